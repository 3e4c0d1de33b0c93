"""Reads files without trusting them: only regular files, up to a limit, with clear errors.

Reading never waits, as it would on a FIFO, and changes nothing on the disk.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from btu_cli import kept
from btu_cli.errors import Damaged, Forbidden, NewerFormat, Unmerged
from btu_cli.named import NamedTuple
from btu_cli.store.layout import FORMAT, SIZE_LIMIT, TooNew, TwoVersions, Untrusted, Verified, parse, show_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from btu_cli.model.updates import Show

# Flags that the platform lacks are left out (Windows has no O_NONBLOCK).
READ: Final = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
_KINDS: Final = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_READING_FAILS: Final = {
    errno.EIO: "the disk could not read it.",
    errno.ELOOP: "it is a link that leads in a circle.",
    errno.ENAMETOOLONG: "its path is too long.",
}


_verified_here = 0  # bytes that this process has verified


class Signature(NamedTuple):
    """The state of a file, which shows changes without reading the file."""

    device: int
    inode: int
    size: int
    modified: int
    changed: int


class Content(NamedTuple):
    """A file's bytes, and its state when they were read."""

    data: bytes
    signature: Signature


def signature_of(status: os.stat_result) -> Signature:
    """The signature from a file's status."""
    return Signature(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn any error of the system in the block into damage of `path`: even a look can fail."""
    try:
        yield
    except OSError as error:
        raise unreadable(path, error) from None


def read_file(path: Path) -> Content | None:
    """The bytes of a regular file; None if there is nothing, not even a link.

    Raises:
        Damaged: it exists but cannot be read.
    """
    try:
        # Checked before it is opened, because opening a device can have effects.
        require_regular(path, path.stat())
        descriptor = os.open(path, READ)
    except OSError as error:
        _refuse_unless_missing(path, error)
        kept.rests_on[os.path.abspath(path)] = None  # noqa: PTH100 - pathlib's costs five times as much
        return None
    try:
        status = os.fstat(descriptor)
        require_regular(path, status)
        with open(descriptor, "rb", closefd=False) as file:
            content = Content(file.read(status.st_size + 1), signature_of(status))
            kept.rests_on[os.path.abspath(path)] = list(content.signature)  # noqa: PTH100 - as above
            return content
    except OSError as error:
        raise unreadable(path, error) from None
    finally:
        os.close(descriptor)


def read_verified(path: Path) -> Verified | None:
    """The verified content of a file; None if there is none.

    Raises:
        Damaged: it cannot be trusted.
        NewerFormat: a later version wrote it.
    """
    content = read_file(path)
    return None if content is None else trusted(path, content.data)


def read_show(path: Path) -> Show | None:
    """The show that a file laid out by btu is about; its updates are not read, and may be damaged.

    Raises:
        Damaged: it cannot be read.
    """
    content = read_file(path)
    return None if content is None else show_in(content.data)


def trusted(path: Path, data: bytes) -> Verified:
    """The verified content in the bytes of a file.

    Raises:
        Damaged: they cannot be trusted.
        NewerFormat: a later version wrote them.
    """
    global _verified_here  # noqa: PLW0603 - a count
    _verified_here += len(data)
    try:
        return parse(data, among=_verified_here)
    except TwoVersions as error:
        raise Unmerged(str(path), error.problem, hint=error.explained) from None
    except Untrusted as error:
        raise Damaged(str(path), error.problem, hint=error.explained) from None
    except TooNew as error:
        raise NewerFormat(str(path), error.found, FORMAT) from None


def require_regular(path: Path, status: os.stat_result) -> None:
    """Refuse anything but a regular file within the limit.

    Raises:
        Damaged: it is something else, or too large.
    """
    if not stat.S_ISREG(status.st_mode):
        kind = next((name for is_one, name in _KINDS if is_one(status.st_mode)), "something special")
        raise Damaged(str(path), f"it is {kind}, not a file.")
    if status.st_size > SIZE_LIMIT:
        raise Damaged(
            str(path), f"it has {status.st_size:,} bytes, and a show's file has at most {SIZE_LIMIT:,}."
        )


def unreadable(path: Path, error: OSError) -> Damaged:
    """The error for a file or folder that cannot be read."""
    if error.errno in (errno.EACCES, errno.EPERM):
        return Forbidden(str(path))
    return Damaged(str(path), _READING_FAILS.get(error.errno or 0, f"it cannot be read: {error.strerror}."))


def _refuse_unless_missing(path: Path, error: OSError) -> None:
    """Ignore the error that says that nothing is there."""
    if isinstance(error, FileNotFoundError):
        if path.is_symlink():
            raise Damaged(str(path), "it is a link whose target is gone.") from None
        return
    if isinstance(error, NotADirectoryError):
        raise Damaged(str(path.parent), "it is a file, and a folder was expected.") from None
    raise unreadable(path, error) from None


def listed(folder: Path) -> list[str]:
    """The names in a folder; empty if there is no folder.

    Raises:
        Damaged: it cannot be read, or is not a folder.
    """
    path = os.path.abspath(folder)  # noqa: PTH100 - as above
    kept.rests_on[path] = kept.state_of(path)
    try:
        return os.listdir(folder)  # noqa: PTH208 - names are all it needs
    except FileNotFoundError:
        return []
    except NotADirectoryError:
        raise Damaged(str(folder), "it is a file, and a folder was expected.") from None
    except OSError as error:
        raise unreadable(folder, error) from None
