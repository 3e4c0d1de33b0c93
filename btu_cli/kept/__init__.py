"""Results of slow commands, kept in the user's cache folder until anything that they depend on changes.

`answers` keeps whole answers, `parts` the results for each of many shows. As in git's index, size, times and
inode tell whether a file changed; a file that changed in the last two seconds is not relied on. The files of
btu's code count too. Losing the folder loses nothing, and writing to a record never depends on it.
`actions/remembering` keeps the beginning of a show's story, to report what a write changed.
"""

from __future__ import annotations

import os
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TypeAlias

    State: TypeAlias = list[int] | None

MOST = 32 * 1024 * 1024  # bytes: a longer result is not kept
ROOM = 128 * 1024 * 1024  # bytes: no more of one kind are kept
_TEXT = ("utf-8", "surrogateescape")
INSTANT = 2_000_000_000  # nanoseconds; some file systems count in steps of two seconds

started = time.time_ns()
folder = ""  # the folder of the results; if it is empty, nothing is kept
rests_on: dict[str, State] = {}  # what this process's answer rests on so far: files and folders, by path


def begin(environ: Mapping[str, str]) -> None:
    """Keep results in the user's cache folder, as XDG defines it; on systems other than Linux, none."""
    global folder  # noqa: PLW0603 - a process begins once
    given = environ.get("XDG_CACHE_HOME", "").strip()
    home = given if given.startswith("/") else os.path.join(environ.get("HOME", ""), ".cache")
    folder = os.path.join(home, "btu") if home.startswith("/") and sys.platform.startswith("linux") else ""


def path_of(kind: str, key: str) -> str:
    """The path of the result of a kind for this key."""
    return os.path.join(folder, kind, f"{_sum_of(key.encode(errors='replace')):08x}")


def state_of(path: str) -> State:
    """The state of a file or folder, to be compared later; None if it does not exist."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return [found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns]


def rest_on(paths: Iterable[str]) -> None:
    """Note that the answer rests on these, as they are now, unless they were noted before."""
    for path in paths:
        if path not in rests_on:
            rests_on[path] = state_of(path)


def settled(states: Iterable[State]) -> bool:
    """Whether none of these files changed in the instant before this process started."""
    return all(state is None or max(state[3], state[4]) <= started - INSTANT for state in states)


def code() -> dict[str, State]:
    """The files of btu's code that this process has loaded, and one each of rich and Typer; their states."""
    loaded = (
        getattr(module, "__file__", None)
        for name, module in tuple(sys.modules.items())
        if name.startswith("btu_cli") or name in ("rich", "typer")
    )
    return {path: state_of(path) for path in loaded if path}


def read(path: str, key: str) -> bytes | None:
    """The kept result for this key, if it is whole and nothing that it depends on has changed."""
    try:
        with open(path, "rb") as file:
            checksum, size = map(int, file.readline().split())
            head, body = file.read(size), file.read()
        own, *rest = head.decode(*_TEXT).split("\0")
        whole = checksum == _sum_of(head, body) and own == key
        files = zip(rest[::2], rest[1::2], strict=True)
        same = whole and all(_text_of(state_of(path)) == state for path, state in files)
    except (OSError, ValueError):
        return None
    return body if same else None


def write(path: str, key: str, body: bytes, states: Mapping[str, State], most: int) -> None:
    """Keep a result that rests on files in these states, and the newest `most` of its kind.

    If that fails, nothing is lost.
    """
    if len(body) > MOST or not settled(states.values()):
        return
    place = os.path.dirname(path)
    try:
        files = (part for path, state in states.items() for part in (path, _text_of(state)))
        head = "\0".join((key, *files)).encode(*_TEXT)  # without `json`, which takes a quarter of an answer
        os.makedirs(place, mode=0o700, exist_ok=True)
        draft = f"{path}.{os.getpid()}"
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.writelines((b"%d %d\n" % (_sum_of(head, body), len(head)), head, body))
        os.replace(draft, path)
        _thin_out(place, most)
    except (OSError, ValueError):
        pass


def _thin_out(place: str, most: int) -> None:
    """Leave the newest results, so many, and as many bytes of them as there is room for."""
    room = ROOM
    there = sorted(os.scandir(place), key=lambda entry: entry.stat().st_mtime_ns, reverse=True)
    for number, entry in enumerate(there):
        room -= entry.stat().st_size
        if number >= most or room < 0:
            os.unlink(entry.path)


def _text_of(state: State) -> str:
    return " ".join(map(str, state or ()))


def _sum_of(*parts: bytes) -> int:
    from binascii import crc32

    found = 0
    for part in parts:
        found = crc32(part, found)
    return found
