"""Settles one statement: resolves the claims that depend on their neighbours.

"by Fox" belongs to the action of Fox. "picked up" is a renewal if a season follows and no new buyer is named.
"premiered" belongs to the named part of a season.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import CONFIRMS, FINAL, STRONG, WEAK, Claim, Part, Statement
from btu_cli.entry.phrases.makers import key_of
from btu_cli.errors import EntryRefused
from btu_cli.model.lifecycle import ORDERS
from btu_cli.model.platforms import is_house_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.entry.language.clause import Clause

HOMES: Final = ORDERS | {"airing", "in_production", "in_development"}
_OVER: Final = frozenset({"cancelled", "ended", "shopped", "final_season"})
# Statuses for which a platform only says where it was reported.
_ELSEWHERE: Final = frozenset({"hiatus", "awaiting", "shopped"})
_DECIDED: Final = ORDERS | {"hiatus", "ended", "in_development"}
_DECISIONS: Final = ORDERS | {"cancelled"}
_PARTED: Final = ("premiere", "finale")  # events that a part of a season can have
_TROUBLE: Final = "trouble"
_ON_ONE_DAY: Final = 5  # episodes
_AMBIGUOUS: Final = "dropped"


def settle(clause: Clause, claims: Sequence[Claim]) -> Statement:
    """The claims of one statement, with those resolved that depend on their neighbours.

    Raises:
        EntryRefused: one of them has no meaning in its place.
    """
    entry = clause.entry
    agents = [claim for claim in claims if claim.part is Part.AGENT]
    elsewhere = any(not _is_own(clause, agent) for agent in agents)
    settled = [_settled(claim, claims, elsewhere) for claim in claims if not _is_silent(claim)]
    settled = _of_the_part(entry, settled, [claim for claim in claims if claim.part is Part.PLACE])
    status = _status_of(settled)
    _require_a_renewal(entry, claims, status)
    _require_the_final_one(entry, claims)
    _require_one_meaning(entry, claims, settled)
    _require_all_episodes(entry, settled)
    for agent in agents:
        done = _by(entry, agent, status, settled, elsewhere=elsewhere)
        settled += [each for each in done if each.name != "platform" or not _is_house(clause, each.value)]
    settled += [_after(entry, claim, status) for claim in claims if claim.part is Part.AFTER]
    return tuple(settled)


def _is_own(clause: Clause, agent: Claim) -> bool:
    """Whether a platform is the show's home, so that it picks up a season and not the show."""
    named = agent.value if isinstance(agent.value, tuple) else (agent.value,)
    own = {clause.names.platform(platform) for platform in clause.context.homes}
    return agent.name != "maker" and all(name in own or _is_house(clause, name) for name in named)


def _is_house(clause: Clause, name: object) -> bool:
    """Whether a name is that of the company of the show's channel: `BBC renews` moves it nowhere."""
    return isinstance(name, str) and any(is_house_of(name, home) for home in clause.context.homes)


def _is_silent(claim: Claim) -> bool:
    """Whether a claim is only used to settle others."""
    return claim.part in (Part.AGENT, Part.AFTER, Part.PLACE) or (claim.part, claim.name) == (
        Part.FOR,
        "another",
    )


def _settled(claim: Claim, claims: Sequence[Claim], elsewhere: bool) -> Claim:
    """`picked up for a second season` is a renewal, `picked up by Netflix` is not."""
    if claim.part is not Part.FOR:
        return claim
    seasons = [season for other in claims if other.part is Part.SEASON for season in other.value]
    run = bool(seasons) or any(other.part is Part.FOR and other.name == "another" for other in claims)
    run = run or any(other.part is Part.FACT and other.name in ("episodes", "final") for other in claims)
    renewed = (run and not elsewhere) if claim.value == "saved" else any(season > 1 for season in seasons)
    new = claim.value != "saved" and not renewed  # or of another: `ends with season 4. Announced in May`
    return Claim(
        Part.FACT, "status", "renewed" if renewed else claim.value, claim.span, WEAK if new else STRONG
    )


