"""Numberings: one platform's season 1 is two seasons elsewhere; pages use them, JSON does not."""

from __future__ import annotations

from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from tests.cli.entering import facts, on, once, updates
from tests.cli.running import OWN, SHIPPED, contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Btu

RUSSIA = ("--numbering", "russia")


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with a show whose first season was two seasons in Russia."""
    return once(
        tmp_path_factory,
        "2018-11-23 season 1 airing @TASS",
        "2020-11-17 renewed for season 2, 10 episodes, filming expected 2021-Q3 @Variety",
        "2020-11-18 season 2, 12 episodes @Deadline",
    )


@pytest.fixture
def ids(btu: Btu, entered: tuple[Path, list[str]], data: Path) -> list[str]:
    """Its updates in the data folder, with the numbering."""
    copytree(entered[0], data)
    assert btu("shows", "alias", OWN, "russia", "1=1", "2=1", "3=2").status == 0
    return entered[1]


PAGES = {
    "status": ("season 3", "Season 3 renewed"),
    "timeline": ("seasons 1-2", "season 3"),
    "changelog": ("seasons 1-2", "season 3"),
    "inspect {renewal}": ("season 3",),
    "expected": ("filming (season 3)",),
    "conflicts": ("season 3 · episodes",),
    "sources": ("episodes (season 3)", "status (seasons 1-2)"),
    "diff 2019 2021": ("Season 3", "+ Season 3 renewed", "- Seasons 1-2"),
    "add-update --season 3 --dry-run cancelled": ("season 3 · ", "Season 3 cancelled"),
    "correct {renewal} --dry-run cancelled": ("season 3 · ", "Season 3 cancelled"),
    "retract {renewal} --reason x --dry-run": ("season 3 · ",),
    "undo --dry-run": ("season 3 · ",),
}


@pytest.mark.parametrize("command", PAGES)
def test_pages_follow(btu: Btu, ids: list[str], command: str) -> None:
    """Every page names seasons in the requested numbering, never in the record's own."""
    words = command.format(renewal=ids[1]).split()
    out = btu(*words, *RUSSIA, COLUMNS="140", BTU_NOW=on(9)).out

    assert [said for said in PAGES[command] if said not in out] == []
    assert "season 2 " not in out.lower().replace("--season 2 ", "")


@pytest.mark.parametrize("command", [command for command in PAGES if "--season" not in command])
def test_json_does_not(btu: Btu, ids: list[str], command: str) -> None:
    """Documents use the record's own numbering, and include the numberings."""
    words = command.format(renewal=ids[1]).split()

    assert btu(*words, "--json", *RUSSIA, BTU_NOW=on(9)).out == btu(*words, "--json", BTU_NOW=on(9)).out
    assert btu("status", "--json").document["show"]["numberings"] == {"russia": {"1": 1, "2": 1, "3": 2}}


@pytest.mark.parametrize(
    ("given", "season"), [("1", 1), ("2", 1), ("3", 2)], ids=["theirs 1", "theirs 2", "theirs 3"]
)
def test_seasons_are_led_to_the_record(btu: Btu, ids: list[str], given: str, season: int) -> None:
    """In options, quick entry, corrections and filters."""
    option = btu("add-update", "8 episodes", "--season", given, *RUSSIA, "--json", BTU_NOW=on(7)).document
    text = btu("add-update", f"season {given}, 9 episodes", *RUSSIA, "--json", BTU_NOW=on(8)).document
    correction = btu("correct", ids[0], "--season", given, "--note", "x", *RUSSIA, "--json", BTU_NOW=on(9))

    assert {d["update"]["season"] for d in (option, text, correction.document)} == {season}
    assert updates(btu, "--season", given, *RUSSIA) == updates(btu, "--season", str(season))


