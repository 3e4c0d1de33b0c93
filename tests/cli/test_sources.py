"""`btu sources`: the sources of a record, and the independent origins of each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.cli.entering import enter

if TYPE_CHECKING:
    from tests.cli.running import Btu

COPIES = (
    '2020-11-17 renewed, 10 episodes @Variety "It is back" --published 2020-11-17 --url https://variety.com/a',
    '2020-11-18 renewed @TVLine "Back it is" --via Variety',
    '2020-11-19 renewed @Deadline "Variety says it is back" --via variety',
)


def sources(btu: Btu, *words: str) -> dict[str, Any]:
    """The document."""
    document: dict[str, Any] = btu("sources", "--json", *words).document
    return document


def support(btu: Btu, *words: str) -> dict[str, tuple[int, int]]:
    """The number of sources and origins of each fact of the show."""
    return {row["field"]: (row["sources"], row["origins"]) for row in sources(btu, *words)["facts"]}


def test_copies_count_once(btu: Btu) -> None:
    """Three sources that repeat each other are one origin, in any spelling."""
    enter(btu, *COPIES)
    (origin,) = sources(btu)["origins"]

    assert btu("sources").out.splitlines()[0] == "3 sources, 1 origin: Variety"
    assert (origin["origin"], origin["updates"]) == ("Variety", 3)
    assert [(s["publisher"], s["updates"], s["quotes"]) for s in origin["sources"]] == [
        ("Variety", 1, ["It is back"]),
        ("TVLine", 1, ["Back it is"]),
        ("Deadline", 1, ["Variety says it is back"]),
    ]
    assert support(btu) == {"status": (3, 1), "episodes": (1, 1)}


def test_an_independent_report(btu: Btu) -> None:
    """It is another origin; status has the number for each fact."""
    enter(btu, *COPIES, "2020-11-20 renewed @TASS", "2020-11-21 renewed # no source at all")
    carried = {fact["field"]: fact["origins"] for fact in btu("status", "--json").document["facts"]}

    assert btu("sources").out.splitlines()[0] == "4 sources, 2 origins: Variety, TASS"
    assert support(btu) == {"status": (4, 2), "episodes": (1, 1)}
    assert carried == {"status": 2, "episodes": 1}
    assert sources(btu)["unsourced"] == 1
    assert "1 update without a source." in btu("sources").out
    assert "4 sources, 2 origins" in btu("status").out


def test_the_origin_need_not_be_here(btu: Btu) -> None:
    """A report that repeats a missing one has that one as origin."""
    enter(btu, "2020-11-18 renewed @TVLine --via Variety", "2020-11-19 renewed @Deadline --via Variety")

    assert [row["origin"] for row in sources(btu)["origins"]] == ["Variety"]
    assert support(btu) == {"status": (2, 1)}


def test_only_what_counts(btu: Btu) -> None:
    """Withdrawn updates, and those that do not answer at the moment, are not support."""
    ids = enter(btu, *COPIES, "2020-11-20 renewed @TASS")
    btu("retract", ids[-1], "--reason", "x", BTU_NOW="2026-04-01T00:00:00Z")

    assert support(btu)["status"] == (3, 1)
    assert support(btu, "--known-on", "2026-03-31")["status"] == (4, 2)
    assert support(btu, "--as-of", "2020-11-17")["status"] == (1, 1)


def test_the_words(btu: Btu) -> None:
    """The number of quotes of an article; with --quotes, the quotes."""
    enter(btu, *COPIES)

    assert "Variety, published 2020-11-17: 1 update, 1 quote" in btu("sources").out
    assert "It is back" not in btu("sources").out
    assert "“Variety says it is back”" in btu("sources", "--quotes").out


def test_the_shipped_record(btu: Btu) -> None:
    """Three articles; a part of one comes from another."""
    origins = {row["origin"]: row for row in sources(btu)["origins"]}
    articles = {
        name: {(s["publisher"], s["via"]): s["updates"] for s in row["sources"]}
        for name, row in origins.items()
    }
    behind = {(f["scope"], f["field"]): (f["sources"], f["origins"]) for f in sources(btu)["facts"]}

    assert articles["Variety"].keys() == {("Variety", None), ("What's on Netflix", "Variety")}
    assert articles.keys() == {"Variety", "The Cinemaholic", "What's on Netflix"}
    assert behind["season 2", "status"] == behind["season 2", "episodes"] == (2, 1)
    assert behind["season 1", "episodes"] == (2, 2)
    assert sum(row["updates"] for row in origins.values()) == 43
    assert all(s["updates"] == len(s["quotes"]) for row in origins.values() for s in row["sources"])


def test_rows_alone(btu: Btu) -> None:
    """`--ndjson` gives a line for each origin."""
    assert btu("sources", "--ndjson").rows == sources(btu)["origins"]


def test_nothing(btu: Btu) -> None:
    """A show without updates has no sources."""
    enter(btu)

    assert btu("sources").out.startswith("No sources.")
    assert (sources(btu)["origins"], sources(btu)["facts"]) == ([], [])


def test_a_copy_of_a_copy_rests_on_the_first(btu: Btu) -> None:
    """A repeater of a repeater of Variety has Variety as origin; with own news it is an origin."""
    enter(
        btu,
        "2020-11-17 renewed @Variety",
        "2020-11-18 renewed @TVLine --via Variety",
        "2020-11-19 renewed @Deadline --via TVLine",
    )

    assert support(btu) == {"status": (3, 1)}
    assert [row["origin"] for row in sources(btu)["origins"]] == ["Variety"]


def test_a_rumour_is_marked(btu: Btu) -> None:
    """A value that only a rumour gives says so in the list of facts."""
    enter(btu, "rumoured: 2020-11-17 8 episodes @Blog", "2020-11-17 renewed @Variety")
    facts = btu("sources").out.split("origins\n")[-1]

    assert "8 (rumour)" in facts
    assert facts.count("rumour") == 1
