"""Batches, entries about several seasons, pasted headlines, and the editor."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import pytest

from btu_cli.actions.entering import ToEnter, settle
from btu_cli.model.dates import PartialDate
from btu_cli.model.updates import Update, same_report
from tests.cli.making import empty
from tests.cli.running import contents
from tests.history.telling import ordered

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record
    from tests.cli.running import Btu

GOOD: Final = """\
2020-11-17 renewed for season 2, 10 episodes

• 2020-11-18: season 2 premiere set for March 5, 2021
2020-11-19 moved to Mandarin # a note, with a comma
"""
BAD: Final = "2020-11-17 renewed\n\nrenewd\n2020-11-18 10 episodes, 8 episodes\n"


@pytest.fixture(autouse=True)
def show(record: Record) -> None:
    """A show of the user without updates."""
    empty(record)


def updates(btu: Btu) -> list[Any]:
    """The updates of the record, oldest first."""
    found: list[Any] = btu("timeline", "--json").document["updates"]
    return found


def test_a_batch_is_an_entry_a_line(btu: Btu, tmp_path: Path) -> None:
    """Empty lines are skipped; options apply to every line; one answer reports all."""
    file = tmp_path / "news.txt"
    file.write_text(GOOD, encoding="utf-8")

    document = btu("add-update", "--batch", str(file), "--source", "Variety", "--json").document

    assert [each["date"] for each in document["updates"]] == ["2020-11-17", "2020-11-18", "2020-11-19"]
    assert {each["source"]["publisher"] for each in document["updates"]} == {"Variety"}
    assert document["update"] == document["updates"][0]
    assert document["updates"][2]["note"] == "a note, with a comma"
    assert [each["id"] for each in updates(btu)] == [each["id"] for each in document["updates"]]


def test_a_batch_comes_through_a_pipe(btu: Btu) -> None:
    """Standard input works, with a byte order mark and foreign line ends."""
    ran = btu("add-update", "--batch", "-", "--json", stdin="\ufeff" + GOOD.replace("\n", "\r\n"))

    assert len(ran.document["updates"]) == 3


def test_a_batch_is_all_or_nothing(btu: Btu, tmp_path: Path) -> None:
    """One refusal stops the whole batch; each has its line, message and hint."""
    file = tmp_path / "news.txt"
    file.write_text(BAD, encoding="utf-8")

    ran = btu("add-update", "--batch", str(file), "--json")
    refused = json.loads(ran.err)["error"]["refused"]

    assert ran.status == 5
    assert [each["line"] for each in refused] == [3, 4]
    assert refused[0]["message"] == "This is not understood."
    assert "`renewed`" in refused[0]["hint"]
    assert updates(btu) == []


def test_refused_lines_are_shown_in_their_place(btu: Btu, tmp_path: Path) -> None:
    """The page shows each refusal with its line, underlined, and the result at the end."""
    file = tmp_path / "news.txt"
    file.write_text(BAD, encoding="utf-8")

    err = btu("add-update", "--batch", str(file)).err.splitlines()

    assert err[:3] == ["line 3: This is not understood.", "  renewd", "  ^^^^^^"]
    assert any(line.startswith("line 4: Two values of episodes") for line in err)
    assert "btu: 2 entries were refused of 3; nothing was stored." in err


def test_a_batch_again_adds_nothing(btu: Btu) -> None:
    """Existing updates are recognised by content."""
    assert btu("add-update", "--batch", "-", stdin=GOOD).status == 0
    document = btu("add-update", "--batch", "-", "--json", stdin=GOOD).document

    assert document["added"] is False
    assert len(updates(btu)) == 3


def test_a_line_is_read_with_what_stands_above_it(btu: Btu) -> None:
    """New seasons follow the last one named in a line above."""
    lines = "2020-11-17 season 3 premiered\n2020-12-01 two-season renewal\n"

    document = btu("add-update", "--batch", "-", "--json", stdin=lines).document

    assert [each["season"] for each in document["updates"]] == [3, 4, 5]


@pytest.mark.parametrize("words", [("--batch", "-", "renewed"), ("--batch", "-", "--edit")])
def test_a_batch_brings_its_own_entries(btu: Btu, words: tuple[str, ...]) -> None:
    """A text or --edit beside --batch is a usage error."""
    assert btu("add-update", *words, stdin=GOOD).status == 2


@pytest.mark.parametrize("file", ["missing.txt", "."])
def test_a_batch_that_cannot_be_read(btu: Btu, tmp_path: Path, file: str) -> None:
    """An unreadable batch gives a clear error, and nothing is stored."""
    ran = btu("add-update", "--batch", str(tmp_path / file))

    assert ran.status == 5
    assert "cannot be read" in ran.err


def test_an_empty_batch_says_nothing(btu: Btu) -> None:
    """A batch without lines is an empty update."""
    assert btu("add-update", "--batch", "-", stdin="\n \n").status == 5


def test_several_seasons_are_several_updates_in_one_write(btu: Btu, data: Path) -> None:
    """There is one update a season; `update` is the first, `updates` are all."""
    document = btu("add-update", "renewed for seasons 4 and 5 by Netflix, 2020-11-17", "--json").document

    assert [each["season"] for each in document["updates"]] == [4, 5]
    assert document["update"] == document["updates"][0]
    assert {each["facts"]["by"] for each in document["updates"]} == {"Netflix"}
    assert len(updates(btu)) == 2
    assert contents(data)


def test_the_day_that_was_meant_is_named(btu: Btu) -> None:
    """The answer names the date of a relative day; the tests' clock is at 20 November 2026."""
    ran = btu("add-update", "renewed yesterday", "--json")

    assert ran.document["update"]["date"] == "2026-11-19"
    assert "Took 'yesterday' as 2026-11-19." in ran.err


