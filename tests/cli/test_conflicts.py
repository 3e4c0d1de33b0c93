"""`btu conflicts`: both sides' quotes, the rule that chose, how to settle it; and near misses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.entering import enter, facts, run_printed
from tests.cli.running import OWN, SHIPPED

if TYPE_CHECKING:
    from tests.cli.running import Btu


def found(btu: Btu, *words: str) -> list[dict[str, Any]]:
    """The contradictions."""
    rows: list[dict[str, Any]] = btu("conflicts", "--json", *words).document["conflicts"]
    return rows


def test_the_shipped_record(btu: Btu) -> None:
    """It has the two contradictions that a reader finds, and no other."""
    sides = {
        (each["scope"], each["field"]): [
            (claim["source"]["publisher"], claim["value"], bool(claim["source"]["quote"]))
            for claim in each["claims"]
        ]
        for each in found(btu)
    }

    assert sides == {
        ("season 1", "territory.netflix"): [
            ("The Cinemaholic", "everywhere except China", True),
            ("What's on Netflix", "outside Russia", True),
        ],
        ("season 2", "production"): [
            ("What's on Netflix", "China", True),
            ("Variety", ["Beijing", "Moscow"], True),
        ],
    }
    assert [(each["shown"], each["rule"]) for each in found(btu)] == [
        ("outside Russia", "more exact date"),
        (["Beijing", "Moscow"], "origin"),
    ]


def test_each_claim_has_its_own_scope(btu: Btu) -> None:
    """The scope of a contradiction is that of the claim shown; a claim keeps the one it was made for."""
    enter(
        btu, "season 2 premiered 2024-02-01, @A", "renewed for season 3 2024-09-03, @A", "axed 2024-09-03, @B"
    )
    (row,) = found(btu, OWN)

    assert sorted(claim["scope"] for claim in row["claims"]) == ["season 3", "show"]
    assert row["scope"] in [claim["scope"] for claim in row["claims"] if claim["value"] == row["shown"]]


def test_the_page(btu: Btu) -> None:
    """The page has both sides' words, the shown value and why, and the command that settles it."""
    out = btu("conflicts", COLUMNS="400").out

    assert "China  What's on Netflix (via Variety) · 2020-11" in out
    assert "“First and foremost, the production would be moving from Russia to China" in out
    assert "Beijing, Moscow  Variety · 2020-11-17" in out
    assert "shown: the report that another repeats" in out
    assert "If China is wrong:" in out
    assert "--supersedes" in out


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        (("official: 2021-01-10, 10 episodes @HBO", "2021-01-10, 8 episodes @TASS"), "firmer"),
        (("2021-01, 10 episodes @HBO", "2021-01-10, 8 episodes @TASS"), "more exact date"),
        (("2021-01-10, 10 episodes @HBO", "2021-01-12, 8 episodes @TASS"), "later"),
        (("2021-01-10 season 2, 10 episodes @HBO", "rumoured: 2021-01-12 season 2, 8 episodes @X"), "firmer"),
        (("2021-01-10 renewed, 10 episodes @HBO", "2021-01-12 renewed, 8 episodes @TASS"), "later"),
        (("2021-01-10, production = Beijing + Moscow @HBO", "2021-01-12, production = Rome @TASS"), "later"),
        (("2021-01-10, platform.hulu = it's out @HBO", "2021-01-12, platform.hulu = in @TASS"), "later"),
        (("2021-01-10, premiere = 2021-01-01 @HBO", "2021-01-12, premiere = 2021-01-02 @TASS"), "later"),
        (("2021-01-10, final = yes @HBO", "2021-01-12, final = no @TASS"), "later"),
    ],
)
def test_the_printed_advice_settles_it(btu: Btu, lines: tuple[str, str], rule: str) -> None:
    """The command for either side settles the contradiction."""
    for number, show in enumerate((OWN, "fargo")):
        enter(btu, *lines, show=show)
        (conflict,) = found(btu, "--show", show)
        wrong = conflict["settle"][number]
        said = {claim["update"]: claim["value"] for claim in conflict["claims"]}
        right = next(value for update, value in said.items() if update != wrong["update"])
        ran = run_printed(btu, wrong["command"])

        assert (conflict["rule"], ran.status) == (rule, 0)
        assert wrong["update"][:12] in wrong["command"]
        assert found(btu, "--show", show) == []
        key = (conflict["scope"], conflict["field"])
        assert facts(btu, "--show", show)[key] == right


def test_settling_keeps_the_rest(btu: Btu) -> None:
    """An update with more than the disputed fact is corrected, not replaced."""
    enter(
        btu, "2021-01-10 renewed, 8 episodes, filming expected 2021-Q3 @HBO", "2021-01-12, 9 episodes @TASS"
    )
    (conflict,) = found(btu)
    run_printed(btu, conflict["settle"][0]["command"])

    assert facts(btu) == {("show", "status"): "renewed", ("show", "episodes"): 9}
    assert [e["state"] for e in btu("status", "--json").document["expectations"]] == ["lapsed"]


