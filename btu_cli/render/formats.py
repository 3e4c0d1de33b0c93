"""The formats of reports, each with the function that writes it, loaded when it is needed.

A new format is a module here and a row of `FORMATS`. `btu_cli.commands.table` gives the report of each
command.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, Protocol

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from btu_cli.render.ink import Ink


class Report(Protocol):
    """The answer of a command: a frozen value that knows its JSON document."""

    def document(self) -> Mapping[str, Any]:
        """The document, as a typed dictionary of `btu_cli.reports.shapes`."""


class Answer(NamedTuple):
    """An answer: the name of its document, its report as `module.Class`, and the list that --ndjson writes.

    `dated`: its page shows the day that it answers for. `kept`: it can be kept (`btu_cli.kept`).

    Its page for people is in the module of the same name in `btu_cli.render.pages`.
    """

    name: str
    report: str
    rows: str = ""
    dated: bool = False
    kept: bool = False

    @property
    def module(self) -> str:
        """The module of its report and of its page."""
        return self.report.partition(".")[0]

    def report_type(self) -> type[Any]:
        """The class of its report."""
        module, _, name = self.report.partition(".")
        found: type[Any] = getattr(import_module(f"btu_cli.reports.{module}"), name)
        return found

    def rows_of(self, report: Report) -> Iterable[Mapping[str, Any]]:
        """The members of its list, or the report's own lines."""
        rows: Iterable[Mapping[str, Any]]
        rows = report.document()[self.rows] if self.rows else report.lines()  # type: ignore[attr-defined]
        return rows


class Format(NamedTuple):
    """A format: the function that writes it, as `module.function`, and whether `btu export` offers it.

    A `binary` format is not written to a terminal.
    """

    place: str
    exported: bool = False
    binary: bool = False


TEXT, JSON, NDJSON, FIELDS = "text", "json", "ndjson", "fields"
PAGE, INDEX = "page", "index"
FORMATS: Final = {
    TEXT: Format("text.page"),
    JSON: Format("json.document", exported=True),
    NDJSON: Format("json.lines", exported=True),
    FIELDS: Format("fields.table"),
    "csv": Format("csv.table", exported=True),
    "sqlite": Format("sqlite.database", exported=True, binary=True),
    "atom": Format("atom.feed", exported=True),
    "ics": Format("ics.calendar", exported=True),
    "box": Format("box.text"),
    "markdown": Format("markdown.written"),
    "html": Format("html.box"),
    "wikitext": Format("wikitext.box"),
    PAGE: Format("site.page.file"),
    INDEX: Format("site.index.file"),
}
EXPORTS: Final = tuple(name for name, format_ in FORMATS.items() if format_.exported)


def written(answer: Answer, report: object, format_: str, ink: Ink) -> str | bytes:
    """A report in a format: text without the last line end, or the bytes of a file."""
    module, _, name = FORMATS[format_].place.rpartition(".")
    write: Callable[[Answer, Any, Ink], str | bytes]
    write = getattr(import_module(f"btu_cli.render.{module}"), name)
    return write(answer, report, ink)
