"""An export as tables for SQL: the content of the record, and btu's conclusions from it.

The conclusions are those of `btu status --json`, key by key. A value is text; a list of texts is a JSON
array. A partial date is in its typed form. Where queries sort or compare by it, its first and last possible
day are columns too.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from btu_cli.history.moment import counting, known
from btu_cli.history.reading import Reading
from btu_cli.model.dates import PartialDate
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import update_of
from btu_cli.reports.listed import Listed
from btu_cli.reports.status import status_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from btu_cli.history.moment import Moment
    from btu_cli.model.records import ShowRecord
    from btu_cli.reports.export import ExportReport

Cell: TypeAlias = str | int | None
Document: TypeAlias = "Mapping[str, Any]"  # what `btu status --json` says


class Table(NamedTuple):
    """A table: its name, its columns with their types, the columns that identify a row, and its rows."""

    name: str
    columns: tuple[tuple[str, str], ...]
    key: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Layout(NamedTuple):
    """A table before it is filled. Columns have text, unless a type follows after a colon."""

    name: str
    key: str
    columns: str
    rows_of: Callable[[ShowRecord, Moment, Document], Iterator[Mapping[str, Any]]]

    def filled(self, answers: list[tuple[ShowRecord, Moment, Document]]) -> Table:
        """The table with its rows. Keys without a column are left out."""
        pairs = [name.partition(":") for name in self.columns.split()]
        columns = tuple((name, "INTEGER" if kind else "TEXT") for name, _, kind in pairs)
        rows = (row for each in answers for row in self.rows_of(*each))
        return Table(
            self.name,
            columns,
            tuple(self.key.split()),
            tuple(tuple(_cell(row.get(name), kind) for name, kind in columns) for row in rows),
        )


def tables_of(report: ExportReport) -> tuple[Table, ...]:
    """The tables of an export, as of its moment."""
    answers: list[tuple[ShowRecord, Moment, Document]] = [
        (record, report.moment, status_report(Reading(record, report.moment)).document())
        for record in report.records
    ]
    return tuple(layout.filled(answers) for layout in LAYOUTS)


def _shows(record: ShowRecord, _: Moment, answer: Document) -> Iterator[Mapping[str, Any]]:
    yield {**answer["show"], **answer["headline"], "as_of": answer["as_of"], "updates": len(record.updates)}


def _updates(record: ShowRecord, moment: Moment, _: Document) -> Iterator[Mapping[str, Any]]:
    held = known(record.updates, moment)
    counts = {update.id for update in counting(held)}
    for update in held:
        document = update_of(Listed(update))
        yield {
            **document,
            **(document["source"] or {}),
            **_days(document["date"]),
            "slug": record.show.slug,
            "scope": update.scope,
            "counts": update.id in counts,
        }


def _facts(record: ShowRecord, moment: Moment, _: Document) -> Iterator[Mapping[str, Any]]:
    for update in known(record.updates, moment):
        for field, value in update_of(Listed(update))["facts"].items():
            row = {"update": update.id, "scope": update.scope, "field": field, "value": value}
            yield {**row, "slug": record.show.slug}


def _expectations(record: ShowRecord, _: Moment, answer: Document) -> Iterator[Mapping[str, Any]]:
    for entry in answer["expectations"]:
        yield {**entry, **_days(entry["when"]), "slug": record.show.slug}


def _conflicts(record: ShowRecord, _: Moment, answer: Document) -> Iterator[Mapping[str, Any]]:
    for number, found in enumerate(answer["conflicts"], 1):
        for claim in found["claims"]:
            yield {**found, **(claim["source"] or {}), **claim, "slug": record.show.slug, "conflict": number}


def _state(record: ShowRecord, _: Moment, answer: Document) -> Iterator[Mapping[str, Any]]:
    for fact in answer["facts"]:
        yield {**fact, "slug": record.show.slug}


def _days(when: str) -> dict[str, str]:
    date = PartialDate.parse(when)
    return {"first_day": date.first.isoformat(), "last_day": date.last.isoformat()}


def _cell(value: Any, kind: str) -> Cell:  # noqa: ANN401 - any value of a document
    if value is None:
        return None
    if kind == "INTEGER":
        return int(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


LAYOUTS: Final = (
    Layout(
        "shows",
        "slug",
        "slug title other_titles ids note as_of status outlook season:int standing since age_days:int"
        " stale:int on_air:int final:int by progress checked sentence updates:int",
        _shows,
    ),
    Layout(
        "updates",
        "slug id",
        "slug id date first_day last_day recorded season:int scope standing publisher title url published"
        " speaker quote via note supersedes retracts counts:int",
        _updates,
    ),
    Layout("facts", "slug update field", "slug update scope field value", _facts),
    Layout(
        "expectations",
        "",
        "slug scope event when first_day last_day state update replaces replaced_by",
        _expectations,
    ),
    Layout(
        "conflicts",
        "",
        "slug conflict:int scope field update value date standing publisher shown rule",
        _conflicts,
    ),
    Layout("state", "slug scope field", "slug scope field value since update", _state),
)
