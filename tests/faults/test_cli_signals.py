"""btu processes stopped at any moment: status, silence, and a whole record."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import Btu, Ran
from tests.faults.processes import environment
from tests.faults.running import strays

if TYPE_CHECKING:
    from pathlib import Path

# The last thing that a process does before btu's own code runs, and the first thing that the test waits for.
READY: Final = "import os, btu_cli.launch as launch; listen = launch._listen\n"
READY_NOW: Final = "launch._listen = lambda: (listen(), os.write(2, b'!'))\nlaunch.main()"


def ready(*words: str, stdin: int, **environ: str) -> subprocess.Popen[bytes]:
    """A btu at the beginning of its own code."""
    process = subprocess.Popen(
        [sys.executable, "-c", READY + READY_NOW, *words],
        bufsize=0,
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(**environ),
    )
    assert process.stderr is not None
    assert process.stderr.read(1) == b"!"
    return process


def stopped(number: int, after: float, *words: str, **environ: str) -> Ran:
    """A btu that gets a signal some seconds after its own code began."""
    process = ready(*words, stdin=subprocess.DEVNULL, **environ)
    time.sleep(after)
    process.send_signal(number)
    out, err = process.communicate(timeout=300)
    return Ran(process.returncode, out.decode(), err.decode())


def stop_again_and_again(btu: Btu, data: Path, number: int, times: int) -> set[int]:
    """Stop additions at random moments and do them again; returns the statuses that came.

    Each moment is a little later where btu was stopped, a little sooner where it was done: however fast the
    machine, some are in time and some too late.
    """
    assert btu("shows", "add", "Station Eleven").status == 0
    chance, statuses, span = random.Random(20201117 + number), set[int](), 0.1  # noqa: S311 - a test's dice
    for turn in range(times):
        words = ("add-update", "--note", str(turn), "--date", "2020")
        ran = stopped(number, chance.uniform(0, span), *words)
        wanted = -number if number == signal.SIGKILL else 128 + number
        assert ran.status in (0, wanted), ran
        assert ran.err == ""
        assert strays(data) == [] or number == signal.SIGKILL
        statuses.add(ran.status)
        span *= 1.5 if ran.status else 0.5
        if turn % 8 == 3 or ran.status == 0:
            assert btu(*words, BTU_NOW=None).status == 0
            held = [update["note"] for update in btu("timeline", "--json").document["updates"]]
            assert len(held) == len(set(held))
            assert str(turn) in held
    assert btu("add-update", "--note", "the last", "--date", "2020").status == 0
    assert strays(data) == []
    return statuses


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_few_stops(btu: Btu, data: Path, number: int) -> None:
    """Three of each kind."""
    stop_again_and_again(btu, data, number, 3)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_many_stops(btu: Btu, data: Path, number: int) -> None:
    """Thirty of each kind; some come in time and some too late."""
    assert len(stop_again_and_again(btu, data, number, 30)) == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_it_starts(number: int) -> None:
    """Every import and every step of a command can be stopped from the first line on."""
    for turn in range(6):
        ran = stopped(number, turn * 0.012, "status")
        assert ran.status in (0, 128 + number)
        assert ran.err == ""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_it_waits(btu: Btu, data: Path, number: int) -> None:
    """A process can be stopped while it waits for a lock."""
    from btu_cli.store.lock import held

    assert btu("shows", "add", "Station Eleven").status == 0
    with held([data]):
        ran = stopped(number, 0.3, "add-update", "renewed", "2020", BTU_LOCK_TIMEOUT="600")

    assert ran.status == 128 + number
    assert btu("timeline", "--json").document["updates"] == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_while_it_reads_standard_input(number: int) -> None:
    """And while it waits for typed input."""
    process = ready("add-update", "-", stdin=subprocess.PIPE)
    time.sleep(0.3)
    process.send_signal(number)

    assert process.wait(300) == 128 + number
    assert process.communicate()[1] == b""


def test_signals_wait_for_a_replacement(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A signal during a file's replacement waits until that is complete."""
    from btu_cli.store import writing

    heard: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _: heard.append(number))

    def rename(*_: object) -> None:
        signal.raise_signal(signal.SIGTERM)
        heard.append(0)

    monkeypatch.setattr(writing, "rename", rename)
    data.mkdir()
    try:
        writing.replace_bytes(data / "x.json", b"{}", None, data / "backups" / "x")
    finally:
        signal.signal(signal.SIGTERM, before)

    assert heard == [0, signal.SIGTERM]


def test_what_was_ignored_stays_ignored() -> None:
    """Under nohup, and with a shell's `&`, Ctrl-C is ignored."""
    script = "import signal, os; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
    kill = "import btu_cli.launch as launch; l = launch._listen\n"
    act = "launch._listen = lambda: (l(), os.kill(os.getpid(), signal.SIGINT))\nlaunch.main()"
    done = subprocess.run(
        [sys.executable, "-c", script + kill + act, "--version"],
        capture_output=True,
        check=False,
        env=environment(),
    )

    assert (done.returncode, done.stderr) == (0, b"")
