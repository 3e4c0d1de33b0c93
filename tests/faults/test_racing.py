"""Racing writers with readers: no update is lost, and nobody sees half a record."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from btu_cli.store.record import Record
from tests.faults.running import acknowledged, judge, numbers, start
from tests.store.making import SHOW, SLUG, record

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path


def look_on(folder: Path, writers: list[subprocess.Popen[str]]) -> None:
    """Read until the writers are done; existing updates never disappear."""
    before = set[int]()
    while any(writer.poll() is None for writer in writers):
        now = set(numbers(folder))
        assert before <= now
        before = now
        time.sleep(0.02)  # for the writers' sake, where there are few processors


def race(folder: Path, writers: int, each: int) -> None:
    """So many processes add so many updates each, while this one reads."""
    record(folder, 0)
    started = [start(folder, 1000 * number, each) for number in range(writers)]
    look_on(folder, started)
    printed = [writer.communicate(timeout=300) for writer in started]

    assert [writer.returncode for writer in started] == [0] * writers, printed
    promised = set[int]().union(*(acknowledged(out) for out, _ in printed))
    assert len(promised) == writers * each
    judge(folder, promised, promised)


def test_a_few_writers(tmp_path: Path) -> None:
    """Four processes with ten updates each."""
    race(tmp_path, 4, 10)


@pytest.mark.slow
def test_eight_writers_with_a_hundred_updates_each(tmp_path: Path) -> None:
    """Eight processes with a hundred updates each: all 800 are there, each once."""
    race(tmp_path, 8, 100)


def test_two_first_writes_at_once(tmp_path: Path) -> None:
    """Without a folder, one process makes the show, and both can use it."""
    folder = tmp_path / "not" / "yet"
    both = [start(folder, -1, 1) for _ in range(2)]
    codes = sorted(writer.wait(300) for writer in both)
    for writer in both:
        writer.communicate()

    assert codes == [0, 5]  # done, and: there is such a show already
    assert Record(folder).show(SLUG) == SHOW


def test_first_updates_of_a_shipped_show(tmp_path: Path) -> None:
    """Two first additions to a shipped show without an own folder are both stored."""
    import threading

    from tests.store.making import update

    record(tmp_path / "shipped", 1)

    def add(number: int) -> None:
        Record(tmp_path / "own", tmp_path / "shipped").add(SLUG, update(number))

    both = [threading.Thread(target=add, args=(number,)) for number in (5, 6)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(Record(tmp_path / "own", tmp_path / "shipped").updates(SLUG)) == 3
