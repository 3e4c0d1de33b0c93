"""Kept parts of lists: the same lists as without them, and no code in them runs."""

from __future__ import annotations

import os
import pickle
import shutil
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from btu_cli import kept
from btu_cli.actions.each import FEWEST
from btu_cli.history.moment import Moment
from btu_cli.kept.parts import KIND, parts
from btu_cli.model.dates import PartialDate
from btu_cli.model.updates import Show
from btu_cli.reports.shows import show_row
from btu_cli.store import open_store
from tests.faults.lying import lie

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHOWS: Final = FEWEST + 5
AN_INSTANT: Final = 2.2  # seconds; what is younger is not relied on
LISTS: Final = (
    ("shows", "--json"),
    ("shows", "--needs-attention", "--sort", "since"),
    ("expected", "--all"),
    ("expected", "--all", "--due", "--json"),
    ("changelog", "--all", "--json"),
    ("changelog", "--all", "--since", "2025-02-01", "--limit", "7"),
    ("changelog", "--all", "--field", "staus"),
)
# What happens to a record between two lists. Whatever does not succeed is answered the same all the same.
EVENTS: Final = (
    (
        "add-update",
        "--show",
        "show-03",
        "season 2 renewed 2025-03-01, premiere expected 2099",
        "--source",
        "V",
    ),
    ("shows", "hide", "show-04"),
    ("shows", "rename", "show-05", "Another Title"),
    ("shows", "rename", "show-06", "another-slug"),
    ("shows", "remove", "show-07", "--yes"),
    ("check", "show-08", "--acknowledge", "stale"),
    ("shows", "add", "A New Show"),
    ("undo",),
)


class House(NamedTuple):
    """A record with many shows, and a cache for it."""

    data: Path
    cache: Path

    def ask(self, *arguments: str, cache: Path | None = None) -> tuple[int, str, str]:
        """The status and output of a command, without kept whole answers."""
        place = cache or self.cache
        shutil.rmtree(place / "btu" / "answers", ignore_errors=True)
        named = {"BTU_DATA": str(self.data), "XDG_CACHE_HOME": str(place)}
        command = [sys.executable, "-m", "btu_cli", *arguments]
        done = subprocess.run(
            command, env={**os.environ, **named}, capture_output=True, check=False, encoding="utf-8"
        )
        return done.returncode, done.stdout, done.stderr

    def lists(self, cache: Path | None = None) -> list[tuple[int, str, str]]:
        """The answers of all lists."""
        return [self.ask(*words, cache=cache) for words in LISTS]

    @property
    def parts(self) -> list[Path]:
        """The files of kept parts."""
        return sorted(self.cache.glob(f"btu/{KIND}/*"))


def build(folder: Path) -> House:
    """Shows with an order, a lapsed promise, and sometimes a contradiction."""
    store = open_store(folder / "data")
    for number in range(SHOWS):
        documents = [
            {
                "date": f"2025-01-{1 + (number + n) % 28:02}",
                "recorded": f"2025-06-01T00:00:00.{n:06}Z",
                "season": 1,
                "facts": {"status": "renewed", "episodes": 6 + n * (number % 3)},
                "expects": [{"event": "premiere", "when": "2025-Q3"}],
                "source": {"publisher": f"Publisher {n}", "title": "T", "url": "https://example.com/"},
            }
            for n in range(2)
        ]
        store.add_many(f"show-{number:02}", documents, Show(f"show-{number:02}", f"Show {number}"))
    return House(folder / "data", folder / "cache")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A record that was not touched for an instant, whose lists were asked once."""
    made = build(tmp_path_factory.mktemp("house"))
    time.sleep(AN_INSTANT)
    made.lists()
    assert len(made.parts) == 5  # lists that differ in order alone share their parts
    return made


@pytest.mark.slow
def test_lists_are_the_same_with_and_without_parts(house: House, tmp_path: Path) -> None:
    """After any change of a record, after some time, and after damage and loss."""
    for number, event in enumerate(EVENTS):
        house.ask(*event)
        assert house.lists(tmp_path / f"empty-{number}") == house.lists()
    time.sleep(AN_INSTANT)
    assert house.lists(tmp_path / "later") == house.lists() == house.lists()

    damaged, lost = house.data / "show-01.json", house.data / "show-03.json"
    damaged.write_bytes(damaged.read_bytes().replace(b"renewed", b"awaited"))
    lost.unlink()
    told = house.lists()

    assert house.lists(tmp_path / "damaged") == told
    assert told[0][0] == 4
    assert "show-01" in told[0][2]


@pytest.mark.slow
def test_parts_are_used_and_never_written(tmp_path: Path) -> None:
    """A lie about a show appears in a list but in no file; a write removes it."""
    house = build(tmp_path)
    time.sleep(AN_INSTANT)
    house.ask("shows", "--json")
    lie(house.parts[0], b"Show 33", b"Lie! 33")
    assert "Lie! 33" in house.ask("shows", "--json")[1]

    status, _, _ = house.ask("add-update", "--show", "show-33", "cancelled 2025-04-01", "--source", "V")

    assert status == 0
    assert b"Lie!" not in (house.data / "show-33.json").read_bytes()
    assert "Lie! 33" not in house.ask("shows", "--json")[1]


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of this process, and a file on which parts can depend."""
    file = tmp_path / "file"
    file.write_text("content")
    monkeypatch.setattr(kept, "folder", str(tmp_path / "cache"))
    monkeypatch.setattr(kept, "started", time.time_ns() + 10 * kept.INSTANT)
    return file


