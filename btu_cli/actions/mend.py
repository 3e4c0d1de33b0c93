"""Mends files that cannot be trusted: repairs them, accepts edits by hand, restores backups.

Each of these is planned first, which replaces nothing, and carried out when a person agrees. A file that
cannot be mended does not stop the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from btu_cli.errors import BackupNotFound, BtuError, Damaged
from btu_cli.model.files import VerifiedGeneration
from btu_cli.reports.repaired import AcceptReport, BackupsReport, RepairReport, RestoreReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.store import Store

Found = TypeVar("Found")


def plan_repairs(store: Store, named: str | None) -> RepairReport:
    """Write a repaired file beside each damaged one, for one show or all, and say what would be lost.

    Raises:
        ShowNotFound: there is no such show.
    """
    return RepairReport(*_each(store.plan_repair, _damaged(store, named)))


def take_repairs(store: Store, planned: RepairReport) -> RepairReport:
    """Replace the damaged files by the repaired ones. The damaged files go to the backups."""
    files, failures = _each(store.take_repair, (plan.slug for plan in planned.files))
    return RepairReport(files, (*planned.failures, *failures), taken=True)


def review_edits(store: Store, named: str | None) -> AcceptReport:
    """Say what was edited by hand in the files of one show or of all shows.

    Raises:
        ShowNotFound: there is no such show.
    """
    return AcceptReport(*_each(store.review_edits, _damaged(store, named)))


def accept_edits(store: Store, reviewed: AcceptReport) -> AcceptReport:
    """Accept the edits. The files as they were go to the backups."""
    files, failures = _each(store.accept_edits, (edits.slug for edits in reviewed.files))
    return AcceptReport(files, (*reviewed.failures, *failures), taken=True)


def list_backups(store: Store, slug: str) -> BackupsReport:
    """The backups of a show's file, also if the show was removed.

    Raises:
        ShowNotFound: there is no such show, and no backup of one.
    """
    found = verify_backups(store, slug)
    if not found:
        store.require(slug)
    return BackupsReport(slug, found)


def verify_backups(store: Store, slug: str) -> tuple[VerifiedGeneration, ...]:
    """Every backup of a show's file, verified like the file itself."""
    return tuple(VerifiedGeneration(slug, each, store.backup_fault(each)) for each in store.backups(slug))


def plan_restore(store: Store, slug: str, number: int) -> RestoreReport:
    """The backup that would be restored.

    Raises:
        BackupNotFound: there is no such backup.
    """
    found = next((each for each in store.backups(slug) if each.number == number), None)
    if found is None:
        raise BackupNotFound(slug, number)
    return RestoreReport(slug, found)


def restore(store: Store, planned: RestoreReport) -> RestoreReport:
    """Replace a show's file by a backup. The file itself becomes a backup.

    Raises:
        BackupNotFound, Damaged, WriteFailed: as `Store.restore`.
    """
    restored = store.restore(planned.show, planned.backup.number)
    return RestoreReport(planned.show, planned.backup, restored.left_out, dry_run=False)


def _each(
    step: Callable[[str], Found | None], slugs: Iterable[str]
) -> tuple[tuple[Found, ...], tuple[BtuError, ...]]:
    """The results of a step for each show, and the errors of the shows for which it failed."""
    found, failures = [], []
    for slug in slugs:
        try:
            if (one := step(slug)) is not None:
                found.append(one)
        except BtuError as failure:
            failure.hint = failure.hint or (
                f"Move it away; then `btu check --repair --show {slug}` makes the file again "
                "from its newest good backup."
            )
            failures.append(failure)
    return tuple(found), tuple(failures)


def _damaged(store: Store, named: str | None) -> tuple[str, ...]:
    """The user's own shows whose file cannot be trusted."""
    if named is not None:
        store.require(named)
    wanted = store.own_slugs() if named is None else (named,)
    return tuple(slug for slug in wanted if not _is_sound(store, slug))


def _is_sound(store: Store, slug: str) -> bool:
    try:
        return store.inspect_file(slug).ok
    except Damaged:
        return False
