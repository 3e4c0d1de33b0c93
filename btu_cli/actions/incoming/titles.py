"""Reads a list of titles, one a line. Empty lines and lines that begin with # are skipped.

The marks of a list, `- Severance` and `1. Severance`, are no part of the titles.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, BinaryIO, Final

from btu_cli.actions.incoming import LINE_LIMIT, TitleLine
from btu_cli.actions.incoming.decoding import text_of
from btu_cli.reports.imported import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK: Final = re.compile(r"(?:[-*+•]|(\d+)[.)])\s+")


def read(source: BinaryIO) -> Iterator[TitleLine | Refusal]:
    """The titles."""
    number = titles = 0
    try:
        with text_of(source) as lines:
            while line := lines.readline(LINE_LIMIT):
                number += 1
                title = line.strip()
                if title and not title.startswith("#"):
                    titles += 1
                    yield TitleLine(number, _unmarked(title, titles))
    except UnicodeError:
        yield Refusal(number + 1, "", "It is not UTF-8 text. The lines after it were not read.")


def _unmarked(title: str, place: int) -> str:
    """The title without the mark of a list; a number is one only if it says the title's place in the list."""
    mark = _MARK.match(title)
    return title[mark.end() :] if mark and mark[1] in {None, str(place)} else title
