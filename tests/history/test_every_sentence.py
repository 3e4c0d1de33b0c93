"""Every sentence of every chronicle, on each day of news and later: required and forbidden parts."""

from __future__ import annotations

import re
from datetime import date, timedelta
from inspect import getdoc, getmembers, isfunction
from typing import TYPE_CHECKING, Final

import pytest

from btu_cli.history.days import Days
from btu_cli.history.moment import Moment
from btu_cli.reports.status import status_report
from btu_cli.store import open_store
from tests.history import (
    test_shows_in_parts,
    test_shows_of_several_homes,
    test_shows_that_came_back,
    test_shows_that_waited,
    test_shows_with_second_lives,
    test_shows_without_seasons,
)
from tests.history.chronicle import SLUG, Chronicle

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.reports.shapes import Expectation, Headline

SHOWS: Final = {
    name.removeprefix("test_"): (getdoc(test) or "").partition("\n\n")[2]
    for module in (
        test_shows_in_parts,
        test_shows_of_several_homes,
        test_shows_that_came_back,
        test_shows_that_waited,
        test_shows_with_second_lives,
        test_shows_without_seasons,
    )
    for name, test in getmembers(module, isfunction)
    if name.startswith("test_")
}
OPEN: Final[dict[str, str]] = {}  # what is still wrong
TODAY: Final = date(2026, 11, 20)
AFTER: Final = (timedelta(0), timedelta(60), timedelta(600))
UNSAID: Final = ("None", "_", "  ", "()", " ;", ";;", " ,", ",,", "..", "unknown")


def wrong(head: Headline, awaited: list[Expectation]) -> list[str]:
    """The faults that a copy desk would find in a sentence."""
    line = head["sentence"]
    own = [entry for entry in awaited if entry["scope"] in ("show", f"season {head['season']}")]
    states = {entry["state"] for entry in own if not entry["event"].startswith("rights.")}
    alive = head["status"] not in ("cancelled", "ended")
    must = {
        "n air": head["on_air"],
        "no progress reported": head["stale"],
        "postponed": "postponed" in states and alive,
        "never confirmed": "lapsed" in states and head["outlook"] == "in_limbo" and not head["stale"],
        head["by"] or "": head["by"] and head["status"] not in ("in_production", "airing", "awaiting"),
        f"eason {head['season']}": head["season"] is not None,
    }
    never = {
        "n air": not head["on_air"],
        "no progress reported": not head["stale"] and head["outlook"] != "in_limbo",
        "ancelled": head["status"] not in ("cancelled", "shopped"),
        "rumoured on": head["standing"] != "rumoured",
        "fficially": head["standing"] != "official",
    }
    lacks = [f"lacks {words!r}" for words, so in must.items() if so and words not in line]
    claims = [f"claims {words!r}" for words, so in never.items() if so and words in line]
    ugly = [f"shows {words!r}" for words in UNSAID if words in line]
    source = [] if re.search(r"\(|fficially|\bby\b", line) else ["names nobody"]
    return [*lacks, *claims, *ugly, *source]


@pytest.mark.parametrize(
    "show",
    [
        pytest.param(show, marks=pytest.mark.xfail(reason=OPEN[show])) if show in OPEN else show
        for show in SHOWS
    ],
)
def test_what_a_copy_desk_would_mend(tmp_path: Path, show: str) -> None:
    """Nothing true is missing, nothing false is claimed, and a source is named."""
    Chronicle(tmp_path, SHOWS[show])
    record = open_store(tmp_path).read(SLUG)
    news = {update.date.last for update in record.updates}
    read, found = Days(record, Moment(TODAY)), {}
    for day in sorted({day + later for day in news for later in AFTER if day + later <= TODAY}):
        answer = status_report(read.on(day)).document()
        if slips := wrong(answer["headline"], answer["expectations"]):
            found[str(day)] = (answer["headline"]["sentence"], slips)

    assert found == {}
