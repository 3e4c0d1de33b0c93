"""`btu check --repair` and `--accept`: shown first, and done only where a person or --yes says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import typer

from btu_cli.commands.asking import agreed
from btu_cli.commands.emit import emit, tell
from btu_cli.errors import BtuError, Damaged, ExitStatus
from btu_cli.render.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.reports.repaired import EditRow, RepairRow
    from btu_cli.store.edits import Edits
    from btu_cli.store.record import Record
    from btu_cli.store.repair import Repair

Found = TypeVar("Found")


def repair(record: Record, show: str | None, output: str, *, yes: bool) -> None:
    """Write the repairs beside the damaged files, show what they would lose, and swap where agreed.

    Raises:
        BtuError: a file that could not be repaired; the others are.
    """
    from btu_cli.reports.repaired import RepairReport
    from btu_cli.store.repair import plan_repair, take_repair

    def report(found: list[tuple[str, Repair]], *, taken: bool) -> None:
        rows = tuple(_repair_row(slug, plan) for slug, plan in found)
        emit(RepairReport(rows, taken), output)

    planned, failures = _each(plan_repair, record, _damaged(record, show))
    if _is_wanted(report, planned, failures, "Put the repaired files in their place?", output, yes=yes):
        taken, refused = _each(take_repair, record, (slug for slug, _ in planned))
        report(taken, taken=True)
        failures += refused
    _end_with(failures, output)


def accept(record: Record, show: str | None, output: str, *, yes: bool) -> None:
    """Show what was edited by hand, and take it over where agreed.

    Raises:
        BtuError: a file whose edits could not be taken over; those of the others are.
    """
    from btu_cli.reports.repaired import AcceptReport
    from btu_cli.store.edits import accept_edits, review_edits

    def report(found: list[tuple[str, Edits]], *, taken: bool) -> None:
        rows = tuple(_edit_row(slug, edits) for slug, edits in found)
        emit(AcceptReport(rows, taken), output)

    reviewed, failures = _each(review_edits, record, _damaged(record, show))
    if _is_wanted(report, reviewed, failures, "Take these edits over?", output, yes=yes):
        taken, refused = _each(accept_edits, record, (slug for slug, _ in reviewed))
        report(taken, taken=True)
        failures += refused
    _end_with(failures, output)


def _each(
    step: Callable[[Record, str], Found | None], record: Record, slugs: Iterable[str]
) -> tuple[list[tuple[str, Found]], list[BtuError]]:
    """What a step gives for each show, and what kept it from others; one keeps none of the rest from it."""
    found, failures = [], []
    for slug in slugs:
        try:
            if (one := step(record, slug)) is not None:
                found.append((slug, one))
        except BtuError as failure:
            failure.hint = failure.hint or (
                f"Move what stands there away; then `btu check --repair --show {slug}` makes the file again "
                "of its newest good backup."
            )
            failures.append(failure)
    return found, failures


def _is_wanted(
    report: Callable[..., None],
    planned: list[tuple[str, Found]],
    failures: list[BtuError],
    question: str,
    output: str,
    *,
    yes: bool,
) -> bool:
    """Whether what is planned shall be done; shown first, unless --yes said so before.

    Nobody is asked where the answer is a JSON document: that is one document, of what would be done.

    Raises:
        Exit: there is something to do and nobody agreed; the files are still damaged.
    """
    if planned and yes:
        return True
    if planned or not failures:
        report(planned, taken=False)
    if planned and output == TEXT and agreed(question, yes=yes):
        return True
    if planned and not failures:
        raise typer.Exit(ExitStatus.DAMAGED)
    return False


def _end_with(failures: list[BtuError], output: str) -> None:
    """End with the first of several failures; the others are told before it."""
    if output == TEXT:
        for failure in failures[1:]:
            tell(f"btu: {failure.message} {failure.hint}".rstrip())
    if failures:
        raise failures[0]


def _damaged(record: Record, show: str | None) -> tuple[str, ...]:
    """The shows of one's own whose file cannot be trusted."""
    if show is not None:
        record.require(show)
    wanted = record.own_slugs() if show is None else (show,)
    return tuple(slug for slug in wanted if not _is_sound(record, slug))


def _is_sound(record: Record, slug: str) -> bool:
    try:
        return record.inspect_file(slug).ok
    except Damaged:
        return False


def _repair_row(slug: str, plan: Repair) -> RepairRow:
    from btu_cli.reports.repaired import RepairRow

    backup = str(plan.backup.path) if plan.backup else None
    return RepairRow(
        slug,
        str(plan.path),
        str(plan.beside),
        plan.kept,
        plan.recovered,
        plan.lost,
        plan.show_from,
        backup,
        plan.complete,
    )


def _edit_row(slug: str, edits: Edits) -> EditRow:
    from btu_cli.reports.repaired import EditRow

    return EditRow(slug, str(edits.path), edits.changed, edits.added, edits.taken_out)
