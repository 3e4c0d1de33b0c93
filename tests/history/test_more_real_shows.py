"""Fourteen more real shows: several publishers, months for dates, films, partners, un-renewals, revivals.

As in `test_real_shows`, dates and publishers are those of the news, to the day where it is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.sentence import Voice, prose
from btu_cli.model.numbering import Numbering

if TYPE_CHECKING:
    from tests.history.telling import History, Seen


def under(numbering: Numbering, seen: Seen) -> str:
    """The sentence with its seasons counted as a platform does."""
    voice = Voice(prose, numbering.scope)
    return seen.sentence(voice)


def test_community(history: History) -> None:
    """Axed at its fifth, saved for a sixth by a portal that closed, and promised a film.

    2014-05-09 cancelled by NBC @Deadline
    2014-05 in talks with Hulu @Variety
    2014-06-30 saved by Yahoo, season 6, 13 episodes @Variety
    2014-12 season 6, premiere expected 2015-03-17 @TVLine
    2015-03-17 season 6 premiered 2015-03-17, airing @Yahoo
    2015-06-02 season 6 finale aired @Yahoo
    2016-01-04, platform.yahoo = left @Variety
    2022-09-30 renewed by Peacock, format = film @Deadline
    2023-03 filming expected June 2023 @Variety
    2023-05 on hiatus, reason = writers' strike @Variety
    rumoured: 2024-04 filming expected 2024 @The Hollywood Reporter
    """
    moments = {
        "2014-05-09": "cancelled 2014-05-09",
        "2014-05": "cancelled 2014-05-09",
        "2014-06-30": "season 6 saved 2014-06-30",
        "2015-03-17": "season 6 airing 2015-03-17, on air",
        "2015-07": "awaiting 2015-06-02",
        "2016-02": "awaiting 2015-06-02",
        "2022-09-30": "renewed 2022-09-30",
        "2023-04": "renewed 2022-09-30",
        "2023-12": "hiatus 2023-05",
        "2024-06": "hiatus 2023-05",
        "2025-06": "hiatus 2023-05, stale, in limbo",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").awaited == [
        "season 6 premiere 2015-03-17 met",
        "filming 2023-06 lapsed",
        "filming 2024 lapsed",
    ]
    assert history.at("2023-12").told == (
        "On hiatus since May 2023 (Variety); filming expected June 2023 never confirmed."
    )


def test_arrested_development(history: History) -> None:
    """Axed, and revived after five years of talks and films; its licence was extended at the last moment.

    2006-02-10 season 3 finale aired @Fox
    2006-02 in talks with Showtime @Variety
    2006-03-27 cancelled @Variety
    2011-10-02 in talks, format = film @The Hollywood Reporter
    official: 2011-11-18 saved by Netflix, season 4, premiere expected 2013 @Netflix
    2013-04-04 season 4, premiere expected 2013-05-26, 15 episodes @Variety
    2013-05-26 season 4 airing @Netflix
    2017-05-17 renewed for season 5, premiere expected 2018 @Deadline
    2018-05-07 season 5, premiere moved to 2018-05-29 @Variety
    2018-05-29 season 5 airing, 16 episodes @Netflix
    2023-02 Netflix rights until 2023-03-15 @Deadline
    2023-03-10 Netflix rights until 2026 @Variety
    """
    moments = {
        "2006-02": "in_talks 2006-02",
        "2006-03-27": "cancelled 2006-03-27",
        "2011-10": "cancelled 2006-03-27",
        "2011-11-18": "season 4 saved 2011-11-18",
        "2013-05-26": "season 4 airing 2013-05-26, on air",
        "2015-06": "awaiting 2014-05-26, stale",  # a year after the last word of it
        "2017-05-17": "season 5 renewed 2017-05-17",
        "2018-05-29": "season 5 airing 2018-05-29, on air",
        "2021": "awaiting 2019-05-29, stale",
        "2023-03-20": "awaiting 2019-05-29, stale",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026-11-20").awaited[-2:] == [
        "rights.netflix 2023-03-15 slipped",
        "rights.netflix 2026 due",
    ]
    assert history.at("2013-05-26").awaited == [
        "season 4 premiere 2013 narrowed",
        "season 4 premiere 2013-05-26 met",
    ]


def test_futurama(history: History) -> None:
    """Dead three times; films in the place of a season; numbered in two ways.

    2003-08-10 cancelled by Fox @Variety
    2006-06-22 saved by Comedy Central, format = four films @Variety
    2007-11-27, release.film = 2007-11-27 @Fox
    2009-06-09 renewed by Comedy Central for season 6, 26 episodes @Variety
    2010-06-24 season 6 airing on Comedy Central @Variety
    2011-03-24 renewed for season 7 @Variety
    2013-04-22 cancelled by Comedy Central @Entertainment Weekly
    2013-09-04 season 7 finale aired @Comedy Central
    2022-02-09 revived by Hulu, season 8, 20 episodes, premiere expected 2023 @Variety
    2023-05-17 season 8, premiere expected 2023-07-24, 10 episodes @Variety
    2023-07-24 season 8 airing @Hulu
    2023-11-02 renewed for season 10 @Variety
    2023-11-02 renewed for season 10 @Animation Magazine
    """
    moments = {
        "2003-12": "cancelled 2003-08-10",
        "2006-06-22": "saved 2006-06-22",
        "2008": "saved 2006-06-22",
        "2009-06-09": "season 6 renewed 2009-06-09",
        "2013-04-22": "cancelled 2013-04-22",
        "2013-10": "cancelled 2013-04-22",
        "2021": "cancelled 2013-04-22",
        "2022-02-09": "season 8 saved 2022-02-09",
        "2023-07-24": "season 8 airing 2023-07-24, on air",
        "2023-11-02": "season 10 renewed 2023-11-02, on air",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    hulu = Numbering("hulu", ((11, 8), (12, 9), (13, 10), (14, 11)))
    assert under(hulu, history.at("2022-02-09")) == (
        "Season 11 saved by Hulu on 9 February 2022 (Variety); premiere expected 2023."
    )
    assert (history.at("2008").value("format"), history.at("2008").value("release.film")) == (
        "four films",
        "2007-11-27",
    )


def test_money_heist(history: History) -> None:
    """Ended by one network after a season that the next one counts as two.

    2017-05-02 season 1 airing on Antena 3 @Antena 3
    2017-11-23 season 1, status = ended @Antena 3
    2017-12-20, platform = Netflix @Netflix
    official: 2018-04-18 renewed for season 2 by Netflix @Netflix
    2019-04-01 season 2, premiere expected 2019-07-19 @Variety
    2019-07-19 season 2 premiered 2019-07-19, airing @Netflix
    2020-07-31 renewed for a third and final season, 10 episodes @Variety
    2021-05-24 season 3, premiere expected 2021-09-03, finale expected 2021-12-03 @The A.V. Club
    2021-09-03 season 3 airing @Netflix
    2021-12-03 ended @Netflix
    """
    moments = {
        "2017-06": "season 1 airing 2017-05-02, on air",
        "2017-12": "awaiting 2017-11-23",  # a season ended, not the show
        "2018-03": "awaiting 2017-11-23",
        "2018-04-18": "season 2 renewed 2018-04-18",
        "2019-07-19": "season 2 airing 2019-07-19, on air",
        "2020-07-31": "season 3 final_season 2020-07-31",
        "2021-09-03": "season 3 airing 2021-09-03, on air",
        "2021-12-03": "ended 2021-12-03",
        "2026": "ended 2021-12-03",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    netflix = Numbering("netflix", ((1, 1), (2, 1), (3, 2), (4, 2), (5, 3)))
    assert under(netflix, history.at("2017-12")) == (
        "Seasons 1-2 over as reported on 23 November 2017 (Antena 3); no decision on another season "
        "recorded; moved to Netflix as reported on 20 December 2017."
    )
    assert under(netflix, history.at("2020-07-31")) == (
        "Season 5 set to be the final one as reported on 31 July 2020 (Variety)."
    )
    assert history.at("2026").awaited == [
        "season 2 premiere 2019-07-19 met",
        "season 3 finale 2021-12-03 met",
        "season 3 premiere 2021-09-03 met",
    ]


def test_twin_peaks(history: History) -> None:
    """Revived after twenty-three years; its maker left and came back within weeks.

    1991-05 cancelled by ABC @Variety
    1992-08-28, release.film = 1992-08-28 @Variety
    2014-10-06 revived by Showtime, season 3, 9 episodes, premiere expected 2016 @Deadline
    2015-01-12 season 3, premiere expected 2016 @Variety
    2015-04-05 season 3, creators = Mark Frost @TVLine
    2015-05-15 season 3, creators = David Lynch + Mark Frost, 18 episodes @Deadline
    2015-09 season 3 in production @Variety
    2016-01-12 season 3, premiere moved to 2017 @Variety
    2017-01-09 season 3, premiere expected 2017-05-21 @Deadline
    2017-05-21 season 3 airing @Showtime
    2017-09-03 season 3 finale aired @Showtime
    rumoured: 2020-11 season 4 in talks with Netflix @Production Weekly
    2020-11-11 # nothing to it @Variety
    """
    moments = {
        "1991-06": "cancelled 1991-05",
        "2000": "cancelled 1991-05",
        "2014-10-06": "season 3 saved 2014-10-06",
        "2015-04-05": "season 3 saved 2014-10-06",
        "2015-05-15": "season 3 saved 2014-10-06",
        "2016-06": "season 3 in_production 2015-09",
        "2017-05-21": "season 3 airing 2017-05-21, on air",
        "2017-10": "awaiting 2017-09-03",
        "2021": "awaiting 2017-09-03, stale",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").awaited == [
        "season 3 premiere 2016 slipped",
        "season 3 premiere 2017 narrowed",
        "season 3 premiere 2017-05-21 met",
    ]
    creators = [history.at(day).value("creators", 3) for day in ("2015-04-05", "2015-05-15")]
    assert creators == ["Mark Frost", "David Lynch, Mark Frost"]
    assert history.at("2015-05-15").held("episodes", 3).previous == 9


def test_friday_night_lights(history: History) -> None:
    """Kept alive by a co-production whose partners showed each season months apart.

    2007-05-11 renewed for season 2 @Variety
    2007-10-05 season 2 premiered 2007-10-05 @NBC
    2008-02-08 season 2 awaiting word @NBC
    2008-04-02 renewed for season 3, 13 episodes, platform = DirecTV + NBC @Variety
    2008-10-01 season 3 airing on DirecTV @Variety
    2009-01-16 season 3 airing on NBC @Variety
    2009-03-30 renewed for season 4 @Variety
    2009-03-30 season 5, renewed @The Hollywood Reporter
    2010-10-27 season 5 airing on DirecTV @Variety
    2011-02-09 ended @DirecTV
    2011-04-15 season 5 airing on NBC @NBC
    2011-07-15 season 5 finale aired @NBC
    """
    moments = {
        "2008-03": "awaiting 2008-02-08",
        "2008-04-02": "season 3 renewed 2008-04-02",
        "2008-10-01": "season 3 airing 2008-10-01, on air",
        "2009-02": "season 3 airing 2008-10-01, on air",
        "2009-03-30": "season 5 renewed 2009-03-30, on air",
        "2010-12": "season 5 airing 2010-10-27, on air",
        "2011-02-09": "ended 2011-02-09",
        "2011-05": "ended 2011-02-09, on air",
        "2011-08": "ended 2011-02-09",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2008-04-02").value("platform", 3) == "DirecTV, NBC"
    assert history.at("2011-05").told == (
        "Ended on 9 February 2011 (DirecTV); season 5 on air as reported on 15 April 2011."
    )


def test_the_killing(history: History) -> None:
    """Axed by one network twice, with a renewal by the same one in between.

    2012-07-27 cancelled by AMC @Deadline
    2012-07 being shopped @Variety
    2012-11 in talks with Netflix @TVLine
    2013-01-15 renewed for season 3 by AMC @Deadline
    2013-06-02 season 3 airing on AMC @AMC
    2013-08-04 season 3 finale aired @AMC
    2013-09-10 cancelled by AMC @Deadline
    2013-11-15 saved by Netflix, fourth and final season, 6 episodes @Deadline
    2014-05 season 4, premiere expected 2014-08-01 @Variety
    2014-08-01 season 4 airing on Netflix @Netflix
    2014-08-01 ended @Netflix
    """
    moments = {
        "2012-07-27": "shopped 2012-07",  # the answer to an axe follows it
        "2012-08": "shopped 2012-07",
        "2012-12": "shopped 2012-07",
        "2013-01-15": "season 3 renewed 2013-01-15",
        "2013-06-02": "season 3 airing 2013-06-02, on air",
        "2013-09-10": "cancelled 2013-09-10",
        "2013-11-15": "season 4 final_season 2013-11-15",
        "2014-08-01": "ended 2014-08-01",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").awaited == ["season 4 premiere 2014-08-01 met"]
    assert history.at("2026").value("platform.amc") == "cancelled"


def test_jericho(history: History) -> None:
    """Un-cancelled within three weeks, and axed again while its last season was on.

    2007-05-09 season 1 finale aired @CBS
    2007-05-16 cancelled by CBS @Variety
    2007-06-06 un-cancelled by CBS, season 2, 7 episodes, premiere expected 2008 @Variety
    2008-01 season 2, premiere expected 2008-02-12 @TV Guide
    2008-02-12 season 2 airing @CBS
    2008-03-21 cancelled by CBS @Variety
    2008-03-25 season 2 finale aired @CBS
    2008-03 being shopped @TV Guide
    """
    moments = {
        "2007-05-16": "cancelled 2007-05-16",
        "2007-06-06": "season 2 saved 2007-06-06",
        "2008-02-12": "season 2 airing 2008-02-12, on air",
        "2008-03-21": "shopped 2008-03, on air",
        "2008-04": "shopped 2008-03",
        "2010": "shopped 2008-03, stale, in limbo",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2008-03-21").told == (
        "Cancelled by CBS on 21 March 2008 (Variety), being shopped around as reported in March 2008 "
        "(TV Guide); season 2 on air as reported on 12 February 2008."
    )


def test_southland(history: History) -> None:
    """Axed with a season in the can that had been put off, and aired by another network.

    2009-05-01 renewed for season 2, 13 episodes @Variety
    2009-08 season 2, premiere expected 2009-09-25 @Variety
    2009-08-27 season 2, premiere moved to 2009-10-23 @Variety
    2009-10-08 cancelled by NBC @Deadline
    2009-10 being shopped @The Hollywood Reporter
    2009-11-02 saved by TNT, season 2, premiere expected 2010-03-02 @Variety
    2010-03-02 season 2 airing on TNT @TNT
    2013-05-10 cancelled by TNT @Deadline
    """
    moments = {
        "2009-06": "season 2 renewed 2009-05-01",
        "2009-09": "season 2 renewed 2009-05-01",
        "2009-10-08": "shopped 2009-10",
        "2009-10-31": "shopped 2009-10",
        "2009-11-02": "season 2 saved 2009-11-02",
        "2010-03-02": "season 2 airing 2010-03-02, on air",
        "2012": "awaiting 2011-03-02, stale",
        "2013-05-10": "cancelled 2013-05-10",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").awaited == [
        "season 2 premiere 2009-09-25 slipped",
        "season 2 premiere 2009-10-23 withdrawn",
        "season 2 premiere 2010-03-02 met",
    ]


def test_star_trek_prodigy(history: History) -> None:
    """Renewed, axed while the season was being made, shopped, and finished elsewhere.

    2021-11-04 renewed for season 2 by Paramount+ @Variety
    2022-11 season 2, premiere expected 2023 @TVLine
    2023-06-23 cancelled by Paramount+ @The Hollywood Reporter
    2023-06-23 season 2 shopped @Deadline
    2023-06-23 season 2 still in production @TVLine
    2023-10-11 saved by Netflix, season 2, 20 episodes, premiere expected 2024 @Deadline
    2023-10-11 saved by Netflix, season 2 @Engadget
    2024-04 season 2, premiere expected 2024-07-01 @Netflix
    2024-07-01 season 2 airing on Netflix @Netflix
    """
    moments = {
        "2021-12": "season 2 renewed 2021-11-04",
        "2023-01": "season 2 renewed 2021-11-04",
        "2023-06-23": "shopped 2023-06-23",
        "2023-10-11": "season 2 saved 2023-10-11",
        "2024-07-01": "season 2 airing 2024-07-01, on air",
        "2026-11": "awaiting 2025-07-01, stale",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2024-07-01").awaited == [
        "season 2 premiere 2023 withdrawn",
        "season 2 premiere 2024 narrowed",
        "season 2 premiere 2024-07-01 met",
    ]
    assert len(history.at("2023-10-11").head.support) == 2


def test_snowpiercer(history: History) -> None:
    """A final season was filmed, dropped, shopped for a year, and came before it was promised.

    2021-07-29 renewed for season 4 by TNT @Deadline
    2022-03 season 4 in production @Variety
    2022-06-22 final season 4 @Deadline
    2022-08 season 4, wrapped filming @Variety
    2023-01-13 season 4 shopped, platform.tnt = not involved @Deadline
    2024-03-14 season 4 saved by AMC, premiere expected early 2025 @Deadline
    2024-03-14 season 4, premiere expected 2025 @TVLine
    2024-05 season 4, premiere moved to 2024-07-21, 10 episodes @CableTV.com
    2024-07-21 season 4 airing on AMC @AMC
    2024-09-22 ended @AMC
    """
    moments = {
        "2021-08": "season 4 renewed 2021-07-29",
        "2022-06-22": "season 4 final_season 2022-06-22",
        "2022-09": "season 4 in_production 2022-08",
        "2023-01-13": "shopped 2023-01-13",
        "2024-03-14": "season 4 saved 2024-03-14",
        "2024-07-21": "season 4 airing 2024-07-21, on air",
        "2024-10": "ended 2024-09-22",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").awaited == [  # two reports of one day, one vaguer: no slip
        "season 4 premiere 2025-01/2025-04 advanced",
        "season 4 premiere 2024-07-21 met",
    ]


def test_a_league_of_their_own(history: History) -> None:
    """Renewed for a short final season, which was then taken back.

    2022-08-12 season 1 premiered 2022-08-12 @Amazon
    2022-08-13 season 1 awaiting word @Variety
    2023-03-14 renewed for a second and final season, 4 episodes @Variety
    2023-04-28 renewed for a second and final season, 4 episodes @The Hollywood Reporter
    2023-08-18 season 2 cancelled by Amazon, reason = strikes @Variety
    2023-08-18 season 2 cancelled @The A.V. Club
    2023-08-21 Amazon cancels season 2 @Tom's Guide
    """
    moments = {
        "2022-09": "awaiting 2022-08-13",
        "2023-03-14": "season 2 final_season 2023-03-14",
        "2023-05": "season 2 final_season 2023-03-14",
        "2023-08-18": "cancelled 2023-08-18",
        "2026": "cancelled 2023-08-18",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026").value("final", 2) == "yes"  # what was said of it stands: it was the last
    assert len(history.at("2026").head.support) == 3


def test_warrior(history: History) -> None:
    """Left behind by a channel that made no more series, saved by its sister, and axed there.

    2019-04-24 renewed for season 2 by Cinemax @Deadline
    2020-01 leaving Cinemax @TVLine
    2020-10-02 season 2 airing on Cinemax @Cinemax
    2020-12-04 season 2 finale aired @Cinemax
    2020-12-05 Cinemax not involved, awaiting word @Carter Matt
    2021-04-14 saved by HBO Max, season 3, 10 episodes @Deadline
    2022-07-18 season 3 in production @Variety
    2023-06-29 season 3 premiered 2023-06-29, airing on Max @Variety
    2023-08-17 season 3 finale aired @Max
    2023-12-18 cancelled by Max @Deadline
    2023-12-18 cancelled by Max @TVLine
    2023-12-18, platform = Netflix + Max  @Deadline
    """
    moments = {
        "2019-05": "season 2 renewed 2019-04-24",
        "2020-11": "season 2 airing 2020-10-02, on air",
        "2021-01": "awaiting 2020-12-04",
        "2021-04-14": "season 3 saved 2021-04-14",
        "2022-08": "season 3 in_production 2022-07-18",
        "2023-07": "season 3 airing 2023-06-29, on air",
        "2023-12-18": "cancelled 2023-12-18",
        "2024-03": "cancelled 2023-12-18",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2021-04-14").told == ("Season 3 saved by HBO Max on 14 April 2021 (Deadline).")
    assert len(history.at("2024").head.support) == 2


def test_doctor_who(history: History) -> None:
    """Rested for sixteen years but for a film; a partner came and left.

    1989-12-06 season 26 finale aired @BBC
    1989-12 on hiatus @Radio Times
    1996-05-27, release.film = 1996-05-27 @BBC
    2003-09-26 revived by BBC One, premiere expected 2005 @BBC
    2005-03-26 airing on BBC One @BBC
    2022-10-23 finale aired @BBC
    2022-10-25, platform = BBC One + Disney+, premiere expected November 2023 @Variety
    2023-11-25 airing @BBC
    rumoured: 2025-05 Disney+ not involved @Deadline
    2025-05-31 finale aired @BBC
    2025-10-28, platform.disney+ = left, platform = BBC One @Deadline
    official: 2025-10-28 renewed, premiere expected 2026-12 @BBC
    """
    moments = {
        "1989-12": "hiatus 1989-12",
        "1991-07": "hiatus 1989-12, stale, in limbo",
        "2000": "hiatus 1989-12, stale, in limbo",
        "2003-09-26": "saved 2003-09-26",
        "2005-03-26": "airing 2005-03-26, on air",
        "2022-10-25": "awaiting 2022-10-23",
        "2023-11-25": "airing 2023-11-25, on air",
        "2025-06": "awaiting 2025-05-31",
        "2025-10-28": "renewed 2025-10-28",
        "2026-11": "renewed 2025-10-28",
    }

    assert moments == history.headlines(moments)
    assert history.at("2026").disputed == []
    assert history.at("2026-11-20").awaited == [
        "premiere 2005 met",
        "premiere 2023-11 met",
        "premiere 2026-12 pending",
    ]
    assert history.at("2026-11-20").told == (
        "Officially renewed on 28 October 2025 (BBC); premiere expected December 2026; Disney+ no longer "
        "involved."
    )
    assert history.at("2000").told == (
        "On hiatus since December 1989 (Radio Times); no progress reported since 27 May 1996."
    )
