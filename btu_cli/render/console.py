"""The console: width, colour and theme, decided from the environment and the terminal in one place."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

PIPED_WIDTH: Final = 100
NARROWEST: Final = 40
WIDEST: Final = 120

THEME: Final = Theme(
    {
        "title": "bold",
        "alive": "bold green",
        "waiting": "bold yellow",
        "dead": "bold red",
        "faint": "dim",
        "disputed": "yellow",
        "added": "green",
        "changed": "yellow",
        "removed": "red",
        "confirmed": "dim",
        "id": "cyan",
        "bad": "bold red",
        "hint": "dim",
    },
    inherit=False,
)


def console_for(stream: TextIO, environ: Mapping[str, str]) -> Console:
    """The console that writes to a stream: colour only where it is shown, and never markup or emoji."""
    colour = wants_colour(stream, environ)
    return Console(
        file=stream,
        width=width_of(stream, environ),
        force_terminal=colour,
        color_system="auto" if colour else None,
        no_color=not colour,
        theme=THEME,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def wants_colour(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """NO_COLOR says never, FORCE_COLOR and CLICOLOR_FORCE always, CLICOLOR=0 no; else a terminal decides."""
    if environ.get("NO_COLOR"):
        return False
    if _is_on(environ, "FORCE_COLOR") or _is_on(environ, "CLICOLOR_FORCE"):
        return True
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def width_of(stream: TextIO, environ: Mapping[str, str]) -> int:
    """Columns: COLUMNS, else the terminal's, else a fixed width, so that what is piped stays the same."""
    given = environ.get("COLUMNS", "")
    if given.isascii() and given.isdigit() and int(given) > 0:
        columns = int(given)
    elif stream.isatty():
        columns = shutil.get_terminal_size().columns
    else:
        columns = PIPED_WIDTH
    return min(max(columns, NARROWEST), WIDEST)


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    return environ.get(name, "") not in ("", "0")
