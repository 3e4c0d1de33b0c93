"""Turns errors of the system on writing into errors of btu."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from btu_cli.errors import DiskFull, NotWritable, WriteFailed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FORBIDDEN: Final = {
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EEXIST: "a file is where a folder is needed",
    errno.ENAMETOOLONG: "the path is too long",
    errno.ELOOP: "the path leads in a circle",
}


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn any error of the system in the block into a failure to write at `path`."""
    try:
        yield
    except OSError as error:
        raise write_failure(path, error) from None


def write_failure(path: Path, error: OSError) -> WriteFailed:
    """Our error for an error of the system about the file or folder `path`."""
    number = error.errno or 0
    if number in _FULL:
        return DiskFull(str(path))
    if number in _FORBIDDEN:
        return NotWritable(str(path), _FORBIDDEN[number])
    return WriteFailed(
        f"{path} could not be written: {error.strerror or error}.",
        hint="Nothing was changed. Check the disk, then run the command again.",
        path=str(path),
    )
