"""`btu diff` for people: both headlines, then the changes, scope by scope."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from btu_cli.render.pages.changelog import changes_table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.diff import DiffReport


def render(report: DiffReport, ink: Ink) -> RenderableType:
    """The page."""
    title = ink.text(
        f"{report.show.title}, {report.clock} {report.before.name} → {report.after.name}", "title"
    )
    if not report.differs:
        return Group(title, ink.text("Nothing changed."))
    parts: list[RenderableType] = [title]
    if report.before.prose != report.after.prose:
        parts += [
            ink.text(f"- {report.before.prose}", "removed"),
            ink.text(f"+ {report.after.prose}", "added"),
        ]
    for scope, changes in groupby(report.news, key=lambda change: ink.scope(change.season)):
        parts += [Text(), ink.text(scope.capitalize(), "title")]
        parts.append(changes_table(changes, ink))
    return Group(*parts)
