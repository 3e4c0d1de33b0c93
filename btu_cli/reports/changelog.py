"""The answer of `btu changelog`: how the future of one show, or of all shows, changed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from btu_cli.history.changelog import without_echo
from btu_cli.history.filters import Filters, fields_in, in_time, misspelt_field, names_field
from btu_cli.history.reading import Reading
from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import change_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.history.changelog import Change, Entry
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Show
    from btu_cli.reports import shapes


class ShowChanges(NamedTuple):
    """The entries of one show, the number of its updates, and, if no entry passed, the updates' fields."""

    show: Show
    entries: tuple[Entry, ...]
    updates: int = 0
    fields: tuple[str, ...] = ()

    @property
    def news(self) -> Iterator[tuple[Entry, tuple[Change, ...]]]:
        """The entries for pages: those of one publisher, scope and date together."""
        for _, same in groupby(self.entries, _teller):
            together = tuple(same)
            if news := without_echo([change for entry in together for change in entry.changes]):
                yield together[0], news


class ChangelogReport(NamedTuple):
    """The answer of `btu changelog`: one show's entries, or all shows'."""

    moment: Moment
    shows: tuple[ShowChanges, ...]
    notices: tuple[str, ...] = ()

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(entry.update.source for listed in self.shows for entry in listed.entries)

    def document(self) -> shapes.ChangelogDocument:
        """As JSON. Within a show, entries are in the order of dates."""
        return {
            "as_of": self.moment.day.isoformat(),
            "entries": [
                {
                    "show": listed.show.slug,
                    "date": str(entry.date),
                    "update": entry.update.id,
                    "changes": [change_of(made) for made in entry.changes],
                }
                for listed in self.shows
                for entry in listed.entries
            ],
        }


def _teller(entry: Entry) -> tuple[object, ...]:
    """The key of entries that are shown together."""
    update, source = entry.update, entry.update.source
    name, via = (source.publisher, source.via) if source else (None, None)
    return (entry.date, update.date, update.season, name, via, update.standing)


def changelog_report(shows: Iterable[ShowChanges], moment: Moment, filters: Filters) -> ChangelogReport:
    """How the future of shows changed up to a moment. The limit is for all shows together."""
    found, left = [], filters.limit
    for each in shows:
        entries = each.entries[:left]
        left = None if left is None else left - len(entries)
        found.append(each._replace(entries=entries))
    notices: tuple[str, ...] = ()
    if filters.field and any(each.updates for each in found) and not any(each.entries for each in found):
        notices = misspelt_field(filters.field, dict.fromkeys(name for each in found for name in each.fields))
    return ChangelogReport(moment, tuple(found), notices)


def show_changes(record: ShowRecord, moment: Moment, filters: Filters) -> ShowChanges:
    """How the future of one show changed up to a moment, without the limit."""
    now = Reading(record, moment)
    entries = _entries(now, filters)
    fields = fields_in(now.answering) if filters.field and not entries else ()
    return ShowChanges(record.show, entries, len(now.answering), fields)


def _entries(now: Reading, filters: Filters) -> tuple[Entry, ...]:
    kept = []
    for entry in now.changelog:
        changes = tuple(change for change in entry.changes if names_field(filters.field, change.field))
        if changes and in_time(entry.date, filters):
            kept.append(entry._replace(changes=changes))
    if filters.reverse:
        kept.reverse()
    return tuple(kept)
