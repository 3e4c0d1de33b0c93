"""`btu diff`: two moments on a clock, as page and JSON; 0 if they are equal, 1 if not."""

from __future__ import annotations

from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from tests.cli.entering import enter, on, once

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from tests.cli.running import Btu

LINES = (
    "2018-05-10 cancelled by Fox @Deadline --published 2018-05-10",
    "2018-05-11 saved by NBC, season 6, 13 episodes @Variety --published 2018-05-14",
    "2018-09-07 season 6, 18 episodes, premiere expected 2019-01 @Deadline --published 2018-09-07",
    "2018-10-30 season 6 premiere moved to 2019-01-10 @TVLine --published 2018-10-30",
)


def changes(btu: Btu, *words: str) -> tuple[int, dict[str, tuple[str, Any, Any]]]:
    """The exit status, and the differences by scope and field."""
    ran = btu("diff", *words, "--json")
    assert (ran.status == 1) is ran.document["differs"]
    found = {f"{c['scope']} {c['field']}": (c["kind"], c["old"], c["new"]) for c in ran.document["changes"]}
    return ran.status, found


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the updates above."""
    return once(tmp_path_factory, *LINES)[0]


@pytest.fixture(autouse=True)
def _entered(entered: Path, data: Path) -> None:
    copytree(entered, data)


def test_a_rumour_is_marked(btu: Btu) -> None:
    """A value or an expectation that only a rumour gives says so; a firm one does not."""
    enter(
        btu,
        "rumoured: 2024-01-10 season 9, 8 episodes, premiere expected 2024-05 @Blog",
        "2024-02-10 season 9, premiere expected 2024-06 @NBC",
    )
    before, after = (
        btu("diff", "2023", date, "--show", "station-eleven").out for date in ("2024-01", "2024-02")
    )

    assert "8 (rumour)" in before
    assert "2024-05 (rumour)" in before
    assert "2024-06\n" in after


def test_two_dates(btu: Btu) -> None:
    """Added, changed and removed facts."""
    assert changes(btu, "2018-05-11", "2018-09") == (
        1,
        {
            "season 6 episodes": ("changed", 13, 18),
            "season 6 expected.premiere": ("added", None, "2019-01"),
        },
    )
    assert changes(btu, "2018-10-01", "2018-10-31")[1] == {
        "season 6 expected.premiere": ("changed", "2019-01", "2019-01-10")
    }


def test_one_date(btu: Btu) -> None:
    """The second date is now, or --as-of."""
    assert changes(btu, "2018-09-07") == changes(btu, "2018-09-07", "2026-11-20")
    assert changes(btu, "2018-05-11", "--as-of", "2018-09") == changes(btu, "2018-05-11", "2018-09")


def test_reversed(btu: Btu) -> None:
    """From the later to the earlier date, added becomes removed."""
    status, found = changes(btu, "2018-09", "2018-05-11")

    assert status == 1
    assert found == {
        "season 6 episodes": ("changed", 18, 13),
        "season 6 expected.premiere": ("removed", "2019-01", None),
    }


@pytest.mark.parametrize("words", [("2018-06", "2018-08"), ("2018-06", "2018-06"), ("2010", "2011")])
def test_equal(btu: Btu, words: tuple[str, str]) -> None:
    """Without changes the status is 0, also before the first update."""
    ran = btu("diff", *words)

    assert changes(btu, *words) == (0, {})
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "Nothing changed.")


def test_what_only_time_changes(btu: Btu) -> None:
    """A show that falls into limbo differs without a changed fact; both sentences say how."""
    ran = btu("diff", "2018-12-31", "2021", COLUMNS="140")

    assert changes(btu, "2018-12-31", "2021") == (1, {})
    assert ran.status == 1
    assert [line[:2] for line in ran.out.splitlines() if line[:2] in ("- ", "+ ")] == ["- ", "+ "]
    assert "no progress reported since 30 October 2018" in ran.out


@pytest.mark.parametrize(
    ("clock", "one", "other", "expected"),
    [
        ("known-on", "2026-03-02", "2026-03-03", {"season 6 episodes", "season 6 expected.premiere"}),
        ("known-on", "2026-03-02T12:00:00Z", "2026-03-03T11:59", set()),
        ("published-by", "2018-05-10", "2018-05-13", set()),
        (
            "published-by",
            "2018-05-13",
            "2018-05-14",
            {"show status", "season 6 status", "season 6 by", "season 6 episodes", "season 6 platform"},
        ),
        (
            "as-of",
            "2018-05-10",
            "2018-05-13",
            {"show status", "season 6 status", "season 6 by", "season 6 episodes", "season 6 platform"},
        ),
    ],
)
def test_each_clock(btu: Btu, clock: str, one: str, other: str, expected: set[str]) -> None:
    """The world, the record and the public give three different answers."""
    status, found = changes(btu, one, other, "--clock", clock)

    assert expected == set(found)
    assert (status == 1) is bool(expected)


def test_known_on_with_one_date(btu: Btu) -> None:
    """From known then to known now; only this clock shows a correction as a difference."""
    _, last = enter(btu, "2018-11-01 season 6, 22 episodes @X", "season 6 # nothing new", start=4)
    btu("retract", last, "--reason", "no news", BTU_NOW=on(7))

    assert changes(btu, "--clock", "known-on", "2026-03-04")[1] == {"season 6 episodes": ("changed", 18, 22)}
    assert changes(btu, "--clock", "known-on", "2026-03-06") == (0, {})


def test_clocks_combine(btu: Btu) -> None:
    """One clock moves, the others stay."""
    assert changes(btu, "2018-05-10", "2018-06", "--known-on", "2026-03-01") == (0, {})
    assert changes(btu, "2018-05-10", "2018-06", "--published-by", "2018-05-13") == (0, {})


def test_the_document(btu: Btu) -> None:
    """Both sides with their names as typed, and their headlines."""
    document = btu("diff", "2018-05-10", "May 2018", "--json").document

    assert (document["schema"], document["clock"]) == ("btu.diff/1", "as-of")
    assert document["from"] == {
        "moment": "2018-05-10",
        "as_of": "2018-05-10",
        "status": "cancelled",
        "outlook": "cancelled",
        "sentence": "Cancelled by Fox on 2018-05-10 (Deadline).",
    }
    assert (document["to"]["moment"], document["to"]["as_of"]) == ("May 2018", "2018-05-31")


def test_the_page(btu: Btu) -> None:
    """Both headlines, then the scopes; no colours in a pipe."""
    out = btu("diff", "2018-05-10", "2018-09", COLUMNS="140").out

    assert out.splitlines() == [
        "Station Eleven, as-of 2018-05-10 → 2018-09",
        "- Cancelled by Fox on 10 May 2018 (Deadline).",
        "+ Season 6 saved by NBC on 11 May 2018 (Variety); premiere expected January 2019.",
        "",
        "Season 6",
        "  +  status             saved",
        "  ~  by                 (Fox) → NBC",
        "  +  episodes           18",
        "  +  platform           NBC",
        "  +  expected premiere  2019-01",
    ]
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 2),
        (("2018", "2019", "2020"), 2),
        (("2018", "--clock", "sundial"), 2),
        (("31 February 2018",), 5),
        (("03/04/2018",), 5),
        (("2018", "later"), 5),
        (("yesterday", "--clock", "known-on"), 5),
        (("2018", "--show", "nothing"), 3),
    ],
)
def test_refused(btu: Btu, words: tuple[str, ...], status: int) -> None:
    """The status tells the kind of mistake, and stdout is empty."""
    ran = btu("diff", *words, "--json")

    assert (ran.status, ran.out) == (status, "")
    assert ran.error["message"]


def test_since(btu: Btu) -> None:
    """`status --since` agrees with a diff up to now, and marks changes in words and signs."""
    document = btu("status", "--since", "2018-08", "--json").document
    page = btu("status", "--since", "2018-08", COLUMNS="100").out
    lines = page.splitlines()

    assert document["since"] == "2018-08"
    assert document["changes"] == btu("diff", "2018-08", "--json").document["changes"]
    assert "Changed since 2018-08" in page
    assert any(line.split()[:3] == ["episodes", "~", "18"] for line in lines)
    assert any(line.split()[:2] == ["status", "saved"] for line in lines)
    assert any(line.split() == ["~", "episodes", "13", "→", "18"] for line in lines)


def test_since_nothing(btu: Btu) -> None:
    """No change is reported as such; without --since nothing is said."""
    assert btu("status", "--since", "2019", "--json").document["changes"] == []
    assert "nothing" in btu("status", "--since", "2019").out
    document = btu("status", "--json").document
    assert (document["since"], document["changes"]) == (None, [])


def test_since_at_a_moment(btu: Btu) -> None:
    """Both days can be in the past."""
    document = btu("status", "--since", "2018-05-10", "--as-of", "2018-06", "--json").document

    assert {change["field"] for change in document["changes"]} == {"status", "by", "episodes", "platform"}
