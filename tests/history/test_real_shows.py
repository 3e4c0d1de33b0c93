"""Real shows with messy futures, as their news came, asserted moment by moment.

Dates and publishers are those of the news as it was printed, to the day where it is known.
"""

from __future__ import annotations

import pytest

from tests.history.telling import History, told


def test_brooklyn_nine_nine(history: History) -> None:
    """Axed by one network and saved by another within a day; ended on purpose three years later.

    2018-05-10 cancelled by Fox @Deadline
    2018-05-11 saved by NBC, season 6, 13 episodes @Variety
    2018-09-07 season 6, 18 episodes @Deadline
    2018-10-30 season 6, premiere expected 2019-01-10 @TVLine
    2019-01-10 season 6 airing on NBC @TVLine
    2019-02-27 renewed for season 7 @Variety
    2019-11-14 renewed for season 8 @Deadline
    2021-02-11 final season 8, 10 episodes @The Hollywood Reporter
    2021-08-12 season 8 premiered 2021-08-12, airing @NBC
    2021-09-16 ended @NBC
    """
    moments = {
        "2018-05-10": "cancelled 2018-05-10",
        "2018-05-11": "season 6 saved 2018-05-11",
        "2018-12-31": "season 6 saved 2018-05-11",
        "2019-01-31": "season 6 airing 2019-01-10, on air",
        "2019-03-01": "season 7 renewed 2019-02-27, on air",
        "2020": "season 8 renewed 2019-11-14",
        "2021-03": "season 8 final_season 2021-02-11",
        "2021-09-15": "season 8 airing 2021-08-12, on air",
        "2021-09-16": "ended 2021-09-16",
        "2026": "ended 2021-09-16",
    }
    seen = history.at("2019-01")

    assert moments == history.headlines(moments)
    assert (seen.held("episodes", 6).value, seen.held("episodes", 6).previous) == (18, 13)
    assert seen.awaited == ["season 6 premiere 2019-01-10 met"]
    assert history.at("2026").disputed == []


def test_lucifer(history: History) -> None:
    """Axed, shopped, saved; its final season was announced twice.

    2018-05-11 cancelled by Fox @Deadline
    2018-05-12 being shopped @TVLine
    2018-06-15 picked up by Netflix for season 4, 10 episodes @Deadline
    2019-05-08 season 4 airing on Netflix @TVLine
    2019-06-06 renewed for a fifth and final season, 10 episodes @Variety
    2019-07-18 season 5, 16 episodes @Deadline
    rumoured: 2020-02-28 renewed for season 6 @TVLine
    2020-06-23 renewed for a sixth and final season @TVLine
    2020-08-21 season 5 airing @Netflix
    2021-09-10 season 6 premiered 2021-09-10 @Netflix
    2021-09-10 ended @Netflix
    """
    moments = {
        "2018-05-11": "cancelled 2018-05-11",
        "2018-06-01": "shopped 2018-05-12",
        "2018-06-15": "season 4 saved 2018-06-15",
        "2019-06-06": "season 5 final_season 2019-06-06, on air",
        "2020-03-01": "season 5 final_season 2019-06-06, on air",  # a rumour displaces nothing
        "2020-06-23": "season 6 final_season 2020-06-23",
        "2020-09-01": "season 6 final_season 2020-06-23, on air",
        "2021-09-10": "ended 2021-09-10",
    }
    seen = history.at("2020-07")

    assert moments == history.headlines(moments)
    assert [seen.value("final", season) for season in (5, 6)] == ["yes", "yes"]
    assert (
        seen.told
        == "Season 6 set to be the final one as reported on 23 June 2020 (TVLine); season 5 comes first."
    )
    assert history.at("2026").disputed == []


