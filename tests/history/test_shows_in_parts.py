"""Seasons that come at once, in volumes, in cours, or in a run broken by an order from above.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_squid_game(chronicle: Chronicle) -> None:
    """Korean, and every season out in one day: it is never on air.

    official, 2021-09-17, season 1, premiere = 2021-09-17, finale = 2021-09-17, episodes = 9 @Netflix
    2021-11-09, season 2, in_development @Associated Press
    official, 2022-06-12, season 2, renewed, by = Netflix @Netflix
    2023-07-10, season 2, in_production @Soompi
    2024-06-05, season 2, met filming @Soompi
    official, 2024-07-31, season 2, expects premiere 2024-12-26 @Netflix
    official, 2024-07-31, season 3, final_season, final = yes, by = Netflix, expects premiere 2025 @Netflix
    2024-12-26, season 2, premiere = 2024-12-26, finale = 2024-12-26, episodes = 7 @Netflix
    official, 2025-01-29, season 3, expects premiere 2025-06-27 @Netflix
    2025-06-27, season 3, premiere = 2025-06-27, finale = 2025-06-27, episodes = 6 @Netflix
    rumoured, 2025-10, season 4, in_development @A fan page
    """
    moments = {
        "2021-09-17": "awaiting 2021-09-17",
        "2021-11-09": "season 2 in_development 2021-11-09",
        "2022-06-12": "season 2 renewed 2022-06-12 by Netflix",
        "2023-07-09": "season 2 renewed 2022-06-12 by Netflix",
        "2023-07-10": "season 2 in_production 2023-07-10",
        "2024-07-30": "season 2 in_production 2023-07-10",
        "2024-07-31": "season 3 final_season 2024-07-31 by Netflix, final",
        "2024-12-26": "season 3 final_season 2024-07-31 by Netflix, final",
        "2025-06-26": "season 3 final_season 2024-07-31 by Netflix, final",
        "2025-06-27": "ended 2025-06-27",  # the finale of a final season, and no axe
        "2026-11-20": "ended 2025-06-27",  # whatever is rumoured
    }
    awaited = {
        "2024-08": ["season 2 premiere 2024-12-26 pending", "season 3 premiere 2025 pending"],
        "2025-02": [
            "season 2 premiere 2024-12-26 met",
            "season 3 premiere 2025 narrowed",
            "season 3 premiere 2025-06-27 pending",
        ],
    }

    assert moments == chronicle.headlines(moments)
    assert awaited == {day: chronicle.awaited(day) for day in awaited}
    assert chronicle.stages("2024-08")[2] == "in_production"
    assert chronicle.stages("2025-02") == {1: "awaiting", 2: "awaiting", 3: "final_season"}
    assert chronicle.stages("2026") == {1: "ended", 2: "ended", 3: "ended"}
    assert chronicle.turns()[-1] == "2025-06-27 final_season → ended"
    assert chronicle.disputed() == []


def test_stranger_things(chronicle: Chronicle) -> None:
    """Volumes weeks apart, a filming stopped by a virus, and one put off by a strike.

    official, 2019-09-30, season 4, renewed, by = Netflix @Netflix
    2020-02-14, season 4, in_production @Netflix
    2020-03-13, season 4, filming = suspended, reason = covid-19 @Deadline
    2020-09-28, season 4, filming = resumed @Deadline
    2021-09-15, season 4, met filming @Collider
    2022-02-17, season 4, expects premiere 2022-05-27, expects premiere.part-2 2022-07-01 @Netflix
    official, 2022-02-17, season 5, final_season, final = yes, by = Netflix @Netflix
    2022-05-27, season 4, premiere = 2022-05-27 @Netflix
    2022-07-01, season 4, premiere.part-2 = 2022-07-01, finale = 2022-07-01 @Netflix
    2022-11-15, season 5, expects filming 2023-05 @Deadline
    2023-05-06, season 5, filming = postponed, reason = writers' strike @Variety
    2024-01-08, season 5, in_production @Netflix
    2024-12-20, season 5, met filming @TheWrap
    2025-05-31, season 5, expects premiere 2025-11-26, expects premiere.part-2 2025-12-25 @Netflix
    2025-05-31, season 5, expects finale 2025-12-31 @Netflix
    2025-11-26, season 5, premiere = 2025-11-26 @Netflix
    2025-12-25, season 5, premiere.part-2 = 2025-12-25 @Netflix
    2025-12-31, season 5, finale = 2025-12-31 @Netflix
    """
    moments = {
        "2019-09-30": "season 4 renewed 2019-09-30 by Netflix",
        "2020-02-14": "season 4 in_production 2020-02-14",
        "2020-03-13": "season 4 hiatus 2020-03-13",
        "2020-09-28": "season 4 in_production 2020-09-28",
        "2022-02-16": "season 4 in_production 2020-09-28",
        "2022-02-17": "season 5 final_season 2022-02-17 by Netflix, final",
        "2022-05-26": "season 5 final_season 2022-02-17 by Netflix, final",
        "2022-05-27": "season 5 final_season 2022-02-17 by Netflix, on air, final",
        "2022-06-30": "season 5 final_season 2022-02-17 by Netflix, on air, final",
        "2022-07-01": "season 5 final_season 2022-02-17 by Netflix, final",
        "2023-05-06": "season 5 final_season 2022-02-17 by Netflix, final",
        "2024-01-08": "season 5 in_production 2024-01-08, final",
        "2025-11-26": "season 5 airing 2025-11-26, on air, final",
        "2025-12-25": "season 5 airing 2025-11-26, on air, final",  # a second volume is no second season
        "2025-12-30": "season 5 airing 2025-11-26, on air, final",
        "2025-12-31": "ended 2025-12-31",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.stages("2022-06")[4] == "airing"
    assert chronicle.awaited("2023-04") == [
        "season 4 premiere 2022-05-27 met",
        "season 4 premiere.part-2 2022-07-01 met",
        "season 5 filming 2023-05 pending",
    ]
    assert chronicle.awaited("2023-08")[-1] == "season 5 filming 2023-05 postponed"
    assert chronicle.awaited("2026")[-4:] == [
        "season 5 filming 2023-05 met",
        "season 5 premiere 2025-11-26 met",
        "season 5 premiere.part-2 2025-12-25 met",
        "season 5 finale 2025-12-31 met",
    ]
    assert "postponed" in chronicle.sentence("2023-08")
    assert "postponed" not in chronicle.sentence("2024-02")
    assert chronicle.disputed() == []


def test_attack_on_titan(chronicle: Chronicle) -> None:
    """Anime in cours: a final season of three years, made by another studio than the rest.

    2018-07-23, season 3, premiere = 2018-07-23, studio = Wit Studio, platform = NHK @Anime News Network
    2018-10-15, season 3, finale.part-1 = 2018-10-15, expects premiere.part-2 2019-04 @Anime News Network
    2019-04-29, season 3, premiere.part-2 = 2019-04-29 @Anime News Network
    2019-07-01, season 3, finale = 2019-07-01 @NHK
    official, 2019-07-01, season 4, final_season, final = yes, expects premiere 2020-autumn @NHK
    2020-05-29, season 4, studio = MAPPA @Anime News Network
    2020-09-23, season 4, expects premiere 2020-12-07 @Crunchyroll
    2020-12-07, season 4, premiere = 2020-12-07 @NHK
    2021-03-29, season 4, finale.part-1 = 2021-03-29, expects premiere.part-2 2022-Q1 @NHK
    2022-01-10, season 4, premiere.part-2 = 2022-01-10 @NHK
    2022-04-04, season 4, finale.part-2 = 2022-04-04, expects premiere.part-3 2023 @NHK
    2023-03-04, season 4, premiere.part-3 = 2023-03-04 @Crunchyroll
    2023-11-05, season 4, finale = 2023-11-05 @NHK
    """
    moments = {
        "2018-08": "season 3 airing 2018-07-23, on air",
        "2018-12": "season 3 airing 2018-07-23, on air",  # a cour's end does not end the season
        "2019-04-29": "season 3 airing 2018-07-23, on air",
        "2019-07-01": "season 4 final_season 2019-07-01, final",
        "2020-06": "season 4 final_season 2019-07-01, final",
        "2020-12-06": "season 4 final_season 2019-07-01, final",
        "2020-12-07": "season 4 airing 2020-12-07, on air, final",
        "2021-04": "season 4 airing 2020-12-07, on air, final",
        "2022-01-10": "season 4 airing 2020-12-07, on air, final",
        "2022-12": "season 4 airing 2020-12-07, on air, final",
        "2023-11-04": "season 4 airing 2020-12-07, on air, final",
        "2023-11-05": "ended 2023-11-05",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2020-10") == [
        "season 3 premiere.part-2 2019-04 met",
        "season 4 premiere 2020-autumn narrowed",
        "season 4 premiere 2020-12-07 pending",
    ]
    assert chronicle.awaited("2022-06")[-2:] == [
        "season 4 premiere.part-2 2022-Q1 met",
        "season 4 premiere.part-3 2023 pending",
    ]
    assert chronicle.turns() == [
        "2018-07-23 → airing",
        "2019-07-01 airing → final_season",
        "2020-12-07 final_season → airing",
        "2023-11-05 airing → ended",
    ]
    assert chronicle.disputed() == []  # another studio for another season


def test_cranberry_sherbet(chronicle: Chronicle) -> None:
    """Kızılcık Şerbeti, Turkish: banned for weeks, back by a court; every year the rumours end it.

    2022-10-28, season 1, premiere = 2022-10-28, platform = Show TV @Show TV
    2023-04-07, season 1, hiatus, by = RTÜK, reason = a broadcast ban @Duvar
    2023-04-28, season 1, airing @Duvar
    2023-06-09, season 1, finale = 2023-06-09 @Show TV
    2023-06-09, season 2, renewed, by = Show TV @Birsen Altuntaş
    2023-09-15, season 2, premiere = 2023-09-15 @Show TV
    2024-06-07, season 2, finale = 2024-06-07 @Show TV
    2024-09-13, season 3, premiere = 2024-09-13 @Show TV
    2025-06-13, season 3, finale = 2025-06-13 @Show TV
    2025-09-12, season 4, premiere = 2025-09-12 @Show TV
    rumoured, 2025-12-10, ended, expects finale 2026-06-05 @Gündem Atlas
    2025-12-17, season 4, note its producer denies that it ends @Son Mühür
    2026-03-03, season 4, expects finale 2026-05-29 @Birsen Altuntaş
    2026-03-03, season 5, in_talks @Birsen Altuntaş
    2026-05-29, season 4, finale = 2026-05-29 @Show TV
    """
    moments = {
        "2022-12": "season 1 airing 2022-10-28, on air",
        "2023-04-07": "season 1 hiatus 2023-04-07 by RTÜK",
        "2023-04-28": "season 1 airing 2023-04-28, on air",
        "2023-06-09": "season 2 renewed 2023-06-09 by Show TV",
        "2023-09-15": "season 2 airing 2023-09-15, on air",
        "2024-06-07": "awaiting 2024-06-07",
        "2024-09-13": "season 3 airing 2024-09-13, on air",
        "2025-06-13": "awaiting 2025-06-13",
        "2025-09-12": "season 4 airing 2025-09-12, on air",
        "2025-12-11": "season 4 airing 2025-09-12, on air",  # a rumour ends nothing
        "2026-04": "season 4 airing 2025-09-12, on air",  # and talks do not take it off the air
        "2026-05-29": "season 5 in_talks 2026-03-03",
        "2026-11-20": "season 5 in_talks 2026-03-03",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2026-06")[-1] == "season 4 finale 2026-05-29 met"
    assert chronicle.turns("2024") == [
        "2022-10-28 → airing",
        "2023-04-07 airing → hiatus",
        "2023-04-28 hiatus → airing",
        "2023-06-09 airing → renewed",
        "2023-09-15 renewed → airing",
        "2024-06-07 airing → awaiting",
        "2024-09-13 awaiting → airing",
    ]


def test_survivor(chronicle: Chronicle) -> None:
    """Reality, two cycles a year: a virus puts off one, and two are made back to back.

    2020-02-12, season 40, premiere = 2020-02-12, platform = CBS @CBS
    2020-03-01, season 41, expects filming 2020-03-24 @Entertainment Weekly
    2020-03-18, season 41, filming = postponed, reason = covid-19 @Entertainment Weekly
    2020-05-06, season 41, renewed, by = CBS @Deadline
    2020-05-13, season 40, finale = 2020-05-13 @CBS
    2020-05-19, season 41, expects premiere 2020-autumn @Variety
    2020-07-14, season 41, premiere = postponed @Deadline
    2021-03-22, season 41, in_production @Entertainment Weekly
    2021-05-03, season 42, in_production, by = CBS @Entertainment Weekly
    2021-07-12, season 41, expects premiere 2021-09-22 @Deadline
    2021-09-22, season 41, premiere = 2021-09-22 @CBS
    2021-12-15, season 41, finale = 2021-12-15 @CBS
    2022-01-12, season 42, expects premiere 2022-03-09 @CBS
    2022-03-09, season 42, premiere = 2022-03-09 @CBS
    2022-03-09, season 43, renewed, by = CBS @Deadline
    2022-03-09, season 44, renewed, by = CBS @Deadline
    2022-05-25, season 42, finale = 2022-05-25 @CBS
    """
    moments = {
        "2020-02-12": "season 40 airing 2020-02-12, on air",
        "2020-03-18": "season 40 airing 2020-02-12, on air",
        "2020-05-06": "season 41 renewed 2020-05-06 by CBS, on air",
        "2020-05-13": "season 41 renewed 2020-05-06 by CBS",
        "2020-07-14": "season 41 renewed 2020-05-06 by CBS",
        "2021-03-01": "season 41 renewed 2020-05-06 by CBS",  # postponed is not lapsed
        "2021-03-22": "season 41 in_production 2021-03-22",
        "2021-05-03": "season 42 in_production 2021-05-03",
        "2021-09-22": "season 42 in_production 2021-05-03, on air",
        "2021-12-15": "season 42 in_production 2021-05-03",
        "2022-03-08": "season 42 in_production 2021-05-03",
        "2022-03-09": "season 44 renewed 2022-03-09 by CBS, on air",
        "2022-05-25": "season 44 renewed 2022-03-09 by CBS",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2021-03-01") == [
        "season 41 filming 2020-03-24 postponed",
        "season 41 premiere 2020-autumn postponed",
    ]
    assert "postponed" in chronicle.sentence("2020-08")
    assert chronicle.awaited("2022")[1:] == [
        "season 41 premiere 2020-autumn slipped",
        "season 41 premiere 2021-09-22 met",
        "season 42 premiere 2022-03-09 met",
    ]
    assert chronicle.stages("2021-10") == {40: "awaiting", 41: "airing", 42: "in_production"}
