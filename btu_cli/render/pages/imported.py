"""`btu import` for people: the refused lines, and the result for each show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.render.pages import words
from btu_cli.render.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.render.ink import Ink
    from btu_cli.reports.imported import ImportedShow, ImportReport, Refusal

SHOWN: Final = 40  # most lines of each list


def render(report: ImportReport, ink: Ink) -> str:
    """The page."""
    lines = [*_refusals(report, ink), *_shows(report, ink), _summary(report, ink)]
    return "\n".join(lines)


def _refusals(report: ImportReport, ink: Ink) -> Iterator[str]:
    shown = report.refused[:SHOWN]
    if not shown:
        return
    number = max(len("line"), *(len(f"{refusal.line:,}") for refusal in shown))
    field = min(24, max(len("field"), *(len(refusal.field) for refusal in shown)))
    yield f"  {'line':>{number}}  {'field':{field}}  refused because"
    for refusal in shown:
        yield from _refusal(refusal, number, field, ink)
    if left := len(report.refused) - len(shown):
        yield f"  and {words.plural(left, 'line')} more: --json lists them all."


def _refusal(refusal: Refusal, number: int, field: int, ink: Ink) -> Iterator[str]:
    head = f"  {refusal.line:>{number},}  {ink.plain(refusal.field):{field}}  "
    yield from wrap(
        ink.plain(refusal.reason), max(ink.width, len(head) + 20), head, " " * (number + field + 6)
    )


def _shows(report: ImportReport, ink: Ink) -> Iterator[str]:
    if _is_refused_whole(report):
        return
    told = [show for show in report.shows if show.added or show.created or report.dry_run]
    shown = told[:SHOWN]
    slug = max((len(show.slug) for show in shown), default=0)
    for show in shown:
        yield ink.plain(f"  {show.slug:{slug}}  {', '.join(_said(show))}")
    if left := len(told) - len(shown):
        yield f"  and {words.plural(left, 'show')} more."


def _said(show: ImportedShow) -> Iterator[str]:
    """`new show, 12 updates, 2 known, renewed → cancelled`."""
    if show.created:
        yield "new show"
    yield words.plural(show.added, "update")
    if show.known:
        yield f"{show.known:,} known"
    if show.after and show.after != show.before:
        outlooks = (show.before, show.after) if show.before else (show.after,)
        became = " → ".join(outlook.replace("_", " ") for outlook in outlooks)
        yield f"{became}{words.rumour(show)}"


def _is_refused_whole(report: ImportReport) -> bool:
    """Whether the whole file is refused because of some lines."""
    return bool(report.refused) and not (report.stored or report.added)


def _summary(report: ImportReport, ink: Ink) -> str:
    refused = words.plural(len(report.refused), "line")
    counted = f"{words.plural(report.added, 'update')} in {words.plural(len(report.shows), 'show')}"
    known = f", {report.known:,} already known" if report.known else ""
    also = f"; {refused} refused" if report.refused else ""
    if report.stored:
        text = f"Added {counted}{known}{also}."
    elif _is_refused_whole(report):
        text = f"Nothing was stored: {refused} refused."
    else:
        text = f"Would add {counted}{known}{also}."
    return "\n".join(wrap(ink.plain(text), ink.width))
