"""Too large, too deep, too long, wrong clocks, control characters: refused fast, or stored unchanged."""

from __future__ import annotations

import os
import time
import unicodedata
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import OWN, Btu
from tests.cli.test_inert import NASTY, acting
from tests.faults.processes import run

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record

FAST: Final = 10  # seconds of the processor, many times what it takes; its square would be minutes
LONG: Final = {
    "a comment": "# " + "y" * 99_998,
    "fields": "a=b, c=d; " * 10_000,
    "seasons": "renewed for season " * 5_263,
    "digits": "1" * 100_000,
    "accents": "e" + "\u0301" * 99_999,
}


@pytest.fixture
def show(btu: Btu) -> str:
    """A show of the user."""
    assert btu("shows", "add", "Station Eleven").status == 0
    return OWN


@pytest.mark.usefixtures("show")
@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_long_entries(btu: Btu, text: str) -> None:
    """A hundred thousand characters are read or refused quickly."""
    begun = time.process_time()
    ran = btu("add-update", "-", stdin=text)

    assert ran.status in (0, 5)
    assert time.process_time() - begun < FAST
    assert len(ran.err) < 5_000


@pytest.mark.usefixtures("show")
def test_too_long(btu: Btu) -> None:
    """A megabyte is refused at once, with the limit."""
    begun = time.process_time()
    for words, stdin, limit in (
        (("add-update", "-"), "# " + "y" * 1_000_000, "100,000"),
        (("add-update", "--note", "y" * 130_000), None, "100,000"),
        (("add-update", "--quote", "y" * 130_000), None, "10,000"),
        (("add-update", "--url", "https://x.y/" + "y" * 130_000), None, "2,000"),
        (("add-update", "--set", "genre=" + "y" * 130_000), None, "2,000"),
        (("shows", "add", "y" * 130_000), None, "500"),
    ):
        ran = btu(*words, stdin=stdin)
        assert (ran.status, ran.out) == (5, "")
        assert limit in ran.err
        assert len(ran.err) < 1_000
    assert time.process_time() - begun < FAST


@pytest.mark.usefixtures("show")
def test_files_over_the_limits(btu: Btu, data: Path) -> None:
    """A file over 64 MiB is not read, and a too deep one is refused, with the limit."""
    path = data / f"{OWN}.json"
    with path.open("r+b") as file:
        os.ftruncate(file.fileno(), 64 * 1024 * 1024 + 1)
    begun = time.process_time()
    large = btu("status")
    path.write_bytes(b"[" * 1_000_000)
    deep = btu("status")

    assert (large.status, deep.status) == (4, 4)
    assert "at most 67,108,864" in large.err
    assert "nested too deep" in deep.err
    assert time.process_time() - begun < FAST


def test_a_clock_that_jumps(btu: Btu, show: str) -> None:
    """With any clock, each addition is stored, and undo takes the last one."""
    years = ("2026", "1990", "2100", "1971", "2026")
    for number, year in enumerate(years):
        words = ("add-update", "--note", str(number), "--date", f"19{10 + number}")
        assert btu(*words, BTU_NOW=f"{year}-06-01T12:00:00Z").status == 0
    notes = [row["note"] for row in btu("timeline", "--show", show, "--json").document["updates"]]
    assert notes == ["0", "1", "2", "3", "4"]

    assert btu("undo", BTU_NOW="1980-01-01T00:00:00Z").status == 0
    rows = btu("timeline", "--json").document["updates"]
    assert [row["note"] for row in rows if row["retracted"]] == ["4"]
    known = btu("timeline", "--known-on", "1995", "--json").document["updates"]
    assert {row["note"] for row in known} == {"1", "3", "undone"}
    assert btu("backup", "list", "--json").document["backups"][0]["number"] == 6


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(" ".join(NASTY.values()), id="all at once"),
        *(pytest.param(text, id=name, marks=[pytest.mark.slow]) for name, text in NASTY.items()),
    ],
)
def test_inert_in_every_command(btu: Btu, show: str, record: Record, text: str) -> None:
    """Text from outside has no effect on pages, questions and errors, and is stored unchanged."""
    typed = f"{text} \u0065\u0301"
    words = [f"--{name}={typed}" for name in ("note", "quote", "source", "title", "speaker", "via")]
    facts = ["--set", f"platform={typed}", "--date", "2020-01", "--expect", "filming=2020-Q3"]
    made = btu("add-update", *words, *facts, "--json").document["update"]["id"]
    other = btu(
        "add-update", "--source", "TASS", "--set", f"platform=b{typed}", "--date", "2020-01", "--json"
    )
    commands = [
        *(("expected",), ("conflicts",), ("sources",), ("diff", "2019"), ("check",), ("backup", "list")),
        ("timeline", "--source", typed),
        ("timeline", "--field", typed),
        ("diff", typed),
        ("diff", "2019", "--clock", typed),
        ("check", "--ignore", typed),
        ("correct", typed, "--note", "x"),
        ("correct", made, "--title", f"n{typed}", "--dry-run"),
        ("retract", other.document["update"]["id"], "--reason", typed),
        ("retract", typed, "--reason", typed),
        ("shows", "alias", show, typed, "1=1"),
        ("shows", "alias", show, "netflix", typed),
        ("backup", "restore", typed),
        ("backup", "list", "--show", typed),
        ("status", "--numbering", typed),
        ("schema", typed),
        ("undo", "--show", typed),
        ("add-update", "--url", f"https://a.b/{typed}", "--note", "x"),
        *(
            ("inspect", made),
            ("undo",),
            ("shows", "rename", show, typed),
            ("shows",),
            ("shows", "remove", show),
        ),
    ]
    for command in commands:
        for colour in (None, "1"):
            ran = btu(*command, FORCE_COLOR=colour)
            assert ran.status in (0, 1, 2, 3, 5), command
            assert acting(_without_colours(ran.out + ran.err)) == [], command
    stored = record.updates(show)
    assert next(each for each in stored if each.id == made).note == unicodedata.normalize("NFC", typed)


def _without_colours(page: str) -> str:
    from tests.cli.running import plain

    return plain(page)


@pytest.mark.parametrize("size", ["0", "1", "-1", "x", "1e3", "²", "9" * 5_000], ids=lambda size: size[:9])
def test_sizes_of_a_terminal(size: str) -> None:
    """With any terminal size in the environment, a page is drawn quickly."""
    ran = run("status", COLUMNS=size, LINES=size, TERMINAL_WIDTH=size)

    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize("size", ["1", "9" * 5_000], ids=["tiny", "huge"])
def test_a_help_on_any_terminal(size: str) -> None:
    """Typer's helps do not fill the memory either."""
    ran = run("--help", COLUMNS=size, LINES=size, TERMINAL_WIDTH=size)

    assert (ran.status, ran.err) == (0, "")
    assert max(len(line) for line in ran.out.splitlines()) <= 1_000
