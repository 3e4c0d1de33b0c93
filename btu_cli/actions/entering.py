"""Enters updates in a record, for add, correct, retract and undo.

Input is read, and refused if need be, before the lock is taken. Under the lock only those questions are left
that depend on the record: whether the update is already there, and whether the one it withdraws still counts.
"""

from __future__ import annotations

from bisect import insort
from typing import TYPE_CHECKING

from btu_cli.errors import AlreadySuperseded
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.model.updates import Update, of_day, order, same_report
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from btu_cli.actions.desk import Desk
    from btu_cli.history.before_and_after import Memory
    from btu_cli.model.records import ShowRecord
    from btu_cli.reports.added import AddReport


class ToEnter(NamedTuple):
    """An update to enter, not yet sealed, and the update that it corrects or withdraws."""

    update: Update
    target: Update | None = None


class Entered(NamedTuple):
    """The wanted updates as the record has them. `new` are those that it did not have before."""

    updates: tuple[Update, ...]
    new: tuple[Update, ...]


def enter(
    desk: Desk,
    record: ShowRecord,
    wanted: Sequence[ToEnter],
    *,
    numbering: Numbering = OWN,
    notices: Sequence[str] = (),
    undoing: bool = False,
    dry_run: bool,
) -> AddReport:
    """Enter updates in one write, and report what changed. With `dry_run`, report what would change.

    Raises:
        AlreadySuperseded: the update to correct or withdraw no longer counts.
        Damaged, WriteFailed: as `Store.writing`; nothing is written.
    """
    from btu_cli.reports.added import add_report

    entered = settle(wanted, record.updates)
    if entered.new and not dry_run:
        with desk.store.writing(record.show.slug) as opened:
            if not opened.is_still(record):
                record = opened.record
                entered = settle(wanted, record.updates)
            for update in entered.new:
                desk.store.note_entered(update.id, undoing=undoing)
                opened.add(update)
    return add_report(
        record,
        entered.updates,
        entered.new,
        desk.moment,
        dry_run=dry_run,
        target=wanted[0].target,
        numbering=numbering,
        write=desk.write,
        notices=tuple(notices),
        memory=_memory(desk, record),
    )


def _memory(desk: Desk, record: ShowRecord) -> Memory | None:
    """What remembers the story of a large show."""
    from btu_cli.history.before_and_after import MANY

    if len(record.updates) < MANY:
        return None
    from btu_cli.actions.remembering import Remembered

    return Remembered(desk.store.places(record.show.slug))


class There:
    """The updates of a record, in the model's order, looked up by what they say, however many are entered."""

    def __init__(self, updates: Iterable[Update]) -> None:
        self.updates = list(updates)
        self._counting: set[str] | None = None

    def counts(self, update: Update) -> bool:
        """Whether an update counts. Few entries need to know."""
        from btu_cli.history.moment import counting

        if self._counting is None:
            self._counting = {counted.id for counted in counting(self.updates)}
        return update.id in self._counting

    def add(self, update: Update) -> None:
        """Take one more update. If it withdraws another, other updates count than before."""
        insort(self.updates, update, key=order)
        if update.supersedes or update.retracts:
            self._counting = None
        elif self._counting is not None:
            self._counting.add(update.id)

    def twin(self, update: Update) -> Update | None:
        """The first counting update that says, or withdraws, the same."""
        if update.retracts is not None:
            return self.retraction(update.retracts)
        alike = (other for other in self._of_day(update) if same_report(update, other))
        return next(filter(self.counts, alike), None)

    def retraction(self, update_id: str) -> Update | None:
        """The first counting update that retracts the one of this id."""
        retracting = (other for other in self.updates if other.retracts == update_id)
        return next(filter(self.counts, retracting), None)

    def has(self, update: Update) -> bool:
        """Whether an update with its id is there."""
        return any(other.id == update.id for other in self._of_day(update))

    def _of_day(self, update: Update) -> Sequence[Update]:
        """Those whose first possible day is that of an update."""
        return of_day(self.updates, update.date.first)


def settle(wanted: Sequence[ToEnter], existing: Iterable[Update]) -> Entered:
    """What these become, given the updates of the record.

    Raises:
        AlreadySuperseded: as `already_there`.
    """
    updates: list[Update] = []
    new: list[Update] = []
    there = There(existing)
    for each in wanted:
        update = already_there(each, there)
        if update is None:
            update = _sealed(each.update, there)
            new.append(update)
            there.add(update)
        updates.append(update)
    return Entered(tuple(updates), tuple(new))


def already_there(given: ToEnter, there: There) -> Update | None:
    """The counting update that already says, or withdraws, the same; None if there is none.

    Raises:
        AlreadySuperseded: there is none, and the update to correct or withdraw no longer counts.
    """
    if (twin := there.twin(given.update)) is not None:
        return twin
    if given.target is not None:
        _require_counting(given.target, there)
    return None


def withdrawal(desk: Desk, target: Update, reason: str) -> ToEnter:
    """A retraction of an update, dated today, in the scope of that update."""
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.text import NOTE, clean

    update = Update(
        date=PartialDate.of_day(desk.today),
        recorded=desk.now,
        season=target.season,
        note=clean(reason, "The reason", NOTE) or None,
        retracts=target.id,
    )
    return ToEnter(update, target)


def _sealed(update: Update, there: There) -> Update:
    """The update, sealed under an id that the record does not have yet.

    An update that is entered, withdrawn and entered again within one tick of the clock would get the same id
    again. So the second one is recorded a microsecond later.
    """
    from datetime import timedelta

    from btu_cli.store import seal

    sealed = seal(update)
    while there.has(sealed):
        sealed = seal(sealed._replace(recorded=sealed.recorded + timedelta(microseconds=1), id=""))
    return sealed


def _require_counting(update: Update, there: There) -> None:
    """Refuse to correct or withdraw an update that no longer counts, and name the update that replaced it."""
    from btu_cli.history.ids import shortest_prefixes
    from btu_cli.history.moment import withdrawals

    _, replaced = withdrawals(there.updates)
    last = before = update.id
    while last in replaced:  # a correction can have been corrected itself; name the last one
        last, before = replaced[last], last
    retracted = last == update.id
    if retracted and (retraction := there.retraction(update.id)):
        last = retraction.id
    if last != update.id:
        short = shortest_prefixes(other.id for other in there.updates)
        raise AlreadySuperseded(short[update.id], short[last], revives=short[before], retracted=retracted)
