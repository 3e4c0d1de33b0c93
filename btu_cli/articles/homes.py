"""Finds the platform of a show: in a sentence, and in the beginning of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import GENRE
from btu_cli.articles.mentions import ANAPHOR, OTHER, PLATFORM, SEASON, SHOW
from btu_cli.articles.ownership import Ownership
from btu_cli.articles.sentences import READ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.articles.mentions import Mention
    from btu_cli.articles.rewriting import Rewritten
    from btu_cli.articles.values import Sentence, Setting

_ANNOUNCES: Final = (
    r"(?: '?s)?(?: NAME\d+)?(?: on)?(?: DATE\d+)?(?: has| have)?"
    r" (?:announced|confirmed|revealed|unveiled|set|dated|announces|confirms|reveals|unveils|sets|dates)\b"
)
_OPTS: Final = re.compile(r" , (?:opting|choosing|electing|deciding|declining) ")
# `Netflix's Sea Wall`; `the first two seasons are streaming on Netflix`
_OF_ANOTHER: Final = re.compile(r" 's? (?:[a-z-]+ ){0,3}?(?:NAME|OTHER)\d")
_IN_STOCK: Final = re.compile(
    r" (?:stream(?:s|ing|ed)?|available|watch(?:ed)?|catch up|binge\S*|rights)\b[^,.;:]*"
    r" (?:on|via|at|to|by|from)(?: the)?$"
)
_TO_BE: Final = re.compile(r" (?:will|set to|due to|returns?|premieres?|arrives?|coming)\b")
_OWNS: Final = re.compile(
    rf"[’']s?\s+(?:[\w-]+\s+){{0,4}}[\"“‘']?$|\s+(?:[\w-]+\s+){{0,3}}{GENRE}\s+[\"“‘']?$", re.IGNORECASE
)


_RESCUE: Final = re.compile(
    r"\b(?:sav(?:e[sd]?|ing)|rescu\w+|reviv\w+|resurrect\w*|un-?cancel\w+|new home|elsewhere|talks"
    r"|interest\w*|shop\w*|(?<!already )pick(?:s|ed|ing) (?:\w+ )?up|(?:br(?:ing\w*|ought)) (?:\w+ )?back)\b",
    re.IGNORECASE,
)
_ANIME: Final = re.compile(r"\banime\b", re.IGNORECASE)


def home_of(setting: Setting, beginning: Iterable[Homes]) -> str:
    """The platform of the show, if the beginning of an article names one for it, or names only one."""
    text = setting.article.text[:READ]
    if _ANIME.search(text) or (setting.axed and _RESCUE.search(text)):
        return ""  # it is licensed, or it moves
    homes = tuple(beginning)
    return _one_of(each.named() for each in homes) or _one_of(
        name for each in homes for name in each.platforms()
    )


def _one_of(names: Iterable[str]) -> str:
    """The one platform that all names mean, the longest: `BBC`, `BBC One`. Empty if there are several."""
    found = sorted({name for name in names if name}, key=len)
    return found[-1] if found and all(name.startswith(found[0]) for name in found) else ""


class Homes:
    """The platform of the show in one sentence."""

    def __init__(self, sentence: Sentence, rewritten: Rewritten, setting: Setting) -> None:
        self._sentence = sentence
        self._rewritten = rewritten
        self._setting = setting
        self._owner = Ownership(sentence, rewritten, setting)

    def named(self) -> str:
        """The platform that owns the show or announces its news, or empty."""
        words, said = self._rewritten.words, self._rewritten.of(PLATFORM, ANAPHOR, SEASON)
        return next((home for word, mention in said if (home := self._home_in(word, mention, words))), "")

    def deciding(self, words: str) -> Iterator[str]:
        """The platforms that cancel the show."""
        for word, mention in self._rewritten.of(PLATFORM):
            if (
                self._is_owner(mention)
                or re.match(rf"(?: the)? {word}{_ANNOUNCES}", words)
                or (
                    _OPTS.search(words)
                    and re.search(rf"(?:^|,)(?: {word}|(?<=,) {word} (?:has|have|is)) ", words)
                )
            ):
                yield str(mention.value)

    def platforms(self) -> Iterator[str]:
        """The platforms named, except owners of other shows and where old seasons are."""
        words = self._rewritten.words
        for word, mention in self._rewritten.of(PLATFORM):
            before, _, after = words.partition(f" {word}")
            if not (_OF_ANOTHER.match(after) or (_IN_STOCK.search(before) and not _TO_BE.search(before))):
                yield str(mention.value)

    def _home_in(self, word: str, mention: Mention, words: str) -> str:
        """The home that a mention names, or that is within its words: `the HBO drama`. Empty if none."""
        if mention.kind != PLATFORM:
            within = mention.season.home if mention.kind == SEASON else mention.value
            ours = SHOW in (mention.owner, self._owner_behind(mention))
            ours = ours or (mention.owner != OTHER and self._owner.topic_is_ours(mention.start))
            return str(within) if within and ours and not self._setting.axed else ""
        announces = re.search(rf"(?:^| (?:that|the|as|but|and|,)) {word}{_ANNOUNCES}", words)
        if several := announces and re.search(
            rf"((?:PLAT\d+ , )*PLAT\d+)(?: ,)? and(?: the)? {word} ", words
        ):
            names = (*several[1].split(" , "), word)
            return " + ".join(str(self._rewritten.mentions[each].value) for each in names)
        apposed = re.search(rf"SHOW\d+ , (?:an? {word}|{word} 's?) (?:[a-z-]+ ){{0,4}}?{GENRE}\b", words)
        return str(mention.value) if announces or apposed or self._is_owner(mention) else ""

    def _owner_behind(self, mention: Mention) -> str:
        """The owner of the next mention: the show's in `the HBO drama Minx`."""
        behind = (m for m in self._rewritten.in_order() if m.start >= mention.end)
        return next((m.owner for m in behind), "")

    def _is_owner(self, platform: Mention) -> bool:
        """`Netflix's hit series Wednesday`."""
        shows = [
            m.start
            for m in self._rewritten.in_order()
            if SHOW in (m.kind, m.owner) or m.kind == ANAPHOR
            if m.start >= platform.end
        ]
        return bool(shows) and bool(_OWNS.match(self._sentence.text[platform.end : shows[0]]))
