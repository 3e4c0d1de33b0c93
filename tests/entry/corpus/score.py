"""Judges what btu makes of the corpus: `python -m tests.entry.corpus.score [FILE ...]` prints a table.

An item of a corpus file is one line of text that a person enters:

- `text`; `show`, `titles` (its other titles), `seasons` (how many are known), `home` (its platform): the
  record that it is entered into; `day`: of the entry, and of publication for a headline;
- `gold`: the updates that a careful editor would store; `accept`: other fair readings, lists of updates;
- `refuse`: "must" where an error is the right answer, "may" where it is as good as the gold.

An update of the gold is a flat table of claims. A key is `season`, `date` (where it is not the day of the
entry), `standing` (where it is not "reported"), `note`, `source.<part>`, `expects.<event>`, `met.<event>`, or
else a fact. Alternative values stand between ` | `; `*` is any value. `may` holds claims that may be there
and need not be.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Claims = Mapping[str, Any]

RIGHT, PARTLY, REFUSED, WRONG = "right", "partly", "refused", "WRONG"
VERDICTS: Final = (RIGHT, PARTLY, REFUSED, WRONG)  # best first; `refused` is where something should be stored
GROUPS: Final = {None: "news", "may": "news that may be refused", "must": "traps"}
TODAY: Final = "2026-11-26"
HERE: Final = Path(__file__).parent
FILES: Final = (HERE / "headlines.toml", HERE / "notes.toml")
_CLOSING: Final = {"cancelled", "ended", "awaiting"}  # a season's end that is told of the whole show is false


class Item(NamedTuple):
    """One text, the record for it, and the right answers."""

    text: str
    show: str
    seasons: int
    home: str
    titles: tuple[str, ...] = ()
    day: str = TODAY
    published: bool = False
    readings: tuple[tuple[Claims, ...], ...] = ()
    refuse: str | None = None


def load(path: Path) -> list[Item]:
    """The items of a corpus file; headlines are entered with their date of publication."""
    items = []
    for table in tomllib.loads(path.read_text(encoding="utf-8"))["item"]:
        readings = [*([table.pop("gold")] if "gold" in table else []), *table.pop("accept", [])]
        table["titles"] = tuple(table.get("titles", ()))
        items.append(
            Item(
                **table,
                published="headlines" in path.name,
                readings=tuple(tuple(reading) for reading in readings),
            )
        )
    return items


def judge(item: Item, answer: Sequence[Claims] | None) -> str:
    """The verdict on the stored updates of an item, as claims, or None if it was refused."""
    if answer is None:
        return RIGHT if item.refuse else REFUSED
    verdicts = [_compare(reading, answer, item.day) for reading in item.readings]
    return min(verdicts, key=VERDICTS.index, default=WRONG)


def claims_of(update: Mapping[str, Any]) -> Claims:
    """An update from `btu add-update --json`, as flat claims."""
    source = update["source"] or {}
    return {
        **update["facts"],
        **{f"expects.{each['event']}": each["when"] for each in update["expects"]},
        **{f"met.{event}": True for event in update["met"]},
        **{f"source.{part}": value for part, value in source.items() if value is not None},
        **{part: update[part] for part in ("season", "date", "note", "standing") if update[part] is not None},
    }


def _compare(reading: Sequence[Claims], answer: Sequence[Claims], day: str) -> str:
    """Right, partly, or WRONG: each update of the answer against the gold's update of its season."""
    left = list(reading)
    missing = False
    for claims in answer:
        fitting = [gold for gold in left if _of_one_season(claims, gold)]
        if not fitting:
            return WRONG
        gold = fitting[0]
        left.remove(gold)
        if any(not _allowed(name, value, gold, day) for name, value in claims.items()):
            return WRONG
        if (gold.get("standing"), claims["standing"]) == ("rumoured", "reported"):
            return WRONG
        missing = missing or any(
            not _same(value, claims.get(name)) for name, value in gold.items() if name != "may"
        )
    return PARTLY if missing or left else RIGHT


def _of_one_season(claims: Claims, gold: Claims) -> bool:
    """Whether an update can be of the gold's season; one without a season says less, or ends the show."""
    season = claims.get("season")
    if season is None:
        return "season" not in gold or claims.get("status") not in _CLOSING
    return season in (gold.get("season"), gold.get("may", {}).get("season"))


def _allowed(name: str, value: object, gold: Claims, day: str) -> bool:
    """Whether a claim of the answer is made or allowed by the gold, or says nothing."""
    if name in ("date", "source.published") and value == day:
        return True
    if name == "season" or (name, value) == ("standing", "reported"):
        return True  # seasons are compared before
    if name == "note" and "note" not in gold:
        return True  # a free note asserts nothing
    return any(_same(claims[name], value) for claims in (gold, gold.get("may", {})) if name in claims)


def _same(gold: object, value: object) -> bool:
    """Whether a value equals the gold's, apart from letter case, `The` and the order of a list."""
    if isinstance(gold, str):
        return value is not None and (gold == "*" or _plain(value) in map(_plain, gold.split(" | ")))
    return _plain(gold) == _plain(value)


def _plain(value: object) -> object:
    if isinstance(value, list):
        return frozenset(map(_plain, value))
    return value.casefold().removeprefix("the ") if isinstance(value, str) else value


def main(paths: Iterable[Path]) -> None:
    """Ask btu about every item of these files and print the verdicts."""
    from tests.entry.corpus.asking import ask

    for path in paths:
        items = load(path)
        answers = [ask(item) for item in items]
        verdicts = [judge(item, answer.updates) for item, answer in zip(items, answers, strict=True)]
        for item, answer, verdict in zip(items, answers, verdicts, strict=True):
            if verdict != RIGHT:
                sys.stdout.write(f"{verdict:8} {item.text}\n{'':8}   {answer}\n")
        for refuse, group in GROUPS.items():
            counts = Counter(
                verdict for item, verdict in zip(items, verdicts, strict=True) if item.refuse == refuse
            )
            total = counts.total()
            figures = ", ".join(f"{counts[each]} {each} ({counts[each] / total:.1%})" for each in VERDICTS)
            sys.stdout.write(f"{path.stem}, {group}: {total} items: {figures}\n")


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or FILES)
