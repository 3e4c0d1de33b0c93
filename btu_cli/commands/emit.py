"""Where a report leaves btu: as JSON, as JSON lines, or as tables for people. stdout holds nothing else."""

from __future__ import annotations

import os
import sys
from enum import Enum
from typing import Any

from btu_cli.errors import Usage


class Output(Enum):
    """How a report is written."""

    TABLES = "tables"
    JSON = "json"
    NDJSON = "ndjson"

    @classmethod
    def of(cls, json: bool, ndjson: bool = False) -> Output:
        """The output that two flags ask for.

        Raises:
            Usage: both are given.
        """
        if json and ndjson:
            raise Usage("--json and --ndjson exclude each other.")
        return cls.JSON if json else cls.NDJSON if ndjson else cls.TABLES


def emit(command: str, report: Any, output: Output = Output.TABLES) -> None:  # noqa: ANN401 - any report
    """Write the report of a command; the renderers name their functions after the commands."""
    if output is Output.TABLES:
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
    if output is Output.JSON:
        write(json.dump(json.RENDERERS[command](report), ascii_only=ascii_only))
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


def wants_json(arguments: list[str]) -> bool:
    """Whether errors are to be written as JSON: the command line may not even parse."""
    return "--json" in arguments or "--ndjson" in arguments


def _speaks_unicode() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
