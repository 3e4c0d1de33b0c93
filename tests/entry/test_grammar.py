"""The grammar: every phrase's examples are understood, and its near misses are refused."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from btu_cli.entry import Context, read_entry
from btu_cli.entry.phrases.table import GROUPS
from btu_cli.errors import EntryRefused

# The show and the day on which the examples are tried.
CONTEXT: Final = Context(titles=("Better Than Us",), last_season=2, today=date(2020, 11, 20))
EXAMPLES: Final = [example for group in GROUPS for example in group.examples]
REFUSED: Final = [entry for group in GROUPS for entry, _ in group.refused]


@pytest.mark.parametrize(("typed", "fields"), EXAMPLES)
def test_an_example_says_what_stands_beside_it(typed: str, fields: str) -> None:
    """An example gives the same entry as its form by fields."""
    expected = read_entry(fields, CONTEXT._replace(today=None)).entries

    assert expected == read_entry(typed, CONTEXT).entries


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_close_is_refused(typed: str) -> None:
    """A near miss is refused, with a sentence and a next step."""
    with pytest.raises(EntryRefused) as refused:
        read_entry(typed, CONTEXT)

    assert refused.value.message
    assert refused.value.hint
