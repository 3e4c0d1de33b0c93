"""Short ids for people: finds the shortest prefixes of a show's ids, and the update for a prefix."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import AmbiguousId, UpdateNotFound

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.updates import Update

SHORTEST: Final = 6  # hexadecimal digits


def shortest_prefixes(ids: Iterable[str]) -> dict[str, str]:
    """For each id, its shortest prefix of at least six digits that no other id has."""
    ordered = sorted(set(ids))
    short = {}
    for place, own in enumerate(ordered):
        neighbours = (ordered[place - 1] if place else "", *ordered[place + 1 : place + 2])
        needed = 1 + max(_common(own, other) for other in neighbours)
        short[own] = own[: max(SHORTEST, needed)]
    return short


def find_update(updates: Iterable[Update], prefix: str, slug: str) -> Update:
    """The one update whose id begins with `prefix`, in either case.

    Raises:
        UpdateNotFound: there is none.
        AmbiguousId: there are several.
    """
    wanted = prefix.strip().lower()
    found = [update for update in updates if wanted and update.id.startswith(wanted)]
    if not found:
        raise UpdateNotFound(prefix, slug)
    if len(found) > 1:
        matches = sorted(shortest_prefixes(update.id for update in found).values())
        raise AmbiguousId(prefix, matches[:10])
    return found[0]


def _common(one: str, other: str) -> int:
    """The length of the common prefix."""
    for place, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return place
    return min(len(one), len(other))
