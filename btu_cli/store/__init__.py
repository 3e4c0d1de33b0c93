"""Stores shows with their updates. The rest of btu uses only the names in this module.

`Store` is the protocol. `open_store` opens the record in a folder; only this package knows TinyDB and files.
`MemoryStore` (btu_cli.store.memory) keeps the same bytes in memory, for tests and trials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from btu_cli.store.codec import decode, decode_show, encode, seal
from btu_cli.store.identity import WrongShape, hash_of
from btu_cli.store.layout import SIZE_LIMIT, STRICT
from btu_cli.store.layout import Untrusted as NotJson
from btu_cli.store.layout import load as load_json
from btu_cli.store.merging import filled, verify, verify_show
from btu_cli.store.slugs import check_slug, is_slug, slug_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from contextlib import AbstractContextManager
    from pathlib import Path

    from btu_cli.model.files import Edits, Generation, Health, Repair, Restored
    from btu_cli.model.records import ShowRecord, StoredRecord
    from btu_cli.model.updates import Show, Update

__all__ = [
    "SIZE_LIMIT",
    "STRICT",
    "NotJson",
    "Store",
    "Writing",
    "WrongShape",
    "check_slug",
    "decode",
    "decode_show",
    "encode",
    "filled",
    "hash_of",
    "is_slug",
    "load_json",
    "open_store",
    "seal",
    "slug_of",
    "verify",
    "verify_show",
]


class Writing(Protocol):
    """A show that is being changed under its lock."""

    @property
    def record(self) -> ShowRecord:
        """The show with its updates, as they were when the lock was taken."""

    def is_still(self, record: ShowRecord) -> bool:
        """Whether the show is as it was in this record."""

    @property
    def exists(self) -> bool:
        """Whether there was such a show when the lock was taken."""

    def add(self, update: Update) -> Update:
        """Add an update, unless it is already there. Returns it with its id."""

    def insert(self, texts: Mapping[str, str], show: Mapping[str, Any]) -> None:
        """Add canonical texts of verified updates by their ids, and missing parts of the show's document."""


