"""`btu shows add`, `rename` and `remove` for people: what was done, and the next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from btu_cli.model.numbering import Numbering
    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowChange

NO_NUMBERINGS = "Seasons are numbered in one way only."


def render(report: ShowChange, ink: Ink) -> str:
    """The line; of numberings, a line each."""
    if report.action == "alias":
        lines = [_numbering(numbering) for numbering in report.show.numberings]
        return "\n".join(map(ink.plain, lines or [NO_NUMBERINGS]))
    done = {"add": "Added", "rename": "Renamed to", "remove": "Removed"}[report.action]
    planned = {"add": "Would add", "rename": "Would rename to", "remove": "Would remove"}[report.action]
    lines = [f"{planned if report.dry_run else done} {report.show.title} ({report.show.slug})."]
    if report.backup:
        lines.append(f"Its file is kept: {report.backup}")
    return "\n".join(map(ink.plain, lines))


def _numbering(numbering: Numbering) -> str:
    """`russia: 1 = season 1, 2 = season 1, 3 = season 2`."""
    pairs = ", ".join(f"{own} = season {season}" for own, season in numbering.pairs)
    return f"{numbering.name}: {pairs}"
