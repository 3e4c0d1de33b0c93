"""The news of a show as it was printed, a line an update, and what btu answers about it from outside.

A line is `DATE, clause, clause … @Publisher`, with `official, ` or `rumoured, ` in front. A clause is one of

    season 4 · a status word · field = value · expects EVENT WHEN · met EVENT
    via PUBLISHER · note WORDS · as LABEL · corrects LABEL · retracts LABEL

Lines go in through `btu add-update`, `correct` and `retract`, each on the day of its news; answers come out
of the `--json` of the reports. Nothing here knows how btu reads a record, nor its quick entry.
"""

from __future__ import annotations

from functools import cached_property
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.lifecycle import STATUSES
from tests.cli.running import in_process

if TYPE_CHECKING:
    from collections.abc import Iterable

SLUG: Final = "show"
TODAY: Final = "2026-11-20T12:00:00Z"
STANDINGS: Final = ("official", "rumoured")
DEAD: Final = frozenset({"cancelled", "shopped", "ended"})
DECIDED: Final = frozenset(STATUSES) - {"in_production", "airing", "awaiting"}


def told_in(file: str) -> dict[str, list[str]]:
    """The lines of each history in a file beside this one, by the title above them: `== A title`."""
    text = Path(__file__).with_name(file).read_text(encoding="utf-8")
    blocks = (block.strip().splitlines() for block in text.split("== ")[1:])
    return {title: [line for line in lines if line] for title, *lines in blocks}


