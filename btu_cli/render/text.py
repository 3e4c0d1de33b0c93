"""Pages for people: the headline first, readable at 60 columns, plain in a pipe; one module for each report.

A page is a string or a rich renderable. It decides nothing: the report says what to show, in which order, and
which command to suggest.
"""

from __future__ import annotations

from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from btu_cli.history.moment import Moment
    from btu_cli.history.sentence import Write
    from btu_cli.render.formats import Answer, Report
    from btu_cli.render.ink import Ink


def page(answer: Answer, report: Report, ink: Ink) -> str:
    """The page without trailing space, with colours if they are shown.

    Below it are the report's `credits` for catalogues, if there are any.
    """
    module = import_module(f"btu_cli.render.pages.{answer.module}")
    ink = ink._replace(width=max(ink.width, min(ink.room, getattr(module, "WIDEST", 0))))
    render: Callable[[Any, Ink], Any] = module.render
    made = render(report, ink)
    if not isinstance(made, str):
        from btu_cli.render.console import console_for

        drawn = StringIO()
        console_for(drawn, ink.width, colour=ink.colour).print(made, crop=False)
        made = drawn.getvalue()
        if ink.ascii_only:
            made = made.replace("…", ".")  # for rich's sign at the end of a cut cell, with the same width
    if ink.moment is not None and (filtered := filter_line(ink.moment, ink.date, dated=answer.dated)):
        made = f"{ink.plain(filtered)}\n\n{made}"
    for credit in getattr(report, "credits", ()):
        from btu_cli.render.wrapping import wrap

        made = "\n".join((made.rstrip("\n"), "", *wrap(ink.plain(credit), ink.width)))
    return "\n".join(line.rstrip() for line in made.rstrip("\n").split("\n"))


def filter_line(moment: Moment, write: Write, *, dated: bool) -> str:
    """The first line of a page about another moment than now. `dated`: the page itself shows the day."""
    parts = [] if dated else [f"as of {_written(moment.day, write)}"]
    if moment.known_on is not None:
        parts.append(f"as recorded here by {moment.known_on:%Y-%m-%d %H:%M:%S} UTC")
    if moment.published_by is not None:
        parts.append(f"as published by {_written(moment.published_by, write)}")
    line = ", ".join(parts)
    return f"{line[0].upper()}{line[1:]}." if line else ""


def _written(day: date, write: Write) -> str:
    from btu_cli.model.dates import PartialDate

    return write(PartialDate.of_day(day))
