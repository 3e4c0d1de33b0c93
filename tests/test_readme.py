"""The examples of README and of the tutorial give the output below them.

`WRITE_EXAMPLES=1 pytest tests/test_readme.py` writes what they give; `git diff` shows it before it is kept.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Btu

ROOT: Final = Path(__file__).parents[1]
PAGES: Final = ("README.md", "docs/tutorial.md")
WRITE: Final = bool(os.environ.get("WRITE_EXAMPLES"))
_BLOCK: Final = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_ASSIGNMENT: Final = re.compile(r"(\w+=\S+ )*btu( |$)")


class Example(NamedTuple):
    """A command on a page after `$ `, and the output below it."""

    command: str
    shown: str


def examples_in(block: str) -> list[Example]:
    """The examples of a console block, in order. A backslash at the end of a line continues it."""
    found: list[Example] = []
    for chunk in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, shown = chunk.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = f"{command}\n{more}"
        found.append(Example(command, shown.rstrip("\n")))
    return found


def written(examples: list[Example]) -> str:
    """A console block of these examples."""
    return "\n".join(
        f"$ {each.command}\n{each.shown}\n" if each.shown else f"$ {each.command}\n" for each in examples
    )


def test_blocks_are_read_as_they_are_written() -> None:
    """Several commands of a block are several examples, each with its output."""
    block = "$ btu status \\\n    --json\n{}\n\n$ btu shows\na\nb\n"

    assert examples_in(block) == [Example("btu status \\\n    --json", "{}"), Example("btu shows", "a\nb")]
    assert written(examples_in(block)) == block


@pytest.mark.parametrize("name", PAGES)
def test_examples_give_what_is_shown(
    btu: Btu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """All commands, in order in a fresh data folder, give exactly the output below them."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TZ", "UTC")
    path = ROOT / name
    text = path.read_text(encoding="utf-8")
    given = _BLOCK.sub(lambda found: f"```console\n{_given(btu, found[1])}```", text)
    if WRITE:
        path.write_text(given, encoding="utf-8")

    assert given.splitlines() == text.splitlines()


def _given(btu: Btu, block: str) -> str:
    """A block with the output of its commands."""
    return written([each._replace(shown=_shown(btu, each)) for each in examples_in(block)])


def _shown(btu: Btu, example: Example) -> str:
    """The terminal's view of a command: stdout, then stderr; in a pipe, the other program's output.

    Other commands, and pipes to programs that are not installed, are left as they are.
    """
    import subprocess

    words = shlex.split(example.command.replace("\\\n", " "))
    own, other = (words[: words.index("|")], words[words.index("|") + 1 :]) if "|" in words else (words, [])
    if not _ASSIGNMENT.match(example.command) or (other and shutil.which(other[0]) is None):
        return example.shown
    environ: dict[str, str | None] = {"COLUMNS": "80"}
    while "=" in own[0]:
        name, _, value = own.pop(0).partition("=")
        environ[name] = value
    ran = btu(*own[1:], **environ)
    out = ran.out
    if other:
        out = subprocess.run(other, input=out, capture_output=True, check=True, text=True).stdout
    return (out + ran.err).rstrip("\n")
