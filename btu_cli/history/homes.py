"""The homes of a show: the platforms that it is on, and whether an axe concerns only one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.platforms import known_platforms, platform_title
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from btu_cli.model.updates import Update

AXED: Final = "cancelled"  # values of `platform.X` for a platform that dropped a show


def homes_of(update: Update) -> tuple[str, ...]:
    """The homes that an update names."""
    return names_in(update.value_of("platform"))


def names_in(value: object) -> tuple[str, ...]:
    """The names in a value: one, or a list of them."""
    if isinstance(value, tuple) and not isinstance(value, PartialDate):
        return tuple(map(str, value))
    return (value,) if isinstance(value, str) else ()


def listed(names: Sequence[str]) -> str:
    """`Netflix`, `Netflix and Hulu`, `A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def axers_of(update: Update) -> tuple[str, ...]:
    """The platforms that axed the show, as an update says."""
    return tuple(
        platform_title(fact.field.partition(".")[2])
        for fact in update.facts
        if fact.field.startswith("platform.") and fact.value == AXED
    )


def has_another_home(update: Update, homes: Iterable[str]) -> bool:
    """Whether an axe concerns one platform while the show has another home. Then the show is not axed."""
    axers = axers_of(update)
    return bool(axers) and any(not any(_akin(home, axer) for axer in axers) for home in homes)


def _akin(one: str, other: str) -> bool:
    """Whether two names are one platform or belong to one company: HBO and HBO Max."""
    keys = [name_key(known_platforms().get(name.casefold(), name)) for name in (one, other)]
    return keys[0].startswith(keys[1]) or keys[1].startswith(keys[0])
