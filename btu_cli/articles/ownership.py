"""Decides which show a statement is about, before it is read.

A title, or a season with a title, names it. `The series`, `its second season` and predicates without a
subject mean the show that was named last.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.mentions import ANAPHOR, OTHER, SEASON, SHOW, TITLES
from btu_cli.articles.slots import mentions_of

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Mention
    from btu_cli.articles.rewriting import Rewritten
    from btu_cli.articles.values import Sentence, Setting

_ANOTHER_OF_IT: Final = re.compile(
    r" (?:versions?|remakes?|adaptations?|reboots?|sequel|prequel|spin-?offs?) (?:of|to|from)(?: the)?$"
    r"| (?:sequel|prequel|spin-?off)(?: series| show)? ,$"
    r"| (?:novel|book|game|comic|podcast|album|soundtrack|documentary)s?(?: \w+){0,3}$"
)
_OTHER_WORK: Final = re.compile(
    r"(?:An?|Another|The)\s+(?:[\w-]+\s+)?(?:sequel|prequel|spin-?off|film|movie)\b"
)
_FILM_WORDS: Final = " filming", " production", " shooting", " cameras", " the shoot"
_FILMING: Final = re.compile(r"(?: that| ,| –)?(?: the)? (?:filming|production|shooting|cameras|shoot)\b")
_TELLS: Final = re.compile(r" (?:that|said|says|confirmed|announced|revealed|shared|added|while|but)$")
# `Harbour Lights has a film along with a release date of May 3`
_NEW_WORK: Final = re.compile(r" (?:film|movie|special|spin-?off|podcast|book|novel|game|prequel|sequel)\b")
_OF_THE_TOPIC: Final = re.compile(  # statements that need no subject
    r" (?:its|mark|until the DATE\d+|EPS\d+|(?:renewal|pickup|order) (?:is|was)|the finale|the (?:final"
    r"|last) episode|the \w+ season|(?:with |and )?(?:the|a) (?:premiere|release|return|debut) date)\b"
)
# `Filming has begun in Cork on the third series`, `renewed the drama for what will be its third season`
_OF_A_SEASON: Final = re.compile(r"(?: in NAME\d+)? (?:on|for|of)(?: what (?:will|would) be)? (SEASON\d+)")


# `Sea Wall, from Reid Media, has started shooting its second season`
_ANOTHER: Final = re.compile(
    r"^(?: for)? NAME\d+(?: : NAME\d+)?(?: ,[^,;]*,)? (?:is|was|has|have|will|had|started|began|resumed"
    r"|returns|premieres|premiered|debuts|debuted|received|earned|scored|landed|gets|got|ended|wrapped)\b"
)


def is_of_another_subject(rewritten: Rewritten, text: str, start: int) -> bool:
    """Whether `its second season` at a place is of the name with which the sentence begins."""
    return text[start : start + 4].casefold() == "its " and bool(_ANOTHER.match(rewritten.words))


class Ownership:
    """Whose the statements of one sentence are."""

    def __init__(self, sentence: Sentence, rewritten: Rewritten, setting: Setting) -> None:
        self._sentence = sentence
        self._rewritten = rewritten
        self._mentions = rewritten.mentions
        self._setting = setting

    def is_ours(self, found: re.Match[str], words: str) -> bool:
        """Whether the match of a phrase is about the show."""
        words_named = [*mentions_of(found, "show"), *mentions_of(found, "season")]
        named = [self._mentions[word] for word in words_named or season_behind(found)]
        if not named:
            return self._subject_is_ours(found, words)
        owners = [mention.owner for mention in named]
        if OTHER in owners or _ANOTHER_OF_IT.search(words[: found.start()]):
            return False
        return SHOW in owners or self.topic_is_ours(min(mention.start for mention in named))

    def topic_is_ours(self, start: int) -> bool:
        """Whether `the series` or `its second season` means this show: its title was the last one named."""
        before = [m for m in self._rewritten.in_order() if m.start < start and m.owner in TITLES]
        if not before and " OTHERWISE" in self._words_before(start):
            return False
        if not before and is_of_another_subject(self._rewritten, self._sentence.text, start):
            return False
        if not before and _OTHER_WORK.match(self._sentence.text):
            return False
        if not before and not self._setting.named and not self._speaks_by_kind():
            return False
        return before[-1].owner == SHOW if before else self._setting.ours

    def _words_before(self, start: int) -> str:
        """The words before the mention at a place of the sentence."""
        word = next((word for word, each in self._mentions.items() if each.start == start), "")
        return self._rewritten.words.partition(f" {word}")[0] if word else ""

    def _speaks_by_kind(self) -> bool:
        """Whether the sentence means a show by what it is: `the drama`, `its second season of the drama`."""
        return any(m.owner == ANAPHOR for m in self._rewritten.in_order())

    def _subject_is_ours(self, found: re.Match[str], words: str) -> bool:
        """Whether a predicate without a subject follows one about the show: `SEASON0 … and will air`."""
        before = [m for word, m in self._mentions.items() if 0 <= words.find(f" {word}") < found.start()]
        subjects = [m for m in sorted(before) if m.kind in (SHOW, ANAPHOR, SEASON, OTHER)]
        if not subjects:
            # `Netflix set the premiere date: June 5`
            if _OF_THE_TOPIC.match(found[0]):
                return self._setting.ours and self._setting.follows
            if " date : " in found[0] or " the series finale " in found[0]:
                return self._setting.ours and self._setting.named
            alone = _FILMING.match(words) or (
                _FILMING.match(found[0])
                and (not found[0].startswith(_FILM_WORDS) or _TELLS.search(words[: found.start()]))
            )
            return self._setting.ours and self._setting.follows and bool(alone)
        last = subjects[-1]
        if _NEW_WORK.search(words[words.find(f" {self.word_of(last)}") : found.start()]):
            return False
        if words.startswith(" NAME0 ,"):  # `Sea Wall, which follows X, runs until …`
            return False
        return last.owner == SHOW or (last.owner != OTHER and self.topic_is_ours(last.start))

    def word_of(self, mention: Mention) -> str:
        """The word of a mention in the rewritten sentence."""
        return next(word for word, each in self._mentions.items() if each is mention)


def season_behind(found: re.Match[str]) -> list[str]:
    """The season that the words after a match name."""
    behind = _OF_A_SEASON.match(found.string, found.end())
    return [behind[1]] if behind else []
