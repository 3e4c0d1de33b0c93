"""JSON for scripts: a report as one document, `btu.<name>/1`, or its list as one object a line.

It never goes through a rich console, which would wrap it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from btu_cli.errors import BatchRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from btu_cli.errors import BtuError
    from btu_cli.render.formats import Answer, Report
    from btu_cli.render.ink import Ink
    from btu_cli.reports import shapes


def document(answer: Answer, report: Report, ink: Ink) -> str:
    """One document: indented and inert on a terminal, on one line and unchanged for programs."""
    return _for(ink, enveloped(answer.name, report.document()), pretty=ink.terminal)


def lines(answer: Answer, report: Report, ink: Ink) -> str:
    """The members of the report's list, one a line, with only the requested keys.

    Raises:
        FieldNotFound: they lack a requested key.
    """
    rows = answer.rows_of(report)
    if ink.fields:
        from btu_cli.render.fields import chosen, require_keys

        require_keys(answer, ink.fields)
        rows = chosen(rows, ink.fields)
    return "\n".join(_for(ink, row, pretty=False) for row in rows)


def error(failure: BtuError) -> str:
    """The error document for stderr, which replaces the sentence if JSON was requested."""
    body: shapes.Failure = {"code": failure.code, "message": failure.message, "hint": failure.hint}
    if failure.path:
        body["path"] = failure.path
    if isinstance(failure, BatchRefused):
        body["refused"] = [
            {"line": line, "message": refused.message, "hint": refused.hint}
            for line, refused in failure.refused
        ]
    return dump(enveloped("error", {"error": body}), ascii_only=True)


def enveloped(name: str, body: Mapping[str, object]) -> dict[str, object]:
    """A document with its schema's name in front."""
    return {"schema": f"btu.{name}/1", **body}


def dump(document: Mapping[str, object], *, ascii_only: bool = False) -> str:
    """A document as indented text, in the order of its keys."""
    return json.dumps(document, ensure_ascii=ascii_only, indent=2)


def _on_a_line(document: Mapping[str, object], *, ascii_only: bool) -> str:
    """A document on one line. Its lists are emptied: a long one and its text take half the memory so."""
    encode = json.JSONEncoder(ensure_ascii=ascii_only).encode
    parts: list[str] = []
    for key, value in document.items():
        parts.append(f"{', ' if parts else '{'}{encode(key)}: ")
        if isinstance(value, list):
            parts += ["[", *_taken(value, encode), "]"]
        else:
            parts.append(encode(value))
    return "".join((*parts, "}" if parts else "{}"))


def _taken(members: list[object], encode: Callable[[object], str]) -> Iterator[str]:
    """The members of a list as text, with commas between them; each is let go of."""
    members.reverse()
    while members:
        yield encode(members.pop())
        if members:
            yield ", "


def _for(ink: Ink, document: Mapping[str, object], *, pretty: bool) -> str:
    text = (dump if pretty else _on_a_line)(document, ascii_only=not ink.unicode)
    if not ink.terminal:
        return text
    from btu_cli.render.inert import inert_json

    return inert_json(text)
