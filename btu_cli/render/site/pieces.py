"""The pieces of a page: the members of its lists on a day, as plain texts for the template."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from btu_cli.history.origins import Origin
from btu_cli.history.sentence import event_title
from btu_cli.model.facts import same_value, scope_of, show_value
from btu_cli.model.sources import REPORTED
from btu_cli.named import NamedTuple
from btu_cli.render.inert import link_of
from btu_cli.render.pages import words
from btu_cli.render.pages.rules import RULES
from btu_cli.reports.chart import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from btu_cli.history.changelog import Change, Entry
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Key
    from btu_cli.model.facts import Value
    from btu_cli.model.updates import Update
    from btu_cli.reports.chart import ChartReport, Lane
    from btu_cli.reports.page import DayAnswer
    from btu_cli.reports.sources import SourceRow
    from btu_cli.reports.status import FactRow


class Said(NamedTuple):
    """A source: who says it, where, and the quote; unknown parts are empty."""

    publisher: str
    standing: str
    speaker: str
    quote: str
    title: str
    url: str
    published: str


class HeadPiece(NamedTuple):
    """The headline."""

    heading: str
    tone: str
    outlook: str
    sentence: str
    prose: str


class ScopePiece(NamedTuple):
    """The heading over a scope's facts."""

    scope: str


class FactPiece(NamedTuple):
    """A fact: its key, the value, since when, and the value before."""

    key: str
    field: str
    value: str
    plain: str
    since: str
    before: str
    disputed: bool
    origins: int
    said: Said


class PromisePiece(NamedTuple):
    """What was expected, and what became of it."""

    event: str
    scope: str
    when: str
    state: str
    tone: str
    said: Said


class ClaimPiece(NamedTuple):
    """One side of a contradiction."""

    value: str
    date: str
    shown: bool
    said: Said


class ConflictPiece(NamedTuple):
    """A contradiction, and the rule that chose the value shown."""

    scope: str
    field: str
    rule: str
    claims: tuple[ClaimPiece, ...]


class ChangePiece(NamedTuple):
    """One change of an entry."""

    kind: str
    sign: str
    field: str
    became: str


class EntryPiece(NamedTuple):
    """An entry of the changelog. `fields` and `scopes` are for the filters."""

    date: str
    scope: str
    scopes: str
    standing: str
    fields: str
    changes: tuple[ChangePiece, ...]
    said: Said


class OriginPiece(NamedTuple):
    """The heading of an origin, before its articles."""

    name: str
    updates: int


class ArticlePiece(NamedTuple):
    """An article, and the quotes from it."""

    said: Said
    quotes: tuple[str, ...]


class SpanPiece(NamedTuple):
    """A value on a lane, with its place in hundredths of the axis."""

    x: str
    width: str
    soft: str
    label: str
    tone: str
    rumoured: bool
    title: str


class WindowPiece(NamedTuple):
    """An expectation on a lane."""

    x: str
    width: str
    state: str
    title: str


class LabelPiece(NamedTuple):
    """The text about an expectation on a lane, right or left of a place."""

    label: str
    x: str
    before: bool


class Over(NamedTuple):
    """The day on which a season was over, although its status continues."""

    day: date


class Label(NamedTuple):
    """The label of the last of some windows that are close together, beside all of them."""

    window: Expectation
    x: str
    before: bool


class Drawing(NamedTuple):
    """The members of a list on a day, and the function that draws one."""

    members: tuple[Any, ...]
    draw: Callable[[Any], NamedTuple]


