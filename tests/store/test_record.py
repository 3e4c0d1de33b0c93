"""A record: the union of the shipped shows and the user's own, and every write that changes it."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import BadSlug, Damaged, Refused, ShowExists, ShowNotFound
from btu_cli.model.updates import Show
from btu_cli.store.codec import encode
from btu_cli.store.folders import shipped_folder
from btu_cli.store.identity import identify
from btu_cli.store.record import Record
from tests.store.making import SHOW, SLUG, record, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def layered(tmp_path: Path) -> Record:
    """An empty record over a shipped one with two updates."""
    record(tmp_path / "shipped", 2)
    return Record(tmp_path / "own", tmp_path / "shipped", patience=1)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """Reading a missing folder makes nothing."""
    empty = Record(tmp_path / "a" / "b")

    assert empty.slugs() == ()
    with pytest.raises(ShowNotFound):
        empty.updates(SLUG)
    assert list(tmp_path.iterdir()) == []


def test_what_is_added_is_read(tmp_path: Path) -> None:
    """Updates come back sealed, in the model's order, each once."""
    made = record(tmp_path, 3)

    assert [found.recorded for found in made.updates(SLUG)] == [update(n).recorded for n in range(3)]
    assert made.show(SLUG) == SHOW
    assert Record(tmp_path).updates(SLUG) == made.updates(SLUG)


def test_adding_twice_adds_once(tmp_path: Path) -> None:
    """Adding an existing update is neither an error nor a write."""
    made = record(tmp_path, 2)
    before = made.path(SLUG).read_bytes()

    assert made.add(SLUG, update(1)) == made.updates(SLUG)[1]
    assert made.path(SLUG).read_bytes() == before
    assert len(made.backups(SLUG)) == 2


def test_several_in_one_write(tmp_path: Path) -> None:
    """All additions of a writer are stored at the end, or none."""
    made = record(tmp_path, 2)

    with made.writing(SLUG) as opened:
        assert opened.record == made.read(SLUG)
        added = [opened.add(update(number)) for number in (7, 8)]
        assert len(Record(tmp_path).updates(SLUG)) == 2
    assert made.updates(SLUG)[2:] == tuple(added)
    with suppress(ZeroDivisionError), made.writing(SLUG) as opened:
        opened.add(update(9))
        raise ZeroDivisionError
    assert len(made.updates(SLUG)) == 4
    assert len(made.backups(SLUG)) == 3


def test_reading_leaves_no_trace(tmp_path: Path) -> None:
    """No file is made, touched or locked by reading."""
    made = record(tmp_path, 2)
    (tmp_path / ".btu.lock").unlink()
    before = {path: path.stat() for path in tmp_path.rglob("*")}

    fresh = Record(tmp_path)
    assert (fresh.slugs(), fresh.show(SLUG), len(fresh.updates(SLUG))) == ((SLUG,), SHOW, 2)
    assert fresh.inspect_file(SLUG).ok
    assert fresh.backups(SLUG) == made.backups(SLUG)
    after = {path: path.stat() for path in tmp_path.rglob("*")}
    assert {path: one.st_ctime_ns for path, one in before.items()} == {
        path: one.st_ctime_ns for path, one in after.items()
    }


def test_a_change_by_others_is_seen(tmp_path: Path) -> None:
    """An open record reads other processes' writes."""
    made = record(tmp_path, 1)
    assert len(made.updates(SLUG)) == 1

    Record(tmp_path).add(SLUG, update(7))
    assert len(made.updates(SLUG)) == 2


def test_the_own_file_holds_what_one_added(layered: Record) -> None:
    """The union is read; the own file has no copy of the shipped part."""
    layered.add(SLUG, update(9))
    layered.add(SLUG, update(0))  # shipped already

    assert len(layered.updates(SLUG)) == 3
    assert layered.show(SLUG) == SHOW
    assert b"Better Than Us" not in layered.path(SLUG).read_bytes()
    assert len(Record(layered.folder).updates(SLUG)) == 1
    assert (layered.own_slugs(), layered.shipped_slugs(), layered.slugs()) == ((SLUG,), (SLUG,), (SLUG,))


