"""`btu page` as HTML: today's answer, and what it takes to show the answer of any other day.

Whatever a page shows stands in lists: of facts, expectations, changelog entries. Every member that a list
ever has is a piece, written once. For each turning day the page knows which members a list loses and gains.
The script picks pieces by number; it knows no rule.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from btu_cli import __version__
from btu_cli.history.reading import Reading
from btu_cli.history.sentence import prose
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import scope_of
from btu_cli.render.pages import words
from btu_cli.render.pages.plot import Axis
from btu_cli.render.site.pieces import lane_name, lists_of, place_of
from btu_cli.render.site.templates import rendered

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from btu_cli.reports.chart import ChartReport
    from btu_cli.reports.page import PageReport


class Splice(NamedTuple):
    """How a list became another one: from `at` on, `removed` members gave way to those `put` there."""

    at: int
    removed: int
    put: tuple[int, ...]


class Lists:
    """The lists of a page from day to day, and the pieces that they are made of."""

    def __init__(self) -> None:
        self.pieces: dict[str, list[NamedTuple]] = {}
        self.members: dict[str, list[int]] = {}
        self._numbers: dict[str, dict[tuple[type, NamedTuple], int]] = {}

    def turn(self, name: str, drawn: Iterable[NamedTuple]) -> Splice | None:
        """Give a list the members of another day; None where nothing about it changed."""
        pieces = self.pieces.setdefault(name, [])
        numbers = self._numbers.setdefault(name, {})
        members = []
        for piece in drawn:
            key = (type(piece), piece)
            if key not in numbers:
                numbers[key] = len(pieces)
                pieces.append(piece)
            members.append(numbers[key])
        before, self.members[name] = self.members.get(name, []), members
        return splice(before, members)


def splice(old: list[int], new: list[int]) -> Splice | None:
    """The shortest single replacement that makes one list of another; None where they are the same."""
    if old == new:
        return None
    start, shorter = 0, min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Splice(start, len(old) - end - start, tuple(new[start : len(new) - end]))


def page(report: PageReport, index: str = "") -> bytes:
    """The whole file; as a part of a site it links to the site's `index`."""
    lists, names = Lists(), list[str]()
    days: list[list[Any]] = []
    for each in report.answers():
        changes = []
        for name, drawn in lists_of(each, report):
            turned = lists.turn(name, drawn)
            if name not in names:
                names.append(name)
            if turned:
                changes.append([names.index(name), turned.at, turned.removed, *turned.put])
        if changes:
            days.append([(each.day - report.first).days, changes])
    chart = report.chart
    answers = {
        "first": report.first.isoformat(),
        "last": report.last.isoformat(),
        "axis": [(edge - report.first).days for edge in (chart.first, chart.last)],
        "lists": names,
        "days": days,
    }
    return rendered(
        "page.html",
        report=report,
        lists=lists,
        answers=json.dumps(answers, separators=(",", ":")),
        linked=json.dumps(linked_data(report), ensure_ascii=False),
        now=lists.pieces["headline"][lists.members["headline"][0]],
        today=prose(PartialDate.of_day(report.last)),
        first=prose(PartialDate.of_day(report.first)),
        ticks=[(place_of(day, chart), name) for day, name in ticks_of(chart)],
        filters=filters_of(lists.pieces["changes"]),
        credits=report.credits,
        index=index,
        version=__version__,
        lane_name=lane_name,
        field_title=words.field_title,
        scope_of=scope_of,
    )


def ticks_of(chart: ChartReport) -> list[tuple[date, str]]:
    """The days that are named on the axis of the lanes."""
    return Axis(chart.first, chart.last, TICK_ROOM).ticks()


def filters_of(entries: Iterable[Any]) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """The choices by which the changelog can be narrowed: fields, seasons, standings that occur in it."""
    found = list(entries)
    fields = sorted({field for entry in found for field in entry.fields.split("|")})
    seasons = {entry.season: entry.scope for entry in found}
    standings = sorted({entry.standing for entry in found})
    by_number = sorted(seasons, key=lambda name: (name != "show", int(name) if name.isdigit() else 0))
    return [
        ("field", "Field", [(field, words.field_title(field)) for field in fields]),
        ("season", "Scope", [(season, seasons[season]) for season in by_number]),
        ("standing", "Standing", [(standing, standing) for standing in standings]),
    ]


def linked_data(report: PageReport) -> dict[str, Any]:
    """The show as a TVSeries of schema.org, with what the record says of its seasons."""
    show = report.show
    found: dict[str, Any] = {"@context": "https://schema.org", "@type": "TVSeries", "name": show.title}
    if show.other_titles:
        found["alternateName"] = list(show.other_titles)
    if same := [address.format(key) for name, key in show.ids if (address := CATALOGUES.get(name, ""))]:
        found["sameAs"] = same
    seasons: dict[int, dict[str, Any]] = {}
    state = Reading(report.record, report.moment).state
    for held in state:
        if held.season and held.field in LINKED:
            season = seasons.setdefault(held.season, {"@type": "TVSeason", "seasonNumber": held.season})
            season[LINKED[held.field]] = held.value if isinstance(held.value, int) else str(held.value)
    if seasons:
        found["containsSeason"] = list(seasons.values())
    return found


TICK_ROOM = 90  # letters for the names of an axis's ticks
LINKED = {"episodes": "numberOfEpisodes", "premiere": "startDate", "finale": "endDate"}
CATALOGUES = {
    "imdb": "https://www.imdb.com/title/{}/",
    "tvmaze": "https://www.tvmaze.com/shows/{}",
    "tmdb": "https://www.themoviedb.org/tv/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
}
