"""The costs of commands, in numbers that are equal on every machine: modules, opened files, written bytes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.actions.each import FEWEST
from btu_cli.commands.table import COMMANDS
from btu_cli.model.updates import Show
from btu_cli.store import open_store

if TYPE_CHECKING:
    from pathlib import Path

# Runs a command in a process of its own, and says on stderr what it imported and opened.
COUNT: Final = """\
import json, os, sys
opened = []
sys.addaudithook(lambda event, args: opened.append((str(args[0]), args[2])) if event == "open" else None)
from btu_cli import kept
from btu_cli.app import app
kept.begin(os.environ)
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
# What command lines load: how many modules of btu at most, and which heavy libraries.
LOADS: Final = {
    "status show-0 --json": (82, ""),
    "status show-0": (90, "rich.console"),
    "timeline show-0 --json": (81, ""),
    "timeline show-0 --chart": (89, "rich.console"),
    "changelog show-0 --json": (81, ""),
    "changelog show-0 --markdown": (85, ""),
    "expected show-0 --json": (80, ""),
    "conflicts show-0 --json": (83, ""),
    "sources show-0 --json": (80, ""),
    "box show-0": (84, ""),
    "diff 2024 --show show-0 --json": (81, ""),
    "inspect ID --show show-0 --json": (130, ""),
    "add-update --show show-0 --date 2025-02-01 --status renewed --source V": (101, ""),
    "add-update --show show-0 renewed": (143, ""),
    "read article.txt --show show-0 --json": (160, ""),
    "correct ID --show show-0 --note N --json": (97, ""),
    "retract ID --show show-6 --reason R --json": (91, ""),
    "undo --show show-0 --json": (90, ""),
    "pull --all --json": (88, ""),
    "shows --json": (89, ""),
    "shows": (94, "rich.console"),
    "shows add Another --json": (91, "anyascii"),
    "shows rename show-1 New --json": (91, ""),
    "shows alias show-2 n 1=2 --json": (91, ""),
    "shows link show-3 tvmaze=13 --json": (94, ""),
    "shows find X --json": (84, ""),
    "shows hide show-4 --json": (91, ""),
    "shows unhide show-4 --json": (91, ""),
    "shows remove show-5 --yes --json": (91, ""),
    "check --json": (92, ""),
    "backup": (42, "rich.console"),
    "backup list --show show-0 --json": (59, ""),
    "backup restore 1 --show show-0 --yes --json": (62, ""),
    "page show-0 -o page.html": (99, "jinja2"),
    "import list.txt --json": (89, "anyascii"),
    "init --json --git": (53, ""),
    "merge base.json ours.json theirs.json": (53, ""),
    "export json --show show-0": (87, ""),
    "export csv --show show-0": (87, ""),
    "export ics --show show-0": (89, "icalendar"),
    "export sqlite --show show-0 -o x.db": (94, "sqlite3"),
    "export atom --show show-0": (90, ""),
    "config": (42, "rich.console"),
    "config list --json": (48, ""),
    "config get show --json": (48, ""),
    "config set show show-0 --json": (53, ""),
    "config path --json": (48, ""),
    "help": (44, "rich.console"),
    "help dates": (44, ""),
    "schema": (53, ""),
    "--help": (39, "rich.console"),
    "--version": (39, ""),
    "status --help": (42, "rich.console"),
    "status --nonsense": (43, ""),
}
HEAVY: Final = frozenset(
    "anyascii hishel httpx2 icalendar jinja2 langcodes orjson platformdirs rich.console sqlite3 ssl"
    " trafilatura".split()
)
# Runs each command line in a copy of a process that has loaded no command; says what is loaded at its end.
LOADED: Final = """\
import json, os, sys
from btu_cli.app import app
found = {}
for line, words in json.loads(sys.argv[1]).items():
    reading, writing = os.pipe()
    if not os.fork():
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        try:
            app(words, prog_name="btu")
        except SystemExit as end:
            status = end.code
        except BaseException as error:
            status = repr(error)
        with open(writing, "w") as file:
            json.dump({"status": status, "modules": sorted(sys.modules)}, file)
        os._exit(0)
    os.close(writing)
    with open(reading) as file:
        found[line] = json.load(file)
    os.wait()
print(json.dumps(found))
"""


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
            {
                "date": "2025-01-01",
                "recorded": f"2025-06-01T00:00:00.{n:06}Z",
                "note": f"Note {n}",
                "standing": "reported",
            }
            for n in range(updates)
        ]
        store.add_many(f"show-{number}", documents, Show(f"show-{number}", f"Show {number}"))
    return folder


