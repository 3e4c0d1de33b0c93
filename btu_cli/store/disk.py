"""The single disk operations that replacing a file consists of."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from btu_cli.errors import NotWritable, WriteFailed
from btu_cli.signals import signal
from btu_cli.store.failures import write_failure
from btu_cli.store.files import READ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PREFIX, _SUFFIX = ".btu-", ".tmp"
_NEW: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_PRIVATE: Final = 0o600


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Delay Ctrl-C and SIGTERM until the end of the block, so that nothing is left half done."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def temporary_beside(path: Path) -> Path:
    """An unpredictable name for a temporary file in the folder of `path`."""
    return path.with_name(f"{_PREFIX}{os.urandom(6).hex()}{_SUFFIX}")


def write_new(path: Path, data: bytes, *, like: Path | None = None, mode: int = _PRIVATE) -> None:
    """Write a new file and sync it to the disk. It is private, or has the permissions of `like`.

    Raises:
        OSError: the system refuses; a part of the file may exist.
    """
    descriptor = os.open(path, _NEW, mode)
    try:
        if like is not None:
            _take_over_mode(descriptor, like.stat())
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def rename(old: Path, new: Path) -> None:
    """Rename a file in one step, and sync the new name to the disk.

    Raises:
        OSError: it failed.
        WriteFailed: it was renamed, but the disk did not confirm it.
    """
    folder = _open_folder(new.parent)  # before the rename: an error after it would be too late
    try:
        old.replace(new)
        if folder is not None:
            _sync(folder, new)
    finally:
        if folder is not None:
            os.close(folder)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder to the disk."""
    descriptor = _open_folder(folder)
    if descriptor is not None:
        try:
            _sync(descriptor, folder)
        finally:
            os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder and its parents, private to the user, and sync their names to the disk.

    Raises:
        WriteFailed: it cannot be made.
    """
    try:
        if folder.is_dir():
            return
        if folder.parent != folder:
            make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)  # another first writer may have been quicker
        with suppress(PermissionError):  # a folder can be writable without being readable
            sync_folder(folder.parent)
    except OSError as error:
        raise write_failure(folder, error) from None


def clear_strays(folder: Path) -> None:
    """Remove the temporary files of killed writes. Under the lock, none of them is in use."""
    for entry in os.scandir(folder):
        if not (entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)):
            continue
        with suppress(OSError):
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(status.st_mode) and status.st_uid == user():
                os.unlink(entry.path)  # noqa: PTH108 - scandir gives texts


def refuse_links_of_others(*paths: Path) -> None:
    """Refuse to write through a link that another user made, which is possible in a folder open to all.

    Raises:
        NotWritable: one of the paths is such a link.
    """
    for path in paths:
        with suppress(FileNotFoundError):
            status = path.lstat()
            if stat.S_ISLNK(status.st_mode) and status.st_uid not in (user(), 0):
                raise NotWritable(str(path), "it is a link that another user made")


def require_file(
    path: Path, hint: str = "Move it away, then run the command again; the show's backups stay."
) -> None:
    """Refuse to replace or remove a folder, a pipe, a device, or a link to nowhere.

    Raises:
        NotWritable: one of these is there.
    """
    if not path.is_file():
        kind = "a folder is there" if path.is_dir() else "something that is not a file is there"
        failure = NotWritable(str(path), kind)
        failure.hint = hint
        raise failure


def _take_over_mode(descriptor: int, like: os.stat_result) -> None:
    """Give the new file the permissions of the old one, and its owner and group if we may."""
    if not hasattr(os, "fchown"):
        return
    with suppress(PermissionError):
        if (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _open_folder(folder: Path) -> int | None:
    """A descriptor for syncing a folder; None on systems without one (Windows)."""
    return os.open(folder, READ | os.O_DIRECTORY) if hasattr(os, "O_DIRECTORY") else None


def _sync(descriptor: int, path: Path) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        import errno

        if error.errno in (errno.EINVAL, errno.ENOTSUP):  # this file system needs no sync for names
            return
        raise WriteFailed(
            f"{path} was written, but the disk did not confirm it: {error.strerror}.",
            hint="Check the disk, then run the command again: nothing is added twice.",
            path=str(path),
        ) from None


def user() -> int:
    """The number of the user that this process works for; 0 on systems without numbers (Windows)."""
    return os.geteuid() if hasattr(os, "geteuid") else 0
