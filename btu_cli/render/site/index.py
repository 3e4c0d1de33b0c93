"""The index of a site: every show with its status. Sorting and searching need no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli import __version__
from btu_cli.history.sentence import prose
from btu_cli.model.dates import PartialDate
from btu_cli.named import NamedTuple
from btu_cli.render.pages import words
from btu_cli.render.site.templates import rendered
from btu_cli.render.text import filter_line

if TYPE_CHECKING:
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowRow
    from btu_cli.reports.site import IndexReport


class Line(NamedTuple):
    """The line of a show, as texts."""

    slug: str
    title: str
    outlook: str
    state: str
    tone: str
    since: str
    since_day: str
    updates: int
    problem: str


def file(_answer: Answer, report: IndexReport, _ink: Ink) -> bytes:
    """The whole file."""
    lines = [_line(row) for row in report.rows]
    return rendered(
        "index.html",
        rows=lines,
        outlooks=sorted({line.outlook for line in lines if line.outlook}),
        columns=(("title", "Show"), ("outlook", "Status"), ("since", "Since"), ("updates", "Updates")),
        day=report.moment.day.isoformat(),
        today=prose(PartialDate.of_day(report.moment.day)),
        filtered=filter_line(report.moment, prose, dated=True),
        feeds=report.feeds,
        credits=report.credits,
        version=__version__,
    )


def _line(row: ShowRow) -> Line:
    head = row.head
    return Line(
        row.slug,
        row.title,
        "" if row.problem else head.outlook,
        words.outlook(head, disputed=row.disputed),
        words.heading_style(head),
        str(head.since) if head.since else "",
        head.since.first.isoformat() if head.since else "",
        row.updates,
        row.problem,
    )
