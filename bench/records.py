"""Makes seeded records for the benchmarks: many small shows, one large show, and extreme ones.

    python bench/records.py FOLDER [--shows 5000] [--updates 20] [--seed 1]
    python bench/records.py FOLDER --facts 10000
    python bench/records.py FOLDER --contradictions 3000

The same numbers and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from btu_cli.model.updates import Show
from btu_cli.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

Document = dict[str, Any]

FIRST: Final = date(1990, 1, 1)
DAYS: Final = (date(2026, 1, 1) - FIRST).days
ENTERED: Final = datetime(2026, 1, 1, tzinfo=UTC)
PUBLISHERS: Final = ("Variety", "Deadline", "The Hollywood Reporter", "TVLine", "What's on Netflix", "TVmaze")
STATUSES: Final = ("renewed", "in_production", "airing", "awaiting", "hiatus", "in_talks")
WORDS: Final = "the season was ordered by its network and will be filmed in spring with the same cast".split()


def show_of(number: int) -> Show:
    """A show with a title that tells its number."""
    return Show(f"show-{number:05}", f"Show {number:05}")


def updates(seed: str, count: int) -> Iterator[Document]:
    """Updates like real news: the status of a season, a source with a quote, sometimes a promise."""
    chance = random.Random(seed)  # noqa: S311 - a benchmark keeps no secrets
    days = sorted(chance.randrange(DAYS) for _ in range(count))
    for number, day in enumerate(days):
        when = FIRST + timedelta(days=day)
        season = 1 + number * min(40, 1 + count // 8) // count
        document: Document = {
            "date": when.isoformat(),
            "recorded": f"{ENTERED + timedelta(seconds=number):%Y-%m-%dT%H:%M:%S}.{number % 10**6:06}Z",
            "season": season,
            "facts": {"status": chance.choice(STATUSES)},
            "source": {
                "publisher": chance.choice(PUBLISHERS),
                "title": f"News number {number}",
                "url": f"https://example.com/{number}",
                "published": when.isoformat(),
                "quote": " ".join(chance.choices(WORDS, k=20)),
            },
            "standing": chance.choice(("official", "reported", "reported", "rumoured")),
        }
        if chance.randrange(10) in (0, 1, 2):
            document["facts"]["episodes"] = chance.randrange(6, 24)
        if chance.randrange(5) == 0:
            document["expects"] = [
                {"event": "premiere", "when": f"{when.year + 1}-Q{chance.randrange(1, 5)}"}
            ]
        yield document


def many_facts(count: int) -> Iterator[Document]:
    """One update with so many facts."""
    facts = {f"cast.role-{number:05}": f"Actor {number}" for number in range(count)}
    yield _said("2025-01-01", 0, facts, "Variety")


def many_contradictions(count: int) -> Iterator[Document]:
    """Two publishers who disagree on so many fields."""
    for place, publisher in enumerate(("Variety", "Deadline")):
        facts = {f"cast.role-{number:05}": f"Actor {number} of {publisher}" for number in range(count)}
        yield _said("2025-01-01", place, facts, publisher)


def many_voices(count: int) -> Iterator[Document]:
    """So many publishers that each give another number of episodes on one day."""
    for number in range(count):
        yield _said("2025-01-01", number, {"studio": f"Studio {number}"}, f"Publisher {number}")


def many_promises(count: int) -> Iterator[Document]:
    """So many promises of events, each in another season, none of them kept."""
    for number in range(count):
        document = _said("2025-01-01", number, {"episodes": 10}, "Variety")
        document["season"] = number + 1
        document["expects"] = [
            {"event": "premiere", "when": "2025-Q3"},
            {"event": f"event-{number}", "when": "2027"},
        ]
        yield document


def _said(day: str, number: int, facts: Document, publisher: str) -> Document:
    recorded = f"{ENTERED + timedelta(seconds=number):%Y-%m-%dT%H:%M:%S}.000000Z"
    source = {"publisher": publisher, "title": "News", "url": "https://example.com/"}
    return {"date": day, "recorded": recorded, "facts": facts, "source": source}


EXTREMES: Final = {
    "facts": many_facts,
    "contradictions": many_contradictions,
    "voices": many_voices,
    "promises": many_promises,
}


def build(folder: Path, shows: int, count: int, seed: int = 1) -> None:
    """A record of so many shows with so many updates each."""
    store = open_store(folder)
    for number in range(shows):
        show = show_of(number)
        store.add_many(show.slug, updates(f"{seed}/{number}", count), show)


def main() -> None:
    """Build the record that the command line describes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shows", type=int, default=1)
    parser.add_argument("--updates", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    for name in EXTREMES:
        parser.add_argument(f"--{name}", type=int)
    given = vars(parser.parse_args())
    asked = [name for name in EXTREMES if given[name]]
    for place, name in enumerate(asked):
        show = show_of(place)
        open_store(given["folder"]).add_many(show.slug, EXTREMES[name](given[name]), show)
    if not asked:
        build(given["folder"], given["shows"], given["updates"], given["seed"])


if __name__ == "__main__":
    main()
