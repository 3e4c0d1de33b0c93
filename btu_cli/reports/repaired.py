"""The answers of `btu check --repair` and `--accept`, and of `btu backup`: what was or would be restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.errors import BtuError
    from btu_cli.model.files import Edits, Generation, Repair, VerifiedGeneration
    from btu_cli.reports import shapes


class RepairReport(NamedTuple):
    """The repairs, the errors of files that cannot be repaired, and whether the repairs were applied."""

    files: tuple[Repair, ...]
    failures: tuple[BtuError, ...] = ()
    taken: bool = False

    def document(self) -> shapes.RepairDocument:
        """As JSON."""
        return {
            "taken": self.taken,
            "files": [
                {
                    "show": row.slug,
                    "path": str(row.path),
                    "beside": str(row.beside),
                    "kept": list(row.kept),
                    "recovered": list(row.recovered),
                    "lost": list(row.lost),
                    "show_from": row.show_from,
                    "backup": str(row.backup.path) if row.backup else None,
                    "complete": row.complete,
                }
                for row in self.files
            ],
        }


class AcceptReport(NamedTuple):
    """The edits, the errors of files whose edits cannot be accepted, and whether the edits were accepted."""

    files: tuple[Edits, ...]
    failures: tuple[BtuError, ...] = ()
    taken: bool = False

    def document(self) -> shapes.AcceptDocument:
        """As JSON."""
        return {
            "taken": self.taken,
            "files": [
                {
                    "show": row.slug,
                    "path": str(row.path),
                    "changed": [old for old, _ in row.changed],
                    "added": list(row.added),
                    "taken_out": list(row.taken_out),
                }
                for row in self.files
            ],
        }


class BackupsReport(NamedTuple):
    """The backups of a show's file, newest first."""

    show: str
    backups: tuple[VerifiedGeneration, ...]

    def document(self) -> shapes.BackupsDocument:
        """As JSON."""
        return {
            "show": self.show,
            "backups": [{**_backup(each.generation), "problem": each.fault or None} for each in self.backups],
        }


class RestoreReport(NamedTuple):
    """The restored backup, and the ids that only the replaced file held."""

    show: str
    backup: Generation
    left_out: tuple[str, ...] = ()
    dry_run: bool = True

    def document(self) -> shapes.RestoreDocument:
        """As JSON."""
        return {
            "show": self.show,
            "backup": _backup(self.backup),
            "left_out": list(self.left_out),
            "dry_run": self.dry_run,
        }


def _backup(generation: Generation) -> shapes.Backup:
    return {
        "number": generation.number,
        "path": str(generation.path),
        "written": f"{generation.written:%Y-%m-%dT%H:%M:%SZ}",
        "size": generation.size,
        "kind": generation.kind or None,
    }
