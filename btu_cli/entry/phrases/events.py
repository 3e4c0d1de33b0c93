"""Clauses of events: filming expected Q3 2021, premiered 2018-11-23 in Russia, wrapped filming."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import WEAK, Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.makers import fact, keyed, says, status
from btu_cli.entry.phrases.status import run_claims
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.clause import Found
    from btu_cli.entry.language.patterns import Match


def _event(match: Match, default: str = "premiere") -> str:
    """The event that a match speaks of; a premiere in one country is its release there."""
    event = default
    for slot in ("event", "word"):
        if slot in match.slots:
            event = match.slots[slot].value
    country = _of(match, "country")
    if country and event in ("premiere", "release"):
        return keyed(match, "release", country.value)
    return event


def _of(match: Match, slot: str) -> Found | None:
    """What a slot holds that may stand before or behind the date."""
    return match.slots.get(slot) or match.slots.get(f"{slot} again")


def _makes_sense(match: Match, event: str) -> bool:
    """One country and one platform, and a country only for what is shown there."""
    twice = any(slot in match.slots and f"{slot} again" in match.slots for slot in ("country", "buyer"))
    misplaced = _of(match, "country") is not None and not event.startswith("release.")
    return not (twice or misplaced)


def _around(match: Match) -> tuple[Claim, ...]:
    """What else such a match may hold: the season, the platform that it is on, and where it is made."""
    claims = run_claims(match) if "run" in match.slots else ()
    if buyer := _of(match, "buyer"):
        claims = (*claims, Claim(Part.AGENT, "on", buyer.value, match.clause.span(buyer.start, buyer.end)))
    if "places" in match.slots:
        place = fact(match, "production", match.slots["places"].value)
        claims = (*claims, place._replace(span=match.span_of("places")))
    return claims


def _expected(default: str = "premiere") -> Callable[[Match], tuple[Claim, ...] | None]:
    """A phrase that announces an event; `default` is the event where none is named."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        event = _event(match, default)
        if not _makes_sense(match, event):
            return None
        return (Claim(Part.EXPECTS, event, match.slots["when"].value, match.span), *_around(match))

    return claims


def _undecided(match: Match) -> None:
    """`filming in March 2021`: a status with a date, or an announcement.

    Raises:
        EntryRefused: always.
    """
    typed = match.clause.entry[slice(*match.span_of("when"))]
    raise EntryRefused(
        match.clause.entry,
        match.span,
        "Has it begun, or is it expected?",
        hint=f"Write `filming began {typed}` or `filming expected {typed}`.",
    )


def _undecided_unless_a_day(match: Match) -> None:
    """`filming Q3 2021`; `filming 2021-07-12` is what is reported of that day."""
    if match.slots["when"].value.days > 1:
        _undecided(match)


def _premiered(match: Match) -> tuple[Claim, ...] | None:
    """It gives the update's date too, when that has no other; without a date it has merely happened."""
    event = _event(match)
    if not _makes_sense(match, event):
        return None
    if "date" not in match.slots:
        return (Claim(Part.MET, event, None, match.span), *_around(match))
    when = match.slots["date"].value
    dated = Claim(Part.DATE, "", when, match.span_of("date"), WEAK)
    return (fact(match, event, when), dated, *_around(match))


def _finale(match: Match) -> tuple[Claim, ...]:
    """The last episode of a series ends it; that of a season is the season's finale."""
    words = match.clause.keys[match.start : match.end]
    over = (status(match, "ended"),) if {"series", "final", "last"} & set(words) else ()
    if "date" not in match.slots:
        return over or (Claim(Part.MET, "finale", None, match.span),)
    when = match.slots["date"].value
    dated = Claim(Part.DATE, "", when, match.span_of("date"), WEAK)
    return (fact(match, "finale", when), dated, *over)


def _met(event: str = "") -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that says that an event has happened."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (Claim(Part.MET, event or _event(match), None, match.span), *_around(match))

    return claims


