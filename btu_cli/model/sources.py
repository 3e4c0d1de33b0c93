"""Sources: who published a report, where and when; who said it, and in which words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from btu_cli.errors import BadValue
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate


class Source(NamedTuple):
    """The source of a report. Unknown parts are None, even the publisher."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    speaker: str | None = None
    quote: str | None = None
    via: str | None = None

    @property
    def origin(self) -> str | None:
        """The publisher that the report comes from: the one that it repeats, else its own publisher."""
        return self.via or self.publisher


OFFICIAL, REPORTED, RUMOURED = "official", "reported", "rumoured"
FIRMNESS: Final = {RUMOURED: 0, REPORTED: 1, OFFICIAL: 2}
STANDINGS: Final = tuple(FIRMNESS)


def parse_standing(text: str) -> str:
    """A standing by its name, in either spelling.

    Raises:
        BadValue: there is no such standing.
    """
    standing = text.strip().lower().replace("rumored", "rumoured")
    if standing not in STANDINGS:
        raise BadValue("standing", text, ", ".join(STANDINGS))
    return standing


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names mean the same publisher: case, `The` and punctuation do not matter."""
    return one is not None and other is not None and name_key(one) == name_key(other)


@cache
def name_key(name: str) -> str:
    """The key for comparing publishers' names."""
    letters = "".join(character for character in name.casefold() if character.isalnum() or character == " ")
    return letters.removeprefix("the ").replace(" ", "") or name.casefold()
