"""What leaves btu: every answer with its report and page, and every format with the function that writes it.

A new report is a row of `ANSWERS`, a new format one of `FORMATS`. Nothing is loaded before it is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from btu_cli.render.ink import Ink


class Report(Protocol):
    """What a command answers: a frozen value that knows its JSON document."""

    def document(self) -> Mapping[str, Any]:
        """The document, as a typed dictionary of `btu_cli.reports.shapes`."""


class Answer(NamedTuple):
    """An answer: the name of its document, its report as `module.Class`, and the list that --ndjson writes.

    Its page for people is the module of the same name in `btu_cli.render.pages`.
    """

    name: str
    report: str
    rows: str = ""

    @property
    def module(self) -> str:
        """The module of its report and of its page."""
        return self.report.partition(".")[0]

    def report_type(self) -> type[Any]:
        """The class of its report."""
        module, _, name = self.report.partition(".")
        found: type[Any] = getattr(import_module(f"btu_cli.reports.{module}"), name)
        return found

    def rows_of(self, report: Report) -> Sequence[Mapping[str, Any]]:
        """The members of its list."""
        rows: Sequence[Mapping[str, Any]] = report.document()[self.rows]
        return rows


ANSWERS: Final = (
    Answer("status", "status.StatusReport"),
    Answer("timeline", "timeline.TimelineReport", rows="updates"),
    Answer("chart", "chart.ChartReport", rows="lanes"),
    Answer("changelog", "changelog.ChangelogReport", rows="entries"),
    Answer("inspect", "inspect.InspectReport"),
    Answer("expected", "expected.ExpectedReport", rows="expectations"),
    Answer("conflicts", "conflicts.ConflictsReport", rows="conflicts"),
    Answer("sources", "sources.SourcesReport", rows="origins"),
    Answer("diff", "diff.DiffReport"),
    Answer("check", "check.CheckReport"),
    Answer("check-repair", "repaired.RepairReport"),
    Answer("check-accept", "repaired.AcceptReport"),
    Answer("backup-list", "repaired.BackupsReport", rows="backups"),
    Answer("backup-restore", "repaired.RestoreReport"),
    Answer("add-update", "added.AddReport"),
    Answer("correct", "added.CorrectReport"),
    Answer("retract", "added.RetractReport"),
    Answer("undo", "added.UndoReport"),
    Answer("shows", "shows.ShowsReport", rows="shows"),
    Answer("shows-add", "show_change.ShowAdded"),
    Answer("shows-rename", "show_change.ShowRenamed"),
    Answer("shows-alias", "show_change.ShowNumbered"),
    Answer("shows-remove", "show_change.ShowRemoved"),
)
TEXT, JSON, NDJSON = "text", "json", "ndjson"
FORMATS: Final = {
    TEXT: "text.page",
    JSON: "json.document",
    NDJSON: "json.lines",
}


def answer_of(report: Report) -> Answer:
    """The answer that a report is."""
    module, name = type(report).__module__.rpartition(".")[2], type(report).__name__
    return next(answer for answer in ANSWERS if answer.report == f"{module}.{name}")


def written(report: Report, format_: str, ink: Ink) -> str:
    """A report in a format, without the last line's end."""
    module, _, name = FORMATS[format_].partition(".")
    write: Callable[[Answer, Report, Ink], str] = getattr(import_module(f"btu_cli.render.{module}"), name)
    return write(answer_of(report), report, ink)
