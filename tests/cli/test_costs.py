"""The costs of commands, in numbers that are equal on every machine: modules, opened files, written bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.model.updates import Show
from btu_cli.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

# Runs a command in a process of its own, and says on stderr what it imported and opened.
COUNT: Final = """\
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append((str(args[0]), args[2])) if event == "open" else None)
from btu_cli.app import app
try:
    app(sys.argv[1:], prog_name="btu")
except SystemExit as end:
    status = end.code
modules = sorted(sys.modules)
print(json.dumps({"status": status, "modules": modules, "opened": opened}), file=sys.stderr)
"""
ADD: Final = (
    "add-update",
    "--show",
    "show-0",
    "--date",
    "2025-02-01",
    "--status",
    "renewed",
    "--source",
    "V",
)
# How many modules a command may import, a few more than it does; rich and the word lists cost the most.
MODULES: Final = (
    (("status", "--json"), 245),
    (("timeline", "--json"), 245),
    (ADD, 275),
    (("page",), 300),
    (("status",), 315),
    (("--help",), 445),
)
# What no command imports that draws nothing: rich, name lists, the network, OpenSSL.
HEAVY: Final = {"rich.console", "langcodes", "httpx2", "ssl", "anyascii"}
DRAWING_NOTHING: Final = (("status", "--json"), ("timeline", "--json"), ADD, ("page",))


def counted(folder: Path, *arguments: str) -> dict[str, Any]:
    """The modules that a command imported and the files that it opened."""
    env = {**os.environ, "BTU_DATA": str(folder)}
    command = [sys.executable, "-c", COUNT, *arguments]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    found: dict[str, Any] = json.loads(done.stderr.splitlines()[-1])
    assert found["status"] == 0, done.stderr
    return found


def filled(folder: Path, shows: int, updates: int = 5) -> Path:
    """A record with so many shows."""
    store = open_store(folder)
    for number in range(shows):
        documents = [
            {"date": "2025-01-01", "recorded": f"2025-06-01T00:00:00.{n:06}Z", "note": f"Note {n}"}
            for n in range(updates)
        ]
        store.add_many(f"show-{number}", documents, Show(f"show-{number}", f"Show {number}"))
    return folder


def opened_in(folder: Path, found: dict[str, Any]) -> list[str]:
    """The opened files of a record."""
    return [path for path, _ in found["opened"] if path.startswith(str(folder))]


@pytest.mark.parametrize(("arguments", "most"), MODULES, ids=lambda each: str(each)[:30])
def test_commands_import_no_more_than_they_need(
    tmp_path: Path, arguments: tuple[str, ...], most: int
) -> None:
    """Each module takes time; a command that needs one more raises its number here."""
    modules = counted(filled(tmp_path, 1), *arguments)["modules"]

    assert len(modules) <= most
    assert arguments not in DRAWING_NOTHING or not HEAVY.intersection(modules)


@pytest.mark.parametrize("arguments", [ADD, ("status", "show-0", "--json")])
def test_other_shows_cost_nothing(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Only the files of one show are opened, however many there are."""
    few, many = filled(tmp_path / "few", 2), filled(tmp_path / "many", 40)

    assert len(opened_in(few, counted(few, *arguments))) == len(opened_in(many, counted(many, *arguments)))


def test_a_list_opens_each_file_once(tmp_path: Path) -> None:
    """No show is read twice."""
    folder = filled(tmp_path, 20)

    opened = opened_in(folder, counted(folder, "shows", "--json"))

    assert sorted(opened) == sorted(str(folder / f"show-{n}.json") for n in range(20))


def test_a_write_writes_its_show_and_a_line_of_the_journal(tmp_path: Path) -> None:
    """It writes one file and a line, whatever the other shows hold."""
    folder = filled(tmp_path, 3, 50)
    before = {path: path.read_bytes() for path in folder.glob("*.json")}

    counted(folder, *ADD)

    changed = [path.name for path, data in before.items() if path.read_bytes() != data]
    assert changed == ["show-0.json"]
    grown = len((folder / "show-0.json").read_bytes()) - len(before[folder / "show-0.json"])
    assert 0 < grown < 400
