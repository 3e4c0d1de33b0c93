"""Reads answers of TMDB (The Movie Database), version 3 of its API. It needs a key of your own.

Documentation: https://developer.themoviedb.org. TMDB tells a cancelled show from an ended one, but not when
its record changed. It lists only the episodes known so far, so their number is used only after the season is
over. Its terms ask for the credit below, and do not allow keeping its data for longer than six months.
"""

from __future__ import annotations

from urllib.parse import quote

from btu_cli.catalogues.answers import (
    Candidate,
    Garbled,
    SeasonSeen,
    Seen,
    day_in,
    episodes_in,
    home_in,
    object_in,
    objects_in,
    season_in,
    show_in,
    text_in,
    whole_in,
)
from btu_cli.catalogues.catalogue import Catalogue, Request
from btu_cli.model.catalogues import TMDB as PUBLISHER

NAME = "tmdb"
OVER = frozenset({"Ended", "Canceled"})


def show(number: str) -> Request:
    """A request for a show with its seasons."""
    return Request(f"/tv/{quote(number, safe='')}")


def read_show(body: object, number: str) -> Seen:
    """The show in an answer.

    Raises:
        Garbled: the answer is not a show, or is another show.
    """
    raw, word = show_in(body, number)
    networks = raw.get("networks")
    homes = [home for home in map(home_in, networks if isinstance(networks, list) else ()) if home]
    seasons = raw.get("seasons")
    return Seen(
        word=word,
        url=_page(number),
        premiered=day_in(raw.get("first_air_date")),
        home=homes[0] if homes else None,
        seasons=_seasons(raw, word) if isinstance(seasons, list) else None,
    )


def search(title: str) -> Request:
    """A request for the shows whose titles resemble this one."""
    return Request("/search/tv", (("query", title),))


def read_search(body: object) -> tuple[Candidate, ...]:
    """The shows in the answer to a search, the best match first.

    Raises:
        Garbled: it is not an answer to a search.
    """
    results = object_in(body).get("results")
    if not isinstance(results, list):
        raise Garbled("the answer has no results")
    return tuple(
        Candidate(
            catalogue=NAME,
            id=str(raw["id"]),
            title=text_in(raw.get("name")),
            premiered=day_in(raw.get("first_air_date")),
            word="",
            home="",
            url=_page(str(raw["id"])),
        )
        for raw in objects_in(results)
        if whole_in(raw.get("id")) is not None
    )


def _seasons(raw: dict[str, object], word: str) -> tuple[SeasonSeen, ...]:
    """The seasons. The number of episodes and the finale are given only for a season that is over."""
    last = raw.get("last_episode_to_air")
    aired = last if isinstance(last, dict) else {}
    current = season_in(aired.get("season_number")) or 0
    finale = day_in(aired.get("air_date")) if aired.get("episode_type") == "finale" else None
    found: dict[int, SeasonSeen] = {}
    for each in objects_in(raw.get("seasons")):
        number = season_in(each.get("season_number"))
        if number is None:
            continue
        ended = finale if number == current else None
        over = word in OVER or number < current or ended is not None
        episodes = episodes_in(each.get("episode_count")) if over else None
        found.setdefault(number, SeasonSeen(number, day_in(each.get("air_date")), ended, episodes))
    return tuple(found[number] for number in sorted(found))


def _page(number: str) -> str:
    return f"https://www.themoviedb.org/tv/{number}"


TMDB = Catalogue(
    name=NAME,
    publisher=PUBLISHER,
    address="https://api.themoviedb.org/3",
    key=True,
    statuses={
        "Canceled": "cancelled",
        "Ended": "ended",
        "In Production": "in_production",
        "Planned": "in_development",
        "Pilot": "in_development",
    },
    runs=frozenset({"Returning Series"}),
    unclear=frozenset(),
    says_finales=True,
    names={
        "premiere": "air_date",
        "finale": "last_episode_to_air",
        "episodes": "episode_count",
        "premiered": "first_air_date",
        "platform": "networks",
    },
    show=show,
    read_show=read_show,
    search=search,
    read_search=read_search,
)
