"""Shows: listed, added, renamed, removed; and the default show of a command."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.making import TITLE, corrected, empty, keep, update
from tests.cli.running import ON_THE_BOX, OWN, SHIPPED, Btu, Process, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record


def slugs(btu: Btu, *words: str) -> list[str]:
    """The listed slugs."""
    return [row["slug"] for row in btu("shows", "--json", *words).document["shows"]]


def meant(btu: Btu, *words: str, **environ: str | None) -> str:
    """The show that `btu status` uses."""
    slug: str = btu("status", "--json", *words, **environ).document["show"]["slug"]
    return slug


# -- list, add, rename, remove -----------------------------------------------------------------------------


def test_the_shipped_show_is_listed(btu: Btu, data: Path) -> None:
    """At first there is only the shipped show; listing makes no folder."""
    (row,) = btu("shows", "--json").document["shows"]

    assert (row["slug"], row["own"], row["outlook"]) == (SHIPPED, False, "in_limbo")
    assert not data.exists()


def test_a_disputed_status_is_listed_as_one(btu: Btu) -> None:
    """If a firm report of the same day contradicts the status, the list says so; a rumour does not count."""
    btu("shows", "add", TITLE)
    btu("add-update", "--show", OWN, "2026-10-01 renewed @Variety")
    btu("add-update", "--show", OWN, "rumoured: 2026-10-01 cancelled @Blog")
    assert "disputed" not in btu("shows").out
    btu("add-update", "--show", OWN, "2026-10-01 cancelled @Deadline")

    assert ", disputed  " in btu("shows").out


def test_a_rumour_is_listed_as_one(btu: Btu, tmp_path: Path) -> None:
    """Where only rumours give the status, the list, its JSON and the site's index say so."""
    btu("shows", "add", TITLE)
    btu("add-update", "--show", OWN, "rumoured: renewed for season 2, 2026-10-01 @Blog")
    (row,) = (row for row in btu("shows", "--json").document["shows"] if row["slug"] == OWN)

    assert (row["status"], row["outlook"], row["standing"]) == ("renewed", "renewed", "rumoured")
    assert "renewed, rumoured" in btu("shows").out
    assert btu("page", "--all", "-o", str(tmp_path / "site")).status == 0
    index = (tmp_path / "site" / "index.html").read_text()
    assert '<span class="mark waiting">renewed, rumoured</span>' in index


@pytest.mark.parametrize(
    ("title", "slug"),
    {
        "Station Eleven": "station-eleven",
        "Лучше, чем люди": "luchshe-chem-lyudi",
        "What's On": "whats-on",
        "鱿鱼游戏": "youyuyouxi",
        "오징어 게임": "ojingeo-geim",
        "مسلسل": "mslsl",
        "M*A*S*H": "m-a-s-h",
        "24": "24",
        "[bold]x[/bold] :smile:": "bold-x-bold-smile",
    }.items(),
)
def test_add(btu: Btu, data: Path, title: str, slug: str) -> None:
    """A title in any script gives a slug, and is kept unchanged."""
    ran = btu("shows", "add", title, "--json")

    assert (ran.status, ran.err) == (0, "")
    assert ran.document["show"]["title"] == title
    assert ran.document["show"]["slug"].replace("-", "") == slug.replace("-", "")
    assert list(contents(data)) == [f"{ran.document['show']['slug']}.json"]


def test_add_with_a_slug(btu: Btu) -> None:
    """A given slug is used."""
    assert btu("shows", "add", "The Expanse", "--slug", "expanse").status == 0
    assert slugs(btu) == [SHIPPED, "expanse"]


def test_add_says_what_comes_next(btu: Btu) -> None:
    """The answer names the show, its slug and the next command."""
    ran = btu("shows", "add", TITLE, COLUMNS="140")

    assert f"Added {TITLE} ({OWN}).\n" == ran.out
    assert f"Next: btu add-update --show {OWN} TEXT\n" == ran.err


@pytest.mark.parametrize("words", [("add", "New"), ("rename", OWN, "New"), ("remove", OWN)])
def test_dry_runs_store_nothing(btu: Btu, record: Record, data: Path, words: tuple[str, ...]) -> None:
    """--dry-run only says what would be done."""
    empty(record)
    before = contents(data)
    ran = btu("shows", *words, "--dry-run")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Would ")
    assert before == contents(data)


