"""`btu page`: written files, unchanged files, and the result of a fault."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from typing import TYPE_CHECKING

import pytest

from btu_cli.render.site import templates
from tests.cli.making import empty
from tests.faults.processes import on_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record
    from tests.cli.running import Btu


def files_of(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file of a site with inode and time, except the site's own memory."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name[0] != ".")
    return {str(path.relative_to(folder)): (path.stat().st_ino, path.stat().st_mtime_ns) for path in found}


def test_one_page(btu: Btu, tmp_path: Path) -> None:
    """A page goes to stdout or the named file, with the same bytes each time."""
    path = tmp_path / "page.html"
    printed = btu("page")
    written = btu("page", "better than us", "-o", str(path))

    assert (printed.status, written.status, written.out) == (0, 0, "")
    assert path.read_text(encoding="utf-8") == printed.out
    assert '<html lang="en" data-btu="page/1">' in printed.out
    assert len(printed.out.encode()) < 400_000


def test_nothing_is_fetched(btu: Btu) -> None:
    """The page allows nothing from elsewhere, and names nothing to load."""
    out = btu("page").out

    assert "default-src &#39;none&#39;" in out
    assert not re.search(r"<(?:link|img|iframe|object|embed)\b|<script[^>]+src=|@import|url\((?!#)", out)


def test_an_empty_show(btu: Btu, record: Record) -> None:
    """The page of a show without updates says so."""
    empty(record, "dark", "Dark")
    ran = btu("page", "dark")

    assert ran.status == 0
    assert "Nothing is recorded" in ran.out


def test_a_site(btu: Btu, record: Record, tmp_path: Path) -> None:
    """A site has a page for each show, the index, feeds and raw data; unchanged files stay."""
    empty(record, "dark", "Dark")
    site = tmp_path / "site"
    first = btu("page", "--all", "-o", str(site), "--json").document
    before = files_of(site)
    again = btu("page", "--all", "-o", str(site), "--json").document

    assert {
        "index.html",
        "dark.html",
        "better-than-us.html",
        "changes.atom",
        "expected.ics",
        "data/dark.json",
        "data/better-than-us.json",
    } == set(before)
    assert {"written"} == {file["state"] for file in first["files"]}
    assert {"unchanged"} == {file["state"] for file in again["files"]}
    assert before == files_of(site)
    raw = json.loads((site / "data" / "dark.json").read_bytes())
    assert (raw["schema"], raw["shows"][0]["show"]["slug"]) == ("btu.export/1", "dark")


def test_only_what_changed_is_written(btu: Btu, record: Record, tmp_path: Path) -> None:
    """After an update of one show, other pages are not touched; a lost page is made again."""
    empty(record, "dark", "Dark")
    empty(record, "fargo", "Fargo")
    site = tmp_path / "site"
    btu("page", "--all", "-o", str(site))
    before = files_of(site)
    btu("add-update", "--show", "dark", "renewed for season 2 2020-01-01")
    (site / "better-than-us.html").unlink()
    (site / ".btu-site.json").write_text("{", encoding="utf-8")
    btu("page", "--all", "-o", str(site))
    after = files_of(site)
    changed = {name for name in before if before[name] != after[name]}

    assert {"dark.html", "data/dark.json", "index.html", "changes.atom", "better-than-us.html"} == changed


def test_a_changed_template_is_noticed(
    btu: Btu, record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages are made again if their template changed, even if no show did."""
    empty(record, "dark", "Dark")
    site = tmp_path / "site"
    btu("page", "--all", "-o", str(site))
    shutil.copytree(templates.HERE, tmp_path / "templates")
    template = tmp_path / "templates" / "page.html"
    template.write_text(template.read_text().replace("Built by btu", "Made by btu"))
    monkeypatch.setattr(templates, "HERE", tmp_path / "templates")
    for name in ("environment", "asset"):
        monkeypatch.setattr(templates, name, cache(getattr(templates, name).__wrapped__))
    files = btu("page", "--all", "-o", str(site), "--json").document["files"]

    assert {"better-than-us.html", "dark.html"} == {
        file["name"] for file in files if file["state"] == "written"
    }
    assert "Made by btu" in (site / "dark.html").read_text(encoding="utf-8")


def test_a_bar_on_a_terminal_only(btu: Btu, record: Record, tmp_path: Path) -> None:
    """Whoever waits at a terminal sees how many shows are done; a script sees nothing of it."""
    empty(record, "dark", "Dark")
    shown = on_a_terminal("page", "--all", "-o", str(tmp_path / "seen"))
    quiet = btu("page", "--all", "-o", str(tmp_path / "unseen"))

    assert re.search(r"\b[012]/2\b", re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown))
    assert "files written" in shown
    assert quiet.err == ""


def test_hidden_and_damaged(btu: Btu, record: Record, tmp_path: Path) -> None:
    """A hidden show has no page; an unreadable one is named in the index."""
    empty(record, "dark", "Dark")
    empty(record, "fargo", "Fargo")
    record.path("fargo").write_bytes(b"{")
    btu("shows", "hide", "better-than-us")
    site = tmp_path / "site"
    ran = btu("page", "--all", "-o", str(site))

    assert ran.status == 4
    assert "fargo.html could not be written" in ran.out
    assert {"dark.html", "index.html"} <= set(files_of(site))
    assert not {"fargo.html", "better-than-us.html"} & set(files_of(site))
    assert "fargo" in (site / "index.html").read_text(encoding="utf-8")


