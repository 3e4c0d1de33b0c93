"""Reads dates as people type them: `17 Nov 2020`, `Nov 17, 2020`, `Q3 2021`, `early 2021`, `11/17/2020`.

It never guesses. A text that can mean two days is refused, and the error names both; a text without a year is
refused. "Early", "mid" and "late" are thirds: four months of a year, ten days of a month. They become
intervals.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.errors import AmbiguousDate, NotADate
from btu_cli.model.dates import OPEN, SEASONS, PartialDate
from btu_cli.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH_NAMES: Final = (
    "january february march april may june july august september october november december".split()
)
MONTHS: Final = (
    {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
    | {name[:3]: number for number, name in enumerate(_MONTH_NAMES, start=1)}
    | {"sept": 9}
)
DAYS_OF_WEEK: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WEEKDAYS: Final = frozenset(day.lower() for day in DAYS_OF_WEEK) | frozenset(
    "mon tue tues wed thu thur thurs fri sat sun".split()
)
SEASON_WORDS: Final = dict(zip(SEASONS, SEASONS, strict=True)) | {"fall": "autumn"}
COUNTED: Final = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
THIRDS: Final = {
    "early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2,
}  # fmt: skip
_FILLERS: Final = frozenset({"the", "of", "in", "on", "year"})
ABOUT: Final = frozenset({"around", "about", "circa", "ca", "approximately", "roughly", "c"})
UNSURE: Final = frozenset({"possibly", "maybe", "perhaps", "probably"})
UNTIL: Final = frozenset({"by", "before", "until", "till"})
SINCE: Final = frozenset({"after", "since", "from"})

# Compiled by those who need them: a date in digits, as options have it, is read without.
_NUMERIC: Final = r"(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})"
_DAY: Final = r"(\d{1,2})(?:st|nd|rd|th)?"
_RANGE: Final = (
    r"\s+(?:to|until|till|through|and|-|–|—|/)\s+|\s*[–—]\s*"
    r"|(?<=[a-z])/(?=[a-z])|(?<=[a-z])(?<!early)(?<!late)(?<!mid)-(?=[a-z])|(?<=\d{4})-(?=[a-z]+ \d{4})"
)
_BETWEEN_WORDS: Final = r"[\s,.]+|(?:(?<=early)|(?<=late)|(?<=mid))-"
_OR: Final = r"\s+or\s+"
_SHORT_YEAR: Final = r"(?<!\w)['’](\d\d)(?!\d)"
FEASTS: Final = {"christmas": 12, "xmas": 12}
_SHORT: Final = (  # dates with two digits of the year: `20-Nov-26`, `Q1 27`
    rf"(\d{{1,2}}(?:st|nd|rd|th)?[ -](?:{'|'.join(MONTHS)})[ -]|(?:q[1-4]|h[12])[ /-])(?:20)?(\d\d)"
)
_MONTH_AND_YEAR: Final = r"(0?[1-9]|1[0-2])/(\d{4})"
_THIS_CENTURY: Final = 50  # `'27` is 2027, `'98` is 1998


def parse_date(text: str) -> PartialDate:
    """Read a date in EDTF, in btu's typed form, or as people write it.

    Raises:
        NotADate: it is not a date, or names a day that does not exist.
        AmbiguousDate: it can mean two days, such as 03/04/2020.
    """
    given = clean(text, "The date")
    try:
        return PartialDate.parse(given)
    except NotADate as error:
        refusal = error
    spoken = re.sub(_SHORT_YEAR, _whole_year, " ".join(given.casefold().split()))
    if short := re.fullmatch(_SHORT, spoken):
        spoken = f"{re.sub('[/-]', ' ', short[1])} 20{short[2]}"
    when = _interval(spoken, given) or _single(spoken, given)
    if when is None:
        raise _without_a_year(given, spoken) or refusal
    return when


def _whole_year(found: re.Match[str]) -> str:
    """`spring '27`: the year, if an apostrophe says that it is one."""
    return f"{20 if int(found[1]) < _THIS_CENTURY else 19}{found[1]}"


def _interval(spoken: str, given: str) -> PartialDate | None:
    """`November 2018 to February 2019`, `by March 2021`, `late 2021 or early 2022`."""
    word, _, rest = spoken.partition(" ")
    if word in ("from", "between"):
        spoken = rest
    for separator in (_RANGE, _OR):
        parts = re.split(separator, spoken)
        if len(parts) == 2:  # noqa: PLR2004 - from one to another
            start, end = _single(parts[0], given), _single(parts[1], given)
            if start is None and end is not None:
                start = _single(f"{parts[0]} {end.edtf[:4]}", given)  # November to December 2018
            if start is not None and end is not None:
                return _spanning(start, end, given, adjacent=separator is not _RANGE)
    if word in UNTIL | SINCE and (point := _single(rest, given)):
        try:
            return _open(word, point)
        except OverflowError:
            raise NotADate(given, "the calendar begins in 0001 and ends in 9999") from None
    return None


def _open(word: str, point: PartialDate) -> PartialDate:
    """`by March 2021` includes March, `before March 2021` does not; likewise `since` and `after`.

    Raises:
        OverflowError: the calendar has no such day.
    """
    start, end = point.edtf.split("/")[0], point.edtf.split("/")[-1]
    if word == "before":
        end = (point.first - timedelta(days=1)).isoformat()
    if word == "after":
        start = (point.last + timedelta(days=1)).isoformat()
    return PartialDate.parse(f"{OPEN}/{end}" if word in UNTIL else f"{start}/{OPEN}")


def _spanning(start: PartialDate, end: PartialDate, given: str, *, adjacent: bool) -> PartialDate:
    if adjacent and start.days_apart(end) > 1:
        raise NotADate(given, "it names two dates with a gap between them")
    try:
        return PartialDate.parse(f"{start.edtf.split('/')[0]}/{end.edtf.split('/')[-1]}")
    except NotADate as error:
        raise NotADate(given, error.why) from None


def _single(spoken: str, given: str) -> PartialDate | None:
    """One point in time, or a third of a year or month: early, mid, late."""
    if numeric := re.fullmatch(_NUMERIC, spoken):
        return _numeric(numeric, given)
    if month := re.fullmatch(_MONTH_AND_YEAR, spoken):
        return PartialDate.parse(f"{month[2]}-{int(month[1]):02}")
    words = [word for word in re.split(_BETWEEN_WORDS, spoken) if word and word not in _FILLERS]
    if words and words[0] in WEEKDAYS:
        words = words[1:]
    if words and words[0] in ABOUT | UNSURE:
        inner = _single(" ".join(words[1:]), given)
        if inner is None or "/" in inner.edtf:
            return inner
        return PartialDate.parse(inner.edtf.rstrip("~?%") + ("~" if words[0] in ABOUT else "?"))
    return _named(words, given)


def _numeric(found: re.Match[str], given: str) -> PartialDate:
    """Three numbers: the year first, or the year last if only one order of day and month is possible."""
    one, two, three = found[1], found[3], found[4]
    if len(one) == 4:  # noqa: PLR2004 - a year
        return _day(one, int(two), int(three), given)
    if len(three) != 4 or len(one) > 2:  # noqa: PLR2004
        raise NotADate(given, "write the year with four digits")
    if int(one) <= 12 and int(two) <= 12 and int(one) != int(two):  # noqa: PLR2004 - either is a month
        readings = (_day(three, int(one), int(two), given), _day(three, int(two), int(one), given))
        raise AmbiguousDate(given, (str(readings[0]), str(readings[1])))
    month, day = (one, two) if int(one) <= 12 else (two, one)  # noqa: PLR2004
    return _day(three, int(month), int(day), given)


def _named(words: Sequence[str], given: str) -> PartialDate | None:
    """A year and the name of a part of it, in any order that people use."""
    years = [word for word in words if len(word.rstrip("~?%")) == 4 and word[:4].isdigit()]  # noqa: PLR2004
    if len(years) != 1:
        return None
    year = years[0]
    rest = [word for word in words if word != year]
    if rest and len(rest[0]) > 1 and rest[0] in THIRDS and len(rest) <= 2:  # noqa: PLR2004
        return _third(rest, year, given)
    if len(rest) == 1:
        return _part_of_year(rest[0], year)
    if len(rest) == 2:  # noqa: PLR2004 - a month with its day, or an ordinal with quarter or half
        return _month_and_day(rest, year, given) or _counted_part(rest, year)
    return PartialDate.parse(year) if not rest else None


def _part_of_year(word: str, year: str) -> PartialDate | None:
    if word in MONTHS:
        return PartialDate.parse(f"{year[:4]}-{MONTHS[word]:02}{year[4:]}")
    if word in SEASON_WORDS:
        return PartialDate.parse(f"{year[:4]}-{SEASON_WORDS[word]}{year[4:]}")
    if word in FEASTS:
        return PartialDate.parse(f"{year[:4]}-{FEASTS[word]}{year[4:]}")
    if re.fullmatch(r"q[1-4]|[1-4]q", word):
        return PartialDate.parse(f"{year[:4]}-Q{word.strip('q')}{year[4:]}")
    if re.fullmatch(r"h[12]|[12]h", word):
        return _half(int(word.strip("h")), year)
    return None


def _month_and_day(words: Sequence[str], year: str, given: str) -> PartialDate | None:
    for month, day in (words, reversed(words)):
        if month in MONTHS and (number := re.fullmatch(_DAY, day)):
            return _day(year[:4], MONTHS[month], int(number[1]), given, year[4:])
    return None


def _counted_part(words: Sequence[str], year: str) -> PartialDate | None:
    number = COUNTED.get(words[0])
    if number and words[1] == "quarter":
        return PartialDate.parse(f"{year[:4]}-Q{number}")
    if number in (1, 2) and words[1] == "half":
        return _half(number, year)
    return None


def _half(number: int, year: str) -> PartialDate:
    start, end = (1, 6) if number == 1 else (7, 12)
    return PartialDate.parse(f"{year[:4]}-{start:02}/{year[:4]}-{end:02}")


def _third(words: Sequence[str], year: str, given: str) -> PartialDate | None:
    """Early, mid or late in a year (four months each), a season, a quarter or a month (a third of it)."""
    part = THIRDS[words[0]]
    if len(words) == 1:
        return PartialDate.parse(f"{year[:4]}-{4 * part + 1:02}/{year[:4]}-{4 * part + 4:02}")
    whole = _named([words[1], year], given)
    if whole is None or "/" in whole.edtf:
        return None
    length = 10 if words[1] in MONTHS else whole.days // 3
    first = whole.first + timedelta(days=length * part)
    last = whole.last if part == 2 else first + timedelta(days=length - 1)  # noqa: PLR2004 - the last third
    return PartialDate.parse(f"{first.isoformat()}/{last.isoformat()}")


def _day(year: str, month: int, day: int, given: str, qualifier: str = "") -> PartialDate:
    try:
        return PartialDate.parse(f"{year}-{month:02}-{day:02}{qualifier}")
    except NotADate as error:
        raise NotADate(given, error.why) from None


def _without_a_year(given: str, spoken: str) -> NotADate | None:
    """The refusal of a text that would be a date if it had a year."""
    try:
        complete = _single(f"{spoken} 2000", given) or _interval(f"{spoken} 2000", given)
    except (NotADate, AmbiguousDate):
        return None
    return NotADate(given, "it names no year") if complete else None
