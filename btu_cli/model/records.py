"""A show with its updates: stored together, and the input of every report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.model.updates import order
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.model.updates import Show, Update


class ShowRecord(NamedTuple):
    """A show and all its updates, withdrawn ones included, in the model's order (`updates.order`)."""

    show: Show
    updates: tuple[Update, ...]

    def grown(self, new: Iterable[Update]) -> ShowRecord:
        """The record with new updates. Most are newer than all others, and the order is kept."""
        coming = sorted(new, key=order)
        updates = (*self.updates, *coming)
        if self.updates and coming and order(coming[0]) < order(self.updates[-1]):
            updates = tuple(sorted(updates, key=order))
        return self._replace(updates=updates)


class StoredRecord(NamedTuple):
    """A show with its updates, and their raw documents in the store.

    `show_document` has neither the format nor the digest of a file. `documents` belong to `record.updates`,
    in the same order, without ids.
    """

    record: ShowRecord
    show_document: Mapping[str, Any]
    documents: tuple[Mapping[str, Any], ...]
