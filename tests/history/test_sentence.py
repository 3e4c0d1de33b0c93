"""The headline's sentence: one honest line that claims no more than its source."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from btu_cli.history.events import STATUS_KINDS
from btu_cli.history.moment import Moment
from btu_cli.history.sentence import Voice, event_title, prose, span
from btu_cli.history.sentence.status import STATES
from btu_cli.model.dates import PartialDate
from btu_cli.model.lifecycle import STATUSES
from tests.history import generated
from tests.history.telling import History, Seen, told

if TYPE_CHECKING:
    from btu_cli.model.updates import Update


def say(lines: str, day: str = "2020-12-01") -> str:
    """The sentence of a history at a day."""
    return History(told(lines)).at(day).told


def test_better_than_us() -> None:
    """The sentence about the shipped show."""
    line = (
        "date = 2020-11-17~, renewed for season 2, by = its producers, filming expected Q3 2021, "
        "Netflix not involved @Variety"
    )

    assert say(line, "2026-11-20") == (
        "Season 2 renewed by its producers, not by a buyer, about 17 November 2020 (Variety); no progress "
        "reported since; filming expected Q3 2021 never confirmed; Netflix not involved."
    )


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_a_phrase(status: str) -> None:
    """And does something to a season, and has a sentence with and without one."""
    assert status in STATES
    assert status in STATUS_KINDS
    assert say(f"2020-11-17, status = {status}").endswith(" 17 November 2020.")
    assert say(f"2020-11-17, season 2, status = {status} @X")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("official: 2020-11-17 renewed", "Officially renewed on 17 November 2020."),
        ("rumoured: 2020-11-17 renewed", "Rumoured on 17 November 2020: renewed."),
        ("2020-11 renewed @Variety", "Renewed in November 2020 (Variety)."),
        ("2020 renewed", "Renewed in 2020."),
        ("2020-11-17 season 1 renewed", "Season 1 ordered on 17 November 2020."),
        ("2020-11-17 cancelled by Fox", "Cancelled by Fox on 17 November 2020."),
        ("2020-11-17 saved by Pop TV", "Saved by Pop TV on 17 November 2020."),
        ("2020-11-17 in talks with NBC", "In talks with NBC as reported on 17 November 2020."),
        ("2020-11-17 final season 6", "Season 6 set to be the final one as reported on 17 November 2020."),
        (
            "2020-11-17 renewed, premiere expected 2021-03",
            "Renewed on 17 November 2020; premiere expected March 2021.",
        ),
        (
            "2020-11-17 renewed, premiere expected 2020-12",
            "Renewed on 17 November 2020; premiere due December 2020.",
        ),
        (
            "2020-11-17 renewed, premiere expected 2021\n2020-11-20, premiere = postponed",
            "Renewed on 17 November 2020; premiere once expected 2021, postponed on 20 November 2020.",
        ),
        (
            "2020-11-17 renewed\nrumoured: 2020-11-18 premiere expected 2021-03",
            "Renewed on 17 November 2020; premiere rumoured for March 2021.",
        ),
        ("2020-11-23 premiered 2020-11-23", "On air since 23 November 2020."),
        (
            "2020-11-20, season 1, premiere = 2020-11-20, finale = 2020-11-20",
            "All of season 1 released on 20 November 2020; no decision on another season recorded.",
        ),
        ("2020-11-17 premiere expected 2021", "No status is recorded yet; premiere expected 2021."),
    ],
)
def test_it_says_what_the_source_says(line: str, sentence: str) -> None:
    """Standing, exactness of the date, who acted, expectations."""
    assert sentence == say(line)


def test_nothing_recorded() -> None:
    """An empty record has a sentence too."""
    assert Seen((), Moment(date(2020, 1, 1))).told == "Nothing is recorded yet."


def test_the_firmest_dates_the_sentence(history: History) -> None:
    """The firm report is quoted, not the earlier rumour.

    rumoured: 2020-10-01 renewed @Reddit
    2020-11-17 renewed @Variety
    """
    assert history.at("2020").told == "Renewed on 17 November 2020 (Variety)."


def test_on_air_as_of_its_report(history: History) -> None:
    """A dead show's last season is on air as of its report, and no longer.

    2018-04-11 season 3 airing
    2018-05-11 cancelled by Syfy @Deadline
    """
    assert history.at("2018-06").told == (
        "Cancelled by Syfy on 11 May 2018 (Deadline); season 3 on air as reported on 11 April 2018."
    )


def test_who_came_back_is_involved(history: History) -> None:
    """Netflix passed, then took it.

    2021-06-14 cancelled by NBC
    2021-06-21 Netflix not involved
    2021-08-28 saved by Netflix, season 4
    """
    assert ["not involved" in history.at(day).told for day in ("2021-07", "2021-09")] == [True, False]


def test_what_left_the_show_left_its_season(history: History) -> None:
    """A fact about the show applies to the headline's season, unless the season has its own.

    2022-12-14 leaving HBO Max
    2023-01-12 season 2 saved by Starz
    2023-02-01 season 3, platform.hbo-max = distributor
    2023-02-02 season 3 renewed
    """
    assert ["HBO Max no longer involved" in history.at(day).told for day in ("2023-01", "2023-02-02")] == [
        True,
        False,
    ]


def test_what_was_shown_was_filmed(history: History) -> None:
    """An unconfirmed filming does not matter for a season on air.

    2020-01-01 season 2, filming expected 2020-03
    2020-11-01 season 2 airing
    """
    assert history.at("2020").told == "Season 2 on air as reported on 1 November 2020."


@pytest.mark.parametrize(
    ("end", "length"),
    [
        ("2020-01-31", ""),
        ("2020-02-01", "one day"),
        ("2020-02-12", "twelve days"),
        ("2020-03-30", "59 days"),
        ("2020-03-31", "two months"),
        ("2022-01-30", "23 months"),
        ("2022-01-31", "two years"),
        ("2032-01-31", "twelve years"),
        ("2033-01-31", "13 years"),
        ("2019-01-31", ""),
    ],
)
def test_spans_in_words(end: str, length: str) -> None:
    """Whole units, rounded down."""
    assert length == span(date(2020, 1, 31), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2020-11-17", "on 17 November 2020"),
        ("2020-11", "in November 2020"),
        ("2021-Q3", "in Q3 2021"),
        ("2021-summer", "in summer 2021"),
        ("2018-11-23/2019-02", "between 23 November 2018 and February 2019"),
        ("../2019", "by 2019"),
        ("2019/..", "on or after 2019"),
        ("2019~", "about 2019"),
    ],
)
def test_dates_with_their_preposition(when: str, words: str) -> None:
    """As exactly as they are known."""
    assert words == Voice(prose).on(PartialDate.parse(when))


def test_a_date_that_reaches_into_the_future() -> None:
    """On that day, the end is still unknown."""
    when = PartialDate.parse("2019-08-16/2020-11-16")

    assert Voice(prose, today=date(2019, 12, 31)).on(when) == "on or after 16 August 2019"


def test_titles_of_events() -> None:
    """Events have the names that people use."""
    titles = [event_title(event) for event in ("release.south-korea", "rights.hbo-max", "table-read")]

    assert titles == ["release in South Korea", "HBO Max rights", "table read"]


@given(generated.records(), generated.moments)
def test_it_is_always_one_line(record: tuple[Update, ...], day: date) -> None:
    """Never empty, with a capital and one full stop, nothing doubled or left open."""
    line = Seen(record, Moment(day)).told

    assert line[0].isupper() or line[0].isdigit()
    assert line.endswith(".")
    assert not any(wrong in line for wrong in ("\n", "  ", " ,", ",,", ": .", "..", "None", "()", "_"))
