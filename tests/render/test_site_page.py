"""A page's lists change from day to day, and on each day they are btu's answer."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.commands.emit import file_of
from btu_cli.history.filters import Filters
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show
from btu_cli.render.site.page import splices, told
from btu_cli.render.site.pieces import Drawings
from btu_cli.reports.chart import chart_report
from btu_cli.reports.page import DayAnswer, page_report
from btu_cli.reports.sources import Articles
from btu_cli.reports.status import status_report
from tests.history.generated import records
from tests.history.telling import ordered
from tests.history.telling import told as entered

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from btu_cli.reports.page import PageReport

TODAY: Final = date(2023, 6, 1)


def record_of(updates: tuple[Update, ...]) -> ShowRecord:
    """A show with these updates."""
    return ShowRecord(Show("dark", "Dark"), ordered(updates))


def afresh(report: PageReport, day: date) -> dict[str, list[NamedTuple]]:
    """The lists of a day, drawn only from that day's reports."""
    reading = Reading(report.record, report.moment._replace(day=day))
    status = status_report(reading)
    answer = DayAnswer(
        day,
        status.head,
        status.sentence,
        status.prose,
        status.facts,
        status.expectations,
        status.conflicts,
        reading.changelog,
        tuple(map(Articles().row, reading.origins)),
        chart_report(reading, Filters()).lanes,
    )
    drawings = Drawings(report.chart).of(answer)
    return {name: [each.draw(member) for member in each.members] for name, each in drawings.items()}


def shown(report: PageReport, day: date) -> dict[str, list[NamedTuple]]:
    """The lists of a day on the page, after all splices up to that day."""
    lists, turned = told(report)
    numbers: dict[str, list[int]] = {name: [] for name in lists}
    for each in turned:
        if report.first + timedelta(days=each.number) <= day:
            for place, (at, removed, put) in each.changes:
                numbers[list(lists)[place]][at : at + removed] = put
    return {name: [lists[name].pieces[number] for number in held] for name, held in numbers.items()}


@given(records(max_size=10), st.lists(st.integers(0, 1_600), min_size=1, max_size=6))
def test_any_record_on_any_day(updates: tuple[Update, ...], offsets: list[int]) -> None:
    """On any day, every list of the page equals that day's own drawing."""
    report = page_report(record_of(updates), Moment(TODAY))
    for offset in offsets:
        day = min(report.first + timedelta(days=offset), TODAY)
        assert shown(report, day) == afresh(report, day), day


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_splices_make_one_list_of_another(old: list[int], new: list[int]) -> None:
    """For any lists, the replacements turn one into the other."""
    made = list(old)
    for at, removed, put in splices(tuple(old), tuple(new)):
        assert made[at : at + removed] != list(put)
        made[at : at + removed] = put

    assert made == new


def test_a_change_at_either_end_does_not_repeat_what_lies_between() -> None:
    """A new heading and a new last member are two short replacements."""
    old, new = (0, *range(10, 90)), (1, *range(10, 91))

    assert [splice.put for splice in splices(old, new)] == [(1,), (90,)]


@pytest.mark.parametrize("count", [50, 200])
def test_a_page_grows_as_its_updates_do(count: int) -> None:
    """With 1,000 updates it has at most 4 MB, because nothing is repeated."""
    lines = (
        f"season {n // 25 + 1}, {('renewed', 'in production', 'hiatus')[n % 3]}, {6 + n % 9} episodes, "
        f"{1990 + n // 12}-{n % 12 + 1:02}-05, @Publisher {n % 6}, https://example.com/{n}, "
        f'"{" ".join(f"word{n}" for _ in range(20))}"'
        for n in range(count)
    )
    report = page_report(record_of(entered("\n".join(lines))), Moment(TODAY))

    assert len(file_of(report, "page")) < 40_000 + 4_000 * count
