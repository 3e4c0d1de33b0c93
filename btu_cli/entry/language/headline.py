"""Skips the parts of a headline that are not news: the show's own title, a publisher's trimming."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.lexer import Kind, Token, words_of
from btu_cli.entry.phrases.table import vocabulary
from btu_cli.entry.words.lists import ASKING, DESCRIPTIONS, KINDS, OTHER_SHOWS, RESERVED, TRIMMING
from btu_cli.entry.words.publishers import is_publisher
from btu_cli.entry.words.titles import titles_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.entry.language.context import Context

_BRACKETS: Final = {"(": ")", "[": "]"}
_LEADING: Final = frozenset({":", "-", "–", "—", "|"})
_TRAILING: Final = frozenset({"-", "–", "—", "|"})
_BAR: Final = frozenset({"|"})
_LONGEST_LEAD: Final = 3  # words: `TV news update:`
_OCCASIONS: Final = frozenset(  # and sections of newspapers
    "nycc comic con wondercon "
    "upfront upfronts tca mipcom miptv sdcc entertainment television radio culture arts media showbiz".split()
)
_LONGEST_NAME: Final = 6  # words of a publisher after a headline
_BEFORE_A_TITLE: Final = frozenset({"of", "on", "to", "for", "with", "from", "by"})
_TWO: Final = 2
_ANY_KIND: Final = frozenset({"series", "show", "adaptation", "hit"})  # may be of another show
_DOUBTING: Final = frozenset(  # words that begin a part without news, and are not names
    "why how when where what who which will can could should would did does do if unless until before after "
    "like unlike fans petition poll opinion imagine".split()
)
_NUMBER_AT_THE_END: Final = re.compile(r" (\d{1,2})[’']?s?[,.!?]?[\"'”»’‘`]{1,2}$")
_QUOTES: Final = "\"'“”„«»‘’`"
_FREE: Final = (Kind.EQUALS, Kind.SOURCE, Kind.NOTE)  # brackets after these are part of a text
_AHEAD: Final = 2  # how many seasons after the last one a number can name
_COUNTED: Final = ("episode", "ep", "season", "part", "year", "month", "week", "day", "hour", "million")
_GOES_ON: Final = frozenset({"season", "seasons", "series", "s", "final", "part", "volume", "vol", "the"})


def without_titles(text: str, tokens: Sequence[Token], context: Context) -> list[Token]:
    """The tokens without the show's titles, and without a preposition that belongs only to a title.

    In `field = value` and after an @, a title is ordinary text. A number directly after a title is a season's
    number, if the show can have such a season.
    """
    kept: list[Token] = []
    own_words = False
    for index, token in enumerate(tokens):
        if token.kind is Kind.SEPARATOR:
            own_words = False
        elif token.kind is Kind.SOURCE:
            own_words = True
        if token.kind is not Kind.TITLE:
            kept.append(_as_season(tokens, index, context.last_season))
        elif own_words or _is_assigned(tokens, index):
            kept += words_of(text[token.start : token.end], token.start)
        else:
            del kept[_described(text, kept) :]
            if kept and kept[-1].key in _BEFORE_A_TITLE and not _names_a_season(tokens[index + 1 :]):
                kept.pop()
            kept += _season_within(text, token, context)
    return _without_apposition(text, kept) if len(kept) < len(tokens) else kept


def _season_within(text: str, title: Token, context: Context) -> list[Token]:
    """`“Dr. Romantic 3”` names season 3, where the show can have one and is called `Dr. Romantic`."""
    found, last = _NUMBER_AT_THE_END.search(text, title.start, title.end), context.last_season
    if found is None or last is None or not 0 < int(found[1]) <= last + _AHEAD:
        return []
    called = text[title.start : found.start()].strip(_QUOTES)
    if titles_in(called, context.titles).get(0) != len(called):
        return []
    return [Token(Kind.WORD, found.start(1), found.end(1), f"s{found[1]}")]


def _as_season(tokens: Sequence[Token], index: int, last: int | None) -> Token:
    """`Big Brother 25` is season 25; `'24' 10 episodes` is not a season."""
    token = tokens[index]
    if last is None or not index or tokens[index - 1].kind is not Kind.TITLE or not token.key.isdigit():
        return token
    counts = tokens[index + 1].key if index + 1 < len(tokens) else ""
    if 0 < int(token.key[:4]) <= last + _AHEAD and not counts.startswith(_COUNTED):
        return token._replace(key=f"s{token.key}")
    return token


def _described(text: str, before: Sequence[Token]) -> int:
    """The first token of the description in front of a title: `hit sci-fi drama`, `Jessica Raine thriller`.

    A description ends with a kind of show, and has no word of the language and none of another show.
    """
    at = len(before)
    if owner := _owner(text, before):
        return at - owner
    if not before or before[-1].kind is not Kind.WORD or before[-1].key not in KINDS:
        return at
    while at > 0 and len(before) - at <= _LONGEST_LEAD * 3 and _is_descriptive(text, before, at - 1):
        at -= 1
    if at == _TWO and before[1].key in ("and", "&") and text[before[0].start].isupper():
        return 0  # `BBC and HBO drama`
    return at


def _without_apposition(text: str, tokens: list[Token]) -> list[Token]:
    """`Netflix renews Rapman superhero drama`, `of hit Vicky McClure thriller`: the show once more.

    After a colon it may be another show (`'Power': Raising Kanan drama renewed`), and stays.
    """
    for at in range(1, len(tokens)):
        if tokens[at].kind is not Kind.WORD or tokens[at].key not in KINDS - _ANY_KIND:
            continue
        begin = _described(text, tokens[: at + 1])
        if any(token.key == "new" for token in tokens[begin:at]):
            continue  # another show
        led = tokens[begin - 1] if begin else None
        plain = begin == at and led is not None and led.key != "of"
        if not plain and led is not None and led.kind is Kind.WORD:
            begin -= 1 if led.key in ("of", "for") else 0
            return [*tokens[:begin], *_without_apposition(text, tokens[at + 1 :])]
    return tokens


def _owner(text: str, before: Sequence[Token]) -> int:
    """The number of words of an owner in front of the title: `Gary Oldman's 'Slow Horses'`, `TVF's`."""
    if not before or not before[-1].key.endswith(("'s", "s'")):
        return 0
    count = 0
    while count < min(_LONGEST_LEAD, len(before)) and _may_own(text, before[-1 - count]):
        count += 1
    return count if count > 1 or len(before) == 1 else 0


def _may_own(text: str, token: Token) -> bool:
    return _is_a_name(text, token) and token.key not in OTHER_SHOWS | ASKING | _DOUBTING


def _is_a_name(text: str, token: Token) -> bool:
    key = token.key.removesuffix("'s")  # `'X' star's new comedy`
    return (
        text[token.start].isupper() and key not in RESERVED | ASKING | _DOUBTING and key not in vocabulary()
    )


def _is_descriptive(text: str, before: Sequence[Token], at: int) -> bool:
    token = before[at]
    if token.key in ("and", "&"):  # `Jessica Raine and Hans Matheson drama`
        return 0 < at < len(before) - 1 and all(_is_a_name(text, before[i]) for i in (at - 1, at + 1))
    if token.kind is not Kind.WORD or token.key in OTHER_SHOWS | ASKING | _DOUBTING:
        return False
    new = token.key == "new" and before[at + 1].key not in _ANY_KIND  # a new series may be a further one
    return new or token.key in DESCRIPTIONS or _is_a_name(text, token)


def _is_assigned(tokens: Sequence[Token], index: int) -> bool:
    """Whether the title's clause has an equals sign."""
    for step in (range(index, -1, -1), range(index, len(tokens))):
        for at in step:
            if tokens[at].kind is Kind.SEPARATOR:
                break
            if tokens[at].kind is Kind.EQUALS:
                return True
    return False


