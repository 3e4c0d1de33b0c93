"""`btu page`: a show as one HTML file that answers for every day, or all shows as a site."""

from __future__ import annotations

import gc
import sys

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.emit import emit, file_of, tell
from btu_cli.commands.options import AllShows, OutputFile
from btu_cli.errors import Usage
from btu_cli.render.formats import PAGE, TEXT


@reads(numbering=False)
def page(asked: Question, output: OutputFile = None, every: AllShows = False) -> None:
    """Write a show as one HTML file that answers for every day; with --all, all shows as a site.

    Example: btu page -o better-than-us.html
    Example: btu page --all -o site
    """
    if not every:
        from btu_cli.reports.page import page_report

        if asked.output != TEXT:
            raise Usage("--json goes with --all: it says which files of a site were written.")
        emit(page_report(asked.read(), asked.moment), PAGE, asked.session, to=output)
        return
    from btu_cli.actions.publish import RAW, publish
    from btu_cli.render.progress import progress
    from btu_cli.render.site.templates import fingerprint
    from btu_cli.store.output import refuse_record

    if asked.named:
        raise Usage("--all and --show exclude each other.")
    if output is None:
        raise Usage("A site is a folder of files.", hint="Name the folder: btu page --all -o DIR.")
    refuse_record(asked.session.folder, output / RAW / "show.json")
    gc.enable()  # each page that jinja makes leaves objects that hold each other
    with progress(sys.stderr) as advance:
        record, templates = asked.session.record(), fingerprint()
        report = publish(record, asked.moment, output, file_of, templates, advance)
    asked.answer(report)
    for failure in report.failures[:1]:
        tell("The other pages were written.")
        raise failure
