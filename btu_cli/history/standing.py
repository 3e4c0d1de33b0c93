"""Finds the status of a show: the first of a numbered list of rules that applies.

The same list is used after every step of a show's life, so headline, facts, changelog, `diff` and `shows`
cannot disagree. docs/design.md, "Lives, and the headline", has the reasons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.stages import Season, Stage
from btu_cli.model.lifecycle import UNKNOWN
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.claims import Claim
    from btu_cli.history.lives import Lives


class Standing(NamedTuple):
    """A status: its word, its season (None for the show), and its claims.

    `of` is the number of its season, even if the number is inferred.
    """

    status: str = UNKNOWN
    season: int | None = None
    support: tuple[Claim, ...] = ()
    of: int | None = None


def dead(lives: Lives) -> Standing | None:
    """1. An axe, or a reported end; or the finale of a final season, if no axe was reported."""
    if lives.axe:
        return Standing(lives.dead, None, lives.axe)
    if last := lives.finished:
        return Standing("ended", None, tuple(claim._replace(value="ended") for claim in last.support))
    return None


def to_come(lives: Lives) -> Standing | None:
    """2. The highest season that is ordered, paused or in production."""
    return _of_highest(lives, Stage.ORDERED, Stage.PAUSED, Stage.IN_PRODUCTION)


def on_air(lives: Lives) -> Standing | None:
    """3. A season on air."""
    return _of_highest(lives, Stage.ON_AIR)


def talked_of(lives: Lives) -> Standing | None:
    """4. A season in talks or development."""
    return _of_highest(lives, Stage.TALKED_OF)


def awaiting(lives: Lives) -> Standing | None:
    """5. An undecided season; or the show, after its last season is over."""
    last = _of_highest(lives, Stage.UNDECIDED, Stage.OVER)
    return last._replace(season=None) if last and last.of in lives.at[Stage.OVER] else last


def last_said(lives: Lives) -> Standing | None:
    """6. The last reported status; a rumour, if there is nothing else."""
    if said := lives.said.claims:
        return Standing(str(said[-1].value), said[-1].season, tuple(said), said[-1].season)
    return None


RULES: Final[tuple[Callable[[Lives], Standing | None], ...]] = (
    dead,
    to_come,
    on_air,
    talked_of,
    awaiting,
    last_said,
)


def standing(lives: Lives) -> Standing:
    """The status of a show at this point of its life."""
    for rule in RULES:
        if found := rule(lives):
            return found
    return Standing()


def standing_of(lives: Lives, number: int) -> Standing:
    """The status of one season: its stage, or, if there are only rumours, their status."""
    season = lives.seasons.get(number)
    if season is None:
        return Standing()
    if not season.support:
        said = tuple(lives.said_of[number].claims) if number in lives.said_of else ()
        return Standing(str(said[-1].value), number, said, number) if said else Standing()
    return Standing(_word(lives, season), season.shown, season.support, number)


def _word(lives: Lives, season: Season) -> str:
    """A season's word. If the show has ended, what is over has ended too."""
    if season.stage == Stage.OVER and (season.final or lives.has_ended):
        return "ended"
    return season.word


def _of_highest(lives: Lives, *stages: int) -> Standing | None:
    numbers = [max(there) for stage in stages if (there := lives.at[stage])]
    if not numbers:
        return None
    number = max(numbers)
    season = lives.seasons[number]
    return Standing(season.word, season.shown, season.support, number)