def test_a_report_is_of_the_day_of_its_publication(btu: Btu) -> None:
    """A headline has the date of its page; a day without a year is the nearest one."""
    first = btu("add-update", "renewed", "--published", "2020-11-17", "--json")
    second = btu("add-update", "premieres Jan 5", "--published", "2020-11-17", "--json").document["update"]

    assert first.document["update"]["date"] == "2020-11-17"
    assert "taken as that of its publication" in first.err
    assert second["expects"] == [{"event": "premiere", "when": "2021-01-05"}]


def test_what_has_passed_asks_when_it_was_said(btu: Btu) -> None:
    """An expectation for a past day is refused, and the hint would be understood."""
    ran = btu("add-update", "season 3 to debut in 2015", "--json")
    hint = ran.error["hint"].split("`")[1]

    assert ran.status == 5
    assert "when was this said" in ran.error["message"]
    assert btu("add-update", hint).status == 0


def editor(tmp_path: Path, script: str) -> str:
    """A command that edits a file in place of a person."""
    path = tmp_path / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    return f"sh {path}"


def test_an_entry_is_written_in_the_editor(btu: Btu, tmp_path: Path) -> None:
    """Typed text is there to continue; everything below the line is ignored."""
    command = editor(tmp_path, 'sed -i "1s/$/, 10 episodes/" "$1"')

    document = btu("add-update", "renewed", "--edit", "--json", VISUAL=command).document

    assert document["update"]["facts"] == {"status": "renewed", "episodes": 10}
    assert document["update"]["note"] is None


@pytest.mark.parametrize("script", [": > $1", "exit 3", "sed -i 1s/^/gibberish/ $1"])
def test_an_editor_that_leaves_no_entry(btu: Btu, tmp_path: Path, script: str) -> None:
    """An empty entry, a failing editor, a refused entry: nothing is stored, with the reason."""
    ran = btu("add-update", "--edit", VISUAL=editor(tmp_path, script), stdin="")

    assert ran.status == 5
    assert ran.err
    assert updates(btu) == []


def test_what_was_corrected_meanwhile_is_new_again() -> None:
    """Within one batch, too."""
    said, other = (
        Update(PartialDate.parse("2020-11-17"), datetime(2026, 1, 1, tzinfo=UTC), note=note) for note in "NM"
    )
    (there,) = settle([ToEnter(said)], ()).new
    correction = ToEnter(other._replace(supersedes=there.id), there)

    first, second, third = settle([ToEnter(said), correction, ToEnter(said)], [there]).updates

    assert first == there
    assert second.supersedes == there.id
    assert third not in (first, second)


def test_an_entry_is_compared_with_those_of_its_date_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work of a batch grows with its entries, not with their square."""
    compared: list[Update] = []

    def counted(one: Update, other: Update) -> bool:
        compared.append(other)
        return same_report(one, other)

    monkeypatch.setattr("btu_cli.actions.entering.same_report", counted)
    days = [date(2020, 1, 1) + timedelta(days=number) for number in range(100)]
    drafts = [
        ToEnter(Update(PartialDate.of_day(day), datetime(2026, 1, 1, tzinfo=UTC), note="N", season=season))
        for season in range(3)
        for day in days
    ]

    entered = settle(drafts, ())

    assert len(entered.new) == 300
    assert len(compared) == 100 * (0 + 1 + 2)
    assert settle(drafts, ordered(entered.new)) == (entered.updates, ())
