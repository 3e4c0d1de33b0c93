"""Where a report leaves btu: as JSON, as JSON lines, or as tables for people. stdout holds nothing else."""

from __future__ import annotations

import os
import sys
from typing import Any

from btu_cli.errors import Usage

TABLES, JSON, NDJSON = "tables", "json", "ndjson"


def output_of(json: bool, ndjson: bool = False) -> str:
    """How a report is written, as two flags ask for it.

    Raises:
        Usage: both are given.
    """
    if json and ndjson:
        raise Usage("--json and --ndjson exclude each other.")
    return JSON if json else NDJSON if ndjson else TABLES


def emit(command: str, report: Any, output: str = TABLES) -> None:  # noqa: ANN401 - any report
    """Write the report of a command; the renderers name their functions after the commands."""
    if output == TABLES:
        from btu_cli.render.console import console_for
        from btu_cli.render.ink import Ink, is_ascii_locale
        from btu_cli.render.tables import renderer_of

        console = console_for(sys.stdout, os.environ)
        with console.capture() as page:
            console.print(renderer_of(command)(report, Ink(console.width, is_ascii_locale(os.environ))))
        write("\n".join(line.rstrip() for line in page.get().rstrip("\n").split("\n")))
        return
    from btu_cli.render import json

    ascii_only = not _speaks_unicode()
    if output == JSON:
        pretty = sys.stdout.isatty()
        write(json.dump(json.RENDERERS[command](report), ascii_only=ascii_only, pretty=pretty))
    else:
        for row in json.ROWS[command](report):
            write(json.dump_line(row, ascii_only=ascii_only))


def write(text: str) -> None:
    """A line on stdout, as it is."""
    sys.stdout.write(f"{text}\n")


def tell(message: str) -> None:
    """A message for the person at the terminal, on stderr."""
    from btu_cli.render.inert import inert_lines

    sys.stderr.write(f"{inert_lines(message)}\n")


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
