"""Turns typed text and options into updates: looks up ids, translates seasons; options win over text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import BatchRefused, EmptyEntry, EmptyUpdate, Refused, RefusedLine, enumerated
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from btu_cli.actions.desk import Desk
    from btu_cli.entry import Context, Entry, Understood
    from btu_cli.entry.draft import Given
    from btu_cli.model.numbering import Numbering
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Update

SEASONS_TOLD: Final = 5  # of the seasons that a record has, in a notice


class Typed(NamedTuple):
    """Everything that was typed: quick-entry text, options, and the ids and numbering they name."""

    text: str | None
    given: Given
    source_of: str | None = None
    supersedes: str | None = None
    numbering: str | None = None


class Read(NamedTuple):
    """The typed updates, not yet sealed, and notices about everything that was assumed."""

    updates: tuple[Update, ...]
    notices: tuple[str, ...]


class Line(NamedTuple):
    """A line of a batch: its number, from 1, and its entry."""

    number: int
    text: str


def read_typed(desk: Desk, record: ShowRecord, typed: Typed, base: Update | None = None) -> Read:
    """The typed updates for a show. Parts not typed come from the update that they correct, if any.

    Raises:
        Refused: a part of it cannot be accepted.
        NotFound: an id or a numbering that it names does not exist.
    """
    given, numbering = _looked_up(record, typed)
    context = None if typed.text is None else _context(desk, record, given, base)
    said = _understood(typed.text, context)
    if base is not None and len(said.entries) > 1:
        raise Refused(
            "A correction is about one update; this names several seasons.", hint="Name one season."
        )
    entries, updates = _drafts(desk, given, said, numbering, base)
    notices = [f"Took {words!r} as {day}." for words, day in said.taken]
    if base is None:
        notices += _assumed(given, entries[0], updates[0], record, numbering)
    notices += _ahead(updates[0], desk.today)
    return Read(updates, tuple(notices))


def read_lines(desk: Desk, record: ShowRecord, typed: Typed, lines: Sequence[Line]) -> Read:
    """The updates of a batch. Each line is read with what the lines above it said; options apply to all.

    Raises:
        BatchRefused: some lines are refused; the error gives the reason for each.
        NotFound: an id or a numbering that the options name does not exist.
    """
    from btu_cli.entry import extended

    given, numbering = _looked_up(record, typed)
    context = _context(desk, record, given)
    updates: list[Update] = []
    refused: list[RefusedLine] = []
    undated = 0
    taken: dict[str, str] = {}
    for line in lines:
        try:
            said = _understood(line.text, context)
            entries, drafts = _drafts(desk, given, said, numbering)
        except Refused as failure:
            refused.append(RefusedLine(line.number, failure))
            continue
        updates += drafts
        taken |= dict(said.taken)
        undated += given.date is None and not entries[0].date
        context = extended(context, drafts)
    if refused:
        raise BatchRefused(refused, len(lines))
    notices = [f"Took {words!r} as {day}." for words, day in taken.items()]
    if undated:
        notices.append(f"No date in {undated} of {len(lines)} entries: taken as today, or as published.")
    return Read(tuple(updates), tuple(notices))


def _looked_up(record: ShowRecord, typed: Typed) -> tuple[Given, Numbering]:
    """The options, with ids looked up and the season in the record's numbering; and the numbering used."""
    from btu_cli.history.ids import find_update

    given, slug, numbering = typed.given, record.show.slug, record.show.numbering(typed.numbering)
    if typed.source_of is not None:
        given = given._replace(like=find_update(record.updates, typed.source_of, slug).source)
    if typed.supersedes is not None:
        given = given._replace(supersedes=find_update(record.updates, typed.supersedes, slug).id)
    if given.season is not None:
        given = given._replace(season=numbering.of_record(given.season))
    return given, numbering


def _context(desk: Desk, record: ShowRecord, given: Given, base: Update | None = None) -> Context:
    """The context of an entry: the record; season and days from the options or the corrected update."""
    from btu_cli.entry import context_of

    like = given.like or (base.source if base else None)
    published = given.published or (like.published if like else None)
    dated = given.date or (base.date if base else None)
    season = given.season if given.season is not None or base is None else base.season
    return context_of(
        record.show, record.updates, desk.today, season=season, published=published, dated=dated
    )


def _understood(text: str | None, context: Context | None) -> Understood:
    """The entries of a text; without a text, one entry without content."""
    from btu_cli.entry import read_entry
    from btu_cli.entry.language.entries import Entry, Understood

    return Understood((Entry(),)) if text is None or context is None else read_entry(text, context)


def _drafts(
    desk: Desk, given: Given, said: Understood, numbering: Numbering, base: Update | None = None
) -> tuple[tuple[Entry, ...], tuple[Update, ...]]:
    """The entries in the record's numbering, and the update of each.

    Raises:
        EmptyEntry: the text has only a season, and the options add nothing.
        Refused: as `draft`.
    """
    from btu_cli.entry.draft import draft

    entries = tuple(
        entry._replace(season=None if entry.season is None else numbering.of_record(entry.season))
        for entry in said.entries
    )
    try:
        return entries, tuple(draft(given, entry, desk.now, desk.today, base) for entry in entries)
    except EmptyUpdate:
        if said.season_at is None:
            raise
        seasons = [entry.season for entry in said.entries if entry.season is not None]
        raise EmptyEntry(said.text, said.season_at, seasons) from None


def _ahead(update: Update, today: date) -> Iterator[str]:
    """A notice for each event that an update gives as a fact, on a day that is still to come."""
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import DATE, kind_of

    for field, value in update.facts:
        if not isinstance(value, PartialDate) or value.first <= today or field.startswith("rights."):
            continue
        if kind_of(field) == DATE:
            yield f"{field} = {value} is still to come. If it was announced: --expect {field}={value}"


def _assumed(
    given: Given, entry: Entry, update: Update, record: ShowRecord, numbering: Numbering
) -> Iterator[str]:
    """Notices about the date and the season, if they were assumed."""
    if given.date is None and not entry.date:
        source = update.source
        published = source is not None and source.published == update.date
        taken = "that of its publication" if published else "today"
        older = "" if published else " Older news: add its date, or --published DATE."
        yield f"No date given: taken as {taken}, {update.date}.{older}"
    seasons = sorted({each.season for each in record.updates if each.season is not None})
    if update.season is None and seasons:
        known = enumerated(map(numbering.scope, seasons), SEASONS_TOLD)
        yield f"No season named: taken as about the whole show (its record has {known})."
