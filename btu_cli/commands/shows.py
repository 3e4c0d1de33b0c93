"""`btu shows`: all shows; the commands below it add, rename, number, hide and remove one."""

import typer

from btu_cli.commands.asked import Question, reads


@reads(show=False, numbering=False, lists=True, ages=True)
def shows(context: typer.Context, asked: Question) -> None:
    """List all shows, what needs attention first, with status and findings; or add, rename or remove one.

    Example: btu shows add "Station Eleven"
    """
    context.find_root().obj = asked.session
    if context.invoked_subcommand is None:
        overview(asked)


def overview(asked: Question) -> None:
    """Answer with all shows.

    Raises:
        BtuError: the first of what kept a show from being read; the list itself names them all.
    """
    from btu_cli.actions.survey import list_shows

    report = list_shows(asked.session.record(), asked.moment)
    asked.answer(report)
    if report.failures:
        raise report.failures[0]
