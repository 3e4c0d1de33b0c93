"""Helpers of the phrases: make claims with their places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import FINAL, STRONG, WEAK, Claim, Part
from btu_cli.entry.language.place import at_place
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import field_name
from btu_cli.model.lifecycle import VERBS

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match
    from btu_cli.entry.words.seasons import Run
    from btu_cli.model.facts import Value

# Parts of patterns.
GETS: Final = (
    "(gets|got|gains|lands|landed|earns|earned|scores|scored|nabs|nabbed|snags|snagged|wins|won|receives|received|"
    "secures|secured|given|handed|bags|bagged|granted|awarded)"
)
IT: Final = "[it | [the|this] show|series|drama|comedy|sitcom|sequel]"

_NOT_IN_NAMES: Final = frozenset("()[]{}|/\\<>=,;\"'@#^~?%*`$.")


def verbs(status: str, *, past: bool = True) -> str:
    """The verbs of a buyer's action, for a pattern: `cancels|cancelled|axes …`."""
    words: dict[str, None] = {}
    for _, present, done in VERBS[status]:
        for word in (present, done) if past else (present,):
            if "-" not in word:
                words[word] = None
    return "|".join(words)


def bases(status: str) -> str:
    """These verbs in the infinitive: `cancel|axe …`."""
    return "|".join(dict.fromkeys(base for base, _, _ in VERBS[status] if "-" not in base))


def participles(status: str) -> str:
    """Their past participles, for the show: `cancelled|axed …`."""
    return "|".join(dict.fromkeys(past for _, _, past in VERBS[status] if "-" not in past))


def fact(match: Match, field: str, value: Value, strength: str = STRONG) -> Claim:
    """A fact asserted by the whole match."""
    return Claim(Part.FACT, field, value, match.span, strength)


def status(match: Match, value: str, strength: str = STRONG) -> Claim:
    """A status asserted by the whole match."""
    return fact(match, "status", value, strength)


def says(value: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase for one status."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (status(match, value),)

    return claims


def states(field: str, value: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that gives a field one value, and its season."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (fact(match, field, value), *run_claims(match))

    return claims


def part_of(part: Part, slot: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that gives the reading of a slot to a part of the update."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (Claim(part, "", match.slots[slot].value, match.span_of(slot)),)

    return claims


def nothing(_match: Match) -> tuple[Claim, ...]:
    """An aside: understood, but not part of an update."""
    return ()


def run_claims(match: Match, slot: str = "run") -> tuple[Claim, ...]:
    """The claims of a phrase of seasons and episodes, if there is one in the slot.

    `final season` gives the status, unless another phrase does.
    """
    if slot not in match.slots:
        return ()
    run: Run = match.slots[slot].value
    span = match.span_of(slot)
    claims = []
    if seasons := _seasons_of(match, run, span):
        claims.append(Claim(Part.SEASON, "", seasons, span))
    if run.episodes is not None:
        claims.append(fact(match, "episodes", run.episodes)._replace(span=span))
    if run.final:
        claims.append(fact(match, "final", value=True)._replace(span=span))
        claims.append(status(match, "final_season", FINAL)._replace(span=span))
    if run.ordered and (run.another or run.several or run.more or (run.season or 0) > 1):
        claims.append(status(match, "renewed", WEAK)._replace(span=span))
    if run.another and not claims:
        claims.append(Claim(Part.FOR, "another", None, span))
    return tuple(claims)


def _seasons_of(match: Match, run: Run, span: tuple[int, int]) -> tuple[int, ...]:
    """The numbers of the seasons. `two more seasons` follow the last one in the record.

    Raises:
        EntryRefused: the record has no season.
    """
    if not run.more:
        return run.several or (() if run.season is None else (run.season,))
    last = match.clause.context.last_season
    if last is None:
        numbers = " and ".join(map(str, range(2, run.more + 2))) if run.more == TWO else f"2-{run.more + 1}"
        raise EntryRefused(
            match.clause.entry, span, "The record has no seasons yet, so btu cannot tell which these are.",
            hint=f"Write their numbers: `renewed for seasons {numbers}`.",
        )  # fmt: skip
    return tuple(range(last + 1, last + run.more + 1))


TWO: Final = 2


def keyed(match: Match, family: str, name: str) -> str:
    """The field of a family for a name: `platform.hbo-max` for HBO Max.

    Raises:
        EntryRefused: the name cannot be part of a field's name.
    """
    return key_of(match.clause.entry, match.span, family, name)


def key_of(entry: str, span: tuple[int, int], family: str, name: str) -> str:
    """As `keyed`, for a name at `span`. Characters that a field's name cannot have are left out."""
    spoken = "".join(" " if character in _NOT_IN_NAMES else character for character in name)
    return at_place(entry, span, lambda: field_name(f"{family}.{' '.join(spoken.split())}"))


def agent(match: Match, name: str = "by") -> Claim:
    """Who did what the statement reports: one name, or two with `and`."""
    named = match.slots["platform"].value
    if "also" in match.slots:
        named = (named, match.slots["also"].value)
    return Claim(Part.AGENT, name, named, match.span_of("platform"))


_SPOKEN_OF_AS_MANY: Final = ("BBC", "ITV", "Channel 4", "Channel 5", "Sky", "S4C", "STV", "UKTV")


def act(value: str) -> Callable[[Match], tuple[Claim, ...] | None]:
    """As `acts`, for `NBC and Sky renew`, `BBC renew`: British papers speak of a broadcaster as of many people."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        many = "also" in match.slots or match.slots["platform"].value.startswith(_SPOKEN_OF_AS_MANY)
        return acts(value)(match) if many else None

    return claims


def acts(value: str) -> Callable[[Match], tuple[Claim, ...] | None]:
    """A phrase in which a platform acts; `Netflix's 'X' renewed` is not one."""

    def claims(match: Match) -> tuple[Claim, ...] | None:
        end = match.slots["also" if "also" in match.slots else "platform"].end
        if match.clause.is_gap(end) and not match.clause.keys[end].endswith("s"):
            return None
        return (status(match, value), agent(match))

    return claims
