"""Adding, renaming, numbering, linking, hiding or removing a show, for people: what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.reports.show_change import (
    ShowAdded,
    ShowHidden,
    ShowLinked,
    ShowNumbered,
    ShowRemoved,
    ShowRenamed,
    ShowUnhidden,
)

if TYPE_CHECKING:
    from btu_cli.model.numbering import Numbering
    from btu_cli.render.ink import Ink
    from btu_cli.reports.show_change import ShowChange

NO_NUMBERINGS: Final = "There is no other numbering of its seasons."
NO_IDS: Final = "It is not linked to a catalogue."
DONE: Final = {
    ShowAdded: "Added",
    ShowRenamed: "Renamed to",
    ShowRemoved: "Removed",
    ShowHidden: "Hidden:",
    ShowUnhidden: "Shown again:",
}
PLANNED: Final = {
    ShowAdded: "Would add",
    ShowRenamed: "Would rename to",
    ShowRemoved: "Would remove",
    ShowHidden: "Would hide",
    ShowUnhidden: "Would show again",
}


def render(report: ShowChange, ink: Ink) -> str:
    """The line; for numberings, one line each."""
    if isinstance(report, ShowNumbered):
        lines = [_numbering(numbering) for numbering in report.show.numberings]
        return "\n".join(map(ink.plain, lines or [NO_NUMBERINGS]))
    if isinstance(report, ShowLinked):
        return "\n".join(
            map(ink.plain, [f"{name} = {number}" for name, number in report.show.ids] or [NO_IDS])
        )
    verb = (PLANNED if report.dry_run else DONE)[type(report)]
    lines = [f"{verb} {report.show.title} ({report.show.slug})."]
    if report.backup:
        lines.append(f"Its file is kept: {report.backup}")
    return "\n".join(map(ink.plain, lines))


def _numbering(numbering: Numbering) -> str:
    """`russia: 1 = season 1, 2 = season 1, 3 = season 2`."""
    pairs = ", ".join(f"{own} = season {season}" for own, season in numbering.pairs)
    return f"{numbering.name}: {pairs}"