def test_what_carries_over_is_the_records(btu: Btu, ids: list[str]) -> None:
    """A correction without a season keeps it, with any numbering."""
    document = btu("correct", ids[1], "11 episodes", *RUSSIA, "--json", BTU_NOW=on(9)).document

    assert document["update"]["season"] == 2
    assert facts(btu)["season 2", "episodes"] in (11, 12)


def test_what_was_taken_is_told_so(btu: Btu, ids: list[str]) -> None:
    """Seasons in messages use the numbering too."""
    assert ids
    err = btu("add-update", "2021-01-10 cancelled", *RUSSIA, "--dry-run").err

    assert "its record has seasons 1-2, season 3" in err


@pytest.mark.parametrize("command", [*PAGES, "timeline --season 1"])
def test_unknown_numbering(btu: Btu, ids: list[str], data: Path, command: str) -> None:
    """It is not found, status 3, with the existing ones; nothing is stored."""
    before = contents(data)
    ran = btu(
        *command.format(renewal=ids[1]).replace(" --dry-run", "").split(), "--numbering", "bbc", "--json"
    )

    assert (ran.status, ran.out) == (3, "")
    assert ran.error["code"] == "numbering_not_found"
    assert "russia" in ran.error["hint"]
    assert before == contents(data)


@pytest.mark.parametrize(
    "words",
    [
        ("timeline", "--season", "4"),
        ("add-update", "cancelled", "--season", "4"),
        ("add-update", "season 4 cancelled"),
        ("correct", "RENEWAL", "--season", "4"),
        ("correct", "RENEWAL", "season 4"),
    ],
)
def test_unmapped_season(btu: Btu, ids: list[str], data: Path, words: tuple[str, ...]) -> None:
    """It is refused, status 5, with the seasons of the numbering."""
    before = contents(data)
    ran = btu(*(ids[1] if word == "RENEWAL" else word for word in words), *RUSSIA, "--json")

    assert (ran.status, ran.out) == (5, "")
    assert "1, 2, 3" in ran.error["hint"]
    assert before == contents(data)


@pytest.mark.parametrize("command", ["changelog", "expected"])
def test_not_of_all_shows(btu: Btu, command: str) -> None:
    """A numbering belongs to one show."""
    assert btu(command, "--all", *RUSSIA).status == 2


def test_alias(btu: Btu, ids: list[str]) -> None:
    """Numberings are listed, replaced and removed; updates do not change."""
    assert btu("shows", "alias", OWN).out == "russia: 1 = season 1, 2 = season 1, 3 = season 2\n"
    btu("shows", "alias", OWN, "Net Flix", "1=1")
    assert [line.split(":")[0] for line in btu("shows", "alias", OWN).out.splitlines()] == [
        "net-flix",
        "russia",
    ]
    btu("shows", "alias", OWN, "russia", "1=2")
    assert btu("shows", "alias", OWN, "--json").document["show"]["numberings"]["russia"] == {"1": 2}
    btu("shows", "alias", OWN, "russia", "--remove")
    assert btu("status", *RUSSIA).status == 3
    assert list(updates(btu)) == ids


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("russia",), 2),
        (("russia", "1"), 5),
        (("russia", "1=1", "1=2"), 5),
        (("russia", "one=1"), 5),
        (("a/b", "1=1"), 5),
    ],
)
def test_alias_refused(btu: Btu, ids: list[str], words: tuple[str, ...], status: int) -> None:
    """A malformed numbering does not change the existing one."""
    assert ids
    assert btu("shows", "alias", OWN, *words).status == status
    assert btu("shows", "alias", OWN, "--json").document["show"]["numberings"]["russia"]["3"] == 2


def test_the_shipped_show(btu: Btu) -> None:
    """Netflix's season 1 was two seasons in Russia, and the one to come is the third."""
    assert "Season 3 renewed" in btu("status", "--show", SHIPPED, *RUSSIA).out
    assert "Season 2 renewed" in btu("status", "--show", SHIPPED, "--numbering", "netflix").out
