"""Shows that number no seasons: a soap that died twice, and a talk show.

Dates are those of the news as it was printed, from memory and checked against the press where in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.history.chronicle import Chronicle


def test_neighbours(chronicle: Chronicle) -> None:
    """A soap: dropped by the channel that paid, finished, revived by a streamer, and axed by it.

    2008-02-11, airing, platform = Channel 5 + Network 10 @BBC News
    2022-02-06, shopped, by = Fremantle, platform.channel-5 = left @BBC News
    2022-03-03, cancelled, by = its producers, reason = no new UK broadcaster @BBC News
    2022-03-03, expects finale 2022-summer @BBC News
    2022-06-10, met filming @The Guardian
    2022-07-28, finale = 2022-07-28 @Channel 5
    2022-07-29, ended @Radio Times
    official, 2022-11-17, saved, by = Amazon Freevee, platform = Amazon Freevee + Network 10 @Amazon
    2022-11-17, expects premiere 2023-07/2023-12 @TVLine
    2023-04-17, in_production @Deadline
    2023-09-18, premiere = 2023-09-18 @Amazon
    2025-02-21, cancelled, by = Amazon @The Independent
    2025-02-21, expects finale 2025-12 @The Independent
    2025-07-11, met filming @Deadline
    2025-12-11, finale = 2025-12-11 @Network 10
    """
    moments = {
        "2008-03": "airing 2008-02-11, on air",
        "2009-08-11": "airing 2008-02-11, on air",
        "2010-01": "airing 2008-02-11, on air, stale",
        "2022-02-06": "shopped 2022-02-06 by Fremantle, on air",
        "2022-03-03": "cancelled 2022-03-03 by its producers, on air",
        "2022-07-27": "cancelled 2022-03-03 by its producers, on air",
        "2022-07-28": "cancelled 2022-03-03 by its producers",  # its finale ends no axed show
        "2022-07-29": "cancelled 2022-03-03 by its producers",  # nor does the word
        "2022-11-17": "saved 2022-11-17 by Amazon Freevee",
        "2023-04-17": "in_production 2023-04-17",
        "2023-09-17": "in_production 2023-04-17",
        "2023-09-18": "airing 2023-09-18, on air",
        "2025-02-20": "airing 2023-09-18, on air",
        "2025-02-21": "cancelled 2025-02-21 by Amazon, on air",
        "2025-12-10": "cancelled 2025-02-21 by Amazon, on air",
        "2025-12-11": "cancelled 2025-02-21 by Amazon",
        "2026-11-20": "cancelled 2025-02-21 by Amazon",
    }
    awaited = {
        "2022-05": ["finale 2022-summer pending"],
        "2022-07-01": ["finale 2022-summer due"],
        "2022-07-28": ["finale 2022-summer met"],
        "2023-01": ["finale 2022-summer met", "premiere 2023-07/2023-12 pending"],
        "2026": ["finale 2022-summer met", "premiere 2023-07/2023-12 met", "finale 2025-12 met"],
    }

    assert moments == chronicle.headlines(moments)
    assert awaited == {day: chronicle.awaited(day) for day in awaited}
    assert chronicle.turns() == [
        "2008-02-11 → airing",
        "2022-02-06 airing → shopped",
        "2022-03-03 shopped → cancelled",
        "2022-11-17 cancelled → saved",
        "2023-04-17 saved → in_production",
        "2023-09-18 in_production → airing",
        "2025-02-21 airing → cancelled",
    ]
    assert chronicle.disputed() == []


def test_the_late_show(chronicle: Chronicle) -> None:
    """A talk show: stopped by a strike, extended during it, and axed with ten months to go.

    2015-09-08, premiere = 2015-09-08, platform = CBS @CBS
    2023-05-02, hiatus, reason = writers' strike @Deadline
    2023-06-12, renewed, by = CBS @Variety
    2023-10-02, premiere = 2023-10-02 @CBS
    2025-07-17, official, cancelled, by = CBS, reason = a financial decision @CBS
    2025-07-17, expects finale 2026-05 @CBS
    rumoured, 2025-09, saved, by = Netflix @A fan page
    2026-01-27, expects finale 2026-05-21 @Variety
    2026-05-21, finale = 2026-05-21 @CBS
    """
    moments = {
        "2015-09-08": "airing 2015-09-08, on air",
        "2017-03-08": "airing 2015-09-08, on air",
        "2017-03-09": "airing 2015-09-08, on air, stale",
        "2023-05-02": "hiatus 2023-05-02",
        "2023-06-12": "renewed 2023-06-12 by CBS",
        "2023-10-02": "airing 2023-10-02, on air",
        "2025-07-16": "airing 2023-10-02, on air, stale",
        "2025-07-17": "cancelled 2025-07-17 by CBS, on air",
        "2025-10": "cancelled 2025-07-17 by CBS, on air",  # no rumour saves a show
        "2026-05-20": "cancelled 2025-07-17 by CBS, on air",
        "2026-05-21": "cancelled 2025-07-17 by CBS",
    }
    awaited = {
        "2025-12": ["finale 2026-05 pending"],
        "2026-02": ["finale 2026-05 narrowed", "finale 2026-05-21 pending"],
        "2026-05-20": ["finale 2026-05 narrowed", "finale 2026-05-21 pending"],
        "2026-06": ["finale 2026-05 narrowed", "finale 2026-05-21 met"],
    }

    assert moments == chronicle.headlines(moments)
    assert awaited == {day: chronicle.awaited(day) for day in awaited}
    assert chronicle.progress(["2023-09", "2025-07-01", "2026-04"]) == {
        "2023-09": "2023-06-12",
        "2025-07-01": "2023-10-02",
        "2026-04": "2026-01-27",
    }
    assert chronicle.disputed() == []
