"""Crashes during moving, removing, restoring, repairing: nothing is lost, and a rerun finishes."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import ShowNotFound
from btu_cli.store.record import Record
from tests.faults.test_machine import CRASHED, crash_at
from tests.store.making import SLUG, record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a crash is a forked process here")

LATEST = 40  # more calls than any of these steps makes


def move(made: Record) -> None:
    """Give another slug."""
    made.move(SLUG, "btu")


def remove(made: Record) -> None:
    """Remove to the backups."""
    made.remove(SLUG)


def restore(made: Record) -> None:
    """Restore the newest backup."""
    made.restore(SLUG, made.backups(SLUG)[0].number)


def repair(made: Record) -> None:
    """Replace the damaged file by the repaired one."""
    made.take_repair(SLUG)


def crashes(folder: Path, step: Callable[[Record], None], *, damaged: bool) -> Iterator[Record]:
    """A fresh record after a crash at the step's first call, at its second, and so on to the end."""
    for place in range(LATEST):
        made = record(folder / str(place), 3)
        if damaged:
            made.path(SLUG).write_bytes(made.path(SLUG).read_bytes()[:-40])
        child = os.fork()
        if not child:
            with suppress(BaseException):
                crash_at(place)
                step(made)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        yield Record(made.folder, patience=1)
        if os.waitstatus_to_exitcode(status) != CRASHED:
            assert place > 5
            return
    raise AssertionError(LATEST)


def ids_of(made: Record) -> set[str]:
    """The ids of all updates of all shows."""
    return {one.id for slug in made.slugs() for one in made.updates(slug)}


def test_a_move_that_crashes(tmp_path: Path) -> None:
    """The updates are under the old slug, the new one, or both; the move again finishes."""
    for made in crashes(tmp_path, move, damaged=False):
        assert len(ids_of(made)) == 3
        with suppress(ShowNotFound):  # it was finished already
            move(made)
        assert made.slugs() == ("btu",)
        assert len(ids_of(made)) == 3


@pytest.mark.slow
def test_a_removal_that_crashes(tmp_path: Path) -> None:
    """The show exists or is among the backups; it is never lost or damaged."""
    for made in crashes(tmp_path, remove, damaged=False):
        with suppress(ShowNotFound):
            remove(made)
        assert made.slugs() == ()
        made.restore(SLUG, made.backups(SLUG)[0].number)
        assert len(ids_of(made)) == 3


@pytest.mark.slow
def test_a_restoration_that_crashes(tmp_path: Path) -> None:
    """The file is the old or the restored one, and the replaced one is a backup."""
    for made in crashes(tmp_path, restore, damaged=False):
        assert len(ids_of(made)) in (2, 3)
        assert made.inspect_file(SLUG).ok


@pytest.mark.slow
def test_a_repair_that_crashes(tmp_path: Path) -> None:
    """Either the damaged file is there, or the repaired one and a backup of the damaged one."""
    for made in crashes(tmp_path, repair, damaged=True):
        if made.inspect_file(SLUG).ok:
            assert made.backups(SLUG)[0].kind == "damaged"
        repair(made)
        assert made.inspect_file(SLUG).ok
        assert len(ids_of(made)) >= 2
