"""`btu pull` for people: the changes of each show, the problems, and a summary.

Plain lines without rich, because it runs from cron.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.render.pages import words
from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.pull import PullReport, PullRow


def render(report: PullReport, ink: Ink) -> str:
    """The page."""
    lines: list[str] = []
    for row in report.told:
        lines += _row(row, ink)
    lines += wrap(ink.plain(_summary(report)), ink.width)
    return "\n".join(lines)


def _row(row: PullRow, ink: Ink) -> Iterator[str]:
    yield ink.plain(f"{row.title} · {row.publisher}")
    if row.problem:
        yield from wrap(ink.plain(f"! {row.problem}"), ink.width, "  ", "    ")
    for entry in row.updates:
        yield from wrap(ink.plain(_line(entry.update, ink)), ink.width, "  ", "    ")


def _line(update: Update, ink: Ink) -> str:
    said = "; ".join(words.what_it_says(update)) or update.note or ""
    corrects = f" replaces {update.supersedes[: words.SHORT]}:" if update.supersedes else ""
    return f"{update.id[: words.SHORT]} {update.date} {ink.scope(update.season)}:{corrects} {said}"


def _summary(report: PullReport) -> str:
    """`12 shows asked about: 2 changed, 3 updates added`."""
    changed = sum(bool(row.updates) for row in report.shows)
    added = sum(len(row.updates) for row in report.shows)
    problems = sum(bool(row.problem) for row in report.shows)
    parts = [f"{changed} changed" if changed else "nothing changed"]
    if added:
        would = "would be added" if report.dry_run else "added"
        parts.append(f"{words.plural(added, 'update')} {would}")
    if problems:
        parts.append(f"{problems} could not be asked about")
    return f"{words.plural(len(report.shows), 'show')} asked about: {', '.join(parts)}."
