"""The layout of a file: equal updates give equal bytes, one document a line, and nothing is lost."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.store.codec import encode, encode_show
from btu_cli.store.identity import identify
from btu_cli.store.layout import SHOW, UPDATES, Tables, parse, serialise
from tests.store import generated, making

if TYPE_CHECKING:
    from btu_cli.model.updates import Update


def tables_of(*updates: Update) -> Tables:
    """The tables of a file with these updates."""
    documents = [encode(update) for update in updates]
    return {
        SHOW: {making.SLUG: encode_show(making.SHOW)},
        UPDATES: {identify(document): document for document in documents},
    }


@given(st.lists(generated.updates, max_size=5), st.randoms())
def test_the_order_of_entry_does_not_show(updates: list[Update], random: Any) -> None:
    """The same set of updates gives the same bytes and the same reading."""
    data = serialise(tables_of(*updates), {})
    random.shuffle(updates)

    assert serialise(tables_of(*updates), {}) == data
    assert parse(data).tables[UPDATES] == tables_of(*updates)[UPDATES]


@given(st.lists(generated.updates, max_size=5))
def test_a_line_a_document(updates: list[Update]) -> None:
    """With any texts, a document is one line for every tool."""
    data = serialise(tables_of(*updates), {}).decode()
    count = len(tables_of(*updates)[UPDATES])

    assert len(data.splitlines()) == (count + 7 if count else 6)
    assert data.endswith("\n}\n")


def test_an_id_hashes_what_stands_behind_it() -> None:
    """An id can be checked with sha256sum and a text editor."""
    lines = serialise(tables_of(making.update(1)), {}).decode().splitlines()
    line = next(line for line in lines if "renewed" in line)
    update_id, _, text = line.partition(": ")

    assert json.loads(update_id) == hashlib.sha256(text.encode()).hexdigest()


def test_what_a_later_version_wrote_is_kept() -> None:
    """Unknown tables and keys survive reading and writing."""
    document = {**encode(making.update(1)), "later": [1, {"x": True}]}
    tables: Tables = {
        SHOW: {making.SLUG: {**encode_show(making.SHOW), "poster": "x.png"}},
        UPDATES: {identify(document): document},
        "people": {"1": {"name": "Paulina"}},
    }

    again = parse(serialise(tables, {})).tables
    assert again["people"] == tables["people"]
    assert again[UPDATES] == tables[UPDATES]
    assert again[SHOW][making.SLUG]["poster"] == "x.png"


def test_known_texts_change_nothing() -> None:
    """A rewrite with reused texts gives the same bytes as one without."""
    data = serialise(tables_of(making.update(1), making.update(2, note="a\u2028b\u0085c")), {})
    verified = parse(data)

    assert serialise(verified.tables, verified.texts) == serialise(verified.tables, {}) == data
