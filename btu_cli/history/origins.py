"""Origins: the publishers that first reported a fact. Each counts once, however many others repeat it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.sources import Source, name_key
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.claims import Claim
    from btu_cli.model.updates import Update


class Origin(NamedTuple):
    """A publisher, the updates that come from it, and their sources."""

    name: str
    updates: tuple[Update, ...]

    @property
    def publishers(self) -> tuple[str, ...]:
        """The publishers of this origin's updates, the origin itself first."""
        names = {
            name_key(source.publisher): source.publisher
            for source in (update.source for update in self.updates)
            if source and source.publisher
        }
        return tuple(sorted(names.values(), key=lambda name: (name_key(name) != name_key(self.name), name)))


class Origins:
    """The origins of the updates so far."""

    def __init__(self) -> None:
        self._updates: list[Update] = []
        self._repeats: dict[str, str | None] = {}
        self._names: dict[str, str] = {}
        self._grouped: dict[str, list[Update]] = {}
        self._made: dict[str, Origin] = {}

    def take(self, updates: Iterable[Update]) -> None:
        """Take new updates. If a publisher turns out to repeat another, all are grouped again."""
        new = [update for update in updates if update.source]
        self._updates += new
        before = _chains(self._repeats)
        for update in new:
            _follow(self._repeats, update.source)
        chains = _chains(self._repeats)
        if chains != before:
            self._names, self._grouped, self._made, new = {}, {}, {}, self._updates
        for update in new:
            if update.source and (name := _origin(update.source, chains)):
                key = name_key(name)
                self._names.setdefault(key, name)
                self._grouped.setdefault(key, []).append(update)
                self._made.pop(key, None)

    @property
    def found(self) -> tuple[Origin, ...]:
        """The origins, the one with the most updates first."""
        for key, members in self._grouped.items():
            if key not in self._made:
                self._made[key] = Origin(self._names[key], tuple(members))
        return tuple(sorted(self._made.values(), key=lambda origin: (-len(origin.updates), origin.name)))


def count_origins(claims: Iterable[Claim]) -> int:
    """The number of independent origins of claims. A claim without a source has none."""
    sources = [claim.update.source for claim in claims]
    repeats: dict[str, str | None] = {}
    for source in sources:
        _follow(repeats, source)
    chains = _chains(repeats)
    return len({name_key(name) for source in sources if source and (name := _origin(source, chains))})


def _follow(repeats: dict[str, str | None], source: Source | None) -> None:
    """Note which publisher another one repeats, if it has only repeated others so far."""
    if source and source.publisher:
        key = name_key(source.publisher)
        repeats[key] = source.via if repeats.get(key, source.via) else None


def _chains(repeats: dict[str, str | None]) -> dict[str, str]:
    """For each publisher that only repeats others: the publisher that it repeats."""
    return {key: via for key, via in repeats.items() if via}


def _origin(source: Source, chains: dict[str, str]) -> str | None:
    """The origin at the end of a chain: a page that repeats a repeater of Variety has Variety as origin."""
    name, seen = source.origin, set[str]()
    while name and (key := name_key(name)) in chains and key not in seen:
        seen.add(key)
        name = chains[key]
    return name
