"""Golden pages: each is a file beside this one, looked at before it is committed.

They are written anew with `WRITE_PAGES=1 pytest tests/cli/test_pages.py`, and then `git diff` shows them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import pytest

from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, Ran, cells, plain

GOLDEN: Final = Path(__file__).parent / "golden"
WRITE: Final = bool(os.environ.get("WRITE_PAGES"))
WIDTHS: Final = ("60", "80", "140")
PAGES: Final = {
    "status-2019": "status --as-of 2019-12-31",
    "status-2020": "status --as-of 2020-12-31",
    "status-2022": "status --as-of 2022-01-01",
    "status-today": "status",
    "status-all": "status --all",
    "timeline": "timeline",
    "changelog": "changelog",
    "inspect": "inspect RENEWAL",
    "shows": "shows",
    "add-update": f"add-update --dry-run season 2 {ON_THE_BOX}",
    "own-status": f"status --show {OWN}",
    "own-timeline": f"timeline --show {OWN}",
    "own-changelog": f"changelog --show {OWN}",
    "own-add-update": f"add-update --dry-run --show empty {ON_THE_BOX}",
    "empty-status": "status --show empty",
    "empty-timeline": "timeline --show empty",
    "empty-changelog": "changelog --show empty",
}
# What is answered to an entry is a few plain lines, and of nothing there is nothing to colour.
COLOURLESS: Final = {"add-update", "own-add-update", "empty-timeline", "empty-changelog"}
each_page: Final = pytest.mark.parametrize("name", PAGES)
each_width: Final = pytest.mark.parametrize("columns", WIDTHS)


def kept_page(name: str, out: str) -> str:
    """The golden page with this name; when pages are to be written, `out` becomes it."""
    path = GOLDEN / f"{name}.txt"
    if WRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(out, encoding="utf-8")
    return path.read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _shows(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Besides the shipped show, there are one with corrections and an empty one."""
    monkeypatch.setenv("BTU_DATA", str(kept))
    monkeypatch.setenv("BTU_SHOW", SHIPPED)


def page(btu: Btu, name: str, **environ: str | None) -> Ran:
    """A page by its name, of the shipped show unless it names another."""
    words = PAGES[name].split()
    if "RENEWAL" in words:
        updates = btu("timeline", "--show", SHIPPED, "--json").document["updates"]
        words[-1] = next(entry["id"] for entry in updates if entry["facts"].get("status") == "renewed")
    ran = btu(*words, **environ)
    assert (ran.status, ran.err) == (0, "")
    return ran


@each_width
@each_page
def test_page(btu: Btu, name: str, columns: str) -> None:
    """The page equals the golden one."""
    out = page(btu, name, COLUMNS=columns).out

    assert out == kept_page(f"{name}-{columns}", out)


@each_width
@each_page
def test_page_fits(btu: Btu, name: str, columns: str) -> None:
    """No line but one with an address, which is never broken, is wider than the terminal.

    None ends in a space, and the page ends with one line's end.
    """
    out = page(btu, name, COLUMNS=columns).out
    lines = out.splitlines()

    assert [line for line in lines if cells(line) > int(columns) and "https://" not in line] == []
    assert [line for line in lines if line != line.rstrip()] == []
    assert out.endswith("\n")
    assert not out.endswith("\n\n")


@each_page
def test_colour_says_nothing_of_its_own(btu: Btu, name: str) -> None:
    """Without its colours, a coloured page is the plain one; NO_COLOR overrides FORCE_COLOR."""
    bare = page(btu, name).out
    coloured = page(btu, name, FORCE_COLOR="1").out

    assert "\x1b" not in bare
    assert "\x1b[" in coloured or name in COLOURLESS
    assert bare == "".join(f"{line.rstrip()}\n" for line in plain(coloured).splitlines())
    assert bare == page(btu, name, FORCE_COLOR="1", NO_COLOR="1").out
    assert bare == page(btu, name, CLICOLOR="0").out
    assert coloured == page(btu, name, CLICOLOR_FORCE="1").out


@each_page
def test_page_in_ascii(btu: Btu, name: str) -> None:
    """Under LC_ALL=C, a page is ASCII, has the same content, and fits."""
    out = page(btu, name, LC_ALL="C", COLUMNS="60").out

    assert out.isascii()
    assert "?" not in out
    lines = [line for line in out.splitlines() if "https://" not in line]
    assert [line for line in lines if len(line) > 60 or line != line.rstrip()] == []


@pytest.mark.parametrize("name", ["status-today", "changelog", "own-timeline"])
def test_kept_page_in_ascii(btu: Btu, name: str) -> None:
    """The page under LC_ALL=C equals the golden one."""
    out = page(btu, name, LC_ALL="C").out

    assert out == kept_page(f"{name}-ascii", out)


def test_a_pipe_has_a_width_of_its_own(process: Process) -> None:
    """Piped output does not depend on the terminal."""
    one, other = process("timeline", COLUMNS=None), process("timeline", COLUMNS=None, LINES="3", TERM="dumb")

    assert one == other
    assert max(cells(line) for line in one.out.splitlines()) > 80
    assert "\x1b" not in one.out


@pytest.mark.parametrize("columns", ["0", "-5", "x", "", "1", "20", "100000"])
def test_odd_widths(btu: Btu, columns: str) -> None:
    """A malformed width is ignored; too small or too large ones are bounded."""
    out = btu("status", COLUMNS=columns).out

    assert 30 < max(cells(line) for line in out.splitlines()) <= 120
