"""`btu page` as HTML: today's answer, and the data to show the answer of any other day.

A page shows lists: of facts, expectations, changelog entries. Every member that a list has on any day is a
piece, written once. For each turning day the page has the members that a list loses and gains. The script
selects pieces by number; it does not know the rules.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from btu_cli import __version__
from btu_cli.history.sentence import prose
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import scope_of
from btu_cli.named import NamedTuple
from btu_cli.render.axis import Axis
from btu_cli.render.pages import words
from btu_cli.render.site.pieces import Drawing, Drawings, Said, lane_name, place_of
from btu_cli.render.site.templates import rendered
from btu_cli.render.text import filter_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from btu_cli.history.fold import Held
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.chart import ChartReport
    from btu_cli.reports.page import PageReport


class Splice(NamedTuple):
    """A change of a list: from `at` on, the members `put` replace `removed` members."""

    at: int
    removed: int
    put: tuple[Any, ...]


class List:
    """A list of a page over time: all its pieces, and the numbers of the present ones."""

    def __init__(self) -> None:
        self.pieces: list[NamedTuple] = []
        self.numbers: list[int] = []
        self._members: tuple[Any, ...] = ()
        self._known: dict[tuple[type, NamedTuple], int] = {}
        self._drawn: dict[int, tuple[Any, int]] = {}

    @property
    def others(self) -> list[NamedTuple]:
        """The pieces that it does not have at present."""
        now = set(self.numbers)
        return [piece for number, piece in enumerate(self.pieces) if number not in now]

    def turn(self, drawing: Drawing) -> list[Splice]:
        """Set the members of another day. Returns how the numbers change."""
        turned: list[Splice] = []
        if drawing.members == self._members:
            return turned
        for at, removed, put in splices(self._members, drawing.members):
            numbers = [self._number(member, drawing) for member in put]
            if numbers != self.numbers[at : at + removed]:
                self.numbers[at : at + removed] = numbers
                turned.append(Splice(at, removed, tuple(numbers)))
        self._members = drawing.members
        return turned

    def _number(self, member: Any, drawing: Drawing) -> int:  # noqa: ANN401 - whatever is listed
        """The number of a member's piece. A value is drawn once, and equal pieces are one."""
        known, number = self._drawn.get(id(member), (None, 0))
        if known is not member:
            piece = drawing.draw(member)
            number = self._known.setdefault((type(piece), piece), len(self.pieces))
            if number == len(self.pieces):
                self.pieces.append(piece)
            self._drawn[id(member)] = (member, number)
        return number


def splices(old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Splice]:
    """Replacements, in order, that turn one list into another: rather two short ones than a long one."""
    at = _alike(old, new)
    end = _alike(old[at:][::-1], new[at:][::-1])
    old, new = old[at : len(old) - end], new[at : len(new) - end]
    while len(old) > 1 < len(new) and old[1] == new[1]:
        yield Splice(at, 1, new[:1])
        alike = 1 + _alike(old[1:], new[1:])
        old, new, at = old[alike:], new[alike:], at + alike
    if old or new:
        yield Splice(at, len(old), new)


def _alike(one: tuple[Any, ...], other: tuple[Any, ...]) -> int:
    """The number of members that both begin with, found by bisection, which is fast if most are equal."""
    alike, end = 0, min(len(one), len(other))
    while alike < end:
        middle = (alike + end + 1) // 2
        if one[alike:middle] == other[alike:middle]:
            alike = middle
        else:
            end = middle - 1
    return alike


class Voices:
    """The sources, by number: today's are in the page, those of other days in a template."""

    def __init__(self) -> None:
        self._numbers: dict[Said, int] = {}
        self._shown: set[Said] = set()

    def number(self, who: Said) -> int:
        """The number of a source."""
        return self._numbers.setdefault(who, len(self._numbers))

    def shown(self, who: Said) -> int:
        """The number of a source that is shown in full."""
        self._shown.add(who)
        return self.number(who)

    @property
    def others(self) -> list[Said]:
        """The sources that are named, but not shown in full anywhere."""
        return [who for who in self._numbers if who not in self._shown]


