"""Output: chosen keys, quiet runs, a pager for long pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.cli.entering import enter
from tests.cli.running import NOW, OWN, SHIPPED, Btu
from tests.faults.processes import on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

LISTS: Final = {
    "timeline": "date,source.publisher,facts.status",
    "changelog": "date,show",
    "expected": "event,when,state",
    "conflicts": "field,rule",
    "sources": "origin,updates",
    "shows": "slug,status",
    "backup list": "number,size",
    "config list": "key,origin",
}


@pytest.mark.parametrize(("verb", "fields"), LISTS.items())
def test_fields_of_a_list(btu: Btu, verb: str, fields: str) -> None:
    """--ndjson with only the requested keys, and a table of them, one line a member."""
    enter(btu, "2021-01-10 renewed @Variety", "2021-02-10 cancelled")
    whole = btu(*verb.split(), "--ndjson").rows
    rows = btu(*verb.split(), "--fields", fields, "--ndjson").rows
    table = btu(*verb.split(), "--fields", fields).out.splitlines()

    assert [list(row) for row in rows] == [fields.split(",")] * len(whole)
    assert table[0].split() == fields.split(",")
    assert len(table) == 1 + len(whole)


def test_a_field_within_another(btu: Btu) -> None:
    """source.publisher is a nested key; a missing value is null, and a dash in a table."""
    enter(btu, "2021-01-10 renewed @Variety", "2021-02-10 cancelled")

    assert btu("timeline", OWN, "--fields", "source.publisher", "--ndjson").rows == [
        {"source.publisher": "Variety"},
        {"source.publisher": None},
    ]
    assert btu("timeline", OWN, "--fields", "source.publisher").out.split() == [
        "source.publisher",
        "Variety",
        "–",
    ]


def test_fields_that_are_none(btu: Btu) -> None:
    """An unknown key is not found, and the nearest is named; a document has all keys."""
    ran = btu("shows", "--fields", "slug,titel")

    assert (ran.status, ran.out) == (3, "")
    assert "Did you mean title?" in ran.err
    assert btu("shows", "--fields", "slug", "--json").status == 2


def test_hostile_text_in_a_field(btu: Btu) -> None:
    """Control characters have no effect in a table."""
    btu("shows", "add", "Bell \x1b[31m Show", "--slug", "bell")

    assert "\x1b" not in btu("shows", "--fields", "title").out


def test_quiet(btu: Btu) -> None:
    """-q prints nothing after a success, and errors otherwise; answers are always printed."""
    enter(btu, "2021-01-10 season 1 renewed")

    assert btu("add-update", "-q", "cancelled", "--show", OWN) == (0, "", "")
    assert btu("-q", "add-update", "cancelled 2021-02", "--show", OWN) == (0, "", "")
    assert btu("shows", "add", "Fargo", "-q") == (0, "", "")
    assert btu("init", "--git", "-q") == (0, "", "")
    assert btu("add-update", "-q", "gibberish", "--show", OWN).err
    assert btu("status", SHIPPED, "-q", "--as-of", "2031").err == ""
    assert btu("status", SHIPPED, "-q").out == btu("status", SHIPPED).out


def test_verbose(btu: Btu, data: Path) -> None:
    """-v names the record on stderr, and the show if the command is about one."""
    ran = btu("status", "-v")

    assert ran.out == btu("status").out
    assert str(data) in ran.err
    assert SHIPPED in ran.err
    assert btu("shows", "-v").err == f"The record is in {data}.\n"
    assert btu("shows", "-v", "--json").err == f"The record is in {data}.\n"


def test_short_names(btu: Btu) -> None:
    """-h is --help, -V is --version, at every level."""
    assert btu("-h") == btu("--help")
    assert btu("status", "-h") == btu("status", "--help")
    assert btu("shows", "add", "-h") == btu("shows", "add", "--help")
    assert btu("-V") == btu("--version")


def test_a_person_is_told_which_file_was_written(tmp_path: Path) -> None:
    """On a terminal, and not with --quiet."""
    written = ("page", "-o", str(tmp_path / "a.html"))

    assert "Wrote" in on_a_terminal(*written)
    assert on_a_terminal(*written, "--quiet") == ""


@pytest.fixture
def pager(tmp_path: Path) -> str:
    """A pager that identifies itself."""
    path = tmp_path / "pager"
    path.write_text("#!/bin/sh\necho PAGED $1; cat\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_long_page_goes_through_the_pager(pager: str) -> None:
    """A page that does not fit goes through the pager with its options; others do not."""
    environ: dict[str, Any] = {"PAGER": f"{pager} option", "BTU_NOW": NOW}
    own = {**environ, "PAGER": "false", "BTU_PAGER": environ["PAGER"]}

    assert "PAGED option" in on_a_terminal("timeline", **environ)
    assert "PAGED option" in on_a_terminal("timeline", **own)
    assert "Better Than Us" in on_a_terminal("status", **environ)
    assert "PAGED" not in on_a_terminal("timeline", lines=900, **environ)
    assert "PAGED" not in on_a_terminal("timeline", "--no-pager", **environ)
    assert "PAGED" not in on_a_terminal("timeline", "--json", **environ)
    assert "PAGED" not in on_a_terminal("timeline", **{**environ, "TERM": "dumb"})


def test_a_pager_that_is_not_there() -> None:
    """Without the pager, the page is written directly."""
    assert "Better Than Us" in on_a_terminal("status", BTU_PAGER="/nowhere/pager")
