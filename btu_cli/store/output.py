"""Writes files for others to read: pages, feeds, exports. Each file is whole at every moment.

The user chooses the place. The files are not part of a record: no lock, no backups.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from btu_cli.errors import DiskFull, NotWritable, WriteFailed
from btu_cli.store.disk import (
    refuse_links_of_others,
    rename,
    require_file,
    temporary_beside,
    uninterrupted,
    write_new,
)
from btu_cli.store.failures import write_failure, writing

if TYPE_CHECKING:
    from pathlib import Path

_ELSEWHERE: Final = "Nothing was written. Name a file in a folder that exists and that you may write to."
_ELSEWHERE_FOLDER: Final = "Name another folder, one that you may write to."
_OWN: Final = frozenset({"backups", "config.toml"})
_PRIVATE: Final = (".btu", ".git")
_PUBLIC: Final = 0o666  # less the user's umask


def write_output(path: Path, data: bytes, *, mode: int = _PUBLIC) -> bool:
    """Replace the file at `path` by `data` in one step. Returns False if it already holds the same bytes.

    A link stays a link, and its target is replaced. A new file gets `mode` less the user's umask. The folder
    must exist. A device, such as `/dev/null`, is written to.

    Raises:
        WriteFailed: it failed; the old file has not changed.
    """
    real = type(path)(os.path.realpath(path))
    temporary = temporary_beside(real)
    with uninterrupted():
        try:
            refuse_links_of_others(path)
            if real.is_char_device():
                with real.open("wb", buffering=0) as stream:
                    stream.write(data)
                return True
            there = os.path.lexists(real)
            if there:
                require_file(real, _ELSEWHERE)
                if real.stat().st_size == len(data) and real.read_bytes() == data:
                    return False
            write_new(temporary, data, like=real if there else None, mode=mode)
            rename(temporary, real)
        except OSError as error:
            failure = write_failure(path, error)
            failure.hint = failure.hint if isinstance(failure, DiskFull) else _ELSEWHERE
            raise failure from None
        finally:
            with suppress(OSError):
                temporary.unlink()
    return True


def refuse_record(record: Path, path: Path) -> None:
    """Refuse a path that belongs to a record's own files: a show, its backups, its settings.

    Raises:
        NotWritable: it belongs to them.
    """
    folder, real = (type(path)(os.path.realpath(each)) for each in (record, path))
    if folder not in real.parents:
        return
    first = real.relative_to(folder).parts[0]
    if first in _OWN or first.startswith(_PRIVATE) or (real.parent == folder and real.suffix == ".json"):
        failure = NotWritable(str(path), "it belongs to the record's own files")
        failure.hint = _ELSEWHERE
        raise failure


def make_output_folder(folder: Path) -> None:
    """Make a folder for files that others read, and its parents, unless it exists.

    Raises:
        WriteFailed: it cannot be made, or a file is in its place.
    """
    try:
        with writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
    except WriteFailed as failure:
        failure.hint = failure.hint if isinstance(failure, DiskFull) else _ELSEWHERE_FOLDER
        raise
