"""What a store says of its files: their health, their earlier generations, and how they were mended."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from btu_cli.model.updates import Update


class Health(NamedTuple):
    """Whether a show's file can be read and trusted, and if not, what is wrong with it and what helps.

    `unmerged`: git left two versions in it, and nothing is wrong with either.
    """

    slug: str
    path: Path
    ok: bool
    problem: str = ""
    hint: str = ""
    unmerged: bool = False


class Generation(NamedTuple):
    """One earlier state of a show's file: its number, where it lies, and when it was written (UTC).

    `kind` says why it was kept where that is special: `removed`, `damaged`, `unmerged`.
    """

    number: int
    path: Path
    written: datetime
    size: int
    kind: str = ""


class ProvenGeneration(NamedTuple):
    """A generation, and what keeps it from being put back; nothing does where `fault` is empty."""

    slug: str
    generation: Generation
    fault: str = ""


class Restored(NamedTuple):
    """The generation that was put back, and the ids that only the file before it held."""

    generation: Generation
    left_out: tuple[str, ...]


class Repair(NamedTuple):
    """What a repair makes of a damaged file, which it first writes `beside`.

    `kept` are the ids that the file itself proves, `recovered` those that only the backup has, `lost` the
    ids of updates that neither has whole. `show_from` says where the show's own document was found: `file`,
    `backup`, or `nowhere` (then its title is to be given again). `complete` is whether these are all the
    updates that the file once held, by its digest: where it is false some are gone without leaving even an
    id, and where it is None the digest was lost too. `merged` says that the file held two versions, which
    both were whole and are both kept.
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
    """What was changed in a file by hand: the updates under their old ids, as they read now.

    `added` and `taken_out` are the ids that came and went since the newest good backup.
    """

    slug: str
    path: Path
    changed: tuple[tuple[str, Update], ...]
    added: tuple[str, ...]
    taken_out: tuple[str, ...]
