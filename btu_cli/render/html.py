"""HTML for pasting into a page: one element without style or script, with every text escaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from btu_cli.render.box import STATUS, UPDATED, said
from btu_cli.render.inert import inert

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.status import StatusReport


def box(_answer: Answer, report: StatusReport, ink: Ink) -> str:
    """The status box. A right-to-left title does not reorder the text around it."""
    made = said(report, ink)
    rows = [f"  <dt>{STATUS}</dt> <dd>{_safe(made.status)}</dd>"]
    if made.updated is not None:
        rows.append(f"  <dt>{UPDATED}</dt> <dd>{_time(made.updated, made.when)}</dd>")
    return "\n".join(
        (
            f'<aside class="btu-box" data-show="{_safe(report.show.slug)}">',
            f"<p><strong><bdi>{_safe(report.show.title)}</bdi></strong></p>",
            "<dl>",
            *rows,
            "</dl>",
            *([f"<p>{_safe(made.line)}</p>"] if made.line else []),
            *(f"<p><small>{_safe(credit)}</small></p>" for credit in made.credits),
            "</aside>",
        )
    )


def _time(when: PartialDate, words: str) -> str:
    """A date in words. A day, month or year is also marked up for programs, as HTML allows."""
    return f'<time datetime="{when.iso}">{_safe(words)}</time>' if when.iso else _safe(words)


def _safe(text: str) -> str:
    return escape(inert(text))
