"""`btu check --repair` and `--accept`, and `btu backup`, for people: what was or would be restored."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from btu_cli.render.pages import words
from btu_cli.reports.repaired import AcceptReport, BackupsReport, RepairReport, RestoreReport

if TYPE_CHECKING:
    from btu_cli.model.files import Repair
    from btu_cli.render.ink import Ink

SHORT = 12
WRITTEN = "%Y-%m-%dT%H:%M:%SZ"


def render(report: RepairReport | AcceptReport | BackupsReport | RestoreReport, ink: Ink) -> str:
    """The lines of any of these reports."""
    if isinstance(report, RepairReport):
        lines = _repairs(report)
    elif isinstance(report, AcceptReport):
        lines = _edits(report)
    elif isinstance(report, BackupsReport):
        lines = _backups(report)
    else:
        lines = _restored(report)
    return "\n".join(ink.plain(line) for line in lines)


def _repairs(report: RepairReport) -> list[str]:
    if not report.files:
        return ["No file needs a repair."]
    lines = []
    for row in report.files:
        if row.merged:
            lines.append(_merged(row, taken=report.taken))
            continue
        done = f"{row.path} is repaired" if report.taken else f"{row.beside} is the repaired file"
        kept = words.plural(len(row.kept), "update")
        lines.append(f"{done}: {kept} kept, {len(row.recovered)} from a backup, {len(row.lost)} lost.")
        lines += [f"  lost {lost[:SHORT]}" for lost in row.lost]
        if row.complete is not True:
            lines.append("  It may have held more: the part that was cut off left no trace.")
        if row.show_from == "nowhere":
            lines.append("  The show's own data is lost: give its title again with btu shows rename.")
        if row.backup:
            lines.append(f"  backup: {row.backup.path}")
    if report.taken and all(row.merged for row in report.files):
        folder = shlex.quote(str(report.files[0].path.parent))
        return [
            *lines,
            "The files as git left them are kept as backups. Mark the conflict as resolved:",
            f"  git -C {folder} add .",
        ]
    if report.taken:
        return [*lines, "The damaged files are kept among the backups."]
    return [*lines, "Nothing is replaced yet: btu check --repair --yes does it."]


def _merged(row: Repair, *, taken: bool) -> str:
    """The line for a file in which git had left two versions."""
    kept = words.plural(len(row.kept), "update")
    place = f"{row.path} is merged" if taken else f"{row.beside} is the merged file"
    return f"{place}: all {kept} of both versions; nothing is lost."


def _edits(report: AcceptReport) -> list[str]:
    if not report.files:
        return ["No file was edited by hand."]
    lines = []
    for row in report.files:
        lines.append(f"{row.path}:")
        for old, update in row.changed:
            said = "; ".join([*words.what_it_says(update), *([update.note] if update.note else [])])
            lines.append(f"  changed {old[:SHORT]} · {update.date} · {said}")
        lines += [f"  new since the newest good backup {new[:SHORT]}" for new in row.added]
        lines += [f"  gone since the newest good backup {old[:SHORT]}" for old in row.taken_out]
    if report.taken:
        return [*lines, "The edits are accepted. The files as they were are kept among the backups."]
    return [*lines, "Nothing is accepted yet: btu check --accept --yes does it."]


def _backups(report: BackupsReport) -> list[str]:
    if not report.backups:
        return [f"{report.show} has no backups."]
    return [
        f"{row.number:6}  {row.written:{WRITTEN}}  {row.size:>10,} bytes  {row.path}"
        + (f"  ({row.kind})" if row.kind else "")
        + (f"  cannot be restored: {fault}" if fault else "")
        for _, row, fault in report.backups
    ]


def _restored(report: RestoreReport) -> list[str]:
    written = f"{report.backup.written:{WRITTEN}}"
    verb = "Would restore" if report.dry_run else "Restored"
    lines = [f"{verb} backup {report.backup.number} of {report.show}, written {written}."]
    lines += [f"  left out {lost[:SHORT]}, which only the replaced file held" for lost in report.left_out]
    return lines
