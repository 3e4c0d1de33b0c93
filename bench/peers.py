"""Other tools with as many records of the same news as btu: the files of each, and its commands.

    python -m venv PEERS && PEERS/bin/pip install sqlite-utils jrnl td-watson
    python -m venv OTHER && OTHER/bin/pip install showtime-cli
    apt-get install sqlite3 taskwarrior git

    python bench/peers.py FOLDER [--updates 10000] [--shows 5000]

makes the files. `bench/sizes.py` does so itself, and leaves out a tool that is not there.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

sys.path.insert(0, str(Path(__file__).parent))

from timing import NOTE, Program

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    News = list[dict[str, Any]]

TOOLS: Final = ("sqlite-utils", "jrnl", "watson", "showtime")
EACH: Final = 20  # updates of each of many shows
JRNL: Final = "journals: {{default: {{journal: {file}}}}}\ntimeformat: '%Y-%m-%d %H:%M'\nversion: v4.6\n"
TASK: Final = ("rc.confirmation=no", "rc.gc=off", "rc.verbose=nothing")


def build(folder: Path, updates: int, shows: int) -> None:
    """The files of every tool that needs no command of its own to fill them."""
    from records import updates as news_of

    folder.mkdir(parents=True, exist_ok=True)
    news = list(news_of("1/0", updates))
    (folder / "news.ndjson").write_text("\n".join(map(json.dumps, news)))
    (folder / "many.ndjson").write_text("\n".join(map(json.dumps, news_of("1/0", shows * EACH))))
    (folder / "journal.txt").write_text(
        "\n\n".join(f"[{n['date']} 09:00] {_title(n)}. {_quote(n)}" for n in news)
    )
    (folder / "jrnl.yaml").write_text(JRNL.format(file=folder / "journal.txt"))
    _watson(folder / "watson", news)
    _showtime(folder / "showtime", shows)
    tasks = (
        {"description": f"{_title(n)}: {_quote(n)}", "entry": f"{n['date'].replace('-', '')}T090000Z"}
        for n in news
    )
    (folder / "tasks.json").write_text("\n".join(json.dumps({**each, "status": "pending"}) for each in tasks))
    (folder / "commits").write_bytes("".join(map(_commit, news)).encode())


def peers(folder: Path, tools: Iterable[Path], updates: int, shows: int) -> list[Program]:
    """The commands of the tools that are there, over the files in `folder`; some make their own of these."""
    path = {name: str(place / name) for name in TOOLS for place in tools if (place / name).exists()}
    path |= {name: place for name in ("sqlite3", "task", "git") if (place := shutil.which(name))}
    found: list[Program] = []
    if tool := path.get("sqlite-utils"):
        for name, count in (("news", updates), ("many", shows * EACH)):
            _run(tool, "insert", f"{folder}/{name}.db", "news", f"{folder}/{name}.ndjson", "--nl")
            found.append(
                Program(f"sqlite-utils rows, {count:,}", (tool, "rows", f"{folder}/{name}.db", "news"))
            )
            if sqlite := path.get("sqlite3"):
                query = (sqlite, "-json", f"{folder}/{name}.db", "select * from news")
                found.append(Program(f"sqlite3 -json, {count:,}", query))
        one = json.dumps({"date": "2026-01-01", "recorded": NOTE})
        insert = (tool, "insert", f"{folder}/news.db", "news", "-")
        found.append(Program(f"sqlite-utils insert, one to {updates:,}", insert, stdin=one))
    if tool := path.get("jrnl"):
        journal = (tool, "--config-file", f"{folder}/jrnl.yaml")
        found.append(
            Program(f"jrnl --format json, {updates:,}", (*journal, "-from", "1990", "--format", "json"))
        )
        found.append(Program(f"jrnl, one to {updates:,}", (*journal, "yesterday:", NOTE)))
    if tool := path.get("watson"):
        env = {"WATSON_DIR": f"{folder}/watson"}
        found.append(Program(f"watson log --json, {updates:,}", (tool, "log", "--all", "--json"), env))
        when = ("-f", "2020-11-17T10:00", "-t", "2020-11-17T10:05")
        found.append(Program(f"watson add, one to {updates:,}", (tool, "add", *when, NOTE), env))
    if tool := path.get("showtime"):
        env = {"HOME": f"{folder}/showtime"}
        found.append(
            Program(f"showtime, {shows:,} shows", (tool,), env, "shows\nquit\n", folder / "showtime")
        )
    if tool := path.get("task"):
        env = {"TASKRC": "/dev/null", "TASKDATA": f"{folder}/tasks"}
        (folder / "tasks").mkdir()
        _run(tool, *TASK, "import", f"{folder}/tasks.json", env=env)
        found.append(Program(f"taskwarrior export, {updates:,}", (tool, *TASK, "export"), env))
        found.append(Program(f"taskwarrior add, one to {updates:,}", (tool, *TASK, "add", NOTE), env))
    if tool := path.get("git"):
        _run(tool, "init", "-q", f"{folder}/git")
        _run(tool, "-C", f"{folder}/git", "fast-import", "--quiet", stdin=(folder / "commits").read_text())
        found.append(Program(f"git log, {updates:,}", (tool, "-C", f"{folder}/git", "log", "news")))
    return found


def _watson(folder: Path, news: News) -> None:
    """Frames of five minutes, one a report, as Watson keeps them."""
    folder.mkdir()
    frames = []
    for number, one in enumerate(news):
        start = int(datetime.fromisoformat(f"{one['date']}T09:00:00+00:00").timestamp())
        frames.append([start, start + 300, f"{_title(one)}: {_quote(one)}", f"{number:032x}", [], start])
    (folder / "frames").write_text(json.dumps(frames, indent=1))
    (folder / "state").write_text("{}")


def _showtime(folder: Path, shows: int) -> None:
    """Shows with an episode for each update, as showtime keeps them: in one TinyDB file."""
    folder.mkdir()
    listed = {
        str(n): {
            "id": n,
            "name": f"Show {n:05}",
            "premiered": "2020-01-01",
            "status": "Running",
            "externals": {},
        }
        for n in range(1, shows + 1)
    }
    episodes = {
        str(n): {
            "id": n, "show_id": 1 + n % shows, "season": 1, "number": 1 + n // shows, "name": f"Episode {n}",
            "airdate": "2020-01-01", "runtime": 50, "watched": "",
        }
        for n in range(1, shows * EACH + 1)
    }  # fmt: skip
    (folder / "showtime.json").write_text(json.dumps({"show": listed, "episode": episodes}))


def _commit(one: Mapping[str, Any]) -> str:
    message = f"{_title(one)}\n\n{_quote(one)}\n"
    seconds = max(0, int(datetime.fromisoformat(f"{one['date']}T09:00:00+00:00").timestamp()))
    head = f"commit refs/heads/news\ncommitter A <a@example.com> {seconds} +0000"
    return f"{head}\ndata {len(message.encode())}\n{message}\n"


def _title(one: Mapping[str, Any]) -> str:
    return str(one["source"]["title"])


def _quote(one: Mapping[str, Any]) -> str:
    return str(one["source"]["quote"])


def _run(*command: str, env: Mapping[str, str] | None = None, stdin: str = "") -> None:
    import os

    subprocess.run(
        command, input=stdin, text=True, check=True, capture_output=True, env={**os.environ, **(env or {})}
    )


def main() -> None:
    """Make the files in a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--updates", type=int, default=10_000)
    parser.add_argument("--shows", type=int, default=5_000)
    given = parser.parse_args()
    build(given.folder, given.updates, given.shows)


if __name__ == "__main__":
    main()
