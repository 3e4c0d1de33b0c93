"""Faults: damaged files, places that cannot be written, failing outputs."""

from __future__ import annotations

import json
import os
import shutil
import stat
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import corrected, empty
from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, contents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from btu_cli.store.record import Record

READING: Final = ("status", "timeline", "changelog", "inspect 000000", "conflicts", "sources", "expected")
WRITING: Final = (
    "add-update renewed",
    f"shows rename {OWN} Title",
    f"shows rename {OWN} eleven",
)
needs_permissions: Final = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="permissions do not hold root back"
)

DAMAGES: Final[dict[str, Callable[[bytes], bytes]]] = {
    "empty": lambda _: b"",
    "cut": lambda held: held[: len(held) // 2],
    "no JSON": lambda _: b"<html>\n",
    "no UTF-8": lambda held: held.replace(b"Ten", b"\xff\xfe"),
    "another value": lambda held: held.replace(b'"renewed"', b'"cancelled"'),
    "an update gone": lambda held: b"\n".join(line for line in held.split(b"\n") if b"12" not in line[-80:]),
    "a merge left unfinished": lambda held: b"<<<<<<< HEAD\n" + held,
}


@pytest.mark.parametrize("command", READING + WRITING)
@pytest.mark.parametrize("damage", DAMAGES)
def test_damage(btu: Btu, kept: Path, data: Path, command: str, damage: str) -> None:
    """Status 4, with the file and the next step; not a byte of the file changes."""
    shutil.copytree(kept, data)
    path = data / f"{OWN}.json"
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    before = contents(data)
    ran = btu(*command.split(), COLUMNS="140", BTU_SHOW=OWN)

    assert (ran.status, ran.out) == (4, "")
    assert str(path) in ran.err
    assert len(ran.err.splitlines()) > 1
    assert before == contents(data)


@pytest.mark.parametrize("command", [*READING[:3], *WRITING])
def test_damage_as_json(btu: Btu, record: Record, data: Path, command: str) -> None:
    """The same as a document: the file as `path`, the next step as `hint`."""
    corrected(record)
    path = data / f"{OWN}.json"
    path.write_bytes(b"{")
    error = btu(*command.split(), "--json").error

    assert (error["code"], error["path"]) == ("damaged", str(path))
    assert error["hint"]


@pytest.mark.parametrize("command", ["changelog --all --field status", "expected --all"])
@pytest.mark.parametrize("output", ["", "--json", "--ndjson"])
def test_one_damaged_show_among_all(btu: Btu, record: Record, data: Path, command: str, output: str) -> None:
    """The others are answered; then the damage is reported, with status 4."""
    corrected(record)
    empty(record, "fargo", "Fargo")
    (data / "fargo.json").write_bytes(b"{")
    ran = btu(*command.split(), *([output] if output else []), COLUMNS="140")

    assert ran.status == 4
    assert str(data / "fargo.json") in ran.err
    if output == "--json":
        rows = ran.document["entries" if command.startswith("changelog") else "expectations"]
        assert {row["show"] for row in rows} == {SHIPPED, OWN}
    elif output:
        assert {row["show"] for row in ran.rows} == {SHIPPED, OWN}
    else:
        assert "Season" in ran.out or "season" in ran.out
    if output:
        assert ran.error["code"] == "damaged"


@pytest.mark.parametrize("output", ["", "--json", "--ndjson"])
def test_one_damaged_show_among_many(btu: Btu, record: Record, data: Path, output: str) -> None:
    """`btu shows` lists the others, names the damaged one, and ends with status 4."""
    empty(empty(record, "fargo", "Fargo"))
    (data / "fargo.json").write_bytes(b"{")
    ran = btu("shows", *([output] if output else []))

    assert ran.status == 4
    assert all(slug in ran.out for slug in (SHIPPED, "fargo", OWN))
    assert str(data / "fargo.json") in ran.err
    if output == "--json":
        rows = {row["slug"]: row["problem"] for row in ran.document["shows"]}
        assert [slug for slug, problem in rows.items() if problem] == ["fargo"]
    if output:
        assert ran.error["code"] == "damaged"


def test_one_damaged_show_does_not_hold_up_another(btu: Btu, record: Record, data: Path) -> None:
    """Other shows can still be read and written."""
    empty(empty(record, "fargo", "Fargo"))
    (data / "fargo.json").write_bytes(b"{")

    assert btu("add-update", ON_THE_BOX, "--show", OWN).status == 0
    assert btu("status", "--show", OWN).status == 0
    assert (data / "fargo.json").read_bytes() == b"{"


def test_a_file_of_a_later_version(btu: Btu, record: Record, data: Path) -> None:
    """A newer format is status 4 but not damage: the next step is an upgrade."""
    corrected(record)
    path = data / f"{OWN}.json"
    path.write_bytes(path.read_bytes().replace(b'"format":1', b'"format":99'))
    ran = btu("status", "--json")

    assert (ran.status, ran.out, ran.error["code"]) == (4, "", "newer_format")
    assert "pgrade" in ran.error["hint"]


def test_a_file_that_is_gone(btu: Btu, record: Record, data: Path) -> None:
    """A missing file with backups is damage, not an empty show."""
    corrected(record)
    (data / f"{OWN}.json").unlink()
    before = contents(data)

    assert {4} == {btu(*command.split()).status for command in (*READING, *WRITING)}
    assert before == contents(data)


# -- places that cannot be written -------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["shows add New", f"add-update renewed --show {SHIPPED}"])
@pytest.mark.parametrize("place", ["a file", "below a file"])
def test_no_folder(btu: Btu, tmp_path: Path, command: str, place: str) -> None:
    """A file in place of the folder gives status 6 and is not changed."""
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    folder = file if place == "a file" else file / "deep" / "er"
    ran = btu("--data", str(folder), *command.split(), "--json")

    assert (ran.status, ran.out) == (6, "")
    assert str(file) in ran.error["path"] + ran.error["message"]
    assert file.read_bytes() == b"mine"


@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_reading_where_no_folder_is(btu: Btu, tmp_path: Path, command: str) -> None:
    """Reading a folder that is a file gives status 4 and names it."""
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    ran = btu(command, "--data", str(file))

    assert (ran.status, ran.out) == (4, "")
    assert str(file) in ran.err


@needs_permissions
@pytest.mark.parametrize("command", ["shows add New", *WRITING, f"shows remove {OWN} --yes"])
def test_a_read_only_folder(btu: Btu, record: Record, data: Path, command: str) -> None:
    """Every write ends with status 6; reading still works."""
    corrected(record)
    before = contents(data)
    data.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        ran = btu(*command.split(), "--json")
        status = btu("status").status
    finally:
        data.chmod(stat.S_IRWXU)

    assert (ran.status, ran.out, status) == (6, "", 0)
    assert str(data) in ran.error["path"]
    # A removal that fails at its last step leaves its copy among the backups, which does no harm.
    assert before == {name: held for name, held in contents(data).items() if name in before}


@needs_permissions
def test_a_parent_that_cannot_be_written(btu: Btu, tmp_path: Path) -> None:
    """If the folder cannot be made, the status is 6."""
    parent = tmp_path / "parent"
    parent.mkdir()
    parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        ran = btu("shows", "add", "New", "--data", str(parent / "data"))
    finally:
        parent.chmod(stat.S_IRWXU)

    assert (ran.status, ran.out) == (6, "")


def test_parents_are_made(btu: Btu, tmp_path: Path) -> None:
    """Missing parents of the folder are made."""
    folder = tmp_path / "a" / "b" / "c"

    assert btu("shows", "add", "New", "--data", str(folder)).status == 0
    assert list(contents(folder)) == ["new.json"]


# -- outputs -----------------------------------------------------------------------------------------------


def test_an_output_without_unicode(process: Process) -> None:
    """On an ASCII or Latin-1 output, pages and helps use the characters that exist."""
    for encoding, *words in (
        ["ascii", "status"],
        ["latin-1", "changelog"],
        ["ascii", "changelog", "--help"],
        ["latin-1", "shows", "add", "--help"],
    ):
        ran = process(*words, PYTHONIOENCODING=encoding, PYTHONUTF8="0")

        assert (ran.status, ran.err) == (0, ""), words


def test_errors_without_unicode(process: Process) -> None:
    """The same for errors."""
    ran = process("add-update", "Лучше", PYTHONIOENCODING="ascii:strict")

    assert (ran.status, ran.out) == (5, "")
    assert "Traceback" not in ran.err


def test_status_of_json_errors(btu: Btu, record: Record) -> None:
    """The exit status is the same with and without --json."""
    empty(record)
    for words in (
        "status --show nowhere",
        "status --as-of x",
        "inspect 0",
        "add-update",
        "status --nonsense",
    ):
        assert btu(*words.split()).status == btu(*words.split(), "--json").status
        assert json.loads(btu(*words.split(), "--json").err)
