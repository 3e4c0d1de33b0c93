"""The answer of `btu check`: every finding, and the health of the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.reading import Reading
from btu_cli.reports.hints import hint_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.moment import Moment
    from btu_cli.model.files import Health
    from btu_cli.model.records import ShowRecord
    from btu_cli.reports import shapes


class Advised(NamedTuple):
    """A finding with what would settle it: a command, or words that name one."""

    rule: str
    update: str | None
    message: str
    hint: str


class ShowFinding(NamedTuple):
    """A finding and the show that it is about."""

    show: str
    finding: Advised


class CheckReport(NamedTuple):
    """The answer."""

    moment: Moment
    findings: tuple[ShowFinding, ...]
    files: tuple[Health, ...]

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
                {"show": row.slug, "path": str(row.path), "ok": row.ok, "problem": row.problem or None}
                for row in self.files
            ],
        }


def findings_of(record: ShowRecord, moment: Moment, ignored: Iterable[str] = ()) -> tuple[ShowFinding, ...]:
    """The findings of a show, but for the rules that are left out."""
    slug, left_out = record.show.slug, frozenset(ignored)
    return tuple(
        ShowFinding(slug, Advised(found.rule, found.update.id, found.message, hint_of(found, slug)))
        for found in Reading(record, moment).findings
        if found.rule not in left_out
    )