def _withdrawn(match: Match) -> tuple[Claim, ...] | None:
    event = _event(match)
    return (fact(match, event, WITHDRAWN), *_around(match)) if _makes_sense(match, event) else None


def _cancelled(match: Match) -> tuple[Claim, ...] | None:
    """A premiere that is cancelled is withdrawn; a cancelled production may be a cancelled show."""
    return None if match.slots["event"].value == "filming" else _withdrawn(match)


def _started(match: Match) -> tuple[Claim, ...]:
    return (status(match, "in_production"), *_around(match))


_FILM: Final = "(filming|shooting|production | principal photography)"
_OF: Final = "[(for|of|on) {run} | {run}]"
_IS: Final = "[is|was|are|has|have] [been] [now|currently|still|also]"
_SET: Final = "expected|set|slated|scheduled|planned|due|targeted|pencilled|penciled|aimed|coming"
_ON: Final = "[for|in|on|at|sometime|from] [in|on]"
_DATED: Final = f"({_SET} [:] {_ON} | announced|confirmed|dated [:|for] [for|in|on])"
_STARTS: Final = (
    "(starts|begins|commences|resumes|restarts|airs|starting|beginning|commencing | kicks|kicking off "
    "| gets|getting under way|underway)"
)
_START: Final = (
    "(start|begin|commence|resume|happen|air|be|run|roll | kick off | get under way|underway | take place)"
)
_TO: Final = f"([is|are] [{_SET}] to | will | is to)"
_MOVED: Final = (
    "((moved|moves|moving|pushed|pushes|pushing|delayed|delays|delaying|postponed|postpones|shifted|shifts|"
    "rescheduled|bumped|advanced|put|set) [back|forward|up] | brought|brings|bringing forward | "
    "slips|slipped|slides|slid)"
)
_SHOWS: Final = (
    "(premieres|debuts|launches|airs|returns|arrives|drops|streams|lands|bows|premiering|debuting|launching|"
    "returning|arriving|coming|dropping|comes|out | [coming|comes] back [on air] | gets released)"
)
_SHOW: Final = (
    "(premiere|debut|launch|air|return|arrive|drop|stream|bow|land|release | come|be [back|out] | "
    "be released|shown|broadcast | have its premiere)"
)
_WHERE: Final = "[{area:country}] [on|at {buyer}] [in [the] {country} | {area:country}]"
_THERE: Final = "[on|at {buyer:buyer again}] [in [the] {country:country again} | {area:country again}]"
_FOR: Final = "[for|of {run}]"
_DONE: Final = "wrapped|wraps|completed|completes|finished|finishes|concluded|concludes"
_OFF: Final = (
    "(called off | is off | "
    "withdrawn|scrapped|halted|halts|abandoned|suspended|stopped|stops | shut|shuts down | "
    "postponed|delayed|paused indefinitely | pushed [back] indefinitely | "
    "indefinitely postponed|delayed|paused)"
)
_PREMIERED: Final = "([was|has|had] premiered|debuted|launched|released|bowed | first aired)"

