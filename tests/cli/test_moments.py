"""The three clocks of every command that reads, and the shipped record at four moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import corrected, keep, update
from tests.cli.running import SHIPPED, Btu

if TYPE_CHECKING:
    from btu_cli.store.record import Record

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


def test_the_future_is_as_now(btu: Btu) -> None:
    """--as-of today is the default; a later day has no more updates."""
    assert btu("timeline", "--json").document == btu("timeline", "--json", "--as-of", "2026-11-20").document
    assert (
        btu("timeline", "--json").document["updates"]
        == btu("timeline", "--json", "--as-of", "2040").document["updates"]
    )


@pytest.mark.parametrize(
    ("given", "day"),
    {
        "2020": "2020-12-31",
        "2020-11": "2020-11-30",
        "2020-11-17": "2020-11-17",
        "2021-Q3": "2021-09-30",
        "Q3 2021": "2021-09-30",
        "November 2020": "2020-11-30",
        "17 Nov 2020": "2020-11-17",
        "11/17/2020": "2020-11-17",
        "2018-11-23/2019-02": "2019-02-28",
    }.items(),
)
@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_as_of_takes_partial_dates(btu: Btu, command: str, given: str, day: str) -> None:
    """The answer is for the end of the named date, in any form."""
    assert btu(command, "--as-of", given, "--json").document["as_of"] == day


@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_before_everything(btu: Btu, command: str) -> None:
    """Before the first update, record or article, nothing is known."""
    for clock in ("--as-of", "--known-on", "--published-by"):
        ran = btu(command, clock, "1999", "--json")
        document = ran.document

        assert ran.status == 0
        assert not [key for key in ("updates", "entries", "facts") if document.get(key)]


def test_known_on(btu: Btu, record: Record) -> None:
    """--known-on answers with the updates recorded by the last instant of its value."""
    keep(
        record,
        update(0, note="at noon"),
        update(1, note="a minute later"),
        update(60 * 24 * 40, note="forty days later"),
    )

    def known(when: str) -> list[str]:
        return [entry["note"] for entry in btu("timeline", "--known-on", when, "--json").document["updates"]]

    assert known("2025-12-31") == []
    assert known("2026-01-01T11:59:59Z") == []
    assert known("2026-01-01T12:00:00Z") == ["at noon"]
    assert known("2026-01-01 12:00") == ["at noon"]
    assert known("2026-01-01T13:01+01:00") == ["at noon", "a minute later"]
    assert known("2026-01") == ["at noon", "a minute later"]
    assert known("2026-02") == ["at noon", "a minute later", "forty days later"]


def test_known_on_before_a_correction(btu: Btu, record: Record) -> None:
    """Before the correction was recorded, its target still counts."""
    corrected(record)

    def episodes(when: str) -> list[int]:
        facts = btu("status", "--known-on", when, "--json").document["facts"]
        return [fact["value"] for fact in facts if fact["field"] == "episodes"]

    assert episodes("2026-01-01T12:02") == [8]
    assert episodes("2026-01-01T12:04") == [10]


def test_published_by(btu: Btu) -> None:
    """--published-by leaves out later publications, whatever they are about."""
    then = btu("timeline", "--published-by", "2020-12-31", "--json").document["updates"]

    assert then
    assert {entry["source"]["publisher"] for entry in then} == {"The Cinemaholic", "Variety"}


def test_clocks_combine(btu: Btu) -> None:
    """Together the clocks select the updates that pass each of them."""
    every = {}
    for clock in ("--as-of=2020-11-17", "--published-by=2020-12-31", "--known-on=2026-11-20"):
        every[clock] = {e["id"] for e in btu("timeline", clock, "--json").document["updates"]}
    together = {e["id"] for e in btu("timeline", *every, "--json").document["updates"]}

    assert together == set.intersection(*every.values())


@pytest.mark.parametrize("clock", ["--as-of=2020", "--known-on=2026", "--published-by=2021", ""])
@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_tables_take_the_clocks_too(btu: Btu, command: str, clock: str) -> None:
    """Pages take the same clocks as JSON."""
    ran = btu(command, *([clock] if clock else []))

    assert (ran.status, ran.err) == (0, "")
    assert ran.out


def test_inspect_at_a_moment(btu: Btu, record: Record) -> None:
    """A later update is not found, and a later correction is not mentioned."""
    _, wrong, *_ = corrected(record)

    assert btu("inspect", wrong.id, "--known-on", "2026-01-01T12:01").status == 3
    early = btu("inspect", wrong.id, "--known-on", "2026-01-01T12:02", "--json").document
    late = btu("inspect", wrong.id, "--json").document
    assert early["update"]["superseded_by"] is None
    assert late["update"]["superseded_by"] == late["replaced_by"][0]["id"]


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


def test_fixed_clock(btu: Btu) -> None:
    """BTU_NOW is the clock; a malformed one is refused."""
    assert btu("status", "--json", BTU_NOW="2021-01-01T00:00:00Z").document["as_of"] == "2021-01-01"
    for wrong in ("yesterday", "2021-13-01T00:00:00Z", "99999"):
        assert btu("status", BTU_NOW=wrong).status == 5


def test_show_slug_is_told(btu: Btu) -> None:
    """Every document names its show."""
    for command in ("status", "timeline"):
        assert btu(command, "--json").document["show"]["slug"] == SHIPPED
