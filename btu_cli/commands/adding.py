"""Making one update of a show: of what was typed, or to withdraw another. Read and written under one lock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from btu_cli.commands.emit import tell
from btu_cli.errors import AlreadySuperseded, NothingToCorrect, NothingToUndo, Refused, Usage
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

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
    numbering: str | None = None


class Made(NamedTuple):
    """An update made of what was asked for, the one that it withdraws, and the twin that is there already."""

    update: Update
    target: Update | None = None
    twin: Update | None = None


def add(session: Session, named: str | None, typed: Typed, *, dry_run: bool) -> AddReport:
    """Add what was typed to a show, or only say what adding it would do."""
    taken: list[str] = []

    def make(existing: tuple[Update, ...], slug: str) -> Made:
        update, entry = _drafted(session, slug, typed, existing)
        taken[:] = _what_was_taken(typed, entry, update, existing)
        return Made(update, twin=_twin(update, existing))

    report = _enter(session, named, make, dry_run=dry_run)
    for message in taken:  # only now: where it could not be written, stderr holds the error alone
        tell(message)
    return report


def correct(session: Session, named: str | None, prefix: str, typed: Typed, *, dry_run: bool) -> AddReport:
    """Supersede an update by one that says what was typed, and for the rest what the old one says."""

    def make(existing: tuple[Update, ...], slug: str) -> Made:
        from btu_cli.history.ids import find_update
        from btu_cli.model.updates import same_report

        base = find_update(existing, prefix, slug)
        if base.retracts is not None:
            raise Refused(
                f"{base.id[:12]} withdraws an update and says nothing else.",
                hint=f"To revive what it withdrew: btu retract {base.id[:12]} --reason R",
            )
        update, _ = _drafted(session, slug, typed, existing, base)
        twin = _twin(update, existing)
        if twin is None:
            _require_counting(base, existing)
            if same_report(update._replace(supersedes=base.supersedes), base):
                raise NothingToCorrect(base.id)
        return Made(update, base, twin)

    return _enter(session, named, make, dry_run=dry_run)


def retract(session: Session, named: str | None, prefix: str, reason: str, *, dry_run: bool) -> AddReport:
    """Withdraw an update, with the reason; both stay on record."""

    def make(existing: tuple[Update, ...], slug: str) -> Made:
        from btu_cli.history.ids import find_update
        from btu_cli.history.moment import counting

        target = find_update(existing, prefix, slug)
        earlier = next((u for u in counting(existing) if u.retracts == target.id), None)
        if earlier is None:
            _require_counting(target, existing)
        return Made(_withdrawal(session, target, reason), target, earlier)

    return _enter(session, named, make, dry_run=dry_run)


def undo(session: Session, named: str | None, *, dry_run: bool) -> AddReport:
    """Withdraw the last update that was entered here and still counts; again and again walks back."""

    def make(existing: tuple[Update, ...], slug: str) -> Made:
        from btu_cli.history.moment import counting
        from btu_cli.store.journal import entered

        standing = {update.id: update for update in counting(existing) if not _is_undo(update)}
        last = next((standing[key] for key in entered(session.folder) if key in standing), None)
        if last is None:
            raise NothingToUndo(slug)
        return Made(_withdrawal(session, last, UNDONE), last)

    return _enter(session, named, make, dry_run=dry_run)


UNDONE = "undone"


def text_of(words: Sequence[str] | None) -> str | None:
    """The quick entry: the words of the command line, or standard input for `-`."""
    if tuple(words or ()) != ("-",):
        return " ".join(words) if words else None
    if sys.stdin.isatty():
        tell("Type the update; Ctrl-D ends it.")
    from btu_cli.model.text import NOTE

    try:
        return sys.stdin.read(NOTE + 1)
    except OSError as error:
        raise Refused(f"Standard input cannot be read: {error.strerror or error}.") from None


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


def _enter(
    session: Session, named: str | None, make: Callable[[tuple[Update, ...], str], Made], *, dry_run: bool
) -> AddReport:
    """Make an update of what is there, write it unless its twin is there or nothing is to be written."""
    from btu_cli.reports.added import add_report
    from btu_cli.store.codec import seal
    from btu_cli.store.journal import note_entered

    record = session.record()
    slug = session.which_show(record, named)
    kept: list[tuple[Made, tuple[Update, ...]]] = []

    def build(existing: tuple[Update, ...]) -> Update | None:
        made = make(existing, slug)
        kept.append((made._replace(update=seal(made.update)), existing))
        if made.twin or dry_run:
            return None
        note_entered(session.folder, kept[-1][0].update.id)
        return made.update

    if dry_run:
        build(record.updates(slug))
    else:
        record.add(slug, build)
    made, existing = kept[-1]
    return add_report(
        record.show(slug),
        existing,
        made.twin or made.update,
        session.moment(),
        added=made.twin is None,
        dry_run=dry_run,
        target=made.target,
    )


def _drafted(
    session: Session, slug: str, typed: Typed, existing: tuple[Update, ...], base: Update | None = None
) -> tuple[Update, Entry | None]:
    from btu_cli.entry.draft import draft
    from btu_cli.history.ids import find_update

    given = typed.given
    if typed.source_of is not None:
        given = given._replace(like=find_update(existing, typed.source_of, slug).source)
    if typed.supersedes is not None:
        given = given._replace(supersedes=find_update(existing, typed.supersedes, slug).id)
    entry = _parsed(typed.text, existing)
    if typed.numbering is not None:
        given, entry = _renumbered(session, slug, typed.numbering, given, entry)
    return draft(given, entry, session.now, session.today, base), entry


def _renumbered(
    session: Session, slug: str, name: str, given: Given, entry: Entry | None
) -> tuple[Given, Entry | None]:
    """The same with the seasons of a numbering led to the record's own."""
    numbering = session.numbering(session.record().show(slug), name)
    if numbering is not None and given.season is not None:
        given = given._replace(season=numbering.of_record(given.season))
    if numbering is not None and entry is not None and entry.season is not None:
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