def test_rename_the_title(btu: Btu, record: Record) -> None:
    """A new title does not change the slug or the updates."""
    ids = {entry.id for entry in corrected(record)}
    shown = btu("shows", "rename", OWN, "Station Eleven (2021)", "--json").document["show"]

    assert (shown["slug"], shown["title"]) == (OWN, "Station Eleven (2021)")
    assert ids == {entry["id"] for entry in btu("timeline", "--json").document["updates"]}


def test_rename_the_slug(btu: Btu, record: Record) -> None:
    """A name in the form of a slug is a slug; title and updates stay."""
    ids = {entry.id for entry in corrected(record)}
    shown = btu("shows", "rename", OWN, "eleven", "--json").document["show"]

    assert (shown["slug"], shown["title"]) == ("eleven", TITLE)
    assert slugs(btu) == [SHIPPED, "eleven"]
    assert ids == {entry["id"] for entry in btu("timeline", "--json").document["updates"]}


def test_rename_both(btu: Btu, record: Record) -> None:
    """A title, and a slug beside it."""
    corrected(record)
    shown = btu("shows", "rename", OWN, "Eleven", "--slug", "eleven", "--json").document["show"]

    assert (shown["slug"], shown["title"]) == ("eleven", "Eleven")
    assert shown == btu("status", "--json").document["show"]


def test_rename_the_shipped_title(btu: Btu) -> None:
    """The shipped show can get a title of the user's own."""
    assert btu("shows", "rename", SHIPPED, "Лучше, чем люди").status == 0

    document = btu("status", "--json").document
    assert (document["show"]["title"], document["headline"]["status"]) == ("Лучше, чем люди", "renewed")


def test_remove(btu: Btu, record: Record, data: Path) -> None:
    """The file goes to the backups byte for byte, its path is printed, and the slug is free again."""
    corrected(record)
    held = (data / f"{OWN}.json").read_bytes()
    ran = btu("shows", "remove", OWN, "--yes", "--json")
    backup = data.__class__(ran.document["backup"])

    assert (ran.status, ran.err) == (0, "")
    assert backup.is_relative_to(data / "backups")
    assert held == backup.read_bytes()
    assert slugs(btu) == [SHIPPED]
    assert btu("status", "--show", OWN).status == 3
    assert btu("shows", "add", TITLE).status == 0
    assert btu("timeline", "--json").document["updates"] == []


def test_remove_says_where_the_file_is(btu: Btu, record: Record) -> None:
    """The answer names the backup."""
    empty(record)

    assert "backups" in btu("shows", "remove", OWN, "--yes").out


def test_remove_what_is_added_to_the_shipped_show(btu: Btu) -> None:
    """Removing the shipped show removes the user's additions; the shipped record stays."""
    before = btu("timeline", "--json").document
    btu("add-update", ON_THE_BOX, "--season", "2")

    assert btu("shows", "remove", SHIPPED, "--yes").status == 0
    assert before == btu("timeline", "--json").document


def test_all_shows_in_one_changelog(btu: Btu, record: Record) -> None:
    """`changelog --all` has every show's entries with their slugs."""
    corrected(record)
    entries = btu("changelog", "--all", "--json").document["entries"]

    assert {entry["show"] for entry in entries} == {SHIPPED, OWN}


def test_shows_at_a_moment(btu: Btu) -> None:
    """The list can be asked about the past."""
    (row,) = btu("shows", "--as-of", "2019", "--json").document["shows"]

    assert (row["status"], row["outlook"]) == ("awaiting", "awaiting")


# -- which one is meant ------------------------------------------------------------------------------------


def test_the_shipped_show_is_meant(btu: Btu) -> None:
    """It is the default if the user has no show."""
    assert meant(btu) == SHIPPED


def test_the_only_own_show_is_meant(btu: Btu, record: Record) -> None:
    """The user's only show is the default, before the shipped one."""
    empty(record)

    assert meant(btu) == OWN


def test_added_to_the_shipped_show(btu: Btu) -> None:
    """After an addition to the shipped show, it stays the default."""
    btu("add-update", ON_THE_BOX)

    assert meant(btu) == SHIPPED


def test_the_configured_show_is_meant(btu: Btu, record: Record, data: Path) -> None:
    """config.toml names it; BTU_SHOW overrides it, and --show overrides both."""
    empty(empty(record, "fargo", "Fargo"))
    (data / "config.toml").write_text(f'show = "{SHIPPED}"\n', encoding="utf-8")

    assert meant(btu) == SHIPPED
    assert meant(btu, BTU_SHOW="fargo") == "fargo"
    assert meant(btu, "--show", OWN, BTU_SHOW="fargo") == OWN
    assert meant(btu, BTU_SHOW="") == SHIPPED


