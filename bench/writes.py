"""Times a safe write beside TinyDB's own write: one more update in a file of about a megabyte.

    python bench/writes.py [UPDATES]

Both stores get the same updates, and each measured write opens the file anew, as a command does. The unit is
TinyDB's write with its default storage. The machine's speed drifts, so the writes alternate; read the ratios.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tinydb import TinyDB

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, Update
from btu_cli.store.codec import encode
from btu_cli.store.identity import identify
from btu_cli.store.record import Record
from btu_cli.store.storage import FileStorage, RecordDB

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT: Final = 2_100  # about a megabyte
ROUNDS: Final = 21
SLUG: Final = "show"


def update(number: int) -> Update:
    """A typical update: two facts, and a source with a quote."""
    return Update(
        date=PartialDate.of_day(date(2026, 1, 1) - timedelta(days=number * 7919 % 2500)),
        recorded=datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=number),
        facts=(Fact("episodes", number + 1), Fact("status", "renewed")),
        source=Source("Variety", "A title", f"https://example.com/{number}", quote="It was renewed. " * 8),
    )


def measured(*steps: Callable[[int], object]) -> list[float]:
    """The median milliseconds of each step; they take turns."""
    times: list[list[float]] = [[] for _ in steps]
    for turn in range(ROUNDS):
        for step, found in zip(steps, times, strict=True):
            started = time.perf_counter()
            step(turn)
            found.append(1000 * (time.perf_counter() - started))
    return [statistics.median(found) for found in times]


def main() -> None:
    """Fill both stores, measure, and print the ratios."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as name:
        folder, plain = Path(name), Path(name) / "plain.db"
        documents = [encode(update(number)) for number in range(count)]
        record = Record(folder)
        record.add_many(SLUG, documents, Show(SLUG, "A show"))
        with TinyDB(plain) as database:
            database.insert_multiple(documents)

        def own(turn: int) -> None:
            with TinyDB(plain) as database:
                database.insert(encode(update(count + turn)))

        def storage(turn: int) -> None:
            document = encode(update(2 * count + turn))
            with (
                record.locked(SLUG),
                RecordDB(FileStorage(record.path(SLUG))) as file,
            ):
                file.insert({identify(document): document})
                file.commit()

        def add(turn: int) -> None:
            Record(folder).add(SLUG, update(3 * count + turn))

        unit, stored, added = measured(own, storage, add)
        print(f"{record.path(SLUG).stat().st_size:,} bytes here, {plain.stat().st_size:,} in TinyDB's file")
        print(f"TinyDB's own insert        {unit:6.1f} ms")
        print(f"the safe write             {stored:6.1f} ms  {stored / unit:.2f}")
        print(f"add, all updates decoded   {added:6.1f} ms  {added / unit:.2f}")


if __name__ == "__main__":
    main()
