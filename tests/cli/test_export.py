"""`btu export`: exports come back the same, and other programs can read them."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped, unused-ignore]

from btu_cli.actions.export import with_rows
from btu_cli.entry import parse_entry
from btu_cli.errors import NoColumn
from btu_cli.history.moment import Moment
from btu_cli.model.facts import Fact
from btu_cli.model.records import ShowRecord, StoredRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, order
from btu_cli.render.formats import Answer, written
from btu_cli.render.ink import Ink
from btu_cli.reports.export import ExportReport
from btu_cli.reports.rows import COLUMNS, guarded, unguarded
from btu_cli.store.codec import decode, encode, encode_show, seal
from btu_cli.store.identity import identify
from btu_cli.store.record import Record
from tests.cli.making import corrected, keep, update
from tests.cli.running import OWN, SHIPPED, Btu, Process, contents
from tests.history.generated import records
from tests.store import generated

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

ANSWER: Final = Answer("export", "export.ExportReport")
SHOW: Final = Show("dark", "Dark", ("Дарк",), (("imdb", "tt5753856"),))
TODAY: Final = date(2026, 11, 20)
HOSTILE: Final = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1",
    "'=1",
    "'",
    '","=1',
    '"\r\n=cmd|',
    "a\x00b",
    "\x1b[31m",
)


def exported(*documents: dict[str, Any] | Update, show: Show = SHOW) -> tuple[ExportReport, str]:
    """The export of a show with these updates, and the last id."""
    raw = {
        identify(each): each for each in (one if isinstance(one, dict) else encode(one) for one in documents)
    }
    updates = sorted((decode(key, document) for key, document in raw.items()), key=order)
    record = ShowRecord(show, tuple(updates))
    stored = StoredRecord(record, encode_show(show), tuple(raw[each.id] for each in updates))
    return ExportReport(Moment(TODAY), (stored,)), next(reversed(raw), "")


def file_of(report: ExportReport, format_: str) -> bytes:
    """The report as a file."""
    made = written(ANSWER, report, format_, Ink(80))
    return made if isinstance(made, bytes) else f"{made}\n".encode()


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, as a reader gives them."""
    return list(csv.DictReader(io.StringIO(data.decode(), newline=""), strict=True))


def in_order(updates: tuple[Update, ...]) -> tuple[Update, ...]:
    """The updates as btu stores them, with expectations sorted by event."""
    return tuple(seal(each._replace(expects=tuple(sorted(each.expects)))) for each in updates)


def read_again(row: dict[str, str]) -> Update:
    """The update in a row, built only from its cells."""
    cell = {name: unguarded(value) for name, value in row.items()}
    said = parse_entry(cell["entry"]) if cell["entry"] else parse_entry("# nothing")
    part = {name: cell[name] or None for name in (*Source._fields, "note", "supersedes", "retracts")}
    document = {
        **{name: cell[name] for name in ("date", "recorded", "standing")},
        "source": {name: part[name] for name in Source._fields if part[name]},
    }
    made = decode("", document)
    return made._replace(
        season=int(cell["season"]) if cell["season"] else None,
        facts=said.facts,
        expects=said.expects,
        met=said.met,
        note=part["note"],
        supersedes=part["supersedes"],
        retracts=part["retracts"],
    )


# -- json and ndjson: the documents as they are ------------------------------------------------------------


@given(st.lists(generated.updates, max_size=3), generated.shows)
def test_documents_make_the_same_file(updates: list[Update], show: Show) -> None:
    """JSON, in one document or in lines, gives the same file of a show, byte for byte."""
    report, _ = exported(*updates, show=show)
    (listed,) = json.loads(file_of(report, "json"))["shows"]
    first, *rest = [json.loads(line) for line in file_of(report, "ndjson").splitlines()]

    assert listed["show"] == first["show"] == encode_show(show)
    assert listed["updates"] == [line["update"] for line in rest]
    assert {line["slug"] for line in rest} <= {show.slug}
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for folder, documents in ((one, map(encode, updates)), (other, listed["updates"])):
            Record(Path(folder)).add_many(show.slug, documents, show)
        assert contents(Path(one)) == contents(Path(other))


def test_keys_of_a_later_version_are_kept() -> None:
    """An unknown key is exported with its document, because the id verifies it."""
    report, expected = exported({**encode(update()), "mood": {"tone": "hopeful"}})
    (listed,) = json.loads(file_of(report, "json"))["shows"]

    assert listed["updates"][0]["mood"] == {"tone": "hopeful"}
    assert listed["updates"][0]["id"] == expected == identify(listed["updates"][0])


