"""`btu inspect` for people: one update in full, then what it replaced and what replaced it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from btu_cli.render.pages import words
from btu_cli.render.pages.changelog import changes_table
from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.inspect import InspectReport
    from btu_cli.reports.listed import Listed

SHORT: Final = 12
BESIDE: Final = 70  # cells; a wider page has parts beside their names
WHOLE: Final = ("url", "entry")  # parts that people copy, so they are never broken


def render(report: InspectReport, ink: Ink) -> RenderableType:
    """The page. If it is narrow, each part is below its name. Addresses and the entry are never broken."""
    update = report.listed.update
    rows = [*_rows(update), *([("entry", report.entry)] if report.entry else [])]
    chain = [(name, _short(listed), listed in report.replaced_by) for name, listed in _chain(report)]
    column = max(cell_len(name) for name, _ in (*rows, *((name, said) for name, said, _ in chain)))
    parts: list[RenderableType] = [
        ink.line((update.id if ink.width >= len(update.id) else update.id[:SHORT], "id")),
        ink.text(f"{report.show.title} · {ink.scope(update.season)}", "title"),
        Text(),
    ]
    for name, value in rows:
        parts += _part(name, value, column, ink)
    for name, said, gone in chain:
        parts += _part(name, said, column, ink, "removed" if gone else "")
    if report.changes:
        parts += [Text(), ink.text("What it changed", "title")]
        parts.append(changes_table(report.news, ink, update))
    return Group(*parts)


def _part(name: str, value: str, column: int, ink: Ink, style: str = "") -> list[RenderableType]:
    """A part of the update, beside its name or below it. A part that people copy has its own line."""
    title = ink.text(f"  {name}", "faint")
    if name in WHOLE:
        made = ink.link(value, 4) if name == "url" else _unbroken(ink.text(f"    {value}"))
        return [title, made]
    if ink.width < BESIDE:
        return [title, Padding(ink.text(value, style), (0, 0, 0, 4))]
    lines = wrap(ink.plain(value), ink.width - column - 4) if "\n" not in value else value.split("\n")
    made = Text()
    for place, line in enumerate(lines or [""]):
        if place:
            made.append(f"\n{' ' * (column + 4)}")
        else:
            made.append(ink.plain(f"  {name}"), "faint")
            made.append(" " * (column - cell_len(name) + 2))
        made.append(ink.plain(line), style or None)
    return [made]


def _unbroken(text: Text) -> Text:
    text.no_wrap, text.overflow = True, "ignore"
    return text


def _rows(update: Update) -> list[tuple[str, str]]:
    rows = [("date", words.when(update.date)), ("standing", update.standing)]
    rows += [(fact.field, words.value_words(fact.field, fact.value)) for fact in update.facts]
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
    """The updates it replaced and those that replaced it; indirect ones with the id between them."""
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
    return f"{entry.update.id[:12]} · {words.when(entry.update.date)}{withdrawn}{note}"
