"""Decodes bytes: by the encoding that the file or server names, else UTF-8, else the usual one."""

from __future__ import annotations

import codecs
import re
from typing import Final

from btu_cli.errors import Refused

LIMIT: Final = 5 * 1024 * 1024  # bytes of an article
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
_XML: Final = re.compile(rb"<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w-]{2,40})")
_START: Final = 4096  # bytes in which a page names its encoding
_OLD: Final = "windows-1252"  # the usual encoding of text that names none and is not UTF-8


def decoded(raw: bytes, named: str = "") -> str:
    """The text. `named` is the encoding that a server named.

    Raises:
        Refused: it is too large, or not text.
    """
    if len(raw) > LIMIT:
        raise Refused(
            f"The article has more than {LIMIT // 2**20} MB.",
            hint="Cut out the article's text, and read that.",
        )
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _text(raw[len(mark) :].decode(encoding, "replace"))
    start = raw[:_START]
    declared = _META.search(start) or _XML.search(start)
    for encoding in (named, declared[1].decode("ascii") if declared else "", "utf-8"):
        if text := _tried(raw, encoding):
            return _text(text)
    return _text(raw.decode(_OLD, "replace"))


def _tried(raw: bytes, encoding: str) -> str | None:
    """The text in an encoding; None if there is no such encoding, or the bytes do not fit it."""
    if not encoding:
        return None
    try:
        if not codecs.lookup(encoding)._is_text_encoding:  # noqa: SLF001 - as bytes.decode itself asks
            return None
        return raw.decode(
            "windows-1252" if encoding.casefold() in ("iso-8859-1", "latin-1", "ascii") else encoding
        )
    except (LookupError, UnicodeDecodeError):
        return None


def _text(text: str) -> str:
    if "\0" in text or text.count("\ufffd") > max(10, len(text) // 20):
        raise Refused("This is not text.", hint="Read a text, a Markdown or an HTML file.")
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
