"""The answer of `btu export`: shows with their updates, for files that other programs read."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord, StoredRecord
    from btu_cli.model.updates import Update
    from btu_cli.reports import shapes
    from btu_cli.reports.rows import Row


class ExportReport(NamedTuple):
    """Shows as the store holds them, and the moment for everything computed from them.

    `every` says that all shows were requested. `rows` are filled for a table of updates. A feed has only the
    `newest` entries, or all if that is None.
    """

    moment: Moment
    shows: tuple[StoredRecord, ...]
    every: bool = False
    rows: tuple[Row, ...] = ()
    newest: int | None = None

    @property
    def records(self) -> tuple[ShowRecord, ...]:
        """The shows with their updates, as values."""
        return tuple(stored.record for stored in self.shows)

    def document(self) -> shapes.ExportDocument:
        """As JSON."""
        return {
            "shows": [{"show": _show(stored), "updates": list(_updates(stored))} for stored in self.shows]
        }

    def lines(self) -> Iterator[shapes.ExportLine]:
        """As lines of JSON: each show, followed by its updates."""
        for stored in self.shows:
            yield {"show": _show(stored)}
            for document in _updates(stored):
                yield {"slug": stored.record.show.slug, "update": document}


def _show(stored: StoredRecord) -> shapes.StoredShow:
    return cast("shapes.StoredShow", dict(stored.show_document))


def _updates(stored: StoredRecord) -> Iterator[shapes.StoredUpdate]:
    """The raw updates with their ids, oldest first."""
    for update, document in zip(stored.record.updates, stored.documents, strict=True):
        yield cast("shapes.StoredUpdate", {"id": update.id, **document})


def narrowed(stored: StoredRecord, updates: tuple[Update, ...]) -> StoredRecord:
    """A show with only these of its updates."""
    kept = {update.id for update in updates}
    pairs = [
        (update, document)
        for update, document in zip(stored.record.updates, stored.documents, strict=True)
        if update.id in kept
    ]
    record = stored.record._replace(updates=tuple(update for update, _ in pairs))
    return stored._replace(record=record, documents=tuple(document for _, document in pairs))
