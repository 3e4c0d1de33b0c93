"""Reads a plain list of titles, one a line. Empty lines and lines that begin with # are skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from btu_cli.actions.incoming import LINE_LIMIT, TitleLine
from btu_cli.actions.incoming.decoding import text_of
from btu_cli.reports.imported import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(source: BinaryIO) -> Iterator[TitleLine | Refusal]:
    """The titles."""
    number = 0
    try:
        with text_of(source) as lines:
            while line := lines.readline(LINE_LIMIT):
                number += 1
                title = line.strip()
                if title and not title.startswith("#"):
                    yield TitleLine(number, title)
    except UnicodeError:
        yield Refusal(number + 1, "", "It is not UTF-8 text. The lines after it were not read.")
