"""Makes one entry of the claims of its clauses, and refuses those that contradict each other.

First each statement is settled by itself: "by Fox" belongs to what Fox did, "picked up" is a renewal where
a season follows and nobody new is named. Then the entry: what is said twice is said once, what is said
in two ways is refused with both places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from btu_cli.entry.language.claims import FINAL, LEFT, NOT_INVOLVED, STRONG, WEAK, Claim, Entry, Part
from btu_cli.entry.phrases.makers import key_of
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import Fact, same_value, show_value
from btu_cli.model.updates import Announcement

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_HOMES: Final = frozenset({"renewed", "saved", "final_season", "airing", "in_production", "in_development"})
_OVER: Final = frozenset({"cancelled", "ended", "shopped", "final_season"})
_CALLED: Final = {
    Part.DATE: "dates", Part.SEASON: "seasons", Part.STANDING: "standings", Part.PUBLISHER: "publishers",
    Part.URL: "addresses", Part.QUOTE: "quotes", Part.NOTE: "notes",
}  # fmt: skip


def settle(entry: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one statement with those resolved that depend on their neighbours."""
    agents = [claim for claim in claims if claim.part == Part.AGENT]
    settled = [
        _settled_status(claim, claims, bool(agents))
        for claim in claims
        if claim.part not in (Part.AGENT, Part.AFTER)
        and not (claim.part == Part.FOR and claim.name == "another")
    ]
    status = _status_of(settled)
    _require_a_renewal(entry, claims, status)
    _require_the_final_one(entry, claims)
    settled += [_by(entry, claim, status, settled) for claim in agents]
    settled += [_after(entry, claim, status) for claim in claims if claim.part == Part.AFTER]
    return settled


def merge(entry: str, claims: Sequence[Claim]) -> Entry:
    """The entry that the claims make together.

    Raises:
        EntryRefused: two of them contradict each other.
    """
    chosen = _chosen(entry, claims)
    _require_one_part(entry, chosen)

    def only(part: str) -> Any:  # noqa: ANN401 - each part has its own type
        claim = chosen.get((part, ""))
        return claim.value if claim else None

    facts = [Fact(name, claim.value) for (part, name), claim in chosen.items() if part == Part.FACT]
    expects = [
        Announcement(name, claim.value) for (part, name), claim in chosen.items() if part == Part.EXPECTS
    ]
    return Entry(
        date=only(Part.DATE),
        season=only(Part.SEASON),
        facts=tuple(sorted(facts, key=lambda fact: fact.field)),
        expects=tuple(sorted(expects, key=lambda expected: expected.event)),
        met=tuple(sorted(name for part, name in chosen if part == Part.MET)),
        standing=only(Part.STANDING),
        publisher=only(Part.PUBLISHER),
        url=only(Part.URL),
        quote=only(Part.QUOTE),
        note=only(Part.NOTE),
    )


def _settled_status(claim: Claim, claims: Sequence[Claim], has_agent: bool) -> Claim:
    """`picked up for a second season` is a renewal, `picked up by Netflix` is not."""
    if claim.part != Part.FOR:
        return claim
    seasons = [other.value for other in claims if other.part == Part.SEASON]
    run = bool(seasons) or any(other.part == Part.FOR and other.name == "another" for other in claims)
    run = run or any(other.part == Part.FACT and other.name in ("episodes", "final") for other in claims)
    renewed = (run and not has_agent) if claim.value == "saved" else any(season > 1 for season in seasons)
    return Claim(Part.FACT, "status", "renewed" if renewed else claim.value, claim.span)


def _status_of(claims: Sequence[Claim]) -> str | None:
    """The status that a statement makes, the firmest first."""
    statuses = [claim for claim in claims if claim.part == Part.FACT and claim.name == "status"]
    for strength in (STRONG, FINAL, WEAK):
        for claim in statuses:
            if claim.strength == strength:
                return str(claim.value)
    return None


def _require_a_renewal(entry: str, claims: Sequence[Claim], status: str | None) -> None:
    """`another season` says nothing unless somebody gives it."""
    for claim in claims:
        if claim.part == Part.FOR and claim.name == "another" and status not in _HOMES:
            raise EntryRefused(
                entry, claim.span, "This does not say which season, nor what happened to it.",
                hint="Write `renewed for another season`, or `renewed for season 3`.",
            )  # fmt: skip


def _require_the_final_one(entry: str, claims: Sequence[Claim]) -> None:
    """Refuse `cancelled last season`, which may tell when it was."""
    decided = any(claim.name == "status" and claim.strength == STRONG for claim in claims)
    for claim in claims:
        if decided and claim.strength == FINAL and _typed(entry, claim).casefold() == "last season":
            raise EntryRefused(
                entry, claim.span, "This may be the final season, or the one before.",
                hint="Write `final season`, or the number: `season 5`.",
            )  # fmt: skip


