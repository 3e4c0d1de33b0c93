"""Asks about drafts one by one at the terminal: take, edit, skip or quit. Questions go to stderr."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from btu_cli.actions import read as actions
from btu_cli.commands.emit import say, tell
from btu_cli.errors import Refused

if TYPE_CHECKING:
    from btu_cli.actions.desk import Desk
    from btu_cli.actions.read import Opened
    from btu_cli.reports.read import ReadReport, Suggested

CHOICES = "[t]ake, [e]dit, [s]kip, [q]uit: "


def ask_about(desk: Desk, opened: Opened, report: ReadReport, *, dry_run: bool) -> ReadReport:
    """Ask about each draft, and return the report. The drafts taken are stored in one write at the end."""
    if opened.article.published is None and any(not draft.dated for draft in report.drafts):
        opened = _dated(desk, opened)
        report = actions.suggested(desk, opened)
    chosen: dict[int, Suggested] = {}
    for draft in report.drafts:
        answer = _about(opened, draft, len(report.drafts))
        if answer is None:
            break
        if answer.number:
            chosen[draft.number] = answer
    if not chosen:
        return report
    drafts = tuple(chosen.get(draft.number, draft) for draft in report.drafts)
    return actions.take(desk, opened, report._replace(drafts=drafts), tuple(chosen), dry_run=dry_run)


def _dated(desk: Desk, opened: Opened) -> Opened:
    """Ask once when the article was published. Without an answer the date stays unknown."""
    from btu_cli.commands.options import date_of

    while True:
        typed = _line("When was this published? (empty: not known) ")
        if not typed:
            return opened
        try:
            day = date_of(typed)
        except Refused as refusal:
            tell(refusal.message)
            continue
        if day.first <= desk.today:
            return actions.published_on(opened, day)
        tell("That is after today.")


def _about(opened: Opened, draft: Suggested, count: int) -> Suggested | None:
    """The draft, maybe edited. Its number is 0 if it was skipped; None if the person quit."""
    from btu_cli.render.pages.read import in_context

    tell(f"\n{in_context(draft, count)}")
    while True:
        word = _line(CHOICES)
        if word is None or word.casefold() in ("q", "quit"):
            return None
        if word.casefold() in ("s", "skip", "n", "no"):
            return draft._replace(number=0)
        if word.casefold() in ("t", "take", "y", "yes"):
            return draft
        if word.casefold() in ("e", "edit"):
            draft = _edited(opened, draft)
            tell(in_context(draft, count))


def _edited(opened: Opened, draft: Suggested) -> Suggested:
    """The draft after the person edited its entry. If the entry is refused, say why and ask again."""
    while True:
        typed = _line("Entry (empty: as it is): ")
        if not typed:
            return draft
        try:
            return actions.edited(draft, typed, opened)
        except Refused as refusal:
            from btu_cli.render.failure import failure_text

            say(failure_text(refusal))


def _line(question: str) -> str | None:
    """The line that the person types; None if the input has ended."""
    say(question)
    line = sys.stdin.readline()
    return line.strip() if line else None
