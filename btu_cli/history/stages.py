"""Plain values for the lives of seasons: stages, seasons, moves and falls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.claims import Claim, replaces
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.history.events import Event
    from btu_cli.model.updates import Update

SILENCE: Final = "silence"  # the event of a claim that nobody made: a year without a word


class Stage:
    """How far a season has come. Of reports of the same time, the higher stage is the later news.

    Plain numbers, no enumeration: an update asks for fifty of them, and Python 3.11 would take a tenth of the
    time of a whole reading to find them.
    """

    UNHEARD: Final = 0
    UNDECIDED: Final = 1
    TALKED_OF: Final = 2
    ORDERED: Final = 3
    IN_PRODUCTION: Final = 4
    PAUSED: Final = 5
    ON_AIR: Final = 6
    OVER: Final = 7
    FALLEN: Final = 8


STAGES: Final = range(Stage.FALLEN + 1)


class Season(NamedTuple):
    """A season and its stage. `support` are the claims of the present stage; the first one dates it.

    `firmness` is that of its firmest claim. `waits`: it is over, and a report said that there is no word.
    `number` is inferred unless it was `named`. `first` is the day of its first report, `began` the claim that
    first put it on air. `ordered`, `made` and `aired` say whether it ever was, `promised` whether that was
    before any axe. `numbered`: its order before the present one gave its number. `quiet` is the day of its
    last report, the update `last`.
    """

    number: int
    first: date
    stage: int = Stage.UNHEARD
    support: tuple[Claim, ...] = ()
    firmness: int = 0
    waits: bool = False
    began: Claim | None = None
    ordered: bool = False
    made: bool = False
    promised: bool = False
    final: bool = False
    between_parts: bool = False
    named: bool = False
    numbered: bool = False
    quiet: date | None = None
    last: Update | None = None

    @property
    def aired(self) -> bool:
        """Whether it ever was on air."""
        return self.began is not None

    @property
    def rests(self) -> bool:
        """Whether it was put on hold on air, or axed then: what is left of it can still be shown."""
        return self.aired and self.stage in (Stage.PAUSED, Stage.FALLEN)

    @property
    def word(self) -> str:
        """Its word in `status`; empty without a stage. The headline reports the end of the show."""
        if self.stage == Stage.OVER:
            return "awaiting"
        return str(self.support[0].value) if self.support else ""

    @property
    def shown(self) -> int | None:
        """Its number, if it was named; None for an order without a season."""
        told = self.stage != Stage.ORDERED or self.numbered
        told = told or any(claim.season is not None for claim in self.support)
        return self.number if self.named and told else None


class Happening(NamedTuple):
    """An event that happened, and its season. `name` is the name of a promise of it.

    `begins` says that it put its season on air, `after` that the season was over by then.
    """

    name: str
    season: int | None
    event: Event
    begins: bool = False
    after: bool = False


class Move(NamedTuple):
    """A season that reached a stage, and the claim that put it there."""

    season: int
    stage: int
    claim: Claim


class Fall(NamedTuple):
    """An axe of the show (season None) or of a season, and the seasons that were made by then."""

    claim: Claim
    season: int | None
    made: frozenset[int]
    aired: frozenset[int]
    on_air: bool
    in_production: bool


class News(NamedTuple):
    """The results of events: happenings, moves, axes, and changed seasons.

    `decided`: a status moved a season, or an axe came or was lifted.
    """

    happened: tuple[Happening, ...]
    moves: tuple[Move, ...]
    falls: tuple[Fall, ...]
    changed: tuple[int, ...]
    decided: bool


class LastSaid:
    """The claims of the last reported status, rumours too."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []

    def hear(self, claim: Claim) -> None:
        """Take one more claim, in order. A less firm one of the same time does not replace the last."""
        last = self.claims[-1] if self.claims else None
        if last and not replaces(claim, last):
            return
        if last and (claim.value, claim.season) != (last.value, last.season):
            self.claims.clear()
        self.claims.append(claim)


class Notes:
    """The results of events since they were last taken; `News` tells what each means."""

    def __init__(self) -> None:
        self.happened: list[Happening] = []
        self.moves: list[Move] = []
        self.falls: list[Fall] = []
        self.changed: set[int] = set()
        self.decided = False

    def take(self) -> News:
        """The results so far, which are forgotten here."""
        news = News(
            tuple(self.happened), tuple(self.moves), tuple(self.falls), tuple(self.changed), self.decided
        )
        for noted in (self.happened, self.moves, self.falls, self.changed):
            noted.clear()
        self.decided = False
        return news
