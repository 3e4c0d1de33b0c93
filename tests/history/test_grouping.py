"""Contradictions are found without comparing all pairs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from btu_cli.history.claims import Claim, contradict
from btu_cli.history.grouping import Groups
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.model.updates import Update, order
from tests.history.telling import steps_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY = date(2025, 1, 1)


def claim(number: int, day: int, value: str, publisher: str, field: str = "studio") -> Claim:
    """A claim made so many days after the first of January."""
    update = Update(
        date=PartialDate.of_day(DAY + timedelta(days=day)),
        recorded=datetime(2025, 6, 1, tzinfo=UTC) + timedelta(seconds=number),
        facts=(Fact(field, value),),
        source=Source(publisher),
        id=f"{number:064x}",
    )
    return Claim(update, field, value)


def pairwise(claims: Sequence[Claim]) -> set[frozenset[str]]:
    """The groups by the rule, with every pair compared.

    Only those in which somebody contradicts somebody.
    """
    groups = [{place} for place in range(len(claims))]
    for place, one in enumerate(claims):
        for before, other in enumerate(claims[:place]):
            alike = one.value == other.value and one.date == other.date
            if alike or contradict(one, other):
                joined = groups[place] | groups[before]
                for member in joined:
                    groups[member] = joined
    disputed = [group for group in groups if len({claims[member].value for member in group}) > 1]
    return {frozenset(claims[member].update.id for member in group) for group in disputed}


def taken(claims: Sequence[Claim]) -> Groups:
    """The groups after all of the claims."""
    groups = Groups()
    for each in claims:
        groups.take(each)
    return groups


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from("abcd"), st.sampled_from("PQRST")), max_size=14)
)
@example([(0, "a", "P"), (0, "a", "Q"), (1, "b", "P")])  # only one of those who agree can be contradicted
@example([(0, "a", "P"), (0, "b", "Q"), (1, "a", "Q"), (1, "b", "P"), (2, "c", "R")])  # two groups become one
def test_groups_are_what_comparing_every_pair_gives(told: list[tuple[int, str, str]]) -> None:
    """A claim is in the group of any member that it contradicts, over any number of others."""
    made = [claim(number, *each) for number, each in enumerate(told)]
    claims = sorted(made, key=lambda each: order(each.update))

    found = taken(claims).disputed

    assert {frozenset(each.update.id for each in group) for group in found} == pairwise(claims)


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([(0, f"Studio {n}", f"Publisher {n}") for n in range(2000)], "all of one day disagree"),
        ([(0, "MAPPA", f"Publisher {n}") for n in range(2000)], "all of one day agree"),
        ([(n, f"Studio {n}", f"Publisher {n % 7}") for n in range(2000)], "another one every day"),
        ([(0, f"Studio {n % 3}", f"Publisher {n}") for n in range(2000)], "three camps"),
    ],
)
def test_the_work_grows_as_the_claims_do(told: list[tuple[int, str, str]], why: str) -> None:
    """Twice as many claims take about twice the steps."""
    claims = [claim(number, *each) for number, each in enumerate(told)]

    def steps(count: int) -> int:
        return steps_of(lambda: taken(claims[:count]))

    taken(claims)  # what is worked out once in a process
    assert steps(2000) < 2.5 * steps(1000), why
