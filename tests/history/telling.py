"""Histories in quick entry, one update a line, and the record's answers about them."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, Final

from btu_cli.entry import parse_entry
from btu_cli.entry.draft import Given, draft
from btu_cli.history.fold import Fold
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.history.sentence import Voice, prose
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import show_value
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show, order
from btu_cli.store.codec import seal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.history.fold import Held
    from btu_cli.model.updates import Update

ENTERED: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)  # when the first line was recorded


def told(lines: str, since: datetime = ENTERED) -> tuple[Update, ...]:
    """The sealed updates of a history, recorded a second apart in the order of its lines."""
    entries = [line.strip() for line in cleandoc(lines).splitlines() if line.strip()]
    recorded = (since + timedelta(seconds=number) for number in range(len(entries)))
    return tuple(
        seal(draft(Given(), parse_entry(entry), moment, moment.date()))
        for entry, moment in zip(entries, recorded, strict=True)
    )


def steps_of(work: Callable[[], object]) -> int:
    """How often functions are called, built-in ones too: the same on every machine."""
    calls = 0

    def count(_frame: object, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(None)
    return calls


def fold(updates: Iterable[Update]) -> tuple[Held, ...]:
    """The state after all updates, which must be in order."""
    folded = Fold()
    for update in updates:
        folded.take(update)
    return folded.state


def moment(day: str) -> Moment:
    """The end of a day, month or year, as `--as-of` takes it."""
    return Moment(PartialDate.parse(day).last)


def ordered(updates: Iterable[Update]) -> tuple[Update, ...]:
    """Updates in the model's order, as a record has them."""
    return tuple(sorted(updates, key=order))


class Seen(Reading):
    """The answers from some updates at a moment."""

    def __init__(self, updates: Iterable[Update], when: Moment) -> None:
        super().__init__(ShowRecord(Show("x", "X"), ordered(updates)), when)

    @property
    def told(self) -> str:
        """The headline's sentence, as people read it."""
        return self.sentence(Voice(prose))

    @property
    def headline(self) -> str:
        """Status, season, since, and other properties: `season 6 saved 2018-05-11, on air`."""
        head = self.head
        season = f"season {head.season} " if head.season is not None else ""
        line = f"{season}{head.status} {head.since or ''}".strip()
        held = {"stale": head.stale, "in limbo": head.outlook == "in_limbo", "on air": head.on_air}
        return ", ".join((line, *(word for word, so in held.items() if so)))

    def held(self, field: str, season: int | None = None) -> Held:
        """The current fact of a field."""
        return next(held for held in self.state if (held.season, held.field) == (season, field))

    def value(self, field: str, season: int | None = None) -> str | None:
        """A field's value for people; None if nothing is recorded."""
        found = (held for held in self.state if (held.season, held.field) == (season, field))
        return next((show_value(held.value) for held in found), None)

    @property
    def awaited(self) -> list[str]:
        """The expectations in short, one a line: `season 2 filming 2021-Q3 lapsed`."""
        return [
            f"{'' if entry.season is None else f'{entry.scope} '}{entry.event} {entry.when} {entry.state}"
            for entry in self.expectations
        ]

    @property
    def disputed(self) -> list[str]:
        """The contradictions in short: `season 6 episodes: 13 or 18 (later)`."""
        return [
            f"{found.scope} {found.field}: "
            f"{' or '.join(show_value(claim.value) for claim in found.claims)} ({found.rule})"
            for found in self.conflicts
        ]


class History:
    """A show's updates, and their answers at moments."""

    def __init__(self, updates: Iterable[Update]) -> None:
        self.updates = tuple(updates)

    def at(self, day: str) -> Seen:
        """The answers at the end of a day, month or year."""
        return Seen(self.updates, moment(day))

    def headlines(self, days: Iterable[str]) -> dict[str, str]:
        """The headline of each day in short."""
        return {day: self.at(day).headline for day in days}

    def sentences(self, days: Iterable[str]) -> dict[str, str]:
        """The sentence of each day."""
        return {day: self.at(day).told for day in days}
