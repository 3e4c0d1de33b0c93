"""The answers of `btu check --repair` and `--accept`, and of `btu backup`: what was or would be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from btu_cli.reports import shapes


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

    def document(self) -> shapes.RepairDocument:
        """As JSON."""
        return {
            "taken": self.taken,
            "files": [
                {
                    "show": row.show,
                    "path": row.path,
                    "beside": row.beside,
                    "kept": list(row.kept),
                    "recovered": list(row.recovered),
                    "lost": list(row.lost),
                    "show_from": row.show_from,
                    "backup": row.backup,
                    "complete": row.complete,
                }
                for row in self.files
            ],
        }


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

    def document(self) -> shapes.AcceptDocument:
        """As JSON."""
        return {
            "taken": self.taken,
            "files": [
                {
                    "show": row.show,
                    "path": row.path,
                    "changed": [old for old, _ in row.changed],
                    "added": list(row.added),
                    "taken_out": list(row.taken_out),
                }
                for row in self.files
            ],
        }


class BackupRow(NamedTuple):
    """A generation of a show's file; `written` is in UTC, `kind` says why it was kept where it is special."""

    number: int
    path: str
    written: str
    size: int
    kind: str

    def document(self) -> shapes.Backup:
        """As JSON."""
        return {
            "number": self.number,
            "path": self.path,
            "written": self.written,
            "size": self.size,
            "kind": self.kind or None,
        }


class BackupsReport(NamedTuple):
    """The generations of a show's file, newest first."""

    show: str
    backups: tuple[BackupRow, ...]

    def document(self) -> shapes.BackupsDocument:
        """As JSON."""
        return {"show": self.show, "backups": [row.document() for row in self.backups]}


class RestoreReport(NamedTuple):
    """The generation that stands again, and the ids that only the file before it held."""

    show: str
    backup: BackupRow
    left_out: tuple[str, ...]
    dry_run: bool

    def document(self) -> shapes.RestoreDocument:
        """As JSON."""
        return {
            "show": self.show,
            "backup": self.backup.document(),
            "left_out": list(self.left_out),
            "dry_run": self.dry_run,
        }
