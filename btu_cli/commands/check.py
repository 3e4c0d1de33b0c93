"""`btu check`: every finding, and the health of the files; 0 clean, 1 findings, 4 damage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

from btu_cli.actions.mend import accept_edits, plan_repairs, review_edits, take_repairs
from btu_cli.actions.survey import acknowledge as acknowledged
from btu_cli.actions.survey import check_record
from btu_cli.commands.asked import Question, reads
from btu_cli.commands.completion import complete_rule
from btu_cli.commands.consent import agreed
from btu_cli.commands.emit import tell
from btu_cli.commands.options import DryRun, date_of
from btu_cli.errors import BadValue, ExitStatus, Usage
from btu_cli.model.dates import PartialDate
from btu_cli.render.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.reports.check import CheckReport
    from btu_cli.reports.repaired import AcceptReport, RepairReport

    Mending: TypeAlias = RepairReport | AcceptReport


@reads(numbering=False, ages=True)
def check(
    asked: Question,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore",
            metavar="RULE",
            help="Leave out this rule; repeatable. btu help rules lists them.",
            autocompletion=complete_rule,
        ),
    ] = None,
    since: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", help="Only what arose from this date on."),
    ] = None,
    acknowledge: Annotated[
        list[str] | None,
        typer.Option(
            "--acknowledge",
            metavar="RULE|ID",
            help="Findings of this rule, or of this update, no longer count; repeatable.",
            autocompletion=complete_rule,
        ),
    ] = None,
    unacknowledge: Annotated[
        list[str] | None,
        typer.Option(
            "--unacknowledge",
            metavar="RULE|ID",
            help="The opposite: they count again; repeatable.",
            autocompletion=complete_rule,
        ),
    ] = None,
    until: Annotated[
        PartialDate | None,
        typer.Option(parser=date_of, metavar="DATE", help="With --acknowledge: only up to this date."),
    ] = None,
    backups: Annotated[bool, typer.Option("--backups", help="Check every backup too.")] = False,
    dry_run: DryRun = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Write a repaired file next to each damaged one.")
    ] = False,
    accept: Annotated[
        bool, typer.Option("--accept", help="Show edits made by hand, and accept them.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="With --repair or --accept: do not ask.")] = False,
) -> None:
    """Check the record and its files. Exit status: 0 clean, 1 findings, 4 damage.

    Example: btu check --ignore no-quote --ignore no-url
    Example: btu check --quiet --since 2026-11-19
    Example: btu check better-than-us --acknowledge stale --until 2027-06
    """
    if repair and accept:
        raise Usage("--repair and --accept exclude each other.")
    if until is not None and not acknowledge:
        raise Usage("--until goes with --acknowledge.")
    record = asked.session.record()
    named = None if asked.named is None else asked.session.which_show(record, asked.named)
    if repair:
        planned = plan_repairs(record, named)
        question = "Replace the damaged files by these?"
        mend(planned, lambda: take_repairs(record, planned), question, asked, yes=yes)
    elif accept:
        edits = review_edits(record, named)
        mend(edits, lambda: accept_edits(record, edits), "Accept these edits?", asked, yes=yes)
    elif acknowledge or unacknowledge:
        end = None if until is None else until.last
        names, gone = acknowledge or (), unacknowledge or ()
        slug = asked.session.which_show(record, asked.named, beginnings=False)
        asked.answer(acknowledged(record, slug, names, end, withdrawn=gone, dry_run=dry_run))
    else:
        start = None if since is None else since.first
        tell_of(check_record(record, named, asked.moment, rules(ignore or ()), start, backups=backups), asked)


def tell_of(report: CheckReport, asked: Question) -> None:
    """Answer with what was found, and end with its status. With --quiet, a clean record has no answer.

    Raises:
        Exit: a file is damaged, or there are findings.
    """
    found = report.counting or report.lost_backups
    if found or report.damaged or not asked.session.quiet or asked.output != TEXT:
        asked.answer(report)
    if report.damaged:
        raise typer.Exit(ExitStatus.DAMAGED)
    if found:
        raise typer.Exit(ExitStatus.DIFFERENT)


def mend(report: Mending, take: Callable[[], Mending], question: str, asked: Question, *, yes: bool) -> None:
    """Show what would be done to the damaged files, and do it if the person agrees or --yes is given.

    With --json nobody is asked: the document says what would be done.

    Raises:
        BtuError: one file could not be mended; the others were.
        Exit: there is something to do and nobody agreed; the files are still damaged.
    """
    if not (report.files and yes) and (report.files or not report.failures):
        asked.answer(report)
    if report.files and (yes or (asked.output == TEXT and agreed(question, yes=yes))):
        report = take()
        asked.answer(report)
    elif report.files and not report.failures:
        raise typer.Exit(ExitStatus.DAMAGED)
    if report.failures:
        for failure in report.failures[1:] if asked.output == TEXT else ():
            tell(f"btu: {failure.message} {failure.hint}".rstrip())
        raise report.failures[0]


def rules(names: Iterable[str]) -> tuple[str, ...]:
    """The rules to leave out.

    Raises:
        BadValue: there is no such rule.
    """
    from btu_cli.history.checks import RULES

    for name in names:
        if name not in RULES:
            raise BadValue("--ignore", name, f"a rule: {', '.join(RULES)}")
    return tuple(names)