class Chronicle:
    """A record of one show in a folder of its own, and its answers at a moment."""

    def __init__(self, folder: Path, lines: str) -> None:
        self._data = folder
        self._ids: dict[str, str] = {}
        self._run(TODAY, "shows", "add", "Show", "--slug", SLUG)
        for number, line in enumerate(filter(None, cleandoc(lines).splitlines())):
            self._tell(number, line)

    def _tell(self, number: int, line: str) -> None:
        """Enter one line, with the clock at the last day that its date can mean."""
        clauses, _, publisher = line.partition(" @")
        when, *said = [clause.strip() for clause in clauses.split(",")]
        if when in STANDINGS:
            said, when = [*said[1:], when], said[0]
        now = f"{PartialDate.parse(when).last}T12:{number // 60:02}:{number % 60:02}Z"
        label = next((clause.split()[1] for clause in said if clause.startswith("as ")), str(number))
        verb, options = ["add-update"], ["--date", when]
        for clause in said:
            word, _, rest = clause.partition(" ")
            if word == "corrects":
                verb = ["correct", self._ids[rest]]
            elif word == "retracts":
                verb, options = ["retract", self._ids[rest], "--reason", "It was wrong"], []
            elif word != "as":
                options += _option(clause, word, rest)
        if publisher:
            options += ["--source", publisher]
        answer = self._run(now, *verb, "--show", SLUG, *options, "--json")
        self._ids[label] = answer["update"]["id"]

    def _run(self, now: str, *words: str) -> dict[str, Any]:
        """The JSON answer of btu, empty if there is none."""
        ran = in_process(*words, BTU_NOW=now, BTU_DATA=str(self._data))
        if ran.status:
            raise AssertionError((words, ran.err))
        answer: dict[str, Any] = ran.document if ran.out.startswith("{") else {}
        return answer

    def ask(self, command: str, day: str, *words: str) -> dict[str, Any]:
        """The answer of a report as of a day."""
        asked = () if command == "shows" else ("--show", SLUG)
        return self._run(TODAY, command, *asked, "--as-of", day, *words, "--json")

    def headline(self, day: str, *words: str) -> dict[str, Any]:
        """The headline as of a day."""
        found: dict[str, Any] = self.ask("status", day, *words)["headline"]
        return found

    def headlines(self, days: Iterable[str]) -> dict[str, str]:
        """The headline of each day in short: `season 6 saved 2018-05-11 by NBC, on air`.

        Every reading of that day must agree with it: the facts, the changelog and the list of shows.
        """
        return {day: self._agreed(day) for day in days}

    def _agreed(self, day: str) -> str:
        """The headline in short, after checking that the other readings agree."""
        answer = self.ask("status", day)
        head = answer["headline"]
        row = next(row for row in self.ask("shows", day)["shows"] if row["slug"] == SLUG)
        said = {
            "facts": next((f["value"] for f in answer["facts"] if _is_status(f)), "unknown"),
            "changelog": next(iter(reversed(self.turns(day))), "→ unknown").rpartition("→ ")[2],
            "shows": row["status"],
        }
        agreed = dict.fromkeys(said, head["status"])
        if said != agreed or (row["outlook"], row["since"]) != (head["outlook"], head["since"]):
            raise AssertionError((day, head["status"], said, row))

        return in_short(head)

    def progress(self, days: Iterable[str]) -> dict[str, str | None]:
        """The date of the last progress as of each day."""
        return {day: self.headline(day)["progress"] for day in days}

    def sentence(self, day: str, *words: str) -> str:
        """The headline's sentence as of a day."""
        line: str = self.headline(day, *words)["sentence"]
        return line

    def turns(self, day: str = "2026-11-20", scope: str = "show") -> list[str]:
        """The changes of a scope's status until a day: `2018-05-11 cancelled → saved`."""
        return [
            f"{entry['date']} {change['old'] or ''} → {change['new'] or ''}".replace("  ", " ")
            for entry in self.ask("changelog", day)["entries"]
            for change in entry["changes"]
            if (change["scope"], change["field"]) == (scope, "status") and change["kind"] != "confirmed"
        ]

    def awaited(self, day: str) -> list[str]:
        """The expectations in short, one a line: `season 2 filming 2021-Q3 lapsed`."""
        return [
            f"{'' if entry['scope'] == 'show' else entry['scope']} "
            f"{entry['event']} {entry['when'] or ''} {entry['state']}".replace("  ", " ").strip()
            for entry in self.ask("expected", day)["expectations"]
        ]

    def disputed(self, day: str = "2026-11-20") -> list[str]:
        """The scope and field of each contradiction."""
        return [f"{found['scope']} {found['field']}" for found in self.ask("conflicts", day)["conflicts"]]

    def stages(self, day: str) -> dict[int, str]:
        """The status of each season that has one."""
        return {
            int(fact["scope"].removeprefix("season ")): fact["value"]
            for fact in self.ask("status", day)["facts"]
            if fact["field"] == "status" and fact["scope"] != "show"
        }

    @cached_property
    def days(self) -> list[str]:
        """Every day with news."""
        return sorted({update["date"] for update in self.ask("timeline", "2026-11-20")["updates"]})


def in_short(head: dict[str, Any]) -> str:
    """Season, status, since and who decided it, with what else holds.

    Who decided is said of decisions, and that it is the last season of a show that is alive.
    """
    season = "" if head["season"] is None else f"season {head['season']} "
    by = f" by {head['by']}" if head["by"] and head["status"] in DECIDED else ""
    held = {
        "on air": head["on_air"],
        "final": head["final"] and head["status"] not in DEAD,
        "stale": head["stale"],
        "in limbo": head["outlook"] == "in_limbo",
    }
    line = f"{season}{head['status']} {head['since'] or ''}{by}".strip()
    return ", ".join((line, *(word for word, so in held.items() if so)))


def _is_status(fact: dict[str, Any]) -> bool:
    """Whether a row of the facts is the status of the whole show."""
    return (fact["scope"], fact["field"]) == ("show", "status")


def _option(clause: str, word: str, rest: str) -> list[str]:
    """A clause as an option of add-update."""
    if clause in STATUSES:
        return ["--status", clause]
    if clause in STANDINGS:
        return [f"--{clause}"]
    if word == "expects":
        event, _, window = rest.partition(" ")
        return ["--expect", f"{event}={window}"]
    if word in ("season", "met", "via", "note"):
        return [f"--{word}", rest]
    field, sign, value = clause.partition(" = ")
    if not sign:
        raise ValueError(clause)

    return ["--set", f"{field}={value}"]