def _by(entry: str, agent: Claim, status: str | None, claims: Sequence[Claim]) -> Claim:
    """What a platform did: `cancelled by Fox` is Fox's part, `saved by Netflix` makes Netflix the home."""
    if status == "cancelled" and agent.name != "on":
        return Claim(Part.FACT, key_of(entry, agent.span, "platform", agent.value), "cancelled", agent.span)
    shown = any(_is_showing(claim) for claim in claims)
    if status in _HOMES or shown or (status == "ended" and agent.name != "by"):
        return Claim(Part.FACT, "platform", agent.value, agent.span)
    raise EntryRefused(
        entry, agent.span, f"It is not clear what {agent.value} did.",
        hint=(
            f"Write `platform = {agent.value}`, `{agent.value} not involved`, or what it did: "
            f"`renewed by {agent.value}`, with nothing between."
        ),
    )  # fmt: skip


def _is_showing(claim: Claim) -> bool:
    """Whether a claim is about showing the show, so that `on Netflix` is where."""
    return claim.part in (Part.EXPECTS, Part.MET, Part.FACT) and claim.name.startswith(
        ("premiere", "release.", "finale")
    )


def _after(entry: str, claim: Claim, status: str | None) -> Claim:
    """`cancelled after two seasons`, `cancelled after season 2`: how many there were."""
    if status in _OVER:
        return Claim(Part.FACT, "seasons", claim.value, claim.span)
    raise EntryRefused(
        entry, claim.span, "This does not say what ended then.",
        hint=f"Write `cancelled after {claim.value} seasons`, or `seasons = {claim.value}`.",
    )  # fmt: skip


def _chosen(entry: str, claims: Sequence[Claim]) -> dict[tuple[str, str], Claim]:
    """For each part and name the one claim that holds."""
    chosen: dict[tuple[str, str], Claim] = {}
    for strength in (STRONG, WEAK, FINAL):
        made = chosen.copy()
        for claim in claims:
            place = (claim.part, claim.name)
            if claim.strength != strength:
                continue
            if strength == FINAL:
                made[place] = _final(chosen.get(place), claim)
            elif place not in chosen:
                other = made.setdefault(place, claim)
                if _says_more(claim, other):
                    made[place] = claim
                elif not (_agree(other, claim) or _says_more(other, claim)):
                    raise _contradiction(entry, other, claim)
        chosen = made
    return chosen


def _says_more(claim: Claim, other: Claim) -> bool:
    """A show that is being shopped was cancelled: one status says both."""
    return (claim.part, claim.name) == (Part.FACT, "status") and (claim.value, other.value) == (
        "shopped",
        "cancelled",
    )


def _final(standing: Claim | None, claim: Claim) -> Claim:
    """A final season is what a renewed or saved show has; any other status stands beside it."""
    return claim if standing is None or standing.value in ("renewed", "saved", "in_talks") else standing


def _require_one_part(entry: str, chosen: Mapping[tuple[str, str], Claim]) -> None:
    """Refuse `saved by Netflix, Netflix not involved`; fields set by their names may say even that."""
    home = chosen.get((Part.FACT, "platform"))
    for (_, name), part in chosen.items():
        named = home and name.startswith("platform.") and part.value in (NOT_INVOLVED, LEFT)
        if not home or not named or "=" in _typed(entry, home) + _typed(entry, part):
            continue
        if name == key_of(entry, home.span, "platform", str(home.value)):
            raise _contradiction(entry, home, part)


def _agree(one: Claim, other: Claim) -> bool:
    if one.part == Part.FACT:
        return type(one.value) is type(other.value) and same_value(one.value, other.value)
    if one.part in (Part.DATE, Part.EXPECTS):
        return bool(one.value.edtf == other.value.edtf)
    return bool(one.value == other.value)


def _contradiction(entry: str, one: Claim, other: Claim) -> EntryRefused:
    """The refusal at the second place, which underlines the first as well."""
    first, second = sorted((one, other), key=lambda claim: claim.span)
    what = _what(one)
    typed = [_typed(entry, claim) for claim in (first, second)]
    if one.part == Part.DATE and second.strength == WEAK:
        hint = "Give the date of the report by itself."
    elif one.part == Part.SEASON:
        hint = "Enter two updates, one a season."
    else:
        hint = "Keep one, or enter two updates."
    return EntryRefused(
        entry, second.span, f"{what}: {typed[0]!r} and {typed[1]!r} contradict each other.", hint=hint,
        beside=first.span,
    )  # fmt: skip


def _what(claim: Claim) -> str:
    if claim.part == Part.FACT:
        return f"Two values of {claim.name}"
    if claim.part == Part.EXPECTS:
        return f"Two dates of {claim.name}"
    return f"Two {_CALLED[claim.part]}"


def _typed(entry: str, claim: Claim) -> str:
    from btu_cli.errors import shorten

    return shorten(" ".join(entry[slice(*claim.span)].split()) or show_value(claim.value), 60)
