"""Starts children for the fault tests, and judges the records that they leave."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from btu_cli.store.record import Record
from tests.store.making import SLUG, update

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT: Final = Path(__file__).parents[2]
ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}


def command(folder: Path, first: int, count: int) -> list[str]:
    """The command line of a child that adds `count` updates, beginning with number `first`."""
    return [sys.executable, "-m", "tests.faults.child", str(folder), str(first), str(count)]


def start(folder: Path, first: int, count: int) -> subprocess.Popen[str]:
    """Such a child, running."""
    return subprocess.Popen(
        command(folder, first, count),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
        cwd=ROOT,
    )


def acknowledged(printed: str) -> set[int]:
    """The numbers of the updates that a child has acknowledged."""
    return {int(line) for line in printed.split("\n")[:-1]}


def numbers(folder: Path) -> list[int]:
    """The numbers of the updates in a record, read by a new reader."""
    updates = Record(folder).updates(SLUG)
    found = [int((one.recorded - update(0).recorded).total_seconds()) for one in updates]
    assert len({one.id for one in updates}) == len(updates)
    return found


def judge(folder: Path, promised: Iterable[int], possible: Iterable[int]) -> None:
    """The record is whole, has all acknowledged updates, and nothing unexpected."""
    found = numbers(folder)
    assert len(found) == len(set(found))
    assert set(promised) <= set(found) <= set(possible)


def strays(folder: Path) -> list[str]:
    """Leftover temporary files, in the folder and its backups."""
    return [path.name for path in folder.rglob(".btu-*.tmp")]
