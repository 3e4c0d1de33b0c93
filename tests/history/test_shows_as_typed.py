"""Shows whose news a fan or an editor types, and what btu must say at each moment, and must not.

`shows_as_typed.txt` tells them, most of them real; dates are from memory and the press, words are shortened.
A line of news is its date, the entry as it is typed, the publisher, and perhaps `as LABEL`, `corrects LABEL`
or `retracts LABEL`; a correction names all that it changes, a withdrawal its reason. A line that begins with
`>` is a moment: its day, the headline in short, what the sentence says, what it must not, and expectations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from btu_cli.model.dates import PartialDate
from tests.history.chronicle import SLUG, Chronicle, in_short, told_in

if TYPE_CHECKING:
    from pathlib import Path

MOMENT: Final = "> "
SHOWS: Final = told_in("shows_as_typed.txt")


class Typed(Chronicle):
    """A record of which every line was typed."""

    def _tell(self, number: int, line: str) -> None:
        when, entry, publisher, *more = line.split(" | ")
        verb, _, label = (more[0] if more else "as").partition(" ")
        given = {
            "as": ("add-update", entry, "--date", when, "--source", publisher),
            "corrects": ("correct", self._ids.get(label, ""), entry),
            "retracts": ("retract", self._ids.get(label, ""), "--reason", entry),
        }
        now = f"{PartialDate.parse(when).last}T12:{number // 60:02}:{number % 60:02}Z"
        answer = self._run(now, *given[verb], "--show", SLUG, "--json")
        self._ids[label] = answer["update"]["id"]


def _cells(moment: str) -> tuple[str, str, list[str], list[str], list[str]]:
    """A moment: its day, the headline in short, what is said, what is not, and some expectations."""
    day, short, *lists = [*map(str.strip, moment.removeprefix(MOMENT).split("|")), "", "", ""][:5]
    says, never, awaited = map(_several, lists)
    return day, short, says, never, awaited


def _several(words: str) -> list[str]:
    return [word.strip() for word in words.split(";") if word.strip()]


@pytest.mark.parametrize("title", SHOWS)
def test_what_is_said_at_each_moment(tmp_path: Path, title: str) -> None:
    """The headline and its sentence; with the last one every other reading agrees."""
    lines = SHOWS[title]
    record = Typed(tmp_path / "typed", "\n".join(line for line in lines if not line.startswith(MOMENT)))
    moments = [_cells(line) for line in lines if line.startswith(MOMENT)]
    for day, short, says, never, awaited in moments:
        head = record.headline(day)
        line = head["sentence"]
        missing = [words for words in says if words.lower() not in line.lower()]
        false = [words for words in never if words.lower() in line.lower()]
        unknown = [entry for entry in awaited if entry not in record.awaited(day)]

        assert (day, short, line, [], [], []) == (day, in_short(head), line, missing, false, unknown)
    assert record.headlines([moments[-1][0]])
