"""Finds dates among the words of a clause: the longest run of words that reads as one.

`btu_cli.model.written` reads the dates. This module only says which words can be part of one, so that few
texts are tried, and which words can begin the date of an update: "by March 2021" is a date of an expectation,
never of a report.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from btu_cli.errors import AmbiguousDate, NotADate
from btu_cli.model.written import (
    ABOUT,
    COUNTED,
    DAYS_OF_WEEK,
    FEASTS,
    MONTHS,
    SEASON_WORDS,
    SINCE,
    THIRDS,
    UNSURE,
    UNTIL,
    WEEKDAYS,
    parse_date,
)
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.model.dates import PartialDate

LONGEST: Final = 12  # words: "between the first quarter of 2021 and the third quarter of 2022"
_PARTS: Final = frozenset((*THIRDS, *SEASON_WORDS, *COUNTED, *FEASTS)) | (ABOUT - {"c"})
_WITHIN: Final = frozenset("quarter half of the in to through until till or - – — year and".split())
_ONLY_AHEAD: Final = (  # words that begin a date of an expectation, never of a report
    UNTIL | SINCE | UNSURE | {"between", "the"}
)
_VERBS: Final = frozenset(("beginning", "start", "end"))
_NAMED: Final = "|".join((*MONTHS, *SEASON_WORDS))
_NUMBER: Final = re.compile(
    r"'\d\d|\d[\d./~?%-]*(?:st|nd|rd|th)?|\d{4}-\w+(?:/[\w.~?%-]*)?[~?%]?|\.\./\d[\w./~?%-]*"
)
_QUARTER: Final = re.compile(r"[qh][1-4](?:[/-]\d{2,4})?|[1-4][qh]")
_TWO_PARTS: Final = re.compile(rf"({_NAMED})/({_NAMED})")  # `March/April`
_YEAR: Final = re.compile(r"\d{4}[~?%]?")
_LOOKS_NUMERIC: Final = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}-\d{1,2}|\d{4}-?q\d+|(?:19|20)\d{6}"
)
_HYPHEN: Final = re.compile(r"(?<=[a-z])-(?=\d)|(?<=\d)-(?=[a-z])", re.IGNORECASE)
_QUARTERS: Final = re.compile(rf"\b({'|'.join(COUNTED)}) quarter( of)?", re.IGNORECASE)
_SHORT_YEAR: Final = re.compile(rf"\b({'|'.join(SEASON_WORDS)}) (?=\d\d$)", re.IGNORECASE)  # `spring 27`


class Reading(NamedTuple):
    """The result of reading words as a date: the date, or why it is not one although it looks like one."""

    when: PartialDate | None
    why: str = ""
    hint: str = ""


def joins_a_date(before: Sequence[str], after: str) -> bool:
    """Whether a comma between these words belongs to a date: `Nov 17, 2020`, `Tuesday, November 17`."""
    last = before[-1]
    month_near = last in MONTHS or (len(before) > 1 and any(word in MONTHS for word in before))
    if _YEAR.fullmatch(after):
        return month_near and (last in MONTHS or last.rstrip("stndrh").isdigit())
    return last in WEEKDAYS and (after in MONTHS or after[:1].isdigit())


def may_begin(key: str, *, ahead: bool) -> bool:
    """Whether a date can begin with this word; `ahead` is for expectations."""
    return (
        bool(_NUMBER.fullmatch(key))
        or key in MONTHS
        or key in WEEKDAYS
        or key in _PARTS
        or bool(_QUARTER.fullmatch(key) or _TWO_PARTS.fullmatch(key))
        or (ahead and key in _ONLY_AHEAD)
    )


def run_length(keys: Sequence[str], *, ahead: bool) -> int:
    """The number of words at the beginning that could be one date."""
    if not keys or not may_begin(keys[0], ahead=ahead):
        return 0
    if keys[0] in _VERBS and tuple(keys[1:2]) == ("in",):
        return 0  # `set to end in March 2027`
    count = 1
    while count < min(len(keys), LONGEST) and (
        may_begin(keys[count], ahead=ahead)
        or (keys[count] in _WITHIN and (keys[count] != "and" or keys[0] == "between"))
    ):
        count += 1
    return count


def looks_numeric(key: str) -> bool:
    """Whether a word looks like a date, with numbers and dashes."""
    return bool(_LOOKS_NUMERIC.fullmatch(key))


def date_in(text: str) -> PartialDate | None:
    """The date in a text, if a report can have it."""
    return (
        read_date(text).when
        if may_begin(text.split(maxsplit=1)[0].casefold().rstrip(",.") if text.split() else "", ahead=False)
        else None
    )


@lru_cache(maxsize=4096)
def read_date(text: str) -> Reading:
    """`text` as a date. A hyphen beside letters counts as a space (`17-Nov-2020`)."""
    given = text.strip().rstrip(".,")
    why, hint = "", ""
    spellings = [given, _HYPHEN.sub(" ", given), _QUARTERS.sub(_quarter, given)]
    for spelling in dict.fromkeys((*spellings, _SHORT_YEAR.sub(r"\1 '", given))):
        try:
            when = parse_date(spelling)
            return _on_its_weekday(given, when)
        except AmbiguousDate as error:
            return Reading(None, error.message, error.hint)
        except NotADate as error:
            why, hint = (error.message, error.hint) if error.why else (why, hint)
    return Reading(None, why, hint)


def _on_its_weekday(text: str, when: PartialDate) -> Reading:
    """The date, unless it names the wrong weekday."""
    word = text.split(maxsplit=1)[0].casefold().rstrip(".,")
    if word in WEEKDAYS and when.days == 1:
        day = DAYS_OF_WEEK[when.first.weekday()]
        if not day.casefold().startswith(word[:3]):
            hint = f"Leave the weekday out, or write the day that is meant: {when}."
            return Reading(None, f"{when} was a {day}.", hint)
    return Reading(when)


def _quarter(found: re.Match[str]) -> str:
    return f"Q{COUNTED[found[1].lower()]} "
