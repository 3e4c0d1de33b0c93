"""A show's file as a whole: given another slug, taken away, brought back from a backup. Never lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from btu_cli.errors import BackupNotFound, Damaged, NotFound, Refused, ShowExists
from btu_cli.model.files import Restored
from btu_cli.store.backups import DAMAGED, REMOVED, folder_of, keep_generation, thin_out
from btu_cli.store.failures import write_failure
from btu_cli.store.files import read_file, read_proven, signature_of, trusted
from btu_cli.store.layout import SHOW, UPDATES
from btu_cli.store.slugs import check_slug
from btu_cli.store.storage import RecordDB
from btu_cli.store.writing import replace_bytes, require_file, sync_folder

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record


def move_show(record: Record, slug: str, new: str) -> None:
    """Write the show under its new slug, then take the old file away.

    Killed in between, it leaves both, and the same move again finishes it.
    """
    require_movable(record, slug, new)
    with record.locked(slug, new):
        record.show(slug)  # proves it, and says what helps where it is damaged
        with RecordDB(record.path(slug)) as old, RecordDB(record.path(new)) as target:
            document = {**old.show(), "slug": new}
            if target.exists and (target.show(), target.updates()) != (document, old.updates()):
                raise ShowExists(new)
            if not target.exists:
                tables = old.file.read() or {}
                target.file.write({**tables, SHOW: {new: document}})
                target.file.commit(folder_of(record.folder, new))
        _take_away(record, slug)


def remove_show(record: Record, slug: str) -> Path:
    """Keep the show's file among its backups, then take it away; a damaged one too."""
    require_own(record, slug)
    with record.locked(slug):
        return _take_away(record, slug)


def restore_show(record: Record, slug: str, number: int) -> Restored:
    """Put a proven generation in the place of the file; a file that was damaged is kept as such."""
    check_slug(slug)
    with record.locked(slug):
        wanted = next((one for one in record.backups(slug) if one.number == number), None)
        if wanted is None:
            raise BackupNotFound(slug, number)
        content = read_file(wanted.path)
        if content is None:
            raise NotFound(f"{wanted.path} is gone.")
        restored = trusted(wanted.path, content.data).tables[UPDATES]
        path, kind, present = record.path(slug), "", set[str]()
        if os.path.lexists(path):
            require_file(path)
        try:
            if proven := read_proven(path):
                present = set(proven.texts)
        except Damaged:
            kind = DAMAGED
        before = signature_of(path.stat()) if path.exists() else None
        replace_bytes(path, content.data, before, folder_of(record.folder, slug), kind=kind)
        return Restored(wanted, tuple(sorted(present - restored.keys())))


def require_movable(record: Record, slug: str, new: str) -> None:
    """Refuse what can be refused before anything is locked: the show is shipped, the new slug is none.

    Raises:
        Refused: as said.
        ShowNotFound: there is no such show.
    """
    check_slug(new)
    require_own(record, slug)
    if slug in record.shipped_slugs():
        raise Refused(
            f"{slug} is shipped with btu, so its slug stays.", hint="`btu shows rename` gives it a title."
        )
    if new in record.shipped_slugs():
        raise ShowExists(new)


def require_own(record: Record, slug: str) -> None:
    """Refuse to take away a show of which nothing is one's own.

    Raises:
        Refused: it is shipped only.
        ShowNotFound: there is no such show.
    """
    record.require(slug)
    if slug not in record.own_slugs():
        raise Refused(
            f"{slug} is shipped with btu, and nothing of your own is kept of it.",
            hint="There is nothing to take away.",
        )


def _take_away(record: Record, slug: str) -> Path:
    """The generation that the show's file has become; the newest one, where the file was lost before."""
    path, folder = record.path(slug), folder_of(record.folder, slug)
    try:
        there = os.path.lexists(path)
        if there:
            require_file(path)
        source = path.resolve() if there else record.backups(slug)[0].path
        kept = keep_generation(source, folder, REMOVED)
        sync_folder(folder)
        if there:
            path.unlink()
            sync_folder(path.parent)
    except OSError as error:
        raise write_failure(path, error) from None
    thin_out(folder)
    return kept
