"""TinyDB over our files: a storage that reads without a trace and writes without a gap.

TinyDB is used through its two supported seams: a Storage subclass, and tables whose document ids are texts.
TinyDB hands the whole database to `write` after each operation on a table. A step of ours may take several
(a show's document and its updates), which must reach the disk together or not at all; so `write` stages,
and `commit` puts what is staged on the disk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as Stored
from tinydb.table import Table

from btu_cli.store.files import read_file, trusted
from btu_cli.store.layout import SHOW, UPDATES, Tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from btu_cli.store.files import Signature
    from btu_cli.store.identity import Document


class RecordStorage(Storage):
    """One show's file. It is read once, when it is first asked for, and proven before it is believed."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.signature: Signature | None = None
        self._tables: Tables | None = None
        self._texts: Mapping[str, str] = {}
        self._read = False
        self._staged = False

    def read(self) -> Tables | None:
        """The tables as they stand here: staged, else those of the file; None where there is no file.

        Raises:
            Damaged: the file cannot be trusted.
            NewerFormat: a later version wrote it.
        """
        if not self._read:
            content = read_file(self.path)
            if content is not None:
                self._tables, self._texts = trusted(self.path, content.data)
                self.signature = content.signature
            self._read = True
        return self._tables

    def write(self, data: Tables) -> None:
        """Stage the tables for `commit`; the disk is not touched."""
        self._tables, self._read, self._staged = data, True, True

    def commit(self, backups: Path) -> None:
        """Put what is staged on the disk; the generation before is kept in the folder `backups`.

        The caller holds the lock of the folder, and has since before the file was read.

        Raises:
            WriteFailed: it could not be done, and the file is as it was.
        """
        if self._staged and self._tables is not None:
            from btu_cli.store.writing import replace_bytes, serialised

            data = serialised(self.path, self._tables, self._texts)
            replace_bytes(self.path, data, self.signature, backups)
            self._staged = False

    def close(self) -> None:
        """Drop what is staged and was not committed."""
        self._tables, self._read, self._staged = None, False, False


class RecordTable(Table):
    """A table whose documents are found by a text: an update's id, a show's slug."""

    document_id_class = str  # type: ignore[assignment] # TinyDB's seam, whose annotation knows int only


class RecordDB(TinyDB):
    """The TinyDB of one show's file."""

    table_class = RecordTable

    def __init__(self, path: Path) -> None:
        super().__init__(path, storage=RecordStorage)

    @property
    def file(self) -> RecordStorage:
        """The storage under this database."""
        return cast("RecordStorage", self.storage)

    @property
    def exists(self) -> bool:
        """Whether there is a file, or will be after the commit."""
        return self.file.read() is not None

    def show(self) -> Document:
        """The raw document of the show; empty where there is no file."""
        return dict(next(iter(self.table(SHOW)), {}))

    def begin(self, slug: str) -> None:
        """Give a file that does not exist yet its show's document, which repeats nothing that is shipped."""
        if not self.exists:
            self.put_show({"slug": slug})

    def put_show(self, document: Document) -> None:
        """Stage the show's document in place of the one before."""
        table = self.table(SHOW)
        table.truncate()
        table.insert(Stored(document, document["slug"]))

    def updates(self) -> dict[str, Document]:
        """The raw documents of the updates by their ids."""
        return {str(stored.doc_id): stored for stored in self.table(UPDATES)}

    def insert(self, documents: Iterable[tuple[str, Document]]) -> None:
        """Stage new updates; each is (id, raw document)."""
        stored = [Stored(document, update_id) for update_id, document in documents]  # type: ignore[arg-type]
        self.table(UPDATES).insert_multiple(stored)
