"""`btu timeline`: its filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.running import Btu


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (["--since", "2020-11", "--until", "2020-11-17"], None),
        (["--field", "platform"], None),
        (["--source", "variety"], None),
        (["--season", "2"], None),
        (["--standing", "rumored"], None),
        (["--limit", "3"], 3),
    ],
)
def test_filters_of_the_timeline(btu: Btu, words: list[str], count: int | None) -> None:
    """Each filter gives some updates in the same order; --reverse reverses it."""
    whole = [entry["id"] for entry in btu("timeline", "--json").document["updates"]]
    some = [entry["id"] for entry in btu("timeline", "--json", *words).document["updates"]]

    assert 0 < len(some) < len(whole)
    assert some == [each for each in whole if each in some]
    assert count is None or count == len(some)
    if count is None:
        turned = btu("timeline", "--json", "--reverse", *words).document["updates"]
        assert some[::-1] == [entry["id"] for entry in turned]


def test_filters_say_what_they_mean(btu: Btu) -> None:
    """A family includes its members, `expected` the announcements, a publisher its repeaters."""

    def rows(*words: str) -> list[dict[str, dict[str, str]]]:
        found: list[dict[str, dict[str, str]]] = btu("timeline", "--json", *words).document["updates"]
        return found

    assert all(
        any(f.split(".")[0] == "platform" for f in row["facts"]) for row in rows("--field", "Platform")
    )
    assert all(row["expects"] for row in rows("--field", "expected"))
    assert rows("--field", "expected.filming") == rows("--field", "expected")
    assert {row["source"]["publisher"] for row in rows("--source", "variety")} == {
        "Variety",
        "What's on Netflix",
    }
