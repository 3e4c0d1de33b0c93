"""The headline: which status it has, when it is stale or in limbo, and whether a season is on air."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.checks import check
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import KNOWN_FIELDS, Fact, Value
from btu_cli.model.lifecycle import DECISIONS, ORDERS, RUN
from btu_cli.model.updates import Update
from btu_cli.reports.status import status_report
from btu_cli.store.codec import seal
from tests.history.telling import ENTERED, History, told


def test_nothing_is_recorded() -> None:
    """An empty record has no status and no outlook."""
    head = History(()).at("2020").head

    assert (*head[:3], head.since, head.stale) == ("unknown", "unknown", None, None, False)


def test_a_status_of_a_later_version_tells_no_event() -> None:
    """Unknown words in a record are ignored; the known ones are used."""
    renewed = told("2019-01-01 renewed for season 2")[0]
    later = seal(renewed._replace(date=PartialDate.parse("2020"), facts=(Fact("status", "reimagined"),)))
    head = History((renewed, later)).at("2021").head

    assert (head.status, head.season) == ("renewed", 2)


VALUES: Final = st.sampled_from(
    (
        "reimagined",
        "",
        "renewed",
        "in_limbo",
        True,
        -1,
        10**20,
        (),
        ("renewed", ""),
        "2020-11-17",
        "withdrawn",
    )
) | st.sampled_from([PartialDate.parse(text) for text in ("2020", "2021-Q3", "2019/..", "0001", "9999")])
FIELDS: Final = st.sampled_from(
    (*KNOWN_FIELDS, "premiere.part-2", "release.uk", "release.", "rights.x", "platform.x", "", "A B")
)


@given(st.lists(st.tuples(st.sampled_from(("2019", "2020-01-01", "0001")), FIELDS, VALUES), max_size=6))
def test_whatever_a_record_holds_is_answered(facts: list[tuple[str, str, Value]]) -> None:
    """Any values under any name, as from a later version or another program."""
    updates = [
        seal(Update(PartialDate.parse(date), ENTERED, number % 3 or None, (Fact(field, value),)))
        for number, (date, field, value) in enumerate(facts)
    ]
    seen = History(tuple(updates)).at("2021")

    assert seen.told
    assert isinstance(status_report(seen).document(), dict)
    assert isinstance(check(seen), tuple)


def test_the_season_to_come_leads(history: History) -> None:
    """News without a season is about the open one; a season only in talks comes later.

    2019-01-01 renewed for season 2
    2020-01-01 on hiatus
    2021-01-01 season 3 in development
    """
    assert history.headlines(("2019", "2020", "2021")) == {
        "2019": "season 2 renewed 2019-01-01",
        "2020": "season 2 hiatus 2020-01-01",
        "2021": "season 2 hiatus 2020-01-01",
    }


@pytest.mark.parametrize("dead", ["cancelled", "shopped", "ended"])
@pytest.mark.parametrize("run", RUN)
def test_a_run_status_never_revives(dead: str, run: str) -> None:
    """Filming or showing a season ordered before the axe does not revive the show."""
    history = History(
        told(
            "2019-01-01 renewed for season 3\n"
            f"2020-01-01, status = {dead}\n2020-02-01, season 3, status = {run}"
        )
    )

    assert dead == history.at("2020-03-01").head.status


@pytest.mark.parametrize("decision", DECISIONS)
def test_an_order_revives_and_a_talk_does_not(decision: str) -> None:
    """Talks, development and hiatus are told beside the axe; a cancelled show does not end as planned."""
    history = History(told(f"2020-01-01 cancelled\n2020-02-01, status = {decision}"))
    leads = decision in (*ORDERS, "shopped")

    assert (decision if leads else "cancelled") == history.at("2020-03-01").head.status


def test_a_rumour_does_not_lead(history: History) -> None:
    """Nor does a less firm report on the same days.

    official: 2020-05-10 renewed
    2020-05-10 cancelled
    rumoured: 2021-01-01 cancelled
    """
    assert history.at("2021-01").headline == "renewed 2020-05-10"


def test_stale_after_eighteen_months_to_the_day(history: History) -> None:
    """More than 18 months, counted by the calendar.

    2020-11-17 renewed
    """
    assert history.headlines(("2022-05-17", "2022-05-18")) == {
        "2022-05-17": "renewed 2020-11-17",
        "2022-05-18": "renewed 2020-11-17, stale, in limbo",
    }


def test_stale_from_the_last_day_of_a_month(history: History) -> None:
    """A report of August can be from its last day; February 2022 ends on the 28th.

    2020-08 renewed
    """
    assert [history.at(day).head.stale for day in ("2022-02-28", "2022-03-01")] == [False, True]


def test_no_news_is_no_progress(history: History) -> None:
    """A note, a rumour, a repetition and a finished season without word are not progress.

    2020-01-01 renewed for season 2
    2021-01-01 # still nothing
    rumoured: 2021-03-01 season 2, premiere expected 2021-05
    2021-04-01 renewed for season 2
    2021-06-01 season 2 awaiting word
    """
    head = history.at("2021-08").head

    assert (str(head.progress), head.stale) == ("2020-01-01", True)


def test_an_old_premiere_told_again_is_no_progress(history: History) -> None:
    """An old premiere on a page of 2023 is not progress in 2023.

    2018-11-23 premiered 2018-11-23
    2020-11-17 renewed
    2023-08-01, release.russia = 2018-11-23, premiere = 2018-11-23
    """
    head = history.at("2023-09").head

    assert (str(head.progress), head.outlook) == ("2020-11-17", "in_limbo")


@pytest.mark.parametrize("window", ["2022-06", "2022"])
def test_what_is_pending_or_due_is_not_stale(window: str) -> None:
    """Even two and a half years after the last report."""
    history = History(told(f"2019-11-17 renewed for season 2, premiere expected {window}"))

    assert history.at("2022-05-31").headline == "season 2 renewed 2019-11-17"


def test_a_lapsed_expectation_is_limbo_before_it_is_stale(history: History) -> None:
    """Until a firm report comes.

    2020-11-17 renewed for season 2, filming expected 2021-Q3
    2022-02-01 season 2, filming expected 2022-05
    """
    assert history.headlines(("2021-09-30", "2021-10-01", "2022-02-01")) == {
        "2021-09-30": "season 2 renewed 2020-11-17",
        "2021-10-01": "season 2 renewed 2020-11-17, in limbo",
        "2022-02-01": "season 2 renewed 2020-11-17",
    }


def test_what_came_between_two_lapses_does_not_mend_the_later(history: History) -> None:
    """Filming lapsed, the renewal was confirmed, then the premiere lapsed too.

    2020-01-01 renewed for season 2, filming expected 2020-03, premiere expected 2020-09
    2020-06-01 renewed for season 2
    """
    assert [history.at(day).head.outlook for day in ("2020-08", "2020-10")] == ["renewed", "in_limbo"]


@pytest.mark.parametrize(
    ("status", "outlook"),
    [
        *(
            (status, "in_limbo")
            for status in ("renewed", "final_season", "saved", "in_talks", "in_production")
        ),
        *((status, "in_limbo") for status in ("in_development", "shopped", "hiatus")),
        *((status, status) for status in ("cancelled", "ended", "airing", "awaiting")),
    ],
)
def test_what_is_in_limbo_when_stale(status: str, outlook: str) -> None:
    """Open promises are; closed or finished shows are not."""
    history = History(told(f"2015-01-01, status = {status}"))

    assert outlook == history.at("2020").head.outlook


@pytest.mark.parametrize("status", ["in_development", "shopped", "hiatus", "awaiting"])
def test_what_promises_little_is_not_in_limbo_by_a_lapse(status: str) -> None:
    """Before it is stale, a passed date does not make a pause a limbo."""
    history = History(told(f"2020-01-01, status = {status}, premiere expected 2020-06"))

    assert status == history.at("2020-09").head.outlook


@pytest.mark.parametrize("closed", ["cancelled", "ended"])
def test_a_closed_show_is_never_stale(closed: str) -> None:
    """Nothing is expected of it."""
    assert not History(told(f"2010-01-01 {closed}")).at("2026").head.stale


def test_on_air_though_dead(history: History) -> None:
    """Axed in the middle of its season, and on air until that is over.

    2018-04-11 season 3 airing on Syfy
    2018-05-11 cancelled by Syfy
    2018-07-04 season 3 finale aired
    """
    assert [
        (head.status == "cancelled", head.on_air)
        for head in (history.at(day).head for day in ("2018-05-10", "2018-05-11", "2018-07-04"))
    ] == [(False, True), (True, True), (True, False)]


@pytest.mark.parametrize(
    "end",
    [
        "2020-06-01 ended",
        "2020-06-01 season 3 ended",
        "2020-06-01 season 3 awaiting word",
        "2020-06-01 season 3, finale = 2020-06-01",
        "2020-01-15 season 3, finale = 2020-06-01",
    ],
)
def test_off_air_when_it_is_over(end: str) -> None:
    """The show or season ended, its run is over, or its finale has passed, announced or not."""
    history = History(told(f"2020-02-01 season 3 airing\n{end}"))

    assert [history.at(day).head.on_air for day in ("2020-05-31", "2020-06-02")] == [True, False]


@pytest.mark.parametrize(
    "other",
    [
        "2020-06-01 season 2, finale = 2020-06-01",
        "2019-06-01, finale = 2019-06-01",
        "rumoured: 2020-06-01 ended",
    ],
)
def test_on_air_whatever_else_is_over(other: str) -> None:
    """Another season's finale, one of the year before, or a rumour do not end it."""
    history = History(told(f"2020-02-01 season 3 airing\n{other}"))

    assert history.at("2020-06-02").head.on_air


def test_on_air_is_not_believed_for_ever(history: History) -> None:
    """A year after the last report, a season no longer counts as on air.

    2018-04-11 season 3 airing
    2018-05-11 cancelled
    """
    assert [history.at(day).head.on_air for day in ("2019-04-10", "2019-04-11")] == [True, False]


def test_a_season_that_nobody_had_ordered_revives(history: History) -> None:
    """It goes on air after the axe, so it was ordered.

    2020-01-10 cancelled
    2020-02-01 season 3 airing
    """
    assert history.at("2020-02-01").headline == "season 3 airing 2020-02-01, on air"


def test_a_rumour_puts_nothing_on_air(history: History) -> None:
    """It stays a rumour.

    2020-01-10 cancelled
    rumoured: 2020-02-01 season 3 airing
    """
    assert not history.at("2020-03-01").head.on_air
