"""The words of pages: headings, states, ages, and one line for what an update says."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from btu_cli.history.expectations import DUE, LAPSED, MET, PASSED, PENDING, Expectation
from btu_cli.history.fold import reading_order
from btu_cli.history.sentence import event_title, span
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import DATE, kind_of, show_value
from btu_cli.model.lifecycle import DEAD, IN_LIMBO, ORDERS
from btu_cli.model.sources import REPORTED, RUMOURED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from btu_cli.history.changelog import Change
    from btu_cli.history.claims import Claim
    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline
    from btu_cli.model.facts import Value
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Update
    from btu_cli.reports.imported import ImportedShow
    from btu_cli.reports.shows import ShowRow

RIVALS: Final = 3  # of those who contradict a change, the last that a page names
SHORT: Final = 6  # digits of an id on pages
LONG_ENOUGH: Final = 16  # characters, enough for the name of any rule, and to tell ids apart
OPEN_END: Final = ".."
A_YEAR: Final = "a year without news"  # who says that a season is over, if nobody does
_HOPEFUL: Final = ORDERS | {"in_production", "airing"}


def heading(head: Headline, scope: Callable[[int | None], str]) -> str:
    """`RENEWED, IN LIMBO · season 2`."""
    return outlook(head).upper() + (f" · {scope(head.season)}" if head.season is not None else "")


def heading_style(head: Headline) -> str:
    """The style of the heading."""
    if head.rumoured:
        return "waiting"
    if head.status in DEAD:
        return "dead"
    return "alive" if head.outlook == head.status and head.status in _HOPEFUL else "waiting"


def outlook(head: Headline, *, disputed: bool = False) -> str:
    """A show's state in one cell: `renewed, in limbo`, `renewed, rumoured`, `cancelled, still on air`."""
    words = [head.status.replace("_", " ")]
    if head.rumoured:
        words.append(RUMOURED)
    if head.outlook == IN_LIMBO:
        words.append("in limbo")
    if head.on_air and head.status in DEAD:
        words.append("still on air")
    if disputed:
        words.append("disputed")
    return ", ".join(words)


def publisher(source: Source | None) -> str:
    """The publisher of a source: `What's on Netflix (via Variety)`."""
    if source is None or not source.publisher:
        return source.speaker if source and source.speaker else "–"
    return f"{source.publisher} (via {source.via})" if source.via else source.publisher


def said_by(source: Source | None) -> str:
    """The publisher of a source, for use in brackets: `What's on Netflix, via Variety`."""
    if source is None or not (source.publisher or source.speaker):
        return "no source"
    named = source.publisher or source.speaker or ""
    return f"{named}, via {source.via}" if source.via else named


def told_by(update: Update) -> str:
    """The publisher of an update, for use in brackets, and whether it is a rumour: `Reddit, rumoured`."""
    rumoured = f", {RUMOURED}" if update.standing == RUMOURED else ""
    return f"{said_by(update.source)}{rumoured}"


def said_against(claims: Iterable[Claim]) -> str:
    """A sentence about the claims against a value: ` Variety says: renewed.`; empty if there are none."""
    said = (f"{_who(claim.update.source)} says: {value_words(claim.field, claim.value)}" for claim in claims)
    told = "; ".join(dict.fromkeys(said))
    return f" {told[0].upper()}{told[1:]}." if told else ""


def _who(source: Source | None) -> str:
    return said_by(source) if source and (source.publisher or source.speaker) else "another report"


def expected_state(entry: Expectation, today: date) -> str:
    """`lapsed 5 years ago`, `opens in 36 days`, `due now (rumour)`, `passed 2 months ago, unconfirmed`."""
    return f"{_became_of(entry, today)}{rumour(entry)}"


def rumour(said: Expectation | Held | Change | ImportedShow) -> str:
    """The mark of what only rumours say."""
    return " (rumour)" if said.rumoured else ""


def _became_of(entry: Expectation, today: date) -> str:
    ago = span(entry.when.last, today)
    if entry.state == LAPSED:
        return f"lapsed {ago} ago"
    if entry.state == PASSED:
        return f"passed {ago} ago, unconfirmed"
    if entry.state == PENDING:
        opens = "" if entry.of_rights or entry.when.days == 1 else "opens "
        return f"{opens}in {span(today, entry.when.first)}"
    if entry.state == DUE:
        return "due now"
    if entry.moved_to is not None:
        return f"{entry.state} to {entry.moved_to}"
    closed = entry.closed_by
    by = "by " if entry.state == MET and entry.happened is None else ""
    return f"{entry.state} {by}{closed.date}" if closed else entry.state


def expected_name(entry: Expectation, scope: Callable[[int | None], str]) -> str:
    """`filming (season 2)`."""
    return entry.event if entry.season is None else f"{entry.event} ({scope(entry.season)})"


def what_it_says(update: Update) -> tuple[str, ...]:
    """What an update says: its facts in one line, then a line for each expectation and met event."""
    parts = [
        ", ".join(
            f"{fact.field} = {value_words(fact.field, fact.value)}"
            for fact in sorted(update.facts, key=lambda fact: reading_order(update.season, fact.field))
        )
    ]
    parts += [f"expects {event_title(announced.event)} {announced.when}" for announced in update.expects]
    parts += [f"met: {event_title(event)}" for event in update.met]
    return tuple(part for part in parts if part)


def standing(update: Update) -> str:
    """The standing, unless it is the usual one."""
    return "" if update.standing == REPORTED else update.standing


