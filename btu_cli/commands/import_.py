"""`btu import`: reads files from `btu export`, tables made by hand, and lists of titles."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager
from typing import Annotated, BinaryIO

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.emit import write
from btu_cli.commands.options import offer_of, one_of
from btu_cli.commands.session import path_of
from btu_cli.errors import ImportRefused, Usage

NAMES = ("json", "ndjson", "csv", "titles")


@writes(numbering=False)
def import_(
    task: Task,
    file: Annotated[
        str | None, typer.Argument(metavar="FILE|-", help="The file, or - for standard input.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            parser=one_of(NAMES),
            metavar="FORMAT",
            help=f"One of {', '.join(NAMES)}; otherwise btu recognises it.",
            autocompletion=offer_of(NAMES),
        ),
    ] = None,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Store the good lines, even if others are refused.")
    ] = False,
    template: Annotated[
        bool, typer.Option("--template", help="Print an empty table with the columns; import nothing.")
    ] = False,
) -> None:
    """Import a file: what `btu export` writes, a table made in a spreadsheet, or a list of titles.

    Example: btu import shows.json
    Example: btu import news.csv --dry-run
    """
    from btu_cli.actions.importing import import_file
    from btu_cli.render.progress import progress

    if template:
        write(table_to_begin_with())
        return
    if file is None:
        raise Usage("No file is named.", hint="btu import FILE, or btu import - for standard input.")
    desk = task.session.bare_desk()
    with _opened(file) as source, progress(sys.stderr) as advance:
        report = import_file(
            desk,
            source,
            advance,
            format_=format_,
            named=task.named,
            dry_run=task.dry_run,
            keep_going=keep_going,
        )
    task.answer(report)
    if report.failures:
        raise report.failures[0]
    if report.refused:
        raise ImportRefused(len(report.refused), stored=report.stored)


def table_to_begin_with() -> str:
    """An example table: its header and two rows."""
    from btu_cli.actions.incoming.table import TEMPLATE
    from btu_cli.render.csv import lines

    return lines(TEMPLATE).removesuffix("\r\n")


def _opened(file: str) -> AbstractContextManager[BinaryIO]:
    from btu_cli.actions.incoming.opening import kept, opened

    return kept(sys.stdin.buffer) if file == "-" else opened(path_of(file))
