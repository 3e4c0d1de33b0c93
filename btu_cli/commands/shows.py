"""`btu shows`: lists all shows; its subcommands add, rename, number, link, hide and remove one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.completion import complete_outlook
from btu_cli.commands.options import Limit, Reverse, outlook_of
from btu_cli.reports.shows import ATTENTION, SINCE, TITLE, Wanted


class Sort(StrEnum):
    """The order in which shows are listed."""

    ATTENTION = ATTENTION
    TITLE = TITLE
    SINCE = SINCE


@reads(show=False, numbering=False, lists=True, ages=True)
def shows(
    context: typer.Context,
    asked: Question,
    needs_attention: Annotated[
        bool, typer.Option("--needs-attention", help="Only shows that need attention.")
    ] = False,
    status: Annotated[
        list[str] | None,
        typer.Option(
            "--status",
            parser=outlook_of,
            metavar="STATUS",
            help="Only shows with this status (btu help statuses), or in_limbo, or unknown; repeatable.",
            autocompletion=complete_outlook,
        ),
    ] = None,
    sort: Annotated[
        Sort,
        typer.Option(
            metavar="ORDER",
            help="Sort by attention (urgency), title, or since (the date of the status, newest first).",
        ),
    ] = Sort.ATTENTION,
    limit: Limit = None,
    reverse: Reverse = False,
) -> None:
    """List all shows, what needs attention first and why; or add, rename, hide or remove one.

    Example: btu shows --needs-attention
    Example: btu shows --status renewed --sort since --limit 10
    Example: btu shows add "Station Eleven"
    """
    context.find_root().obj = asked.session
    if context.invoked_subcommand is None:
        overview(asked, Wanted(tuple(status or ()), needs_attention, sort.value, reverse, limit))


def overview(asked: Question, wanted: Wanted | None = None) -> None:
    """Answer with all shows, or those that the options select.

    Raises:
        BtuError: the first show that could not be read; the list names all of them.
    """
    from btu_cli.actions.survey import list_shows

    report = list_shows(asked.session.record(), asked.moment, wanted)
    asked.answer(report)
    if report.failures:
        raise report.failures[0]
