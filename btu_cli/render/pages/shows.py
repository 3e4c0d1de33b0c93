"""`btu shows` for people: a line for each show, and why it needs attention. Slugs and statuses stay whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from btu_cli.render.pages import words

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.shows import ShowRow, ShowsReport

COLUMNS: Final = ("show", "title", "status", "since", "age", "updates")
SPARED: Final = ("updates", "title", "age", "since")  # columns to leave out on a narrow page, in this order
WIDEST: Final = 200  # cells that this page can use
LEAST: Final = 20  # cells that the reasons need beside the other columns
COMFORTABLE: Final = 30  # cells for the reasons before another column is shown
LONGEST_TITLE: Final = 32


def render(report: ShowsReport, ink: Ink) -> RenderableType:
    """The page. On a narrow one, the least important columns are left out."""
    if not report.shows:
        return ink.text(_nothing(report))
    cells = [_cells(row, report, ink) for row in report.shows]
    shown = _columns(cells, ink.width)
    body = _table(cells, shown) if shown else _stacked(cells)
    return Group(body, Text(), ink.text(_counted(report), "faint"))


def _columns(cells: list[dict[str, Text]], width: int) -> tuple[str, ...]:
    """The columns that leave room for the reasons; empty if not even slug and status do."""
    widths = {name: 2 + max(cell_len(each[name].plain) for each in cells) for name in COLUMNS}
    longest = max(cell_len(each["attention"].plain) for each in cells)
    for spared in range(len(SPARED) + 1):
        shown = tuple(name for name in COLUMNS if name not in SPARED[:spared])
        room = width - sum(widths[name] for name in shown)
        if room >= min(longest, LEAST if spared == len(SPARED) else COMFORTABLE):
            return shown
    return ()


def _table(cells: list[dict[str, Text]], shown: tuple[str, ...]) -> Table:
    page = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="faint")
    for name in shown:
        page.add_column(Text(name), no_wrap=True, justify="right" if name in ("age", "updates") else "left")
    page.add_column(Text("attention"))
    for each in cells:
        page.add_row(*(each[name] for name in shown), each["attention"])
    return page


def _stacked(cells: list[dict[str, Text]]) -> Group:
    """A show on its own line and the reasons below it, for long slugs on a narrow page."""
    lines: list[RenderableType] = []
    for each in cells:
        lines.append(each["show"])
        below = Text("  ").join(part for part in (each["status"], each["attention"]) if part)
        lines.append(Padding(below, (0, 0, 0, 2)))
    return Group(*lines)


def _cells(row: ShowRow, report: ShowsReport, ink: Ink) -> dict[str, Text]:
    today = report.moment.day
    title = row.title if cell_len(row.title) <= LONGEST_TITLE else f"{row.title[: LONGEST_TITLE - 1]}…"
    outlook = words.outlook(row.head, disputed=row.disputed)
    status = ("damaged", "bad") if row.problem else (outlook, words.heading_style(row.head))
    why = "; ".join(dict.fromkeys(words.reasons(row, today)))
    return {
        "show": ink.text(row.slug),
        "title": ink.text(title),
        "status": ink.text(*status),
        "since": ink.text("–" if row.head.since is None else str(row.head.since)),
        "age": ink.text("–" if row.age_days is None else words.short_age(row.age_days)),
        "updates": ink.text(f"{row.updates:,}"),
        "attention": ink.text(why, "disputed"),
    }


def _nothing(report: ShowsReport) -> str:
    if report.total:
        return f"None of the {words.plural(report.total, 'show')} matches."
    hidden = f" {words.plural(report.hidden, 'show is', 'shows are')} hidden." if report.hidden else ""
    return f"There are no shows yet: btu shows add TITLE.{hidden}"


def _counted(report: ShowsReport) -> str:
    """The line that counts shows: how many need attention, and how many are not shown."""
    needing = sum(bool(row.attention) for row in report.shows)
    shown = words.plural(len(report.shows), "show")
    need = f"{needing} of {shown} {'needs' if needing == 1 else 'need'} attention"
    parts = [need if needing else f"{shown}, none needs attention"]
    if len(report.shows) < report.total:
        parts.append(f"{report.total - len(report.shows):,} more not shown")
    if report.hidden:
        parts.append(f"{report.hidden} hidden")
    return f"{'; '.join(parts)}."
