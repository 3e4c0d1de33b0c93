"""A record: a store in a folder, with a TinyDB file for each show, on top of the shows that btu ships.

The user's own file holds only the user's additions, so that corrections to the shipped record arrive with a
new release. Reading takes no lock and leaves no trace. A method that writes holds the folder's lock from
before it reads until the disk has confirmed.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from errno import ENOTDIR
from functools import cached_property
from stat import S_ISDIR
from typing import TYPE_CHECKING, Any, Final, cast

from btu_cli.errors import BackupNotFound, Damaged, NotFound, ShowExists, Unmerged, WriteFailed
from btu_cli.model.files import Health, Restored
from btu_cli.named import NamedTuple
from btu_cli.store.backups import DAMAGED, REMOVED, UNMERGED, folder_of, generations, is_lost
from btu_cli.store.files import listed, read_file, read_show, read_verified, reading, signature_of, trusted
from btu_cli.store.folders import slugs_in
from btu_cli.store.layered import LayeredStore
from btu_cli.store.layers import Layer, Layers, Writing, layer_in
from btu_cli.store.layout import SHOW, UPDATES
from btu_cli.store.slugs import check_slug, is_slug
from btu_cli.store.storage import FileStorage, RecordDB

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from btu_cli.model.files import Edits, Generation, Repair
    from btu_cli.model.updates import Show
    from btu_cli.store.files import Signature

_REMEMBERED: Final = 4  # files that are read again only if they changed


class _Known(NamedTuple):
    """A file that was read: its state then, its content, and how it was read."""

    signature: Signature
    layer: Layer
    file: RecordDB


class Record(LayeredStore):
    """The shows in `folder`, on top of those in `shipped`. Neither folder must exist."""

    def __init__(self, folder: Path, shipped: Path | None = None, *, patience: float | None = None) -> None:
        self.folder = folder
        self.shipped = shipped
        self.patience = patience
        self._known: dict[Path, _Known] = {}
        self._taken_by_git: dict[str, bool] = {}  # by slug, whether git took a missing file away

    def path(self, slug: str) -> Path:
        """The path of a show's own file, which can be missing."""
        return self.folder / f"{slug}.json"

    # -- reading -------------------------------------------------------------------------------------------

    def own_slugs(self) -> tuple[str, ...]:
        """The slugs that have a file in the folder, or had one and lost it; sorted."""
        with reading(self.folder):
            there = set(slugs_in(self.folder))
            kept = {slug for slug in listed(self.folder / "backups") if is_slug(slug)}
            return tuple(sorted(there.union(slug for slug in kept - there if self._is_lost(slug))))

    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows that btu ships, sorted."""
        return tuple(sorted(slugs_in(self.shipped))) if self.shipped else ()

    def has_file(self, slug: str) -> bool:
        """Whether a show has a file, own or shipped, without reading it."""
        with reading(self.folder):
            return self.path(slug).exists() or f"{slug}.json" in self._shipped_names

    def named(self, slug: str) -> Show:
        """A show as the first lines of its file say; a file that begins in another way is read as a whole."""
        show = read_show(self.path(slug))
        if show is None or show.slug != slug:
            return self.show(slug)
        return Layers(self._shipped(slug), Layer(show, {})).show

    def places(self, slug: str) -> tuple[str, ...]:
        """The files of a show, own and shipped; without an own one, the backups that would miss it."""
        folder, shipped = os.path.abspath(self.folder), self.shipped  # noqa: PTH100 - pathlib's is slow
        own, below = f"{folder}/{slug}.json", () if shipped is None else (f"{shipped}/{slug}.json",)
        return (own, *below) if os.path.lexists(own) else (own, *below, f"{folder}/backups/{slug}")

    def holding(self, prefix: str) -> tuple[str, ...]:
        """The shows whose files contain this prefix of an id. Unreadable shows are skipped."""
        wanted = f'"{prefix}'.encode()
        return tuple(slug for slug in self.slugs() if any(wanted in data for data in self._bytes(slug)))

    def require_folder(self) -> None:
        """Refuse a folder that is a file. It can be missing."""
        from btu_cli.store.failures import writing

        with writing(self.folder), suppress(FileNotFoundError):
            if not S_ISDIR(self.folder.stat().st_mode):
                raise NotADirectoryError(ENOTDIR, "", str(self.folder))

    def entered(self) -> tuple[str, ...]:
        """The ids in the journal, the last one first, without those made by undo."""
        from btu_cli.store.journal import entered

        return entered(self.folder)

    def note_entered(self, update_id: str, *, undoing: bool = False) -> None:
        """Note an id in the journal."""
        from btu_cli.store.journal import note_entered

        note_entered(self.folder, update_id, undoing=undoing)

    def pulled(self, slug: str, catalogue: str) -> dict[str, Any] | None:
        """What the last pull saw about a show; None if it is missing or unreadable."""
        from btu_cli.store.pulled import read_pulled

        return read_pulled(self.folder, slug, catalogue)

    def keep_pulled(self, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
        """Keep what a pull saw about a show, for the next pull."""
        from btu_cli.store.pulled import keep_pulled

        keep_pulled(self.folder, slug, catalogue, document)

    # -- a show's file as a whole --------------------------------------------------------------------------

    def move(self, slug: str, new: str) -> None:
        """Write the show under its new slug, then remove the old file.

        If it is killed in between, both exist, and the same move again finishes it.
        """
        self.require_movable(slug, new)
        with self.locked(slug, new):
            self.read(slug)  # verifies the file; a damaged one raises with advice
            with self._file(slug) as old, self._file(new) as target:
                document = {**old.show(), "slug": new}
                if target.exists and (target.show(), target.updates()) != (document, old.updates()):
                    raise ShowExists(new)
                if not target.exists:
                    target.replace({**(old.content() or {}), SHOW: {new: document}})
                    target.commit()
            self._take_away(slug)

    def remove(self, slug: str) -> Path:
        """Keep the show's file among its backups, then remove it; also a damaged file."""
        self.require_own(slug)
        with self.locked(slug):
            return self._take_away(slug)

    def restore(self, slug: str, number: int) -> Restored:
        """Replace the file by a verified backup. A damaged file is kept as a backup of that kind."""
        from btu_cli.store.disk import require_file

        check_slug(slug)
        with self.locked(slug):
            wanted = next((one for one in self.backups(slug) if one.number == number), None)
            if wanted is None:
                raise BackupNotFound(slug, number)
            content = read_file(wanted.path)
            if content is None:
                raise NotFound(f"{wanted.path} is gone.")
            restored = trusted(wanted.path, content.data).tables[UPDATES]
            path, kind, present = self.path(slug), "", set[str]()
            if os.path.lexists(path):
                require_file(path)
            try:
                if verified := read_verified(path):
                    present = set(verified.tables[UPDATES])
            except Damaged:
                kind = DAMAGED
            before = signature_of(path.stat()) if path.exists() else None
            self._replace(slug, content.data, before, kind)
            return Restored(wanted, tuple(sorted(present - restored.keys())))

    def health_of(self, slug: str) -> tuple[Health, ...]:
        """The health of the files of one show, shipped and own."""
        own = os.path.lexists(self.path(slug)) or self._is_lost(slug)
        shipped = self.shipped is not None and os.path.lexists(self.shipped / f"{slug}.json")
        return (
            *([self._shipped_health(slug)] if shipped else []),
            *([self.inspect_file(slug)] if own else []),
        )

    def lacks_driver(self) -> bool:
        """Whether the folder is in a git repository that lacks btu's merge driver."""
        from btu_cli.store.git import lacks_driver

        return lacks_driver(self.folder)

    def inspect_file(self, slug: str) -> Health:
        """The health of a show's own file. A missing file is healthy."""
        try:
            self._own(slug)
            self._require_merged(slug)
        except Damaged as error:
            return Health(
                slug,
                self.path(slug),
                ok=False,
                problem=error.problem,
                hint=error.hint,
                unmerged=isinstance(error, Unmerged),
            )
        return Health(slug, self.path(slug), ok=True)

    def backup_fault(self, generation: Generation) -> str:
        """The fault that keeps a backup from being restored; empty if it is verified."""
        try:
            verified = read_verified(generation.path)
        except Damaged as error:
            return error.problem
        return "" if verified else "it is gone."

    def backups(self, slug: str) -> tuple[Generation, ...]:
        """The backups of a show's own file, newest first."""
        return generations(folder_of(self.folder, slug)) if is_slug(slug) else ()

    def plan_repair(self, slug: str) -> Repair | None:
        """Write the repaired file beside the damaged one."""
        from btu_cli.store.disk import write_new
        from btu_cli.store.failures import writing

        self.require(slug)
        with self.locked(slug):
            if self.inspect_file(slug).ok:
                return None
            repair, data, _ = self._repaired(slug)
            with writing(repair.beside):
                repair.beside.unlink(missing_ok=True)
                write_new(repair.beside, data)
            return repair

    def take_repair(self, slug: str) -> Repair | None:
        """Replace the damaged file by the repaired one."""
        self.require(slug)
        with self.locked(slug):
            if self.inspect_file(slug).ok:
                return None
            repair, data, before = self._repaired(slug)
            self._replace(repair.path.stem, data, before, UNMERGED if repair.merged else DAMAGED)
            repair.beside.unlink(missing_ok=True)
            if repair.path != self.path(slug):
                self._take_away(slug)
            return repair

    def review_edits(self, slug: str) -> Edits | None:
        """The edits by hand that can be accepted."""
        from btu_cli.store.edits import edited

        self.require(slug)
        if self.inspect_file(slug).ok:
            return None
        return edited(self.path(slug), slug, self.backups(slug))[0]

    def accept_edits(self, slug: str) -> Edits | None:
        """Accept the edits. The file as it was goes to the backups."""
        from btu_cli.store.edits import edited

        self.require(slug)
        with self.locked(slug):
            if self.inspect_file(slug).ok:
                return None
            edits, data, before = edited(self.path(slug), slug, self.backups(slug))
            self._replace(slug, data, before, DAMAGED)
            return edits

    # -- within the store ----------------------------------------------------------------------------------

    @contextmanager
    def locked(self, *slugs: str) -> Iterator[None]:
        """Hold the locks for writing the own files of these shows."""
        from btu_cli.store.disk import make_folder
        from btu_cli.store.failures import writing
        from btu_cli.store.lock import held, places

        with writing(self.folder):
            make_folder(self.folder)
            self._tell_git()
            with held(places(self.path(slug) for slug in slugs), self.patience):
                yield

    def _tell_git(self) -> None:
        """Make git ignore files that are not part of the record, from the first write on."""
        if not os.path.lexists(self.folder / ".btu.lock"):
            from btu_cli.store.git import ignores

            with suppress(WriteFailed):  # if writing is not allowed, the next step raises the error
                ignores(self.folder)

    @contextmanager
    def _opened(self, slug: str) -> Iterator[Writing]:
        before = self._known.pop(self.path(slug), None)  # a file to be written is read under the lock
        with self.locked(slug), self._file(slug, before and before.file) as file:
            yield Writing(file, Layers(self._shipped(slug), self._verified(slug, file)))
            file.commit()

    def _bytes(self, slug: str) -> Iterator[bytes]:
        """The bytes of a show's files, not verified."""
        shipped = () if self.shipped is None else (self.shipped / f"{slug}.json",)
        for path in (self.path(slug), *shipped):
            with suppress(Damaged):
                if content := read_file(path):
                    yield content.data

    def _file(self, slug: str, before: RecordDB | None = None) -> RecordDB:
        known = cast("FileStorage", before.storage) if before is not None else None
        return RecordDB(FileStorage(self.path(slug), known))

    def _own(self, slug: str) -> Layer | None:
        return self._verified(slug, self._file(slug))

    def _both(self, slug: str) -> tuple[Layers, tuple[RecordDB, ...]]:
        self._known.clear()  # documents and values must come from the same reading
        own, below = self._file(slug), self.shipped and self.shipped / f"{slug}.json"
        if below is None:
            return Layers(None, self._verified(slug, own)), (own,)
        shipped = RecordDB(FileStorage(below))
        with reading(below):
            return Layers(self._layer(below, shipped), self._verified(slug, own)), (shipped, own)

    def _verified(self, slug: str, file: RecordDB) -> Layer | None:
        path = self.path(slug)
        try:
            with reading(path):
                own = self._layer(path, file)
                lost = own is None and self._is_lost(slug)
        except Damaged as error:
            raise self._advised(slug, error) from None
        if lost:
            raise self._advised(slug, Damaged(str(path), "the file is gone, but it has backups."))
        return own

    @cached_property
    def _unmerged(self) -> frozenset[str]:
        """The names of the files that git could not merge and nobody has resolved yet."""
        from btu_cli.store.git import unmerged_in

        return unmerged_in(self.folder)

    def _repaired(self, slug: str) -> tuple[Repair, bytes, Signature | None]:
        from btu_cli.store.repair import followed, repaired
        from btu_cli.store.unmerged import renamed_to

        path = self.path(slug)
        if path.name in self._unmerged and (renamed := renamed_to(path)):
            return followed(renamed, path)
        return repaired(path, slug, self.backups(slug))

    def _require_merged(self, slug: str) -> None:
        """Refuse a sound file without the other side's version, which git could not merge.

        Raises:
            Unmerged: it is one, or the other side renamed or removed its show.
            Damaged: a version cannot be trusted.
        """
        path = self.path(slug)
        if path.name in self._unmerged and (content := read_file(path)):
            from btu_cli.store.unmerged import renamed_to, require_merged

            renamed = renamed_to(path)
            try:
                require_merged(path, slug, content.data, renamed)
            except Unmerged as error:
                raise self._advised(slug, error) from None

    @cached_property
    def _shipped_names(self) -> frozenset[str]:
        """The names of the shipped files. Among thousands of shows, most are not shipped."""
        return frozenset(listed(self.shipped)) if self.shipped else frozenset()

    def _shipped(self, slug: str) -> Layer | None:
        if self.shipped is None or f"{slug}.json" not in self._shipped_names:
            return None
        path = self.shipped / f"{slug}.json"
        with reading(path):
            return self._layer(path, RecordDB(FileStorage(path)))

    def _shipped_health(self, slug: str) -> Health:
        path = (self.shipped or self.folder) / f"{slug}.json"
        try:
            layer_in(path, RecordDB(FileStorage(path)))
        except Damaged as error:
            return Health(slug, path, ok=False, problem=error.problem, hint="Install btu again.")
        return Health(slug, path, ok=True)

    def _layer(self, path: Path, file: RecordDB) -> Layer | None:
        """The content of a file. An unchanged file is not read again, unless it will be written."""
        try:
            now = signature_of(path.stat())
        except OSError:
            return layer_in(path, file)  # raises if anything is wrong
        known = self._known.get(path)
        if known is None or known.signature != now:
            layer = layer_in(path, file)
            signature = file.signature
            if layer is None or signature is None:
                return layer
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            known = self._known[path] = _Known(signature, layer, file)
        return known.layer

    def _replace(self, slug: str, data: bytes, before: Signature | None, kind: str) -> None:
        from btu_cli.store.writing import replace_bytes

        replace_bytes(self.path(slug), data, before, folder_of(self.folder, slug), kind=kind)

    def _take_away(self, slug: str) -> Path:
        """Turn the show's file into a backup and return that; if the file was lost, the newest backup."""
        from btu_cli.store.backups import keep_generation, thin_out
        from btu_cli.store.disk import require_file, sync_folder
        from btu_cli.store.failures import writing

        path, folder = self.path(slug), folder_of(self.folder, slug)
        with writing(path):
            there = os.path.lexists(path)
            if there:
                require_file(path)
            source = path.resolve() if there else self.backups(slug)[0].path
            kept = keep_generation(source, folder, REMOVED)
            sync_folder(folder)
            if there:
                path.unlink()
                sync_folder(path.parent)
        thin_out(folder)
        return kept

    def _is_lost(self, slug: str) -> bool:
        """Whether a show's file is missing, and neither btu nor git took it away."""
        path = self.path(slug)
        if os.path.lexists(path) or not is_lost(folder_of(self.folder, slug)):
            return False
        if slug not in self._taken_by_git:
            from btu_cli.store.git import has_let_go

            self._taken_by_git[slug] = has_let_go(path)
        return not self._taken_by_git[slug]

    def _advised(self, slug: str, error: Damaged) -> Damaged:
        from btu_cli.store.advice import advised

        found: tuple[Generation, ...] = ()
        with suppress(Damaged, OSError):
            found = self.backups(slug)
        return advised(error, slug, found)
