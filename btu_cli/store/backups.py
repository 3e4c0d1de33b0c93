"""The generations of a show's file that came before, each in `<data>/backups/<slug>/`.

A generation is named `<number>-<when it was written>[.<kind>].json`. The number grows by one with each, so
that a clock that jumps confuses nothing. Its kind is empty for one that a write replaced, `removed` for the
file of a show that was taken out, `damaged` for one that a repair replaced, and `unmerged` for one in which
git had left two versions.
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
KEPT: Final = 10  # generations of a show, and as many again that were removed or damaged
KEPT_BYTES: Final = 128 * 1024 * 1024  # the sizes of either together; the newest is kept whatever its size


def folder_of(data: Path, slug: str) -> Path:
    """Where the generations of a show lie."""
    return data / "backups" / slug


def generations(folder: Path) -> tuple[Generation, ...]:
    """The generations in a folder of backups, newest first; none where there is no such folder.

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
    """Whether backups say that a file should be there: the newest is of no file that was removed."""
    newest = next(iter(generations(folder)), None)
    return newest is not None and newest.kind != REMOVED


def keep_generation(file: Path, folder: Path, kind: str = "") -> Path:
    """Give the present file a second name among the generations; under the lock.

    Raises:
        OSError: it could not be done.
    """
    make_folder(folder)
    newest = next(iter(generations(folder)), None)
    if newest and newest.kind == kind and newest.path.samefile(file):
        return newest.path  # a step was killed after it had kept this one
    written = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    number = newest.number + 1 if newest else 1
    suffix = f".{kind}" if kind else ""
    name = folder / f"{number:06}-{written:%Y%m%dT%H%M%SZ}{suffix}.json"
    try:
        os.link(file, name)  # costs nothing; the write that follows leaves the old file's content alone
    except OSError:  # another disk, or a file system without hard links
        _copy(file, name)
    return name


def _copy(file: Path, name: Path) -> None:
    """Copy a file to the name of a backup; a name never belongs to half a copy."""
    clear_strays(name.parent)
    temporary = temporary_beside(name)
    try:
        write_new(temporary, file.read_bytes(), like=file)
        temporary.replace(name)
    finally:
        temporary.unlink(missing_ok=True)


def thin_out(folder: Path) -> None:
    """Remove the oldest generations over the limits; what cannot be removed stays."""
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
