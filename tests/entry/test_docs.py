"""docs/quick-entry.md says what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from btu_cli.entry import parse_entry
from btu_cli.errors import EntryRefused

PAGE = (Path(__file__).parents[2] / "docs" / "quick-entry.md").read_text(encoding="utf-8")
UNDERSTOOD, REFUSED = PAGE.split("## Quotes and escapes")[0], PAGE.split("## What is refused")[1]


def examples(text: str) -> list[str]:
    """The code spans of the first column of the tables."""
    cells = [line.split(" | ")[0] for line in text.splitlines() if line.startswith("| `")]
    return [span for cell in cells for span in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("typed", examples(UNDERSTOOD))
def test_what_the_page_shows_is_understood(typed: str) -> None:
    """Every clause in the tables of what is understood is."""
    entry = parse_entry(typed)

    assert any(entry)


@pytest.mark.parametrize("typed", examples(REFUSED))
def test_what_the_page_refuses_is_refused(typed: str) -> None:
    """Every entry in the table of what is refused is."""
    with pytest.raises(EntryRefused):
        parse_entry(typed)
