"""Exports shows as files that other programs read, and that `btu import` reads back."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from btu_cli.entry import format_entry, parse_entry
from btu_cli.entry.language.entries import Entry
from btu_cli.errors import Damaged, NoColumn, Refused
from btu_cli.history.moment import dated_by, known
from btu_cli.reports.expected import ExpectedReport, expected_report, show_expected
from btu_cli.reports.export import ExportReport, narrowed
from btu_cli.reports.rows import row_of
from btu_cli.store.codec import encode

COPIES: Final = frozenset({"json", "ndjson", "csv"})

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from btu_cli.history.moment import Moment
    from btu_cli.model.facts import Fact
    from btu_cli.model.records import StoredRecord
    from btu_cli.model.updates import Announcement
    from btu_cli.reports.rows import Row
    from btu_cli.store import Store


def export(
    store: Store, slugs: Iterable[str], moment: Moment, *, whole: bool, every: bool, failures: list[Damaged]
) -> ExportReport:
    """These shows with all their updates if `whole`, else with the updates known at the moment.

    With `every`, a damaged show is noted in `failures` and does not stop the others.

    Raises:
        ShowNotFound: there is no such show.
        Damaged: a file of one cannot be trusted.
    """
    shows = []
    for slug in slugs:
        try:
            stored = store.stored(slug)
        except Damaged as failure:
            if not every:
                raise
            failures.append(failure)
            continue
        updates = stored.record.updates
        shows.append(stored if whole else narrowed(stored, dated_by(known(updates, moment), moment)))
    return ExportReport(moment, tuple(shows), every=every)


def answer_in(report: ExportReport, format_: str) -> ExportReport | ExpectedReport:
    """The report that a format writes: the export, the expectations of a calendar, or the rows of a table.

    Copies of the record hold every show. Feeds and calendars leave out hidden shows, unless they were named.

    Raises:
        NoColumn: an update has a key that has no column.
    """
    if report.every and format_ not in COPIES:
        report = report._replace(shows=tuple(each for each in report.shows if not each.record.show.hidden))
    if format_ == "csv":
        return with_rows(report)
    return (
        expected_report([show_expected(each, report.moment) for each in report.records], report.moment)
        if format_ == "ics"
        else report
    )


def with_rows(report: ExportReport) -> ExportReport:
    """The report with a row for each update.

    Raises:
        NoColumn: an update has a key that has no column.
    """
    return report._replace(rows=tuple(row for stored in report.shows for row in _rows(stored)))


def _rows(stored: StoredRecord) -> Iterator[Row]:
    slug = stored.record.show.slug
    for update, document in zip(stored.record.updates, stored.documents, strict=True):
        entry, facts, expects, met = _typed(update.facts, update.expects, update.met)
        read = update._replace(facts=facts, expects=expects, met=met)
        if lost := _differing(encode(read), document):
            raise NoColumn(slug, update.id, lost)
        yield row_of(slug, update.id, entry, document)


@lru_cache(maxsize=4096)
def _typed(
    facts: tuple[Fact, ...], expects: tuple[Announcement, ...], met: tuple[str, ...]
) -> tuple[str, tuple[Fact, ...], tuple[Announcement, ...], tuple[str, ...]]:
    """What an update says in the words of quick entry, and what reading them gives."""
    if not (facts or expects or met):
        return "", (), (), ()
    entry = format_entry(Entry(facts=facts, expects=expects, met=met))
    try:
        read = parse_entry(entry)
    except Refused:  # what no entry can say, from a file that another program wrote
        return entry, (), (), ()
    return entry, read.facts, read.expects, read.met


def _differing(one: Mapping[str, Any], other: Mapping[str, Any], within: str = "") -> tuple[str, ...]:
    """The keys in which two documents differ, those of a source by themselves."""
    found: list[str] = []
    for key in sorted({*one, *other}):
        mine, theirs = one.get(key), other.get(key)
        if key == "source" and isinstance(mine, dict) and isinstance(theirs, dict):
            found += _differing(mine, theirs, "source.")
        elif mine != theirs or type(mine) is not type(theirs):
            found.append(f"{within}{key}")
    return tuple(found)
