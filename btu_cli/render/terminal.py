"""The width of pages and whether they have colours, from the terminal and the environment."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import TextIO

ALWAYS, NEVER = "always", "never"
PIPED_WIDTH: Final = 100
NARROWEST: Final = 40
WIDEST: Final = 120


def wants_colour(
    stream: TextIO, environ: Mapping[str, str], asked: str | None = None, preferred: str | None = None
) -> bool:
    """Whether a page has colours: as `asked` on the command line (always, never), else by the environment.

    NO_COLOR means never, FORCE_COLOR and CLICOLOR_FORCE always. Then the setting (`preferred`) counts, then
    CLICOLOR=0 (no), and else whether the output is a terminal.
    """
    if asked in (ALWAYS, NEVER):
        return asked == ALWAYS
    if environ.get("NO_COLOR"):
        return False
    if _is_on(environ, "FORCE_COLOR") or _is_on(environ, "CLICOLOR_FORCE"):
        return True
    if preferred in (ALWAYS, NEVER):
        return preferred == ALWAYS
    if environ.get("CLICOLOR") == "0" or environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def asked_colour(arguments: Sequence[str]) -> str | None:
    """The value of --color on a command line, which may not even parse."""
    for place, argument in enumerate(arguments):
        if argument == "--color":
            return next(iter(arguments[place + 1 : place + 2]), None)
        if argument.startswith("--color="):
            return argument.partition("=")[2]
    return None


def width_of(stream: TextIO, environ: Mapping[str, str]) -> int:
    """The columns: COLUMNS, else the terminal's, else a fixed number, so that piped output never changes.

    A page uses at most `WIDEST` of them, unless it can use more.
    """
    given = environ.get("COLUMNS", "").lstrip("0")
    if given.isascii() and given.isdigit():
        columns = int(given[:5])  # int() refuses thousands of digits
    elif stream.isatty():
        columns = shutil.get_terminal_size().columns
    else:
        columns = PIPED_WIDTH
    return max(columns, NARROWEST)


def _is_on(environ: Mapping[str, str], name: str) -> bool:
    return environ.get(name, "") not in ("", "0")
