"""Every command explains itself with examples, in a terminal of any width."""

from __future__ import annotations

import inspect
import re
import shlex
from typing import TYPE_CHECKING, Any, Final

import pytest
import typer
from typer.main import get_command

from btu_cli import __version__
from btu_cli.app import app
from btu_cli.commands.table import below
from btu_cli.errors import ExitStatus
from tests.cli.running import Btu, Process, cells

if TYPE_CHECKING:
    from pathlib import Path


def every_command() -> dict[tuple[str, ...], Any]:
    """The root, every verb and every sub-command, by its words."""
    root: Any = get_command(app)
    found: dict[tuple[str, ...], Any] = {(): root}
    for verb in below():
        command: Any = root.get_command(typer.Context(root), verb)
        found[verb,] = command
        for name in below(verb):
            found[verb, name] = command.get_command(typer.Context(command), name)
    return found


EVERY: Final = every_command()
each: Final = pytest.mark.parametrize("words", EVERY, ids=lambda words: " ".join(words) or "btu")


def examples_of(words: tuple[str, ...]) -> list[str]:
    """The examples of a command's help."""
    return re.findall(r"^\s*Example: (btu .+)$", EVERY[words].help, re.MULTILINE)


def flowed(text: str) -> str:
    """Text without frames and line ends."""
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", text).split())


@each
def test_help_shows_an_example_and_all_of_every_text(btu: Btu, words: tuple[str, ...]) -> None:
    """`--help` ends with status 0 and no word on stderr; nothing of what is written is taken for markup."""
    ran = btu(*words, "--help", COLUMNS="120")
    texts = [parameter.help for parameter in EVERY[words].params if parameter.help]
    shown = flowed(ran.out)

    assert (ran.status, ran.err) == (0, "")
    assert examples_of(words)
    assert not [example for example in examples_of(words) if example not in shown]
    assert not [text for text in texts if flowed(text).removesuffix(".") not in shown]


@each
def test_examples_are_commands(
    btu: Btu, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An example of a help is a line that btu understands, though what it names may not be there.

    Nobody is asked over a network.
    """
    monkeypatch.chdir(tmp_path)
    for example in examples_of(words):
        ran = btu(*shlex.split(example)[1:], BTU_OFFLINE="1")

        assert ran.status != ExitStatus.USAGE, ran.err


@each
def test_help_fits(btu: Btu, words: tuple[str, ...]) -> None:
    """No line of a help is wider than a narrow terminal."""
    ran = btu(*words, "--help", COLUMNS="60")

    assert not [line for line in ran.out.splitlines() if cells(line) > 60]


@each
def test_each_option_is_explained(words: tuple[str, ...]) -> None:
    """Every option and argument has a help."""
    assert not [parameter.name for parameter in EVERY[words].params if not parameter.help]


def test_btu_alone_prints_the_help(btu: Btu) -> None:
    """`btu` is `btu --help`, status 0."""
    alone, asked = btu(), btu("--help")

    assert (alone.status, alone.err) == (0, "")
    assert asked.out.split() == alone.out.split()


def test_help_names_every_verb(btu: Btu) -> None:
    """The root's help lists all verbs."""
    out = btu().out

    assert not [verb for verb in below() if f" {verb} " not in out]


def test_version(btu: Btu) -> None:
    """`--version` prints the name and the version."""
    ran = btu("--version")

    assert (0, f"btu {__version__}\n", "") == ran


@pytest.mark.parametrize(
    ("option", "verbs"),
    {
        "--json": "status timeline changelog inspect add-update shows",
        "--as-of": "status timeline changelog inspect shows",
        "--known-on": "status timeline changelog inspect shows",
        "--published-by": "status timeline changelog inspect shows",
        "--show": "status timeline changelog inspect add-update",
        "--data": "status timeline changelog inspect add-update shows",
        "--ndjson": "timeline changelog shows",
        "--dry-run": "add-update",
        "--limit": "timeline",
        "--since": "timeline changelog",
        "--until": "timeline changelog",
        "--field": "timeline changelog",
        "--season": "timeline add-update",
        "--standing": "timeline",
        "--reverse": "timeline",
        "--all": "status changelog",
    }.items(),
)
def test_options_are_where_they_belong(option: str, verbs: str) -> None:
    """Reading commands take the three clocks and --json, writing ones --dry-run, lists --ndjson."""
    for verb in verbs.split():
        assert option in {name for parameter in EVERY[verb,].params for name in parameter.opts}


@pytest.mark.parametrize("verb", ["add", "rename", "remove"])
def test_what_changes_shows_can_be_tried(verb: str) -> None:
    """Every sub-command that writes takes --dry-run and --json."""
    options = {name for parameter in EVERY["shows", verb].params for name in parameter.opts}

    assert {"--dry-run", "--json"} <= options


def test_runs_as_a_module(process: Process) -> None:
    """`python -m btu_cli` is btu."""
    assert (0, f"btu {__version__}\n", "") == process("--version")


@each
def test_every_command_takes_the_options_of_all(words: tuple[str, ...]) -> None:
    """Every command and group takes --color, --quiet, --verbose and --data."""
    options = {name for parameter in EVERY[words].params for name in parameter.opts}

    assert {"--color", "--quiet", "--verbose", "--data"} <= options


@pytest.mark.parametrize("line", ["help status", "config", "schema --help", "--help", "shows add -h"])
def test_helps_have_the_colours_that_are_asked_for(btu: Btu, line: str) -> None:
    """--color always and never decide about helps, whatever the environment says."""
    assert "\x1b[" in btu(*line.split(), "--color", "always").out
    assert "\x1b[" not in btu("--color", "never", *line.split(), FORCE_COLOR="1").out
    assert "\x1b[" not in btu(*line.split()).out


@pytest.mark.parametrize("group", ["", "shows", "backup", "config"])
def test_a_group_lists_what_its_commands_say_of_themselves(group: str) -> None:
    """A help takes docstrings from compiled modules; they are those of the functions."""
    from importlib import import_module

    from btu_cli.app import _listed
    from btu_cli.commands.table import below

    for word, command in below(group).items():
        function = getattr(import_module(f"btu_cli.commands.{command.place}"), command.place)
        listed = _listed(command)

        assert (listed.name, listed.help) == (word, inspect.cleandoc(function.__doc__))
