"""The rules about lives, headlines and promises, each in its smallest history.

Every case is a few lines of a chronicle, a day, and the headline or the ledger of that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.history.chronicle import Chronicle

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark import ParameterSet

AIRED = """
2019-01-10, season 1, premiere = 2019-01-10 @A
2019-03-10, season 1, finale = 2019-03-10 @A
"""


def case(name: str, lines: str, day: str, *answer: str) -> ParameterSet:
    """A named case of a parametrised test."""
    return pytest.param(lines, day, *answer, id=name)


STAGES = [
    case("nothing", "2019-01-10, language = English @A", "2019", "unknown"),
    case(
        "talked of", "2019-01-10, season 1, in_development @A", "2019", "season 1 in_development 2019-01-10"
    ),
    case("ordered", "2019-01-10, season 1, renewed @A", "2019", "season 1 renewed 2019-01-10"),
    case(
        "undecided: awaiting is said of a season before any order",
        AIRED + "2019-04-01, season 2, awaiting @A",
        "2019",
        "season 2 awaiting 2019-04-01",
    ),
    case(
        "an order ends the indecision",
        AIRED + "2019-04-01, season 2, awaiting @A\n2019-06-01, season 2, renewed @A",
        "2019",
        "season 2 renewed 2019-06-01",
    ),
    case(
        "filming suspended pauses it",
        "2019-01-10, season 1, in_production @A\n2019-02-01, season 1, filming = suspended @A",
        "2019",
        "season 1 hiatus 2019-02-01",
    ),
    case(
        "filming resumed takes it up",
        "2019-01-10, season 1, filming = suspended @A\n2019-02-01, season 1, filming = resumed @A",
        "2019",
        "season 1 in_production 2019-02-01",
    ),
    case(
        "filming wrapped is a production",
        "2019-01-10, season 1, renewed @A\n2019-02-01, season 1, met filming @A",
        "2019",
        "season 1 in_production 2019-02-01",
    ),
    case(
        "pre-production begins no filming",
        "2019-01-10, season 1, renewed @A\n2019-02-01, season 1, stage = pre-production @A",
        "2019",
        "season 1 renewed 2019-01-10",
    ),
    case(
        "a premiere whose day has not come",
        "2019-01-10, season 1, renewed @A\n2019-02-01, season 1, premiere = 2019-06-01 @A",
        "2019-05-31",
        "season 1 renewed 2019-01-10",
    ),
    case(
        "a premiere whose day has come",
        "2019-01-10, season 1, renewed @A\n2019-02-01, season 1, premiere = 2019-06-01 @A",
        "2019-06-01",
        "season 1 airing 2019-06-01, on air",
    ),
    case(
        "an event is of its own day, not of the day of its report",
        "2019-02-01, season 1, premiere = 2018-11-23 @A",
        "2019-02-01",
        "season 1 airing 2018-11-23, on air",
    ),
    case(
        "a release in one country begins a season",
        "2019-02-01, season 1, release.russia = 2019-02-01 @A",
        "2019-02",
        "season 1 airing 2019-02-01, on air",
    ),
    case(
        "a release in another country begins nothing again",
        AIRED + "2019-09-01, season 1, release.france = 2019-09-01 @A",
        "2019-10",
        "awaiting 2019-03-10",
    ),
    case(
        "a met premiere",
        "2019-01-10, season 1, renewed @A\n2019-06-01, season 1, met premiere @A",
        "2019-07",
        "season 1 airing 2019-06-01, on air",
    ),
    case(
        "a met finale",
        "2019-06-01, season 1, premiere = 2019-06-01 @A\n2019-08-01, season 1, met finale @A",
        "2019",
        "awaiting 2019-08-01",
    ),
    case("over", AIRED, "2019", "awaiting 2019-03-10"),
    case(
        "awaiting, said of a season after it was on air",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-05-01, season 1, awaiting @A",
        "2019",
        "awaiting 2019-05-01",
    ),
    case(
        "ended, said of a season, does not end the show",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-05-01, season 1, ended @A",
        "2019",
        "awaiting 2019-05-01",
    ),
    case(
        "a higher season on air ends the one before",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-10-01, season 2, premiere = 2019-10-01 @A",
        "2019-10",
        "season 2 airing 2019-10-01, on air",
    ),
    case(
        "almost a year without word",
        "2019-01-10, season 1, premiere = 2019-01-10 @A",
        "2020-01-09",
        "season 1 airing 2019-01-10, on air",
    ),
    case(
        "more than a year without word",
        "2019-01-10, season 1, premiere = 2019-01-10 @A",
        "2020-01-11",
        "awaiting 2020-01-10",
    ),
    case(
        "a run that nobody numbers stays on air until its end is told",
        "2019-01-10, premiere = 2019-01-10 @A",
        "2026",
        "airing 2019-01-10, on air, stale",
    ),
    case(
        "or for a year after its show was cancelled",
        "2019-01-10, premiere = 2019-01-10 @A\n2019-03-01, cancelled @A",
        "2020-02",
        "cancelled 2019-03-01, on air",
    ),
    case(
        "and no longer",
        "2019-01-10, premiere = 2019-01-10 @A\n2019-03-01, cancelled @A",
        "2020-03",
        "cancelled 2019-03-01",
    ),
    case(
        "any firm word of the season keeps it on air",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-12-01, season 1, episodes = 10 @A",
        "2020-06",
        "season 1 airing 2019-01-10, on air",
    ),
    case(
        "a rumour does not",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\nrumoured, 2019-12-01, season 1, episodes = 9 @A",
        "2020-06",
        "awaiting 2020-01-10",
    ),
    case(
        "a run without a number is over only when it is said",
        "2019-01-10, premiere = 2019-01-10 @A",
        "2020-06",
        "airing 2019-01-10, on air",
    ),
    case(
        "a finale without a season is of the one on air",
        "2019-01-10, season 2, premiere = 2019-01-10 @A\n2019-03-10, finale = 2019-03-10 @A",
        "2019",
        "awaiting 2019-03-10",
    ),
    case(
        "a premiere without a season is of the one ordered",
        "2019-01-10, season 2, renewed @A\n2019-03-10, premiere = 2019-03-10 @A",
        "2019",
        "season 2 airing 2019-03-10, on air",
    ),
    case(
        "a later part reopens a season",
        AIRED + "2019-09-01, season 1, premiere.part-2 = 2019-09-01 @A",
        "2019-09",
        "season 1 airing 2019-09-01, on air",
    ),
    case(
        "the finale of a part ends nothing",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-02-10, season 1, finale.part-1 = 2019-02-10 @A",
        "2019-03",
        "season 1 airing 2019-01-10, on air",
    ),
    case(
        "a film begins nothing",
        AIRED + "2019-09-01, release.film = 2019-09-01 @A",
        "2019-09",
        "awaiting 2019-03-10",
    ),
]

HEADLINES = [
    case(
        "an axe of one season is the show's",
        AIRED + "2019-04-01, season 2, renewed @A\n2019-06-01, season 2, cancelled @A",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "ended after cancelled changes nothing",
        AIRED + "2019-06-01, cancelled @A\n2019-07-01, ended @B",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "ended after shopped is an axe",
        AIRED + "2019-06-01, shopped @A\n2019-07-01, ended @B",
        "2019",
        "cancelled 2019-07-01",
    ),
    case(
        "cancelled, then shopped",
        AIRED + "2019-06-01, cancelled @A\n2019-07-01, shopped @B",
        "2019",
        "shopped 2019-07-01",
    ),
    case(
        "shopped, then cancelled",
        AIRED + "2019-06-01, shopped @A\n2019-07-01, cancelled @B",
        "2019",
        "cancelled 2019-07-01",
    ),
    case(
        "talks revive nothing",
        AIRED + "2019-06-01, cancelled @A\n2019-07-01, in_talks, by = B @B",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "nor does the development of a season",
        AIRED + "2019-06-01, cancelled @A\n2019-07-01, season 2, in_development @B",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "a later order does",
        AIRED + "2019-06-01, cancelled @A\n2019-07-01, season 2, renewed @B",
        "2019",
        "season 2 renewed 2019-07-01",
    ),
    case(
        "a rumoured one does not",
        AIRED + "2019-06-01, cancelled @A\nrumoured, 2019-07-01, season 2, renewed @B",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "the season on air of an axed show is called its last",
        "2022-03-04, season 3, premiere = 2022-03-04 @A\n2022-04-04, cancelled @A\n"
        "2022-04-05, season 3, final_season @B\n2022-05-06, season 3, finale = 2022-05-06 @A",
        "2022-06-01",
        "cancelled 2022-04-04",
    ),
    case(
        "the last season of an axed show is called final when it is over",
        "2022-03-04, season 3, premiere = 2022-03-04 @A\n2022-05-06, season 3, finale = 2022-05-06 @A\n"
        "2022-06-04, cancelled @A\n2023-04-05, season 3, final_season @B",
        "2023-06-01",
        "cancelled 2022-06-04",
    ),
    case(
        "a final season still to come is one that was saved",
        "2022-01-04, season 3, renewed @A\n2022-04-04, cancelled @A\n2022-04-05, season 3, final_season @B",
        "2022-06-01",
        "season 3 final_season 2022-04-05, final",
    ),
    case(
        "a season that was ordered before the axe comes, and the show stays dead",
        AIRED + "2019-04-01, season 2, renewed @A\n2019-06-01, cancelled @A\n"
        "2019-09-01, season 2, premiere = 2019-09-01 @A",
        "2019-10",
        "cancelled 2019-06-01, on air",
    ),
    case(
        "its finale changes nothing either",
        AIRED + "2019-04-01, season 2, renewed @A\n2019-06-01, cancelled @A\n"
        "2019-09-01, season 2, premiere = 2019-09-01 @A\n2019-11-01, season 2, finale = 2019-11-01 @A",
        "2019",
        "cancelled 2019-06-01",
    ),
    case(
        "a season on air that nobody had ordered revives it",
        AIRED + "2019-06-01, cancelled @A\n2020-09-01, season 2, premiere = 2020-09-01 @A",
        "2020-10",
        "season 2 airing 2020-09-01, on air",
    ),
    case(
        "the answer to an axe of the same month follows it, whichever was entered first",
        AIRED + "2019-06, season 2, saved, by = B @A\n2019-06, cancelled, by = A @A",
        "2019",
        "season 2 saved 2019-06 by B",
    ),
    case(
        "the answer by its month, the axe by its day",
        AIRED + "2019-06, season 2, saved, by = B @A\n2019-06-20, cancelled, by = A @A",
        "2019",
        "season 2 saved 2019-06 by B",
    ),
    case(
        "an ordered season outdoes the one on air",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-02-01, season 2, renewed @A",
        "2019-02",
        "season 2 renewed 2019-02-01, on air",
    ),
    case(
        "a talked-of season does not",
        "2019-01-10, season 1, premiere = 2019-01-10 @A\n2019-02-01, season 2, in_talks @A",
        "2019-02",
        "season 1 airing 2019-01-10, on air",
    ),
    case(
        "the highest of two that are ordered",
        "2019-01-10, season 3, renewed @A\n2019-01-11, season 2, in_production @A",
        "2019-02",
        "season 3 renewed 2019-01-10",
    ),
    case(
        "an order of no season is of the next",
        AIRED + "2019-04-01, renewed @A",
        "2019",
        "renewed 2019-04-01",
    ),
    case(
        "and kept when that one is on air",
        AIRED + "2019-04-01, renewed @A\n2019-10-01, season 2, premiere = 2019-10-01 @A",
        "2019",
        "season 2 airing 2019-10-01, on air",
    ),
    case(
        "the same order told again within a fortnight is the same",
        AIRED + "2019-04-01, renewed @A\n2019-04-14, renewed @B\n"
        "2019-10-01, season 2, premiere = 2019-10-01 @A",
        "2019",
        "season 2 airing 2019-10-01, on air",
    ),
    case(
        "a report of a past season hides no order",
        "2019-04-01, season 2, renewed @A\n2019-05-01, season 1, finale = 2019-03-10 @B",
        "2019",
        "season 2 renewed 2019-04-01",
    ),
    case(
        "the finale of a final season ends the show",
        "2019-01-10, season 1, final_season @A\n2019-02-01, season 1, premiere = 2019-02-01 @A\n"
        "2019-04-01, season 1, finale = 2019-04-01 @A",
        "2019",
        "ended 2019-04-01",
    ),
    case(
        "but not where an axe was told",
        "2019-01-10, season 1, premiere = 2019-01-10, final = yes @A\n2019-02-01, cancelled @A\n"
        "2019-04-01, season 1, finale = 2019-04-01 @A",
        "2019",
        "cancelled 2019-02-01",
    ),
    case(
        "nor where a higher season was ordered",
        "2019-01-10, season 1, final_season @A\n2019-02-01, season 1, premiere = 2019-02-01 @A\n"
        "2019-03-01, season 2, renewed @A\n2019-04-01, season 1, finale = 2019-04-01 @A",
        "2019",
        "season 2 renewed 2019-03-01",
    ),
    case(
        "a rumour that it is the last makes it none",
        "rumoured, 2019-01-10, season 1, final = yes @A\n2019-02-01, season 1, premiere = 2019-02-01 @A\n"
        "2019-04-01, season 1, finale = 2019-04-01 @A",
        "2019",
        "awaiting 2019-04-01",
    ),
    case(
        "a paused season outdoes the one before it",
        AIRED + "2019-04-01, season 2, hiatus @A",
        "2019",
        "season 2 hiatus 2019-04-01",
    ),
    case(
        "stale after 18 months",
        "2019-01-10, season 1, renewed @A",
        "2020-07-11",
        "season 1 renewed 2019-01-10, stale, in limbo",
    ),
    case(
        "not before",
        "2019-01-10, season 1, renewed @A",
        "2020-07-10",
        "season 1 renewed 2019-01-10",
    ),
    case(
        "neither awaiting nor a note nor a retelling is progress",
        "2019-01-10, season 1, renewed @A\n2020-01-10, season 1, renewed, via A @B\n"
        "2020-02-01, note No news. @C",
        "2020-07-11",
        "season 1 renewed 2019-01-10, stale, in limbo",
    ),
    case(
        "nothing is stale while something is promised",
        "2019-01-10, season 1, renewed, expects premiere 2021 @A",
        "2020-07-11",
        "season 1 renewed 2019-01-10",
    ),
    case(
        "in limbo as soon as a promise has lapsed",
        "2019-01-10, season 1, renewed, expects premiere 2019-06 @A",
        "2019-07-01",
        "season 1 renewed 2019-01-10, in limbo",
    ),
    case(
        "not while another is pending",
        "2019-01-10, season 1, renewed, expects filming 2019-06, expects premiere 2020 @A",
        "2019-07-01",
        "season 1 renewed 2019-01-10",
    ),
    case(
        "rights are no promise",
        "2019-01-10, season 1, renewed, rights.netflix = 2019-06 @A",
        "2019-07-01",
        "season 1 renewed 2019-01-10",
    ),
]

LEDGER = [
    case(
        "pending",
        "2019-01-10, season 1, expects premiere 2019-06 @A",
        "2019-05",
        "season 1 premiere 2019-06 pending",
    ),
    case(
        "due",
        "2019-01-10, season 1, expects premiere 2019-06 @A",
        "2019-06-01",
        "season 1 premiere 2019-06 due",
    ),
    case(
        "lapsed",
        "2019-01-10, season 1, expects premiere 2019-06 @A",
        "2019-07-01",
        "season 1 premiere 2019-06 lapsed",
    ),
    case(
        "a summer has a month of grace",
        "2019-01-10, season 1, expects premiere 2019-summer @A",
        "2019-09-20",
        "season 1 premiere 2019-summer due",
    ),
    case(
        "and no more",
        "2019-01-10, season 1, expects premiere 2019-summer @A",
        "2019-10-10",
        "season 1 premiere 2019-summer lapsed",
    ),
    case(
        "met",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-06-10, season 1, premiere = 2019-06-10 @A",
        "2019",
        "season 1 premiere 2019-06 met",
    ),
    case(
        "met early",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-05-10, season 1, premiere = 2019-05-10 @A",
        "2019",
        "season 1 premiere 2019-06 met",
    ),
    case(
        "met late",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-08-10, season 1, premiere = 2019-08-10 @A",
        "2019",
        "season 1 premiere 2019-06 met",
    ),
    case(
        "a season on air was filmed",
        "2019-01-10, season 1, expects filming 2019-06 @A\n2019-12-10, season 1, airing @A",
        "2019",
        "season 1 filming 2019-06 met",
    ),
    case(
        "and so was the season before it",
        "2019-01-10, season 1, expects filming 2019-06 @A\n2019-12-10, season 2, premiere = 2019-12-10 @A",
        "2019",
        "season 1 filming 2019-06 met",
    ),
    case(
        "the show's is met by a season's",
        "2019-01-10, expects premiere 2019-06 @A\n2019-06-10, season 2, premiere = 2019-06-10 @A",
        "2019",
        "premiere 2019-06 met",
    ),
    case(
        "a season's is met by the show's",
        "2019-01-10, season 2, renewed, expects premiere 2019-06 @A\n2019-06-10, premiere = 2019-06-10 @A",
        "2019",
        "season 2 premiere 2019-06 met",
    ),
    case(
        "what came before the announcement meets nothing",
        "2019-01-01, season 1, premiere = 2019-01-01 @A\n2019-01-10, expects premiere 2020-06 @A",
        "2019-02",
        "premiere 2020-06 pending",
    ),
    case(
        "pre-production meets no filming",
        "2019-01-10, season 1, expects filming 2019-06 @A\n2019-06-10, season 1, stage = pre-production @A",
        "2019-07-01",
        "season 1 filming 2019-06 lapsed",
    ),
    case(
        "postponed",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-02-10, season 1, premiere = postponed @A",
        "2020",
        "season 1 premiere 2019-06 postponed",
    ),
    case(
        "withdrawn by words",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-02-10, season 1, premiere = withdrawn @A",
        "2020",
        "season 1 premiere 2019-06 withdrawn",
    ),
    case(
        "withdrawn by an axe before that season was made",
        "2019-01-10, season 2, expects premiere 2019-06 @A\n2019-02-10, cancelled @A",
        "2020",
        "season 2 premiere 2019-06 withdrawn",
    ),
    case(
        "not withdrawn by an axe of a show whose season is made",
        "2019-01-01, season 2, in_production @A\n2019-01-10, season 2, expects premiere 2019-06 @A\n"
        "2019-02-10, cancelled @A",
        "2019-03",
        "season 2 premiere 2019-06 pending",
    ),
    case(
        "rights pass unconfirmed",
        "2019-01-10, rights.netflix = 2019-06 @A",
        "2019-07-01",
        "rights.netflix 2019-06 passed",
    ),
]

MOVED = [
    case(
        "slipped",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n"
        "2019-02-10, season 1, expects premiere 2019-09 @A",
        "2019-03",
        "season 1 premiere 2019-06 slipped",
        "season 1 premiere 2019-09 pending",
    ),
    case(
        "advanced",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n"
        "2019-02-10, season 1, expects premiere 2019-05 @A",
        "2019-03",
        "season 1 premiere 2019-06 advanced",
        "season 1 premiere 2019-05 pending",
    ),
    case(
        "narrowed",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n"
        "2019-02-10, season 1, expects premiere 2019-06-10 @B",
        "2019-03",
        "season 1 premiere 2019-06 narrowed",
        "season 1 premiere 2019-06-10 pending",
    ),
    case(
        "postponed, and then a date",
        "2019-01-10, season 1, expects premiere 2019-06 @A\n2019-02-10, season 1, premiere = postponed @A\n"
        "2019-03-10, season 1, expects premiere 2020-06 @A",
        "2019-04",
        "season 1 premiere 2019-06 slipped",
        "season 1 premiere 2020-06 pending",
    ),
]


def told(folder: Path, lines: str) -> Chronicle:
    """The record of these lines."""
    return Chronicle(folder / "chronicle", lines)


@pytest.mark.parametrize(("lines", "day", "headline"), [*STAGES, *HEADLINES])
def test_headline(tmp_path: Path, lines: str, day: str, headline: str) -> None:
    """The headline, in every reading."""
    assert {day: headline} == told(tmp_path, lines).headlines([day])


@pytest.mark.parametrize(("lines", "day", "awaited"), LEDGER)
def test_promise(tmp_path: Path, lines: str, day: str, awaited: str) -> None:
    """What became of an expectation."""
    assert told(tmp_path, lines).awaited(day) == [awaited]


@pytest.mark.parametrize(("lines", "day", "old", "new"), MOVED)
def test_promise_told_again(tmp_path: Path, lines: str, day: str, old: str, new: str) -> None:
    """What became of an expectation and of its successor."""
    assert told(tmp_path, lines).awaited(day) == [old, new]


@pytest.mark.parametrize(
    ("lines", "disputed"),
    [
        ("2019-06-01, season 2, renewed @A\n2019-06-01, season 2, cancelled @B", ["season 2 status"]),
        ("2019-06-01, season 2, renewed @A\n2019-06-01, cancelled @B", ["show status"]),
        ("2019-06-01, cancelled @A\n2019-06-01, season 2, saved @B", []),
        ("2019-06-01, cancelled @A\n2019-06-01, shopped @B", []),
        ("2019-06-01, season 2, renewed @A\n2019-06-05, season 2, cancelled @B", []),
        (
            "2019-06-01, season 2, episodes = 8 @A\n2019-06-10, season 2, episodes = 10 @B",
            ["season 2 episodes"],
        ),
        ("2019-06-01, season 2, episodes = 8 @A\n2019-06-16, season 2, episodes = 10 @B", []),
        ("2019-06-01, season 2, episodes = 8 @A\n2019-06-10, season 2, episodes = 10 @A", []),
        ("2019-06-01, episodes = 8 @A\n2019-06-02, episodes = 10, via A @B", ["show episodes"]),
        (
            "2019-06-01, season 1, premiere = 2018-11-23 @A\n2020-06-01, season 1, premiere = 2018-11-24 @B",
            ["season 1 premiere"],
        ),
        ("2019-06-01, season 1, premiere = 2018-11 @A\n2020-06-01, season 1, premiere = 2018-11-24 @B", []),
        (
            "2019-06-01, season 1, premiere = 2018-11-23 @A\n2020-06-01, season 2, premiere = 2020-06-01 @B",
            [],
        ),
        (
            "2019-06-01, season 1, release.uk = 2019-05 @A\n2019-06-02, season 1, premiere = 2019-04 @B",
            [],
        ),
        ("2019-06-01, production = UK @A\n2019-06-02, production = United Kingdom @B", []),
        ("2019-06-01, language = Mandarin @A\n2019-06-02, language = Mandarin Chinese @B", []),
        ("2019-06-01, platform = Prime Video @A\n2019-06-02, platform = Amazon Prime Video @B", []),
        ("2019-06-01, platform = TRT 1 @A\n2019-06-02, platform = Trt 1 @B", []),
        ("2019-06-01, platform = BBC One @A\n2019-06-02, platform = ITV @B", ["show platform"]),
    ],
)
def test_contradiction(tmp_path: Path, lines: str, disputed: list[str]) -> None:
    """Claims of two publishers that contradict each other, and near misses."""
    assert told(tmp_path, lines).disputed() == disputed
