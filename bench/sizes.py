"""Times whole btu processes beside other tools with as many records of the same news.

    python bench/sizes.py [--runs 5] [--shows 5000] [--updates 10000] [--peers FOLDER ...] [--markdown]

`--peers` are the folders with the commands of other tools, in environments of their own (`bench/peers.py`).
`first` is without anything that is kept, `again` with the answer, `after a write` with what is kept of the
other shows. All commands take turns. The ratio is of the processor's time to that of an empty Typer app: the
clock counts what other programs on the machine do, too.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from peers import EACH, peers
from timing import AN_INSTANT, BTU, NOTE, Program, Run, empty_app, environment, median, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE: Final = Path(__file__).parent
FIRST, AGAIN, AFTER_A_WRITE = "first", "again", "after a write"
RECORDS: Final = {"ten": "10 updates", "big": "one large show", "many": "many shows"}
LISTS: Final = ("shows", "expected --all", "changelog --all --since 2025-01-01")


class Case(NamedTuple):
    """A command, and what is kept when it starts; empty where nothing is ever kept."""

    command: Program
    kept: str = ""

    @property
    def name(self) -> str:
        """What the table calls it."""
        return f"{self.command.name}, {self.kept}" if self.kept else self.command.name


def main() -> None:
    """Build the records in processes of their own, so that this one stays small; measure; print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--shows", type=int, default=5_000)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--peers", type=Path, nargs="*", default=[Path(sys.executable).parent])
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for record, shows, updates in (
            ("ten", 1, 10),
            ("big", 1, given.updates),
            ("many", given.shows, EACH),
        ):
            _build("records.py", folder / record, "--shows", shows, "--updates", updates)
        _build("peers.py", folder / "peers", "--shows", given.shows, "--updates", given.updates)
        cases = [*own(folder), *map(Case, peers(folder / "peers", given.peers, given.updates, given.shows))]
        print_table(measure(folder, cases, given.runs), markdown=given.markdown)


def _build(script: str, folder: Path, *options: object) -> None:
    subprocess.run([sys.executable, str(HERE / script), str(folder), *map(str, options)], check=True)


def own(folder: Path) -> Iterator[Case]:
    """What btu is asked; the unit first."""
    yield Case(empty_app(folder))
    yield from asked("ten", folder, "status show-00000 --json", FIRST, AGAIN)
    yield from asked("big", folder, "status show-00000 --json", FIRST, AGAIN)
    yield from asked("big", folder, "timeline show-00000 --json", FIRST, AGAIN)
    yield from asked("big", folder, "timeline show-00000", FIRST)
    yield from asked("many", folder, "status show-00007 --json", FIRST, AGAIN)
    for words in LISTS:
        yield from asked("many", folder, f"{words} --json", FIRST, AGAIN, AFTER_A_WRITE)
    for record in RECORDS:
        yield Case(added(record, folder))


def asked(record: str, folder: Path, words: str, *kept: str) -> Iterator[Case]:
    """A question to a record, once for each state of what is kept."""
    command = Program(f"{RECORDS[record]}: {words}", (BTU, "--data", str(folder / record), *words.split()))
    yield from (Case(command, each) for each in kept)


def added(record: str, folder: Path) -> Program:
    """One more update in a record."""
    words = ("add-update", "--show", "show-00000", "--note", NOTE)
    return Program(f"{RECORDS[record]}: add-update", (BTU, "--data", str(folder / record), *words))


def measure(folder: Path, cases: list[Case], runs: int) -> list[tuple[str, Run, float]]:
    """The medians of each case, and the ratio of its processor's time to that of the first, the unit."""
    env = environment(folder)
    found: dict[str, list[Run]] = {case.name: [] for case in cases}
    for turn in range(runs + 1):  # the first warms up: byte code, disk
        time.sleep(AN_INSTANT)
        for case in cases:
            if case.kept == FIRST:
                shutil.rmtree(folder / "cache", ignore_errors=True)
            if case.kept == AFTER_A_WRITE:
                timed(added("many", folder), env, f"{case.name} {turn}")
            run = timed(case.command, env, f"note {turn}")
            if turn:
                found[case.name].append(run)
            if case.kept == AFTER_A_WRITE:
                time.sleep(AN_INSTANT)
    medians = {name: median(taken) for name, taken in found.items()}
    unit = medians[cases[0].name].processor
    return [(name, each, each.processor / unit) for name, each in medians.items()]


def print_table(rows: list[tuple[str, Run, float]], *, markdown: bool) -> None:
    """The rows, aligned or as Markdown."""
    heading = ("command", "processor", "ratio", "clock", "peak memory")
    lines = [
        (
            name,
            f"{1000 * run.processor:,.0f} ms",
            f"{ratio:.2f}",
            f"{1000 * run.clock:,.0f} ms",
            f"{run.memory:.0f} MiB",
        )
        for name, run, ratio in rows
    ]
    if markdown:
        print(f"| {' | '.join(heading)} |\n|---|---:|---:|---:|---:|")
    for line in lines:
        if markdown:
            print(f"| {' | '.join(line)} |")
        else:
            print(f"{line[0]:64}" + "".join(f"{cell:>12}" for cell in line[1:]))


if __name__ == "__main__":
    main()
