"""Ends that were none: taken back by another home, by the same one, or by the audience; and one that was.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_american_idol(chronicle: Chronicle) -> None:
    """A talent contest: ended on purpose, revived by another network within the year.

    2015-01-07, season 14, premiere = 2015-01-07, platform = Fox @Fox
    official, 2015-05-11, season 15, final_season, final = yes, by = Fox @Fox
    2015-05-13, season 14, finale = 2015-05-13 @Fox
    2016-01-06, season 15, premiere = 2016-01-06 @Fox
    2016-04-07, season 15, finale = 2016-04-07 @Fox
    rumoured, 2017-02-17, in_talks, by = NBC @Variety
    official, 2017-05-09, saved, by = ABC, platform = ABC, expects premiere 2018 @ABC
    2017-05-09, saved, by = ABC, via ABC @Deadline
    2017-11-01, season 16, expects premiere 2018-03-11 @ABC
    2018-03-11, season 16, premiere = 2018-03-11 @ABC
    2018-05-11, season 17, renewed, by = ABC @Variety
    2018-05-21, season 16, finale = 2018-05-21 @ABC
    """
    moments = {
        "2015-01-07": "season 14 airing 2015-01-07, on air",
        "2015-05-11": "season 15 final_season 2015-05-11 by Fox, on air, final",
        "2015-05-13": "season 15 final_season 2015-05-11 by Fox, final",
        "2016-01-06": "season 15 airing 2016-01-06, on air, final",
        "2016-04-07": "ended 2016-04-07",
        "2017-03": "ended 2016-04-07",
        "2017-05-09": "saved 2017-05-09 by ABC",
        "2018-03-10": "saved 2017-05-09 by ABC",
        "2018-03-11": "season 16 airing 2018-03-11, on air",  # what had been saved has come
        "2018-05-11": "season 17 renewed 2018-05-11 by ABC, on air",
        "2018-05-21": "season 17 renewed 2018-05-11 by ABC",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.turns() == [
        "2015-01-07 → airing",
        "2015-05-11 airing → final_season",
        "2016-01-06 final_season → airing",
        "2016-04-07 airing → ended",
        "2017-05-09 ended → saved",
        "2018-03-11 saved → airing",
        "2018-05-11 airing → renewed",
    ]
    assert [line.rpartition(" ")[2] for line in chronicle.awaited("2018-04")] == ["narrowed", "met"]
    assert chronicle.disputed() == []


def test_roseanne(chronicle: Chronicle) -> None:
    """Ended, revived by the same network after twenty years, renewed at once, and axed in a week.

    1997-05-20, season 9, finale = 1997-05-20, platform = ABC @ABC
    1997-05-20, ended @Variety
    2017-05-16, season 10, saved, by = ABC, episodes = 8, expects premiere 2018 @Deadline
    2017-10-20, season 10, in_production @ABC
    2018-03-27, season 10, premiere = 2018-03-27 @ABC
    2018-03-30, season 11, renewed, by = ABC, episodes = 13 @Deadline
    2018-05-22, season 10, finale = 2018-05-22 @ABC
    official, 2018-05-29, cancelled, by = ABC @ABC
    2018-06-21, note a sequel under another name is ordered @ABC
    """
    moments = {
        "1997-05-20": "ended 1997-05-20",
        "2016": "ended 1997-05-20",
        "2017-05-16": "season 10 saved 2017-05-16 by ABC",
        "2017-10-20": "season 10 in_production 2017-10-20",
        "2018-03-27": "season 10 airing 2018-03-27, on air",
        "2018-03-30": "season 11 renewed 2018-03-30 by ABC, on air",
        "2018-05-22": "season 11 renewed 2018-03-30 by ABC",
        "2018-05-29": "cancelled 2018-05-29 by ABC",
        "2026": "cancelled 2018-05-29 by ABC",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.headline("2019")["checked"] == "2018-06-21"
    assert chronicle.headline("2019")["progress"] == "2018-05-29"
    assert chronicle.awaited("2019") == ["season 10 premiere 2018 met"]
    assert chronicle.disputed() == []


def test_the_clone_wars(chronicle: Chronicle) -> None:
    """Wound down, its rest shown by a streamer, and finished five years later.

    2012-09-29, season 5, premiere = 2012-09-29, platform = Cartoon Network @Cartoon Network
    2013-03-02, season 5, finale = 2013-03-02 @Cartoon Network
    2013-03-11, cancelled, by = Lucasfilm @StarWars.com
    2014-02-13, season 6, saved, by = Netflix, episodes = 13, expects premiere 2014-03-07 @Netflix
    2014-03-07, season 6, premiere = 2014-03-07, finale = 2014-03-07, platform = Netflix @Netflix
    official, 2018-07-19, season 7, renewed, by = Lucasfilm, episodes = 12 @StarWars.com
    2019-04-14, season 7, final = yes, expects premiere 2020-02 @StarWars.com
    2020-02-21, season 7, premiere = 2020-02-21, platform = Disney+ @Disney+
    2020-05-04, season 7, finale = 2020-05-04 @Disney+
    """
    moments = {
        "2012-10": "season 5 airing 2012-09-29, on air",
        "2013-03-02": "awaiting 2013-03-02",
        "2013-03-11": "cancelled 2013-03-11 by Lucasfilm",
        "2014-02-13": "season 6 saved 2014-02-13 by Netflix",
        "2014-03-07": "awaiting 2014-03-07",  # saved, shown, and nothing decided since
        "2015-09-07": "awaiting 2014-03-07",
        "2015-09-08": "awaiting 2014-03-07, stale",
        "2018-07-19": "season 7 renewed 2018-07-19 by Lucasfilm",
        "2019-04-14": "season 7 renewed 2018-07-19 by Lucasfilm, final",
        "2020-02-21": "season 7 airing 2020-02-21, on air, final",
        "2020-05-04": "ended 2020-05-04",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2020-03") == [
        "season 6 premiere 2014-03-07 met",
        "season 7 premiere 2020-02 met",
    ]
    assert chronicle.disputed() == []


def test_last_man_standing(chronicle: Chronicle) -> None:
    """Axed, dead for a year to the day, saved elsewhere, and ended there on purpose.

    2016-09-23, season 6, premiere = 2016-09-23, platform = ABC @ABC
    2017-03-31, season 6, finale = 2017-03-31 @ABC
    2017-05-10, cancelled, by = ABC @Variety
    2017-05-11, shopped @Deadline
    rumoured, 2017-06, in_talks, by = CMT @A fan page
    2017-06-12, cancelled @Deadline
    2018-05-11, season 7, saved, by = Fox, platform = Fox @Deadline
    2018-09-28, season 7, premiere = 2018-09-28 @Fox
    2019-04-18, season 8, renewed, by = Fox @Variety
    2019-05-10, season 7, finale = 2019-05-10 @Fox
    2020-01-02, season 8, premiere = 2020-01-02 @Fox
    2020-04-30, season 8, finale = 2020-04-30 @Fox
    2020-05-19, season 9, renewed, by = Fox @Fox
    2020-10-15, season 9, final = yes, by = Fox @Deadline
    2021-01-03, season 9, premiere = 2021-01-03 @Fox
    2021-05-20, season 9, finale = 2021-05-20 @Fox
    2021-05-21, ended, by = Fox @Variety
    """
    moments = {
        "2016-10": "season 6 airing 2016-09-23, on air",
        "2017-03-31": "awaiting 2017-03-31",
        "2017-05-10": "cancelled 2017-05-10 by ABC",
        "2017-05-11": "shopped 2017-05-11",
        "2017-06-12": "cancelled 2017-06-12 by ABC",
        "2018-05-11": "season 7 saved 2018-05-11 by Fox",
        "2018-09-28": "season 7 airing 2018-09-28, on air",
        "2019-04-18": "season 8 renewed 2019-04-18 by Fox, on air",
        "2019-05-10": "season 8 renewed 2019-04-18 by Fox",
        "2020-04-30": "awaiting 2020-04-30",
        "2020-05-19": "season 9 renewed 2020-05-19 by Fox",
        "2020-10-15": "season 9 renewed 2020-05-19 by Fox, final",
        "2021-05-19": "season 9 airing 2021-01-03, on air, final",
    }
    closed = chronicle.headline("2022")

    assert moments == chronicle.headlines(moments)
    assert (closed["status"], closed["since"]) == ("ended", "2021-05-20")
    assert chronicle.disputed() == []


def test_true_detective(chronicle: Chronicle) -> None:
    """An anthology: three years between its seasons, told as development, order and production.

    2014-01-12, season 1, premiere = 2014-01-12, platform = HBO @HBO
    2014-03-09, season 1, finale = 2014-03-09 @HBO
    2014-06-16, season 2, in_development @Variety
    2015-06-21, season 2, premiere = 2015-06-21 @HBO
    2015-08-09, season 2, finale = 2015-08-09 @HBO
    2016-07-30, season 3, awaiting @The Hollywood Reporter
    2017-03-27, season 3, in_development @Entertainment Weekly
    2017-08-31, season 3, renewed, by = HBO @HBO
    2018-02-12, season 3, in_production @HBO
    2018-11-11, season 3, expects premiere 2019-01-13 @HBO
    2019-01-13, season 3, premiere = 2019-01-13 @HBO
    2019-02-24, season 3, finale = 2019-02-24 @HBO
    rumoured, 2020-01, season 4, renewed @A fan page
    """
    moments = {
        "2014-02": "season 1 airing 2014-01-12, on air",
        "2014-03-09": "awaiting 2014-03-09",
        "2014-06-16": "season 2 in_development 2014-06-16",
        "2015-06-21": "season 2 airing 2015-06-21, on air",
        "2015-08-09": "awaiting 2015-08-09",
        "2016-07-30": "season 3 awaiting 2016-07-30",
        "2017-02-10": "season 3 awaiting 2016-07-30, stale",  # to be undecided is no progress
        "2017-03-27": "season 3 in_development 2017-03-27",
        "2017-08-31": "season 3 renewed 2017-08-31 by HBO",
        "2018-02-12": "season 3 in_production 2018-02-12",
        "2019-01-13": "season 3 airing 2019-01-13, on air",
        "2019-02-24": "awaiting 2019-02-24",
        "2020-08-25": "awaiting 2019-02-24, stale",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.stages("2017-09")[3] == "renewed"
    assert chronicle.disputed() == []
