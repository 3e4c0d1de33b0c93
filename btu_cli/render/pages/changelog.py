"""`btu changelog` for people: by date, what was added (+), changed (~), removed (-) or confirmed (=)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

    from btu_cli.history.changelog import Change, Entry
    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.changelog import ChangelogReport


def render(report: ChangelogReport, ink: Ink) -> RenderableType:
    """The page. Several shows each have their title as a heading."""
    parts: list[RenderableType] = []
    for listed in report.shows:
        if len(report.shows) > 1 and listed.entries:
            parts += [ink.text(listed.show.title, "title"), Text()]
        for entry, news in listed.news:
            heading = ink.text(_heading(entry, ink), "title")
            parts += [heading, changes_table(news, ink, entry.update), Text()]
    return Group(*parts[:-1]) if parts else ink.text("Nothing changed.")


def _heading(entry: Entry, ink: Ink) -> str:
    """`2020-11-17 · season 2 · Variety`; what took effect on a later day than it was told names both days."""
    update = entry.update
    pieces = [words.when(entry.date), ink.scope(update.season)]
    if entry.silent:
        return " · ".join((*pieces, words.A_YEAR))
    if update.source and update.source.publisher:
        told = "" if entry.date == update.date else f", {words.when(update.date)}"
        pieces.append(f"{words.publisher(update.source)}{told}")
    if words.standing(update):
        pieces.append(words.standing(update))
    return " · ".join(pieces)


def changes_table(changes: Iterable[Change], ink: Ink, under: Update | None = None) -> RenderableType:
    """Changes, one a row, indented: the sign, the field, old → new, and contradicting claims.

    `under` is the update that the page names above them, if it does.
    """
    page = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    page.add_column(no_wrap=True)
    page.add_column(no_wrap=True)
    page.add_column()
    for change in changes:
        what = ink.text(words.became(change), "faint" if change.kind == "confirmed" else "")
        if change.against:
            what.append_text(ink.text(f"   {words.against(change)}", "disputed"))
        sign = ink.text(f"  {words.SIGNS[change.kind]}", change.kind)
        page.add_row(sign, ink.text(words.change_title(change, under, ink.scope)), what)
    return page
