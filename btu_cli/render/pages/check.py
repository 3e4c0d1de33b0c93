"""`btu check` for people: damaged files first, then the findings, show by show and rule by rule."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding

from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.check import CheckReport, ShowFinding


def render(report: CheckReport, ink: Ink) -> RenderableType:
    """The page."""
    parts: list[RenderableType] = []
    for row in report.files:
        if not row.ok:
            parts.append(ink.line(("unsound", "bad"), f"  {row.path}: {row.problem}"))
            parts.append(Padding(ink.text(row.hint, "hint"), (0, 0, 0, 2)))
    for show, found in groupby(report.findings, key=lambda finding: finding.show):
        parts += [ink.text(show, "title"), Padding(_findings(found, ink), (0, 0, 0, 2))]
    counted = words.plural(len(report.findings), "finding")
    files = words.plural(len(report.files), "file")
    bad = sum(not row.ok for row in report.files)
    parts.append(
        ink.text(f"{counted}; {files}, {bad} unsound." if bad else f"{counted}; {files}, all sound.")
    )
    return Group(*parts)


def _findings(found: Iterable[ShowFinding], ink: Ink) -> RenderableType:
    """What each rule found, and what would settle it; where a hint repeats, once."""
    lines: list[RenderableType] = []
    for rule, group in groupby(found, key=lambda finding: finding.finding.rule):
        lines.append(ink.text(rule, "changed"))
        for each in group:
            lines.append(Padding(ink.text(each.finding.message), (0, 0, 0, 2)))
            lines.append(Padding(ink.text(each.finding.hint, "hint"), (0, 0, 0, 4)))
    return Group(*lines)