def test_a_shipped_show_is_described_over(layered: Record) -> None:
    """The user's values override and extend; corrections of a next release still arrive."""
    layered.describe(
        SLUG,
        lambda show: show._replace(
            title="BTU",
            other_titles=(*show.other_titles, "Humains"),
            ids=(("imdb", "tt8285216"), ("tvdb", "9")),
        ),
    )

    assert layered.show(SLUG) == Show(
        SLUG, "BTU", ("Лучше, чем люди", "Humains"), (("imdb", "tt8285216"), ("tvdb", "9"))
    )
    assert b"tt8285216" not in layered.path(SLUG).read_bytes()


def test_a_show_without_its_shipped_layer_is_named_by_its_slug(layered: Record) -> None:
    """Updates of a show that is no longer shipped stay readable."""
    layered.add(SLUG, update(9))

    assert Record(layered.folder).show(SLUG).title == SLUG


def test_unknown_keys_survive_an_add(tmp_path: Path) -> None:
    """A rewrite by this version keeps what a later one wrote."""
    made = record(tmp_path, 0)
    later = {**encode(update(1)), "later": {"x": [1]}}
    made.add_many(SLUG, [later])

    made.add(SLUG, update(2))
    made.retitle(SLUG, "Another")
    assert b'"later":{"x":[1]}' in made.path(SLUG).read_bytes()
    assert made.updates(SLUG)[0].id == identify(later)


def test_a_merge_is_a_union(tmp_path: Path) -> None:
    """Documents, some existing or repeated, are each there once; the new ids are returned."""
    made = record(tmp_path, 2)
    documents = [encode(update(number)) for number in (1, 2, 3, 3)]

    assert made.add_many(SLUG, documents) == tuple(sorted(identify(one) for one in documents[1:3]))
    assert made.add_many(SLUG, documents) == ()
    assert len(made.updates(SLUG)) == 4


def test_a_merge_can_make_the_show(tmp_path: Path) -> None:
    """A missing show is made with its updates in one write."""
    made = Record(tmp_path)
    made.add_many(SLUG, [encode(update(1))], SHOW)

    assert made.show(SLUG) == SHOW
    assert made.backups(SLUG) == ()


@pytest.mark.parametrize(
    "spoil",
    [
        {"date": "never"},
        {"id": "0" * 64},
        {"facts": {"x": 1.5}},
        {"later": 0.5},
        {"later": float("inf")},
        {"note": "\ud800"},
    ],
)
def test_a_merge_refuses_what_is_no_update(tmp_path: Path, spoil: dict[str, object]) -> None:
    """One bad document stops the whole merge."""
    made = record(tmp_path, 1)
    before = made.path(SLUG).read_bytes()

    with pytest.raises(Refused, match="Update 2"):
        made.add_many(SLUG, [encode(update(5)), {**encode(update(6)), **spoil}])
    assert made.path(SLUG).read_bytes() == before


def test_a_show_is_added_once(layered: Record) -> None:
    """A slug of an own or shipped show is refused."""
    layered.add_show(Show("humans", "Humans"))

    for slug in ("humans", SLUG):
        with pytest.raises(ShowExists):
            layered.add_show(Show(slug, "Again"))
    with pytest.raises(BadSlug):
        layered.add_show(Show("../humans", "Away"))


@pytest.mark.parametrize(
    "slug", ["better-then-us", "Better-Than-Us", "../better-than-us", "x" * 5000, "a\x00"]
)
def test_a_show_that_is_not_there(tmp_path: Path, slug: str) -> None:
    """Reading and writing name the nearest show, and no path is tried."""
    made = record(tmp_path, 0)

    for attempt in (made.show, made.updates, made.remove, lambda slug: made.add(slug, update(1))):
        with pytest.raises(ShowNotFound) as refused:
            attempt(slug)
        assert SLUG in refused.value.hint or len(slug) > 100 or slug == "a\x00"


def test_a_show_moves(tmp_path: Path) -> None:
    """A new slug, the same updates; the old file is a backup, and its slug is free."""
    made = record(tmp_path, 2)
    made.move(SLUG, "btu")

    assert made.slugs() == ("btu",)
    assert made.show("btu") == SHOW._replace(slug="btu")
    assert len(made.updates("btu")) == 2
    assert made.backups(SLUG)[0].kind == "removed"
    made.add_show(SHOW)
    assert made.updates(SLUG) == ()


