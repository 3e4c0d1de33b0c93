"""docs/quick-entry.md is true: it is made from the grammar, and its own examples work."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from btu_cli.entry import read_entry
from btu_cli.errors import EntryRefused
from tests.entry.test_grammar import CONTEXT

DOCS: Final = Path(__file__).parents[2] / "docs"
PAGE: Final = (DOCS / "quick-entry.md").read_text(encoding="utf-8")
UNDERSTOOD: Final = PAGE.split("## Quotes and escapes")[0]
REFUSED: Final = PAGE.split("## What is refused")[1].split("## How well it reads")[0]


def examples(text: str) -> list[str]:
    """The code spans of the first column of the tables."""
    cells = [line.split(" | ")[0] for line in text.splitlines() if line.startswith("| `")]
    return [span.replace("\\|", "|") for cell in cells for span in re.findall(r"`([^`]+)`", cell)]


def test_the_page_is_made_of_the_grammar() -> None:
    """After a change of phrases, make the page again: `python docs/build_quick_entry.py`."""
    checked = subprocess.run([sys.executable, DOCS / "build_quick_entry.py", "--check"], check=False)

    assert checked.returncode == 0


@pytest.mark.parametrize("typed", examples(UNDERSTOOD))
def test_what_the_page_shows_is_understood(typed: str) -> None:
    """Every entry in the tables of understood entries is understood."""
    assert any(read_entry(typed, CONTEXT).entries[0])


@pytest.mark.parametrize("typed", examples(REFUSED))
def test_what_the_page_refuses_is_refused(typed: str) -> None:
    """Every entry in the tables of refused entries is refused."""
    with pytest.raises(EntryRefused):
        read_entry(typed, CONTEXT)
