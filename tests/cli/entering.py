"""Enters updates as a person does, each a day after the one before, by the tests' fixed clock."""

from __future__ import annotations

import shlex
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from tests.cli.making import TITLE
from tests.cli.running import OWN, in_process

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    import pytest

    from tests.cli.running import Btu, Ran

FIRST: Final = datetime.fromisoformat("2026-03-01T12:00:00+00:00")


def once(factory: pytest.TempPathFactory, *lines: str) -> tuple[Path, list[str]]:
    """A data folder with these entries, made once and copied for each test; and their ids."""
    folder = factory.mktemp("entered")
    run = partial(in_process, BTU_NOW=on(0), BTU_DATA=str(folder), BTU_SHOW=None)
    return folder, enter(run, *lines)


def on(number: int) -> str:
    """The instant at which the update with this number is entered."""
    return (FIRST + timedelta(days=number)).isoformat()


def enter(btu: Btu, *lines: str, show: str = OWN, start: int = 0) -> list[str]:
    """The ids of these quick entries, each with options after ` --`. A missing show is made."""
    if btu("status", "--show", show).status:
        assert btu("shows", "add", TITLE, "--slug", show).status == 0
    ids = []
    for number, line in enumerate(lines, start):
        text, dashes, options = line.partition(" --")
        words = [text, *shlex.split(f"{dashes.strip()}{options}")]
        ran = btu("add-update", "--show", show, "--json", *words, BTU_NOW=on(number))
        assert ran.status == 0, ran.err
        ids.append(ran.document["update"]["id"])
    return ids


def run_printed(btu: Btu, command: str, **filled: str) -> Ran:
    """Run a command as btu printed it, with its words in capitals replaced."""
    words = [filled.get(word, word) for word in shlex.split(command)]
    assert words[0] == "btu"
    return btu(*words[1:])


def facts(btu: Btu, *words: str, **environ: str | None) -> dict[tuple[str, str], Any]:
    """The state: values by scope and field."""
    document = btu("status", "--json", *words, **environ).document
    return {(fact["scope"], fact["field"]): fact["value"] for fact in document["facts"]}


def headline(btu: Btu, *words: str, **environ: str | None) -> dict[str, Any]:
    """The headline."""
    found: dict[str, Any] = btu("status", "--json", *words, **environ).document["headline"]
    return found


def updates(btu: Btu, *words: str) -> dict[str, dict[str, Any]]:
    """The updates by their ids."""
    return {entry["id"]: entry for entry in btu("timeline", "--json", *words).document["updates"]}
