"""Text from outside has no effect: it is stored unchanged and shown readably."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import update
from tests.cli.running import OWN, Btu, Process, plain
from tests.faults.processes import on_a_terminal, run

if TYPE_CHECKING:
    from btu_cli.store.record import Record

NASTY: Final = {
    "colour": "\x1b[31mred\x1b[0m",
    "title of the window": "\x1b]0;owned\x07",
    "one byte controls": "\x9b31m\x8d\x7f",
    "bell and backspace": "a\x07\x08\x08b",
    "return": "good\rbad",
    "new lines": "one\ntwo\n\nthree",
    "tab": "a\tb",
    "right to left": "\u202egnp.exe\u202c \u2066x\u2069",
    "nothing wide": "a\u200bb\ufeffc\u2060d",
    "tags": "\U000e0041\U000e0042",
    "markup": "[bold]b[/bold] [/] [red]x[link=https://a.b]y[/link]",
    "broken markup": "[/nothing] [",
    "emoji code": ":smile: :warning:",
    "percent and braces": "%s {0} {x!r} $(id) `id`",
    "separators": "a\u2028b\u2029c",
}
# Everything that may act: C0 without the line's end, C1, bidirectional controls, zero widths, tags.
ACTING: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
each_text: Final = pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)


def acting(text: str) -> list[str]:
    """The characters of a page that could have an effect."""
    return ACTING.findall(text)


@each_text
def test_stored_as_given(btu: Btu, record: Record, text: str) -> None:
    """Every text comes back from JSON as entered, except for white space around it."""
    btu("shows", "add", "Station Eleven")
    words = [f"--{name}={text}" for name in ("note", "quote", "source", "title", "speaker", "via")]
    ran = btu("add-update", *words, "--set", f"genre={text}", "--date", "2020", "--json")
    entry = btu("timeline", "--json").document["updates"][0]

    assert (ran.status, ran.err) == (0, "")
    assert entry == ran.document["update"]
    assert {text} == {entry["note"], entry["facts"]["genre"]} | {
        entry["source"][name] for name in ("quote", "publisher", "title", "speaker", "via")
    }
    assert record.updates(OWN)[0].note == text


@each_text
@pytest.mark.parametrize("colour", [None, "1"])
def test_shown_inert(btu: Btu, text: str, colour: str | None) -> None:
    """On every page it is text: nothing has an effect, and markup stays visible."""
    btu("shows", "add", f"Title {text}", "--slug", OWN)
    words = [f"--{name}={text}" for name in ("note", "quote", "source", "title", "speaker", "via")]
    entered = btu("add-update", *words, "--set", f"genre={text}", "--date", "2020", FORCE_COLOR=colour)
    (row,) = btu("timeline", "--json").document["updates"]
    runs = [
        entered,
        *(btu(name, FORCE_COLOR=colour) for name in ("status", "timeline", "changelog", "shows")),
    ]
    runs.append(btu("inspect", row["id"], FORCE_COLOR=colour))

    assert {0} == {ran.status for ran in runs}
    assert [found for ran in runs for found in acting(plain(ran.out + ran.err))] == []
    if text.isascii() and text.isprintable():
        shown = "".join(plain(runs[-1].out).split())
        assert "".join(text.split()) in shown


@pytest.mark.parametrize(
    "words",
    [
        ("status", "--show", "{}"),
        ("inspect", "{}"),
        ("add-update", "{}"),
        ("add-update", "--status", "{}"),
        ("add-update", "--set", "episodes={}"),
        ("add-update", "--set", "{}"),
        ("add-update", "--expect", "{}"),
        ("add-update", "--url", "{}", "--note", "x"),
        ("add-update", "--supersedes", "{}", "--note", "x"),
        ("status", "--as-of", "{}"),
        ("timeline", "--standing", "{}"),
        ("shows", "add", "x", "--slug", "{}"),
        ("shows", "remove", "{}"),
        ("{}",),
        ("status", "--{}"),
    ],
    ids=" ".join,
)
def test_errors_are_inert(btu: Btu, words: tuple[str, ...]) -> None:
    """An error repeats typed text harmlessly, as a sentence and as JSON."""
    text = " ".join(NASTY.values())
    typed = [word.format(text) if "{}" in word else word for word in words]
    told, document = btu(*typed), btu(*typed, "--json")

    assert told.status in (2, 3, 5)
    assert (told.status, told.out, document.out) == (document.status, "", "")
    assert acting(told.err) == []
    assert document.err.isascii()
    assert document.error["message"]


@pytest.mark.parametrize("text", [NASTY["colour"], NASTY["right to left"], NASTY["markup"]])
def test_files_are_named_inertly(process: Process, text: str) -> None:
    """The path of a folder is text from outside too."""
    folder = text.replace("/", "_").replace("\0", "")
    added = process("--data", folder, "shows", "add", "New", "--json")
    removed = process("--data", folder, "shows", "remove", "new", "--yes")

    assert (added.status, removed.status) == (0, 0)
    assert acting(removed.out + removed.err) == []


def test_notes_keep_their_lines_in_inspect(btu: Btu, record: Record) -> None:
    """`inspect` keeps the lines of a note."""
    btu("shows", "add", "Station Eleven")
    record.add(OWN, update(1, note="one\ntwo"))
    (row,) = btu("timeline", "--json").document["updates"]
    lines = [line.split()[-1] for line in btu("inspect", row["id"]).out.splitlines() if line.strip()]

    assert lines[lines.index("one") + 1] == "two"


def test_right_to_left_text_is_isolated(btu: Btu) -> None:
    """Right-to-left text does not move its neighbours; other scripts are unchanged."""
    btu("shows", "add", "مسلسل", "--slug", OWN)
    btu("shows", "add", "Лучше")
    page = btu("shows", COLUMNS="140").out

    assert "\u2068مسلسل\u2069" in page
    assert "\u2068" not in next(line for line in page.splitlines() if "Лучше" in line)


@pytest.mark.parametrize("words", [("timeline", "--json"), ("timeline", "--ndjson")], ids=" ".join)
def test_json_on_a_terminal_is_inert(record: Record, btu: Btu, words: tuple[str, ...]) -> None:
    """On a terminal JSON is escaped and still the same document; in a pipe it is unchanged."""
    btu("shows", "add", "Station Eleven")
    note = "".join(NASTY.values()) + "Лучше"
    record.add(OWN, update(1, note=note))
    piped, shown = run(*words), on_a_terminal(*words)

    assert "\u202e" in piped.out
    assert acting(shown) == []
    assert "Лучше" in shown
    assert json.loads(shown) == json.loads(piped.out)