def test_a_move_that_was_interrupted_is_finished(tmp_path: Path) -> None:
    """A killed move leaves both files; the same move again ends with one."""
    made = record(tmp_path, 2)
    old = made.path(SLUG).read_bytes()
    made.move(SLUG, "btu")
    made.path(SLUG).write_bytes(old)

    made.move(SLUG, "btu")
    assert made.slugs() == ("btu",)


def test_a_move_never_lands_on_another_show(layered: Record) -> None:
    """Taken slugs, shipped shows and malformed slugs are refused."""
    layered.add_show(Show("humans", "Humans"))
    layered.add_show(Show("real-humans", "Äkta människor"))

    with pytest.raises(ShowExists):
        layered.move("humans", "real-humans")
    with pytest.raises(ShowExists):
        layered.move("humans", SLUG)
    with pytest.raises(BadSlug):
        layered.move("humans", "con")
    with pytest.raises(Refused, match="shipped"):
        layered.move(SLUG, "btu")


def test_a_show_is_removed_to_the_backups(tmp_path: Path) -> None:
    """The file is kept, the show is gone, and that is not damage."""
    made = record(tmp_path, 2)
    data = made.path(SLUG).read_bytes()

    kept = made.remove(SLUG)
    assert kept.read_bytes() == data
    assert made.slugs() == ()
    made.restore(SLUG, made.backups(SLUG)[0].number)
    assert made.path(SLUG).read_bytes() == data


def test_a_shipped_show_stays(layered: Record) -> None:
    """Removing affects only the user's own part."""
    with pytest.raises(Refused, match="shipped"):
        layered.remove(SLUG)
    layered.add(SLUG, update(9))
    layered.remove(SLUG)
    assert len(layered.updates(SLUG)) == 2


def test_a_file_that_is_gone_is_damage(layered: Record) -> None:
    """Backups without a file are damage: reading and writing say so, with the next step."""
    layered.add(SLUG, update(8))
    layered.add(SLUG, update(9))
    layered.path(SLUG).unlink()

    for attempt in (layered.updates, lambda slug: layered.add(slug, update(10))):
        with pytest.raises(Damaged, match="is gone") as lost:
            attempt(SLUG)
        assert f"btu backup restore 1 --show {SLUG}" in lost.value.hint
    assert layered.own_slugs() == (SLUG,)
    layered.restore(SLUG, 1)
    assert len(layered.updates(SLUG)) == 3


@pytest.mark.parametrize("layout", [str.strip, lambda text: json.dumps(json.loads(text), indent=1)])
def test_a_show_is_named_whatever_the_layout_of_its_file(
    tmp_path: Path, layout: Callable[[str], str]
) -> None:
    """In btu's own layout the first lines are enough: later damage does not matter."""
    made = record(tmp_path)
    text = made.path(SLUG).read_text()
    made.path(SLUG).write_text(text.replace("Variety", "Deadline"))
    assert made.named(SLUG) == SHOW

    made.path(SLUG).write_text(layout(text))
    assert made.named(SLUG) == made.show(SLUG) == SHOW


def test_what_is_lost_or_no_show_has_no_name(tmp_path: Path) -> None:
    """It is damage, as for reading."""
    made = record(tmp_path)
    made.path(SLUG).rename(made.path("another"))

    for slug in (SLUG, "another"):
        with pytest.raises(Damaged):
            made.named(slug)


def test_new_folders_and_files_are_private(tmp_path: Path) -> None:
    """Nobody else can read a record that btu made."""
    made = record(tmp_path / "a" / "b", 2)

    for path in (tmp_path / "a", *(tmp_path / "a").rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path
    assert os.access(made.path(SLUG), os.R_OK)


def test_the_shipped_folder_is_found() -> None:
    """In a working copy it is the repository's own."""
    folder = shipped_folder()

    assert folder is not None
    assert Record(folder / "nowhere", folder).shipped_slugs() == (SLUG,)
