"""Shows that git could not merge: their files hold two versions, or only this side's version.

Without btu's merge driver, git leaves both versions in the file, between its conflict markers. If the driver
could not start, or refused a damaged version, the file is this side's version: whole, but without the other
side's updates.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from btu_cli.errors import Damaged, NewerFormat, Unmerged
from btu_cli.store.codec import decode_show
from btu_cli.store.files import read_verified
from btu_cli.store.folders import slugs_in
from btu_cli.store.git import stages_of
from btu_cli.store.identity import Document, WrongShape, identify
from btu_cli.store.layout import (
    FORMAT,
    SHOW,
    UPDATES,
    Tables,
    TooNew,
    Untrusted,
    fault_of,
    load,
    parse,
    serialise,
    tables_of,
    versions_in,
)
from btu_cli.store.union import united
from btu_cli.store.versions import NOT_MERGED

if TYPE_CHECKING:
    from pathlib import Path


def require_merged(path: Path, slug: str, data: bytes, renamed: Path | None) -> None:
    """Refuse a whole file that git could not merge and that lacks what the other side has.

    `renamed` is what one side renamed it to, if it did.

    Raises:
        Unmerged: it is one.
        Damaged, NewerFormat: and a version cannot be trusted, or a later btu wrote it.
    """
    if renamed:
        problem = f"one side renamed this show to {renamed.stem}, and the other changed it."
        raise Unmerged(str(path), problem, hint="Git could not merge it.")
    if versions_in(data) is None and both_versions(path, slug, data) is not None:
        problem = "git could not merge it, and the other side's version is not in it."
        raise Unmerged(str(path), problem, hint="Two people's updates met.")


def both_versions(path: Path, slug: str, data: bytes) -> Tables | None:
    """All of both versions that git left of a show, and what its file has gained since.

    None if git left only one, if both are in the file already, or if one between markers is unsound.

    Raises:
        Damaged, NewerFormat: the file is whole, but one of git's versions is not, or a later btu wrote it.
    """
    marked, stages = versions_in(data), stages_of(path)
    try:
        if stages and stages.ours is not None and stages.theirs is not None:
            ours, theirs = parse(stages.ours).tables, parse(stages.theirs).tables
            tables = united(_base(stages.base), ours, theirs).tables
            if marked is None:
                mine = parse(data).tables
                if _is_resolved(data, mine, tables, stages.ours):
                    return None
                tables = united(ours, mine, tables).tables
        elif marked:
            tables = united(_base(marked[0]), _whole(marked[1]), _whole(marked[2])).tables
        else:
            return None
    except Untrusted as error:
        if marked is not None:
            return None
        problem = f"git could not merge it, and one version is damaged: {error.problem}"
        raise Damaged(str(path), problem, hint=NOT_MERGED) from None
    except TooNew as error:
        raise NewerFormat(str(path), error.found, FORMAT) from None
    return _named(tables, slug)


def renamed_to(path: Path) -> Path | None:
    """The file that one side renamed an unmerged file to; None if both sides have the file.

    Git asks if it does not recognise a renamed file, for instance a short one with much that is new. It is
    the only show that has all updates which both sides had; or the title, if they had no updates.

    Raises:
        Unmerged: one side removed the show, or each gave it another slug. Only a person can decide.
    """
    stages = stages_of(path)
    if stages is None or None not in (stages.ours, stages.theirs):
        return None
    if (base := _base(stages.base)) is None:
        problem = "both sides gave this show another slug."
        hint = "Keep the file that is named after the slug in it, and remove the other one: git rm FILE."
        raise Unmerged(str(path), problem, hint=hint)
    others = (path.with_name(f"{slug}.json") for slug in slugs_in(path.parent) if slug != path.stem)
    found = [other for other in others if _continues(other, base)]
    if len(found) != 1:
        problem = "one side removed this show, or renamed it, and the other changed it."
        hint = f"To keep it: git add {path.name}. To remove it: git rm {path.name}. Then commit."
        raise Unmerged(str(path), problem, hint=hint)
    return found[0]


def _continues(path: Path, base: Tables) -> bool:
    """Whether a file holds the show of `base`, under another slug. One that cannot be trusted does not."""
    try:
        verified = read_verified(path)
    except Damaged:
        return False
    if verified is None:
        return False
    tables = verified.tables
    if base[UPDATES]:
        return tables[UPDATES].keys() >= base[UPDATES].keys()
    (title, old) = (next(iter(each[SHOW].values()), {}).get("title") for each in (tables, base))
    return title is not None and title == old


def with_changes(renamed: Path, changed: Path) -> Tables:
    """A renamed show with what the other side changed under its old slug.

    Raises:
        Damaged, NewerFormat: one of the files is gone or cannot be trusted, or a later btu wrote it.
    """
    stages, sides = stages_of(changed), []
    for path in (renamed, changed):
        verified = read_verified(path)
        if verified is None:
            raise Damaged(str(path), "the file is gone.")
        sides.append(verified.tables)
    return _named(united(_base(stages.base) if stages else None, *sides).tables, renamed.stem)


def _named(tables: Tables, slug: str) -> Tables:
    """The tables of a show, under this slug."""
    return {**tables, SHOW: {slug: {**next(iter(tables[SHOW].values())), "slug": slug}}}


def _is_resolved(data: bytes, mine: Tables, both: Tables, ours: bytes) -> bool:
    """Whether a file has all of both versions. What it says of the show itself can be chosen by hand."""
    if not mine[UPDATES].keys() >= both[UPDATES].keys():
        return False
    return data != ours or serialise(both, {}) == data


def _whole(side: bytes) -> Tables:
    """The tables of one version. Its digest is ignored: git may have merged lines of the other version in.

    Raises:
        Untrusted: it is not a show's file, or an id does not match its update.
    """
    tables = tables_of(load(side))
    if any(fault_of(key, document) for key, document in tables[UPDATES].items()):
        raise Untrusted("in one version, an id does not match its update.")
    if not all(map(is_show, tables[SHOW].values())):
        raise Untrusted("one version has no show.")
    return tables


def _base(data: bytes | None) -> Tables | None:
    """The common ancestor of both versions; None if it is missing or unreadable."""
    with suppress(Untrusted, TooNew):
        return None if data is None else _whole(data)
    return None


def is_show(document: Document) -> bool:
    """Whether a document is a show's."""
    try:
        identify(document)
        decode_show(document)
    except WrongShape:
        return False
    return True
