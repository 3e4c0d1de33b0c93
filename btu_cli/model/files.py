"""Values that describe a store's files: their health, their backups, and their repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from btu_cli.model.updates import Update


class Health(NamedTuple):
    """Whether a show's file can be read and trusted; if not, what is wrong and what to do.

    `unmerged`: git left two versions in it, and both are sound.
    """

    slug: str
    path: Path
    ok: bool
    problem: str = ""
    hint: str = ""
    unmerged: bool = False


class Generation(NamedTuple):
    """A backup, one earlier state of a show's file: its number, its path, and when it was written (UTC).

    `kind` says why it was kept if not by a normal write: `removed`, `damaged`, `unmerged`.
    """

    number: int
    path: Path
    written: datetime
    size: int
    kind: str = ""


class VerifiedGeneration(NamedTuple):
    """A backup, and the fault that keeps it from being restored; an empty `fault` means none."""

    slug: str
    generation: Generation
    fault: str = ""


class Restored(NamedTuple):
    """The backup that was restored, and the ids that only the replaced file held."""

    generation: Generation
    left_out: tuple[str, ...]


class Repair(NamedTuple):
    """The result of a repair, which is first written to `beside`.

    `kept` are the ids whose updates the damaged file still has whole, `recovered` those from a backup, `lost`
    those that neither has whole. `show_from` says where the show's own document was found: `file`, `backup`,
    or `nowhere` (then its title must be given again). `complete` says whether these are all updates that the
    file once held, by its digest: false if some are gone without even an id, None if the digest is lost too.
    `merged` says that the file held two versions, both whole, and both are kept.
    """

    slug: str
    path: Path
    beside: Path
    kept: tuple[str, ...]
    recovered: tuple[str, ...]
    lost: tuple[str, ...]
    show_from: str
    backup: Generation | None
    complete: bool | None
    merged: bool = False


class Edits(NamedTuple):
    """The changes made to a file by hand: the changed updates under their old ids, as they read now.

    `added` and `taken_out` are the ids added and removed since the newest good backup.
    """

    slug: str
    path: Path
    changed: tuple[tuple[str, Update], ...]
    added: tuple[str, ...]
    taken_out: tuple[str, ...]
