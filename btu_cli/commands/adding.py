"""Adding one update: reads what was typed against the record, under the lock that its write needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from btu_cli.commands.emit import tell
from btu_cli.errors import Usage
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED

if TYPE_CHECKING:
    from btu_cli.commands.session import Session
    from btu_cli.entry import Entry
    from btu_cli.entry.draft import Given
    from btu_cli.model.updates import Update
    from btu_cli.reports.added import AddReport


class Typed(NamedTuple):
    """What was typed: quick-entry text, options, and the ids (or beginnings) that some of them name."""

    text: str | None
    given: Given
    source_of: str | None = None
    supersedes: str | None = None


class Made(NamedTuple):
    """An update made of what was typed, the quick entry it came from, and the twin that is there already."""

    update: Update
    entry: Entry | None
    existing: tuple[Update, ...]
    twin: Update | None


def add(session: Session, named: str | None, typed: Typed, *, dry_run: bool) -> AddReport:
    """Add what was typed to a show, or only say what adding it would do."""
    from btu_cli.reports.added import add_report

    record = session.record()
    slug = session.which_show(record, named)
    made: list[Made] = []

    def build(existing: tuple[Update, ...]) -> Update | None:
        made.append(_make(session, slug, typed, existing))
        return None if made[-1].twin else made[-1].update

    if dry_run:
        build(record.updates(slug))
        added = None
    else:
        added = record.add(slug, build)
    last = made[-1]
    _say_what_was_taken(typed, last)
    update = added or last.twin or _sealed(last.update)
    return add_report(
        record.show(slug), last.existing, update, session.moment(), added=not last.twin, dry_run=dry_run
    )


def text_of(words: list[str] | None) -> str | None:
    """The quick entry: the words of the command line, or standard input for `-`."""
    if words != ["-"]:
        return " ".join(words) if words else None
    if sys.stdin.isatty():
        tell("Type the update; Ctrl-D ends it.")
    from btu_cli.model.text import NOTE

    return sys.stdin.read(NOTE + 1)


def standing_of_flags(*, official: bool, reported: bool, rumoured: bool) -> str | None:
    """The standing that the flags name.

    Raises:
        Usage: more than one is given.
    """
    flags = {OFFICIAL: official, REPORTED: reported, RUMOURED: rumoured}
    named = [standing for standing, given in flags.items() if given]
    if len(named) > 1:
        raise Usage(f"{' and '.join(f'--{standing}' for standing in named)} exclude each other.")
    return named[0] if named else None


def _make(session: Session, slug: str, typed: Typed, existing: tuple[Update, ...]) -> Made:
    from btu_cli.entry.draft import draft
    from btu_cli.history.ids import find_update
    from btu_cli.history.moment import counting
    from btu_cli.model.updates import same_report

    given = typed.given
    if typed.source_of is not None:
        given = given._replace(like=find_update(existing, typed.source_of, slug).source)
    if typed.supersedes is not None:
        given = given._replace(supersedes=find_update(existing, typed.supersedes, slug).id)
    entry = _parsed(typed.text, existing)
    update = draft(given, entry, session.now, session.today)
    twin = next((other for other in counting(existing) if same_report(update, other)), None)
    return Made(update, entry, existing, twin)


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


def _sealed(update: Update) -> Update:
    from btu_cli.store.codec import seal

    return seal(update)


def _say_what_was_taken(typed: Typed, made: Made) -> None:
    """What was not said and so was assumed goes to stderr."""
    if typed.given.date is None and not (made.entry and made.entry.date):
        tell(f"No date given: taken as today, {made.update.date}.")
    if made.update.season is None and (seasons := {u.season for u in made.existing} - {None}):
        known = ", ".join(
            str(season) for season in sorted(season for season in seasons if season is not None)
        )
        tell(f"No season named: taken as about the whole show (its record has season {known}).")
