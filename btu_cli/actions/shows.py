"""Adds, renames, numbers, hides and removes shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.actions.find import find_show
from btu_cli.errors import BadValue, Damaged, ShowExists, Usage
from btu_cli.model.catalogues import parse_links
from btu_cli.model.updates import Show, with_numbering
from btu_cli.reports.show_change import (
    ShowAdded,
    ShowHidden,
    ShowNumbered,
    ShowRemoved,
    ShowRenamed,
    ShowUnhidden,
)
from btu_cli.store import check_slug, is_slug, slug_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.store import Store


def add_show(
    store: Store, title: str, slug: str | None, links: Sequence[str] = (), *, dry_run: bool
) -> ShowAdded:
    """Add a show with its links CATALOGUE=ID. Without a slug, one is made from the title.

    Raises:
        BadValue, BadSlug: the title is empty, or the slug or a link is malformed.
        ShowExists: there is already a show with this slug.
        WriteFailed: as `Store.writing`.
    """
    name = _title_of(title)
    show = Show(check_slug(slug) if slug is not None else slug_of(name), name)
    show = show._replace(ids=tuple(sorted(parse_links(links).items())))
    if dry_run and show.slug in store.slugs():
        raise ShowExists(show.slug)
    if not dry_run:
        store.add_show(show)
    return ShowAdded(show, dry_run)


def rename_show(store: Store, slug: str, name: str, new_slug: str | None, *, dry_run: bool) -> ShowRenamed:
    """Give a show another title, another slug, or both. A name in the form of a slug is a slug.

    Raises:
        BadValue, BadSlug: the title is empty, or the slug is malformed.
        Refused: the show is shipped, so its slug cannot change; or the new slug is taken.
        ShowNotFound, Damaged, WriteFailed: as `Store.writing`.
    """
    slug = find_show(store, slug, beginnings=False)
    show = store.show(slug)
    if new_slug is None and is_slug(name):
        show, title = show._replace(slug=name), None
    else:
        title = _title_of(name)
        show = show._replace(slug=slug if new_slug is None else check_slug(new_slug), title=title)
    if dry_run:
        if show.slug != slug:
            store.require_movable(slug, show.slug)
            if show.slug in store.slugs():
                raise ShowExists(show.slug)
        return ShowRenamed(show, dry_run)
    if show.slug != slug:
        store.move(slug, show.slug)
    if title is not None:
        store.retitle(show.slug, title)
    return ShowRenamed(show, dry_run)


def number_show(
    store: Store, slug: str, name: str | None, pairs: Sequence[str], *, remove: bool, dry_run: bool
) -> ShowNumbered:
    """Record how a platform numbers a show's seasons, as THEIRS=OURS, or remove that numbering.

    Without a name nothing is changed, and the report lists the numberings.

    Raises:
        Usage: there are no pairs.
        BadValue: the name or a pair is malformed.
        ShowNotFound, Damaged, WriteFailed: as `Store.writing`.
    """
    from btu_cli.model.numbering import numbering_name, parse_numbering

    slug = find_show(store, slug, beginnings=False)
    show = store.show(slug)
    if name is None:
        return ShowNumbered(show, dry_run)
    if not pairs and not remove:
        raise Usage("A numbering needs its seasons.", hint=f"btu shows alias {slug} {name} 1=1 2=1 3=2")
    wanted, called = None if remove else parse_numbering(name, pairs), numbering_name(name)
    if not dry_run:
        show = store.describe(slug, lambda old: with_numbering(old, called, wanted))
    return ShowNumbered(with_numbering(show, called, wanted), dry_run)


def hide_show(store: Store, name: str, *, dry_run: bool) -> ShowHidden:
    """Leave a show out of lists, checks and sites. The shipped one can be hidden too.

    Raises:
        ShowNotFound, Damaged, WriteFailed: as `Store.writing`.
    """
    return ShowHidden(_marked(store, name, hidden=True, dry_run=dry_run), dry_run)


def unhide_show(store: Store, name: str, *, dry_run: bool) -> ShowUnhidden:
    """Show a hidden show again. Raises what `hide_show` raises."""
    return ShowUnhidden(_marked(store, name, hidden=False, dry_run=dry_run), dry_run)


def _marked(store: Store, name: str, *, hidden: bool, dry_run: bool) -> Show:
    slug = find_show(store, name, beginnings=False)
    if dry_run:
        return store.show(slug)._replace(hidden=hidden)
    return store.describe(slug, lambda old: old._replace(hidden=hidden))


def plan_removal(store: Store, slug: str) -> tuple[ShowRemoved, str]:
    """The show that would be removed, and the question to ask before. A damaged show can be removed too.

    Raises:
        Refused: it is shipped, and the user has no file of their own to remove.
        ShowNotFound: there is no such show.
    """
    slug = find_show(store, slug, beginnings=False)
    try:
        show, updates = store.read(slug)
    except Damaged:
        show, question = Show(slug, slug), f"Remove {slug}, whose file is damaged?"
    else:
        held = f"{len(updates):,} update" if len(updates) == 1 else f"{len(updates):,} updates"
        question = f"Remove {show.title} ({slug}) with its {held}?"
    store.require_own(slug)
    return ShowRemoved(show, dry_run=True), question


def remove_show(store: Store, planned: ShowRemoved) -> ShowRemoved:
    """Remove a show. Its file goes to the backups.

    Raises:
        Refused, ShowNotFound, WriteFailed: as `Store.remove`.
    """
    backup = store.remove(planned.show.slug)
    return ShowRemoved(planned.show, dry_run=False, backup=None if backup is None else str(backup))


def _title_of(text: str) -> str:
    """A title as typed.

    Raises:
        BadValue: it is empty.
    """
    from btu_cli.model.text import clean

    title = clean(text, "The title")
    if not title:
        raise BadValue("The title", text, "the show's name")
    return title
