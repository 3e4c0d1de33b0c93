"""Letters over an axis of time: what a row holds."""

from __future__ import annotations

from rich.cells import cell_len


class Row:
    """One line of the plot: a character and a style for each cell."""

    def __init__(self, columns: int) -> None:
        self.cells: list[tuple[str, str]] = [(" ", "")] * columns

    def put(self, column: int, text: str, style: str = "") -> None:
        """Write a text. A wide character takes two cells; a zero-width one joins the cell before."""
        for character in text:
            width = cell_len(character)
            if width == 0 and column > 0:
                before, kept = self.cells[column - 1]
                self.cells[column - 1] = (before + character, kept)
                continue
            if column + width > len(self.cells):
                return
            self.cells[column] = (character, style)
            for place in range(column + 1, column + width):
                self.cells[place] = ("", style)
            column += width

    def fill(self, start: int, end: int, sign: str, style: str = "") -> None:
        """Fill a range of columns with one sign; `end` is not included."""
        for column in range(start, end):
            self.put(column, sign, style)

    def is_free(self, start: int, end: int) -> bool:
        """Whether these cells are on the plot and nothing is written there."""
        return start >= 0 and end <= len(self.cells) and all(cell[0] == " " for cell in self.cells[start:end])

    @property
    def empty(self) -> bool:
        """Whether nothing is written at all."""
        return self.is_free(0, len(self.cells))