def _names_a_season(tokens: Sequence[Token]) -> bool:
    """Whether the title is followed by its season: `filming begins on 'X' season 2`."""
    key = tokens[0].key if tokens else ""
    return (
        key in _GOES_ON
        or key[1:].isdigit()
        or key[:-2].isdigit()
        or key.endswith(("th", "ond", "ird", "rst"))
    )


def without_brackets(tokens: list[Token]) -> list[Token]:
    """Brackets around several clauses as commas: `season 3 confirmed (6 episodes, BBC One)`."""
    opened: int | None = None
    parted = free = False  # whether a comma stands in the brackets; whether they are part of a text
    kept = list(tokens)
    for at, token in enumerate(tokens):
        if token.kind in _FREE:
            free = True
        elif token.kind is Kind.SEPARATOR:
            parted = True
            free = free and opened is not None
        elif token.kind is Kind.MARK and token.key == "(":
            opened, parted = at, False
        elif token.kind is Kind.MARK and token.key == ")":
            if opened is not None and parted and not free:
                kept[opened] = tokens[opened]._replace(kind=Kind.SEPARATOR, key=",")
                kept[at] = token._replace(kind=Kind.SEPARATOR, key=",")
            opened = None
    return kept


def trimmed(tokens: list[Token], *, pasted: bool) -> list[Token]:
    """The tokens without `Exclusive:` in front and `| Variety` after it; `- Variety` is a note's source."""
    return _without_publisher(_without_lead(tokens), _TRAILING if pasted else _BAR)


def _without_lead(tokens: list[Token]) -> list[Token]:
    """The tokens without `Exclusive:`, `[Update]`, `SDCC –` in front."""
    while tokens and tokens[0].kind is Kind.MARK and tokens[0].key in _LEADING:
        tokens = tokens[1:]
    start = 1 if tokens and tokens[0].key in _BRACKETS else 0
    closing = _BRACKETS[tokens[0].key] if start else _LEADING
    for end in range(min(start + _LONGEST_LEAD, len(tokens) - 1), start, -1):
        words, mark = tokens[start:end], tokens[end]
        closed = mark.kind is Kind.MARK and mark.key in closing
        if closed and all(word.kind is Kind.WORD for word in words) and _is_trimming([w.key for w in words]):
            return _without_lead(tokens[end + 1 :])
    return tokens


def _is_trimming(words: list[str]) -> bool:
    """`Breaking news`, `TVLine exclusive`, `SDCC`."""
    return any(
        all(word in TRIMMING | _OCCASIONS for word in words[at:]) and (not at or is_publisher(words[:at]))
        for at in range(len(words))
    )


def _ends_a_headline(words: list[str]) -> bool:
    """`| Variety`, `– Upfronts`, `– Update`."""
    return is_publisher(words) or all(word in TRIMMING | _OCCASIONS for word in words)


def _without_publisher(tokens: list[Token], marks: frozenset[str]) -> list[Token]:
    """The tokens up to the last name of a publisher or of its section: `… | Entertainment | The Guardian`."""
    end = next((at for at, token in enumerate(tokens) if token.kind is Kind.NOTE), len(tokens))
    for at in range(end - 2, max(0, end - _LONGEST_NAME - 2), -1):
        if tokens[at].kind is not Kind.MARK or tokens[at].key not in marks:
            continue
        words = tokens[at + 1 : end]
        if all(word.kind is Kind.WORD for word in words) and _ends_a_headline([word.key for word in words]):
            return _without_publisher([*tokens[:at], *tokens[end:]], marks)
    return tokens
