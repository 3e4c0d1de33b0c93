"""Lists over many shows: a function's value for each show, kept from one list to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from btu_cli.errors import BtuError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from btu_cli.model.records import ShowRecord
    from btu_cli.store import Store

Made = TypeVar("Made")


def of_each(
    store: Store, slugs: Iterable[str], make: Callable[[ShowRecord], Made]
) -> Iterator[tuple[str, Made | BtuError | None]]:
    """The values for these shows: None for a hidden show, an error for an unreadable one.

    `make` is a function of the package, with all other arguments that its result depends on already bound.
    """
    from btu_cli.kept.parts import parts

    given = tuple(slugs)
    made_of = partial(_made, store, make)
    with parts(make, len(given)) as kept:
        kept.share_out(given, store.places, made_of)
        for slug in given:
            try:
                made = kept.of(slug, store.places(slug), partial(made_of, slug))
            except BtuError as failure:
                yield slug, failure
            else:
                yield slug, made


def _made(store: Store, make: Callable[[ShowRecord], Made], slug: str) -> Made | None:
    record = store.read(slug)
    return None if record.show.hidden else make(record)
