"""Merges three versions of a show's file into one, for git's merge driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import Damaged, NewerFormat
from btu_cli.named import NamedTuple
from btu_cli.store.files import read_file
from btu_cli.store.layout import FORMAT, UPDATES, TooNew, Untrusted, load, parse, serialise, tables_of
from btu_cli.store.output import write_output
from btu_cli.store.union import united

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.layout import Tables
    from btu_cli.store.union import Settled


NOT_MERGED: Final = (
    "Nothing was merged, and both versions are as they were. Undo the merge (git merge --abort or git rebase "
    "--abort). Then, in the clone that has this version: btu check --repair, commit, and merge again."
)


class Merged(NamedTuple):
    """The result of a merge: the show's slug, all updates, and those from the other side only."""

    slug: str
    updates: int
    added: int
    settled: tuple[Settled, ...]


def merge_versions(base: Path, ours: Path, theirs: Path, name: str) -> Merged:
    """Replace `ours` by the union of two versions. `name` is the file's name, for messages.

    Raises:
        Damaged: one of the two cannot be trusted; nothing was written.
        NewerFormat: a later version wrote one.
        WriteFailed: it could not be written; `ours` is as it was.
    """
    mine, other = _side(ours, name, "this side's version"), _side(theirs, name, "the other side's version")
    found = united(_base(base), mine, other)
    data = serialise(found.tables, {})
    tables = parse(data).tables
    write_output(ours, data)
    ((slug, _),) = tables["show"].items()
    return Merged(slug, len(tables[UPDATES]), len(tables[UPDATES]) - len(mine[UPDATES]), found.settled)


def _side(path: Path, name: str, side: str) -> Tables:
    where, content = f"{name}, {side}", read_file(path)
    if content is None:
        raise Damaged(where, "there is no such file.", hint="btu merge BASE OURS THEIRS takes three files.")
    try:
        return parse(content.data).tables
    except TooNew as error:
        raise NewerFormat(where, error.found, FORMAT) from None
    except Untrusted as error:
        raise Damaged(where, error.problem, hint=NOT_MERGED) from None


def _base(path: Path) -> Tables | None:
    """The common ancestor of both sides; None if it is missing or unreadable."""
    content = read_file(path)
    try:
        return tables_of(load(content.data)) if content and content.data.strip() else None
    except (Untrusted, TooNew):
        return None