_EXPECTED: Final = (
    Phrase(f"{{event}} [in {{country}}] {_OF} {_IS} {_DATED} {{when}} {_THERE}", _expected()),
    Phrase(f"{{event}} [in {{country}}] {_OF} {_IS} {_SET} to {_START} {_ON} {{when}} {_THERE}", _expected()),
    Phrase(f"{{event}} [in {{country}}] {_OF} {_IS} {_MOVED} to|until|till|for|into {{when}}", _expected()),
    Phrase(
        f"{{event}} [in {{country}}] {_OF} ({_TO} {_START} | {_STARTS}) {_ON} {{when}} {_THERE}", _expected()
    ),
    Phrase(f"{_SHOWS} {_FOR} {_WHERE} {_ON} {{when}} {_THERE}", _expected()),
    Phrase(
        f"(coming|comes|returning|returns|heading|heads) to {{platform:buyer}} {_FOR} {_ON} {{when}}",
        _expected(),
    ),
    Phrase("(delayed|postponed | pushed [back]) to|until|till {when}", _expected()),
    Phrase(
        f"(sets|unveils|announces | [has] set) {_FOR} [a|the|its] "
        "({when} premiere|debut|return|launch|release [date] | "
        "premiere|debut|return|launch|release [date] [:|for|of|in|on] [for|of|in|on] {when})",
        _expected(),
    ),
    Phrase(f"back {_FOR} {_WHERE} {_ON} {{when}} {_THERE}", _expected()),
    Phrase(f"{_TO} {_SHOW} {_FOR} {_WHERE} {_ON} {{when}} {_THERE}", _expected()),
    Phrase(f"[is|are] expected|set|slated|scheduled|due {_ON} {{when}} {_THERE}", _expected()),
    Phrase(
        f"(starts|begins|starting|beginning | {_TO} start|begin) {_FILM} {_OF} [in "
        f"{{places}}] {_ON} {{when}}",
        _expected("filming"),
    ),
    Phrase(
        f"({_TO} film|shoot | shoots|films | goes|going|heads|heading into production | "
        "enters|entering production"
        f" | {_TO} enter|go [into] production) {_OF} [in {{places}}] {_ON} {{when}}",
        _expected("filming"),
    ),
    Phrase(
        f"{_FILM} {_OF} {_IS} ({_SET} to {_START} | {_TO} {_START} | {_STARTS} | {_DATED}) {_ON} {{when}} "
        "in {places}",
        _expected("filming"),
    ),
    Phrase(
        f"{_FILM} {_OF} in {{places}} {_IS} ({_DATED} | {_SET} to {_START} {_ON} | {_TO} {_START} {_ON} | "
        f"{_STARTS} {_ON}) {{when}}",
        _expected("filming"),
    ),
    Phrase(f"{_FILM} [in {{places}}] in {{when}}", _undecided),
    Phrase("filming|shooting {when}", _undecided_unless_a_day),
    Phrase(f"cameras [will|to] [start|begin] roll|rolling {_ON} {{when}}", _expected("filming")),
    Phrase("{word} [is|was] expected [for|in|on] {when}", _expected()),
)
_HAPPENED: Final = (
    Phrase(f"{_PREMIERED} {_WHERE} [on|in] {{date}} {_THERE}", _premiered),
    Phrase(f"[on|in] {{date}} [:|-|–|—] {_PREMIERED} {_WHERE}", _premiered),
    Phrase(f"{_PREMIERED} {_WHERE}", _premiered),
    Phrase(
        "([series|season] finale | final|last episode) [has] aired|broadcast|shown [[on|in] {date}]", _finale
    ),
    Phrase("[aired] its [series|season] finale [[on|in] {date}]", _finale),
    Phrase(
        f"{_FILM} {_OF} [has|have|is] [now] "
        "(started|starts|began|begins|begun|resumed|resumes|commenced|underway | "
        "kicked off | under way) [in {places}]",
        _started,
    ),
    Phrase(f"(started|began|begun|resumed|entered|commenced | went into) {_FILM} {_OF}", _started),
    Phrase("[is|are] now|currently|already|still filming|shooting in {places}", _started),
    Phrase("cameras [are|now] rolling", says("in_production")),
    Phrase(
        f"{_FILM} {_OF} [has|have|is|was] [been|now] ({_DONE} [up] | complete|done|over)", _met("filming")
    ),
    Phrase(f"({_DONE} | done [with]) {_FILM} {_OF}", _met("filming")),
    Phrase("met {event}", _met()),
    Phrase("met {word}", _met()),
)
_CALLED_OFF: Final = (
    Phrase(f"{{event}} [in {{country}}] {_OF} [is|was|has|are] [been|now] {_OFF}", _withdrawn),
    Phrase("{event} [in {country}] [is|was] cancelled|canceled|axed", _cancelled),
)
HEADS: Final = (*_EXPECTED, *_HAPPENED, *_CALLED_OFF)
