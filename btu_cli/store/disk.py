"""The single steps on a disk that replacing a file is made of."""

from __future__ import annotations

import os
import signal
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from btu_cli.errors import NotWritable, WriteFailed
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
    """Put off Ctrl-C and SIGTERM to the end of the block: they find nothing half done."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def temporary_beside(path: Path) -> Path:
    """A name for a temporary file in the folder of `path`, which nobody can foresee."""
    return path.with_name(f"{_PREFIX}{os.urandom(6).hex()}{_SUFFIX}")


def write_new(path: Path, data: bytes, *, like: Path | None = None, mode: int = _PRIVATE) -> None:
    """Write a file that must not be there yet and bring it to the disk; private, or as open as `like`.

    Raises:
        OSError: whatever the system says; the file may be there in part.
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
    """Give a file another name in one step, and bring that to the disk.

    Raises:
        OSError: it could not be done.
        WriteFailed: it was done, and the disk did not confirm it.
    """
    folder = _open_folder(new.parent)  # first: were it refused afterwards, the step would be taken already
    try:
        old.replace(new)
        if folder is not None:
            _sync(folder, new)
    finally:
        if folder is not None:
            os.close(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    descriptor = _open_folder(folder)
    if descriptor is not None:
        try:
            _sync(descriptor, folder)
        finally:
            os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, private to the user, and bring their names to the disk.

    Raises:
        WriteFailed: it cannot be made.
    """
    try:
        if folder.is_dir():
            return
        if folder.parent != folder:
            make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)  # another first writer may have been quicker
        with suppress(PermissionError):  # one may make a name in a folder that one may not read
            sync_folder(folder.parent)
    except OSError as error:
        raise write_failure(folder, error) from None


def clear_strays(folder: Path) -> None:
    """Remove the temporary files of writes that were killed; under the lock none can be in use."""
    for entry in os.scandir(folder):
        if not (entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX)):
            continue
        with suppress(OSError):
            status = entry.stat(follow_symlinks=False)
            if stat.S_ISREG(status.st_mode) and status.st_uid == _user():
                os.unlink(entry.path)  # noqa: PTH108 - scandir gives texts


def refuse_links_of_others(*paths: Path) -> None:
    """Refuse to write through a link that another user made, as one can in a folder open to all.

    Raises:
        NotWritable: one of the paths is such a link.
    """
    for path in paths:
        with suppress(FileNotFoundError):
            status = path.lstat()
            if stat.S_ISLNK(status.st_mode) and status.st_uid not in (_user(), 0):
                raise NotWritable(str(path), "it is a link that another user made")


def require_file(
    path: Path, hint: str = "Move it away, then run the command again; the show's backups stay."
) -> None:
    """Refuse to replace or take away a folder, a pipe, a device, or a link to nowhere.

    Raises:
        NotWritable: one stands there.
    """
    if not path.is_file():
        kind = "a folder is there" if path.is_dir() else "something that is not a file is there"
        failure = NotWritable(str(path), kind)
        failure.hint = hint
        raise failure


def _take_over_mode(descriptor: int, like: os.stat_result) -> None:
    """The permissions of the old file, and where we may, its owner and group."""
    if not hasattr(os, "fchown"):
        return
    with suppress(PermissionError):
        if (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(like.st_mode))


def _open_folder(folder: Path) -> int | None:
    """A descriptor to sync a folder with; None where the system has none (Windows)."""
    return os.open(folder, READ | os.O_DIRECTORY) if hasattr(os, "O_DIRECTORY") else None


def _sync(descriptor: int, path: Path) -> None:
    try:
        os.fsync(descriptor)
    except OSError as error:
        import errno

        if error.errno in (errno.EINVAL, errno.ENOTSUP):  # a file system that keeps names without being told
            return
        raise WriteFailed(
            f"{path} was written, but the disk did not confirm it: {error.strerror}.",
            hint="Check the disk, then run the command again: nothing is added twice.",
            path=str(path),
        ) from None


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0
