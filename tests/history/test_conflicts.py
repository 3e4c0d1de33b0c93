"""Contradictions: claims that cannot both be right, and near misses."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from btu_cli.history.claims import Claim, contradict
from btu_cli.history.moment import Moment
from btu_cli.model.facts import show_value
from btu_cli.store.codec import seal
from tests.history import generated
from tests.history.telling import History, Seen, told

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

LATER = Moment(date(2030, 1, 1))


def disputed(*lines: str) -> list[str]:
    """The contradictions of a history in short."""
    return History(told("\n".join(lines))).at("2026").disputed


def test_two_publishers_with_different_numbers() -> None:
    """At one time they contradict; the later is shown."""
    assert disputed(
        "2018-05-11 season 6, 13 episodes @Variety", "2018-05-12 season 6, 10 episodes @Deadline"
    ) == ["season 6 episodes: 13 or 10 (later)"]


@pytest.mark.parametrize(
    ("first", "second", "rule"),
    [
        ("official: 2020-05-10 10 episodes @Netflix", "2020-05-10 8 episodes @Variety", "10 or 8 (firmer)"),
        ("2020-05 10 episodes @TVLine", "2020-05-10 8 episodes @Variety", "10 or 8 (more exact date)"),
        ("2020-05-10 10 episodes @TVLine", "2020-05-11 8 episodes @Variety", "10 or 8 (later)"),
        ("2020-05-10 10 episodes @TVLine", "rumoured: 2020-05-11 8 episodes @X", "10 or 8 (firmer)"),
    ],
)
def test_the_rule_that_chose(first: str, second: str, rule: str) -> None:
    """Firmer, more exact date, later."""
    assert [f"show episodes: {rule}"] == disputed(first, second)


@pytest.mark.parametrize(("day", "count"), [("2020-05-24", 1), ("2020-05-25", 0)])
def test_fourteen_days(day: str, count: int) -> None:
    """Claims further apart are a sequence."""
    assert count == len(disputed("2020-05-10 10 episodes @TVLine", f"{day} 8 episodes @Variety"))


@pytest.mark.parametrize(
    "second",
    [
        "2020-05-10 8 episodes @The Variety",  # one publisher's name, with and without its article
        "2020-05-10 10 episodes @Deadline",
        "2020-05-10 season 2, 8 episodes @Deadline",
    ],
)
def test_one_publisher_one_value_or_another_scope(second: str) -> None:
    """None of these contradicts."""
    assert disputed("2020-05-10 10 episodes @Variety", second) == []


def test_a_retelling_that_differs_from_its_origin() -> None:
    """A page that repeats Variety with another value contradicts it."""
    first, second = told("2020-11-17, production = Beijing @Variety\n2020-11-17, production = China @Fandom")
    assert second.source is not None
    second = seal(second._replace(source=second.source._replace(via="Variety")))

    assert len(Seen([first, second], LATER).conflicts) == 1


def test_what_is_settled_is_no_conflict() -> None:
    """If one supersedes the other, they do not contradict."""
    first, second = told("2020-11-17 10 episodes @Variety\n2020-11-17 8 episodes @Deadline")

    assert Seen([first, seal(second._replace(supersedes=first.id))], LATER).conflicts == ()


@pytest.mark.parametrize(
    ("live", "dead", "count"),
    [
        ("2020-11-17 renewed", "2020-11-17 cancelled", 1),
        ("2020-11-17 on hiatus", "2020-11-17 ended", 0),
        ("2020-11-17 season 3 in production", "2020-11-17 cancelled", 1),
        ("2020-11-17 renewed", "2020-11-18 cancelled", 0),
        ("2020-11 renewed", "2020-11 cancelled", 0),  # a month has room for both
        ("2020-11 renewed", "2020-11-17 cancelled", 0),
        ("2020-11-17 saved", "2020-11-17 cancelled", 0),
        ("2020-11-17 in talks", "2020-11-17 shopped", 0),
        ("2020-11-17 airing", "2020-11-17 cancelled", 0),
        ("2020-11-17 final season", "2020-11-17 ended", 0),
        ("2020-11-17 renewed", "2020-11-17 on hiatus", 0),
        ("2020-11-17 cancelled", "2020-11-17 shopped", 0),
    ],
)
def test_a_status_is_disputed_only_live_against_dead(live: str, dead: str, count: int) -> None:
    """Both decisions on one day contradict; everything else is a sequence."""
    assert count == len(disputed(f"{live} @Variety", f"{dead} @Deadline"))
    assert count == len(disputed(f"{dead} @Deadline", f"{live} @Variety"))


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("platform = Fox", "saved by NBC", 0),
        ("saved by Hulu", "saved by NBC", 1),
        ("platform = Fox", "platform = NBC", 1),
        ("platform = NBC", "platform = NBC + Peacock", 0),
        ("platform.netflix = in talks", "Netflix not involved", 0),
        ("platform.netflix = distributor", "leaving Netflix", 0),
        ("platform.netflix = distributor", "Netflix not involved", 1),
        ("release.russia = 2018-11", "release.russia = 2018-11-23", 0),
        ("release.russia = 2018-11-22", "release.russia = 2018-11-23", 1),
        ("premiere = 2021", "premiere = withdrawn", 0),
        ("production = Moscow", "production = Beijing + Moscow", 0),
        ("production = China", "production = Beijing + Moscow", 1),
        ("reason = ratings", "reason = low ratings", 0),
        ("language = Mandarin", "language = Russian", 1),
        ("final = yes", "final = no", 1),
    ],
)
def test_what_can_both_be_right(one: str, other: str, count: int) -> None:
    """Stages of a sequence, more and less exact dates, a list with more names."""
    assert count == len(disputed(f"{one}, 2021-03-01 @Variety", f"{other}, 2021-03-02 @Deadline"))


def test_three_that_differ_are_one_conflict() -> None:
    """It has each claim, in order."""
    assert disputed("2020-05-01 8 episodes @A", "2020-05-02 10 episodes @B", "2020-05-03 12 episodes @C") == [
        "show episodes: 8 or 10 or 12 (later)"
    ]


def test_two_disputes_years_apart_are_two() -> None:
    """Each is about its own time."""
    assert (
        len(
            disputed(
                *("2018-05-01 8 episodes @A", "2018-05-02 10 episodes @B"),
                *("2021-05-01 8 episodes @A", "2021-05-02 10 episodes @B"),
            )
        )
        == 2
    )


@given(generated.records(12))
def test_every_conflict_has_two_that_contradict(record: tuple[Update, ...]) -> None:
    """The claims are in order, each contradicts another, and the shown one is among them."""
    seen = Seen(record, LATER)
    for found in seen.conflicts:
        places = [seen.answering.index(claim.update) for claim in found.claims]

        assert all(before < after for before, after in pairwise(places))
        assert {found.field} == {claim.field for claim in found.claims}
        opposed = {
            (claim.date, show_value(claim.value))
            for claim in found.claims
            if any(contradict(claim, other, distant=True) for other in found.claims)
        }
        assert {(claim.date, show_value(claim.value)) for claim in found.claims} == opposed
        assert found.concerns(found.shown)


@given(generated.records())
def test_contradicting_is_mutual(record: tuple[Update, ...]) -> None:
    """Contradiction is symmetric, and nothing contradicts itself."""
    claims = [Claim(update, fact.field, fact.value) for update in record for fact in update.facts]
    for one in claims:
        assert not contradict(one, one)
        assert all(
            contradict(one, other) == contradict(other, one) for other in claims if one.field == other.field
        )


def test_later_news_settles_a_contradiction() -> None:
    """The current value is neither side's: both are outdated."""
    lines = ("2020-05-01 10 episodes @A", "2020-05-02 12 episodes @B")

    assert len(disputed(*lines)) == 1
    assert disputed(*lines, "2020-09-01 14 episodes @C") == []
