"""btu as people and cron jobs start it: in separate processes, in the test's environment."""

from __future__ import annotations

import os
import subprocess
import sys
import termios
import time
from pathlib import Path
from typing import Any, Final

from tests.cli.running import Ran

PACKAGE: Final = Path(__file__).parents[2] / "btu_cli"
# What the generated `btu` script does: it does not look for modules in the current folder.
BTU: Final = (sys.executable, "-P", "-c", "from btu_cli.launch import main; main()")


def environment(**environ: str | None) -> dict[str, str]:
    """The test's environment with these additions; byte code is used, as for people."""
    given = {**os.environ, "PYTHONDONTWRITEBYTECODE": None, "TZ": "UTC", **environ}
    return {name: value for name, value in given.items() if value is not None}


def start(*words: str, stdout: Any = subprocess.PIPE, **environ: str | None) -> subprocess.Popen[str]:
    """btu, running."""
    return subprocess.Popen(
        [*BTU, *words],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(**environ),
    )


def ended(process: subprocess.Popen[str]) -> Ran:
    """The result of a process after its end."""
    out, err = process.communicate(timeout=120)
    return Ran(process.returncode, out or "", err)


def run(*words: str, stdout: Any = subprocess.PIPE, **environ: str | None) -> Ran:
    """Run btu to its end."""
    return ended(start(*words, stdout=stdout, **environ))


def shell(script: str, **environ: str | None) -> Ran:
    """A line of shell in which `btu` is this btu."""
    function = 'btu() { "$PYTHON" -P -c "from btu_cli.launch import main; main()" "$@"; }\n'
    done = subprocess.run(
        ["/bin/sh", "-c", function + script],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(PYTHON=sys.executable, **environ),
        timeout=120,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def settle() -> None:
    """Wait until btu's code is older than an instant: nothing is kept that rests on what is younger."""
    newest = max(path.stat().st_ctime for path in PACKAGE.rglob("*.py"))
    time.sleep(max(0.0, newest + 2.2 - time.time()))


def listing(folder: Path) -> dict[str, tuple[int, ...]]:
    """Everything in a folder, with its signatures, without opening a file."""
    found: dict[str, tuple[int, ...]] = {}
    for place, folders, files in os.walk(folder):
        for name in (".", *folders, *files):
            status = os.lstat(os.path.join(place, name))  # noqa: PTH118 - os.walk gives texts
            found[f"{place}/{name}"] = (
                status.st_ino,
                status.st_mode,
                status.st_uid,
                status.st_size,
                status.st_mtime_ns,
                status.st_ctime_ns,
                status.st_nlink,
            )
    return found


def on_a_terminal(*words: str, lines: int = 10, **environ: str | None) -> str:
    """What a person sees of btu on a terminal with so many lines, with line ends as in a file."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (lines, 80))
    process = subprocess.Popen(
        [*BTU, *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(**{"TERM": "xterm", **environ}),
    )
    os.close(theirs)
    read = bytearray()
    while part := _next(ours):
        read += part
    os.close(ours)
    process.wait(timeout=120)
    return read.decode().replace("\r\n", "\n")


def typed(text: str, *words: str, **environ: str | None) -> Ran:
    """Run btu with this text typed at a terminal, and pipes for its outputs."""
    person, terminal = os.openpty()
    os.write(person, text.encode())
    done = subprocess.run(
        [*BTU, *words],
        stdin=terminal,
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment(**environ),
        timeout=120,
    )
    os.close(person)
    os.close(terminal)
    return Ran(done.returncode, done.stdout, done.stderr)


def _next(terminal: int) -> bytes:
    """The next bytes of a terminal; empty at the end."""
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""
