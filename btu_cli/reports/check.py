"""The answer of `btu check`: every finding, and the health of the files."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.history.reading import Reading
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import show_of
from btu_cli.reports.hints import Step, hint_of, steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.checks import Finding
    from btu_cli.history.moment import Moment
    from btu_cli.model.files import Health, VerifiedGeneration
    from btu_cli.model.records import ShowRecord
    from btu_cli.model.updates import Acknowledgement, Show
    from btu_cli.reports import shapes


UNSOUND: Final = frozenset({"damaged", "unmerged"})  # backups of these kinds are kept although they are


class ShowFinding(NamedTuple):
    """A finding about a show, the steps that settle it, and whether it is acknowledged."""

    show: str
    rule: str
    update: str
    message: str
    steps: tuple[Step, ...]
    acknowledged: bool = False

    @property
    def hint(self) -> str:
        """The steps that settle it, in one line."""
        return hint_of(self.steps)


class CheckReport(NamedTuple):
    """The answer."""

    moment: Moment
    findings: tuple[ShowFinding, ...]
    files: tuple[Health, ...]
    backups: tuple[VerifiedGeneration, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def lost_backups(self) -> tuple[VerifiedGeneration, ...]:
        """The backups that were kept as sound but cannot be restored."""
        return tuple(each for each in self.backups if each.fault and each.generation.kind not in UNSOUND)

    @property
    def damaged(self) -> bool:
        """Whether a file cannot be trusted."""
        return not all(row.ok for row in self.files)

    @property
    def counting(self) -> tuple[ShowFinding, ...]:
        """The findings that are not acknowledged."""
        return tuple(found for found in self.findings if not found.acknowledged)

    def document(self) -> shapes.CheckDocument:
        """As JSON."""
        return {
            "findings": [
                {
                    "show": found.show,
                    "rule": found.rule,
                    "update": found.update,
                    "message": found.message,
                    "hint": found.hint,
                    "acknowledged": found.acknowledged,
                }
                for found in self.findings
            ],
            "files": [
                {"show": row.slug, "path": str(row.path), "ok": row.ok, "problem": row.problem or None}
                for row in self.files
            ],
            "backups": [
                {
                    "show": each.slug,
                    "number": each.generation.number,
                    "path": str(each.generation.path),
                    "ok": not each.fault,
                    "problem": each.fault or None,
                }
                for each in self.backups
            ],
        }


class AcknowledgeReport(NamedTuple):
    """The answer of `btu check --acknowledge`: everything that is now acknowledged for a show."""

    show: Show
    acknowledged: tuple[Acknowledgement, ...]
    dry_run: bool

    def document(self) -> shapes.AcknowledgeDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "acknowledged": [
                {"what": each.what, "until": each.until.isoformat() if each.until else None}
                for each in self.acknowledged
            ],
            "dry_run": self.dry_run,
        }


def findings_of(
    record: ShowRecord, moment: Moment, ignored: Iterable[str] = (), since: date | None = None
) -> tuple[ShowFinding, ...]:
    """The findings about a show, without the rules left out. With `since`, only those that arose since then.

    A finding arose since then if the same record does not have it as of the day before.
    """
    slug, left_out, now = record.show.slug, frozenset(ignored), Reading(record, moment)
    before = set[tuple[str, str, str]]()
    if since is not None and since > date.min:
        before = set(map(_identity, now.at(moment._replace(day=since - timedelta(days=1))).findings))
    return tuple(
        ShowFinding(
            slug,
            found.rule,
            found.update.id,
            found.message,
            steps_of(found, slug),
            is_acknowledged(now, found),
        )
        for found in now.findings
        if found.rule not in left_out and _identity(found) not in before
    )


def is_acknowledged(now: Reading, found: Finding) -> bool:
    """Whether a finding is acknowledged, so that it does not count."""
    return any(each.covers(found.rule, found.update.id, now.today) for each in now.show.acknowledged)


def _identity(found: Finding) -> tuple[str, str, str]:
    """The key by which a finding is the same on two days, although its message mentions a growing age."""
    about = found.about
    return (found.rule, found.update.id, "" if about is None else str(getattr(about, "event", "")))
