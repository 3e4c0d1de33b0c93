"""The head of a text file: `site: show: url: title: published:` lines up to an empty line.

A file has one if its first lines are all `word: …` and at least one of these words is among them.
"""

from __future__ import annotations

import re
from typing import Final

from btu_cli.named import NamedTuple

_LINE: Final = re.compile(r"([A-Za-z][A-Za-z_-]{0,30}):(?:\s+(.*)|\s*)$")
_KNOWN: Final = frozenset({"site", "show", "url", "title", "published"})
_LONGEST: Final = 40  # lines


class Head(NamedTuple):
    """The values of the lines; None for missing ones. Other words are ignored."""

    site: str | None = None
    show: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None


def split_head(text: str) -> tuple[Head, str]:
    """The head of a text, and the text after it; without a head, the whole text."""
    named: dict[str, str] = {}
    lines = text.splitlines(keepends=True)
    for count, line in enumerate(lines[:_LONGEST]):
        if not line.strip():
            if not _KNOWN & named.keys():
                return Head(), text
            said = {word: value for word, value in named.items() if word in _KNOWN and value}
            return Head(**said), "".join(lines[count + 1 :])
        found = _LINE.match(line.rstrip("\r\n"))
        if found is None:
            return Head(), text
        named.setdefault(found[1].casefold(), (found[2] or "").strip())
    return Head(), text
