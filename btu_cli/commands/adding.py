"""Making one update of a show: of what was typed, or to withdraw another. Read and written under one lock."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from btu_cli.commands.drafting import Place, Typed, drafted, what_was_taken
from btu_cli.commands.emit import tell
from btu_cli.errors import AlreadySuperseded, BadValue, NothingToCorrect, NothingToUndo, Refused, Usage
from btu_cli.model.facts import scope_of
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from btu_cli.commands.session import Session
    from btu_cli.model.updates import Update
    from btu_cli.reports.added import AddReport


class Made(NamedTuple):
    """An update made of what was asked for, the one that it withdraws, and the twin that is there already."""

    update: Update
    target: Update | None = None
    twin: Update | None = None


def add(session: Session, named: str | None, typed: Typed, *, dry_run: bool) -> AddReport:
    """Add what was typed to a show, or only say what adding it would do."""
    taken: list[str] = []

    def make(place: Place) -> Made:
        update, entry = drafted(session, place, typed)
        taken[:] = what_was_taken(typed, entry, update, place)
        return Made(update, twin=_twin(update, place.existing))

    report = _enter(session, named, make, typed.numbering, dry_run=dry_run)
    for message in taken:  # only now: where it could not be written, stderr holds the error alone
        tell(message)
    return report


def correct(session: Session, named: str | None, prefix: str, typed: Typed, *, dry_run: bool) -> AddReport:
    """Supersede an update by one that says what was typed, and for the rest what the old one says."""

    def make(place: Place) -> Made:
        from btu_cli.history.ids import find_update
        from btu_cli.model.updates import same_report

        base = find_update(place.existing, prefix, place.slug)
        if base.retracts is not None:
            raise Refused(
                f"{base.id[:12]} withdraws an update and says nothing else.",
                hint=f"To revive what it withdrew: btu retract {base.id[:12]} --reason R",
            )
        update, _ = drafted(session, place, typed, base)
        twin = _twin(update, place.existing)
        if twin is None:
            _require_counting(base, place.existing)
            if same_report(update._replace(supersedes=base.supersedes), base):
                raise NothingToCorrect(base.id)
        return Made(update, base, twin)

    return _enter(session, named, make, typed.numbering, dry_run=dry_run)


def retract(
    session: Session,
    named: str | None,
    prefix: str,
    reason: str,
    *,
    numbering: str | None = None,
    dry_run: bool,
) -> AddReport:
    """Withdraw an update, with the reason; both stay on record.

    Raises:
        BadValue: there is no reason.
    """
    if not reason.strip():
        raise BadValue("--reason", reason, "the words that say why it is withdrawn")

    def make(place: Place) -> Made:
        from btu_cli.history.ids import find_update
        from btu_cli.history.moment import counting

        target = find_update(place.existing, prefix, place.slug)
        earlier = next((u for u in counting(place.existing) if u.retracts == target.id), None)
        if earlier is None:
            _require_counting(target, place.existing)
        return Made(_withdrawal(session, target, reason), target, earlier)

    return _enter(session, named, make, numbering, dry_run=dry_run)


def undo(session: Session, named: str | None, *, numbering: str | None = None, dry_run: bool) -> AddReport:
    """Withdraw the last update that was entered here and still counts; again and again walks back."""

    def make(place: Place) -> Made:
        from btu_cli.history.moment import counting
        from btu_cli.store.journal import entered

        standing = {update.id: update for update in counting(place.existing) if not _is_undo(update)}
        last = next((standing[key] for key in entered(session.folder) if key in standing), None)
        if last is None:
            raise NothingToUndo(place.slug)
        return Made(_withdrawal(session, last, UNDONE), last)

    return _enter(session, named, make, numbering, dry_run=dry_run)


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
    session: Session,
    named: str | None,
    make: Callable[[Place], Made],
    numbering: str | None = None,
    *,
    dry_run: bool,
) -> AddReport:
    """Make an update of what is there, write it unless its twin is there or nothing is to be written."""
    from btu_cli.reports.added import add_report
    from btu_cli.store.journal import note_entered

    record = session.record()
    slug = session.which_show(record, named)
    counted = session.numbering(record.show(slug), numbering) if numbering is not None else None
    kept: list[tuple[Made, tuple[Update, ...]]] = []

    def build(existing: tuple[Update, ...]) -> Update | None:
        made = make(Place(slug, existing, counted))
        made = made._replace(update=_new(made.update, existing))
        kept.append((made, existing))
        if made.twin or dry_run:
            return None
        note_entered(session.folder, made.update.id)
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
        scope=counted.scope if counted else scope_of,
    )


def _new(update: Update, existing: tuple[Update, ...]) -> Update:
    """The update, sealed under an id that is not there yet.

    What was entered, withdrawn and is entered again within one tick of the clock would be the withdrawn one;
    it is recorded a microsecond later.
    """
    from datetime import timedelta

    from btu_cli.store.codec import seal

    there = {each.id for each in existing}
    sealed = seal(update)
    while sealed.id in there:
        sealed = seal(sealed._replace(recorded=sealed.recorded + timedelta(microseconds=1), id=""))
    return sealed


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
    from btu_cli.history.moment import counting, replacements

    replaced, last = replacements(existing), update.id
    while last in replaced:  # a correction may have been corrected itself; the last one is what counts
        last = replaced[last]
    if last != update.id:
        raise AlreadySuperseded(update.id, last, retracted=False)
    for other in counting(existing):
        if update.id == other.retracts:
            raise AlreadySuperseded(update.id, other.id, retracted=True)
