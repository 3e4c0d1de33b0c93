"""`btu add-update` for people: the new id, what it changed, and the headline that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding

from btu_cli.render.tables import words
from btu_cli.render.tables.changelog import changes_table
from btu_cli.render.tables.timeline import says

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.added import AddReport

SHORT: Final = 6


def render(report: AddReport, ink: Ink) -> RenderableType:
    """The page."""
    update = report.listed.update
    verb = "Already there:" if not report.added else "Would add" if report.dry_run else "Added"
    pieces = [report.show.title, update.scope, str(update.date), words.standing(update)]
    head = ink.line(
        (verb, "title"), " ", (update.id[:SHORT], "id"), " · ", " · ".join(piece for piece in pieces if piece)
    )
    if not report.added:
        return head
    parts: list[RenderableType] = [head]
    if report.changes:
        parts.append(Padding(changes_table(report.changes, ink), (0, 0, 0, 2)))
    else:
        parts += [
            Padding(says(report.listed, ink), (0, 0, 0, 2)),
            ink.text("The status stays as it is.", "faint"),
        ]
    return Group(*parts, ink.text(report.prose, "faint"))
