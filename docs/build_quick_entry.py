"""Makes quick-entry.md from its text and the grammar: `python docs/build_quick_entry.py [--check]`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from btu_cli.entry.phrases.table import GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE: Final = Path(__file__).parent
TEXT: Final = HERE / "quick-entry.in.md"
MEASURED: Final = HERE / "quick-entry-measured.md"
PAGE: Final = HERE / "quick-entry.md"
MADE: Final = (
    "<!-- Made by docs/build_quick_entry.py from quick-entry.in.md, quick-entry-measured.md and the phrases\n"
    "in btu_cli/entry/phrases/. Edit those, not this page. -->\n\n"
)


def built() -> str:
    """The page, made from the grammar and its text."""
    text = MADE + TEXT.read_text(encoding="utf-8")
    text = text.replace("<!-- understood -->", understood()).replace("<!-- refused -->", refused())
    return text.replace("<!-- measured -->", MEASURED.read_text(encoding="utf-8").strip())


def understood() -> str:
    """A table for each group of phrases, with equivalent entries in one row."""
    parts = []
    for group in GROUPS:
        rows: dict[str, list[str]] = {}
        for entry, fields in group.examples:
            rows.setdefault(fields, []).append(f"`{_cell(entry)}`")
        table = _table(
            "gives", ((", ".join(entries), f"`{_cell(gives)}`") for gives, entries in rows.items())
        )
        parts.append(f"### {group.says}\n\n{table}")
    return "\n\n".join(parts)


def refused() -> str:
    """A table of similar entries that are refused, with the reasons."""
    rows = ((f"`{_cell(entry)}`", _cell(why)) for group in GROUPS for entry, why in group.refused)
    return _table("why", rows)


def _table(second: str, rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(
        [f"| entry | {second} |", "|---|---|", *(f"| {left} | {right} |" for left, right in rows)]
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def main() -> int:
    """Write the page; with --check, say whether it is current."""
    page = built()
    if "--check" in sys.argv[1:]:
        return int(PAGE.read_text(encoding="utf-8") != page)
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
