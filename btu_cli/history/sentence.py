"""The headline's sentence: one honest line, which claims no more than its source.

It is made of clauses: the status with its season, standing, date and publisher; whether it is in limbo;
how long nothing was confirmed; what is expected or lapsed; which platform is not, or no longer, involved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.expectations import DUE, LAPSED, PENDING, Expectation
from btu_cli.model.dates import OPEN, QUALIFIERS, PartialDate
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import OFFICIAL, RUMOURED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline

PHRASES: Final = {
    "in_development": "in development",
    "in_talks": "in talks",
    "renewed": "renewed",
    "final_season": "renewed for a final season",
    "hiatus": "on hiatus",
    "cancelled": "cancelled",
    "shopped": "cancelled and shopped around",
    "saved": "saved",
    "ended": "ended",
    "in_production": "in production",
    "airing": "airing",
    "awaiting": "awaiting word",
}
NOTHING: Final = "Nothing is recorded yet."
_NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_GONE: Final = frozenset({"not involved", "left", "in talks"})
_OUT: Final = frozenset({"not involved", "left"})


def sentence(
    head: Headline,
    expectations: Iterable[Expectation],
    state: Iterable[Held],
    today: date,
    say: Callable[[PartialDate], str] = str,
) -> str:
    """The line for a headline; `say` writes its dates."""
    clauses = _clauses(head, tuple(expectations), tuple(state), today, say)
    if not clauses:
        return NOTHING
    line = ", ".join(clauses[:2]) if head.outlook == IN_LIMBO else clauses[0]
    rest = clauses[2:] if head.outlook == IN_LIMBO else clauses[1:]
    line = (
        ": ".join((line, ", ".join(rest))) if rest and head.outlook == IN_LIMBO else ", ".join((line, *rest))
    )
    return f"{line[0].upper()}{line[1:]}."


def _clauses(
    head: Headline,
    expectations: tuple[Expectation, ...],
    state: tuple[Held, ...],
    today: date,
    say: Callable[[PartialDate], str],
) -> tuple[str, ...]:
    if head.said_by is None:
        return ()
    awaited = tuple(e for e in expectations if head.season is None or e.season in (None, head.season))
    found = [_status(head, today, say)]
    if head.outlook == IN_LIMBO:
        found.append("in limbo")
    if head.on_air and head.status != "airing":
        found.append("still on air")
    if (head.stale or head.outlook == IN_LIMBO) and (silence := _silence(head, today)):
        found.append(silence)
    found += [clause for entry in awaited if (clause := _expected(entry, head, say))]
    found += _platforms(head, state)
    return tuple(found)


def _status(head: Headline, today: date, say: Callable[[PartialDate], str]) -> str:
    """`season 2 renewed as reported on 2020-11-17 (Variety)`."""
    claim = head.said_by
    if claim is None:  # the caller has looked
        return ""
    subject = "" if head.season is None else f"season {head.season} "
    how = {OFFICIAL: "as announced", RUMOURED: "as rumoured"}.get(claim.update.standing, "as reported")
    who = claim.update.source.origin if claim.update.source else None
    named = f" ({who})" if who else ""
    return f"{subject}{PHRASES[head.status]}{_by(head)} {how} {dated(claim.date, today, say)}{named}"


def _by(head: Headline) -> str:
    """Which platform did it, where the update that says so names one."""
    claim = head.said_by
    if claim is None:
        return ""
    if head.status == "saved" and isinstance(home := claim.update.value_of("platform"), str):
        return f" by {home}"
    wanted, word = {"cancelled": ("cancelled", "by"), "in_talks": ("in talks", "with")}.get(
        head.status, ("", "")
    )
    for fact in claim.update.facts:
        family, dot, name = fact.field.partition(".")
        if wanted and family == "platform" and dot and fact.value == wanted:
            return f" {word} {platform_title(name)}"
    return ""


def _silence(head: Headline, today: date) -> str:
    since = head.progress or (head.since.last if head.since else today)
    heard = "no word" if head.status in ("awaiting", "hiatus") else "nothing confirmed"
    length = span(since, today)
    return f"{heard} for {length}" if length else ""


def _expected(entry: Expectation, head: Headline, say: Callable[[PartialDate], str]) -> str:
    event = event_title(entry.event)
    season = "" if entry.season in (None, head.season) else f"season {entry.season} "
    if entry.of_rights:
        return ""
    when = say(entry.when)
    if entry.state == PENDING:
        return f"{season}{event} expected {when}"
    if entry.state == DUE:
        return f"{season}{event} due {when}"
    return f"{season}{event} expected {when} never confirmed" if entry.state == LAPSED else ""


def _platforms(head: Headline, state: Iterable[Held]) -> list[str]:
    """Who is not, or no longer, involved in the headline's season."""
    found = []
    for held in state:
        family, dot, name = held.field.partition(".")
        if family == "platform" and dot and held.season == head.season and held.value in _OUT:
            verb = "has left" if held.value == "left" else held.value
            found.append(f"{platform_title(name)} {verb}")
    return found


def event_title(event: str) -> str:
    """An event as people say it: `release.russia` is release in Russia."""
    family, dot, name = event.partition(".")
    if dot and family == "release":
        return f"release in {name.replace('-', ' ').title()}"
    if dot and family == "rights":
        return f"{platform_title(name)} rights"
    return event.replace("-", " ")


def span(start: date, end: date) -> str:
    """A length of time in whole units, rounded down: `six years`, `13 months`, `12 days`; '' for none."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months >= 24:  # noqa: PLR2004 - two years
        return f"{_number(months // 12)} years"
    if months >= 2:  # noqa: PLR2004
        return f"{_number(months)} months"
    days = (end - start).days
    return "" if days <= 0 else f"{_number(days)} day{'s' if days != 1 else ''}"


def dated(when: PartialDate, today: date, say: Callable[[PartialDate], str]) -> str:
    """A date with its preposition: on a day, in a month or year, between two days that both have come."""
    start, slash, end = when.edtf.partition("/")
    if not slash:
        return f"{'on' if when.days == 1 else 'in'} {say(when)}"
    if start == OPEN:
        return f"by {say(PartialDate.parse(end))}"
    if end == OPEN or when.last > today:
        return f"not before {say(PartialDate.parse(start))}"
    return f"between {say(PartialDate.parse(start))} and {say(PartialDate.parse(end))}"


def prose(when: PartialDate) -> str:
    """A date as people write it: 17 November 2020, November 2020, Q3 2021, summer 2021."""
    return "–".join(_spoken(point) for point in str(when).split("/"))


def _spoken(point: str) -> str:
    if point == OPEN:
        return "…"
    body = point.rstrip(QUALIFIERS)
    year, *rest = body.split("-")
    words = [year]
    if rest:
        words.insert(0, _MONTHS[int(rest[0]) - 1] if rest[0].isdigit() else rest[0])
    if len(rest) == 2:  # noqa: PLR2004 - a day too
        words.insert(0, str(int(rest[1])))
    about = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}.get(point[len(body) :], "")
    return about + " ".join(words)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
