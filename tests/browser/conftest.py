"""A browser for all tests of a run, and pages whose console and requests are watched."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM = os.environ.get("BTU_CHROMIUM") or shutil.which("chromium")


class Watched(NamedTuple):
    """A page in the browser, its console errors, and the addresses that it requested."""

    page: Any
    complaints: list[str]
    requests: list[str]

    def open(self, path: Path, fragment: str = "") -> Any:
        """Open a file, at a fragment."""
        self.page.goto("about:blank")
        self.page.goto(path.as_uri() + fragment)
        return self.page

    def facts(self) -> dict[str, str]:
        """Every visible fact row, with its value."""
        rows = "rows => Object.fromEntries(rows.map(row => [row.dataset.fact, row.dataset.value]))"
        found: dict[str, str] = self.page.locator("[data-fact]").evaluate_all(rows)
        return found

    def sentence(self) -> str:
        """The sentence in the form of `btu status --json`."""
        found: str = self.page.locator('[data-btu="sentence"]').get_attribute("data-plain")
        return found

    def outlook(self) -> str:
        """The outlook."""
        found: str = self.page.locator('[data-btu="outlook"]').get_attribute("data-value")
        return found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The browser."""
    library = pytest.importorskip("playwright.sync_api", reason="needs the extra `browser`")
    if not CHROMIUM:
        pytest.skip("there is no chromium: apt-get install chromium")
    with library.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    """The user's preferred colours."""
    return str(request.param)


@pytest.fixture
def watched(chromium: Any) -> Iterator[Watched]:
    """An empty page."""
    yield from _watched(chromium)


@pytest.fixture
def phone(chromium: Any, scheme: str) -> Iterator[Watched]:
    """A page of a phone's size, in light and dark."""
    yield from _watched(chromium, viewport={"width": 390, "height": 844}, color_scheme=scheme)


@pytest.fixture
def desktop(chromium: Any, scheme: str) -> Iterator[Watched]:
    """A page of a desktop's size, in light and dark."""
    yield from _watched(chromium, viewport={"width": 1280, "height": 900}, color_scheme=scheme)


def _watched(browser: Any, **options: Any) -> Iterator[Watched]:
    context = browser.new_context(**options)
    page = context.new_page()
    complaints: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    yield Watched(page, complaints, requests)
    context.close()
