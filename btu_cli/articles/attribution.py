"""Finds the speaker, and the publisher whose report a page repeats, if the sentence names them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import either
from btu_cli.model.sources import same_name

if TYPE_CHECKING:
    from btu_cli.articles.rewriting import Rewritten

# Publications that report on television. After `according to` other names count too.
_PUBLICATION: Final = either(
    r"Deadline, Variety, The Hollywood Reporter, THR, TVLine, Entertainment Weekly, EW, What['’]s on "
    r"Netflix, The ?Wrap, Vulture, Collider, Radio Times, TV Insider, Digital Spy, IndieWire, Screen ?Rant,"
    r" CBR, ComicBook\.com, IGN, The Guardian, The New York Times, The Knowledge, Bloomberg, Rolling Stone,"
    r" Forbes, Polygon, The Sun, The Mirror, Metro, Hello!, TV ?Guide, Broadcast, Screen Daily, Cinema "
    r"?Blend, Den of Geek, io9, Gizmodo, Us Weekly, People, BBC News, Business Insider, Puck, The Ankler, "
    r"Production Weekly, Daily Mail, The Independent, The Telegraph, The Times, USA Today, Los Angeles "
    r"Times, LA Times, Associated Press, Reuters, Anime News Network, Soompi, The Futon Critic, TVMaze, "
    r"Redanian Intelligence, We Got This Covered, C21, C21Media, TBI, Realscreen"
)
_WORD: Final = r"[A-ZÀ-Þ][\w’'&.\-À-ÿ]*[\w!]"
_NAME: Final = rf"{_WORD}(?:\s+(?:(?:of|the|on|and|&)\s+)?{_WORD})*"
_PERSON: Final = rf"{_WORD}(?:\s+{_WORD}){{1,3}}"
_PEOPLE: Final = rf"{_PERSON}(?:\s+and\s+{_PERSON})?"
_REPORTING: Final = either(
    "report(?:s|ed|ing)?,notes?,noted,broke,learned,confirms?,confirmed,revealed,reveals,speculates,says,"
    "writes"
)
_SAYING: Final = either(
    "said,says,announced,confirmed,revealed,shared,told,tells,stated,wrote,tweeted,added,explained,teased,"
    "announces,confirms,reveals,disclosed,noted"
)
_VIA: Final = tuple(
    re.compile(form)
    for form in (
        (
            rf"\b(?:[Aa]ccording\s+to|[Ss]egún|[Dd]e\s+acordo\s+com|[Ss]egundo|[Ss]elon|[Ll]aut|[Ss]econdo|[Aa]s\s+(?:first\s+)?reported\s+(?:by|in)|[Pp]er|[Vv]ia|"
            rf"(?:[Ff]irst\s+)?[Rr]eported\s+by)"
            rf"\s+(?:a\s+report\s+(?:from|by|in)\s+)?(?:(?:the|el|la|a|o)\s+)?(?P<name>{_NAME})"
        ),
        (
            rf"(?P<name>{_PUBLICATION})(?:\s+(?:is|has|was))?(?:\s+(?:first|now|also|exclusively|recently))*"
            rf"\s+{_REPORTING}\b"
        ),
        (
            rf"\b(?:told|tells|telling|informed|speaking\s+(?:to|with)|(?:interview|chat|shared)\s+with"
            rf"|said\s+to)\s+(?P<name>{_PUBLICATION})\b"
        ),
        rf"(?P<name>{_NAME})\s+(?:is\s+)?(?:now\s+)?report(?:s|ed|ing)\b(?!\s+(?:for|to)\b)",
        rf"(?P<name>{_NAME})(?:\s+first)?\s+broke\s+the\s+news",
    )
)
_SPEAKER: Final = tuple(
    re.compile(form)
    for form in (
        rf"[\"”’,]\s*(?:said|says|added|announced|explained)\s+(?:[a-z][\w-]*\s+){{0,4}}(?P<name>{_PEOPLE})",
        (
            rf"[\"”’,]\s*(?:[a-z][\w-]*\s+){{0,3}}(?P<name>{_PEOPLE})\s+(?:said|says|added|told|shared|wrote|"
            rf"explained)\b"
        ),
        (
            rf"(?P<name>{_PEOPLE})(?:,[^,]{{3,60}},)?\s+(?:(?:has|have|also|officially|since)\s+)*{_SAYING}\b"
            r"(?!\s+(?:by|in|on|for)\b)"
        ),
    )
)
# Words with a capital letter in front of a name: titles of people, and those that begin a sentence.
_LEADING: Final = frozenset(
    "A An In On At As But And So Showrunner Creator Creators Executive Producer Star Director Writer Actor "
    "Actress President CEO Head Chief Season Series Co-creator According".split()
)
# Words in names of publications, but not in names of people.
_OF_PUBLICATIONS: Final = frozenset(
    "The on of the TV News Times Weekly Reporter Daily Insider Today Magazine Guide Media Post Mag".split()
)
_OF_A_PERSON: Final = (2, 3)  # words of a person's name


def via_of(sentence: str, publisher: str | None, platforms: set[str]) -> str | None:
    """The publisher whose report the sentence repeats; None for its own report, or if a platform speaks."""
    for form in _VIA:
        for found in form.finditer(sentence):
            name = _trimmed(found["name"])
            if name and name not in platforms and not same_name(name, publisher) and not _is_a_person(name):
                return name
    return None


def speaker_of(sentence: str, rewritten: Rewritten, via: str | None, publisher: str | None) -> str | None:
    """The platform or person that the sentence names as the speaker."""
    platform = re.search(
        rf"(?<! when)(?<! after)(?<! since) (PLAT\d+)(?: '?s?(?: \w+)?)? (?:(?:has|have|also) )*{_SAYING}\b",
        rewritten.words,
    )
    platform = platform or re.search(
        rf" (?:{_SAYING}|according to) (PLAT\d+)\b(?! (?:series|show))", rewritten.words
    )
    if platform:
        return str(rewritten.mentions[platform[1]].value)
    for form in _SPEAKER:
        for found in form.finditer(sentence):
            name = _trimmed(found["name"])
            published = any(same_name(name, other) for other in (via, publisher))
            if name and not published and not re.fullmatch(_PUBLICATION, name):
                return name
    return None


def _trimmed(name: str) -> str:
    words = name.rstrip(".,'’").split()
    while words and words[0] in _LEADING:
        words.pop(0)
    return " ".join(words)


def _is_a_person(name: str) -> bool:
    """Whether a name has as many words as a person's, and none from a publication's name."""
    words = name.split()
    if re.fullmatch(_PUBLICATION, name) or len(words) not in _OF_A_PERSON:
        return False
    return not _OF_PUBLICATIONS & set(words)
