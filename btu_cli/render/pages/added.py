"""What makes an update, for people: the new id, what it withdrew, what it changed, the headline that follows.

`btu add-update`, `correct`, `retract` and `undo`. Plain lines without rich: this is what scripts and cron
jobs do, and rich is a third of their time.
"""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Final

from btu_cli.errors import shorten
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.added import AddReport

SHORT: Final = 6


def render(report: AddReport, ink: Ink) -> str:
    """The page."""
    update = report.listed.update
    verb = "Already there:" if not report.added else "Would add" if report.dry_run else "Added"
    lines = [f"{verb} {_named(update, report, ink)}"]
    if report.target:
        said = ink.plain(_withdrawn(report.target.update, update))
        lines += wrap(said, ink.width, subsequent_indent="    ")
    lines += [f"{verb} {_named(entry.update, report, ink)}" for entry in report.entries[1:]]
    if report.added:
        lines += _changes(report, ink) or _said(report, ink)
        lines += wrap(ink.plain(report.prose), ink.width)
    return "\n".join(lines)


def _named(update: Update, report: AddReport, ink: Ink) -> str:
    """An update by its id, its show, season and date, and by its standing where that is not the usual one."""
    named = [report.show.title, ink.scope(update.season), words.when(update.date), words.standing(update)]
    head = ink.plain(" · ".join(("", *filter(None, named))))
    return f"{ink.paint(update.id[:SHORT], 'id')}{head}"


def _withdrawn(target: Update, update: Update) -> str:
    """Which update was withdrawn or replaced, and what it said."""
    verb = "withdraws" if update.retracts else "replaces"
    said = "; ".join(words.what_it_says(target)) or shorten(target.note or "")
    if target.retracts:
        said = f"withdrawal of {target.retracts[:SHORT]}, {said}"
    return f"  {verb} {target.id[:SHORT]} · {words.when(target.date)} · {said}"


def _changes(report: AddReport, ink: Ink) -> list[str]:
    """Changes, one a line with the fields aligned; a long value goes on below its beginning.

    Where the updates are of several seasons, each change names its own.
    """
    changes = report.news
    several = len({entry.update.season for entry in report.entries}) > 1
    titles = [
        ink.plain(f"{ink.scope(change.season)} " * several + words.field_title(change.field))
        for change in changes
    ]
    column = max(map(len, titles), default=0)
    lines = []
    for change, title in zip(changes, titles, strict=True):
        what = ink.plain(" ".join((words.became(change), words.against(change))).strip())
        head = f"  {words.SIGNS[change.kind]}  {title:{column}}  "
        first, *rest = wrap(head + what, ink.width, subsequent_indent=" " * len(head), drop_whitespace=True)
        sign = words.SIGNS[change.kind]
        lines += [first.replace(sign, ink.paint(sign, change.kind), 1), *rest]
    return lines


def _said(report: AddReport, ink: Ink) -> list[str]:
    """What the update says where it changes nothing: it is older than what stands, or a note."""
    said = [f"  {ink.plain(line)}" for line in words.what_it_says(report.listed.update)]
    return [*said, "  Nothing changes in the current status."]
