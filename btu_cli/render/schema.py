"""The JSON Schemas (draft 2020-12) of documents written with --json, derived from the documents' types."""

from __future__ import annotations

import types
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Final,
    NotRequired,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from btu_cli.reports.shapes import ErrorDocument, Says

if TYPE_CHECKING:
    from collections.abc import Mapping

    from btu_cli.render.formats import Answer

Schema: TypeAlias = dict[str, Any]

SIMPLE: Final = {str: "string", int: "integer", bool: "boolean", type(None): "null"}


def schema_of(name: str, report: type[Any] | None) -> Schema:
    """The schema of the document `btu.<name>/1` of this type of report; without a type, of an error."""
    document = _document(report) if report else ErrorDocument
    definitions: dict[str, Schema] = {}
    body = _object(document, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"btu {name} --json" if report else "An error, on stderr",
        "type": "object",
        "properties": {"schema": {"const": f"btu.{name}/1"}, **body["properties"]},
        "required": ["schema", *body["required"]],
        "$defs": dict(sorted(definitions.items())),
    }


def _document(report: type[Any]) -> Any:  # noqa: ANN401 - a typed dictionary's class
    """The typed dictionary that a report's `document` returns."""
    from btu_cli.reports import shapes

    return get_type_hints(report.document, localns={"shapes": shapes})["return"]


def _object(shape: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a typed dictionary's class
    """The schema of a typed dictionary: all its keys; others are allowed."""
    hints: Mapping[str, Any] = get_type_hints(shape, include_extras=True)
    return {
        "type": "object",
        "properties": {key: _schema(hint, definitions) for key, hint in hints.items()},
        "required": [key for key in hints if key in shape.__required_keys__],
    }


def _schema(hint: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - any annotation
    """The schema of an annotation; each typed dictionary is defined once, under its name."""
    origin, arguments = get_origin(hint), get_args(hint)
    if is_typeddict(hint):
        return _reference(hint, definitions)
    if origin is NotRequired:
        return _schema(arguments[0], definitions)
    if origin is Annotated:
        return _with(_schema(arguments[0], definitions), arguments[1])
    if origin in (Union, types.UnionType):
        return _either([_schema(each, definitions) for each in arguments])
    if arguments:
        kind, members = ("array", "items") if origin is list else ("object", "additionalProperties")
        return {"type": kind, members: _schema(arguments[-1], definitions)}
    return {"type": SIMPLE[hint]}


def _reference(shape: Any, definitions: dict[str, Schema]) -> Schema:  # noqa: ANN401 - a typed dictionary's class
    """A reference to a typed dictionary's definition, which is added if it is missing."""
    name = shape.__name__[0].lower() + shape.__name__[1:]
    if name not in definitions:
        definitions[name] = {}  # a place for it, in case it refers to itself
        definitions[name] = _object(shape, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _with(schema: Schema, says: Says) -> Schema:
    """A schema with the additions of its annotation. The values of an enumeration replace the type."""
    said = {key: part for key, part in says._asdict().items() if part not in ("", (), None)}
    if says.enum:
        return {**said, "enum": list(says.enum)}
    return {**schema, **said}


def _either(members: list[Schema]) -> Schema:
    """One of several schemas: a list of types if that is enough, else alternatives."""
    if any("$ref" in member for member in members):
        return {"anyOf": members}
    enumerated = [member for member in members if "enum" in member]
    if enumerated:
        return {**enumerated[0], "enum": [*enumerated[0]["enum"], None]}
    merged = {key: part for member in members for key, part in member.items()}
    return {**merged, "type": [name for member in members for name in _types(member)]}


def _types(schema: Schema) -> list[str]:
    named = schema["type"]
    return named if isinstance(named, list) else [named]


def keys_of(answer: Answer) -> tuple[str, ...]:
    """The keys of the objects that an answer lists."""
    document = get_type_hints(_document(answer.report_type()), include_extras=True)
    (row,) = get_args(document[answer.rows]) if answer.rows else (None,)
    return tuple(get_type_hints(row)) if row is not None else ()
