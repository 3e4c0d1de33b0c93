"""Wraps text into lines that fit a terminal, where a Chinese, Japanese or Korean letter takes two cells.

`textwrap` counts letters, so such lines would be too long. It also divides days and names at their hyphens.
Compiling its patterns takes a hundredth of a command that writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrap(text: str, width: int, head: str = "", indent: str = "") -> list[str]:
    """The words of a text in lines of at most `width` cells.

    `head` begins the first line, `indent` the others. Only a word that is longer than a line is divided.
    Without words and head there are no lines.
    """
    lines: list[str] = []
    line, space = head, ""
    before = indent if head.strip() else max(head, indent, key=cells)  # a head of spaces has no line alone
    for word in text.split():
        for piece in _pieces(word, max(width - cells(before), 2)):
            if line.strip() and cells(line) + len(space) + cells(piece) > width:
                lines.append(line.rstrip())
                line, space = indent, ""
            line += space + piece
            space = " "
    return [*lines, line.rstrip()] if line else lines


def cells(text: str) -> int:
    """The number of cells that a text takes in a terminal."""
    if all(letter < "\u0300" or "\u2010" <= letter < "\u2300" for letter in text):  # one each
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _pieces(word: str, room: int) -> Iterator[str]:
    """A word; if it is longer than `room`, the pieces of it that fit."""
    if cells(word) <= room:
        yield word
        return
    piece = ""
    for letter in word:
        if cells(piece + letter) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece
