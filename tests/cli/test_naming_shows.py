"""Naming a show by slug, title or the beginning of either; naming an update by its id alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.entering import enter
from tests.cli.making import empty
from tests.cli.running import OWN, SHIPPED, Btu, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record

READERS = "status timeline changelog expected conflicts sources check".split()


@pytest.mark.parametrize(
    "name",
    ["better-than-us", "Better Than Us", "better  than us", "BETTER", "Лучше, чем люди", "лучше", "better-"],
)
@pytest.mark.parametrize("verb", READERS)
def test_a_show_as_first_argument(btu: Btu, record: Record, verb: str, name: str) -> None:
    """Commands that read take a show first, by any name or its beginning, in any case."""
    empty(record)

    assert btu(verb, name, "--json") == btu(verb, "--show", SHIPPED, "--json")


def test_a_whole_name_goes_before_a_beginning(btu: Btu, record: Record) -> None:
    """Fargo is Fargo, although Fargo Rock City begins like it; an ambiguous beginning is refused."""
    empty(empty(record, "fargo", "Fargo"), "fargo-rock-city", "Fargo Rock City")

    assert btu("status", "FARGO", "--json").document["show"]["slug"] == "fargo"
    ran = btu("status", "far", "--json")
    assert (ran.status, ran.out, ran.error["code"]) == (2, "", "ambiguous_show")
    assert "fargo, fargo-rock-city" in ran.error["message"]


def test_a_name_begins_with_its_article_or_after_it(btu: Btu, record: Record) -> None:
    """`the exp` and `exp` are The Expanse; commands that write accept neither."""
    empty(record, "the-expanse", "The Expanse")

    assert btu("status", "the exp", "--json").document["show"]["slug"] == "the-expanse"
    assert btu("status", "exp", "--json").document["show"]["slug"] == "the-expanse"
    assert btu("add-update", "renewed", "--show", "expanse").status == 3


def test_two_shows_of_one_title(btu: Btu, record: Record) -> None:
    """A title of two shows names neither."""
    empty(empty(record, "doctor-who", "Doctor Who"), "doctor-who-1963", "Doctor Who")

    assert btu("timeline", "doctor who").status == 2
    assert btu("timeline", "doctor-who").status == 0


def test_writes_take_no_beginnings(btu: Btu, record: Record, data: Path) -> None:
    """Commands that write need a whole name, so that a typo does not change another show."""
    empty(record)
    before = contents(data)

    for line in (("add-update", "renewed", "--show", "station"), ("shows", "hide", "station")):
        ran = btu(*line)
        assert ran.status == 3
        assert f"Did you mean {OWN}? Commands that write need the whole slug or title." in ran.err
    assert before == contents(data)
    assert btu("add-update", "renewed", "--show", "STATION eleven").status == 0


def test_what_names_no_show(btu: Btu) -> None:
    """An unknown name is not found; the nearest is named."""
    ran = btu("status", "Beter Than Us")

    assert (ran.status, ran.out) == (3, "")
    assert "Did you mean better-than-us?" in ran.err


def test_two_names(btu: Btu) -> None:
    """Two different names of a show are a usage error."""
    assert btu("status", SHIPPED, "--show", OWN).status == 2
    assert btu("status", SHIPPED, "--show", SHIPPED).status == 0


@pytest.mark.parametrize("verb", ["inspect", "correct", "retract"])
def test_an_id_is_enough(btu: Btu, verb: str) -> None:
    """With several shows, an update's id is enough."""
    enter(btu, "2021-01-10 renewed")
    (there,) = enter(btu, "2021-01-10 cancelled", show="fargo")
    rest = {"inspect": [], "correct": ["ended"], "retract": ["--reason", "no"]}[verb]

    ran = btu(verb, there[:10], *rest, "--json")

    assert (ran.status, ran.document["show"]["slug"]) == (0, "fargo")


def test_an_id_of_the_shipped_show(btu: Btu, record: Record) -> None:
    """An update of the shipped show is found, although the user's only show is the default."""
    empty(record)
    update = btu("timeline", SHIPPED, "--json").document["updates"][0]["id"]

    assert btu("inspect", update[:8], "--json").document["update"]["id"] == update
    assert btu("inspect", "0" * 12).status == 3


def test_a_hidden_show_answers_only_where_it_is_named(btu: Btu, record: Record) -> None:
    """A hidden show is in no list and never the default; unhidden, it is as before."""
    before = btu("shows", "--json").document["shows"]
    assert btu("shows", "hide", "better than us", "--json").document["schema"] == "btu.shows-hide/1"

    assert btu("shows", "--json").document["shows"] == []
    assert btu("status").status == 3
    assert btu("status", SHIPPED).status == 0
    assert btu("changelog", "--all", "--json").document["entries"] == []
    assert btu("check", "--json").document["findings"] == []
    empty(record)
    assert btu("status", "--json").document["show"]["slug"] == OWN

    btu("shows", "remove", OWN, "--yes")
    btu("shows", "unhide", SHIPPED)
    assert [{**line, "own": False} for line in btu("shows", "--json").document["shows"]] == before


def test_hiding_can_be_tried(btu: Btu, data: Path) -> None:
    """--dry-run hides nothing."""
    assert btu("shows", "hide", SHIPPED, "--dry-run").status == 0
    assert not data.exists() or not contents(data)
    assert btu("status").status == 0


def test_overview(btu: Btu, record: Record) -> None:
    """With several own shows, `btu status` lists them; scripts must name one."""
    empty(empty(record), "fargo", "Fargo")

    assert btu("status") == btu("shows")
    assert "btu changelog --all --since 2026-11" in btu("status", "--since", "2026-11").err
    assert btu("status", "--json").status == 2


def test_an_id_in_several_shows(btu: Btu, record: Record) -> None:
    """A beginning of ids of several shows is refused, with the shows."""
    for number, slug in enumerate((OWN, "fargo")):
        empty(record, slug, slug)
        for note in range(40):
            assert btu("add-update", "--show", slug, "--note", f"{number} {note}").status == 0
    ids = [each["id"][0] for each in btu("timeline", "--show", OWN, "--json").document["updates"]]
    others = {each["id"][0] for each in btu("timeline", "--show", "fargo", "--json").document["updates"]}
    ran = btu("inspect", next(each for each in ids if each in others))

    assert ran.status == 5
    assert "fits updates of several shows" in ran.err
    assert OWN in ran.err
