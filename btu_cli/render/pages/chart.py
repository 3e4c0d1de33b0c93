"""`btu timeline --chart`: lanes over one time axis, drawn with characters.

A value is a line from the day it began, with its name on it: `├ renewed ───`. On air is heavy (`━`). A line
begins soft (`╌`) if the source leaves the day open, and with `≈` if the source says "about". A rumour is
dashed throughout. A value that holds today ends in `▸`. The headline's line is dotted (`┈`) after the last
progress. An expectation is hollow (`[··]`), and a sign beside it says what became of it. A name that does not
fit on its line is below it. Each sign has a form in ASCII, and all signs can be told apart without colour.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from rich.cells import cell_len
from rich.console import Group
from rich.text import Text

from btu_cli.history.expectations import LAPSED, MET, PASSED, PENDING
from btu_cli.model.dates import QUALIFIERS
from btu_cli.model.facts import WITHDRAWN
from btu_cli.named import NamedTuple
from btu_cli.render.axis import Axis
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import title_row
from btu_cli.render.pages.plot import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from btu_cli.history.expectations import Expectation
    from btu_cli.render.ink import Ink
    from btu_cli.reports.chart import ChartReport, Lane, Span

WIDEST: Final = 200  # columns that this page can use
NAMES: Final = (10, 26)  # limits for the column of lanes' names
LABEL_ROWS: Final = 3  # rows of names below a lane
NOW: Final = "today"
REPORTS: Final = "reports"
SILENCE: Final = " no progress reported "

# Every sign with its form in ASCII.
BEGINS, ABOUT, LINE, HEAVY, SOFT, QUIET, HOLDS, OVER = "├", "≈", "─", "━", "╌", "┈", "▸", "┤"
CORNER, FLAG, AXIS, TICK, TODAY, ARROW, REPORT = "└", "┘", "─", "┴", "┊", "▲", "•"
HOLLOW, OPENS, CLOSES, POINT = "·", "[", "]", "◇"
SPELLED: Final = {
    **dict.fromkeys((BEGINS, OVER), "|"),
    **dict.fromkeys((LINE, "–"), "-"),
    **dict.fromkeys((HOLLOW, QUIET), "."),
    ABOUT: "@",
    HEAVY: "=",
    SOFT: "~",
    HOLDS: ">",
    CORNER: "`",
    FLAG: "'",
    TICK: "+",
    TODAY: ":",
    ARROW: "^",
    REPORT: "*",
    POINT: "o",
    "✗": "x",
    "✓": "v",
    "→": ">",
    "←": "<",
    "…": "?",
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
    HEAVY: "on air",
    ABOUT: "about then, or perhaps",
    SOFT: "from some day in this time, or a rumour",
    QUIET: SILENCE.strip(),
    OPENS + HOLLOW * 2 + CLOSES: "expected",
    "→": "moved to a later date",
    "←": "moved to an earlier date",
}
STYLES: Final = {
    LAPSED: "dead",
    PASSED: "disputed",
    MET: "alive",
    "postponed": "disputed",
    PENDING: "waiting",
}


def render(report: ChartReport, ink: Ink) -> RenderableType:
    """The chart, or a line that says that there is nothing to draw."""
    if not report.lanes:
        return ink.text(f"Nothing about {report.show.title} changed or was expected there.")
    chart = Chart(report, ink, _axis(report, ink))
    heading = ink.text(words.heading(report.head, ink.scope), words.heading_style(report.head))
    return Group(title_row(report.show, report.moment.day, ink), heading, Text(), *chart.lines())


def _axis(report: ChartReport, ink: Ink) -> Axis:
    """The axis over the width that the names of the lanes leave."""
    titles = [words.lane_title(lane.field) for lane in report.shown]
    widest = max(cell_len(ink.plain(title)) + 2 for title in (*titles, REPORTS))
    widest = max(widest, *(cell_len(ink.scope(lane.season)) for lane in report.shown))
    names = min(max(widest, NAMES[0]), NAMES[1], ink.width // 3)
    return Axis(report.first, report.last, ink.width - names - 2)


class Chart(NamedTuple):
    """A chart being drawn: the report, the ink, and the axis."""

    report: ChartReport
    ink: Ink
    axis: Axis

    def lines(self) -> Iterator[Text]:
        """The whole page, line by line."""
        drawn: set[str] = set()
        for season, lanes in groupby(self.report.shown, lambda lane: lane.season):
            yield self._line(Text(self.ink.scope(season).capitalize(), style="title"), Row(self.axis.columns))
            for lane in lanes:
                name = self.ink.text(f"  {words.lane_title(lane.field)}")
                for row in self._lane(lane):
                    drawn.update(sign for sign, _ in row.cells)
                    yield self._line(name, row)
                    name = Text()
        yield self._line(Text(REPORTS, style="faint"), self._reports())
        yield from self._scale()
        yield from self._legend(drawn)

    def _line(self, name: Text, row: Row) -> Text:
        """A lane's name and a row of the plot, with today's line drawn where the row is free."""
        if self._today is not None and row.is_free(self._today, self._today + 1):
            row.put(self._today, TODAY, "faint")
        return self._drawn(name, row)

    def _drawn(self, name: Text, row: Row) -> Text:
        made = name.copy()
        made.truncate(self.ink.width - self.axis.columns - 2, overflow="ellipsis", pad=True)
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

    # -- a lane ------------------------------------------------------------------------------------------

    def _lane(self, lane: Lane) -> Iterator[Row]:
        """A lane: its values, the names that did not fit on them, and its expectations."""
        if lane.spans:
            yield from self._spans(lane)
        yield from self._windows(lane)

    def _spans(self, lane: Lane) -> Iterator[Row]:
        """The row of a lane's values, and the rows of names below it: the latest names that fit."""
        row, homeless = Row(self.axis.columns), []
        spans = lane.lived
        for place, span in enumerate(spans):
            start, end = self._columns(span)
            style, label = words.value_style(lane.field, span.value), self._label(lane, span)
            covered = place + 1 < len(spans) and self._columns(spans[place + 1])[0] == start
            fits = not covered and cell_len(label) + 2 <= end - start - 1
            self._draw(row, lane, span, style, marked=end - start > 2)  # noqa: PLR2004 - else it is all marks
            if fits:
                row.put(start, f"{_begins(span)} {label} ", style)
            else:
                homeless.append((start, label, style, _begins(span)))
        if lane is self.report.leading:
            self._silence(row)
        below = [Row(self.axis.columns) for _ in range(LABEL_ROWS)]
        for start, label, style, begins in reversed(homeless):
            if not _below(below, start, label, style):
                break
            if row.cells[start][0] not in (BEGINS, ABOUT, HOLDS):
                row.put(start, begins, style)
        if lane.over_from is not None:
            end = self.axis.column(lane.over_from)
            row.put(end, f"{OVER} over" if row.is_free(end, end + 7) else OVER, "faint")
        yield row
        yield from (each for each in below if not each.empty)

    def _label(self, lane: Lane, span: Span) -> str:
        return self.ink.plain(words.value_words(lane.field, span.value))

    def _columns(self, span: Span) -> tuple[int, int]:
        """The first column of a span, and the column after its last."""
        start = self.axis.column(span.start)
        if span.until is not None:
            return start, max(self.axis.column(span.until), start + 1)
        return start, max(self.axis.column(min(self.report.moment.day, self.report.last)), start) + 1

    def _draw(self, row: Row, lane: Lane, span: Span, style: str, *, marked: bool) -> None:
        start, end = self._columns(span)
        firm = min(self.axis.column(min(span.when.last, self.report.moment.day)), end)
        sign = SOFT if span.is_rumoured else HEAVY if lane.is_on_air(span) else LINE
        row.fill(start, end, sign, style)
        row.fill(start, firm, SOFT, style)
        if marked:
            row.put(start, _begins(span), style)
        if span.until is None:
            row.put(end - 1, HOLDS, style)

    def _silence(self, row: Row) -> None:
        """Dot the headline's line after the last progress."""
        since = self.report.quiet_since
        if since is None:
            return
        end = next((place for place in reversed(range(len(row.cells))) if row.cells[place][0] == HOLDS), 0)
        start = self.axis.column(since) + 1
        while start < end and row.cells[start][0] not in (LINE, SOFT, HEAVY):
            start += 1  # after the name on the line
        row.fill(start, end, QUIET, "waiting")
        if (room := end - start - cell_len(SILENCE)) >= 4:  # noqa: PLR2004 - two dots on either side
            row.put(start + room // 2, SILENCE, "waiting")

    # -- expectations -----------------------------------------------------------------------------------

    def _windows(self, lane: Lane) -> list[Row]:
        """The rows of expectations. Expectations that do not touch each other share a row."""
        rows: list[Row] = []
        for window in lane.windows:
            start, end = self.axis.column(window.when.first), self.axis.column(window.when.last) + 1
            after, style = self._fate(window), STYLES.get(window.state, "faint")
            width = cell_len(after) + 1
            before = end + width > self.axis.columns
            left, right = (max(start - width, 0), end) if before else (start, end + width)
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
            row.put(left if before else end + 1, after, style)
        return rows

    def _fate(self, window: Expectation) -> str:
        """A sign and words for what became of an expectation."""
        return f"{MARKS.get(window.state, '')} {self.ink.plain(words.window_words(window))}".strip()

    # -- below the lanes ---------------------------------------------------------------------------------

    def _reports(self) -> Row:
        """A dot for each day with a report."""
        row = Row(self.axis.columns)
        for day in self.report.reported:
            row.put(self.axis.column(day), REPORT, "faint")
        return row

    def _scale(self) -> Iterator[Text]:
        """The axis with its ticks, their names, and today's line."""
        line, names = Row(self.axis.columns), Row(self.axis.columns)
        line.fill(0, self.axis.columns, AXIS, "faint")
        if self._today is not None:
            names.put(min(self._today, self.axis.columns - len(NOW)), NOW, "title")
        for day, name in self.axis.ticks():
            column = self.axis.column(day)
            line.put(column, TICK, "faint")
            if names.is_free(max(column - 1, 0), column + len(name)):
                names.put(column, name, "faint")
        if self._today is not None:
            line.put(self._today, ARROW, "title")
        yield self._drawn(Text(), line)
        yield self._drawn(Text(), names)

    def _legend(self, drawn: set[str]) -> Iterator[Text]:
        """The meaning of the signs drawn, and the command that draws what was left out."""
        lines = [""]
        for sign, meaning in LEGEND.items():
            if sign[0] in drawn:
                note = f"{''.join(map(self._sign, sign))} {meaning}"
                if lines[-1] and len(lines[-1]) + len(note) + 3 > self.ink.width:
                    lines.append("")
                lines[-1] += f"   {note}" if lines[-1] else note
        if lines != [""]:
            yield Text()
            yield from (Text(line, style="faint") for line in lines)
        if left := len(self.report.folded):
            yield Text()
            count = "1 earlier season is" if left == 1 else f"{left} earlier seasons are"
            yield Text(f"{count} not drawn. This draws the last of them:", style="faint")
            for line in words.shell_lines(self.report.unfolding, self.ink.width - 2):
                yield Text(f"  {line}")


def _begins(span: Span) -> str:
    """The sign for the beginning of a line, which shows whether the source was sure of the date."""
    return ABOUT if set(span.when.edtf) & set(QUALIFIERS) else BEGINS


def _below(rows: list[Row], start: int, label: str, style: str) -> bool:
    """Write a name below the line's beginning, or left of it at the right edge, in a row with room."""
    width = cell_len(label) + 1
    for row in rows:
        if row.is_free(max(start - 1, 0), start + width) and row.is_free(start, start + width):
            row.put(start, f"{CORNER}{label}", style)
            return True
        if start + width > len(row.cells) and row.is_free(start - width, start + 1):
            row.put(start - width + 1, f"{label}{FLAG}", style)
            return True
    return False
