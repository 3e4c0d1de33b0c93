"""Counts acknowledged notes that are lost under faults, in btu, TinyDB's own storage, jrnl and Watson.

    python bench/reliability.py [--jrnl PATH] [--watson PATH] [--scale N]

Each store gets the same treatment: eight writers at once, kills at random moments, power cuts right after an
acknowledgement (an ext4 image, copied while in use; root only), a disk that fills up (root only), and a
file that something else spoiled. The figures are in docs/reliability.md.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT: Final = Path(__file__).parents[1]
ENVIRONMENT: Final = {**os.environ, "PYTHONPATH": str(ROOT)}
TINYDB: Final = (
    "import sys; from tinydb import TinyDB\n"
    "for n in range(int(sys.argv[2]), int(sys.argv[2]) + int(sys.argv[3])):\n"
    "    with TinyDB(sys.argv[1]) as db: db.insert({'n': n, 'note': 'x' * 300})\n"
    "    print(n, flush=True)\n"
)
LONG: Final = "x" * 300
LOOP: Final = "n=$1; while [ $n -lt $(($1 + $2)) ]; do if {add}; then echo $n; fi; n=$((n + 1)); done"
JRNL: Final = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: false
indent_character: '|'
journals: {{default: {{journal: {file}}}}}
linewrap: 79
tagsymbols: '@'
template: false
timeformat: '%Y-%m-%d %H:%M'
version: v4.6
"""


class Store(NamedTuple):
    """One way to keep notes: how a child adds some, which file holds them, and how they are read."""

    name: str
    command: Callable[[Path, int, int], list[str]]
    file: str
    read: Callable[[Path], set[int]]
    each: int  # notes of one writer in the race; fewer for stores that need a process for each note


# -- the stores --------------------------------------------------------------------------------------------


def btu() -> Store:
    """The store of btu, as tests/faults drives it."""
    sys.path.insert(0, str(ROOT))
    from tests.faults.running import numbers
    from tests.store.making import SHOW, SLUG, Record  # type: ignore[attr-defined]

    def command(folder: Path, first: int, count: int) -> list[str]:
        if not (folder / f"{SLUG}.json").exists():
            Record(folder).add_show(SHOW)
        return [sys.executable, "-m", "tests.faults.child", str(folder), str(first), str(count)]

    return Store("btu", command, f"{SLUG}.json", lambda folder: set(numbers(folder)), 100)


def tinydb() -> Store:
    """TinyDB with its default storage."""

    def command(folder: Path, first: int, count: int) -> list[str]:
        return [sys.executable, "-c", TINYDB, str(folder / "db.json"), str(first), str(count)]

    def read(folder: Path) -> set[int]:
        return {one["n"] for one in json.loads((folder / "db.json").read_text())["_default"].values()}

    return Store("TinyDB", command, "db.json", read, 100)


def jrnl(tool: str) -> Store:
    """jrnl, a journal in a text file, with a process for each note."""

    def command(folder: Path, first: int, count: int) -> list[str]:
        (folder / "config.yaml").write_text(JRNL.format(file=folder / "journal.txt"))
        (folder / "journal.txt").touch()
        add = f"{tool} --config-file {folder}/config.yaml note number $n. {LONG} </dev/null >/dev/null 2>&1"
        return ["/bin/sh", "-c", LOOP.format(add=add), "sh", str(first), str(count)]

    def read(folder: Path) -> set[int]:
        lines = (folder / "journal.txt").read_text().splitlines()
        return {int(line.split("note number ")[1].split(".")[0]) for line in lines if "note number" in line}

    return Store("jrnl", command, "journal.txt", read, 10)


def watson(tool: str) -> Store:
    """Watson, a time tracker with a JSON file, with a process for each note."""

    def command(folder: Path, first: int, count: int) -> list[str]:
        when = "-f 2020-11-17T10:00 -t 2020-11-17T10:05"
        add = f"WATSON_DIR={folder} {tool} add {when} p$n-{LONG} >/dev/null 2>&1"
        return ["/bin/sh", "-c", LOOP.format(add=add), "sh", str(first), str(count)]

    def read(folder: Path) -> set[int]:
        return {int(frame[2][1:].split("-")[0]) for frame in json.loads((folder / "frames").read_text())}

    return Store("Watson", command, "frames", read, 10)


# -- the experiments ---------------------------------------------------------------------------------------


def start(store: Store, folder: Path, first: int, count: int) -> subprocess.Popen[str]:
    """A child process that adds notes and prints each number when the store has acknowledged it."""
    pipe = subprocess.PIPE
    command = store.command(folder, first, count)
    return subprocess.Popen(
        command, stdout=pipe, stderr=pipe, text=True, cwd=ROOT, env=ENVIRONMENT, start_new_session=True
    )


def kept(store: Store, folder: Path) -> set[int] | None:
    """The notes that can be read; None if the file cannot be read."""
    try:
        return store.read(folder)
    except Exception:  # noqa: BLE001 - each store fails in its own way, and all of them mean the same here
        return None


def verdict(store: Store, folder: Path, promised: set[int]) -> tuple[int, bool]:
    """The number of lost acknowledged notes, and whether the file can be read at all."""
    found = kept(store, folder)
    return (len(promised - found), True) if found is not None else (len(promised), False)


