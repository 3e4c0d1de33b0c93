"""Partial dates: a date exactly as precise as its source.

A partial date is written in EDTF (the Extended Date/Time Format of ISO 8601-2:2019, level 1 and the
quarters and seasons of level 2) and knows its first and last possible day. `btu_cli.model.written` reads
other forms that people type ("17 Nov 2020", "early 2021").
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Self

from btu_cli.errors import NotADate
from btu_cli.named import NamedTuple

SEASONS = ("spring", "summer", "autumn", "winter")  # EDTF 21 to 24
QUARTERS = ("Q1", "Q2", "Q3", "Q4")  # EDTF 33 to 36
FIRST_SEASON, FIRST_QUARTER = 21, 33
QUALIFIERS = "~?%"  # approximate, uncertain, both

OPEN = ".."
_OF_A_DAY = len("2020-11-17")
FIRST_MONTH_OF_SEASON = {21: 3, 22: 6, 23: 9, 24: 12}


class PartialDate(NamedTuple):
    """A point or interval in time: its EDTF text and its first and last possible day, both inclusive.

    A qualifier (`2019~`, `2019?`) says how sure the source was; it does not change the possible days. Seasons
    are those of the northern hemisphere. The winter of a year begins in its December, because EDTF sorts
    winter after autumn. An open end reaches to the first or last day of the calendar.
    """

    edtf: str
    first: date
    last: date

    def __str__(self) -> str:
        """The form that people type and that tables and JSON show: `2021-Q3`, `2021-summer`."""
        if "/" not in self.edtf:
            return _typed(self.edtf)
        return "/".join(_typed(point) for point in self.edtf.split("/"))

    @property
    def iso(self) -> str:
        """A year, month or day without a qualifier as ISO 8601 writes it; other dates are empty."""
        plain = self.edtf.replace("-", "")
        return self.edtf if plain.isdigit() and (len(plain) != 6 or self.edtf[5:] <= "12") else ""  # noqa: PLR2004

    @property
    def days(self) -> int:
        """The number of possible days; 1 means exact."""
        return (self.last - self.first).days + 1

    def overlaps(self, other: Self) -> bool:
        """Whether both have a possible day in common."""
        return self.first <= other.last and other.first <= self.last

    def within(self, other: Self) -> bool:
        """Whether every possible day of this date is also possible for `other`."""
        return other.first <= self.first and self.last <= other.last

    def days_apart(self, other: Self) -> int:
        """The number of days between the nearest possible days of both; 0 if they overlap."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)

    @classmethod
    def of_day(cls, day: date) -> Self:
        """The exact date of one calendar day."""
        return cls(day.isoformat(), day, day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF or its typed form.

        Raises:
            NotADate: the text has another form, or names a day or month that does not exist.
        """
        if len(text) == _OF_A_DAY and text[4] == text[7] == "-":  # as most are
            try:
                day = date.fromisoformat(text)
                return cls(text, day, day)
            except ValueError:
                pass
        start, slash, end = text.partition("/")
        if not slash:
            return cls(*_point(text, text))
        if start in ("", OPEN) and end in ("", OPEN):
            raise NotADate(text, "one end of an interval must be known")
        first = (OPEN, date.min, date.min) if start in ("", OPEN) else _point(start, text)
        last = (OPEN, date.max, date.max) if end in ("", OPEN) else _point(end, text)
        if last[1] < first[1] or last[2] < first[2]:
            raise NotADate(text, "it ends before it begins")
        return cls(f"{first[0]}/{last[0]}", first[1], last[2])


def order_of(when: PartialDate) -> tuple[date, int]:
    """The sort key of dates: by first possible day; of equal ones, the wider date first."""
    return (when.first, -when.last.toordinal())


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day if the month is shorter.

    It stops at the last day of the calendar.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, _last_of_month(year, month + 1)))


def _last_of_month(year: int, month: int) -> int:
    """The number of days in a month. `calendar` knows it too, but importing it takes time at every start."""
    if month == 2:  # noqa: PLR2004 - February
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _typed(point: str) -> str:
    year, dash, code = point[:4], point[4:5], point[5:7]
    if dash and code.isdigit():
        number = int(code)
        if number >= FIRST_QUARTER:
            return f"{year}-{QUARTERS[number - FIRST_QUARTER]}{point[7:]}"
        if number >= FIRST_SEASON:
            return f"{year}-{SEASONS[number - FIRST_SEASON]}{point[7:]}"
    return point


def _point(text: str, whole: str) -> tuple[str, date, date]:
    """The EDTF text of one point, and its first and last possible day. `whole` is for the error."""
    body, qualifier = (text[:-1], text[-1]) if text[-1:] and text[-1] in QUALIFIERS else (text, "")
    parts = body.split("-")
    if not _digits(parts[0], 4) or parts[0] == "0000":
        raise NotADate(whole)
    year = int(parts[0])
    if len(parts) == 1:
        return body + qualifier, date(year, 1, 1), date(year, 12, 31)
    code = _code(parts[1], whole)
    if len(parts) == 2:  # noqa: PLR2004 - year and month
        return f"{parts[0]}-{code:02}{qualifier}", *_days_of(year, code)
    if len(parts) != 3 or not _digits(parts[2], 2) or code >= FIRST_SEASON:  # noqa: PLR2004 - and day
        raise NotADate(whole)
    try:
        day = date(year, code, int(parts[2]))
    except ValueError:
        days = _last_of_month(year, code)
        raise NotADate(whole, f"{parts[0]}-{parts[1]} has {days} days") from None
    return body + qualifier, day, day


def _code(text: str, whole: str) -> int:
    """The EDTF number of a month, season or quarter."""
    word = text.lower()
    if word.upper() in QUARTERS:
        return FIRST_QUARTER + QUARTERS.index(word.upper())
    word = "autumn" if word == "fall" else word
    if word in SEASONS:
        return FIRST_SEASON + SEASONS.index(word)
    if not _digits(word, 2):
        raise NotADate(whole, _no_quarter(text))
    number = int(word)
    if 1 <= number <= 12 or FIRST_SEASON <= number <= 24 or FIRST_QUARTER <= number <= 36:  # noqa: PLR2004
        return number
    raise NotADate(whole, "a year has 12 months")


def _no_quarter(text: str) -> str:
    return "a year has four quarters" if text[:1] in "Qq" and text[1:].isdigit() else ""


def _digits(text: str, count: int) -> bool:
    return len(text) == count and text.isascii() and text.isdigit()


def _days_of(year: int, code: int) -> tuple[date, date]:
    """The first and last day of a month, season or quarter."""
    if code >= FIRST_QUARTER:
        month, months = 3 * (code - FIRST_QUARTER) + 1, 3
    elif code >= FIRST_SEASON:
        month, months = FIRST_MONTH_OF_SEASON[code], 3
    else:
        month, months = code, 1
    first = date(year, month, 1)
    if year == date.max.year and month + months > 12:  # noqa: PLR2004 - past the calendar's end
        return first, date.max
    return first, add_months(first, months) - timedelta(days=1)
