"""Long waits: put off, on hold, rested, split in two, silent for years; and a move without an axe.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_euphoria(chronicle: Chronicle) -> None:
    """Four years between two seasons; a lapsed filming is no limbo while a premiere is promised.

    2022-01-09, season 2, premiere = 2022-01-09, platform = HBO @HBO
    2022-02-04, season 3, renewed, by = HBO @Deadline
    2022-02-27, season 2, finale = 2022-02-27 @HBO
    2023-11-02, season 3, expects premiere 2025 @Variety
    2024-01-17, season 3, expects filming 2024 @Deadline
    2024-03-25, season 3, filming = postponed @Variety
    2024-07-19, season 3, expects filming 2025-01 @HBO
    2025-02-10, season 3, in_production @HBO
    2025-11-20, season 3, expects premiere 2026-04 @HBO
    2026-01-14, season 3, expects premiere 2026-04-12 @HBO
    2026-04-12, season 3, premiere = 2026-04-12 @HBO
    2026-05-31, season 3, finale = 2026-05-31 @HBO
    """
    moments = {
        "2022-01-09": "season 2 airing 2022-01-09, on air",
        "2022-02-04": "season 3 renewed 2022-02-04 by HBO, on air",
        "2022-02-27": "season 3 renewed 2022-02-04 by HBO",
        "2023-08-27": "season 3 renewed 2022-02-04 by HBO",
        "2023-08-28": "season 3 renewed 2022-02-04 by HBO, stale, in limbo",
        "2023-11-02": "season 3 renewed 2022-02-04 by HBO",
        "2024-03-25": "season 3 renewed 2022-02-04 by HBO",
        "2025-01-31": "season 3 renewed 2022-02-04 by HBO",
        "2025-02-05": "season 3 renewed 2022-02-04 by HBO",
        "2025-02-10": "season 3 in_production 2025-02-10",
        "2025-12": "season 3 in_production 2025-02-10",
        "2026-04-12": "season 3 airing 2026-04-12, on air",
        "2026-05-31": "awaiting 2026-05-31",
    }
    awaited = {
        "2024-04": ["season 3 premiere 2025 pending", "season 3 filming 2024 postponed"],
        "2025-02-05": [
            "season 3 premiere 2025 due",
            "season 3 filming 2024 slipped",
            "season 3 filming 2025-01 lapsed",
        ],
        "2026-05": [
            "season 3 premiere 2025 slipped",
            "season 3 filming 2024 slipped",
            "season 3 filming 2025-01 met",
            "season 3 premiere 2026-04 narrowed",
            "season 3 premiere 2026-04-12 met",
        ],
    }

    assert moments == chronicle.headlines(moments)
    assert {day: sorted(lines) for day, lines in awaited.items()} == {
        day: sorted(chronicle.awaited(day)) for day in awaited
    }
    assert chronicle.disputed() == []


def test_yellowstone(chronicle: Chronicle) -> None:
    """A season in two halves, 22 months apart; the second was filmed long after the first was shown.

    2022-11-13, season 5, premiere = 2022-11-13, platform = Paramount Network @Paramount
    2023-01-01, season 5, finale.part-1 = 2023-01-01, expects premiere.part-2 2023-summer @Paramount
    rumoured, 2023-02-06, season 5, final = yes @Deadline
    2023-05-05, season 5, final = yes, expects premiere.part-2 2023-11 @Deadline
    2023-11-02, season 5, expects premiere.part-2 2024-11 @Deadline
    2024-05-20, season 5, in_production @Variety
    2024-06-20, season 5, expects premiere.part-2 2024-11-10 @Paramount
    2024-11-10, season 5, premiere.part-2 = 2024-11-10 @Paramount
    2024-12-15, season 5, finale = 2024-12-15 @Paramount
    """
    moments = {
        "2022-11-13": "season 5 airing 2022-11-13, on air",
        "2023-01-01": "season 5 airing 2022-11-13, on air",
        "2023-02-06": "season 5 airing 2022-11-13, on air",  # the last one by rumour only
        "2023-05-05": "season 5 airing 2022-11-13, on air, final",
        "2024-05-20": "season 5 in_production 2024-05-20, final",
        "2024-11-09": "season 5 in_production 2024-05-20, final",
        "2024-11-10": "season 5 airing 2024-11-10, on air, final",
        "2024-12-15": "ended 2024-12-15",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2024-12") == [
        "season 5 premiere.part-2 2023-summer slipped",
        "season 5 premiere.part-2 2023-11 slipped",
        "season 5 premiere.part-2 2024-11 narrowed",
        "season 5 premiere.part-2 2024-11-10 met",
    ]
    assert chronicle.disputed() == []


def test_mindhunter(chronicle: Chronicle) -> None:
    """Put on hold without end, and over three years later.

    2019-08-16, season 2, premiere = 2019-08-16, finale = 2019-08-16, platform = Netflix @Netflix
    2020-01-15, hiatus, by = Netflix @TVLine
    2020-10-23, note David Fincher thinks that he is probably done @Vulture
    rumoured, 2021-02, season 3, in_talks @A fan page
    2023-02-27, cancelled, by = Netflix @Variety
    """
    moments = {
        "2019-08-16": "awaiting 2019-08-16",
        "2020-01-15": "hiatus 2020-01-15 by Netflix",
        "2021-03": "hiatus 2020-01-15 by Netflix",
        "2021-07-15": "hiatus 2020-01-15 by Netflix",
        "2021-07-16": "hiatus 2020-01-15 by Netflix, stale, in limbo",
        "2023-02-26": "hiatus 2020-01-15 by Netflix, stale, in limbo",
        "2023-02-27": "cancelled 2023-02-27 by Netflix",
        "2026": "cancelled 2023-02-27 by Netflix",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.headline("2021")["checked"] == "2021-02"


def test_the_great_british_bake_off(chronicle: Chronicle) -> None:
    """It left one home for another in the middle of a run; nobody axed it.

    2016-08-24, season 7, premiere = 2016-08-24, platform = BBC One @BBC
    2016-09-12, season 8, renewed, by = Channel 4, platform = Channel 4 @The Guardian
    2016-09-12, platform.bbc-one = left @BBC
    2016-10-26, season 7, finale = 2016-10-26 @BBC
    2017-08-29, season 8, premiere = 2017-08-29 @Channel 4
    2017-10-31, season 8, finale = 2017-10-31 @Channel 4
    """
    moments = {
        "2016-08-24": "season 7 airing 2016-08-24, on air",
        "2016-09-12": "season 8 renewed 2016-09-12 by Channel 4, on air",
        "2016-10-26": "season 8 renewed 2016-09-12 by Channel 4",
        "2017-08-28": "season 8 renewed 2016-09-12 by Channel 4",
        "2017-08-29": "season 8 airing 2017-08-29, on air",
        "2017-10-31": "awaiting 2017-10-31",
        "2019-04-30": "awaiting 2017-10-31",
        "2019-05-01": "awaiting 2017-10-31, stale",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.disputed() == []


def test_signal(chronicle: Chronicle) -> None:
    """Korean, one season, silent for eight years, ordered again, and put off by a scandal.

    2016-01-22, season 1, premiere = 2016-01-22, episodes = 16, platform = tvN @tvN
    2016-03-12, season 1, finale = 2016-03-12 @tvN
    rumoured, 2019-11, season 2, in_development @Soompi
    2024-12-12, season 2, renewed, by = tvN, expects premiere 2026 @Soompi
    2025-02-20, season 2, in_production @Soompi
    2025-08-20, season 2, met filming @Soompi
    2025-12-01, season 2, expects premiere 2026-06 @Soompi
    2025-12-09, season 2, premiere = postponed, reason = an actor's retirement @The Korea Herald
    """
    moments = {
        "2016-01-22": "season 1 airing 2016-01-22, on air",
        "2016-03-12": "awaiting 2016-03-12",
        "2017-09-12": "awaiting 2016-03-12",
        "2017-09-13": "awaiting 2016-03-12, stale",
        "2019-12": "awaiting 2016-03-12, stale",
        "2024-12-12": "season 2 renewed 2024-12-12 by tvN",
        "2025-02-20": "season 2 in_production 2025-02-20",
        "2025-12-09": "season 2 in_production 2025-02-20",
        "2026-11-20": "season 2 in_production 2025-02-20",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.awaited("2026-11-20") == [
        "season 2 premiere 2026 narrowed",
        "season 2 premiere 2026-06 postponed",
    ]
    assert "postponed" in chronicle.sentence("2026-11-20")


def test_inside_job(chronicle: Chronicle) -> None:
    """A first season in two parts a year apart, a second ordered and taken back.

    2021-10-22, season 1, premiere = 2021-10-22, finale.part-1 = 2021-10-22, platform = Netflix @Netflix
    2022-06-10, season 2, renewed, by = Netflix @Variety
    2022-11-18, season 1, premiere.part-2 = 2022-11-18, finale = 2022-11-18 @Netflix
    2023-01-08, season 2, cancelled, by = Netflix @Variety
    2023-01-09, cancelled, by = Netflix, via Variety @The Verge
    """
    moments = {
        "2021-10-22": "season 1 airing 2021-10-22, on air",
        "2022-06-10": "season 2 renewed 2022-06-10 by Netflix, on air",
        "2022-10-23": "season 2 renewed 2022-06-10 by Netflix",  # a year without a word of season 1
        "2022-11-18": "season 2 renewed 2022-06-10 by Netflix",
        "2023-01-08": "cancelled 2023-01-08 by Netflix",
        "2023-02": "cancelled 2023-01-08 by Netflix",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.disputed() == []


def test_top_gear(chronicle: Chronicle) -> None:
    """Stopped by an accident, then rested.

    2022-10-30, season 33, premiere = 2022-10-30, platform = BBC One @BBC
    2022-12-01, season 34, in_production @BBC
    2022-12-13, season 34, filming = suspended, reason = an accident @BBC
    2022-12-18, season 33, finale = 2022-12-18 @BBC
    2023-03-23, season 34, hiatus, by = BBC @BBC
    official, 2023-11-21, hiatus, by = BBC @BBC
    """
    moments = {
        "2022-10-30": "season 33 airing 2022-10-30, on air",
        "2022-12-01": "season 34 in_production 2022-12-01, on air",
        "2022-12-13": "season 34 hiatus 2022-12-13, on air",
        "2022-12-18": "season 34 hiatus 2022-12-13",
    }
    rested = [chronicle.headline(day) for day in ("2023-12", "2025-05-21", "2025-05-22")]

    assert moments == chronicle.headlines(moments)
    assert [head["status"] for head in rested] == ["hiatus"] * 3
    assert [head["outlook"] for head in rested] == ["hiatus", "hiatus", "in_limbo"]
    assert [head["on_air"] for head in rested] == [False] * 3
    assert chronicle.disputed() == []


def test_the_x_files(chronicle: Chronicle) -> None:
    """Ended, a film six years later, and two more seasons after thirteen years.

    2002-01-17, season 9, final = yes @Variety
    2001-11-11, season 9, premiere = 2001-11-11, platform = Fox @Fox
    2002-05-19, season 9, finale = 2002-05-19 @Fox
    2008-07-25, release.film = 2008-07-25 @Fox
    2015-03-24, season 10, renewed, by = Fox, episodes = 6 @Deadline
    2016-01-24, season 10, premiere = 2016-01-24 @Fox
    2016-02-22, season 10, finale = 2016-02-22 @Fox
    2017-04-20, season 11, renewed, by = Fox, episodes = 10 @Variety
    2018-01-03, season 11, premiere = 2018-01-03 @Fox
    rumoured, 2018-01-10, season 11, final = yes @TVLine
    2018-03-21, season 11, finale = 2018-03-21 @Fox
    2018-05-14, note Fox has no immediate plans @Deadline
    """
    moments = {
        "2001-12": "season 9 airing 2001-11-11, on air",
        "2002-01-17": "season 9 airing 2001-11-11, on air, final",
        "2002-05-19": "ended 2002-05-19",
        "2008-08": "ended 2002-05-19",
        "2015-03-24": "season 10 renewed 2015-03-24 by Fox",
        "2016-01-24": "season 10 airing 2016-01-24, on air",
        "2016-02-22": "awaiting 2016-02-22",
        "2017-04-20": "season 11 renewed 2017-04-20 by Fox",
        "2018-01-03": "season 11 airing 2018-01-03, on air",
        "2018-03-21": "awaiting 2018-03-21",
        "2019-09-21": "awaiting 2018-03-21",
        "2019-09-22": "awaiting 2018-03-21, stale",
    }

    assert moments == chronicle.headlines(moments)
    assert chronicle.headline("2018-06")["checked"] == "2018-05-14"
    assert chronicle.disputed() == []
