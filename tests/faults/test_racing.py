"""Writers race, readers look on: no update is lost, and nobody ever sees half a record."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from btu_cli.store.record import Record
from tests.faults.running import ENVIRONMENT, ROOT, acknowledged, command, judge, numbers, start
from tests.store.making import SHOW, SLUG, record

if TYPE_CHECKING:
    from pathlib import Path


def look_on(folder: Path, writers: list[subprocess.Popen[str]]) -> int:
    """Read until the writers are done; what was there once stays there. Returns how often."""
    looks, before = 0, set[int]()
    while any(writer.poll() is None for writer in writers):
        now = set(numbers(folder))
        assert before <= now
        before, looks = now, looks + 1
    return looks


def race(folder: Path, writers: int, each: int) -> None:
    """So many processes add so many updates each, while this one reads."""
    record(folder, 0)
    started = [start(folder, 1000 * number, each) for number in range(writers)]
    looks = look_on(folder, started)
    printed = [writer.communicate(timeout=60) for writer in started]

    assert [writer.returncode for writer in started] == [0] * writers, printed
    promised = set[int]().union(*(acknowledged(out) for out, _ in printed))
    assert len(promised) == writers * each
    judge(folder, promised, promised)
    assert looks


def test_a_few_writers(tmp_path: Path) -> None:
    """Four processes with ten updates each."""
    race(tmp_path, 4, 10)


@pytest.mark.slow
def test_eight_writers_with_a_hundred_updates_each(tmp_path: Path) -> None:
    """Eight processes with a hundred updates each: all 800 are there, each once."""
    race(tmp_path, 8, 100)


@pytest.mark.slow
def test_eight_hundred_processes(tmp_path: Path) -> None:
    """Eight at a time, a process for each update, as cron jobs and people do it."""
    record(tmp_path, 0)
    script = 'for n in $(seq "$2"); do "$0" -m tests.faults.child "$1" $(($3 + n)) 1 || exit; done'
    python = command(tmp_path, 0, 1)[0]
    lanes = [
        subprocess.Popen(
            ["/bin/sh", "-c", script, python, str(tmp_path), "100", str(1000 * lane)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=ENVIRONMENT,
            cwd=ROOT,
        )
        for lane in range(8)
    ]
    looks = look_on(tmp_path, lanes)
    printed = [lane.communicate(timeout=300) for lane in lanes]

    assert [lane.returncode for lane in lanes] == [0] * 8, printed
    promised = set[int]().union(*(acknowledged(out) for out, _ in printed))
    assert len(promised) == 800
    judge(tmp_path, promised, promised)
    assert looks


def test_two_first_writes_at_once(tmp_path: Path) -> None:
    """No folder yet, and two processes that each make it: one makes the show, and both may use it."""
    folder = tmp_path / "not" / "yet"
    both = [start(folder, -1, 1) for _ in range(2)]
    codes = sorted(writer.wait(60) for writer in both)
    for writer in both:
        writer.communicate()

    assert codes == [0, 5]  # done, and: there is such a show already
    assert Record(folder).show(SLUG) == SHOW


def test_first_updates_of_a_shipped_show(tmp_path: Path) -> None:
    """Two first additions to a shipped show, without a folder of one's own: both are there."""
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
