"""What the phrases of the clause tables have in common: making claims at the place of what says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import STRONG, Claim, Part
from btu_cli.entry.language.place import at_place
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import field_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match
    from btu_cli.model.facts import Value


_NOT_IN_NAMES: Final = frozenset("()[]{}|/\\<>=,;\"'@#^~?%*`$.")


def fact(match: Match, field: str, value: Value, strength: str = STRONG) -> Claim:
    """A fact that the whole match asserts."""
    return Claim(Part.FACT, field, value, match.span, strength)


def status(match: Match, value: str, strength: str = STRONG) -> Claim:
    """The status that the whole match asserts."""
    return fact(match, "status", value, strength)


def says(value: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase that says one status."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (status(match, value),)

    return claims


def keyed(match: Match, family: str, name: str) -> str:
    """The field of a family for a name: `platform.hbo-max` for HBO Max.

    Raises:
        EntryRefused: no field can be named so.
    """
    return key_of(match.clause.entry, match.span, family, name)


def key_of(entry: str, span: tuple[int, int], family: str, name: str) -> str:
    """As `keyed`, for a name that stands on `span`; what no field's name may hold is left out."""
    spoken = "".join(" " if character in _NOT_IN_NAMES else character for character in name)
    return at_place(entry, span, lambda: field_name(f"{family}.{' '.join(spoken.split())}"))


def require_spelling(match: Match, slot: str) -> None:
    """Refuse a name that seems to be a known platform's, misspelled.

    Raises:
        EntryRefused: it does.
    """
    clause, found = match.clause, match.slots[slot]
    near = None if clause.names.platform(found.value) else clause.names.nearest_platform(found.value)
    if near:
        raise EntryRefused(
            clause.entry, match.span_of(slot), f"{found.value!r} is no platform that btu knows.",
            hint=f"Did you mean {near}? If not, write `platform = {found.value}`.",
        )  # fmt: skip
