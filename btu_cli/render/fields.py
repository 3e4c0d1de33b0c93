"""A list with only the keys that --fields names, as a table or as JSON lines.

`source.publisher` names a key within another. A list of values is joined; null is a dash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.errors import FieldNotFound

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.render.formats import Answer, Report
    from btu_cli.render.ink import Ink


def table(answer: Answer, report: Report, ink: Ink) -> str:
    """The table: a heading, and a line for each member; no cell is broken over lines.

    Raises:
        FieldNotFound: the list has no such key.
    """
    from rich.cells import cell_len, set_cell_size

    require_keys(answer, ink.fields)
    lines = [
        ink.fields,
        *(tuple(map(_cell, row.values())) for row in chosen(answer.rows_of(report), ink.fields)),
    ]
    shown = [[ink.plain(cell) for cell in line] for line in lines]
    widths = [max(map(cell_len, column)) for column in zip(*shown, strict=True)]
    return "\n".join(
        "  ".join(set_cell_size(cell, width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in shown
    )


def chosen(rows: Iterable[Mapping[str, Any]], keys: tuple[str, ...]) -> Iterable[dict[str, Any]]:
    """The rows with only these keys, in this order."""
    return ({key: _found(row, key) for key in keys} for row in rows)


def require_keys(answer: Answer, keys: tuple[str, ...]) -> None:
    """Refuse a key that the members of a list do not have.

    Raises:
        FieldNotFound: they lack one of the keys; the error names the existing ones.
    """
    from btu_cli.render.schema import keys_of

    known = keys_of(answer)
    for key in keys:
        if key.partition(".")[0] not in known:
            raise FieldNotFound(key, known)


def _found(row: Any, key: str) -> Any:  # noqa: ANN401 - what JSON holds
    """The value of a key, or of a key within it; null if there is none."""
    if not isinstance(row, dict):
        return None
    if key in row:
        return row[key]
    first, _, rest = key.partition(".")
    return _found(row.get(first), rest) if rest else None


def _cell(value: Any) -> str:  # noqa: ANN401 - what JSON holds
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key}={_cell(part)}" for key, part in value.items())
    if isinstance(value, list):
        return ", ".join(map(_cell, value))
    return str(value)
