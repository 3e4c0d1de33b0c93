"""Following many shows: problems stay separate, few requests are enough, and the client names itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.catalogues.stand_in import Answer, season, show
from tests.cli.test_schemas import faults

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu

NOW, LATER = "2026-06-01T12:00:00Z", "2026-06-03T12:00:00Z"
BEFORE, AFTER = 1_780_000_000, 1_780_400_000  # 2026-05-28, 2026-06-02
ONE = season(1, "2024-01-09", "2024-03-26", 12)


def follow(btu: Btu, catalogue: StandIn, *numbers: int) -> None:
    """Add shows linked to TVmaze, each with one season there."""
    for number in numbers:
        assert btu("shows", "add", f"Show {number}", "--id", f"tvmaze={number}").status == 0
        catalogue.says(f"/shows/{number}", show(ONE, number=number))


def test_a_problem_stops_no_other_show(btu: Btu, catalogue: StandIn) -> None:
    """The other shows are stored; the exit status is 7, and the row has the reason."""
    follow(btu, catalogue, 1, 2, 3)
    catalogue.says("/shows/2", Answer({}, 500))
    ran = btu("pull", "--all", "--json", BTU_NOW=NOW)
    rows = {row["slug"]: row for row in ran.document["shows"]}

    assert ran.status == 7
    assert ran.error["code"] == "network_failed"
    assert [rows[slug]["changed"] for slug in ("show-1", "show-2", "show-3")] == [True, False, True]
    assert "500" in rows["show-2"]["problem"]
    assert len(btu("timeline", "--show", "show-3", "--json").document["updates"]) == 1


def test_who_is_silent_twice_is_left_alone(btu: Btu, catalogue: StandIn) -> None:
    """After two shows without an answer, the rest are reported as not asked about."""
    follow(btu, catalogue, 1, 2, 3, 4)
    for number in (1, 2):
        catalogue.says(f"/shows/{number}", Answer({}, 503))
    ran = btu("pull", "--all", "--json", BTU_NOW=NOW)

    assert ran.status == 7
    assert all(row["problem"] for row in ran.document["shows"])
    assert set(catalogue.paths) == {"/shows/1", "/shows/2"}


def test_few_requests_for_many_shows(btu: Btu, catalogue: StandIn) -> None:
    """From ten shows on, the catalogue is first asked which shows changed."""
    numbers = range(1, 13)
    follow(btu, catalogue, *numbers)
    assert btu("pull", "--all", "--json", BTU_NOW=NOW).status == 0
    catalogue.asked.clear()
    catalogue.says("/updates/shows", {**{str(each): BEFORE for each in numbers}, "5": AFTER, "99": AFTER})
    catalogue.says("/shows/5", show(ONE, season(2), number=5, updated=AFTER))
    ran = btu("pull", "--all", "--json", BTU_NOW=LATER)

    assert ran.status == 0
    assert catalogue.paths == ["/updates/shows", "/shows/5"]
    assert catalogue.asked[0].query == {"since": ["week"]}
    assert [row["slug"] for row in ran.document["shows"] if row["changed"]] == ["show-5"]
    assert len(ran.document["shows"]) == 12


def test_a_day_comes_without_a_request(btu: Btu, catalogue: StandIn) -> None:
    """A future day of an unchanged show becomes past without a request."""
    follow(btu, catalogue, *range(1, 13))
    catalogue.says("/shows/4", show(season(1, "2026-06-02"), number=4))
    btu("pull", "--all", "--json", BTU_NOW=NOW)
    catalogue.says("/updates/shows", {})
    ran = btu("pull", "--all", "--json", BTU_NOW=LATER)
    (changed,) = [row for row in ran.document["shows"] if row["changed"]]

    assert changed["slug"] == "show-4"
    assert changed["updates"][0]["facts"] == {"premiere": "2026-06-02"}


@pytest.mark.parametrize("answer", [Answer({}, 404), Answer(b"<html>"), Answer([1, 2]), Answer({}, 503)])
def test_without_the_list_of_changes_each_is_asked(btu: Btu, catalogue: StandIn, answer: Answer) -> None:
    """Without the list of changes, each show is asked about."""
    follow(btu, catalogue, *range(1, 13))
    btu("pull", "--all", "--json", BTU_NOW=NOW)
    catalogue.asked.clear()
    catalogue.says("/updates/shows", answer)

    assert btu("pull", "--all", "--json", BTU_NOW=LATER).status == 0
    assert len([path for path in catalogue.paths if path.startswith("/shows/")]) == 12


def test_long_ago_each_is_asked(btu: Btu, catalogue: StandIn) -> None:
    """After a month, each show is asked about, because the list goes back no further."""
    follow(btu, catalogue, *range(1, 13))
    btu("pull", "--all", "--json", BTU_NOW=NOW)
    catalogue.asked.clear()
    btu("pull", "--all", "--json", BTU_NOW="2026-08-01T12:00:00Z")

    assert "/updates/shows" not in catalogue.paths
    assert len(catalogue.paths) == 12


def test_a_damaged_show_stops_no_other(btu: Btu, catalogue: StandIn, data: Path) -> None:
    """The others are asked about and stored; then the damage is reported."""
    follow(btu, catalogue, 1, 2)
    (data / "show-1.json").write_text("{")
    ran = btu("pull", "--all", "--json", BTU_NOW=NOW)

    assert ran.status == 4
    assert [(row["slug"], row["changed"]) for row in ran.document["shows"]] == [("show-2", True)]


def test_offline(btu: Btu, catalogue: StandIn) -> None:
    """Offline, nothing is asked, and the exit status says so."""
    follow(btu, catalogue, 1)
    ran = btu("pull", "--show", "show-1", "--json", BTU_OFFLINE="1")

    assert (ran.status, ran.out, catalogue.asked) == (7, "", [])
    assert ran.error["code"] == "network_failed"
    assert btu("shows", "find", "Ferry", BTU_OFFLINE="1").status == 7
    assert btu("pull", "--show", "show-1", BTU_OFFLINE="0").status == 0


def test_page(btu: Btu, catalogue: StandIn) -> None:
    """The page has changes, problems, a summary, and the licence's credit."""
    follow(btu, catalogue, 1, 2)
    catalogue.says("/shows/2", Answer({}, 404))
    ran = btu("pull", "--all", BTU_NOW=NOW)

    assert "Show 1 · TVmaze" in ran.out
    assert "season 1: episodes = 12, premiere = 2024-01-09, finale = 2024-03-26" in " ".join(ran.out.split())
    assert "! TVmaze does not have it (404)." in ran.out
    assert "2 shows asked about: 1 changed, 1 update added, 1 could not be asked about." in ran.out
    assert "https://www.tvmaze.com, licensed CC BY-SA 4.0" in ran.out


