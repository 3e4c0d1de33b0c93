"""`btu diff`: what changed between two moments; exit status 0 if nothing changed, 1 if something did."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import date_of, instant_of
from btu_cli.errors import ExitStatus
from btu_cli.history.moment import Moment


class Clock(StrEnum):
    """The clock that the two moments are read on."""

    AS_OF = "as-of"
    KNOWN_ON = "known-on"
    PUBLISHED_BY = "published-by"


@reads(first=False)
def diff(
    asked: Question,
    d1: Annotated[str, typer.Argument(metavar="D1", help="A date; with --clock known-on also an instant.")],
    d2: Annotated[str | None, typer.Argument(metavar="[D2]", help="A later one; by default now.")] = None,
    clock: Annotated[Clock, typer.Option(help="Which clock the two dates are on.")] = Clock.AS_OF,
) -> None:
    """Show what changed between two moments. Exit status 0: nothing, 1: something.

    Example: btu diff 2019-12-31 2020-12-31
    Example: btu diff 2026-01-01
    Example: btu diff 2026-11-20 --clock known-on
    """
    from btu_cli.reports.diff import diff_report

    record = asked.read()
    before = (d1, on_clock(asked.moment, clock, d1))
    after = ("now", asked.moment) if d2 is None else (d2, on_clock(asked.moment, clock, d2))
    numbering = asked.numbering(record)
    report = diff_report(record, clock.value, before, after, numbering=numbering, write=asked.session.writer)
    asked.answer(report, numbering)
    if report.differs:
        raise typer.Exit(ExitStatus.DIFFERENT)


def on_clock(base: Moment, clock: Clock, text: str) -> Moment:
    """The base moment with one of its clocks set to what `text` names."""
    if clock is Clock.KNOWN_ON:
        return base._replace(known_on=instant_of(text))
    day = date_of(text).last
    return base._replace(day=day) if clock is Clock.AS_OF else base._replace(published_by=day)
