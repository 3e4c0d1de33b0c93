"""The updates that were typed: ids looked up, seasons led to the record's own, options over text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    entry = _parsed(typed.text, record)
    if entry and entry.season is not None:
        entry = entry._replace(season=numbering.of_record(entry.season))
    update = draft(given, entry, desk.now, desk.today, base)
    return Read((update,), tuple(_assumed(given, entry, update, record, numbering)))


def _parsed(text: str | None, record: ShowRecord) -> Entry | None:
    if text is None:
        return None
    from btu_cli.entry import parse_entry

    return parse_entry(text, platforms_of(record.updates))


def platforms_of(updates: tuple[Update, ...]) -> tuple[str, ...]:
    """The platforms that the record itself names, which quick entry then knows."""
    names: dict[str, None] = {}
    for update in updates:
        for fact in update.facts:
            family, _, key = fact.field.partition(".")
            if family == "platform" and key:
                names[key] = None
            elif family == "platform" and isinstance(fact.value, str):
                names[fact.value] = None
            elif family == "platform" and isinstance(fact.value, tuple):
                names.update(dict.fromkeys(str(part) for part in fact.value))
    return tuple(names)


def _assumed(
    given: Given, entry: Entry | None, update: Update, record: ShowRecord, numbering: Numbering
) -> Iterator[str]:
    """What was not said and so was assumed."""
    if given.date is None and not (entry and entry.date):
        yield f"No date given: taken as today, {update.date}."
    seasons = sorted({each.season for each in record.updates if each.season is not None})
    if update.season is None and seasons:
        known = ", ".join(map(numbering.scope, seasons))
        yield f"No season named: taken as about the whole show (its record has {known})."