def test_many_sides(btu: Btu) -> None:
    """Four publishers with three numbers are one contradiction; its commands settle it one by one."""
    enter(
        btu,
        "2021-01-10, 8 episodes @A",
        "2021-01-10, 9 episodes @B",
        "2021-01-11, 10 episodes @C",
        "2021-01-12, 10 episodes @D",
    )
    (conflict,) = found(btu)
    assert (len(conflict["claims"]), conflict["shown"], len(conflict["settle"])) == (4, 10, 4)
    run_printed(btu, conflict["settle"][0]["command"])
    assert len(found(btu)[0]["claims"]) == 4  # A's place is taken, and B still says 9
    run_printed(btu, conflict["settle"][1]["command"])

    assert (found(btu), facts(btu)["show", "episodes"]) == ([], 10)


@pytest.mark.parametrize(
    "lines",
    [
        ("2018-05 cancelled by Fox @Deadline", "2018-05 saved by NBC @Variety"),
        ("2018-05-10 cancelled @Deadline", "2018-05-25 saved by NBC @Variety"),
        ("2021-01-10, 10 episodes @HBO", "2021-03-10, 8 episodes @TASS"),
        ("2021-01-10, 10 episodes @HBO", "2021-01-12, 8 episodes @HBO"),
        ("2021-01-10, production = Rome @HBO", "2021-01-12, production = Rome + Oslo @TASS"),
        ("2021-01-10, premiere = 2021-05 @HBO", "2021-01-12, premiere = 2021-05-03 @TASS"),
        ("2021-01-10 season 1, 10 episodes @HBO", "2021-01-12 season 2, 8 episodes @TASS"),
        ("2021-01-10, production = rome @HBO", "2021-01-12, production = Rome @TASS"),
        ("2021-01-10 in talks with Hulu @HBO", "2021-01-12 Hulu not involved @TASS"),
    ],
)
def test_what_only_looks_so(btu: Btu, lines: tuple[str, ...]) -> None:
    """A change over time, a more exact report, another scope or spelling, or the same publisher."""
    enter(btu, *lines)

    assert found(btu) == []
    assert btu("conflicts").out == "No contradictions.\n"


def test_superseded_is_not_disputed(btu: Btu) -> None:
    """A corrected or withdrawn update contradicts nothing; before the correction it did."""
    _, wrong = enter(btu, "2021-01-10, 10 episodes @HBO", "2021-01-12, 8 episodes @TASS")
    assert len(found(btu)) == 1
    btu("correct", wrong, "10 episodes", BTU_NOW="2026-04-01T00:00:00Z")

    assert found(btu) == []
    assert len(found(btu, "--known-on", "2026-03-31")) == 1


def test_a_retelling_that_differs(btu: Btu) -> None:
    """A retelling that differs from its origin contradicts it."""
    enter(btu, "2021-01-10, 10 episodes @Variety", "2021-01-11, 8 episodes @Fan --via Variety")

    assert len(found(btu)) == 1


def test_a_rumour_displaces_nothing(btu: Btu) -> None:
    """A rumour stays beside the firm fact, marked as disputed in status and conflicts."""
    enter(
        btu, "2021-01-10 renewed, 10 episodes @Variety", "rumoured: 2021-01-10 cancelled, 8 episodes @Reddit"
    )

    assert facts(btu) == {("show", "status"): "renewed", ("show", "episodes"): 10}
    assert {(each["field"], each["shown"], each["rule"]) for each in found(btu)} == {
        ("status", "renewed", "firmer"),
        ("episodes", 10, "firmer"),
    }
    assert "rumoured" in btu("conflicts").out
    assert "8 (Reddit, rumoured)" in btu("status").out
    disputed = {fact["field"] for fact in btu("status", "--json").document["facts"] if fact["disputed"]}
    assert disputed == {"status", "episodes"}


def test_the_last_report_of_another_season(btu: Btu) -> None:
    """The newest report in `status` names its season and standing, if they are not the headline's."""
    enter(
        btu, "2021-01-10 renewed for season 3 @Variety", "rumoured: 2021-02-10 renewed for season 4 @Reddit"
    )

    assert "\n  season 4, rumoured: status = renewed\n" in btu("status").out


def test_rows_alone(btu: Btu) -> None:
    """`--ndjson` gives a line for each contradiction, the same as in `status`."""
    rows = btu("conflicts", "--ndjson", "--show", SHIPPED).rows

    assert rows == found(btu)
    for row in rows:
        del row["settle"]
    assert rows == btu("status", "--json").document["conflicts"]


def test_a_changelog_names_the_last_of_many_who_contradict(btu: Btu) -> None:
    """Three of them; the others are counted."""
    btu("shows", "add", "Crowded")
    for number in range(6):
        words = ("--date", "2026-01-01", "--set", f"studio=S{number}", "--source", f"P{number}")
        btu("add-update", "--show", "crowded", *words)

    last = btu("changelog", "crowded", COLUMNS="120").out.split("\n\n")[-1]

    assert last.count("(≠") == 3
    assert last.rstrip().endswith("and 2 more")
