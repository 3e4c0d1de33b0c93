"""A record against a set: after any additions, crashes and readings, both agree.

A crash is a forked process that ends, without a word to anybody, at one of the calls that change a disk.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from btu_cli.store.codec import encode
from btu_cli.store.identity import identify
from btu_cli.store.record import Record
from tests.machines import run_machine
from tests.store.making import SHOW, SLUG, record, update

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a crash is a forked process here")

CALLS: Final = ("open", "write", "fsync", "link", "replace", "unlink", "ftruncate", "mkdir", "close")
CRASHED: Final = 77
numbers: Final = st.integers(0, 12)


def crash_at(place: int) -> None:
    """From now on, end this process at call number `place` of those that change a disk."""
    left = [place]

    def counted(call: Callable[..., Any]) -> Callable[..., Any]:
        def instead(*given: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] < 0:
                os._exit(CRASHED)
            return call(*given, **named)

        return instead

    for name in CALLS:
        setattr(os, name, counted(getattr(os, name)))


class Against(RuleBasedStateMachine):
    """The record, and the set of ids that it must have."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ids = set[str]()

    def teardown(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        """An empty show."""
        self.record = record(self.folder, 0)

    @rule(number=numbers)
    def add(self, number: int) -> None:
        """An acknowledged addition is there."""
        sealed = self.record.add(SLUG, update(number))
        assert sealed is not None
        self.ids.add(sealed.id)

    @rule(several=st.lists(numbers, max_size=4))
    def merge(self, several: list[int]) -> None:
        """A merge is a union, and reports the new updates."""
        documents = [encode(update(number)) for number in several]
        ids = {identify(document) for document in documents}
        assert set(self.record.add_many(SLUG, documents)) == ids - self.ids
        self.ids |= ids

    @rule(number=numbers, place=st.integers(0, 30))
    def crash(self, number: int, place: int) -> None:
        """An addition that crashes is whole or missing."""
        child = os.fork()
        if not child:
            try:
                crash_at(place)
                Record(self.folder, patience=1).add(SLUG, update(number))
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        new = identify(encode(update(number)))
        found = {one.id for one in Record(self.folder).updates(SLUG)}
        assert found in (self.ids, self.ids | {new})
        assert os.waitstatus_to_exitcode(status) == CRASHED or new in found
        self.ids = found

    @rule()
    def restart(self) -> None:
        """A new process knows nothing but the disk."""
        self.record = Record(self.folder, patience=1)

    @rule()
    def retitle(self) -> None:
        """Changing the title does not change the updates."""
        self.record.retitle(SLUG, "Another title")
        self.record.retitle(SLUG, SHOW.title)

    @rule()
    def remove_and_restore(self) -> None:
        """After removal and restoration, it is the same."""
        self.record.remove(SLUG)
        self.record.restore(SLUG, self.record.backups(SLUG)[0].number)

    @invariant()
    def agrees(self) -> None:
        """The record has the set, each id once, in order; its newest backups can be trusted."""
        if hasattr(self, "record"):
            found = [one.id for one in self.record.updates(SLUG)]
            assert sorted(found) == sorted(self.ids)
            assert all(Record(self.folder).inspect_file(slug).ok for slug in self.record.slugs())


def test_a_record_is_a_set() -> None:
    """A few short histories."""
    run_machine(Against, examples=15, steps=15)


@pytest.mark.slow
def test_a_record_is_a_set_for_long() -> None:
    """Many long histories."""
    run_machine(Against, examples=60, steps=40)
