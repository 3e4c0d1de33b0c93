"""Suggestions in refusals can be typed: for this show, on this day, they are understood."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.entry import Context, read_entry
from btu_cli.errors import EntryRefused, Refused
from btu_cli.model.dates import PartialDate
from tests.entry.test_grammar import CONTEXT
from tests.entry.test_grammar import REFUSED as CLOSE
from tests.entry.test_news_refused import REFUSED as NEWS
from tests.entry.test_refused import REFUSED as PLACES

TYPED: Final = [*CLOSE, *(entry for entry, _ in (*NEWS, *PLACES))]
CONTEXTS: Final = (
    Context(),
    CONTEXT,
    Context(titles=("24",), last_season=8, today=date(2026, 11, 26)),
    Context(
        titles=("The Last Kingdom", "Das letzte Königreich"),
        platforms=("BBC Two", "netflix"),
        names=(("studio", "Carnival"), ("production", "Hungary")),
        last_season=5,
        today=date(2022, 3, 9),
        published=PartialDate.of_day(date(2022, 3, 9)),
    ),
)
WORDS: Final = (
    "renewed renewd cancelled Netflix Netflx by at in to for season seasons 2 3 and episodes ten premiere "
    "filming expected moved Toronto MAPPA not may yesterday soon 2015 2027-03 Jenna Ortega part last final "
    "'Lucifer' “Lucifer” dropped passes acquired delayed postponed via per said talks with on March drops"
).split()


def suggestions(entry: str, context: Context) -> list[str]:
    """The suggestions in the refusal of an entry; empty if it is understood."""
    try:
        read_entry(entry, context)
    except EntryRefused as refused:
        hint = refused.hint
        assert hint
        return re.findall(r"`([^`]+)`", hint.partition("Understood: ")[0])
    except Refused:
        pass
    return []


def is_understood(entry: str, context: Context) -> bool:
    """Whether an entry is understood, and says something."""
    try:
        found = read_entry(entry, context).entries
    except Refused:
        return False
    assert any(each.facts or each.expects or each.met or each.note for each in found)
    return True


@pytest.mark.parametrize(
    "context",
    [
        pytest.param(CONTEXTS[0], id="anywhere", marks=pytest.mark.slow),
        pytest.param(CONTEXTS[1], id="two seasons", marks=pytest.mark.slow),
        pytest.param(CONTEXTS[2], id="a number", marks=pytest.mark.slow),
        pytest.param(CONTEXTS[3], id="a headline"),
    ],
)
def test_a_suggestion_can_be_typed(context: Context) -> None:
    """For every known refused entry, on shows of several kinds."""
    suggested = {(entry, line) for entry in TYPED for line in suggestions(entry, context)}

    assert suggested
    assert {pair for pair in suggested if not is_understood(pair[1], context)} == set()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join), st.sampled_from(CONTEXTS))
def test_a_suggestion_to_anything_can_be_typed(entry: str, context: Context) -> None:
    """For any words in any order."""
    for suggested in suggestions(entry, context):
        assert is_understood(suggested, context), suggested


def test_the_date_of_publication_belongs_to_the_suggestion() -> None:
    """A date after a publication named in the text: without it, what is suggested would have passed."""
    context = CONTEXTS[0]._replace(today=date(2026, 3, 1))
    with pytest.raises(EntryRefused) as refused:
        read_entry("season 2 premiered 2021-05-05, published 2021-05-01", context)

    suggested = "premiere expected 2021-05-05, published 2021-05-01"
    assert f"`{suggested}`" in str(refused.value.hint)
    assert is_understood(suggested, context)
