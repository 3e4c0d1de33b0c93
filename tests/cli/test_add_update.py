"""Entering an update from text, options or both: the answer, and the file afterwards."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.model.facts import Fact
from tests.cli.making import empty, keep, update
from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record

DATE_TAKEN: Final = (
    "No date given: taken as today, 2026-11-20. Older news: add its date, or --published DATE."
)
NO_SEASON: Final = "No season named: taken as about the whole show (its record has season 1, season 2)."


def added(btu: Btu, *words: str) -> Any:
    """The update that these words make."""
    ran = btu("add-update", *words, "--json")
    assert ran.status == 0, ran.err
    return ran.document["update"]


def test_the_line_on_the_box(btu: Btu, record: Record) -> None:
    """The example of the documentation gives exactly the facts of the design."""
    empty(record)
    ran = btu("add-update", ON_THE_BOX, "--json")
    entry = ran.document["update"]

    facts = {"status": "renewed", "language": "Mandarin", "episodes": 10, "platform.netflix": "not involved"}
    assert (ran.status, ran.err, ran.document["added"], ran.document["dry_run"]) == (0, "", True, False)
    assert ("2020-11-17", None, facts) == (entry["date"], entry["season"], entry["facts"])
    assert (entry["expects"], entry["met"], entry["standing"], entry["source"]) == ([], [], "reported", None)
    assert facts == {change["field"]: change["new"] for change in ran.document["changes"]}
    assert {"added"} == {change["kind"] for change in ran.document["changes"]}


def test_what_was_entered_is_answered(btu: Btu, record: Record) -> None:
    """The next command knows the update."""
    empty(record)
    btu("add-update", ON_THE_BOX)
    head = btu("status", "--json").document["headline"]

    assert (head["status"], head["outlook"], head["since"]) == ("renewed", "in_limbo", "2020-11-17")


def test_options(btu: Btu, record: Record) -> None:
    """Every option sets the part that its name says."""
    empty(record)
    entry = added(
        btu,
        *("--date", "17 Nov 2020", "--status", "picked up", "--season", "2", "--official"),
        *("--set", "episodes=10", "--set", "production=Beijing + Moscow", "--set", "final=yes"),
        *("--expect", "filming=Q3 2021", "--expect", "premiere=2022", "--met", "casting"),
        *("--source", "Variety", "--title", "A title", "--url", "https://variety.com/a?b=c#d"),
        *(
            "--published",
            "Nov 18, 2020",
            "--speaker",
            "Alex Kessel",
            "--quote",
            "“So it is.”",
            "--via",
            "TASS",
        ),
        *("--note", "A note."),
    )

    assert tuple(entry[key] for key in ("date", "season", "standing", "note")) == (
        "2020-11-17",
        2,
        "official",
        "A note.",
    )
    assert entry["facts"] == {
        "status": "saved",
        "episodes": 10,
        "production": ["Beijing", "Moscow"],
        "final": True,
    }
    assert entry["expects"] == [
        {"event": "filming", "when": "2021-Q3"},
        {"event": "premiere", "when": "2022"},
    ]
    assert entry["met"] == ["casting"]
    assert entry["source"] == {
        "publisher": "Variety",
        "title": "A title",
        "url": "https://variety.com/a?b=c#d",
        "published": "2020-11-18",
        "speaker": "Alex Kessel",
        "quote": "“So it is.”",
        "via": "TASS",
    }


def test_options_win(btu: Btu, record: Record) -> None:
    """If text and options differ, options win; other parts are kept."""
    empty(record)
    text = 'rumoured: season 3 cancelled 2020-11-17, 8 episodes, filming expected 2021, @Deadline, "no", # a'
    options = ("--status", "renewed", "--date", "2020-11-18", "--season", "2", "--reported")
    more = ("--source", "Variety", "--note", "b", "--expect", "filming=2022", "--set", "language=Mandarin")
    entry = added(btu, text, *options, *more)

    assert entry["facts"] == {"status": "renewed", "episodes": 8, "language": "Mandarin"}
    assert tuple(entry[key] for key in ("date", "season", "standing", "note")) == (
        "2020-11-18",
        2,
        "reported",
        "b",
    )
    assert entry["expects"] == [{"event": "filming", "when": "2022"}]
    assert (entry["source"]["publisher"], entry["source"]["quote"]) == ("Variety", "no")


@pytest.mark.parametrize(
    "words",
    [
        ("season 2 series finale aired 2025-05-13",),
        ("series finale aired 2025-05-13", "--season", "2"),
        ("series finale aired", "--season", "2", "--date", "2025-05-13"),
    ],
)
def test_a_series_finale_ends_the_show(btu: Btu, words: tuple[str, ...]) -> None:
    """However the season is named, a series finale says that it is the last."""
    btu("shows", "add", "Andor")
    assert btu("add-update", *words).status == 0

    head = btu("status", "--json").document["headline"]
    assert (head["status"], head["final"]) == ("ended", True)


def test_unquoted_words(btu: Btu, record: Record) -> None:
    """Separate words on the command line are one text."""
    empty(record)

    assert added(btu, "renewed", "2020-11-17,", "10", "episodes")["facts"] == {
        "status": "renewed",
        "episodes": 10,
    }


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\n\n"])
def test_standard_input(btu: Btu, record: Record, end: str) -> None:
    """`-` reads the text from standard input, with or without a line end."""
    empty(record)
    ran = btu("add-update", "-", "--json", stdin=f"renewed 2020-11-17, 10 episodes{end}")

    assert (ran.status, ran.err) == (0, "")
    assert ran.document["update"]["facts"] == {"status": "renewed", "episodes": 10}


def test_a_pipe(process: Process) -> None:
    """A real pipe works too, with text in any script."""
    ran = process("add-update", "-", "--json", stdin="renewed 2020-11-17 @ТАСС # Новость".encode())

    assert (ran.status, ran.err) == (0, NO_SEASON + "\n")
    assert (
        ran.document["update"]["source"]["publisher"],
        ran.document["update"]["note"],
    ) == ("ТАСС", "Новость")


def test_a_dry_run_stores_nothing(btu: Btu, record: Record, data: Path) -> None:
    """--dry-run prints the same update and changes, and leaves no trace."""
    empty(record)
    before = contents(data)
    tried = btu("add-update", ON_THE_BOX, "--dry-run", "--json")
    after = contents(data)
    done = btu("add-update", ON_THE_BOX, "--json")

    assert before == after
    assert (tried.document["dry_run"], done.document["dry_run"]) == (True, False)
    assert {**tried.document, "dry_run": False} == done.document
    assert (tried.status, tried.err) == (done.status, done.err)


def test_a_dry_run_makes_no_folder(btu: Btu, data: Path) -> None:
    """A dry run does not even make the data folder."""
    assert btu("add-update", ON_THE_BOX, "--dry-run").status == 0
    assert not data.exists()


@pytest.mark.parametrize("again", [(ON_THE_BOX,), (ON_THE_BOX.upper().replace("X", "x"),)])
def test_the_same_report_twice(btu: Btu, record: Record, data: Path, again: tuple[str, ...]) -> None:
    """A repeated entry is recognised: added is false, status 0, and the file does not change."""
    empty(record)
    first = btu("add-update", ON_THE_BOX, "--json")
    before = contents(data)
    ran = btu("add-update", *again, "--json", BTU_NOW="2026-11-21T09:00:00Z")

    assert (ran.status, ran.document["added"]) == (0, False)
    assert first.document["update"] == ran.document["update"]
    assert ran.document["changes"] == []
    assert before == contents(data)


def test_the_same_report_twice_in_words(btu: Btu, record: Record) -> None:
    """A repeated entry is reported in words."""
    empty(record)
    btu("add-update", ON_THE_BOX)

    assert btu("add-update", ON_THE_BOX).out.startswith("Already there: ")


def test_a_report_that_the_shipped_record_has(btu: Btu, data: Path) -> None:
    """A shipped report is not entered again."""
    shipped = next(
        entry
        for entry in btu("timeline", "--json").document["updates"]
        if set(entry["facts"]) == {"status"}
        and entry["season"] == 2
        and entry["facts"]["status"] == "renewed"
    )
    source = shipped["source"]
    words = [f"--{name}={source[name]}" for name in source if source[name] and name != "publisher"]
    ran = btu(
        "add-update",
        *("--status", "renewed", "--season", "2", "--date", shipped["date"]),
        *(f"--source={source['publisher']}", f"--note={shipped['note']}", "--json", *words),
    )

    assert (0, False, shipped["id"]) == (ran.status, ran.document["added"], ran.document["update"]["id"])
    assert not data.exists() or not contents(data)


def test_a_retracted_report_can_be_entered_again(btu: Btu, record: Record) -> None:
    """Only counting updates count as repeated."""
    (wrong,) = keep(record, update(1, note="x"))
    keep(record, update(2, retracts=wrong.id, note="no"))
    ran = btu("add-update", "--date", "2020-11-17", "--note", "x", "--json")

    assert (ran.status, ran.document["added"]) == (0, True)


@pytest.mark.parametrize(
    ("words", "told"),
    {
        ("renewed",): [DATE_TAKEN, NO_SEASON],
        ("renewed 2020-11-17",): [NO_SEASON],
        ("season 2 renewed",): [DATE_TAKEN],
        ("renewed for season 2, 2020-11-17",): [],
        ("--status", "renewed", "--season", "2", "--date", "2020"): [],
        ("renewed", "--season", "2", "--date", "2020"): [],
    }.items(),
)
@pytest.mark.parametrize("output", ["", "--json", "--dry-run"])
def test_what_was_taken_is_told(btu: Btu, words: tuple[str, ...], told: list[str], output: str) -> None:
    """Assumptions are reported on stderr, with any output format."""
    ran = btu("add-update", *words, *([output] if output else []))

    assert told == ran.err.splitlines()
    assert "taken as" not in ran.out


def test_no_season_is_told_of_a_show_without_seasons(btu: Btu, record: Record) -> None:
    """A show without known seasons needs no season."""
    empty(record)

    assert btu("add-update", ON_THE_BOX).err == ""


def test_source_of(btu: Btu, record: Record) -> None:
    """--source-of copies the source of an earlier update; options and text override its parts."""
    empty(record)
    first = added(btu, "renewed 2020-11-17 @Variety https://variety.com/x", "--speaker", "A", "--via", "TASS")
    taken = added(btu, "10 episodes 2020-11-17", "--source-of", first["id"][:8])
    partly = added(btu, "8 episodes 2020-11-17 @Deadline", "--source-of", first["id"], "--speaker", "B")

    assert first["source"] == taken["source"]
    assert {**first["source"], "publisher": "Deadline", "speaker": "B"} == partly["source"]


def test_supersedes(btu: Btu, record: Record) -> None:
    """--supersedes takes a prefix of an id; the old update stays on record, marked."""
    empty(record)
    old = added(btu, "8 episodes 2020-11-17")
    new = added(btu, "10 episodes 2020-11-17", "--supersedes", old["id"][:6])
    stored = {entry["id"]: entry for entry in btu("timeline", "--json").document["updates"]}
    facts = btu("status", "--json").document["facts"]

    assert old["id"] == new["supersedes"]
    assert new["id"] == stored[old["id"]]["superseded_by"]
    assert [fact["value"] for fact in facts if fact["field"] == "episodes"] == [10]


def test_a_note_alone(btu: Btu, data: Path) -> None:
    """A note without a fact is an update too, and the status does not change."""
    before = btu("status", "--json").document["headline"]
    entry = added(btu, "--note", "No news.", "--season", "2")
    after = btu("status", "--json").document["headline"]

    assert (entry["facts"], entry["note"]) == ({}, "No news.")
    assert after == {**before, "checked": entry["date"]}
    assert [f"{SHIPPED}.json"] == [name for name in contents(data) if name.endswith(".json")]


def test_text_is_kept_in_nfc(btu: Btu) -> None:
    """Decomposed letters become composed; nothing else changes."""
    given = "Cafe\u0301 \u202ex\x1b[31m [b]:smile:"
    entry = added(btu, "--note", given)

    assert unicodedata.normalize("NFC", given) == entry["note"]


def test_one_file_holds_own_updates_only(btu: Btu, data: Path) -> None:
    """The user's own file of the shipped show holds only the user's updates."""
    entry = added(btu, ON_THE_BOX, "--season", "2")
    stored = json.loads((data / f"{SHIPPED}.json").read_text(encoding="utf-8"))

    assert [entry["id"]] == list(stored["updates"])


def test_the_page_names_the_id_and_the_changes(btu: Btu, record: Record) -> None:
    """The page has the short id, the changes, and the new headline."""
    empty(record)
    out = btu("add-update", ON_THE_BOX).out
    short = btu("timeline", "--json").document["updates"][0]["id"][:6]

    assert f"Added {short}" in out
    assert all(word in out for word in ("renewed", "Mandarin", "10", "not involved", "Renewed on"))


@pytest.mark.parametrize("show", ["--show", "BTU_SHOW"])
def test_the_show_that_is_meant(btu: Btu, record: Record, data: Path, show: str) -> None:
    """An update goes only to the named show."""
    empty(empty(record, "fargo", "Fargo"))
    words = ["--show", OWN] if show == "--show" else []
    ran = btu("add-update", ON_THE_BOX, *words, "--json", BTU_SHOW=None if words else OWN)

    assert (ran.status, ran.document["show"]["slug"]) == (0, OWN)
    assert b"Mandarin" in (data / f"{OWN}.json").read_bytes()
    assert b"Mandarin" not in (data / "fargo.json").read_bytes()


def test_recorded_is_the_moment_of_entry(btu: Btu) -> None:
    """`recorded` is the clock's time, in UTC with microseconds."""
    assert added(btu, ON_THE_BOX)["recorded"] == "2026-11-20T12:00:00.000000Z"


