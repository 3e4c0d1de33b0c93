"""The corpus can be read, and its judge tells right from wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.entry.corpus.asking import ask
from tests.entry.corpus.score import FILES, PARTLY, REFUSED, RIGHT, WRONG, Item, judge, load

SAVED = {"season": 4, "status": "saved", "platform": "Netflix", "may": {"by": "Netflix"}}
ITEM = Item("'Lucifer' saved", "Lucifer", 3, "Fox", readings=((SAVED,),))
SAYS = {"standing": "reported", "date": ITEM.day, "season": 4, "status": "saved", "platform": "netflix"}


@pytest.mark.parametrize(
    ("answer", "verdict"),
    [
        ((SAYS,), RIGHT),
        ((SAYS | {"by": "Netflix"},), RIGHT),
        (({**SAYS, "season": None},), PARTLY),
        (({key: value for key, value in SAYS.items() if key != "platform"},), PARTLY),
        (None, REFUSED),
        ((SAYS | {"season": 5},), WRONG),
        ((SAYS | {"status": "renewed"},), WRONG),
        ((SAYS | {"source.quote": "Lucifer"},), WRONG),
        ((SAYS | {"date": "2018-06-14"},), WRONG),
        ((SAYS, SAYS | {"season": 5}), WRONG),
    ],
)
def test_verdicts(answer: tuple[dict[str, Any], ...] | None, verdict: str) -> None:
    """A missing claim is partly right; a claim outside the gold is wrong."""
    assert judge(ITEM, answer) == verdict


def test_refusals() -> None:
    """If nothing may be stored, an error is right and anything stored is wrong."""
    trap = ITEM._replace(readings=(), refuse="must")

    assert (judge(trap, None), judge(trap, (SAYS,))) == (RIGHT, WRONG)


@pytest.mark.parametrize(
    ("gold", "verdict"),
    [
        ({"status": "ended"}, RIGHT),
        ({"season": 2, "finale": "2024-05-18", "may": {"status": "ended"}}, WRONG),
        ({"standing": "rumoured", "status": "ended"}, WRONG),
    ],
)
def test_what_is_false_when_it_is_left_out(gold: dict[str, Any], verdict: str) -> None:
    """A season's end stored as the show's, or a rumour stored as a report, is wrong."""
    ended = {"standing": "reported", "date": ITEM.day, "status": "ended"}

    assert judge(ITEM._replace(readings=((gold,),)), (ended,)) == verdict


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_item_has_an_answer(path: Any) -> None:
    """Each item says what is stored, or that nothing is; none appears twice."""
    items = load(path)

    assert all(item.readings or item.refuse for item in items)
    assert len({(item.text, item.show) for item in items}) == len(items)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "least"), list(zip(FILES, (0.6, 0.9), strict=True)), ids=["headlines", "notes"]
)
def test_what_btu_makes_of_the_corpus(path: Any, least: float) -> None:
    """Nothing is recorded that an editor would not store, and most of the rest is understood."""
    items = load(path)
    verdicts = [judge(item, ask(item).updates) for item in items]
    news = [verdict for item, verdict in zip(items, verdicts, strict=True) if item.refuse is None]

    assert [item.text for item, verdict in zip(items, verdicts, strict=True) if verdict == WRONG] == []
    assert news.count(RIGHT) >= least * len(news)
