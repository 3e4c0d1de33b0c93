"""The headline's sentence: one honest line, which claims no more than its source.

It is made of clauses: the status with its season, standing, date and publisher; whether it is in limbo;
how long nothing was confirmed; what is expected or lapsed; which platform is not, or no longer, involved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.history.expectations import DUE, LAPSED, PENDING, Expectation
from btu_cli.model.dates import OPEN, QUALIFIERS, PartialDate
from btu_cli.model.facts import scope_of
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import OFFICIAL, RUMOURED, name_key
from btu_cli.model.updates import order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline

PHRASES: Final = {
    "in_development": "in development",
    "in_talks": "in talks",
    "renewed": "renewed",
    "final_season": "set for a final season",
    "hiatus": "on hiatus",
    "cancelled": "cancelled",
    "shopped": "cancelled and shopped around",
    "saved": "saved",
    "ended": "ended",
    "in_production": "in production",
    "airing": "airing",
    "awaiting": "awaiting word",
}
FINAL: Final = "set to be the final season"
NOTHING: Final = "Nothing is recorded yet."
NO_STATUS: Final = "no status is recorded yet"
_NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_OUT: Final = frozenset({"not involved", "left"})
_SHOT: Final = frozenset({"airing", "awaiting"})  # what was shown has been filmed


class Voice(NamedTuple):
    """How a sentence writes its dates, and how it names the scope of a season."""

    date: Callable[[PartialDate], str] = str
    scope: Callable[[int | None], str] = scope_of


PLAIN: Final = Voice()


def sentence(
    head: Headline,
    expectations: Iterable[Expectation],
    state: Iterable[Held],
    today: date,
    voice: Voice = PLAIN,
) -> str:
    """The line for a headline; `voice` writes its dates and names its seasons."""
    clauses = _clauses(head, tuple(expectations), tuple(state), today, voice)
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
    voice: Voice,
) -> tuple[str, ...]:
    awaited = tuple(e for e in expectations if head.season is None or e.season in (None, head.season))
    if head.said_by is None:
        hopes = tuple(clause for entry in awaited if (clause := _expected(entry, head, voice)))
        return (NO_STATUS, *hopes) if state or hopes else ()
    found = [_status(head, today, voice)]
    if head.outlook == IN_LIMBO:
        found.append("in limbo")
    if head.running and head.status != "airing":
        season = _season(head.running.season, head, voice)
        found.append(f"{season}on air as of {voice.date(head.running.date)}")
    if (head.stale or head.outlook == IN_LIMBO) and (silence := _silence(head, today)):
        found.append(silence)
    found += [clause for entry in awaited if (clause := _expected(entry, head, voice))]
    found += _platforms(head, state)
    return tuple(found)


def _status(head: Headline, today: date, voice: Voice) -> str:
    """`season 2 renewed as reported on 2020-11-17 (Variety)`."""
    claim = head.said_by
    if claim is None:  # the caller has looked
        return ""
    subject = "" if head.season is None else f"{voice.scope(head.season)} "
    phrase = (
        FINAL
        if subject and head.status == "final_season"
        else PHRASES.get(head.status, head.status.replace("_", " "))
    )
    how = {OFFICIAL: "as announced", RUMOURED: "as rumoured"}.get(claim.update.standing, "as reported")
    who = claim.update.source.origin if claim.update.source else None
    named = f" ({who})" if who else ""
    return f"{subject}{phrase}{_by(head)} {how} {dated(claim.date, today, voice.date)}{named}"


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
    heard = "no decision" if head.status == "awaiting" else "nothing confirmed"
    length = span(since, today)
    return f"{heard} for {length}" if length else ""


def _expected(entry: Expectation, head: Headline, voice: Voice) -> str:
    event = event_title(entry.event)
    season = _season(entry.season, head, voice)
    if entry.of_rights or (entry.event == "filming" and head.status in _SHOT):
        return ""
    when = voice.date(entry.when)
    awaited = "rumoured for" if entry.rumoured else "expected"
    if entry.state == PENDING:
        return f"{season}{event} {awaited} {when}"
    if entry.state == DUE:
        return f"{season}{event} {awaited if entry.rumoured else 'due'} {when}"
    return f"{season}{event} {awaited} {when} never confirmed" if entry.state == LAPSED else ""


def _season(season: int | None, head: Headline, voice: Voice) -> str:
    """`season 2 `, where the headline has not named it."""
    return "" if season in (None, head.season) else f"{voice.scope(season)} "


def _platforms(head: Headline, state: tuple[Held, ...]) -> list[str]:
    """Who is not, or no longer, involved in the headline's season, and has not become its home since."""
    found: dict[str, Held] = {}
    for held in state:  # the whole show first; what is said of the season overrides it
        family, dot, name = held.field.partition(".")
        if family == "platform" and dot and held.season in (None, head.season):
            found[name] = held
    return [
        f"{platform_title(name)} {'no longer involved' if held.value == 'left' else held.value}"
        for name, held in found.items()
        if held.value in _OUT and not _came_back(name, held, state)
    ]


def _came_back(name: str, out: Held, state: Iterable[Held]) -> bool:
    """Whether a later update names a platform as the home, of the show or of a season."""
    return any(
        name_key(platform_title(name)) in {name_key(home) for home in _homes_of(held)}
        and order(held.stands.update) > order(out.stands.update)
        for held in state
        if held.field == "platform"
    )


def _homes_of(held: Held) -> tuple[str, ...]:
    """The names of the platforms that a field `platform` holds."""
    return tuple(map(str, held.value)) if isinstance(held.value, tuple) else (str(held.value),)


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
        return f"on or after {say(PartialDate.parse(start))}"
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
