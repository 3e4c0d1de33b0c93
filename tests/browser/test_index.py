"""The index of a site in a browser: a thousand shows are sorted, searched and filtered, also by keyboard."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.commands.emit import file_of
from btu_cli.errors import Damaged
from btu_cli.history.moment import Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.records import ShowRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, Update
from btu_cli.reports.shows import damaged_row, show_row
from btu_cli.reports.site import IndexReport
from tests.browser.test_page import needs_axe, violations
from tests.history.telling import ENTERED

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.reports.shows import ShowRow
    from tests.browser.conftest import Watched

pytestmark = pytest.mark.browser

COUNT: Final = 1_000
TODAY: Final = date(2026, 11, 26)
WORDS: Final = ("renewed", "cancelled", "airing", "in_talks")


def row(number: int) -> ShowRow:
    """A show with a title, status, day and number of updates different from its neighbours'."""
    titles = ("Élite", "dark", "Zoey’s <i>List</i>", "The Expanse", "Лучше, чем люди")
    updates = tuple(
        Update(
            date=PartialDate.of_day(date(2020, 1, 1) + timedelta(days=number * 7 % 2000)),
            recorded=ENTERED + timedelta(seconds=each),
            facts=(Fact("status", WORDS[number % 4]),),
            source=Source("Variety"),
            id=f"{number * 100 + each:064x}",
        )
        for each in range(number % 12)
    )
    show = Show(f"show-{number}", f"{titles[number % 5]} {number}")
    return show_row(ShowRecord(show, updates), Moment(TODAY), own=True)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of a thousand shows and one unreadable show."""
    path = tmp_path_factory.mktemp("site") / "index.html"
    broken = damaged_row("broken", own=True, problem=Damaged("broken.json", "it is <b>torn</b>").message)
    report = IndexReport(Moment(TODAY), (*map(row, range(COUNT)), broken))
    path.write_bytes(file_of(report, "index"))
    return path


def shown(page: Any, key: str) -> list[str]:
    """The sort keys of the visible rows, in order."""
    rows = f"rows => rows.filter(row => !row.hidden).map(row => row.dataset.{key})"
    found: list[str] = page.locator("#shows > tr").evaluate_all(rows)
    return found


def test_sorting_by_any_column(watched: Watched, index: Path) -> None:
    """A column's button sorts up, then down; numbers sort as numbers, titles as readers expect."""
    page = watched.open(index)
    page.get_by_role("button", name="Updates").click()
    counts = [int(count) for count in shown(page, "updates")]
    page.get_by_role("button", name="Updates").click()
    falling = [int(count) for count in shown(page, "updates")]
    assert counts == sorted(counts)
    assert falling == sorted(counts, reverse=True)

    page.get_by_role("button", name="Since").click()
    days = shown(page, "since")
    assert days == sorted(days)

    page.get_by_role("button", name="Show").click()
    titles = shown(page, "title")
    assert [title.split()[0] for title in titles if title.startswith(("dark", "élite", "the"))] == [
        *["dark"] * 200,
        *["élite"] * 200,
        *["the"] * 200,
    ]
    assert titles.index("dark 6") < titles.index("dark 11")
    assert page.locator("th[aria-sort]").count() == 1
    assert len(titles) == COUNT + 1
    assert watched.complaints == []


def test_searching_and_narrowing(watched: Watched, index: Path) -> None:
    """Words are found in any order and case; a status narrows further; the page says how many are left."""
    page = watched.open(index)
    page.fill("#find", "DARK 6")
    found = shown(page, "title")
    assert found
    assert all("dark" in title and "6" in title for title in found)
    assert page.locator("#count").inner_text() == f"{len(found)} of {COUNT + 1:,}"

    page.fill("#find", "elite 10")
    assert shown(page, "title")[0].startswith("élite")
    page.fill("#find", "zoey's list 12")
    assert shown(page, "title")[0].startswith("zoey’s")

    page.fill("#find", "чем люди")
    page.select_option("#outlook", "cancelled")
    assert set(shown(page, "outlook")) == {"cancelled"}
    assert all("лучше" in title for title in shown(page, "title"))

    page.fill("#find", "<i>nothing like it</i>")
    assert shown(page, "title") == []
    assert page.locator("#no-match").is_visible()
    page.fill("#find", "")
    page.select_option("#outlook", "")
    assert len(shown(page, "title")) == COUNT + 1
    assert page.locator("#count").inner_text() == ""


def test_a_show_that_cannot_be_read(watched: Watched, index: Path) -> None:
    """It is named with the reason, as text, without a link."""
    page = watched.open(index)
    broken = page.locator("tr", has_text="cannot be read")

    assert "it is <b>torn</b>" in broken.inner_text()
    assert broken.locator("a, b").count() == 0
    assert page.locator("i").count() == 0
    assert watched.requests == [index.as_uri()]


def test_by_keyboard_alone(watched: Watched, index: Path) -> None:
    """Tab reaches all controls in reading order, Enter sorts, and links lead to pages."""
    page = watched.open(index)
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.textContent"))
    assert reached[:7] == ["Skip to the shows", "find", "outlook", "Show", "Status", "Since", "Updates"]

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    assert page.locator("th[aria-sort='ascending']").inner_text().strip() == "Updates"
    assert page.evaluate("document.activeElement.textContent") == "Updates"
    page.locator("#find").focus()
    page.keyboard.type("expanse 13")
    assert shown(page, "title")[0].startswith("the expanse")


def test_without_scripts(chromium: Any, index: Path) -> None:
    """Without scripts every show is visible, and there is no control that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(index.as_uri())
    rows = page.locator("#shows > tr:visible").count()
    controls = page.locator("input:visible, select:visible, button:visible").count()
    context.close()

    assert rows == COUNT + 1
    assert controls == 0


@needs_axe
def test_accessible_at_a_desk(desktop: Watched, index: Path) -> None:
    """axe-core finds nothing, in light and dark."""
    assert violations(desktop.open(index)) == []


@needs_axe
def test_accessible_on_a_phone(phone: Watched, index: Path) -> None:
    """axe-core finds nothing on a phone either; nothing is wider, and columns can be sorted."""
    page = phone.open(index)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.get_by_role("button", name="Since").is_visible()