def _of_the_part(entry: str, claims: list[Claim], parts: Sequence[Claim]) -> list[Claim]:
    """`part 2 of season 5 premiered`: the event of the part."""
    if not parts:
        return claims
    if len({part.value for part in parts}) > 1:
        raise EntryRefused(
            entry, parts[-1].span, "Two parts of a season are named.",
            hint="Enter each by itself: `part 2 premiered 2021-03-05`.", beside=parts[0].span,
        )  # fmt: skip
    if not any(_is_of_a_part(claim) for claim in claims):
        raise EntryRefused(
            entry, parts[0].span, "This does not say what happened to the part.",
            hint="Write `part 2 premiered 2021-03-05`, or the season that is meant: `season 2`.",
        )  # fmt: skip
    return [
        claim._replace(name=f"{claim.name}.{parts[0].value}") if _is_of_a_part(claim) else claim
        for claim in claims
    ]


def _is_of_a_part(claim: Claim) -> bool:
    return claim.part in (Part.FACT, Part.EXPECTS, Part.MET) and claim.name in _PARTED


def _status_of(claims: Sequence[Claim]) -> str | None:
    """The status that a statement makes, the firmest first."""
    statuses = [
        claim
        for claim in claims
        if (claim.part is Part.FACT and claim.name == "status") or claim.part is Part.OVER
    ]
    for strength in (STRONG, FINAL, WEAK):
        for claim in statuses:
            if claim.strength == strength:
                return "ended" if claim.part is Part.OVER else str(claim.value)
    return None


def _require_a_renewal(entry: str, claims: Sequence[Claim], status: str | None) -> None:
    """Refuse `another season` without an order for it."""
    told = any(
        _is_showing(claim) or _is_no_showing(claim) for claim in claims
    )  # `new season premieres in May`
    for claim in claims if not told else ():
        if claim.part is Part.FOR and claim.name == "another" and status not in HOMES | {"in_talks"}:
            raise EntryRefused(
                entry, claim.span, "This does not say which season, nor what happened to it.",
                hint="Write `renewed for another season`, or `renewed for season 3`.",
            )  # fmt: skip


def _require_the_final_one(entry: str, claims: Sequence[Claim]) -> None:
    """Refuse `cancelled last season`, which can mean the time of the cancellation."""
    decided = any(
        (claim.name == "status" and claim.strength == STRONG) or claim.part is Part.OVER for claim in claims
    )
    for claim in claims:
        if decided and claim.strength == FINAL and entry[slice(*claim.span)].casefold() == "last season":
            raise EntryRefused(
                entry, claim.span, "This may be the final season, or the one before.",
                hint="Write `final season`, or the number: `season 5`.",
            )  # fmt: skip


def _require_one_meaning(entry: str, claims: Sequence[Claim], settled: Sequence[Claim]) -> None:
    """Refuse `season 2 dropped`, which can mean cancelled or released."""
    narrowed = [claim for claim in claims if claim.part in (Part.SEASON, Part.DATE) or claim.name == "on"]
    for claim in settled:
        typed = entry[slice(*claim.span)].casefold().strip(".!")
        by = any(other.part is Part.AGENT and other.name == "by" for other in claims)
        if claim.name == "status" and typed == _AMBIGUOUS and narrowed and not by:
            raise EntryRefused(
                entry, claim.span, "This may mean a release or a cancellation.",
                hint="Write `released 2021-05-05` or `cancelled`.",
            )  # fmt: skip


def _require_all_episodes(entry: str, claims: Sequence[Claim]) -> None:
    """Refuse `premieres with two episodes`, which can be fewer than all; six on one day are rare."""
    shown = [claim for claim in claims if _is_showing(claim)]
    for claim in claims:
        before = entry[: claim.span[0]].rstrip().casefold()
        few = (claim.part, claim.name) == (Part.FACT, "episodes") and claim.value <= _ON_ONE_DAY
        if shown and few and before.endswith(("with", "w/")):
            raise EntryRefused(
                entry, claim.span, "These may be all episodes, or those of the first day.",
                hint=f"If these are all, put a comma in front: `season 2, {claim.value} episodes`.",
            )  # fmt: skip


