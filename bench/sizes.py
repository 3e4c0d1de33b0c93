"""Times whole btu processes on large records beside other tools with as many records of the same news.

    python bench/sizes.py [--runs 5] [--shows 5000] [--updates 10000] [--peers FOLDER] [--markdown]

`--peers` is the folder with the commands of an environment of their own:

    python -m venv PEERS && PEERS/bin/pip install sqlite-utils jrnl

Missing tools are left out. `cold` is without the kept answer, which is deleted before each run. All commands
take turns. Prints medians, ratios to an empty Typer app, and the peak memory of one process.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from records import build, updates
from startup import EMPTY_APP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

BTU: Final = str(Path(sys.executable).with_name("btu"))
JRNL: Final = "journals: {{default: {{journal: {file}}}}}\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.6\n"


class Case(NamedTuple):
    """A command, its name, and whether kept answers are deleted before each run."""

    name: str
    command: tuple[str, ...]
    cold: bool = False


class Row(NamedTuple):
    """Milliseconds, their ratio to the unit, and peak memory in mebibytes."""

    name: str
    median: float
    ratio: float
    memory: float


def main() -> None:
    """Build the records, measure, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--shows", type=int, default=5000)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--peers", type=Path, default=Path(sys.executable).parent)
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(folder / "ten", 1, 10)
        build(folder / "big", 1, given.updates)
        build(folder / "many", given.shows, 20)
        cases = [*own(folder), *peers(folder, given.peers, given.shows * 20, given.updates)]
        print_table(measure(folder, cases, given.runs), markdown=given.markdown)


def own(folder: Path) -> Iterator[Case]:
    """The commands of btu, after the unit."""
    (folder / "app").mkdir()
    (folder / "app" / "empty.py").write_text(EMPTY_APP)
    yield Case("an empty Typer app", (sys.executable, str(folder / "app" / "empty.py")))
    small = (BTU, "--data", str(folder / "ten"))
    yield Case("10 updates: status --json", (*small, "status", "show-00000", "--json"))
    yield Case("10 updates: add-update", (*small, "add-update", "--show", "show-00000", "--note", "N"))
    big = (BTU, "--data", str(folder / "big"))
    for cold in (False, True):
        for verb in ("status", "timeline"):
            name = f"one large show: {verb} --json{', cold' * cold}"
            yield Case(name, (*big, verb, "show-00000", "--json"), cold)
    yield Case("one large show: timeline, a page", (*big, "timeline", "show-00000"))
    many = (BTU, "--data", str(folder / "many"))
    yield Case("many shows: status X --json", (*many, "status", "show-00007", "--json"))
    for cold in (False, True):
        for words in ("shows", "expected --all", "changelog --all --since 2025-01-01"):
            yield Case(
                f"many shows: {words} --json{', cold' * cold}", (*many, *words.split(), "--json"), cold
            )
    yield Case("one large show: add-update", (*big, "add-update", "--show", "show-00000", "--note", "N"))
    yield Case("many shows: add-update", (*many, "add-update", "--show", "show-00007", "--note", "N"))


def peers(folder: Path, tools: Path, many: int, big: int) -> Iterator[Case]:
    """Other tools, each with the same news in its own form."""
    place = folder / "peers"
    place.mkdir()
    if (tools / "sqlite-utils").exists():
        for count in (big, many):
            lines = "\n".join(map(json.dumps, updates("1/0", count)))
            command = [str(tools / "sqlite-utils"), "insert", str(place / f"{count}.db"), "news", "-", "--nl"]
            subprocess.run(command, input=lines, text=True, check=True, capture_output=True)
            rows = (str(tools / "sqlite-utils"), "rows", str(place / f"{count}.db"), "news")
            yield Case(f"sqlite-utils rows, {count:,}", rows)
            if shutil.which("sqlite3"):
                query = ("sqlite3", "-json", str(place / f"{count}.db"), "select * from news")
                yield Case(f"sqlite3 -json, {count:,}", query)
    if (tools / "jrnl").exists():
        journal = place / "journal.txt"
        told = (
            f"[{one['date']} 09:00] {one['source']['title']}. {one['source']['quote']}"
            for one in updates("1/0", big)
        )
        journal.write_text("\n\n".join(told))
        (place / "jrnl.yaml").write_text(JRNL.format(file=journal))
        yield Case(
            f"jrnl --format json, {big:,}",
            (
                str(tools / "jrnl"),
                "--config-file",
                str(place / "jrnl.yaml"),
                "-from",
                "1990",
                "--format",
                "json",
            ),
        )
    if git := shutil.which("git"):
        repository = place / "git"
        subprocess.run([git, "init", "-q", str(repository)], check=True)
        commits = "".join(_commit(one, number) for number, one in enumerate(updates("1/0", big)))
        subprocess.run(
            [git, "-C", str(repository), "fast-import", "--quiet"], input=commits.encode(), check=True
        )
        yield Case(f"git log, {big:,}", (git, "-C", str(repository), "log", "news"))


def _commit(one: dict[str, dict[str, str]], number: int) -> str:
    message = f"{one['source']['title']}\n\n{one['source']['quote']}\n"
    head = f"commit refs/heads/news\ncommitter A <a@example.com> {number} +0000"
    return f"{head}\ndata {len(message.encode())}\n{message}\n"


def measure(folder: Path, cases: list[Case], runs: int) -> list[Row]:
    """A row for each case; the first one is the unit."""
    kept = folder / "cache"
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BTU_"))}
    env |= {"XDG_CACHE_HOME": str(kept), "COLUMNS": "80"}
    times: dict[str, list[float]] = {case.name: [] for case in cases}
    memory: dict[str, float] = dict.fromkeys(times, 0.0)
    time.sleep(2.5)  # files that were just written are not relied on
    for turn in range(runs + 1):  # the first warms up: byte code, disk
        for case in cases:
            if case.cold:
                shutil.rmtree(kept, ignore_errors=True)
            words = (*case.command[:-1], f"note {turn}") if "add-update" in case.command else case.command
            if "--json" in words and not case.cold:
                timed(words, env)  # this run keeps the answer
            taken, peak = timed(words, env)
            if turn:
                times[case.name].append(taken)
                memory[case.name] = max(memory[case.name], peak)
        time.sleep(2.5)
    unit = statistics.median(times[cases[0].name])
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    return [Row(name, 1000 * each, each / unit, memory[name]) for name, each in medians.items()]


def timed(command: tuple[str, ...], env: Mapping[str, str]) -> tuple[float, float]:
    """The seconds of one process, and its peak memory in mebibytes."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, env=dict(env), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    taken = time.perf_counter() - start
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return taken, usage.ru_maxrss / 1024


def print_table(rows: list[Row], *, markdown: bool) -> None:
    """The rows, aligned or as Markdown."""
    if markdown:
        print("| command | median | ratio | peak memory |\n|---|---:|---:|---:|")
    for name, median, ratio, memory in rows:
        cells = (name, f"{median:,.0f} ms", f"{ratio:.2f}", f"{memory:.0f} MiB")
        line = f"| {' | '.join(cells)} |"
        print(line if markdown else f"{name:60}{cells[1]:>11}{cells[2]:>9}{cells[3]:>10}")


if __name__ == "__main__":
    main()
