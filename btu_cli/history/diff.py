"""The differences between two states and their expectations: added, changed, removed, confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.changelog import ADDED, CHANGED, CONFIRMED, REMOVED, Change
from btu_cli.history.expectations import LAPSED, MET, OPEN_STATES, Expectation
from btu_cli.history.fold import reading_order
from btu_cli.model.facts import POSTPONED, WITHDRAWN, same_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.history.fold import Held, Key
    from btu_cli.model.dates import PartialDate


def diff(
    before: Iterable[Held],
    after: Iterable[Held],
    expected_before: Iterable[Expectation] = (),
    expected_after: Iterable[Expectation] = (),
) -> tuple[Change, ...]:
    """The changes from one state to the other, in reading order; empty for equal states."""
    old = {_key(held): held for held in before}
    new = {_key(held): held for held in after}
    changes = [_changed(old.get(key), held) for key, held in new.items()]
    changes += [
        Change(season, field, REMOVED, old[season, field].value, None)
        for season, field in old.keys() - new.keys()
    ]
    ledger = tuple(expected_after)
    rumoured = {(entry.season, f"expected.{entry.event}") for entry in _open(ledger) if entry.rumoured}
    changes += [
        change._replace(rumoured=change.new is not None and (change.season, change.field) in rumoured)
        for change in _expected(_awaited(expected_before), _awaited(ledger), _ended(ledger))
    ]
    found = [change for change in changes if change]
    return tuple(sorted(found, key=lambda change: reading_order(change.season, change.field)))


def confirmed(after: Iterable[Held], update_id: str) -> tuple[Change, ...]:
    """The confirmations of an update: values that were current before it and that it repeats."""
    return tuple(
        Change(held.season, held.field, CONFIRMED, held.value, held.value)
        for held in after
        if len(held.support) > 1 and any(claim.update.id == update_id for claim in held.support)
    )


def _key(held: Held) -> Key:
    return (held.season, held.field)


def _changed(old: Held | None, new: Held) -> Change | None:
    if old is None:
        kind = ADDED if new.previous is None or not new.inherited else CHANGED
        before = new.previous if new.inherited else None
        if before is not None and same_value(before, new.value):
            kind = CONFIRMED
        return Change(
            new.season,
            new.field,
            kind,
            before,
            new.value,
            inherited=new.inherited,
            rumoured=new.rumoured,
        )
    if same_value(old.value, new.value):
        return None
    return Change(new.season, new.field, CHANGED, old.value, new.value, rumoured=new.rumoured)


def _awaited(expectations: Iterable[Expectation]) -> dict[Key, PartialDate]:
    """The open expectations: a date for each season and event."""
    return {(entry.season, f"expected.{entry.event}"): entry.when for entry in _open(expectations)}


def _open(expectations: Iterable[Expectation]) -> Iterator[Expectation]:
    """The expectations that are still to come true; one beside another does not count."""
    for entry in expectations:
        if not (entry.of_rights or entry.beside) and entry.state in OPEN_STATES | {LAPSED}:
            yield entry


def _ended(expectations: Iterable[Expectation]) -> dict[Key, str]:
    """How each expectation ended: met, withdrawn, or postponed without a date."""
    return {
        (entry.season, f"expected.{entry.event}"): entry.state
        for entry in expectations
        if entry.state in (MET, WITHDRAWN, POSTPONED)
    }


def _expected(
    old: dict[Key, PartialDate], new: dict[Key, PartialDate], ended: dict[Key, str]
) -> list[Change]:
    found = []
    for key in (*new, *(key for key in old if key not in new)):
        before, after = old.get(key), new.get(key)
        if before != after:
            kind = ADDED if before is None else REMOVED if after is None else CHANGED
            found.append(Change(*key, kind, before, after, end="" if after else ended.get(key, "")))
    return found
