"""`btu conflicts` for people: each contradiction with both sides' quotes, and how to settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from btu_cli.model.facts import same_value
from btu_cli.render.pages import words
from btu_cli.render.pages.rules import RULES

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.render.ink import Ink
    from btu_cli.reports.conflicts import ConflictRow, ConflictsReport


def render(report: ConflictsReport, ink: Ink) -> RenderableType:
    """The page."""
    if not report.conflicts:
        return ink.text("No contradictions.")
    parts: list[RenderableType] = []
    for row in report.conflicts:
        parts += [_conflict(row, ink), Text()]
    return Group(*parts[:-1])


def _conflict(row: ConflictRow, ink: Ink) -> RenderableType:
    """Both sides with their quotes, and the commands that settle the contradiction."""
    found = row.conflict
    lines: list[RenderableType] = [ink.text(f"{ink.scope(found.season)} · {found.field}", "title")]
    for claim in found.claims:
        lines += _claim(found, claim, ink)
    for wrong, command in row.settle:
        when = f"If {words.value_words(wrong.field, wrong.value)} is wrong:"
        lines.append(Padding(ink.text(when), (0, 0, 0, 2)))
        lines += [Padding(ink.text(line), (0, 0, 0, 4)) for line in words.shell_lines(command, ink.width - 4)]
    return Group(*lines)


def _claim(found: Conflict, claim: Claim, ink: Ink) -> list[RenderableType]:
    """A side: its value, publisher and date, and below these its quote."""
    shown = same_value(claim.value, found.shown)
    standing = words.standing(claim.update)
    line = ink.line(
        (words.value_words(claim.field, claim.value), "title" if shown else "disputed"),
        f"  {words.publisher(claim.update.source)} · {words.when(claim.date)}",
        f" · {standing}" if standing else "",
        ("  " + claim.update.id[: words.SHORT], "id"),
        (f"  shown: {RULES[found.rule]}" if shown else "", "confirmed"),
    )
    parts: list[RenderableType] = [Padding(line, (0, 0, 0, 2))]
    if claim.update.source and claim.update.source.quote:
        parts.append(Padding(ink.text(f"“{claim.update.source.quote}”", "faint"), (0, 0, 0, 4)))
    return parts
