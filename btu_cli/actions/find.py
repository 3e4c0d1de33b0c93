"""Finding the show that a person means: by slug, by a title in any case, or by an update's id."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.errors import AmbiguousId, AmbiguousShow, Damaged, NotFound, ShowNotFound, UpdateNotFound
from btu_cli.store.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from btu_cli.model.updates import Show, Update
    from btu_cli.store import Store

ARTICLES: Final = ("the ", "the-", "an ", "an-", "a ", "a-")
HEXADECIMAL: Final = frozenset("0123456789abcdef")


Names: TypeAlias = "Mapping[str, tuple[str, ...]]"


def find_show(store: Store, name: str, *, beginnings: bool = True, names: Names | None = None) -> str:
    """The slug of the show that has this name; with `beginnings`, of the only one that has one so beginning.

    `names` are what `names_in` gives, for those who look up many.

    Raises:
        ShowNotFound: no show has it; the nearest are named.
        AmbiguousShow: several have it.
        Damaged: the folder cannot be read.
    """
    if is_slug(name) and store.has_file(name):
        return name
    named = names or names_in(store)
    if name in named:
        return name
    wanted = _key(name)
    found = [slug for slug, keys in named.items() if wanted in keys]
    if not found and beginnings and wanted:
        found = [slug for slug, keys in named.items() if any(_begins(key, wanted) for key in keys)]
    if len(found) > 1:
        raise AmbiguousShow(name, found)
    if not found:
        raise ShowNotFound(name, _nearest(wanted, named))
    return found[0]


def names_in(store: Store) -> Names:
    """The keys of all names of all shows, by slug.

    Raises:
        Damaged: the folder cannot be read.
    """
    return {slug: tuple(_names(store, slug)) for slug in store.slugs()}


def find_show_of(store: Store, prefix: str, usual: str | None) -> str:
    """The slug of the show that has an update with this id, or beginning of one; `usual` is asked first.

    Raises:
        UpdateNotFound: none has.
        AmbiguousId: updates of several shows have.
        Damaged: none has, and the usual show cannot be read.
    """
    wanted, damage = prefix.strip().lower(), None
    if usual is not None:
        try:
            if _holds(store.updates(usual), wanted):
                return usual
        except Damaged as failure:
            damage = failure
    found = [slug for slug in _candidates(store, wanted) if _holds(_readable(store, slug), wanted)]
    if len(found) > 1:
        raise AmbiguousId(prefix, [f"{wanted} of {slug}" for slug in found[:10]])
    if not found:
        raise damage or UpdateNotFound(prefix, usual)
    return found[0]


def visible(store: Store) -> Iterator[str]:
    """The slugs of one's own shows that are not hidden; one that cannot be read is not."""
    for slug in store.own_slugs():
        try:
            if store.show(slug).hidden:
                continue
        except Damaged:
            pass
        yield slug


def _candidates(store: Store, prefix: str) -> tuple[str, ...]:
    """The shows whose files hold what looks like this beginning of an id."""
    return store.holding(prefix) if prefix and HEXADECIMAL.issuperset(prefix) else ()


def _holds(updates: Iterable[Update], prefix: str) -> bool:
    return any(update.id.startswith(prefix) for update in updates)


def _readable(store: Store, slug: str) -> tuple[Update, ...]:
    with suppress(Damaged, NotFound):
        return store.updates(slug)
    return ()


def _names(store: Store, slug: str) -> Iterator[str]:
    """The keys of all names of a show; of a damaged one its slug."""
    yield slug
    with suppress(Damaged):
        show: Show = store.show(slug)
        for title in (show.title, *show.other_titles):
            yield _key(title)


def _begins(key: str, wanted: str) -> bool:
    """Whether a name begins so, with its article or without."""
    article = next((each for each in ARTICLES if key.startswith(each)), "")
    return key.startswith(wanted) or key[len(article) :].startswith(wanted)


def _key(name: str) -> str:
    """A name as it is compared: in one case, with single spaces and straight apostrophes."""
    import unicodedata

    plain = unicodedata.normalize("NFC", name).replace("’", "'")
    return " ".join(plain.casefold().split())


def _nearest(wanted: str, named: Names) -> list[str]:
    """The slugs whose names are nearest to what was typed."""
    from difflib import get_close_matches

    slugs = {key: slug for slug, keys in named.items() for key in keys}
    return list(dict.fromkeys(slugs[key] for key in get_close_matches(wanted[:200], slugs)))
