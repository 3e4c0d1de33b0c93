"""README's examples give what README shows."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Process

README: Final = Path(__file__).parents[1] / "README.md"
_BLOCK: Final = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """A command as README writes it behind `$ `, and what README shows below it."""

    command: str
    shown: str


def examples_in(text: str) -> list[Example]:
    """The examples of all console blocks, in order. A line that ends in a backslash goes on."""
    found: list[Example] = []
    for block in _BLOCK.findall(text):
        for chunk in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = chunk.partition("\n")
            while command.endswith("\\"):
                more, _, shown = shown.partition("\n")
                command = f"{command[:-1]} {more}"
            found.append(Example(command.strip(), shown.rstrip("\n")))
    return found


def runnable(example: Example) -> bool:
    """Whether it is one btu command, with perhaps one program behind a pipe."""
    return re.match(r"(\w+=\S+ )*btu( |$)", example.command) is not None


EXAMPLES: Final = [
    example for example in examples_in(README.read_text(encoding="utf-8")) if runnable(example)
]


def test_blocks_are_read_as_they_are_written() -> None:
    """Several commands of a block are several examples, each with what stands below it."""
    text = (
        "Text\n```console\n$ btu status \\\n    --json\n{}\n\n$ btu shows\na\nb\n```\n```sh\n$ btu x\n```\n"
    )

    expected = [Example("btu status      --json", "{}"), Example("btu shows", "a\nb")]
    assert expected == examples_in(text)


@pytest.mark.skipif(not EXAMPLES, reason="README shows no example yet")
def test_examples_give_what_readme_shows(process: Process) -> None:
    """Every command, one after the other in a fresh data folder, gives exactly the output below it."""
    shown, given = list(EXAMPLES), []
    for example in EXAMPLES:
        words = shlex.split(example.command)
        environ: dict[str, str | None] = {"COLUMNS": "80"}
        while "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            environ[name] = value
        if "|" in words and shutil.which(words[words.index("|") + 1]) is None:
            given.append(example)  # the other program is not here
            continue
        given.append(Example(example.command, _shown(process, words, environ)))

    assert shown == given


def _shown(process: Process, words: list[str], environ: dict[str, str | None]) -> str:
    """What a terminal shows of a command: stdout, then stderr; through another program where it is piped."""
    import subprocess

    own, other = (words[: words.index("|")], words[words.index("|") + 1 :]) if "|" in words else (words, [])
    ran = process(*own[1:], stdin=b"", **environ)
    out = ran.out
    if other:
        out = subprocess.run(other, input=out, capture_output=True, check=True, text=True).stdout
    return (out + ran.err).rstrip("\n")
