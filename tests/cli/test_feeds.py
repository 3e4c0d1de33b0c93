"""Database, feed and calendar from `btu export`, read here by other libraries."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import feedparser
import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from btu_cli.actions.export import answer_in
from btu_cli.commands.table import answer_of
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.records import ShowRecord, StoredRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Announcement, Show, order
from btu_cli.render.formats import written
from btu_cli.render.ink import Ink
from btu_cli.reports.export import ExportReport
from btu_cli.reports.status import status_report
from btu_cli.store import seal
from btu_cli.store.codec import encode, encode_show
from btu_cli.store.record import Record
from tests.cli.making import keep, update
from tests.cli.running import OWN, SHIPPED, Btu
from tests.faults.processes import on_a_terminal
from tests.history.generated import moments, records
from tests.store import generated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.model.updates import Update

READERS: Final = ("sqlite", "atom", "ics")
DOCS: Final = Path(__file__).parents[2] / "docs" / "formats.md"
ATOM: Final = "{http://www.w3.org/2005/Atom}"
TODAY: Final = date(2026, 11, 20)
HOSTILE: Final = (
    "<script>alert(1)</script>",
    "]]><!-- & &amp; &#0; -->",
    "a\x00b\x1b[31m\x07",
    "BEGIN:VEVENT\nEND:VCALENDAR",
    'a;b,c\\n\\,"d"^n:e',
    "\ufffe\uffff\u202e\u2028",
    "'; DROP TABLE updates; --",
    "é" * 80 + "😀" * 40,
)


def exported(*shows: tuple[str, tuple[Update, ...]], day: date = TODAY, every: bool = False) -> ExportReport:
    """The export of shows by slug, with their updates."""
    stored = []
    for slug, updates in shows:
        show, ordered = Show(slug, slug.title()), tuple(sorted(updates, key=order))
        stored.append(StoredRecord(ShowRecord(show, ordered), encode_show(show), tuple(map(encode, ordered))))
    return ExportReport(Moment(day), tuple(stored), every)


def file_of(report: ExportReport, format_: str) -> bytes:
    """The file in a format."""
    answer = answer_in(report, format_)
    made = written(answer_of(answer), answer, format_, Ink(80))
    assert isinstance(made, bytes)
    return made


@contextmanager
def opened(data: bytes) -> Iterator[sqlite3.Connection]:
    """A database, opened from its bytes."""
    with closing(sqlite3.connect(":memory:")) as made:
        made.deserialize(data)
        made.row_factory = sqlite3.Row
        yield made


def told(text: str) -> tuple[Update, ...]:
    """A record with this text in every place for text from outside."""
    source = Source(
        text, url="https://example.com/?a=1&b=<2>", speaker=text, quote=text, title=text, via=text
    )
    expects = (Announcement("premiere", PartialDate.parse("2027-03")),)
    return (seal(update(facts=(Fact("platform", text),), expects=expects, source=source, note=text)),)


texts: Final = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


# -- all of them -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", READERS)
@given(records(), moments)
def test_the_same_record_gives_the_same_bytes(format_: str, updates: tuple[Update, ...], day: date) -> None:
    """Any record gives the same bytes, in every run and in any order of entry."""
    made = file_of(exported(("dark", updates), day=day), format_)

    assert made == file_of(exported(("dark", updates[::-1]), day=day), format_)


@pytest.mark.parametrize("format_", READERS)
def test_a_hidden_show(btu: Btu, record: Record, tmp_path: Path, format_: str) -> None:
    """Formats for readers leave out a hidden show unless it is named; a copy does not."""
    keep(record, update(note="x", expects=(Announcement("premiere", PartialDate.parse("2027")),)))
    assert btu("shows", "hide", SHIPPED).status == 0
    path = tmp_path / "out"

    assert btu("export", format_, "--all", "-o", str(path)).status == 0
    assert b"better-than-us" not in path.read_bytes()
    assert btu("export", format_, "--show", SHIPPED, "-o", str(path)).status == 0
    assert b"better-than-us" in path.read_bytes()
    assert SHIPPED in btu("export", "json", "--all").out


# -- sqlite ------------------------------------------------------------------------------------------------


@given(records(), moments)
def test_state_is_what_status_says(updates: tuple[Update, ...], day: date) -> None:
    """The state equals `btu status --json`, and every reference has a target."""
    report = exported(("dark", updates), ("other", updates), day=day)
    with opened(file_of(report, "sqlite")) as made:
        answer = status_report(Reading(report.records[0], report.moment)).document()
        state = [tuple(row) for row in made.execute("SELECT * FROM state WHERE slug = 'dark' ORDER BY rowid")]
        (show,) = made.execute("SELECT * FROM shows WHERE slug = 'dark'")

        assert [row[1:3] for row in state] == [(fact["scope"], fact["field"]) for fact in answer["facts"]]
        assert [row[4:] for row in state] == [(fact["since"], fact["update"]) for fact in answer["facts"]]
        assert (show["status"], show["outlook"]) == (
            answer["headline"]["status"],
            answer["headline"]["outlook"],
        )
        assert [tuple(row) for row in made.execute("PRAGMA foreign_key_check")] == []
        for count, key in (
            ("SELECT COUNT(*) FROM expectations WHERE slug = 'dark'", "expectations"),
            ("SELECT COUNT(DISTINCT conflict) FROM conflicts WHERE slug = 'dark'", "conflicts"),
        ):
            assert made.execute(count).fetchone()[0] == len(answer[key])  # type: ignore[literal-required]


def test_values_in_a_database() -> None:
    """A value is text, as people type it; a list of texts is a JSON array."""
    facts = (
        *(Fact("episodes", 10), Fact("final", True)),
        *(Fact("platform", ("Fox", "Hulu")), Fact("premiere", PartialDate.parse("2021-Q3"))),
    )
    with opened(file_of(exported(("dark", (seal(update(facts=facts)),))), "sqlite")) as made:
        told = {row["field"]: row["value"] for row in made.execute("SELECT field, value FROM facts")}

    assert told == {"episodes": "10", "final": "true", "platform": '["Fox", "Hulu"]', "premiere": "2021-Q3"}


@pytest.mark.parametrize(
    "query", re.findall(r"```sql\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
)
def test_questions_of_the_docs(btu: Btu, tmp_path: Path, query: str) -> None:
    """The queries in docs/formats.md have answers."""
    path = tmp_path / "shows.db"
    btu("export", "sqlite", "--all", "-o", str(path))
    with closing(sqlite3.connect(path)) as made:
        assert made.execute(query).fetchall()


def test_tables_and_columns(btu: Btu, tmp_path: Path) -> None:
    """The promised tables, and the columns of the state."""
    path = tmp_path / "shows.db"
    assert btu("export", "sqlite", "--all", "-o", str(path)) == (0, "", "")
    made = sqlite3.connect(path)
    tables = [name for (name,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    state = made.execute("SELECT * FROM state WHERE scope = 'season 2' AND field = 'production'")

    assert tables == ["shows", "updates", "facts", "expectations", "conflicts", "state"]
    assert [column[0] for column in state.description] == "slug scope field value since update".split()
    assert json.loads(state.fetchone()[3]) == ["Beijing", "Moscow"]
    assert made.execute("SELECT COUNT(*) FROM updates").fetchone()[0] == len(
        btu("timeline", "--json").document["updates"]
    )
    assert made.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    made.close()


@given(texts)
def test_a_database_holds_any_text(text: str) -> None:
    """Any text comes back unchanged."""
    with opened(file_of(exported(("dark", told(text))), "sqlite")) as made:
        (row,) = made.execute("SELECT quote, note FROM updates")

    assert tuple(row) == (text, text)


@pytest.mark.parametrize("format_", ["sqlite", "csv", "atom", "ics"])
def test_a_terminal(data: Path, format_: str) -> None:
    """A database is not written to a terminal; texts are, without control sequences."""
    keep(Record(data), *told("\x1b]0;x\x07\u202e"))
    shown = on_a_terminal("export", format_, TERM="dumb")

    assert not set(shown) & set("\x00\x07\x1b\u202e")
    assert ("is not text" in shown) is (format_ == "sqlite")


# -- atom --------------------------------------------------------------------------------------------------


@given(records(), moments)
def test_a_feed_has_an_entry_an_update(updates: tuple[Update, ...], day: date) -> None:
    """Each entry has its own id and everything RFC 4287 requires; the last changed is first."""
    report = exported(("dark", updates), ("other", updates), day=day)
    data = file_of(report, "atom")
    root, read = etree.fromstring(data), feedparser.parse(data)
    changed = [entry.updated for entry in read.entries]

    assert not read.bozo
    assert {entry.id for entry in read.entries} == {
        f"urn:btu:{slug}:{each.id}" for slug in ("dark", "other") for each in updates
    }
    assert len(read.entries) == 2 * len(updates)
    assert changed == sorted(changed, reverse=True)
    assert read.feed.updated == (changed[0] if changed else "1970-01-01T00:00:00Z")
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert all(len(element.findall(f"{ATOM}{name}")) == 1 for name in ("id", "title", "updated"))
    assert all(entry.findall(f"{ATOM}content") for entry in root.iter(f"{ATOM}entry"))


def test_what_became_of_an_update(btu: Btu, record: Record) -> None:
    """A withdrawal changes the entry of its target, so readers see it again; the id stays."""
    (wrong,) = keep(record, update(1, facts=(Fact("status", "renewed"),)))
    before = feedparser.parse(btu("export", "atom").out).entries[0]
    keep(record, update(5, retracts=wrong.id, note="Another show."))
    after = next(
        entry for entry in feedparser.parse(btu("export", "atom").out).entries if entry.id == before.id
    )

    assert before.title == "Station Eleven: status = renewed"
    assert after.title == "[withdrawn] Station Eleven: status = renewed"
    assert after.updated > before.updated
    assert after.published == before.published


def test_a_rumour_is_marked_in_its_title(btu: Btu, record: Record) -> None:
    """Readers of feeds see titles alone, so a rumour is one there."""
    keep(record, update(1, facts=(Fact("status", "renewed"),), standing="rumoured"))

    (entry,) = feedparser.parse(btu("export", "atom").out).entries
    assert entry.title == "[rumoured] Station Eleven: status = renewed"


@given(texts)
def test_a_feed_shows_text_as_text(text: str) -> None:
    """Text stays text in XML and in the HTML inside: no element, no control character."""
    data = file_of(exported(("dark", told(text))), "atom")
    (entry,) = etree.fromstring(data).iter(f"{ATOM}entry")
    content = entry.findtext(f"{ATOM}content")
    within = etree.fromstring(f"<div>{content}</div>".replace("<br>", "<br/>"))

    assert {each.tag for each in within.iter()} <= {"div", "p", "ul", "li", "blockquote", "br"}
    assert not [each for each in data.decode() if ord(each) < 32 and each != "\n"]
    assert entry.find(f"{ATOM}link").get("href") == "https://example.com/?a=1&b=%3C2%3E"


# -- ics ---------------------------------------------------------------------------------------------------


def events_of(data: bytes) -> list[Any]:
    """The events of a calendar."""
    calendar = vobject.readOne(data.decode())
    calendar.validate(raiseException=True)
    return list(getattr(calendar, "vevent_list", []))


@given(records(), moments)
def test_a_calendar_has_an_event_an_expectation(updates: tuple[Update, ...], day: date) -> None:
    """All day, from the first to the last possible day, with its own id and its state."""
    report = exported(("dark", updates), day=day)
    data = file_of(report, "ics")
    awaited = status_report(Reading(report.records[0], report.moment)).expectations
    events = events_of(data)

    assert len({each.uid.value for each in events}) == len(events) == len(awaited)
    for each, entry in zip(events, awaited, strict=True):
        assert (each.dtstart.value, each.dtend.value) == (
            entry.when.first,
            entry.when.last + timedelta(days=1),
        )
        assert entry.state in each.summary.value
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_ids_stay_when_states_change(btu: Btu) -> None:
    """It is the same event before, in and after its window."""
    days = ("2021-01-01", "2021-08-01", "2026-11-20")
    events = [events_of(btu("export", "ics", "--as-of", day).out.encode())[0] for day in days]

    assert len({each.uid.value for each in events}) == 1
    assert [each.summary.value.rpartition(": ")[2] for each in events] == ["pending", "due", "lapsed"]


@pytest.mark.parametrize(
    ("when", "days"),
    {
        "../2020": (date(2020, 12, 31), 1),
        "2027/..": (date(2027, 1, 1), 1),
        "9999": (date(9999, 1, 1), 1),
        "9999-12-31": (date(9999, 12, 31), 0),
        "0001": (date(1, 12, 31), 1),
        "2027-Q3": (date(2027, 7, 1), 92),
    }.items(),
)
def test_dates_of_any_kind(when: str, days: tuple[date, int]) -> None:
    """An open end is the day at the other end; the last day of the calendar has no next day."""
    awaited = update(expects=(Announcement("premiere", PartialDate.parse(when)),))
    (event,) = events_of(file_of(exported(("dark", (seal(awaited),))), "ics"))
    end = event.dtend.value if hasattr(event, "dtend") else event.dtstart.value

    assert (event.dtstart.value, (end - event.dtstart.value).days) == days


@given(texts)
def test_a_calendar_shows_text_as_text(text: str) -> None:
    """No text begins a property, component or line; titles are read back whole."""
    data = file_of(exported(("dark", told(text))), "ics")
    (event,) = events_of(data)

    assert {each.name for each in event.getChildren()} == {
        *"UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION URL CATEGORIES STATUS TRANSP".split()
    }
    assert not [each for each in data.decode() if ord(each) < 32 and each not in "\r\n"]


@given(generated.texts)
def test_odd_events_have_ids(event: str) -> None:
    """For any name of an event, the id is one line and unique."""
    awaited = update(expects=(Announcement(event, PartialDate.parse("2027")),))
    (found,) = events_of(file_of(exported(("dark", (seal(awaited),))), "ics"))

    assert found.uid.value.startswith("dark/")


def test_a_show_without_updates(btu: Btu, tmp_path: Path) -> None:
    """Each format gives a file without entries."""
    btu("shows", "add", "Station Eleven")
    for format_ in READERS:
        assert btu("export", format_, "-o", str(tmp_path / format_)).status == 0

    assert feedparser.parse((tmp_path / "atom").read_bytes()).entries == []
    assert events_of((tmp_path / "ics").read_bytes()) == []
    with opened((tmp_path / "sqlite").read_bytes()) as made:
        assert made.execute("SELECT slug FROM shows").fetchone()[0] == OWN
