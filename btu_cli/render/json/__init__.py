"""JSON for scripts: every report as one document, `btu.<command>/1`. Keys are never removed or retyped.

Written with plain writes, never through a rich console, which would wrap it. The schemas stand in
`btu_cli.render.schemas`, and a test holds every document against its own.
"""

from __future__ import annotations

import json
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from btu_cli.render.json.pieces import Json, envelope

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.errors import BtuError

# Every command with the module and the function of its document; and of the rows of those that list.
DOCUMENTS: Final = {
    "status": ("reading", "status"),
    "timeline": ("reading", "timeline"),
    "changelog": ("reading", "changelog"),
    "inspect": ("reading", "inspect"),
    "expected": ("reading", "expected"),
    "conflicts": ("reading", "conflicts"),
    "sources": ("reading", "sources"),
    "diff": ("reading", "diff"),
    "check": ("reading", "check"),
    "check-repair": ("writing", "check_repair"),
    "check-accept": ("writing", "check_accept"),
    "add-update": ("writing", "add_update"),
    "correct": ("writing", "correct"),
    "retract": ("writing", "retract"),
    "undo": ("writing", "undo"),
    "shows": ("writing", "shows"),
    "shows-add": ("writing", "show_change"),
    "shows-rename": ("writing", "show_change"),
    "shows-alias": ("writing", "show_change"),
    "shows-remove": ("writing", "show_change"),
    "backup-list": ("writing", "backup_list"),
    "backup-restore": ("writing", "backup_restore"),
}
ROWS: Final = {
    "timeline": ("reading", "timeline_rows"),
    "changelog": ("reading", "changelog_rows"),
    "expected": ("reading", "expected_rows"),
    "conflicts": ("reading", "conflicts_rows"),
    "sources": ("reading", "sources_rows"),
    "shows": ("writing", "shows_rows"),
    "backup-list": ("writing", "backup_rows"),
}


def document_of(command: str) -> Callable[[Any], Json]:
    """The function that makes a command's document of its report."""
    found: Callable[[Any], Json] = _function(*DOCUMENTS[command])
    return found


def rows_of(command: str) -> Callable[[Any], list[Json]]:
    """The function that makes the rows of a command that lists."""
    found: Callable[[Any], list[Json]] = _function(*ROWS[command])
    return found


def dump(document: Json, *, ascii_only: bool = False, pretty: bool = True) -> str:
    """One document as text, in the order of its keys: indented for people, on one line for programs."""
    return json.dumps(document, ensure_ascii=ascii_only, indent=2 if pretty else None)


def error(failure: BtuError) -> Json:
    """What stderr carries instead of a sentence when JSON was asked for."""
    body: Json = {"code": failure.code, "message": failure.message, "hint": failure.hint}
    if failure.path:
        body["path"] = failure.path
    return envelope("error", {"error": body})


def _function(module: str, name: str) -> Any:  # noqa: ANN401 - the tables above say which
    return getattr(import_module(f"{__name__}.{module}"), name)
