"""A store in memory, with the same bytes as the files would have. For tests and trials."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from btu_cli.errors import BackupNotFound, ShowExists
from btu_cli.model.files import Health
from btu_cli.store.layered import LayeredStore
from btu_cli.store.layers import Layer, Layers, Writing, layer_in
from btu_cli.store.layout import SHOW
from btu_cli.store.storage import MemoryStorage, RecordDB

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from btu_cli.model.files import Edits, Generation, Repair, Restored


class MemoryStore(LayeredStore):
    """Shows on top of another memory store. Its files cannot be damaged, and there are no backups."""

    def __init__(self, shipped: MemoryStore | None = None) -> None:
        self.files: dict[str, bytes] = {}
        self._below = shipped
        self._pulled: dict[tuple[str, str], dict[str, Any]] = {}
        self._journal: list[tuple[str, bool]] = []

    def own_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows, sorted."""
        return tuple(sorted(self.files))

    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the store below, sorted."""
        return self._below.own_slugs() if self._below else ()

    def has_file(self, slug: str) -> bool:
        """Whether the show exists."""
        return slug in self.slugs()

    def places(self, slug: str) -> tuple[str, ...]:  # noqa: ARG002 - they are the same for every show
        """No show is in a file."""
        return ()

    def holding(self, prefix: str) -> tuple[str, ...]:
        """The shows that have an update with this prefix of an id."""
        return tuple(
            slug for slug in self.slugs() if any(each.id.startswith(prefix) for each in self.updates(slug))
        )

    def require_folder(self) -> None:
        """Memory is always writable."""

    def entered(self) -> tuple[str, ...]:
        """The noted ids, the last one first, without those made by undo."""
        return tuple(dict.fromkeys(key for key, undoing in reversed(self._journal) if not undoing))

    def note_entered(self, update_id: str, *, undoing: bool = False) -> None:
        """Note an id."""
        self._journal.append((update_id, undoing))

    def pulled(self, slug: str, catalogue: str) -> dict[str, Any] | None:
        """What the last pull saw about a show."""
        return self._pulled.get((slug, catalogue))

    def keep_pulled(self, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
        """Keep what a pull saw about a show."""
        self._pulled[slug, catalogue] = dict(document)

    def move(self, slug: str, new: str) -> None:
        """Keep the show under its new slug."""
        self.require_movable(slug, new)
        if new in self.files:
            raise ShowExists(new)
        old, target = self._file(slug), self._file(new)
        target.replace({**(old.content() or {}), SHOW: {new: {**old.show(), "slug": new}}})
        target.commit()
        del self.files[slug]

    def remove(self, slug: str) -> None:
        """Remove the show."""
        self.require_own(slug)
        del self.files[slug]

    def health_of(self, slug: str) -> tuple[Health, ...]:
        """All is well."""
        layers = (self.shipped_slugs(), self.own_slugs())
        return tuple(self.inspect_file(slug) for layer in layers if slug in layer)

    def lacks_driver(self) -> bool:
        """A store in memory is in no repository."""
        return False

    def inspect_file(self, slug: str) -> Health:
        """All is well."""
        return Health(slug, _path(slug), ok=True)

    def backup_fault(self, generation: Generation) -> str:  # noqa: ARG002 - the protocol's signature
        """A store in memory has none."""
        return ""

    def backups(self, slug: str) -> tuple[Generation, ...]:  # noqa: ARG002 - the protocol's signature
        """A store in memory has none."""
        return ()

    def restore(self, slug: str, number: int) -> Restored:
        """There is nothing to restore."""
        raise BackupNotFound(slug, number)

    def plan_repair(self, slug: str) -> Repair | None:
        """Nothing needs a repair."""
        self.require(slug)
        return None

    def take_repair(self, slug: str) -> Repair | None:
        """Nothing needs a repair."""
        return self.plan_repair(slug)

    def review_edits(self, slug: str) -> Edits | None:
        """Nobody edits it by hand."""
        self.require(slug)
        return None

    def accept_edits(self, slug: str) -> Edits | None:
        """Nobody edits it by hand."""
        return self.review_edits(slug)

    @contextmanager
    def _opened(self, slug: str) -> Iterator[Writing]:
        with self._file(slug) as file:
            yield Writing(file, Layers(self._shipped(slug), layer_in(_path(slug), file)))
            file.commit()

    def _both(self, slug: str) -> tuple[Layers, tuple[RecordDB, ...]]:
        below = RecordDB(MemoryStorage(self._below.files if self._below else {}, slug))
        return Layers(self._shipped(slug), self._own(slug)), (below, self._file(slug))

    def _own(self, slug: str) -> Layer | None:
        return layer_in(_path(slug), self._file(slug))

    def _shipped(self, slug: str) -> Layer | None:
        below = self._below.files if self._below else {}
        return layer_in(_path(slug), RecordDB(MemoryStorage(below, slug)))

    def _file(self, slug: str) -> RecordDB:
        return RecordDB(MemoryStorage(self.files, slug))


def _path(slug: str) -> Path:
    """The path that the show's file would have."""
    return Path(f"{slug}.json")
