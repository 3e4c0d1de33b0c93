"""`btu page` in a browser: on any day it agrees with `btu status --as-of`, and it does no harm."""

from __future__ import annotations

import os
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btu_cli.commands.emit import file_of
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show
from btu_cli.render.site.pieces import plain_value
from btu_cli.reports.page import page_report
from btu_cli.reports.status import status_report
from tests.cli.test_inert import NASTY
from tests.history.generated import records
from tests.history.telling import ordered

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from tests.browser.conftest import Watched
    from tests.cli.running import Btu

pytestmark = pytest.mark.browser

TODAY: Final = date(2023, 6, 1)
AXE: Final = os.environ.get("BTU_AXE", "")


@pytest.fixture
def shipped(btu: Btu, tmp_path: Path) -> Path:
    """The page of the shipped record."""
    path = tmp_path / "better-than-us.html"
    assert btu("page", "-o", str(path)).status == 0
    return path


def said(btu: Btu, day: str) -> tuple[str, str, dict[str, str]]:
    """The answer of `btu status` for a day: sentence, outlook, facts."""
    document = btu("status", "--as-of", day, "--json").document
    facts = {f"{fact['scope']}/{fact['field']}": _shown(fact["value"]) for fact in document["facts"]}
    return document["headline"]["sentence"], document["headline"]["outlook"], facts


