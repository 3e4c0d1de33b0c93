"""Short forms of entries, for the tables of tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.entry import Entry
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import EVENT_STATES, Fact, kind_of
from btu_cli.model.updates import Announcement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from btu_cli.model.facts import Value

PARTS = ("season", "met", "standing", "publisher", "url", "quote", "note", "title", "speaker", "via")


def said(
    *,
    date: str | None = None,
    expects: Mapping[str, str] | None = None,
    facts: Mapping[str, Value] | None = None,
    **rest: Any,
) -> Entry:
    """The entry with these parts; other keywords are facts, like those in `facts`."""
    parts = {name: value for name, value in rest.items() if name in PARTS}
    values = {name: value for name, value in rest.items() if name not in PARTS} | dict(facts or {})
    made = (Fact(field, _value(field, value)) for field, value in sorted(values.items()))
    announced = (
        Announcement(event, PartialDate.parse(when)) for event, when in sorted((expects or {}).items())
    )
    entry = Entry(PartialDate.parse(date) if date else None, facts=tuple(made), expects=tuple(announced))
    return entry._replace(**parts)


def _value(field: str, value: Value) -> Value:
    if kind_of(field) == "date" and isinstance(value, str) and value not in EVENT_STATES:
        return PartialDate.parse(value)
    return value
