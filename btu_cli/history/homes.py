"""The homes of a show: the platforms that it is on, and whether an axe concerns only one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.model.facts import is_list
from btu_cli.model.platforms import is_house_of, known_platforms, platform_title
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from btu_cli.model.updates import Update

AXED: Final = "cancelled"  # values of `platform.X` for a platform that dropped a show
GONE: Final = frozenset({AXED, "left", "not involved", "passed"})  # and for others that are no home of it


def homes_of(update: Update) -> tuple[str, ...]:
    """The homes that an update names."""
    return names_in(update.value_of("platform"))


def names_in(value: object) -> tuple[str, ...]:
    """The names in a value: one, or a list of them."""
    if is_list(value):
        return value
    return (value,) if isinstance(value, str) else ()


def listed(names: Sequence[str]) -> str:
    """`Netflix`, `Netflix and Hulu`, `A, B and C`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def without(homes: tuple[str, ...], update: Update) -> tuple[str, ...]:
    """The homes that are left, after an update says which platforms are out."""
    out = [
        platform_title(fact.field.partition(".")[2])
        for fact in update.facts
        if fact.field.startswith("platform.") and fact.value in GONE
    ]
    return tuple(home for home in homes if not any(is_one_service(home, name) for name in out))


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


def at_home(update: Update, homes: Iterable[str]) -> bool:
    """Whether an update names homes, all of them among these or of their companies."""
    known, named = tuple(homes), homes_of(update)
    return bool(named) and all(any(_akin(home, name) for name in known) for home in named)


def _akin(one: str, other: str) -> bool:
    """Whether two names are one platform or belong to one company: HBO and HBO Max, Amazon and Freevee."""
    keys = [name_key(name) for name in (_own_name(one), _own_name(other))]
    alike = keys[0].startswith(keys[1]) or keys[1].startswith(keys[0])
    return alike or is_one_home(one, other) or _in_one_group(_COMPANIES, one, other)


def is_one_service(one: str, other: str) -> bool:
    """Whether two names are one service, before and after it was renamed. A show does not move there."""
    return name_key(one) == name_key(other) or _in_one_group(_RENAMED, one, other)


def is_one_home(one: str, other: str) -> bool:
    """Whether a show that is at one is at the other: one service, or a channel and its company."""
    names = (_own_name(one), _own_name(other))
    return is_one_service(one, other) or is_house_of(*names) or is_house_of(*reversed(names))


def _in_one_group(groups: Iterable[frozenset[str]], one: str, other: str) -> bool:
    names = {_own_name(one), _own_name(other)}
    return any(names <= group for group in groups)


def _own_name(name: str) -> str:
    """A platform's name as in btu's list."""
    return known_platforms().get(name.casefold(), name)


_RENAMED: Final = (
    frozenset({"Amazon", "Prime Video"}),  # the press writes either
    frozenset({"HBO Max", "Max"}),
    frozenset({"CBS All Access", "Paramount+"}),
    frozenset({"Epix", "MGM+"}),
    frozenset({"Spike", "Paramount Network"}),
    frozenset({"ABC Family", "Freeform"}),
    frozenset({"Dave", "U&Dave"}),
    frozenset({"Alibi", "U&Alibi"}),
    frozenset({"Channel 10", "Network 10"}),
)
_COMPANIES: Final = (
    frozenset({"Amazon", "Prime Video", "Freevee"}),
    frozenset({"HBO", "HBO Max", "Max"}),
    frozenset({"Showtime", "Paramount+"}),
    frozenset({"Channel 4", "E4", "All 4", "More4"}),
    frozenset({"UKTV", "Dave", "U&Dave", "Alibi", "U&Alibi"}),
    frozenset({"Cartoon Network", "Adult Swim"}),
    frozenset({"Seven Network", "7plus"}),
    frozenset({"Nine Network", "9Now"}),
    frozenset({"Network 10", "Channel 10", "10 Play"}),
)
