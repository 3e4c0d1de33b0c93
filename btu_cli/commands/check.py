"""`btu check`: every finding, and the health of the files; 0 clean, 1 findings, 4 damage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from btu_cli.commands.emit import emit, output_of
from btu_cli.commands.options import AsOf, Data, Json, KnownOn, PublishedBy, ShowSlug, StaleAfter
from btu_cli.commands.repairing import accept, repair
from btu_cli.commands.root import session_of
from btu_cli.errors import BadValue, ExitStatus, Usage
from btu_cli.history.moment import STALE_MONTHS
from btu_cli.render.formats import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.moment import Moment
    from btu_cli.reports.check import CheckReport
    from btu_cli.store.record import Record


def check(
    ctx: typer.Context,
    show: ShowSlug = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="RULE", help="Leave this rule out; repeatable.")
    ] = None,
    repair_: Annotated[
        bool, typer.Option("--repair", help="Write a repaired file beside each damaged one.")
    ] = False,
    accept_: Annotated[
        bool, typer.Option("--accept", help="Take over what was edited by hand, after showing it.")
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="With --repair or --accept: do it, without asking.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Say nothing where nothing is found, for cron.")
    ] = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    published_by: PublishedBy = None,
    stale_after: StaleAfter = STALE_MONTHS,
    json: Json = False,
    data: Data = None,
) -> None:
    """Check the record: what deserves a look, and the files' health. Ends with 0, 1 (findings) or 4.

    Example: btu check --ignore no-quote --ignore no-url
    """
    if repair_ and accept_:
        raise Usage("--repair and --accept exclude each other.")
    output = output_of(json)
    session = session_of(ctx, data)
    record, moment = (
        session.record(),
        session.moment(as_of, known_on, published_by, stale_after),
    )
    if repair_ or accept_:
        (repair if repair_ else accept)(record, show, output, yes=yes)
        return
    report = checked(record, show, moment, rules(ignore or ()))
    if not quiet or report.findings or report.damaged or output != TEXT:
        emit(report, output)
    if report.damaged:
        raise typer.Exit(ExitStatus.DAMAGED)
    if report.findings:
        raise typer.Exit(ExitStatus.DIFFERENT)


def checked(record: Record, show: str | None, moment: Moment, ignored: Iterable[str]) -> CheckReport:
    """The report over one show or over all; a damaged one keeps none of the others from being checked."""
    from btu_cli.reports.check import CheckReport, FileRow, findings_of
    from btu_cli.store.advice import health

    if show is not None:
        record.require(show)
    files = [
        FileRow(each.slug, str(each.path), each.ok, each.problem, each.hint)
        for each in health(record)
        if show in (None, each.slug)
    ]
    damaged = {row.show for row in files if not row.ok}
    slugs = [slug for slug in record.slugs() if show in (None, slug) and slug not in damaged]
    findings = [finding for slug in slugs for finding in findings_of(record.read(slug), moment, ignored)]
    return CheckReport(moment, tuple(findings), tuple(files))


def rules(names: Iterable[str]) -> tuple[str, ...]:
    """The rules that are left out.

    Raises:
        BadValue: there is none of that name.
    """
    from btu_cli.history.checks import RULES

    for name in names:
        if name not in RULES:
            raise BadValue("--ignore", name, f"a rule: {', '.join(RULES)}")
    return tuple(names)