def test_documents_are_as_published(btu: Btu, catalogue: StandIn) -> None:
    """The documents of pull, shows find and shows link match their schemas, problems included."""
    follow(btu, catalogue, 1, 2)
    catalogue.says("/shows/2", Answer({}, 404))
    catalogue.says("/search/shows", [{"show": show(number=1)}])

    assert faults(btu, "pull", btu("pull", "--all", "--json", BTU_NOW=NOW).document) == []
    assert faults(btu, "shows-find", btu("shows", "find", "x", "--json").document) == []
    assert faults(btu, "shows-link", btu("shows", "link", "show-1", "--json").document) == []
    assert [row["id"] for row in btu("shows", "find", "x", "--ndjson").rows] == ["1"]


def test_quiet(btu: Btu, catalogue: StandIn) -> None:
    """With --quiet, nothing is printed if nothing changed; changes and problems are."""
    follow(btu, catalogue, 1)
    first, again = (btu("pull", "--all", "--quiet", BTU_NOW=NOW) for _ in range(2))
    catalogue.says("/shows/1", Answer({}, 404))
    third = btu("pull", "--all", "--quiet", "--refresh", BTU_NOW=NOW)

    assert "1 update added" in first.out
    assert (again.status, again.out, again.err) == (0, "", "")
    assert (third.status, "404" in third.out) == (7, True)


def test_who_is_linked_to_none(btu: Btu) -> None:
    """A named show without links is refused with the next step; among all shows it is skipped."""
    btu("shows", "add", "Alone")
    named = btu("pull", "--show", "alone", "--json")
    every = btu("pull", "--all", "--json")

    assert (named.status, named.error["code"]) == (5, "not_linked")
    assert "btu shows link alone tvmaze=ID" in named.error["hint"]
    assert (every.status, every.document["shows"]) == (0, [])


def test_no_show_is_named_and_several_are_there(btu: Btu, catalogue: StandIn) -> None:
    """With several shows and none named, it is a usage error."""
    follow(btu, catalogue, 1, 2)

    assert btu("pull").status == 2
    assert btu("pull", "--all", "--show", "show-1").status == 2
    ran = btu("pull", "--show", "show-2", "--show", "show-1", "--json", BTU_NOW=NOW)
    assert [row["slug"] for row in ran.document["shows"]] == ["show-2", "show-1"]


def test_a_hidden_show_is_pulled_where_it_is_named(btu: Btu, catalogue: StandIn) -> None:
    """A hidden show is pulled only if it is named."""
    follow(btu, catalogue, 1, 2)
    btu("shows", "hide", "show-1")
    every = btu("pull", "--all", "--json", BTU_NOW=NOW).document["shows"]
    named = btu("pull", "--show", "show-1", "--json", BTU_NOW=NOW).document["shows"]

    assert ([row["slug"] for row in every], [row["slug"] for row in named]) == (["show-2"], ["show-1"])


def test_undo_takes_back_what_a_person_entered(btu: Btu, catalogue: StandIn) -> None:
    """Undo skips updates from a catalogue."""
    follow(btu, catalogue, 1)
    btu("add-update", "renewed for season 2", "--show", "show-1", BTU_NOW=NOW)
    btu("pull", "--all", BTU_NOW=LATER)
    withdrawn = btu("undo", "--show", "show-1", "--json", BTU_NOW=LATER).document["withdrew"]

    assert withdrawn["facts"] == {"status": "renewed"}
