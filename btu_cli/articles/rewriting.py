"""Rewrites a sentence into the form in which statements are searched.

`Netflix has renewed the drama Minx for a second season` becomes ` PLAT0 has renewed SHOW1 for SEASON2`.
Mentions are words in capitals with a number; all others are lower-case. Words without meaning here
(`officially`, text in brackets) are left out.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from btu_cli.articles import names, seasons, tongues
from btu_cli.articles.glossaries import GERMAN
from btu_cli.articles.lists import FILLERS, GENRES
from btu_cli.articles.mentions import ANAPHOR, DATE, PLATFORM, RELATED, SEASON, SHOW, Board, Mention
from btu_cli.articles.platforms import Platforms
from btu_cli.articles.titles import Titles
from btu_cli.articles.when import dates_in
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from btu_cli.articles.glossaries import Tongue
    from btu_cli.articles.values import Vocabulary


class Rewritten:
    """The words of a sentence, and its mentions by their words."""

    def __init__(self, words: str, mentions: Mapping[str, Mention]) -> None:
        self.words = words
        self.mentions = mentions

    @cached_property
    def briefly(self) -> str:
        """The words without relative clauses and appositions between subject and verb."""
        words = self.words
        for _ in range(_ASIDES):
            words = _ASIDE.sub("", _BASED.sub("", words))
        return words

    def in_order(self) -> list[Mention]:
        """The mentions in the order of the text."""
        return sorted(self.mentions.values())

    def of(self, *kinds: str) -> list[tuple[str, Mention]]:
        """The mentions of some kinds with their words, in the order of the text."""
        chosen = [(word, mention) for word, mention in self.mentions.items() if mention.kind in kinds]
        return sorted(chosen, key=lambda pair: pair[1].start)


class Heard(NamedTuple):
    """The context of a sentence, which gives its pronouns and `the streamer` a meaning.

    `platform`: the last one named. `it`: the show or season with which the sentence before began. `of_show`:
    it was about the show. `named`: the show has been named.
    """

    platform: str | None = None
    it: Mention | None = None
    of_show: bool = False
    named: bool = True


NOTHING: Final = Heard()


class Rewriter:
    """Rewrites the sentences of an article for one show."""

    def __init__(
        self, vocabulary: Vocabulary, tongue: Tongue | None = None, others: frozenset[str] = frozenset()
    ) -> None:
        self._tongue = tongue
        self._titles = Titles(vocabulary.titles, others)
        self._platforms = Platforms(vocabulary.platforms)

    @property
    def translates(self) -> bool:
        """Whether the sentences are in another language than English."""
        return self._tongue is not None

    def names_early(self, text: str) -> bool:
        """Whether the show is named near the beginning of a text, if it is named at all."""
        board = Board(text)
        self._titles.find(board)
        named = [mention.start for mention in board.of(SHOW, RELATED)]
        return not named or named[0] < _EARLY

    def rewrite(self, text: str, heard: Heard = NOTHING) -> Rewritten:
        """A sentence, rewritten in the context of those before it."""
        board = Board(_APOSTROPHE.sub("’", text))
        self._titles.find(board)
        if self._tongue is not None:
            self._platforms.find(board, heard.platform)
            tongues.mark(board, self._tongue)
            if self._tongue is not GERMAN:  # languages in which every noun has a capital letter
                names.find_names(board, tongues.openers_of(self._tongue))
            return _rewritten(text, board.mentions, self._tongue)
        for when in dates_in(text):
            board.add(when.start, when.end, DATE, when)
        self._platforms.find(board, heard.platform)
        seasons.find(board)
        if heard.it and (first := _IT.match(text)) and heard.it.kind == SEASON and not _IT_FIRST.match(text):
            board.add(first.start(1), first.end(1), SEASON, heard.it.value)
        elif (heard.it and first) or (heard.of_show and (first := _IT_WILL.match(text))):
            board.add(first.start(1), first.end(1), ANAPHOR)
        elif heard.of_show and (then := _BUT_IT_WILL.match(text)):
            board.add(then.start(1), then.end(1), ANAPHOR)
        names.find(board, named=heard.named)
        return _rewritten(text, board.mentions)


# A mark that is typed for an apostrophe
_APOSTROPHE: Final = re.compile(r"(?<=\w)‘(?!\w*’)")
_IT: Final = re.compile(
    r"[\"“‘]?(It)\b"
    r"(?!['’](?!s (?:been|getting|returning|coming|back|set|due|expected|slated|scheduled|going)))"
)
_IT_FIRST: Final = re.compile(r"It\s+(?:first|originally|initially)\b")  # the show, and not its season
_IT_WILL: Final = re.compile(  # verbs of shows only
    r"[\"“‘]?(It)\s+(?:is\s+(?:expected|set|due|scheduled|slated)\s+to|will)\s+"
    r"(?:premiere|debut|launch|air|bow|begin\s+airing)\b"
)
# `No date has been set, but it is expected to return in May`, in a sentence without names
_BUT_IT_WILL: Final = re.compile(
    r"[A-Z][^A-Z]*,\s+(?:but|and|though|although)\s+(it)(?:\s+is|[’']s|\s+will)\s+(?:expected|set|due|scheduled|slated|"
    r"likely|premiere|return|air|debut|launch)\b"
)
_EARLY: Final = 600  # characters of a lead, in which a description can stand for the show named behind it
_ASIDES: Final = 3  # nested brackets
_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\][]*\]")
_ALL_IN_BRACKETS: Final = re.compile(r"^\s*\(([^()]*)\)?[\s.]*$")
_BETWEEN_DASHES: Final = re.compile(
    r"\s[–—]\s(?:ANA\d+|which|who|that|a|an|the|starring|based|created|including|from|whose|also)\s[^–—]*?\s[–—]\s"
)
# `season 3, based on Ann Moore's book, which begins …`
_BASED: Final = re.compile(
    r"(?<=[A-Z]\d) , (?:based on|created by|written by|adapted from|starring) [^,;.]+? ,(?= which )"
)
_ASIDE: Final = re.compile(
    r"(?<=[A-Z]\d) ,(?: (?:which|who|that|whose|starring|based|created|a|an|the|from|about|set|part|inspired"
    r"|where|featuring|like|unlike|along|as|with|now|also|known|\w+ing|\w+ed|NAME\d+|ANA\d+|PLAT\d+"
    r"|one))(?: [^,;.]+?)?(?: , (?:NAME\d+|and)(?: [^,;]*?)?)*? ,(?= (?:is|was|has|had|will|would|won"
    r"|returns?|returned|gets?|got|premieres?|premiered|debuts?|debuted|launched|launches|dropped|drops|airs"
    r"|aired|begins|began|arrives|arrived|lands|wrapped|ended|ends|stars|to|are|have|been|can|could|did"
    r"|does)\b)"
)
# A word that cannot be part of a description in front of a title.
_NO_ADJECTIVE: Final = re.compile(
    r"(?:for|of|in|on|at|by|to|from|with|and|or|but|that|which|up|has|have|had|is|was|will|be|been|renew\w*"
    r"|cancel\w*|ax\w*|order\w*|pick\w*|sav\w*|drop\w*|end\w*|reviv\w*|rescu\w*|give\w*|gave|giving|hand\w*"
    r"|as|than|like|scrap\w*|shop\w*|commission\w*|greenl\w*|green-l\w*|announc\w*|confirm\w*|bring\w*"
    r"|brought|mov\w*|re-up\w*|not|other|another|new|fellow|sister|previous|watch\w*|stream\w*|make|making"
    r"|made|plug|when|after|while|because|if|the|its|their|our|a|an|film\w*|shoot\w*|wrap\w*|began|begin\w*"
    r"|start\w*|produc\w*|about|into|off|over|out|before|his|her|return\w*|said|says|told)$"
)
_KINDS: Final = GENRES | {"original", "title", "hit", "sci-fi", "spinoff"}
_LEADING: Final = frozenset({"the", "its", "their", "our", "a", "an", "'s", "'"})
_OWNED_TITLE: Final = re.compile(
    r"(?:(?:the|its|their|our|PLAT\d+ 's|PLAT\d+ ') (?:(?:hit|beloved|popular|new|original) )?(?=SHOW)"
    r"|PLAT\d+ 's (?=SEASON))((?:SHOW|SEASON)\d+)"
)
_SEASON_OF_IT: Final = re.compile(r"(SEASON\d+) (?:of|for) SHOW\d+")
_APART: Final = re.compile(r" , (?:meanwhile|however|though|too|of course|in turn|for its part) ,(?= )")
_CALLED: Final = re.compile(  # `the broadcaster, Channel 4, …`
    r"(?:the (?:streamer|broadcaster|network|channel|cabler|platform)|PLAT\d+) , (PLAT\d+) ,(?= )(?! PLAT)"
)
_SAYS_NOTHING: Final = re.compile(
    r" at (?:long )?last\b| can (?=confirm|reveal|report|announce)| this (?:morning|afternoon"
    r"|evening) (?=that)"
)
_MADE_BY: Final = re.compile(r"NAME\d+ '(?:s)? (?=SHOW)")  # `Ann Moore's Harbour Lights`
_AROUND: Final = re.compile(
    r" (?:in and around|on location (?:in|around|throughout|across)|throughout|all over)(?= )"
    r"| (?:on|off|along) the(?: [a-z]+| NAME\d+){0,3}? (?:islands?|coast|isle|peninsula|shores?) of(?= NAME)"
)
# `the television anime of Ann Moore's Harbour Lights manga`
_ANIME_OF: Final = re.compile(
    r"(?:(?:the|a) )?(?:ANA\d+|(?:tv |television )?anime)(?: (?:adaptation|series|project))?"
    r" (?:of|for|based on)(?: NAME\d+(?: and NAME\d+)? '(?:s)?)? (SHOW\d+)"
    r"(?: (?:light novels?|novels?|manga|webtoon|game)(?: series)?)?"
)
_SEASON_OF_A_BOOK: Final = (
    re.compile(  # `the second season for the anime of Ann Moore's Harbour Lights manga`
        r"(SEASON\d+)(?: of NAME\d+ and SHOW\d+)? (?:light novels?|novels?|manga|webtoon)(?: series)?\b"
    )
)
_SHOWS_SEASON: Final = re.compile(r"ANA\d+ 's (SEASON\d+)")  # `the show's sixth season`
_COMPANY: Final = re.compile(r"(PLAT\d+) networks?\b")
_ANAPHOR_AND_TITLE: Final = re.compile(r"ANA\d+(?: ,)? (SHOW\d+)")
_TITLE_AND_KIND: Final = re.compile(
    r"((?:SHOW|SEASON)\d+) (?:tv |television )?(?:series|show)\b(?! (?:regular|star|creator))"
)
# `the drama Designated Survivor`, `the ABC drama, Designated Survivor,`: another show, and named.
# `Instinct, the police drama with Ann Moore, …`: another show, and described.
_DESCRIBED_ELSE: Final = re.compile(
    r"(?P<name>(?:NAME|OTHER)\d+ , )ANA(?=\d+ (?:,|with|from|starring|about|which|created|based)(?= ))"
)
_NAMED_ELSE: Final = re.compile(
    r"ANA(?=\d+ NAME\d+(?! (?:said|says|has|is|and)\b))|ANA(?=\d+ , NAME\d+ (?:[,.;!]|$))"
)
_QUOTES: Final = str.maketrans(
    {"’": "'", "‘": " ", "‚": " ", "“": " ", "”": " ", '"': " ", "«": " ", "»": " ", "„": " "}
)
_OPENS: Final = re.compile(r"(?<!\w)'(?=\w)")
_CLOSES: Final = re.compile(r"(?<=\w)'(?!\w)")
_MARKS: Final = re.compile(r"([,;:?!()\[\]—–]|(?<=\s)-(?=\s)|\.(?=\s|$))")


def _rewritten(text: str, found: list[Mention], tongue: Tongue | None = None) -> Rewritten:
    mentions: dict[str, Mention] = {}
    pieces: list[str] = []
    at = 0
    for number, mention in enumerate(found):
        word = f"{mention.kind}{number}"
        mentions[word] = mention
        pieces += [_plain(_after_quote(text, at, mention.start)), f" {word} "]
        at = mention.end
    pieces.append(_plain(_after_quote(text, at, len(text))))
    words = "".join(pieces)
    if tongue is not None:
        words = tongues.translated(f" {' '.join(words.split())}", tongue)
    return Rewritten(_tidied(words), mentions)


def _after_quote(text: str, start: int, end: int) -> str:
    """The text between two mentions, without the closing single quotation mark of the first."""
    between = text[start:end]
    if between[:1] not in ("'", "’") or between[1:2] == "s":
        return between
    before = text[max(0, start - 60) : start]
    opened = next((character for character in reversed(before) if character in '‘’"“'), "")
    closes = opened == "‘" or len(_OPENS.findall(before)) > len(_CLOSES.findall(before))
    return between[1:] if closes or not start else between


def _plain(text: str) -> str:
    """The text in lower case, with separate signs and without quotation marks."""
    lowered = re.sub(r"^'s?(?=\s|$)", " 's ", text.translate(_QUOTES).lower())
    return _MARKS.sub(r" \1 ", lowered)


def _tidied(words: str) -> str:
    words = " ".join(words.split())
    words = (
        _ALL_IN_BRACKETS.sub(r"\1", words)
        .replace("not only ", " ")
        .replace("once more", " ")
        .replace("'ll ", " will ")
        .replace(" for a SEASON", " for SEASON")
        .replace(" - ", " – ")
    )
    words = _BETWEEN_DASHES.sub(" ", _BRACKETS.sub(" ", f" {words} "))
    kept = (word if word.startswith("'s") else word.strip("'") for word in words.split())
    words = " ".join(word for word in kept if word and word not in FILLERS)
    words = words.replace(" , ,", " ,")
    words = _without_kinds(_ANAPHOR_AND_TITLE.sub(r"\1", words))
    words = _AROUND.sub(" in", _ANIME_OF.sub(r"\1", _SAYS_NOTHING.sub(" ", words)))
    words = _MADE_BY.sub("", _CALLED.sub(r"\1", _APART.sub("", words)))
    for pattern in (_SEASON_OF_IT, _SHOWS_SEASON, _SEASON_OF_A_BOOK, _OWNED_TITLE, _TITLE_AND_KIND, _COMPANY):
        words = pattern.sub(r"\1", words)
    words = _DESCRIBED_ELSE.sub(r"\g<name>OTHERWISE", _NAMED_ELSE.sub("OTHERWISE", words))
    return f" {words}"


def _without_kinds(words: str) -> str:
    """The words without a description in front of a title: `PLAT0 's comic book drama SHOW1`."""
    kept: list[str] = []
    for word in words.split():
        if word.startswith(SHOW):
            end = len(kept) - (kept[-1:] == [","])
            start = end
            while start and _is_of_a_kind(kept[start - 1]):
                start -= 1
            if start < end and kept[end - 1] in _KINDS:
                del kept[start:]
        kept.append(word)
    return " ".join(kept)


def _is_of_a_kind(word: str) -> bool:
    if word in _LEADING or word.startswith(PLATFORM):
        return True
    return word[:1].isalpha() and word[:1].islower() and not _NO_ADJECTIVE.match(word)
