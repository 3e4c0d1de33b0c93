"""`btu import`: exports come back the same; tables, lists and scripts; all or nothing."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any, Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from btu_cli.store.codec import encode
from btu_cli.store.record import Record
from tests.cli.making import corrected, empty, keep, update
from tests.cli.running import OWN, SHIPPED, Btu, Process, contents
from tests.store import generated

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.model.updates import Show, Update
    from tests.cli.running import Ran

SHEET: Final = (
    "Show;Date;Season;Entry;Publisher;Quote\r\n"
    "Severance;11/17/2023;2;renewed;Deadline;It is back\r\n"
    "Severance;2025-01-17;2;premiered;Apple;\r\n"
    "The Bear;2024-03-12;;renewed for season 4;Variety;\r\n"
)


def imported(btu: Btu, text: str | bytes, *words: str, **environ: str | None) -> Ran:
    """The JSON report of importing a text from standard input."""
    return btu("import", "-", "--json", *words, stdin=text, **environ)


def without_shipped(document: dict[str, Any]) -> list[Any]:
    """The exported shows without the shipped one."""
    return [each for each in document["shows"] if each["show"]["slug"] != SHIPPED]


@pytest.mark.parametrize("format_", ["json", "ndjson", "csv"])
def test_what_was_exported_comes_back(btu: Btu, record: Record, tmp_path: Path, format_: str) -> None:
    """The show's file and another export have the same bytes; a second import adds nothing."""
    corrected(record)
    later = {**encode(update(30, note="x")), "later": {"key": [1]}}
    if format_ != "csv":  # which has no column for it
        record.add_many(OWN, [later])
        record.describe(OWN, lambda show: show._replace(ids=(("imdb", "tt1"),), other_titles=("S11",)))
    file, other = tmp_path / "file", str(tmp_path / "other")
    assert btu("export", format_, "--all", "-o", str(file)).status == 0

    first = btu("import", str(file), "--json", BTU_DATA=other).document
    assert (first["stored"], first["refused"]) == (True, [])
    assert first["added"] == len(record.updates(OWN))
    again = btu("import", str(file), "--json", BTU_DATA=other).document
    assert (again["added"], again["known"]) == (0, first["added"] + first["known"])
    assert btu("export", format_, "--all", "-o", str(tmp_path / "again"), BTU_DATA=other).status == 0
    assert (tmp_path / "again").read_bytes() == file.read_bytes()
    if format_ != "csv":
        assert record.path(OWN).read_bytes() == (tmp_path / "other" / f"{OWN}.json").read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(updates=st.lists(generated.updates, max_size=4))
def test_any_record_comes_back(
    btu: Btu, tmp_path_factory: pytest.TempPathFactory, updates: list[Update]
) -> None:
    """JSON brings back any update; csv too, unless a column is missing."""
    folder = tmp_path_factory.mktemp("any")
    made = empty(Record(folder / "one"))
    made.add_many(OWN, [encode(each) for each in updates])
    for format_ in ("json", "ndjson", "csv"):
        file = folder / format_
        ran = btu("export", format_, "--show", OWN, "-o", str(file), BTU_DATA=str(made.folder))
        if format_ == "csv" and ran.status == 5:
            continue
        back = Record(folder / f"from-{format_}")
        report = btu("import", str(file), "--json", BTU_DATA=str(back.folder)).document
        assert report["refused"] == []
        if made.updates(OWN):
            assert back.updates(OWN) == made.updates(OWN)


@pytest.mark.parametrize("format_", ["json", "ndjson"])
def test_a_show_that_was_named_by_its_slug_alone(btu: Btu, data: Path, tmp_path: Path, format_: str) -> None:
    """Its title is its slug, so its file is the same after an export and an import."""
    line = {"slug": "fargo", "update": {"date": "2024-02-21", "facts": {"status": "renewed"}}}
    assert imported(btu, json.dumps(line)).document["shows"][0]["title"] == "fargo"
    copy = tmp_path / "copy"
    text = btu("export", format_, "--show", "fargo").out
    assert imported(btu, text, BTU_DATA=str(copy)).status == 0

    assert (copy / "fargo.json").read_bytes() == (data / "fargo.json").read_bytes()
    imported(btu, json.dumps({"show": {"slug": "fargo", "title": "Fargo"}}))
    assert btu("status", "--show", "fargo", "--json").document["show"]["title"] == "Fargo"


