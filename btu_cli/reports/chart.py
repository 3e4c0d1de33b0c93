"""The answer of `btu timeline --chart`: lanes of changes and expectations over one time axis."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from btu_cli.history.changelog import CONFIRMED, REMOVED
from btu_cli.history.expectations import OPEN_STATES
from btu_cli.history.filters import Filters, names_field
from btu_cli.history.fold import reading_order
from btu_cli.model.catalogues import credits_of
from btu_cli.model.facts import DATE, kind_of, scope_of
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import show_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from btu_cli.history.changelog import Entry
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Key
    from btu_cli.history.headline import Headline
    from btu_cli.history.moment import Moment
    from btu_cli.history.reading import Reading
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Value
    from btu_cli.model.updates import Show, Update
    from btu_cli.reports import shapes

STATUS: Final = "status"
ON_AIR: Final = "airing"
OVER: Final = ("awaiting", "ended")  # statuses of a season after it was on air
MANY, LAST = 6, 3  # a page shows the lanes of this many seasons, the last ones
MARGIN = 0.02  # part of the axis that is left free on each side
SHORTEST = 14  # shortest axis, in days
NO_FILTERS: Final = Filters()


class Span(NamedTuple):
    """A value that held from `when` to the day before `until`, or still holds if that is None."""

    value: Value
    when: PartialDate
    until: date | None
    update: Update

    @property
    def start(self) -> date:
        """The first day on which it can have held."""
        return self.when.first

    @property
    def is_rumoured(self) -> bool:
        """Whether only a rumour says so."""
        return self.update.standing == RUMOURED

    def document(self) -> shapes.ChartSpan:
        """As JSON."""
        return {
            "value": value_of(self.value),
            "from": self.start.isoformat(),
            "until": self.until.isoformat() if self.until else None,
            "update": self.update.id,
            "standing": self.update.standing,
        }


class Lane(NamedTuple):
    """A field of a scope: its values in order, and its expectations."""

    season: int | None
    field: str
    spans: tuple[Span, ...] = ()
    windows: tuple[Expectation, ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the value ever changed."""
        return any(str(span.value) != str(self.spans[0].value) for span in self.spans)

    @property
    def lived(self) -> tuple[Span, ...]:
        """The values without those that only say that a season, which was on air, is over."""
        if self.season is None or not any(self.is_on_air(span) for span in self.spans):
            return self.spans
        last = len(self.spans)
        while self.spans[last - 1].value in OVER:
            last -= 1
        return self.spans[:last]

    @property
    def over_from(self) -> date | None:
        """The day from which a season that was on air is over."""
        lived = len(self.lived)
        return self.spans[lived].start if lived < len(self.spans) else None

    def is_on_air(self, span: Span) -> bool:
        """Whether one of its values says that something is on air."""
        return self.field == STATUS and span.value == ON_AIR

    def document(self) -> shapes.ChartLane:
        """As JSON."""
        return {
            "scope": scope_of(self.season),
            "field": self.field,
            "spans": [span.document() for span in self.spans],
            "windows": [
                {
                    "event": window.event,
                    "when": str(window.when),
                    "state": window.state,
                    "update": window.update.id,
                }
                for window in self.windows
            ],
        }


class ChartReport(NamedTuple):
    """The lanes of a show, the whole show's first, and the first and last day of the axis.

    `quiet_since` is the day of the last progress, if that was long ago. `reported` are the days of the
    reports on the axis.
    """

    show: Show
    moment: Moment
    head: Headline
    first: date
    last: date
    lanes: tuple[Lane, ...]
    quiet_since: date | None = None
    reported: tuple[date, ...] = ()
    every_season: bool = False

    @property
    def leading(self) -> Lane | None:
        """The lane of the headline's status: of the show, or of the season that the headline is about."""
        statuses = {lane.season: lane for lane in self.lanes if lane.field == STATUS}
        return statuses.get(None, statuses.get(self.head.season))

    @property
    def shown(self) -> tuple[Lane, ...]:
        """The lanes of a page. Of many seasons: the headline's, the last, and any that await something."""
        kept = self._seasons_shown
        return tuple(lane for lane in self.lanes if lane.season is None or lane.season in kept)

    @property
    def unshown(self) -> tuple[Lane, ...]:
        """The lanes that a page leaves out."""
        return tuple(lane for lane in self.lanes if lane.season in self.folded)

    @property
    def folded(self) -> tuple[int, ...]:
        """The seasons that a page leaves out."""
        return tuple(season for season in self._seasons if season not in self._seasons_shown)

    @property
    def unfolding(self) -> str:
        """The command that draws the last season left out by the page."""
        return f"btu timeline {self.show.slug} --chart --season {self.folded[-1]}" if self.folded else ""

    @property
    def _seasons(self) -> list[int]:
        return sorted({lane.season for lane in self.lanes if lane.season is not None})

    @property
    def _seasons_shown(self) -> set[int | None]:
        seasons = self._seasons
        if self.every_season or len(seasons) <= MANY:
            return set(seasons)
        awaited = {
            lane.season for lane in self.lanes for window in lane.windows if window.state in OPEN_STATES
        }
        return {self.head.season, *awaited, *seasons[-LAST:]}

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        spans = (span.update for lane in self.lanes for span in lane.spans)
        windows = (window.update for lane in self.lanes for window in lane.windows)
        return credits_of(update.source for update in (*spans, *windows))

    def document(self) -> shapes.ChartDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "as_of": self.moment.day.isoformat(),
            "lanes": [lane.document() for lane in self.lanes],
        }


