"""Numberings: how a platform counts the seasons that the record counts its own way.

What Netflix calls season 1 of a show can be two seasons where it was made. A numbering pairs each of its
seasons with the record's season that it is, or is a part of.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from btu_cli.errors import BadValue
from btu_cli.model.facts import parse_season, scope_of


class Numbering(NamedTuple):
    """A name and pairs of (its season, the record's season), sorted; the record's own has neither."""

    name: str
    pairs: tuple[tuple[int, int], ...]

    def of_record(self, season: int) -> int:
        """The record's season that one of this numbering is, or is a part of; the record's own is itself.

        Raises:
            BadValue: the numbering does not say.
        """
        if not self.name:
            return season
        for own, theirs in self.pairs:
            if own == season:
                return theirs
        known = ", ".join(str(own) for own, _ in self.pairs)
        raise BadValue(f"season ({self.name})", str(season), f"one of the seasons it has: {known}")

    def scope(self, season: int | None) -> str:
        """How this numbering names a scope of the record: `season 3`, `seasons 1-2`."""
        own = [mine for mine, record in self.pairs if record == season]
        if not own:
            return scope_of(season)
        if len(own) == 1:
            return f"season {own[0]}"
        whole = list(range(own[0], own[-1] + 1))
        return f"seasons {own[0]}-{own[-1]}" if own == whole else f"seasons {', '.join(map(str, own))}"


OWN: Final = Numbering("", ())  # the record's own numbering: what is meant where none is named


def parse_numbering(name: str, texts: Iterable[str]) -> Numbering:
    """A numbering from THEIRS=OURS, season by season.

    Raises:
        BadValue: the name is none, a pair is none, or one of its seasons stands twice.
    """
    pairs: dict[int, int] = {}
    for text in texts:
        own, equals, record = text.partition("=")
        if not equals or own.strip() in map(str, pairs):
            raise BadValue("a pair of seasons", text, "THEIRS=OURS, each of theirs once, as in 3=2")
        pairs[parse_season(own)] = parse_season(record)
    return Numbering(numbering_name(name), tuple(sorted(pairs.items())))


def numbering_name(text: str) -> str:
    """`text` as a numbering's name: lower case, one word.

    Raises:
        BadValue: it is none.
    """
    name = "-".join(text.lower().split())
    if not name.replace("-", "").replace("+", "").isalnum() or len(name) > 50:  # noqa: PLR2004 - characters
        raise BadValue("a numbering's name", text, "letters, digits and hyphens, as in netflix")
    return name
