"""Mending files that cannot be trusted: a repair, edits by hand taken over, a backup put back.

Each is planned first, which replaces nothing, and done when a person agrees. One file that cannot be mended
does not stop the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from btu_cli.errors import BackupNotFound, BtuError, Damaged
from btu_cli.model.files import ProvenGeneration
from btu_cli.reports.repaired import AcceptReport, BackupsReport, RepairReport, RestoreReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.store import Store

Found = TypeVar("Found")


def plan_repairs(store: Store, named: str | None) -> RepairReport:
    """Write a repaired file beside each damaged one, of one show or of all, and say what it would lose.

    Raises:
        ShowNotFound: there is no such show.
    """
    return RepairReport(*_each(store.plan_repair, _damaged(store, named)))


def take_repairs(store: Store, planned: RepairReport) -> RepairReport:
    """Put the repaired files in the place of the damaged ones, which are kept among the backups."""
    files, failures = _each(store.take_repair, (plan.slug for plan in planned.files))
    return RepairReport(files, (*planned.failures, *failures), taken=True)


def review_edits(store: Store, named: str | None) -> AcceptReport:
    """Say what was edited by hand in the files of one show or of all.

    Raises:
        ShowNotFound: there is no such show.
    """
    return AcceptReport(*_each(store.review_edits, _damaged(store, named)))


def accept_edits(store: Store, reviewed: AcceptReport) -> AcceptReport:
    """Take the edits over; the files as they were are kept among the backups."""
    files, failures = _each(store.accept_edits, (edits.slug for edits in reviewed.files))
    return AcceptReport(files, (*reviewed.failures, *failures), taken=True)


def list_backups(store: Store, slug: str) -> BackupsReport:
    """The generations of a show's file; those of a show that was removed are listed too.

    Raises:
        ShowNotFound: there are none, and no such show.
    """
    found = prove_backups(store, slug)
    if not found:
        store.require(slug)
    return BackupsReport(slug, found)


def prove_backups(store: Store, slug: str) -> tuple[ProvenGeneration, ...]:
    """Every generation of a show's file, each proven like the file itself."""
    return tuple(ProvenGeneration(slug, each, store.backup_fault(each)) for each in store.backups(slug))


def plan_restore(store: Store, slug: str, number: int) -> RestoreReport:
    """The generation that would be put back.

    Raises:
        BackupNotFound: there is no such generation.
    """
    found = next((each for each in store.backups(slug) if each.number == number), None)
    if found is None:
        raise BackupNotFound(slug, number)
    return RestoreReport(slug, found)


def restore(store: Store, planned: RestoreReport) -> RestoreReport:
    """Put a generation in the place of a show's file, which itself is kept as a generation.

    Raises:
        BackupNotFound, Damaged, WriteFailed: as `Store.restore`.
    """
    restored = store.restore(planned.show, planned.backup.number)
    return RestoreReport(planned.show, planned.backup, restored.left_out, dry_run=False)


def _each(
    step: Callable[[str], Found | None], slugs: Iterable[str]
) -> tuple[tuple[Found, ...], tuple[BtuError, ...]]:
    """What a step gives for each show, and what kept it from others."""
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
