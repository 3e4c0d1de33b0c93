"""An update of what was typed: ids looked up, seasons led to the record's own, text under options."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.model.facts import scope_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.commands.session import Session
    from btu_cli.entry import Entry
    from btu_cli.entry.draft import Given
    from btu_cli.model.numbering import Numbering
    from btu_cli.model.updates import Update


class Typed(NamedTuple):
    """What was typed: quick-entry text, options, and the ids (or beginnings) that some of them name."""

    text: str | None
    given: Given
    source_of: str | None = None
    supersedes: str | None = None
    numbering: str | None = None


class Place(NamedTuple):
    """Where an update is made: the show, the updates that it has, and the numbering that seasons are in."""

    slug: str
    existing: tuple[Update, ...]
    numbering: Numbering | None = None


def drafted(
    session: Session, place: Place, typed: Typed, base: Update | None = None
) -> tuple[Update, Entry | None]:
    """The update that was typed, over the one that it corrects; and what its quick entry said.

    Raises:
        Refused: a part of it cannot be taken.
        NotFound: an id that it names is not there.
    """
    from btu_cli.entry.draft import draft
    from btu_cli.history.ids import find_update

    given = typed.given
    if typed.source_of is not None:
        given = given._replace(like=find_update(place.existing, typed.source_of, place.slug).source)
    if typed.supersedes is not None:
        given = given._replace(supersedes=find_update(place.existing, typed.supersedes, place.slug).id)
    entry = _parsed(typed.text, place.existing)
    if place.numbering is not None:
        given, entry = _renumbered(place.numbering, given, entry)
    return draft(given, entry, session.now, session.today, base), entry


def _renumbered(numbering: Numbering, given: Given, entry: Entry | None) -> tuple[Given, Entry | None]:
    """The same with the seasons of a numbering led to the record's own."""
    if given.season is not None:
        given = given._replace(season=numbering.of_record(given.season))
    if entry is not None and entry.season is not None:
        entry = entry._replace(season=numbering.of_record(entry.season))
    return given, entry


def _parsed(text: str | None, existing: tuple[Update, ...]) -> Entry | None:
    if text is None:
        return None
    from btu_cli.entry import parse_entry

    return parse_entry(text, _platforms(existing))


def _platforms(existing: tuple[Update, ...]) -> tuple[str, ...]:
    """The platforms that the record itself names, which quick entry then knows."""
    names: dict[str, None] = {}
    for update in existing:
        for fact in update.facts:
            family, _, key = fact.field.partition(".")
            if family == "platform" and key:
                names[key] = None
            elif family == "platform" and isinstance(fact.value, str):
                names[fact.value] = None
            elif family == "platform" and isinstance(fact.value, tuple):
                names.update(dict.fromkeys(str(part) for part in fact.value))
    return tuple(names)


def what_was_taken(typed: Typed, entry: Entry | None, update: Update, place: Place) -> Iterator[str]:
    """What was not said and so was assumed."""
    if typed.given.date is None and not (entry and entry.date):
        yield f"No date given: taken as today, {update.date}."
    seasons = sorted({u.season for u in place.existing if u.season is not None})
    if update.season is None and seasons:
        scope = place.numbering.scope if place.numbering else scope_of
        known = ", ".join(map(scope, seasons))
        yield f"No season named: taken as about the whole show (its record has {known})."
