"""Small readings: short ids, origins of facts, filters of a timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.errors import AmbiguousId, UpdateNotFound
from btu_cli.history.filters import Filters, names_field, passes
from btu_cli.history.ids import SHORTEST, find_update, shortest_prefixes
from btu_cli.history.origins import count_origins
from btu_cli.model.dates import PartialDate
from btu_cli.store.codec import seal
from tests.history.telling import History, told

if TYPE_CHECKING:
    from btu_cli.model.updates import Update


def repeated(line: str, via: str) -> Update:
    """A line's update whose publisher repeats another."""
    (update,) = told(line)
    assert update.source is not None

    return seal(update._replace(source=update.source._replace(via=via)))


@given(st.sets(st.text("01", min_size=64, max_size=64) | st.text("0f", min_size=8, max_size=8), max_size=20))
def test_short_ids_tell_apart_and_no_shorter_would(ids: set[str]) -> None:
    """Each prefix is unique; with a digit less it is too short or not unique."""
    for own, prefix in shortest_prefixes(ids).items():
        rivals = {other for other in ids if other != own and not own.startswith(other)}

        assert own.startswith(prefix)
        assert not any(other.startswith(prefix) for other in rivals if not other.startswith(own))
        assert len(prefix) <= SHORTEST or any(other.startswith(prefix[:-1]) for other in ids - {own})


def test_an_update_is_found_by_its_prefix() -> None:
    """In either case, with white space around it."""
    (update,) = told("2020 renewed")

    assert update == find_update([update], f" {update.id[:6].upper()} ", "show")


@pytest.mark.parametrize("prefix", ["", " ", "zz", "0" * 65])
def test_what_no_id_begins_with_is_not_found(prefix: str) -> None:
    """An empty prefix is not found either."""
    with pytest.raises(UpdateNotFound):
        find_update(told("2020 renewed"), prefix, "show")


def test_a_prefix_of_two_is_refused_with_both() -> None:
    """The hint names longer prefixes."""
    (update,) = told("2020 renewed")
    both = [update._replace(id=f"abcdef{end}" + "0" * 57) for end in "12"]

    with pytest.raises(AmbiguousId) as refused:
        find_update(both, "abc", "show")

    assert refused.value.hint == "Write one of: abcdef1, abcdef2."


def test_copies_are_one_origin() -> None:
    """Four pages that repeat Variety count as one."""
    updates = (
        *told("2020-11-17 renewed @Variety\n2020-11-18 renewed @Deadline\n2020-11-19 renewed"),
        *(repeated(f"2020-12-0{number} renewed @Page {number}", "the variety") for number in range(1, 5)),
    )
    seen = History(updates).at("2020")
    found = seen.origins

    assert count_origins(seen.held("status").support) == 2
    assert [(origin.name, len(origin.updates)) for origin in found] == [("Variety", 5), ("Deadline", 1)]
    assert found[0].publishers == ("Variety", "Page 1", "Page 2", "Page 3", "Page 4")


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(), "abcd"),
        (Filters(since=PartialDate.parse("2020-11")), "bcd"),
        (Filters(until=PartialDate.parse("2020-11")), "abc"),
        (Filters(since=PartialDate.parse("2020-11-18"), until=PartialDate.parse("2020-12")), "bd"),
        (Filters(field="platform"), "c"),
        (Filters(field="premiere"), "d"),
        (Filters(field="expected"), "d"),
        (Filters(field="filming"), ""),
        (Filters(source="variety"), "bc"),
        (Filters(season=2), "c"),
        (Filters(standing="rumoured"), "d"),
    ],
)
def test_filters(filters: Filters, kept: str) -> None:
    """By possible days, field or family, publisher or the one it repeats."""
    updates = (
        *told("2019-05 cancelled @Deadline"),
        repeated("2020-11 renewed @What's on Netflix", "Variety"),
        *told("2020-11-17 season 2, Netflix not involved @Variety"),
        *told("rumoured: 2020-12-01 premiere expected 2022 @TVLine"),
    )

    assert kept == "".join(
        name for name, update in zip("abcd", updates, strict=True) if passes(update, filters)
    )


def test_a_field_takes_its_family_in() -> None:
    """But not another field that begins with the same letters."""
    fields = ("platform", "platform.netflix", "platforms")

    assert [names_field("platform", field) for field in fields] == [True, True, False]
