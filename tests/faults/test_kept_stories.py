"""Kept beginnings of stories: the same answers and records, and no code in them runs."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli import kept
from btu_cli.actions import remembering
from btu_cli.actions.remembering import Remembered
from btu_cli.history import before_and_after as telling
from btu_cli.history.before_and_after import before_and_after
from btu_cli.history.lives import Lives
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show, Update
from btu_cli.store import open_store
from tests.faults.lying import lie, plant
from tests.faults.processes import settle
from tests.history.generated import records
from tests.history.telling import ordered, told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MOMENT: Final = Moment(PartialDate.parse("2023-06").last)
PLACES: Final = ("/record/dark.json",)
LONG: Final = told(
    "\n".join(f"{1960 + number // 12}-{number % 12 + 1:02}-05, airing" for number in range(740))
)


def record(updates: Sequence[Update]) -> ShowRecord:
    """A record of updates."""
    return ShowRecord(Show("dark", "Dark"), ordered(updates))


def answers(reading: Reading) -> dict[str, Any]:
    """Everything that the report of an addition needs."""
    return {
        "head": reading.head,
        "sentence": reading.sentence(),
        "state": reading.state,
        "expectations": reading.expectations,
        "heard": reading.heard,
        "homes": reading.course.lives.homes,
        "answering": reading.answering,
    }


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder for this process."""
    monkeypatch.setattr(kept, "folder", str(tmp_path / "cache"))
    monkeypatch.setattr(kept, "started", time.time_ns() + 10 * kept.INSTANT)  # no code was changed just now
    return tmp_path / "cache" / remembering.KIND


def added(known: Sequence[Update], new: Update) -> tuple[Reading, Reading]:
    """The readings before and after an addition, with what is kept."""
    before = record(known)
    return before_and_after(before, before.grown([new]), MOMENT, Remembered(PLACES))


def steps_of(known: Sequence[Update], new: Update) -> int:
    """The number of updates processed for an addition; its answers equal a new reading's."""
    heard: list[Update] = []
    hear = Lives.hear

    def counted(lives: Lives, update: Update) -> None:
        heard.append(update)
        hear(lives, update)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lives, "hear", counted)
        old, now = added(known, new)
        found, steps = (answers(old), answers(now)), len(heard)
    assert found[0] == answers(Reading(record(known), MOMENT))
    assert found[1] == answers(Reading(record((*known, new)), MOMENT))
    return steps


@given(records(max_size=12), st.data())
def test_whatever_is_added_the_answers_are_those_of_a_reading_afresh(
    tmp_path_factory: pytest.TempPathFactory, updates: tuple[Update, ...], data: st.DataObject
) -> None:
    """For updates of any date, corrections and withdrawals included."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "folder", str(tmp_path_factory.mktemp("cache")))
        patch.setattr(telling, "MANY", data.draw(st.integers(1, 3)))
        for number, update in enumerate(updates):
            steps_of(updates[:number], update)


@pytest.mark.usefixtures("cache")
def test_the_past_is_told_once_and_then_remembered() -> None:
    """News of a past date only repeats the steps after that date."""
    assert steps_of(LONG[:700], LONG[700]) == 701
    assert steps_of(LONG[:701], LONG[701]) == 2
    assert steps_of(LONG[:700], LONG[705]) == 1
    past = told("1959-01-01, renewed")[0]
    assert steps_of(LONG[:700], past) == 2 * 700 + 1


@pytest.mark.usefixtures("cache")
def test_what_contradicts_the_status_needs_no_past() -> None:
    """A kept story has no steps, from which contradictions are found."""
    steps_of(LONG[:700], LONG[700])
    one, other = told("2023-03-01 renewed @Variety\n2023-03-01 cancelled @Deadline")
    assert steps_of(LONG[:701], one) == 2
    assert steps_of((*LONG[:701], one), other) < 700
    assert "disputed by" in Reading(record((*LONG[:701], one, other)), MOMENT).sentence()


def test_what_is_spoiled_is_told_afresh(cache: Path) -> None:
    """Cut, changed, foreign or malicious contents are neither used nor run."""
    steps_of(LONG[:700], LONG[700])
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    for spoiled in (b"", whole[:-1], whole[:200], whole[:-9] + bytes(9), b"x" * 5000):
        file.write_bytes(spoiled)
        assert steps_of(LONG[:700], LONG[700]) == 701
    file.write_bytes(whole)
    plant(file, pickle.dumps(_Planted(str(cache / "run"))))
    assert steps_of(LONG[:700], LONG[700]) == 701
    assert not (cache / "run").exists()
    file.write_bytes(whole)
    others = told(
        "\n".join(f"{1960 + number // 12}-{number % 12 + 1:02}-06, airing" for number in range(701))
    )
    assert steps_of(others[:700], others[700]) == 701


class _Planted:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (self.path,)


@pytest.mark.slow
def test_with_and_without_it_the_same_is_written_and_said(tmp_path: Path) -> None:
    """For every entry, even with a lie in the cache, which is never written."""
    documents = [
        {
            "date": f"{2000 + number // 30}-01-{number % 28 + 1:02}",
            "recorded": f"2025-06-01T00:00:00.{number:06}Z",
            "season": 1 + number // 100,
            "facts": {"status": ("renewed", "airing", "awaiting")[number % 3], "episodes": 6 + number % 4},
            "source": {"publisher": f"P{number % 5}"},
        }
        for number in range(600)
    ]
    settle()
    open_store(tmp_path / "with").add_many("dark", documents, Show("dark", "Dark"))
    shutil.copytree(tmp_path / "with", tmp_path / "without")
    entries = ("season 7 renewed 2025-03-01", "season 7 premiered 2025-04-01", "cancelled 2019-02", "ended")
    for number, entry in enumerate(entries):
        said = [_add(tmp_path, name, entry, number) for name in ("with", "without")]
        assert said[0] == said[1]
        _assert_same_record(tmp_path)
    (file,) = (tmp_path / "cache" / "btu" / remembering.KIND).iterdir()
    lie(file, b"renewed", b"hiatus?")
    for name in ("with", "without"):
        _add(tmp_path, name, "season 8 renewed 2026-01-01", 9)
    _assert_same_record(tmp_path)


def _add(folder: Path, name: str, entry: str, number: int) -> Any:
    """The answer of an addition; the cache is only for the record `with`."""
    named = {
        "BTU_DATA": str(folder / name),
        "BTU_NOW": f"2026-02-01T12:00:{number:02}Z",
        "XDG_CACHE_HOME": str(folder / "cache" if name == "with" else folder / f"none-{number}"),
    }
    command = [sys.executable, "-m", "btu_cli", "add-update", "--show", "dark", entry, "--json"]
    done = subprocess.run(command, env={**os.environ, **named}, capture_output=True, check=True)
    return json.loads(done.stdout)


def _assert_same_record(folder: Path) -> None:
    files = [folder / name / "dark.json" for name in ("with", "without")]
    assert files[0].read_bytes() == files[1].read_bytes()
