"""Keeps the answers of slow commands until anything that they depend on changes.

An answer depends on the command line, the day, some of the environment, every file of the record that was
read, the folder of these files, the settings, and the code of btu. As in git's index, size, times and inode
tell whether a file changed. A file that changed in the last two seconds is not relied on.

Answers are kept in the user's cache folder. Losing them loses nothing, and no command that writes reads
them. Only JSON is kept, and only if much was read: a small record is read just as fast.

`launch` looks here before it imports Typer: with 10,000 updates in a show, `status --json` then takes a
twentieth of the time.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    State: TypeAlias = list[int] | None

MUCH = 256 * 1024  # bytes of the record: if less was read, the answer is not kept
MOST = 32 * 1024 * 1024  # bytes: a longer answer is not kept
ANSWERS = 64  # at most so many are kept, the newest ones
INSTANT = 2_000_000_000  # nanoseconds; some file systems count in steps of two seconds
FLAGS = ("--json", "--ndjson")
RELEVANT = ("BTU_", "XDG_", "LANG", "LC_", "TZ", "HOME", "PYTHON")


class Asked:
    """A command line whose answer can be kept. `made` is the answer, once there is one."""

    def __init__(
        self, arguments: Sequence[str], environ: Mapping[str, str], encoding: str, folder: str
    ) -> None:
        self.started = time.time_ns()
        self.made: bytes | None = None
        self.places: tuple[str, ...] = ()
        day = time.localtime(self.started // 1_000_000_000)[:3]
        surroundings = sorted(pair for pair in environ.items() if pair[0].startswith(RELEVANT))
        self.key = repr((list(arguments), day, os.getcwd(), surroundings, sys.version, encoding))
        self.path = os.path.join(folder, f"{_sum_of(self.key.encode(errors='replace')):08x}.answer")


current: Asked | None = None  # the question of this process


def ask(arguments: Sequence[str], environ: Mapping[str, str], encoding: str) -> Asked | None:
    """The command line as a question, or None if its answer cannot be kept."""
    global current  # noqa: PLW0603 - a process asks once
    folder = _folder(environ)
    if folder and any(flag in arguments for flag in FLAGS):
        current = Asked(arguments, environ, encoding, folder)
    return current


def recall(asked: Asked) -> bytes | None:
    """The kept answer, if nothing that it depends on has changed; else None."""
    try:
        with open(asked.path, "rb") as file:
            head, answer = file.readline(), file.read()
        import json

        found = json.loads(head)
        whole = found["sum"] == _sum_of(answer) and found["key"] == asked.key
        same = whole and all(state_of(path) == state for path, state in found["rests_on"].items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return answer if same else None


def answered(made: bytes, places: Iterable[str]) -> None:
    """Note the answer of this process, and the places that it depends on besides the files that were read."""
    if current is not None:
        current.made, current.places = made, tuple(places)


def spoil() -> None:
    """Do not keep the answer: this process also printed something else."""
    global current  # noqa: PLW0603 - as above
    current = None


def keep(read: Mapping[str, State]) -> None:
    """Keep the answer of this process. `read` gives the files of the record that were read, and their states.

    If it cannot be kept, nothing is lost.
    """
    asked = current
    size = sum(state[2] for state in read.values() if state)
    if asked is None or asked.made is None or size < MUCH or len(asked.made) > MOST:
        return
    code = filter(None, map(_code_of, tuple(sys.modules.items())))
    rests_on = {**{path: state_of(path) for path in (*asked.places, *code)}, **read}
    latest = max((max(state[3:]) for state in rests_on.values() if state), default=0)
    if latest > asked.started - INSTANT:
        return
    import json

    head = {"key": asked.key, "sum": _sum_of(asked.made), "rests_on": rests_on}
    try:
        folder = os.path.dirname(asked.path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        draft = f"{asked.path}.{os.getpid()}"
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(json.dumps(head).encode() + b"\n" + asked.made)
        os.replace(draft, asked.path)
        _thin_out(folder)
    except (OSError, ValueError):
        pass


def state_of(path: str) -> State:
    """The state of a file or folder, to be compared later; None if it does not exist."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def _thin_out(folder: str) -> None:
    """Delete all but the newest answers."""
    there = sorted(os.scandir(folder), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for entry in there[ANSWERS:]:
        os.unlink(entry.path)


def _code_of(module: tuple[str, object]) -> str | None:
    """The file of a module of btu."""
    return getattr(module[1], "__file__", None) if module[0].startswith("btu_cli") else None


def _folder(environ: Mapping[str, str]) -> str:
    """The folder for kept answers, as XDG defines it. On systems other than Linux, none are kept."""
    if not sys.platform.startswith("linux"):
        return ""
    given = environ.get("XDG_CACHE_HOME", "").strip()
    home = given if given.startswith("/") else os.path.join(environ.get("HOME", ""), ".cache")
    return os.path.join(home, "btu", "answers") if home.startswith("/") else ""


def _sum_of(data: bytes) -> int:
    from binascii import crc32

    return crc32(data)
