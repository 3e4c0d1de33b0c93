"""Filters: which updates and changes a timeline or changelog shows."""

from typing import NamedTuple

from btu_cli.model.dates import PartialDate
from btu_cli.model.sources import name_key
from btu_cli.model.updates import Update


class Filters(NamedTuple):
    """What narrows a timeline or changelog; None lets everything pass."""

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
        in_time(update, filters)
        and (filters.field is None or any(names_field(filters.field, name) for name in _fields(update)))
        and (filters.source is None or _from(update, filters.source))
        and (filters.season is None or update.season == filters.season)
        and (filters.standing is None or update.standing == filters.standing)
    )


def in_time(update: Update, filters: Filters) -> bool:
    """Whether some possible day of the update lies between the filters' days."""
    return (filters.since is None or update.date.last >= filters.since.first) and (
        filters.until is None or update.date.first <= filters.until.last
    )


def _fields(update: Update) -> tuple[str, ...]:
    expected = tuple(f"expected.{announced.event}" for announced in update.expects)
    return tuple(fact.field for fact in update.facts) + expected + update.met


def names_field(wanted: str | None, field: str) -> bool:
    """Whether a field is the wanted one or of its family: `platform` takes `platform.netflix` in."""
    return wanted is None or field == wanted or field.startswith(f"{wanted}.")


def _from(update: Update, wanted: str) -> bool:
    """Whether a publisher, or the one it repeats, has the wanted words in its name."""
    source = update.source
    names = (source.publisher, source.via) if source else ()
    return any(name and name_key(wanted) in name_key(name) for name in names)