def race(store: Store, scale: int) -> str:
    """Eight writers at once, with a reader beside them."""
    with folder_for() as folder:
        each = max(1, store.each * scale // 10)
        writers = [start(store, folder, 1000 * lane, each) for lane in range(8)]
        looks = broken = 0
        while any(writer.poll() is None for writer in writers):
            looks, broken = looks + 1, broken + (looks > 0 and kept(store, folder) is None)
            time.sleep(0.01)
        promised = {int(line) for one in writers for line in one.communicate()[0].split()}
        lost, readable = verdict(store, folder, promised)
        state = "" if readable else ", file unreadable"
        done = f"{8 * each} tried, {len(promised)} acknowledged, {lost} of them lost{state}"
        return f"{done}; {broken} of {looks} reads failed"


def kills(store: Store, scale: int) -> str:
    """SIGKILL at random moments."""
    chance = random.Random(2020)  # noqa: S311 - dice
    times, lost, spoiled = 10 * scale, 0, 0
    with folder_for() as root:
        folder, promised = root, set[int]()
        for turn in range(times):
            if turn % 10 == 0 or lost:
                folder, promised = root / str(turn), set()
                folder.mkdir()
            promised |= killed(store, folder, 1000 * turn, chance.uniform(0, 0.2))
            gone, readable = verdict(store, folder, promised)
            lost, spoiled = lost + gone, spoiled + (not readable)
    return f"{spoiled} of {times} kills left an unreadable file, {lost} acknowledged notes lost"


def killed(store: Store, folder: Path, first: int, seconds: float) -> set[int]:
    """The acknowledged notes of a writer that was killed some time after its first note."""
    writer = start(store, folder, first, 2 * store.each)
    assert writer.stdout is not None  # noqa: S101 - start asked for it
    head = writer.stdout.readline()
    time.sleep(seconds)
    os.killpg(writer.pid, 9)
    return {int(line) for line in (head + writer.communicate()[0]).split("\n")[:-1]}


def cuts(store: Store, scale: int) -> str:
    """Power cuts right after an acknowledgement."""
    times, lost, spoiled = 5 * scale, 0, 0
    with folder_for() as folder:
        image, disk, look = folder / "image", folder / "disk", folder / "look"
        with image.open("wb") as file:
            file.truncate(8 << 20)
        subprocess.run(["mkfs.ext4", "-q", str(image)], check=True)  # noqa: S607
        with mounted(disk, "-o", "loop", str(image)):
            promised = set[int]()
            for number in range(times):
                promised |= {int(line) for line in start(store, disk, number, 1).communicate()[0].split()}
                shutil.copyfile(image, folder / "after")
                with mounted(look, "-o", "loop", str(folder / "after")):
                    gone, readable = verdict(store, look, promised)
                    lost, spoiled = lost + (gone > 0), spoiled + (not readable)
    return f"{lost} of {times} cuts lost acknowledged notes, {spoiled} left an unreadable file"


def full(store: Store, _: int) -> str:
    """A disk of 256 KiB that fills up."""
    with folder_for() as folder, mounted(folder / "disk", "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        disk = folder / "disk"
        (disk / "ballast").write_bytes(b"x" * (160 << 10))
        writer = start(store, disk, 0, 400)
        promised = {int(line) for line in writer.communicate()[0].split()}
        lost, readable = verdict(store, disk, promised)
        state = "readable" if readable else "unreadable"
        return f"{len(promised)} of 400 acknowledged, {lost} of them lost, file {state}"


def spoiled(store: Store, _: int) -> str:
    """A file that something else emptied, cut in half, or saved in another encoding; then one more note."""
    said = []
    for name, change in (
        ("empty", lambda _: b""),
        ("half", lambda data: data[: len(data) // 2]),
        ("not UTF-8", lambda data: data.replace(b"e", b"\xe9", 1)),
    ):
        with folder_for() as folder:
            start(store, folder, 0, 5).communicate()
            path = folder / store.file
            path.write_bytes(change(path.read_bytes()))
            before = path.read_bytes()
            start(store, folder, 9, 1).communicate()
            said.append(f"{name}: {'left alone' if path.read_bytes() == before else 'written over'}")
    return "; ".join(said)


@contextmanager
def folder_for() -> Iterator[Path]:
    """A folder for one experiment."""
    folder = Path(tempfile.mkdtemp())
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def mounted(folder: Path, *what: str) -> Iterator[None]:
    """A file system that is mounted on `folder` until the end of the block."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["mount", *what, str(folder)], check=True)  # noqa: S607
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)  # noqa: S607


def main() -> None:
    """Run every experiment with every store, and print the results."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--jrnl", help="the jrnl to measure")
    options.add_argument("--watson", help="the watson to measure")
    options.add_argument("--scale", type=int, default=10, help="10 is what docs/reliability.md shows")
    given = options.parse_args()
    stores = [btu(), tinydb()]
    stores += [jrnl(given.jrnl)] if given.jrnl else []
    stores += [watson(given.watson)] if given.watson else []
    experiments = [race, kills, spoiled, *([cuts, full] if os.geteuid() == 0 else [])]
    for experiment in experiments:
        print(f"\n{experiment.__doc__}")
        for store in stores:
            print(f"  {store.name:8} {experiment(store, given.scale)}", flush=True)


if __name__ == "__main__":
    main()
