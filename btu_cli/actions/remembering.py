"""Keeps the beginning of a large show's story in the user's cache folder, from one update to the next.

It is identified by the ids of its updates, in order, and ids verify the content of updates. So it does not
depend on a file of the record, and stays valid until btu's code changes. It only makes the report of an
update's changes faster: writing never depends on it.
"""

from __future__ import annotations

import io
import pickle
import sys
from typing import TYPE_CHECKING, Any, Final, get_args

from btu_cli import kept
from btu_cli.history.story import Part, Story
from btu_cli.kept.values import Reader
from btu_cli.model.updates import Update
from btu_cli.store import hash_of

if TYPE_CHECKING:
    from collections.abc import Sequence

KIND: Final = "stories"
SHOWS: Final = 16  # for at most so many shows, the last ones


class Remembered:
    """The kept beginning of one show's story. `places`, its files, identify the show."""

    def __init__(self, places: Sequence[str]) -> None:
        self._key = repr((places, sys.version))

    def recall(self, updates: Sequence[Update]) -> Story | None:
        """The kept story of the first of these updates, if there is one."""
        data = kept.read(kept.path_of(KIND, self._key), self._key) if kept.folder else None
        if data is None:
            return None
        try:
            reader = _Reader(data, updates)
            ids, count = reader.load()
            if ids == _known_by(updates[:count]):
                story: Story = reader.load()
                story.updates[:] = updates[:count]
                return story
        except Exception:  # noqa: BLE001, S110 - pickle can raise anything; recompute
            pass
        return None

    def keep(self, story: Story) -> None:
        """Keep a story as far as it was read. If it cannot be kept, nothing is lost."""
        if kept.folder:
            data = io.BytesIO()
            writer = _Writer(data, story.updates)
            writer.dump((_known_by(story.updates), len(story.updates)))
            end = story.without_steps()
            end.updates = []  # whoever recalls it has them
            writer.dump(end)
            kept.write(kept.path_of(KIND, self._key), self._key, data.getvalue(), kept.code(), SHOWS)


def _known_by(updates: Sequence[Update]) -> str:
    return hash_of("".join([update.id[:16] for update in updates]))


class _Writer(pickle.Pickler):
    """A pickler that writes an update as its place."""

    def __init__(self, file: io.BytesIO, updates: Sequence[Update]) -> None:
        super().__init__(file, pickle.HIGHEST_PROTOCOL)
        self._places = {update.id: place for place, update in enumerate(updates)}

    def persistent_id(self, thing: object) -> int | None:
        """The place of an update."""
        return self._places[thing.id] if isinstance(thing, Update) else None


class _Reader(Reader):
    """An unpickler that reads a place as its update, and makes the parts of a story besides."""

    classes = (*Reader.classes, Story, *get_args(Part))

    def __init__(self, data: bytes, updates: Sequence[Update]) -> None:
        super().__init__(io.BytesIO(data))
        self._updates = updates

    def persistent_load(self, place: Any) -> Update:  # noqa: ANN401 - pickle's own signature
        """The update at a place."""
        update: Update = self._updates[place]
        return update
