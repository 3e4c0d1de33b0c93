"""The carets are under the right cells, whatever the entry holds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.entry.diagnoses.underline import WIDTH, cells_of, underline

LINES = (
    ("renewd for season 2", (0, 6), "renewd for season 2\n^^^^^^"),
    ("renewed, 10 x 1080p", (9, 19), "renewed, 10 x 1080p\n         ^^^^^^^^^^"),
    ("", (0, 0), "\n^"),
    ("renewed", (7, 7), "renewed\n       ^"),
    ("新しい renewd", (4, 10), "新しい renewd\n       ^^^^^^"),
    ("新しい renewd", (0, 3), "新しい renewd\n^^^^^^"),
    ("e\u0301te\u0301 renewd", (6, 12), "e\u0301te\u0301 renewd\n    ^^^^^^"),
    ("a\x1b[31mb renewd", (8, 14), "a\\x1b[31mb renewd\n           ^^^^^^"),
    ("one\ntwo", (4, 7), "one\\ntwo\n     ^^^"),
    ("a\u202eb", (2, 3), "a\\u202eb\n       ^"),
    ("a\tb", (2, 3), "a\\tb\n   ^"),
)


@pytest.mark.parametrize(("entry", "span", "expected"), LINES)
def test_the_place_is_underlined(entry: str, span: tuple[int, int], expected: str) -> None:
    """Control characters are escaped; wide characters have two carets, combining ones none."""
    assert expected == underline(entry, span)


def test_two_places_are_underlined_in_one_line() -> None:
    """Both places of a contradiction have carets, in either order."""
    shown = "renewed, cancelled\n^^^^^^^  ^^^^^^^^^"

    assert shown == underline("renewed, cancelled", (9, 18), (0, 7))
    assert shown == underline("renewed, cancelled", (0, 7), (9, 18))


def test_two_places_far_apart_have_a_line_each() -> None:
    """Places that do not fit into one line are shown in two."""
    lines = underline("renewed, " + "a" * 200 + ", cancelled", (211, 220), (0, 7)).split("\n")

    assert [line.count("^") for line in lines] == [0, 7, 0, 9]


def test_a_long_entry_is_shown_around_the_place() -> None:
    """Both cuts are marked, and the place is visible."""
    line, carets = underline("a" * 200 + " renewd " + "b" * 200, (201, 207)).split("\n")

    assert line.startswith("…a")
    assert line.endswith("b…")
    assert line[carets.index("^") : carets.index("^") + carets.count("^")] == "renewd"


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_the_carets_never_leave_the_line(entry: str, start: int, length: int) -> None:
    """Two lines, no control characters, and at least one caret within the shown part."""
    first = min(start, len(entry))
    line, carets = underline(entry, (first, min(first + length, len(entry)))).split("\n")

    assert cells_of(line) <= WIDTH + 2
    assert carets.count("^") >= 1
    assert len(carets) <= WIDTH + 2
    assert all(character.isprintable() or character == " " for character in line)