class Trap:
    """The code that a planted file would run."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (os.mkdir, ("trapped",))


def test_what_somebody_planted_is_not_run(
    cached: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Neither in a part nor around it; the value is computed again."""
    monkeypatch.chdir(tmp_path)
    trap = pickle.dumps(Trap())
    key = ""
    monkeypatch.setattr(kept, "read", lambda _, asked: remembered.get(asked))
    monkeypatch.setattr(kept, "write", lambda _, asked, body, *__: remembered.update({asked: body}))
    remembered: dict[str, bytes] = {}
    with parts(show_row) as found:
        assert found.of("a", [str(cached)], lambda: "made") == "made"
    (key,) = remembered
    states = [kept.state_of(str(cached))]

    for planted in (trap, pickle.dumps({"a": (states, trap)})):
        remembered[key] = planted
        with parts(show_row) as found:
            assert found.of("a", [str(cached)], lambda: "made again") == "made again"

    assert not (tmp_path / "trapped").exists()


def test_values_come_back_as_they_were(cached: Path) -> None:
    """Dates, nested named tuples, enumerations."""
    from btu_cli.history.stages import Stage

    moment = Moment(PartialDate.parse("2025-02-01").first)
    value = (moment, PartialDate.parse("2025-Q3"), Stage.ON_AIR, {"a": [1, None, "x"]})
    for made in (lambda: value, lambda: None):
        with parts(show_row) as found:
            assert found.of("a", [str(cached)], made) == value


def test_another_question_is_another_list(cached: Path) -> None:
    """The arguments of the function are part of the question."""
    for number in (1, 2):
        with parts(partial(show_row, moment=number)) as found:  # type: ignore[arg-type]
            assert found.of("a", [str(cached)], partial(int, number)) == number


SLUGS: Final = [f"show-{number}" for number in range(12)]
# Python 3.12 warns of a fork beside the threads of pytest's own workers; btu has no threads.
forking = pytest.mark.filterwarnings("ignore:.*multi-threaded.*fork:DeprecationWarning")


@pytest.fixture
def helped(cached: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two helpers, each with a share of a few shows."""
    from btu_cli.kept import parts as module

    monkeypatch.setattr(module, "MANY", 4)
    monkeypatch.setattr(module, "spare", lambda: 2)
    return cached


def of_process(slug: str) -> tuple[str, int]:
    """The value for a show, and the process that made it."""
    return slug, os.getpid()


def all_of(file: Path, make: Callable[[str], tuple[str, int]]) -> list[tuple[str, int]]:
    """The values for all shows."""
    with parts(make) as found:
        found.share_out(SLUGS, lambda _: [str(file)], make)
        return [found.of(slug, [str(file)], partial(make, slug)) for slug in SLUGS]


@forking
def test_helpers_make_a_share_each(helped: Path) -> None:
    """Every show once, in order; the next time everything is kept."""
    made = all_of(helped, of_process)

    assert [slug for slug, _ in made] == SLUGS
    assert len({process for _, process in made}) == 3
    assert made == all_of(helped, of_process)


def dies_elsewhere(here: int, slug: str) -> tuple[str, int]:
    """Ends any other process than this one."""
    if os.getpid() != here:
        os.kill(os.getpid(), 9)
    return slug, here


def fails_elsewhere(here: int, slug: str) -> tuple[str, int]:
    """Fails in any other process than this one."""
    if os.getpid() != here:
        raise RuntimeError
    return slug, here


@forking
@pytest.mark.parametrize("make", [dies_elsewhere, fails_elsewhere])
def test_what_a_helper_does_not_make_is_made_here(
    helped: Path, make: Callable[[int, str], tuple[str, int]]
) -> None:
    """If a helper is killed or fails, this process does its share."""
    here = os.getpid()

    assert all_of(helped, partial(make, here)) == [(slug, here) for slug in SLUGS]


@forking
def test_without_a_process_to_be_had_all_is_made_here(helped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same at the system's limit of processes."""

    def none() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", none)

    assert {process for _, process in all_of(helped, of_process)} == {os.getpid()}
