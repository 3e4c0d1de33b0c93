"""Large files are verified line by line, with the same answers as reading them as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.errors import Damaged
from btu_cli.store import layout, lines
from btu_cli.store.codec import decode, encode, encode_show
from btu_cli.store.identity import WrongShape, canonical, hash_of, identify
from btu_cli.store.layout import SHOW, UPDATES, TooNew, Untrusted, parse, serialise
from btu_cli.store.record import Record
from tests.store import generated, making

if TYPE_CHECKING:
    from pathlib import Path

Said = dict[str, Any]

# What stands on a line instead of an update, under the id that hashes it: a later version's key, and texts of
# which no canonical document is written.
CANONICAL: Final = ('{"date":"2020-11-17","note":null,"recorded":"2026-01-01T00:00:00Z"}',)
ODD_LINES: Final = (
    *CANONICAL,
    '{"date":"2020-11-17","note":"a\u2028b","recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","later":1,"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","later":1.5,"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","recorded":"2026-01-01T00:00:00Z","source":{"later":1.5}}',
    '{"date":"2020","expects":[{"event":"x","later":1.5,"when":"2021"}],"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","facts":{"episodes":1.5},"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","facts":{"a":{"b":1}},"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","facts":{"a":-0},"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","facts":{"a":99999999999999999999999},"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","facts":{"b":1,"a":2},"recorded":"2026-01-01T00:00:00Z"}',
    '{"recorded":"2026-01-01T00:00:00Z","date":"2020-11-17","note":"N"}',
    '{"date":"2020-11-17","note":"N","note":"N","recorded":"2026-01-01T00:00:00Z"}',
    '{"date": "2020-11-17","note":"N","recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","note":"\\u0041","recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","note":"\\ud800","recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","note":"\\u001f\\u007f/","recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","expects":{},"recorded":"2026-01-01T00:00:00Z"}',
    '{"date":"2020-11-17","recorded":"2026-01-01T00:00:00Z","source":"Variety"}',
    '{"date":"soon","recorded":"2026-01-01T00:00:00Z"}',
    '"an update"',
    "[]",
    "{}",
    "nonsense",
)


def read(data: bytes) -> object:
    """The content of a file, values too; or its fault."""
    try:
        found = parse(data)
    except (Untrusted, TooNew) as error:
        return type(error), error.args
    updates = found.updates
    tables = {name: {key: dict(each) for key, each in table.items()} for name, table in found.tables.items()}
    try:
        decoded = {key: decode(key, each) for key, each in tables[UPDATES].items()}
    except WrongShape as error:
        return tables, str(error)
    assert updates is None or updates == decoded
    return tables, decoded, serialise(found.tables, found.texts)


@pytest.fixture
def read_both(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Read bytes line by line, if possible, and as a whole, and compare. Returns whether it was possible."""

    def both(data: bytes) -> bool:
        monkeypatch.setattr(layout, "LARGE", len(data) + 1)
        whole = read(data)
        monkeypatch.setattr(layout, "LARGE", 0)
        assert read(data) == whole
        return layout.by_line(data) is not None

    return both


def file_of(*documents: Said) -> bytes:
    """The bytes of a file."""
    updates = {identify(document): document for document in documents}
    return serialise({SHOW: {making.SLUG: encode_show(making.SHOW)}, UPDATES: updates}, {})


def sealed(lines: dict[str, str]) -> bytes:
    """The bytes of a file with these lines by their ids and a matching digest."""
    ids = {key: {"note": "x"} for key in sorted(lines)}
    data = serialise({SHOW: {making.SLUG: encode_show(making.SHOW)}, UPDATES: ids}, {}).decode()
    for key, text in lines.items():
        data = data.replace(f'"{key}": {{"note":"x"}}', f'"{key}": {text}')
    return data.encode()


@given(st.lists(generated.updates, min_size=1, max_size=5))
def test_it_is_read_as_it_is_as_a_whole(updates: list[Any]) -> None:
    """The same tables, values and bytes for any updates."""
    data = file_of(*map(encode, updates))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "LARGE", 0)
        assert read(data) == read_whole(data)


def test_what_btu_writes_is_read_line_by_line(read_both: Any) -> None:
    """News in any language is read line by line."""
    note = '«Лучше»\n\t\\"\x1f\x7f 好'

    assert read_both(file_of(*(encode(making.update(each, note)) for each in range(9))))


