"""The first clause of a sentence: the status, of which season, who decided it, when, and who says so.

A decision is dated by its day ("renewed on"), an event by its own ("on air since"); "as reported on" belongs
to the day of a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.fold import most_exact
from btu_cli.history.headline import decided_by
from btu_cli.history.sentence.words import listed
from btu_cli.history.stages import Stage
from btu_cli.model.catalogues import is_catalogue
from btu_cli.model.lifecycle import DEAD, ORDERS
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import OFFICIAL, RUMOURED, same_name

if TYPE_CHECKING:
    from btu_cli.history.claims import Claim
    from btu_cli.history.headline import Headline
    from btu_cli.history.lives import Lives
    from btu_cli.history.sentence.words import Voice

STATES: Final = {
    "in_development": "in development",
    "in_talks": "in talks",
    "renewed": "renewed",
    "final_season": "renewed as the final one",
    "hiatus": "on hiatus",
    "cancelled": "cancelled",
    "shopped": "cancelled and being shopped around",
    "saved": "saved",
    "ended": "ended",
    "in_production": "in production",
    "airing": "on air",
    "awaiting": "undecided",
}
DECISIONS: Final = frozenset({"renewed", "final_season", "saved", "cancelled", "ended"})
DECIDED: Final = DECISIONS | {"hiatus", "shopped"}  # what somebody decides
PRODUCERS: Final = frozenset({"its producers", "producers", "the producers"})


def state_of(word: str) -> str:
    """A status in words."""
    return STATES.get(word, word.replace("_", " "))


def decided(head: Headline, lives: Lives, voice: Voice) -> str:
    """The clause of a headline that has a status."""
    claim = head.said_by
    if claim is None:  # the caller has looked
        return ""
    if claim.update.standing == RUMOURED:
        return (
            f"rumoured {voice.on(claim.date)}: {_subject(head, voice)}{_what(head, lives)}{_who(head, claim)}"
        )
    if head.status == "awaiting":
        return _awaiting(head, lives, voice)
    if head.status == "ended" and claim.event:
        return _ended(head, lives, voice)
    if head.status == "airing":
        return f"{_subject(head, voice)}{_on_air(head, voice)}{_who(head, claim)}{_last(head)}"
    officially = "officially " if claim.update.standing == OFFICIAL and head.status in DECISIONS else ""
    first = f"{_subject(head, voice) or _axed_season(head, claim, voice)}{officially}{_what(head, lives)}"
    return f"{first}{_by(head, claim)} {_when(head, voice)}{_who(head, claim)}{_last(head)}"


def _subject(head: Headline, voice: Voice) -> str:
    return "" if head.season is None else f"{voice.scope(head.season)} "


def _axed_season(head: Headline, claim: Claim, voice: Voice) -> str:
    """The season that an axe was told of; the whole show is dead by it."""
    return f"{voice.scope(claim.season)} " if head.status in DEAD and claim.season is not None else ""


def _what(head: Headline, lives: Lives) -> str:
    """The status in words; a first season that is renewed was ordered."""
    first = head.season == 1 and not (1 in lives.seasons and lives.seasons[1].aired)
    if head.status == "renewed" and first:
        return "ordered"
    if head.status == "final_season":
        if head.season is None:
            return "renewed for a final season"
        return "ordered as the only one" if first else "renewed as the final one"
    if head.status == "hiatus" and _decider(head):
        return "put on hiatus"
    return state_of(head.status)


def _last(head: Headline) -> str:
    """That it is the last, where the status does not say so."""
    said = head.final and head.status not in ("final_season", "ended", "cancelled", "shopped")
    return ", said to be the final one" if said and head.season != 1 else ""


def _by(head: Headline, claim: Claim) -> str:
    """Who decided: ` by Netflix`; with whom there are talks."""
    if head.status == "in_talks":
        names = [
            platform_title(fact.field.partition(".")[2])
            for fact in claim.update.facts
            if fact.field.startswith("platform.") and fact.value == "in talks"
        ]
        names = names or ([head.by] if head.by else [])
        return f" with {listed(names)}" if names else ""
    if (by := _decider(head)) is None or claim.event or head.status not in DECIDED:
        return ""
    if head.status in ORDERS and by.casefold() in PRODUCERS:
        return f" by {by}, not by a buyer,"
    return f" by {by}"


def _decider(head: Headline) -> str | None:
    """Who decided, where that was told of the same time as the status."""
    if head.since is None or head.by is None:
        return None
    claims = [claim for claim in head.support if decided_by(claim.update, head.status) == head.by]
    return head.by if any(claim.date.overlaps(head.since) for claim in claims) else None


def _when(head: Headline, voice: Voice) -> str:
    """When: a decision on its day, an event since its own, all else as reported.

    A catalogue tells when its record changed, and not when it was decided.
    """
    claim = most_exact(head.support)
    if head.status in DECISIONS and not is_catalogue(claim.update.source):
        return voice.on(claim.date)
    if head.status == "hiatus":
        return voice.on(claim.date) if _decider(head) else voice.since(claim.date)
    if head.status == "in_production" and claim.event == "filming" and claim.when is not claim.update.date:
        return voice.since(claim.date)
    return f"as reported {voice.on(claim.date)}"


def _who(head: Headline, claim: Claim) -> str:
    """Who says so, where that is not who decided: ` (Variety)`."""
    who = claim.update.source.origin if claim.update.source else None
    return f" ({who})" if who and not same_name(who, head.by) else ""


def _on_air(head: Headline, voice: Voice) -> str:
    claim = most_exact(head.support)
    if claim.event:
        return f"on air {voice.since(claim.date)}"
    return f"on air as reported {voice.on(claim.date)}"


def _awaiting(head: Headline, lives: Lives, voice: Voice) -> str:
    """That nothing is decided: of a season that is spoken of, or after the last one."""
    claim = most_exact(head.support)
    who = _who(head, claim)
    season = lives.seasons.get(head.of) if head.of is not None else None
    if season is None or season.stage is Stage.UNDECIDED:
        return f"{_subject(head, voice)}undecided as reported {voice.on(claim.date)}{who}"
    name = voice.scope(season.number) if season.named else ""
    return f"{_over(claim, season.began, name, voice)}{who}; {_undecided(name)}"


def _undecided(name: str) -> str:
    return f"no decision on {'another season' if name else 'more'} recorded"


def _over(claim: Claim, began: Claim | None, name: str, voice: Voice) -> str:
    """How the last season came to be over."""
    if claim.event == "silence":
        return f"{name or 'the last run'} not heard of for a year and believed to be over"
    if claim.event == "finale":
        whole = began is not None and began.event == "premiere" and began.date == claim.date
        if whole:
            return f"{f'all of {name}' if name else 'all episodes'} released {voice.on(claim.date)}"
        return f"{name or 'last run'} ended {voice.on(claim.date)}"
    return f"{name or 'last run'} over as reported {voice.on(claim.update.date)}"


def _ended(head: Headline, lives: Lives, voice: Voice) -> str:
    """The end of a show whose final season is over."""
    claim = most_exact(head.support)
    number = lives.finished.number if lives.finished else claim.season
    season = lives.seasons.get(number) if number is not None else None
    name = voice.scope(season.number) if season and season.named else "its last run"
    if claim.event == "silence":
        return f"{name}, the final one, not heard of for a year and believed to be over{_who(head, claim)}"
    began = season.began if season else None
    if began is not None and began.event == "premiere" and began.date == claim.date:
        return f"ended {voice.on(claim.date)}, with all of {name} released{_who(head, claim)}"
    return f"ended {voice.on(claim.date)} with the finale of {name}{_who(head, claim)}"
