"""The transitions: the effect of each kind of event on its season and on the show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.belonging import began_long_before, returns, same_order
from btu_cli.history.claims import Claim, replaces
from btu_cli.history.events import Event, Kind
from btu_cli.history.homes import at_home, axers_of, has_another_home, homes_of
from btu_cli.history.stages import SILENCE, Fall, Season, Stage
from btu_cli.model.dates import PartialDate

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.history.lives import Lives
    from btu_cli.model.updates import Update

BEGUN: Final = (Stage.ON_AIR, Stage.OVER)


def end_part(lives: Lives, event: Event) -> None:
    """The finale of a part does not end a season; until the next part it can be in production again."""
    season = lives.seasons.get(event.season) if event.season is not None else None
    if season is not None and event.name.startswith("finale."):
        lives.keep(season._replace(between_parts=True))


def talk(lives: Lives, season: Season, event: Event) -> None:
    """Talks. They do not move a season in production back, unless they name it."""
    firm = BEGUN if event.season is not None else (*BEGUN, Stage.IN_PRODUCTION)
    if season.stage not in firm:
        lives.move(season, Stage.TALKED_OF, event.claim)


def order(lives: Lives, season: Season, event: Event) -> None:
    """An order. For a season on air it is no news, but it revives the show.

    Only `final_season` does not: an axed show's season on air or over is its last anyway.
    """
    claim = event.claim
    if lives.axe and season.stage in BEGUN and claim.value == "final_season":
        call_last(lives, season, claim.update)
        return
    if lives.axe and not lives.may_decide(claim):
        return
    lives.decision = claim
    was_dead, lives.axe = bool(lives.axe), ()
    final = claim.value == "final_season"
    lives.news.decided |= was_dead or (final and not season.final)
    if season.stage == Stage.ON_AIR or (season.stage == Stage.OVER and final):
        if final:
            call_last(lives, season, claim.update)
        return
    again = season.stage == Stage.ORDERED and claim.value == "renewed" and not was_dead
    if again and any(same_order(claim, known) for known in season.support):  # ordered counts as renewed
        claim = claim._replace(value=season.support[0].value)
    lives.move(season, Stage.ORDERED, claim)
    moved = lives.seasons[season.number]
    if final and moved.stage == Stage.ORDERED:
        call_last(lives, moved, claim.update)


def call_last(lives: Lives, season: Season, update: Update) -> None:
    """A season is said to be the last: orders and plans for later ones, of before, are called off."""
    lives.keep(season._replace(final=True, waits=False))
    claim = Claim(update, "status", "cancelled")
    for stage in (Stage.UNDECIDED, Stage.TALKED_OF, Stage.ORDERED):
        for number in sorted(lives.at[stage]):
            higher = lives.seasons[number]
            if number > season.number and higher.support[-1].date.last < claim.date.first:
                lives.news.falls.append(_fall(lives, claim, number))
                lives.keep(higher._replace(stage=Stage.FALLEN, support=(claim,)))


def pause(lives: Lives, season: Season, event: Event) -> None:
    """An official pause. Filming can be suspended while a season is on air."""
    if season.stage == Stage.OVER or (event.name == "filming" and season.stage == Stage.ON_AIR):
        return
    lives.move(season, Stage.PAUSED, event.claim)


def produce(lives: Lives, season: Season, event: Event) -> None:
    """In production. A season on air can be filmed meanwhile; a season that is over is filmed again."""
    if season.stage != Stage.ON_AIR or (season.between_parts and event.name == "status"):
        lives.move(season, Stage.IN_PRODUCTION, event.claim)


def air(lives: Lives, season: Season, event: Event) -> None:
    """Reported as on air, or a part premiered. This reopens a season that was over."""
    lives.move(season._replace(between_parts=False), Stage.ON_AIR, event.claim)


def premiere(lives: Lives, season: Season, event: Event) -> None:
    """A premiere. It begins a season that was not on air before, and dates one on air."""
    if not season.aired or returns(season, event):
        air(lives, season, event)
    elif event.name != "premiere" or _is_shown_elsewhere(lives, season, event):
        return
    elif season.stage == Stage.ON_AIR:
        if not began_long_before(season, event):
            lives.redate(season, event.claim)
    elif season.began and _began_then(event.claim, season.began):
        lives.keep(season._replace(began=event.claim))


def _is_shown_elsewhere(lives: Lives, season: Season, event: Event) -> bool:
    """Whether a later premiere or finale is that at another home."""
    known = homes_of(season.support[0].update) or lives.homes
    moved = bool(known and homes_of(event.update)) and not at_home(event.update, known)
    return moved and event.when.first > season.support[0].date.last


def _began_then(premiere: Claim, known: Claim) -> bool:
    """Whether this premiere is better evidence of the season's start than what is known."""
    if known.event == "finale":
        return premiere.date.first <= known.date.last
    return known.event == "premiere" and replaces(premiere, known)


