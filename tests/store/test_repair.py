"""Repair and edits by hand: what is saved and lost, and that nothing is replaced without consent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import Damaged, NewerFormat
from btu_cli.store import layout
from btu_cli.store.files import read_verified
from tests.store.making import SLUG, record, update
from tests.store.test_damage import DAMAGE, conflict

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", [kind for kind in DAMAGE if kind not in ("an update gone", "no updates")])
def test_every_kind_of_damage_can_be_repaired(tmp_path: Path, kind: str) -> None:
    """With a backup, only later updates can be lost; the damaged file is kept."""
    made = record(tmp_path, 3)
    ids = [found.id for found in made.updates(SLUG)]
    damaged = DAMAGE[kind][0](made.path(SLUG).read_bytes())
    made.path(SLUG).write_bytes(damaged)

    planned = made.plan_repair(SLUG)
    assert planned is not None
    assert made.path(SLUG).read_bytes() == damaged
    beside = read_verified(planned.beside)
    assert beside is not None
    assert set(beside.tables["updates"]) == {*planned.kept, *planned.recovered} >= set(ids[:2])
    assert set(planned.lost) <= {ids[2]}

    assert made.take_repair(SLUG) == planned
    assert {found.id for found in made.updates(SLUG)} == set(beside.tables["updates"])
    why = "unmerged" if planned.merged else "damaged"
    assert (made.backups(SLUG)[0].kind, made.backups(SLUG)[0].path.read_bytes()) == (why, damaged)
    assert not planned.beside.exists()
    assert made.plan_repair(SLUG) is None


def test_a_conflict_is_the_union_of_both_sides(tmp_path: Path) -> None:
    """All of both versions is kept, without a backup."""
    made = record(tmp_path, 3)
    ids = {found.id for found in made.updates(SLUG)}
    made.path(SLUG).write_bytes(conflict(made.path(SLUG).read_bytes()))

    planned = made.plan_repair(SLUG)
    assert planned is not None
    assert set(planned.kept) == ids
    assert (planned.recovered, planned.lost, planned.show_from) == ((), (), "file")
    assert planned.complete


def test_what_left_no_trace_is_told_by_the_digest(tmp_path: Path) -> None:
    """A file cut before its last update is known to be incomplete."""
    made = record(tmp_path, 3)
    data = made.path(SLUG).read_bytes()
    made.path(SLUG).write_bytes(data[: data.rindex(b",\n")])

    planned = made.plan_repair(SLUG)
    assert planned is not None
    assert (len(planned.kept), planned.lost) == (2, ())
    complete = {*planned.kept, *planned.recovered} == set(layout.parse(data).texts)
    assert planned.complete is complete


@pytest.mark.parametrize(("written", "complete"), [(2, False), (3, True)])
def test_a_repair_knows_whether_it_is_complete(tmp_path: Path, written: int, complete: bool) -> None:
    """With a full backup it is complete; with an older one it is not."""
    made = record(tmp_path, 3)
    if written == 3:
        made.retitle(SLUG, "Another")  # so that the newest backup holds all three
    data = made.path(SLUG).read_bytes()
    made.path(SLUG).write_bytes(data[: data.index(b'"updates"')])

    planned = made.plan_repair(SLUG)
    assert planned is not None
    assert (planned.complete, len(planned.recovered), planned.lost) == (complete, written, ())


def test_what_cannot_be_saved_is_named(tmp_path: Path) -> None:
    """Without a backup, a spoiled update is named by its id."""
    made = record(tmp_path, 0)
    made.add_many(SLUG, [])
    made.add(SLUG, update(1))
    lost = made.updates(SLUG)[0].id
    made.backups(SLUG)[0].path.unlink()
    made.path(SLUG).write_bytes(made.path(SLUG).read_bytes().replace(b"renewed", b"rerewed"))

    planned = made.take_repair(SLUG)
    assert planned is not None
    assert (planned.kept, planned.recovered, planned.lost) == ((), (), (lost,))
    assert made.show(SLUG).title == "Better Than Us"


def test_a_lost_file_is_repaired_from_its_backup(tmp_path: Path) -> None:
    """A missing file is restored from the newest good backup."""
    made = record(tmp_path, 3)
    made.path(SLUG).unlink()

    planned = made.take_repair(SLUG)
    assert planned is not None
    assert (len(planned.recovered), planned.show_from) == (2, "backup")
    assert len(made.updates(SLUG)) == 2


def test_a_newer_format_is_not_repaired(tmp_path: Path) -> None:
    """A later version's file is whole, and is not changed."""
    made = record(tmp_path, 1)
    made.path(SLUG).write_bytes(made.path(SLUG).read_bytes().replace(b'"format":1', b'"format":9'))

    for attempt in (made.plan_repair, made.take_repair, made.review_edits, made.accept_edits):
        with pytest.raises(NewerFormat):
            attempt(SLUG)


def test_edits_by_hand_are_shown_then_taken_over(tmp_path: Path) -> None:
    """An edited text, a removed line, an update without an id: shown, then accepted."""
    made = record(tmp_path, 3)
    kept, edited, gone = (found.id for found in made.updates(SLUG))
    content = json.loads(made.path(SLUG).read_bytes())
    content["updates"][edited]["note"] = "typed by hand"
    del content["updates"][gone]
    by_hand = json.dumps(content, indent=2).encode()
    made.path(SLUG).write_bytes(by_hand)

    edits = made.review_edits(SLUG)
    assert edits is not None
    assert [(old, now.note) for old, now in edits.changed] == [(edited, "typed by hand")]
    assert made.path(SLUG).read_bytes() == by_hand

    assert made.accept_edits(SLUG) == edits
    assert {found.id for found in made.updates(SLUG)} == {kept, edits.changed[0][1].id}
    assert made.backups(SLUG)[0].path.read_bytes() == by_hand
    assert made.review_edits(SLUG) is None


def test_what_refers_to_an_edited_update_follows_it(tmp_path: Path) -> None:
    """A chain of corrections stays a chain, although every id in it changes."""
    made = record(tmp_path, 1)
    first = made.updates(SLUG)[0]
    second = made.add(SLUG, update(2)._replace(supersedes=first.id))
    assert second is not None
    made.add(SLUG, update(3)._replace(retracts=second.id, note="wrong"))
    content = json.loads(made.path(SLUG).read_bytes())
    content["updates"][first.id]["note"] = "edited"
    content["updates"][second.id]["note"] = "edited too"
    made.path(SLUG).write_text(json.dumps(content))

    assert made.accept_edits(SLUG) is not None
    one, two, three = made.updates(SLUG)
    assert (two.supersedes, three.retracts) == (one.id, two.id)


@pytest.mark.parametrize("kind", ["empty", "cut off", "conflict", "duplicate key", "no show", "half a pair"])
def test_damage_is_not_accepted(tmp_path: Path, kind: str) -> None:
    """A file that is not whole needs a repair."""
    made = record(tmp_path, 3)
    made.path(SLUG).write_bytes(DAMAGE[kind][0](made.path(SLUG).read_bytes()))

    with pytest.raises(Damaged) as refused:
        made.accept_edits(SLUG)
    assert "btu check --repair" in refused.value.hint
