"""Filming: expected Q3 2021, begun in Beijing, wrapped. How it is doing is in `btu_cli.entry.phrases.states`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.events import (
    DATED,
    IS_STILL,
    OF_RUN,
    ON,
    SAYS,
    SET,
    START,
    STARTS,
    TO,
    around,
    expected,
    expected_if_ahead,
    met,
)
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import fact, status
from btu_cli.entry.words.slots import FILMED
from btu_cli.errors import EntryRefused

if TYPE_CHECKING:
    from btu_cli.entry.language.patterns import Match


def _undecided(match: Match) -> tuple[Claim, ...]:
    """`filming in March 2021`: an announcement, if it is still to come.

    Raises:
        EntryRefused: the day has come, so it could also be a status with a date.
    """
    if made := expected_if_ahead(match, "filming"):
        return made
    typed = match.clause.entry[slice(*match.span_of("when"))]
    ahead = match.clause.announced(f"filming expected {typed}", match.slots["when"].value)
    raise EntryRefused(
        match.clause.entry,
        match.span,
        "Has it begun, or is it expected?",
        hint=f"Write `filming began {typed}` or {ahead}.",
    )


def _undecided_unless_a_day(match: Match) -> tuple[Claim, ...]:
    """As above for `filming Q3 2021`; but `filming 2021-07-12` is a report about that day."""
    return _undecided(match) if match.slots["when"].value.days > 1 else ()


def _filmed_at(match: Match) -> tuple[Claim, ...] | None:
    """`filming wrapped (Toronto)`; but a publication or a person in brackets said so."""
    clause, at = match.clause, match.start
    said_by = [found.end for slot in ("publisher", "who") for found in clause.read(slot, at)]
    if match.end in said_by and not clause.read("country", at):
        return None
    return (fact(match, "production", match.slots["site"].value),)


def _started(match: Match) -> tuple[Claim, ...]:
    return (status(match, "in_production"), *around(match))


def _started_then(match: Match) -> tuple[Claim, ...]:
    return (*_started(match), Claim(Part.DATE, "", match.slots["date"].value, match.span_of("date")))


def _began_then(match: Match) -> tuple[Claim, ...] | None:
    """`filming in Toronto, started Nov 2024`: a clause of its own, after one about filming."""
    before = match.clause.entry[: match.span[0]].casefold().split()
    return _started_then(match) if match.is_whole and not FILMED.isdisjoint(before) else None


_FILM: Final = "(filming|shooting|production|shoot | principal photography)"
_ITS_FILM: Final = f"([its] {{run}} {_FILM} | [its] {_FILM} {OF_RUN})"
_FILM_START: Final = "(filming|production|shooting|shoot [start] [date])"
_ITS_RUN: Final = "([for|on] {run})"
_IN: Final = "[in {places}]"
_DONE: Final = "wrapped|wraps|completed|completes|finished|finishes|concluded|concludes"

GROUPS: Final = (
    Group(
        "Filming",
        (
            Phrase(
                f"(starts|begins|starting|beginning | {TO} start|begin|commence|resume|restart) {_ITS_FILM} {_IN} {ON} "
                f"{{when}} {_IN}",
                expected("filming"),
            ),
            Phrase(
                f"({TO} film|shoot | shoots|films | goes|going|heads|heading into production | "
                f"enters|entering production | {TO} enter|go [into] production) {OF_RUN} [in {{places}}] {ON} {{when}}",
                expected("filming"),
            ),
            Phrase(
                f"{_FILM} {OF_RUN} {_IN} {IS_STILL} ({SET} to {START} | {TO} {START} | {STARTS} | {DATED}) {_IN} {ON} "
                f"{{when}} {_IN}",
                expected("filming"),
            ),
            Phrase(
                f"[{{platform:who}}] [has] set|{SAYS} [{{run}}] [a|the|its] ({{when}} {_FILM_START} | "
                f"{_FILM_START} {OF_RUN} [for|in|on|:] [in|on] {{when}}) [in {{places}}]",
                expected("filming"),
            ),
            Phrase(f"{_FILM} [in {{places}}] in {{when}}", _undecided),
            Phrase(
                f"{_FILM} {OF_RUN} [:] {_IN} {ON} {{when}} {_IN}",
                lambda match: expected_if_ahead(match, "filming"),
            ),
            Phrase("filming|shooting {when}", _undecided_unless_a_day),
            Phrase(f"cameras [will|to] [start|begin] roll|rolling {ON} {{when}}", expected("filming")),
            Phrase(
                f"{_FILM} {OF_RUN} [has|have|is] [now|officially] "
                "(started|starts|began|begins|begun|commenced|commences|underway | kicked off | [gets|got] under way | gets|got underway) [in {places}]",
                _started,
            ),
            Phrase(
                f"[{{platform:who}}] (started|starts|began|begins|begun|entered|enters|commenced | went into | kicks|kicked off) {_ITS_FILM} [in {{places}}]",
                _started,
            ),
            Phrase(
                f"(started|began|begun|commenced {_ITS_FILM} | {_FILM} {OF_RUN} [has|have] (started|began|begun|commenced | "
                "kicked off)) [on|in] {date} in {places}",
                _started_then,
            ),
            Phrase(
                f"{_FILM} [has|have|is] [now|officially] started|starts|began|begins|begun|commenced|commences "
                "on|for {run} [in {places}]",
                _started,
            ),
            Phrase("(started|began|begun|commenced) [on|in] {date}", _began_then),
            Phrase(
                f"([now] in|into production in {{places}} | on location in {{places}} [for {{run}}] | "
                "[is|are] now|currently|already|still filming|shooting in {places} | "
                f"filming|shooting {OF_RUN} now|currently|underway in {{places}} | "
                f"filming|shooting|shoots {_ITS_RUN} in {{places}} | {{run}} [is|are] [now] filming|shooting in {{places}} | "
                "cameras [are|now] roll|rolling [on {run}])",
                _started,
            ),
            Phrase("{site}", _filmed_at, head=False),
            Phrase(
                f"({_FILM} {OF_RUN} [has|have|is|was] [been|now|officially] ({_DONE} [up] | complete|done|over|ended) {_IN} | "
                f"[{{platform:who}}] [has] ({_DONE} | done [with]) {_ITS_FILM} {_IN} | [has] wrapped|wraps on {{run}} | "
                "it's|that's a wrap on|for {run} | [is|are] in the can)",
                met("filming"),
            ),
        ),
        (
            ("2020-11-17, filming expected Q3 2021", "date = 2020-11-17, expect filming = 2021-Q3"),
            ("filming to begin in Q3 2021", "expect filming = 2021-Q3"),
            ("filming began 2020-07", "status = in_production, date = 2020-07"),
            ("season 3 shoot began", "status = in_production, season = 3"),
            ("filming in Beijing, Jan-May 2021", "production = Beijing, expect filming = 2021-01/2021-05"),
            ("sets March 2021 production start", "expect filming = 2021-03"),
            ("wrapped filming", "met = filming"),
            ("wraps season 2 filming", "met = filming, season = 2"),
            (
                "filming began 2020-07-02 in Beijing",
                "status = in_production, production = Beijing, date = 2020-07-02",
            ),
            ("filming wrapped (Beijing)", "met = filming, production = Beijing"),
        ),
        (("filming in March 2020", "has it begun, or is it expected?"),),
    ),
)
