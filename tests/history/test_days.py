"""A record read day after day gives the same answers as new readings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.days import Days
from btu_cli.history.expectations import Ledger
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.records import ShowRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, Update
from tests.history.generated import records
from tests.history.telling import ordered, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.course import Step

FIRST: Final = date(2018, 12, 31)
TODAY: Final = date(2023, 6, 1)


def answers(reading: Reading) -> dict[str, Any]:
    """All answers of a reading."""
    return {
        "answering": reading.answering,
        "head": reading.head,
        "sentence": reading.sentence(),
        "state": reading.state,
        "expectations": reading.expectations,
        "heard": reading.heard,
        "changelog": reading.changelog,
        "conflicts": reading.conflicts,
        "origins": reading.origins,
    }


def assert_alike(updates: Iterable[Update], days: Iterable[date], moment: Moment) -> None:
    """The answers of successive and of new readings are equal."""
    record = ShowRecord(Show("dark", "Dark"), ordered(updates))
    read = Days(record, moment)
    for day in days:
        afresh = answers(Reading(record, moment._replace(day=day)))
        assert answers(read.on(day)) == afresh, day


@given(
    records(max_size=12), st.sets(st.integers(0, 1_600), min_size=1, max_size=25), st.none() | st.just(FIRST)
)
def test_any_record_on_any_days(
    updates: tuple[Update, ...], offsets: set[int], published: date | None
) -> None:
    """For any record and any days, also as published by a day."""
    known = published and published + timedelta(days=500)
    days = [FIRST + timedelta(days=offset) for offset in sorted(offsets)]
    assert_alike(updates, days, Moment(TODAY, published_by=known))


@given(records(max_size=10), st.lists(st.sampled_from((None, "Variety", "Deadline", "TVLine")), min_size=10))
def test_publishers_that_repeat_each_other(updates: tuple[Update, ...], vias: list[str | None]) -> None:
    """A publisher that turns out to repeat another brings its updates along."""
    repeated = [
        update._replace(source=Source((update.source or Source("Blog")).publisher, via=via))
        for update, via in zip(updates, vias, strict=False)
    ]
    assert_alike(repeated, [FIRST + timedelta(days=91 * n) for n in range(18)], Moment(TODAY))


@pytest.mark.parametrize(
    "history",
    [
        "renewed 2019, platform = Netflix, @A\ncancelled 2019-06-03, @B\nawaiting 2019-12-01, @A",
        "cancelled by Fox 2019-05-10\nsaved by NBC 2019-05\nshopped 2019\nrenewed for season 2 2019-08-01",
        """
        season 1, premiere = 2019-05-10, 2019-01-01, @A
        2019-05-12, airing, @B
        premiere = 2019-05-11, 2019-06-01, @C
        """,
        """
        season 1, episodes = 8, 2019-05-20, @A
        season 1 finale aired 2019-05-10, @B
        season 1, episodes = 10, 2020-02-01, @C
        """,
    ],
)
def test_what_comes_later_and_changes_what_was_before(history: str) -> None:
    """Later news moves an axe forward, assigns an event to a season, or ends a season."""
    days = [FIRST + timedelta(days=7 * n) for n in range(80)]
    assert_alike(told(history), days, Moment(TODAY))


def test_every_update_is_taken_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many days are read, each step of the course is made once, and taken once by the ledger."""
    statuses = ("renewed", "in production", "hiatus")
    lines = (
        f"season {n // 8 + 1}, {statuses[n % 3]}, {1990 + n // 12}-{n % 12 + 1:02}-05" for n in range(200)
    )
    record = ShowRecord(Show("dark", "Dark"), told("\n".join(lines)))
    taken: list[Update] = []
    take = Ledger.take

    def noted(ledger: Ledger, step: Step) -> None:
        taken.append(step.update)
        take(ledger, step)

    monkeypatch.setattr(Ledger, "take", noted)
    days = Days(record, Moment(TODAY))
    for year in range(1990, 2008):
        for month in range(1, 13):
            last = days.on(date(year, month, 20))

    assert taken == [step.update for step in last.course.steps]
    assert set(taken) == set(record.updates)
