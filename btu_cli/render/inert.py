"""Makes text from outside inert, so that it has no effect on a terminal.

Control characters, bidirectional controls, line and paragraph separators, tags and lone surrogates become
visible escapes. All other text, in any script, is unchanged.
"""

from __future__ import annotations

import re
from typing import Final

# Unicode: bidirectional controls (UAX 9), separators, invisible operators, the byte order mark and the tags.
# None of them is printable, so most texts never need this expression, and it is not compiled at each start.
_ACTING: Final = (
    r"[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
_ISOLATE: Final = "\u2068"  # first strong isolate (UAX 9)
_POP: Final = "\u2069"  # pop directional isolate


def inert(text: str) -> str:
    """`text` with an escape for every character that could have an effect."""
    if text.isprintable():
        return text
    return re.sub(_ACTING, lambda found: _ESCAPES.get(found[0]) or _escape(found[0]), text)


def inert_lines(text: str) -> str:
    """As `inert`, but line breaks are kept."""
    return "\n".join(inert(line) for line in text.split("\n"))


def inert_json(document: str) -> str:
    """A JSON text for a terminal: JSON's own escapes replace characters that could have an effect."""
    acting = re.compile(_ACTING)
    lines = (acting.sub(lambda found: _json_escape(found[0]), line) for line in document.split("\n"))
    return "\n".join(lines)


def link_of(url: str | None) -> str:
    """A web address for a link, with forbidden characters percent-encoded; '' for any other address."""
    if not url or not url.lower().startswith(("http://", "https://")):
        return ""
    from urllib.parse import quote

    return quote(url, safe="!#$%&'*+,/:;=?@[]~-._")


def isolated(text: str) -> str:
    """Right-to-left text in a directional isolate, so that it does not reorder the text around it."""
    if text.isascii():
        return text
    from unicodedata import bidirectional

    if not any(bidirectional(each) in ("R", "AL", "AN") for each in text):
        return text
    return f"{_ISOLATE}{text}{_POP}"


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004


def _json_escape(character: str) -> str:
    """A character as JSON escapes its UTF-16 code units (RFC 8259, section 7)."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4))
