"""The shapes that the published schemas share: a show, an update, a fact, a change."""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from btu_cli.history.conflicts import FIRMER, LATER, MORE_EXACT
from btu_cli.history.expectations import STATES
from btu_cli.model.sources import STANDINGS

Schema: TypeAlias = dict[str, Any]

TEXT: Final[Schema] = {"type": "string"}
TEXT_OR_NULL: Final[Schema] = {"type": ["string", "null"]}
COUNT: Final[Schema] = {"type": "integer", "minimum": 0}
COUNT_OR_NULL: Final[Schema] = {"type": ["integer", "null"], "minimum": 0}
FLAG: Final[Schema] = {"type": "boolean"}
DAY: Final[Schema] = {"type": "string", "format": "date"}
DATE: Final[Schema] = {"type": "string", "description": "A partial date: 2020, 2020-11, 2021-Q3, 2018/2019 …"}
DATE_OR_NULL: Final[Schema] = {**DATE, "type": ["string", "null"]}
ID: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
ID_OR_NULL: Final[Schema] = {**ID, "type": ["string", "null"]}
SCOPE: Final[Schema] = {"type": "string", "pattern": "^(show|season [0-9]+)$"}
STANDING: Final[Schema] = {"enum": list(STANDINGS)}
VALUE: Final[Schema] = {
    "type": ["string", "integer", "boolean", "array"],
    "items": {"type": "string"},
    "description": "Text, a whole number, true or false, a list of texts, or a partial date as text.",
}
VALUE_OR_NULL: Final[Schema] = {**VALUE, "type": [*VALUE["type"], "null"]}


def object_of(**properties: Schema) -> Schema:
    """An object with all these keys, and perhaps others."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def list_of(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def shape(name: str) -> Schema:
    """A reference to a shared shape."""
    return {"$ref": f"#/$defs/{name}"}


DEFINITIONS: Final[Schema] = {
    "show": object_of(
        slug=TEXT,
        title=TEXT,
        other_titles=list_of(TEXT),
        ids={"type": "object", "additionalProperties": TEXT},
        note=TEXT_OR_NULL,
        numberings={
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": COUNT},
            "description": "By name: each of its seasons with the season of the record.",
        },
    ),
    "source": object_of(
        publisher=TEXT_OR_NULL,
        title=TEXT_OR_NULL,
        url=TEXT_OR_NULL,
        published=DATE_OR_NULL,
        speaker=TEXT_OR_NULL,
        quote=TEXT_OR_NULL,
        via=TEXT_OR_NULL,
    ),
    "source_or_null": {"anyOf": [shape("source"), {"type": "null"}]},
    "update": object_of(
        id=ID,
        date=DATE,
        recorded={"type": "string", "format": "date-time"},
        season=COUNT_OR_NULL,
        facts={"type": "object", "additionalProperties": VALUE},
        expects=list_of(object_of(event=TEXT, when=DATE)),
        met=list_of(TEXT),
        standing=STANDING,
        source=shape("source_or_null"),
        note=TEXT_OR_NULL,
        supersedes=ID_OR_NULL,
        retracts=ID_OR_NULL,
        retracted=FLAG,
        superseded_by=ID_OR_NULL,
    ),
    "update_or_null": {"anyOf": [shape("update"), {"type": "null"}]},
    "change": object_of(
        scope=SCOPE,
        field=TEXT,
        kind={"enum": ["added", "changed", "removed", "confirmed"]},
        old=VALUE_OR_NULL,
        new=VALUE_OR_NULL,
    ),
    "fact": object_of(
        scope=SCOPE,
        field=TEXT,
        value=VALUE,
        since=DATE,
        previous=VALUE_OR_NULL,
        inherited=FLAG,
        disputed=FLAG,
        update=ID,
        source=shape("source_or_null"),
        origins=COUNT,
    ),
    "expectation": object_of(
        event=TEXT,
        scope=SCOPE,
        when=DATE,
        state={"enum": list(STATES)},
        update=ID,
        replaces=ID_OR_NULL,
        replaced_by=ID_OR_NULL,
    ),
    "conflict": object_of(
        scope=SCOPE,
        field=TEXT,
        claims=list_of(
            object_of(update=ID, value=VALUE, date=DATE, standing=STANDING, source=shape("source_or_null"))
        ),
        shown=VALUE,
        rule={"enum": [FIRMER, MORE_EXACT, LATER]},
    ),
}
