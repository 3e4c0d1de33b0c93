"""Shows an entry with the refused place underlined, and the second place of a contradiction.

Plain text, in two lines, or in four if the places are far apart.

Control characters and direction marks become escapes first, so that the carets are under the right cells and
the terminal is not affected. Wide characters take two cells, combining ones none. For a long entry, only the
part around the place is shown.
"""

from __future__ import annotations

import unicodedata
from typing import Final

WIDTH: Final = 76  # cells of the entry that are shown
_LEAD: Final = 24  # cells in front of the place
CROWD: Final = 500  # characters, however few cells a pile of accents takes
CUT: Final = "…"


def underline(entry: str, span: tuple[int, int], beside: tuple[int, int] | None = None) -> str:
    """The entry in a line, and below it `^` under the characters of the half-open spans, at least one.

    Two places that do not fit into one line have a line each, in their order.
    """
    if beside is None:
        return "\n".join(_underlined(entry, span))
    (line, carets), (other, more) = (_underlined(entry, place) for place in sorted((span, beside)))
    if line != other:
        return f"{line}\n{carets}\n{other}\n{more}"
    both = (
        "^" if "^" in pair else " "
        for pair in zip(carets.ljust(len(more)), more.ljust(len(carets)), strict=True)
    )
    return f"{line}\n{''.join(both)}"


def _underlined(entry: str, span: tuple[int, int]) -> tuple[str, str]:
    """The line with the entry, and the line with the carets."""
    start, end = max(0, min(span[0], len(entry))), min(max(span), len(entry))
    cells = [(shown, cells_of(shown)) for shown in map(visible, entry)]
    first, last = _window([size for _, size in cells], start, end)
    head = CUT if first > 0 else ""
    tail = CUT if last < len(cells) else ""
    line = head + "".join(shown for shown, _ in cells[first:last]) + tail
    indent = len(head) + sum(size for _, size in cells[first:start])
    carets = sum(size for _, size in cells[start : min(end, last)])
    return line.rstrip(), f"{' ' * indent}{'^' * max(1, carets)}"


def visible(character: str) -> str:
    """A character in a form that can be shown: an escape, if it is invisible or has an effect."""
    return character if character.isprintable() else character.encode("unicode_escape").decode("ascii")


def cells_of(shown: str) -> int:
    """The number of terminal cells of a text."""
    return sum(_cells(character) for character in shown)


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(sizes: list[int], start: int, end: int) -> tuple[int, int]:
    """The characters to show: all, or as many around the place as fit."""
    if sum(sizes) <= WIDTH and len(sizes) <= CROWD:
        return 0, len(sizes)
    place = sum(sizes[start:end])
    first, room = start, min(_LEAD, max(0, WIDTH - place))
    while first > 0 and sizes[first - 1] <= room and start - first < CROWD:
        first -= 1
        room -= sizes[first]
    last, room = first, WIDTH
    while last < len(sizes) and sizes[last] <= room and last - first < 2 * CROWD:
        room -= sizes[last]
        last += 1
    return first, last
