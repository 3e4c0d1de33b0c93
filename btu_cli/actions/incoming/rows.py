"""Reads rows of a table. A row is an update that btu exported, verified by its id, or a new update."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, TypeVar

from btu_cli.errors import BadValue, BtuError, EntryRefused, FutureDate, Refused, shorten
from btu_cli.model.facts import parse_season
from btu_cli.model.sources import REPORTED, Source, parse_standing
from btu_cli.model.text import NOTE, QUOTE, clean, clean_url
from btu_cli.model.updates import Update
from btu_cli.model.written import parse_date

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from btu_cli.actions.desk import Desk
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.records import ShowRecord

    Cells = Mapping[str, str]

ID = 64  # characters
# What spreadsheets make of a day and of a season: a time after the day, a number with decimals.
_CLOCK: Final = re.compile(
    r"(?<=\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?[AP]M)?(?:Z|[+-]\d\d:?\d\d)?$", re.IGNORECASE
)
_SEASON: Final = re.compile(r"(?:season |s)?0*(\d+)(?:[.,]0+)?", re.IGNORECASE)
_SERIAL: Final = re.compile(r"[3-5]\d{4}(?:[.,]\d+)?")  # days since 1900, from 1982 to 2064
Value = TypeVar("Value")


class LineRefused(Exception):
    """A line is refused. Holds the part of the line and the reason."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(field, reason)
        self.field = field
        self.reason = reason


def update_of_row(cells: Cells) -> Update:
    """The update of a row that btu exported, with its id.

    Raises:
        LineRefused: a cell cannot be read, or the row was changed since its export.
    """
    from btu_cli.entry import Entry, parse_entry
    from btu_cli.store import seal

    entry = _read(cells, "entry", parse_entry) or Entry()
    parts = {name: cells.get(name) for name in Source._fields if name != "published"}
    published = _read(cells, "published", _date)
    source = Source(published=published, **parts) if published or any(parts.values()) else None
    date = _read(cells, "date", _date)
    recorded = _read(cells, "recorded", _instant)
    if date is None or recorded is None:
        raise LineRefused("date" if date is None else "recorded", "It is missing, and the row has an id.")
    sealed = seal(
        Update(
            date=date,
            recorded=recorded,
            season=_read(cells, "season", _season),
            facts=entry.facts,
            expects=entry.expects,
            met=entry.met,
            source=source,
            standing=_read(cells, "standing", parse_standing) or REPORTED,
            note=cells.get("note"),
            supersedes=cells.get("supersedes"),
            retracts=cells.get("retracts"),
        )
    )
    if sealed.id != cells["id"].strip():
        raise LineRefused(
            "id",
            "The row does not match its id, so it was changed. To correct the update, empty id and recorded, "
            "and put the old id into supersedes.",
        )
    return sealed


def updates_typed(desk: Desk, record: ShowRecord, cells: Cells) -> list[Update]:
    """The new updates of a row, not yet sealed. `btu add-update` would read its cells in the same way.

    Raises:
        LineRefused: a cell cannot be accepted.
    """
    from btu_cli.actions.typed import Typed, read_typed
    from btu_cli.entry.draft import Given

    recorded = _read(cells, "recorded", _instant)
    if recorded is not None:
        desk = desk._replace(now=recorded)
    given = Given(
        date=_read(cells, "date", _date),
        season=_read(cells, "season", _season),
        publisher=_text(cells, "publisher"),
        title=_text(cells, "title"),
        url=_read(cells, "url", clean_url),
        published=_read(cells, "published", _date),
        speaker=_text(cells, "speaker"),
        quote=_text(cells, "quote", QUOTE),
        via=_text(cells, "via"),
        standing=_read(cells, "standing", parse_standing),
        note=_text(cells, "note", NOTE),
        supersedes=_reference(record, cells, "supersedes"),
    )
    if given.date is None and "entry" not in cells:
        raise LineRefused("date" if "retracts" in cells else "entry", "It is missing.")
    retracts = _reference(record, cells, "retracts")
    if retracts and not given.note:
        raise LineRefused("note", "A withdrawal needs its reason as a note.")
    try:
        updates = read_typed(desk, record, Typed(cells.get("entry"), given)).updates
    except FutureDate as failure:
        raise LineRefused("date", reason_of(failure)) from None
    except BtuError as failure:
        raise LineRefused("entry", reason_of(failure)) from None
    return [update._replace(retracts=retracts) for update in updates]


def _read(cells: Cells, name: str, read: Callable[[str], Value]) -> Value | None:
    """A cell's value; None if it is empty."""
    if name not in cells:
        return None
    try:
        return read(cells[name])
    except BtuError as failure:
        raise LineRefused(name, reason_of(failure)) from None


def _text(cells: Cells, name: str, limit: int | None = None) -> str | None:
    return _read(cells, name, lambda text: clean(text, f"The {name}", *([limit] if limit else [])))


def _reference(record: ShowRecord, cells: Cells, name: str) -> str | None:
    """The whole id of the update that a cell names, from a prefix if the show has that update."""
    from btu_cli.history.ids import find_update

    wanted = cells.get(name, "").strip().lower()
    if not wanted or len(wanted) == ID:
        return wanted or None
    return _read(cells, name, lambda text: find_update(record.updates, text.strip(), record.show.slug).id)


def _date(text: str) -> PartialDate:
    """A day as a spreadsheet writes it, or any date that people type."""
    cell = text.strip()
    if _SERIAL.fullmatch(cell):
        raise Refused(f"{cell!r} is a spreadsheet's number for a day.", hint="Format the column as dates.")
    return parse_date(_CLOCK.sub("", cell))


def _season(text: str) -> int:
    """A season's number, also as `3.0`, `Season 3` or `S3`."""
    found = _SEASON.fullmatch(" ".join(text.split()))
    return parse_season(found[1] if found else text)


def _instant(text: str) -> datetime:
    try:
        instant = datetime.fromisoformat(text.strip())
        return (instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadValue("recorded", text, "an instant such as 2026-11-20T10:00:00Z") from None


def reason_of(failure: BtuError) -> str:
    """What is wrong, with the words of the entry that it is about, and what would be right."""
    where = ""
    if isinstance(failure, EntryRefused):
        start, end = failure.span
        where = f"{shorten(failure.entry[start:end])!r}: " if end > start else ""
    return f"{where}{failure.message} {failure.hint}".strip()
