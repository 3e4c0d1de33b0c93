"""A record keeps its updates in the model's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show
from tests.history import generated
from tests.history.telling import ordered

if TYPE_CHECKING:
    from btu_cli.model.updates import Update


@given(generated.records(), st.data())
def test_new_updates_are_put_in_their_places(updates: tuple[Update, ...], data: st.DataObject) -> None:
    """Whichever come first, one by one or together."""
    record = ShowRecord(Show("dark", "Dark"), ())
    waiting = data.draw(st.permutations(updates))
    while waiting:
        count = data.draw(st.integers(1, len(waiting)))
        record, waiting = record.grown(waiting[:count]), waiting[count:]

    assert record.updates == ordered(updates)
