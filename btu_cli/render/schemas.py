"""The published JSON Schemas of what commands write with --json (draft 2020-12).

Within a version, keys are never removed or retyped; new ones may come, so readers ignore what they do not
know.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from btu_cli.history.conflicts import FIRMER, LATER, MORE_EXACT
from btu_cli.history.expectations import STATES
from btu_cli.model.lifecycle import IN_LIMBO, STATUSES, UNKNOWN
from btu_cli.model.sources import STANDINGS

Schema: TypeAlias = dict[str, Any]

COMMANDS: Final = (
    "status",
    "timeline",
    "changelog",
    "inspect",
    "expected",
    "conflicts",
    "sources",
    "diff",
    "check",
    "check-repair",
    "check-accept",
    "backup-list",
    "backup-restore",
    "add-update",
    "correct",
    "retract",
    "undo",
    "shows",
    "shows-add",
    "shows-rename",
    "shows-alias",
    "shows-remove",
    "error",
)

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


def schema_of(command: str) -> Schema:
    """The schema of a command's document."""
    body = _BODIES[command]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"btu {command} --json" if command != "error" else "An error, on stderr",
        **_object(schema={"const": f"btu.{command}/1"}, **body),
        "$defs": _DEFINITIONS,
    }


def _object(**properties: Schema) -> Schema:
    """An object with all these keys, and perhaps others."""
    return {"type": "object", "properties": properties, "required": list(properties)}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _of(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


_DEFINITIONS: Final[Schema] = {
    "show": _object(
        slug=TEXT,
        title=TEXT,
        other_titles=_list(TEXT),
        ids={"type": "object", "additionalProperties": TEXT},
        note=TEXT_OR_NULL,
        numberings={
            "type": "object",
            "additionalProperties": {"type": "object", "additionalProperties": COUNT},
            "description": "By name: each of its seasons with the season of the record.",
        },
    ),
    "source": _object(
        publisher=TEXT_OR_NULL,
        title=TEXT_OR_NULL,
        url=TEXT_OR_NULL,
        published=DATE_OR_NULL,
        speaker=TEXT_OR_NULL,
        quote=TEXT_OR_NULL,
        via=TEXT_OR_NULL,
    ),
    "source_or_null": {"anyOf": [_of("source"), {"type": "null"}]},
    "update": _object(
        id=ID,
        date=DATE,
        recorded={"type": "string", "format": "date-time"},
        season=COUNT_OR_NULL,
        facts={"type": "object", "additionalProperties": VALUE},
        expects=_list(_object(event=TEXT, when=DATE)),
        met=_list(TEXT),
        standing=STANDING,
        source=_of("source_or_null"),
        note=TEXT_OR_NULL,
        supersedes=ID_OR_NULL,
        retracts=ID_OR_NULL,
        retracted=FLAG,
        superseded_by=ID_OR_NULL,
    ),
    "update_or_null": {"anyOf": [_of("update"), {"type": "null"}]},
    "change": _object(
        scope=SCOPE,
        field=TEXT,
        kind={"enum": ["added", "changed", "removed", "confirmed"]},
        old=VALUE_OR_NULL,
        new=VALUE_OR_NULL,
    ),
    "fact": _object(
        scope=SCOPE,
        field=TEXT,
        value=VALUE,
        since=DATE,
        previous=VALUE_OR_NULL,
        inherited=FLAG,
        disputed=FLAG,
        update=ID,
        source=_of("source_or_null"),
        origins=COUNT,
    ),
    "expectation": _object(
        event=TEXT,
        scope=SCOPE,
        when=DATE,
        state={"enum": list(STATES)},
        update=ID,
        replaces=ID_OR_NULL,
        replaced_by=ID_OR_NULL,
    ),
    "conflict": _object(
        scope=SCOPE,
        field=TEXT,
        claims=_list(
            _object(update=ID, value=VALUE, date=DATE, standing=STANDING, source=_of("source_or_null"))
        ),
        shown=VALUE,
        rule={"enum": [FIRMER, MORE_EXACT, LATER]},
    ),
}

_HEADLINE: Final = _object(
    status={"enum": [*STATUSES, UNKNOWN]},
    outlook={"enum": [*STATUSES, UNKNOWN, IN_LIMBO]},
    season=COUNT_OR_NULL,
    standing={"enum": [*STANDINGS, None]},
    since=DATE_OR_NULL,
    age_days=COUNT_OR_NULL,
    stale=FLAG,
    on_air=FLAG,
    sentence=TEXT,
)
_ADDED: Final = {
    "show": _of("show"),
    "added": FLAG,
    "dry_run": FLAG,
    "update": _of("update"),
    "changes": _list(_of("change")),
}
_SIDE: Final = _object(moment=TEXT, as_of=DAY, status=TEXT, outlook=TEXT, sentence=TEXT)
_BACKUP: Final = _object(number=COUNT, path=TEXT, written=TEXT, size=COUNT, kind=TEXT_OR_NULL)
_IDS: Final = _list(TEXT)
_READINGS: Final[dict[str, Schema]] = {
    "expected": {
        "as_of": DAY,
        "expectations": _list(
            {
                "allOf": [
                    _of("expectation"),
                    _object(
                        show=TEXT,
                        announced=DATE,
                        source=_of("source_or_null"),
                        closed_by=ID_OR_NULL,
                        came_true=DATE_OR_NULL,
                        days_late=COUNT,
                    ),
                ]
            }
        ),
        "kept": _object(on_time=COUNT, late=COUNT, slipped=COUNT, lapsed=COUNT, withdrawn=COUNT),
    },
    "conflicts": {"show": _of("show"), "as_of": DAY, "conflicts": _list(_of("conflict"))},
    "sources": {
        "show": _of("show"),
        "as_of": DAY,
        "origins": _list(
            _object(
                origin=TEXT,
                sources=_list(
                    _object(
                        publisher=TEXT_OR_NULL,
                        title=TEXT_OR_NULL,
                        url=TEXT_OR_NULL,
                        published=DATE_OR_NULL,
                        via=TEXT_OR_NULL,
                        updates=COUNT,
                        quotes=_list(TEXT),
                    )
                ),
                updates=COUNT,
            )
        ),
        "facts": _list(_object(scope=SCOPE, field=TEXT, value=VALUE, sources=COUNT, origins=COUNT)),
        "unsourced": COUNT,
    },
    "diff": {
        "show": _of("show"),
        "clock": {"enum": ["as-of", "known-on", "published-by"]},
        "from": _SIDE,
        "to": _SIDE,
        "differs": FLAG,
        "changes": _list(_of("change")),
    },
    "check": {
        "findings": _list(_object(show=TEXT, rule=TEXT, update=ID_OR_NULL, message=TEXT, hint=TEXT)),
        "files": _list(_object(show=TEXT, path=TEXT, ok=FLAG, problem=TEXT_OR_NULL)),
    },
}
_REPAIRS: Final[dict[str, Schema]] = {
    "check-repair": {
        "taken": FLAG,
        "files": _list(
            _object(
                show=TEXT,
                path=TEXT,
                beside=TEXT,
                kept=_IDS,
                recovered=_IDS,
                lost=_IDS,
                show_from={"enum": ["file", "backup", "nowhere"]},
                backup=TEXT_OR_NULL,
            )
        ),
    },
    "check-accept": {
        "taken": FLAG,
        "files": _list(_object(show=TEXT, path=TEXT, changed=_IDS, added=_IDS, taken_out=_IDS)),
    },
    "backup-list": {"show": TEXT, "backups": _list(_BACKUP)},
    "backup-restore": {"show": TEXT, "backup": _BACKUP, "left_out": _IDS, "dry_run": FLAG},
}
_SHOW_CHANGE: Final = {"show": _of("show"), "dry_run": FLAG, "backup": TEXT_OR_NULL}

_BODIES: Final[dict[str, Schema]] = {
    **_READINGS,
    **_REPAIRS,
    "status": {
        "show": _of("show"),
        "as_of": DAY,
        "headline": _HEADLINE,
        "facts": _list(_of("fact")),
        "expectations": _list(_of("expectation")),
        "conflicts": _list(_of("conflict")),
        "since": DATE_OR_NULL,
        "changes": _list(_of("change")),
    },
    "timeline": {"show": _of("show"), "as_of": DAY, "updates": _list(_of("update"))},
    "changelog": {
        "as_of": DAY,
        "entries": _list(_object(show=TEXT, date=DATE, update=ID, changes=_list(_of("change")))),
    },
    "inspect": {
        "show": _of("show"),
        "update": _of("update"),
        "changes": _list(_of("change")),
        "replaces": _list(_of("update")),
        "replaced_by": _list(_of("update")),
    },
    "add-update": _ADDED,
    "correct": {**_ADDED, "replaced": _of("update_or_null")},
    "retract": {**_ADDED, "withdrew": _of("update_or_null")},
    "undo": {**_ADDED, "withdrew": _of("update_or_null")},
    "shows": {
        "as_of": DAY,
        "shows": _list(
            _object(
                slug=TEXT,
                title=TEXT,
                own=FLAG,
                status=_HEADLINE["properties"]["status"],
                outlook=_HEADLINE["properties"]["outlook"],
                since=DATE_OR_NULL,
                age_days=COUNT_OR_NULL,
                updates=COUNT,
                findings=COUNT,
                problem=TEXT_OR_NULL,
            )
        ),
    },
    "shows-add": _SHOW_CHANGE,
    "shows-rename": _SHOW_CHANGE,
    "shows-alias": _SHOW_CHANGE,
    "shows-remove": _SHOW_CHANGE,
    "error": {
        "error": {
            "type": "object",
            "properties": {"code": TEXT, "message": TEXT, "hint": TEXT, "path": TEXT},
            "required": ["code", "message", "hint"],
        }
    },
}