def test_a_number_below_zero_is_text_and_no_option(btu: Btu, record: Record) -> None:
    """`-5 episodes` is text, refused as a number of episodes with status 5."""
    empty(record)
    ran = btu("add-update", "-5 episodes")

    assert (ran.status, ran.out) == (5, "")
    assert "whole number" in ran.err


@pytest.mark.parametrize("name", ["bad!name", "a+b", "what's"])
def test_a_field_is_named_by_letters_and_digits(btu: Btu, record: Record, name: str) -> None:
    """Signs are allowed only after the dot, in names such as platform.disney+."""
    empty(record)

    assert btu("add-update", "--set", f"{name}=3").status == 5
    assert btu("add-update", "--set", "platform.disney+=in talks").status == 0


def test_stale_after_as_many_months_as_are_asked_for(btu: Btu, record: Record) -> None:
    """18 months by default, in status, shows and check."""
    empty(record)
    btu("add-update", "renewed 2025-11-01")

    def stale(*words: str) -> tuple[bool, str, bool]:
        shown = btu("status", "--show", OWN, "--json", *words).document["headline"]
        row = next(each for each in btu("shows", "--json", *words).document["shows"] if each["slug"] == OWN)
        found = btu("check", "--show", OWN, "--json", *words).document["findings"]
        return shown["stale"], row["outlook"], "stale" in {each["rule"] for each in found}

    assert stale() == (False, "renewed", False)
    assert stale("--stale-after", "12") == (True, "in_limbo", True)


