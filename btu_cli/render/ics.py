"""A calendar (RFC 5545): an all-day event for each expectation, which says what became of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.history.expectations import PASSED
from btu_cli.history.sentence import Voice, event_title, prose
from btu_cli.model.catalogues import credits_of
from btu_cli.render.inert import inert, link_of
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from icalendar import Event

    from btu_cli.model.dates import PartialDate
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.expected import ExpectedReport, ExpectedRow

PRODUCT: Final = "-//btu//btu//EN"
# RFC 5545, 3.8.1.11. Every other state is TENTATIVE.
STATUS: Final = {
    "met": "CONFIRMED",
    **dict.fromkeys(("withdrawn", "slipped", "advanced", "narrowed"), "CANCELLED"),
}


def calendar(_answer: Answer, report: ExpectedReport, _ink: Ink) -> bytes:
    """The file."""
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    titles = [_plain(show.title) for show in report.shows]
    name = f"{titles[0]}: expected" if len(titles) == 1 else "Expected of shows"
    made.add("name", name)  # RFC 7986
    made.add("x-wr-calname", name)  # the name that older calendars read
    for row in report.rows:
        made.add_component(_event(row, report.moment.day))
    return bytes(made.to_ical(sorted=False))


def id_of(row: ExpectedRow) -> str:
    """The id of an event, which never changes."""
    return f"{row.show.slug}/{row.entry.event}/{row.entry.update.id}@btu"


def _event(row: ExpectedRow, today: date) -> Event:
    from icalendar import Event

    entry, made = row.entry, Event()
    source = entry.update.source
    changed = max(update.recorded for update in (entry.update, entry.closed_by) if update)
    first, last = _days(entry.when, entry.update.date.first)
    made.add("uid", _plain(id_of(row)))
    made.add("dtstamp", changed.replace(microsecond=0))
    made.add("dtstart", first)
    if last < date.max:
        made.add("dtend", last + timedelta(days=1))
    made.add("summary", _plain(_summary(row)))
    made.add("description", "\n".join(map(_plain, _description(row, today))))
    if source and (address := link_of(source.url)):
        made.add("url", address)
    made.add("categories", [row.show.slug])
    made.add("status", STATUS.get(entry.state, "TENTATIVE"))
    made.add("transp", "TRANSPARENT")
    return made


def _summary(row: ExpectedRow) -> str:
    """`Better Than Us, season 2 – filming: lapsed`."""
    entry = row.entry
    scope = "" if entry.season is None else f", {entry.scope}"
    state = "passed, unconfirmed" if entry.state == PASSED else entry.state
    return f"{row.show.title}{scope} – {event_title(entry.event)}: {state}{words.rumour(entry)}"


def _description(row: ExpectedRow, today: date) -> Iterator[str]:
    """When the event is expected, when and by whom it was announced, and the quote."""
    update = row.entry.update
    until = "Until" if row.entry.of_rights else "Expected"
    announced = Voice(prose, today=today).on(update.date)
    yield f"{until} {prose(row.entry.when)}, announced {announced} ({words.said_by(update.source)})."
    if row.came_true:
        yield f"Came true {Voice(prose, today=today).on(row.came_true)}."
    if update.source and update.source.quote:
        yield f"“{update.source.quote}”"
    yield from credits_of([update.source])


def _days(when: PartialDate, announced: date) -> tuple[date, date]:
    """The first and last day of an event. An open end becomes the day at the other end."""
    first = when.first if when.first > date.min else None
    last = when.last if when.last < date.max else None
    start = first or last or announced
    return start, last or start


def _plain(text: str) -> str:
    """A text on one line, inert."""
    return inert(" ".join(text.split()))
