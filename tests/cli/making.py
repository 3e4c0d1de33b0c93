"""Shows for these tests, entered through the store by a program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import OFFICIAL, RUMOURED, Source
from btu_cli.model.updates import Announcement, Show, Update
from tests.cli.running import OWN

if TYPE_CHECKING:
    from btu_cli.store.record import Record

TITLE: Final = "Station Eleven"
START: Final = datetime(2026, 1, 1, 12, tzinfo=UTC)
VARIETY: Final = Source("Variety", url="https://variety.com/x", quote="It is back")


def update(number: int = 0, when: str = "2020-11-17", **parts: object) -> Update:
    """An update recorded so many minutes after the start."""
    made = Update(PartialDate.parse(when), START + timedelta(minutes=number))
    return made._replace(**parts)  # type: ignore[arg-type]


def empty(record: Record, slug: str = OWN, title: str = TITLE) -> Record:
    """A show of the user without updates."""
    record.add_show(Show(slug, title))
    return record


def keep(record: Record, *updates: Update, slug: str = OWN) -> list[Update]:
    """Add updates to a show, which is made if it is missing. Returns them with their ids."""
    if slug not in record.slugs():
        empty(record, slug)
    return [record.add(slug, each) for each in updates]


def corrected(record: Record, slug: str = OWN) -> list[Update]:
    """A show with everything that updates can have: corrections, a withdrawal, a rumour, met events."""
    renewed, wrong, pulled = keep(
        record,
        update(1, "2020-11-17", season=2, facts=(Fact("status", "renewed"),), source=VARIETY),
        update(2, "2020-11", season=2, facts=(Fact("episodes", 8),), source=VARIETY),
        update(3, "2021-01-05", facts=(Fact("final", True), Fact("platform", ("Netflix", "Start")))),
        slug=slug,
    )
    others = keep(
        record,
        update(4, "2020-11", season=2, facts=(Fact("episodes", 10),), supersedes=wrong.id, note="Ten."),
        update(5, "2021-02", retracts=pulled.id, note="It was another show."),
        update(6, "2021-03", season=2, facts=(Fact("status", "cancelled"),), standing=RUMOURED),
        update(7, "2021-04", season=2, expects=(Announcement("filming", PartialDate.parse("2021-Q3")),)),
        update(8, "2021-09-01", season=2, met=("filming",), standing=OFFICIAL),
        update(9, "2020-11-20", season=2, facts=(Fact("episodes", 12),), source=Source("TASS", via="RIA")),
        slug=slug,
    )
    return [renewed, wrong, pulled, *others]
