"""Finds the show's own titles in an entry, so that headlines can be pasted unchanged.

A title is found in any case, without its accents, with other punctuation, in quotes, with a possessive, and
without its article if two or more words are left (`Last Kingdom`). In quotes, it must be the whole quote.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPENING: Final = "\"'“”„«‘’`"
_CLOSING: Final = "\"'“”»’‘`"
_OWNER: Final = r"(?:['’]s(?!\w)|(?<=s)['’](?!\w))?"
_ARTICLES: Final = frozenset({"the", "a", "an"})
_PLENTY: Final = 2  # least number of words of a title without its article
_BETWEEN: Final = r"[^\w\n,;=#@]{0,3}"
_BETWEEN_TYPED: Final = r"[^\w\n=#@]{0,3}"  # the title itself can have a comma there


def titles_in(text: str, titles: tuple[str, ...]) -> Mapping[int, int]:
    """The places of titles in a text: the end of each by its beginning, with quotes and possessive."""
    pattern = _pattern(titles)
    return {found.start(): found.end() for found in pattern.finditer(_plain(text))} if pattern else {}


def _plain(text: str) -> str:
    """The text without the accents of Latin letters, character by character."""
    return text if text.isascii() else "".join(map(_letter, text))


def _letter(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[:1]
    return base if base.isascii() and base.isalpha() else character


@lru_cache(maxsize=64)
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str] | None:
    spellings: set[str] = set()
    for title in titles:
        spellings |= _spellings(title)
    if not spellings:
        return None
    one = "|".join(sorted(spellings, key=lambda spelling: (-len(spelling), spelling)))
    quoted = rf"[{_OPENING}]{{1,2}}(?:{one})(?: \d{{1,2}})?{_OWNER}[,.!?]?[{_CLOSING}]{{1,2}}{_OWNER}"
    bare = rf"(?<![\w@#])#?(?:{one}){_OWNER}(?!\w)"
    return re.compile(f"{quoted}|{bare}", re.IGNORECASE)


def _spellings(title: str) -> set[str]:
    """The patterns of a title: the whole title, and without its article or a year in brackets."""
    named = re.sub(r"\s*\((?:19|20)\d\d\)$", "", title)
    found = set()
    for form in {title, named}:
        words = re.findall(r"\w+|[,;&]", _plain(form))
        found.add(_spelled(words))
        if words and words[0].casefold() in _ARTICLES and len(words) > _PLENTY:
            found.add(_spelled(words[1:]))
    return found - {""}


def _spelled(words: list[str]) -> str:
    """The pattern of a title's words, with any punctuation between them."""
    spelled = ""
    between = ""
    for word in words:
        if word in ",;":
            between = _BETWEEN_TYPED
            continue
        this = r"(?:and|&)" if word.casefold() in ("and", "&") else re.escape(word)
        spelled += (between if spelled else "") + this
        between = _BETWEEN
    return spelled