def _twin(update: Update, existing: tuple[Update, ...]) -> Update | None:
    """The counting update that says the same already."""
    from btu_cli.history.moment import counting
    from btu_cli.model.updates import same_report

    return next((other for other in counting(existing) if same_report(update, other)), None)


def _withdrawal(session: Session, target: Update, reason: str) -> Update:
    """A retraction, dated today, of the scope that it is about."""
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.text import NOTE, clean
    from btu_cli.model.updates import Update

    return Update(
        date=PartialDate.of_day(session.today),
        recorded=session.now,
        season=target.season,
        note=clean(reason, "the reason", NOTE) or None,
        retracts=target.id,
    )


def _is_undo(update: Update) -> bool:
    return update.retracts is not None and update.note == UNDONE


def _require_counting(update: Update, existing: tuple[Update, ...]) -> None:
    """Refuse to withdraw or correct what was superseded or retracted before.

    Raises:
        AlreadySuperseded: it was; the update that did it is named.
    """
    from btu_cli.history.moment import counting

    for other in counting(existing):
        if update.id in (other.supersedes, other.retracts):
            raise AlreadySuperseded(update.id, other.id, retracted=other.retracts == update.id)


def _what_was_taken(
    typed: Typed, entry: Entry | None, update: Update, existing: tuple[Update, ...]
) -> Iterator[str]:
    """What was not said and so was assumed."""
    if typed.given.date is None and not (entry and entry.date):
        yield f"No date given: taken as today, {update.date}."
    if update.season is None and (seasons := {u.season for u in existing} - {None}):
        known = ", ".join(
            str(season) for season in sorted(season for season in seasons if season is not None)
        )
        yield f"No season named: taken as about the whole show (its record has season {known})."
