"""A record: a folder of shows, each a file, over the shows that btu ships. What commands read and write.

What is read is the union of shipped and own updates. One's own file holds only what one added, so that a
later release's corrections to the shipped record arrive by themselves. Reading takes no lock and leaves no
trace; every writing method holds the folder's lock from before it reads until the disk has confirmed.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from errno import ENOTDIR
from stat import S_ISDIR
from typing import TYPE_CHECKING, Any, Final

from btu_cli.errors import Damaged, ShowExists, ShowNotFound
from btu_cli.model.files import Health
from btu_cli.store.backups import folder_of, generations, is_lost
from btu_cli.store.codec import encode_show
from btu_cli.store.files import listed, read_file, reading, signature_of
from btu_cli.store.folders import shipped_folder, slugs_in
from btu_cli.store.layers import Held, Layers, Writing, held_in
from btu_cli.store.slugs import check_slug, is_slug, slug_of
from btu_cli.store.storage import RecordDB

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from btu_cli.model.files import Generation, Restored
    from btu_cli.model.records import ShowRecord, StoredRecord
    from btu_cli.model.updates import Show, Update
    from btu_cli.store.files import Signature

__all__ = ["Record", "check_slug", "shipped_folder", "slug_of"]

PATIENCE: Final = 10.0  # seconds that a write waits for another one
_DESCRIBED: Final = ("title", "other_titles", "ids", "note", "numberings", "hidden")
_OF_THE_FILE: Final = ("format", "digest")


class Record:
    """The shows in `folder`, over those in `shipped`; neither needs to exist."""

    def __init__(self, folder: Path, shipped: Path | None = None, *, patience: float = PATIENCE) -> None:
        self.folder = folder
        self.shipped = shipped
        self.patience = patience
        self._known: dict[Path, tuple[Signature, Held]] = {}

    # -- reading -------------------------------------------------------------------------------------------

    def slugs(self) -> tuple[str, ...]:
        """The slugs of all shows, own and shipped, sorted."""
        return tuple(sorted({*self.own_slugs(), *self.shipped_slugs()}))

    def own_slugs(self) -> tuple[str, ...]:
        """The slugs that have a file in the folder, or had one and lost it; sorted."""
        with reading(self.folder):
            there = set(slugs_in(self.folder))
            kept = {slug for slug in listed(self.folder / "backups") if is_slug(slug)}
            return tuple(sorted(there.union(slug for slug in kept - there if self._is_lost(slug))))

    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows that btu ships, sorted."""
        return tuple(sorted(slugs_in(self.shipped))) if self.shipped else ()

    def path(self, slug: str) -> Path:
        """Where the own file of a show is, or would be."""
        return self.folder / f"{slug}.json"

    def has_file(self, slug: str) -> bool:
        """Whether a show has a file, own or shipped; one look at each."""
        with reading(self.folder):
            own = self.path(slug).exists()
        return own or (self.shipped is not None and (self.shipped / f"{slug}.json").exists())

    def holding(self, prefix: str) -> tuple[str, ...]:
        """The shows whose files hold this beginning of an id; those that cannot be read are passed over."""
        wanted = f'"{prefix}'.encode()
        return tuple(slug for slug in self.slugs() if any(wanted in data for data in self._bytes(slug)))

    def show(self, slug: str) -> Show:
        """The show: what its own file says, over what the shipped one says.

        Raises:
            ShowNotFound: there is neither.
            Damaged: a file of it cannot be trusted.
        """
        return self._layers(slug).show

    def updates(self, slug: str) -> tuple[Update, ...]:
        """All updates of a show, shipped and own, each once, in the model's order.

        Raises:
            ShowNotFound: there is no such show.
            Damaged: a file of it cannot be trusted.
        """
        return self._layers(slug).updates

    def read(self, slug: str) -> ShowRecord:
        """A show with its updates; raises what `show` and `updates` do."""
        return self._layers(slug).record

    def stored(self, slug: str) -> StoredRecord:
        """A show with its updates, and the raw documents of both; raises what `read` does."""
        from btu_cli.model.records import StoredRecord

        self.require(slug)
        own = RecordDB(self.path(slug))
        files = [*([RecordDB(self.shipped / f"{slug}.json")] if self.shipped else []), own]
        for file in files:
            self._known.pop(file.file.path, None)  # documents and values are to be of one reading
        shipped = self._held(files[0]) if self.shipped else None
        record = Layers(shipped, self._own(slug, own)).record
        said: dict[str, Any] = {}
        documents: dict[str, Any] = {}
        for file in files:
            said |= file.show()
            documents |= file.updates()
        unknown = {key: part for key, part in said.items() if key not in _DESCRIBED + _OF_THE_FILE}
        return StoredRecord(
            record,
            {**unknown, **encode_show(record.show)},
            tuple(
                {key: part for key, part in documents[update.id].items() if key != "id"}
                for update in record.updates
            ),
        )

    def backups(self, slug: str) -> tuple[Generation, ...]:
        """The earlier generations of a show's own file, newest first."""
        return generations(folder_of(self.folder, slug)) if is_slug(slug) else ()

    def inspect_file(self, slug: str) -> Health:
        """Whether a show's own file can be trusted; nothing wrong is found where there is none."""
        try:
            self._own(slug, RecordDB(self.path(slug)))
        except Damaged as error:
            return Health(slug, self.path(slug), ok=False, problem=error.problem, hint=error.hint)
        return Health(slug, self.path(slug), ok=True)

    # -- writing -------------------------------------------------------------------------------------------

    def require_folder(self) -> None:
        """Refuse a folder that could not be written to because it is none; it need not be there yet.

        Raises:
            WriteFailed: a file stands in its place, or what is there cannot be looked at.
        """
        from btu_cli.store.failures import writing

        with writing(self.folder), suppress(FileNotFoundError):
            if not S_ISDIR(self.folder.stat().st_mode):
                raise NotADirectoryError(ENOTDIR, "", str(self.folder))

    @contextmanager
    def writing(self, slug: str) -> Iterator[Writing]:
        """A show to add updates to, locked; what was added is on the disk when the block ends well.

        Raises:
            ShowNotFound: there is no such show.
            Damaged: a file of it cannot be trusted; nothing is written.
            WriteFailed: it could not be written; the file is as it was.
        """
        with self._writing(slug) as opened:
            yield opened

    def add(self, slug: str, update: Update) -> Update:
        """Add an update; it comes back with its id. One that is there already is not added again.

        Raises:
            ShowNotFound, Damaged, WriteFailed: as `writing`.
        """
        with self.writing(slug) as opened:
            return opened.add(update)

    def add_many(
        self, slug: str, documents: Iterable[Mapping[str, Any]], show: Show | None = None
    ) -> tuple[str, ...]:
        """Add raw documents as they are, unknown keys included; the ids of those that were not there.

        With `show`, a show that is not there yet is made of it in the same write.

        Raises:
            Refused: a document is no update; nothing is written.
            ShowNotFound, Damaged, WriteFailed: as `writing`.
        """
        from btu_cli.store.merging import proven

        incoming = proven(documents)
        with self._writing(slug, must_exist=show is None) as (file, layers):
            if show and not any(layers):
                file.put_show(encode_show(show._replace(slug=slug)))
            new = {key: incoming[key] for key in incoming.keys() - layers.by_id.keys()}
            if new:
                file.begin(slug)
                file.insert(new.items())
            return tuple(sorted(new))

    def add_show(self, show: Show) -> None:
        """Add a show without updates.

        Raises:
            BadSlug: its slug cannot be one.
            ShowExists: there is one with this slug, own or shipped.
            WriteFailed: as `writing`.
        """
        with self._writing(show.slug, must_exist=False) as (file, layers):
            if any(layers):
                raise ShowExists(show.slug)
            file.put_show(encode_show(show))

    def describe(self, slug: str, change: Callable[[Show], Show]) -> Show:
        """Change what is said of a show itself: its titles, ids, note. Its updates stay as they are.

        Raises:
            ShowNotFound, Damaged, WriteFailed: as `writing`.
        """
        with self._writing(slug) as (file, layers):
            after = change(layers.show)._replace(slug=slug)
            if after != layers.show:
                kept = {key: part for key, part in file.show().items() if key not in _DESCRIBED}
                file.put_show({**kept, **encode_show(layers.beyond(after))})
            return after

    def retitle(self, slug: str, title: str) -> Show:
        """Give a show another title; raises what `describe` does."""
        return self.describe(slug, lambda show: show._replace(title=title))

    def move(self, slug: str, new: str) -> None:
        """Give a show of one's own another slug; the old file goes to its backups.

        Raises:
            Refused: it is shipped, or the new slug is taken or cannot be one.
            ShowNotFound, Damaged, WriteFailed: as `writing`.
        """
        from btu_cli.store.moving import move_show

        move_show(self, slug, new)

    def remove(self, slug: str) -> Path:
        """Take a show's own file away; it goes to the backups, as the path that is returned.

        Raises:
            Refused: the show is shipped and there is nothing of one's own to take away.
            ShowNotFound, WriteFailed: as `writing`.
        """
        from btu_cli.store.moving import remove_show

        return remove_show(self, slug)

    def note_entered(self, update_id: str, *, undoing: bool = False) -> None:
        """Note in the journal that an update is being entered here; `undoing`: by an undo."""
        from btu_cli.store.journal import note_entered

        note_entered(self.folder, update_id, undoing=undoing)

    def entered(self) -> tuple[str, ...]:
        """The ids of the updates that were entered here, the last one first, without those of undos."""
        from btu_cli.store.journal import entered

        return entered(self.folder)

    def pulled(self, slug: str, catalogue: str) -> dict[str, Any] | None:
        """What the last pull kept of a show; None where there is nothing that can be read."""
        from btu_cli.store.pulled import read_pulled

        return read_pulled(self.folder, slug, catalogue)

    def keep_pulled(self, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
        """Keep what a pull saw of a show, for the next one."""
        from btu_cli.store.pulled import keep_pulled

        keep_pulled(self.folder, slug, catalogue, document)

    def restore(self, slug: str, number: int) -> Restored:
        """Put an earlier generation in the place of a show's file, which itself is kept as a generation.

        Raises:
            NotFound: there is no such generation.
            Damaged: the generation itself cannot be trusted; nothing is written.
            WriteFailed: as `writing`.
        """
        from btu_cli.store.moving import restore_show

        return restore_show(self, slug, number)

    # -- within the store ----------------------------------------------------------------------------------

    @contextmanager
    def locked(self, *slugs: str) -> Iterator[None]:
        """Hold the locks that writing the own files of these shows needs."""
        from btu_cli.store.failures import writing
        from btu_cli.store.lock import held, places
        from btu_cli.store.writing import make_folder

        with writing(self.folder):
            make_folder(self.folder)
            with held(places(self.path(slug) for slug in slugs), self.patience):
                yield

    def require(self, slug: str) -> None:
        """Refuse the slug of a show that is not there, before anything is made for it.

        Raises:
            ShowNotFound: it is not.
        """
        if not is_slug(slug) or slug not in self.slugs():
            from difflib import get_close_matches

            raise ShowNotFound(slug, get_close_matches(slug[:200].lower(), self.slugs()))

    @contextmanager
    def _writing(self, slug: str, *, must_exist: bool = True) -> Iterator[Writing]:
        """A show's own file, locked; what is staged in it is on the disk when the block ends well."""
        if must_exist:
            with suppress(Damaged):  # where not even that can be read, the lock or the file will say why
                self.require(slug)
        with self.locked(check_slug(slug)), RecordDB(self.path(slug)) as file:
            self._known.pop(file.file.path, None)  # what is written upon is read under the lock
            yield Writing(file, Layers(self._shipped(slug), self._own(slug, file)))
            file.file.commit(folder_of(self.folder, slug))

    def _bytes(self, slug: str) -> Iterator[bytes]:
        """What the files of a show hold, unproven."""
        shipped = () if self.shipped is None else (self.shipped / f"{slug}.json",)
        for path in (self.path(slug), *shipped):
            with suppress(Damaged):
                if content := read_file(path):
                    yield content.data

    def _layers(self, slug: str) -> Layers:
        layers = Layers(None, None)
        if is_slug(slug):
            layers = Layers(self._shipped(slug), self._own(slug, RecordDB(self.path(slug))))
        if not any(layers):
            self.require(slug)
        return layers

    def _own(self, slug: str, file: RecordDB) -> Held | None:
        path = self.path(slug)
        try:
            with reading(path):
                own = self._held(file)
                lost = own is None and self._is_lost(slug)
        except Damaged as error:
            raise self._advised(slug, error) from None
        if lost:
            raise self._advised(slug, Damaged(str(path), "the file is gone, and its backups are there."))
        return own

    def _shipped(self, slug: str) -> Held | None:
        if self.shipped is None:
            return None
        path = self.shipped / f"{slug}.json"
        with reading(path):
            return self._held(RecordDB(path))

    def _held(self, file: RecordDB) -> Held | None:
        """What a file holds; a file that did not change is not read again, unless it is to be written."""
        path = file.file.path
        try:
            now = signature_of(path.stat())
        except OSError:
            return held_in(file)  # which says what is wrong, if anything is
        known = self._known.get(path)
        if known is None or known[0] != now:
            held = held_in(file)
            if held is None or file.file.signature is None:
                return held
            known = self._known[path] = (file.file.signature, held)
        return known[1]

    def _is_lost(self, slug: str) -> bool:
        return (
            not self.path(slug).is_symlink()
            and not self.path(slug).exists()
            and (is_lost(folder_of(self.folder, slug)))
        )

    def _advised(self, slug: str, error: Damaged) -> Damaged:
        from btu_cli.store.advice import advised

        found: tuple[Generation, ...] = ()
        with suppress(Damaged, OSError):
            found = self.backups(slug)
        return advised(error, slug, found)