def test_places_that_do_not_do(btu: Btu, tmp_path: Path) -> None:
    """A folder is not a file, a file is not a folder; a link is written through."""
    (tmp_path / "file").write_bytes(b"mine")
    (tmp_path / "link").symlink_to(tmp_path / "real.html")

    assert btu("page", "-o", str(tmp_path)).status == 6
    assert btu("page", "-o", str(tmp_path / "none" / "page.html")).status == 6
    assert btu("page", "--all", "-o", str(tmp_path / "file")).status == 6
    assert btu("page", "--all").status == 2
    assert btu("page", "--all", "--show", "better-than-us", "-o", str(tmp_path / "site")).status == 2
    assert btu("page", "--json").status == 2
    assert btu("page", "nowhere").status == 3
    assert btu("page", "-o", str(tmp_path / "link")).status == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"mine"


@pytest.mark.parametrize("day", ["2019-12-31", "2020-11-17"])
def test_a_page_of_another_day(btu: Btu, day: str) -> None:
    """With --as-of, the page is built as of that day and answers for the days up to it."""
    out = btu("page", "--as-of", day).out
    sentence = btu("status", "--as-of", day, "--json").document["headline"]["sentence"]

    assert f'"last":"{day}"' in out
    assert f'data-plain="{sentence}"' in out


def test_a_filtered_page_says_so(btu: Btu, tmp_path: Path) -> None:
    """A page of what was recorded or published by a day says so at its top, and so does an index."""
    line = "As published by 31 December 2020."
    assert line not in btu("page").out
    assert line in btu("page", "--published-by", "2020").out
    assert "As recorded here by 2030-01-31 23:59:59 UTC." in btu("page", "--known-on", "2030-01").out
    btu("page", "--all", "--published-by", "2020", "-o", str(tmp_path / "site"))
    assert line in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert line in (tmp_path / "site" / "better-than-us.html").read_text(encoding="utf-8")


def test_a_change_has_the_day_on_which_it_took_effect(btu: Btu) -> None:
    """An announced finale ends the season on its own day, in the page's changelog too."""
    btu("shows", "add", "Dark")
    words = ("add-update", "--show", "dark", "--season", "1", "--date", "2020-01-01")
    btu(*words, "--set", "premiere=2020-01-01", "--set", "finale=2020-03-05", "--source", "Variety")
    days = {entry["date"] for entry in btu("changelog", "dark", "--json").document["entries"]}
    out = btu("page", "dark").out

    assert "2020-03-05" in days
    assert '<span class="when">2020-03-05</span>' in out


def test_a_change_of_another_scope_names_it(btu: Btu) -> None:
    """What an update of one season changed about another is not told as that season's."""
    btu("shows", "add", "Dark")
    for words in ("season 1 premiered 2019-06-01", "season 2, awaiting 2019-08-01"):
        btu("add-update", "--show", "dark", words)
    page = btu("changelog", "dark").out.splitlines()

    assert [line.split() for line in page if "→ awaiting" in line] == [
        ["~", "status", "(season", "1)", "airing", "→", "awaiting"]
    ]
    assert "<dd>status (season 1)</dd>" in btu("page", "dark").out


def test_linked_data(btu: Btu) -> None:
    """Search engines read days and numbers; what is vague, called off or a rumour is not told as a fact."""
    btu("shows", "add", "Dark", "--id", "imdb=tt5753856")
    for words in (
        "season 1, premiere = 2017-12-01, 10 episodes, 2017-12-01",
        "season 2, premiere = 2019-summer, 2019-06-01",
        "season 3, premiere = 2020-06, finale = 2020-06-27~, 2020-06-01",
        "rumoured: season 4, 8 episodes, 2020-07-01",
        "season 5, premiere = withdrawn, 2020-07-02",
    ):
        assert btu("add-update", "--show", "dark", words).status == 0, words
    out = btu("page", "dark").out
    found = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', out)[1])  # type: ignore[index]

    assert found["sameAs"] == ["https://www.imdb.com/title/tt5753856/"]
    assert found["containsSeason"] == [
        {"@type": "TVSeason", "seasonNumber": 1, "numberOfEpisodes": 10, "startDate": "2017-12-01"},
        {"@type": "TVSeason", "seasonNumber": 2},
        {"@type": "TVSeason", "seasonNumber": 3, "startDate": "2020-06"},
        {"@type": "TVSeason", "seasonNumber": 5},
    ]


def test_a_title_from_right_to_left(btu: Btu) -> None:
    """Wherever the page says it within a sentence, it is isolated, so that the sentence keeps its order."""
    assert btu("shows", "add", "مسلسل الهيبة", "--slug", "hayba").status == 0
    assert btu("add-update", "renewed 2020-11-17", "--show", "hayba").status == 0
    page = btu("page", "hayba").out
    body = page[page.index("<body") :]

    assert body.count("<bdi>مسلسل الهيبة</bdi>") >= 2
    assert "<bdi>مسلسل الهيبة</bdi>. It answers" in body
