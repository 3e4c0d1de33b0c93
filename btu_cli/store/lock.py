"""The lock of a folder: one writer at a time, across processes. Readers never take it.

It is a lock of the system (flock), so it ends with its process, however that ends. The lock file is never
replaced. It names the process that holds the lock, for the message to others that wait too long.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Final

from btu_cli.errors import Locked, WriteFailed
from btu_cli.store.disk import user
from btu_cli.store.failures import write_failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAME: Final = ".btu.lock"
PATIENCE: Final = 10.0  # seconds that a write waits for another one, unless BTU_LOCK_TIMEOUT is set
_FLAGS: Final = (
    os.O_RDWR
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_PAUSE: Final = 0.001  # seconds between two attempts, at least
_BUSY: Final = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


def places(paths: Iterable[Path]) -> Iterator[Path]:
    """The folders to lock for writing these files: their own, and those that links lead to.

    A link to a device or a pipe leads to no record, so nothing is made beside it.
    """
    for path in paths:
        yield path.parent.resolve()
        # Not Path.resolve, which raises its own error for links in a circle.
        real = type(path)(os.path.realpath(path))
        if real.parent.is_dir() and (real.is_file() or not real.exists()):
            yield real.parent


@contextmanager
def held(folders: Iterable[Path], patience: float | None = None) -> Iterator[None]:
    """Hold the locks of existing folders, always in the same order, so that no deadlock is possible.

    Raises:
        Locked: another process holds one for longer than `patience` seconds.
        WriteFailed: a lock file cannot be made or opened.
    """
    patience = PATIENCE if patience is None else patience
    until = time.monotonic() + patience
    with ExitStack() as locks:
        for folder in sorted(set(folders)):
            locks.enter_context(_one(folder / NAME, until, patience))
        yield


@contextmanager
def _one(path: Path, until: float, patience: float) -> Iterator[None]:
    descriptor = _acquire(path, until, patience)
    try:
        _sign(descriptor, _who())
        yield
    finally:
        _sign(descriptor, b"")
        os.close(descriptor)  # this releases the lock


def _acquire(path: Path, until: float, patience: float) -> int:
    """A descriptor that holds the lock of the file that is now at `path`."""
    while True:
        descriptor = _open(path)
        try:
            while not _try(descriptor):
                _wait(path, descriptor, until, patience)
            if _still(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)


def _wait(path: Path, descriptor: int, until: float, patience: float) -> None:
    if time.monotonic() >= until:
        raise Locked(str(path), _read_sign(descriptor), patience)
    # Short and random, so that none of many waiting processes waits much longer than the others.
    time.sleep(_PAUSE * (1 + os.urandom(1)[0] / 64))


def _open(path: Path) -> int:
    try:
        # The same permissions as the folder: only users who may write there can take the lock.
        mode = stat.S_IMODE(path.parent.stat().st_mode) & 0o660
        descriptor = os.open(path, _FLAGS, mode)
        status = os.fstat(descriptor)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise WriteFailed(
                f"{path} is a link, and btu does not lock through a link.",
                hint="Remove the link; btu then makes the file.",
                path=str(path),
            ) from None
        raise write_failure(path, error) from None
    if stat.S_ISREG(status.st_mode):
        if status.st_uid == user() and not status.st_size:
            _open_up(descriptor, status, mode)
        return descriptor
    os.close(descriptor)
    raise WriteFailed(
        f"{path} is not a file, so it cannot be the lock.", hint="Move it away.", path=str(path)
    )


def _open_up(descriptor: int, status: os.stat_result, mode: int) -> None:
    """Give our own lock file the full mode, which the umask may have reduced."""
    if stat.S_IMODE(status.st_mode) != mode and hasattr(os, "fchmod"):
        with suppress(OSError):
            os.fchmod(descriptor, mode)


def _still(path: Path, descriptor: int) -> bool:
    """Whether the locked file is still at its path; it can be removed meanwhile."""
    try:
        return os.path.samestat(path.stat(follow_symlinks=False), os.fstat(descriptor))
    except OSError:
        return False


def _try(descriptor: int) -> bool:
    """Take the system's lock if it is free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # Windows does not let others read locked bytes, so lock one far after the holder's name.
            os.lseek(descriptor, 1 << 30, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _BUSY:
            return False
        raise WriteFailed(
            f"The folder cannot be locked: {error.strerror}.",
            hint="Keep the record on a disk that supports locks; some network drives do not.",
        ) from None
    return True


def _who() -> bytes:
    """This process, as the holder of a lock: its number, host and command."""
    host = os.uname().nodename if hasattr(os, "uname") else "this computer"
    command = " ".join([os.path.basename(sys.argv[0]), *sys.argv[1:2]])[:60]  # noqa: PTH119 - no path needed
    return f"process {os.getpid()} on {host} ({command})\n".encode(errors="replace")


def _sign(descriptor: int, text: bytes) -> None:
    """Write who holds the lock. An error is ignored: a full disk must not stop the work."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, text)


def _read_sign(descriptor: int) -> str:
    with suppress(OSError):
        os.lseek(descriptor, 0, os.SEEK_SET)
        return os.read(descriptor, 300).decode(errors="replace").strip()
    return ""
