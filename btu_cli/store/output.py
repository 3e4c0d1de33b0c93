"""Files that btu makes for others to read: pages, feeds, exports. Each is whole at every moment.

They lie wherever the user wants them and are no part of a record: no lock, no backups.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from btu_cli.errors import NotWritable
from btu_cli.store.failures import writing
from btu_cli.store.writing import rename, temporary_beside, write_new

if TYPE_CHECKING:
    from pathlib import Path


def put_file(path: Path, data: bytes) -> bool:
    """Put `data` in the place of the file at `path`, in one step; False where it holds that already.

    A link stays a link: what it leads to is replaced. What is no file, such as `/dev/null`, is written to.

    Raises:
        NotWritable: a folder stands there, or the system does not allow it.
        WriteFailed: it could not be written whole; what was there is there still.
    """
    with writing(path):
        place = path.resolve() if path.is_symlink() else path
        mode = _mode_of(place)
        if mode is not None and stat.S_ISDIR(mode):
            raise NotWritable(str(path), "it is a folder")
        if mode is not None and not stat.S_ISREG(mode):
            with place.open("wb", buffering=0) as stream:
                stream.write(data)
            return True
        if mode is not None and place.stat().st_size == len(data) and place.read_bytes() == data:
            return False
        temporary = temporary_beside(place)
        try:
            write_new(temporary, data, like=place if mode is not None else None)
            if mode is None:
                temporary.chmod(0o666 & ~_umask())  # as any program makes a file that others may read
            rename(temporary, place)
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
    return True


def _mode_of(place: Path) -> int | None:
    """What stands at a path; None where nothing does."""
    try:
        return place.stat().st_mode
    except FileNotFoundError:
        return None


def _umask() -> int:
    """The mask of this process, which can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
