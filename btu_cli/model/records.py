"""A show with its updates: what a store keeps of one show, and what every report is made from."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from btu_cli.model.updates import Show, Update


class ShowRecord(NamedTuple):
    """A show and all its updates, withdrawn ones included, in the model's order."""

    show: Show
    updates: tuple[Update, ...]


class StoredRecord(NamedTuple):
    """A show with its updates, and the raw documents that a store holds of them.

    `show_document` has neither the format nor the digest of a file. `documents` are those of
    `record.updates`, one for one, without ids.
    """

    record: ShowRecord
    show_document: Mapping[str, Any]
    documents: tuple[Mapping[str, Any], ...]
