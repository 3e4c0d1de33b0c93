"""Expectations: what was announced for which date, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from btu_cli.history.expectations import STATES
from btu_cli.history.moment import Moment
from tests.history import generated
from tests.history.telling import History, Seen, told

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.model.updates import Update


def test_pending_due_lapsed(history: History) -> None:
    """Before its window, in it, and after it without a report.

    2020-11-17 season 2, filming expected 2021-Q3
    """
    days = ("2021-06-30", "2021-07-01", "2021-09-30", "2021-10-01")

    assert [history.at(day).expectations[0].state for day in days] == ["pending", "due", "due", "lapsed"]


def test_rights_pass_and_never_lapse(history: History) -> None:
    """Nothing was promised, so they cause neither limbo nor staleness.

    2023-08-01 renewed
    2023-08-01 Netflix rights until August 2026
    """
    seen = history.at("2026-11")

    assert seen.awaited == ["rights.netflix 2026-08 passed"]
    assert history.at("2026-08-31").awaited == ["rights.netflix 2026-08 due"]
    assert seen.head.stale


@pytest.mark.parametrize(
    ("again", "state"),
    [("2021-11", "slipped"), ("2021-Q4", "slipped"), ("2021-03", "advanced"), ("2021-08", "narrowed")],
)
def test_announced_again_for_another_date(again: str, state: str) -> None:
    """Later, earlier, or within the window; the chain is kept."""
    history = History(told(f"2020-11-17 premiere expected 2021-Q3\n2020-12-01 premiere expected {again}"))
    first, second = history.at("2020").expectations

    assert (state, "pending") == (first.state, second.state)
    assert (second.update, first.when) == (first.replaced_by, second.replaced and second.replaced.when)


def test_the_same_date_again_is_one_promise(history: History) -> None:
    """The first announcer keeps it, and a rumour does not move a confirmed date.

    rumoured: 2020-01-01 premiere expected 2021-03
    official: 2020-02-01 premiere expected 2021-03
    rumoured: 2020-03-01 premiere expected 2021-09
    """
    first, beside = history.at("2020").expectations

    assert (first.state, first.rumoured, beside.beside) == ("pending", False, True)


@pytest.mark.parametrize(
    "fact",
    [
        "premiered 2021-09-10",
        "season 2 premiered 2021-09-10",
        "season 2 airing",
        "season 2, release.russia = 2021-09-10",
    ],
)
def test_a_fact_meets_the_premiere_of_its_season(fact: str) -> None:
    """Only of that season; a season on air has been filmed."""
    history = History(
        told(
            "2021-01-01 season 2, premiere expected 2021-09\n2021-01-02 season 3, premiere expected 2022\n"
            f"2021-01-03 season 2, filming expected 2021-02\n2021-09-10 {fact}"
        )
    )
    met = [entry.scope for entry in history.at("2021-09-30").expectations if entry.state == "met"]

    assert (["season 2"] * 2 if "season" in fact else []) == met


def test_production_meets_filming(history: History) -> None:
    """A status in production means that filming has begun.

    2021-01-01 season 2, filming expected 2021-03, premiere expected 2022
    2021-03-15 season 2 in production
    """
    assert history.at("2021").awaited == ["season 2 filming 2021-03 met", "season 2 premiere 2022 pending"]


def test_a_release_in_one_country_meets_that_one(history: History) -> None:
    """And the premiere, because it begins the season; not the release in another country.

    2018-01-01 release in Russia expected 2018-11, release in China expected 2019, premiere expected 2018
    2018-11-23, release.russia = 2018-11-23
    """
    assert sorted(history.at("2018-12").awaited) == [
        "premiere 2018 met",
        "release.china 2019 pending",
        "release.russia 2018-11 met",
    ]


def test_an_earlier_event_fulfils_nothing(history: History) -> None:
    """The first premiere in 2018 is not the expected return.

    2020-01-01 returning 2021-09
    2020-06-01, premiere = 2018-11-23
    """
    assert history.at("2020").awaited == ["premiere 2021-09 pending"]


def test_a_date_ahead_fulfils_nothing(history: History) -> None:
    """A premiere dated after its report has not happened.

    2020-01-01 season 2, premiere expected 2021
    2020-06-01 season 2, premiere = 2021-03-05
    """
    assert history.at("2020").awaited == ["season 2 premiere 2021 pending"]


def test_met_late_is_met(history: History) -> None:
    """A lapsed expectation can still be met late.

    2020-01-01 season 2, premiere expected 2020-06
    2021-02-01 season 2 premiered 2021-02-01
    """
    assert [history.at(day).expectations[0].state for day in ("2020", "2021")] == ["lapsed", "met"]


def test_rumours_settle_nothing(history: History) -> None:
    """Neither the event, nor an axe, nor another date.

    2020-01-01 season 2, premiere expected 2021
    rumoured: 2020-02-01 cancelled
    rumoured: 2021-03-01 season 2 airing
    rumoured: 2021-04-01 season 2, premiere expected 2022
    """
    assert history.at("2021-06").awaited == ["season 2 premiere 2021 due", "season 2 premiere 2022 pending"]


def test_a_rumoured_date_is_closed_with_the_event(history: History) -> None:
    """After the premiere in September, the rumour of March is not "never confirmed".

    2020-01-01 season 2, premiere expected 2021-09
    rumoured: 2020-02-01 season 2, premiere expected 2021-03
    2021-09-10 season 2 premiered 2021-09-10
    """
    assert [entry.state for entry in history.at("2021").expectations] == ["met", "met"]


@pytest.mark.parametrize(
    ("off", "states"),
    [
        ("cancelled", ["withdrawn", "withdrawn"]),
        ("season 2 cancelled", ["withdrawn", "pending"]),
        ("season 3 cancelled", ["pending", "withdrawn"]),
        ("ended", ["withdrawn", "withdrawn"]),
        ("shopped", ["pending", "pending"]),
        ("on hiatus", ["pending", "pending"]),
        ("season 2, premiere = withdrawn", ["withdrawn", "pending"]),
    ],
)
def test_withdrawn_with_its_show_or_season(off: str, states: list[str]) -> None:
    """By a report, or if its show or season was cancelled or ended; a pause withdraws nothing."""
    history = History(
        told(
            "2020-01-01 season 2, premiere expected 2022\n"
            f"2020-01-02 season 3, premiere expected 2023\n2020-06-01 {off}"
        )
    )

    assert states == [entry.state for entry in history.at("2020").expectations]


def test_what_was_withdrawn_may_be_announced_anew(history: History) -> None:
    """That is a new promise, not a slip of the old one.

    2020-01-01 season 2, premiere expected 2021
    2020-06-01 season 2, premiere = withdrawn
    2020-09-01 season 2, premiere expected 2022
    """
    assert history.at("2020").awaited == [
        "season 2 premiere 2021 withdrawn",
        "season 2 premiere 2022 pending",
    ]


def test_a_promise_taken_over_after_a_withdrawal(history: History) -> None:
    """The whole show's is withdrawn, the season's taken over by the whole show and back; both end.

    2025-12-01 renewed for season 1
    2026-01-01 premiere expected 2027-03
    2026-02-01 premiere = withdrawn
    2026-03-01 season 1, premiere expected 2027-05
    2026-04-01 premiere expected 2027-05
    2026-05-01 season 1, premiere expected 2027-05
    season 1 premiered 2026-11-01
    """
    assert history.at("2026-11-20").awaited == ["premiere 2027-03 withdrawn", "season 1 premiere 2027-05 met"]


def test_a_date_for_a_season_ends_a_postponement_of_the_show(history: History) -> None:
    """The season of what was postponed was not known then.

    2025-02-01 in development
    2025-03-01 premiere postponed
    2025-06-01 season 1, premiere expected 2027-05
    """
    assert "postponed" in history.at("2025-05").told
    assert "postponed" not in history.at("2025-06").told


def test_a_postponed_finale_stays_postponed_while_its_season_is_shown(history: History) -> None:
    """A premiere that was postponed has come by then.

    2025-02-01 season 1, renewed
    2025-03-01 season 1, premiere postponed
    2025-03-02 season 1, finale postponed
    2025-06-01 season 1 airing
    """
    assert [event for _, event in history.at("2025-06").ledger.put_off] == ["finale"]


def test_a_planned_end_awaits_its_finale(history: History) -> None:
    """A planned end neither withdraws its finale nor brings it forward.

    2022-01-01 finale expected 2022-08-15
    2022-06-01 ended
    2022-08-15 ended
    """
    assert [history.at(month).awaited for month in ("2022-06", "2022-08")] == [
        ["finale 2022-08-15 pending"],
        ["finale 2022-08-15 met"],
    ]


@given(generated.records(), generated.moments)
def test_every_announcement_is_accounted_for(record: tuple[Update, ...], day: date) -> None:
    """Each has a state of the design, one current date a key, and its successors."""
    entries = Seen(record, Moment(day)).expectations
    standing = [
        (entry.season, entry.event)
        for entry in entries
        if entry.state in ("pending", "due", "lapsed") and not entry.beside
    ]
    updates = {entry.update for entry in entries}

    assert len(standing) == len(set(standing))
    assert all(entry.state in STATES for entry in entries)
    assert all(entry.replaced_by in updates for entry in entries if entry.replaced_by)


def test_a_vaguer_date_with_the_same_end_moves_nothing(history: History) -> None:
    """Late in the year, then only the year: neither a slip nor an advance.

    2024-01-01 premiere expected 2025-12
    2024-02-01 premiere expected 2025
    """
    assert [f"{e.when} {e.state}" for e in history.at("2024-03-01").expectations] == ["2025-12 pending"]