def chart_report(reading: Reading, filters: Filters) -> ChartReport:
    """The lanes at a moment.

    Without a requested field or season, there is a lane for every field that changed or has an expectation,
    and for the headline's status.
    """
    kept = Lanes(filters).wanted(reading.changelog, reading.expectations)
    first, last = _axis(kept, reading.today, filters)
    days = (update.date.first for update in reading.answering)
    return ChartReport(
        reading.show,
        reading.moment,
        reading.head,
        first,
        last,
        tuple(cut for lane in kept if (cut := _within(lane, first, last))),
        _quiet_since(reading.head),
        tuple(day for day in days if first <= day <= last),
        every_season=filters.season is not None,
    )


def _quiet_since(head: Headline) -> date | None:
    """The day of the last progress, if the status is stale or in limbo."""
    if head.progress is None or not (head.stale or head.outlook == IN_LIMBO):
        return None
    return head.progress.last


class Lanes:
    """The lanes that filters select, from a changelog that can grow."""

    def __init__(self, filters: Filters = NO_FILTERS) -> None:
        self._filters = filters
        self._entries: tuple[Entry, ...] = ()
        self._spans: dict[Key, tuple[Span, ...]] = {}

    def wanted(self, entries: tuple[Entry, ...], expectations: Iterable[Expectation]) -> tuple[Lane, ...]:
        """A lane for every field and scope, in the order of facts."""
        if entries[: len(self._entries)] != self._entries:
            self._entries, self._spans = (), {}
        for entry in entries[len(self._entries) :]:
            self._take(entry)
        self._entries = entries
        windows: dict[Key, list[Expectation]] = {}
        for expected in expectations:
            windows.setdefault((expected.season, expected.event), []).append(expected)
        lanes = (
            Lane(*key, self._spans.get(key, ()), tuple(windows.get(key, ())))
            for key in sorted({**self._spans, **windows}, key=lambda key: reading_order(*key))
        )
        return tuple(_drawn(lane, self._filters) for lane in lanes if _is_wanted(lane, self._filters))

    def _take(self, entry: Entry) -> None:
        """Begin and end values, as an entry of the changelog says. A rumour that is confirmed begins anew."""
        for change in entry.changes:
            spans = list(self._spans.get((change.season, change.field), ()))
            firmed = bool(spans) and spans[-1].is_rumoured and entry.update.standing != RUMOURED
            if (change.kind == CONFIRMED and not firmed) or change.field.startswith("expected."):
                continue
            when = entry.date if not spans or entry.date.first >= spans[-1].start else spans[-1].when
            if spans and spans[-1].until is None:
                spans[-1] = spans[-1]._replace(until=when.first)
            if change.kind != REMOVED and change.new is not None:
                spans.append(Span(change.new, when, None, entry.update))
            self._spans[change.season, change.field] = tuple(spans)


def _is_wanted(lane: Lane, filters: Filters) -> bool:
    if filters.season is not None and lane.season != filters.season:
        return False
    if filters.field is not None:
        return names_field(filters.field, lane.field)
    return lane.changed or bool(lane.windows) or (lane.field == STATUS and bool(lane.spans))


def _drawn(lane: Lane, filters: Filters) -> Lane:
    """A lane without an event's only value, a day, because the expectations already show it."""
    is_day = kind_of(lane.field) == DATE and not lane.changed
    return lane._replace(spans=()) if is_day and lane.windows and filters.field is None else lane


def _axis(lanes: Sequence[Lane], today: date, filters: Filters) -> tuple[date, date]:
    """The days of the axis: the requested ones, else all days of the drawn lanes, with some space around."""
    begins = [span.start for lane in lanes for span in lane.spans]
    begins += [window.when.first for lane in lanes for window in lane.windows]
    ends = [window.when.last for lane in lanes for window in lane.windows]
    known = (*(day for day in begins if day > date.min), today)  # an open end is not a day
    first = filters.since.first if filters.since else min(known)
    last = filters.until.last if filters.until else max((*(day for day in ends if day < date.max), today))
    if (last - first).days < SHORTEST:
        first = first if filters.since and first < last else _shifted(last, -SHORTEST)
    margin = max(1, round((last - first).days * MARGIN))
    return (
        first if filters.since else _shifted(first, -margin),
        last if filters.until else _shifted(last, margin),
    )


def _shifted(day: date, days: int) -> date:
    """A day so many days later, within the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _within(lane: Lane, first: date, last: date) -> Lane | None:
    """The part of a lane on the axis; None if there is none."""
    spans = tuple(
        span for span in lane.spans if span.start <= last and (span.until is None or span.until > first)
    )
    windows = tuple(each for each in lane.windows if each.when.first <= last and each.when.last >= first)
    return lane._replace(spans=spans, windows=windows) if spans or windows else None
