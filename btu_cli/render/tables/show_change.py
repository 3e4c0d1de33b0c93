"""`btu shows add`, `rename` and `remove` for people: what was done, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowChange


def render(report: ShowChange, ink: Ink) -> RenderableType:
    """The line."""
    done = {"add": "Added", "rename": "Renamed to", "remove": "Removed"}[report.action]
    planned = {"add": "Would add", "rename": "Would rename to", "remove": "Would remove"}[report.action]
    line = f"{planned if report.dry_run else done} {report.show.title} ({report.show.slug})."
    if report.backup:
        line += f" Its file is kept: {report.backup}"
    elif report.action == "add" and not report.dry_run:
        line += f' Next: btu add-update --show {report.show.slug} "renewed 2020-11-17"'
    return ink.text(line)
