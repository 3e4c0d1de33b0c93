"""The answer of `add-update`, `correct`, `retract` and `undo`: an update, and what it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.before_and_after import before_and_after
from btu_cli.history.diff import confirmed, diff
from btu_cli.history.homes import has_another_home
from btu_cli.history.ordering import AXES
from btu_cli.history.sentence import Voice, Write, prose
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import change_of, show_of, update_of
from btu_cli.reports.listed import Listed, listing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.history.before_and_after import Memory
    from btu_cli.history.changelog import Change
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show, Update
    from btu_cli.reports import shapes


class AddReport(NamedTuple):
    """The updates of one entry, whether any is new, what they changed, and the updates that they withdraw.

    `notices` name everything that was assumed.
    """

    show: Show
    added: bool
    dry_run: bool
    entries: tuple[Listed, ...]
    changes: tuple[Change, ...]
    prose: str
    target: Listed | None = None
    notices: tuple[str, ...] = ()

    @property
    def news(self) -> tuple[Change, ...]:
        """The changes as people read them."""
        from btu_cli.history.changelog import without_echo

        return without_echo(self.changes)

    @property
    def listed(self) -> Listed:
        """The first of the updates; most entries have one."""
        return self.entries[0]

    def document(self) -> shapes.AddDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "added": self.added,
            "dry_run": self.dry_run,
            "update": update_of(self.listed),
            "updates": [update_of(entry) for entry in self.entries],
            "changes": [change_of(made) for made in self.changes],
        }


class CorrectReport(AddReport):
    """The answer of `btu correct`; `target` is the corrected update."""

    __slots__ = ()

    def document(self) -> shapes.CorrectDocument:
        """As JSON."""
        return {**super().document(), "replaced": update_of(self.target) if self.target else None}


class RetractReport(AddReport):
    """The answer of `btu retract`; `target` is the withdrawn update."""

    __slots__ = ()

    def document(self) -> shapes.WithdrawDocument:
        """As JSON."""
        return {**super().document(), "withdrew": update_of(self.target) if self.target else None}


class UndoReport(RetractReport):
    """The answer of `btu undo`."""

    __slots__ = ()


def add_report(
    before: ShowRecord,
    updates: tuple[Update, ...],
    new: tuple[Update, ...],
    moment: Moment,
    *,
    dry_run: bool,
    target: Update | None = None,
    numbering: Numbering = OWN,
    write: Write = prose,
    notices: tuple[str, ...] = (),
    memory: Memory | None = None,
) -> AddReport:
    """What entering updates changed, or would change. `new` are the updates that were not there before."""
    after = before.grown(new)
    old, now = before_and_after(before, after, moment, memory)
    changes = diff(old.state, now.state, old.expectations, now.expectations)
    if target is None:  # parts that a correction carries over confirm nothing
        changes += tuple(change for update in updates for change in confirmed(now.state, update.id))
    about = {update.id for update in (*updates, *([target] if target else []))}
    listed = {entry.update.id: entry for entry in listing(now, about)}
    return AddReport(
        before.show,
        bool(new),
        dry_run,
        tuple(listed.get(update.id, Listed(update)) for update in updates),
        changes if new else (),
        now.sentence(Voice(write, numbering.scope)),
        None if target is None else listed.get(target.id, Listed(target)),
        (*notices, *_asked(updates, old.course.lives.homes)),
    )


def _asked(updates: Iterable[Update], homes: tuple[str, ...]) -> Iterator[str]:
    """A question whether the show is cancelled, if only one of its homes dropped it."""
    for update in updates:
        if update.value_of("status") in AXES and has_another_home(update, homes):
            others = ", ".join(home for home in homes if has_another_home(update, (home,)))
            yield (
                f"The show has another home ({others}), so this does not cancel the show. "
                "If the whole show is cancelled, use --status cancelled alone."
            )