def _shown(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else plain_value(value)


@pytest.mark.parametrize(
    "day", ["2018-11-23", "2019-12-31", "2020-11-16", "2020-11-17", "2021-10-01", "2022-05-18", "2024-02-29"]
)
def test_a_day_of_the_shipped_record(btu: Btu, watched: Watched, shipped: Path, day: str) -> None:
    """The page answers for the day in its address."""
    watched.open(shipped, f"#as-of={day}")

    assert said(btu, day) == (watched.sentence(), watched.outlook(), watched.facts())
    assert watched.complaints == []
    assert watched.requests == [shipped.as_uri()]


@pytest.mark.parametrize(
    "fragment", ["", "#as-of=", "#as-of=2020-02-30", "#as-of=x", "#facts", "#as-of=9999-01-01"]
)
def test_today_is_shown_otherwise(btu: Btu, watched: Watched, shipped: Path, fragment: str) -> None:
    """Without a day in the address, or with one outside its range, the page answers for today."""
    watched.open(shipped, fragment)
    document = btu("status", "--json").document

    assert watched.sentence() == document["headline"]["sentence"]
    assert watched.page.evaluate("document.documentElement.dataset.btu") == "page/1"


def test_choosing_a_day(btu: Btu, watched: Watched, shipped: Path) -> None:
    """Date field, buttons, slider and address choose the same day, and the address shows it."""
    page = watched.open(shipped)
    page.locator("#day").fill("2020-12-31")
    page.locator("#day").dispatch_event("change")
    assert page.url.endswith("#as-of=2020-12-31")
    assert said(btu, "2020-12-31") == (watched.sentence(), watched.outlook(), watched.facts())

    page.locator("#earlier").click()
    day = page.url.rpartition("=")[2]
    assert day < "2020-12-31"
    assert said(btu, day) == (watched.sentence(), watched.outlook(), watched.facts())

    page.locator("#slider").focus()
    page.keyboard.press("ArrowLeft")
    before = page.url.rpartition("=")[2]
    assert date.fromisoformat(before) == date.fromisoformat(day) - timedelta(days=1)

    page.locator("#today").click()
    assert "#" not in page.url
    page.evaluate("location.hash = '#as-of=2019-12-31'")
    page.wait_for_function("document.getElementById('day').value === '2019-12-31'")
    assert said(btu, "2019-12-31") == (watched.sentence(), watched.outlook(), watched.facts())


def test_filters_of_the_changelog(watched: Watched, shipped: Path) -> None:
    """Entries are filtered by field, scope and standing; no match is reported."""
    page = watched.open(shipped)
    entries = page.locator(".changes > li:visible")
    everything = entries.count()
    page.select_option('[data-filter="field"]', "episodes")
    fewer = entries.count()
    page.select_option('[data-filter="scope"]', "show")

    assert everything > fewer > 0
    assert entries.count() == 0
    assert page.locator("#no-match").is_visible()


def test_without_scripts(btu: Btu, chromium: Any, shipped: Path) -> None:
    """Without scripts the page shows today, and no control that would do nothing."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shipped.as_uri())
    sentence = page.locator('[data-btu="sentence"]').get_attribute("data-plain")
    controls = page.locator("input:visible, select:visible, button:visible").count()
    context.close()

    assert sentence == btu("status", "--json").document["headline"]["sentence"]
    assert controls == 0


@settings(
    max_examples=int(os.environ.get("BTU_PAGES", "12")),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(records(), st.lists(st.dates(date(2018, 12, 1), TODAY), min_size=4, max_size=12))
def test_any_record_on_any_day(
    watched: Watched, tmp_path: Path, updates: tuple[Update, ...], days: list[date]
) -> None:
    """Whatever the record, the page agrees with btu on every day."""
    record = ShowRecord(Show("dark", "Dark"), ordered(updates))
    report = page_report(record, Moment(TODAY))
    path = tmp_path / "dark.html"
    path.write_bytes(file_of(report, "page"))
    page = watched.open(path)
    for day in days:
        page.evaluate("day => { location.hash = `#as-of=${day}` }", day.isoformat())
        shown = max(day, report.first)
        page.wait_for_function("day => document.getElementById('day').value === day", arg=shown.isoformat())
        expected = status_report(Reading(record, Moment(shown)))
        facts = {f"{row.held.scope}/{row.held.field}": plain_value(row.held.value) for row in expected.facts}
        assert (expected.sentence, expected.head.outlook, facts) == (
            watched.sentence(),
            watched.outlook(),
            watched.facts(),
        )
    assert watched.complaints == []


def test_hostile_text(btu: Btu, watched: Watched, tmp_path: Path) -> None:
    """Text from outside stays text: nothing runs, loads, or ends an element."""
    evil = "</script></template><script>document.title='owned'</script><img src=x onerror=alert(1)>&amp;\"'"
    text = evil + "".join(character for character in "".join(NASTY.values()) if character != "\0")
    btu("shows", "add", f"Dark {evil}", "--slug", "dark")
    words = [f"--{name}={text}" for name in ("note", "quote", "source", "title", "speaker", "via")]
    entered = btu(
        "add-update",
        "--show",
        "dark",
        *words,
        "--set",
        f"genre={text}",
        "--date",
        "2020",
        "--url",
        "https://a.b/?<x>",
    )
    assert entered.status == 0
    path = tmp_path / "dark.html"
    assert btu("page", "dark", "-o", str(path)).status == 0
    page = watched.open(path)

    assert page.locator("script").count() == 3
    assert page.locator("img").count() == 0
    assert page.title().startswith("Dark </script>")
    assert evil in page.locator('[data-fact="show/genre"]').get_attribute("data-value")
    assert watched.complaints == []
    assert len(watched.requests) == 1


def test_links_that_are_none(watched: Watched, shipped: Path) -> None:
    """Every link leads to http or https, or into the page."""
    page = watched.open(shipped)
    targets = page.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")

    assert targets
    assert all(target.startswith(("https://", "http://", "#")) for target in targets)


def violations(page: Any) -> list[str]:
    """The problems that axe-core finds in a page."""
    page.evaluate(Path(AXE).read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]
    ]


needs_axe = pytest.mark.skipif(not AXE, reason="BTU_AXE does not name axe.min.js of axe-core (npm)")


@needs_axe
def test_accessible_at_a_desk(desktop: Watched, shipped: Path) -> None:
    """axe-core finds nothing, in light and dark, today and on another day."""
    assert violations(desktop.open(shipped)) == []
    assert violations(desktop.open(shipped, "#as-of=2020-12-31")) == []


@needs_axe
def test_accessible_on_a_phone(phone: Watched, shipped: Path) -> None:
    """axe-core finds nothing at a phone's size either, and nothing is wider than the phone."""
    page = phone.open(shipped)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_quotes_by_keyboard(watched: Watched, shipped: Path) -> None:
    """A source's quote is shown when the source has the focus."""
    page = watched.open(shipped)
    source = page.locator(".facts .said[tabindex]").first
    quote = source.locator(".quote")
    assert not quote.is_visible()
    source.focus()
    assert quote.is_visible()


def test_quotes_fit_a_phone(phone: Watched, shipped: Path) -> None:
    """Every quote that is shown lies within the screen."""
    page = phone.open(shipped)
    outside = page.evaluate(
        """() => [...document.querySelectorAll(".said[tabindex]")].filter((said) => {
            said.focus();
            const { left, right } = said.querySelector(".quote").getBoundingClientRect();
            return left < 0 || right > innerWidth;
        }).length"""
    )

    assert outside == 0
