"""The lock: one writer at a time, a limited wait, and a message that names the writer."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import Locked
from btu_cli.store.lock import held, places
from btu_cli.store.record import Record
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from pathlib import Path


def test_waiting_has_an_end_and_names_the_holder(tmp_path: Path) -> None:
    """A lock held too long is reported with its process, and nothing is written."""
    record(tmp_path, 1)
    impatient = Record(tmp_path, patience=0.05)

    with held([tmp_path]):
        started = time.monotonic()
        with pytest.raises(Locked, match=f"process {os.getpid()} on ") as refused:
            impatient.add(SLUG, update(9))
        assert time.monotonic() - started >= 0.05
        assert len(impatient.updates(SLUG)) == 1
    assert refused.value.code == "locked"
    impatient.add(SLUG, update(9))


def test_who_waits_gets_the_lock(tmp_path: Path) -> None:
    """A waiting write happens after the other one, and sees its result."""
    made = record(tmp_path, 0)
    waiting = threading.Thread(target=lambda: Record(tmp_path).add(SLUG, update(2)))

    with made.locked(SLUG):
        waiting.start()
        time.sleep(0.1)
        assert made.updates(SLUG) == ()
    waiting.join()
    assert len(made.updates(SLUG)) == 1


def test_a_lock_file_that_was_removed_is_no_lock(tmp_path: Path) -> None:
    """The lock of a removed file does not count; the present file's lock is taken."""
    record(tmp_path, 0)
    done = threading.Event()

    def wait() -> None:
        with held([tmp_path], 60):
            done.set()

    with held([tmp_path]):
        waiting = threading.Thread(target=wait)
        waiting.start()
        time.sleep(0.05)
        (tmp_path / ".btu.lock").unlink()
        (tmp_path / ".btu.lock").touch()
    waiting.join()
    assert done.is_set()
    with held([tmp_path], 0):  # the one that stands there now
        assert (tmp_path / ".btu.lock").read_text()


def test_nothing_is_made_beside_a_device(tmp_path: Path) -> None:
    """A link leads to another folder's lock only if a file is or will be there."""
    there = tmp_path / "there"
    there.mkdir()
    os.mkfifo(there / "pipe")
    (there / "file").touch()
    found = {}
    for name in ("pipe", "file", "not yet"):
        link = tmp_path / f"{name}.json"
        link.symlink_to(there / name)
        found[name] = set(places([link]))

    assert found == {"pipe": {tmp_path}, "file": {tmp_path, there}, "not yet": {tmp_path, there}}


def test_the_holders_name_goes_with_the_lock(tmp_path: Path) -> None:
    """A free lock names nobody."""
    with held([tmp_path]):
        assert str(os.getpid()) in (tmp_path / ".btu.lock").read_text()
    assert (tmp_path / ".btu.lock").read_text() == ""
