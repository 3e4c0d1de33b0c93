"""The union of two versions of a show: the same for any side, number and order of merges."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.errors import Damaged, NewerFormat
from btu_cli.store.codec import encode
from btu_cli.store.identity import identify
from btu_cli.store.layout import SHOW, UPDATES, parse, serialise
from btu_cli.store.union import united
from btu_cli.store.versions import merge_versions
from tests.store import generated
from tests.store.making import update

if TYPE_CHECKING:
    from btu_cli.store.layout import Tables

TEXT = st.sampled_from(["a", "b", "c"])
SHOWS = st.fixed_dictionaries(
    {"slug": st.just("x")},
    optional={
        "title": TEXT,
        "note": TEXT,
        "hidden": st.just(True),
        "other_titles": st.lists(TEXT, max_size=3, unique=True),
        "ids": st.dictionaries(TEXT, TEXT, max_size=3),
        "later": st.dictionaries(TEXT, st.integers(0, 2) | st.lists(TEXT, max_size=2), max_size=2),
    },
)


def tables(show: dict[str, Any], numbers: set[int]) -> Tables:
    """A file of a show with these updates."""
    documents = [encode(update(number)) for number in numbers]
    return {SHOW: {show["slug"]: show}, UPDATES: {identify(each): each for each in documents}}


VERSIONS = st.builds(tables, SHOWS, st.sets(st.integers(0, 5), max_size=4))


@given(st.none() | VERSIONS, VERSIONS, VERSIONS)
def test_both_orders_give_the_same_bytes(base: Tables | None, one: Tables, other: Tables) -> None:
    """With all updates of both."""
    first, second = united(base, one, other), united(base, other, one)

    assert serialise(first.tables, {}) == serialise(second.tables, {})
    assert first.settled == second.settled
    assert set(first.tables[UPDATES]) == set(one[UPDATES]) | set(other[UPDATES])
    parse(serialise(first.tables, {}))


@given(VERSIONS, VERSIONS)
def test_what_one_side_alone_changed_holds(base: Tables, changed: Tables) -> None:
    """A change on one side is kept; equal changes are one; a second union changes nothing."""
    assert united(base, base, changed).tables[SHOW] == changed[SHOW]
    assert united(base, changed, changed).tables[SHOW] == changed[SHOW]
    merged = united(base, base, changed)
    assert merged.settled == ()
    assert united(base, merged.tables, changed).tables[SHOW] == changed[SHOW]


@given(VERSIONS, VERSIONS, VERSIONS)
def test_updates_come_together_in_any_order(one: Tables, other: Tables, third: Tables) -> None:
    """The union of updates is commutative, associative, idempotent."""
    left = united(None, united(None, one, other).tables, third).tables[UPDATES]
    right = united(None, one, united(None, other, third).tables).tables[UPDATES]

    assert left == right == united(None, third, united(None, other, one).tables).tables[UPDATES]


def test_key_by_key() -> None:
    """Objects and lists are merged inside; of two values, the one that sorts first is kept."""
    base = {"slug": "x", "title": "T", "ids": {"imdb": "1"}, "other_titles": ["A", "B"], "note": "n"}
    one = {**base, "ids": {"imdb": "1", "tvmaze": "2"}, "other_titles": ["B", "D"], "title": "Z", "note": "m"}
    other = {**base, "ids": {}, "other_titles": ["A", "B", "C"], "title": "Y"}
    del other["note"]
    found = united(tables(base, set()), tables(one, set()), tables(other, set()))

    assert found.tables[SHOW]["x"] == {
        "slug": "x",
        "title": "Y",
        "ids": {"tvmaze": "2"},
        "other_titles": ["B", "C", "D"],
        "note": "m",
    }
    assert [(each.key, each.kept, each.other) for each in found.settled] == [
        ("note", "m", None),
        ("title", "Y", "Z"),
    ]


def files(folder: Path, *contents: bytes) -> tuple[Path, Path, Path]:
    """The three files that git passes."""
    paths = tuple(folder / name for name in ("base", "ours", "theirs"))
    for path, content in zip(paths, contents, strict=True):
        path.write_bytes(content)
    return paths[0], paths[1], paths[2]


@given(generated.updates, generated.updates)
def test_the_driver_writes_what_can_be_verified(one: Any, other: Any) -> None:
    """For any updates, the result can be read back; an empty base is none."""
    import tempfile

    documents = [encode(each) for each in (one, other)]
    sides = [
        serialise({SHOW: {"x": {"slug": "x"}}, UPDATES: {identify(each): each}}, {}) for each in documents
    ]
    with tempfile.TemporaryDirectory() as folder:
        base, ours, theirs = files(Path(folder), b"", *sides)
        merged = merge_versions(base, ours, theirs, "x.json")
        assert set(parse(ours.read_bytes()).texts) == {identify(each) for each in documents}
    assert merged.updates == len({identify(each) for each in documents})


def test_what_cannot_be_trusted_is_not_merged(tmp_path: Path) -> None:
    """A damaged or later side is refused and named; nothing changes."""
    good = serialise(tables({"slug": "x"}, {1}), {})
    for bad, error in (
        (b"", Damaged),
        (b"{", Damaged),
        (good.replace(b"renewed", b"rerewed"), Damaged),
        (good.replace(b'"format":1', b'"format":9'), NewerFormat),
    ):
        for ours, theirs, side in ((bad, good, "this side's"), (good, bad, "the other side's")):
            paths = files(tmp_path, good, ours, theirs)
            with pytest.raises(error, match=f"x.json, {side} version"):
                merge_versions(*paths, "x.json")
            assert paths[1].read_bytes() == ours
    paths = files(tmp_path, b"garbage", good, good)
    assert merge_versions(*paths, "x.json").updates == 1
