"""`btu merge`: the merge driver that `btu init --git` sets up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from btu_cli.commands.asked import everywhere
from btu_cli.commands.emit import emit, output_of, tell
from btu_cli.commands.options import Json
from btu_cli.commands.session import Session
from btu_cli.render.formats import TEXT


@everywhere
def merge(
    session: Session,
    base: Annotated[
        Path, typer.Argument(metavar="BASE", help="The common ancestor of both, or an empty file.")
    ],
    ours: Annotated[Path, typer.Argument(metavar="OURS", help="One version; it is replaced by the result.")],
    theirs: Annotated[Path, typer.Argument(metavar="THEIRS", help="The other version.")],
    path: Annotated[
        str | None, typer.Option("--path", metavar="PATH", help="The file's name, for messages.")
    ] = None,
    json: Json = False,
) -> None:
    """Merge two versions of a show's file into OURS: all updates of both. git calls it (btu init --git).

    Example: btu merge base.json ours.json theirs.json
    Example: btu merge /dev/null ours.json theirs.json --path severance.json
    """
    from btu_cli.actions.sharing import merge as merged

    report = merged(base, ours, theirs, path)
    if output_of(json) == TEXT:  # git shows everything that is printed, and it runs this once for each show
        for notice in report.notices:
            tell(f"btu: {notice}")
    else:
        emit(report, output_of(json), session)