def test_a_configured_show_that_is_not_there(btu: Btu, record: Record, data: Path) -> None:
    """It is not found, status 3; no other show is used instead."""
    empty(record)
    (data / "config.toml").write_text('show = "fargo"\n', encoding="utf-8")

    assert btu("status").status == 3
    assert btu("status", "--show", OWN).status == 0


def test_a_configuration_that_is_none(btu: Btu, data: Path) -> None:
    """A broken config.toml is damage: status 4, with the file and its possible contents."""
    data.mkdir()
    (data / "config.toml").write_bytes(b"show = \xff")
    ran = btu("status")

    assert (ran.status, ran.out) == (4, "")
    assert str(data / "config.toml") in ran.err.replace("\n", "")


# -- which folder ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["before", "behind", "both", "BTU_DATA"])
def test_the_folder(btu: Btu, tmp_path: Path, place: str) -> None:
    """--data before or after the verb (the latter wins), then BTU_DATA."""
    folder, other = str(tmp_path / "here"), str(tmp_path / "there")
    words = {
        "before": ["--data", folder, "shows", "add", TITLE],
        "behind": ["shows", "add", TITLE, "--data", folder],
        "both": ["--data", other, "shows", "add", TITLE, "--data", folder],
        "BTU_DATA": ["shows", "add", TITLE],
    }[place]
    ran = btu(*words, BTU_DATA=folder if place == "BTU_DATA" else other)

    assert ran.status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["here"]
    assert slugs(btu, "--data", folder) == [SHIPPED, OWN]


@pytest.mark.parametrize("between", [False, True])
def test_the_folder_of_a_sub_command(btu: Btu, tmp_path: Path, between: bool) -> None:
    """--data can be between `shows` and its sub-command."""
    folder = str(tmp_path / "here")
    words = ["shows", "--data", folder, "add"] if between else ["--data", folder, "shows", "add"]

    assert btu(*words, TITLE).status == 0
    assert [path.name for path in tmp_path.iterdir()] == ["here"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("{tmp}/xdg", "xdg/btu"),
        (None, "home/.local/share/btu"),
        ("", "home/.local/share/btu"),
        ("relative", "home/.local/share/btu"),
    ],
)
def test_the_users_own_folder(btu: Btu, tmp_path: Path, given: str | None, expected: str) -> None:
    """By default XDG_DATA_HOME if it is a full path, else the home folder's."""
    xdg = given and given.format(tmp=tmp_path)

    assert btu("shows", "add", TITLE, BTU_DATA=None, XDG_DATA_HOME=xdg).status == 0
    assert list(contents(tmp_path / expected)) == [f"{OWN}.json"]


def test_a_folder_in_the_home(btu: Btu, tmp_path: Path) -> None:
    """A ~ in a folder's name is the home, even without a shell."""
    assert btu("shows", "add", TITLE, "--data", "~/here").status == 0
    assert list(contents(tmp_path / "home" / "here")) == [f"{OWN}.json"]


def test_a_process_finds_its_folder(process: Process, tmp_path: Path) -> None:
    """The same in a process, with a relative folder."""
    assert process("shows", "add", TITLE, BTU_DATA="here").status == 0
    assert list(contents(tmp_path / "here")) == [f"{OWN}.json"]


def test_reading_leaves_no_trace(btu: Btu, record: Record, data: Path) -> None:
    """Commands that read do not change or make the folder, not even a time stamp."""
    keep(record, update(1, note="x"))
    before = {path: path.stat().st_mtime_ns for path in [data, *data.rglob("*")]}
    for words in ("status", "timeline", "changelog", "shows", "timeline --json", "schema status"):
        assert btu(*words.split()).status == 0

    assert before == {path: path.stat().st_mtime_ns for path in [data, *data.rglob("*")]}


@pytest.mark.parametrize("command", ["shows", "check", "changelog --all", "expected --all"])
def test_the_folder_is_listed_as_often_for_many_shows_as_for_few(
    btu: Btu, data: Path, record: Record, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """The folder is listed once for all shows."""
    listings: list[str] = []

    def counted(folder: Any) -> list[str]:
        listings.append(str(folder))
        return real(folder)

    def count(shows: int) -> int:
        for number in range(shows):
            keep(record, update(number), slug=f"show-{number:02}")
        listings.clear()
        assert btu(*command.split()).status in (0, 1)
        return listings.count(str(data))

    real = os.listdir
    monkeypatch.setattr(os, "listdir", counted)
    assert count(2) == count(12) <= 3
