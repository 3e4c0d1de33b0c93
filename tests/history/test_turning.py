"""Between two turning days, the answer of `btu status` does not change."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show, Update
from btu_cli.reports.page import page_report
from btu_cli.reports.status import status_report
from tests.history.generated import records
from tests.history.telling import ordered

TODAY: Final = date(2023, 6, 1)
VOLATILE: Final = {"as_of"}


def answer(record: ShowRecord, day: date) -> dict[str, object]:
    """The answer of `btu status` on a day, without the day and the ages counted from it."""
    document = dict(status_report(Reading(record, Moment(day))).document())
    document["headline"] = {**document["headline"], "age_days": None}  # type: ignore[dict-item]
    return {key: value for key, value in document.items() if key not in VOLATILE}


@given(records(), st.lists(st.integers(0, 1_600), min_size=1, max_size=30))
def test_nothing_changes_in_between(updates: tuple[Update, ...], offsets: list[int]) -> None:
    """On any day, the answer is that of the last turning day."""
    record = ShowRecord(Show("dark", "Dark"), ordered(updates))
    report = page_report(record, Moment(TODAY))
    turns = [each.day for each in report.answers()]
    for offset in offsets:
        day = min(report.first + timedelta(days=offset), TODAY)
        turned = max(turn for turn in turns if turn <= day)
        assert answer(record, day) == answer(record, turned), (day, turned)


@given(records())
def test_the_days_around_each_turn(updates: tuple[Update, ...]) -> None:
    """The day before a turning day still has the answer of the one before."""
    record = ShowRecord(Show("dark", "Dark"), ordered(updates))
    turns = [each.day for each in page_report(record, Moment(TODAY)).answers()]
    for turn, following in pairwise(turns):
        assert answer(record, following - timedelta(days=1)) == answer(record, turn)
