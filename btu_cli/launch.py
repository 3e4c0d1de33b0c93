"""The `btu` process: how it starts, how it ends, and what the signals do. The rest is `btu_cli.app`.

A command lives for milliseconds, so its imports are not searched for cycles, and it ends as soon as its
output is written, without taking the interpreter apart: together a fifth of a reading command's time.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from types import FrameType

INTERRUPTED = 130
TERMINATED = 143
NOT_WRITTEN = 6


def main() -> NoReturn:
    """Run btu on the command line of this process and end the process with its status."""
    gc.disable()
    _listen()
    if isinstance(sys.stdout, TextIOWrapper):  # what its encoding cannot hold is escaped, in helps too
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        from btu_cli.app import app

        app(prog_name="btu")
    except SystemExit as end:
        _end(end.code if isinstance(end.code, int) else int(end.code is not None))
    except KeyboardInterrupt:
        _end(INTERRUPTED)
    _end(0)


def _listen() -> None:
    """A reader that closes the pipe ends btu quietly; SIGTERM ends it as Ctrl-C does, with its own status."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(_number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(TERMINATED)


def _end(status: int) -> NoReturn:
    """End with this status, or say that what was printed could not be written."""
    try:
        sys.stdout.flush()
    except OSError as error:
        status = NOT_WRITTEN
        sys.stderr.write(f"btu: the output could not be written: {error.strerror}.\n")
    with suppress(OSError):  # there is nobody left to tell
        sys.stderr.flush()
    os._exit(status)
