"""`btu check --repair` and `--accept`: shown first, and done only where a person or --yes says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from btu_cli.commands.asking import agreed
from btu_cli.commands.emit import TABLES, emit
from btu_cli.errors import Damaged, ExitStatus

if TYPE_CHECKING:
    from btu_cli.reports.repaired import EditRow, RepairRow
    from btu_cli.store.edits import Edits
    from btu_cli.store.record import Record
    from btu_cli.store.repair import Repair


def repair(record: Record, show: str | None, output: str, *, yes: bool) -> None:
    """Write the repairs beside the damaged files, show what they would lose, and swap where agreed."""
    from btu_cli.reports.repaired import RepairReport
    from btu_cli.store.repair import plan_repair, take_repair

    planned = [(slug, plan) for slug in _damaged(record, show) if (plan := plan_repair(record, slug))]
    rows = tuple(_repair_row(slug, plan) for slug, plan in planned)
    if output == TABLES or not yes:
        emit("check-repair", RepairReport(rows, taken=False), output)
    if rows and agreed("Put the repaired files in the place of the damaged ones?", yes=yes):
        taken = [(slug, done) for slug, _ in planned if (done := take_repair(record, slug))]
        emit("check-repair", RepairReport(tuple(_repair_row(*each) for each in taken), taken=True), output)
    elif rows:
        raise typer.Exit(ExitStatus.DAMAGED)


def accept(record: Record, show: str | None, output: str, *, yes: bool) -> None:
    """Show what was edited by hand, and take it over where agreed."""
    from btu_cli.reports.repaired import AcceptReport
    from btu_cli.store.edits import accept_edits, review_edits

    reviewed = [(slug, edits) for slug in _damaged(record, show) if (edits := review_edits(record, slug))]
    rows = AcceptReport(tuple(_edit_row(slug, edits) for slug, edits in reviewed), taken=False)
    if output == TABLES or not yes:
        emit("check-accept", rows, output)
    if reviewed and agreed("Take these edits over?", yes=yes):
        for slug, _ in reviewed:
            accept_edits(record, slug)
        emit("check-accept", rows._replace(taken=True), output)
    elif reviewed:
        raise typer.Exit(ExitStatus.DAMAGED)


def _damaged(record: Record, show: str | None) -> tuple[str, ...]:
    """The shows of one's own whose file cannot be trusted."""
    if show is not None:
        record.require(show)
    wanted = record.own_slugs() if show is None else (show,)
    return tuple(slug for slug in wanted if not _is_sound(record, slug))


def _is_sound(record: Record, slug: str) -> bool:
    try:
        return record.inspect_file(slug).ok
    except Damaged:
        return False


def _repair_row(slug: str, plan: Repair) -> RepairRow:
    from btu_cli.reports.repaired import RepairRow

    backup = str(plan.backup.path) if plan.backup else None
    return RepairRow(
        slug,
        str(plan.path),
        str(plan.beside),
        plan.kept,
        plan.recovered,
        plan.lost,
        plan.show_from,
        backup,
        plan.complete,
    )


def _edit_row(slug: str, edits: Edits) -> EditRow:
    from btu_cli.reports.repaired import EditRow

    return EditRow(slug, str(edits.path), edits.changed, edits.added, edits.taken_out)
