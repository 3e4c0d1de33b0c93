"""Makes an article from bytes: their format, their own metadata, and the options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.articles.decoding import decoded
from btu_cli.articles.head import Head, split_head
from btu_cli.articles.markdown import front_matter, plain
from btu_cli.articles.pages import is_html, metadata_of, text_of
from btu_cli.articles.values import HEAD, OPTION, Article
from btu_cli.errors import Refused
from btu_cli.model.text import LINE, clean, clean_url
from btu_cli.model.written import parse_date
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate


class Raw(NamedTuple):
    """An article as it came: its bytes, its file's name or address, and the encoding that a server named."""

    body: bytes
    name: str
    encoding: str = ""
    url: str | None = None


class Given(NamedTuple):
    """The options about an article. They override its own metadata."""

    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None


def article_of(raw: Raw, given: Given) -> Article:
    """The article.

    Raises:
        Refused: it is not text, has no text, or an option cannot be accepted.
    """
    text = decoded(raw.body, raw.encoding)
    article = _of_page(text, raw) if is_html(text) else _of_text(text, raw)
    if not article.text.strip():
        raise Refused("There is no text in this.", hint="Give a file that holds an article.")
    return _with(article, given)


def _of_page(html: str, raw: Raw) -> Article:
    found = metadata_of(html)
    said, published = found.said, _date(found.said.published)
    return Article(
        text=text_of(html),
        publisher=_line(said.publisher),
        title=_line(said.title),
        url=_address(said.url) or _address(raw.url),
        published=published,
        published_from=found.published_from if published and found.published_from else None,
    )


def _of_text(text: str, raw: Raw) -> Article:
    front, rest = front_matter(text)
    head, body = split_head(f"{front}\n\n{rest}") if front else split_head(text)
    if head == Head() and front:
        body = rest
    if raw.name.casefold().endswith((".md", ".markdown")) or front:
        body = plain(body)
    published = _date(head.published)
    return Article(
        text=body,
        publisher=_line(head.site),
        title=_line(head.title),
        url=_address(head.url) or _address(raw.url),
        published=published,
        published_from=HEAD if published else None,
        show=_line(head.show),
    )


def _with(article: Article, given: Given) -> Article:
    """The article, with the options applied."""
    return article._replace(
        publisher=clean(given.publisher, "--publisher") if given.publisher else article.publisher,
        title=clean(given.title, "--title") if given.title else article.title,
        url=clean_url(given.url) if given.url else article.url,
        published=given.published or article.published,
        published_from=OPTION if given.published else article.published_from,
    )


def _date(written: str | None) -> PartialDate | None:
    """The day of a date, which can have a time after it; None if it is not a date."""
    if not written:
        return None
    text = written.strip()
    day = text[:10] if text[10:11] in ("T", " ") and text[:4].isdigit() else text
    try:
        return parse_date(day)
    except Refused:
        return None


def _line(text: str | None) -> str | None:
    """A text as a name or title, cut if it is too long."""
    return clean(" ".join(text.split())[:LINE], "The page") or None if text else None


def _address(text: str | None) -> str | None:
    """A web address; None for anything else."""
    try:
        return clean_url(text) if text else None
    except Refused:
        return None
