"""Turns Markdown into plain text, without marks for headings, lists, emphasis and links."""

from __future__ import annotations

import re
from typing import Final

_FENCE: Final = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)
_LINE_MARKS: Final = re.compile(
    r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+|(?:[-*_][ \t]*){3,}$)", re.MULTILINE
)
_HEADING_END: Final = re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE)
_IMAGE: Final = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK: Final = re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])")
_ADDRESS: Final = re.compile(r"<(https?://[^>\s]+)>")
_STRONG: Final = re.compile(r"(\*\*|__)(?=\S)([^*_\n]+?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def plain(text: str) -> str:
    """The text, with each paragraph on one line."""
    text = _FENCE.sub("", text)
    for pattern, kept in (
        (_IMAGE, ""),
        (_LINK, r"\1"),
        (_ADDRESS, r"\1"),
        (_STRONG, r"\2"),
        (_EMPHASIS, r"\2"),
    ):
        text = pattern.sub(kept, text)
    return _joined(_HEADING_END.sub("", text))


def front_matter(text: str) -> tuple[str, str]:
    """The lines between `---` at the beginning, and the text after them."""
    found = _FRONT.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _joined(text: str) -> str:
    """Each paragraph, heading and item on a line."""
    paragraphs: list[str] = []
    going = False
    for line in text.splitlines():
        bare = _LINE_MARKS.sub("", line).strip()
        marked = bare != line.strip() or not bare
        if bare and going and not marked:
            paragraphs[-1] += f" {bare}"
        else:
            paragraphs.append(bare)
        going = bool(bare) and not line.lstrip().startswith("#")
    return "\n".join(paragraphs)