def test_a_table_of_a_spreadsheet(btu: Btu, data: Path) -> None:
    """Names in any case, semicolons, Windows line ends, American dates; titles make shows."""
    ran = imported(btu, "\ufeff" + SHEET)

    assert ran.status == 0
    assert [(show["slug"], show["created"], show["added"]) for show in ran.document["shows"]] == [
        ("severance", True, 2),
        ("the-bear", True, 1),
    ]
    listed = btu("timeline", "--show", "severance", "--json").document["updates"]
    assert [(each["date"], each["season"]) for each in listed] == [("2023-11-17", 2), ("2025-01-17", 2)]
    assert listed[0]["source"]["quote"] == "It is back"
    assert btu("status", "--show", "the bear", "--json").document["headline"]["season"] == 4
    assert (data / "severance.json").exists()


def test_rows_without_ids_are_known_by_what_they_say(btu: Btu) -> None:
    """The same sheet with a new row adds only that row; two equal rows are one."""
    assert imported(btu, SHEET).document["added"] == 3
    more = SHEET + "The Bear;2025-06-01;;renewed for season 5;Deadline;\r\n" * 2
    ran = imported(btu, more, BTU_NOW="2026-12-01T12:00:00Z").document

    assert (ran["added"], ran["known"]) == (1, 4)
    assert imported(btu, more).document["added"] == 0


@pytest.mark.parametrize(
    ("encoding", "separator"), [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("utf-8", "\t")]
)
def test_what_spreadsheets_save(btu: Btu, encoding: str, separator: str) -> None:
    """CSV UTF-8, "Unicode text" and tabs are read."""
    made = io.StringIO()
    rows = [("SHOW", "Entry ", "note"), ("Лучше", "2020-11-17 renewed", 'a "b"; c,\nd')]
    csv.writer(made, delimiter=separator).writerows(rows)
    ran = imported(btu, made.getvalue().encode(encoding))

    assert ran.document["added"] == 1, ran.out
    (found,) = btu("timeline", "--show", "luchshe", "--json").document["updates"]
    assert found["note"] == 'a "b"; c,\nd'


def test_sep_in_front_and_empty_rows(btu: Btu) -> None:
    """`sep=` and empty rows are skipped, but count as lines."""
    ran = imported(btu, "sep=;\nshow;entry\n;\nFargo;2020 renewed\n\nFargo;2020 nonsense words\n")

    assert [refusal["line"] for refusal in ran.document["refused"]] == [6]
    assert ran.status == 5


@pytest.mark.parametrize("answer", ["status", "timeline", "shows"])
def test_an_answer_is_no_export(btu: Btu, data: Path, answer: str) -> None:
    """What another command wrote with --json is refused, and the command that writes exports is named."""
    written = btu(answer, "--json").out
    ran = imported(btu, written)

    assert ran.status == 5
    assert "btu export json" in ran.document["refused"][0]["reason"]
    assert not data.exists()


def test_other_documents_of_btu(btu: Btu, data: Path) -> None:
    """A later version's export, and a file of a record, are recognised and not read as something else."""
    export = btu("export", "json", "--show", SHIPPED).out
    later = imported(btu, export.replace("btu.export/1", "btu.export/2"))
    btu("shows", "add", "Fargo")
    own = imported(btu, (data / "fargo.json").read_text())

    assert later.status == own.status == 5
    assert "Upgrade btu" in later.document["refused"][0]["reason"]
    assert "a file of a record" in own.document["refused"][0]["reason"]


def test_a_dry_run_marks_rumours(btu: Btu) -> None:
    """What a show would become only by rumours is marked as such."""
    table = "show,standing,entry\nFargo,rumoured,2026-10-01 renewed\n"

    assert "new show, 1 update, renewed (rumour)" in btu("import", "-", "--dry-run", stdin=table).out


def test_a_title_names_no_show(btu: Btu) -> None:
    """The column `title` is a page's; a table that means the show by it is told so."""
    ran = imported(btu, "Title,Status\nFargo,renewed\n")

    assert "`title` is the page's" in ran.document["refused"][0]["reason"]
    assert imported(btu, "Name,Status\nFargo,renewed\n").document["added"] == 1


