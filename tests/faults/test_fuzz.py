"""The reader with any input: only documented errors, and unchanged bytes."""

from __future__ import annotations

import json
import random
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from btu_cli.errors import BtuError, Damaged, NewerFormat, Refused
from btu_cli.store.codec import encode, encode_show
from btu_cli.store.files import trusted
from btu_cli.store.identity import identify
from btu_cli.store.layout import SHOW, UPDATES, Untrusted, serialise
from btu_cli.store.merging import verified
from tests.store import generated
from tests.store.making import SHOW as BETTER_THAN_US
from tests.store.making import SLUG, record, update

DOCUMENTS: Final = [encode(update(number)) for number in range(3)]
WHOLE: Final = serialise(
    {
        SHOW: {SLUG: encode_show(BETTER_THAN_US)},
        UPDATES: {identify(document): document for document in DOCUMENTS},
    },
    {},
)
KEYS: Final = st.sampled_from(
    [*DOCUMENTS[0], "show", "updates", "slug", "format", "digest", "id", "expects", "note", SLUG]
)
ANYTHING: Final = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)
TABLES: Final = st.fixed_dictionaries(
    {SHOW: ANYTHING | st.dictionaries(KEYS, ANYTHING, max_size=2), UPDATES: ANYTHING}
)


def read(data: bytes) -> bool:
    """Whether the reader accepts the bytes; otherwise it raises one of its errors, with a sentence."""
    try:
        trusted(Path("any.json"), data)
    except (Damaged, NewerFormat) as error:
        assert error.problem.endswith(".")  # noqa: PT017 - true of every refusal, whichever it is
        return False
    return True


@given(st.binary(max_size=200))
@example(b"")
@example(b"\xff\xfe{\0}\0")
@example(b"{" * 100_000)
@example(b'{"show":{"x":{"format":1e999}}}')
def test_any_bytes(data: bytes) -> None:
    """Random bytes are refused."""
    assert not read(data)


@given(ANYTHING | TABLES)
def test_any_json(content: Any) -> None:
    """Any JSON is refused or read; nothing else happens."""
    read(json.dumps(content).encode())


@given(ANYTHING | st.dictionaries(KEYS, ANYTHING))
def test_any_document(content: Any) -> None:
    """A merge accepts an update or refuses it."""
    try:
        verified([content] if isinstance(content, dict) else [])
    except Refused:
        return


@given(generated.updates, KEYS, ANYTHING)
def test_any_change_of_a_document(one: Any, key: str, part: Any) -> None:
    """An update with any one part replaced is accepted or refused; an accepted one can be stored."""
    try:
        documents = verified([{**encode(one), key: part}])
    except Refused:
        return
    try:
        assert read(serialise({SHOW: {SLUG: encode_show(BETTER_THAN_US)}, UPDATES: documents}, {}))
    except Untrusted as error:
        raise AssertionError from error


def mutated(chance: random.Random) -> bytes:
    """A whole file after random changes: bytes changed, cut out, doubled, inserted."""
    data = bytearray(WHOLE)
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(data))
        end = min(len(data), start + chance.choice((1, 1, 4, 64, 512)))
        stroke = chance.randrange(5)
        if stroke == 0:
            data[start] = chance.randrange(256)
        elif stroke == 1:
            del data[start:end]
        elif stroke == 2:
            data[start:start] = data[start:end]
        elif stroke == 3:
            data[start:start] = chance.choice(
                (b"\0", b"\n", b'"', b"{", b"[", b"<<<<<<< x\n", b"1e9", b"\xff")
            )
        else:
            data[start:end] = b"\0" * (end - start)
        if not data:
            break
    return bytes(data)


def mutate(times: int) -> None:
    """Read so many mutated files; the few accepted ones have verified updates."""
    chance = random.Random(2020)  # noqa: S311 - a test's dice, the same each time
    taken = sum(read(mutated(chance)) for _ in range(times))
    assert taken < times / 5


def test_mutated_files() -> None:
    """A thousand mutations."""
    mutate(1_000)


@pytest.mark.slow
def test_many_mutated_files() -> None:
    """A hundred thousand mutations."""
    mutate(100_000)


@pytest.mark.slow
@settings(max_examples=2_000)
@given(ANYTHING | TABLES)
def test_any_json_for_long(content: Any) -> None:
    """As above, for long."""
    read(json.dumps(content).encode())


@pytest.mark.parametrize("times", [60, pytest.param(1_000, marks=pytest.mark.slow)])
def test_mutated_files_are_repaired(tmp_path: Path, times: int) -> None:
    """The repair of any mutated file can be trusted, and planning it changes nothing."""
    made = record(tmp_path, 3)
    chance = random.Random(11)  # noqa: S311 - a test's dice, the same each time
    for _ in range(times):
        data = mutated(chance)
        made.path(SLUG).write_bytes(data)
        with suppress(BtuError):
            made.review_edits(SLUG)
        try:
            made.plan_repair(SLUG)
            assert made.path(SLUG).read_bytes() == data
            made.take_repair(SLUG)
        except NewerFormat:
            continue
        assert made.inspect_file(SLUG).ok
        made.show(SLUG)
