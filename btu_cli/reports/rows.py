"""A table of updates, one row each, which a person can edit in a spreadsheet and btu can read back.

One cell holds the facts, expectations and met events of an update, as quick entry. A cell that a spreadsheet
would run as a formula gets an apostrophe in front. So does a cell that begins with an apostrophe, so that
removing one apostrophe always gives the original cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.model.sources import Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

Row: TypeAlias = tuple[str, ...]

COLUMNS: Final = tuple(
    "show date season standing entry publisher title url published speaker quote via note recorded id"
    " supersedes retracts".split()
)
APOSTROPHE: Final = "'"
# The first characters of a formula in Excel, LibreOffice and Google Sheets, full-width forms included.
_RUNS: Final = frozenset("=+-@＝＋－＠")
_MOVES: Final = frozenset("\t\r\n")


def row_of(slug: str, update_id: str, entry: str, document: Mapping[str, Any]) -> Row:
    """The cells of an update: its raw document by column, with facts and events as `entry`."""
    source = document.get("source", {})
    cells = {"show": slug, "entry": entry, "id": update_id}
    cells |= {key: source.get(key, "") for key in Source._fields}
    return tuple(str(cells.get(column, document.get(column, ""))) for column in COLUMNS)


def guarded(cell: str) -> str:
    """A cell in a form that no spreadsheet runs."""
    runs = cell.lstrip()[:1] in _RUNS or cell[:1] in _MOVES or cell[:1] == APOSTROPHE
    return APOSTROPHE + cell if cell and runs else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell.removeprefix(APOSTROPHE)
