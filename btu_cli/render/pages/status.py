"""`btu status` for people: the headline, the facts of its season, expectations, then the rest."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from btu_cli.errors import shorten
from btu_cli.history.expectations import LAPSED, OPEN_STATES, PASSED
from btu_cli.model.facts import POSTPONED
from btu_cli.model.sources import RUMOURED
from btu_cli.render.pages import words
from btu_cli.render.pages.changelog import changes_table
from btu_cli.render.pages.grid import date_cell, table, title_row
from btu_cli.render.pages.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType

    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.fold import Held
    from btu_cli.model.updates import Update
    from btu_cli.render.ink import Ink
    from btu_cli.reports.status import FactRow, StatusReport

ROOMY: Final = 96
ALL_COLUMNS: Final = 76  # from this width on, there is room for the publisher
SHOWN_REPORTS: Final = 4
MANY_SCOPES: Final = 3  # more hidden scopes than this are counted together
SHOWN_STATES: Final = OPEN_STATES | {LAPSED, PASSED, POSTPONED}


def render(report: StatusReport, ink: Ink) -> RenderableType:
    """The page."""
    seasons = dict.fromkeys(row.held.season for row in report.facts)
    shown = [report.head.season] if report.head.season in seasons or not seasons else list(seasons)[:1]
    others = [season for season in seasons if season not in shown]
    sections = [_facts(report, season, ink) for season in shown]
    sections += [_expected(report, ink), _latest(report, ink), _disputed(report, ink), _changes(report, ink)]
    if report.every_scope:
        sections += [_facts(report, season, ink) for season in others]
    parts: list[RenderableType] = [
        title_row(report.show, report.moment.day, ink),
        Text(),
        _headline(report, ink),
    ]
    for section in sections:
        if section is not None:
            parts += [Text(), Padding(section, (0, 0, 0, 2))]
    hidden = () if report.every_scope else others
    return Group(*parts, Text(), Padding(_footer(report, hidden, ink), (0, 0, 0, 2)))


def _headline(report: StatusReport, ink: Ink) -> RenderableType:
    lines = Group(
        ink.text(words.heading(report.head, ink.scope), words.heading_style(report.head)),
        ink.text(report.prose),
    )
    return Padding(lines, (0, 0, 0, 2))


def _facts(report: StatusReport, season: int | None, ink: Ink) -> RenderableType | None:
    """The facts of one scope: the value now, since when, the value before, and who says so.

    On a narrow page the value before is below the value now, and the publisher is left to `btu inspect`.
    """
    rows = [row for row in report.facts if row.held.season == season]
    if not rows:
        return None
    wide = ink.width >= ALL_COLUMNS
    headings = ("now", "since", "before", "said by") if wide else ("now", "since")
    names = [f"{row.held.field}  " if report.since else row.held.field for row in rows]
    changed = {(change.season, change.field): words.SIGNS[change.kind] for change in report.changes}
    page = table(ink.scope(season).capitalize(), *headings, names=names)
    for row in rows:
        sign = changed.get((season, row.held.field), "")
        field = ink.text(f"{row.held.field} {sign}".rstrip(), "changed" if sign else "")
        cells = [field, _now(row, report.moved_on(row), ink), date_cell(row.held.since, ink)]
        before = ink.text(_before(row), "faint")
        if wide:
            cells += [before, ink.text(_said_by(row, ink), "faint")]
        elif before:
            cells[1] = Text("\n").join((cells[1], ink.text(f"before: {before.plain}", "faint")))
        page.add_row(*cells)
    return page


def _now(row: FactRow, later: Held | None, ink: Ink) -> Text:
    """The value; of a fact of the show also the last season's, if it was reported later.

    Without room to name who says so, a rumour is marked here.
    """
    rumour = "" if ink.width >= ALL_COLUMNS else words.rumour(row.held)
    now = ink.text(words.value_words(row.held.field, row.held.value) + rumour)
    if later is not None:
        last = f"; {ink.scope(later.season)}: {words.value_words(later.field, later.value)}"
        now.append_text(ink.text(last + words.rumour(later), "faint"))
    return now.append_text(ink.text(" ≠", "disputed")) if row.disputed else now


def _before(row: FactRow) -> str:
    """The value before, in brackets if it is the whole show's. An equal value of the show is left out."""
    if row.held.previous is None or row.held.previous == row.held.value:
        return ""
    before = words.value_words(row.held.field, row.held.previous)
    return f"({before})" if row.held.inherited else before


def _said_by(row: FactRow, ink: Ink) -> str:
    """The publisher. A rumour is always marked; an official report only if there is room."""
    if row.held.silent:
        return words.A_YEAR
    update = row.held.said_by.update
    name = words.publisher(update.source)
    told = update.standing == RUMOURED or ink.width >= ROOMY
    return f"{name}, {update.standing}" if told and words.standing(update) else name


