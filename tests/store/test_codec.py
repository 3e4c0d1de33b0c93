"""The codec: updates come back, an id verifies its content, and malformed documents are named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.model.dates import PartialDate
from btu_cli.store.codec import decode, decode_show, encode, encode_show, seal
from btu_cli.store.identity import WrongShape, identify
from tests.store import generated, making

if TYPE_CHECKING:
    from btu_cli.model.updates import Show, Update


@given(generated.updates)
def test_an_update_comes_back_as_it_was(update: Update) -> None:
    """Through the document and through JSON, every part of an update survives."""
    document = json.loads(json.dumps(encode(update)))

    assert decode("", document) == update


@given(generated.updates)
def test_a_sealed_update_is_what_will_be_read(update: Update) -> None:
    """Sealing adds the id of the document, and changes nothing else."""
    sealed = seal(update)

    assert sealed == update._replace(id=identify(encode(update)))
    assert seal(sealed) == sealed


@given(generated.updates, st.randoms())
def test_the_order_of_keys_does_not_matter(update: Update, random: Any) -> None:
    """The same document with its keys in another order has the same id."""
    document = encode(update)
    keys = list(document)
    random.shuffle(keys)

    assert identify({key: document[key] for key in keys}) == identify(document)


def test_the_id_is_the_hash_of_the_canonical_text() -> None:
    """A known update keeps its id in all versions."""
    document = {"recorded": "2026-11-20T12:00:00.000000Z", "date": "2020-11", "note": "Лучше", "id": "any"}
    text = '{"date":"2020-11","note":"Лучше","recorded":"2026-11-20T12:00:00.000000Z"}'

    import hashlib

    assert identify(document) == hashlib.sha256(text.encode()).hexdigest()


def test_unknown_keys_are_part_of_the_id_and_do_no_harm() -> None:
    """A later version's keys are verified by the id and ignored."""
    document = encode(making.update(1))
    later = {**document, "translation": {"de": "verlängert"}}

    assert identify(later) != identify(document)
    assert decode("", later) == decode("", document)


def test_empty_keys_are_left_out_and_zero_is_not_empty() -> None:
    """None, empty texts and lists are not stored; season 0 and false are."""
    document = encode(making.update(1)._replace(season=0, facts=(), note="", met=()))

    assert document["season"] == 0
    assert {"facts", "note", "met", "expects"}.isdisjoint(document)


def test_a_date_that_a_later_version_writes_stays_text() -> None:
    """A date field can hold an unknown word."""
    document = {**encode(making.update(1)), "facts": {"premiere": "withdrawn", "finale": "some day"}}

    assert [fact.value for fact in decode("", document).facts] == ["some day", "withdrawn"]


def test_true_is_not_one() -> None:
    """Equal facts of other types stay apart."""
    document = {"date": "2020-01-01", "recorded": "2026-01-01T00:00:00.000000Z"}
    ones = [decode("", {**document, "facts": {"seen": value}}).facts[0].value for value in (1, True, 1)]

    assert [type(value) for value in ones] == [int, bool, int]


def test_dates_are_stored_as_they_are_typed() -> None:
    """A quarter is 2021-Q3 in the file, as in tables."""
    update = making.update(1)._replace(date=PartialDate.parse("2021-35"))

    assert encode(update)["date"] == "2021-Q3"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"date": None}, "date"),
        ({"date": "yesterday"}, "date"),
        ({"date": 2020}, "date"),
        ({"recorded": "2026-11-20T12:00:00"}, "recorded"),
        ({"recorded": "never"}, "recorded"),
        ({"season": "2"}, "season"),
        ({"season": True}, "season"),
        ({"season": -1}, "season"),
        ({"facts": []}, "facts"),
        ({"facts": {"episodes": 1.5}}, "facts.episodes"),
        ({"facts": {"cast": {"ares": "x"}}}, "facts.cast"),
        ({"facts": {"cast": [1]}}, "facts.cast"),
        ({"expects": [{"event": "filming"}]}, "expects.when"),
        ({"expects": ["filming"]}, "expects"),
        ({"met": "filming"}, "met"),
        ({"met": [1]}, "met"),
        ({"source": "Variety"}, "source"),
        ({"source": {"quote": 1}}, "source.quote"),
        ({"source": {"published": "soon"}}, "source.published"),
        ({"standing": "certain"}, "standing"),
        ({"note": ["x"]}, "note"),
        ({"id": "another"}, "id"),
    ],
)
def test_a_wrong_shape_is_named(change: dict[str, Any], where: str) -> None:
    """A malformed document is reported with the place."""
    document = {**encode(making.update(1)), **change}

    with pytest.raises(WrongShape) as refused:
        decode("id", document)
    assert refused.value.where == where


@pytest.mark.parametrize("part", ["\ud800", float("nan"), {1, 2}])
def test_what_is_no_json_has_no_id(part: object) -> None:
    """Half a surrogate pair, NaN or a set is refused, not hashed."""
    with pytest.raises(WrongShape):
        identify({"note": part})


@given(generated.shows)
def test_a_show_comes_back_as_it_was(show: Show) -> None:
    """Titles, ids and note of a show survive the document."""
    assert decode_show(json.loads(json.dumps(encode_show(show)))) == show


@pytest.mark.parametrize(
    "numberings",
    [
        [],
        {"Netflix": 1},
        {"Netflix": {"one": 1}},
        {"Netflix": {"1": "1"}},
        {"Netflix": {"1": True}},
        {"x": {"9" * 5000: 1}},
    ],
)
def test_a_numbering_of_another_shape_is_refused(numberings: object) -> None:
    """Seasons are whole numbers on both sides, and not absurd ones."""
    with pytest.raises(WrongShape, match="numberings"):
        decode_show({"slug": "slug", "numberings": numberings})
