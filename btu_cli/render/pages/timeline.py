"""`btu timeline` for people: a head line for each update, and below it what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from btu_cli.errors import shorten
from btu_cli.history.ids import shortest_prefixes
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import date_cell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.listed import Listed
    from btu_cli.reports.timeline import TimelineReport

WIDEST: Final = 160  # cells that this page can use
ROOMY: Final = 110  # cells that a readable table needs
NOTE_SHOWN: Final = 240  # characters of a note in a list; `inspect` shows all of it


def render(report: TimelineReport, ink: Ink) -> RenderableType:
    """The page, as a table if there is room, or a line that says that there is nothing."""
    if not report.updates:
        return ink.text(_nothing(report))
    short = shortest_prefixes(entry.update.id for entry in report.updates)
    if ink.width >= ROOMY:
        return _table(report, short, ink)
    lines: list[RenderableType] = []
    for entry in report.updates:
        lines += [_block(entry, short, ink), Text()]
    return Group(*lines[:-1])


def _table(report: TimelineReport, short: Mapping[str, str], ink: Ink) -> RenderableType:
    """A row for each update: date, scope, what it says, publisher, and id."""
    page = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="faint")
    for heading, whole in (("date", True), ("of", True), ("what", False), ("said by", False), ("id", True)):
        page.add_column(Text(heading), no_wrap=whole, ratio=None if whole else 3 if heading == "what" else 1)
    for entry in report.updates:
        update = entry.update
        became = _became(entry, short)
        said_by = ink.text(words.publisher(update.source) if update.source else "–")
        if standing := words.standing(update):
            said_by.append_text(ink.text(f", {standing}", "disputed"))
        what = _says(entry, ink)
        page.add_row(
            date_cell(update.date, ink, "title"),
            ink.text(ink.scope(update.season)),
            Group(what, ink.text(became, "removed")) if became else what,
            said_by,
            ink.text(short[update.id], "id"),
        )
    return page


def _nothing(report: TimelineReport) -> str:
    if report.total:
        return f"None of the {words.plural(report.total, 'update')} of {report.show.title} matches."
    return f"{report.show.title} has no updates yet: btu add-update --show {report.show.slug} TEXT"


def _block(entry: Listed, short: Mapping[str, str], ink: Ink) -> RenderableType:
    update = entry.update
    became = _became(entry, short)
    head = ink.line(
        (words.when(update.date), "title"),
        "  ",
        (short[update.id], "id"),
        f"  {ink.scope(update.season)}",
        f" · {words.publisher(update.source)}" if update.source else "",
        (f" · {words.standing(update)}" if words.standing(update) else "", "disputed"),
        (f" · {became}" if became else "", "removed"),
    )
    return Group(head, Padding(_says(entry, ink), (0, 0, 0, 4)))


def _became(entry: Listed, short: Mapping[str, str]) -> str:
    if entry.retracted:
        return "retracted"
    if entry.superseded_by:
        return f"superseded by {short.get(entry.superseded_by, entry.superseded_by[: words.SHORT])}"
    return ""


def _says(entry: Listed, ink: Ink) -> RenderableType:
    """What an update says, one part a line, with its note last."""
    update = entry.update
    style = "faint" if entry.retracted or entry.superseded_by else ""
    lines = [ink.text(part, style) for part in words.what_it_says(update)]
    if update.supersedes:
        lines.append(ink.text(f"supersedes {update.supersedes[: words.SHORT]}", "faint"))
    if update.retracts:
        lines.append(ink.text(f"retracts {update.retracts[: words.SHORT]}", "faint"))
    if update.note:
        lines.append(ink.text(shorten(update.note, NOTE_SHOWN), "faint"))
    return Group(*(lines or [Text()]))
