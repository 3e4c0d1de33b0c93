"""The console that draws pages with rich."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.theme import Theme

from btu_cli.render.theme import rich_styles

if TYPE_CHECKING:
    from typing import TextIO

THEME: Final = Theme(rich_styles(), inherit=False)


def console_for(page: TextIO, width: int, *, colour: bool) -> Console:
    """The console for a page: with colours only if they are shown, never with markup or emoji codes."""
    return Console(
        file=page,
        width=width,
        force_terminal=colour,
        color_system="auto" if colour else None,
        no_color=not colour,
        theme=THEME,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
