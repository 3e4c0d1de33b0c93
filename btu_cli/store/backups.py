"""The backups of a show's file: its earlier generations, in `<data>/backups/<slug>/`.

A backup is named `<number>-<when it was written>[.<kind>].json`. The number grows by one each time, so a
clock that jumps does no harm. The kind is empty if a write replaced the file, `removed` if the show was
removed, `damaged` if a repair replaced the file, and `unmerged` if git had left two versions in it.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from btu_cli.errors import Damaged
from btu_cli.model.files import Generation
from btu_cli.store.disk import clear_strays, make_folder, temporary_beside, write_new

if TYPE_CHECKING:
    from pathlib import Path

REMOVED, DAMAGED, UNMERGED = "removed", "damaged", "unmerged"
KEPT: Final = 10  # normal backups of a show, and as many again of other kinds
KEPT_BYTES: Final = 128 * 1024 * 1024  # total size of each group; the newest is kept whatever its size


def folder_of(data: Path, slug: str) -> Path:
    """The folder of a show's backups."""
    return data / "backups" / slug


def generations(folder: Path) -> tuple[Generation, ...]:
    """The backups in a folder, newest first; empty if there is no such folder.

    Raises:
        Damaged: the folder cannot be read.
    """
    try:
        names = os.listdir(folder)  # noqa: PTH208 - a start-up path, and names are all it needs
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise Damaged(str(folder), f"the backups cannot be read: {error.strerror}.") from None
    found = (_generation(folder, name) for name in names)
    return tuple(sorted((one for one in found if one), key=lambda one: one.number, reverse=True))


def is_lost(folder: Path) -> bool:
    """Whether a missing file was lost: it has backups, and the newest does not come from a removal."""
    newest = next(iter(generations(folder)), None)
    return newest is not None and newest.kind != REMOVED


def keep_generation(file: Path, folder: Path, kind: str = "") -> Path:
    """Give the present file a second name among the backups. The caller holds the lock.

    Raises:
        OSError: it failed.
    """
    make_folder(folder)
    newest = next(iter(generations(folder)), None)
    if newest and newest.kind == kind and newest.path.samefile(file):
        return newest.path  # an earlier step was killed after it had kept this file
    written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    number = newest.number + 1 if newest else 1
    suffix = f".{kind}" if kind else ""
    name = folder / f"{number:06}-{written:%Y%m%dT%H%M%SZ}{suffix}.json"
    try:
        os.link(file, name)  # costs nothing; the write that follows does not change the old file's content
    except OSError:  # another disk, or a file system without hard links
        _copy(file, name)
    return name


def _copy(file: Path, name: Path) -> None:
    """Copy a file to the name of a backup. A name never belongs to half a copy."""
    clear_strays(name.parent)
    temporary = temporary_beside(name)
    try:
        write_new(temporary, file.read_bytes(), like=file)
        temporary.replace(name)
    finally:
        temporary.unlink(missing_ok=True)


def thin_out(folder: Path) -> None:
    """Remove the oldest backups over the limits. Files that cannot be removed stay."""
    with suppress(Damaged):
        found = generations(folder)
        for ordinary in (True, False):
            size = 0
            group = [one for one in found if (one.kind == "") == ordinary]
            for place, one in enumerate(group):
                size += one.size
                if place and (place >= KEPT or size > KEPT_BYTES):
                    with suppress(OSError):
                        one.path.unlink()


def _generation(folder: Path, name: str) -> Generation | None:
    """The backup that a file's name describes; None for a file that btu did not make."""
    stem, dot, kind = name.removesuffix(".json").partition(".")
    number, dash, _ = stem.partition("-")
    known = kind in (REMOVED, DAMAGED, UNMERGED) if dot else name.endswith(".json")
    if not (dash and known and number.isascii() and number.isdigit()):
        return None
    path = folder / name
    try:
        status = path.lstat()
    except OSError:
        return None
    return Generation(int(number), path, datetime.fromtimestamp(status.st_mtime, UTC), status.st_size, kind)
