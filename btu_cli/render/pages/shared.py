"""`btu init` for people, step by step; `btu merge` in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from btu_cli.render.ink import Ink
    from btu_cli.reports.shared import InitReport, MergeReport


def render(report: InitReport | MergeReport, ink: Ink) -> str:
    """The steps of preparing a folder, or the line about a merge."""
    from btu_cli.reports.shared import InitReport

    if not isinstance(report, InitReport):
        return ink.plain(f"{report.show}: {report.updates} updates, {report.added} from the other side.")
    marks = ("would be made", "is there") if report.dry_run else ("made", "was there")
    width = max(map(len, marks))
    lines = [
        ink.plain(f"  {marks[0] if step.done else marks[1]:{width}}  {step.what}") for step in report.steps
    ]
    where = "" if report.repository == report.folder else f", in the repository {report.repository}"
    if report.dry_run:
        said = "Nothing was changed." if report.changed else "There is nothing to do."
    else:
        said = (
            "Ready to be shared" if report.changed else "It was ready to be shared, and nothing was changed"
        )
        said = f"{said}: {report.folder}{where}."
    return "\n".join([*lines, ink.plain(said)])
