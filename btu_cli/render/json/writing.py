"""The documents of the commands that change a record, and of the list of shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.render.json.pieces import Json, change, envelope, show, text_of, update

if TYPE_CHECKING:
    from btu_cli.reports.added import AddReport
    from btu_cli.reports.repaired import AcceptReport, BackupRow, BackupsReport, RepairReport, RestoreReport
    from btu_cli.reports.shows import ShowChange, ShowRow, ShowsReport


def add_update(report: AddReport) -> Json:
    """`btu add-update`."""
    return envelope("add-update", _added(report))


def correct(report: AddReport) -> Json:
    """`btu correct`; `replaced` is the update that was corrected."""
    return envelope(
        "correct", {**_added(report), "replaced": update(report.target) if report.target else None}
    )


def retract(report: AddReport) -> Json:
    """`btu retract`; `withdrew` is the update that was withdrawn."""
    return envelope(
        "retract", {**_added(report), "withdrew": update(report.target) if report.target else None}
    )


def undo(report: AddReport) -> Json:
    """`btu undo`; `withdrew` is the update that was withdrawn."""
    return envelope("undo", {**_added(report), "withdrew": update(report.target) if report.target else None})


def shows(report: ShowsReport) -> Json:
    """`btu shows`."""
    return envelope("shows", {"as_of": report.moment.day.isoformat(), "shows": shows_rows(report)})


def shows_rows(report: ShowsReport) -> list[Json]:
    """The shows."""
    return [_show_row(row) for row in report.shows]


def show_change(report: ShowChange) -> Json:
    """`btu shows add`, `rename` and `remove`."""
    body = {"show": show(report.show), "dry_run": report.dry_run, "backup": report.backup}
    return envelope(f"shows-{report.action}", body)


def _added(report: AddReport) -> Json:
    return {
        "show": show(report.show),
        "added": report.added,
        "dry_run": report.dry_run,
        "update": update(report.listed),
        "changes": [change(made) for made in report.changes],
    }


def _show_row(row: ShowRow) -> Json:
    return {
        "slug": row.slug,
        "title": row.title,
        "own": row.own,
        "status": row.head.status,
        "outlook": row.head.outlook,
        "since": text_of(row.head.since),
        "age_days": row.age_days,
        "updates": row.updates,
        "findings": row.findings,
        "problem": row.problem or None,
    }


def check_repair(report: RepairReport) -> Json:
    """`btu check --repair`."""
    files = [
        {name: list(part) if isinstance(part, tuple) else part for name, part in row._asdict().items()}
        for row in report.files
    ]
    return envelope("check-repair", {"taken": report.taken, "files": files})


def check_accept(report: AcceptReport) -> Json:
    """`btu check --accept`."""
    files = [
        {
            "show": row.show,
            "path": row.path,
            "changed": [old for old, _ in row.changed],
            "added": list(row.added),
            "taken_out": list(row.taken_out),
        }
        for row in report.files
    ]
    return envelope("check-accept", {"taken": report.taken, "files": files})


def backup_list(report: BackupsReport) -> Json:
    """`btu backup list`."""
    return envelope("backup-list", {"show": report.show, "backups": backup_rows(report)})


def backup_rows(report: BackupsReport) -> list[Json]:
    """The generations."""
    return [_backup(row) for row in report.backups]


def backup_restore(report: RestoreReport) -> Json:
    """`btu backup restore`."""
    body = {"show": report.show, "backup": _backup(report.backup), "left_out": list(report.left_out)}
    return envelope("backup-restore", {**body, "dry_run": report.dry_run})


def _backup(row: BackupRow) -> Json:
    return {**row._asdict(), "kind": row.kind or None}
