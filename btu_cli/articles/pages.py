"""Web pages: a page's metadata, and its text.

The metadata is in JSON-LD, OpenGraph and `<time>`. Each key is taken from the first of these that has it. The
standard library reads them. trafilatura, which comes with the extra `read`, finds the text of the article.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from btu_cli.articles.values import JSON_LD, OPEN_GRAPH, TIME
from btu_cli.errors import Refused
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SCRIPTS: Final = 2_000_000  # characters of JSON-LD that are read
DEEPEST: Final = 12  # levels of JSON-LD that are searched for an article
_ARTICLE: Final = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_SILENT: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "head", "nav", "footer", "form", "iframe"}
)
_BLOCKS: Final = frozenset(
    "p div br li h1 h2 h3 h4 h5 h6 article section header blockquote tr td th ul ol figure figcaption main "
    "aside hr pre".split()
)


class Says(NamedTuple):
    """A page's own metadata: each key with its place."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None


class Metadata(NamedTuple):
    """A page's own metadata. `published_from` is the place of the date."""

    said: Says
    published_from: str | None = None


def metadata_of(html: str) -> Metadata:
    """A page's own metadata: JSON-LD before OpenGraph before `<time>`, for each key separately."""
    reader = _Metadata()
    reader.feed(html)
    sources = (
        (JSON_LD, _json_ld(reader.scripts)),
        (OPEN_GRAPH, _open_graph(reader.properties)),
        (TIME, Says(published=reader.time)),
    )
    chosen: dict[str, str] = {}
    published_from = None
    for name, said in sources:
        for key, value in said._asdict().items():
            if value and key not in chosen:
                chosen[key] = value
                published_from = name if key == "published" else published_from
    if "title" not in chosen and reader.title.strip():
        chosen["title"] = " ".join(reader.title.split())
    return Metadata(Says(**chosen), published_from)


def text_of(html: str) -> str:
    """The article's text, one paragraph a line.

    Raises:
        Refused: there is no text, or trafilatura is not installed.
    """
    try:
        from trafilatura import extract
    except ImportError:
        raise Refused(
            "A web page cannot be read without trafilatura.",
            hint="Install it: pip install 'btu-cli[read]'. Plain text and Markdown need nothing.",
        ) from None
    try:
        found = extract(html, include_comments=False, include_tables=True, favor_recall=True)
    except (ValueError, RecursionError, MemoryError):
        found = None
    text = found or _plain_text(html)
    if not text.strip():
        raise Refused(
            "The page holds no text that could be read.", hint="Save the article as text, and read that."
        )
    return text


def is_html(text: str) -> bool:
    """Whether a text is a web page."""
    start = text[:2000].lstrip("\ufeff \t\r\n").casefold()
    return start.startswith(("<!doctype html", "<html", "<head", "<body", "<?xml")) or bool(
        re.match(r"<(?:article|div|p|h1|meta|script|title|main|section)\b", start)
    )


class _Metadata(HTMLParser):
    """Collects scripts of JSON-LD, properties of OpenGraph, the first time and the title."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.properties: dict[str, str] = {}
        self.time: str | None = None
        self.title = ""
        self._within = ""
        self._size = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the contents of a tag."""
        named = {name: value or "" for name, value in attrs}
        self._within = ""
        if (
            tag == "script"
            and named.get("type", "").split(";")[0].strip().casefold() == "application/ld+json"
        ):
            self._within = "json"
            self.scripts.append("")
        elif tag == "title" and not self.title:
            self._within = "title"
        elif tag == "meta":
            key = (named.get("property") or named.get("name") or "").strip().casefold()
            self.properties.setdefault(key, named.get("content", "").strip())
        elif tag == "time" and self.time is None and _is_a_date(named.get("datetime", "")):
            self.time = named["datetime"].strip()

    def handle_endtag(self, tag: str) -> None:
        """End a script or the title."""
        if tag in ("script", "title"):
            self._within = ""

    def handle_data(self, data: str) -> None:
        """Keep the words of a JSON-LD script and of the title."""
        if self._within == "json":
            self._size += len(data)
            if self._size <= SCRIPTS:
                self.scripts[-1] += data
        elif self._within == "title":
            self.title += data[:1000]


def _is_a_date(text: str) -> bool:
    return bool(re.match(r"\s*\d{4}-\d\d(?:-\d\d)?", text))


def _open_graph(properties: Mapping[str, str]) -> Says:
    return Says(
        title=properties.get("og:title") or None,
        publisher=properties.get("og:site_name") or None,
        url=properties.get("og:url") or None,
        published=properties.get("article:published_time")
        or properties.get("og:article:published_time")
        or None,
    )


def _json_ld(scripts: list[str]) -> Says:
    """The article that the page's JSON-LD describes, else the page."""
    objects: list[Mapping[str, Any]] = []
    for script in scripts:
        try:
            objects += _objects(json.loads(script.strip().removesuffix(";")), 0)
        except (ValueError, RecursionError):
            continue
    by_id = {str(each["@id"]): each for each in objects if "@id" in each and len(each) > 1}
    articles = [each for each in objects if any(_ARTICLE.match(kind) for kind in _kinds(each))]
    pages = [each for each in objects if "WebPage" in _kinds(each)]
    chosen: dict[str, str] = {}
    for each in (*articles[:1], *pages[:1]):
        described = {
            "title": _text(each.get("headline")) or (_text(each.get("name")) if each in articles else None),
            "publisher": _name(each.get("publisher"), by_id) or _name(each.get("sourceOrganization"), by_id),
            "url": _text(each.get("url")) or _address(each.get("mainEntityOfPage")),
            "published": _text(each.get("datePublished")) or _text(each.get("dateCreated")),
        }
        for key, value in described.items():
            if value:
                chosen.setdefault(key, value)
    return Says(**chosen)


def _objects(node: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(node, list):
        for each in node:
            yield from _objects(each, depth + 1)
    elif isinstance(node, dict):
        yield node
        for each in node.values():
            if isinstance(each, dict | list):
                yield from _objects(each, depth + 1)


def _kinds(node: Mapping[str, Any]) -> tuple[str, ...]:
    kind = node.get("@type")
    return tuple(str(each) for each in kind) if isinstance(kind, list) else (str(kind),)


def _text(value: object) -> str | None:
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), None)
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _name(value: object, by_id: Mapping[str, Mapping[str, Any]]) -> str | None:
    """A publisher's name: a text, an organization, or the id of one that is elsewhere."""
    if isinstance(value, list):
        return next((name for each in value if (name := _name(each, by_id))), None)
    if isinstance(value, dict):
        return _text(value.get("name")) or _text(by_id.get(str(value.get("@id")), {}).get("name"))
    return _text(value)


def _address(value: object) -> str | None:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)


class _Words(HTMLParser):
    """The words of a page outside scripts and styles, one block a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        """Begin a block, or a hidden part."""
        if tag in _SILENT:
            self._silent.append(tag)
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a block, or a hidden part."""
        if self._silent and self._silent[-1] == tag:
            self._silent.pop()
        if tag in _BLOCKS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep visible words."""
        if not self._silent:
            self.pieces.append(data)


def _plain_text(html: str) -> str:
    """All words of a page, if no article is found in it."""
    words = _Words()
    words.feed(html)
    lines = (" ".join(line.split()) for line in "".join(words.pieces).split("\n"))
    return "\n".join(line for line in lines if line)
