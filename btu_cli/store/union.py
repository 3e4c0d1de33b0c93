"""Merges two versions of a show's file: the union of their updates, and the show's document key by key.

Updates never change and their ids verify them, so their union is the whole merge. The show's own document is
merged three-way, key by key and object by object. A change on one side is kept. If both sides changed a key,
the value that sorts first is kept, so that both orders of merging give the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from btu_cli.named import NamedTuple
from btu_cli.store.layout import OF_THE_FILE, SHOW, UPDATES, Tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ABSENT: Final = object()


class Settled(NamedTuple):
    """A key that both sides changed, the value kept and the other one; None means that the key is removed."""

    key: str
    kept: Any
    other: Any


class Union(NamedTuple):
    """The merged tables, and the keys that both sides had changed."""

    tables: Tables
    settled: tuple[Settled, ...]


def united(base: Tables | None, ours: Tables, theirs: Tables) -> Union:
    """The union of two versions of a show with the common ancestor `base`; None if both are new."""
    settled: list[Settled] = []
    old = base or {SHOW: {}, UPDATES: {}}
    show = _merged(_said(old), _said(ours), _said(theirs), "", settled)
    tables: Tables = {
        name: _merged(old.get(name, {}), ours.get(name, {}), theirs.get(name, {}), f"{name}.", settled)
        for name in sorted(ours.keys() | theirs.keys())
        if name not in (SHOW, UPDATES)
    }
    tables[UPDATES] = {**ours[UPDATES], **theirs[UPDATES]}
    tables[SHOW] = {show["slug"]: show}
    return Union(tables, tuple(settled))


def _said(tables: Tables) -> dict[str, Any]:
    """The show's document, without the keys that belong to the file."""
    document = next(iter(tables[SHOW].values()), {})
    return {key: part for key, part in document.items() if key not in OF_THE_FILE}


def _merged(
    base: Mapping[str, Any],
    ours: Mapping[str, Any],
    theirs: Mapping[str, Any],
    within: str,
    settled: list[Settled],
) -> dict[str, Any]:
    """Merge two versions of an object."""
    made = {}
    for key in sorted({*base, *ours, *theirs}):
        parts = (base.get(key, _ABSENT), ours.get(key, _ABSENT), theirs.get(key, _ABSENT))
        found = _one(*parts, f"{within}{key}", settled)
        if found is not _ABSENT:
            made[key] = found
    return made


def _one(base: Any, ours: Any, theirs: Any, key: str, settled: list[Settled]) -> Any:  # noqa: ANN401 - JSON
    """Merge two versions of a value."""
    if theirs in (ours, base):
        return ours
    if ours == base:
        return theirs
    if all(isinstance(side, dict) for side in (ours, theirs)):
        return _merged(base if isinstance(base, dict) else {}, ours, theirs, f"{key}.", settled)
    if all(isinstance(side, list) for side in (ours, theirs)):
        return list(_list(base if isinstance(base, list) else [], ours, theirs))
    kept, other = sorted((ours, theirs), key=_rank)
    settled.append(Settled(key, kept, None if other is _ABSENT else other))
    return kept


def _list(base: Iterable[Any], ours: list[Any], theirs: list[Any]) -> Iterator[Any]:
    """Merge two versions of a list: members that neither side removed, then the additions, sorted."""
    old = list(base)
    yield from (item for item in old if item in ours and item in theirs)
    added: list[Any] = []
    for item in (*ours, *theirs):
        if item not in old and item not in added:
            added.append(item)
    yield from sorted(added, key=_rank)


def _rank(value: object) -> tuple[bool, str]:
    """The sort key: the first value is kept, and any value wins over none."""
    return (
        value is _ABSENT,
        "" if value is _ABSENT else json.dumps(value, sort_keys=True, ensure_ascii=False),
    )
