"""Damage of every kind at the command line: one message, status 4, no byte changed, and a way back."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import corrected, empty
from tests.cli.running import OWN, SHIPPED, Btu, contents
from tests.faults.processes import listing, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from btu_cli.store.record import Record

READING: Final = (
    *("status", "timeline", "changelog", "inspect 000000", "expected", "conflicts"),
    *("sources", "diff 2019"),
)
WRITING: Final = (
    *("add-update renewed", "correct 000000 --note x", "retract 000000 --reason x", "undo"),
    *(f"shows rename {OWN} Title", f"shows rename {OWN} eleven", f"shows alias {OWN} netflix 1=1"),
)


def put(content: bytes) -> Callable[[Path], object]:
    """Damage by bytes."""
    return lambda path: path.write_bytes(content)


def edit(old: bytes, new: bytes) -> Callable[[Path], object]:
    """Damage by an edit."""
    return lambda path: path.write_bytes(path.read_bytes().replace(old, new, 1))


def instead(make: Callable[[Path], object]) -> Callable[[Path], object]:
    """Something else in place of the file."""

    def damage(path: Path) -> None:
        path.unlink()
        make(path)

    return damage


BYTES: Final[dict[str, Callable[[Path], object]]] = {
    "empty": put(b""),
    "blank": put(b" \n\n"),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:700]),
    "garbage": put(bytes(range(256)) * 9),
    "byte order mark": edit(b"{", b"\xef\xbb\xbf{"),
    "a key twice": edit(b'"season":2', b'"season":2,"season":2'),
    "NaN": edit(b'"season":2', b'"season":NaN'),
    "a fraction": edit(b'"season":2', b'"season":2.0'),
    "another shape": put(b'{"show":[],"updates":{}}'),
    "a list": put(b"[]"),
    "another content": edit(b"renewed", b"cancelled"),
    "another digest": edit(b'"digest":"', b'"digest":"0'),
    "a conflict": edit(b'"updates"', b"<<<<<<< ours\n=======\n>>>>>>> theirs\n" + b'"updates"'),
    "deep": put(b'{"a":' * 50_000 + b"1" + b"}" * 50_000),
}
PLACES: Final[dict[str, Callable[[Path], object]]] = {
    "gone": instead(lambda _: None),
    "too large": lambda path: os.truncate(path, 64 * 1024 * 1024 + 1),
    "a pipe": instead(os.mkfifo),
    "a folder": instead(os.mkdir),
    "a link to nowhere": instead(lambda path: path.symlink_to("nowhere")),
    "a link in a circle": instead(lambda path: path.symlink_to(path)),
    "a link to a device": instead(lambda path: path.symlink_to("/dev/zero")),
}


SHORT: Final = ("cut", "another content", "gone", "a pipe", "a link to a device")


def each(*names: str) -> pytest.MarkDecorator:
    """A test for each kind of damage; most are among the long tests."""
    kinds = {**BYTES, **PLACES}
    return pytest.mark.parametrize(
        "damage",
        [
            pytest.param(kinds[name], id=name, marks=[] if name in SHORT else [pytest.mark.slow])
            for name in names
        ],
    )


def untouched(folder: Path) -> dict[str, tuple[int, ...]]:
    """Everything that a refused command must not touch; the lock is left out, because writers take it."""
    return {name: status for name, status in listing(folder).items() if not name.endswith(".btu.lock")}


@pytest.fixture
def path(record: Record, data: Path) -> Path:
    """The file of a show with updates and backups, beside another show."""
    corrected(record)
    empty(record, "fargo", "Fargo")
    return data / f"{OWN}.json"


@each(*BYTES, *PLACES)
def test_every_command_refuses(btu: Btu, path: Path, damage: Callable[[Path], object]) -> None:
    """Status 4; the file, its newest good backup or both sides, and the next step are named."""
    damage(path)
    step = "keeps those of both sides" if damage is BYTES["a conflict"] else "The newest good backup is"
    before = untouched(path.parent)
    for command in (*READING, *WRITING):
        ran = btu(*command.split(), BTU_SHOW=OWN)
        assert (ran.status, ran.out) == (4, ""), (command, ran)
        assert ran.err.startswith(f"btu: {path}: "), command
        assert ran.err.count("\n") <= 2
        assert step in ran.err
        assert "btu check --repair" in ran.err
        error = btu(*command.split(), "--json", BTU_SHOW=OWN)
        assert (error.status, error.out, error.error["path"]) == (4, "", str(path)), command
    assert before == untouched(path.parent)


@each(*BYTES, *PLACES)
def test_the_others_go_on(btu: Btu, path: Path, damage: Callable[[Path], object]) -> None:
    """`shows` and `check` report the damaged show, continue with the others, and end with 4."""
    damage(path)
    for words in ("shows", "shows --json", "check", "check --json"):
        ran = btu(*words.split(), COLUMNS="120")
        assert ran.status == 4
        assert "fargo" in ran.out or words == "check"  # a show without findings is counted only
        assert str(path) in (ran.out + ran.err).replace("\n  ", "") or words == "check"
    files = {row["path"]: row["ok"] for row in btu("check", "--json").document["files"]}
    assert {name for name, ok in files.items() if not ok} == {str(path)}
    assert btu("add-update", "renewed 2020", "--show", "fargo").status == 0
    assert btu("status", "--show", SHIPPED).status == 0


@each(*BYTES)
def test_repair(btu: Btu, path: Path, damage: Callable[[Path], object]) -> None:
    """First shown, with status 4 and the file unchanged; replaced with --yes; one document each time."""
    whole = btu("timeline", "--show", OWN, "--json").document["updates"]
    damage(path)
    spoiled = path.read_bytes()
    shown = btu("check", "--repair", "--json")
    page = btu("check", "--repair")

    assert (shown.status, shown.document["taken"], shown.err) == (4, False, "")
    assert page.status == 4
    assert "check --repair --yes" in page.out
    assert path.read_bytes() == spoiled
    (row,) = shown.document["files"]
    assert path.with_name(f"{OWN}.repaired").is_file()
    assert len(row["kept"]) + len(row["recovered"]) >= len(whole) - 1

    done = btu("check", "--repair", "--yes", "--json")
    assert (done.status, done.document["taken"], done.document["files"]) == (0, True, shown.document["files"])
    assert not path.with_name(f"{OWN}.repaired").exists()
    back = {update["id"] for update in btu("timeline", "--show", OWN, "--json").document["updates"]}
    assert {*row["kept"], *row["recovered"]} == back
    (kept,) = [
        each for each in btu("backup", "list", "--show", OWN, "--json").document["backups"] if each["kind"]
    ]
    assert kept["kind"] == ("unmerged" if damage is BYTES["a conflict"] else "damaged")
    with open(kept["path"], "rb") as file:  # noqa: PTH123
        assert file.read() == spoiled
    assert btu("check", "--repair", "--json").document == {
        "schema": "btu.check-repair/1",
        "taken": False,
        "files": [],
    }


def test_repair_goes_on(btu: Btu, path: Path) -> None:
    """A file that cannot be repaired does not stop the others; it is reported with status 4."""
    PLACES["a pipe"](path)
    (path.parent / "fargo.json").write_bytes(b"{")
    ran = btu("check", "--repair", "--yes", "--json")

    assert (ran.status, ran.error["path"]) == (4, str(path))
    assert "Move it away" in ran.error["hint"]
    assert [row["show"] for row in ran.document["files"]] == ["fargo"]
    path.unlink()
    assert btu("check", "--repair", "--yes").status == 0
    assert btu("status", "--show", OWN).status == 0


def test_accept(btu: Btu, path: Path) -> None:
    """An edit by hand is shown, and accepted with --yes."""
    edit(b'"note":"Ten."', b'"note":"Ten!"')(path)
    edited = path.read_bytes()
    shown = btu("check", "--accept", "--json")

    assert (shown.status, shown.document["taken"], len(shown.document["files"])) == (4, False, 1)
    assert path.read_bytes() == edited
    assert "Ten!" in btu("check", "--accept").out
    done = btu("check", "--accept", "--yes", "--json")
    assert (done.status, done.document["taken"]) == (0, True)
    notes = [update["note"] for update in btu("timeline", "--show", OWN, "--json").document["updates"]]
    assert "Ten!" in notes


@each(*BYTES, "gone")
def test_restore(btu: Btu, path: Path, damage: Callable[[Path], object]) -> None:
    """A backup replaces a damaged or lost file, only with --yes."""
    (newest, *_) = btu("backup", "list", "--show", OWN, "--json").document["backups"]
    damage(path)
    words = ("backup", "restore", str(newest["number"]), "--show", OWN)
    assert btu(*words).status == 2
    assert btu(*words, "--dry-run").status == 0
    done = btu(*words, "--yes", "--json")

    assert (done.status, done.document["backup"]["number"]) == (0, newest["number"])
    assert btu("status", "--show", OWN).status == 0


@each(*BYTES, "gone")
def test_remove(btu: Btu, path: Path, damage: Callable[[Path], object]) -> None:
    """A damaged show can be removed; its bytes are kept, and an earlier backup restores it."""
    number = btu("backup", "list", "--show", OWN, "--json").document["backups"][0]["number"]
    damage(path)
    spoiled = path.read_bytes() if path.exists() else None
    ran = btu("shows", "remove", OWN, "--yes", "--json")

    assert ran.status == 0
    with open(ran.document["backup"], "rb") as file:  # noqa: PTH123
        assert spoiled in (None, file.read())
    assert btu("status", "--show", OWN).status == 3
    assert btu("backup", "restore", str(number), "--show", OWN, "--yes").status == 0
    assert btu("status", "--show", OWN).status == 0


@pytest.mark.parametrize("damage", list(PLACES)[2:])
def test_what_is_no_file_is_not_taken_away(btu: Btu, path: Path, damage: str) -> None:
    """Status 6 and the next step; the thing stays, and nothing is read from it."""
    PLACES[damage](path)
    before = untouched(path.parent)
    for words in (("shows", "remove", OWN), ("backup", "restore", "1", "--show", OWN)):
        ran = btu(*words, "--yes")
        assert (ran.status, ran.out) == (6, ""), words
        assert "not a file" in ran.err or "a folder is there" in ran.err
        assert "Move it away" in ran.err
    assert before == untouched(path.parent)


def test_a_later_format(btu: Btu, path: Path) -> None:
    """A later format is not damage: every command says to upgrade."""
    edit(b'"format":1', b'"format":2')(path)
    before = contents(path.parent)
    for command in (*READING, *WRITING, "check --repair --yes"):
        ran = btu(*command.split(), BTU_SHOW=OWN)
        assert (ran.status, ran.out) == (4, ""), command
        assert "Upgrade btu" in ran.err
    assert before == contents(path.parent)


def test_damage_in_processes(path: Path) -> None:
    """The same in processes, which a pipe must not hold up and a device must not fill."""
    for damage in ("a pipe", "a link to a device"):
        shutil.rmtree(path.parent / "none", ignore_errors=True)
        PLACES[damage](path)
        for words in (
            ("status", "--show", OWN, "--json"),
            ("add-update", "renewed", "--show", OWN, "--json"),
        ):
            ran = run(*words)
            assert (ran.status, ran.out, json.loads(ran.err)["error"]["path"]) == (4, "", str(path))
