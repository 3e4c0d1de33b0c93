"""The store: shows with their updates, kept. Everything else of btu uses what stands here.

`Store` is the protocol. `open_store` opens the record in a folder, the only place that knows TinyDB and
files; `MemoryStore` (btu_cli.store.memory) keeps the same bytes in memory, for tests and trials.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from btu_cli.store.codec import decode, decode_show, encode, seal
from btu_cli.store.identity import WrongShape, hash_of
from btu_cli.store.layout import SIZE_LIMIT, STRICT
from btu_cli.store.layout import Untrusted as NotJson
from btu_cli.store.layout import load as load_json
from btu_cli.store.merging import filled, prove, prove_show
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
    "prove",
    "prove_show",
    "seal",
    "slug_of",
]


class Writing(Protocol):
    """A show that is being changed, while its lock is held."""

    @property
    def record(self) -> ShowRecord:
        """The show with its updates, as they were when the lock was taken."""

    @property
    def exists(self) -> bool:
        """Whether there was such a show when the lock was taken."""

    def add(self, update: Update) -> Update:
        """Add an update, unless it is there already; it comes back with its id."""

    def insert(self, texts: Mapping[str, str], show: Mapping[str, Any]) -> None:
        """Add canonical texts of proven updates by their ids; of a show, what is not said of it yet."""


class Store(Protocol):
    """Shows with their updates: those of one's own over those that btu ships.

    Reading takes no lock and leaves no trace. Every method that writes holds the lock from before it reads
    until what it wrote is kept for good. Besides what is said, each method may raise:
        ShowNotFound: there is no such show.
        Damaged: a file cannot be trusted; nothing is written to it.
        WriteFailed: it could not be written; everything is as it was.
    """

    # -- reading -------------------------------------------------------------------------------------------

    def slugs(self) -> tuple[str, ...]:
        """The slugs of all shows, sorted."""

    def own_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows of which something is one's own, sorted; those too whose file was lost."""

    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows that btu ships, sorted."""

    def has_file(self, slug: str) -> bool:
        """Whether anything is kept of a show, own or shipped; nothing of it is read."""

    def places(self, slug: str) -> tuple[str, ...]:
        """The paths on whose states it depends what is read of a show; none if it is in no file."""

    def holding(self, prefix: str) -> tuple[str, ...]:
        """The shows in which an id may begin so; what cannot be read is passed over."""

    def read(self, slug: str) -> ShowRecord:
        """A show with all its updates, shipped and own, each once, in the model's order."""

    def stored(self, slug: str) -> StoredRecord:
        """A show with its updates, and the raw documents of both."""

    def show(self, slug: str) -> Show:
        """A show without its updates: what one's own file says, over what the shipped one says."""

    def updates(self, slug: str) -> tuple[Update, ...]:
        """The updates of a show, as `read` gives them."""

    def require(self, slug: str) -> None:
        """Refuse the slug of a show that is not there."""

    def require_own(self, slug: str) -> None:
        """Refuse a show of which nothing is one's own.

        Raises:
            Refused: it is shipped only.
        """

    def require_movable(self, slug: str, new: str) -> None:
        """Refuse a move that can be refused beforehand.

        Raises:
            Refused: the show is shipped, or the new slug is taken by one that is, or cannot be one.
        """

    def require_folder(self) -> None:
        """Refuse a place that could not be written to because it is no folder.

        Raises:
            WriteFailed: it is none.
        """

    def entered(self) -> tuple[str, ...]:
        """The ids of the updates that were entered here, the last one first, without those of undos."""

    def pulled(self, slug: str, catalogue: str) -> dict[str, Any] | None:
        """What the last pull saw of a show; None where nothing is known of it."""

    # -- writing -------------------------------------------------------------------------------------------

    def writing(self, slug: str, *, must_exist: bool = True) -> AbstractContextManager[Writing]:
        """A show to change, locked; all that was changed is kept when the block ends well, else nothing."""

    def note_entered(self, update_id: str, *, undoing: bool = False) -> None:
        """Note, before it is written, that an update is being entered here; `undoing`: by an undo."""

    def keep_pulled(self, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
        """Keep what a pull saw of a show, which is no part of the record; where that fails, nothing does."""

    def add(self, slug: str, update: Update) -> Update:
        """Add one update, unless it is there already; it comes back with its id."""

    def add_many(
        self, slug: str, documents: Iterable[Mapping[str, Any]], show: Show | None = None
    ) -> tuple[str, ...]:
        """Add raw documents as they are, unknown keys included; the ids of those that were not there.

        With `show`, a show that is not there yet is made of it in the same write.

        Raises:
            Refused: a document is no update; nothing is written.
        """

    def add_show(self, show: Show) -> None:
        """Add a show without updates.

        Raises:
            BadSlug: its slug cannot be one.
            ShowExists: there is one with this slug, own or shipped.
        """

    def describe(self, slug: str, change: Callable[[Show], Show]) -> Show:
        """Change what is said of a show itself: its titles, ids, note, numberings. Its updates stay."""

    def retitle(self, slug: str, title: str) -> Show:
        """Give a show another title."""

    def move(self, slug: str, new: str) -> None:
        """Give a show of the user another slug; the old file goes to its backups.

        Raises:
            Refused: as `require_movable`.
            ShowExists: another show has the new slug.
        """

    def remove(self, slug: str) -> Path | None:
        """Take away what is one's own of a show; where its file is kept, if it is.

        Raises:
            Refused: as `require_own`.
        """

    # -- files: how sound they are, and mending them -------------------------------------------------------

    def health_of(self, slug: str) -> tuple[Health, ...]:
        """The health of the files of one show, shipped and own."""

    def lacks_driver(self) -> bool:
        """Whether the record lies in a git repository that would not merge its shows by btu."""

    def inspect_file(self, slug: str) -> Health:
        """Whether a show's own file can be trusted; nothing is wrong where there is none."""

    def backup_fault(self, generation: Generation) -> str:
        """What keeps a generation from being put back; empty where it is proven."""

    def backups(self, slug: str) -> tuple[Generation, ...]:
        """The earlier generations of a show's own file, newest first."""

    def restore(self, slug: str, number: int) -> Restored:
        """Put an earlier generation in the place of a show's file, which itself is kept as a generation.

        Raises:
            BackupNotFound: there is no such generation.
        """

    def plan_repair(self, slug: str) -> Repair | None:
        """Write a repaired file beside the damaged one, and say what it holds; None where nothing is wrong.

        Raises:
            NewerFormat: a later version wrote the file, and it is not damaged.
        """

    def take_repair(self, slug: str) -> Repair | None:
        """Put the repair in the damaged file's place; that one is kept among the backups."""

    def review_edits(self, slug: str) -> Edits | None:
        """What was changed in a file by hand and could be taken over; None where the file is in order."""

    def accept_edits(self, slug: str) -> Edits | None:
        """Take the edits over: true ids, a true digest; the file as it was is kept among the backups."""


def open_store(folder: Path, *, patience: float | None = None) -> Store:
    """The record in a folder, which need not be there yet, over the shows that btu ships.

    A write waits so many seconds for another one; how long, if nothing is said, `btu_cli.store.lock` says.
    """
    from btu_cli.store.folders import shipped_folder
    from btu_cli.store.record import Record

    return Record(folder, shipped_folder(), patience=patience)
