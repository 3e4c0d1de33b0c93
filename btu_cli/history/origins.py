"""Origins: the publishers that first reported a fact, each counted once, however many repeat it."""

from collections.abc import Iterable
from typing import NamedTuple

from btu_cli.history.claims import Claim
from btu_cli.model.sources import Source, name_key
from btu_cli.model.updates import Update


class Origin(NamedTuple):
    """A publisher, the updates that rest on it, and the sources that carry them."""

    name: str
    updates: tuple[Update, ...]

    @property
    def publishers(self) -> tuple[str, ...]:
        """Who published what rests on this origin, the origin itself first where it did."""
        names = {
            name_key(source.publisher): source.publisher
            for source in (update.source for update in self.updates)
            if source and source.publisher
        }
        return tuple(sorted(names.values(), key=lambda name: (name_key(name) != name_key(self.name), name)))


def origins(updates: Iterable[Update]) -> tuple[Origin, ...]:
    """The origins of updates, the one with the most updates first."""
    names: dict[str, str] = {}
    grouped: dict[str, list[Update]] = {}
    given = tuple(updates)
    repeated = _repeated(update.source for update in given)
    for update in given:
        if update.source and (name := _origin(update.source, repeated)):
            names.setdefault(name_key(name), name)
            grouped.setdefault(name_key(name), []).append(update)
    found = (Origin(names[key], tuple(members)) for key, members in grouped.items())
    return tuple(sorted(found, key=lambda origin: (-len(origin.updates), origin.name)))


def count_origins(claims: Iterable[Claim]) -> int:
    """How many independent origins claims have; a claim without a source has none."""
    sources = [claim.update.source for claim in claims]
    repeated = _repeated(sources)
    return len({name_key(name) for source in sources if source and (name := _origin(source, repeated))})


def _repeated(sources: Iterable[Source | None]) -> dict[str, str]:
    """For each publisher that only repeats others here: whom it repeats."""
    repeats: dict[str, str | None] = {}
    for source in sources:
        if source and source.publisher:
            key = name_key(source.publisher)
            repeats[key] = source.via if repeats.get(key, source.via) else None
    return {key: via for key, via in repeats.items() if via}


def _origin(source: Source, repeated: dict[str, str]) -> str | None:
    """The origin at the end of the chain: whoever repeats one who repeats Variety rests on Variety."""
    name, seen = source.origin, set[str]()
    while name and (key := name_key(name)) in repeated and key not in seen:
        seen.add(key)
        name = repeated[key]
    return name
