"""Power cuts: the disk's contents at that moment, without everything still on its way to the disk.

A file system in a file: its image, copied while it is in use and without asking it to write anything out,
is what a disk holds when the power is cut. It is mounted, which replays its journal as after any such cut,
and the record on it must hold every update that had been acknowledged.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from btu_cli.store.record import Record
from tests.conftest import FSYNC
from tests.faults.disks import mounted, run
from tests.faults.running import judge
from tests.faults.test_syscalls import DECISIVE, TRACED, calls_of_a_write, chosen, traced
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _synced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here, this process really waits for the disk."""
    monkeypatch.setattr(os, "fsync", FSYNC)


@contextmanager
def disk_in_a_file(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A file system for a test: its mount point and its image."""
    image = tmp_path / "image"
    with image.open("wb") as file:
        file.truncate(8 << 20)
    run("mkfs.ext4", "-q", str(image))
    with mounted(tmp_path / "disk", "-o", "loop", str(image)):
        yield tmp_path / "disk", image


@contextmanager
def power_cut(image: Path) -> Iterator[Path]:
    """The disk after a power cut at this moment and a new start."""
    after = image.with_name("after")
    shutil.copyfile(image, after)
    with mounted(image.with_name("look"), "-o", "loop", str(after)):
        yield image.with_name("look")


def cut_again_and_again(tmp_path: Path, cuts: int) -> None:
    """Add updates, and after each cut the power and look."""
    with disk_in_a_file(tmp_path) as (disk, image):
        record(disk / "data", 0)
        for number in range(cuts):
            Record(disk / "data").add(SLUG, update(number))
            with power_cut(image) as look:
                judge(look / "data", range(number + 1), range(number + 1))


def test_a_few_power_cuts(tmp_path: Path) -> None:
    """Three cuts, each right after an acknowledgement."""
    cut_again_and_again(tmp_path, 3)


@pytest.mark.slow
def test_many_power_cuts(tmp_path: Path) -> None:
    """A hundred."""
    cut_again_and_again(tmp_path, 100)


@pytest.mark.slow
def test_a_power_cut_at_every_decisive_call(tmp_path: Path) -> None:
    """Process and power end at a call: the update is whole or missing."""
    calls = chosen(calls_of_a_write(tmp_path, tmp_path / "log"), DECISIVE)
    with disk_in_a_file(tmp_path) as (disk, image):
        for place, call in enumerate(calls):
            folder = disk / f"record-{place}"
            record(folder, 3)
            kill = f"inject={call.name}:signal=KILL:when={call.number}"
            traced(["-o", "/dev/null", "-e", TRACED, "-e", kill], folder, 4)
            with power_cut(image) as look:
                judge(look / folder.name, range(3), {0, 1, 2, 4})


def test_the_order_that_makes_it_safe(tmp_path: Path) -> None:
    """Temporary file, sync, backup, rename, sync of the folder, and only then the acknowledgement."""
    record(tmp_path / "data", 1)
    done = traced(["-y", "-o", str(tmp_path / "log"), "-e", TRACED], tmp_path / "data", 1)
    assert done.stdout == "1\n", done.stderr
    log = (tmp_path / "log").read_text(errors="replace")
    steps = [
        r"flock\(\d+<[^>]*\.btu\.lock>, LOCK_EX",
        r"openat\([^\n]*better-than-us\.json",
        r"openat\([^\n]*\.btu-\w+\.tmp[^\n]*O_EXCL[^\n]*O_NOFOLLOW",
        r"write\(\d+<[^>]*\.btu-\w+\.tmp>",
        r"fsync\(\d+<[^>]*\.btu-\w+\.tmp>\) += 0",
        r"link(at)?\([^\n]*backups/better-than-us/",
        r"rename(at|at2)?\([^\n]*\.btu-\w+\.tmp[^\n]*better-than-us\.json",
        r"fsync\(\d+<[^>]*/data>\) += 0",
        r"close\(\d+<[^>]*\.btu\.lock>",
        r'write\(1<[^>]*>, "1\\n"',
    ]
    place = log.index("/marker")
    for step in steps:
        found = re.search(step, log[place:])
        assert found, step
        place += found.end()
