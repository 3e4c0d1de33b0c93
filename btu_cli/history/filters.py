"""Filters: select the updates and changes that a timeline or changelog shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.sources import Source, name_key
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update


class Filters(NamedTuple):
    """The filters of a timeline or changelog; None lets everything pass."""

    since: PartialDate | None = None
    until: PartialDate | None = None
    field: str | None = None
    source: str | None = None
    season: int | None = None
    standing: str | None = None
    limit: int | None = None
    reverse: bool = False


def passes(update: Update, filters: Filters) -> bool:
    """Whether an update passes every filter that is set."""
    return (
        in_time(update.date, filters)
        and (filters.field is None or any(names_field(filters.field, name) for name in _fields(update)))
        and (filters.source is None or _from(update, filters.source))
        and (filters.season is None or update.season == filters.season)
        and (filters.standing is None or update.standing == filters.standing)
    )


def in_time(when: PartialDate, filters: Filters) -> bool:
    """Whether a possible day of a date is between the filters' days."""
    return (filters.since is None or when.last >= filters.since.first) and (
        filters.until is None or when.first <= filters.until.last
    )


def _fields(update: Update) -> tuple[str, ...]:
    expected = tuple(f"expected.{announced.event}" for announced in update.expects)
    return tuple(fact.field for fact in update.facts) + expected + update.met


def names_field(wanted: str | None, field: str) -> bool:
    """Whether a field is the wanted one or in its family, or expects it.

    `platform` includes `platform.netflix`, `premiere` also `expected.premiere`.
    """
    named = (field, field.removeprefix("expected."))
    return wanted is None or any(name == wanted or name.startswith(f"{wanted}.") for name in named)


def _from(update: Update, wanted: str) -> bool:
    """Whether a publisher, or the one it repeats, has the wanted words in its name."""
    source = update.source
    return source is not None and any(name_key(wanted) in name_key(name) for name in _publishers(source))


def misspelt(updates: Iterable[Update], filters: Filters) -> tuple[str, ...]:
    """A notice for each filter that no update can pass by itself, with the nearest name."""
    given, told = tuple(updates), []
    if filters.source is not None and not any(_from(update, filters.source) for update in given):
        names = {name: None for update in given if update.source for name in _publishers(update.source)}
        told.append(f"No source is named {filters.source!r}.{_near(filters.source, names)}")
    if filters.field is not None:
        told += misspelt_field(filters.field, fields_in(given))
    return tuple(told)


def misspelt_field(wanted: str, fields: Collection[str]) -> tuple[str, ...]:
    """A notice if the wanted field is none of these, with the nearest name."""
    if any(names_field(wanted, name) for name in fields):
        return ()
    families = dict.fromkeys(name.partition(".")[0] for name in fields)
    return (f"No update has the field {wanted!r}.{_near(wanted, (*fields, *families))}",)


def fields_in(updates: Iterable[Update]) -> tuple[str, ...]:
    """The fields and events that updates name, each once."""
    return tuple(dict.fromkeys(name for update in updates for name in _fields(update)))


def _publishers(source: Source) -> tuple[str, ...]:
    return tuple(name for name in (source.publisher, source.via) if name)


def _near(wanted: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    spelt = {name.casefold(): name for name in known}
    near = get_close_matches(wanted.casefold(), spelt, n=1)
    return f" Did you mean {spelt[near[0]]}?" if near else ""
