"""Where a report leaves btu: as JSON, as JSON lines, or as tables for people. stdout holds nothing else."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from io import StringIO
from typing import Any

from btu_cli.errors import Usage, WriteFailed
from btu_cli.model.numbering import OWN, Numbering

TABLES, JSON, NDJSON = "tables", "json", "ndjson"


def output_of(json: bool, ndjson: bool = False) -> str:
    """How a report is written, as two flags ask for it.

    Raises:
        Usage: both are given.
    """
    if json and ndjson:
        raise Usage("--json and --ndjson exclude each other.")
    return JSON if json else NDJSON if ndjson else TABLES


def emit(command: str, report: Any, output: str = TABLES, numbering: Numbering = OWN) -> None:  # noqa: ANN401 - any report
    """Write the report of a command; the renderers name their functions after the commands.

    The notices of an action go to stderr, once it has been done.
    """
    for notice in getattr(report, "notices", ()):
        tell(notice)
    if output == TABLES:
        write(page_of(command, report, numbering))
        return
    from btu_cli.render import json

    ascii_only = not _speaks_unicode()
    if output == JSON:
        pretty = sys.stdout.isatty()
        write_json(json.dump(json.document_of(command)(report), ascii_only=ascii_only, pretty=pretty))
    else:
        for row in json.rows_of(command)(report):
            write_json(json.dump(row, ascii_only=ascii_only, pretty=False))


def write_json(text: str) -> None:
    """JSON on stdout: as it is for programs; on a terminal, what could act there stands as an escape."""
    if sys.stdout.isatty():
        from btu_cli.render.inert import inert_json

        text = inert_json(text)
    write(text)


def page_of(command: str, report: Any, numbering: Numbering) -> str:  # noqa: ANN401 - any report
    """The page for people, without trailing space; coloured where the terminal shows it."""
    from btu_cli.render.ink import Ink, is_ascii_locale
    from btu_cli.render.tables import renderer_of
    from btu_cli.render.terminal import width_of

    ascii_only = is_ascii_locale(os.environ) or not _speaks_unicode()
    made = renderer_of(command)(report, Ink(width_of(sys.stdout, os.environ), ascii_only, numbering))
    if not isinstance(made, str):
        from btu_cli.render.console import console_for

        page = StringIO()
        console_for(sys.stdout, os.environ, page).print(made)
        made = page.getvalue()
    return "\n".join(line.rstrip() for line in made.rstrip("\n").split("\n"))


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


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
