"""TinyDB on our files: a storage that reads without a trace and replaces files in one step.

TinyDB is extended in the two ways it supports: a Storage subclass, and tables whose document ids are texts.

TinyDB passes the whole database to `write` after each operation on a table. One change of ours can take
several operations (on a show's document and its updates), which must reach the disk together or not at all.
So `write` only stages the data, and `commit` stores it.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, cast

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as Stored
from tinydb.table import Table

from btu_cli.store.files import read_file, trusted
from btu_cli.store.layout import SHOW, UPDATES, Tables, Verified, parse, serialise
from btu_cli.store.lines import Line, Lines

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from btu_cli.model.updates import Update
    from btu_cli.store.files import Signature
    from btu_cli.store.identity import Document


class StagedStorage(Storage):
    """One show's tables, read and verified once, when they are first used."""

    def __init__(self) -> None:
        self._tables: Tables | None = None
        self._texts: Mapping[str, str] = {}
        self._updates: Mapping[str, Update] | None = None
        self._read = False
        self._staged = False

    def read(self) -> Tables | None:
        """The tables: staged, else stored; None if there are none.

        Raises:
            Damaged: the stored file cannot be trusted.
            NewerFormat: a later version wrote it.
        """
        if not self._read:
            if (verified := self._load()) is not None:
                tables, self._texts, self._updates = verified
                self._tables = dict(tables)
            self._read = True
        return self._tables

    def write(self, data: Tables) -> None:
        """Stage the tables for `commit`."""
        self._tables, self._read, self._staged = data, True, True

    @property
    def updates(self) -> Mapping[str, Update] | None:
        """The stored updates, if verifying them decoded them."""
        return self._updates if self.read() is not None else None

    def commit(self) -> None:
        """Store the staged tables. The caller holds the lock since before the tables were read.

        Raises:
            WriteFailed: it failed; the stored file has not changed.
        """
        if self._staged and self._tables is not None:
            self._keep(self._tables, self._texts)
            self._staged = False

    def close(self) -> None:
        """Drop staged tables that were not committed."""
        self._tables, self._read, self._staged = None, False, False

    @abstractmethod
    def _load(self) -> Verified | None:
        """The stored content, verified; None if there is none."""

    @abstractmethod
    def _keep(self, tables: Tables, texts: Mapping[str, str]) -> None:
        """Store tables. `texts` are canonical texts already known, by id."""


class FileStorage(StagedStorage):
    """A show's file. Its earlier generations are kept in a folder beside it (`btu_cli.store.backups`).

    `before` is an earlier reading: if the bytes are still the same, they are not verified again.
    """

    def __init__(self, path: Path, before: FileStorage | None = None) -> None:
        super().__init__()
        self.signature: Signature | None = None
        self._path = path
        self._before = before
        self.known: tuple[bytes, Verified] | None = None

    def _load(self) -> Verified | None:
        content = read_file(self._path)
        if content is None:
            return None
        known = self._before.known if self._before else None
        same = known is not None and known[0] == content.data
        self.known = known if known and same else (content.data, trusted(self._path, content.data))
        self.signature = content.signature
        return self.known[1]

    def _keep(self, tables: Tables, texts: Mapping[str, str]) -> None:
        from btu_cli.store.backups import folder_of
        from btu_cli.store.writing import replace_bytes, serialised

        data = serialised(self._path, tables, texts)
        replace_bytes(self._path, data, self.signature, folder_of(self._path.parent, self._path.stem))


class MemoryStorage(StagedStorage):
    """The bytes that a show's file would have, in a dictionary by slug."""

    def __init__(self, files: dict[str, bytes], slug: str) -> None:
        super().__init__()
        self._files = files
        self._slug = slug

    def _load(self) -> Verified | None:
        data = self._files.get(self._slug)
        return None if data is None else parse(data)

    def _keep(self, tables: Tables, texts: Mapping[str, str]) -> None:
        self._files[self._slug] = serialise(tables, texts)


class RecordTable(Table):
    """A table whose document ids are texts: an update's id, a show's slug."""

    document_id_class = str  # type: ignore[assignment] # TinyDB's seam, whose annotation knows int only


class RecordDB(TinyDB):
    """The TinyDB of one show."""

    table_class = RecordTable

    def __init__(self, storage: StagedStorage) -> None:
        super().__init__(storage=lambda: storage)

    @property
    def _staged(self) -> StagedStorage:
        return cast("StagedStorage", self.storage)

    @property
    def signature(self) -> Signature | None:
        """The state of the file when it was read; None if no file was read."""
        return getattr(self.storage, "signature", None)

    @property
    def exists(self) -> bool:
        """Whether there is a file, or will be one after the commit."""
        return self._staged.read() is not None

    def content(self) -> Tables | None:
        """All tables, those of later versions included."""
        return self._staged.read()

    def replace(self, tables: Tables) -> None:
        """Stage tables that replace all stored ones."""
        self._staged.write(tables)

    def commit(self) -> None:
        """Store the staged tables."""
        self._staged.commit()

    def show(self) -> Document:
        """The raw document of the show; empty where there is no file."""
        return dict(next(iter(self.table(SHOW)), {}))

    def begin(self, slug: str) -> None:
        """Give a new file its show's document, which repeats nothing from the shipped one."""
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

    @property
    def decoded(self) -> Mapping[str, Update] | None:
        """The updates by their ids, if verifying them decoded them."""
        return self._staged.updates

    def insert(self, documents: Mapping[str, Mapping[str, Any]]) -> None:
        """Stage raw documents of new updates by their ids. A large file grows by their lines.

        TinyDB's own way takes all other documents apart: 25 ms more with 10,000.
        """
        tables = self.content() or {}
        there: Mapping[str, Mapping[str, Any]] = tables.get(UPDATES, {})
        grown = there.grown(documents) if isinstance(there, Lines) else {**there, **documents}
        self.replace({**tables, UPDATES: cast("dict[str, Document]", grown)})

    def insert_texts(self, texts: Mapping[str, str]) -> None:
        """Stage new updates by their ids, as canonical texts, which are written unchanged."""
        self.insert({key: Line(text.encode()) for key, text in texts.items()})
