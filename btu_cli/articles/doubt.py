"""Words that make a statement a guess, a wish, a condition or a rumour, and their reach."""

from __future__ import annotations

import re
from typing import Final

# In the same clause, in front of a statement.
_DOUBT: Final = re.compile(
    r"\b(?:may|might|could|can|cannot|likely|unlikely|possibly|perhaps|maybe|probably|hope\w*|hoping|wish\w*"
    r"|want\w*|if|whether|unless|until|think\w*|thought|believ\w+|predict\w*|guess\w*|speculat\w*"
    r"|petition\w*|campaign\w*|asking|asked|calls?|calling|urg\w+|beg(?:s|ged|ging)?|consider\w*|chances?"
    r"|possib\w+|potential\w*|doubt\w*|not|never|no|nor|neither|without|yet to|rather than|instead of"
    r"|den(?:y|ied|ies)|false|fake|hoax|fear\w*|worr\w+|imagine|suppos\w+|seem\w*|appear\w*|suggest\w*"
    r"|hint\w*|wonder\w*|awaiting|waiting|question|why|odds|feels?|fans (?:are|were|have)|in case|forgiven"
    r"|prior to|before|decide|decides|determine|would|should|joke\w*|april fool\w*|almost|nearly|close to"
    r"|far from|failed|refus\w+|nobody|\w+n't)\b|\b(?:expect(?:s|ed|ing)?|love|like)\s*$"
)
# Anywhere before it, or after it in its clause.
_CONDITION: Final = re.compile(
    r"\b(?:so long as|as long as|if|unless|whether|assuming|provided that|in the event|were to|had it"
    r"|petition|safe bet|a bet|one day|someday|at this rate|at some point|down the line)\b|(?:^|,) had ?$"
)
_CONDITION_AFTER: Final = re.compile(r" ,? ?(?:but )?(?:only )?(?:if|unless|provided|assuming|as long as)\b")
# `it will not return, fans fear`
_GUESSED_AFTER: Final = re.compile(
    r"[^,;.]* ,(?: (?:the|some|many|most))? (?:[a-z]+|NAME\d+)(?: [a-z]+)? (?:fears?|hopes?|thinks?"
    r"|believes?|predicts?|speculates?|suggests?|argues?)\b"
)
_THEN_ASKS: Final = re.compile(
    r"(?: ,| –| —) (?:but|so|and|yet) (?:[\w']+ )?"
    r"(?:could|can|will|would|is|are|was|what|when|where|how|does|do|did|has|have|who|should)\b"
)
_CAN_EXPECT: Final = re.compile(r" (?:fans|viewers|audiences|subscribers|you) can expect(?= |$)")
_PERHAPS: Final = re.compile(
    r"\b(?:unlikely|might|may|could|if|planned|whether|possib\w+|potential\w*|hop\w+|wants?|would|not|never|no|\w+n't)\b"
)
_PERHAPS_AFTER: Final = re.compile(
    r"\b(?:unlikely|possible|uncertain|unclear|in doubt|to happen|off the table)\b"
)
_RUMOUR: Final = re.compile(
    r"\b(?:reportedly|(?<!had been )rumou?r\w*|allegedly|unconfirmed|insiders?|"
    r"sources? (?:says?|said|claims?|tells?|told)|purportedly|supposedly|word is|is said to|leak\w*)\b",
    re.IGNORECASE,
)
_NO_RUMOUR: Final = re.compile(
    r"\b(?:despite|contrary to|false|denied|denies|debunk\w*|dismiss\w*|unfounded|untrue|put to rest)\b"
    r"[^.]{0,40}\brumou?rs?"
    r"|\brumou?rs?\b[^.]{0,40}\b(?:false|denied|denies|debunk\w*|dismiss\w*|unfounded|untrue)\b",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"\b(?:after|when|since|following|despite|in the wake of|months after|weeks after|though|although|once|"
    r"until|because|as|(?:on|by) the (?:same )?day)(?: (?:the|its|that))?$"
)
_BOUNDARY: Final = re.compile(
    r" (?:but|while|although|though|however|so|yet|meanwhile|–|—|;|:|\?|!|\.) "
    r"| and (?=(?:announced|confirmed|revealed|says|said)\b)|, (?:and|but|while|with|as|"
    r"so|however) |(?<=\d) and (?=(?:PLAT|SHOW|ANA|SEASON))"
)
_PART: Final = re.compile(r" [:;–—] ")
_RIGHT: Final = re.compile(r" (?:[,;.:–—]|but|and|which|after|while) ")
# A clause that a comma closes: `Despite …, X was cancelled`.
_CLOSED: Final = re.compile(
    r"\s*(?:despite|although|though|while|even though|in the wake of|not only|given that|like|as|"
    r"(?:even |just |shortly |\w+ (?:weeks|months|days) )?(?:before|ahead of|after|following))\b"
)


_OPENING: Final = re.compile(r"^ (?:while|although|though|even though) [^,;]+ ,(?= |$)")


def clause_before(left: str) -> str:
    """The text before a statement in its own clause."""
    clause = _BOUNDARY.split(f" {_OPENING.sub('', left)} ")[-1]
    return clause.rpartition(" , ")[2] if _CLOSED.match(clause) else clause


def is_certain(left: str, right: str) -> bool:
    """Whether nothing around a statement denies it or makes it a guess, a wish or a condition."""
    left = _CAN_EXPECT.sub(" ", left)
    after = _RIGHT.split(f"{right} ")[0]
    whole = _PART.split(f"{left} ")[-1]
    if _CONDITION_AFTER.match(right) or _GUESSED_AFTER.match(right):
        return False
    return not (_CONDITION.search(whole) or _CONDITION.search(after) or _DOUBT.search(clause_before(left)))


def is_asked(words: str, at: int) -> bool:
    """Whether a sentence is a question, and does not come to it in a clause of its own after a place."""
    return words.rstrip().endswith("?") and not _THEN_ASKS.search(words, max(at, 0))


def is_subordinate(left: str) -> bool:
    """Whether a statement is background of another: `10 weeks after NBC cancelled it`."""
    return bool(_SUBORDINATE.search(_BOUNDARY.split(f" {left} ")[-1].strip()))


def is_perhaps(left: str, right: str = "") -> bool:
    """Whether the thing named after these words may never come."""
    after = _RIGHT.split(f"{right} ")[0]
    return bool(_PERHAPS.search(_BOUNDARY.split(f" {left} ")[-1]) or _PERHAPS_AFTER.search(after))


def is_denied_rumour(sentence: str) -> bool:
    """Whether a sentence is about a denied rumour: `despite rumours that`."""
    return bool(_NO_RUMOUR.search(sentence))


def is_rumour(sentence: str) -> bool:
    """Whether a sentence calls its own news a rumour."""
    return bool(_RUMOUR.search(sentence))
