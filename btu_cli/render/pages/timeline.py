"""`btu timeline` for people: a head line an update, and what it says below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from btu_cli.errors import shorten
from btu_cli.history.ids import shortest_prefixes
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.timeline import Listed, TimelineReport

NOTE_SHOWN: Final = 240  # characters of a note in a list; `inspect` shows it whole


def render(report: TimelineReport, ink: Ink) -> RenderableType:
    """The page, or the line that says that there is nothing."""
    if not report.updates:
        return ink.text(_nothing(report))
    short = shortest_prefixes(entry.update.id for entry in report.updates)
    return Group(*(_block(entry, short, ink) for entry in report.updates))


def _nothing(report: TimelineReport) -> str:
    if report.total:
        return f"None of the {words.plural(report.total, 'update')} of {report.show.title} matches."
    return f"{report.show.title} has no updates yet: btu add-update --show {report.show.slug} TEXT"


def _block(entry: Listed, short: Mapping[str, str], ink: Ink) -> RenderableType:
    update = entry.update
    became = _became(entry, short)
    head = ink.line(
        (str(update.date), "title"),
        "  ",
        (short[update.id], "id"),
        f"  {ink.scope(update.season)}",
        f" · {words.publisher(update.source)}" if update.source else "",
        (f" · {words.standing(update)}" if words.standing(update) else "", "disputed"),
        (f" · {became}" if became else "", "removed"),
    )
    return Group(head, Padding(says(entry, ink), (0, 0, 0, 4)))


def _became(entry: Listed, short: Mapping[str, str]) -> str:
    if entry.retracted:
        return "retracted"
    if entry.superseded_by:
        return f"superseded by {short.get(entry.superseded_by, entry.superseded_by[:6])}"
    return ""


def says(entry: Listed, ink: Ink, note_limit: int = NOTE_SHOWN) -> RenderableType:
    """What an update says, a part a line, its note last."""
    update = entry.update
    style = "faint" if entry.retracted or entry.superseded_by else ""
    lines = [ink.text(part, style) for part in words.what_it_says(update)]
    if update.supersedes:
        lines.append(ink.text(f"supersedes {update.supersedes[:6]}", "faint"))
    if update.retracts:
        lines.append(ink.text(f"retracts {update.retracts[:6]}", "faint"))
    if update.note:
        lines.append(ink.text(shorten(update.note, note_limit), "faint"))
    return Group(*(lines or [Text()]))
