"""Finds `the drama` for the show, and other names: people, places, companies, other shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.lists import GENRE, NEWS, OPENERS
from btu_cli.articles.mentions import ANAPHOR, DATE, EPISODES, NAME, PLATFORM, SHOW
from btu_cli.articles.titles import is_heading

if TYPE_CHECKING:
    from btu_cli.articles.mentions import Board

# Words that cannot be between `the` and `drama` if the show is meant.
_NOT_BETWEEN: Final = (
    r"of|in|on|for|to|and|or|with|at|by|from|is|was|has|that|which|who|its|new|other|another|latter|former|"
    r"companion|sister|parent|previous|original|entire|whole|same|rest|first|last|second|end|fate|future|"
    r"cast|star|stars|news|title|the|this|these|will|would|be|been|are|were|have|had|can|could|may|might|season|seasons"
)
_ANAPHOR: Final = re.compile(
    rf"\b(?:(?:the|this|that|its)\s+|(?<=[’']s\s))"
    rf"(?P<between>(?:(?!(?:{GENRE}|{_NOT_BETWEEN})(?![\w-]))[\w'’./-]+,?\s+){{0,7}}?)"
    rf"{GENRE}(?:\s+(?:series|drama|show))?\b(?!-)(?!['’]?s?\s+(?:regular|star|creator|finale|premiere)\b)",
    re.IGNORECASE,
)
# `the Max surf noir is`: whatever a platform has is a show, unless it is staff or business.
_NO_SHOW: Final = (
    r"(?!(?:boss|chief|exec\w*|head|president|spokes\w+|deal|app|film|movie|documentary|special|pilot|star|host|"
    r"slate|schedule|lineup|network|streamer|brass|team|release|version|premiere|finale|order|pickup|renewal|site|"
    r"broadcast|airing|run|series|season|original|subscription|library|catalogue|page|account|event|reality|game|"
    r"logo|move|sitcoms|dramas|shows|comedies|is|was|has|will|had|and|or|of|in|on|at|for|to|that|which|who)\b)"
)
_BY_PLATFORM: Final = re.compile(
    r"\b[Tt]he\s+(?P<platform>[A-Z][\w+!]*(?:\s+[A-Z][\w+]*)?)\s+"
    rf"(?P<kind>(?:{_NO_SHOW}[a-z][\w-]*\s+){{0,3}}?{_NO_SHOW}[a-z][\w-]*)"
    r"(?=\s+(?:is|was|has|will|returns|returned|had|won[’']t|isn[’']t|stars|follows)\b)"
)
# `One of the BBC's most thrilling dramas has been renewed`
_ONE_OF: Final = re.compile(
    r"\bone\s+of\s+(?P<between>(?:(?!(?:and|or|with|from)\b)[\w’'+-]+\s+){2,7}?)(?:dramas|shows|series|comedies|thrillers"
    r"|sitcoms)(?:\s+in\s+recent\s+years|\s+of\s+(?:all\s+time|the\s+year))?(?=\s+(?:is|was|has|will|gets|got)\b)",
    re.IGNORECASE,
)
_NOT_NOW: Final = re.compile(r"\b(?:cancell?ed|axed|scrapped|nixed|one-?time|then|ex-?|old)\b", re.IGNORECASE)
_NEXT: Final = 3  # characters before a title: a space, a comma, a quotation mark
_RELATIVE: Final = re.compile(
    r"(?:new\s+)?(?:spin-?off|prequel|sequel|reboot)\s+|(?:next|other|previous|earlier)\s+.*", re.IGNORECASE
)
_ORIGIN: Final = re.compile(r"\b[A-Z][a-z]+(?:ish|ian|ean|ese|can)\b|\b(?:German|French|Dutch|Welsh|Thai)\b")
_OF_A_NAME: Final = re.compile(r"(?<![\w-])[A-ZÀ-Þ][\w’']+(?![\w-])")
_WORD: Final = r"(?:[A-ZÀ-ÞА-ЯĞİŞ][\w’'&.\-À-ÿ]*|\d{1,4}(?=\s+[A-Z]))"
_NAME: Final = re.compile(rf"{_WORD}(?:\s+{_WORD})*")
_OWNS: Final = re.compile(r"['’]s\s+(?=[A-Z])")
_VERB: Final = re.compile(rf"\s*\b(?:{NEWS})", re.IGNORECASE)


def find(board: Board, *, named: bool = True) -> None:
    """Set the anaphors, then the names. Before the show is `named`, `the Bading drama` is another show."""
    for match in _ANAPHOR.finditer(board.text):
        inside = board.within(match.start(), match.end())
        if any(m.kind not in (PLATFORM, DATE, EPISODES) for m in inside) or _RELATIVE.fullmatch(
            match["between"]
        ):
            continue  # `the spin-off series` is not the show itself
        titled = any(0 <= m.start - match.end() <= _NEXT for m in board.of(SHOW))
        of_a_name = _OF_A_NAME.search(_ORIGIN.sub("", match["between"]))
        if not named and of_a_name and not inside and not titled:
            continue
        platform = next((m.value for m in inside if m.kind == PLATFORM), None)
        board.swallow(match.start(), match.end(), ANAPHOR, None if _NOT_NOW.search(match[0]) else platform)
    for match in _BY_PLATFORM.finditer(board.text):
        if any(
            m.kind == PLATFORM and m.start == match.start("platform") for m in board.of(PLATFORM)
        ) and not (board.taken(*match.span("kind"))):
            name = next(m.value for m in board.of(PLATFORM) if m.start == match.start("platform"))
            board.swallow(match.start(), match.end(), ANAPHOR, name)
    for match in _ONE_OF.finditer(board.text):
        inside = board.within(match.start(), match.end())
        if len(inside) == 1 and inside[0].kind == PLATFORM:
            board.swallow(match.start(), match.end(), ANAPHOR, inside[0].value)
    find_names(board)


def find_names(board: Board, openers: frozenset[str] = OPENERS) -> None:
    """Set the other names. `openers` have a capital letter only because they begin a sentence."""
    heading = is_heading(board.text)
    for match in _NAME.finditer(board.text):
        start, end = _trimmed(board.text, match, openers)
        if heading and (verb := _VERB.search(board.text, start, end)):
            end = verb.start()  # capitals of a heading: `Warner Bros. Orders`
        owner = max((m.end for m in board.within(start, end) if m.start <= start), default=start)
        if owner > start and (of_it := _OWNS.match(board.text, owner)):
            start = of_it.end()  # `Hulu's The Ledge`
        if end > start:
            end = _up_to_a_mention(board, start, end)
            board.add(start, end, NAME, board.text[start:end])


def _up_to_a_mention(board: Board, start: int, end: int) -> int:
    """The end of a name in front of something known: `Ann Moore` in `Ann Moore's Harbour Lights`."""
    behind = next((m.start for m in board.within(start, end) if m.start > start), None)
    if behind is None:
        return end
    name = board.text[start:behind].rstrip()
    return start + len(name.removesuffix("'s").removesuffix("’s"))


def _trimmed(text: str, match: re.Match[str], openers: frozenset[str]) -> tuple[int, int]:
    """The place of a name, without words that only begin a sentence and without its final punctuation."""
    words = list(re.finditer(r"\S+", match[0]))
    while words and (words[0][0].strip("’'.").casefold() in openers or words[0][0].isdigit()):
        words.pop(0)
    if not words:
        return match.end(), match.end()
    start, end = match.start() + words[0].start(), match.start() + words[-1].end()
    while end > start and text[end - 1] in ".'’":
        end -= 1
    return start, end - 2 if text[start:end].endswith(("’s", "'s")) else end