def test_manifest(history: History) -> None:
    """Axed, shopped, passed on, talked about, and saved by the one that had passed.

    2021-06-14 cancelled by NBC @Deadline
    2021-06-15 being shopped @Variety
    2021-06-16 shopped, in talks with Netflix @TVLine
    2021-06-21 cancelled, Netflix not involved @Deadline
    rumoured: 2021-07-21 in talks with Netflix and NBC @The Hollywood Reporter
    2021-08-28 saved by Netflix, fourth and final season, 20 episodes @Deadline
    2021-08-28 season 4, 20 episodes @Next TV
    2022-11-04 season 4 airing @Netflix
    2023-06-02 ended @Netflix
    """
    moments = {
        "2021-06-14": "cancelled 2021-06-14",
        "2021-06-20": "shopped 2021-06-15",
        "2021-08-01": "cancelled 2021-06-21",
        "2021-08-28": "season 4 final_season 2021-08-28",
        "2023-03-01": "season 4 airing 2022-11-04, on air",
        "2024": "ended 2023-06-02",
    }

    assert moments == history.headlines(moments)
    assert history.at("2021-08-01").told == (
        "Cancelled by NBC on 14 June 2021 (Deadline), confirmed on 21 June 2021 (Deadline); "
        "Netflix not involved."
    )
    assert history.at("2024").told == "Ended on 2 June 2023 (Netflix)."
    assert history.at("2026").disputed == []


def test_the_expanse(history: History) -> None:
    """Axed while on air, saved a fortnight later, and still shown by the network that axed it.

    2018-04-11 season 3 airing on Syfy @TVLine
    2018-05-11 cancelled by Syfy @Deadline
    2018-05-21 in talks with Amazon @The Hollywood Reporter
    official: 2018-05-25 saved by Amazon, season 4 @TV Guide
    2018-05-26 saved by Amazon, season 4 @comicbook.com
    2018-07-04 season 3 finale aired @Syfy
    2019-07-27 renewed for season 5 @Variety
    2019-12-13 season 4 airing @Amazon
    2020-11-24 renewed for a sixth and final season @Deadline
    2021-12-10 season 6 airing @Amazon
    2022-01-14 ended @Variety
    """
    moments = {
        "2018-05-11": "cancelled 2018-05-11, on air",
        "2018-05-21": "cancelled 2018-05-11, on air",  # talks revive nothing
        "2018-05-26": "season 4 saved 2018-05-25, on air",
        "2018-08-01": "season 4 saved 2018-05-25",
        "2019-11-01": "season 5 renewed 2019-07-27",
        "2022-02-01": "ended 2022-01-14",
    }

    assert moments == history.headlines(moments)
    assert history.at("2018-05").told == (
        "Season 4 officially saved by Amazon on 25 May 2018 (TV Guide); season 3 on air as reported on "
        "11 April 2018."
    )
    assert history.at("2026").disputed == []


@pytest.mark.parametrize(
    "lines",
    [
        "2018-05 cancelled by Fox @Deadline\n2018-05 saved by NBC @Variety",
        "2018-05 cancelled @Deadline\n2018-05 in talks with Amazon @THR\n2018-05 saved by Amazon @TVLine",
        "2017-05 cancelled by NBC @Deadline\n2017-05 renewed for season 2 @TVLine\n2017-05 renewed @Variety",
        "2020-11 cancelled by Pop TV @Deadline\n2020-11 shopped @Variety\n2020-12 cancelled @TVLine",
        "2022-12 renewed @Variety\n2022-12 cancelled by HBO Max @Deadline\n2022-12 shopped @THR",
        "2022-11 cancelled by HBO @THR\n2022-12 leaving HBO Max @Deadline\n2022-12, platform = HBO Max @Roku",
        "2021-06 cancelled @E\n2021-06 in talks with Netflix @TVLine\n2021-06 Netflix not involved @THR",
        "2022-05, platform = CBS @TVLine\n2022-05 cancelled by CBS @Deadline\n2022-05 saved by NBC @Variety",
    ],
)
def test_a_sequence_told_in_months_is_no_contradiction(lines: str) -> None:
    """Several publishers, dates exact to the month: what follows is not what contradicts."""
    assert History(told(lines)).at("2026").disputed == []


def test_one_day_at_a_time(history: History) -> None:
    """Axed twice, by a streamer and by the channel that saved it from that one.

    2019-03-14 cancelled by Netflix @Variety
    2019-06-27 saved by Pop TV, season 4, 13 episodes @Deadline
    2020-03-24 season 4 airing on Pop TV @TVLine
    2020-06-16 season 4 finale aired @Pop TV
    2020-11-24 cancelled by Pop TV @Deadline
    2020-11-24 being shopped around @Variety
    2020-12-08 cancelled @Entertainment Weekly
    """
    moments = {
        "2019-03-14": "cancelled 2019-03-14",
        "2019-06-27": "season 4 saved 2019-06-27",
        "2020-06-15": "season 4 airing 2020-03-24, on air",
        "2020-06-16": "awaiting 2020-06-16",
        "2020-11-24": "shopped 2020-11-24",
        "2020-12-08": "cancelled 2020-12-08",
    }
    seen = history.at("2026")

    assert moments == history.headlines(moments)
    assert [seen.value(f"platform.{name}") for name in ("netflix", "pop-tv")] == ["cancelled", "cancelled"]
    assert seen.disputed == []


