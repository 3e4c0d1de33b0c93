"""The part that all stores share: a show is the union of the shipped file and the user's own.

A kind of store defines which shows it holds, how one is read, and how one is opened for writing.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, Final

from btu_cli.errors import Damaged, Refused, ShowExists, ShowNotFound
from btu_cli.model.records import ShowRecord, StoredRecord
from btu_cli.store.codec import encode_show
from btu_cli.store.layers import Layers, Writing
from btu_cli.store.layout import OF_THE_FILE
from btu_cli.store.slugs import check_slug, is_slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from contextlib import AbstractContextManager

    from btu_cli.model.updates import Show, Update
    from btu_cli.store.layers import Layer
    from btu_cli.store.storage import RecordDB

_DESCRIBED: Final = ("title", "other_titles", "ids", "note", "numberings", "hidden", "acknowledged")


class LayeredStore(ABC):
    """The user's own shows on top of the shipped ones. `btu_cli.store.Store` documents the methods."""

    # -- what each kind of store must define -------------------------------------------------------------

    @abstractmethod
    def own_slugs(self) -> tuple[str, ...]:
        """The slugs of the user's own shows, sorted."""

    @abstractmethod
    def shipped_slugs(self) -> tuple[str, ...]:
        """The slugs of the shows that btu ships, sorted."""

    @abstractmethod
    def has_file(self, slug: str) -> bool:
        """Whether a show has a file."""

    @abstractmethod
    def _own(self, slug: str) -> Layer | None:
        """The user's own file of a show; None if there is none."""

    @abstractmethod
    def _shipped(self, slug: str) -> Layer | None:
        """The shipped file of a show; None if there is none."""

    @abstractmethod
    def _opened(self, slug: str) -> AbstractContextManager[Writing]:
        """A show's own file, under its lock. Staged changes are stored if the block ends without an error."""

    @abstractmethod
    def _both(self, slug: str) -> tuple[Layers, tuple[RecordDB, ...]]:
        """Both layers of a show, and the files that they were read from, the user's own last."""

    # -- reading -------------------------------------------------------------------------------------------

    def slugs(self) -> tuple[str, ...]:
        """The slugs of all shows, own and shipped, sorted."""
        return tuple(sorted({*self.own_slugs(), *self.shipped_slugs()}))

    def read(self, slug: str) -> ShowRecord:
        """A show with its updates."""
        return self._layers(slug).record

    def named(self, slug: str) -> Show:
        """As `show`; a store whose files can be read in part needs less for it."""
        return self.show(slug)

    def show(self, slug: str) -> Show:
        """A show without its updates."""
        return self._layers(slug).show

    def updates(self, slug: str) -> tuple[Update, ...]:
        """All updates of a show."""
        return self._layers(slug).updates

    def stored(self, slug: str) -> StoredRecord:
        """A show with its updates, and their raw documents."""
        self.require(slug)
        layers, files = self._both(slug)
        said: dict[str, Any] = {}
        documents: dict[str, Any] = {}
        for file in files:
            said |= file.show()
            documents |= file.updates()
        unknown = {key: part for key, part in said.items() if key not in _DESCRIBED + OF_THE_FILE}
        record = layers.record
        found = (documents[each.id] for each in record.updates)
        raw = ({key: part for key, part in document.items() if key != "id"} for document in found)
        return StoredRecord(record, {**unknown, **encode_show(record.show)}, tuple(raw))

    def require(self, slug: str) -> None:
        """Refuse the slug of a show that does not exist."""
        if is_slug(slug) and self.has_file(slug):  # without reading the other shows
            return
        if not is_slug(slug) or slug not in self.slugs():
            from difflib import get_close_matches

            raise ShowNotFound(slug, get_close_matches(slug[:200].lower(), self.slugs()))

    def require_own(self, slug: str) -> None:
        """Refuse to remove a show without a file of the user's own."""
        self.require(slug)
        if slug not in self.own_slugs():
            raise Refused(
                f"{slug} is shipped with btu, and you have added nothing to it.",
                hint="There is nothing to remove.",
            )

    def require_movable(self, slug: str, new: str) -> None:
        """Refuse a move that is sure to fail: the show is shipped, or the new slug is not valid."""
        check_slug(new)
        self.require_own(slug)
        if slug in self.shipped_slugs():
            raise Refused(
                f"{slug} is shipped with btu, so its slug cannot change.",
                hint="`btu shows rename` gives it a title.",
            )
        if new in self.shipped_slugs():
            raise ShowExists(new)

    def _layers(self, slug: str) -> Layers:
        layers = Layers(self._shipped(slug), self._own(slug)) if is_slug(slug) else Layers(None, None)
        if not any(layers):
            self.require(slug)
        return layers

    # -- writing -------------------------------------------------------------------------------------------

    @contextmanager
    def writing(self, slug: str, *, must_exist: bool = True) -> Iterator[Writing]:
        """A show to change, under its lock. Changes are stored if the block ends without an error."""
        if must_exist:
            with suppress(Damaged):  # if even this fails, the lock or the file raises the proper error
                self.require(slug)
        with self._opened(check_slug(slug)) as opened:
            yield opened

    def add(self, slug: str, update: Update) -> Update:
        """Add an update, unless it is already there. Returns it with its id."""
        with self.writing(slug) as opened:
            return opened.add(update)

    def add_many(
        self, slug: str, documents: Iterable[Mapping[str, Any]], show: Show | None = None
    ) -> tuple[str, ...]:
        """Add raw documents unchanged. Returns the ids of the new ones."""
        from btu_cli.store.merging import verified

        incoming = verified(documents)
        with self.writing(slug, must_exist=show is None) as (file, layers):
            if show and not any(layers):
                file.put_show(encode_show(show._replace(slug=slug)))
            new = {key: incoming[key] for key in incoming.keys() - layers.by_id.keys()}
            if new:
                file.begin(slug)
                file.insert(new)
            return tuple(sorted(new))

    def add_show(self, show: Show) -> None:
        """Add a show without updates."""
        with self.writing(show.slug, must_exist=False) as (file, layers):
            if any(layers):
                raise ShowExists(show.slug)
            file.put_show(encode_show(show))

    def describe(self, slug: str, change: Callable[[Show], Show]) -> Show:
        """Change a show's own document: titles, ids, note, numberings."""
        with self.writing(slug) as (file, layers):
            after = change(layers.show)._replace(slug=slug)
            if after != layers.show:
                kept = {key: part for key, part in file.show().items() if key not in _DESCRIBED}
                file.put_show({**kept, **encode_show(layers.beyond(after))})
            return after

    def retitle(self, slug: str, title: str) -> Show:
        """Give a show another title."""
        return self.describe(slug, lambda show: show._replace(title=title))
