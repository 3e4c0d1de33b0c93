"""Where a report leaves btu, in the format that was asked for. stdout holds nothing else."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from btu_cli.commands.table import answer_of
from btu_cli.errors import Usage, WriteFailed
from btu_cli.model.numbering import OWN
from btu_cli.render.formats import JSON, NDJSON, TEXT, written

if TYPE_CHECKING:
    from btu_cli.model.numbering import Numbering
    from btu_cli.render.formats import Report
    from btu_cli.render.ink import Ink


def output_of(json: bool, ndjson: bool = False) -> str:
    """How a report is written, as two flags ask for it.

    Raises:
        Usage: both are given.
    """
    if json and ndjson:
        raise Usage("--json and --ndjson exclude each other.")
    return JSON if json else NDJSON if ndjson else TEXT


def emit(report: Report, output: str = TEXT, numbering: Numbering = OWN) -> None:
    """Write a report to stdout; the notices of an action go to stderr, once it has been done."""
    for notice in getattr(report, "notices", ()):
        tell(notice)
    text = written(answer_of(report), report, output, _ink(numbering))
    if text or output != NDJSON:  # a list without members has no lines
        write(text)


def _ink(numbering: Numbering) -> Ink:
    """What stdout can show."""
    from btu_cli.render.ink import Ink, is_ascii_locale
    from btu_cli.render.terminal import wants_colour, width_of

    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return Ink(
        width_of(sys.stdout, os.environ),
        is_ascii_locale(os.environ) or not unicode,
        numbering,
        unicode,
        sys.stdout.isatty(),
        wants_colour(sys.stdout, os.environ),
    )


def write(text: str) -> None:
    """A line on stdout; what its encoding cannot hold stands as an escape, which JSON reads as well.

    Raises:
        WriteFailed: nobody can read it: the disk that it goes to is full, say.
    """
    encoding = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(f"{text.encode(encoding, 'backslashreplace').decode(encoding)}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # who reads has read enough
        raise
    except OSError as error:
        raise output_lost(error) from None


def output_lost(error: OSError) -> WriteFailed:
    """The error for an output that cannot be written; what is left of it is dropped, and not tried again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    why = "it is closed" if error.errno == errno.EBADF else error.strerror
    return WriteFailed(f"The output could not be written: {why}.")


def tell(message: str) -> None:
    """A message for the person at the terminal, on stderr."""
    from btu_cli.render.inert import inert_lines

    say(f"{inert_lines(message)}\n")


def say(text: str) -> None:
    """Inert text on stderr; where that is full, what is being done goes on and keeps its exit status."""
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
