"""Lists over many shows: a function's value for each show, kept from one list to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from btu_cli import kept
from btu_cli.errors import BtuError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from btu_cli.model.records import ShowRecord
    from btu_cli.store import Store

Made = TypeVar("Made")

FEWEST: Final = 50  # shows; with fewer, reading parts takes as long as computing them


def of_each(
    store: Store, slugs: Iterable[str], make: Callable[[ShowRecord], Made]
) -> Iterator[tuple[str, Made | BtuError | None]]:
    """The values for these shows: None for a hidden show, an error for an unreadable one.

    `make` is a function of the package, with all other arguments that its result depends on already bound.
    """
    given = tuple(slugs)
    made_of = partial(_made, store, make)
    if len(given) < FEWEST or not kept.folder:
        yield from ((slug, _or_error(made_of, slug)) for slug in given)
        return
    from btu_cli.kept.parts import parts

    with parts(make) as there:
        there.share_out(given, store.places, made_of)
        for slug in given:
            yield slug, _or_error(there.of, slug, store.places(slug), partial(made_of, slug))


def _or_error(make: Callable[..., Made], *arguments: object) -> Made | BtuError:
    try:
        return make(*arguments)
    except BtuError as failure:
        return failure


def _made(store: Store, make: Callable[[ShowRecord], Made], slug: str) -> Made | None:
    record = store.read(slug)
    return None if record.show.hidden else make(record)
