"""Combines the statements of a text into one entry for each season, and refuses contradictions.

Equal claims count once. Different claims about the same thing are refused, with both places.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from btu_cli.entry.diagnoses.passed import when_it_was_said
from btu_cli.entry.language.claims import FINAL, LEFT, NOT_INVOLVED, STRONG, WEAK, Claim, Part, Statement
from btu_cli.entry.language.entries import Entry
from btu_cli.entry.language.statement import HOMES
from btu_cli.entry.phrases.makers import key_of
from btu_cli.errors import EntryRefused, shorten
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact, same_value, show_value
from btu_cli.model.updates import Announcement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from btu_cli.entry.language.context import Context

_CALLED: Final = {
    Part.DATE: "dates", Part.SEASON: "seasons", Part.STANDING: "standings", Part.PUBLISHER: "publishers",
    Part.URL: "addresses", Part.QUOTE: "quotes", Part.NOTE: "notes", Part.TITLE: "titles",
    Part.PUBLISHED: "dates of publication", Part.SPEAKER: "speakers", Part.VIA: "origins",
}  # fmt: skip
_SAYS_MORE: Final = (("shopped", "cancelled"), ("saved", "renewed"))
_AXED: Final = ("cancelled", "shopped")
_ORDERED: Final = ("renewed", "saved", "final_season")
_ORDERING: Final = re.compile(r"\border(s|ed)?\b|\bgreen[- ]?li(t|ght)")
_NEWS: Final = (Part.FACT, Part.EXPECTS, Part.MET)


def combine(text: str, statements: Sequence[Statement], context: Context) -> tuple[Entry, ...]:
    """The entries that the statements make together, one for each season.

    Raises:
        EntryRefused: two of them contradict each other, or an expected day has already passed.
    """
    entries: list[Entry] = []
    statements = [_of_the_axed(text, statement, statements) for statement in statements]
    for named, told in _by_season(text, statements):
        season = 1 if named is None and _is_first_order(text, told, context) else named
        claims = _with_day_ahead(told, context)
        chosen = _chosen(text, [_over(claim, claims, season) for claim in claims])
        for claim in (each for each in claims if each.part is Part.ALONE):
            place, value = _of_the_status(text, claim, chosen, context.homes)
            home = claim._replace(part=Part.FACT, name=place[1], value=value)
            known = chosen.setdefault(place, home)
            if _is_named_in(known, value):
                continue
            status = chosen.get((Part.FACT, "status"))
            if status and status.value != "airing":
                raise _contradiction(text, known, home)
            chosen[place] = known._replace(value=(*_named(known), value))  # shown on both
        of_a_season = season is not None or context.season is not None
        for claim in (each for each in claims if each.part is Part.LAST and of_a_season):
            chosen.setdefault((Part.FACT, "final"), Claim(Part.FACT, "final", value=True, span=claim.span))
        _require_one_part(text, chosen)
        _without_the_axe(text, chosen)
        _require_the_total(text, chosen)
        _require_a_new_show(text, chosen, context)
        entry = _entry_of(chosen, season, pasted=context.published is not None)
        _require_still_ahead(text, chosen, entry, context)
        _require_told_by_then(text, chosen, context)
        entries.append(entry)
    return tuple(entries)


def _is_first_order(text: str, claims: Iterable[Claim], context: Context) -> bool:
    """Whether `ordered by Netflix` is of the first season: nothing was made or ordered before."""
    told = (text[slice(*claim.span)].casefold() for claim in claims if claim.value == "renewed")
    return not context.begun and context.season is None and any(_ORDERING.search(words) for words in told)


def _of_the_axed(text: str, statement: Statement, statements: Sequence[Statement]) -> Statement:
    """`cancelled, season 3 was the last`: the number of all seasons, as in `cancelled after season 3`."""
    axed = any(claim.name == "status" and claim.value in _AXED for each in statements for claim in each)
    season = next((claim for claim in statement if claim.part is Part.SEASON), None)
    last = next((claim for claim in statement if claim.strength == FINAL), None)
    if not (axed and season and last) or "was" not in text[slice(*last.span)].casefold().split():
        return statement
    return (Claim(Part.FACT, "seasons", season.value[-1], last.span),)


def _with_day_ahead(claims: list[Claim], context: Context) -> list[Claim]:
    """`renewed, 8 episodes, early 2027`: a month or year ahead, after an order, is that of the premiere."""
    decided = [claim for claim in claims if claim.name == "status"]
    ordered = [claim for claim in decided if claim.value in _ORDERED]
    if not decided:
        ordered = [claim for claim in claims if claim.name == "episodes"]
    told = context.told_by
    ending = any((claim.name, claim.strength) == ("final", FINAL) for claim in claims)
    if not ordered or told is None or any(claim.part is Part.EXPECTS for claim in claims):
        return claims
    return [
        claim._replace(part=Part.EXPECTS, name="finale" if ending else "premiere")
        if claim.part is Part.DATE
        and claim.value.first > told
        and claim.value.days > 1
        and claim.span > ordered[0].span
        else claim
        for claim in claims
    ]


def _by_season(text: str, statements: Sequence[Statement]) -> list[tuple[int | None, list[Claim]]]:
    """The claims of each season. Claims without a season (the source, the date) are in each.

    If every statement names its season, it belongs to that season. Else all belong to the one that is named.
    """
    named = [claim for statement in statements for claim in statement if claim.part is Part.SEASON]
    every = [claim for statement in statements for claim in statement]
    groups = {claim.value for claim in named}
    if len(groups) <= 1:
        _require_its_season(text, statements)
        seasons: Iterable[int | None] = named[0].value if named else (None,)
        return [(season, _of_season(text, every, season, named)) for season in seasons]
    shared: list[Claim] = []
    own: dict[int, list[Claim]] = {}
    for statement in statements:
        here = {claim.value for claim in statement if claim.part is Part.SEASON}
        news = any(claim.part in _NEWS for claim in statement)
        if len(here) > 1 or bool(here) is not news or any(len(seasons) > 1 for seasons in here):
            first, second = _two_seasons(statement, named)
            raise _contradiction(text, first, second)
        for season in here:
            own.setdefault(season[0], []).extend(statement)
        if not here:
            shared += statement
    return [(season, [*claims, *shared]) for season, claims in sorted(own.items())]


def _two_seasons(statement: Statement, named: Sequence[Claim]) -> tuple[Claim, Claim]:
    """Two different seasons, one of them from the statement, if it names one."""
    here = next((claim for claim in statement if claim.part is Part.SEASON), named[0])
    return next(claim for claim in named if claim.value != here.value), here


def _require_its_season(text: str, statements: Sequence[Statement]) -> None:
    """Refuse `finale aired, renewed for season 3`: what was shown is hardly of the season that is ordered."""
    ordered = [season for claims in statements if (season := _ordered_season(claims)) > 1]
    for claims in statements if ordered else ():
        shown = next((claim for claim in claims if _is_shown(claim)), None)
        if shown and not any(claim.part is Part.SEASON for claim in claims):
            said = text[slice(*shown.span)].strip()
            raise EntryRefused(
                text, shown.span, "This may be about another season than the one that is ordered.",
                hint=f"Enter it by itself, with its season: `season {ordered[0] - 1} {said}`.",
            )  # fmt: skip


def _ordered_season(claims: Statement) -> int:
    """The first season that a statement orders by its number; 0 if it orders none."""
    orders = any(claim.name == "status" and claim.value in ("renewed", "saved") for claim in claims)
    seasons = (int(claim.value[0]) for claim in claims if claim.part is Part.SEASON)
    return next(seasons, 0) if orders else 0


def _is_shown(claim: Claim) -> bool:
    """Whether a claim is about something that was shown."""
    dated = claim.part is Part.FACT and isinstance(claim.value, PartialDate)
    return (dated or claim.part is Part.MET) and claim.name.partition(".")[0] in ("premiere", "finale")


def _of_season(text: str, claims: list[Claim], season: int | None, named: Sequence[Claim]) -> list[Claim]:
    """The claims for one of several seasons that are named together.

    Raises:
        EntryRefused: a claim can be true for only one season, and it is unclear for which.
    """
    seasons = named[0].value if named else (season,)
    if len(seasons) == 1:
        return claims
    kept = []
    for claim in claims:
        if claim.part in (Part.EXPECTS, Part.MET) or (claim.part is Part.FACT and claim.name == "episodes"):
            raise EntryRefused(
                text, claim.span, f"This may be about season {seasons[0]}, or of the others.",
                hint=f"Enter it by itself, with its season: `season {seasons[0]}, {_typed(text, claim)}`.",
            )  # fmt: skip
        if season == seasons[-1]:
            kept.append(claim)
        elif claim.strength == FINAL or claim.value == "final_season":
            kept.append(Claim(Part.FACT, "status", "renewed", claim.span, WEAK))
        elif (claim.part, claim.name) != (Part.FACT, "final"):
            kept.append(claim)
    return kept


def _over(claim: Claim, claims: Sequence[Claim], season: int | None) -> Claim:
    """`ended`: for a season, its finale; for a show or a final season, the end of the show."""
    if claim.part is not Part.OVER:
        return claim
    if season is None or any((other.part, other.name) == (Part.FACT, "final") for other in claims):
        return Claim(Part.FACT, "status", "ended", claim.span)
    dates = [other for other in claims if other.part is Part.DATE]
    if dates:
        return Claim(Part.FACT, "finale", dates[0].value, claim.span, WEAK)
    return Claim(Part.MET, "finale", None, claim.span)


def _of_the_status(
    text: str, claim: Claim, chosen: Mapping[tuple[Part, str], Claim], homes: Sequence[str]
) -> tuple[tuple[Part, str], str]:
    """The meaning of a platform that is named alone: the one that axed the show, or its home."""
    decided = chosen.get((Part.FACT, "status"))
    status = decided.value if decided else None
    part = {"cancelled": "cancelled", "in_talks": "in talks"}.get(status or "")
    if part:
        return (Part.FACT, key_of(text, claim.span, "platform", claim.value)), part
    shown = any(name in ("premiere", "finale") for _, name in chosen)
    at_home = claim.value in homes and any(news in _NEWS for news, _ in chosen)
    if status in HOMES or (status is None and (shown or at_home)):
        return (Part.FACT, "platform"), claim.value
    raise EntryRefused(
        text, claim.span, "This names a platform, but does not say what happened.",
        hint=f"Write for example `renewed by {claim.value}`, `{claim.value} not involved`, or "
        f"`platform = {claim.value}`.",
    )  # fmt: skip


def _is_named_in(home: Claim, name: str) -> bool:
    """Whether a home is, or includes, a platform: `renewed by BBC, BBC One`."""
    return any(name.startswith(each) or each.startswith(name) for each in _named(home))


def _named(home: Claim) -> tuple[str, ...]:
    """The platforms of a home."""
    return home.value if isinstance(home.value, tuple) else (home.value,)


def _entry_of(chosen: Mapping[tuple[Part, str], Claim], season: int | None, *, pasted: bool) -> Entry:
    def only(part: Part) -> Any:  # noqa: ANN401 - each part has its own type
        claim = chosen.get((part, ""))
        return claim.value if claim else None

    facts = [Fact(name, claim.value) for (part, name), claim in chosen.items() if part is Part.FACT]
    expects = [
        Announcement(name, claim.value) for (part, name), claim in chosen.items() if part is Part.EXPECTS
    ]
    per, publisher = only(Part.PER), only(Part.PUBLISHER)
    repeated = bool(publisher) or pasted  # the pasted text is from another page than the one that it names
    return Entry(
        date=only(Part.DATE),
        season=season,
        facts=tuple(sorted(facts, key=lambda fact: fact.field)),
        expects=tuple(sorted(expects, key=lambda expected: expected.event)),
        met=tuple(sorted(name for part, name in chosen if part is Part.MET)),
        standing=only(Part.STANDING),
        publisher=publisher or (None if repeated else per),
        url=only(Part.URL),
        quote=only(Part.QUOTE),
        note=only(Part.NOTE),
        title=only(Part.TITLE),
        published=only(Part.PUBLISHED),
        speaker=only(Part.SPEAKER),
        via=only(Part.VIA) or (per if repeated else None),
    )


def _require_still_ahead(
    text: str, chosen: Mapping[tuple[Part, str], Claim], entry: Entry, context: Context
) -> None:
    """Refuse an expectation for a day that has passed, unless the date of the report is given."""
    if context.today is None or context.dated or entry.date is not None or entry.published is not None:
        return
    for announced in entry.expects:
        if announced.when.last < context.today:
            claim = chosen[Part.EXPECTS, announced.event]
            raise EntryRefused(
                text, claim.span, f"{announced.when} has passed; when was this said?",
                hint=when_it_was_said(text[slice(*claim.span)], entry, announced, context),
            )  # fmt: skip


def _require_told_by_then(text: str, chosen: Mapping[tuple[Part, str], Claim], context: Context) -> None:
    """Refuse a date after the publication, or after today: `renewed, 2027` gives an expected date."""
    dated = chosen.get((Part.DATE, ""))
    published = chosen.get((Part.PUBLISHED, ""))
    known = published.value if published else context.published
    told = known.last if known else context.told_by
    if dated is not None and told is not None and dated.value.first > told:
        event = _ahead(chosen)
        then = f", published {known}" if published else ""  # without it, the day may have passed
        raise EntryRefused(
            text, dated.span,
            f"{dated.value} is after {f'the publication, {known}' if known else f'today, {told}'}.",
            hint="For what is still to come write "
            f"`{event} expected {dated.value}{then}`, or give --expect {event}={dated.value}.",
        )  # fmt: skip


def _ahead(chosen: Mapping[tuple[Part, str], Claim]) -> str:
    """The event that a date still to come can be of."""
    values = {name: claim.value for (_, name), claim in chosen.items()}
    if "filming" in values or values.get("status") == "in_production":
        return "filming"
    return "finale" if values.get("status") in (*_AXED, "ended") else "premiere"


def _chosen(text: str, claims: Sequence[Claim]) -> dict[tuple[Part, str], Claim]:
    """The one valid claim for each part and name."""
    chosen: dict[tuple[Part, str], Claim] = {}
    for strength in (STRONG, WEAK, FINAL):
        made = chosen.copy()
        for claim in claims:
            place = (claim.part, claim.name)
            if claim.strength != strength or claim.part in (Part.SEASON, Part.ALONE):
                continue
            if strength == FINAL:
                if claim.name == "status" or _is_planned(chosen):
                    made[place] = _final(chosen.get(place), claim)
            elif place not in chosen:
                other = made.setdefault(place, claim)
                if _says_more(claim, other):
                    made[place] = claim
                elif not (_agree(other, claim) or _says_more(other, claim)):
                    raise _contradiction(text, other, claim)
        chosen = made
    return chosen


def _says_more(claim: Claim, other: Claim) -> bool:
    """Whether one status includes the other: a shopped show was cancelled, a saved show gets a season."""
    return (claim.part, claim.name) == (Part.FACT, "status") and (claim.value, other.value) in _SAYS_MORE


def _without_the_axe(text: str, chosen: dict[tuple[Part, str], Claim]) -> None:
    """`axed by Netflix, being shopped`: the platform that axed the show does not shop it."""
    status, by = chosen.get((Part.FACT, "status")), chosen.get((Part.FACT, "by"))
    if status and by and status.value == "shopped" and "=" not in _typed(text, by):
        del chosen[Part.FACT, "by"]


def _require_the_total(text: str, chosen: Mapping[tuple[Part, str], Claim]) -> None:
    """Refuse `picked up, 2 seasons`: these are ordered, or all that there are."""
    seasons, status = chosen.get((Part.FACT, "seasons")), chosen.get((Part.FACT, "status"))
    if seasons is None or status is None or status.value not in ("renewed", "saved"):
        return
    typed = _typed(text, seasons)
    if not any(word in typed for word in ("=", "total", "overall")):
        raise EntryRefused(
            text, seasons.span, "These may be the seasons that are ordered, or all of them.",
            hint=f"Write the numbers: `renewed for seasons 4 and 5`. For all: `seasons = {seasons.value}`.",
        )  # fmt: skip


def _require_a_new_show(text: str, chosen: Mapping[tuple[Part, str], Claim], context: Context) -> None:
    """Refuse `live-action series announced`, of a show that has seasons: it is another work."""
    status = chosen.get((Part.FACT, "status"))
    announced = status is not None and (status.value, status.strength) == ("in_development", WEAK)
    if status is not None and announced and context.last_season is not None:
        raise EntryRefused(
            text, status.span, "This show has seasons already, so this may be another work.",
            hint=f"For a further season write `renewed for season {context.last_season + 1}`.",
        )  # fmt: skip


def _is_planned(chosen: Mapping[tuple[Part, str], Claim]) -> bool:
    """Whether a future end was planned: `cancelled, will end in May` is an axe."""
    status = chosen.get((Part.FACT, "status"))
    return status is None or status.value not in ("cancelled", "shopped")


def _final(standing: Claim | None, claim: Claim) -> Claim:
    """The status beside a final season: renewed or saved becomes `final_season`; any other is kept."""
    return (
        claim
        if standing is None or standing.value in ("renewed", "saved", "in_talks") or standing.strength == WEAK
        else standing
    )


def _require_one_part(text: str, chosen: Mapping[tuple[Part, str], Claim]) -> None:
    """Refuse `saved by Netflix, Netflix not involved`. Fields set by name are allowed to say that."""
    home = chosen.get((Part.FACT, "platform"))
    for (_, name), part in chosen.items():
        named = home and name.startswith("platform.") and part.value in (NOT_INVOLVED, LEFT)
        if not home or not named or "=" in _typed(text, home) + _typed(text, part):
            continue
        if name == key_of(text, home.span, "platform", str(home.value)):
            raise _contradiction(text, home, part)


def _agree(one: Claim, other: Claim) -> bool:
    if one.part is Part.FACT:
        return type(one.value) is type(other.value) and same_value(one.value, other.value)
    if one.part in (Part.DATE, Part.EXPECTS, Part.PUBLISHED):
        return bool(one.value.edtf == other.value.edtf)
    return bool(one.value == other.value)


def _contradiction(text: str, one: Claim, other: Claim) -> EntryRefused:
    """The refusal at the second place, with the first one underlined too."""
    first, second = sorted((one, other), key=lambda claim: claim.span)
    typed = [_typed(text, claim) for claim in (first, second)]
    if one.part is Part.DATE and second.strength == WEAK:
        hint = "Give the date of the report by itself."
    elif one.part is Part.SEASON:
        hint = "Enter two updates, one a season."
    else:
        hint = "Keep one, or enter two updates."
    return EntryRefused(
        text, second.span, f"{_what(one)}: {typed[0]!r} and {typed[1]!r} contradict each other.", hint=hint,
        beside=first.span,
    )  # fmt: skip


def _what(claim: Claim) -> str:
    if claim.part is Part.FACT:
        return f"Two values of {claim.name}"
    if claim.part is Part.EXPECTS:
        return f"Two dates of {claim.name}"
    return f"Two {_CALLED[claim.part]}"


def _typed(text: str, claim: Claim) -> str:
    return shorten(" ".join(text[slice(*claim.span)].split()) or show_value(claim.value), 60)
