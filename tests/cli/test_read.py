"""`btu read`: drafts from an article; only taken drafts are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.entering import updates
from tests.cli.running import NOW
from tests.faults.processes import typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Btu

HEAD = (
    "site: The Screen\nshow: Harbour Lights\nurl: https://screen.example/x\ntitle: News\n"
    "published: 2024-03-05\n\n"
)
BODY = (
    "Netflix has renewed Harbour Lights for a second season, according to Deadline.\n\n"
    "Filming will begin in June. Fox cancelled the show in 2022.\n"
)


@pytest.fixture
def page(btu: Btu, tmp_path: Path) -> str:
    """The file of an article about a show in the record."""
    assert btu("shows", "add", "Harbour Lights").status == 0
    path = tmp_path / "page.txt"
    path.write_text(HEAD + BODY)
    return str(path)


def test_drafts(btu: Btu, page: str) -> None:
    """Each draft has its number, quick entry, whole update and sentence."""
    document = btu("read", page, "--json").document
    assert document["schema"] == "btu.read/1"
    assert document["article"] == {
        "publisher": "The Screen",
        "title": "News",
        "url": "https://screen.example/x",
        "published": "2024-03-05",
        "published_from": "head",
    }
    first = document["drafts"][0]
    assert set(first) == {"number", "entry", "update", "sentence", "known"}
    assert (first["number"], first["entry"], first["known"]) == (1, "renewed by Netflix, season 2", None)
    assert first["sentence"] in BODY
    assert first["update"]["source"] == {
        "publisher": "The Screen",
        "title": "News",
        "url": "https://screen.example/x",
        "published": "2024-03-05",
        "speaker": None,
        "quote": first["sentence"],
        "via": "Deadline",
    }
    assert not updates(btu, "harbour-lights")


def test_take(btu: Btu, page: str) -> None:
    """A taken draft is stored as shown; taken again, it is known and adds nothing."""
    drafts = btu("read", page, "--json").document["drafts"]
    taken = btu("read", page, "--take", "1", "--json").document["drafts"][0]
    (stored,) = updates(btu, "harbour-lights").values()
    assert (stored["id"], stored["facts"]) == (taken["known"], drafts[0]["update"]["facts"])

    again = btu("read", page, "--take", "all")
    assert f"stored as {taken['known'][:6]}" in again.out
    assert again.status == 0
    assert len(updates(btu, "harbour-lights")) == len(drafts)
    assert all(draft["known"] for draft in btu("read", page, "--json").document["drafts"])


def test_dry_run(btu: Btu, page: str) -> None:
    """A dry run stores nothing."""
    assert btu("read", page, "--take", "all", "--dry-run").status == 0
    assert not updates(btu, "harbour-lights")


def test_undated(btu: Btu, tmp_path: Path, page: str) -> None:
    """A draft without a date is never stored."""
    path = tmp_path / "undated.txt"
    path.write_text(HEAD.replace("2024-03-05", "") + BODY)
    document = btu("read", str(path), "--json").document
    assert (document["article"]["published"], document["article"]["published_from"]) == (None, None)
    assert [draft["update"]["date"] for draft in document["drafts"]] == [None, "2022"]

    assert btu("read", str(path), "--take", "1").status == 5
    assert not updates(btu, "harbour-lights")
    some = btu("read", str(path), "--take", "all")
    assert (some.status, len(updates(btu, "harbour-lights"))) == (0, 1)
    assert "no date is known" in some.err
    assert "--take 2 stores" in btu("read", str(path)).out
    path.write_text(HEAD.replace("2024-03-05", "") + BODY.partition(".")[0] + ".")
    assert "--published DATE gives" in btu("read", str(path)).out
    path.write_text(HEAD.replace("2024-03-05", "") + BODY)
    assert btu("read", str(path), "--take", "1", "--published", "2024-03-05").status == 0
    assert page


def test_standard_input(btu: Btu, page: str) -> None:
    """`-` reads it."""
    assert btu("read", "-", "--json", stdin=HEAD + BODY).document["drafts"]
    assert page


def test_a_page(btu: Btu, tmp_path: Path, page: str) -> None:
    """A web page is read by its metadata and text."""
    path = tmp_path / "page.html"
    path.write_text(
        '<html><head><meta property="og:site_name" content="The Screen"></head><body><article><h1>News</h1>'
        f"<p>{BODY}</p></article></body></html>"
    )
    document = btu("read", str(path), "--show", "harbour-lights", "--json").document
    assert document["article"]["publisher"] == "The Screen"
    assert document["drafts"][0]["entry"] == "renewed by Netflix, season 2"
    assert page


@pytest.mark.parametrize("take", ["0", "9", "x", "1,,2", "", "-1"])
def test_a_take_that_names_no_draft(btu: Btu, page: str, take: str) -> None:
    """An unknown number is refused."""
    assert btu("read", page, f"--take={take}").status == 5
    assert not updates(btu, "harbour-lights")


def test_a_show_that_is_not_there(btu: Btu, page: str, tmp_path: Path) -> None:
    """An article about a show outside the record is read, but cannot be taken."""
    path = tmp_path / "other.txt"
    path.write_text((HEAD + BODY).replace("Harbour Lights", "The Long Tide"))
    ran = btu("read", str(path), "--json")
    assert (ran.status, ran.document["drafts"][0]["entry"]) == (0, "renewed by Netflix, season 2")
    assert "btu shows add 'The Long Tide'" in ran.err
    assert btu("read", str(path), "--take", "all").status == 3
    assert btu("read", page, "--show", "no-such").status == 3


def test_offline(btu: Btu) -> None:
    """Nothing is fetched if that is forbidden, or from a private address."""
    assert btu("read", "https://screen.example/x", BTU_OFFLINE="1").status == 7
    assert btu("read", "http://127.0.0.1:9/x").status == 5


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_no_file(btu: Btu, tmp_path: Path, name: str) -> None:
    """An unreadable file is refused, without a traceback."""
    assert btu("read", str(tmp_path / name)).status == 5


def test_no_news(btu: Btu, page: str, tmp_path: Path) -> None:
    """A page without certain news gives no draft, and says so."""
    path = tmp_path / "none.txt"
    path.write_text(f"{HEAD}Harbour Lights might be renewed. Fans hope so.")
    ran = btu("read", str(path))
    assert (ran.status, "Nothing in it is certain news of Harbour Lights." in ran.out) == (0, True)
    assert page


@pytest.fixture
def at_terminal(page: str) -> Callable[..., str]:
    """Reads the article at a terminal with these keys; returns what the person saw."""

    def read(keys: str, page: str = page) -> str:
        ran = typed(keys, "read", page, BTU_NOW=NOW)
        assert ran.status == 0, ran.err
        return ran.err + ran.out

    return read


def test_asked_at_a_terminal(btu: Btu, at_terminal: Callable[..., str]) -> None:
    """Each draft is shown in context: take, edit, skip, quit; taken ones are stored in one write."""
    seen = at_terminal("e\nrenewed by Hulu, season 3\nt\ns\nq\n")
    assert ">>> Netflix has renewed Harbour Lights for a second season" in seen
    (stored,) = updates(btu, "harbour-lights").values()
    assert (stored["season"], stored["facts"]["platform"]) == (3, "Hulu")
    assert stored["source"]["quote"].startswith("Netflix has renewed")


def test_skipped_at_a_terminal(btu: Btu, at_terminal: Callable[..., str]) -> None:
    """Nothing is stored if everything is skipped, or the person quits at once."""
    at_terminal("s\nwhat\ns\ns\n")
    at_terminal("q\n")
    assert not updates(btu, "harbour-lights")


def test_asked_for_the_date_at_a_terminal(btu: Btu, at_terminal: Callable[..., str], tmp_path: Path) -> None:
    """Without a date, btu asks once; without an answer, nothing undated is stored."""
    undated = tmp_path / "undated.txt"
    undated.write_text(
        HEAD.replace("2024-03-05", "") + "Netflix has renewed Harbour Lights for a second season."
    )
    seen = at_terminal("soon\n2999-01-01\n2024-03-05\nt\n", str(undated))
    assert "When was this published?" in seen
    assert "That is after today." in seen
    (stored,) = updates(btu, "harbour-lights").values()
    assert (stored["date"], stored["source"]["published"]) == ("2024-03-05", "2024-03-05")


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://screen.example/x", "gopher://x"])
def test_an_address_that_is_not_on_the_web(btu: Btu, address: str) -> None:
    """Is no file that is missing: the error says which addresses are fetched."""
    ran = btu("read", address)

    assert (ran.status, "Only http and https" in ran.err) == (5, True)
