"""The answer of `btu shows`, and of what adds, renames or removes a show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.checks import PRESSING
from btu_cli.history.reading import Reading
from btu_cli.model.lifecycle import IN_LIMBO
from btu_cli.reports.documents import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.errors import BtuError
    from btu_cli.history.headline import Headline
    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.reports import shapes


class ShowRow(NamedTuple):
    """A line of `btu shows`: `findings` counts the pressing ones, `problem` says why it could not be read."""

    slug: str
    title: str
    own: bool
    head: Headline
    age_days: int | None
    updates: int
    findings: int
    problem: str = ""

    def document(self) -> shapes.ShowLine:
        """As JSON."""
        return {
            "slug": self.slug,
            "title": self.title,
            "own": self.own,
            "status": self.head.status,
            "outlook": self.head.outlook,
            "since": text_of(self.head.since),
            "age_days": self.age_days,
            "updates": self.updates,
            "findings": self.findings,
            "problem": self.problem or None,
        }


class ShowsReport(NamedTuple):
    """The answer of `btu shows`, and what kept some of them from being read."""

    moment: Moment
    shows: tuple[ShowRow, ...]
    failures: tuple[BtuError, ...] = ()

    def document(self) -> shapes.ShowsDocument:
        """As JSON."""
        return {
            "as_of": self.moment.day.isoformat(),
            "shows": [row.document() for row in self.shows],
        }


def by_attention(rows: Iterable[ShowRow]) -> tuple[ShowRow, ...]:
    """What needs attention first: damaged, most pressing findings, in limbo, stale; then by title."""
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                not row.problem,
                -row.findings,
                row.head.outlook != IN_LIMBO,
                not row.head.stale,
                row.title.casefold(),
                row.slug,
            ),
        )
    )


def show_row(record: ShowRecord, moment: Moment, *, own: bool) -> ShowRow:
    """A show's line among all shows."""
    now = Reading(record, moment)
    return ShowRow(
        record.show.slug,
        record.show.title,
        own,
        now.head,
        now.head.age_days(moment.day),
        len(now.answering),
        sum(finding.rule in PRESSING for finding in now.findings),
    )
