"""Links shows to catalogues, lists the links, and finds the ids for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.catalogues import by_name
from btu_cli.catalogues.answers import Garbled
from btu_cli.errors import BadValue, Damaged, NetworkFailed, NotLinked, Refused
from btu_cli.model.catalogues import parse_links
from btu_cli.named import NamedTuple
from btu_cli.reports.found import FindReport, Found
from btu_cli.reports.show_change import ShowLinked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from btu_cli.actions.pull import Connect
    from btu_cli.catalogues.catalogue import Catalogue
    from btu_cli.model.updates import Show
    from btu_cli.store import Store


class Followed(NamedTuple):
    """A show that is linked to a catalogue, and its number there."""

    show: Show
    catalogue: Catalogue
    number: str


class Following(NamedTuple):
    """The shows to ask about, and the errors of those that could not be read."""

    shows: tuple[Followed, ...]
    failures: tuple[Damaged, ...] = ()


def catalogue_of(name: str) -> Catalogue:
    """The catalogue with this name.

    Raises:
        BadValue: btu cannot ask a catalogue of this name.
    """
    found = by_name().get(name.strip().lower())
    if found is None:
        raise BadValue("--from", name, " or ".join(by_name()))
    return found


def link_show(
    store: Store, slug: str, links: Sequence[str], *, remove: Sequence[str] = (), dry_run: bool
) -> ShowLinked:
    """Add links CATALOGUE=ID to a show, and remove those in `remove`. Without any, list its links.

    Raises:
        BadValue: a link is malformed.
        Refused: a link to remove is not in the user's own file.
        ShowNotFound, Damaged, WriteFailed: as `Store.writing`.
    """
    wanted, gone = parse_links(links), {name.strip().lower() for name in remove}
    show = store.show(slug)
    for name in sorted(gone):
        if name not in dict(show.ids):
            raise Refused(f"{show.title} has no id in {name}.", hint=f"btu shows link {slug} lists its ids.")

    def linked(old: Show) -> Show:
        kept = {name: number for name, number in old.ids if name not in gone}
        return old._replace(ids=tuple(sorted({**kept, **wanted}.items())))

    if not dry_run and (wanted or gone):
        store.describe(slug, linked)
    return ShowLinked(linked(show), dry_run)


def follow(
    store: Store, slugs: Sequence[str] | None, only: str | None, has_key: Callable[[Catalogue], bool]
) -> Following:
    """The catalogues to ask about these shows, or about all that are linked.

    Raises:
        NotLinked: a named show is not linked to a catalogue that btu can ask.
        BadValue: `only` does not name a catalogue.
        ShowNotFound, Damaged: a named show does not exist, or cannot be trusted.
    """
    catalogues = [catalogue_of(only)] if only else [each for each in by_name().values() if has_key(each)]
    found: list[Followed] = []
    failures: list[Damaged] = []
    for slug in dict.fromkeys(store.slugs() if slugs is None else slugs):
        try:
            show = store.show(slug)
        except Damaged as failure:
            if slugs is not None:
                raise
            failures.append(failure)
            continue
        if show.hidden and slugs is None:
            continue
        ids = dict(show.ids)
        linked = [Followed(show, each, ids[each.name]) for each in catalogues if each.name in ids]
        if not linked and slugs is not None:
            raise NotLinked(slug, [each.name for each in catalogues])
        found += linked
    return Following(tuple(found), tuple(failures))


def find_shows(title: str, catalogue: Catalogue, connect: Connect) -> FindReport:
    """The shows that a catalogue lists for a title.

    Raises:
        NetworkFailed: it could not be asked, or its answer is not usable.
    """
    from btu_cli.catalogues.client import Unanswered

    try:
        with connect(catalogue) as client:
            candidates = catalogue.read_search(client.ask(catalogue.search(title)))
    except Unanswered as error:
        raise NetworkFailed(error.problem, hint="Try it again later.") from None
    except Garbled as error:
        raise NetworkFailed(f"{catalogue.publisher} gave no usable answer: {error}.") from None
    return FindReport(title, tuple(Found(*each) for each in candidates), catalogue.publisher)
