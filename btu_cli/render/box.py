"""The status box of an article, as plain lines. `said` gives its words for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.sentence import Voice
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.named import NamedTuple
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.model.dates import PartialDate
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.status import StatusReport

STATUS, UPDATED = "Status", "Last updated"


class Said(NamedTuple):
    """The words of a box: the status, when it was last updated, and a second line if the status is doubtful.

    `credits` are required if a catalogue is the source.
    """

    status: str
    updated: PartialDate | None
    when: str
    line: str
    credits: tuple[str, ...] = ()


def said(report: StatusReport, ink: Ink) -> Said:
    """The words of a box. The second line is the sentence, if the status is not sure to hold."""
    head = report.head
    against = words.said_against(report.against)
    status = words.outlook(head, disputed=bool(against))
    season = "" if head.season is None else f" ({ink.scope(head.season)})"
    doubtful = head.stale or head.outlook == IN_LIMBO or head.rumoured or head.silent
    updated = head.updated
    when = "" if updated is None else _spoken(updated, report.moment.day, ink)
    return Said(
        f"{status[:1].upper()}{status[1:]}{season}",
        updated,
        when,
        f"{report.prose}{against}" if doubtful or against else "",
        report.headline_credits,
    )


def text(_answer: Answer, report: StatusReport, ink: Ink) -> str:
    """The box: the title, the status, its date, and the second line."""
    box = said(report, ink)
    rows = [report.show.title, f"{STATUS}: {box.status}"]
    rows += [f"{UPDATED}: {box.when}"] if box.when else []
    rows += [box.line] if box.line else []
    rows += box.credits
    return "\n".join(_wrapped(ink.plain(row), ink) for row in rows)


def _spoken(when: PartialDate, today: date, ink: Ink) -> str:
    """A day, month or year in words; an interval with its preposition."""
    return Voice(ink.date, today=today).on(when) if "/" in when.edtf else ink.date(when)


def _wrapped(line: str, ink: Ink) -> str:
    """The line, wrapped on a terminal. In a pipe it stays one line, for pasting."""
    if not ink.terminal or len(line) <= ink.width:
        return line
    from btu_cli.render.wrapping import wrap

    return "\n".join(wrap(line, ink.width))
