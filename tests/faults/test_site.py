"""Faults while a site is written: no file is half, existing files still work, a second run finishes it."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

import pytest

from btu_cli.model.facts import Fact
from tests.cli.making import empty, keep, update
from tests.faults.disks import fill, mounted

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record
    from tests.cli.running import Btu

SHOWS: Final = 8


@pytest.fixture
def shows(record: Record) -> None:
    """Some shows with an update each."""
    for number in range(SHOWS):
        keep(record, update(number, note="x" * 3_000), slug=f"show-{number}")


def is_whole(path: Path) -> bool:
    """Whether a file of a site is a whole one of its kind."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return bool(json.loads(text))
    if path.suffix == ".html":
        HTMLParser().feed(text)
        return text.startswith("<!doctype html>") and text.endswith("</html>\n")
    return text.rstrip().endswith(("</feed>", "END:VCALENDAR"))


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a site, by its place in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.usefixtures("shows")
def test_a_disk_that_fills_up(btu: Btu, tmp_path: Path) -> None:
    """Status 6 and the file that did not fit; those before it are whole."""
    disk, site = tmp_path / "disk", tmp_path / "disk" / "site"
    with mounted(disk, "-t", "tmpfs", "-o", "size=200k", "tmpfs"):
        full = btu("page", "--all", "-o", str(site))
        there = files(site)
        assert (full.status, full.out) == (6, "")
        assert "disk is full" in full.err.lower()
        assert 0 < len(there) < 2 * SHOWS
        assert all(is_whole(site / name) for name in there)

        assert btu("page", "--all", "-o", str(tmp_path / "site")).status == 0
        whole = files(tmp_path / "site")
        assert there.items() <= whole.items()


@pytest.mark.usefixtures("shows")
def test_a_disk_that_is_full_the_second_time(btu: Btu, record: Record, tmp_path: Path) -> None:
    """The site stays, each page as it was or replaced whole; with room again, it is brought up to date."""
    disk, site = tmp_path / "disk", tmp_path / "disk" / "site"
    with mounted(disk, "-t", "tmpfs", "-o", "size=4m", "tmpfs"):
        assert btu("page", "--all", "-o", str(site)).status == 0
        before = files(site)
        keep(record, update(90, facts=(Fact("plot", "y" * 60_000),)), slug="show-3")
        ballast = disk / "ballast"
        fill(ballast)
        full = btu("page", "--all", "-o", str(site))
        assert full.status == 6
        assert before.keys() == files(site).keys()
        assert all(is_whole(site / name) for name in before if not name.startswith("."))
        ballast.unlink()
        again = btu("page", "--all", "-o", str(site), "--json").document
        written = {each["name"] for each in again["files"] if each["state"] == "written"}
        assert "show-3.html" in written
        assert "show-2.html" not in written


@pytest.mark.usefixtures("shows")
def test_a_damaged_show_among_others(btu: Btu, record: Record, tmp_path: Path) -> None:
    """The others are written, the index names it, and the command ends with 4; once it is mended, with 0."""
    path = record.path("show-5")
    good = path.read_bytes()
    path.write_bytes(good[: len(good) // 2])
    site = tmp_path / "site"
    ran = btu("page", "--all", "-o", str(site))
    index = (site / "index.html").read_text(encoding="utf-8")

    assert ran.status == 4
    assert "The other pages were written." in ran.err
    assert "show-5.html could not be written" in ran.out
    assert {f"show-{number}.html" for number in range(SHOWS)} - set(files(site)) == {"show-5.html"}
    assert 'href="show-5.html"' not in index
    assert "cannot be read" in index
    path.write_bytes(good)
    assert btu("page", "--all", "-o", str(site)).status == 0
    assert 'href="show-5.html"' in (site / "index.html").read_text(encoding="utf-8")


def test_a_page_of_a_show_that_became_damaged_stays(btu: Btu, record: Record, tmp_path: Path) -> None:
    """What was published of it before is not taken away; the index says that it cannot be read now."""
    keep(record, update(), slug="dark")
    site = tmp_path / "site"
    btu("page", "--all", "-o", str(site))
    before = (site / "dark.html").read_bytes()
    record.path("dark").write_bytes(b"{")

    assert btu("page", "--all", "-o", str(site)).status == 4
    assert (site / "dark.html").read_bytes() == before
    assert "cannot be read" in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["file", "dangling", "link to a file"])
def test_a_place_that_is_no_folder(btu: Btu, tmp_path: Path, what: str) -> None:
    """A file where the folder must be is refused and left as it is; so is a link to one."""
    place = tmp_path / "place"
    (tmp_path / "mine").write_bytes(b"mine")
    if what == "file":
        place.write_bytes(b"mine")
    else:
        place.symlink_to(tmp_path / ("nowhere" if what == "dangling" else "mine"))
    ran = btu("page", "--all", "-o", str(place))

    assert ran.status == 6
    assert str(place) in ran.err
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert place.is_symlink() or place.read_bytes() == b"mine"


def test_a_link_to_a_folder(btu: Btu, tmp_path: Path) -> None:
    """The site is written into the folder that the link leads to, and the link stays."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert btu("page", "--all", "-o", str(tmp_path / "link")).status == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


def test_a_folder_where_a_page_must_be(btu: Btu, record: Record, tmp_path: Path) -> None:
    """It is named, nothing is removed, and once it is gone the site is finished."""
    empty(record, "dark", "Dark")
    site = tmp_path / "site"
    (site / "dark.html").mkdir(parents=True)
    ran = btu("page", "--all", "-o", str(site))

    assert ran.status == 6
    assert "dark.html" in ran.err
    assert (site / "dark.html").is_dir()
    (site / "dark.html").rmdir()
    assert btu("page", "--all", "-o", str(site)).status == 0
    assert (site / "index.html").is_file()
