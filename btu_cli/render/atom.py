"""An Atom feed (RFC 4287), with an entry for each update.

It is written with the standard library. feedgenerator gives every entry a link, but not every report has an
address. It also puts the current time into a feed without entries, so that no two files are the same.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from btu_cli.errors import shorten
from btu_cli.history.sentence import prose
from btu_cli.model.catalogues import credits_of
from btu_cli.model.sources import RUMOURED
from btu_cli.model.updates import instant_text
from btu_cli.render.inert import inert, link_of
from btu_cli.render.pages import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.model.updates import Show, Update
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.export import ExportReport
    from btu_cli.reports.feed import FeedEntry

NAMESPACE: Final = "http://www.w3.org/2005/Atom"
NEVER: Final = "1970-01-01T00:00:00Z"  # the date of a feed without updates
# `inert` escapes the other characters that XML 1.0 does not allow.
_NO_XML: Final = re.compile("[\ufffe\uffff]")


def feed(_answer: Answer, report: ExportReport, _ink: Ink) -> bytes:
    """The file."""
    from btu_cli.reports.feed import feed_of

    entries = feed_of(report)
    shows = [record.show for record in report.records]
    one = shows[0] if len(shows) == 1 and not report.every else None
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "en"})
    _text(root, "id", f"urn:btu:{one.slug}" if one else "urn:btu:shows")
    _text(root, "title", f"{one.title}: updates" if one else "Updates of shows")
    _text(root, "updated", instant_text(entries[0].changed) if entries else NEVER)
    _text(ET.SubElement(root, "author"), "name", "btu")
    _text(root, "generator", "btu")
    for entry in entries:
        _entry(ET.SubElement(root, "entry"), entry)
    ET.indent(root, space="")
    return b'<?xml version="1.0" encoding="utf-8"?>\n%s\n' % ET.tostring(root, "unicode").encode()


def id_of(show: Show, update: Update) -> str:
    """The id of an entry, which never changes."""
    return f"urn:btu:{show.slug}:{update.id}"


def _entry(made: ET.Element, entry: FeedEntry) -> None:
    show, update, source = entry.show, entry.update, entry.update.source
    scope = "" if update.season is None else f", {update.scope}"
    rumoured = RUMOURED if update.standing == RUMOURED else ""
    marks = "".join(f"[{mark}] " for mark in (entry.fate, rumoured) if mark)
    said = words.what_it_says(update) or (shorten(_plain(update.note or "withdrawn")),)
    _text(made, "id", id_of(show, update))
    _text(made, "title", f"{marks}{show.title}{scope}: {'; '.join(said)}")
    _text(made, "updated", instant_text(entry.changed))
    _text(made, "published", instant_text(update.recorded))
    if source and (source.publisher or source.speaker):
        _text(ET.SubElement(made, "author"), "name", words.publisher(source))
    if source and (address := link_of(source.url)):
        ET.SubElement(made, "link", {"rel": "alternate", "href": address})
    ET.SubElement(made, "category", {"term": show.slug, "label": _plain(show.title)})
    if owed := credits_of([source]):
        _text(made, "rights", " ".join(owed))
    _text(made, "content", "\n".join(_content(entry))).set("type", "html")


def _content(entry: FeedEntry) -> Iterator[str]:
    """An update in HTML: what it says, its quote, and its note."""
    update, source = entry.update, entry.update.source
    about = [prose(update.date), words.said_by(source), words.standing(update), entry.fate]
    yield f"<p>{_safe(' · '.join(part for part in about if part))}</p>"
    if said := words.what_it_says(update):
        yield f"<ul>{''.join(f'<li>{_safe(line)}</li>' for line in said)}</ul>"
    if source and source.quote:
        yield f"<blockquote>{_safe(source.quote)}</blockquote>"
    if update.note:
        yield f"<p>{_safe(update.note)}</p>"


def _text(parent: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, name)
    made.text = _plain(text) if name != "content" else text
    return made


def _plain(text: str) -> str:
    """A text on one line, inert and valid in XML."""
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", inert(" ".join(text.split())))


def _safe(text: str) -> str:
    """A text escaped for HTML, with its line breaks."""
    return "<br>".join(escape(_plain(line)) for line in text.splitlines())