REFUSED: Final = {
    "Severance,2024-02-30,renewed,,": ("date", "29 days"),
    "Severance,03/04/2024,renewed,,": ("date", "2024-03-04 or 2024-04-03"),
    "Severance,2099-01-01,renewed,,": ("date", "--expect"),
    "Severance,2024-01-01,gibberish,,": ("entry", "gibberish"),
    "Severance,2024-01-01,,,": ("entry", "says nothing"),
    "Severance,2024-01-01,renewed,zwei,": ("season", "zwei"),
    "Severance,2024-01-01,renewed,,example": ("url", "web address"),
    ",2024-01-01,renewed,,": ("show", "No show is named"),
    "!!!,2024-01-01,renewed,,": ("show", "gives no slug"),
    "Severance,2024-01-01,renewed,,,more": ("", "more cells"),
}


@pytest.mark.parametrize("row", REFUSED)
def test_a_row_that_is_refused(btu: Btu, data: Path, row: str) -> None:
    """With line, field and reason; nothing of the file is stored, status 5."""
    field, reason = REFUSED[row]
    table = f"show,date,entry,season,url\nFargo,2024-01-01,renewed,,\n{row}\n"
    ran = imported(btu, table)

    assert ran.status == 5
    (refusal,) = ran.document["refused"]
    assert (refusal["line"], refusal["field"]) == (3, field or None)
    assert reason in refusal["reason"]
    assert (ran.document["stored"], ran.document["added"]) == (False, 0)
    assert ran.error["code"] == "import_refused"
    assert not data.exists()

    kept = imported(btu, table, "--keep-going")
    assert (kept.status, kept.document["stored"], kept.document["added"]) == (5, True, 1)
    assert [show["slug"] for show in kept.document["shows"]] == ["fargo"]  # none for a refused line alone
    assert len(btu("timeline", "--show", "fargo", "--json").document["updates"]) == 1


@pytest.mark.parametrize(
    ("name", "cell", "means"),
    [
        ("date", "2024-02-29T00:00:00", "2024-02-29"),
        ("date", "2/29/2024 0:00", "2024-02-29"),
        ("date", "2024-02-29 12:30:00 PM", "2024-02-29"),
        ("date", "2024-02-29T09:00:00.000Z", "2024-02-29"),
        ("season", "3.0", 3),
        ("season", "3,00", 3),
        ("season", "Season 3", 3),
        ("season", "s03", 3),
    ],
)
def test_what_spreadsheets_make_of_a_cell(btu: Btu, name: str, cell: str, means: object) -> None:
    """A day with a time and a season with decimals are still one day and one season."""
    row = {"date": "2024-01-01", "season": "", name: cell}
    ran = imported(btu, f"show;date;season;entry\nFargo;{row['date']};{row['season']};renewed\n")

    assert ran.status == 0, ran.out
    (update,) = btu("timeline", "--show", "fargo", "--json").document["updates"]
    assert update[name] == means


@pytest.mark.parametrize("cell", ["45321", "45321.5"])
def test_a_spreadsheets_number_for_a_day(btu: Btu, cell: str) -> None:
    """The number of a day is reported as such."""
    ran = imported(btu, f"show,date,entry\nFargo,{cell},renewed\n")

    assert "Format the column as dates" in ran.document["refused"][0]["reason"]


def test_what_was_exported_comes_back_from_a_spreadsheet(btu: Btu, record: Record) -> None:
    """Rewritten days and seasons are accepted, because the id verifies them."""
    keep(record, update(1, note="n", season=2))
    rows = list(csv.DictReader(io.StringIO(btu("export", "csv", "--show", OWN).out)))
    for row in rows:
        year, month, day = row["date"].split("-")
        row["date"], row["season"] = f"{month}/{day}/{year} 0:00", f"{row['season']}.0"
    out = io.StringIO()
    table = csv.DictWriter(out, rows[0])
    table.writeheader()
    table.writerows(rows)

    assert imported(btu, out.getvalue()).document["known"] == 1


@pytest.mark.parametrize("heading", ["My shows 2024", "My shows 2024,,", "Kept by Ada\n\n2024"])
def test_a_heading_above_the_names(btu: Btu, heading: str) -> None:
    """A heading is skipped and reported; no shows are made of the rows."""
    ran = imported(btu, f"{heading}\nshow,date,entry\nFargo,2024-01-01,renewed\nFargo,2024,gibberish\n")

    assert [each["line"] for each in ran.document["refused"]] == [heading.count("\n") + 4]
    assert heading.split("\n", maxsplit=1)[0] in ran.err


