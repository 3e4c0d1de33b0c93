"""Every system call of a write, made to fail or to be the last, by strace.

A first run lists the calls that one addition makes; then each of them in turn fails with EIO, ENOSPC or
EINTR, or kills the process. Whatever happens, the record reads, holds what was acknowledged, and takes the
next addition.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from btu_cli.errors import ExitStatus
from btu_cli.store.record import Record
from tests.faults.running import ENVIRONMENT, ROOT, acknowledged, command, judge, strays
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from pathlib import Path

STRACE: Final = shutil.which("strace")
TRACED: Final = "trace=%file,%desc"
DECISIVE: Final = ("rename", "fsync", "link", "unlink", "flock", "write")


class Call(NamedTuple):
    """A system call: its name, and which one of that name it is since the process began."""

    name: str
    number: int


def traced(arguments: list[str], folder: Path, number: int) -> subprocess.CompletedProcess[str]:
    """Run an addition under strace."""
    if STRACE is None:
        pytest.skip("strace is not installed")
    done = subprocess.run(
        [STRACE, "-qq", *arguments, *command(folder, number, 1)],
        check=False,
        capture_output=True,
        text=True,
        timeout=300,
        env=ENVIRONMENT,
        cwd=ROOT,
    )
    if "ptrace" in done.stderr and done.returncode == 1:
        pytest.skip("this system lets no process be traced")
    return done


def calls_of_a_write(folder: Path, log: Path) -> list[Call]:
    """The calls about files in one addition to a record of three updates."""
    for name in ("warm", "calls"):  # the first run compiles what is not compiled yet
        record(folder / name, 3)
        done = traced(["-y", "-o", str(log), "-e", TRACED], folder / name, 4)
        assert done.returncode == 0, done.stderr
    seen, calls, writing = Counter[str](), list[Call](), False
    for line in log.read_text(errors="replace").splitlines():
        found = re.match(r"(?:\d+ +)?(\w+)\(", line)
        if not found:
            continue
        seen[found[1]] += 1
        if writing and str(folder) in line:
            calls.append(Call(found[1], seen[found[1]]))
        writing = writing or "/marker" in line
    return calls


def chosen(calls: list[Call], names: tuple[str, ...] | None) -> list[Call]:
    """The calls to try: all, or those with decisive names."""
    return [call for call in calls if names is None or call.name.rstrip("at2") in names]


def suffer(tmp_path: Path, fault: str, names: tuple[str, ...] | None, *, tidy: bool = False) -> Counter[int]:
    """Let each call suffer the fault, in a fresh record each; counts the exit statuses.

    `tidy` is whether the process has the time to clear its temporary file itself.
    """
    if STRACE is None:
        pytest.skip("strace is not installed")
    calls = chosen(calls_of_a_write(tmp_path, tmp_path / "log"), names)
    assert calls
    statuses = Counter[int]()
    for place, call in enumerate(calls):
        folder = tmp_path / f"record-{place}"
        record(folder, 3)
        inject = f"inject={call.name}:{fault}:when={call.number}"
        done = traced(["-o", "/dev/null", "-e", TRACED, "-e", inject], folder, 4)
        promised = {0, 1, 2} | acknowledged(done.stdout)

        statuses[done.returncode] += 1
        assert "Traceback" not in done.stderr, (call, done.stderr)
        judge(folder, promised, {0, 1, 2, 4})
        assert not (tidy and strays(folder)), call
        for number in (4, 5):
            Record(folder, patience=60).add(SLUG, update(number))
        judge(folder, range(3), {0, 1, 2, 4, 5})
        assert strays(folder) == [], call
        shutil.rmtree(folder)
    return statuses


def test_killed_at_a_decisive_call(tmp_path: Path) -> None:
    """Killed right at a rename, a link or an fsync."""
    statuses = suffer(tmp_path, "signal=KILL", ("rename", "link", "fsync"))

    assert set(statuses) == {-9}


@pytest.mark.slow
def test_killed_at_every_call(tmp_path: Path) -> None:
    """Killed at each file call of a write."""
    statuses = suffer(tmp_path, "signal=KILL", None)

    assert set(statuses) == {-9}
    assert statuses[-9] > 50


@pytest.mark.slow
def test_interrupted_at_every_decisive_call(tmp_path: Path) -> None:
    """Ctrl-C at a call that changes something: nothing half done, and no temporary file either."""
    statuses = suffer(tmp_path, "signal=INT", DECISIVE, tidy=True)

    assert set(statuses) <= {ExitStatus.DONE, ExitStatus.INTERRUPTED}
    assert statuses[ExitStatus.INTERRUPTED] > 5


@pytest.mark.slow
@pytest.mark.parametrize("error", ["EIO", "ENOSPC", "EINTR", "EACCES"])
def test_every_decisive_call_fails(tmp_path: Path, error: str) -> None:
    """Each call that changes something fails: done all the same, or refused with status 6; never a crash."""
    statuses = suffer(tmp_path, f"error={error}", DECISIVE)

    assert set(statuses) <= {ExitStatus.DONE, ExitStatus.WRITE_FAILED, ExitStatus.DAMAGED}
    assert statuses[ExitStatus.WRITE_FAILED] or error == "EINTR"


@pytest.mark.slow
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_every_call_fails(tmp_path: Path, error: str) -> None:
    """Each file call of a write fails, those that only look included."""
    statuses = suffer(tmp_path, f"error={error}", None)

    assert set(statuses) <= {ExitStatus.DONE, ExitStatus.WRITE_FAILED, ExitStatus.DAMAGED}
