"""`btu expected`: what was announced for which date, what became of it, who promised it, how late it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.entering import enter, headline
from tests.cli.running import OWN, SHIPPED

if TYPE_CHECKING:
    from tests.cli.running import Btu


def rows(btu: Btu, *words: str) -> list[dict[str, Any]]:
    """The expectations."""
    found: list[dict[str, Any]] = btu("expected", "--json", *words).document["expectations"]
    return found


def told(btu: Btu, *words: str) -> list[str]:
    """The expectations in short: `season 6 premiere 2021 slipped`."""
    return [f"{r['scope']} {r['event']} {r['when']} {r['state']}" for r in rows(btu, *words)]


def kept(btu: Btu, *words: str) -> dict[str, int]:
    """The line about promises, without zeros."""
    counts = btu("expected", "--json", *words).document["kept"].items()
    return {name: count for name, count in counts if count}


def test_a_chain_of_slips(btu: Btu) -> None:
    """Every date is kept, with its successor, its publisher and its day."""
    first, second, third, out = enter(
        btu,
        "official: 2020-01-16 renewed for season 6, returning 2021 @AMC",
        "2021-07 season 6 premiere moved to Q1 2022 @Variety",
        "2022-02-10 season 6 premiere moved to 2022-04-18 @AMC",
        "2022-04-20 season 6 premiered 2022-04-20 @AMC",
    )
    ledger = rows(btu)
    chain = [(r["when"], r["state"], r["update"], r["replaces"], r["replaced_by"]) for r in ledger]

    assert chain == [
        ("2021", "slipped", first, None, second),
        ("2022-Q1", "slipped", second, first, third),
        ("2022-04-18", "met", third, second, None),
    ]
    assert [(r["announced"], r["source"]["publisher"]) for r in ledger] == [
        ("2020-01-16", "AMC"),
        ("2021-07", "Variety"),
        ("2022-02-10", "AMC"),
    ]
    assert [r["days_late"] for r in ledger] == [90, 18, 2]
    assert (ledger[-1]["came_true"], ledger[-1]["closed_by"]) == ("2022-04-20", out)
    assert kept(btu) == {"late": 1, "slipped": 2}
    page = btu("expected", COLUMNS="140").out
    assert "slipped to 2022-Q1" in page
    assert "met 2022-04-20, 2 days late" in page
    assert "Variety, 2021-07" in page
    assert page.splitlines()[-1] == ("Promises: 0 met on time, 1 met late, 2 slipped, 0 lapsed, 0 withdrawn.")


def test_keys(btu: Btu) -> None:
    """The keys of the contract in order, then the additional ones."""
    (filming, rights) = rows(btu)

    assert list(filming) == [
        *("show", "event", "scope", "when", "state", "update", "replaces", "replaced_by"),
        *("announced", "source", "closed_by", "came_true", "days_late"),
    ]
    assert (filming["event"], filming["scope"], filming["when"], filming["state"]) == (
        "filming",
        "season 2",
        "2021-Q3",
        "lapsed",
    )
    assert (rights["event"], rights["state"]) == ("rights.netflix", "passed")


@pytest.mark.parametrize(
    ("day", "state", "late"),
    [
        ("2021-06-30", "pending", 0),
        ("2021-07-01", "due", 0),
        ("2021-09-30", "due", 0),
        ("2021-10-01", "lapsed", 1),
        ("2022-09-30", "lapsed", 365),
    ],
)
def test_windows(btu: Btu, day: str, state: str, late: int) -> None:
    """Pending before the window, due in it, lapsed after it."""
    filming = rows(btu, "--as-of", day)[0]

    assert (filming["state"], filming["days_late"]) == (state, late)
    assert len(rows(btu, "--as-of", day, "--due")) == (state == "due")
    assert len(rows(btu, "--as-of", day, "--lapsed")) == (state == "lapsed")
    assert len(rows(btu, "--as-of", day, "--lapsed", "--due")) == (state != "pending")


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("2026-02-01 season 2 premiere expected 2027", "opens in 42 days"),
        ("2026-02-01 season 2 premiere expected 2027-01-01", "in 42 days"),
        ("2026-02-01 Netflix rights until 2027", "in 42 days"),
    ],
)
def test_how_soon(btu: Btu, line: str, state: str) -> None:
    """Of a window longer than a day, only its beginning is so many days away; rights end in it."""
    enter(btu, line)
    out = btu("expected").out.splitlines()[1].split("  ")

    assert state in [each.strip() for each in out]


@pytest.mark.parametrize(
    ("line", "closed"),
    [
        ("2021-08-10 season 2 wrapped filming", "season 2 filming"),
        ("2021-08-10 season 2, filming = 2021-08-01", "season 2 filming"),
        ("2021-08-10 season 2 in production", "season 2 filming"),
        ("2021-08-10 season 2 premiered 2021-08-09", "season 2 filming, season 2 premiere"),
        ("2021-08-10 season 2 airing", "season 2 filming, season 2 premiere"),
        (
            "2021-08-10 season 2 premiered in Russia 2021-08-09",
            "season 2 filming, season 2 premiere, season 2 release.russia",
        ),
        ("2021-08-10 season 2, release.japan = 2021-08-09", "season 2 filming, season 2 premiere"),
        (
            "2021-08-10 season 3 airing",
            "season 2 filming, season 2 premiere, season 3 filming, season 3 premiere",
        ),
        ("2021-08-10 season 1 airing", None),
        ("2021-08-10 airing", None),
        ("2021-08-10 season 2, premiere = 2020-01-01", None),  # before it was announced: an earlier event
        ("rumoured: 2021-08-10 season 2 wrapped filming", None),
        ("2021-08-10 season 2 # nothing new", None),
    ],
)
def test_what_fulfils_one(btu: Btu, line: str, closed: str | None) -> None:
    """The event in its scope; a season on air meets all promises to start it and earlier seasons."""
    enter(
        btu,
        "2021-01-10 season 2, filming expected 2021-Q3, premiere expected 2022 @Variety",
        "2021-01-11 season 2 --expect release.russia=2022",
        "2021-01-12 season 3, filming expected 2021-Q4, premiere expected 2023 @Variety",
        line,
    )
    met = [f"{r['scope']} {r['event']}" for r in rows(btu, "--as-of", "2021-08-10") if r["state"] == "met"]

    assert ", ".join(met) == (closed or "")


def test_met(btu: Btu) -> None:
    """`--met` closes it, on time or late by its date; a later announcement opens it again."""
    enter(
        btu,
        "2021-01-10 renewed, filming expected 2021-Q3 @Variety",
        "2021-11-10 --met filming",
        "2022-01-10, filming expected 2022-06 @Variety",
        "2022-06-30 --met filming",
        "2022-07-10, casting expected 2023-08",
        "2023-01-10 cancelled",
    )

    assert told(btu) == [
        "show filming 2021-Q3 met",
        "show filming 2022-06 met",
        "show casting 2023-08 lapsed",
    ]
    page = btu("diff", "2021-11-09", "2023-01-09", "--as-of", "2023-01-09").out
    assert "expected filming  2021-Q3, met" in page.replace("casting", "filming")
    assert kept(btu, "--as-of", "2023-01-10") == {"on_time": 1, "late": 1}
    assert [r["days_late"] for r in rows(btu, "--as-of", "2022-06-30")] == [41, 0]


def test_met_on_a_day_that_nobody_told(btu: Btu) -> None:
    """A finale proves that there was a premiere, but not its day or punctuality."""
    enter(btu, "2024-07-09 season 2, premiere expected 2025-01", "2025-03-20 season 2 finale aired")

    assert kept(btu) == {"undated": 1}
    page = btu("expected").out
    assert "met by 2025-03-20" in page
    assert "1 met on a day not recorded" in page


def test_a_rumour_is_no_promise(btu: Btu) -> None:
    """It is listed beside promises, and not counted as kept or broken."""
    enter(
        btu,
        "2021-01-10 renewed, premiere expected 2021-06 @Variety",
        "rumoured: 2021-02-10 premiere expected 2021-04 @Reddit",
        "2021-06-20 premiered 2021-06-20 @Netflix",
        "rumoured: 2021-07-10 season 2, filming expected 2021-08 @Reddit",
    )

    assert kept(btu) == {"on_time": 1}
    assert "season 2 filming 2021-08 lapsed" in told(btu)
    for page in (btu("expected").out, btu("status").out):
        (line,) = (
            line for line in page.splitlines() if line.lstrip().startswith("filming (season 2)  2021-08")
        )
        assert "lapsed five years ago (rumour)" in line
    assert "2021-08 lapsed (rumour)" in btu("timeline", "--chart").out


def test_the_tally_is_of_the_whole_ledger(btu: Btu) -> None:
    """The tally does not depend on filters."""
    assert kept(btu) == kept(btu, "--due") == {"lapsed": 1}


def test_an_empty_page(btu: Btu) -> None:
    """If a filter leaves nothing, the page does not say that nothing is expected."""
    assert btu("expected", "--due").out == "Of 2 expectations, none matches.\n"
    assert btu("expected", "--as-of", "2019").out.endswith("\nNothing is expected.\n")


def test_all_shows(btu: Btu) -> None:
    """Rows are sorted by date and name their shows; a named show and --all exclude each other."""
    enter(btu, "2026-01-10 renewed, premiere expected 2027 @Variety")
    enter(btu, "2020-01-10 renewed, premiere expected 2021 @Variety", show="fargo")
    states = {(r["show"], r["event"]): r["state"] for r in rows(btu, "--all")}

    assert states == {
        (SHIPPED, "filming"): "lapsed",
        (SHIPPED, "rights.netflix"): "passed",
        (OWN, "premiere"): "pending",
        ("fargo", "premiere"): "lapsed",
    }
    assert f"{OWN}  premiere" in btu("expected", "--all", COLUMNS="140").out
    assert [r["show"] for r in rows(btu, "--all", "--lapsed")] == ["fargo", SHIPPED]
    assert btu("expected", "--all", "--show", OWN).status == 2
    assert kept(btu, "--all") == {"lapsed": 2}


def test_rows_alone(btu: Btu) -> None:
    """`--ndjson` gives a line for each row."""
    assert btu("expected", "--ndjson").rows == rows(btu)


def test_a_lapsed_one_is_never_called_false(btu: Btu) -> None:
    """It was never confirmed, and nothing more is known."""
    out = btu("expected", "--lapsed").out + headline(btu)["sentence"]

    assert "lapsed five years ago" in out
    assert "never confirmed" in out
    assert "false" not in out.lower()
