"""The slots of dates in patterns: dates with a year, else days that are counted from the report's; hours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Found
from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.words.dates import may_begin, read_date, run_length
from btu_cli.entry.words.relative import LONGEST, Anchor, relative_at
from btu_cli.model.written import SEASON_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.entry.language.clause import Clause

_DATE_RUN: Final = (Kind.WORD, Kind.MARK)
_YEARS: Final = re.compile(r"(?:19|20)\d\d[-–/](?:\d\d|(?:19|20)\d\d)")
_CLOCK: Final = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:[ap]\.?m|/\d{1,2}c)|\d{1,2}:\d\d")
_BEFORE_A_MONTH: Final = frozenset("in last next this until till by early mid late since to for".split())


def date_at(clause: Clause, at: int) -> Iterator[Found]:
    """Dates of reports."""
    return _any_date(clause, at, ahead=False)


def when_at(clause: Clause, at: int) -> Iterator[Found]:
    """Dates of expectations: also `by March 2021`, `between May and July 2021`, `possibly 2022`."""
    return _any_date(clause, at, ahead=True)


def old_at(clause: Clause, at: int) -> Iterator[Found]:
    """Dates that are given up: in `from March to June 2027` also March alone."""
    yield from _dates(clause, at, ahead=True)
    yield from _days_from(clause, at, ahead=True)


def _any_date(clause: Clause, at: int, *, ahead: bool) -> Iterator[Found]:
    """Dates with a year, else relative days."""
    longest = at
    for found in _dates(clause, at, ahead=ahead):
        longest = max(longest, found.end)
        yield found
    for found in _days_from(clause, at, ahead=ahead):
        if found.end > longest:
            yield found


def _dates(clause: Clause, at: int, *, ahead: bool) -> Iterator[Found]:
    if not (clause.is_word(at) and may_begin(clause.keys[at], ahead=ahead)):
        return
    words = []
    for token in clause.tokens[at:]:
        if token.kind not in _DATE_RUN:
            break
        words.append(token.key)
    for end in range(at + run_length(words, ahead=ahead), at, -1):
        if clause.is_word(end - 1) and (when := read_date(clause.text(at, end)).when):
            yield Found(end, when)


def _days_from(clause: Clause, at: int, *, ahead: bool) -> Iterator[Found]:
    """Relative days: yesterday, last Friday, `Nov 17`."""
    anchor = clause.context.anchor
    if anchor is None or not clause.is_word(at):
        return
    keys = clause.keys[at : at + LONGEST]
    if keys[0] == "may" and not _is_the_month(clause, at):
        return
    if (
        not ahead
        and keys[0] in SEASON_WORDS
        and not (at and clause.keys[at - 1] in _BEFORE_A_MONTH | {"the"})
    ):
        return  # `fall finale`, `winter premiere`
    for length, when in relative_at(keys, Anchor(anchor, clause.context.dated), ahead=ahead):
        yield Found(at + length, when, typed=clause.text(at, at + length))


def _is_the_month(clause: Clause, at: int) -> bool:
    """Whether `may` is the month: a preposition is in front, or a day or nothing follows."""
    after = clause.keys[at + 1] if at + 1 < len(clause) else "0"
    return after[:1].isdigit() or (at > 0 and clause.keys[at - 1] in _BEFORE_A_MONTH)


def years_at(clause: Clause, at: int) -> Iterator[Found]:
    """A season of television by its years: `2024-25`."""
    if _YEARS.fullmatch(clause.keys[at]):
        yield Found(at + 1, clause.keys[at])


def clock_at(clause: Clause, at: int) -> Iterator[Found]:
    """A time of day: `9pm`, `9/8c`."""
    if _CLOCK.fullmatch(clause.keys[at]):
        yield Found(at + 1, clause.keys[at])
