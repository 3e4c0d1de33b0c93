"""The answers of `btu check --repair` and `--accept`, and of `btu backup`: what was or would be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.updates import Update


class RepairRow(NamedTuple):
    """What a repair makes of one file: ids of updates that it keeps, gets back from a backup, and loses.

    `complete` says that no other update was in the file (what was cut off left no id); None: cannot be told.
    """

    show: str
    path: str
    beside: str
    kept: tuple[str, ...]
    recovered: tuple[str, ...]
    lost: tuple[str, ...]
    show_from: str
    backup: str | None
    complete: bool | None


class RepairReport(NamedTuple):
    """The repairs, and whether they were taken over."""

    files: tuple[RepairRow, ...]
    taken: bool


class EditRow(NamedTuple):
    """What was changed in one file by hand: updates as they read now under the ids that they had."""

    show: str
    path: str
    changed: tuple[tuple[str, Update], ...]
    added: tuple[str, ...]
    taken_out: tuple[str, ...]


class AcceptReport(NamedTuple):
    """The edits, and whether they were taken over."""

    files: tuple[EditRow, ...]
    taken: bool


class BackupRow(NamedTuple):
    """A generation of a show's file; `written` is in UTC, `kind` says why it was kept where it is special."""

    number: int
    path: str
    written: str
    size: int
    kind: str


class BackupsReport(NamedTuple):
    """The generations of a show's file, newest first."""

    show: str
    backups: tuple[BackupRow, ...]


class RestoreReport(NamedTuple):
    """The generation that stands again, and the ids that only the file before it held."""

    show: str
    backup: BackupRow
    left_out: tuple[str, ...]
    dry_run: bool
