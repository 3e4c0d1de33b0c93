"""A show with its updates: stored together, and the input of every report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from btu_cli.model.updates import Show, Update


class ShowRecord(NamedTuple):
    """A show and all its updates, withdrawn ones included, in the model's order."""

    show: Show
    updates: tuple[Update, ...]


class StoredRecord(NamedTuple):
    """A show with its updates, and their raw documents in the store.

    `show_document` has neither the format nor the digest of a file. `documents` belong to `record.updates`,
    in the same order, without ids.
    """

    record: ShowRecord
    show_document: Mapping[str, Any]
    documents: tuple[Mapping[str, Any], ...]
