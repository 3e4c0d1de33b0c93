"""`btu add-update`, `correct`, `retract` and `undo` for people.

The new id, the update it withdraws, the changes, and the resulting headline. Plain lines without rich,
because scripts and cron jobs run these commands, and rich takes a third of the time.
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
    """An update: its id, show, season and date, and its standing unless that is the usual one."""
    named = [report.show.title, ink.scope(update.season), words.when(update.date), words.standing(update)]
    head = ink.plain(" · ".join(("", *filter(None, named))))
    return f"{ink.paint(update.id[:SHORT], 'id')}{head}"


def _withdrawn(target: Update, update: Update) -> str:
    """The update that was withdrawn or replaced, and what it said."""
    verb = "withdraws" if update.retracts else "replaces"
    said = "; ".join(words.what_it_says(target)) or shorten(target.note or "")
    if target.retracts:
        said = f"withdrawal of {target.retracts[:SHORT]}, {said}"
    return f"  {verb} {target.id[:SHORT]} · {words.when(target.date)} · {said}"


def _changes(report: AddReport, ink: Ink) -> list[str]:
    """Changes, one a line, with the fields aligned. A long value continues below its beginning.

    If the updates are about several seasons, each change names its season.
    """
    changes = report.news
    several = len({entry.update.season for entry in report.entries}) > 1
    titles = [
        ink.plain(
            f"{ink.scope(change.season)} {words.field_title(change.field)}"
            if several
            else words.change_title(change, report.listed.update, ink.scope)
        )
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
    """What the update says, if it changes nothing because it is a note, or older than the current status."""
    said = [f"  {ink.plain(line)}" for line in words.what_it_says(report.listed.update)]
    return [*said, "  No current value changes."]
