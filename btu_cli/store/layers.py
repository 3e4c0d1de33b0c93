"""The content of a file, and the two layers of a show: the user's own file on the shipped one. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.errors import Damaged
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show, Update, order
from btu_cli.named import NamedTuple
from btu_cli.store.codec import decode, decode_show, encode, encode_show, seal
from btu_cli.store.identity import WrongShape
from btu_cli.store.merging import filled

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from btu_cli.store.storage import RecordDB


class Layer(NamedTuple):
    """What a file says of a show, and its updates by id."""

    show: Show
    updates: Mapping[str, Update]


class Layers(NamedTuple):
    """The layers of a show: the content of the shipped file and of the own file; either can be missing."""

    shipped: Layer | None
    own: Layer | None

    @property
    def show(self) -> Show:
        """The show. Values in the own file override those in the shipped file; lists are joined."""
        below = self.shipped.show if self.shipped else None
        above = self.own.show if self.own else below
        if above is None:
            raise LookupError
        if below is None:
            return above if above.title else above._replace(title=above.slug)
        return Show(
            slug=above.slug,
            title=above.title or below.title or above.slug,
            other_titles=tuple(dict.fromkeys((*below.other_titles, *above.other_titles))),
            ids=tuple(sorted({**dict(below.ids), **dict(above.ids)}.items())),
            note=below.note if above.note is None else above.note,
            numberings=tuple({each.name: each for each in (*below.numberings, *above.numberings)}.values()),
            hidden=above.hidden,
            acknowledged=tuple(
                {each.what: each for each in (*below.acknowledged, *above.acknowledged)}.values()
            ),
        )

    @property
    def by_id(self) -> dict[str, Update]:
        """The union of both layers' updates."""
        shipped = self.shipped.updates if self.shipped else {}
        return {**shipped, **(self.own.updates if self.own else {})}

    @property
    def updates(self) -> tuple[Update, ...]:
        """The union of both layers' updates, in the model's order."""
        return tuple(sorted(self.by_id.values(), key=order))

    @property
    def record(self) -> ShowRecord:
        """The show with its updates."""
        return ShowRecord(self.show, self.updates)

    def beyond(self, show: Show) -> Show:
        """The part of a show that the user's own file must store."""
        if self.shipped is None:
            return show
        below = self.shipped.show
        return Show(
            slug=show.slug,
            title=show.title if show.title != below.title else "",
            other_titles=tuple(title for title in show.other_titles if title not in below.other_titles),
            ids=tuple(pair for pair in show.ids if pair not in below.ids),
            note=show.note if show.note != below.note else None,
            numberings=tuple(each for each in show.numberings if each not in below.numberings),
            hidden=show.hidden,
            acknowledged=tuple(each for each in show.acknowledged if each not in below.acknowledged),
        )


class Writing(NamedTuple):
    """A show's own file under its lock, and the layers of the show."""

    file: RecordDB
    layers: Layers

    @property
    def record(self) -> ShowRecord:
        """The show with its updates, as they were when the lock was taken."""
        return self.layers.record

    def is_still(self, record: ShowRecord) -> bool:
        """Whether the show is as it was in this record. Ids verify the content of updates."""
        ids = self.layers.by_id.keys()
        return self.layers.show == record.show and ids == {update.id for update in record.updates}

    @property
    def exists(self) -> bool:
        """Whether there was such a show when the lock was taken."""
        return any(self.layers)

    def add(self, update: Update) -> Update:
        """Stage an update for the file, unless it is already there. Returns it with its id."""
        sealed = seal(update)
        if sealed.id not in self.layers.by_id:
            self.file.begin(self.layers.show.slug)
            self.file.insert({sealed.id: encode(update)})
        return sealed

    def insert(self, texts: Mapping[str, str], show: Mapping[str, Any]) -> None:
        """Stage the canonical texts of verified updates by id, and missing parts of the show's document."""
        shipped = self.layers.shipped
        own = self.file.show()
        if own:  # hiding a show is a choice of this record's owner
            show = {key: part for key, part in show.items() if key != "hidden"}
        said = filled(own, encode_show(shipped.show) if shipped else {}, show)
        if said != own:
            self.file.put_show({**said, "slug": show["slug"]})
        there = self.layers.by_id
        new = {key: text for key, text in texts.items() if key not in there}
        if new:
            self.file.begin(show["slug"])
            self.file.insert_texts(new)


def layer_in(path: Path, file: RecordDB) -> Layer | None:
    """The content of the file at `path`; None if there is none.

    Raises:
        Damaged: it cannot be trusted, or one of its documents is not an update.
    """
    if not file.exists:
        return None
    show = decode_show(file.show())
    if show.slug != path.name.removesuffix(".json"):
        raise Damaged(
            str(path),
            f"it holds the show {show.slug!r}, but its name is another.",
            hint=f"Name it {show.slug}.json again; `btu shows rename` gives a show another slug.",
        )
    if file.decoded is not None:
        return Layer(show, file.decoded)
    updates = {}
    for update_id, document in file.updates().items():
        try:
            updates[update_id] = decode(update_id, document)
        except WrongShape as error:
            raise Damaged(str(path), f"the update {update_id[:12]} is malformed: {error}.") from None
    return Layer(show, updates)
