"""Linking a show to catalogues, and finding its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalogues.stand_in import Answer, show

if TYPE_CHECKING:
    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu


def ids(btu: Btu, slug: str) -> Any:
    """The ids of a show."""
    return btu("shows", "link", slug, "--json").document["show"]["ids"]


def test_add_with_ids(btu: Btu) -> None:
    """A show can be added with links."""
    ran = btu("shows", "add", "The Flash", "--id", "tvmaze=13", "--id", "imdb=tt3107288", "--json")

    assert ran.document["show"]["ids"] == {"imdb": "tt3107288", "tvmaze": "13"}
    assert ids(btu, "the-flash") == {"imdb": "tt3107288", "tvmaze": "13"}


def test_link_and_take_away(btu: Btu) -> None:
    """There is one id for each catalogue; another one replaces it."""
    btu("shows", "add", "The Flash")
    btu("shows", "link", "the-flash", "TVmaze=13", "tmdb=60735")
    btu("shows", "link", "the-flash", "tvmaze=14")

    assert ids(btu, "the-flash") == {"tmdb": "60735", "tvmaze": "14"}
    assert btu("shows", "link", "the-flash", "--remove", "tmdb").out == "tvmaze = 14\n"
    assert btu("shows", "link", "the-flash", "--remove", "tmdb").status == 5


def test_link_by_title(btu: Btu) -> None:
    """A show can be named by title."""
    btu("shows", "add", "The Flash")

    assert btu("shows", "link", "the flash", "tvmaze=13").status == 0
    assert btu("pull", "--show", "THE FLASH", BTU_OFFLINE="1").status == 7


def test_dry_run_links_nothing(btu: Btu) -> None:
    """A dry run only shows the links."""
    btu("shows", "add", "The Flash")

    assert btu("shows", "link", "the-flash", "tvmaze=13", "--dry-run").out == "tvmaze = 13\n"
    assert ids(btu, "the-flash") == {}


def test_the_shipped_show_is_linked_in_the_own_layer(btu: Btu) -> None:
    """Links of the shipped show go into the user's own file."""
    before = ids(btu, "better-than-us")
    btu("shows", "link", "better-than-us", "tvmaze=99")

    assert ids(btu, "better-than-us") == {**before, "tvmaze": "99"}


@pytest.mark.parametrize(
    "link",
    [
        *("tvmaze", "=13", "tvmaze=", "tvmaze=0", "tvmaze=13a", "tvmaze=../../13", "tvmaze=-1"),
        *("imdb=3107288", "imdb=nm3107288", "wikidata=P31", "tvmase=13", "tv maze=13", "a" * 99 + "=1"),
        "other=a b",
    ],
)
def test_what_is_no_id(btu: Btu, link: str) -> None:
    """A malformed id is refused, and no show is made."""
    ran = btu("shows", "add", "The Flash", "--id", link, "--json")

    assert (ran.status, ran.error["code"]) == (5, "bad_value")
    assert btu("status", "--show", "the-flash").status == 3


def test_two_ids_of_one_catalogue(btu: Btu) -> None:
    """Two ids of one catalogue are refused; the same one twice is accepted."""
    btu("shows", "add", "The Flash")

    assert btu("shows", "link", "the-flash", "tvmaze=13", "tvmaze=14").status == 5
    assert btu("shows", "link", "the-flash", "tvmaze=13", "TVmaze=13").status == 0
    assert ids(btu, "the-flash") == {"tvmaze": "13"}


def test_other_catalogues_have_ids_too(btu: Btu) -> None:
    """Ids in other catalogues are stored, although btu cannot ask there."""
    btu("shows", "add", "The Flash", "--id", "anilist=21", "--id", "trakt=the-flash-2014")

    assert ids(btu, "the-flash") == {"anilist": "21", "trakt": "the-flash-2014"}
    assert btu("pull", "--show", "the-flash").status == 5


def test_find(btu: Btu, catalogue: StandIn) -> None:
    """Candidates are in the catalogue's order, with the command that adds the first."""
    other = {**show(number=7002, home=None), "name": "Night [b]Ferry[/b] \x1b[31m", "premiered": "2019-01-01"}
    found = [{"score": 0.9, "show": show(premiered="2024-01-09")}, {"score": 0.4, "show": other}, {"show": 3}]
    catalogue.says("/search/shows", found)
    ran = btu("shows", "find", "night ferry", "--json")
    page = btu("shows", "find", "night ferry").out

    assert catalogue.asked[0].query == {"q": ["night ferry"]}
    assert ran.document["candidates"][0] == {
        "catalogue": "tvmaze",
        "id": "7001",
        "title": "Night Ferry",
        "premiered": "2024-01-09",
        "status": "Running",
        "platform": "Channel Nine",
        "url": "https://www.tvmaze.com/shows/7001/night-ferry",
    }
    assert len(ran.document["candidates"]) == 2
    assert "btu shows add 'Night Ferry' --id tvmaze=7001" in page
    assert "CC BY-SA 4.0" in page
    assert "[b]Ferry[/b]" in page
    assert "\x1b[31m" not in page


def test_find_nothing(btu: Btu, catalogue: StandIn) -> None:
    """No candidate is reported as such."""
    catalogue.says("/search/shows", [])

    assert "No catalogue lists" in btu("shows", "find", "zzz").out


@pytest.mark.parametrize("answer", [Answer({}, 500), Answer(b"<"), Answer({"a": 1})])
def test_find_without_an_answer(btu: Btu, catalogue: StandIn, answer: Answer) -> None:
    """No answer gives exit status 7, in words."""
    catalogue.says("/search/shows", answer)
    ran = btu("shows", "find", "night ferry", "--json")

    assert (ran.status, ran.out, ran.error["code"]) == (7, "", "network_failed")


def test_unknown_catalogue(btu: Btu) -> None:
    """The error names the catalogues that can be asked."""
    ran = btu("shows", "find", "x", "--from", "trakt", "--json")

    assert (ran.status, "tvmaze or tmdb" in ran.error["hint"]) == (5, True)
