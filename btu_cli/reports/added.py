"""The answer of `btu add-update`: the update, whether it was new, and what it did to the state."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.diff import confirmed, diff
from btu_cli.history.expectations import ledger
from btu_cli.history.fold import fold
from btu_cli.history.headline import headline
from btu_cli.history.moment import Moment, at
from btu_cli.history.sentence import prose, sentence
from btu_cli.reports.timeline import Listed, listing

if TYPE_CHECKING:
    from btu_cli.history.changelog import Change
    from btu_cli.model.updates import Show, Update


class AddReport(NamedTuple):
    """The answer of `btu add-update`: the update, whether it was new, and what it did to the state."""

    show: Show
    added: bool
    dry_run: bool
    listed: Listed
    changes: tuple[Change, ...]
    prose: str


def add_report(
    show: Show, before: tuple[Update, ...], update: Update, moment: Moment, *, added: bool, dry_run: bool
) -> AddReport:
    """What adding an update did, or would do, to the state."""
    after = (*before, update) if added else before
    state, expectations = fold(at(after, moment)), ledger(at(after, moment), moment.day)
    changes: tuple[Change, ...] = ()
    if added:
        changes = diff(
            fold(at(before, moment)), state, ledger(at(before, moment), moment.day), expectations
        ) + confirmed(state, update.id)
    head = headline(at(after, moment), expectations, moment.day)
    listed = next((e for e in listing(after, moment) if e.update.id == update.id), Listed(update))
    return AddReport(
        show, added, dry_run, listed, changes, sentence(head, expectations, state, moment.day, prose)
    )