def finale(lives: Lives, season: Season, event: Event) -> None:
    """The finale. It ends a season; reported again, it can date the end more exactly."""
    if season.stage != Stage.OVER:
        lives.move(season, Stage.OVER, event.claim)
    elif not _is_shown_elsewhere(lives, season, event):
        lives.redate(season, event.claim)


def await_word(lives: Lives, season: Season, event: Event) -> None:
    """No word about the future: a season on air is over; a season before any order is undecided."""
    if season.stage in (Stage.ON_AIR, Stage.OVER):
        lives.move(season, Stage.OVER, event.claim)
    elif season.stage <= Stage.TALKED_OF and event.season is not None:
        lives.move(season, Stage.UNDECIDED, event.claim)
        for number in sorted(lives.at[Stage.ON_AIR]):
            if number < season.number:
                lives.move(lives.seasons[number], Stage.OVER, event.claim)


def axe(lives: Lives, event: Event) -> None:
    """An axe: cancelled or shopped in any scope, or the whole show ended."""
    claim = event.claim
    ends = any(event == "finale" for event, _ in claim.update.expects)  # then it is the whole show's
    if (has_another_home(claim.update, lives.homes) and not ends) or not lives.may_decide(claim):
        return
    if claim.value == "ended" and lives.dead in ("cancelled", "shopped"):
        _end_all(lives, claim)
        if lives.dead == "cancelled":
            return
        claim = claim._replace(value="cancelled")
    else:
        lives.axed = _axed_before(lives, claim)
    lives.news.falls.append(_fall(lives, claim, event.season))
    lives.news.decided |= claim.value != lives.dead
    lives.decision = claim
    lives.made = seasons if isinstance(seasons := claim.update.value_of("seasons"), int) else 0
    last = lives.finished
    told = tuple(c._replace(value="ended") for c in last.support if c.event != SILENCE) if last else lives.axe
    again = claim.value == (lives.dead or ("ended" if told else "")) and not _shown_since(claim, told)
    lives.axe = (*told, claim) if again else (claim,)
    _drop_unmade(lives, event.season, claim)
    if claim.value == "ended":
        _end_all(lives, claim)
    for number in sorted(lives.at[Stage.ON_AIR]):
        if not lives.seasons[number].named:
            lives.hear_of(number, claim.date, claim.update)


def _axed_before(lives: Lives, claim: Claim) -> tuple[Claim, ...]:
    """The claims that a show was cancelled, before it was shopped around, or by the same report."""
    if claim.value == "shopped" and axers_of(claim.update):
        return (claim._replace(value="cancelled"),)
    if claim.value == "shopped" and lives.dead == "cancelled":
        return lives.axe
    decides = claim.value == "cancelled" and (axers_of(claim.update) or claim.update.value_of("by"))
    return lives.axed if lives.dead and not decides else ()


def _shown_since(claim: Claim, told: tuple[Claim, ...]) -> bool:
    """Whether a report of the end says that the last episode was shown after the end that was told before."""
    finale = claim.update.value_of("finale")
    return bool(told) and isinstance(finale, PartialDate) and finale.first > told[-1].date.last


def _end_all(lives: Lives, claim: Claim) -> None:
    """The whole show is said to have ended: what is on air is over."""
    for number in sorted(lives.at[Stage.ON_AIR]):
        lives.move(lives.seasons[number], Stage.OVER, claim._replace(value="awaiting", event="end"))


def _drop_unmade(lives: Lives, axed: int | None, claim: Claim) -> None:
    """End the seasons that an axe, of the show or of one season, keeps from being made."""
    for stage in (Stage.UNDECIDED, Stage.TALKED_OF, Stage.ORDERED, Stage.PAUSED, Stage.FALLEN):
        for number in sorted(lives.at[stage]):
            season = lives.seasons[number]
            told = claim.value == "ended" and season.word == "cancelled"  # called off before
            if axed in (None, number) and not told:
                lives.keep(season._replace(stage=Stage.FALLEN, support=(claim,)))
    if axed is not None and axed in lives.at[Stage.IN_PRODUCTION]:
        lives.keep(lives.seasons[axed]._replace(stage=Stage.FALLEN, support=(claim,)))


def _fall(lives: Lives, claim: Claim, season: int | None) -> Fall:
    standing = [each for each in lives.seasons.values() if each.stage != Stage.FALLEN]
    return Fall(
        claim,
        season,
        made=frozenset(each.number for each in standing if each.made),
        aired=frozenset(each.number for each in standing if each.aired),
        on_air=bool(lives.at[Stage.ON_AIR]),
        in_production=bool(lives.at[Stage.IN_PRODUCTION]),
    )


TRANSITIONS: Final[dict[str, Callable[[Lives, Season, Event], None]]] = {
    Kind.TALK: talk,
    Kind.ORDER: order,
    Kind.PAUSE: pause,
    Kind.PRODUCE: produce,
    Kind.AIR: air,
    Kind.PREMIERE: premiere,
    Kind.PART: air,
    Kind.FINALE: finale,
    Kind.AWAIT: await_word,
}
