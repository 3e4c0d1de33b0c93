"""The first clause of a sentence: the status, its season, who decided it, when, and who says so.

All of it comes from one claim: the firmest of those that date the status. A decision has its own day
("renewed on"), and so has an event ("on air since"). "As reported on" is for the day of a report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.fold import most_exact
from btu_cli.history.headline import decided_by
from btu_cli.history.homes import homes_of, is_one_service, listed
from btu_cli.history.stages import SILENCE, Season, Stage
from btu_cli.model.catalogues import is_catalogue
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import RESUMED
from btu_cli.model.lifecycle import DEAD, ORDERS, TALKS
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import OFFICIAL, RUMOURED, same_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from btu_cli.history.claims import Claim
    from btu_cli.history.headline import Headline
    from btu_cli.history.lives import Lives
    from btu_cli.history.sentence.words import Voice
    from btu_cli.model.updates import Update

STATES: Final = {
    "in_development": "in development",
    "in_talks": "in talks",
    "renewed": "renewed",
    "final_season": "set to be the final one",
    "hiatus": "on hiatus",
    "cancelled": "cancelled",
    "shopped": "being shopped around",
    "saved": "saved",
    "ended": "ended",
    "in_production": "in production",
    "airing": "on air",
    "awaiting": "undecided",
}
DATED: Final = frozenset({"renewed", "saved", "cancelled", "ended"})  # decisions that are taken on a day
DECIDED: Final = DATED | {"final_season", "hiatus", "shopped"}  # statuses that somebody decides
PRODUCERS: Final = frozenset({"its producers", "producers", "the producers"})
TALKING: Final = "in talks"  # values of `platform.X` for a platform in talks
FILMING: Final = "filming"
FILMING_SUSPENDED: Final = "filming suspended"


def state_of(word: str, claim: Claim | None = None) -> str:
    """A status in words. A status derived from an event is described by the event."""
    if claim is not None and claim.event == FILMING:
        if word == "hiatus":
            return FILMING_SUSPENDED
        if word == "in_production" and claim.update.value_of(FILMING) == RESUMED:
            return "filming resumed"
    return STATES.get(word, word.replace("_", " "))


def decided(head: Headline, lives: Lives, voice: Voice, out: Collection[str] = ()) -> str:
    """The clause of a headline with a status. `out` are the platforms that are not involved."""
    claim = teller(head)
    if claim.update.standing == RUMOURED:
        rumour = f"{_subject(head, claim, lives, voice)}{_what(head, claim, lives)}"
        return f"rumoured {voice.on(claim.date)}: {rumour}{_who(claim)}"
    if head.status == "awaiting":
        return _awaiting(head, claim, lives, voice)
    if head.status == "ended" and claim.event:
        return _ended(claim, lives, voice)
    ended = claim.update.value_of("status") == "ended"
    if head.status == "cancelled" and (ended or lives.axed):  # after it was shopped
        how = "; ended" if ended else ", confirmed"
        return f"{_axed(lives, voice)}{how} {voice.on(claim.date)}{_who(claim)}"
    by = _by(head, claim, out)
    officially = "officially " if claim.update.standing == OFFICIAL and head.status in DATED else ""
    first = f"{_subject(head, claim, lives, voice)}{officially}{_what(head, claim, lives)}{by}"
    told = f"{first} {_when(head, claim, voice)}{_who(claim, by)}"
    if head.status == "shopped" and lives.axed:
        with_it = claim.update is lives.axed[-1].update
        return f"{_axed(lives, voice)}, {state_of(head.status) if with_it else told}"
    return f"{told}{_wrapped(head, claim, voice)}{_confirmed(head, claim, voice)}{_last(head, claim, lives)}"


def teller(head: Headline) -> Claim:
    """The claim for the sentence: the firmest of those that date the status.

    An official pause after suspended filming replaces it. Of talks, the last report that names a partner is
    used.
    """
    since = most_exact(head.support).date
    dating = [claim for claim in head.support if claim.date.overlaps(since)]
    if head.status == "hiatus":
        paused = [claim for claim in head.support if not claim.event]
        dating = paused or dating
    if head.status in TALKS:
        dating = [claim for claim in head.support if partner(claim.update, ())][-1:] or dating
    return _best(dating, head.status)


def _best(claims: Collection[Claim], status: str) -> Claim:
    """The most exact of the firmest claims, if possible one that says who decided."""
    best = max(claim.update.firmness for claim in claims)
    firmest = [claim for claim in claims if claim.update.firmness == best]
    named = [claim for claim in firmest if decided_by(claim.update, status)]
    return most_exact(tuple(named or firmest))


def _axed(lives: Lives, voice: Voice) -> str:
    """The axe before a show was shopped around: `cancelled by CBS on 8 December 2009 (Variety)`."""
    if not lives.axed:
        return "cancelled"
    claim = _best(lives.axed, "cancelled")
    by = decided_by(claim.update, "cancelled")
    named = f" by {by}" if by else ""
    when = (
        f"as reported {voice.on(claim.date)}" if is_catalogue(claim.update.source) else voice.on(claim.date)
    )
    return f"cancelled{named} {when}{_who(claim, named)}"


def _subject(head: Headline, claim: Claim, lives: Lives, voice: Voice) -> str:
    """The season; for a dead show, the season that was axed, if one was that had not been shown."""
    season = claim.season if head.status in DEAD and not claim.event else head.season
    if season is None:
        return ""
    shown = head.status in DEAD and season in lives.seasons and lives.seasons[season].aired
    return "" if shown else f"{voice.scope(season)} "


def _what(head: Headline, claim: Claim, lives: Lives) -> str:
    """The status in the words of its report."""
    by = decided_by(claim.update, head.status)
    if head.status == "renewed" and _is_first(head, lives):
        return "ordered"  # there was no season to renew
    if head.status == "final_season":
        whole = head.season is None
        if by:
            return "ordered as a final season" if whole else "announced as the final one"
        return "set for a final season" if whole else state_of(head.status)
    return _told(head, claim, by)


def _is_first(head: Headline, lives: Lives) -> bool:
    """Whether an order is of the first season: by its number, or of a show in development until then."""
    if head.season is None:
        return head.previous == "in_development" and not (lives.at[Stage.ON_AIR] or lives.at[Stage.OVER])
    first = lives.seasons.get(1)  # a rumour gives a season no life
    return head.season == 1 and not (first and first.aired)


def _told(head: Headline, claim: Claim, by: str | None) -> str:
    """A status in words that depend on who decided it, or on the status before."""
    if head.status == "hiatus" and by and not claim.event:
        return "put on hiatus"
    return state_of(head.status, claim)


def _last(head: Headline, claim: Claim, lives: Lives) -> str:
    """That the season is the last, unless the status says so."""
    if not head.final or head.status in ("final_season", *DEAD):
        return ""
    season = lives.seasons.get(head.of if head.of is not None else lives.latest or 0)
    if season and not season.final:
        return ", said to be a limited series"
    if head.season == 1:
        return ""
    filmed = state_of(head.status, claim).startswith(FILMING)
    made_for = filmed or (head.season is None and head.status in ORDERS)
    one = "season" if head.season is None or made_for else "one"
    return f", said to be {'for ' if made_for else ''}the final {one}"


def partner(update: Update, out: Collection[str]) -> str:
    """` with Netflix` for talks, ` at Netflix` for development there, without platforms that are `out`."""
    talking = [
        platform_title(name)
        for family, _, name in (fact.field.partition(".") for fact in update.facts if fact.value == TALKING)
        if family == "platform" and name not in out
    ]
    if talking:
        return f" with {listed(talking)}"
    developed = homes_of(update) if update.value_of("status") == "in_development" else ()
    gone = [platform_title(name) for name in out]
    homes = tuple(home for home in developed if not any(is_one_service(home, name) for name in gone))
    return f" at {listed(homes)}" if homes else ""


def _wrapped(head: Headline, claim: Claim, voice: Voice) -> str:
    """That filming, told of before, was done by a later report."""
    last = head.support[-1]
    done = head.status == "in_production" and FILMING in last.update.met
    if not done or last.date.first <= claim.date.last:
        return ""
    return f", filming wrapped {voice.on(last.date)}{_who(last)}"


def _confirmed(head: Headline, claim: Claim, voice: Voice) -> str:
    """Who confirmed a decision officially, or who took it, as later reports have it."""
    if head.status not in DECIDED or claim.event:
        return ""
    official = [each for each in head.support if each.update.standing == OFFICIAL and not each.event]
    if official and claim.update.standing != OFFICIAL:
        who = decided_by(official[0].update, head.status) or official[0].publisher
        return f", officially confirmed{f' by {who}' if who else ''} {voice.on(official[0].date)}"
    if decided_by(claim.update, head.status) or not head.by:
        return ""
    named = next(each for each in head.support if decided_by(each.update, head.status) == head.by)
    return f", by {head.by}{_who(named, f' by {head.by}')}"


def _by(head: Headline, claim: Claim, out: Collection[str]) -> str:
    """Who decided: ` by Netflix`; or the partner of talks."""
    by = decided_by(claim.update, head.status)
    if head.status in TALKS:
        return partner(claim.update, out) or (
            f" {'with' if head.status == 'in_talks' else 'by'} {by}" if by else ""
        )
    if by is None or claim.event or head.status not in DECIDED:
        return ""
    if head.status in ORDERS and by.casefold() in PRODUCERS:
        return f" by {by}, not by a buyer,"
    return f" by {by}"


def _when(head: Headline, claim: Claim, voice: Voice) -> str:
    """When: a decision on its day, an event since its day, everything else as reported.

    A catalogue gives the day on which its record changed, not the day of a decision.
    """
    decided = bool(decided_by(claim.update, head.status)) and not claim.event
    if is_catalogue(claim.update.source) and not claim.event:
        return f"as reported {voice.on(claim.date)}"
    if head.status in DATED or (decided and head.status in ("hiatus", "final_season")):
        return voice.on(claim.date)
    if claim.event == FILMING and claim.update.value_of(FILMING) == RESUMED:
        return voice.on(claim.date)
    dated = claim.event and claim.when is not claim.update.date
    if head.status == "hiatus" or (dated and head.status == "in_production"):
        return voice.since(claim.date)
    if head.status == "airing" and claim.event:
        return voice.since(claim.date)
    return f"as reported {voice.on(claim.date)}"


def _who(claim: Claim, by: str = "") -> str:
    """The publisher, unless the words before have named it: ` (Variety)`."""
    who = claim.update.source.origin if claim.update.source else None
    return f" ({who})" if who and not same_name(who, by.removeprefix(" by ").removeprefix(" with ")) else ""


def _awaiting(head: Headline, claim: Claim, lives: Lives, voice: Voice) -> str:
    """The clause that nothing is decided, about a mentioned season or after the last one."""
    season = lives.seasons.get(head.of) if head.of is not None else None
    if season is None or season.stage == Stage.UNDECIDED:
        subject = _subject(head, claim, lives, voice)
        return f"{subject}undecided as reported {voice.on(claim.date)}{_who(claim)}"
    return _over(claim, season, voice.scope(season.number) if season.named else "", voice)


def _over(claim: Claim, season: Season, name: str, voice: Voice) -> str:
    """How the last season ended."""
    if claim.event == SILENCE:
        return f"{name or 'the last run'} {_last_heard(claim, season, voice)}"
    if claim.event == "finale":
        if _whole(claim, season):
            whole = f"all of {name}" if name else "all episodes"
            return f"{whole} released {voice.on(claim.date)}{_who(claim)}"
        return f"{name or 'last run'} ended {voice.on(claim.date)}{_who(claim)}"
    return f"{name or 'last run'} over as reported {voice.on(claim.update.date)}{_who(claim)}"


def _last_heard(claim: Claim, season: Season | None, voice: Voice) -> str:
    """The date of the last report about a season, or of a later event that it announced."""
    last = claim.update.date
    if season and season.quiet and season.quiet > last.last:
        last = PartialDate.of_day(season.quiet)
    return f"last heard of {voice.on(last)}{_who(claim)}, no finale recorded"


def _whole(claim: Claim, season: Season | None) -> bool:
    """Whether a season was released on one day."""
    began = season.began if season else None
    return began is not None and began.event == "premiere" and began.date == claim.date


def _ended(claim: Claim, lives: Lives, voice: Voice) -> str:
    """The clause about a show whose final season is over."""
    number = lives.finished.number if lives.finished else claim.season
    season = lives.seasons.get(number) if number is not None else None
    name = voice.scope(season.number) if season and season.named else ""
    if claim.event == SILENCE:
        return f"{name or 'its last run'}, said to be the final one, {_last_heard(claim, season, voice)}"
    if _whole(claim, season):
        whole = f"all of {name}" if name else "all episodes"
        return f"ended {voice.on(claim.date)}, with {whole} released{_who(claim)}"
    last = f"the finale of {name}" if name else "its finale"
    return f"ended {voice.on(claim.date)} with {last}{_who(claim)}"
