"""Sentences that were once false, each in its smallest history: required and forbidden parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.history.chronicle import Chronicle

if TYPE_CHECKING:
    from pathlib import Path

    from _pytest.mark import ParameterSet

OPEN: Final[frozenset[str]] = frozenset()  # what is still false


def case(name: str, lines: str, day: str, says: str, never: str) -> ParameterSet:
    """A named case; a sentence that is still false is expected to fail."""
    marks = [pytest.mark.xfail(reason="still false")] if name in OPEN else []
    return pytest.param(lines, day, says, never, id=name, marks=marks)


CASES: Final = [
    case(
        "a premiere that came is postponed no more",
        """
        2020-05-01, season 2, renewed @A
        2020-06-01, season 2, premiere = postponed @A
        2020-08-24, season 2, met premiere @A
        """,
        "2020-09-01",
        "on air since 2020-08-24",
        "postponed",
    ),
    case(
        "nor is one that came and went",
        """
        2020-06-01, season 2, premiere = postponed @A
        2020-08-24, season 2, met premiere @A
        2020-09-30, season 2, met finale @A
        """,
        "2020-10-01",
        "ended on 2020-09-30",
        "postponed",
    ),
    case(
        "a filming that began is postponed no more",
        """
        2020-05-01, season 2, renewed @A
        2020-06-01, season 2, filming = postponed @A
        2020-08-24, season 2, in_production @A
        """,
        "2020-09-01",
        "in production",
        "postponed",
    ),
    case(
        "a postponement of the show's is of the season it was promised for",
        """
        2020-05-01, season 2, renewed, expects premiere 2020-09 @A
        2020-06-01, premiere = postponed @A
        2021-02-01, season 2, premiere = 2021-02-01 @A
        """,
        "2021-03-01",
        "on air since 2021-02-01",
        "postponed",
    ),
    case(
        "and is told once",
        """
        2020-05-01, season 2, renewed, expects premiere 2020-09 @A
        2020-06-01, premiere = postponed @A
        """,
        "2020-07-01",
        "now postponed",
        "premiere postponed",
    ),
    case(
        "a next season put off is told beside the one on air",
        """
        2019-07-09, season 1, premiere = 2019-07-09 @A
        2020-05-01, season 2, premiere = postponed @A
        """,
        "2020-06-01",
        "season 2 premiere postponed",
        "None",
    ),
    case(
        "one report gives the date, the decider and the source",
        """
        2024-08-05, season 4, final_season, final = yes @Variety
        official, 2025-11-20, season 4, renewed, by = HBO @HBO
        """,
        "2025-12-01",
        "by HBO on 2025-11-20",
        "officially renewed as the final one on 2024-08-05",
    ),
    case(
        "who is named once is named",
        """
        2022-12-13, season 34, filming = suspended @BBC
        2023-03-23, season 34, hiatus, by = BBC @BBC
        """,
        "2023-04-01",
        "BBC",
        "None",
    ),
    case(
        "an end is told with somebody who says so",
        """
        2021-01-03, season 9, premiere = 2021-01-03, final = yes @Fox
        2021-05-20, season 9, finale = 2021-05-20 @Fox
        2021-05-21, ended, by = Fox @Variety
        """,
        "2021-06-01",
        "Fox",
        "None",
    ),
    case(
        "being shopped is no axe",
        """
        2022-01-10, airing @A
        2022-02-06, shopped, by = Fremantle @B
        """,
        "2022-03-01",
        "shopped",
        "ancelled",
    ),
    case(
        "unless it was axed before",
        """
        2022-02-01, cancelled, by = A @A
        2022-02-06, shopped @B
        """,
        "2022-03-01",
        "ancelled",
        "None",
    ),
    case(
        "to be the last is no renewal",
        "2024-08-05, season 4, final_season, final = yes @Variety",
        "2024-09-01",
        "final",
        "renewed",
    ),
    case(
        "filming suspended is no official pause",
        "2020-03-13, season 4, filming = suspended @Deadline",
        "2020-04-01",
        "filming suspended",
        "on hiatus",
    ),
    case(
        "one home's axe is not the show's",
        """
        2022-04-10, season 2, premiere = 2022-04-10, platform = BBC One + HBO @BBC
        2022-05-29, season 2, finale = 2022-05-29 @BBC
        2022-07-07, platform.hbo = cancelled @Deadline
        """,
        "2022-08-01",
        "HBO",
        "cancelled by HBO",
    ),
    case(
        "a first season that is only rumoured has a sentence too",
        "rumoured, 2015-02-23, season 1, renewed @A",
        "2015-03-01",
        "season 1 ordered",
        "None",
    ),
    case(
        "a season is last heard of when it was on air, not when that was foretold",
        """
        2015-04-13, season 3, premiere = 2018-12-04 @A
        2017-09-15, season 3, episodes = 9 @B
        """,
        "2021-06-01",
        "last heard of on 2018-12-04 (A)",
        "2015",
    ),
    case(
        "a finale of no season is of the last one on air",
        """
        2010-10-10, season 1, premiere = 2010-10-10 @A
        2011-07-25, season 2, premiere = 2011-07-25 @A
        2011-09-11, met finale @B
        """,
        "2011-10-01",
        "Season 2 ended on 2011-09-11",
        "on air",
    ),
    case(
        "silence is nobody's report",
        "2019-07-09, season 1, premiere = 2019-07-09 @A",
        "2020-08-01",
        "season 1",
        "believed to be over (A)",
    ),
    case(
        "a final season of which nobody heard, and talks of another",
        """
        2014-08-28, season 4, premiere = 2014-08-28, final = yes @A
        2015-01-25, season 5, in_talks @B
        """,
        "2016-01-01",
        "in talks",
        "nded",
    ),
    case(
        "a season ordered later than the limited series was not called the last",
        """
        2021-07-11, format = limited series, premiere = 2021-07-11 @A
        2021-08-10, season 2, renewed, by = HBO @B
        """,
        "2021-09-01",
        "Season 2 renewed by HBO",
        "final",
    ),
    case(
        "nor does it end with that season's finale",
        """
        2014-04-15, format = miniseries, season 1, premiere = 2014-04-15, finale = 2014-06-17 @A
        2014-07-21, season 2, renewed @B
        2015-12-14, season 2, met premiere, finale = 2015-12-14 @A
        """,
        "2016-01-01",
        "no decision on another season",
        "Ended",
    ),
    case(
        "the end of a show is that of the season on air",
        """
        2015-08-05, season 22, premiere = 2015-08-05 @A
        2015-10-14, final_season, final = yes, expects finale 2015-12 @A
        """,
        "2015-11-01",
        "Season 22 on air since 2015-08-05 (A), said to be the final one",
        "Set for",
    ),
    case(
        "and comes with its finale",
        """
        2015-08-05, season 22, premiere = 2015-08-05 @A
        2015-10-14, final_season, final = yes, expects finale 2015-12 @A
        2015-12-04, season 22, met finale @A
        """,
        "2016-01-01",
        "Ended on 2015-12-04",
        "expected",
    ),
    case(
        "or that of the last season ordered",
        """
        2020-09-01, season 4, premiere = 2020-09-01 @A
        2020-10-01, season 5, renewed @A
        2020-11-01, final_season, final = yes, expects finale 2021-06 @B
        2021-01-10, season 5, premiere = 2021-01-10 @A
        2021-06-10, season 5, finale = 2021-06-10 @A
        """,
        "2021-07-01",
        "Ended on 2021-06-10 with the finale of season 5",
        "for a final season",
    ),
    case(
        "an end more than a year away is of a season to come",
        """
        2020-09-01, season 4, premiere = 2020-09-01 @A
        2020-11-01, final_season, final = yes, expects finale 2022-06 @B
        """,
        "2020-12-01",
        "Set for a final season",
        "4 on air since 2020-09-01 (A), said",
    ),
    case(
        "a run that was on hold is ordered again",
        """
        2011-07-07, saved, by = Prospect Park @A
        2011-11-23, hiatus, by = Prospect Park @A
        2013-01-07, saved, by = Prospect Park @B
        2013-04-29, premiere = 2013-04-29 @B
        2013-09-02, finale = 2013-09-02 @B
        """,
        "2013-09-10",
        "no decision on more episodes",
        "saved",
    ),
    case(
        "nothing is saved twice without an axe",
        """
        2018-05-11, cancelled, by = Fox @A
        2018-06-15, saved, by = Netflix @A
        2018-09-15, saved, by = Netflix @B
        2019-05-08, premiere = 2019-05-08, finale = 2019-05-08 @B
        """,
        "2019-06-01",
        "all episodes released on 2019-05-08",
        "saved",
    ),
    case(
        "a home that is rumoured is none",
        """
        2020-01-10, season 1, premiere = 2020-01-10, platform = Hulu @A
        2020-04-02, cancelled, by = Hulu @A
        rumoured, 2020-04-03, saved, by = Netflix, platform = Netflix @B
        """,
        "2020-05-01",
        "Cancelled by Hulu",
        "Netflix",
    ),
    case(
        "nor is it a part that a rumour tells of",
        """
        2020-03-01, season 2, renewed, by = Hulu @A
        rumoured, 2020-04-02, platform.netflix = not involved @B
        """,
        "2020-05-01",
        "Season 2 renewed by Hulu",
        "Netflix",
    ),
    case(
        "what is developed somewhere has not moved there",
        """
        2010-01-01, premiere = 2010-01-01, platform = ABC @A
        2013-11-11, cancelled, by = ABC @A
        2020-12-15, in_development, platform = NBC @B
        """,
        "2021-01-01",
        "in development at NBC as reported on 2020-12-15 (B)",
        "moved",
    ),
    case(
        "who left is in talks no more",
        """
        2018-05-20, shopped @A
        2018-06-01, in_talks, platform.netflix = in talks @B
        2018-06-20, platform.netflix = not involved @A
        """,
        "2018-07-01",
        "Netflix not involved",
        "with Netflix",
    ),
    case(
        "talks with somebody new are news",
        """
        2012-03-01, in_development, platform = HBO @A
        2014-06-01, in_development, platform = Showtime @B
        """,
        "2014-07-01",
        "In development at Showtime as reported on 2014-06-01 (B)",
        "no progress",
    ),
    case(
        "suspended filming is no hiatus of the season that comes first",
        """
        2021-04-13, season 3, renewed @A
        2021-04-13, season 4, renewed @A
        2021-07-15, season 3, filming = suspended @A
        """,
        "2021-08-01",
        "season 3, filming suspended, comes first",
        "on hiatus",
    ),
    case(
        "a move that is told with the order is part of it",
        """
        2018-02-26, season 1, premiere = 2018-02-26, platform = TBS @A
        2018-05-11, season 2, renewed, platform = Adult Swim @B
        """,
        "2018-06-01",
        "moving to Adult Swim",
        "moved",
    ),
    case(
        "a home that drops a show which has another is told",
        """
        2019-05-19, season 1, premiere = 2019-05-19, platform = BBC One + HBO @BBC
        2022-05-29, season 2, premiere = 2022-04-10, finale = 2022-05-29 @BBC
        2022-07-07, cancelled, by = HBO, platform.hbo = cancelled @Deadline
        """,
        "2022-07-08",
        "dropped by HBO",
        "ancelled",
    ),
    case(
        "a season that came out whole, whichever was entered first",
        """
        2020-05-01, season 1, finale = 2020-05-01 @A
        2020-05-01, season 1, premiere = 2020-05-01 @A
        """,
        "2020-05-02",
        "All of season 1 released on 2020-05-01",
        "ended",
    ),
    case(
        "what was in development is ordered and not renewed",
        """
        2016-05-10, in_development, platform = ABC @A
        2017-05-11, renewed, by = ABC @A
        """,
        "2017-06-01",
        "Ordered by ABC on 2017-05-11",
        "enewed",
    ),
    case(
        "a season whose premiere is announced is not undecided",
        """
        2019-04-06, season 1, premiere = 2019-04-06, finale = 2019-09-28 @A
        official, 2021-02-14, season 2, expects premiere 2021 @B
        """,
        "2021-03-01",
        "(A); season 2 premiere due 2021",
        "no decision",
    ),
    case(
        "a promise of the next season that lapsed is told",
        """
        2019-04-06, season 1, premiere = 2019-04-06, finale = 2019-09-28 @A
        official, 2021-02-14, season 2, expects premiere 2021 @B
        """,
        "2022-03-01",
        "no decision on another season recorded; season 2 premiere expected 2021 never confirmed",
        "due",
    ),
    case(
        "a window that is over was due, in its month of grace",
        """
        2022-06-12, season 2, renewed, expects premiere 2023-summer @A
        """,
        "2023-09-15",
        "premiere was due 2023-summer",
        "premiere due",
    ),
    case(
        "an axe during a season is of the show",
        """
        2020-03-04, season 8, premiere = 2020-03-04 @A
        2020-03-24, season 8, cancelled @B
        """,
        "2020-04-01",
        "Cancelled on 2020-03-24 (B); season 8 on air since 2020-03-04",
        "Season 8 cancelled",
    ),
    case(
        "the finale of a season that fell silent is progress",
        """
        2005-05-01, season 4, premiere = 2005-05-01 @A
        2006-05-21, season 4, met finale @A
        """,
        "2006-12-22",
        "Season 4 ended on 2006-05-21",
        "no progress",
    ),
    case(
        "the end that is told after a year of silence",
        """
        2020-09-09, season 11, final_season, final = yes @A
        2021-08-22, season 11, premiere = 2021-08-22 @A
        2022-11-20, ended, finale = 2022-11-20 @A
        """,
        "2022-12-01",
        "Ended on 2022-11-20 (A)",
        "last heard of",
    ),
    case(
        "a season that returns in mid-season began in autumn",
        """
        2019-10-06, season 10, premiere = 2019-10-06 @A
        2020-02-23, season 10, premiere = 2020-02-23 @A
        """,
        "2020-03-01",
        "Season 10 on air since 2019-10-06",
        "2020-02-23",
    ),
    case(
        "a season on hold returns as itself",
        """
        2019-09-25, season 11, premiere = 2019-09-25 @A
        2019-12-11, hiatus, expects premiere 2020-01-08 @A
        2020-01-08, premiere = 2020-01-08 @A
        """,
        "2020-02-01",
        "Season 11 on air since 2020-01-08",
        "expected",
    ),
    case(
        "it premiered long ago, and is to return",
        """
        2019-09-25, season 11, premiere = 2019-09-25 @A
        2019-12-11, hiatus, expects premiere 2020-01-08 @A
        """,
        "2019-12-20",
        "on hiatus since 2019-12-11 (A); return expected 2020-01-08",
        "premiere",
    ),
    case(
        "an order that is confirmed officially",
        """
        2020-06-01, renewed @Variety
        official, 2020-06-08, renewed, by = FX @FX
        """,
        "2020-07-01",
        "Renewed on 2020-06-01 (Variety), officially confirmed by FX on 2020-06-08",
        "Officially renewed",
    ),
    case(
        "who ordered it, as another report has it",
        """
        2020-06-01, season 2, renewed @Variety
        2020-06-08, season 2, renewed, by = FX @Deadline
        """,
        "2020-07-01",
        "Season 2 renewed on 2020-06-01 (Variety), by FX (Deadline)",
        "fficially",
    ),
    case(
        "a premiere that is told after a release abroad",
        """
        2013-12-21, season 2, release.uk = 2013-12-21 @A
        2013-12-31, season 2, premiere = 2013-11-21 @B
        """,
        "2014-01-10",
        "Season 2 on air since 2013-11-21",
        "2013-12-21",
    ),
    case(
        "a rumoured axe moves no report",
        """
        2018-05, shopped @A
        2018-05-10, season 2, saved, by = NBC @A
        rumoured, 2018-05-20, cancelled @B
        """,
        "2018-06-01",
        "Season 2 saved by NBC",
        "shopped",
    ),
    case(
        "what is rumoured of the show and of its season is told once",
        """
        rumoured, 2015-01-01, season 1, in_development, expects premiere 2015-02 @A
        rumoured, 2015-01-01, expects premiere 2015-02 @A
        """,
        "2015-01-02",
        "premiere rumoured for 2015-02.",
        "2015-02; premiere",
    ),
    case(
        "a season of which a part is still to come has not ended in silence",
        """
        2022-11-13, season 5, premiere = 2022-11-13, final = yes @A
        2024-06-20, season 5, expects premiere.part-2 2024-11-10 @A
        """,
        "2024-07-01",
        "Season 5 on air since 2022-11-13 (A), said to be the final one; part 2 expected 2024-11-10",
        "nded",
    ),
    case(
        "but it has after another year",
        """
        2022-11-13, season 5, premiere = 2022-11-13, final = yes @A
        2024-06-20, season 5, expects premiere.part-2 2024-11-10 @A
        """,
        "2026-01-01",
        "Season 5, said to be the final one, last heard of",
        "on air",
    ),
]


@pytest.mark.parametrize(("lines", "day", "says", "never"), CASES)
def test_sentence(tmp_path: Path, lines: str, day: str, says: str, never: str) -> None:
    """The sentence says what its reports say, and no more."""
    line = Chronicle(tmp_path / "chronicle", lines).sentence(day)

    assert says.lower() in line.lower()
    assert never not in line
