"""Kept answers: equal to new ones, and never used by a write."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

from btu_cli import kept
from btu_cli.commands.table import COMMANDS
from btu_cli.kept import answers
from btu_cli.model.updates import Show
from btu_cli.store import open_store
from tests.faults.lying import lie

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SLUG: Final = "show"
LONG: Final = "x" * 900
UPDATES: Final = 5
AN_INSTANT: Final = 2.2  # seconds; what is younger is not relied on


class House(NamedTuple):
    """A record, and the cache beside it."""

    data: Path
    cache: Path

    def ask(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """Run btu."""
        named = {"BTU_DATA": str(self.data), "XDG_CACHE_HOME": str(self.cache)}
        command = [sys.executable, "-m", "btu_cli", *arguments]
        return subprocess.run(command, env={**os.environ, **named}, capture_output=True, check=False)

    def status(self) -> bytes:
        """The status as JSON."""
        return self.ask("status", SLUG, "--json").stdout

    @property
    def answers(self) -> list[Path]:
        """The kept answers."""
        return sorted(self.cache.glob("btu/answers/*"))


def filled(folder: Path, count: int) -> House:
    """A house with so many updates in its show."""
    house = House(folder / "data", folder / "cache")
    documents = [
        {"date": "2025-01-01", "recorded": f"2025-06-01T00:00:{n % 60:02}.{n:06}Z", "note": f"{LONG} {n}"}
        for n in range(count)
    ]
    open_store(house.data).add_many(SLUG, documents, Show(SLUG, "A show"))
    return house


@pytest.fixture(scope="module")
def village(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A record for each test that was not touched for an instant."""
    houses = [filled(tmp_path_factory.mktemp("house"), UPDATES) for _ in range(20)]
    time.sleep(AN_INSTANT)
    return iter(houses)


@pytest.fixture
def house(village: Iterator[House]) -> House:
    """A record that was not touched for an instant, and one kept answer."""
    made = next(village)
    made.status()
    assert len(made.answers) == 1
    return made


def test_what_is_kept_answers_the_same_question(house: House) -> None:
    """The same command line on the same files uses it; another one does not."""
    lie(house.answers[0], b'"A show"', b'"A lie!"')

    assert b"A lie!" in house.status()
    assert b"A lie!" not in house.ask("status", SLUG, "--json", "--as-of", "2025-02-01").stdout


def test_a_lie_is_never_written(house: House) -> None:
    """Commands that write read the record itself, and their answer is true."""
    lie(house.answers[0], b'"A show"', b'"A lie!"')

    done = house.ask("add-update", "renewed 2025-03-01", "--show", SLUG, "--json")

    assert done.returncode == 0
    assert b"A lie!" not in (house.data / f"{SLUG}.json").read_bytes()
    assert json.loads(house.status())["headline"]["status"] == "renewed"


def test_a_changed_file_is_read_again(house: House) -> None:
    """Even if it was changed in place, with the same size and time."""
    path = house.data / f"{SLUG}.json"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b'x 3"', b'y 3"'))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert house.ask("status", SLUG, "--json").returncode == 4


def test_settings_and_neighbours_are_part_of_it(house: House) -> None:
    """An answer also depends on the folder and the settings."""
    lie(house.answers[0], b'"A show"', b'"A lie!"')
    (house.data / "config.toml").write_text("stale_after = 1\n")

    assert b"A lie!" not in house.status()


def test_a_spoiled_answer_is_worked_out_again(house: House) -> None:
    """A torn or foreign answer is computed again."""
    told = house.status()
    changed = house.answers[0].read_bytes().replace(b"A show", b"A shop")
    for damage in (changed, b"", b"{", b"{}\n{}", b"1 2\n", b"1 2 3\n{}", b"-1 -1\n{}", b"9" * 9999):
        house.answers[0].write_bytes(damage)

        assert told == house.status(), damage


def test_losing_it_loses_nothing(house: House) -> None:
    """It can be deleted at any time, and the folder can be read-only."""
    told = house.status()
    house.answers[0].unlink()
    (house.cache / "btu/answers").rmdir()
    (house.cache / "btu/answers").write_text("in the way")

    assert told == house.status()


def test_what_was_just_written_is_not_relied_on(tmp_path: Path) -> None:
    """As in git's index: a file can change again within one tick of its clock."""
    made = filled(tmp_path, UPDATES)
    soon = time.time() + 600  # however slow this machine is
    os.utime(made.data / f"{SLUG}.json", (soon, soon))

    assert made.status()
    assert not made.answers


def test_pages_are_kept_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are kept for each width and colour setting."""
    told = [house.ask("status", SLUG, *words).stdout for words in ((), (), ("--color", "always"))]
    monkeypatch.setenv("COLUMNS", "60")
    told.append(house.ask("status", SLUG).stdout)

    assert len(house.answers) == 4
    assert told[0] == told[1] != told[2]


@pytest.mark.parametrize("words", [(), ("--help",), ("shows", "add", "-h")])
def test_helps_are_kept(house: House, words: tuple[str, ...]) -> None:
    """The second help equals the first."""
    told = house.ask(*words)
    kept = len(house.answers)

    assert told.stdout.strip()
    assert house.ask(*words).stdout == told.stdout
    assert (told.returncode, kept) == (0, 2)


def test_what_is_refused_is_not_kept(house: House) -> None:
    """Unknown commands and commands that find nothing are not kept."""
    for words in (("statsu", "--help"), ("status", "nothing")):
        assert house.ask(*words).returncode
        assert house.ask(*words).stderr

    assert len(house.answers) == 1


READING: Final = {command.words for command in COMMANDS if any(answer.kept for answer in command.answers)}


@pytest.mark.parametrize("command", [command.words for command in COMMANDS])
def test_only_commands_that_read_are_looked_for(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With options and words around them; a command that writes never gets a kept answer."""
    monkeypatch.setattr("btu_cli.kept.folder", "/somewhere")
    monkeypatch.setattr(answers, "current", None)

    for words in (command.split(), ["--data", "status", "-q", *command.split(), "status"]):
        assert bool(answers.ask(words, {})) == (command in READING)


@pytest.mark.parametrize(("modified", "changed"), [(0, 1), (1, 0), (1, 1), (0, 0)])
def test_what_changed_within_an_instant_is_not_relied_on(modified: int, changed: int) -> None:
    """Neither if its content changed nor if its name or rights did: a second change could look the same."""
    limit = kept.started - kept.INSTANT
    state = [1, 1, 1, limit + modified, limit + changed]

    assert kept.settled([None, state]) is (modified == changed == 0)


def test_another_question_with_the_same_path_is_not_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of the file is a short checksum of the question, which two can share."""
    monkeypatch.setattr(kept, "folder", str(tmp_path))
    path = kept.path_of("kind", "one")
    kept.write(path, "one", b"answer", {}, 10)

    assert (kept.read(path, "one"), kept.read(path, "other")) == (b"answer", None)


def test_only_so_many_bytes_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest ones, whatever their number."""
    monkeypatch.setattr(kept, "folder", str(tmp_path))
    monkeypatch.setattr(kept, "ROOM", 1_200)
    paths = [kept.path_of("kind", str(number)) for number in range(4)]
    for number, path in enumerate(paths):
        kept.write(path, str(number), b"x" * 300, {}, 10)
        os.utime(path, (number, number))

    kept.write(kept.path_of("kind", "last"), "last", b"x" * 300, {}, 10)

    assert [kept.read(path, str(number)) is not None for number, path in enumerate(paths)] == [
        *(False, False),
        *(True, True),
    ]
