"""Times whole btu processes on the shipped record beside an empty Typer app, in turn in one run.

    python bench/startup.py [--runs 21] [--markdown]

The unit is an empty Typer app of the same version with one option, started by the same Python. Both sides
run from byte code. `first` is without a kept answer, `again` with it; what writes is never kept. The
machine's speed drifts, so only ratios of one run mean something: of the clock, and of the processor's time,
which other programs change less. The exit status is 1 if the last ratio of a command exceeds its limit.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from timing import AN_INSTANT, BTU, NOTE, Program, Run, empty_app, environment, median, timed

if TYPE_CHECKING:
    from collections.abc import Iterator

ADD: Final = "add-update --date 2020-11-17 --status renewed --set episodes=10 --source Variety --note".split()
COMPLETION: Final = {"_BTU_COMPLETE": "complete_bash", "COMP_WORDS": "btu stat", "COMP_CWORD": "1"}


class Case(NamedTuple):
    """A program, the limit of its ratio to the unit, and whether its answer is kept."""

    program: Program
    limit: float
    kept: bool = True


class Row(NamedTuple):
    """The medians of the first call and of the next ones, their ratios, and the limit."""

    name: str
    first: Run
    again: Run | None
    ratios: tuple[tuple[float, float], ...]
    limit: float


def cases() -> Iterator[Case]:
    """What is asked of btu."""
    yield Case(Program("status --json", (BTU, "status", "--json")), 1.1)
    yield Case(Program("timeline --json", (BTU, "timeline", "--json")), 1.1)
    yield Case(Program("status, rich tables", (BTU, "status")), 1.5)
    yield Case(Program("box", (BTU, "box")), 1.1)
    yield Case(Program("changelog --markdown", (BTU, "changelog", "--markdown")), 1.1)
    yield Case(Program("--help", (BTU, "--help")), 2.2)
    yield Case(Program("status --help", (BTU, "status", "--help")), 2.2)
    yield Case(Program("a usage error", (BTU, "status", "--nonsense"), status=2), 2.2, kept=False)
    yield Case(Program("completing a word", (BTU,), COMPLETION), 1.1, kept=False)
    yield Case(Program("add-update from options", (BTU, *ADD, NOTE)), 1.2, kept=False)


def main() -> int:
    """Measure and print the table. The exit status says whether every limit was kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=21, help="counted runs of each command")
    parser.add_argument("--markdown", action="store_true", help="print the table as it stands in docs/")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = measure(Path(name), given.runs)
    print_table(rows, markdown=given.markdown)
    return int(any(row.ratios[-1][0] > row.limit for row in rows))


def measure(folder: Path, runs: int) -> list[Row]:
    """The rows; the unit first."""
    env = environment(folder) | {"BTU_DATA": str(folder / "data")}
    unit = Case(empty_app(folder), 1.0, kept=False)
    found: dict[str, tuple[list[Run], list[Run]]] = {}
    asked = (unit, *cases())
    time.sleep(AN_INSTANT)
    for turn in range(runs + 2):  # two turns to warm up: byte code, disk
        for case in asked:
            for path in (folder / "data").glob("*.json"):  # a record that stays as small
                path.unlink()
            shutil.rmtree(folder / "cache", ignore_errors=True)
            first, again = found.setdefault(case.program.name, ([], []))
            for runs_of in (first, again) if case.kept else (first,):
                run = timed(case.program, env, f"turn {turn}")
                if turn > 1:
                    runs_of.append(run)
        shutil.rmtree(folder / "data", ignore_errors=True)
    one = median(found[unit.program.name][0])
    rows = []
    for case in asked:
        medians = [median(runs) for runs in found[case.program.name] if runs]
        ratios = tuple((each.clock / one.clock, each.processor / one.processor) for each in medians)
        rows.append(Row(case.program.name, medians[0], medians[1] if case.kept else None, ratios, case.limit))
    return rows


def print_table(rows: list[Row], *, markdown: bool) -> None:
    """The rows, aligned or as Markdown."""
    heading = ("command", *("first", "clock", "processor"), *("again", "clock", "processor"), "limit")
    lines: list[tuple[str, ...]] = [heading]
    for row in rows:
        cells = [row.name]
        for place, run in enumerate((row.first, row.again)):
            cells += (
                [f"{1000 * run.clock:.0f} ms", *map("{:.2f}".format, row.ratios[place])] if run else [""] * 3
            )
        lines.append((*cells, f"{row.limit:.2f}"))
    if markdown:
        lines.insert(1, ("---", *["---:"] * (len(heading) - 1)))
    for line in lines:
        plain = f"{line[0]:26}{''.join(f'{cell:>11}' for cell in line[1:])}"
        print(f"| {' | '.join(line)} |" if markdown else plain)


if __name__ == "__main__":
    sys.exit(main())
