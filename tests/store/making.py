"""Updates and records for the tests of the store."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, Update
from btu_cli.store.record import Record

if TYPE_CHECKING:
    from pathlib import Path

SLUG: Final = "better-than-us"
SHOW: Final = Show(SLUG, "Better Than Us", ("Лучше, чем люди",), (("imdb", "tt8285216"),))
START: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)


def update(number: int, note: str | None = None) -> Update:
    """The update with a number: different numbers give different updates."""
    return Update(
        date=PartialDate.of_day(date(2020, 11, 17)),
        recorded=START + timedelta(seconds=number),
        season=2,
        facts=(Fact("episodes", number + 1), Fact("status", "renewed")),
        source=Source("Variety", quote="«Лучше, чем люди» is back"),
        note=note,
    )


def record(folder: Path, count: int = 3, shipped: Path | None = None) -> Record:
    """A record of one show with so many updates, each from its own write."""
    made = Record(folder, shipped, patience=1)
    made.add_show(SHOW)
    for number in range(count):
        made.add(SLUG, update(number))
    return made
