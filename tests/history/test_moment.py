"""The updates that answer at a moment: three clocks, the counting rule, and the order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.moment import Moment, at, counting, known, published_on, withdrawals
from btu_cli.model.dates import PartialDate
from btu_cli.model.instants import parse_known_on
from btu_cli.model.updates import Update, order
from btu_cli.store.codec import seal
from tests.history import generated, naive
from tests.history.telling import ENTERED, History, ordered, told

if TYPE_CHECKING:
    from random import Random

TODAY = date(2026, 11, 20)


def correcting(target: Update, number: int) -> Update:
    """An update, recorded so many seconds after the first, that supersedes another."""
    recorded = ENTERED + timedelta(seconds=number)
    return seal(Update(target.date, recorded, note="wrong", supersedes=target.id))


def retracting(target: Update, number: int) -> Update:
    """An update, recorded so many seconds after the first, that retracts another."""
    return seal(Update(target.date, ENTERED + timedelta(seconds=number), note="wrong", retracts=target.id))


def test_as_of_takes_what_has_begun(history: History) -> None:
    """A report dated by month or year answers from its first day on.

    2020 in talks
    2020-11 renewed
    2020-11-17 10 episodes
    2020-11-18 12 episodes
    """
    days = ("2019-12-31", "2020-01-01", "2020-10-31", "2020-11-01", "2020-11-17", "2020-11")

    assert [len(history.at(day).answering) for day in days] == [0, 1, 1, 2, 3, 4]


def test_known_on_names_whole_seconds_days_and_months() -> None:
    """Updates recorded within the named second, day or month are known; later ones are not."""
    late = seal(
        told("2020 renewed")[0]._replace(recorded=datetime(2026, 11, 20, 10, 0, 0, 999_999, tzinfo=UTC))
    )
    asked = ("2026-11-20T09:59:59Z", "2026-11-20T10:00:00Z", "2026-11-19", "2026-11-20", "2026-10", "2026-11")

    assert [known((late,), Moment(TODAY, parse_known_on(text))) == (late,) for text in asked] == [
        False,
        True,
        False,
        True,
        False,
        True,
    ]


def test_published_by_asks_the_source_and_else_the_date() -> None:
    """A page of 2023 was not public in 2020; without its date, the update's own counts."""
    dated, paged = told("2020-11-17 renewed @Variety\n2020-11-17 10 episodes @What's on Netflix")
    assert paged.source is not None
    paged = seal(paged._replace(source=paged.source._replace(published=PartialDate.parse("2023-08"))))

    assert [(dated,), (dated,), (dated, paged)] == [
        at((dated, paged), Moment(TODAY, published_by=day))
        for day in (date(2020, 12, 31), date(2023, 7, 31), date(2023, 8, 1))
    ]


def test_publication_is_the_date_where_no_source_tells_it() -> None:
    """Without a source too."""
    (update,) = told("2020-11 renewed")

    assert PartialDate.parse("2020-11") == published_on(update)


def test_a_correction_withdraws_whatever_its_own_date() -> None:
    """A correction with a later date still withdraws its target."""
    (wrong,) = told("2020-01-01 renewed")
    right = seal(correcting(wrong, 1)._replace(date=PartialDate.parse("2024-01-01")))

    assert at((wrong, right), Moment(date(2020, 6, 1))) == ()


def test_retracting_a_correction_revives_what_it_corrected() -> None:
    """Retracting the retraction withdraws it again."""
    (first,) = told("2020-01-01 renewed")
    correction = correcting(first, 1)
    retraction = retracting(correction, 2)
    again = retracting(retraction, 3)
    record = (first, correction, retraction, again)

    assert [(first,), (correction,), (first, retraction), (correction, again)] == [
        counting(record[:length]) for length in range(1, 5)
    ]


def test_a_forged_circle_ends() -> None:
    """Updates that withdraw each other cannot be sealed; forged ones do not hang the reader."""
    (first,) = told("2020-01-01 renewed")
    one = first._replace(id="a", supersedes="b")
    other = first._replace(id="b", supersedes="a")

    assert len(counting([one, other])) < 2


def test_a_long_chain_of_corrections_is_read() -> None:
    """Of thousands of chained corrections only the last one counts."""
    chain = list(told("2020-01-01 renewed"))
    for number in range(1, 4_000):
        chain.append(correcting(chain[-1], number))

    found = counting(chain)

    assert (chain[-1],) == found


def test_a_correction_that_is_corrected_revives_nothing() -> None:
    """The last correction replaces the chain; retracting it revives the one before."""
    (first,) = told("2020-01-01 renewed")
    second = correcting(first, 1)
    third = correcting(second, 2)
    back = retracting(third, 3)

    assert (third,) == counting((first, second, third))
    assert (second, back) == counting((first, second, third, back))
    assert withdrawals((first, second, third)) == (set(), {first.id: second.id, second.id: third.id})


@given(generated.records(), generated.moments, st.integers(0, 8))
def test_what_answers_is_what_the_plain_reading_says(
    record: tuple[Update, ...], day: date, seconds: int
) -> None:
    """Counting, clocks and order agree with the second implementation."""
    known_on = ENTERED + timedelta(seconds=seconds)

    assert naive.answering(record, day, known_on) == list(at(ordered(record), Moment(day, known_on)))


@given(generated.records(), generated.moments, st.integers(0, 8), st.randoms())
def test_what_came_later_never_changes_an_earlier_answer(
    record: tuple[Update, ...], day: date, seconds: int, chance: Random
) -> None:
    """Today's record, asked what was known then, answers like the record then."""
    known_on = ENTERED + timedelta(seconds=seconds)
    then = tuple(update for update in record if update.recorded <= known_on)
    shuffled = list(record)
    chance.shuffle(shuffled)

    assert at(ordered(then), Moment(day)) == at(ordered(shuffled), Moment(day, known_on))


@given(generated.records())
def test_the_order_is_total(record: tuple[Update, ...]) -> None:
    """No two updates share a key; of two that begin on a day, the wider comes first."""
    keys = sorted(order(update) for update in record)

    assert len(record) == len(set(keys))


def test_a_wider_date_comes_first(history: History) -> None:
    """News dated by a year is older than news dated by its first day.

    2020-01-01 10 episodes
    2020-01 8 episodes
    2020 6 episodes
    """
    assert [str(update.date) for update in history.at("2020").answering] == ["2020", "2020-01", "2020-01-01"]
