"""The mentions in a sentence, and the board on which they are set without overlaps."""

from __future__ import annotations

from typing import Final

from btu_cli.articles.when import When
from btu_cli.named import NamedTuple

# Kinds of mention. ANAPHOR is the show by its kind (`the drama`), RELATED something of it (`the Minx film`).
SHOW, ANAPHOR, OTHER, RELATED = "SHOW", "ANA", "OTHER", "RELATED"
PLATFORM, SEASON, EPISODES, SEASONS, DATE, NAME = "PLAT", "SEASON", "EPS", "COUNT", "DATE", "NAME"


class SeasonSaid(NamedTuple):
    """A season as written: its numbers (none for `a new season`), whether it is the last, its episodes.

    `owner` is the kind of mention that it belongs to, or empty if that is not said; `home` is the platform in
    its words: `the second season of the Hulu drama`; `more` is true of `another season`.
    """

    numbers: tuple[int, ...] = ()
    final: bool = False
    episodes: int | None = None
    owner: str = ""
    home: str = ""
    more: bool = False


class Mention(NamedTuple):
    """A part of a sentence, its kind, and its value: a When, a SeasonSaid, a number, a name, or None."""

    start: int
    end: int
    kind: str
    value: object = None

    @property
    def owner(self) -> str:
        """The owner: the kind itself, or for a season, the kind that it belongs to."""
        return self.value.owner if isinstance(self.value, SeasonSaid) else self.kind

    @property
    def season(self) -> SeasonSaid:
        """The season that is the value."""
        if not isinstance(self.value, SeasonSaid):
            raise TypeError(self.kind)
        return self.value

    @property
    def when(self) -> When:
        """The date that is the value."""
        if not isinstance(self.value, When):
            raise TypeError(self.kind)
        return self.value


TITLES: Final = (SHOW, OTHER)


class Board:
    """The mentions of one sentence so far."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._mentions: list[Mention] = []
        self._free = [True] * (len(text) + 1)

    @property
    def mentions(self) -> list[Mention]:
        """In the order of the text."""
        return sorted(self._mentions)

    def of(self, *kinds: str) -> list[Mention]:
        """The mentions of some kinds, in the order of the text."""
        return [mention for mention in self.mentions if mention.kind in kinds]

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap a part of the sentence."""
        return [mention for mention in self.mentions if mention.start < end and mention.end > start]

    def taken(self, start: int, end: int) -> bool:
        """Whether a part of the sentence already has a mention."""
        return not all(self._free[start:end])

    def add(self, start: int, end: int, kind: str, value: object = None) -> None:
        """Set a mention, if its place is free."""
        if not self.taken(start, end):
            self.swallow(start, end, kind, value)

    def swallow(self, start: int, end: int, kind: str, value: object = None) -> None:
        """Set a mention that replaces those within it."""
        self._mentions = [m for m in self._mentions if m.end <= start or m.start >= end]
        self._free[start:end] = [False] * (end - start)
        self._mentions.append(Mention(start, end, kind, value))
