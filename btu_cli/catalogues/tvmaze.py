"""Reads answers of TVmaze's public API. It needs no key; the licence is CC BY-SA 4.0 with a link.

Documentation: https://www.tvmaze.com/api. A season without dates was ordered and has no date yet. `Ended`
does not tell a cancelled show from one with a planned end. `ended` is the day of the last episode, and can
be entered years later, so it is not the date of a decision.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote

from btu_cli.catalogues.answers import (
    Candidate,
    Garbled,
    Home,
    SeasonSeen,
    Seen,
    day_in,
    episodes_in,
    home_in,
    object_in,
    objects_in,
    page_in,
    season_in,
    show_in,
    text_in,
    whole_in,
)
from btu_cli.catalogues.catalogue import Catalogue, Request
from btu_cli.model.catalogues import TVMAZE as PUBLISHER
from btu_cli.model.catalogues import UNCLEAR

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "tvmaze"
HOST = "tvmaze.com"


def show(number: str) -> Request:
    """A request for a show with its seasons."""
    return Request(f"/shows/{quote(number, safe='')}", (("embed[]", "seasons"),))


def read_show(body: object, number: str) -> Seen:
    """The show in an answer.

    Raises:
        Garbled: the answer is not a show, or is another show.
    """
    raw, word = show_in(body, number)
    embedded = raw.get("_embedded")
    seasons = embedded.get("seasons") if isinstance(embedded, dict) else None
    return Seen(
        word=word,
        url=_page(raw, number),
        updated=_instant(raw.get("updated")),
        premiered=day_in(raw.get("premiered")),
        home=_home(raw),
        seasons=_seasons(seasons) if isinstance(seasons, list) else None,
    )


def search(title: str) -> Request:
    """A request for the shows whose titles resemble this one."""
    return Request("/search/shows", (("q", title),))


def read_search(body: object) -> tuple[Candidate, ...]:
    """The shows in the answer to a search, the best match first.

    Raises:
        Garbled: it is not a list.
    """
    if not isinstance(body, list):
        raise Garbled("the answer is not a list")
    shows = (each.get("show") for each in objects_in(body))
    return tuple(_candidate(raw) for raw in objects_in(list(shows)) if whole_in(raw.get("id")) is not None)


def changed(since: str) -> Request:
    """A request for the times of change of all shows that changed within a `day`, a `week` or a `month`."""
    return Request("/updates/shows", (("since", since),))


def read_changed(body: object) -> Mapping[str, int]:
    """For each show's id, the time of its last change in seconds since 1970.

    Raises:
        Garbled: it is not an object with such times.
    """
    times = {number: whole_in(each) for number, each in object_in(body).items()}
    return {number: each for number, each in times.items() if each is not None}


def _seasons(raw: list[object]) -> tuple[SeasonSeen, ...]:
    found: dict[int, SeasonSeen] = {}
    for each in objects_in(raw):
        number = season_in(each.get("number"))
        if number is not None:
            listed = SeasonSeen(
                number,
                day_in(each.get("premiereDate")),
                day_in(each.get("endDate")),
                episodes_in(each.get("episodeOrder")),
            )
            found.setdefault(number, listed)
    return tuple(found[number] for number in sorted(found))


def _instant(raw: object) -> datetime | None:
    seconds = whole_in(raw)
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds is not None and seconds > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def _home(raw: dict[str, object]) -> Home | None:
    """The network, else the web channel: network 1 and web channel 1 are two homes."""
    return home_in(raw.get("network")) or home_in(raw.get("webChannel"), "web-")


def _page(raw: dict[str, object], number: str) -> str:
    return page_in(raw.get("url"), HOST, f"https://www.tvmaze.com/shows/{number}")


def _candidate(raw: dict[str, object]) -> Candidate:
    number = str(raw["id"])
    home = _home(raw)
    return Candidate(
        catalogue=NAME,
        id=number,
        title=text_in(raw.get("name")),
        premiered=day_in(raw.get("premiered")),
        word=text_in(raw.get("status")),
        home=home.name if home else "",
        url=_page(raw, number),
    )


TVMAZE = Catalogue(
    name=NAME,
    publisher=PUBLISHER,
    address="https://api.tvmaze.com",
    key=False,
    statuses={"In Development": "in_development", "To Be Determined": "awaiting"},
    runs=frozenset({"Running"}),
    unclear=UNCLEAR,
    says_finales=False,
    names={
        "premiere": "premiereDate",
        "finale": "endDate",
        "episodes": "episodeOrder",
        "premiered": "premiered",
        "platform": "network",
    },
    show=show,
    read_show=read_show,
    search=search,
    read_search=read_search,
    changed=changed,
    read_changed=read_changed,
)
