"""Shared by all tests: an isolated environment, and btu in this process or in its own."""

from __future__ import annotations

import functools
import gc
import itertools
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import HealthCheck, settings
from typer.main import get_command

from btu_cli.store.folders import shipped_folder
from btu_cli.store.record import Record
from tests.cli.making import corrected, empty
from tests.cli.running import NOW, Btu, Process, Ran, in_process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# How many examples a property is tried on: few, where a person waits; `--hypothesis-profile=thorough` in CI.
# Both try the same examples each time, so that a change is judged by itself; `explore` looks for new ones.
# A busy machine makes an example slow, and no property false.
for profile, examples in {"quick": 10, "thorough": 100, "explore": 1000}.items():
    settings.register_profile(
        profile,
        max_examples=examples,
        derandomize=profile != "explore",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("quick")

# What may stand in the environment of whoever runs the tests and would change what btu does or shows.
OUTSIDE = (
    *("BTU_DATA", "BTU_SHOW", "BTU_NOW", "_BTU_COMPLETE", "_TYPER_COMPLETE_ARGS", "COMP_WORDS", "COMP_CWORD"),
    *("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "XDG_CACHE_HOME"),
    *("BTU_OFFLINE", "BTU_TVMAZE_URL", "BTU_TMDB_URL", "BTU_TMDB_KEY", "BTU_TMDB_KEY_FILE"),
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PY_COLORS", "COLORTERM"),
    *("GITHUB_ACTIONS", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "TERMINAL_WIDTH", "LINES"),
    *("LC_ALL", "LC_CTYPE", "LANG", "LANGUAGE", "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONUNBUFFERED"),
)
for outside in OUTSIDE:
    os.environ.pop(outside, None)
os.environ.update(COLUMNS="80", TERM="xterm-256color")
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # behind a shell's `&`, and then in all that is started
    signal.signal(signal.SIGINT, signal.default_int_handler)

FSYNC: Final = os.fsync  # for the tests in which the power goes
_numbers: Final = itertools.count()


def pytest_collection_finish() -> None:
    """Freeze collected objects and collect garbage seldom, which saves an eighth of the time."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(scope="session", autouse=True)
def _unsynced() -> Iterator[None]:
    """This process does not wait for the disk, because its files need not survive a power cut."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: None)
        yield


@pytest.fixture(scope="session", autouse=True)
def _built_once() -> Iterator[None]:
    """The command line is built once in this process; it keeps nothing from a run."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("typer.testing._get_command", functools.cache(get_command))
        yield


@pytest.fixture(autouse=True)
def _alone(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every test has its own home and data folder, which do not exist yet, and 80 columns."""
    if "tmp_path" in request.fixturenames:
        place: Path = request.getfixturevalue("tmp_path")
    else:  # most tests need no folder, and thousands take seconds to make and to remove
        place = tmp_path_factory.getbasetemp() / f"alone-{next(_numbers)}"
    monkeypatch.setenv("HOME", str(place / "home"))
    monkeypatch.setenv("BTU_DATA", str(place / "data"))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder, which does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def record(data: Path) -> Record:
    """The record in the data folder, on top of the shipped one."""
    return Record(data, shipped_folder(), patience=1)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder to read or copy: a show with corrections, and an empty one."""
    folder = tmp_path_factory.mktemp("kept")
    corrected(Record(folder))
    empty(Record(folder), "empty", "Empty")
    return folder


@pytest.fixture
def btu() -> Btu:
    """Run btu in this process, at a fixed instant unless the test sets another."""
    return functools.partial(in_process, BTU_NOW=NOW)


@pytest.fixture
def process(tmp_path: Path) -> Process:
    """Run btu as a separate process, in UTC and at the same fixed instant."""

    def run(*words: str | bytes, stdin: bytes = b"", **environ: str | None) -> Ran:
        given = {**os.environ, "BTU_NOW": NOW, "TZ": "UTC", "PYTHONUTF8": "1", **environ}
        done = subprocess.run(
            [sys.executable, "-m", "btu_cli", *words],
            input=stdin,
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env={name: value for name, value in given.items() if value is not None},
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
