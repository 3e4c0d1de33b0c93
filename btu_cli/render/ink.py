"""Ink: how one text becomes a piece of what a person sees, inert, and readable where only ASCII is shown.

Under the locale C a terminal shows no more than ASCII: signs have a spelling there, and names in other
scripts are transliterated. On every other terminal text stays as it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.model.numbering import OWN, Numbering
from btu_cli.render.inert import inert, isolated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.text import Text

    from btu_cli.history.moment import Moment
    from btu_cli.model.dates import PartialDate

DAY_FIRST: Final = "day-first"
SIGN: Final = "*"  # a picture, or several in a row, where only ASCII is shown: their names are long
_EMOJI: Final = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+")
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
    """What a page is written for: its width in cells, what may be shown there, how seasons are numbered.

    `ascii_only` is for people, who read ASCII under the locale C; `unicode` says that the output's encoding
    takes every character, `terminal` that a person sees it as it comes, `colour` that it shows colours.
    `moment` is the one that was asked for, where it is another than today's, `fields` are the keys of a list
    that are to be shown, `date_style` is how sentences write dates. `room` are all the columns that there
    are, for a page that has use for more than `width`.
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
        """How a scope of the record is named on the page."""
        return self.numbering.scope(season)

    def date(self, when: PartialDate) -> str:
        """A date as it is written in a sentence."""
        from btu_cli.history.sentence import WRITERS

        return WRITERS[self.date_style](when)

    def text(self, given: str, style: str = "") -> Text:
        """A text as a piece of its own: never markup, never control."""
        from rich.text import Text

        return Text(self.plain(given), style=style)

    def plain(self, given: str) -> str:
        """A text as it is shown."""
        shown = inert(given)
        if not self.ascii_only or shown.isascii():
            return isolated(shown)
        from anyascii import anyascii

        return anyascii(_EMOJI.sub(SIGN, "".join(_SPELLED.get(character, character) for character in shown)))

    def paint(self, given: str, style: str) -> str:
        """A text as it is shown on a page that does without rich, in a style where colours are shown."""
        shown = self.plain(given)
        if not self.colour:
            return shown
        from btu_cli.render.theme import painted

        return painted(shown, style)

    def link(self, url: str, indent: int = 0) -> Text:
        """An address on a line of its own: never broken, and on a terminal to be followed (OSC 8)."""
        from rich.style import Style
        from rich.text import Text

        made = Text(" " * indent, no_wrap=True, overflow="ignore")
        followed = self.terminal and self.colour and url.startswith(("https://", "http://"))
        made.append(self.plain(url), Style(link=url) if followed else None)
        return made

    def line(self, *pieces: str | tuple[str, str]) -> Text:
        """Pieces, some with a style, in one line."""
        from rich.text import Text

        made = Text()
        for piece in pieces:
            text, style = (piece, "") if isinstance(piece, str) else piece
            made.append(self.plain(text), style=style or None)
        return made


def is_ascii_locale(environ: Mapping[str, str]) -> bool:
    """Whether the locale is plainly C or POSIX; where none is set, a terminal of today shows Unicode."""
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):
        value = environ.get(name, "")
        if value:
            return value in ("C", "POSIX")
    return False
