"""Times whole btu processes beside an empty Typer app, in turn in one run, and prints ratios of medians.

    python bench/startup.py [--runs 21] [--markdown]

The unit is an empty Typer app of the same version with one option, started by the same Python. Both sides
run from byte code. The machine's speed drifts, so only the ratios of one run mean something. Exit status 1 if
a ratio is above its limit.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EMPTY_APP = """\
import typer

app = typer.Typer()


@app.command()
def main(name: str = typer.Option("x", help="A name.")) -> None:
    print(name)


app()
"""

ADD = (
    "add-update",
    "--date",
    "2020-11-17",
    "--status",
    "renewed",
    "--set",
    "episodes=10",
    "--source",
    "Variety",
)
CASES: Sequence[tuple[str, tuple[str, ...], float]] = (
    ("status --json", ("status", "--json"), 1.25),
    ("timeline --json", ("timeline", "--json"), 1.3),
    ("status, rich tables", ("status",), 1.8),
    ("add-update from options", ADD, 1.4),
    ("box", ("box",), 1.43),  # as status --json within 1.15, like the next
    ("changelog --markdown", ("changelog", "--markdown"), 1.43),
    ("page", ("page",), 4),
)


def main() -> int:
    """Measure and print the table. The exit status says whether every limit was kept."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=21, help="counted runs of each command")
    parser.add_argument("--markdown", action="store_true", help="print the table as it stands in docs/")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = measure(Path(folder), given.runs)
    print_table(rows, markdown=given.markdown)
    return int(any(ratio > limit for _, _, ratio, limit in rows))


def measure(folder: Path, runs: int) -> list[tuple[str, float, float, float]]:
    """Rows of name, median in milliseconds, ratio to the unit, limit; the unit first."""
    app = folder / "app"
    app.mkdir()  # a folder of its own: Python looks for every import beside the script first
    (app / "empty.py").write_text(EMPTY_APP)
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BTU_"))}
    env |= {"BTU_DATA": str(folder / "data"), "COLUMNS": "80"}
    btu = str(Path(sys.executable).with_name("btu"))
    commands: dict[str, Sequence[str]] = {"an empty Typer app": (sys.executable, str(app / "empty.py"))}
    commands |= {name: (btu, *arguments) for name, arguments, _ in CASES}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 2):  # two turns to warm up: byte code, disk
        for name, command in commands.items():
            taken = timed(command, env, folder, turn)
            if turn > 1:
                times[name].append(taken)
    unit = statistics.median(times["an empty Typer app"])
    limits = {name: limit for name, _, limit in CASES}
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    return [(name, 1000 * median, median / unit, limits.get(name, 1.0)) for name, median in medians.items()]


def timed(command: Sequence[str], env: Mapping[str, str], folder: Path, turn: int) -> float:
    """The seconds of one process. Each added update is new, in a record that stays small."""
    if "add-update" in command:
        for path in (folder / "data").glob("*.json"):
            path.unlink()
        command = (*command, "--note", f"turn {turn}")
    start = time.perf_counter()
    subprocess.run(command, env=dict(env), check=True, capture_output=True)
    return time.perf_counter() - start


def print_table(rows: Sequence[tuple[str, float, float, float]], *, markdown: bool) -> None:
    """The rows, aligned or as Markdown."""
    if markdown:
        print("| command | median | ratio | limit |\n|---|---:|---:|---:|")
    for name, median, ratio, limit in rows:
        cells = (name, f"{median:.0f} ms", f"{ratio:.2f}", f"{limit:.2f}")
        print(f"| {' | '.join(cells)} |" if markdown else f"{name:26}{cells[1]:>9}{cells[2]:>8}{cells[3]:>8}")


if __name__ == "__main__":
    sys.exit(main())
