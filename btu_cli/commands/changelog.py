"""`btu changelog`: how the future changed."""

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.options import AllShows, Field, Limit, Reverse, Since, Until


@reads(lists=True)
def changelog(
    asked: Question,
    every: AllShows = False,
    since: Since = None,
    until: Until = None,
    field: Field = None,
    limit: Limit = None,
    reverse: Reverse = False,
) -> None:
    """Say how the future changed: by date, from old to new.

    Example: btu changelog --field status
    """
    from btu_cli.history.filters import Filters
    from btu_cli.reports.changelog import changelog_report

    filters = Filters(since, until, field, limit=limit, reverse=reverse)
    with asked.shows(every=every) as (records, numbering):
        asked.answer(changelog_report(records, asked.moment, filters), numbering)
