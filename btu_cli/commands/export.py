"""`btu export`: shows as files that other programs read."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.completion import complete_show
from btu_cli.commands.emit import emit, tell
from btu_cli.commands.options import AllShows, OutputFile, offer_of, one_of
from btu_cli.errors import Damaged, Usage
from btu_cli.render.formats import EXPORTS


@reads(show=False, numbering=False, json=False)
def export(
    asked: Question,
    format_: Annotated[
        str,
        typer.Argument(
            parser=one_of(EXPORTS),
            metavar="FORMAT",
            help=f"One of {', '.join(EXPORTS)}.",
            autocompletion=offer_of(EXPORTS),
        ),
    ],
    output: OutputFile = None,
    show: Annotated[
        list[str] | None,
        typer.Option(
            "--show", metavar="SHOW", help="Which show; may be given again.", autocompletion=complete_show
        ),
    ] = None,
    every: AllShows = False,
) -> None:
    """Write shows with all their updates as a file that other programs read.

    Example: btu export json --all -o shows.json
    Example: btu export csv --show better-than-us
    """
    from btu_cli.actions.export import answer_in
    from btu_cli.actions.export import export as exported

    if every and show:
        raise Usage("--all and --show exclude each other.")
    session = asked.session
    record = session.record()
    named: list[str | None] = [*show] if show else [None]
    slugs = record.slugs() if every else dict.fromkeys(session.which_show(record, each) for each in named)
    failures: list[Damaged] = []
    report = exported(record, slugs, asked.moment, whole=not asked.filtered, every=every, failures=failures)
    emit(answer_in(report, format_), format_, session, to=output)
    for failure in failures[:1]:
        tell("The other shows were written.")
        raise failure
