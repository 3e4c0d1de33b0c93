"""Enters updates in a record, for add, correct, retract and undo.

Input is read, and refused if need be, before the lock is taken. Under the lock only those questions are left
that depend on the record: whether the update is already there, and whether the one it withdraws still counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors import AlreadySuperseded
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from btu_cli.actions.desk import Desk
    from btu_cli.history.before_and_after import Memory
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update
    from btu_cli.reports.added import AddReport


class Draft(NamedTuple):
    """An update to enter, not yet sealed, and the update that it corrects or withdraws."""

    update: Update
    target: Update | None = None


class Entered(NamedTuple):
    """The updates that the drafts became. `new` are those that the record did not have before."""

    updates: tuple[Update, ...]
    new: tuple[Update, ...]


def enter(
    desk: Desk,
    record: ShowRecord,
    drafts: Sequence[Draft],
    *,
    numbering: Numbering = OWN,
    notices: Sequence[str] = (),
    undoing: bool = False,
    dry_run: bool,
) -> AddReport:
    """Enter drafts in a show in one write, and report what changed. With `dry_run`, report what would change.

    Raises:
        AlreadySuperseded: the update to correct or withdraw no longer counts.
        Damaged, WriteFailed: as `Store.writing`; nothing is written.
    """
    from btu_cli.reports.added import add_report

    entered = settle(drafts, record.updates)
    if entered.new and not dry_run:
        with desk.store.writing(record.show.slug) as opened:
            if not opened.is_still(record):
                record = opened.record
                entered = settle(drafts, record.updates)
            for update in entered.new:
                desk.store.note_entered(update.id, undoing=undoing)
                opened.add(update)
    return add_report(
        record,
        entered.updates,
        entered.new,
        desk.moment,
        dry_run=dry_run,
        target=drafts[0].target,
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
    """The updates of a record, looked up by what they say, however many are entered."""

    def __init__(self, updates: Iterable[Update]) -> None:
        self.updates = list(updates)
        self.ids = {update.id for update in self.updates}
        self._count_all()

    def add(self, update: Update) -> None:
        """Take one more update. If it withdraws another, other updates count than before."""
        self.updates.append(update)
        self.ids.add(update.id)
        if update.supersedes or update.retracts:
            self._count_all()
        else:
            self._count([update])

    def twin(self, update: Update) -> Update | None:
        """The first counting update that says, or withdraws, the same."""
        from btu_cli.model.updates import same_report

        if update.retracts is not None:
            return next((other for other in self.counts if other.retracts == update.retracts), None)
        alike = self._by_date.get(update.date.edtf, ())
        return next((other for other in alike if same_report(update, other)), None)

    def _count_all(self) -> None:
        from btu_cli.history.moment import counting

        self.counts: list[Update] = []
        self._by_date: dict[str, list[Update]] = {}
        self._count(counting(self.updates))

    def _count(self, updates: Iterable[Update]) -> None:
        for update in updates:
            self.counts.append(update)
            self._by_date.setdefault(update.date.edtf, []).append(update)


def settle(drafts: Sequence[Draft], existing: Iterable[Update]) -> Entered:
    """The updates that drafts become, given the updates of the record.

    Raises:
        AlreadySuperseded: as `already_there`.
    """
    updates: list[Update] = []
    new: list[Update] = []
    there = There(existing)
    for draft in drafts:
        update = already_there(draft, there)
        if update is None:
            update = _sealed(draft.update, there.ids)
            new.append(update)
            there.add(update)
        updates.append(update)
    return Entered(tuple(updates), tuple(new))


def already_there(draft: Draft, there: There) -> Update | None:
    """The counting update that already says, or withdraws, the same; None if there is none.

    Raises:
        AlreadySuperseded: there is none, and the update to correct or withdraw no longer counts.
    """
    if (twin := there.twin(draft.update)) is not None:
        return twin
    if draft.target is not None:
        _require_counting(draft.target, there)
    return None


def withdrawal(desk: Desk, target: Update, reason: str) -> Draft:
    """A retraction of an update, dated today, in the scope of that update."""
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.text import NOTE, clean
    from btu_cli.model.updates import Update

    update = Update(
        date=PartialDate.of_day(desk.today),
        recorded=desk.now,
        season=target.season,
        note=clean(reason, "the reason", NOTE) or None,
        retracts=target.id,
    )
    return Draft(update, target)


def _sealed(update: Update, there: Container[str]) -> Update:
    """The update, sealed under an id that the record does not have yet.

    An update that is entered, withdrawn and entered again within one tick of the clock would get the same id
    again. So the second one is recorded a microsecond later.
    """
    from datetime import timedelta

    from btu_cli.store import seal

    sealed = seal(update)
    while sealed.id in there:
        sealed = seal(sealed._replace(recorded=sealed.recorded + timedelta(microseconds=1), id=""))
    return sealed


def _require_counting(update: Update, there: There) -> None:
    """Refuse to correct or withdraw an update that no longer counts, and name the update that replaced it."""
    from btu_cli.history.ids import shortest_prefixes
    from btu_cli.history.moment import replacements

    replaced, last, before = replacements(there.updates), update.id, update.id
    while last in replaced:  # a correction can have been corrected itself; name the last one
        last, before = replaced[last], last
    retracted = last == update.id
    if retracted:
        last = next((other.id for other in there.counts if other.retracts == update.id), last)
    if last != update.id:
        short = shortest_prefixes(there.ids)
        raise AlreadySuperseded(short[update.id], short[last], revives=short[before], retracted=retracted)
