"""Finds the show's titles in a sentence, and other things with the same name.

A title is found in its own letters or in capitals, and in any case if it has several words. `Wednesday
Addams` is a person, `on Wednesday` a day, `the Minx spin-off` another show. Titles of other shows are
recognised by their quotation marks.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import GENRE, GENRES, HEADING_WORDS, OPENERS, VERBS_OF_A_TITLE
from btu_cli.articles.mentions import OTHER, RELATED, SHOW
from btu_cli.model.platforms import known_platforms

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board

_ALIKE: Final = 0.88  # similarity that a misspelt title must have
_LONG: Final = 7  # letters; a misspelling of a shorter title is not recognised
_WORDS: Final = 7  # words of a title; a longer quotation is speech
_SMALL: Final = 3  # letters of the words that are lower-case in headings
_CAPITALS: Final = 0.75  # part of the longer words in a heading with capitals
_COMMON: Final = frozenset(
    "you from lost us them it friends evil dark see off on up the one who her him".split()
)
_NOUNS: Final = frozenset("friends lost evil dark".split())
_DOES: Final = re.compile(r"\s+(?:is|was|has|will|returns?|moves?|gets?)\b")  # `Evil is returning`
_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ON_A_DAY: Final = re.compile(
    r"\b(?:on|last|next|this|every|since|until|by|each|late|early)\s+$", re.IGNORECASE
)
_DAY_GOES_ON: Final = re.compile(r",?\s+(?:\(|[A-Z][a-z]+\.?\s+\d|\d|morning|night|evening|afternoon)")
_RELATED: Final = re.compile(
    r"[\s-]+(?:spin-?offs?|prequel|sequel|movie|film|stars?|creators?|co-creator|showrunner|reboot|remake|"
    r"universe|franchise|cast|fans?|fanbase|actors?|actress|producers?|executive|directors?|writers?|game|"
    r"special|trailer|podcast|alums?|author|crossover|books?|novel|soundtrack|finale|premiere|episodes?|"
    r"fandom|co-star|viewers|duo|trio|boss|bosses|panel|tour|events?|convention|exhibition|reunion|merchandise)\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(
    r"[\"“«„]([^\"“”«»„]{1,60}?)[,.]?[\"”»“]|(?<![\w])[‘']([A-Z0-9][^‘’'\"]{0,50}?(?:’s[^‘’'\"]{0,40})?)[,"
    r".]?[’'](?!\w)"
)
_IN_THE_MANNER: Final = re.compile(rf"\W?\w+-[a-z]+\W\s+{GENRE}\b")  # `the “Irish-noir” drama`
_RANK: Final = re.compile(r"\b(?:Detective|Inspector|Mr|Mrs|Dr|Sergeant|DS|DI|DCI)\.?\s+$")
_GOES_ON: Final = re.compile(r"[\w,’'] $")  # within a sentence a capital letter makes `From` a title
_CAPITAL_AFTER: Final = re.compile(r"\s+([A-Z][a-z]+)\b")
_CAPITAL_BEFORE: Final = re.compile(r"(\S+\s+)?\b([A-Z][a-z]+)\s+$")


class Titles:
    """The titles of one show."""

    def __init__(self, titles: tuple[str, ...], others: frozenset[str] = frozenset()) -> None:
        self._others = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in sorted(others)) or r"(?!)")
        self._titles = sorted({t.strip() for t in titles if t.strip()}, key=len, reverse=True)
        self._pattern = re.compile("|".join(map(_pattern, self._titles)) or r"(?!)")

    def find(self, board: Board) -> None:
        """Set the show, things related to it, and other titles in quotation marks."""
        text, heading = board.text, is_heading(board.text)
        for match in self._pattern.finditer(text):
            if (not heading and _is_a_person(text, match)) or not _is_meant(text, match):
                continue
            related = _RELATED.match(text, match.end())
            end, kind = (related.end(), RELATED) if related else (match.end(), SHOW)
            board.add(match.start(), end, kind)
        if not board.of(SHOW):
            self._misspelt(board)
        for match in self._others.finditer(text):
            board.add(match.start(), match.end(), OTHER, match[0])
        for match in _QUOTED.finditer(text):
            title = match[1] or match[2]
            if _looks_like_a_title(title) and not _IN_THE_MANNER.match(text, match.start()):
                board.add(match.start(), match.end(), OTHER, title)

    def _misspelt(self, board: Board) -> None:
        """`Enveavour`: a word that is nearly a title of one word."""
        for title in (title for title in self._titles if " " not in title and len(title) >= _LONG):
            for word in re.finditer(r"\b[A-Z][\w-]{5,}\b", board.text):
                pair = (word[0].casefold(), title.casefold())
                if pair[0] == pair[1] or abs(len(pair[0]) - len(pair[1])) > 1:
                    continue
                if SequenceMatcher(None, *pair).ratio() >= _ALIKE:
                    board.add(word.start(), word.end(), SHOW)


def is_heading(text: str) -> bool:
    """Whether a text is written in the capitals of a heading."""
    found = (word.strip("’'") for word in re.findall(r"[A-Za-z’']+", text))
    words = [word for word in found if len(word) > _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    return bool(words) and capitals >= _CAPITALS * len(words) and not text.endswith(".")


def _pattern(title: str) -> str:
    """The pattern of a title: whole words, without a subtitle of two names after it."""
    title, article = _without_article(title)
    spellings = (
        {title} if len(title.split()) > 1 else {title, title.upper(), title.title(), title.capitalize()}
    )
    forms = "|".join(sorted(map(_loosely, spellings), key=len, reverse=True))
    case = "(?i:" if len(title.split()) > 1 else "(?:"
    joined = re.sub(r"\W", "", title)
    tag = rf"|#{joined}" if len(title.split()) > 1 else ""
    subtitle = rf"\s*:\s+(?!(?:{'|'.join(VERBS_OF_A_TITLE)})\b)[A-Z][a-z]+(?:\s+[A-Z]|[,”\"’'])"
    return rf"(?<![\w-]){article}{case}{forms}{tag})(?![\w-]|(?:{subtitle}))"


def _without_article(title: str) -> tuple[str, str]:
    """A title of several words with an optional article."""
    first, _, rest = title.partition(" ")
    if first.casefold() in ("the", "a", "an") and " " in rest:
        return rest, rf"(?:(?i:{first})\s+)?"
    return title, ""


def _loosely(title: str) -> str:
    """A pattern for a title with any white space between words, and either apostrophe."""
    return re.sub(r"['’]", "['’]", re.escape(title).replace(r"\ ", r"\s+"))


def _is_a_person(text: str, match: re.Match[str]) -> bool:
    """Whether the title is part of a longer name: Wednesday Addams, detective Endeavour Morse."""
    if " " in match[0]:
        return False
    before, rest = text[: match.start()], text[match.end() :]
    after = _CAPITAL_AFTER.match(rest)
    if after and after[1].casefold() not in OPENERS and after[1].casefold() not in HEADING_WORDS:
        return True
    named = _CAPITAL_BEFORE.search(before)
    if named and named[1]:
        word = named[2].casefold()
        return word not in OPENERS | HEADING_WORDS | GENRES and word not in _platform_words()
    return bool(_RANK.search(before))


def _platform_words() -> frozenset[str]:
    """The last words of platforms' names: `BBC One Sherlock` is not a person."""
    return frozenset(name.split()[-1] for name in known_platforms())


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Whether an everyday word is used as the title here."""
    word, before, after = match[0].casefold(), text[: match.start()], text[match.end() :]
    if word in _COMMON:
        quoted = before[-1:] in tuple("\"“‘'«„") and bool(before)
        numbered = bool(re.match(r"[’']?s?\s+[Ss](?:eason|eries)", after))
        within = bool(_GOES_ON.search(before)) and not is_heading(text)
        begins = word in _NOUNS and not before.strip() and bool(_DOES.match(after))
        return quoted or numbered or within or begins or (match[0].isupper() and len(word) > _SMALL)
    if word.endswith("day") and word[:3] in _DAYS:
        return not (_ON_A_DAY.search(before) or _DAY_GOES_ON.match(after))
    return True


def _looks_like_a_title(title: str) -> bool:
    words = title.split()
    if (
        not words
        or len(words) > _WORDS
        or "..." in title
        or "…" in title
        or not (words[0][:1].isupper() or words[0][:1].isdigit())
    ):
        return False
    longer = [word for word in words if len(word) > _SMALL]
    return len(words) == 1 or all(word[:1].isupper() or not word[:1].isalpha() for word in longer)
