"""Correcting an update: a new one supersedes it, and both stay on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.actions.entering import There, ToEnter, already_there, enter
from btu_cli.actions.typed import Typed, read_typed
from btu_cli.errors import NothingToCorrect, Refused
from btu_cli.model.facts import DATE, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.actions.desk import Desk
    from btu_cli.model.updates import Update
    from btu_cli.reports.added import CorrectReport


def correct(desk: Desk, slug: str, prefix: str, typed: Typed, *, dry_run: bool) -> CorrectReport:
    """Supersede an update by one with the parts that were typed and the other parts of the old one.

    Raises:
        NothingToCorrect: the update already says the same.
        AlreadySuperseded: the update no longer counts.
        Refused, NotFound, Damaged, WriteFailed: as `add`.
    """
    from btu_cli.history.ids import find_update
    from btu_cli.model.updates import same_report
    from btu_cli.reports.added import CorrectReport

    record = desk.open(slug)
    numbering = record.show.numbering(typed.numbering)
    base = find_update(record.updates, prefix, slug)
    if base.retracts is not None:
        raise Refused(
            f"{base.id[:12]} only withdraws another update, so there is nothing to correct.",
            hint=f"To revive what it withdrew: btu retract {base.id[:12]} --reason R",
        )
    wanted = [ToEnter(update, base) for update in read_typed(desk, record, typed, base).updates]
    for each in wanted:
        if already_there(each, There(record.updates)) is None and same_report(
            each.update._replace(supersedes=base.supersedes), base
        ):
            raise NothingToCorrect(base.id)
    notices = [told for each in wanted for told in _left_behind(base, each.update)]
    return CorrectReport(*enter(desk, record, wanted, numbering=numbering, notices=notices, dry_run=dry_run))


def _left_behind(old: Update, new: Update) -> Iterator[str]:
    """A notice for each event that was on the old update's day and is not on the day it was moved to."""
    if new.date == old.date:
        return
    for field, value in new.facts:
        if value == old.date and kind_of(field) == DATE:
            told = f"{field} is {value} still; only the report's date is {new.date}."
            yield f"{told} To move it too: `{field} = {new.date}`"
