"""Reads one JSON document a line: shows and updates from `btu export ndjson`, or rows as objects.

`{"show": {…}}` is a show, `{"slug": "x", "update": {…}}` an update, and any other object a row whose keys
are the names of columns: `{"show": "x", "date": "2024-02-21", "entry": "renewed for season 3"}`.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, BinaryIO

from btu_cli.actions.incoming import LINE_LIMIT, RowLine, ShowLine, UpdateLine
from btu_cli.reports.imported import Refusal
from btu_cli.reports.rows import COLUMNS
from btu_cli.store import NotJson, load_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from btu_cli.actions.incoming import Line


def read(source: BinaryIO) -> Iterator[Line]:
    """The lines."""
    number = 0
    while data := source.readline(LINE_LIMIT + 1):
        number += 1
        if number == 1:
            data = data.removeprefix(BOM_UTF8)
        if len(data) > LINE_LIMIT and not data.endswith(b"\n"):
            yield Refusal(number, "", f"It has more than {LINE_LIMIT:,} bytes.")
            while not data.endswith(b"\n") and (data := source.readline(LINE_LIMIT)):
                pass
        elif data.strip():
            try:
                yield line_of(number, load_json(data.strip()))
            except NotJson as error:
                yield Refusal(number, "", _reason(error))


def _reason(error: NotJson) -> str:
    """The problem with a line."""
    problem = error.problem.replace(", in line 1", "").replace("line 1, ", "")
    return f"{problem[:1].upper()}{problem[1:]}"


def line_of(number: int, document: object) -> Line:
    """The line that a document stands for."""
    if not isinstance(document, dict):
        return Refusal(number, "", "It is not a JSON object.")
    if problem := no_export(document.get("schema")):
        return Refusal(number, "schema", f"{problem[0].upper()}{problem[1:]}")
    if "update" in document:
        return update_line(number, "update.", document.get("slug"), document["update"])
    if isinstance(document.get("show"), dict):
        return ShowLine(number, "show.", document["show"])
    return _row(number, document)


def no_export(schema: object) -> str:
    """Why a document of this schema cannot be imported; empty if it can, or if the schema is not of btu."""
    name, slash, version = schema.partition("/") if isinstance(schema, str) else ("", "", "")
    if not slash or not name.startswith("btu.") or (name, version) == ("btu.export", "1"):
        return ""
    if name == "btu.export":
        return f"its form is {schema}, and this btu reads btu.export/1. Upgrade btu."
    return f"it is an answer of btu ({schema}), and no export: `btu export json` writes what can be imported."


def update_line(number: int, within: str, slug: object, update: object) -> UpdateLine | Refusal:
    """A raw update and the slug of its show."""
    if not isinstance(update, dict):
        return Refusal(number, within.removesuffix("."), "It is not a JSON object.")
    if slug is not None and not isinstance(slug, str):
        return Refusal(number, "slug", "It is not text.")
    return UpdateLine(number, within, slug, update)


def _row(number: int, document: Mapping[str, Any]) -> RowLine | Refusal:
    cells = {}
    for key, value in document.items():
        if key not in COLUMNS:
            known = "Neither a show, an update, nor a row"
            return Refusal(
                number, key, f"{known}: no column has this name. The columns: {', '.join(COLUMNS)}."
            )
        if isinstance(value, bool) or not isinstance(value, str | int | None):
            return Refusal(number, key, "It is neither text nor a whole number.")
        if value is not None and str(value).strip():
            cells[key] = str(value)
    return RowLine(number, cells)
