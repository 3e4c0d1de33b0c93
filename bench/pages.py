"""Times pages and sites as whole processes beside an empty Typer app, and prints their sizes.

    python bench/pages.py [--runs 5] [--shows 1000] [--markdown]

The commands take turns; medians, ratios to the empty app and the peak memory of one process are printed.
A site is built once into an empty folder, and once more with nothing changed.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from records import build
from timing import BTU, Program, Run, empty_app, environment, timed

UPDATES: Final = 1_000  # updates of one show
FEW: Final = 20  # updates of each show of a site


class Row(NamedTuple):
    """A measured command: seconds, ratio to the unit, peak memory in mebibytes, and bytes written."""

    name: str
    seconds: float
    ratio: float
    memory: float
    size: int


def main() -> None:
    """Build the records, measure, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--shows", type=int, default=1_000)
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rows = measure(Path(name), given.runs, given.shows)
    if given.markdown:
        print("| command | median | ratio | peak memory | size |\n|---|---:|---:|---:|---:|")
    for row in rows:
        size = f"{row.size / 1000:,.0f} kB" if row.size else ""
        cells = (row.name, f"{row.seconds:,.2f} s", f"{row.ratio:,.1f}", f"{row.memory:.0f} MiB", size)
        print(
            f"| {' | '.join(cells)} |"
            if given.markdown
            else f"{cells[0]:48}{''.join(f'{c:>12}' for c in cells[1:])}"
        )


def measure(folder: Path, runs: int, shows: int) -> list[Row]:
    """The rows; the unit first."""
    env = environment(folder)
    build(folder / "big", 1, UPDATES)
    build(folder / "many", shows, FEW)
    file, site = folder / "page.html", folder / "site"
    commands = {
        "an empty Typer app": empty_app(folder).command,
        "status --json": (BTU, "--data", str(folder / "none"), "status", "--json"),
        "box": (BTU, "--data", str(folder / "none"), "box"),
        "changelog --markdown": (BTU, "--data", str(folder / "none"), "changelog", "--markdown"),
        "page": (BTU, "--data", str(folder / "none"), "page", "-o", str(file)),
        f"page, {UPDATES:,} updates": (
            BTU,
            "--data",
            str(folder / "big"),
            "page",
            "show-00000",
            "-o",
            str(file),
        ),
    }
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    sizes: dict[str, int] = {}
    for turn in range(runs + 1):  # the first warms up: byte code, disk
        for name, command in commands.items():
            shutil.rmtree(folder / "cache", ignore_errors=True)  # what is kept is another matter
            found = timed(Program(name, command), env)
            sizes[name] = file.stat().st_size if "page" in command else 0
            taken[name] += [found] if turn else []
    built = (BTU, "--data", str(folder / "many"), "page", "--all", "-o", str(site))
    for name in (f"a site, {shows:,} shows of {FEW} updates", "the same site again, nothing changed"):
        taken[name] = [timed(Program(name, built), env)]
        sizes[name] = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    seconds = {name: statistics.median(run.clock for run in found) for name, found in taken.items()}
    unit = seconds["an empty Typer app"]
    return [
        Row(name, seconds[name], seconds[name] / unit, max(run.memory for run in found), sizes[name])
        for name, found in taken.items()
    ]


if __name__ == "__main__":
    main()
