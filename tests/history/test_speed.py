"""Speed: a record of many updates is read in steps that grow with the updates, and not with their square."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from btu_cli.history.ids import shortest_prefixes
from btu_cli.history.moment import Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.model.updates import Announcement, Update
from tests.history.telling import ENTERED, Seen, steps_of

FEW, MANY = 250, 1_000
TODAY = date(2026, 11, 20)
MOST = 1_300  # steps of an update: a thousand where three publishers tell of one day
SLACK = 1.35  # what grows with the square would take four times the steps of each update


def update(number: int, apart: int) -> Update:
    """One of many: three publishers that rarely agree, a few days apart or all on one day."""
    day = date(2000, 1, 1) + timedelta(days=apart * number)
    return Update(
        date=PartialDate.of_day(day),
        recorded=ENTERED + timedelta(seconds=number),
        season=number % 7 or None,
        facts=(
            Fact("episodes", number % 5 + 6),
            Fact("status", ("renewed", "cancelled", "airing")[number % 3]),
        ),
        expects=(Announcement("premiere", PartialDate.of_day(day + timedelta(days=300))),),
        source=Source(("Variety", "Deadline", "TVLine")[number % 3]),
        supersedes=f"{number - 1:064x}" if number % 10 == 0 and number else None,
        id=f"{number:064x}",
    )


def read(count: int, apart: int) -> None:
    """Read everything that `btu status` asks."""
    record = [update(number, apart) for number in range(count)]
    seen = Seen(record, Moment(TODAY))
    assert seen.head
    assert seen.changelog
    assert seen.state
    assert seen.findings
    shortest_prefixes(one.id for one in record)


@pytest.mark.parametrize("apart", [1, 0])
def test_steps_grow_with_the_updates(apart: int) -> None:
    """Spread over years or crowded on a day: an update takes as many steps among many as among few."""
    read(FEW, apart)  # what is worked out once in a process
    few, many = (steps_of(lambda count=count: read(count, apart)) / count for count in (FEW, MANY))  # type: ignore[misc]

    assert many < min(few * SLACK, MOST)
