"""Kills at any moment: acknowledged updates are there, others are whole or missing."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from tests.faults.running import acknowledged, judge, start, strays
from tests.store.making import record

if TYPE_CHECKING:
    from pathlib import Path


def kill_again_and_again(folder: Path, times: int) -> None:
    """Start a writer, kill it after a random time, read, and continue."""
    record(folder, 0)
    chance = random.Random(20201117)  # noqa: S311 - a test's dice, the same each time
    promised, asked = set[int](), set[int]()
    for turn in range(times):
        first = 1000 * turn
        writer = start(folder, first, 1000)
        assert writer.stdout is not None
        promised.add(int(writer.stdout.readline()))  # it is at work
        time.sleep(chance.uniform(0, 0.05))
        writer.kill()
        printed, _ = writer.communicate()
        promised |= acknowledged(printed)
        asked |= set(range(first, first + 1000))
        judge(folder, promised, asked)
    end = start(folder, 1000 * times, 1)
    assert end.communicate(timeout=300)[0] == f"{1000 * times}\n"
    assert strays(folder) == []
    judge(folder, promised | {1000 * times}, asked | {1000 * times})


def test_a_few_kills(tmp_path: Path) -> None:
    """Eight writers killed at random moments."""
    kill_again_and_again(tmp_path, 8)


@pytest.mark.slow
def test_many_kills(tmp_path: Path) -> None:
    """A hundred writers killed at random moments."""
    kill_again_and_again(tmp_path, 100)
