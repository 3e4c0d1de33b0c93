"""A record before and after a change: both equal new readings, and the past is processed once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.before_and_after import before_and_after
from btu_cli.history.lives import Lives
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show, Update
from tests.history.generated import records
from tests.history.telling import ordered, told
from tests.history.test_days import answers

if TYPE_CHECKING:
    import pytest

SHOW: Final = Show("dark", "Dark")
MOMENT: Final = Moment(PartialDate.parse("2023-06").last)


def record(updates: tuple[Update, ...]) -> ShowRecord:
    """A record of updates."""
    return ShowRecord(SHOW, ordered(updates))


@given(records(max_size=12), st.data())
def test_whatever_was_added_each_says_what_it_says_afresh(
    updates: tuple[Update, ...], data: st.DataObject
) -> None:
    """For one or several updates of any date, corrections and withdrawals too."""
    new = {update.id for update in updates if data.draw(st.booleans())}
    before = record(tuple(update for update in updates if update.id not in new))
    after = before.grown(each for each in updates if each.id in new)

    old, now = before_and_after(before, after, MOMENT)

    assert answers(old) == answers(Reading(before, MOMENT))
    assert answers(now) == answers(Reading(after, MOMENT))


def test_an_axe_moves_an_answer_that_was_there() -> None:
    """`saved`, dated by its month, is read after the axe of a day in that month, even if that came later."""
    updates = told("2019-06, saved by Netflix\n2019-06-15, cancelled")
    before = record(updates[:1])

    _, now = before_and_after(before, before.grown(updates[1:]), MOMENT)

    assert now.head.status == "saved"


def test_the_past_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """News of today takes one step; of two entries on one day, both are processed."""
    heard: list[Update] = []
    hear = Lives.hear

    def counted(lives: Lives, update: Update) -> None:
        heard.append(update)
        hear(lives, update)

    monkeypatch.setattr(Lives, "hear", counted)
    updates = told(
        "\n".join(f"{1990 + number // 12}-{number % 12 + 1:02}-05, airing" for number in range(390))
    )
    before = record(updates[:-1])
    after = before.grown(updates[-1:])

    for reading in before_and_after(before, after, MOMENT):
        assert reading.head.status

    assert len(heard) == len(updates)
