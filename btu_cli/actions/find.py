"""Finds the show that a person means: by slug, by a title in any case, or by an update's id."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.errors import AmbiguousShow, Damaged, IdInSeveralShows, NotFound, ShowNotFound, UpdateNotFound
from btu_cli.store.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from btu_cli.model.updates import Show, Update
    from btu_cli.store import Store

ARTICLES: Final = ("the ", "the-", "an ", "an-", "a ", "a-")
NAMED: Final = 3  # shows that a refusal names
HEXADECIMAL: Final = frozenset("0123456789abcdef")


Names: TypeAlias = "Mapping[str, tuple[str, ...]]"


def find_show(store: Store, name: str, *, beginnings: bool = True, names: Names | None = None) -> str:
    """The slug of the show with this name. With `beginnings`, a name's beginning is enough if it is unique.

    `names` is the result of `names_in`, for callers that look up many names.

    Raises:
        ShowNotFound: no show has the name; the error names the nearest.
        AmbiguousShow: several shows have it.
        Damaged: the folder cannot be read.
    """
    if is_slug(name) and store.has_file(name):
        return name
    named = names or names_in(store)
    if name in named:
        return name
    wanted = title_key(name)
    found = [slug for slug, keys in named.items() if wanted in keys]
    begun: list[str] = []
    if not found and wanted:
        begun = [slug for slug, keys in named.items() if any(_begins(key, wanted) for key in keys)]
    if beginnings:
        found = found or begun
    if len(found) > 1:
        raise AmbiguousShow(name, found)
    if not found:
        raise ShowNotFound(name, _nearest(wanted, named), begun[:NAMED])
    return found[0]


def names_in(store: Store) -> Names:
    """The keys of all names of all shows, by slug.

    Raises:
        Damaged: the folder cannot be read.
    """
    return {slug: tuple(_names(store, slug)) for slug in store.slugs()}


def find_show_of(store: Store, prefix: str, usual: str | None) -> str:
    """The slug of the show that has an update with this id or prefix. The `usual` show is searched first.

    Raises:
        UpdateNotFound: no show has one.
        IdInSeveralShows: several shows have one.
        Damaged: none of the readable shows has one, and the usual show cannot be read.
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
        raise IdInSeveralShows(prefix, found)
    if not found:
        raise damage or UpdateNotFound(prefix, usual)
    return found[0]


def visible(store: Store) -> Iterator[str]:
    """The slugs of the user's own shows that are not hidden. An unreadable show counts as not hidden."""
    for slug in store.own_slugs():
        try:
            if store.named(slug).hidden:
                continue
        except Damaged:
            pass
        yield slug


def _candidates(store: Store, prefix: str) -> tuple[str, ...]:
    """The shows whose files contain text that looks like an id with this prefix."""
    return store.holding(prefix) if prefix and HEXADECIMAL.issuperset(prefix) else ()


def _holds(updates: Iterable[Update], prefix: str) -> bool:
    return any(update.id.startswith(prefix) for update in updates)


def _readable(store: Store, slug: str) -> tuple[Update, ...]:
    with suppress(Damaged, NotFound):
        return store.updates(slug)
    return ()


def _names(store: Store, slug: str) -> Iterator[str]:
    """The keys of all names of a show; for a damaged show, only its slug."""
    yield slug
    with suppress(Damaged):
        show: Show = store.named(slug)
        for title in (show.title, *show.other_titles):
            yield title_key(title)


def _begins(key: str, wanted: str) -> bool:
    """Whether a name begins like this, with or without its article."""
    article = next((each for each in ARTICLES if key.startswith(each)), "")
    return key.startswith(wanted) or key[len(article) :].startswith(wanted)


def title_key(name: str) -> str:
    """A title for comparison: in one case, with single spaces and straight apostrophes."""
    import unicodedata

    plain = unicodedata.normalize("NFC", name).replace("’", "'")
    return " ".join(plain.casefold().split())


def _nearest(wanted: str, named: Names) -> list[str]:
    """The slugs of the shows whose names are nearest to the typed one."""
    from difflib import get_close_matches

    slugs = {key: slug for slug, keys in named.items() for key in keys}
    return list(dict.fromkeys(slugs[key] for key in get_close_matches(wanted[:200], slugs)))