REFUSED: Final = (
    ("add-update", "gibberish"),
    ("add-update", "--set", "episodes=ten"),
    ("add-update", "renewed", "--supersedes", "ffffff"),
    ("add-update", "renewed", "--source-of", "ffffff"),
    ("add-update", "renewed", "--numbering", "hbo"),
    ("correct", "ffffff", "renewed"),
    ("retract", "ffffff", "--reason", " "),
    ("retract", "ffffff", "--reason", "wrong"),
    ("undo",),
)


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_is_refused_makes_nothing(btu: Btu, data: Path, words: tuple[str, ...]) -> None:
    """A refused entry makes no folder, lock or journal, because it is read first."""
    ran = btu(*words)

    assert ran.status in (3, 5)
    assert not data.exists()


@pytest.mark.parametrize("words", REFUSED, ids=" ".join)
def test_what_is_refused_waits_for_nobody(btu: Btu, record: Record, words: tuple[str, ...]) -> None:
    """A typo or a repeated entry is reported at once, even while another process writes."""
    keep(record, update(1, "2020-11-17", facts=(Fact("status", "renewed"),)))

    with record.locked(OWN):
        ran = btu(*words, "--json", BTU_LOCK_TIMEOUT="30")
        again = btu("add-update", "renewed 2020-11-17", "--json", BTU_LOCK_TIMEOUT="30")
    assert ran.error["code"] != "locked"
    assert again.document["added"] is False


def test_one_home_of_two_takes_it_off(btu: Btu, record: Record) -> None:
    """That does not cancel the show, and the answer asks whether it is cancelled."""
    empty(record)
    assert (
        btu("add-update", "2021-10-28 renewed for season 2, platform = Paramount+ + Nickelodeon").status == 0
    )
    ran = btu("add-update", "2023-06-23 cancelled by Paramount+")

    assert "another home (Nickelodeon)" in ran.err
    assert btu("status", "--json").document["headline"]["status"] == "renewed"
    assert btu("add-update", "2023-06-24 cancelled").status == 0
    assert btu("status", "--json").document["headline"]["status"] == "cancelled"
