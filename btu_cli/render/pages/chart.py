"""`btu timeline --chart`: lanes over one axis of time, drawn with letters.

A value is a line from the day it began, with its name on it: `├ renewed ───`. Where the source leaves the day
open the line begins soft (`╌`), a rumour stays dashed all along, and what holds today ends in `▸`. What is
expected is hollow (`[··]`), and a sign behind it says what became of it. A name that does not fit on its line
stands below it. Each sign has a spelling in ASCII, and none needs a colour to be told from another.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

from btu_cli.history.expectations import LAPSED, MET, PASSED, PENDING
from btu_cli.model.facts import WITHDRAWN
from btu_cli.model.sources import RUMOURED
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import title_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.chart import ChartReport, Lane, Span

NAMES: Final = (10, 26)  # the narrowest and the widest column of lanes' names
LABEL_ROWS: Final = 3  # rows of names below a lane; what finds no room in them is counted
SHORTEST_LABEL: Final = 6  # cells of a name that is cut short to fit on its line
NOW: Final = "today"
GAP: Final = 3  # cells between the names of two ticks

# Every sign with its spelling in ASCII.
BEGINS, LINE, SOFT, HOLDS, CROWDED = "├", "─", "╌", "▸", "╫"
CORNER, FLAG, AXIS, TICK, TODAY = "└", "┘", "─", "┴", "┊"
HOLLOW, OPENS, CLOSES, POINT = "·", "[", "]", "◇"
SPELLED: Final = {
    BEGINS: "|",
    LINE: "-",
    SOFT: "~",
    HOLDS: ">",
    CROWDED: "#",
    CORNER: "`",
    FLAG: "'",
    TICK: "+",
    TODAY: ":",
    HOLLOW: ".",
    POINT: "o",
    "✗": "x",
    "✓": "v",
    "→": ">",
    "←": "<",
    "…": "?",
    "–": "-",
    "▲": "^",
}
MARKS: Final = {
    LAPSED: "✗",
    PASSED: "?",
    MET: "✓",
    "slipped": "→",
    "advanced": "←",
    "narrowed": "→",
    "postponed": "…",
    WITHDRAWN: "–",
}
LEGEND: Final = {
    SOFT: "from some day in this time, or a rumour",
    OPENS + HOLLOW * 2 + CLOSES: "expected",
    "→": "moved to a later date",
    "←": "moved to an earlier date",
    CROWDED: "more changes than fit: btu changelog",
}
STYLES: Final = {LAPSED: "dead", PASSED: "disputed", MET: "alive", "postponed": "disputed"}


class Axis(NamedTuple):
    """Days over the columns of the plot."""

    first: date
    last: date
    columns: int

    def column(self, day: date) -> int:
        """The column of a day; what lies outside is at the edge."""
        days = (self.last - self.first).days or 1
        place = (day - self.first).days * (self.columns - 1) / days
        return min(max(round(place), 0), self.columns - 1)


class Row:
    """One line of the plot: a character and a style for each cell."""

    def __init__(self, columns: int) -> None:
        self.cells: list[tuple[str, str]] = [(" ", "")] * columns

    def put(self, column: int, text: str, style: str = "") -> None:
        """Write a text; a wide character takes two cells, one without width joins the cell before."""
        for character in text:
            width = cell_len(character)
            if width == 0 and column > 0:
                before, kept = self.cells[column - 1]
                self.cells[column - 1] = (before + character, kept)
                continue
            if column + width > len(self.cells):
                return
            self.cells[column] = (character, style)
            for place in range(column + 1, column + width):
                self.cells[place] = ("", style)
            column += width

    def fill(self, start: int, end: int, sign: str, style: str = "") -> None:
        """One sign from a column to the one before `end`."""
        for column in range(start, end):
            self.put(column, sign, style)

    def is_free(self, start: int, end: int) -> bool:
        """Whether nothing is written there."""
        return start >= 0 and all(cell[0] == " " for cell in self.cells[start:end])

    @property
    def empty(self) -> bool:
        """Whether nothing is written at all."""
        return self.is_free(0, len(self.cells))


def render(report: ChartReport, ink: Ink) -> RenderableType:
    """The chart, or the line that says that there is nothing to draw."""
    if not report.lanes:
        return ink.text(f"Nothing that changed or was expected of {report.show.title} lies there.")
    names = _names_width(report, ink)
    axis = Axis(report.first, report.last, ink.width - names - 2)
    chart = Chart(report, ink, axis, names)
    return Group(title_row(report.show, report.moment.day, ink), Text(), *chart.lines())


class Chart(NamedTuple):
    """What the lines of a chart need: the report, how it is shown, the axis, and the width of the names."""

    report: ChartReport
    ink: Ink
    axis: Axis
    names: int

    def lines(self) -> Iterator[Text]:
        """The whole page, line by line."""
        drawn: set[str] = set()
        for season, lanes in groupby(self.report.lanes, lambda lane: lane.season):
            scope = Text(self.ink.scope(season).capitalize(), style="title")
            yield self._line(scope, Row(self.axis.columns))
            for lane in lanes:
                for name, row in self._lane(lane):
                    drawn.update(sign for sign, _ in row.cells)
                    yield self._line(name, row)
        yield from self._scale()
        if notes := [f"{sign} {meaning}" for sign, meaning in LEGEND.items() if sign[0] in drawn]:
            yield Text()
            yield Text("   ".join("".join(map(self._sign, note)) for note in notes), style="faint")

    def _line(self, name: Text, row: Row) -> Text:
        """A lane's name and a row of the plot, with today drawn through what is free."""
        if self._today is not None and row.is_free(self._today, self._today + 1):
            row.put(self._today, TODAY, "faint")
        made = name.copy()
        made.truncate(self.names, overflow="ellipsis", pad=True)
        made.append("  ")
        for character, style in row.cells:
            made.append(self._sign(character), style=style or None)
        return made

    def _sign(self, character: str) -> str:
        return SPELLED.get(character, character) if self.ink.ascii_only else character

    @property
    def _today(self) -> int | None:
        day = self.report.moment.day
        return self.axis.column(day) if self.report.first <= day <= self.report.last else None

    def _lane(self, lane: Lane) -> Iterator[tuple[Text, Row]]:
        """A lane: its values, the names that did not fit on them, and what was expected."""
        name = self.ink.text(f"  {words.field_title(lane.field)}")
        if lane.spans:
            row, below = self._spans(lane)
            yield name, row
            yield from ((Text(), each) for each in below)
            name = Text()
        for row in self._windows(lane):
            yield name, row
            name = Text()

    def _spans(self, lane: Lane) -> tuple[Row, list[Row]]:
        """The row of a lane's values and the rows of the names below it."""
        row, below = Row(self.axis.columns), [Row(self.axis.columns) for _ in range(LABEL_ROWS)]
        columns = [self.axis.column(span.start) for span in lane.spans]
        for place, (span, start) in enumerate(zip(lane.spans, columns, strict=True)):
            shared = place + 1 < len(columns) and columns[place + 1] == start
            label = self.ink.plain(words.value_words(lane.field, span.value))
            style = words.value_style(lane.field, span.value)
            if not shared:
                crowded = place > 0 and columns[place - 1] == start
                end = self._end(span)
                self._draw(row, span, start, end, crowded=crowded, style=style)
                room = end - start - 3
                if cell_len(label) <= room:
                    row.put(start + 1, f" {label} ", style)
                    continue
            _label_below(below, start, label, style)
        return row, [each for each in below if not each.empty]

    def _end(self, span: Span) -> int:
        """The column after the last one of a span."""
        day = self.report.moment.day
        if span.until is not None:
            return max(self.axis.column(span.until), self.axis.column(span.start) + 1)
        return max(self.axis.column(min(day, self.report.last)), self.axis.column(span.start)) + 1

    def _draw(self, row: Row, span: Span, start: int, end: int, *, crowded: bool, style: str) -> None:
        firm = min(self.axis.column(min(span.when.last, self.report.moment.day)), end)
        rumoured = span.update.standing == RUMOURED
        row.fill(start, end, SOFT if rumoured else LINE, style)
        row.fill(start, firm, SOFT, style)
        if span.until is None:
            row.put(end - 1, HOLDS, style)
        row.put(start, CROWDED if crowded else BEGINS, style)

    def _windows(self, lane: Lane) -> Iterator[Row]:
        """The rows of what was expected: those that do not touch each other share one."""
        rows: list[Row] = []
        for window in lane.windows:
            start, end = self.axis.column(window.when.first), self.axis.column(window.when.last) + 1
            state = self.ink.plain(words.window_words(window))
            mark = MARKS.get(window.state, "")
            style = STYLES.get(window.state, "waiting" if window.state == PENDING else "faint")
            after = f"{mark} {state}".strip()
            width = cell_len(after) + 1
            before = end + width > self.axis.columns
            left, right = (start - width, end) if before else (start, end + width)
            row = next((each for each in rows if each.is_free(max(left - 1, 0), right)), None)
            if row is None:
                row = Row(self.axis.columns)
                rows.append(row)
            if end - start == 1:
                row.put(start, POINT, style)
            else:
                row.fill(start, end, HOLLOW, style)
                row.put(start, OPENS, style)
                row.put(end - 1, CLOSES, style)
            row.put(max(left, 0) if before else end + 1, after, style)
        yield from rows

    def _scale(self) -> Iterator[Text]:
        """The axis with its ticks, their names, and today."""
        line, names = Row(self.axis.columns), Row(self.axis.columns)
        line.fill(0, self.axis.columns, AXIS, "faint")
        for day, name in ticks(self.axis):
            column = self.axis.column(day)
            line.put(column, TICK, "faint")
            if column + len(name) <= self.axis.columns and names.is_free(
                column - 1 if column else 0, column + len(name)
            ):
                names.put(column, name, "faint")
        if self._today is not None:
            line.put(self._today, "▲", "title")
            start = min(self._today, self.axis.columns - len(NOW))
            if names.is_free(max(start - 1, 0), start + len(NOW)):
                names.put(start, NOW, "title")
        yield self._plain_line(line)
        yield self._plain_line(names)

    def _plain_line(self, row: Row) -> Text:
        made = Text(" " * (self.names + 2))
        for character, style in row.cells:
            made.append(self._sign(character), style=style or None)
        return made


