r"""Cuts a quick entry into tokens, each with its span.

Quotes and addresses are not cut. Quotes are `"…"`, `“…”`, `„…“` and `«…»`. Within them, `\` in front of a
closing quote or of another `\` makes it literal; anywhere else it is an ordinary character. Words are cut at
hyphens and underscores (`ten-episode` is two words, `2020-11-17` is one), so that a phrase needs only one
spelling. Names are slices of the entry and keep their spelling.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from btu_cli.entry.words.dates import joins_a_date
from btu_cli.errors import EntryRefused
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Kind(Enum):
    """What a token is."""

    WORD = auto()
    MARK = auto()  # a bracket, a colon, a dash between spaces
    SEPARATOR = auto()
    EQUALS = auto()
    QUOTE = auto()
    URL = auto()
    NOTE = auto()
    SOURCE = auto()  # the @ in front of a publisher
    TITLE = auto()  # a title of the show


OPENERS: Final = {'"': '"', "“": "”", "„": "“”", "«": "»"}
SEPARATORS: Final = frozenset(",;\n\r\u2028\u2029\x85")
_BRACKETS: Final = frozenset("()[]")
_SIGNS: Final = {**dict.fromkeys(_BRACKETS, Kind.MARK), "=": Kind.EQUALS}

_ADDRESS: Final = re.compile(r"https?://[^\s\"“”„«»]*", re.IGNORECASE)
_RUN: Final = re.compile(r"[^\s,;=()\[\]\"“„«]+")
_DATED: Final = re.compile(r"\d{4}(?!\d)")
_CUT: Final = re.compile(r"(?<=[^\W_])[-_](?=[^\W\d_])|(?<=[^\W\d_])[-_](?=[^\W_])")
_HOUR: Final = re.compile(r"\s*\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m|/\d{1,2}c)\b", re.IGNORECASE)
_GLUED: Final = re.compile(  # `8eps`, `season3`, `season 5B`: a number and its word, or its half
    r"(\d{1,3}(?=[es])|(?:season|series|ssn)(?=\d)|s?\d\d?(?=[ab]))(eps?|episodes?|seasons?|\d{1,3}|[ab])[.!]*",
    re.IGNORECASE,
)
_LISTED: Final = 40  # tokens of a list of seasons, with its commas
_DASHES: Final = frozenset("-–—")
_MARKS: Final = _DASHES | frozenset("()[]:|")
_PUNCTUATION: Final = ".!…'’‘•·*▪‣"
_OWN_WORDS: Final = (Kind.EQUALS, Kind.SOURCE)
_DECORATIONS: Final = frozenset(("So", "Sk", "Cf", "Mn", "Me"))  # kinds of characters: emoji and their parts
_SMILE: Final = re.compile(r"(?<!\S)(?:[:=]['’]?-?[()\[\]DPpO/|]+|<3+|\^\^)(?=[\s,;.!]|$)")
_SHORT: Final = {
    "w/": "with", "w": "with", "til": "till", "'til": "till", "pt": "part", "thru": "through",
    "ren": "renewed", "canc": "cancelled", "cxl": "cancelled", "cxld": "cancelled", "prem": "premiere",
    "cancld": "cancelled", "szn": "season", "szns": "seasons", "ssn": "season", "tx": "airs",
    "prod": "production",
    "dev": "development", "exp": "expected", "acc": "according", "ord": "ordered", "sched": "scheduled",
}  # fmt: skip
_APOSTROPHES: Final = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


class Token(NamedTuple):
    """A piece of the entry: its kind, its half-open span, its key for comparing, and its content.

    `key` is case-folded, without a full stop or exclamation mark at the end. `value` is the content of
    quotes, addresses and notes.
    """

    kind: Kind
    start: int
    end: int
    key: str = ""
    value: str = ""


def fold(word: str) -> str:
    """The key of a word; an abbreviation gives the whole word."""
    key = word.translate(_APOSTROPHES).casefold().rstrip(".!") or word
    return _SHORT.get(key, key)


def fold_name(name: str) -> tuple[str, ...]:
    """The keys of the words of a name, cut like an entry."""
    return tuple(
        token.key
        for token in _words_of(name, 0)
        if token.kind in (Kind.WORD, Kind.MARK) and token.key not in _DASHES
    )


def tokens_of(entry: str, titles: Mapping[int, int] | None = None) -> list[Token]:
    """All tokens of an entry, in order, without commas within dates (`Nov 17, 2020`) and lists of seasons.

    `titles` are the places of the show's own titles: the end of each by its beginning.

    Raises:
        EntryRefused: a quote is not closed, or is empty.
    """
    tokens: list[Token] = []
    at = 0
    own_words = False  # in a value or a publisher's name, where everything counts
    while at < len(entry):
        if not own_words and (decorated := _decoration_end(entry, at)):
            at = decorated
            continue
        end = titles.get(at) if titles else None
        found = [Token(Kind.TITLE, at, end)] if end is not None else _next(entry, at, own_words=own_words)
        tokens.extend(found)
        if found:
            own_words = found[-1].kind in _OWN_WORDS or (own_words and found[-1].kind is not Kind.SEPARATOR)
        at = found[-1].end if found else at + 1
    return [token for at, token in enumerate(tokens) if not _is_silent(tokens, at)]


def _decoration_end(entry: str, at: int) -> int:
    """The end of emoji or of a smile that begins here; 0 if there is none."""
    if smile := _SMILE.match(entry, at):
        return smile.end()
    end = at
    while end < len(entry) and is_decoration(entry[end]):
        end += 1
    return end if end > at else 0


def is_decoration(character: str) -> bool:
    """Whether a character is an emoji or a part of one."""
    return not character.isascii() and unicodedata.category(character) in _DECORATIONS


def _next(entry: str, at: int, *, own_words: bool) -> list[Token]:
    """The tokens that begin at `at`; empty for white space."""
    character = entry[at]
    if character in SEPARATORS:
        return [Token(Kind.SEPARATOR, at, at + 1, character)]
    if character.isspace():
        return []
    if character in OPENERS:
        return [_quote(entry, at)]
    if character in _SIGNS:
        return [Token(_SIGNS[character], at, at + 1, character)]
    return _special(entry, at) or _plain(entry, at, own_words=own_words)


def _special(entry: str, at: int) -> list[Token]:
    """A note, a source or an address, if one begins here."""
    if entry[at] in "#@" and (at == 0 or entry[at - 1].isspace() or entry[at - 1] in ",;("):
        if entry[at] == "#":
            return [Token(Kind.NOTE, at, len(entry), "#", entry[at + 1 :])]
        if _HOUR.match(entry, at + 1):
            return [Token(Kind.WORD, at, at + 1, "at")]
        return [Token(Kind.SOURCE, at, at + 1, "@")]
    if address := _ADDRESS.match(entry, at):
        end = at + len(_without_punctuation(address[0]))
        return [Token(Kind.URL, at, end, "://", entry[at:end])]
    return []


def _plain(entry: str, at: int, *, own_words: bool) -> list[Token]:
    run = _RUN.match(entry, at)
    if run is None:
        return [Token(Kind.WORD, at, at + 1, entry[at])]
    decorated = "" if own_words else "".join(filter(is_decoration, run[0]))
    return words_of(run[0].rstrip(decorated) if decorated else run[0], at)


def words_of(text: str, at: int) -> list[Token]:
    """The words and marks of a text that begins at `at`, without separate punctuation."""
    return [
        token for token in _words_of(text, at) if token.kind is not Kind.WORD or token.key.strip(_PUNCTUATION)
    ]


def _words_of(run: str, at: int) -> Iterator[Token]:
    """The words of a text. A colon at the end of a word and a dash between spaces are marks."""
    for piece in re.finditer(r"[()\[\]]|[^\s()\[\]]+", run):
        start, end = at + piece.start(), at + piece.end()
        text = piece[0]
        if text in _MARKS:
            yield Token(Kind.MARK, start, end, text)
            continue
        colon = len(text) > 1 and text.endswith(":")
        body = text[:-1] if colon else text
        cuts = [] if _DATED.match(body) else [cut.start() for cut in _CUT.finditer(body)]
        if glued := _GLUED.fullmatch(body):
            at_letters = start + glued.end(1)
            yield Token(Kind.WORD, start, at_letters, fold(glued[1]))
            yield Token(Kind.WORD, at_letters, start + len(body), fold(glued[2]))
            body, cuts = "", []
        edges = [-1, *cuts, len(body)] if body else []
        for left, right in pairwise(edges):
            yield Token(Kind.WORD, start + left + 1, start + right, fold(body[left + 1 : right]))
        if colon:
            yield Token(Kind.MARK, end - 1, end, ":")


def _quote(entry: str, at: int) -> Token:
    closers = OPENERS[entry[at]]
    content: list[str] = []
    end = at + 1
    while end < len(entry) and entry[end] not in closers:
        if entry[end] == "\\" and entry[end + 1 : end + 2] and entry[end + 1] in closers + "\\":
            end += 1
        content.append(entry[end])
        end += 1
    if end == len(entry):
        raise EntryRefused(
            entry, (at, at + 1), "This quote is not closed.", hint=f"Close it with {closers[-1]}."
        )
    text = "".join(content)
    if not text.strip():
        raise EntryRefused(
            entry, (at, end + 1), "There is nothing in this quote.", hint="Leave it out, or quote the words."
        )
    return Token(Kind.QUOTE, at, end + 1, '"', text)


def _without_punctuation(address: str) -> str:
    """An address without the punctuation of the sentence around it."""
    while address and (address[-1] in ",;.!" or (address[-1] == ")" and "(" not in address)):
        address = address[:-1]
    return address


def _is_silent(tokens: list[Token], at: int) -> bool:
    """Whether a comma ends no clause: within a date, or within a list of seasons."""
    if tokens[at].key != "," or not 0 < at < len(tokens) - 1:
        return False
    return _is_within_a_date(tokens, at) or _is_between_seasons(tokens, at)


def _is_within_a_date(tokens: list[Token], at: int) -> bool:
    """`Nov 17, 2020`, `Tuesday, November 17`."""
    before, after = tokens[max(0, at - 2) : at], tokens[at + 1]
    words = before[-1].kind is after.kind is Kind.WORD
    return words and joins_a_date([other.key for other in before], after.key)


def _is_between_seasons(tokens: list[Token], at: int) -> bool:
    """`seasons 4, 5 and 6`; the list ends with `and` and a number."""
    start, end = at - 1, at + 1
    while start > 0 and at - start < _LISTED and _is_listed(tokens[start]):
        start -= 1
    while end < len(tokens) - 1 and end - at < _LISTED and _is_listed(tokens[end]):
        end += 1
    ends = tokens[end].key in ("and", "&") and end + 1 < len(tokens) and tokens[end + 1].key.isdigit()
    return start < at - 1 and tokens[start].key == "seasons" and ends


def _is_listed(token: Token) -> bool:
    return token.key.isdigit() or token.key == ","