class Drawings:
    """The members of a page's lists, day after day. Its lanes are those of the last day."""

    def __init__(self, chart: ChartReport) -> None:
        self._chart = chart
        self._lanes = {
            (lane.season, lane.field): (lane_name(lane), partial(_drawn, lane.field, chart))
            for lane in chart.lanes
        }
        self._names: dict[Key, tuple[tuple[Expectation, ...], tuple[Label, ...]]] = {}

    def of(self, answer: DayAnswer) -> dict[str, Drawing]:
        """All lists on a day, by name."""
        sources = (each for row in answer.origins for each in (row.origin, *row.sources))
        lists = {
            "headline": Drawing((_head(answer),), _itself),
            "facts": Drawing(tuple(_by_scope(answer.facts, answer.head.season)), _fact),
            "expected": Drawing(answer.expectations, _promise),
            "conflicts": Drawing(answer.conflicts, _conflict),
            "changes": Drawing(answer.changelog, _entry),
            "sources": Drawing(tuple(sources), _source),
        }
        held = {(lane.season, lane.field): lane for lane in answer.lanes}
        for key, (name, draw) in self._lanes.items():
            lists[name] = Drawing(self._on_lane(key, held[key]) if key in held else (), draw)
        return lists

    def _on_lane(self, key: Key, lane: Lane) -> tuple[Span | Over | Expectation | Label, ...]:
        """The values on a lane. A season that was on air ends, although its status still reads `awaiting`."""
        spans: tuple[Span | Over, ...] = lane.lived
        if lane.over_from is not None:
            spans = (*spans, Over(lane.over_from))
        if not lane.windows:
            return spans
        known, labels = self._names.get(key, ((), ()))
        if known != lane.windows:
            labels = tuple(_labels(lane.windows, self._chart))
            self._names[key] = (lane.windows, labels)
        return (*spans, *lane.windows, *labels)


# Hundredths of the axis: for the name of an expectation on a phone, and for a letter of a value at a desk.
LABEL_ROOM = 30
LETTER = 0.95


def lane_name(lane: Lane) -> str:
    """The name of the list with a lane's values."""
    return f"lane {scope_of(lane.season)}/{lane.field}"


def plain_value(value: Value) -> str:
    """A value for programs that read the page: as in JSON, with commas between the parts of a list."""
    return str(value).lower() if isinstance(value, bool) else show_value(value)


NOBODY: Final = Said(words.A_YEAR, "", "", "", "", "", "")


def _said(update: Update) -> Said:
    source = update.source
    return Said(
        words.publisher(source) if source else "",
        "" if update.standing == REPORTED else update.standing,
        (source.speaker or "") if source and source.publisher else "",
        (source.quote or "") if source else "",
        (source.title or "") if source else "",
        link_of(source.url) if source else "",
        str(source.published) if source and source.published else "",
    )


def _head(answer: DayAnswer) -> HeadPiece:
    head = answer.head
    return HeadPiece(
        words.heading(head, scope_of),
        words.heading_style(head),
        head.outlook,
        answer.sentence,
        answer.prose,
    )


def _itself(piece: HeadPiece) -> HeadPiece:
    return piece


def _by_scope(facts: Iterable[FactRow], season: int | None) -> Iterator[FactRow | str]:
    """Facts by scope: the season of the headline, the whole show, the other seasons, newest first."""

    def order(row: FactRow) -> tuple[bool, bool, int]:
        held = row.held
        return held.season != season, held.season is not None, -(held.season or 0)

    for scope, rows in groupby(sorted(facts, key=order), key=lambda row: row.held.scope):
        yield scope
        yield from rows


def _fact(row: FactRow | str) -> FactPiece | ScopePiece:
    if isinstance(row, str):
        return ScopePiece(row.capitalize())
    held = row.held
    before = "" if held.previous is None else words.value_words(held.field, held.previous)
    return FactPiece(
        f"{held.scope}/{held.field}",
        held.field,
        words.value_words(held.field, held.value),
        plain_value(held.value),
        words.when(held.since),
        f"({before})" if held.inherited and before else before,
        row.disputed,
        row.origins,
        NOBODY if held.silent else _said(held.said_by.update),
    )


def _promise(entry: Expectation) -> PromisePiece:
    return PromisePiece(
        event_title(entry.event),
        entry.scope,
        words.when(entry.when),
        words.promise_words(entry),
        words.promise_style(entry),
        _said(entry.update),
    )


def _conflict(found: Conflict) -> ConflictPiece:
    return ConflictPiece(
        found.scope,
        found.field,
        RULES[found.rule],
        tuple(
            ClaimPiece(
                words.value_words(found.field, claim.value),
                words.when(claim.date),
                same_value(claim.value, found.shown),
                _said(claim.update),
            )
            for claim in found.claims
        ),
    )


