"""Cuts a text into sentences, which keep their exact words.

A paragraph is a line. A sentence ends at a full stop, question mark or exclamation mark that is followed by a
space and a capital letter, digit or quotation mark, but not after an abbreviation or an initial.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.values import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

READ: Final = 60_000  # characters of an article that are read; the news comes first
LONGEST: Final = 800  # characters of the longest sentence that can be news

_END: Final = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«„(\[¿¡]*[A-Z0-9À-ÞА-ЯĞİŞ#])")
_ABBREVIATED: Final = frozenset(
    "mr mrs ms dr st jr sr vs no vol ep eps inc ltd co bros gen gov sen rep lt col sgt capt prof rev hon "
    "etc approx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat "
    "sun u.s u.k a.m p.m e.g i.e".split()
)
# `Am 9. Januar`, `die 2. Staffel`
_GERMAN_NUMBER: Final = re.compile(r"\.\s+(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Staffel|Folge)")
# Abbreviations that can end a sentence: `in the U.S. The show …`
_MAY_END: Final = re.compile(r"\b(?:[Cc]o|[Ii]nc|[Ll]td|[Bb]ros|etc|[Jj]r|U\.S|U\.K|[ap]\.m|ep|eps|[Vv]ol)$")
_SENTENCE_BEGINS: Final = re.compile(
    r"\s+(?:The|It|A|An|In|He|She|They|This|That|But|And|When|After|With|We|Its|Season|Series|Production|Filming)\s"
)
_ACRONYM: Final = re.compile(r"(?:\w\.){2,}\w")  # `S.W.A.T. Season 2`
_ITS_SEASON: Final = re.compile(r"\s+(?:Season|Series)\s")
# A line end ends a paragraph, unless the next line continues a sentence.
_GOES_ON: Final = re.compile(r"\n(?![a-z])|(?<=[.!?:])\n")
_HEADLINE: Final = 160  # characters of the longest heading


def sentences_of(text: str) -> Iterator[Sentence]:
    """The sentences in order, without empty lines."""
    index = 0
    for paragraph, line in enumerate(_GOES_ON.split(text[:READ])):
        stripped = line.strip()
        for sentence in _cut(stripped):
            yield Sentence(sentence, index, paragraph, heading=_is_heading(stripped))
            index += 1


def _cut(line: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(line):
        if _is_abbreviation(line[start : end.start()], end[0], line[end.end() :]) or (
            line[end.start() - 1].isdigit() and _GERMAN_NUMBER.match(line, end.start())
        ):
            continue
        yield line[start : end.end()].strip()
        start = end.end()
    if rest := line[start:].strip():
        yield rest


def _is_abbreviation(before: str, mark: str, after: str) -> bool:
    if mark[0] != "." or len(mark) > 1:
        return False
    if _SENTENCE_BEGINS.match(after) and _MAY_END.search(before):
        return False
    word = re.split(r"[\s(\[\"“‘]", before)[-1].casefold()
    if _ACRONYM.fullmatch(word) and (_ITS_SEASON.match(after) or not _SENTENCE_BEGINS.match(after)):
        return True
    return word in _ABBREVIATED or (len(word) == 1 and word.isalpha() and word != "i")


def _is_heading(line: str) -> bool:
    """Whether a line is a heading: short, and without the full stop that ends a sentence."""
    return len(line) <= _HEADLINE and line[-1:] not in (".", "!", "…", '"', "”", ":", ";", ",")