def short_age(days: int) -> str:
    """An age for a column: `6 years`, `11 months`, `3 days`."""
    for unit, length in (("year", 365.25), ("month", 30.44), ("day", 1)):
        if (count := int(days / length)) >= (2 if unit != "day" else 0):
            return plural(count, unit)
    return ""  # pragma: no cover - days always fit


def reasons(row: ShowRow, today: date) -> Iterator[str]:
    """Why a show needs attention, in a few words each."""
    for reason in row.attention:
        about = reason.about
        if reason.reason == "due" and about:
            near = f"since {about.when}" if about.when.first <= today else str(about.when)
            yield f"{event_title(about.event)} due {near}"
        elif reason.reason == "lapsed" and about:
            yield f"{event_title(about.event)} lapsed, expected {about.when}"
        elif reason.reason == "stale" and row.head.progress:
            yield f"no progress for {short_age(max(0, (today - row.head.progress.last).days))}"
        elif reason.reason == "conflict":
            count = sum(each.reason == "conflict" for each in row.attention)
            yield plural(count, "contradiction")
        else:
            yield ATTENTION.get(reason.reason, reason.reason)


ATTENTION: Final = {
    "damaged": "its file cannot be trusted: btu check",
    "only-rumours": "only rumours",
    "stale": "no progress",
    "catalogue": "a catalogue reports an end or a return",
    "dangling": "refers to a missing update",
}


def when(date: PartialDate) -> str:
    """A date in a line, with intervals in words: `between 2019-08 and 2020-11`, `from 2019 on`, `by 2019`."""
    start, slash, end = str(date).partition("/")
    if not slash:
        return start
    if start == OPEN_END:
        return f"by {end}"
    return f"from {start} on" if end == OPEN_END else f"between {start} and {end}"


def plural(count: int, one: str, many: str = "") -> str:
    """`1 source`, `3 sources`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def shell_lines(command: str, width: int) -> tuple[str, ...]:
    """A command over as many lines as it needs, each option with its value, ready to copy."""
    pieces: list[str] = []
    for word in map(shlex.quote, shlex.split(command)):
        if pieces and pieces[-1].startswith("--") and " " not in pieces[-1] and not word.startswith("--"):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    lines: list[str] = []
    for piece in pieces:
        if lines and len(lines[-1]) + len(piece) + len("  \\") <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(f"  {piece}" if lines else piece)
    return (*(f"{line} \\" for line in lines[:-1]), *lines[-1:])


SIGNS: Final = {"added": "+", "changed": "~", "removed": "-", "confirmed": "="}
EXPECTED: Final = "expected."


def field_title(field: str) -> str:
    """A field's name on pages: `expected.filming` is expected filming."""
    return f"expected {event_title(field.removeprefix(EXPECTED))}" if field.startswith(EXPECTED) else field


def lane_title(field: str) -> str:
    """The name of a field's lane: `Netflix rights`, `release in Russia`."""
    return event_title(field) if kind_of(field) == DATE else field


def change_title(change: Change, update: Update | None, scope: Callable[[int | None], str]) -> str:
    """What changed, under an update. What is not of the update's scope names its own: `status (season 1)`."""
    title = field_title(change.field)
    return f"{title} ({scope(change.season)})" if update and change.season != update.season else title


def became(change: Change, gone: str = "no longer said") -> str:
    """`(Russian) → Mandarin`; the old value is in brackets if it is the whole show's.

    `gone` are the words for a value that nothing replaces.
    """
    old = "" if change.old is None else value_words(change.field, change.old)
    new = "" if change.new is None else value_words(change.field, change.new)
    new += rumour(change)
    old = f"({old})" if change.inherited else old
    if change.kind == "confirmed" or not old:
        return new
    if new:
        return f"{old} → {new}"
    if change.field.startswith(EXPECTED):
        return f"{old}, {change.end or 'no longer expected'}"
    return f"{old}, {gone}"


def against(change: Change) -> str:
    """The claims that the new value contradicts, of many the last: `(≠ China, What's on Netflix)`."""
    claims = [
        f"(≠ {value_words(claim.field, claim.value)}, {told_by(claim.update)})"
        for claim in change.against[-RIVALS:]
    ]
    more = len(change.against) - len(claims)
    return " ".join([*claims, *([f"and {more:,} more"] if more else [])])


def value_words(field: str, value: Value) -> str:
    """A value for people, with statuses and intervals in words."""
    if isinstance(value, PartialDate):
        return when(value)
    return show_value(value).replace("_", " ") if field == "status" else show_value(value)


def value_style(field: str, value: Value) -> str:
    """The style of a status: alive, waiting or dead. Other values have none."""
    if field != "status":
        return ""
    return "dead" if value in DEAD else "alive" if value in _HOPEFUL else "waiting"


def window_words(entry: Expectation) -> str:
    """The words of a chart for an expectation: `2021-Q3 lapsed`; only the date if it moved."""
    if entry.replaced_by is not None:
        return ""
    until = "until " if entry.of_rights else ""
    return f"{until}{entry.when} {entry.state}{rumour(entry)}"


def promise_words(entry: Expectation) -> str:
    """What became of a promise, without an age: `lapsed`, `slipped to 2021-09`, `met 2019-07-02`."""
    if entry.state == PASSED:
        return "passed, unconfirmed"
    if entry.moved_to is not None:
        return f"{entry.state} to {entry.moved_to}"
    return f"{entry.state} {entry.closed_by.date}" if entry.closed_by else entry.state


def promise_style(entry: Expectation) -> str:
    """The style of a promise's state."""
    return _PROMISE_STYLES.get(entry.state, "waiting" if entry.state in (PENDING, DUE) else "")


_PROMISE_STYLES: Final = {LAPSED: "dead", PASSED: "waiting", MET: "alive"}
