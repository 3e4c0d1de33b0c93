"""The behaviour that all stores share, in a folder and in memory: the same answers, the same bytes."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, TypeAlias

import pytest

from btu_cli.errors import BackupNotFound, BadSlug, Refused, ShowExists, ShowNotFound
from btu_cli.model.updates import Show
from btu_cli.store.codec import encode
from btu_cli.store.identity import identify
from btu_cli.store.memory import MemoryStore
from btu_cli.store.record import Record
from tests.store.making import SHOW, SLUG, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from btu_cli.store import Store

    Making: TypeAlias = Callable[[int, int], Store]


@pytest.fixture(params=["folder", "memory"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Making:
    """Makes a store with so many shipped and own updates of one show; without any, it is empty."""

    def fill(store: Store, first: int, count: int) -> None:
        store.add_show(SHOW)
        for number in range(first, first + count):
            store.add(SLUG, update(number))

    def made(shipped: int, own: int) -> Store:
        in_memory = request.param == "memory"
        below: MemoryStore | Record = MemoryStore() if in_memory else Record(tmp_path / "shipped")
        if shipped:
            fill(below, 100, shipped)
        store = (
            MemoryStore(below) if isinstance(below, MemoryStore) else Record(tmp_path / "own", below.folder)
        )
        if own and shipped:
            for number in range(own):
                store.add(SLUG, update(number))
        elif own:
            fill(store, 0, own)
        return store

    return made


def bytes_of(store: Store) -> bytes:
    """The stored bytes of the show."""
    if isinstance(store, MemoryStore):
        return store.files[SLUG]
    assert isinstance(store, Record)
    return store.path(SLUG).read_bytes()


def test_both_keep_the_same_bytes(tmp_path: Path) -> None:
    """A folder and memory store the same bytes for any writes."""
    stores: tuple[Store, ...] = (Record(tmp_path), MemoryStore())
    for store in stores:
        store.add_show(SHOW)
        store.add(SLUG, update(1))
        store.add_many(SLUG, [{**encode(update(2)), "later": 1}])
        store.retitle(SLUG, "Another")

    assert bytes_of(stores[0]) == bytes_of(stores[1])


def test_the_union_is_read_and_the_own_part_kept(make: Making) -> None:
    """A show is the union of both layers; the own part repeats nothing."""
    store = make(2, 2)
    store.add(SLUG, update(100))  # which is shipped

    assert [found.recorded for found in store.updates(SLUG)] == [update(n).recorded for n in (0, 1, 100, 101)]
    assert store.read(SLUG) == (SHOW, store.updates(SLUG))
    assert (store.own_slugs(), store.shipped_slugs(), store.slugs()) == ((SLUG,), (SLUG,), (SLUG,))
    assert b"Better Than Us" not in bytes_of(store)
    assert bytes_of(store).count(b'"recorded"') == 2


def test_all_of_a_write_or_nothing(make: Making) -> None:
    """Additions in one block are stored together; after an error, none is."""
    store = make(0, 1)
    with store.writing(SLUG) as opened:
        assert opened.record == store.read(SLUG)
        added = [opened.add(update(number)) for number in (7, 8)]
    assert store.updates(SLUG)[1:] == tuple(added)

    before = bytes_of(store)
    with suppress(ZeroDivisionError), store.writing(SLUG) as opened:
        opened.add(update(9))
        raise ZeroDivisionError
    assert bytes_of(store) == before


def test_a_merge_is_a_union(make: Making) -> None:
    """Documents, some existing or repeated, are each there once; one bad document stops all."""
    store = make(0, 2)
    documents = [encode(update(number)) for number in (1, 2, 3, 3)]

    assert store.add_many(SLUG, documents) == tuple(sorted(identify(one) for one in documents[1:3]))
    assert store.add_many(SLUG, documents) == ()
    before = bytes_of(store)
    with pytest.raises(Refused, match="Update 2"):
        store.add_many(SLUG, [encode(update(5)), {**encode(update(6)), "date": "never"}])
    assert bytes_of(store) == before
    store.add_many("fargo", [encode(update(1))], Show("fargo", "Fargo"))
    assert store.show("fargo").title == "Fargo"


def test_a_show_is_described_moved_and_removed(make: Making) -> None:
    """Its updates do not change."""
    store = make(0, 2)
    updates = store.updates(SLUG)
    store.describe(SLUG, lambda show: show._replace(title="BTU", note="n"))
    store.move(SLUG, "btu")

    assert store.read("btu") == (SHOW._replace(slug="btu", title="BTU", note="n"), updates)
    assert store.slugs() == ("btu",)
    store.add_show(SHOW)
    with pytest.raises(ShowExists):
        store.move("btu", SLUG)
    store.remove("btu")
    assert store.slugs() == (SLUG,)


@pytest.mark.parametrize("layers", [(0, 3), (3, 0), (2, 2)])
def test_a_show_is_named_as_it_is_shown(make: Making, layers: tuple[int, int]) -> None:
    """Own, shipped or both; with titles, ids and whether it is hidden."""
    store = make(*layers)

    assert store.named(SLUG) == store.show(SLUG)
    store.describe(SLUG, lambda old: old._replace(title="Another", other_titles=("Third",), hidden=True))
    assert store.named(SLUG) == store.show(SLUG)
    with pytest.raises(ShowNotFound):
        store.named("nothing")


def test_what_is_shipped_stays(make: Making) -> None:
    """It is not moved, removed or added again; nothing of the own part is left."""
    store = make(2, 0)
    with pytest.raises(Refused, match="shipped"):
        store.remove(SLUG)
    with pytest.raises(Refused, match="shipped"):
        store.move(SLUG, "btu")
    for show, error in ((SHOW, ShowExists), (Show("../x", "X"), BadSlug)):
        with pytest.raises(error):
            store.add_show(show)
    store.add(SLUG, update(1))
    store.remove(SLUG)
    assert len(store.updates(SLUG)) == 2


@pytest.mark.parametrize("slug", ["better-then-us", "../better-than-us", "x" * 5000, "a\x00"])
def test_what_is_not_there(make: Making, slug: str) -> None:
    """Every method names the nearest show."""
    store = make(0, 1)
    for attempt in (store.show, store.updates, store.read, store.remove, store.require, store.plan_repair):
        with pytest.raises(ShowNotFound) as refused:
            attempt(slug)
        assert SLUG in refused.value.hint or len(slug) > 100 or slug == "a\x00"
    with pytest.raises(ShowNotFound):
        store.add(slug, update(1))
    with pytest.raises(BackupNotFound):
        store.restore(SLUG, 99)


def test_the_journal(make: Making) -> None:
    """The last first, each once, without those made by undo."""
    store = make(0, 1)
    for key, undoing in (("a", False), ("b", False), ("c", True), ("a", False)):
        store.note_entered(key, undoing=undoing)

    assert store.entered() == ("a", "b")


def test_what_is_sound(make: Making) -> None:
    """Every file is sound, and nothing needs mending."""
    store = make(1, 1)
    store.require_folder()

    assert [(each.slug, each.ok) for each in store.health_of(SLUG)] == [(SLUG, True), (SLUG, True)]
    assert (store.plan_repair(SLUG), store.take_repair(SLUG)) == (None, None)
    assert (store.review_edits(SLUG), store.accept_edits(SLUG)) == (None, None)


def test_what_is_stored(make: Making) -> None:
    """The raw documents of both layers, unknown keys included, in the order of the updates."""
    store = make(1, 0)
    store.add_many(SLUG, [{**encode(update(1)), "later": 1}])
    stored = store.stored(SLUG)

    assert stored.record == store.read(SLUG)
    ids = [update.id for update in stored.record.updates]
    assert [identify(document) for document in stored.documents] == ids
    assert stored.documents[0]["later"] == 1
    assert (stored.show_document["title"], "digest" in stored.show_document) == (SHOW.title, False)
    assert (store.has_file(SLUG), store.has_file("fargo")) == (True, False)
    assert store.holding(ids[0][:9]) == (SLUG,)
    assert store.holding("ffffffff") == ()
    store.keep_pulled(SLUG, "tvmaze", {"a": 1})
    assert (store.pulled(SLUG, "tvmaze"), store.pulled(SLUG, "tmdb")) == ({"a": 1}, None)
