"""Ink: turns a text into a piece of a page, inert, and readable on an ASCII-only terminal.

Under the locale C a terminal shows only ASCII. There, signs are spelled with letters, and names in other
scripts are transliterated. On every other terminal text is unchanged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.model.numbering import OWN, Numbering
from btu_cli.named import NamedTuple
from btu_cli.render.inert import inert, isolated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.text import Text

    from btu_cli.history.moment import Moment
    from btu_cli.model.dates import PartialDate

DAY_FIRST: Final = "day-first"
SIGN: Final = "*"  # one or several emoji, for ASCII-only terminals: their names would be long
_EMOJI: Final = "[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+"
_SPELLED: Final = {
    "≠": "!=",
    "→": "->",
    "·": "-",
    "…": "...",
    "–": "-",
    "—": "-",
    "“": '"',
    "”": '"',
    "’": "'",
}


class Ink(NamedTuple):
    """The properties of an output: its width in cells, the characters it shows, the numbering of seasons.

    `ascii_only` is for people under the locale C. `unicode` says that the output's encoding has every
    character, `terminal` that a person sees the output directly, `colour` that it shows colours. `moment` is
    the requested moment, if it is not simply today. `fields` are the keys of a list to show. `date_style` is
    the form of dates in sentences. `room` is the number of all columns, for a page that can use more than
    `width`.
    """

    width: int
    ascii_only: bool = False
    numbering: Numbering = OWN
    unicode: bool = True
    terminal: bool = False
    colour: bool = False
    moment: Moment | None = None
    fields: tuple[str, ...] = ()
    date_style: str = DAY_FIRST
    room: int = 0

    def scope(self, season: int | None) -> str:
        """The name of a scope of the record on the page."""
        return self.numbering.scope(season)

    def date(self, when: PartialDate) -> str:
        """A date in the form for sentences."""
        from btu_cli.history.sentence import WRITERS

        return WRITERS[self.date_style](when)

    def text(self, given: str, style: str = "") -> Text:
        """A text as a separate piece, without markup or control characters."""
        from rich.text import Text

        return Text(self.plain(given), style=style)

    def plain(self, given: str) -> str:
        """A text in the characters that are shown."""
        shown = inert(given)
        if not self.ascii_only or shown.isascii():
            return isolated(shown)
        from anyascii import anyascii

        return anyascii(re.sub(_EMOJI, SIGN, "".join(_SPELLED.get(letter, letter) for letter in shown)))

    def paint(self, given: str, style: str) -> str:
        """A text for a page without rich, in a style if colours are shown."""
        shown = self.plain(given)
        if not self.colour:
            return shown
        from btu_cli.render.theme import painted

        return painted(shown, style)

    def link(self, url: str, indent: int = 0) -> Text:
        """An address on a line of its own: never broken, and a link on a terminal (OSC 8)."""
        from rich.style import Style
        from rich.text import Text

        made = Text(" " * indent, no_wrap=True, overflow="ignore")
        followed = self.terminal and self.colour and url.startswith(("https://", "http://"))
        made.append(self.plain(url), Style(link=url) if followed else None)
        return made

    def line(self, *pieces: str | tuple[str, str]) -> Text:
        """Pieces in one line, some with a style."""
        from rich.text import Text

        made = Text()
        for piece in pieces:
            text, style = (piece, "") if isinstance(piece, str) else piece
            made.append(self.plain(text), style=style or None)
        return made


def is_ascii_locale(environ: Mapping[str, str]) -> bool:
    """Whether the locale is C or POSIX. If none is set, a modern terminal shows Unicode."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if value:
            return value in ("C", "POSIX")
    return False
