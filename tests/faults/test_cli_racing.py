"""Many btu processes at once, writers and readers: nothing acknowledged is lost, every answer is whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import OWN, SHIPPED, Btu
from tests.faults.processes import ended, run, shell, start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LANE = 'for n in $(seq {count}); do btu add-update --note "{lane} $n" --date 2020 >/dev/null || exit; done'
HOLDER = """
import sys, time
from pathlib import Path
from btu_cli.store.lock import held
with held([Path(sys.argv[1])]):
    print("held", flush=True)
    time.sleep(600)
"""


def notes() -> list[str]:
    """The notes in a reader's whole document."""
    ran = run("timeline", "--show", OWN, "--json")
    assert (ran.status, ran.err) == (0, "")
    return [update["note"] for update in json.loads(ran.out)["updates"]]


def race(lanes: int, count: int) -> None:
    """So many shells add so many notes each, with readers beside them."""
    assert run("shows", "add", "Station Eleven").status == 0
    function = f'btu() {{ "{sys.executable}" -m btu_cli "$@"; }}\n'
    writers = [
        subprocess.Popen(
            ["/bin/sh", "-c", function + LANE.format(count=count, lane=lane)],
            stderr=subprocess.PIPE,
            env={**os.environ, "BTU_SHOW": OWN, "BTU_LOCK_TIMEOUT": "600"},
        )
        for lane in range(lanes)
    ]
    seen = set[str]()
    while any(writer.poll() is None for writer in writers):
        now = notes()
        assert len(now) == len(set(now))
        assert seen <= set(now)
        seen = set(now)
    assert [(writer.wait(), writer.communicate()[1].count(b"btu:")) for writer in writers] == [(0, 0)] * lanes
    assert sorted(notes()) == sorted(f"{lane} {n + 1}" for lane in range(lanes) for n in range(count))


def test_a_few_writers() -> None:
    """Four at a time with two updates each."""
    race(4, 2)


@pytest.mark.slow
def test_eight_writers() -> None:
    """Eight at a time with twelve updates each: 96 processes, 96 updates."""
    race(8, 12)


def test_two_first_writes(data: Path) -> None:
    """Without a folder, two updates of the shipped show at once are both stored."""
    folder = data / "not" / "yet"
    both = [
        start("add-update", "--note", note, "--date", "2020", "--show", SHIPPED, BTU_DATA=str(folder))
        for note in ("one", "two")
    ]

    assert [ended(each).status for each in both] == [0, 0]
    ran = run("timeline", "--json", BTU_DATA=str(folder))
    assert {"one", "two"} <= {update["note"] for update in ran.document["updates"]}


def test_two_shows_of_one_name() -> None:
    """One adds it, the other is told that it exists: status 5."""
    both = [start("shows", "add", "Station Eleven") for _ in range(2)]

    assert sorted(ended(each).status for each in both) == [0, 5]
    assert [row["slug"] for row in run("shows", "--json").document["shows"] if row["own"]] == [OWN]


@pytest.fixture
def holder(btu: Btu, data: Path) -> Iterator[int]:
    """The number of a process that holds the record's lock."""
    assert btu("shows", "add", "Station Eleven").status == 0
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(data)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    yield process.pid
    process.send_signal(signal.SIGKILL)
    process.communicate()


@pytest.mark.parametrize(
    "words",
    [
        ("add-update", "--note", "x", "--date", "2020"),
        ("shows", "add", "Fargo"),
        ("shows", "remove", OWN, "--yes"),
    ],
    ids=" ".join,
)
def test_a_lock_that_is_held(holder: int, words: tuple[str, ...]) -> None:
    """A writer waits for its time, and then names the holder: status 6."""
    begun = time.monotonic()
    ran = run(*words, BTU_LOCK_TIMEOUT="0.3")
    waited = time.monotonic() - begun

    assert (ran.status, ran.out) == (6, "")
    assert f"process {holder} " in ran.err
    assert "waited 0.3 seconds" in ran.err
    assert waited > 0.3


def test_readers_do_not_wait(holder: int) -> None:
    """Readers get an answer at once; a writer without patience is refused at once."""
    assert holder
    for words in (("status",), ("shows", "--json"), ("check",), ("backup", "list")):
        assert run(*words, BTU_LOCK_TIMEOUT="600").status in (0, 1)  # `run` waits less long
    assert run("add-update", "renewed", BTU_LOCK_TIMEOUT="0", BTU_SHOW=OWN).status == 6


@pytest.mark.parametrize("value", ["x", "-1", "inf"])
def test_patience_that_is_no_number(btu: Btu, value: str) -> None:
    """Status 2, and the variable is named."""
    ran = btu("status", BTU_LOCK_TIMEOUT=value)

    assert (ran.status, ran.out) == (2, "")
    assert "BTU_LOCK_TIMEOUT" in ran.err


def test_a_reader_that_has_read_enough() -> None:
    """A closed pipe ends btu quietly."""
    for script in ("btu timeline | head -1", "btu timeline | true", "btu timeline --ndjson | head -c 9"):
        ran = shell(script)
        assert (ran.status, ran.err) == (0, ""), script
