"""Asks btu what it would store for an item, as a person would: in the show's record, on the item's day."""

from __future__ import annotations

import json
import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.cli.running import in_process
from tests.entry.corpus.score import claims_of

if TYPE_CHECKING:
    from tests.cli.running import Ran
    from tests.entry.corpus.score import Claims, Item

_REFUSED: Final = (2, 5)  # the exit statuses of what was typed wrongly
_SLUG: Final = "show"


class Answer(NamedTuple):
    """The updates that would be stored, or None with the reason."""

    updates: tuple[Claims, ...] | None
    why: str = ""

    def __str__(self) -> str:
        if self.updates is None:
            return self.why
        return " && ".join(
            "; ".join(f"{name} = {value}" for name, value in update.items() if name != "standing")
            for update in self.updates
        )


def ask(item: Item) -> Answer:
    """The answer of `btu add-update --dry-run` to the item's text."""
    with tempfile.TemporaryDirectory() as folder:
        _record(item, folder)
        published = ["--published", item.day] if item.published else []
        ran = _btu(item, folder, "add-update", "--dry-run", "--json", *published, "--", item.text)
    if ran.status in _REFUSED:
        return Answer(None, ran.error["message"].replace("\n", " / "))
    assert ran.status == 0, ran.err
    found = ran.document
    return Answer(tuple(claims_of(update) for update in found.get("updates") or [found["update"]]))


def _record(item: Item, folder: str) -> None:
    """A record of the show: its titles, its home, and its last known season, which is over."""
    _btu(item, folder, "shows", "add", item.show, "--slug", _SLUG)
    if item.titles:
        path = Path(folder) / f"{_SLUG}.json"
        titles = json.dumps(sorted(item.titles))
        path.write_text(
            path.read_text("utf-8").replace('"format":1', f'"format":1,"other_titles":{titles}'), "utf-8"
        )
    past = date.fromisoformat(item.day) - timedelta(days=500)
    _btu(item, folder, "add-update", "--date", f"{past}", "--set", f"platform={item.home}")
    if item.seasons:
        events = ("--set", f"premiere={past}", "--set", f"finale={past + timedelta(days=60)}")
        _btu(item, folder, "add-update", "--date", f"{past}", "--season", f"{item.seasons}", *events)


def _btu(item: Item, folder: str, *words: str) -> Ran:
    environ = {"BTU_NOW": f"{item.day}T12:00:00Z", "BTU_DATA": folder, "HOME": folder, "BTU_SHOW": _SLUG}
    ran = in_process(*words, **environ)
    assert ran.status == 0 or "--dry-run" in words, ran.err
    return ran
