"""Clauses of what changed its place: moved to Mandarin, from CBS to Paramount+, filming in Beijing.

Where "moved to" leads is decided by the name alone: a platform that is known, a language, a country, and
any other name with a capital letter a platform. A name that is two of these is refused with both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.makers import fact
from btu_cli.entry.words.names import TWO_READINGS, is_code
from btu_cli.entry.words.slots import kinds_of
from btu_cli.errors import EntryRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.claims import Claim
    from btu_cli.entry.language.patterns import Match

_UNKNOWN: Final = "name"
_CALLED: Final = {"platform": "a platform", "language": "a language", "production": "a country"}


def _moved(match: Match) -> tuple[Claim, ...]:
    field, name = _reading(match, "target")
    if field == _UNKNOWN:
        _require_a_platform(match, name)
        field = "platform"
    if "origin" in match.slots:
        _require_one_kind(match, field)
    return (fact(match, field, name),)


def _reading(match: Match, slot: str) -> tuple[str, str]:
    """The one field and name that a target is; two are refused."""
    kinds = kinds_of(match.slots[slot])
    if len(kinds) == 1 and kinds[0][0] == "production" and kinds[0][1].casefold() in TWO_READINGS:
        kinds = (("language", TWO_READINGS[kinds[0][1].casefold()]), *kinds)
    if len(kinds) == 1:
        return kinds[0]
    (one, first), (two, second) = kinds[:2]
    typed = match.clause.entry[slice(*match.span_of(slot))]
    raise EntryRefused(
        match.clause.entry,
        match.span_of(slot),
        f"{typed!r} can mean {_CALLED[one]} and {_CALLED[two]}.",
        hint=f"Write `{one} = {first}` or `{two} = {second}`.",
    )


def _require_a_platform(match: Match, name: str) -> None:
    """Refuse a name nobody knows that seems to misspell a known one, or that a show "relocates" to."""
    near = match.clause.names.nearest(name)
    if "/" in name:
        raise EntryRefused(
            match.clause.entry,
            match.span_of("target"),
            "This is more than one name.",
            hint=f"Write a list, as in `language = {' + '.join(name.split('/'))}`.",
        )
    if is_code(name):
        raise EntryRefused(
            match.clause.entry,
            match.span_of("target"),
            f"{name!r} may be a code; languages and countries go by their names.",
            hint=f"Write the name, as in `moved to Mandarin`; for a platform called so, `platform = {name}`.",
        )
    if near or match.clause.keys[match.start].startswith("relocat"):
        meant = f"Did you mean {near}? If not, write" if near else "Write"
        raise EntryRefused(
            match.clause.entry,
            match.span_of("target"),
            f"{name!r} is no platform, language or country that btu knows.",
            hint=f"{meant} `platform = {name}` or `production = {name}`.",
        )


def _require_one_kind(match: Match, field: str) -> None:
    """Refuse a move from one kind of thing to another, from Russian to China."""
    kinds = {kind for kind, _ in kinds_of(match.slots["origin"])}
    if field in kinds or (_UNKNOWN in kinds and field == "platform"):
        return
    origin = match.clause.entry[slice(*match.span_of("origin"))]
    target = match.clause.entry[slice(*match.span_of("target"))]
    places = (match.span_of("origin"), match.span_of("target"))
    left = " and ".join(_CALLED.get(kind, "a name that btu does not know") for kind in sorted(kinds))
    raise EntryRefused(
        match.clause.entry,
        (min(place[0] for place in places), max(place[1] for place in places)),
        f"{origin!r} is {left}, and {target!r} is {_CALLED[field]}.",
        hint=f"Write only what is new: `{field} = {target}`.",
    )


def _to_field(field: str, slot: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that gives what a slot holds to a field."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (fact(match, field, match.slots[slot].value),)

    return claims


def _in_language(match: Match) -> tuple[Claim, ...]:
    return (fact(match, "language", match.slots["language"].value),)


MOVED: Final = (
    "(moved|moves|moving|move|shifted|shifts|shifting|switched|switches|switching|relocated|relocates|relocating|"
    "migrated|migrates|migrating|transferred|transfers|transferring|jumped|jumps|jumping|heading|heads|headed"
    " | will|to (move|shift|switch|relocate|jump|migrate) | will|to be (moved|shifted|moving))"
)
_FILMING: Final = "(filming|shooting|production | [the] shoot)"

HEADS: Final = (
    Phrase(f"{MOVED} [over|exclusively] to {{target}}", _moved),
    Phrase(
        "(coming|comes|going|goes|went to | lands|landed at|on) {platform}", _to_field("platform", "platform")
    ),
    Phrase(f"{MOVED} from {{target:origin}} to {{target}}", _moved),
    Phrase(f"{MOVED} to {{target}} from {{target:origin}}", _moved),
    Phrase(
        f"{_FILMING} [is|was|has|now] {MOVED} [from {{places:origin}}] to {{places}}",
        _to_field("production", "places"),
    ),
    Phrase(f"{MOVED} {_FILMING} [from {{places:origin}}] to {{places}}", _to_field("production", "places")),
    Phrase(
        f"{_FILMING} [takes|taking|took | to|will take] [place] in {{places}}",
        _to_field("production", "places"),
    ),
    Phrase(
        "([[will|to] be] filmed|shot|produced|made | films|shoots | [set] to film|shoot | will film|shoot) "
        "in {places}",
        _to_field("production", "places"),
    ),
    Phrase(
        f"language [is|was|has] [now] (changed|changes|changing | {MOVED}) [from "
        f"{{language:origin}}] to {{language}}",
        _to_field("language", "language"),
    ),
    Phrase(
        f"platform [is|was|has] [now] (changed|changes|changing | {MOVED}) [from "
        f"{{buyer:origin}}] to {{buyer}}",
        _to_field("platform", "buyer"),
    ),
)

MODIFIERS: Final = (
    Phrase("{tongue:language}", _in_language, head=False),
    Phrase(
        "[all] [[will|to] be] [filmed|shot|told|made|spoken|produced] in {language}", _in_language, head=False
    ),
)
