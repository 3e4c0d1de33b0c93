"""The updates that were typed: ids looked up, seasons led to the record's own, options over text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from btu_cli.actions.desk import Desk
    from btu_cli.entry import Entry
    from btu_cli.entry.draft import Given
    from btu_cli.model.numbering import Numbering
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update


class Typed(NamedTuple):
    """What was typed: quick-entry text, options, and the ids and the numbering that these name."""

    text: str | None
    given: Given
    source_of: str | None = None
    supersedes: str | None = None
    numbering: str | None = None


class Read(NamedTuple):
    """The updates that were typed, not sealed yet, and what was not said and so was assumed."""

    updates: tuple[Update, ...]
    notices: tuple[str, ...]


def read_typed(desk: Desk, record: ShowRecord, typed: Typed, base: Update | None = None) -> Read:
    """The updates that were typed for a show, over the one that they correct.

    Raises:
        Refused: a part of it cannot be taken.
        NotFound: an id or a numbering that it names is not there.
    """
    from btu_cli.entry.draft import draft
    from btu_cli.history.ids import find_update

    given, slug, numbering = typed.given, record.show.slug, record.show.numbering(typed.numbering)
    if typed.source_of is not None:
        given = given._replace(like=find_update(record.updates, typed.source_of, slug).source)
    if typed.supersedes is not None:
        given = given._replace(supersedes=find_update(record.updates, typed.supersedes, slug).id)
    if given.season is not None:
        given = given._replace(season=numbering.of_record(given.season))
    said = _understood(typed.text, given, record, desk.today)
    entries = [
        entry and entry._replace(season=None if entry.season is None else numbering.of_record(entry.season))
        for entry in said.entries
    ]
    if base is not None and len(entries) > 1:
        raise Refused(
            "A correction is of one update, and this names several seasons.", hint="Name one season."
        )
    updates = tuple(draft(given, entry, desk.now, desk.today, base) for entry in entries)
    notices = [f"Took {typed_day!r} as {day}." for typed_day, day in said.taken]
    if base is None:
        notices += _assumed(given, entries[0], updates[0], record, numbering)
    return Read(updates, tuple(notices))


class _Said(NamedTuple):
    """The entries of a text, of which there is one that is None where there is no text."""

    entries: tuple[Entry | None, ...]
    taken: tuple[tuple[str, str], ...] = ()


def _understood(text: str | None, given: Given, record: ShowRecord, today: date) -> _Said:
    if text is None:
        return _Said((None,))
    from btu_cli.entry import read_entry, setting_of

    setting = setting_of(record.show, record.updates, today, published=given.published, dated=given.date)
    return _Said(*read_entry(text, setting))


def _assumed(
    given: Given, entry: Entry | None, update: Update, record: ShowRecord, numbering: Numbering
) -> Iterator[str]:
    """What was not said and so was assumed."""
    if given.date is None and not (entry and entry.date):
        source = update.source
        published = source is not None and source.published == update.date
        taken = "that of its publication" if published else "today"
        yield f"No date given: taken as {taken}, {update.date}."
    seasons = sorted({each.season for each in record.updates if each.season is not None})
    if update.season is None and seasons:
        known = ", ".join(map(numbering.scope, seasons))
        yield f"No season named: taken as about the whole show (its record has {known})."
