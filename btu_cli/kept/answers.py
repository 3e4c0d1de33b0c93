"""Whole answers: the same command line on an unchanged record gets the kept answer.

An answer depends on the command line, the day, the environment and the terminal as far as btu looks at them,
every file of the record that was read, the folder of these files, the settings, and the code of btu. The
pages of the help are answers too, which depend on no record.

`launch` looks here before it imports Typer. An answer that is kept takes a third of the time of an empty
Typer app; with 10,000 updates in a show, `status --json` takes a fortieth of the time that it takes without.
"""

from __future__ import annotations

import os
import sys
import time

from btu_cli import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ANSWERS = 64  # at most so many are kept, the newest ones
# The commands whose answers can be kept; nothing else is looked for. What comes below `shows` writes.
VERBS = frozenset("status timeline changelog expected conflicts sources box inspect shows".split())
BELOW_SHOWS = frozenset("add rename alias link find hide unhide remove".split())
WITH_VALUE = ("--data", "--color")  # the options in front of a verb that take a value
HELP = ("--help", "-h")
RELEVANT = (
    *("BTU_", "XDG_", "LANG", "LC_", "TZ", "HOME", "PYTHON", "TERM", "COLUMNS", "LINES", "PAGER"),
    *("COLORTERM", "CLICOLOR", "FORCE_COLOR", "NO_COLOR", "TTY_", "GITHUB_ACTIONS"),
)


class Asked:
    """A command line whose answer can be kept. `made` is the answer, once there is one."""

    def __init__(
        self, arguments: Sequence[str], environ: Mapping[str, str], terminal: Sequence[object]
    ) -> None:
        self.made: bytes | None = None
        self.of_help = _asks_for_help(arguments)
        day = time.localtime(kept.started // 1_000_000_000)[:3]
        surroundings = sorted(pair for pair in environ.items() if pair[0].startswith(RELEVANT))
        self.key = repr((list(arguments), day, _here(), surroundings, sys.version, terminal))
        self.path = kept.path_of("answers", self.key)


def _here() -> str:
    """The current folder; nothing if it was deleted, where relative paths lead nowhere."""
    try:
        return os.getcwd()
    except OSError:
        return ""


current: Asked | None = None  # the question of this process


def ask(
    arguments: Sequence[str], environ: Mapping[str, str], terminal: Sequence[object] = ()
) -> Asked | None:
    """The command line as a question, or None if its answer cannot be kept.

    `terminal` is what the answer depends on besides: the encoding of stdout, the size of the terminal.
    """
    global current  # noqa: PLW0603 - a process asks once
    if kept.folder and "_BTU_COMPLETE" not in environ and (_asks_for_help(arguments) or _reads(arguments)):
        current = Asked(arguments, environ, terminal)
    return current


def recall(asked: Asked) -> bytes | None:
    """The kept answer, if nothing that it depends on has changed; else None."""
    return kept.read(asked.path, asked.key)


def answered(made: bytes) -> None:
    """Note the answer of this process, without the end of its last line."""
    if current is not None:
        current.made = made


def spoil() -> None:
    """Do not keep the answer: this process also printed something else."""
    global current  # noqa: PLW0603 - as above
    current = None


def keep() -> None:
    """Keep the answer of this process, if it has one. If it cannot be kept, nothing is lost."""
    asked = current
    if asked is not None and asked.made is not None:
        kept.write(asked.path, asked.key, asked.made + b"\n", {**kept.code(), **kept.rests_on}, ANSWERS)


def _asks_for_help(arguments: Sequence[str]) -> bool:
    """Whether the words of a command, or of none, are followed by --help."""
    words = arguments[:-1] if arguments and arguments[-1] in HELP else arguments
    return (not arguments or words is not arguments) and not any(word.startswith("-") for word in words)


def _reads(arguments: Sequence[str]) -> bool:
    """Whether the verb of a command line only reads."""
    words = iter(arguments)
    for word in words:
        if word in WITH_VALUE:
            next(words, None)
        elif not word.startswith("-"):
            return word in VERBS and not (word == "shows" and BELOW_SHOWS.intersection(words))
    return False
