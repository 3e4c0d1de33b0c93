"""Two homes, orders ahead of time, orders of no season, retellings, corrections and withdrawals.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt. What
is corrected or withdrawn in these histories was an editor's slip, no newspaper's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_gentleman_jack(chronicle: Chronicle) -> None:
    """One of two homes goes; the other talks, and nothing more is heard.

    2019-04-22, season 1, premiere = 2019-04-22, platform = BBC One + HBO @HBO
    2019-05-19, season 1, release.uk = 2019-05-19 @BBC
    2019-05-23, season 2, renewed, by = HBO and the BBC @Variety
    2019-07-07, season 1, finale = 2019-07-07 @BBC
    2020-11-19, season 2, in_production @HBO
    2021-10-30, season 2, met filming @BBC
    2022-03-25, season 2, expects premiere 2022-04-10 @BBC
    2022-04-10, season 2, premiere = 2022-04-10 @BBC
    2022-04-25, season 2, release.us = 2022-04-25 @HBO
    2022-05-29, season 2, finale = 2022-05-29 @BBC
    2022-07-07, platform.hbo = cancelled @Deadline
    2022-07-08, season 3, in_talks, by = BBC @Deadline
    """
    moments = {
        "2019-04-22": "season 1 airing 2019-04-22, on air",
        "2019-05-19": "season 1 airing 2019-04-22, on air",
        "2019-05-23": "season 2 renewed 2019-05-23 by HBO and the BBC, on air",
        "2019-07-07": "season 2 renewed 2019-05-23 by HBO and the BBC",
        "2020-11-19": "season 2 in_production 2020-11-19",
        "2022-04-10": "season 2 airing 2022-04-10, on air",
        "2022-04-30": "season 2 airing 2022-04-10, on air",
        "2022-05-29": "awaiting 2022-05-29",
        "2022-07-07": "awaiting 2022-05-29",  # one home's axe is not the show's
        "2022-07-08": "season 3 in_talks 2022-07-08 by BBC",
        "2024-01-08": "season 3 in_talks 2022-07-08 by BBC",
        "2024-01-09": "season 3 in_talks 2022-07-08 by BBC, stale, in limbo",
        "2026": "season 3 in_talks 2022-07-08 by BBC, stale, in limbo",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.disputed() == []  # its release abroad is no other premiere
    assert "HBO" in chronicle.sentence("2022-07-08")


def test_evil(chronicle: Chronicle) -> None:
    """From a network to its streamer between seasons; four more episodes, and the end.

    2019-09-26, season 1, premiere = 2019-09-26, platform = CBS @CBS
    2019-10-22, season 2, renewed, by = CBS @Deadline
    2020-01-30, season 1, finale = 2020-01-30 @CBS
    2021-05-18, season 2, platform = Paramount+, expects premiere 2021-06-20 @Variety
    2021-06-20, season 2, premiere = 2021-06-20 @Paramount+
    2021-07-08, season 3, renewed, by = Paramount+ @Deadline
    2021-10-10, season 2, finale = 2021-10-10 @Paramount+
    2022-06-12, season 3, premiere = 2022-06-12 @Paramount+
    2022-07-07, season 4, renewed, by = Paramount+ @Variety
    2022-08-14, season 3, finale = 2022-08-14 @Paramount+
    2022-11-28, season 4, in_production @TVLine
    2023-07-14, season 4, filming = suspended, reason = actors' strike @TVLine
    2024-02-23, season 4, final_season, final = yes, by = Paramount+ @The Hollywood Reporter
    2024-02-23, season 4, episodes = 14, expects premiere 2024-05-23 @The Hollywood Reporter
    2024-05-23, season 4, premiere = 2024-05-23 @Paramount+
    rumoured, 2024-06, season 5, in_talks, by = Netflix @A fan page
    2024-08-22, season 4, finale = 2024-08-22 @Paramount+
    """
    moments = {
        "2019-09-26": "season 1 airing 2019-09-26, on air",
        "2019-10-22": "season 2 renewed 2019-10-22 by CBS, on air",
        "2020-01-30": "season 2 renewed 2019-10-22 by CBS",
        "2021-04-21": "season 2 renewed 2019-10-22 by CBS",
        "2021-05-18": "season 2 renewed 2019-10-22 by CBS",
        "2021-06-20": "season 2 airing 2021-06-20, on air",
        "2021-07-08": "season 3 renewed 2021-07-08 by Paramount+, on air",
        "2021-10-10": "season 3 renewed 2021-07-08 by Paramount+",
        "2022-06-12": "season 3 airing 2022-06-12, on air",
        "2022-07-07": "season 4 renewed 2022-07-07 by Paramount+, on air",
        "2022-11-28": "season 4 in_production 2022-11-28",
        "2023-07-14": "season 4 hiatus 2023-07-14",
        "2024-02-23": "season 4 final_season 2024-02-23 by Paramount+, final",
        "2024-05-23": "season 4 airing 2024-05-23, on air, final",
        "2024-08-22": "ended 2024-08-22",
        "2026": "ended 2024-08-22",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2021-07") == ["season 2 premiere 2021-06-20 met"]
    assert chronicle.disputed() == []


def test_daryl_dixon(chronicle: Chronicle) -> None:
    """A spin-off, each season ordered before the one before it was shown.

    official, 2022-10-08, season 1, in_production, platform = AMC @AMC
    2023-05-04, season 1, expects premiere 2023-09-10 @Variety
    official, 2023-07-21, season 2, renewed, by = AMC @AMC
    2023-09-10, season 1, premiere = 2023-09-10 @AMC
    2023-10-15, season 1, finale = 2023-10-15, episodes = 6 @AMC
    2024-09-26, season 3, renewed, by = AMC @Deadline
    2024-09-29, season 2, premiere = 2024-09-29 @AMC
    2024-11-03, season 2, finale = 2024-11-03 @AMC
    official, 2025-07-25, season 4, final_season, final = yes, by = AMC, episodes = 8 @AMC
    2025-09-07, season 3, premiere = 2025-09-07 @AMC
    2025-10-19, season 3, finale = 2025-10-19 @AMC
    2025-12-01, season 1, episodes = 6 @A fan page
    """
    moments = {
        "2022-10-08": "season 1 in_production 2022-10-08",
        "2023-07-20": "season 1 in_production 2022-10-08",
        "2023-07-21": "season 2 renewed 2023-07-21 by AMC",
        "2023-09-10": "season 2 renewed 2023-07-21 by AMC, on air",
        "2023-10-15": "season 2 renewed 2023-07-21 by AMC",
        "2024-09-26": "season 3 renewed 2024-09-26 by AMC",
        "2024-09-29": "season 3 renewed 2024-09-26 by AMC, on air",
        "2024-11-03": "season 3 renewed 2024-09-26 by AMC",
        "2025-07-25": "season 4 final_season 2025-07-25 by AMC, final",
        "2025-09-07": "season 4 final_season 2025-07-25 by AMC, on air, final",
        "2025-10-19": "season 4 final_season 2025-07-25 by AMC, final",
        "2025-12-31": "season 4 final_season 2025-07-25 by AMC, final",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.stages("2023-09-30") == {1: "airing", 2: "renewed"}
    assert chronicle.stages("2025-12") == {1: "awaiting", 2: "awaiting", 3: "awaiting", 4: "final_season"}
    assert chronicle.progress(["2024-08", "2025-12-31"]) == {
        "2024-08": "2023-10-15",
        "2025-12-31": "2025-10-19",
    }
    assert chronicle.disputed() == []


def test_rick_and_morty(chronicle: Chronicle) -> None:
    """Seventy episodes ordered, of no season in particular; a season shown in two halves.

    2017-04-01, season 3, premiere = 2017-04-01, platform = Adult Swim @Adult Swim
    2017-10-01, season 3, finale = 2017-10-01 @Adult Swim
    2018-05-10, renewed, by = Adult Swim, episodes = 70 @The Hollywood Reporter
    2018-05-11, renewed, by = Adult Swim, episodes = 70, via The Hollywood Reporter @Polygon
    2019-05-15, season 4, expects premiere 2019-11 @Variety
    2019-11-10, season 4, premiere = 2019-11-10 @Adult Swim
    2019-12-15, season 4, finale.part-1 = 2019-12-15 @Adult Swim
    2020-05-03, season 4, premiere.part-2 = 2020-05-03 @Adult Swim
    2020-05-31, season 4, finale = 2020-05-31 @Adult Swim
    2020-06-30, season 5, in_production @Deadline
    2021-03-30, season 5, expects premiere 2021-06-20 @Adult Swim
    2021-06-20, season 5, premiere = 2021-06-20 @Adult Swim
    2021-09-05, season 5, finale = 2021-09-05 @Adult Swim
    """
    moments = {
        "2017-04-01": "season 3 airing 2017-04-01, on air",
        "2017-10-01": "awaiting 2017-10-01",
        "2018-05-10": "renewed 2018-05-10 by Adult Swim",
        "2019-05-15": "renewed 2018-05-10 by Adult Swim",
        "2019-11-09": "renewed 2018-05-10 by Adult Swim",
        "2019-11-10": "season 4 airing 2019-11-10, on air",  # what was ordered has come
        "2020-01": "season 4 airing 2019-11-10, on air",
        "2020-05-03": "season 4 airing 2019-11-10, on air",
        "2020-05-31": "awaiting 2020-05-31",
        "2020-06-30": "season 5 in_production 2020-06-30",
        "2021-06-20": "season 5 airing 2021-06-20, on air",
        "2021-09-05": "awaiting 2021-09-05",
    }
    renewal = chronicle.ask("sources", "2018-06")["origins"]

    assert moments == chronicle.headlines(moments)
    assert sorted(origin["origin"] for origin in renewal) == ["Adult Swim", "The Hollywood Reporter"]
    assert chronicle.awaited("2019") == ["season 4 premiere 2019-11 met"]
    assert chronicle.disputed() == []


def test_big_little_lies(chronicle: Chronicle) -> None:
    """A limited series, which was over, and then was not.

    2017-02-19, season 1, premiere = 2017-02-19, episodes = 7, platform = HBO @HBO
    2017-02-19, format = limited series @HBO
    2017-04-02, season 1, finale = 2017-04-02 @HBO
    rumoured, 2017-07, season 2, in_talks @E! News
    2017-12-08, season 2, renewed, by = HBO, episodes = 7 @Variety
    2017-12-08, format = drama series @Variety
    2018-03-26, season 2, in_production @HBO
    2019-06-09, season 2, premiere = 2019-06-09 @HBO
    2019-07-21, season 2, finale = 2019-07-21 @HBO
    2019-07-24, note HBO sees no obvious place to go @TVLine
    2023-11-10, season 3, in_development @Variety
    """
    moments = {
        "2017-02-19": "season 1 airing 2017-02-19, on air, final",
        "2017-04-02": "ended 2017-04-02",
        "2017-08": "ended 2017-04-02",
        "2017-12-08": "season 2 renewed 2017-12-08 by HBO",
        "2018-03-26": "season 2 in_production 2018-03-26",
        "2019-06-09": "season 2 airing 2019-06-09, on air",
        "2019-07-21": "awaiting 2019-07-21",
        "2021-01-21": "awaiting 2019-07-21",
        "2021-01-22": "awaiting 2019-07-21, stale",
        "2023-11-10": "season 3 in_development 2023-11-10",
        "2025-05-10": "season 3 in_development 2023-11-10",
        "2025-05-11": "season 3 in_development 2023-11-10, stale, in limbo",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.disputed() == []


def test_chernobyl(chronicle: Chronicle) -> None:
    """A miniseries of two homes: ordered, made, shown, over.

    2017-07-26, season 1, renewed, by = HBO and Sky, episodes = 5, platform = HBO + Sky Atlantic @Deadline
    2017-07-26, format = miniseries @Deadline
    2018-05-13, season 1, in_production @HBO
    2019-03-13, season 1, expects premiere 2019-05-06 @HBO
    2019-05-06, season 1, premiere = 2019-05-06 @HBO
    2019-05-07, season 1, release.uk = 2019-05-07 @Sky
    2019-06-03, season 1, finale = 2019-06-03 @HBO
    """
    moments = {
        "2017-07-26": "season 1 renewed 2017-07-26 by HBO and Sky, final",
        "2018-05-13": "season 1 in_production 2018-05-13, final",
        "2019-05-06": "season 1 airing 2019-05-06, on air, final",
        "2019-06-02": "season 1 airing 2019-05-06, on air, final",
        "2019-06-03": "ended 2019-06-03",
        "2026": "ended 2019-06-03",
    }

    assert moments == chronicle.headlines(moments)
    assert "ordered" in chronicle.sentence("2017-08")
    assert "renewed" not in chronicle.sentence("2017-08").lower()
    assert chronicle.disputed() == []


def test_mirzapur(chronicle: Chronicle) -> None:
    """Indian: two publishers name two days, a renewal is entered for the wrong season and mended.

    2018-11-16, season 1, premiere = 2018-11-16, finale = 2018-11-16, platform = Prime Video @Prime Video
    2019-11-16, season 2, renewed, by = Prime Video, expects premiere 2020 @The Indian Express
    2020-08-24, season 2, expects premiere 2020-10-23 @Prime Video
    2020-10-22, season 2, premiere = 2020-10-22, finale = 2020-10-22 @Pinkvilla
    2020-10-23, season 2, premiere = 2020-10-23, finale = 2020-10-23 @Prime Video
    2020-11-12, season 4, renewed, by = Prime Video, as wrong @The Indian Express
    2020-11-12, season 3, corrects wrong @The Indian Express
    2021-02-01, cancelled, reason = a court case, as false @A fan page
    2021-02-03, retracts false
    2022-12-04, season 3, met filming @Pinkvilla
    2024-06-11, season 3, expects premiere 2024-07-05 @Prime Video
    2024-07-05, season 3, premiere = 2024-07-05, finale = 2024-07-05 @Prime Video
    2024-10-28, expects release.film 2026 @Prime Video
    """
    moments = {
        "2018-11-16": "awaiting 2018-11-16",
        "2019-11-16": "season 2 renewed 2019-11-16 by Prime Video",
        "2020-10-21": "season 2 renewed 2019-11-16 by Prime Video",
        "2020-11-11": "awaiting 2020-10-23",
        "2020-11-12": "season 3 renewed 2020-11-12 by Prime Video",
        "2021-02-01": "season 3 renewed 2020-11-12 by Prime Video",  # what was withdrawn never held
        "2022-05-12": "season 3 renewed 2020-11-12 by Prime Video",
        "2022-05-13": "season 3 renewed 2020-11-12 by Prime Video, stale, in limbo",
        "2022-12-04": "season 3 in_production 2022-12-04",
        "2024-07-05": "awaiting 2024-07-05",
        "2024-10-28": "awaiting 2024-07-05",  # a film is announced, no season
        "2026-11-20": "awaiting 2024-07-05",  # and due
    }
    known = chronicle.headline("2021-02-02", "--known-on", "2021-02-02")

    assert moments == chronicle.headlines(moments)
    assert known["status"] == "cancelled"
    assert sorted(chronicle.disputed()) == ["season 2 finale", "season 2 premiere"]
    assert chronicle.awaited("2026-11-20")[-1] == "release.film 2026 due"


def test_heartstopper(chronicle: Chronicle) -> None:
    """Two seasons ordered at once, each out in a day, and a film to end it.

    2022-04-22, season 1, premiere = 2022-04-22, finale = 2022-04-22, platform = Netflix @Netflix
    official, 2022-05-20, season 2, renewed, by = Netflix @Netflix
    official, 2022-05-20, season 3, renewed, by = Netflix @Netflix
    2022-12-02, season 2, met filming @Netflix
    2023-04-22, season 2, expects premiere 2023-08-03 @Netflix
    2023-08-03, season 2, premiere = 2023-08-03, finale = 2023-08-03 @Netflix
    2024-10-03, season 3, premiere = 2024-10-03, finale = 2024-10-03 @Netflix
    official, 2025-04-22, format = film, expects release.film 2026, filming.film = this summer @Netflix
    2025-06-09, note the film begins shooting @Deadline
    2026-07-17, release.film = 2026-07-17 @Netflix
    2026-07-17, ended @Netflix
    """
    moments = {
        "2022-04-22": "awaiting 2022-04-22",
        "2022-05-20": "season 3 renewed 2022-05-20 by Netflix",
        "2022-12-02": "season 3 renewed 2022-05-20 by Netflix",
        "2023-08-03": "season 3 renewed 2022-05-20 by Netflix",
        "2024-10-02": "season 3 renewed 2022-05-20 by Netflix",
        "2024-10-03": "awaiting 2024-10-03",
        "2025-04-22": "awaiting 2024-10-03",
        "2026-07-16": "awaiting 2024-10-03",
        "2026-07-17": "ended 2026-07-17",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.stages("2023-01") == {1: "awaiting", 2: "in_production", 3: "renewed"}
    assert chronicle.awaited("2026-07-17") == ["season 2 premiere 2023-08-03 met", "release.film 2026 met"]
    assert chronicle.disputed() == []