def test_the_shipped_show_with_ones_own_updates(btu: Btu, record: Record) -> None:
    """The export is the union of the shipped record and the user's own, as in the schema."""
    record.add(SHIPPED, update(note="Mine."))
    before = contents(record.folder)
    document = btu("export", "json").document
    Draft202012Validator(btu("schema", "export").document).validate(document)
    ids = [each["id"] for each in document["shows"][0]["updates"]]

    assert ids == [each["id"] for each in btu("timeline", "--json").document["updates"]]
    assert before == contents(record.folder)


# -- csv ---------------------------------------------------------------------------------------------------


@given(records().map(in_order))
def test_rows_read_as_the_same_updates(updates: tuple[Update, ...]) -> None:
    """Every update comes back from its row with its id, which verifies all of it."""
    report, _ = exported(*updates)
    rows = rows_of(file_of(with_rows(report), "csv"))

    assert [row["id"] for row in rows] == [each.id for each in report.records[0].updates]
    assert [row["id"] for row in rows] == [seal(read_again(row)).id for row in rows]


@given(generated.updates)
def test_a_row_is_whole_or_refused(odd: Update) -> None:
    """A row gives its update back, or there is no row and the missing column is named."""
    report, expected = exported(odd)
    try:
        (row,) = rows_of(file_of(with_rows(report), "csv"))
    except NoColumn:
        return

    assert row["id"] == expected == seal(read_again(row)).id


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_no_cell_is_a_formula(text: str) -> None:
    """No text runs as a formula in a spreadsheet, and every text comes back."""
    source = Source(publisher=text, quote=text, title=text)
    odd = update(note=text, source=source, facts=(Fact("reason", f"x{text}x"),))
    report, expected = exported(odd)
    data = file_of(with_rows(report), "csv")
    (row,) = rows_of(data)

    assert not [cell for cell in row.values() if cell.lstrip(" ")[:1] in set("=+-@＝\t\r\n")]
    assert expected == seal(read_again(row)).id


@given(st.text())
def test_an_apostrophe_is_taken_off_again(text: str) -> None:
    """Every cell comes back unchanged."""
    assert unguarded(guarded(text)) == text


def test_columns(process: Process) -> None:
    """Names are in the first row, line ends follow RFC 4180, and facts are quick entry."""
    out = process("export", "csv").out
    first = next(row for row in rows_of(out.encode()) if "airing" in row["entry"])

    assert out.partition("\r\n")[0] == (
        "show,date,season,standing,entry,publisher,title,url,published,speaker,quote,via,note,recorded,id,"
        "supersedes,retracts"
    )
    assert tuple(first) == COLUMNS
    assert "premiere = 2018-11-23" in first["entry"]


@pytest.mark.parametrize(
    ("part", "named"),
    [({"mood": "hopeful"}, "mood"), ({"source": {"publisher": "V", "page": "3"}}, "source.page")],
)
def test_a_key_without_a_column_is_refused(
    btu: Btu, record: Record, part: dict[str, Any], named: str
) -> None:
    """A row without that key would be another update: refused, and no file is made."""
    record.add_many(OWN, [{**encode(update(note="x")), **part}], Show(OWN, "Station Eleven"))
    ran = btu("export", "csv", "-o", str(record.folder.parent / "x.csv"))

    assert (ran.status, ran.out) == (5, "")
    assert f"no column for {named}." in ran.err
    assert not (record.folder.parent / "x.csv").exists()


# -- which shows, and which moment -------------------------------------------------------------------------


@pytest.fixture
def two(record: Record) -> Record:
    """A record of two shows."""
    corrected(record)
    keep(record, update(note="Dark."), slug="dark")
    return record


def slugs(document: dict[str, Any]) -> list[str]:
    """The slugs in an export."""
    return [each["show"]["slug"] for each in document["shows"]]


@pytest.mark.usefixtures("two")
def test_which_shows(btu: Btu) -> None:
    """The named shows, each once, or all."""
    assert slugs(btu("export", "json", "--show", "dark").document) == ["dark"]
    named = btu("export", "json", "--show", "dark", "--show", OWN, "--show", "dark")
    assert slugs(named.document) == ["dark", OWN]
    assert slugs(btu("export", "json", "--all").document) == [SHIPPED, "dark", OWN]
    assert btu("export", "json").status == 2
    assert btu("export", "json", "--all", "--show", "dark").status == 2
    assert btu("export", "json", "--show", "dark", "--show", "nowhere").status == 3


@pytest.mark.usefixtures("two")
def test_whole_unless_a_moment_is_asked_for(btu: Btu) -> None:
    """A copy is whole on any day; a named moment leaves out later updates."""

    def count(*words: str) -> int:
        return len(btu("export", "ndjson", "--show", OWN, *words, BTU_NOW="2020-12-31").rows) - 1

    assert (count(), count("--as-of", "2020-12-31"), count("--known-on", "2019")) == (9, 4, 0)


