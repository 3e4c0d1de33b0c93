"""Finds the day of a statement: the day that it names, else the day of publication, else none.

Background, and news from before, has an unknown day unless it names one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.doubt import is_subordinate
from btu_cli.articles.phrases import kinds as told
from btu_cli.articles.slots import mentions_of
from btu_cli.articles.when import resolve

if TYPE_CHECKING:
    from btu_cli.articles.phrases import Phrase
    from btu_cli.articles.wording import Told
    from btu_cli.model.dates import PartialDate

# Dated by the day of the event, or of its announcement.
_BY_EVENT: Final = frozenset({told.PREMIERED, told.FINALE})
_BY_NEWS: Final = frozenset(
    {
        *(told.FILMING_EXPECTED, told.PREMIERE_EXPECTED, told.FINALE_EXPECTED, told.EPISODES),
        *(told.RIGHTS, told.NOT_INVOLVED),
    }
)
_BEFORE: Final = re.compile(
    r"\b(?:previously|originally|(?<!its )(?<!an )(?<!the )(?<!their )earlier|initially|formerly"
    r"|back in(?= \d)|at the time|already|only for \w+(?: \w+){0,2} to)\b",
    re.IGNORECASE,
)
# `was cancelled after four seasons on ABC, but then CMT gave it a second chance`
_THEN_SAVED: Final = re.compile(
    r"\b(?:but then|(?:but|before|until|and)\b[^.]*\b(?:second (?:chance|life)|saved|revived|rescued"
    r"|resurrected|stepped in|new home|(?:picked|snapped) (?:it |the \w+ )?up|uncancell?ed))\b"
)
_AGO: Final = re.compile(r" ago(?: ,)?$"), re.compile(r"(?: [\w-]+){1,4} ago\b")
_PERFECT: Final = re.compile(r"\bhad (?:been |\w+ed )|\bhad$")
_AFTER_IT: Final = re.compile(
    r"(?: [a-z']+){0,5}?(?: (?:in|on|back in|early|late|,))? (DATE\d+)\b(?! (?:season|run))"
)
_AHEAD: Final = re.compile(r"(?: (?:[a-z']+|NAME\d+|SEASON\d+|SHOW\d+)){0,8}? (DATE\d+)\b")
_BEGINS: Final = re.compile(r"\b(?:begins|starts|kicks off|commences|resumes|gets under ?way)\b")
_GOES_ON: Final = re.compile(r"\b(?:to|will|set|for|that|which|premiered|debuted|aired)\b")
_IN_FRONT: Final = re.compile(
    r"(?:^|,) (?:on|in|back in|earlier in) (DATE\d+)(?: morning| afternoon| evening)? ,"
    r"(?: (?!SHOW|ANA|SEASON)[\w']+){0,4} ?$"
)
_SAID_THEN: Final = re.compile(
    r"(?:announced|confirmed|revealed|reported|said)(?: back)? (?:in|on) (DATE\d+) (?:that )?$"
)
_AT_THE_START: Final = re.compile(r"^ (DATE\d+)(?: morning| update)? [,:](?: [\w']+){0,4} ?$")


def date_of(phrase: Phrase, said: Told, words: str, *, listed: bool) -> PartialDate | None:
    """The day of a statement. `listed`: it is in a list of shows, which covers many years."""
    if phrase.kind in _BY_EVENT:
        return said.when(ahead=False)
    if phrase.kind in _BY_NEWS:
        return said.published
    left, right = words[: said.found.start()], words[said.found.end() :]
    named = _named(said, left, right)
    if named is not None:
        return named
    before = (
        phrase.earlier
        or (phrase.kind == told.CANCELLED and bool(_THEN_SAVED.search(said.sentence)))
        or listed
        or bool(_PERFECT.search(f"{left[-12:]}{said.found[0]}"))
        or is_subordinate(left)
        or bool(_AGO[0].search(left) or _AGO[1].match(right))
        or bool(_BEFORE.search(said.sentence))
    )
    return None if before else said.published


def is_to_come(said: Told, words: str) -> bool:
    """Whether something that `begins` in a named month may not have begun yet."""
    if not _BEGINS.search(said.found[0]):
        return False
    after = _AHEAD.match(words[said.found.end() :])
    named = [*mentions_of(said.found, "when"), *([after[1]] if after else [])]
    if any(said.mentions[word].when.of("later") == "later" for word in named):
        return True
    days = [resolve(said.mentions[word].when, said.published, ahead=True) for word in named]
    return any(not day or not said.published or day.first > said.published.last for day in days)


def _named(said: Told, left: str, right: str) -> PartialDate | None:
    """The day named in the statement, directly after it, or at the beginning of its clause."""
    inside = mentions_of(said.found, "when")
    after = _AFTER_IT.match(right)
    word = next(iter(inside), None)
    if (
        word is None
        and after
        and not _GOES_ON.search(after[0])
        and not said.found[0].endswith((" until", " for"))
    ):
        word = after[1]
    in_front = _IN_FRONT.search(left) or _AT_THE_START.search(left) or _SAID_THEN.search(f"{left} ")
    if word is None and in_front:
        word = in_front[1]
    if word is None:
        return None
    when = resolve(said.mentions[word].when, said.published, ahead=False)
    ahead = when is not None and said.published is not None and when.first > said.published.last
    return None if ahead else when