def _label_below(rows: list[Row], start: int, label: str, style: str) -> None:
    """Write a name below the line's beginning, or before it at the right edge; in the first row with room."""
    width = cell_len(label) + 1
    for row in rows:
        if start + width <= len(row.cells) and row.is_free(start, start + width + 1):
            row.put(start, f"{CORNER}{label}", style)
            return
        if row.is_free(start - width - 1, start + 1) and start + width > len(row.cells):
            row.put(start - width + 1, f"{label}{FLAG}", style)
            return


def ticks(axis: Axis) -> list[tuple[date, str]]:
    """The days that are named on the axis: as many as there is room for."""
    for months, name in STEPS:
        ticks = [(day, name(day)) for day in _every(axis, months)]
        wide = max((len(text) for _, text in ticks), default=0) + GAP
        if len(ticks) * wide <= axis.columns:
            return ticks
    return []


def _every(axis: Axis, months: int) -> Iterator[date]:
    """The first days of every so many months on the axis; of days where it is a fraction of a month."""
    if months < 0:
        step = -months
        day = axis.first + timedelta(days=(step - axis.first.toordinal()) % step)
        while day <= axis.last:
            yield day
            if date.max - day < timedelta(days=step):
                return
            day += timedelta(days=step)
        return
    count = axis.first.year * 12 + axis.first.month - 1
    count += -count % months
    while (year := count // 12) <= date.max.year and (day := date(year, count % 12 + 1, 1)) <= axis.last:
        if day >= axis.first:
            yield day
        count += months


def _iso(day: date) -> str:
    return day.isoformat()


def _month(day: date) -> str:
    return f"{day.year:04}-{day.month:02}"


def _year(day: date) -> str:
    return f"{day.year:04}"


# The steps of an axis: in months, or in days where negative, and the name of a tick. The finest that fits.
STEPS: Final[tuple[tuple[int, Callable[[date], str]], ...]] = (
    (-1, _iso),
    (-7, _iso),
    (-14, _iso),
    (1, _month),
    (3, _month),
    (6, _month),
    *((12 * years, _year) for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)),
)


def _names_width(report: ChartReport, ink: Ink) -> int:
    """The column of names: as wide as the widest, within a third of the page."""
    widest = max(cell_len(ink.plain(words.field_title(lane.field))) for lane in report.lanes) + 2
    widest = max(widest, *(cell_len(ink.scope(lane.season)) for lane in report.lanes))
    return min(max(widest, NAMES[0]), NAMES[1], ink.width // 3)
