"""The answer of `add-update`, `correct`, `retract` and `undo`: an update, and what it did to the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.diff import confirmed, diff
from btu_cli.history.reading import read
from btu_cli.history.sentence import Voice, prose
from btu_cli.model.facts import scope_of
from btu_cli.reports.timeline import Listed, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.changelog import Change
    from btu_cli.history.moment import Moment
    from btu_cli.model.updates import Show, Update


class AddReport(NamedTuple):
    """An update, whether it was new, what it did to the state, and the one that it withdraws."""

    show: Show
    added: bool
    dry_run: bool
    listed: Listed
    changes: tuple[Change, ...]
    prose: str
    target: Listed | None = None


def add_report(
    show: Show,
    before: tuple[Update, ...],
    update: Update,
    moment: Moment,
    *,
    added: bool,
    dry_run: bool,
    target: Update | None = None,
    scope: Callable[[int | None], str] = scope_of,
) -> AddReport:
    """What adding an update did, or would do, to the state; `scope` names the seasons of its sentence."""
    after = (*before, update) if added else before
    old, new = read(before, moment), read(after, moment)
    changes = diff(old.state, new.state, old.expectations, new.expectations)
    if target is None:  # what a correction carries over confirms nothing
        changes += confirmed(new.state, update.id)
    listed = {entry.update.id: entry for entry in listing(after, moment)}
    return AddReport(
        show,
        added,
        dry_run,
        listed.get(update.id, Listed(update)),
        changes if added else (),
        new.sentence(Voice(prose, scope)),
        None if target is None else listed.get(target.id, Listed(target)),
    )
