"""Text wrapped for a terminal."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from btu_cli.render.wrapping import cells, wrap

TEXTS = st.text(st.sampled_from("ab-é·→’狂がの\u0301 \n👍"), max_size=60)


@given(TEXTS)
def test_cells_are_those_that_rich_counts(text: str) -> None:
    """The quick count agrees with the library's."""
    assert cells(text.replace("\n", " ")) == cell_len(text.replace("\n", " "))


@given(TEXTS, st.integers(8, 40), st.sampled_from(["", "  ", "  +  "]), st.sampled_from(["", "    "]))
@example("aaaがが", 8, "  ", "")  # a head of spaces in front of a word that fills the line
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(
    text: str, width: int, head: str, indent: str
) -> None:
    """Every line fits, and together they say what was given."""
    lines = wrap(text, width, head, indent)

    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join((head + text).split())
    assert all(line.startswith(indent) for line in lines[1:])


def test_days_and_names_are_not_divided_at_their_hyphens() -> None:
    """A day on two lines cannot be searched or pasted."""
    assert wrap("moved to 2020-11-17 by X-Press", 16) == ["moved to", "2020-11-17 by", "X-Press"]


def test_a_word_longer_than_a_line_is_divided() -> None:
    """An address that fits no line takes several, indented like the others."""
    assert wrap("see https://example.org/abc", 12, "  ", "    ") == [
        "  see",
        "    https://",
        "    example.",
        "    org/abc",
    ]


def test_without_words_there_are_no_lines_but_a_head_stays() -> None:
    """A label without a value still shows."""
    assert wrap(" \n ", 20) == []
    assert wrap("", 20, "  +  ") == ["  +"]
