"""`btu box`: the status box that an article carries."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import offer_of, one_of

# The formats as --format names them, and their names in the table of formats.
FORMATS: Final = {"text": "box", "markdown": "markdown", "html": "html", "wikitext": "wikitext"}


@reads(ages=True, json=False)
def box(
    asked: Question,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            parser=one_of(FORMATS),
            metavar="FORMAT",
            help=f"One of {', '.join(FORMATS)}.",
            autocompletion=offer_of(FORMATS),
        ),
    ] = "text",
) -> None:
    """Show the status box of an article: the status, its date, and a sentence if it is doubtful.

    Example: btu box
    Example: btu box --format wikitext
    """
    from btu_cli.history.reading import Reading
    from btu_cli.reports.status import status_report

    record = asked.read()
    numbering = asked.numbering(record)
    reading = Reading(record, asked.moment)
    report = status_report(reading, numbering=numbering, write=asked.session.writer)
    asked._replace(output=FORMATS[format_]).answer(report, numbering)
