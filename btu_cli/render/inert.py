"""Text from outside, made inert: it is shown as it is, but it can do nothing to a terminal.

Control characters, bidirectional controls, line and paragraph separators, tags and lone surrogates are
shown as visible escapes. Everything else, in any script, stays.
"""

from __future__ import annotations

from typing import Final

# Unicode: bidirectional controls (UAX 9), separators, invisible operators, the byte order mark and the tags.
_RANGES: Final = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),
    (0x61C, 0x61C),
    (0x180E, 0x180E),
    (0x200B, 0x200B),
    (0x200E, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xD800, 0xDFFF),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
_ESCAPES: Final = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def inert(text: str) -> str:
    """`text` with everything that could act rather than be read shown as an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def inert_lines(text: str) -> str:
    """As `inert`, with line breaks kept: for text that has room for its own lines."""
    return "\n".join(inert(line) for line in text.split("\n"))


def _shown(character: str) -> str:
    code = ord(character)
    if not any(first <= code <= last for first, last in _RANGES):
        return character
    if character in _ESCAPES:
        return _ESCAPES[character]
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004
