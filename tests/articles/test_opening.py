"""Opening articles: heads, metadata, encodings, and input that is not an article."""

from __future__ import annotations

import json
from time import process_time
from typing import Any

import pytest

from btu_cli.articles.opening import Given, Raw, article_of
from btu_cli.errors import Refused
from btu_cli.model.dates import PartialDate
from tests.articles.reading import SOON

TEXT = "Netflix has renewed Harbour Lights for a second season."


def opened(body: str | bytes, name: str = "a.txt", url: str | None = None, **given: Any) -> Any:
    """The article from a file or a page."""
    raw = body.encode() if isinstance(body, str) else body
    return article_of(Raw(raw, name, url=url), Given(**given))


def page(head: str, body: str = f"<article><p>{TEXT}</p></article>") -> str:
    """A web page."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def test_a_head() -> None:
    """The head's lines give publisher, show, address, title and date; other words are ignored."""
    head = (
        "site: The Screen\nshow: Harbour Lights\nurl: https://a.example/x\ntitle: \n"
        "published: 2024-03-05\nlang: en"
    )
    article = opened(f"{head}\n\n{TEXT}\n")
    assert (article.publisher, article.show, article.url, article.title) == (
        "The Screen",
        "Harbour Lights",
        "https://a.example/x",
        None,
    )
    assert (str(article.published), article.published_from, article.text.strip()) == (
        "2024-03-05",
        "head",
        TEXT,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Note: this is the text.\n\nMore of it.",
        f"{TEXT}\n\npublished: 2024-03-05",
        "site: The Screen\nNo head.\n\nText.",
    ],
)
def test_no_head(text: str) -> None:
    """A text without a head stays whole."""
    assert opened(text).text == text


def test_options_win() -> None:
    """Options override the head; the date is then said to come from them."""
    article = opened(
        f"site: The Screen\npublished: 2024-03-05\n\n{TEXT}",
        publisher="Another",
        published=PartialDate.parse("2024-03-06"),
    )
    assert (article.publisher, str(article.published), article.published_from) == (
        "Another",
        "2024-03-06",
        "option",
    )


def test_json_ld_before_opengraph_before_time() -> None:
    """Each key comes from the first of the three that has it."""
    data = {
        "@graph": [
            {"@type": "NewsArticle", "headline": "From JSON-LD", "publisher": {"@id": "#us"}},
            {"@id": "#us", "@type": "Organization", "name": "The Screen"},
        ]
    }
    head = (
        f'<script type="application/ld+json">{json.dumps(data)}</script>'
        '<meta property="og:title" content="From OpenGraph"><meta property="og:site_name" content="Other">'
        '<meta property="article:published_time" content="2024-03-05T23:30:00-08:00">'
        '<meta property="og:url" content="https://a.example/x">'
    )
    article = opened(
        page(head, f'<article><time datetime="2020-01-01">then</time><p>{TEXT}</p></article>'), "a.html"
    )
    assert (article.title, article.publisher, article.url) == (
        "From JSON-LD",
        "The Screen",
        "https://a.example/x",
    )
    assert (str(article.published), article.published_from) == ("2024-03-05", "opengraph")
    assert TEXT in article.text


def test_time() -> None:
    """The first `<time>` with a date is the last resort."""
    article = opened(
        page("", f'<article><time datetime="2024-03-05T10:00Z">today</time><p>{TEXT}</p></article>'), "a.html"
    )
    assert (str(article.published), article.published_from) == ("2024-03-05", "time")


def test_nothing_is_guessed() -> None:
    """A page without metadata has no date and no publisher."""
    article = opened(page(""), "2024-03-05.html")
    assert (article.publisher, article.published, article.published_from) == (None, None, None)


@pytest.mark.parametrize(
    "own", ["javascript:alert(1)", "file:///etc/passwd", "ftp://a.example/x", "//a.example/x"]
)
def test_the_address_is_http(own: str) -> None:
    """The page's own address counts only if it is http(s); else the fetched address is used."""
    article = opened(page(f'<meta property="og:url" content="{own}">'), "x", url="https://b.example/y")
    assert article.url == "https://b.example/y"


def test_markdown() -> None:
    """Markdown's marks are not part of the text."""
    text = (
        "# News\n\n**Netflix** has renewed\n[Harbour Lights](https://a.example) for a *second* season.\n\n"
        "- One\n"
    )
    assert opened(text, "a.md").text.split("\n") == ["News", "", TEXT, "", "One"]


@pytest.mark.parametrize(
    ("raw", "holds"),
    [
        ("Лучше, чем люди".encode("utf-16"), "Лучше"),
        (b"\xef\xbb\xbfEnd\xc3\xa9", "Endé"),
        (b"End\xe9 is a show\xe2\x80.", "Endé"),
        (
            b"<html><head><meta charset=windows-1251></head><body><p>\xcb\xf3\xf7\xf8\xe5 text here</p>",
            "Лучше",
        ),
        (b"<html><meta charset=no-such><body><p>Plain text that is read all the same.</p>", "Plain text"),
    ],
)
def test_encodings(raw: bytes, holds: str) -> None:
    """By byte order mark, declaration, UTF-8 or the usual encoding, the text is right."""
    assert holds in opened(raw, "a").text


@pytest.mark.parametrize(
    "raw", [b"", b"  \n", b"\0\1\2binary\0", b"<html><body><script>1</script></body></html>"]
)
def test_no_text(raw: bytes) -> None:
    """Input without text is refused."""
    with pytest.raises(Refused):
        opened(raw, "a.html")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + TEXT,
        f"<p>{TEXT}</p>" + "<b><i>" * 50_000,
        "<script>var a = '<p>no</p>';</script>" * 5_000 + f"<p>{TEXT}</p>",
        f'<script type="application/ld+json">{"[" * 100_000}</script><p>{TEXT}</p>',
        f"<p {'a=1 ' * 50_000}>{TEXT}</p>",
        f"<!-- {'x' * 1_000_000} <p>{TEXT}</p>",
        "<p>&#x110000;&#0;&nosuch; " + TEXT,
        f'<meta property="article:published_time" content="{"9" * 100_000}"><p>{TEXT}</p>',
    ],
    ids=["nested", "unclosed", "scripts", "deep-json", "attributes", "comment", "entities", "long-date"],
)
def test_hostile_pages(html: str) -> None:
    """Hostile pages give their text or are refused, quickly."""
    began = process_time()
    try:
        article = opened(f"<html><body>{html}", "a.html")
        assert article.published is None
    except Refused:
        pass
    assert process_time() - began < SOON


def test_too_large() -> None:
    """More than five megabytes are refused."""
    with pytest.raises(Refused, match="5 MB"):
        opened(b"a" * (5 * 2**20 + 1))
