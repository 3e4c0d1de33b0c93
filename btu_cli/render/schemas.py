"""The published JSON Schemas of what commands write with --json (draft 2020-12).

Within a version, keys are never removed or retyped; new ones may come, so readers ignore what they do not
know.
"""

from __future__ import annotations

from typing import Final

from btu_cli.model.lifecycle import IN_LIMBO, STATUSES, UNKNOWN
from btu_cli.model.sources import STANDINGS
from btu_cli.render.shapes import (
    COUNT,
    COUNT_OR_NULL,
    DATE,
    DATE_OR_NULL,
    DAY,
    DEFINITIONS,
    FLAG,
    ID,
    ID_OR_NULL,
    SCOPE,
    TEXT,
    TEXT_OR_NULL,
    VALUE,
    Schema,
    list_of,
    object_of,
    shape,
)

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


def schema_of(command: str) -> Schema:
    """The schema of a command's document."""
    body = _BODIES[command]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"btu {command} --json" if command != "error" else "An error, on stderr",
        **object_of(schema={"const": f"btu.{command}/1"}, **body),
        "$defs": DEFINITIONS,
    }


_HEADLINE: Final = object_of(
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
    "show": shape("show"),
    "added": FLAG,
    "dry_run": FLAG,
    "update": shape("update"),
    "changes": list_of(shape("change")),
}
_SIDE: Final = object_of(moment=TEXT, as_of=DAY, status=TEXT, outlook=TEXT, sentence=TEXT)
_BACKUP: Final = object_of(number=COUNT, path=TEXT, written=TEXT, size=COUNT, kind=TEXT_OR_NULL)
_IDS: Final = list_of(TEXT)
_READINGS: Final[dict[str, Schema]] = {
    "expected": {
        "as_of": DAY,
        "expectations": list_of(
            {
                "allOf": [
                    shape("expectation"),
                    object_of(
                        show=TEXT,
                        announced=DATE,
                        source=shape("source_or_null"),
                        closed_by=ID_OR_NULL,
                        came_true=DATE_OR_NULL,
                        days_late=COUNT,
                    ),
                ]
            }
        ),
        "kept": object_of(on_time=COUNT, late=COUNT, slipped=COUNT, lapsed=COUNT, withdrawn=COUNT),
    },
    "conflicts": {
        "show": shape("show"),
        "as_of": DAY,
        "conflicts": list_of(
            {
                "allOf": [
                    shape("conflict"),
                    object_of(settle=list_of(object_of(update=ID, command=TEXT))),
                ]
            }
        ),
    },
    "sources": {
        "show": shape("show"),
        "as_of": DAY,
        "origins": list_of(
            object_of(
                origin=TEXT,
                sources=list_of(
                    object_of(
                        publisher=TEXT_OR_NULL,
                        title=TEXT_OR_NULL,
                        url=TEXT_OR_NULL,
                        published=DATE_OR_NULL,
                        via=TEXT_OR_NULL,
                        updates=COUNT,
                        quotes=list_of(TEXT),
                    )
                ),
                updates=COUNT,
            )
        ),
        "facts": list_of(object_of(scope=SCOPE, field=TEXT, value=VALUE, sources=COUNT, origins=COUNT)),
        "unsourced": COUNT,
    },
    "diff": {
        "show": shape("show"),
        "clock": {"enum": ["as-of", "known-on", "published-by"]},
        "from": _SIDE,
        "to": _SIDE,
        "differs": FLAG,
        "changes": list_of(shape("change")),
    },
    "check": {
        "findings": list_of(object_of(show=TEXT, rule=TEXT, update=ID_OR_NULL, message=TEXT, hint=TEXT)),
        "files": list_of(object_of(show=TEXT, path=TEXT, ok=FLAG, problem=TEXT_OR_NULL)),
    },
}
_REPAIRS: Final[dict[str, Schema]] = {
    "check-repair": {
        "taken": FLAG,
        "files": list_of(
            object_of(
                show=TEXT,
                path=TEXT,
                beside=TEXT,
                kept=_IDS,
                recovered=_IDS,
                lost=_IDS,
                show_from={"enum": ["file", "backup", "nowhere"]},
                backup=TEXT_OR_NULL,
                complete={"type": ["boolean", "null"]},
            )
        ),
    },
    "check-accept": {
        "taken": FLAG,
        "files": list_of(object_of(show=TEXT, path=TEXT, changed=_IDS, added=_IDS, taken_out=_IDS)),
    },
    "backup-list": {"show": TEXT, "backups": list_of(_BACKUP)},
    "backup-restore": {"show": TEXT, "backup": _BACKUP, "left_out": _IDS, "dry_run": FLAG},
}
_SHOW_CHANGE: Final = {"show": shape("show"), "dry_run": FLAG, "backup": TEXT_OR_NULL}

_BODIES: Final[dict[str, Schema]] = {
    **_READINGS,
    **_REPAIRS,
    "status": {
        "show": shape("show"),
        "as_of": DAY,
        "headline": _HEADLINE,
        "facts": list_of(shape("fact")),
        "expectations": list_of(shape("expectation")),
        "conflicts": list_of(shape("conflict")),
        "since": DATE_OR_NULL,
        "changes": list_of(shape("change")),
    },
    "timeline": {"show": shape("show"), "as_of": DAY, "updates": list_of(shape("update"))},
    "changelog": {
        "as_of": DAY,
        "entries": list_of(object_of(show=TEXT, date=DATE, update=ID, changes=list_of(shape("change")))),
    },
    "inspect": {
        "show": shape("show"),
        "update": shape("update"),
        "changes": list_of(shape("change")),
        "replaces": list_of(shape("update")),
        "replaced_by": list_of(shape("update")),
    },
    "add-update": _ADDED,
    "correct": {**_ADDED, "replaced": shape("update_or_null")},
    "retract": {**_ADDED, "withdrew": shape("update_or_null")},
    "undo": {**_ADDED, "withdrew": shape("update_or_null")},
    "shows": {
        "as_of": DAY,
        "shows": list_of(
            object_of(
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