def test_a_damaged_show_among_others(btu: Btu, two: Record) -> None:
    """The others are exported, stderr reports the damage, and the status is 4."""
    two.path("dark").write_text("{")
    ran = btu("export", "json", "--all")
    named = btu("export", "json", "--show", "dark")

    assert (ran.status, slugs(ran.document)) == (4, [SHIPPED, OWN])
    assert str(two.path("dark")) in ran.err
    assert (named.status, named.out) == (4, "")


def test_a_show_without_updates(btu: Btu) -> None:
    """It is exported as a show; a table has only its header."""
    btu("shows", "add", "Dark")

    assert btu("export", "json").document["shows"][0]["updates"] == []
    assert btu("export", "ndjson").rows == [{"show": {"slug": "dark", "title": "Dark"}}]
    assert btu("export", "csv").out == ",".join(COLUMNS) + "\n"


def sent(process: Process, *words: str) -> bytes:
    """The bytes that an export writes to stdout."""
    return process("export", *words).out.encode()


# -- files -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["json", "ndjson", "csv"])
def test_a_file_is_what_stdout_gets(btu: Btu, process: Process, tmp_path: Path, format_: str) -> None:
    """`-o` writes the same bytes each time, silently; `-o -` is stdout."""
    path = tmp_path / "out"
    ran = btu("export", format_, "-o", str(path))
    first = path.read_bytes()

    assert ran == (0, "", "")
    assert [first] * 2 == [sent(process, format_), sent(process, format_, "-o", "-")]
    assert btu("export", format_, "-o", str(path)) == ran
    assert first == path.read_bytes()


def test_a_file_is_replaced_as_a_whole(btu: Btu, tmp_path: Path) -> None:
    """The old file's permissions stay, a link stays a link, nothing is left beside it."""
    path, link = tmp_path / "out", tmp_path / "link"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    assert btu("export", "json", "-o", str(link)).status == 0

    assert link.is_symlink()
    assert path.read_bytes().startswith(b'{"schema"')
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(each.name for each in tmp_path.iterdir()) == ["link", "out"]


def test_a_new_file_is_as_open_as_the_umask_allows(btu: Btu, tmp_path: Path) -> None:
    """A new file is readable for a web server, unlike the record's files."""
    before = os.umask(0o022)
    try:
        assert btu("export", "json", "-o", str(tmp_path / "out")).status == 0
    finally:
        os.umask(before)

    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o644


@pytest.mark.parametrize("where", ["", "missing/out", "file/out", "pipe", "loop"])
def test_a_place_that_takes_no_file(btu: Btu, tmp_path: Path, where: str) -> None:
    """Status 6, the place, and the next step; nothing is made."""
    (tmp_path / "file").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    before = sorted(tmp_path.iterdir())
    ran = btu("export", "json", "-o", str(tmp_path / where))

    assert (ran.status, ran.out) == (6, "")
    assert f"{tmp_path / where} could not be written" in ran.err
    assert "Name a file in a folder" in ran.err
    assert before == sorted(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", [f"{OWN}.json", "new.json", "config.toml", "backups/x", ".btu/entered", ".git/x"]
)
def test_no_file_of_the_record_is_written_over(btu: Btu, record: Record, name: str) -> None:
    """An output can be beside the record's files, but cannot replace one."""
    keep(record, update(note="x"))
    before = contents(record.folder)
    link = record.folder.parent / "link"
    link.symlink_to(record.folder / name)
    for place in (record.folder / name, link):
        ran = btu("export", "json", "-o", str(place))

        assert (ran.status, ran.out) == (6, "")
        assert "the record's own files" in ran.err
    assert before == contents(record.folder)
    assert btu("page", "-o", str(record.folder / name)).status == 6
    assert btu("export", "csv", "-o", str(record.folder / "shows.csv")).status == 0


def test_a_site_around_the_record_is_refused(btu: Btu, record: Record) -> None:
    """A site's raw data would replace the shows in a folder `data`."""
    keep(record, update(note="x"))
    before = contents(record.folder)
    ran = btu("page", "--all", "-o", str(record.folder.parent))

    assert record.folder.name == "data"
    assert (ran.status, ran.out) == (6, "")
    assert before == contents(record.folder)


def test_a_home_that_nobody_has(btu: Btu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`~name` is a home folder if the system knows it, else a folder's name."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "~nobody-here").mkdir()

    assert btu("export", "json", "-o", "~nobody-here/x").status == 0
    assert btu("export", "json", "-o", "~no-one/x").status == 6
    assert btu("import", "~no-one/x").status == 3
    assert btu("status", "--data", "~no-one/x").status == 0


def test_formats_that_are_none(btu: Btu) -> None:
    """The refusal lists the formats."""
    ran = btu("export", "xml")

    assert (ran.status, ran.out) == (2, "")
    assert "json, ndjson, csv" in ran.err