def opened_in(folder: Path, found: dict[str, Any]) -> list[str]:
    """The opened files of a record."""
    return [path for path, _ in found["opened"] if path.startswith(str(folder))]


def loaded(folder: Path) -> dict[str, tuple[int, int | str, set[str]]]:
    """By command line: how many modules of btu it loads, its exit status, and its heavy libraries."""
    filled(folder / "data", 10)
    for name in ("base.json", "ours.json", "theirs.json"):
        (folder / name).write_bytes((folder / "data" / "show-9.json").read_bytes())
    (folder / "list.txt").write_text("A Title\n")
    (folder / "article.txt").write_text("Show 0 was renewed for season 3.\n")
    env = {**os.environ, "BTU_DATA": str(folder / "data"), "BTU_OFFLINE": "1"}
    update = open_store(folder / "data").updates("show-0")[0].id
    lines = json.dumps({line: line.replace("ID", update).split() for line in LOADS})
    done = subprocess.run(
        [sys.executable, "-c", LOADED, lines], cwd=folder, env=env, capture_output=True, text=True, check=True
    )
    return {
        line: (
            sum(name.startswith("btu_cli") for name in found["modules"]),
            found["status"],
            set(HEAVY.intersection(found["modules"])),
        )
        for line, found in json.loads(done.stdout).items()
    }


def test_every_command_is_in_the_table() -> None:
    """So that none gets slow unseen."""
    commands = {command.words for command in COMMANDS}
    listed = {" ".join(line.split()[:count]) for line in LOADS for count in (1, 2)}

    assert not commands - listed


def test_commands_load_no_more_than_they_need(tmp_path: Path) -> None:
    """Each module takes time; who needs one more raises the number in the table."""
    too_much: dict[str, tuple[int, set[str]]] = {}
    for line, (modules, status, heavy) in loaded(tmp_path).items():
        most, known = LOADS[line]
        assert status in (0, 1, 2 if "nonsense" in line else 7), line
        if modules > most or heavy - set(known.split()):
            too_much[line] = (modules, heavy)

    assert not too_much


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


@pytest.mark.slow
def test_a_list_after_a_write_opens_what_was_written(tmp_path: Path) -> None:
    """The other shows are not even opened."""
    folder = filled(tmp_path / "data", FEWEST)
    time.sleep(2.2)  # what is younger is not relied on
    assert len(opened_in(folder, counted(folder, "shows", "--json"))) == FEWEST
    counted(folder, *ADD)

    opened = opened_in(folder, counted(folder, "shows", "--json"))

    assert opened == [str(folder / "show-0.json")]


def test_a_write_writes_its_show_and_a_line_of_the_journal(tmp_path: Path) -> None:
    """It writes one file and a line, whatever the other shows hold."""
    folder = filled(tmp_path, 3, 50)
    before = {path: path.read_bytes() for path in folder.glob("*.json")}

    counted(folder, *ADD)

    changed = [path.name for path, data in before.items() if path.read_bytes() != data]
    assert changed == ["show-0.json"]
    grown = len((folder / "show-0.json").read_bytes()) - len(before[folder / "show-0.json"])
    assert 0 < grown < 400
