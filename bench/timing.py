"""What the benchmarks share: a program, one timed run of it, and the empty app that is the unit.

Only the standard library is imported: a process begins with the memory of the one that starts it.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

BTU: Final = str(Path(sys.executable).with_name("btu"))
NOTE: Final = "NOTE"  # in a command or on its stdin: a text that is another one each time
AN_INSTANT: Final = 2.5  # seconds: what btu keeps does not rely on younger files
EMPTY_APP: Final = """\
import typer

app = typer.Typer()


@app.command()
def main(name: str = typer.Option("x", help="A name.")) -> None:
    print(name)


app()
"""


class Program(NamedTuple):
    """A command line: what a table calls it, what it needs in its environment and on stdin, and where."""

    name: str
    command: tuple[str, ...]
    env: Mapping[str, str] = {}
    stdin: str = ""
    cwd: Path | None = None
    status: int = 0


class Run(NamedTuple):
    """Seconds on the clock, seconds of the processor, and mebibytes at the peak."""

    clock: float
    processor: float
    memory: float


def empty_app(folder: Path) -> Program:
    """The unit: an empty Typer app with one option, in a folder of its own, where imports are looked for."""
    place = folder / "app"
    place.mkdir()
    (place / "empty.py").write_text(EMPTY_APP)
    return Program("an empty Typer app", (sys.executable, str(place / "empty.py")))


def environment(folder: Path) -> dict[str, str]:
    """The environment without what would change Python or btu, with a cache and settings of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BTU_"))}
    own = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("CACHE", "CONFIG")}
    return {**env, **own, "COLUMNS": "80"}


def timed(program: Program, env: Mapping[str, str], note: str = "") -> Run:
    """One process, with those that it waited for."""
    words = [word.replace(NOTE, note) for word in program.command]
    start = time.perf_counter()
    with subprocess.Popen(
        words,
        env={**env, **program.env},
        cwd=program.cwd,
        stdin=subprocess.PIPE if program.stdin else subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        if child.stdin:
            child.stdin.write(program.stdin.replace(NOTE, note).encode())
            child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    taken = time.perf_counter() - start
    if child.returncode != program.status:
        raise SystemExit(f"{' '.join(words)} ended with {child.returncode}")
    return Run(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(runs: Iterable[Run]) -> Run:
    """The median of each figure."""
    return Run(*map(statistics.median, zip(*runs, strict=True)))