def _by(
    entry: str, agent: Claim, status: str | None, claims: Sequence[Claim], *, elsewhere: bool
) -> list[Claim]:
    """The claims of an action: `cancelled by Fox` gives Fox's part, `saved by Netflix` makes it the home."""
    if agent.name == _TROUBLE:  # a disease decides nothing
        return _nothing_by(entry, agent, status)
    if agent.name == CONFIRMS:
        own = not elsewhere and status in _DECISIONS
        return _by(entry, agent._replace(name="by"), status, claims, elsewhere=elsewhere) if own else []
    decided = [Claim(Part.FACT, "by", agent.value, agent.span)] if agent.name in ("by", "maker") else []
    done = _part_taken(entry, agent, status, claims)
    if done is None or (agent.name == "maker" and not done):
        if not (decided and status in _DECIDED | _OVER):
            raise _unclear(entry, agent)
        done = []
    return [*done, *(decided if status else ())]


def _part_taken(entry: str, agent: Claim, status: str | None, claims: Sequence[Claim]) -> list[Claim] | None:
    """The effect of a status on a platform: its part, or the show's home; None if that is unclear."""
    if agent.name == "maker":
        return []
    if status == "cancelled" and agent.name != "on":
        return _parts_of(entry, agent, "cancelled")
    if status == "in_talks" and agent.name == "at":
        return _parts_of(entry, agent, "in talks")
    if agent.name != "by" and (status in _ELSEWHERE or (status is None and any(map(_is_no_showing, claims)))):
        return []
    shown = any(_is_showing(claim) for claim in claims) and (status is None or agent.name != "by")
    if status in HOMES or shown or (status == "ended" and agent.name != "by"):
        strength = WEAK if agent.name == "by" else STRONG  # `renewed by NBC, moves to Peacock`
        return [Claim(Part.FACT, "platform", agent.value, agent.span, strength)]
    return None


def _is_no_showing(claim: Claim) -> bool:
    """Whether a claim is about an event that is not a showing: `filming delayed at HBO`."""
    return claim.part in (Part.EXPECTS, Part.MET, Part.FACT) and claim.name == "filming"


def _nothing_by(entry: str, agent: Claim, status: str | None) -> list[Claim]:
    """`cancelled by Covid` names no platform; `saved by Covid` makes no sense."""
    if status in HOMES:
        raise _unclear(entry, agent)
    return []


def _parts_of(entry: str, agent: Claim, part: str) -> list[Claim]:
    """The parts of the named platforms."""
    names = agent.value if isinstance(agent.value, tuple) else (agent.value,)
    return [Claim(Part.FACT, key_of(entry, agent.span, "platform", name), part, agent.span) for name in names]


def _unclear(entry: str, agent: Claim) -> EntryRefused:
    name = " + ".join(agent.value) if isinstance(agent.value, tuple) else agent.value or "this"
    hint = f"Write what it did: `renewed by {name}`; or its field: `platform = {name}`."
    if agent.name == _TROUBLE:
        hint = "Write why in the field for it: `reason = Covid`."
    return EntryRefused(entry, agent.span, f"It is not clear what {name} did.", hint=hint)


def _is_showing(claim: Claim) -> bool:
    """Whether a claim is about a showing, so that `on Netflix` is its place."""
    return claim.part in (Part.EXPECTS, Part.MET, Part.FACT) and claim.name.startswith(
        ("premiere", "release.", "finale")
    )


def _after(entry: str, claim: Claim, status: str | None) -> Claim:
    """`cancelled after two seasons`, `cancelled after season 2`: the number of all seasons."""
    if status in _OVER:
        return Claim(Part.FACT, "seasons", claim.value, claim.span)
    raise EntryRefused(
        entry, claim.span, "This does not say what ended.",
        hint=f"Write `cancelled after {claim.value} seasons`, or `seasons = {claim.value}`.",
    )  # fmt: skip
