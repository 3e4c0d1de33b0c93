"""Numberings: how a platform counts seasons, if it differs from the record.

Season 1 on Netflix can be two seasons in the show's own country. A numbering pairs each of its seasons with
the record's season that it equals, or is a part of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import BadValue
from btu_cli.model.facts import parse_season, scope_of
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Numbering(NamedTuple):
    """A name, and sorted pairs (its season, the record's season). The record's own numbering has neither."""

    name: str
    pairs: tuple[tuple[int, int], ...]

    def of_record(self, season: int) -> int:
        """The record's season for a season of this numbering.

        Raises:
            BadValue: the numbering does not have this season.
        """
        if not self.name:
            return season
        for own, theirs in self.pairs:
            if own == season:
                return theirs
        known = ", ".join(str(own) for own, _ in self.pairs)
        raise BadValue(f"season ({self.name})", str(season), f"one of the seasons it has: {known}")

    def scope(self, season: int | None) -> str:
        """The name of a scope of the record in this numbering: `season 3`, `seasons 1-2`."""
        own = [mine for mine, record in self.pairs if record == season]
        if not own:
            return scope_of(season)
        if len(own) == 1:
            return f"season {own[0]}"
        whole = list(range(own[0], own[-1] + 1))
        return f"seasons {own[0]}-{own[-1]}" if own == whole else f"seasons {', '.join(map(str, own))}"


OWN: Final = Numbering("", ())  # the record's own numbering, used if none is named


def parse_numbering(name: str, texts: Iterable[str]) -> Numbering:
    """A numbering from pairs THEIRS=OURS.

    Raises:
        BadValue: the name or a pair is malformed, or one of its seasons appears twice.
    """
    pairs: dict[int, int] = {}
    for text in texts:
        own, equals, record = text.partition("=")
        if not equals or own.strip() in map(str, pairs):
            raise BadValue("A pair of seasons", text, "THEIRS=OURS, each of theirs once, as in 3=2")
        pairs[parse_season(own)] = parse_season(record)
    return Numbering(numbering_name(name), tuple(sorted(pairs.items())))


def numbering_name(text: str) -> str:
    """`text` as a numbering's name: lower case, one word.

    Raises:
        BadValue: it cannot be one.
    """
    name = "-".join(text.lower().split())
    if not name.replace("-", "").replace("+", "").isalnum() or len(name) > 50:  # noqa: PLR2004 - characters
        raise BadValue("A numbering's name", text, "letters, digits and hyphens, such as netflix")
    return name
