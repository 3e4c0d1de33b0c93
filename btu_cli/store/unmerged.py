"""Shows that git could not merge: their files hold two versions, or only the version of this side.

Without btu's merge driver, git leaves both versions in the file, between its conflict markers. If the driver
could not be started, or refused a damaged version, the file is as this side had it: whole, but without the
updates of the other side.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from btu_cli.errors import Damaged, NewerFormat, Unmerged
from btu_cli.store.codec import decode_show
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

    from btu_cli.store.git import Stages


def require_merged(path: Path, slug: str, data: bytes) -> None:
    """Refuse a whole file that git could not merge and that lacks what the other side has.

    Raises:
        Unmerged: it is one.
        Damaged, NewerFormat: and a version cannot be trusted, or a later btu wrote it.
    """
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
    if marked is None and stages is None:
        return None
    try:
        if stages is not None:
            ours, theirs = parse(stages.ours).tables, parse(stages.theirs).tables
            base = _base(stages.base)
        elif marked is not None:
            ours, theirs, base = _whole(marked[1]), _whole(marked[2]), _base(marked[0])
        tables = united(base, ours, theirs).tables
        if marked is None and stages is not None:
            mine = parse(data).tables
            if _is_resolved(data, mine, tables, stages):
                return None
            tables = united(ours, mine, tables).tables
    except Untrusted as error:
        if marked is not None:
            return None
        problem = f"git could not merge it, and one version is damaged: {error.problem}"
        raise Damaged(str(path), problem, hint=NOT_MERGED) from None
    except TooNew as error:
        raise NewerFormat(str(path), error.found, FORMAT) from None
    return {**tables, SHOW: {slug: {**next(iter(tables[SHOW].values())), "slug": slug}}}


def _is_resolved(data: bytes, mine: Tables, both: Tables, stages: Stages) -> bool:
    """Whether a file has all of both versions. What it says of the show itself can be chosen by hand."""
    if not mine[UPDATES].keys() >= both[UPDATES].keys():
        return False
    return data != stages.ours or serialise(both, {}) == data


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