def test_a_table_without_names(btu: Btu, data: Path) -> None:
    """A table without names is not a list of titles, although titles can have commas."""
    ran = imported(btu, "Fargo,2024-01-01,renewed\nDark,2020-06-27,ended\n")

    assert (ran.status, ran.error["code"]) == (5, "refused")
    assert not data.exists()
    assert imported(btu, "PK\x03\x04abc").status == 5  # nor is what begins like a packed file
    assert imported(btu, "Love, Death & Robots\n10,000 BC\n").document["stored"]


@pytest.mark.parametrize("words", [(), ("--format", "csv"), ("--format", "titles")])
def test_a_page_on_one_line(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """An endless line is refused in a sentence."""
    ran = imported(btu, "<html>" + "<p>Fargo</p>" * 20_000, *words)

    assert ran.status == 5
    assert ran.error["code"] in ("refused", "import_refused")
    assert not data.exists()


@pytest.mark.parametrize(
    ("row", "reason"),
    [('Fargo,2024-01-01,renewed,"never closed', "never closed"), ('Fargo,2024-01-01,"ren"ewed,', "twice")],
)
def test_a_quote_that_is_none(btu: Btu, row: str, reason: str) -> None:
    """An unclosed quote swallows no rows: the row in which it begins is refused."""
    ran = imported(btu, f"show,date,entry,quote\n{row}\nDark,2020-06-27,ended,\nDark,2020,ended,\n")

    assert (ran.document["refused"][0]["line"], ran.document["stored"]) == (2, False)
    assert reason in ran.document["refused"][0]["reason"]


def test_one_show_in_two_cases(btu: Btu) -> None:
    """A show of the same file is found in any case; two titles with one slug get a next step."""
    rows = "The Office (US),2024-01-01,renewed\nTHE OFFICE (us),2024-01-02,2 episodes\n"
    ran = imported(btu, f"show,date,entry\n{rows}")
    assert [(each["slug"], each["added"]) for each in ran.document["shows"]] == [("the-office-us", 2)]

    ran = imported(btu, "show,date,entry\nThe Office US,2024-01-01,renewed\nCON,2024-01-01,renewed\n")
    for refusal, title in zip(ran.document["refused"], ("'The Office US'", "CON"), strict=True):
        assert f"btu shows add {title} --slug" in refusal["reason"]


@pytest.mark.parametrize(
    ("header", "reason"),
    [
        ("shwo,entry", "show"),
        ("show,entry,pubisher", "publisher"),
        ("show,entry,entry", "twice"),
        ("show,source,publisher,entry", "twice"),
    ],
)
def test_a_header_that_is_refused(btu: Btu, header: str, reason: str) -> None:
    """A misspelt or repeated column is refused."""
    ran = imported(btu, f"{header}\na,2020 renewed,,\n")

    assert ran.status == 5
    assert ran.document["refused"][0]["line"] == 1
    assert reason in ran.document["refused"][0]["reason"]


def test_a_column_that_btu_does_not_know(btu: Btu) -> None:
    """An unknown column is skipped and reported."""
    ran = imported(btu, "show,entry,my comments\nFargo,2020 renewed,x\n")

    assert ran.status == 0
    assert "my comments" in ran.err


def test_a_row_that_was_changed(btu: Btu, record: Record, tmp_path: Path) -> None:
    """A changed row no longer matches its id; the reason says how to correct an update."""
    keep(record, update(1, note="before"))
    btu("export", "csv", "--show", OWN, "-o", str(tmp_path / "x.csv"))
    table = (tmp_path / "x.csv").read_text(encoding="utf-8").replace("before", "after")
    ran = imported(btu, table)
    assert (ran.status, ran.document["refused"][0]["field"]) == (5, "id")

    rows = list(csv.DictReader(io.StringIO(table)))
    rows[0] |= {"supersedes": rows[0]["id"], "id": "", "recorded": ""}
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    assert imported(btu, made.getvalue()).document["added"] == 1
    counting = [
        each
        for each in btu("timeline", "--show", OWN, "--json").document["updates"]
        if not each["superseded_by"]
    ]
    assert [each["note"] for each in counting] == ["after"]


def test_lines_of_a_script(btu: Btu) -> None:
    """Rows as objects, raw updates without id and recorded, and whole updates."""
    lines = [
        {"show": "Fargo", "entry": "2020-11-17 renewed", "season": 5, "publisher": "FX"},
        {"slug": "fargo", "update": {"date": "2021-01-01", "facts": {"episodes": 10}, "season": 5}},
        {"slug": "fargo", "update": encode(update(5, note="whole"))},
        {"show": {"slug": "fargo", "title": "Fargo", "ids": {"imdb": "tt2802850"}}},
    ]
    text = "\n".join(map(json.dumps, lines))
    ran = imported(btu, text)

    assert (ran.status, ran.document["added"], ran.document["known"]) == (0, 3, 0), ran.out
    assert imported(btu, text).document["known"] == 3
    shown = btu("status", "--show", "fargo", "--json").document
    assert shown["show"]["ids"] == {"imdb": "tt2802850"}


BAD_LINES: Final = {
    "{": ("", "too early"),
    "[1]": ("", "not a JSON object"),
    '{"slug": "x", "update": {"date": "never", "recorded": "2026-01-01T00:00:00Z"}}': ("update.date", "date"),
    '{"slug": "x", "update": {"date": "2020", "facts": {"a": 1.5}}}': ("", "1.5"),
    '{"slug": "x", "update": {"date": "2020", "date": "2021"}}': ("", "twice"),
    '{"slug": "../x", "update": {"date": "2020", "note": "n"}}': ("slug", "slug"),
    '{"slug": "con", "update": {"date": "2020", "note": "n"}}': ("slug", "reserved"),
    '{"update": {"date": "2020", "note": "n"}}': ("slug", "No show"),
    '{"slug": "x", "update": {"date": "2020", "note": "n", "id": "00"}}': ("update.id", "does not match"),
    '{"slug": "x", "update": {"date": "2020"}}': ("", "says nothing"),
    '{"slug": "x", "update": {"date": "2099", "note": "n"}}': ("update.date", "after today"),
    '{"slug": "x", "update": {"date": "2020", "facts": {"status": "bogus"}}}': (
        "update.facts.status",
        "not a status",
    ),
    '{"slug": "x", "update": {"date": "2020", "facts": {"status": ["ended"]}}}': ("update.facts.status", ""),
    '{"slug": "x", "update": {"date": "2020", "facts": {"X Y": 1}}}': ("update.facts.X Y", "x-y"),
    '{"slug": "x", "update": {"date": "2020", "facts": {"episodes": "ten"}}}': (
        "update.facts.episodes",
        "whole number",
    ),
    '{"slug": "x", "update": {"date": "2020", "facts": {"episodes": true}}}': ("update.facts.episodes", ""),
    '{"slug": "x", "update": {"date": "2020", "facts": {"final": "x"}}}': ("update.facts.final", "true"),
    '{"slug": "x", "update": {"date": "2020", "facts": {"premiere": "soon"}}}': (
        "update.facts.premiere",
        "date",
    ),
    '{"slug": "x", "update": {"date": "2020", "facts": {"by": 7}}}': ("update.facts.by", "text"),
    '{"slug": "x", "update": {"date": "2020", "note": "n", "season": 201}}': ("update.season", "200"),
    '{"slug": "x", "update": {"date": "2020", "met": ["A B"]}}': ("update.met", "a-b"),
    '{"slug": "x", "update": {"date": "2020", "note": "n", "supersedes": "ab"}}': ("update.supersedes", "id"),
    '{"slug": "x", "update": {"date": "2020", "note": "n", "source": {"url": "javascript:alert(1)"}}}': (
        "update.source.url",
        "web address",
    ),
    '{"slug": "x", "colour": "red"}': ("slug", "no column"),
    '{"show": {"slug": "x", "title": 5}}': ("show.title", "text"),
    '{"slug": "x", "update": ' + "[" * 2000 + "]" * 2000 + "}": ("", ""),
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_line_that_is_refused(btu: Btu, data: Path, line: str) -> None:
    """With its number, the field and the reason."""
    field, reason = BAD_LINES[line]
    good = json.dumps({"slug": "fargo", "update": encode(update(5, note="whole"))})
    ran = imported(btu, f"{good}\n{line}\n")

    assert ran.status == 5
    (refusal,) = ran.document["refused"]
    assert refusal["line"] == 2
    if field:
        assert refusal["field"] == field
    assert reason in refusal["reason"]
    assert not data.exists()


def test_an_id_that_is_not_true(btu: Btu) -> None:
    """A document that does not match its id is refused."""
    document = {**encode(update(5, note="whole")), "id": "0" * 64}
    ran = imported(btu, json.dumps({"slug": "fargo", "update": document}))

    assert (ran.status, ran.document["refused"][0]["field"]) == (5, "update.id")


def test_limits(btu: Btu) -> None:
    """Anything larger than typed text can be is refused by name."""
    facts = {f"f{number}": 1 for number in range(101)}
    for document, field in (
        ({"date": "2020", "facts": facts}, "facts"),
        ({"date": "2020", "note": "x" * 100_001}, "note"),
        ({"date": "2020", "note": "n", "source": {"publisher": "x" * 3_000}}, "publisher"),
    ):
        ran = imported(btu, json.dumps({"slug": "fargo", "update": document}))
        assert ran.status == 5, field
        assert ran.document["refused"][0]["field"] in (field, None)
    long = imported(btu, b'{"slug": "x", "update": "' + b"x" * (1 << 20) + b'"}\n{}\n', "--format", "ndjson")
    assert "bytes" in long.document["refused"][0]["reason"]
    assert long.document["refused"][1]["line"] == 2


DOCUMENTS: Final = (
    "",
    "{",
    '{"shows": 5}',
    '{"shows": [',
    '{"shows": [5]}',
    '{"shows": [{"show": {"slug": "x"}, "updates": 5}]}',
    '{"shows": []} x',
    '{"a": 1}\n',
    '{"shows": [{"show": {}, "updates": []}]}',
    "[" * 5000,
    "[1, 2]",
)


@pytest.mark.parametrize("text", DOCUMENTS)
def test_documents_that_are_none(btu: Btu, data: Path, text: str) -> None:
    """Each is refused with a reason, and nothing is stored; an empty file is empty."""
    ran = imported(btu, text)

    assert ran.status == (5 if text else 0)
    assert not data.exists()


def test_a_list_of_rows(btu: Btu) -> None:
    """What stands in lines of JSON may stand in one list, as scripts write it."""
    rows: list[dict[str, Any]] = [
        {"show": "Fargo", "date": "2024-02-21", "entry": "renewed for season 6"},
        {"slug": "fargo", "update": {"date": "2024-03-01", "facts": {"episodes": 10}, "season": 6}},
        {"show": {"slug": "dark", "title": "Dark"}},
    ]
    ran = imported(btu, json.dumps(rows, indent=1))
    assert (ran.status, ran.document["added"], len(ran.document["shows"])) == (0, 2, 2), ran.out

    rows[0]["entry"] = "gibberish"
    (refusal,) = imported(btu, json.dumps(rows, indent=1)).document["refused"]
    assert (refusal["line"], refusal["field"]) == (2, "entry")


@pytest.mark.parametrize(
    ("key", "part"),
    [("title", "x" * 501), ("other_titles", ["x" * 501]), ("note", "x" * 100_001), ("ids", {"x": "y" * 501})],
)
def test_limits_of_a_show(btu: Btu, data: Path, key: str, part: object) -> None:
    """What is said of a show is no longer than what can be typed."""
    ran = imported(btu, json.dumps({"show": {"slug": "x", "title": "X", key: part}}))

    assert (ran.status, ran.document["refused"][0]["field"]) == (5, f"show.{key}")
    assert not data.exists()


def test_a_show_that_would_be_too_large(btu: Btu, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The line with which it would be is refused, and nothing is stored."""
    monkeypatch.setattr("btu_cli.actions.incoming.gathering.SIZE_LIMIT", 500)
    rows = "".join(f"Fargo,2024-01-0{day},renewed,{'x' * 100}\n" for day in (1, 2, 3))
    ran = imported(btu, f"show,date,entry,note\n{rows}")

    assert (ran.status, [each["line"] for each in ran.document["refused"]]) == (5, [3, 4])
    assert not data.exists()


def test_a_document_is_read_in_pieces(btu: Btu, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """The result does not depend on the size of the pieces; unknown keys are ignored."""
    from btu_cli.actions.incoming import json as reader

    corrected(record)
    text = btu("export", "json", "--show", OWN).out
    text = text.replace('{"schema"', '{"x": [1, {"y": null}], "n": 123, "schema"', 1)
    monkeypatch.setattr(reader, "CHUNK", 7)
    ran = imported(btu, text, BTU_DATA=str(record.folder / "other"))

    assert (ran.document["added"], ran.document["refused"]) == (9, [])


def test_titles(btu: Btu) -> None:
    """A plain list makes shows; existing shows stay, and a file of code is not a list."""
    ran = imported(btu, "# mine\nSeverance\n\nThe Bear\nseverance\nBetter Than Us\n")
    assert [(show["slug"], show["created"]) for show in ran.document["shows"]] == [
        ("severance", True),
        ("the-bear", True),
        (SHIPPED, False),
    ]
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"
    entries = "renewed for season 3 @Variety\ncancelled 2020-11-17\n"
    for text in ("import os\nx = {1: 2}\n", "a|b;c\nd|e;f\n", "#!/bin/sh\necho $HOME\n", calendar, entries):
        code = btu("import", "-", stdin=text)
        assert (code.status, code.out) == (5, "")
        assert "titles" in code.err
    taken = imported(btu, "Severance!\n")
    assert taken.status == 5
    assert "Severance" in taken.document["refused"][0]["reason"]


@pytest.mark.parametrize(
    "marks", [("- ", "- ", "- "), ("* ", "* ", "* "), ("1. ", "2. ", "3) "), ("", "", "")]
)
def test_titles_with_the_marks_of_a_list(btu: Btu, marks: tuple[str, str, str]) -> None:
    """The marks are no part of the titles; a number of the title stays, and so does an @ at its beginning."""
    titles = ("Dark", "24. Dezember", "@midnight")
    ran = imported(btu, "\n".join(map("".join, zip(marks, titles, strict=True))))
    assert [show["slug"] for show in ran.document["shows"]] == ["dark", "24-dezember", "midnight"]


def test_a_show_for_lines_that_name_none(btu: Btu, record: Record) -> None:
    """--show names it, by slug or title; a line that names another is refused."""
    empty(record)
    assert imported(btu, "date,entry\n2020,renewed\n", "--show", OWN).document["added"] == 1
    ran = imported(btu, "show,entry\nFargo,2021 renewed\n", "--show", OWN)
    assert (ran.status, ran.document["refused"][0]["field"]) == (5, "show")


def test_a_show_that_is_there_keeps_what_it_says(btu: Btu, record: Record) -> None:
    """Missing parts of a show are added; nothing is overwritten."""
    empty(record)
    record.describe(OWN, lambda show: show._replace(ids=(("imdb", "mine"),), other_titles=("A",)))
    theirs = {
        "slug": OWN,
        "title": "Theirs",
        "other_titles": ["A", "B"],
        "ids": {"imdb": "theirs", "tvmaze": "1"},
        "note": "n",
    }
    assert imported(btu, json.dumps({"show": theirs})).status == 0

    show = record.show(OWN)
    assert (show.title, show.other_titles, show.note) == ("Station Eleven", ("A", "B"), "n")
    assert dict(show.ids) == {"imdb": "mine", "tvmaze": "1"}


def test_a_dry_run(btu: Btu, data: Path) -> None:
    """A dry run says what each show would become, and stores nothing."""
    ran = imported(btu, SHEET, "--dry-run")

    assert (ran.status, ran.document["stored"], ran.document["added"]) == (0, False, 3)
    assert [(show["before"], show["after"]) for show in ran.document["shows"]][1] == (None, "in_limbo")
    assert not data.exists()
    assert "Would add 3 updates in 2 shows." in btu("import", "-", "--dry-run", stdin=SHEET).out


def test_a_typo_of_a_show_is_told(btu: Btu, record: Record) -> None:
    """A new show with a similar name is made, and the similar one is named."""
    empty(record)
    ran = imported(btu, "show,entry\nstation-elven,2020 renewed\n")

    assert ran.document["shows"][0]["created"] is True
    assert f"Did you mean {OWN}?" in ran.err


def test_a_damaged_show(btu: Btu, record: Record) -> None:
    """Nothing is stored, status 4; with --keep-going the other shows are."""
    keep(record, update(1))
    record.path(OWN).write_bytes(b"{")
    table = f"show,entry\nFargo,2020 renewed\n{OWN},2021 renewed\n"
    before = contents(record.folder)

    ran = imported(btu, table)
    assert (ran.status, ran.error["code"]) == (4, "damaged")
    assert before == contents(record.folder)
    kept = imported(btu, table, "--keep-going")
    assert kept.status == 4
    assert [show["slug"] for show in kept.document["shows"]] == ["fargo"]
    assert record.path(OWN).read_bytes() == b"{"


def test_one_write_a_show(btu: Btu, record: Record) -> None:
    """Lines of one show are written together, however far apart they are."""
    rows = [{"show": f"show-{number % 3}", "entry": f"{1980 + number} renewed"} for number in range(30)]
    assert imported(btu, "\n".join(map(json.dumps, rows))).document["added"] == 30

    assert [len(record.updates(f"show-{number}")) for number in range(3)] == [10, 10, 10]
    assert record.backups("show-1") == ()


def test_the_order_of_the_file_is_kept(btu: Btu) -> None:
    """New updates of one day keep the order of the file."""
    rows = "".join(f"Fargo,2020-01-01,# note {number}\n" for number in range(20))
    imported(btu, f"show,date,entry\n{rows}")

    listed = btu("timeline", "--show", "fargo", "--json").document["updates"]
    assert [each["note"] for each in listed] == [f"note {number}" for number in range(20)]


def test_the_template(btu: Btu) -> None:
    """The template can be imported once its marks are filled in."""
    template = btu("import", "--template").out
    assert imported(btu, template.replace("https://variety.com/…", "")).document["added"] == 2


@pytest.mark.parametrize(("name", "status"), [("missing.csv", 3), (".", 5)])
def test_no_file(btu: Btu, tmp_path: Path, name: str, status: int) -> None:
    """A missing file is not found; a folder is refused; no file is a usage error."""
    assert btu("import", str(tmp_path / name), "--json").status == status
    assert btu("import").status == 2
    assert btu("import", "-", "--format", "xml").status == 2


def test_hostile_text_is_inert(btu: Btu) -> None:
    """Quoted text in a refusal has no control characters or markup."""
    ran = btu("import", "-", stdin="show,date,entry\n[red]x\x1b[31m,2020,\x1b]0;t\x07 [b]x[/b]\n")

    assert ran.status == 5
    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out + ran.err


def test_bytes_that_are_no_text(btu: Btu) -> None:
    """A table in another encoding is refused with the next step."""
    ran = imported(btu, "show,entry\nDiepgrün,2020 renewed\n".encode("latin-1"))

    assert ran.status == 5
    assert "UTF-8" in ran.out + ran.err


def test_a_pipe_that_is_stopped(process: Process, tmp_path: Path) -> None:
    """A pipe works like a file; progress is only shown on terminals."""
    ran = process("import", "-", stdin=SHEET.encode(), BTU_DATA=str(tmp_path / "d"))

    assert (ran.status, ran.err) == (0, "")
    assert "Added 3 updates in 2 shows." in ran.out


def test_the_shipped_show_is_described_over(btu: Btu, record: Record) -> None:
    """The user's own file has only the additions; hiding a show stays the user's choice."""
    theirs = {"slug": SHIPPED, "title": "x", "ids": {"tvdb": "9"}, "hidden": True}
    assert imported(btu, json.dumps({"show": theirs})).status == 0
    assert dict(record.show(SHIPPED).ids)["tvdb"] == "9"
    assert record.show(SHIPPED).title != "x"
    assert record.show(SHIPPED).hidden

    btu("shows", "unhide", SHIPPED)
    assert imported(btu, json.dumps({"show": theirs})).status == 0
    assert not record.show(SHIPPED).hidden


def test_many_names_are_looked_up_once(btu: Btu, record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """Existing files are read once for all rows, however many titles there are."""
    for number in range(5):
        keep(record, update(number), slug=f"show-{number}")
    reads: list[str] = []
    real = Record.show

    def counted(self: Record, slug: str) -> Show:
        reads.append(slug)
        return real(self, slug)

    monkeypatch.setattr(Record, "show", counted)
    rows = "".join(f"Title {number},2020 renewed\n" for number in range(30))
    assert imported(btu, f"show,entry\n{rows}").document["added"] == 30

    assert len(reads) <= 2 * 6


def test_where_in_a_document(btu: Btu) -> None:
    """A refusal names the line in which the show begins, and the path to the fault."""
    shows = [
        {
            "show": {"slug": slug, "title": "T"},
            "updates": [{"date": "2020", "note": "n"}, {"date": date, "note": "n"}],
        }
        for slug, date in (("a", "2021"), ("b", "never"))
    ]
    text = json.dumps({"schema": "btu.export/1", "shows": shows}, indent=1)
    (refusal,) = imported(btu, text).document["refused"]

    assert refusal["field"] == "shows[1].updates[1].date"
    begins = next(number for number, line in enumerate(text.split("\n"), 1) if '"b"' in line) - 2
    assert refusal["line"] == begins