def read_whole(data: bytes) -> object:
    """As `read`, never line by line."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "LARGE", len(data) + 1)
        return read(data)


def test_each_byte_counts() -> None:
    """With any changed byte, both readings agree, also around an id."""
    whole = file_of(*(encode(making.update(each)) for each in range(2)))
    told = {}
    for place in range(len(whole)):
        spoiled = whole[:place] + b"\0" + whole[place + 1 :]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(layout, "LARGE", 0)
            told[place] = read(spoiled) == read_whole(spoiled)

    assert [place for place, alike in told.items() if not alike] == []


@given(st.lists(generated.updates, min_size=1, max_size=4), st.data())
def test_spoiled_bytes_are_told_alike(updates: list[Any], data: st.DataObject) -> None:
    """With a byte changed, added or removed, both give the same answer in the same words."""
    whole = file_of(*map(encode, updates))
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = bytes([data.draw(st.integers(0, 255))])
    spoiled = data.draw(
        st.sampled_from(
            (
                whole[:place] + byte + whole[place + 1 :],
                whole[:place] + byte + whole[place:],
                whole[:place] + whole[place + 1 :],
            )
        )
    )

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "LARGE", 0)
        assert read(spoiled) == read_whole(spoiled)


@given(
    st.lists(generated.updates, min_size=1, max_size=6),
    st.lists(st.lists(generated.updates, max_size=3), min_size=1, max_size=3),
)
def test_a_large_file_grows_to_the_bytes_of_a_small_one(there: list[Any], added: list[list[Any]]) -> None:
    """New lines are put where writing everything anew would put them, whatever was there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "LARGE", 0)
        found = layout.by_line(file_of(*map(encode, there)))
    if found is None:  # a text holds what only reading it as a whole understands
        return
    documents: Any = found.tables[UPDATES]
    for updates in added:
        documents = documents.grown({identify(each): each for each in map(encode, updates)})

    told = [*there, *(update for updates in added for update in updates)]
    assert serialise({**found.tables, UPDATES: documents}, {}) == file_of(*map(encode, told))
    assert documents == {identify(each): each for each in map(encode, told)}


@pytest.mark.parametrize("text", ODD_LINES)
def test_odd_lines_under_their_own_hash_are_told_alike(read_both: Any, text: str) -> None:
    """A foreign line with a matching id is accepted only as before."""
    good = making.update(1)
    lines = {identify(encode(good)): canonical(encode(good))}
    key = "0" * 64 if "\\ud800" in text else hash_of(text)

    assert read_both(sealed(lines))
    assert read_both(sealed({**lines, key: text})) == (text in CANONICAL)


def test_lines_out_of_order_or_missing_are_told_alike(read_both: Any) -> None:
    """Unsorted, repeated or missing lines."""
    data = file_of(*(encode(making.update(number)) for number in range(3)))
    start, end = data.index(b'"updates": {\n') + len(b'"updates": {\n'), data.index(b"\n}\n}\n")
    lines = data[start:end].split(b",\n")

    assert read_both(data)
    for order in ((1, 0, 2), (0, 1), (0, 0, 1, 2), ()):
        assert not read_both(data[:start] + b",\n".join(lines[each] for each in order) + data[end:])


def test_another_table_is_read_as_a_whole(read_both: Any) -> None:
    """A later version's table is kept, also in large files."""
    update = encode(making.update(1))
    tables = {
        SHOW: {making.SLUG: encode_show(making.SHOW)},
        UPDATES: {identify(update): update},
        "people": {"1": {"name": "Paulina"}},
    }

    assert not read_both(serialise(tables, {}))


def test_a_write_after_a_reading_proves_each_line_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under the lock, equal bytes are not verified again; others are."""
    documents = [encode(making.update(number)) for number in range(50)]
    Record(tmp_path).add_many(making.SLUG, documents, making.SHOW)
    monkeypatch.setattr(layout, "LARGE", 0)
    hashed: list[bytes] = []

    def counted(text: bytes) -> str:
        hashed.append(text)
        return hash_of(text.decode())

    monkeypatch.setattr(lines, "hash_of_bytes", counted)
    record = Record(tmp_path)
    record.read(making.SLUG)

    record.add(making.SLUG, making.update(50))
    assert len(hashed) == 50

    other = Record(tmp_path)
    other.read(making.SLUG)
    record.add(making.SLUG, making.update(51))
    assert len(other.read(making.SLUG).updates) == 52
    path = record.path(making.SLUG)
    path.write_bytes(path.read_bytes().replace(b"Variety", b"Varietx", 1))
    with pytest.raises(Damaged, match="does not match its content"):
        other.add(making.SLUG, making.update(52))
