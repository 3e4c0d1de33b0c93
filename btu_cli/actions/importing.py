"""Imports a file: first every line is read and verified, then each show is written once.

Two passes keep only one show in memory at a time. The first verifies each line and notes it in a temporary
file, the second goes from show to show. So all is stored or nothing, unless the user wants to keep the good
lines. An interrupted import leaves whole shows; running it again finishes it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from btu_cli.actions.incoming import read_lines
from btu_cli.actions.incoming.gathering import Gathering
from btu_cli.actions.incoming.opening import scratch
from btu_cli.errors import BtuError, Damaged, WriteFailed
from btu_cli.history.moment import counting
from btu_cli.named import NamedTuple
from btu_cli.reports.imported import ImportedShow, ImportReport
from btu_cli.store import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.actions.desk import Desk
    from btu_cli.actions.incoming.gathering import Noted, Target
    from btu_cli.model.updates import Update
    from btu_cli.store import Store


class Settled(NamedTuple):
    """The noted updates that are new to a show, and the number of those that it already has."""

    new: list[Noted]
    known: int


def import_file(
    desk: Desk,
    source: BinaryIO,
    advance: Callable[[int, int, str], None],
    *,
    format_: str | None = None,
    named: str | None = None,
    dry_run: bool = False,
    keep_going: bool = False,
) -> ImportReport:
    """Import a file. `named` is the show of lines without one. `advance` gets shows done, all, and the next.

    Raises:
        Refused: btu does not read the format of the file.
        Damaged: the file of a show cannot be trusted; nothing was stored, unless good lines were to be kept.
        WriteFailed: as `Store.writing`; the shows before this one are stored.
    """
    with scratch() as notes:
        gathering = Gathering(desk, notes, named)
        gathering.take_all(read_lines(source, format_, gathering.notices), keep_going=keep_going)
        takes = keep_going or not gathering.refused
        failures = _unreadable(desk.store, gathering.targets, keep_going=keep_going)
        left_out = {slug for slug, _ in failures}
        targets = [target for target in gathering.targets if target.slug not in left_out]
        shows = []
        for done, target in enumerate(targets):
            advance(done, len(targets), target.slug)
            if dry_run or not takes:
                shows.append(_foretold(desk, gathering, target, takes=takes))
            else:
                shows.append(_stored(desk.store, gathering, target, done, len(targets)))
        return ImportReport(
            takes and not dry_run,
            dry_run,
            tuple(gathering.refused),
            tuple(shows),
            tuple(gathering.notices),
            tuple(failure for _, failure in failures),
        )


def _unreadable(store: Store, targets: Iterable[Target], *, keep_going: bool) -> list[tuple[str, BtuError]]:
    """The shows whose files cannot be trusted, by their slugs.

    Raises:
        Damaged: there is one, and the import is all or nothing.
    """
    failures: list[tuple[str, BtuError]] = []
    for target in targets:
        try:
            if not all(each.ok for each in store.health_of(target.slug)):
                store.read(target.slug)
        except Damaged as failure:
            if not keep_going:
                raise
            failures.append((target.slug, failure))
    return failures


def _stored(store: Store, gathering: Gathering, target: Target, done: int, total: int) -> ImportedShow:
    """Store the noted updates of a show in one write."""
    try:
        with store.writing(target.slug, must_exist=False) as opened:
            present = opened.record.updates if opened.exists else ()
            new, known = _settled(gathering.noted(target), present)
            named = opened.exists or target.show.title
            document = target.document if named else {**target.document, "title": target.slug}
            opened.insert({noted.id: noted.text for noted in new}, document)
            title = opened.record.show.title if opened.exists else target.show.title or target.slug
    except WriteFailed as failure:
        if done:
            finish = f"{done} of {total} shows are stored whole; import it again to finish."
            failure.hint = f"{failure.hint} {finish}"
        raise
    return ImportedShow(target.slug, title, target.created, len(new), known)


def _foretold(desk: Desk, gathering: Gathering, target: Target, *, takes: bool) -> ImportedShow:
    """What the import would do to a show. If the file is refused, only the updates already known."""
    from btu_cli.history.reading import Reading

    record = target.present(desk.store)
    new, known = _settled(gathering.noted(target), record.updates)
    row = ImportedShow(target.slug, record.show.title or target.slug, target.created, 0, known)
    if not takes:
        return row
    updates = tuple(decode(noted.id, json.loads(noted.text)) for noted in new)
    after = record.grown(updates)
    before = None if target.created else Reading(record, desk.moment).head.outlook
    head = Reading(after, desk.moment).head
    return row._replace(added=len(new), before=before, after=head.outlook, rumoured=head.rumoured)


def _settled(noted: Iterable[Noted], present: tuple[Update, ...]) -> Settled:
    """The noted updates that are new: by id, or, without an id, because no counting update says the same."""
    there = {update.id for update in present}
    said: set[Update] | None = None
    new: list[Noted] = []
    known = 0
    for each in noted:
        if each.id not in there and each.fresh:
            if said is None:
                said = {_content(update) for update in counting(present)}
                said.update(_content(decode(one.id, json.loads(one.text))) for one in new)
            content = _content(decode(each.id, json.loads(each.text)))
            if content in said:
                known += 1
                continue
            said.add(content)
        elif each.id in there:
            known += 1
            continue
        there.add(each.id)
        new.append(each)
    return Settled(new, known)


def _content(update: Update) -> Update:
    """The content of an update without the time of recording."""
    return update._replace(recorded=update.recorded.min, id="")
