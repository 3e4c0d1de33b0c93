"""Sentences that were once false, each in its smallest history, as `sentences_once_false.txt` tells them.

The news is told as in `chronicle`. The last line is a day, what its sentence says, and what it must not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.history.chronicle import Chronicle, told_in

if TYPE_CHECKING:
    from pathlib import Path

HISTORIES: Final = told_in("sentences_once_false.txt")


@pytest.mark.parametrize("name", HISTORIES)
def test_sentence(tmp_path: Path, name: str) -> None:
    """The sentence says what its reports say, and no more."""
    *news, moment = HISTORIES[name]
    day, says, never = [*map(str.strip, moment.removeprefix("> ").split("|")), ""][:3]
    line = Chronicle(tmp_path / "chronicle", "\n".join(news)).sentence(day)

    assert says.lower() in line.lower()
    assert "None" not in line
    assert not never or never not in line
