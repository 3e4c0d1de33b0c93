"""Speed: a record with thousands of updates is read at once."""

from __future__ import annotations

from datetime import date, timedelta
from time import process_time

import pytest

from btu_cli.history.ids import shortest_prefixes
from btu_cli.history.moment import Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.model.updates import Announcement, Update
from tests.history.telling import ENTERED, Seen

COUNT = 5_000
TODAY = date(2026, 11, 20)

# Seconds of the processor: about one here; measuring coverage takes several times as long. What grew with the
# square of the updates would take minutes.
BOUND = 10


def update(number: int, apart: int) -> Update:
    """One of many: three publishers that rarely agree, a few days apart or on one day."""
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


@pytest.mark.slow
@pytest.mark.parametrize("apart", [1, 0])
def test_thousands_of_updates_are_read_at_once(apart: int) -> None:
    """Everything for `btu status`, with news over years or on one day."""
    record = [update(number, apart) for number in range(COUNT)]
    start = process_time()
    seen = Seen(record, Moment(TODAY))
    assert seen.head
    assert seen.changelog
    assert seen.state
    assert seen.conflicts
    shortest_prefixes(one.id for one in record)

    assert process_time() - start < BOUND
