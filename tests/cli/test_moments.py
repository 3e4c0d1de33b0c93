"""The shipped record at four moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Btu

FOUR: Final = {
    "2019-12-31": ("awaiting", "awaiting"),
    "2020-12-31": ("renewed", "renewed"),
    "2022-01-01": ("renewed", "in_limbo"),
    "2026-11-20": ("renewed", "in_limbo"),
}


def sentence(btu: Btu, *words: str) -> str:
    """The headline's sentence."""
    said: str = btu("status", "--json", *words).document["headline"]["sentence"]
    return said


@pytest.mark.parametrize(("day", "expected"), FOUR.items())
def test_four_moments(btu: Btu, day: str, expected: tuple[str, str]) -> None:
    """Undecided, then renewed, then in limbo, and still in limbo."""
    document = btu("status", "--as-of", day, "--json").document
    head = document["headline"]

    assert document["as_of"] == day
    assert (head["status"], head["outlook"]) == expected
    assert head["season"] == 2


def test_four_sentences(btu: Btu) -> None:
    """Each moment has its own sentence; today's is the one without a date."""
    said = [sentence(btu, "--as-of", day) for day in FOUR]

    assert len(set(said)) == len(FOUR)
    assert said[-1] == sentence(btu)


@pytest.mark.parametrize(
    ("day", "words"),
    {
        "2019-12-31": ["Season 2", "The Cinemaholic"],
        "2020-12-31": [
            "renewed by its producers",
            "2020-11-17",
            "Variety",
            "2021-Q3",
            "Netflix not involved",
        ],
        "2022-01-01": ["no progress reported since", "2021-Q3", "never confirmed"],
        "2026-11-20": ["no progress reported since", "last report 2023", "2021-Q3", "never confirmed"],
    }.items(),
)
def test_what_the_sentences_say(btu: Btu, day: str, words: list[str]) -> None:
    """Each sentence has what a reader of the articles knew by then."""
    said = sentence(btu, "--as-of", day)

    assert [word for word in words if word not in said] == []
