"""The answer of `btu inspect`: one update in full, and the chain of its corrections both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.changelog import without_echo
from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import change_of, show_of, update_of
from btu_cli.reports.listed import Listed, listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.changelog import Change
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show, Update
    from btu_cli.reports import shapes


class InspectReport(NamedTuple):
    """One update in full, with its chain both ways, the nearest first.

    `replaced` are the updates that it supersedes or retracts, and those that these did; `replaced_by` the
    ones that supersede or retract it, and so on. `entry` is the update in quick entry.
    """

    show: Show
    listed: Listed
    entry: str
    replaced: tuple[Listed, ...]
    replaced_by: tuple[Listed, ...]
    changes: tuple[Change, ...]

    @property
    def news(self) -> tuple[Change, ...]:
        """The changes as people read them."""
        return without_echo(self.changes)

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of([self.listed.update.source])

    def document(self) -> shapes.InspectDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "update": update_of(self.listed),
            "entry": self.entry,
            "changes": [change_of(made) for made in self.changes],
            "replaces": [update_of(entry) for entry in self.replaced],
            "replaced_by": [update_of(entry) for entry in self.replaced_by],
        }


def inspect_report(record: ShowRecord, update: Update, moment: Moment, entry: str) -> InspectReport:
    """One update with its chain both ways. `entry` is the update in quick entry."""
    now = Reading(record, moment)
    listed = listing(now)
    found = next((entry for entry in listed if entry.update.id == update.id), Listed(update))
    changes = next((e.changes for e in now.changelog if e.update.id == update.id), ())
    return InspectReport(
        record.show,
        found,
        entry,
        _chain(update, listed, lambda one, other: other.id in _named(one)),
        _chain(update, listed, lambda one, other: one.id in _named(other)),
        changes,
    )


def _named(update: Update) -> tuple[str | None, str | None]:
    """The ids that an update supersedes or retracts."""
    return (update.supersedes, update.retracts)


def _chain(
    start: Update, listed: tuple[Listed, ...], leads: Callable[[Update, Update], bool]
) -> tuple[Listed, ...]:
    """The updates that `leads` reaches from an update, each once, so that a forged circle ends."""
    found: dict[str, Listed] = {}
    reached = [start]
    while reached:
        step = [entry for one in reached for entry in listed if leads(one, entry.update)]
        new = {entry.update.id: entry for entry in step if entry.update.id not in {start.id, *found}}
        found |= new
        reached = [entry.update for entry in new.values()]
    return tuple(found.values())