def test_designated_survivor(history: History) -> None:
    """Saved from one axe by the streamer that swung the next.

    2018-05-11 axed by ABC @TVLine
    2018-09-05 Netflix saves it, season 3, 10 episodes @Deadline
    2019-06-07 season 3 premiered on Netflix 2019-06-07 @Netflix
    2019-07-24 cancelled by Netflix @Deadline
    """
    moments = {
        "2018-05-11": "cancelled 2018-05-11",
        "2018-09-05": "season 3 saved 2018-09-05",
        "2019-07-24": "cancelled 2019-07-24, on air",
        "2020-06-07": "cancelled 2019-07-24",  # a year without a word of the season
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").told == "Cancelled by Netflix on 24 July 2019 (Deadline)."


def test_veronica_mars(history: History) -> None:
    """Dead for eleven years but for a film, then revived, and out a week before it was promised.

    2007-05-17 cancelled by The CW @Variety
    2014-03-14, release.film = 2014-03-14 @Variety
    2018-09-20 revived by Hulu, season 4, 8 episodes @Deadline
    2019-04 season 4, premiere expected 2019-07-26 @TVLine
    2019-07-19 season 4 premiered 2019-07-19 @Hulu
    2019-08 season 4 awaiting word @TVLine
    """
    moments = {
        "2016": "cancelled 2007-05-17",
        "2018-09-20": "season 4 saved 2018-09-20",
        "2019-08": "awaiting 2019-08",
        "2021-01-19": "awaiting 2019-08",
        "2021-01-20": "awaiting 2019-08, stale",
    }

    assert moments == history.headlines(moments)
    assert history.at("2019-07-20").awaited == ["season 4 premiere 2019-07-26 met"]
    assert history.at("2023").told == (
        "Season 4 over as reported in August 2019 (TVLine); no decision on another season recorded; no "
        "progress reported since 19 July 2019, last report August 2019."
    )


@pytest.mark.parametrize(
    ("lines", "moments"),
    [
        (  # GLOW
            """
            2019-09-20 renewed for a fourth and final season @The Hollywood Reporter
            2020-02 season 4, filming underway @Deadline
            2020-03 season 4 on hiatus @TVLine
            2020-10-05 season 4 cancelled by Netflix, reason = covid-19 @Deadline
            2020-10-05 season 4 cancelled @TV Insider
            """,
            {
                "2019": "season 4 final_season 2019-09-20",
                "2020-02": "season 4 in_production 2020-02",
                "2020-09": "season 4 hiatus 2020-03",
                "2020-10-05": "cancelled 2020-10-05",
            },
        ),
        (  # The Society
            "2019-07-09 renewed for season 2 @Deadline\n2020-08-21 season 2 cancelled by Netflix @Variety",
            {"2020-08-20": "season 2 renewed 2019-07-09", "2020-08-21": "cancelled 2020-08-21"},
        ),
        (  # I Am Not Okay With This
            "2020-02-26 premiered 2020-02-26 @Netflix\n2020-08-21 cancelled by Netflix @Deadline",
            {"2020-03": "airing 2020-02-26, on air", "2020-09": "cancelled 2020-08-21, on air"},
        ),
        (  # Stumptown
            """
            2020-05-21 renewed for season 2 @Variety
            2020-09-16 ABC cancels it, season 2 @Deadline
            2020-09-17 being shopped @TVLine
            """,
            {
                "2020-06": "season 2 renewed 2020-05-21",
                "2020-09-16": "cancelled 2020-09-16",
                "2020-10": "shopped 2020-09-17",
                "2022-03-18": "shopped 2020-09-17, stale, in limbo",
            },
        ),
        (  # On Becoming a God in Central Florida
            """
            2019-09-26 renewed for season 2 by Showtime @Deadline
            2020-10-07 Showtime cancels it, season 2 @Variety
            """,
            {"2020-10-06": "season 2 renewed 2019-09-26", "2020-10-07": "cancelled 2020-10-07"},
        ),
    ],
)
def test_renewed_then_not(lines: str, moments: dict[str, str]) -> None:
    """Renewals that were taken back in 2020."""
    history = History(told(lines))

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []


def test_minx(history: History) -> None:
    """Un-renewed in its last week of filming, shopped, saved by a sister channel, and axed again.

    2022-05 renewed for season 2 by HBO Max @Deadline
    2022-12-12 season 2 shopped @The Hollywood Reporter
    2022-12-12 season 2, platform.hbo-max = cancelled @Deadline
    2022-12-14 leaving HBO Max @Variety
    2022-12-18 season 2, wrapped filming @IndieWire
    2023-01-12 season 2 saved by Starz @Deadline
    2023-01-12 season 2 saved by Starz @IndieWire
    2023-07-21 season 2 airing on Starz @Starz
    2024-01 cancelled by Starz @Variety
    """
    moments = {
        "2022-05": "season 2 renewed 2022-05",
        "2022-12": "shopped 2022-12-12",
        "2023-01-12": "season 2 saved 2023-01-12",
        "2023-08": "season 2 airing 2023-07-21, on air",
        "2024-02": "cancelled 2024-01, on air",
    }

    assert moments == history.headlines(moments)
    assert len(history.at("2023-02").head.support) == 2
    assert history.at("2026").disputed == []


def test_sense8(history: History) -> None:
    """A film instead of a season.

    2017-05-05 season 2 airing on Netflix @Netflix
    2017-06-01 cancelled by Netflix @Variety
    2017-06-29 saved by Netflix, format = two-hour finale, premiere expected 2018 @Variety
    2018-04 premiere moved to 2018-06-08 @Deadline
    2018-06-08 premiered 2018-06-08 @Netflix
    2018-06-08 ended @Netflix
    """
    moments = {
        "2017-06-01": "cancelled 2017-06-01, on air",
        "2017-06-29": "saved 2017-06-29, on air",
        "2018-05-31": "saved 2017-06-29",
        "2018-06-08": "ended 2018-06-08",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").awaited == ["premiere 2018 narrowed", "premiere 2018-06-08 met"]
    assert history.at("2026").value("format") == "two-hour finale"


def test_deadwood(history: History) -> None:
    """Films promised, twelve years of nothing, and one film.

    2006-05 cancelled by HBO @The Hollywood Reporter
    2006-06 in talks, format = two films @Variety
    2018-07 renewed, format = film, filming expected October 2018 @Deadline
    2018-11 filming started @HBO
    2019-03 premiere expected 2019-05-31 @HBO
    2019-05-31 premiered 2019-05-31 @HBO
    2019-05-31 ended @HBO
    """
    moments = {
        "2006-05": "cancelled 2006-05",
        "2006-06": "cancelled 2006-05",
        "2017": "cancelled 2006-05",  # twelve years of talks
        "2018-07": "renewed 2018-07",
        "2018-11": "in_production 2018-11",
        "2026": "ended 2019-05-31",
    }

    assert moments == history.headlines(moments)
    assert (
        history.at("2018-06").told
    ) == "Cancelled by HBO in May 2006 (The Hollywood Reporter); in talks as reported in June 2006 (Variety)."
    assert history.at("2026").awaited == ["filming 2018-10 met", "premiere 2019-05-31 met"]


def test_sherlock(history: History) -> None:
    """Never axed, never renewed: a long silence.

    2017-01-01 season 4 airing on BBC One @Radio Times
    2017-01-15 season 4 finale aired @BBC One
    2017-01-16 season 4 awaiting word @Radio Times
    2018-01 on hiatus @Radio Times
    rumoured: 2023-12 in talks, format = film @Deadline
    """
    moments = {
        "2017-01-10": "season 4 airing 2017-01-01, on air",
        "2017-06": "awaiting 2017-01-15",
        "2018-01": "hiatus 2018-01",
        "2019-07-31": "hiatus 2018-01",
        "2019-08-01": "hiatus 2018-01, stale, in limbo",
        "2024": "hiatus 2018-01, stale, in limbo",
    }

    assert moments == history.headlines(moments)
    assert (
        history.at("2024-06").told
    ) == "On hiatus since January 2018 (Radio Times); no progress reported since, last report December 2023."


def test_westworld(history: History) -> None:
    """Axed before its planned end, and taken off the platform that made it.

    2020-04-22 renewed for season 4 @Variety
    2022-06-26 season 4 premiered 2022-06-26, airing @HBO
    2022-08-14 season 4 awaiting word @Variety
    2022-11-04 cancelled by HBO @The Hollywood Reporter
    2022-12-13 pulled from HBO Max @Deadline
    2023-01-31 moved to The Roku Channel @Variety
    """
    moments = {
        "2021-10-22": "season 4 renewed 2020-04-22",
        "2021-10-23": "season 4 renewed 2020-04-22, stale, in limbo",
        "2022-07": "season 4 airing 2022-06-26, on air",
        "2022-10": "awaiting 2022-08-14",
        "2022-11-04": "cancelled 2022-11-04",
        "2026": "cancelled 2022-11-04",
    }
    seen = history.at("2026")

    assert moments == history.headlines(moments)
    assert seen.told == ("Cancelled by HBO on 4 November 2022 (The Hollywood Reporter).")
    assert (seen.value("platform"), seen.disputed) == ("The Roku Channel", [])


def test_better_call_saul(history: History) -> None:
    """A planned end whose premiere slipped twice.

    official: 2020-01-16 renewed for a sixth and final season, 13 episodes, returning 2021 @AMC
    2021-03-10 season 6 in production @Variety
    2021-07 season 6 premiere moved to Q1 2022 @AMC
    2022-02-10 season 6 premiere moved to 2022-04-18 @AMC
    2022-04-18 season 6 airing @AMC
    2022-08-15 ended @AMC
    """
    moments = {
        "2020-12-31": "season 6 final_season 2020-01-16",
        "2021-03-10": "season 6 in_production 2021-03-10",
        "2022-04-18": "season 6 airing 2022-04-18, on air",
        "2022-08-15": "ended 2022-08-15",
    }
    awaited = {
        "2020": ["season 6 premiere 2021 pending"],
        "2021-01": ["season 6 premiere 2021 due"],
        "2026": [
            "season 6 premiere 2021 slipped",
            "season 6 premiere 2022-Q1 slipped",
            "season 6 premiere 2022-04-18 met",
        ],
    }

    assert moments == history.headlines(moments)
    assert awaited == {day: history.at(day).awaited for day in awaited}


def test_timeless(history: History) -> None:
    """Axed and un-axed within three days, axed again, and given a film to end with.

    2017-05-10 cancelled by NBC @Deadline
    2017-05-13 un-cancelled by NBC, season 2, 10 episodes @TVLine
    2018-06-22 cancelled by NBC @Variety
    2018-07-31 saved by NBC, format = two-part finale, finale expected 2018-12-20 @Deadline
    2018-12-20 finale aired @NBC
    2018-12-20 ended @NBC
    """
    moments = {
        "2017-05-12": "cancelled 2017-05-10",
        "2017-05-13": "season 2 saved 2017-05-13",
        "2018-06-22": "cancelled 2018-06-22",
        "2018-07-31": "saved 2018-07-31",
        "2018-12-20": "ended 2018-12-20",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").awaited == ["finale 2018-12-20 met"]
    assert history.at("2026").disputed == []


def test_magnum(history: History) -> None:
    """Saved by another network within weeks; two publishers counted its episodes differently that day.

    2022-05-12 cancelled by CBS @Deadline
    2022-05-19 in talks with NBC @TVLine
    2022-06-30 saved by NBC, season 5, 20 episodes @Deadline
    2022-06-30 saved by NBC, season 5, 10 episodes @A fan page
    2023-06-23 cancelled by NBC @Deadline
    """
    seen = history.at("2022-07")

    assert seen.disputed == ["season 5 episodes: 20 or 10 (later)"]
    assert (
        seen.held("episodes", 5).value,
        [claim.value for claim in seen.held("episodes", 5).beside],
        seen.held("episodes", 5).previous,
    ) == (10, [20], None)
    assert history.at("2026").headline == "cancelled 2023-06-23"