def _expected(report: StatusReport, ink: Ink) -> RenderableType | None:
    shown = [entry for entry in report.expectations if entry.state in SHOWN_STATES]
    if not shown:
        return None
    page = table(
        "Expected", "window", "state", names=[words.expected_name(entry, ink.scope) for entry in shown]
    )
    for entry in shown:
        page.add_row(
            ink.text(words.expected_name(entry, ink.scope)),
            date_cell(entry.when, ink),
            ink.text(
                words.expected_state(entry, report.moment.day), "disputed" if entry.state == LAPSED else ""
            ),
        )
    return page


def _latest(report: StatusReport, ink: Ink) -> RenderableType | None:
    """The newest reports, if they are newer than the status: what they say, or their note."""
    if not report.latest:
        return None
    newest = report.latest[-1]
    heading = f"Last report, {words.when(newest.date)} ({words.publisher(newest.source)})"
    said = [line for update in report.latest[-SHOWN_REPORTS:] for line in _said(update, report, ink)]
    return Group(ink.text(heading, "faint"), *(ink.text(line) for line in said))


def _said(update: Update, report: StatusReport, ink: Ink) -> Iterator[str]:
    """What a report says or notes; a rumour, and what is of another season, are marked."""
    about = [ink.scope(update.season)] if update.season not in (None, report.head.season) else []
    about += [RUMOURED] if update.standing == RUMOURED else []
    mark = f"{', '.join(about)}: " if about else ""
    yield from (f"{mark}{line}" for line in words.what_it_says(update) or (shorten(update.note or ""),))


def _disputed(report: StatusReport, ink: Ink) -> RenderableType | None:
    """The contradictions about the headline's season, one a line: both sides, and the rule that chose."""
    lines = [
        ink.line(
            f"{ink.scope(found.season)} {found.field}: {_side(found, shown=True)} ",
            ("≠", "disputed"),
            f" {_side(found, shown=False)}; ",
            (f"shown: {_chosen(found)}", "faint"),
        )
        for found in report.disputed
    ]
    if others := len(report.conflicts) - len(report.disputed):
        more = "more contradiction" if lines else "contradiction"
        lines.append(ink.text(f"btu conflicts: {words.plural(others, more)}", "faint"))
    return Group(ink.text("Disputed", "faint"), *lines) if lines else None


def _chosen(found: Conflict) -> str:
    """The publisher of the value shown, and why it is: `Variety, the later report`."""
    rule = RULES[found.rule]
    source = found.standing.update.source
    return f"{source.publisher}, {rule}" if source and source.publisher else rule


def _side(found: Conflict, *, shown: bool) -> str:
    """The values of one side, each with its publisher."""
    return ", ".join(
        dict.fromkeys(
            f"{words.value_words(claim.field, claim.value)} ({words.told_by(claim.update)})"
            for claim in found.claims
            if (claim.value == found.shown) is shown
        )
    )


def _changes(report: StatusReport, ink: Ink) -> RenderableType | None:
    """The changes since the requested date."""
    if report.since is None:
        return None
    heading = ink.text(f"Changed since {report.since}", "faint")
    if not report.changes:
        return Group(heading, ink.text("nothing"))
    lines: list[RenderableType] = [heading]
    for scope, changes in groupby(report.news, key=lambda change: ink.scope(change.season)):
        lines += [ink.text(scope.capitalize()), changes_table(changes, ink)]
    return Group(*lines)


def _footer(report: StatusReport, hidden: Iterable[int | None], ink: Ink) -> Text:
    """The number of updates behind the page, and the commands that show the other facts."""
    parts = [
        words.plural(report.updates, "update"),
        words.plural(report.sources, "source"),
        words.plural(report.origins, "origin"),
    ]
    lines = [f"btu timeline: {', '.join(parts)}"]
    if left := list(hidden):
        lines.insert(0, f"btu status --all: also {_counted(report, left, ink)}")
    return Text("\n").join(ink.text(line, "faint") for line in lines)


def _counted(report: StatusReport, hidden: list[int | None], ink: Ink) -> str:
    """How many facts are hidden: of each scope, or of all if there are many."""
    if len(hidden) > MANY_SCOPES:
        whole = "of the whole show and " if None in hidden else "of "
        seasons = words.plural(sum(season is not None for season in hidden), "season")
        return f"{_number(report, hidden)} {whole}{seasons}"
    scopes = {season: "the whole show" if season is None else ink.scope(season) for season in hidden}
    return ", ".join(f"{_number(report, [season])} of {scope}" for season, scope in scopes.items())


def _number(report: StatusReport, seasons: list[int | None]) -> str:
    return words.plural(sum(row.held.season in seasons for row in report.facts), "fact")
