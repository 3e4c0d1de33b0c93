"""Shows that ended or were axed and came back, some of them to be axed again, some as a film.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_line_of_duty(chronicle: Chronicle) -> None:
    """British: no word for four years but rumours, then a seventh series.

    2020-02-17, season 6, in_production, platform = BBC One @BBC
    2020-03-16, season 6, filming = suspended, reason = covid-19 @BBC
    2020-09-01, season 6, filming = resumed @Radio Times
    2020-11-20, season 6, met filming @Radio Times
    2021-03-02, season 6, expects premiere 2021-03-21, episodes = 7 @BBC
    2021-03-21, season 6, premiere = 2021-03-21 @BBC
    2021-05-02, season 6, finale = 2021-05-02 @BBC
    2021-05-03, season 7, awaiting @Radio Times
    rumoured, 2022-12-30, season 7, renewed, expects premiere 2023 @The Sun
    rumoured, 2024-04-11, season 7, in_talks @The Mirror
    2024-04-30, note Martin Compston says there are no immediate plans @Radio Times
    2025-07-18, season 7, in_talks @Heart
    official, 2025-11-18, season 7, renewed, by = BBC, episodes = 6, expects filming 2026-spring @BBC
    2025-11-19, season 7, renewed, via BBC @BritPanorama
    """
    moments = {
        "2020-02-17": "season 6 in_production 2020-02-17",
        "2020-03-16": "season 6 hiatus 2020-03-16",
        "2020-09-01": "season 6 in_production 2020-09-01",
        "2021-03-21": "season 6 airing 2021-03-21, on air",
        "2021-05-02": "awaiting 2021-05-02",
        "2021-05-03": "season 7 awaiting 2021-05-03",
        "2022-11-02": "season 7 awaiting 2021-05-03",
        "2022-11-03": "season 7 awaiting 2021-05-03, stale",
        "2023-06": "season 7 awaiting 2021-05-03, stale",  # what is rumoured is no order
        "2024-05": "season 7 awaiting 2021-05-03, stale",  # a talk that is rumoured is no progress
        "2025-07-18": "season 7 in_talks 2025-07-18",
        "2025-11-18": "season 7 renewed 2025-11-18 by BBC",
        "2026-05": "season 7 renewed 2025-11-18 by BBC",
        "2026-06": "season 7 renewed 2025-11-18 by BBC",  # a spring has a month of grace
        "2026-07-05": "season 7 renewed 2025-11-18 by BBC, in limbo",
    }
    progress = {
        "2021-06": "2021-05-02",
        "2024-05": "2021-05-02",
        "2025-08": "2025-07-18",
        "2026": "2025-11-18",
    }
    answer = chronicle.headline("2024-05")

    assert moments == chronicle.headlines(moments)
    assert progress == chronicle.progress(progress)
    assert answer["checked"] == "2024-04-30"
    assert chronicle.headline("2025-11-18")["standing"] == "official"
    assert chronicle.awaited("2026-04")[-1] == "season 7 filming 2026-spring due"
    assert chronicle.awaited("2026-08")[-1] == "season 7 filming 2026-spring lapsed"
    assert chronicle.disputed() == []


def test_girls5eva(chronicle: Chronicle) -> None:
    """Axed and saved on one day, told in the wrong order; axed again two years later.

    2021-05-06, season 1, premiere = 2021-05-06, finale = 2021-05-06, platform = Peacock @Peacock
    2021-06-14, season 2, renewed, by = Peacock @Variety
    2022-05-05, season 2, premiere = 2022-05-05 @Peacock
    2022-06-09, season 2, finale = 2022-06-09 @Peacock
    2022-10-27, season 3, saved, by = Netflix, platform = Netflix, episodes = 6 @Variety
    2022-10-27, cancelled, by = Peacock, platform.peacock = cancelled @Deadline
    2023-04-12, season 3, in_production @TVLine
    2024-01-23, season 3, expects premiere 2024-03-14 @Netflix
    2024-03-14, season 3, premiere = 2024-03-14, finale = 2024-03-14 @Netflix
    rumoured, 2024-12-04, cancelled, by = Netflix @Doing Her Best
    2024-12-17, cancelled, by = Netflix @Deadline
    2024-12-18, cancelled, by = Netflix, via Deadline @The A.V. Club
    """
    moments = {
        "2021-05-06": "awaiting 2021-05-06",
        "2021-06-14": "season 2 renewed 2021-06-14 by Peacock",
        "2022-05-05": "season 2 airing 2022-05-05, on air",
        "2022-06-09": "awaiting 2022-06-09",
        "2022-10-26": "awaiting 2022-06-09",
        "2022-10-27": "season 3 saved 2022-10-27 by Netflix",
        "2023-04-12": "season 3 in_production 2023-04-12",
        "2024-03-13": "season 3 in_production 2023-04-12",
        "2024-03-14": "awaiting 2024-03-14",
        "2024-12-05": "awaiting 2024-03-14",
        "2024-12-17": "cancelled 2024-12-17 by Netflix",
        "2026": "cancelled 2024-12-17 by Netflix",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2024-04") == ["season 3 premiere 2024-03-14 met"]
    assert chronicle.disputed() == []


def test_peaky_blinders(chronicle: Chronicle) -> None:
    """Ended on purpose, with a film to follow; the film is no season, the sequel series is.

    2019-08-25, season 5, premiere = 2019-08-25, platform = BBC One @BBC
    2019-09-22, season 5, finale = 2019-09-22 @BBC
    2020-02-20, season 6, renewed, by = BBC, expects filming 2020-03 @Radio Times
    2020-03-16, season 6, filming = postponed, reason = covid-19 @Deadline
    2021-01-18, season 6, final_season, final = yes @Deadline
    2021-01-18, season 6, in_production @BBC
    2021-05-28, season 6, met filming @Radio Times
    2022-02-27, season 6, premiere = 2022-02-27 @BBC
    2022-04-03, season 6, finale = 2022-04-03 @BBC
    official, 2024-06-04, expects release.film 2026, film = ordered by Netflix @Netflix
    2024-09-30, note the film begins shooting @Deadline
    official, 2025-10-02, season 7, renewed, by = Netflix and the BBC, episodes = 6 @Netflix
    official, 2025-10-02, season 8, renewed, by = Netflix and the BBC, episodes = 6 @Netflix
    2026-03-06, release.film = 2026-03-06 @Netflix
    """
    moments = {
        "2019-08-25": "season 5 airing 2019-08-25, on air",
        "2019-09-22": "awaiting 2019-09-22",
        "2020-02-20": "season 6 renewed 2020-02-20 by BBC",
        "2020-12": "season 6 renewed 2020-02-20 by BBC",  # put off, not lapsed
        "2021-01-18": "season 6 in_production 2021-01-18, final",
        "2022-02-26": "season 6 in_production 2021-01-18, final",
        "2022-02-27": "season 6 airing 2022-02-27, on air, final",
        "2022-04-02": "season 6 airing 2022-02-27, on air, final",
        "2022-04-03": "ended 2022-04-03",
        "2024-06-04": "ended 2022-04-03",
        "2025-10-01": "ended 2022-04-03",
        "2025-10-02": "season 8 renewed 2025-10-02 by Netflix and the BBC",
        "2026-03-06": "season 8 renewed 2025-10-02 by Netflix and the BBC",  # a film is no run
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2020-06") == ["season 6 filming 2020-03 postponed"]
    assert chronicle.awaited("2025") == ["season 6 filming 2020-03 met", "release.film 2026 pending"]
    assert chronicle.awaited("2026-04") == ["season 6 filming 2020-03 met", "release.film 2026 met"]
    assert chronicle.stages("2025-11")[7] == "renewed"
    assert chronicle.disputed() == []


def test_sanditon(chronicle: Chronicle) -> None:
    """Axed at home, then shown abroad, which revives nothing; saved abroad for two seasons.

    2019-08-25, season 1, premiere = 2019-08-25, platform = ITV @ITV
    2019-10-13, season 1, finale = 2019-10-13 @ITV
    2019-12-16, cancelled, by = ITV @Radio Times
    2020-01-12, season 1, release.us = 2020-01-12 @PBS
    rumoured, 2020-08, in_talks, by = Amazon @A fan page
    2021-05-06, season 2, saved, by = PBS, platform = PBS + BritBox, episodes = 6 @Deadline
    2021-05-06, season 3, renewed, by = PBS, episodes = 6 @Deadline
    2021-07-26, season 2, in_production @PBS
    2022-03-20, season 2, premiere = 2022-03-20 @PBS
    2022-04-24, season 2, finale = 2022-04-24 @PBS
    2022-07-19, season 3, met filming @Variety
    2023-01-17, season 3, final = yes, expects premiere 2023-03-19 @PBS
    2023-03-19, season 3, premiere = 2023-03-19 @PBS
    2023-04-23, season 3, finale = 2023-04-23 @PBS
    """
    moments = {
        "2019-08-25": "season 1 airing 2019-08-25, on air",
        "2019-10-13": "awaiting 2019-10-13",
        "2019-12-16": "cancelled 2019-12-16 by ITV",
        "2020-01-12": "cancelled 2019-12-16 by ITV",  # a rerun abroad of what is over
        "2020-09": "cancelled 2019-12-16 by ITV",
        "2021-05-06": "season 3 renewed 2021-05-06 by PBS",
        "2021-07-26": "season 3 renewed 2021-05-06 by PBS",
        "2022-03-20": "season 3 renewed 2021-05-06 by PBS, on air",
        "2022-04-24": "season 3 renewed 2021-05-06 by PBS",
        "2022-07-19": "season 3 in_production 2022-07-19",
        "2023-01-17": "season 3 in_production 2022-07-19, final",
        "2023-03-19": "season 3 airing 2023-03-19, on air, final",
        "2023-04-23": "ended 2023-04-23",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.stages("2021-08") == {1: "awaiting", 2: "in_production", 3: "renewed"}
    assert chronicle.disputed() == []


def test_good_omens(chronicle: Chronicle) -> None:
    """A limited series that went on; its third season paused, and cut to one episode.

    2019-05-31, season 1, premiere = 2019-05-31, finale = 2019-05-31, episodes = 6 @Prime Video
    2019-05-31, format = limited series, platform = Prime Video @Prime Video
    2021-06-29, season 2, renewed, by = Prime Video @Variety
    2021-06-29, format = drama series @Variety
    2021-10-18, season 2, in_production @Prime Video
    2022-03-01, season 2, met filming @Radio Times
    2023-07-28, season 2, premiere = 2023-07-28, finale = 2023-07-28 @Prime Video
    2023-12-14, season 3, final_season, final = yes, by = Prime Video, episodes = 6 @Variety
    2024-04-18, season 3, expects filming 2025-01 @Collider
    2024-09-09, season 3, hiatus @Deadline
    2024-10-24, season 3, final_season, by = Prime Video, episodes = 1, expects filming 2025-Q1 @ComicBook
    2025-03-07, season 3, met filming @Radio Times
    2026-05-13, season 3, premiere = 2026-05-13, finale = 2026-05-13 @Prime Video
    """
    moments = {
        "2019-05-31": "ended 2019-05-31",  # a limited series, all of it out
        "2020-12-31": "ended 2019-05-31",
        "2021-06-29": "season 2 renewed 2021-06-29 by Prime Video",
        "2021-10-18": "season 2 in_production 2021-10-18",
        "2023-07-28": "awaiting 2023-07-28",
        "2023-12-14": "season 3 final_season 2023-12-14 by Prime Video, final",
        "2024-09-09": "season 3 hiatus 2024-09-09, final",
        "2024-10-24": "season 3 final_season 2024-10-24 by Prime Video, final",
        "2025-03-06": "season 3 final_season 2024-10-24 by Prime Video, final",
        "2025-03-07": "season 3 in_production 2025-03-07, final",
        "2026-05-13": "ended 2026-05-13",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2026-06") == [
        "season 3 filming 2025-01 slipped",
        "season 3 filming 2025-Q1 met",
    ]
    assert chronicle.disputed() == []


def test_ted_lasso(chronicle: Chronicle) -> None:
    """Said to be over by everybody but those who decide.

    2020-10-28, season 3, renewed, by = Apple TV+ @Variety
    2022-03-07, season 3, in_production @Deadline
    rumoured, 2022-06-08, season 3, final = yes @Entertainment Weekly
    2023-03-15, season 3, premiere = 2023-03-15, platform = Apple TV+ @Apple
    2023-05-31, season 3, finale = 2023-05-31 @Apple
    rumoured, 2023-06-01, ended @A fan page
    2023-07-26, note Bill Lawrence has no news @Collider
    2024-08-23, season 4, in_talks @Deadline
    official, 2025-03-14, season 4, renewed, by = Apple TV+ @Apple
    2025-07-21, season 4, in_production, expects premiere 2026-summer @Apple
    rumoured, 2026-02-25, season 4, expects premiere 2026-08 @Deadline
    official, 2026-03-24, season 4, expects premiere 2026-08-05 @Apple
    2026-08-05, season 4, premiere = 2026-08-05 @Apple
    2026-10-07, season 4, finale = 2026-10-07 @Apple
    """
    moments = {
        "2020-10-28": "season 3 renewed 2020-10-28 by Apple TV+",
        "2022-03-07": "season 3 in_production 2022-03-07",
        "2022-07": "season 3 in_production 2022-03-07",  # the last one only by rumour
        "2023-03-15": "season 3 airing 2023-03-15, on air",
        "2023-05-31": "awaiting 2023-05-31",
        "2023-07": "awaiting 2023-05-31",
        "2024-08-22": "awaiting 2023-05-31",
        "2024-08-23": "season 4 in_talks 2024-08-23",
        "2025-03-13": "season 4 in_talks 2024-08-23",
        "2025-03-14": "season 4 renewed 2025-03-14 by Apple TV+",
        "2025-07-21": "season 4 in_production 2025-07-21",
        "2026-08-04": "season 4 in_production 2025-07-21",
        "2026-08-05": "season 4 airing 2026-08-05, on air",
        "2026-10-07": "awaiting 2026-10-07",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.headline("2023-07-31")["checked"] == "2023-07-26"
    assert chronicle.headline("2023-07-31")["progress"] == "2023-05-31"
    assert chronicle.awaited("2026-09")[0] in (
        "season 4 premiere 2026-summer narrowed",
        "season 4 premiere 2026-summer met",
    )
    assert chronicle.awaited("2026-09")[-1] == "season 4 premiere 2026-08-05 met"
    assert chronicle.disputed() == []


def test_borgen(chronicle: Chronicle) -> None:
    """Danish: ended on purpose, and back nine years later in two homes.

    2013-01-01, season 3, premiere = 2013-01-01, platform = DR1 @DR
    2013-03-10, season 3, finale = 2013-03-10 @DR
    2013-03-10, ended, by = DR @DR
    official, 2020-04-29, season 4, renewed, by = DR and Netflix, expects premiere 2022 @DR
    2020-04-29, season 4, platform = DR1 + Netflix @Variety
    2021-01-18, season 4, in_production @DR
    2022-01-20, season 4, expects premiere 2022-02-13 @DR
    2022-02-13, season 4, premiere = 2022-02-13 @DR
    2022-04-03, season 4, finale = 2022-04-03 @DR
    2022-06-02, season 4, release.netflix = 2022-06-02 @Netflix
    """
    moments = {
        "2013-01-01": "season 3 airing 2013-01-01, on air",
        "2013-03-10": "ended 2013-03-10 by DR",
        "2019": "ended 2013-03-10 by DR",
        "2020-04-29": "season 4 renewed 2020-04-29 by DR and Netflix",
        "2021-01-18": "season 4 in_production 2021-01-18",
        "2022-02-12": "season 4 in_production 2021-01-18",
        "2022-02-13": "season 4 airing 2022-02-13, on air",
        "2022-04-03": "awaiting 2022-04-03",
        "2022-06-02": "awaiting 2022-04-03",  # the same season elsewhere, later
        "2024-01": "awaiting 2022-04-03, stale",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2022-03") == [
        "season 4 premiere 2022 narrowed",
        "season 4 premiere 2022-02-13 met",
    ]
    assert chronicle.turns()[:3] == [
        "2013-01-01 → airing",
        "2013-03-10 airing → ended",
        "2020-04-29 ended → renewed",
    ]
    assert chronicle.disputed() == []
