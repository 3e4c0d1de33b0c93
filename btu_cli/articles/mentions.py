"""What a sentence can mention, and the board on which mentions are set: no two overlap."""

from __future__ import annotations

from typing import Final, NamedTuple

from btu_cli.articles.when import When

# Kinds of mention. ANAPHOR is the show by its kind (`the drama`), RELATED what is its own (`the Minx film`).
SHOW, ANAPHOR, OTHER, RELATED = "SHOW", "ANA", "OTHER", "RELATED"
PLATFORM, SEASON, EPISODES, SEASONS, DATE, NAME = "PLAT", "SEASON", "EPS", "COUNT", "DATE", "NAME"


class SeasonSaid(NamedTuple):
    """A season as written: its numbers (none for `a new season`), whether it is the last, its episodes.

    `owner` is the kind of mention that it is of, or empty where that is not said.
    """

    numbers: tuple[int, ...] = ()
    final: bool = False
    episodes: int | None = None
    owner: str = ""


class Mention(NamedTuple):
    """A stretch of a sentence, its kind, and what it means.

    The value is a When, a SeasonSaid, a number, a name, or None.
    """

    start: int
    end: int
    kind: str
    value: object = None

    @property
    def owner(self) -> str:
        """Whose it is: the kind itself, and of a season the kind that it is of."""
        return self.value.owner if isinstance(self.value, SeasonSaid) else self.kind

    @property
    def season(self) -> SeasonSaid:
        """The season that it is."""
        if not isinstance(self.value, SeasonSaid):
            raise TypeError(self.kind)
        return self.value

    @property
    def when(self) -> When:
        """The date that it is."""
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
        """Those of some kinds, in the order of the text."""
        return [mention for mention in self.mentions if mention.kind in kinds]

    def within(self, start: int, end: int) -> list[Mention]:
        """Those that touch a stretch."""
        return [mention for mention in self.mentions if mention.start < end and mention.end > start]

    def taken(self, start: int, end: int) -> bool:
        """Whether some of a stretch is a mention already."""
        return not all(self._free[start:end])

    def add(self, start: int, end: int, kind: str, value: object = None) -> None:
        """Set a mention, where nothing of it is taken."""
        if not self.taken(start, end):
            self.swallow(start, end, kind, value)

    def swallow(self, start: int, end: int, kind: str, value: object = None) -> None:
        """Set a mention in the place of those within it."""
        self._mentions = [m for m in self._mentions if m.end <= start or m.start >= end]
        self._free[start:end] = [False] * (end - start)
        self._mentions.append(Mention(start, end, kind, value))
