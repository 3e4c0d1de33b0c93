"""The console and its theme: nobody else names a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.theme import Theme

from btu_cli.render.terminal import wants_colour, width_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TextIO

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


def console_for(stream: TextIO, environ: Mapping[str, str], page: TextIO) -> Console:
    """The console that fills a page for a stream: colour only where it is shown, never markup or emoji."""
    colour = wants_colour(stream, environ)
    return Console(
        file=page,
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