class Day(NamedTuple):
    """A day on which lists of the page change, counted from the first day; and the changes, by list."""

    number: int
    changes: tuple[tuple[int, Splice], ...]

    def document(self) -> list[Any]:
        """In the form for the script, without names, because there are many."""
        return [self.number, [[place, s.at, s.removed, *s.put] for place, s in self.changes]]


def told(report: PageReport) -> tuple[dict[str, List], list[Day]]:
    """The lists of a page on its last day, and the days that lead to them from empty lists."""
    lists: dict[str, List] = {}
    days = []
    drawings = Drawings(report.chart)
    for answer in report.answers():
        changes = tuple(
            (place, turned)
            for place, (name, drawing) in enumerate(drawings.of(answer).items())
            for turned in lists.setdefault(name, List()).turn(drawing)
        )
        if changes:
            days.append(Day((answer.day - report.first).days, changes))
    return lists, days


def file(_answer: Answer, report: PageReport, _ink: Ink) -> bytes:
    """The whole file."""
    chart = report.chart
    lists, days = told(report)
    answers = {
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "axis": [(edge - report.first).days for edge in (chart.first, chart.last)],
        "lists": list(lists),
        "days": [day.document() for day in days],
    }
    return rendered(
        "page.html",
        report=report,
        lists=lists,
        voices=Voices(),
        filtered=filter_line(report.moment, prose, dated=True),
        answers=json.dumps(answers, separators=(",", ":")),
        linked=json.dumps(linked_data(report), ensure_ascii=False),
        now=lists["headline"].pieces[lists["headline"].numbers[0]],
        today=prose(PartialDate.of_day(report.last)),
        first=prose(PartialDate.of_day(report.first)),
        ticks=[(place_of(day, chart), name) for day, name in ticks_of(chart)],
        filters=filters_of(lists["changes"].pieces),
        credits=report.credits,
        version=__version__,
        lane_name=lane_name,
        lane_title=words.lane_title,
        scope_of=scope_of,
    )


def ticks_of(chart: ChartReport) -> list[tuple[date, str]]:
    """The days named on the axis of the lanes."""
    return Axis(chart.first, chart.last, TICK_ROOM).ticks()


def filters_of(entries: Iterable[Any]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The filters of the changelog: the fields, seasons and standings in it."""
    found = list(entries)
    fields = sorted({field for entry in found for field in entry.fields.split("|")})
    scopes = {scope for entry in found for scope in entry.scopes.split("|")}
    standings = sorted({entry.standing for entry in found})
    by_number = sorted(scopes, key=lambda scope: int(scope.rpartition(" ")[2]) if " " in scope else -1)
    return [
        ("field", "Field", [(field, words.field_title(field)) for field in fields]),
        ("scope", "Scope", [(scope, scope) for scope in by_number]),
        ("standing", "Standing", [(standing, standing) for standing in standings]),
    ]


def linked_data(report: PageReport) -> dict[str, Any]:
    """The show as a TVSeries of schema.org, with its seasons. Rumours are left out: it cannot mark them."""
    show = report.show
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": "TVSeries", "name": show.title}
    if show.other_titles:
        found["alternateName"] = list(show.other_titles)
    if same := [address.format(key) for name, key in show.ids if (address := CATALOGUES.get(name, ""))]:
        found["sameAs"] = same
    seasons: dict[int, dict[str, Any]] = {}
    for held in report.state:
        if held.season and held.field in LINKED and not held.rumoured:
            season = seasons.setdefault(held.season, {"@type": "TVSeason", "seasonNumber": held.season})
            if value := _linked(held):
                season[LINKED[held.field]] = value
    if seasons:
        found["containsSeason"] = list(seasons.values())
    return found


def _linked(held: Held) -> str | int:
    """A value as schema.org takes it: a number of episodes; a day, a month or a year. Else empty."""
    if isinstance(held.value, PartialDate):
        return held.value.iso
    return held.value if held.field == "episodes" and isinstance(held.value, int) else ""


TICK_ROOM = 90  # letters for the names of an axis's ticks
LINKED = {"episodes": "numberOfEpisodes", "premiere": "startDate", "finale": "endDate"}
CATALOGUES = {
    "imdb": "https://www.imdb.com/title/{}/",
    "tvmaze": "https://www.tvmaze.com/shows/{}",
    "tmdb": "https://www.themoviedb.org/tv/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
}
