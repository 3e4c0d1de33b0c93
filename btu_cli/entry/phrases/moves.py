"""Moves: moved to Mandarin, from CBS to Paramount+, filming in Beijing.

The name alone decides the meaning of "moved to": a known platform, a language, a country, or a name in the
record. A name that is two of these is refused, with both. An unknown name is refused, with the possible fields.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import fact, run_claims
from btu_cli.entry.words.names import TWO_READINGS, is_code
from btu_cli.entry.words.slots import kinds_of
from btu_cli.errors import EntryRefused

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.claims import Claim
    from btu_cli.entry.language.patterns import Match

_UNKNOWN: Final = "name"
CALLED: Final = {
    "platform": "a platform", "language": "a language", "production": "a country", "studio": "a studio",
}  # fmt: skip


def _moved(match: Match) -> tuple[Claim, ...]:
    field, name = _meant(match, "target")
    if field == _UNKNOWN:
        raise _unknown_place(match, name)
    if "origin" in match.slots:
        _require_one_kind(match, field)
    run = run_claims(match)
    return (fact(match, field, name), *run)


def _meant(match: Match, slot: str) -> tuple[str, str]:
    """The field and name of a target. A target with two meanings is refused."""
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
        f"{typed!r} can mean {CALLED[one]} and {CALLED[two]}.",
        hint=f"Write `{one} = {first}` or `{two} = {second}`.",
    )


def _unknown_place(match: Match, name: str) -> EntryRefused:
    """The refusal of an unknown name, which can belong to several fields."""
    entry, span = match.clause.entry, match.span_of("target")
    if "/" in name:
        return EntryRefused(
            entry, span, "This is more than one name.",
            hint=f"Write a list, as in `language = {' + '.join(name.split('/'))}`.",
        )  # fmt: skip
    if is_code(name):
        return EntryRefused(
            entry, span, f"{name!r} may be a code; languages and countries go by their names.",
            hint=f"Write the name, as in `moved to Mandarin`; for a platform called so, `platform = {name}`.",
        )  # fmt: skip
    near = match.clause.names.nearest(name)
    target = match.slots["target"]
    meant = "Write"
    if near:
        meant = f"Did you mean `{match.clause.with_words(target.start, target.end, near)}`? If not, write"
    return EntryRefused(
        entry, span, f"{name!r} is not a platform, language or country that btu knows.",
        hint=f"{meant} `platform = {name}`, `production = {name}` or `studio = {name}`.",
    )  # fmt: skip


def _require_one_kind(match: Match, field: str) -> None:
    """Refuse a move between different kinds, such as from Russian to China."""
    kinds = {kind for kind, _ in kinds_of(match.slots["origin"])}
    if field in kinds or (_UNKNOWN in kinds and field == "platform"):
        return
    origin = match.clause.entry[slice(*match.span_of("origin"))]
    target = match.clause.entry[slice(*match.span_of("target"))]
    places = (match.span_of("origin"), match.span_of("target"))
    left = " and ".join(CALLED.get(kind, "a name that btu does not know") for kind in sorted(kinds))
    raise EntryRefused(
        match.clause.entry,
        (min(place[0] for place in places), max(place[1] for place in places)),
        f"{origin!r} is {left}, and {target!r} is {CALLED[field]}.",
        hint=f"Write only what is new: `{field} = {target}`.",
    )


def _to_field(field: str, slot: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that gives the reading of a slot to a field."""

    def claims(match: Match) -> tuple[Claim, ...]:
        run = run_claims(match)
        return (fact(match, field, match.slots[slot].value), *run)

    return claims


MOVED: Final = (
    "(moved|moves|moving|move|shifted|shifts|shifting|switched|switches|switching|relocated|relocates|relocating|"
    "migrated|migrates|migrating|transferred|transfers|transferring|jumped|jumps|jumping|heading|heads|headed|"
    "hops|hopping|jumping"
    " | will|to (move|shift|switch|relocate|jump|migrate) | will|to be (moved|shifted|moving) | [is|are] moving)"
)
_FILMING: Final = "(filming|shooting|production | [the] shoot)"
_RUN: Final = "[for {run}]"

GROUPS: Final = (
    Group(
        "Moves",
        (
            Phrase(
                f"{MOVED} [over|exclusively|back] ([from {{target:origin}}] to {{target}} | "
                f"to {{target}} from {{target:origin}}) {_RUN}",
                _moved,
            ),
            Phrase(
                "(coming|comes|goes|going|went to | lands|landed at|on | goes|going|went from {platform:origin} to) "
                f"{{platform}} {_RUN}",
                _to_field("platform", "platform"),
            ),
            Phrase(
                f"({_FILMING} [is|was|has|now] {MOVED} | {MOVED} {_FILMING}) [from {{places:origin}}] to {{places}}",
                _to_field("production", "places"),
            ),
            *(
                Phrase(
                    f"({field} [is|was|has] [now] (changed|changes|changing | {MOVED}) | changes|changed|switches|switched "
                    f"{field}) [from {{{slot}:origin}}] to {{{slot}}}",
                    _to_field(field, slot),
                )
                for field, slot in (("language", "language"), ("platform", "platform"), ("studio", "name"))
            ),
        ),
        (
            ("moved to Netflix", "platform = Netflix"),
            ("moves from CBS to Paramount+", "platform = Paramount+"),
            ("moved to Mandarin", "language = Mandarin"),
            ("shifts from Russian to Mandarin", "language = Mandarin"),
            ("moved to Russia", "production = Russia"),
            ("production moves from Russia to China", "production = China"),
            ("moving to Prime Video", "platform = Prime Video"),
        ),
        (
            ("moved to Toronto", "not a platform, language or country that btu knows: name its field"),
            ("moved to MAPPA", "the same: `studio = MAPPA`"),
            ("moved to Georgia", "a country, a state, or a slip for Georgian"),
            ("moved to USA", "a network, and a country (`the USA` is the country)"),
            ("moved to ZH", "a code: write the name"),
            ("moved to Mandarin/English", "two names: write a list"),
            ("moved to March 2021", "it does not say what moved"),
            ("moved to Sunday nights", "not a named place"),
            ("moved from Russian to China", "from one kind of thing to another"),
            ("moved to Mandrin", "a slip: Mandarin is named"),
        ),
    ),
    Group(
        "Languages and places",
        (
            Phrase(
                f"{_FILMING} [takes|taking|took | to|will take] [place] in {{places}}",
                _to_field("production", "places"),
            ),
            Phrase(
                "([[will|to] be] filmed|shot|produced|made | films|shoots | [set] to film|shoot | will "
                "film|shoot) in {places}",
                _to_field("production", "places"),
            ),
            Phrase("{tongue:language}", _to_field("language", "language"), head=False),
            Phrase(
                "[all] [[will|to] be] [filmed|shot|told|made|spoken|produced] in {language}",
                _to_field("language", "language"),
                head=False,
            ),
        ),
        (
            ("in Mandarin", "language = Mandarin"),
            ("Mandarin-language", "language = Mandarin"),
            ("will be filmed in Mandarin", "language = Mandarin"),
            ("filming in Beijing and Moscow", "production = Beijing + Moscow"),
        ),
        (
            ("in Russia", "what is in Russia?"),
            ("in The", "not a language"),
        ),
    ),
)
