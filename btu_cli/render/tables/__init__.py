"""Reports for people: rich renderables, the headline first, readable at 60 columns, plain when piped.

One module a command. `renderer_of` names them and loads only the one that is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rich.console import RenderableType

    from btu_cli.render.ink import Ink

MODULES: Final[Mapping[str, str]] = {
    "status": "status",
    "timeline": "timeline",
    "changelog": "changelog",
    "inspect": "inspect",
    "expected": "expected",
    "conflicts": "conflicts",
    "sources": "sources",
    "diff": "diff",
    "check": "check",
    "check-repair": "repaired",
    "check-accept": "repaired",
    "backup-list": "repaired",
    "backup-restore": "repaired",
    "add-update": "added",
    "correct": "added",
    "retract": "added",
    "undo": "added",
    "shows": "shows",
    "shows-add": "show_change",
    "shows-rename": "show_change",
    "shows-alias": "show_change",
    "shows-remove": "show_change",
}


def renderer_of(command: str) -> Callable[[Any, Ink], RenderableType]:
    """The function that turns a command's report into what is printed."""
    module = import_module(f"{__name__}.{MODULES[command]}")
    render: Callable[[Any, Ink], RenderableType] = module.render
    return render
