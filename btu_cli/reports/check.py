"""The answer of `btu check`: every finding, and the health of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.checks import Evidence, Finding, check
from btu_cli.history.conflicts import conflicts
from btu_cli.history.moment import Moment, known
from btu_cli.history.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.model.records import ShowRecord
    from btu_cli.reports import shapes


class ShowFinding(NamedTuple):
    """A finding and the show that it is about."""

    show: str
    finding: Finding


class FileRow(NamedTuple):
    """A file of the record: whether it can be trusted, and what is wrong with it where it cannot."""

    show: str
    path: str
    ok: bool
    problem: str | None
    hint: str


class CheckReport(NamedTuple):
    """The answer."""

    moment: Moment
    findings: tuple[ShowFinding, ...]
    files: tuple[FileRow, ...]

    @property
    def damaged(self) -> bool:
        """Whether a file cannot be trusted."""
        return not all(row.ok for row in self.files)

    def document(self) -> shapes.CheckDocument:
        """As JSON."""
        return {
            "findings": [
                {
                    "show": found.show,
                    "rule": found.finding.rule,
                    "update": found.finding.update,
                    "message": found.finding.message,
                    "hint": found.finding.hint,
                }
                for found in self.findings
            ],
            "files": [
                {"show": row.show, "path": row.path, "ok": row.ok, "problem": row.problem or None}
                for row in self.files
            ],
        }


def evidence(record: ShowRecord, moment: Moment) -> Evidence:
    """What the checks look at in a show."""
    held = known(record.updates, moment)
    now = read(held, moment)
    disputes = conflicts(now.answering)
    return Evidence(held, now.answering, now.head, now.expectations, disputes, moment.day, record.show.slug)


def findings_of(record: ShowRecord, moment: Moment, ignored: Iterable[str] = ()) -> tuple[ShowFinding, ...]:
    """The findings of a show."""
    seen = evidence(record, moment)
    return tuple(ShowFinding(record.show.slug, finding) for finding in check(seen, ignored))
