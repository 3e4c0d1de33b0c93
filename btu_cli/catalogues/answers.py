"""The parts of a catalogue's answer that btu uses, the same for every catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from btu_cli.errors import NotADate, Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import COUNT_LIMITS, SEASON_LIMIT
from btu_cli.model.text import LINE, clean, clean_url
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

EARLIEST: Final = 1900  # no show is older; a catalogue writes 0001-01-01 for an unknown day


class Garbled(ValueError):
    """An answer that differs from the catalogue's documentation."""


class SeasonSeen(NamedTuple):
    """A season as a catalogue lists it; `end` is the day of the last episode that it lists."""

    number: int
    premiere: date | None = None
    end: date | None = None
    episodes: int | None = None

    @property
    def dated(self) -> bool:
        """Whether the catalogue gives any day for this season."""
        return self.premiere is not None or self.end is not None


class Home(NamedTuple):
    """The network or service of a show: the catalogue's id for it, and its name."""

    id: str
    name: str

    def same_as(self, other: Self) -> bool:
        """Whether nothing moved: a renamed home keeps its id, and one name is one platform."""
        return self.id == other.id or self.name == other.name


class Seen(NamedTuple):
    """A show as a catalogue lists it at one time.

    `word` is the status in the catalogue's own word. `updated` says when its record last changed; None if it
    is not given. `seasons` is None if the answer does not list them.
    """

    word: str
    url: str
    updated: datetime | None = None
    premiered: date | None = None
    home: Home | None = None
    seasons: tuple[SeasonSeen, ...] | None = None

    @property
    def listed(self) -> tuple[SeasonSeen, ...]:
        """The listed seasons."""
        return self.seasons or ()


class Candidate(NamedTuple):
    """A show that a catalogue offers for a title."""

    catalogue: str
    id: str
    title: str
    premiered: date | None
    word: str
    home: str
    url: str


# -- reading raw values: a value that differs from the documentation counts as missing ----------------------


def show_in(body: object, number: str) -> tuple[dict[str, object], str]:
    """The show in an answer, with its status in the catalogue's own word.

    Raises:
        Garbled: it is not a show, or not the show with this number.
    """
    raw = object_in(body)
    if str(whole_in(raw.get("id"))) != number:
        raise Garbled(f"it answers with the show {text_in(str(raw.get('id'))) or 'of no id'} instead")
    word = text_in(raw.get("status"))
    if not word:
        raise Garbled("the show has no status")
    return raw, word


def object_in(answer: object) -> dict[str, object]:
    """An answer as an object.

    Raises:
        Garbled: it is something else.
    """
    if isinstance(answer, dict):
        return answer
    raise Garbled("the answer is not an object")


def objects_in(raw: object) -> list[dict[str, object]]:
    """The objects of a list; empty if `raw` is not a list."""
    return [each for each in raw if isinstance(each, dict)] if isinstance(raw, list) else []


def day_in(raw: object) -> date | None:
    """A whole day, `2020-10-06`."""
    if not isinstance(raw, str):
        return None
    try:
        day = PartialDate.parse(raw)
    except NotADate:
        return None
    return day.first if day.days == 1 and day.first.year >= EARLIEST else None


def text_in(raw: object) -> str:
    """A line of text; empty if there is none."""
    if not isinstance(raw, str):
        return ""
    return clean("".join(each if each.isprintable() else " " for each in raw)[:LINE], "The name")


def season_in(raw: object) -> int | None:
    """A season's number; None for specials, and for seasons numbered by years or not at all."""
    number = whole_in(raw)
    return number if number is not None and 1 <= number <= SEASON_LIMIT else None


def episodes_in(raw: object) -> int | None:
    """A number of episodes."""
    number = whole_in(raw)
    return number if number is not None and 1 <= number <= COUNT_LIMITS["episodes"] else None


def whole_in(raw: object) -> int | None:
    """A whole number."""
    return raw if isinstance(raw, int) and not isinstance(raw, bool) else None


def home_in(raw: object, kind: str = "") -> Home | None:
    """A network or service with its id, which `kind` precedes where each kind has numbers of its own."""
    if not isinstance(raw, dict):
        return None
    number, name = whole_in(raw.get("id")), text_in(raw.get("name"))
    return Home(f"{kind}{number}", name) if number is not None and name else None


def page_in(raw: object, host: str, otherwise: str) -> str:
    """A page's address if it is on `host`, else `otherwise`: an answer cannot send readers to other sites."""
    address = text_in(raw)
    try:
        clean_url(address)
    except Refused:
        return otherwise
    there = address.partition("://")[2].partition("/")[0].lower()
    return address if there == host or there.endswith(f".{host}") else otherwise
