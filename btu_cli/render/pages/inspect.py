"""`btu inspect` for people: one update whole, then what it replaced and what replaced it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from btu_cli.model.facts import show_value
from btu_cli.render.pages.changelog import changes_table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.inspect import InspectReport
    from btu_cli.reports.timeline import Listed

SHORT = 12


def render(report: InspectReport, ink: Ink) -> RenderableType:
    """The page."""
    update = report.listed.update
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    table.add_column(style="faint", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _rows(update):
        table.add_row(Text(name), Text("\n").join(ink.text(line) for line in value.split("\n")))
    if report.entry:
        table.add_row(Text("entry"), ink.text(report.entry))
    for name, listed in _chain(report):
        table.add_row(Text(name), ink.text(_short(listed), "removed" if listed in report.replaced_by else ""))
    parts: list[RenderableType] = [
        ink.line((update.id if ink.width >= len(update.id) else update.id[:SHORT], "id")),
        ink.text(f"{report.show.title} · {ink.scope(update.season)}", "title"),
        Text(),
        Padding(table, (0, 0, 0, 2)),
    ]
    if report.changes:
        parts += [Text(), ink.text("What it changed", "title")]
        parts.append(Padding(changes_table(report.changes, ink), (0, 0, 0, 2)))
    return Group(*parts)


def _rows(update: Update) -> list[tuple[str, str]]:
    rows = [("date", str(update.date)), ("standing", update.standing)]
    rows += [(fact.field, show_value(fact.value)) for fact in update.facts]
    rows += [("expects", f"{announced.event} {announced.when}") for announced in update.expects]
    rows += [("met", event) for event in update.met]
    source = update.source
    if source:
        named = source._asdict()
        rows += [(name, str(named[name])) for name in source._fields if named[name] is not None]
    if update.note:
        rows.append(("note", update.note))
    rows.append(("recorded", update.recorded.strftime("%Y-%m-%d %H:%M:%S UTC")))
    return rows


def _chain(report: InspectReport) -> list[tuple[str, Listed]]:
    """What it replaced and what replaced it; further along, with the one that did it or had it done."""
    update = report.listed.update
    rows = []
    for entry in report.replaced:
        doer = next(
            each
            for each in (update, *(other.update for other in report.replaced))
            if entry.update.id in (each.supersedes, each.retracts)
        )
        verb = "retracts" if doer.retracts == entry.update.id else "replaces"
        rows.append((verb if doer is update else f"{doer.id[:6]} {verb}", entry))
    for entry in report.replaced_by:
        done_to = entry.update.retracts or entry.update.supersedes or ""
        verb = "retracted by" if entry.update.retracts else "superseded by"
        rows.append((verb if done_to == update.id else f"{done_to[:6]} {verb}", entry))
    return rows


def _short(entry: Listed) -> str:
    note = f": {entry.update.note}" if entry.update.note else ""
    withdrawn = " (itself withdrawn)" if entry.retracted or entry.superseded_by else ""
    return f"{entry.update.id[:12]} · {entry.update.date}{withdrawn}{note}"