def _entry(entry: Entry) -> EntryPiece:
    update, news = entry.update, entry.news
    return EntryPiece(
        words.when(entry.date),
        scope_of(update.season),
        "|".join(dict.fromkeys(map(scope_of, (update.season, *(change.season for change in news))))),
        update.standing,
        "|".join(dict.fromkeys(change.field for change in news)),
        tuple(_change(change, update) for change in news),
        NOBODY if entry.silent else _said(update),
    )


def _change(change: Change, update: Update) -> ChangePiece:
    title = words.change_title(change, update, scope_of)
    return ChangePiece(change.kind, words.SIGNS[change.kind], title, words.became(change))


def _source(row: Origin | SourceRow) -> OriginPiece | ArticlePiece:
    if isinstance(row, Origin):
        return OriginPiece(row.name, len(row.updates))
    source = row.source
    published = str(source.published) if source.published else ""
    said = Said(words.publisher(source), "", "", "", source.title or "", link_of(source.url), published)
    return ArticlePiece(said, row.quotes)


def _labels(windows: Iterable[Expectation], axis: ChartReport) -> Iterator[Label]:
    """A label for each group of windows without room for labels between them."""
    together: list[Expectation] = []
    for window in sorted(windows, key=lambda each: (each.when.first, each.when.last)):
        if together and _place(window.when.first, axis) - _place(together[-1].when.last, axis) > LABEL_ROOM:
            yield from _label(together, axis)
            together = []
        together.append(window)
    yield from _label(together, axis)


def _label(together: list[Expectation], axis: ChartReport) -> Iterator[Label]:
    """The label of the last window, right of all of them if there is room, else on the side that has more."""
    told = [window for window in together if words.window_words(window)]
    if told:
        first = _place(together[0].when.first, axis)
        end = max(_place(window.when.last, axis) for window in together)
        before = end > 100 - LABEL_ROOM and first > 100 - end
        yield Label(told[-1], _percent(first if before else end), before)


def _drawn(
    field: str, axis: ChartReport, member: Span | Over | Expectation | Label
) -> SpanPiece | WindowPiece | LabelPiece:
    if isinstance(member, Label):
        return LabelPiece(words.window_words(member.window), member.x, member.before)
    if isinstance(member, Over):
        title = f"over from {member.day}"
        return SpanPiece(place_of(member.day, axis), "0.15%", "", "over", "over", rumoured=False, title=title)
    return _span(field, axis, member) if isinstance(member, Span) else _window(axis, member)


def _span(field: str, axis: ChartReport, span: Span) -> SpanPiece:
    x, end = _place(span.start, axis), _place(span.until or axis.moment.day, axis)
    firm = min(_place(span.when.last, axis), end)
    label = words.value_words(field, span.value)
    fits = (len(label) + 2) * LETTER <= end - x
    until = f" until {span.until}" if span.until else ""
    return SpanPiece(
        _percent(x),
        _percent(max(end - x, 0.15)),
        _percent(max(firm - x, 0)) if firm - x > 0.3 else "",  # noqa: PLR2004 - what can be seen
        label if fits else "",
        words.value_style(field, span.value),
        span.is_rumoured,
        f"{label} from {span.when}{until}",
    )


def _window(axis: ChartReport, window: Expectation) -> WindowPiece:
    x, end = _place(window.when.first, axis), _place(window.when.last, axis)
    return WindowPiece(
        _percent(x),
        _percent(max(end - x, 0.6)),
        window.state,
        f"{event_title(window.event)} expected {window.when}: {window.state}",
    )


def _place(day: date, axis: ChartReport) -> float:
    """A day in hundredths of the axis."""
    days = (axis.last - axis.first).days or 1
    return min(max(100 * (day - axis.first).days / days, 0.0), 100.0)


def place_of(day: date, axis: ChartReport) -> str:
    """A day as a place on the axis."""
    return _percent(_place(day, axis))


def _percent(hundredths: float) -> str:
    return f"{hundredths:.2f}%"
