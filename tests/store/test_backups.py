"""Backups: how many are kept, that they can be trusted, and that restoring loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import Damaged, NotFound
from btu_cli.store import backups
from btu_cli.store.layout import parse
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from pathlib import Path


def test_the_last_generations_are_kept(tmp_path: Path) -> None:
    """The promised number, the newest first, each whole."""
    made = record(tmp_path, 14)

    found = made.backups(SLUG)
    assert [one.number for one in found] == list(range(14, 4, -1))
    assert [len(parse(one.path.read_bytes()).texts) for one in found] == list(range(13, 3, -1))


def test_the_size_of_backups_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Over the limit older ones are removed; the newest stays whatever its size."""
    monkeypatch.setattr(backups, "KEPT_BYTES", 1)
    made = record(tmp_path, 5)

    assert len(made.backups(SLUG)) == 1


def test_removed_files_outlast_the_ordinary_ones(tmp_path: Path) -> None:
    """A show that was removed and made again keeps the removed file through many writes."""
    made = record(tmp_path, 2)
    kept = made.remove(SLUG)
    record(tmp_path, 13)

    assert kept.exists()


def test_refused_writes_rotate_nothing(tmp_path: Path) -> None:
    """Reading or writing a damaged file does not change the backups."""
    made = record(tmp_path, 3)
    made.path(SLUG).write_bytes(b"{")
    before = made.backups(SLUG)

    for _ in range(12):
        with pytest.raises(Damaged):
            made.add(SLUG, update(9))
    assert made.backups(SLUG) == before


def test_restoring_keeps_what_it_replaces(tmp_path: Path) -> None:
    """The replaced file becomes a backup, and its additional updates are reported."""
    made = record(tmp_path, 3)
    newest = made.updates(SLUG)[-1].id
    present = made.path(SLUG).read_bytes()

    restored = made.restore(SLUG, 3)
    assert restored.left_out == (newest,)
    assert len(made.updates(SLUG)) == 2
    assert made.backups(SLUG)[0].path.read_bytes() == present
    made.restore(SLUG, made.backups(SLUG)[0].number)
    assert made.path(SLUG).read_bytes() == present


def test_restoring_over_a_damaged_file_keeps_it(tmp_path: Path) -> None:
    """The damaged bytes are kept among the backups, and never count as good."""
    made = record(tmp_path, 3)
    made.path(SLUG).write_bytes(b"{")

    made.restore(SLUG, 3)
    assert (made.backups(SLUG)[0].kind, made.backups(SLUG)[0].path.read_bytes()) == ("damaged", b"{")
    assert len(made.updates(SLUG)) == 2


def test_a_damaged_backup_is_not_restored(tmp_path: Path) -> None:
    """An untrusted backup replaces nothing."""
    made = record(tmp_path, 3)
    present = made.path(SLUG).read_bytes()
    made.backups(SLUG)[0].path.write_bytes(b"{")

    with pytest.raises(Damaged, match="backups"):
        made.restore(SLUG, 3)
    with pytest.raises(NotFound, match="no backup 77"):
        made.restore(SLUG, 77)
    assert made.path(SLUG).read_bytes() == present


def test_a_clock_that_jumps_confuses_nothing(tmp_path: Path) -> None:
    """Backups are ordered by number, whatever the times are."""
    import os

    made = record(tmp_path, 3)
    os.utime(made.path(SLUG), (0, 0))
    made.add(SLUG, update(9))

    newest = made.backups(SLUG)[0]
    assert (newest.number, newest.written.year) == (4, 1970)


def test_files_of_others_are_no_generations(tmp_path: Path) -> None:
    """Other files in the folder are neither listed nor removed."""
    made = record(tmp_path, 1)
    folder = tmp_path / "backups" / SLUG
    for name in ("notes.txt", "1-x.old.json", "x-1.json", "².json", "²-1.json"):
        (folder / name).write_text("mine")
    made.add(SLUG, update(9))

    assert [one.number for one in made.backups(SLUG)] == [2, 1]
    assert len(list(folder.iterdir())) == 7
