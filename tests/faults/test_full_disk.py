"""A disk that fills up: one clear line, and everything acknowledged is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import DiskFull, NotWritable
from btu_cli.store.record import Record
from tests.faults.disks import fill, mounted, run
from tests.faults.running import acknowledged, judge, start, strays
from tests.store.making import SHOW, SLUG, record, update

if TYPE_CHECKING:
    from pathlib import Path


def test_a_disk_fills_up(tmp_path: Path) -> None:
    """The last addition ends with status 6, and all before it are there."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        record(disk, 0)
        printed, said = start(disk, 0, 5000).communicate(timeout=300)

        promised = acknowledged(printed)
        assert said.startswith("disk_full: The disk is full")
        assert said.count("\n") == 1
        judge(disk, promised, promised)
        assert len(promised) > 5
        assert strays(disk) == []


def test_a_full_disk_is_read_and_used_again(tmp_path: Path) -> None:
    """Reading needs no room; with room again, writing works."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        made = record(disk, 3)
        fill(disk / "ballast")

        for _ in range(3):
            with pytest.raises(DiskFull):
                made.add(SLUG, update(9))
        assert len(Record(disk).updates(SLUG)) == 3
        assert strays(disk) == []
        (disk / "ballast").unlink()
        made.add(SLUG, update(9))
        assert len(Record(disk).updates(SLUG)) == 4


def test_the_first_write_on_a_full_disk(tmp_path: Path) -> None:
    """Nothing can be made, and nothing half made counts as a record."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=4k", "tmpfs"):
        fresh = Record(disk / "data")
        fill(disk / "ballast")
        with pytest.raises(DiskFull):
            fresh.add_show(SHOW)
        assert fresh.slugs() == ()


def test_a_read_only_disk_is_read(tmp_path: Path) -> None:
    """Reading works, and writing names the problem."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        made = record(disk, 3)
        run("mount", "-o", "remount,ro", str(disk))

        assert len(Record(disk).updates(SLUG)) == 3
        with pytest.raises(NotWritable, match="the disk is read-only"):
            made.add(SLUG, update(9))
        with pytest.raises(NotWritable, match="the disk is read-only"):
            Record(disk / "new").add_show(SHOW)
