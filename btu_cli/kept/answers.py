"""Whole answers: the same command line on an unchanged record is answered without working anything out.

An answer depends on the command line, the day, some of the environment, every file of the record that was
read, the folder of these files, the settings, and the code of btu. Only JSON is kept, and only if much was
read: a small record is read just as fast.

`launch` looks here before it imports Typer: with 10,000 updates in a show, `status --json` then takes a
twentieth of the time.
"""

from __future__ import annotations

import os
import sys
import time

from btu_cli import kept

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

MUCH = 256 * 1024  # bytes of the record: if less was read, the answer is not kept
ANSWERS = 64  # at most so many are kept, the newest ones
FLAGS = ("--json", "--ndjson")
RELEVANT = ("BTU_", "XDG_", "LANG", "LC_", "TZ", "HOME", "PYTHON")


class Asked:
    """A command line whose answer can be kept. `made` is the answer, once there is one."""

    def __init__(self, arguments: Sequence[str], environ: Mapping[str, str], encoding: str) -> None:
        self.made: bytes | None = None
        self.places: tuple[str, ...] = ()
        day = time.localtime(kept.started // 1_000_000_000)[:3]
        surroundings = sorted(pair for pair in environ.items() if pair[0].startswith(RELEVANT))
        self.key = repr((list(arguments), day, os.getcwd(), surroundings, sys.version, encoding))
        self.path = kept.path_of("answers", self.key)


current: Asked | None = None  # the question of this process


def ask(arguments: Sequence[str], environ: Mapping[str, str], encoding: str) -> Asked | None:
    """The command line as a question, or None if its answer cannot be kept."""
    global current  # noqa: PLW0603 - a process asks once
    if kept.folder and any(flag in arguments for flag in FLAGS):
        current = Asked(arguments, environ, encoding)
    return current


def recall(asked: Asked) -> bytes | None:
    """The kept answer, if nothing that it depends on has changed; else None."""
    return kept.read(asked.path, asked.key)


def answered(made: bytes, places: Iterable[str]) -> None:
    """Note the answer of this process, without the end of its last line.

    `places` are what it depends on besides the files that were read.
    """
    if current is not None:
        current.made, current.places = made, tuple(places)


def spoil() -> None:
    """Do not keep the answer: this process also printed something else."""
    global current  # noqa: PLW0603 - as above
    current = None


def keep(files: Mapping[str, kept.State]) -> None:
    """Keep the answer of this process. `files` are those of the record that it depends on.

    If it cannot be kept, nothing is lost.
    """
    asked = current
    if asked is None or asked.made is None or sum(state[2] for state in files.values() if state) < MUCH:
        return
    places = {path: kept.state_of(path) for path in asked.places}
    kept.write(asked.path, asked.key, asked.made + b"\n", {**places, **kept.code(), **files}, ANSWERS)
