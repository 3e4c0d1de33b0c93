"""Files for others: replaced in one step, untouched without a change, never half."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from btu_cli.errors import NotWritable, WriteFailed
from btu_cli.store.output import write_output


def test_new_changed_and_unchanged(tmp_path: Path) -> None:
    """A file is made, replaced if its content changed, and else not touched."""
    path = tmp_path / "page.html"
    assert write_output(path, b"one")
    before = path.stat()
    assert not write_output(path, b"one")
    assert (before.st_ino, before.st_mtime_ns) == (path.stat().st_ino, path.stat().st_mtime_ns)
    assert write_output(path, b"two")

    assert path.read_bytes() == b"two"
    assert [each.name for each in tmp_path.iterdir()] == ["page.html"]


def test_others_may_read_it(tmp_path: Path) -> None:
    """A new file has the mode of the user's umask; an existing one keeps its mode."""
    path = tmp_path / "page.html"
    write_output(path, b"one")
    mask = os.umask(0)
    os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o666 & ~mask

    path.chmod(0o640)
    write_output(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """The target of a link is replaced, even if it does not exist yet."""
    link, target = tmp_path / "link", tmp_path / "target"
    link.symlink_to(target)
    write_output(link, b"one")
    write_output(link, b"two")

    assert link.is_symlink()
    assert target.read_bytes() == b"two"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is refused and not changed."""
    with pytest.raises(NotWritable):
        write_output(tmp_path, b"one")
    with pytest.raises(NotWritable):
        write_output(tmp_path / "none" / "there", b"one")
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_written_to() -> None:
    """`/dev/null` stays a device."""
    assert write_output(Path("/dev/null"), b"one")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without room, the old file is whole, and nothing is left beside it."""
    path = tmp_path / "page.html"
    write_output(path, b"one")
    full = os.open("/dev/full", os.O_WRONLY)

    def write(_descriptor: int, data: bytes) -> int:
        return os.pwrite(full, data, 0)

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(WriteFailed):
        write_output(path, b"two")
    os.close(full)

    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["page.html"]
