"""The stages of a season's life, and what is kept of a season, a move and a fall: plain values."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.history.claims import Claim
    from btu_cli.history.events import Event
    from btu_cli.model.updates import Update


class Stage(IntEnum):
    """How far a season has come; of one time, the higher stage is the later news."""

    UNHEARD = 0
    UNDECIDED = 1
    TALKED_OF = 2
    ORDERED = 3
    IN_PRODUCTION = 4
    PAUSED = 5
    ON_AIR = 6
    OVER = 7
    FALLEN = 8

    __hash__ = int.__hash__  # an enumeration's own is asked fifty times a show, and takes ten times as long


class Season(NamedTuple):
    """A season as far as it has come. `support` are the claims of its present stage, the first one dates it.

    `firmness` is that of its firmest claim; `waits` that it is over and somebody said that there is no word.
    `number` is inferred where nobody `named` it. `first` is the day on which it was first heard of, `began`
    what put it on air first. `ordered`, `made` and `aired` say what it ever was, `promised` that it was so
    before any axe; `quiet` is when it was last heard of, by the update `last`.
    """

    number: int
    first: date
    stage: Stage = Stage.UNHEARD
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
    quiet: date | None = None
    last: Update | None = None

    @property
    def aired(self) -> bool:
        """Whether it ever was on air."""
        return self.began is not None

    @property
    def word(self) -> str:
        """Its word in `status`; empty where it has no stage. The end of the show is told by the headline."""
        if self.stage is Stage.OVER:
            return "awaiting"
        return str(self.support[0].value) if self.support else ""

    @property
    def shown(self) -> int | None:
        """Its number, where somebody named it; an order of no season stays one."""
        told = self.stage is not Stage.ORDERED or any(claim.season is not None for claim in self.support)
        return self.number if self.named and told else None


class Happening(NamedTuple):
    """An event that came, and the season that it belongs to; `name` is what a promise of it is called.

    `begins` says that it put its season on air, `after` that this was over by then.
    """

    name: str
    season: int | None
    event: Event
    begins: bool = False
    after: bool = False


class Move(NamedTuple):
    """A season that came to a stage, and the claim that put it there."""

    season: int
    stage: Stage
    claim: Claim


class Fall(NamedTuple):
    """An axe that fell: of the show (season None) or of a season; and which seasons had been made by then."""

    claim: Claim
    season: int | None
    made: frozenset[int]
    aired: frozenset[int]
    on_air: bool
    in_production: bool


class News:
    """What came of the events since it was last taken: happenings, moves, axes, and seasons that changed."""

    def __init__(self) -> None:
        self.happened: list[Happening] = []
        self.moves: list[Move] = []
        self.falls: list[Fall] = []
        self.changed: set[int] = set()
        self.decided = False  # a status moved a season, or an axe fell or was lifted