class Store(Protocol):
    """Shows with their updates: the user's own files on top of the shipped ones.

    Reading takes no lock and leaves no trace. A method that writes holds the lock from before it reads until
    its result is safely stored. Besides the errors it names, each method can raise:
        ShowNotFound: there is no such show.
        Damaged: a file cannot be trusted; nothing is written to it.
        WriteFailed: writing failed; nothing has changed.
    """

    # -- reading -------------------------------------------------------------------------------------------

    def slugs(self) -> tuple[str, ...]:
        """The slugs of all shows, sorted."""

    def own_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows with a file of the user's own, sorted; also those whose file was lost."""

    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows that btu ships, sorted."""

    def has_file(self, slug: str) -> bool:
        """Whether a show has a file, own or shipped. This does not read it."""

    def places(self, slug: str) -> tuple[str, ...]:
        """The paths on whose states it depends what is read of a show; none if it is in no file."""

    def holding(self, prefix: str) -> tuple[str, ...]:
        """The shows that may have an id with this prefix. Unreadable shows are skipped."""

    def read(self, slug: str) -> ShowRecord:
        """A show with all its updates, shipped and own, each once, in the model's order."""

    def stored(self, slug: str) -> StoredRecord:
        """A show with its updates, and their raw documents."""

    def show(self, slug: str) -> Show:
        """A show without its updates: the user's own file on top of the shipped one."""

    def named(self, slug: str) -> Show:
        """As `show`, but its updates need not be verified: enough to find one show among many."""

    def updates(self, slug: str) -> tuple[Update, ...]:
        """The updates of a show, as `read` gives them."""

    def require(self, slug: str) -> None:
        """Refuse the slug of a show that does not exist."""

    def require_own(self, slug: str) -> None:
        """Refuse a show without a file of the user's own.

        Raises:
            Refused: it is only shipped.
        """

    def require_movable(self, slug: str, new: str) -> None:
        """Refuse a move that is sure to fail.

        Raises:
            Refused: the show is shipped, or the new slug is that of a shipped show, or is malformed.
        """

    def require_folder(self) -> None:
        """Refuse a data folder that is not a folder.

        Raises:
            WriteFailed: something else is there.
        """

    def entered(self) -> tuple[str, ...]:
        """The ids of the updates that were entered here, the last one first, without those made by undo."""

    def pulled(self, slug: str, catalogue: str) -> dict[str, Any] | None:
        """What the last pull saw about a show; None if that is unknown."""

    # -- writing -------------------------------------------------------------------------------------------

    def writing(self, slug: str, *, must_exist: bool = True) -> AbstractContextManager[Writing]:
        """A show to change, under its lock. The end of the block stores all changes, an error none."""

    def note_entered(self, update_id: str, *, undoing: bool = False) -> None:
        """Note that an update is about to be entered here; `undoing` says that undo enters it."""

    def keep_pulled(self, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
        """Keep what a pull saw about a show. It is not part of the record, so a failure is ignored."""

    def add(self, slug: str, update: Update) -> Update:
        """Add one update, unless it is already there. Returns it with its id."""

    def add_many(
        self, slug: str, documents: Iterable[Mapping[str, Any]], show: Show | None = None
    ) -> tuple[str, ...]:
        """Add raw documents unchanged, unknown keys included. Returns the ids of the new ones.

        With `show`, a missing show is created from it in the same write.

        Raises:
            Refused: a document is not an update; nothing is written.
        """

    def add_show(self, show: Show) -> None:
        """Add a show without updates.

        Raises:
            BadSlug: its slug is malformed.
            ShowExists: there is already a show with this slug, own or shipped.
        """

    def describe(self, slug: str, change: Callable[[Show], Show]) -> Show:
        """Change a show's own document: titles, ids, note, numberings. Its updates do not change."""

    def retitle(self, slug: str, title: str) -> Show:
        """Give a show another title."""

    def move(self, slug: str, new: str) -> None:
        """Give one of the user's shows another slug. The old file goes to its backups.

        Raises:
            Refused: as `require_movable`.
            ShowExists: another show has the new slug.
        """

    def remove(self, slug: str) -> Path | None:
        """Remove the user's own file of a show. Returns the path of its backup, if there is one.

        Raises:
            Refused: as `require_own`.
        """

    # -- files: their health, and repairs --------------------------------------------------------------

    def health_of(self, slug: str) -> tuple[Health, ...]:
        """The health of the files of one show, shipped and own."""

    def lacks_driver(self) -> bool:
        """Whether the record is in a git repository that lacks btu's merge driver."""

    def inspect_file(self, slug: str) -> Health:
        """The health of a show's own file. A missing file is healthy."""

    def backup_fault(self, generation: Generation) -> str:
        """The fault that keeps a backup from being restored; empty if it is verified."""

    def backups(self, slug: str) -> tuple[Generation, ...]:
        """The backups of a show's own file, newest first."""

    def restore(self, slug: str, number: int) -> Restored:
        """Replace a show's file by a backup. The file itself becomes a backup.

        Raises:
            BackupNotFound: there is no such backup.
        """

    def plan_repair(self, slug: str) -> Repair | None:
        """Write a repaired file beside the damaged one, and describe it. None if the file is not damaged.

        Raises:
            NewerFormat: a later version wrote the file; it is not damaged.
        """

    def take_repair(self, slug: str) -> Repair | None:
        """Replace the damaged file by the repaired one. The damaged one goes to the backups."""

    def review_edits(self, slug: str) -> Edits | None:
        """The edits by hand that can be accepted; None if the file has none."""

    def accept_edits(self, slug: str) -> Edits | None:
        """Accept the edits: correct the ids and the digest. The file as it was goes to the backups."""


def open_store(folder: Path, *, patience: float | None = None) -> Store:
    """The record in a folder, on top of the shows that btu ships. The folder can be missing so far.

    A write waits `patience` seconds for another one, by default those of `btu_cli.store.lock`.
    """
    from btu_cli.store.folders import shipped_folder
    from btu_cli.store.record import Record

    return Record(folder, shipped_folder(), patience=patience)
