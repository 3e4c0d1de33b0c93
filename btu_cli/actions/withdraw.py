"""Withdraws an update: a named one, with a reason, or the last one that was entered here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.actions.entering import enter, withdrawal
from btu_cli.errors import BadValue, NothingToUndo

if TYPE_CHECKING:
    from btu_cli.actions.desk import Desk
    from btu_cli.reports.added import RetractReport, UndoReport

UNDONE = "undone"


def retract(
    desk: Desk, slug: str, prefix: str, reason: str, *, numbering: str | None = None, dry_run: bool
) -> RetractReport:
    """Withdraw an update, with the reason; both stay on record.

    Raises:
        BadValue: there is no reason.
        AlreadySuperseded: the update was corrected, so it no longer counts.
        NotFound, Damaged, WriteFailed: as `add`.
    """
    from btu_cli.history.ids import find_update
    from btu_cli.reports.added import RetractReport

    if not reason.strip():
        raise BadValue("--reason", reason, "the words that say why it is withdrawn")
    record = desk.open(slug)
    counted = record.show.numbering(numbering)
    wanted = withdrawal(desk, find_update(record.updates, prefix, slug), reason)
    return RetractReport(*enter(desk, record, [wanted], numbering=counted, dry_run=dry_run))


def undo(desk: Desk, slug: str, *, numbering: str | None = None, dry_run: bool) -> UndoReport:
    """Withdraw the last update that was entered here and still counts. Run it again to go back further.

    Raises:
        NothingToUndo: no such update is left.
        ShowNotFound, Damaged, WriteFailed: as `add`.
    """
    from btu_cli.history.moment import counting
    from btu_cli.reports.added import UndoReport

    record = desk.open(slug)
    counted = record.show.numbering(numbering)
    counts = {update.id: update for update in counting(record.updates)}
    last = next((counts[key] for key in desk.store.entered() if key in counts), None)
    if last is None:
        raise NothingToUndo(slug)
    wanted = withdrawal(desk, last, UNDONE)
    return UndoReport(*enter(desk, record, [wanted], numbering=counted, undoing=True, dry_run=dry_run))
