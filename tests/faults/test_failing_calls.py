"""Every failure of every call of a write, in this process: one clear error, nothing lost."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

import pytest

from btu_cli.errors import DiskFull, NotWritable, WriteFailed
from tests.faults.running import strays
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, NotWritable),
        (errno.EACCES, NotWritable),
        (errno.EIO, WriteFailed),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync", "link", "replace"])
def test_a_call_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, error: type[WriteFailed]
) -> None:
    """If any call of a write fails: one clear error, the old file, no leftovers."""
    made = record(tmp_path, 2)
    before = made.path(SLUG).read_bytes()
    working = getattr(os, call)

    def failing(*given: Any, **named: Any) -> Any:
        if call == "open" and not given[1] & os.O_EXCL:
            return working(*given, **named)
        if call == "write" and b"process" in bytes(given[1][:20]):  # the lock's own note may fail silently
            return working(*given, **named)
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, failing)
        if call == "link":
            patched.setattr(os, "open", failing)  # nor may it be copied
        with pytest.raises(error) as failed:
            made.add(SLUG, update(50))
    assert str(tmp_path) in failed.value.message
    assert made.path(SLUG).read_bytes() == before
    assert strays(tmp_path) == []
    made.add(SLUG, update(50))


def test_without_hard_links_backups_are_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without hard links (FAT, some network drives), backups are copies."""
    made = record(tmp_path, 1)
    before = made.path(SLUG).read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    made.add(SLUG, update(50))
    assert made.backups(SLUG)[0].path.read_bytes() == before
