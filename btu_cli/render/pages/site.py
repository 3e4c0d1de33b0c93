"""`btu page --all` for people: how many files were written, and which failed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.render.pages import words
from btu_cli.reports.site import FAILED, UNCHANGED, WRITTEN

if TYPE_CHECKING:
    from btu_cli.render.ink import Ink
    from btu_cli.reports.site import SiteReport


def render(report: SiteReport, ink: Ink) -> str:
    """The lines."""
    written, unchanged = report.count(WRITTEN), report.count(UNCHANGED)
    lines = [f"{report.folder}: {words.plural(written, 'file')} written, {unchanged:,} unchanged."]
    lines += [
        f"{file.name} could not be written: {file.problem}" for file in report.files if file.state == FAILED
    ]
    return "\n".join(ink.plain(line) for line in lines)
