"""Reads relative days, which count from the day of the report: yesterday, 2 weeks ago, january, this fall.

`ahead` is for expectations: then `january` is the next one, else the last one. A day without a year (`Nov
17`) is the nearest such day; it needs the day of the report.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.entry.words.lists import cardinal
from btu_cli.errors import AmbiguousDate, NotADate
from btu_cli.model.dates import PartialDate, add_months
from btu_cli.model.written import DAYS_OF_WEEK, MONTHS, SEASON_WORDS, THIRDS, WEEKDAYS, parse_date
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPANS: Final = ("day", "week", "month", "year")
_PARTS_OF_YEAR: Final = frozenset(MONTHS) | frozenset(SEASON_WORDS)
_BARE: Final = frozenset(word for word in MONTHS if len(word) > 4 or word in ("june", "july", "may"))  # noqa: PLR2004
_LONG_DAYS: Final = frozenset(day.casefold() for day in DAYS_OF_WEEK)
_LATER: Final = frozenset({"later", "earlier"})
_LONG_AGO: Final = 60  # days
_FEASTS: Final = {
    ("christmas", "day"): (12, 25), ("christmas", "eve"): (12, 24), ("boxing", "day"): (12, 26),
    ("new", "year's", "day"): (1, 1), ("new", "year's", "eve"): (12, 31), ("halloween",): (10, 31),
    ("valentine's", "day"): (2, 14),
}  # fmt: skip
LONGEST: Final = 5  # words: "the end of next year"


class Anchor(NamedTuple):
    """The day from which relative days count. `dated`: a day without a year can take its year from it."""

    day: date
    dated: bool = False


def relative_at(keys: Sequence[str], anchor: Anchor, *, ahead: bool) -> Iterator[tuple[int, PartialDate]]:
    """All readings at the beginning of the words: the number of words and the date."""
    if not keys or not may_be_relative(keys[0]):
        return
    for length in range(min(len(keys), LONGEST), 0, -1):
        try:
            when = _read(tuple(keys[:length]), anchor, ahead=ahead)
        except (OverflowError, ValueError, NotADate):  # the calendar has no such day
            continue
        if when is not None and (ahead or when.first <= anchor.day):
            yield length, when


def may_be_relative(key: str) -> bool:
    """Whether a relative day can begin with this word."""
    return key in _FIRST or key[:1].isdigit()


def _read(words: tuple[str, ...], anchor: Anchor, *, ahead: bool) -> PartialDate | None:
    day = anchor.day
    if words in (("today",), ("tonight",)):
        return PartialDate.of_day(day)
    if words in (("yesterday",), ("last", "night")) and not ahead:
        return PartialDate.of_day(day - timedelta(days=1))
    if words == ("tomorrow",) and ahead:
        return PartialDate.of_day(day + timedelta(days=1))
    if words[-1] == "ago" and not ahead:
        return _counted(words[:-1], day, -1)
    if words[0] == "in" and ahead:
        return _counted(words[1:], day, 1)
    return (
        _weekday(words, day, ahead=ahead)
        or _span(words, day, ahead=ahead)
        or _of_year(words, day, ahead=ahead)
        or _feast(words, day, ahead=ahead)
        or (_nearest_day(words, day, ahead=ahead) if anchor.dated else None)
    )


def _feast(words: tuple[str, ...], day: date, *, ahead: bool) -> PartialDate | None:
    """`Christmas Day`: the next one of what is expected, else the last one."""
    if words not in _FEASTS:
        return None
    month, number = _FEASTS[words]
    here = date(day.year, month, number)
    step = (1 if here < day else 0) if ahead else (-1 if here > day else 0)
    return PartialDate.of_day(here.replace(year=day.year + step))


def _counted(words: tuple[str, ...], day: date, direction: int) -> PartialDate | None:
    """`2 weeks ago`: a day for days and weeks, a month for months, a year for years."""
    if words[:1] and words[0] in ("a", "an"):
        count, used = 1, 1
    elif words[:1] and words[0].isdigit() and len(words[0]) <= 3:  # noqa: PLR2004 - digits
        count, used = int(words[0]), 1
    elif number := cardinal(words):
        count, used = number
    else:
        return None
    if len(words) != used + 1:
        return None
    unit = words[used].removesuffix("s")
    if unit in ("day", "week"):
        return PartialDate.of_day(day + timedelta(days=direction * count * (7 if unit == "week" else 1)))
    if unit == "month":
        return _month(add_months(day, direction * count))
    return PartialDate.parse(f"{day.year + direction * count:04}") if unit == "year" else None


def _weekday(words: tuple[str, ...], day: date, *, ahead: bool) -> PartialDate | None:
    """`last Friday` is before the day; `Friday` is the last one or the next one."""
    which, name = ("", words[0]) if len(words) == 1 else (words[0], words[-1])
    if len(words) > 2 or name not in _LONG_DAYS or which not in ("", "last", "this", "next", "on"):  # noqa: PLR2004
        return None
    if which == ("last" if ahead else "next"):
        return None
    number = [known.casefold() for known in DAYS_OF_WEEK].index(name)
    if ahead:
        return PartialDate.of_day(day + timedelta(days=(number - day.weekday() - 1) % 7 + 1))
    back = (day.weekday() - number) % 7
    return PartialDate.of_day(day - timedelta(days=back or (7 if which == "last" else 0)))


def _span(words: tuple[str, ...], day: date, *, ahead: bool) -> PartialDate | None:
    """`last week`, `this month`, `later this year`, `early next year`."""
    if len(words) not in (2, 3) or words[-2] not in ("last", "this", "next") or words[-1] not in _SPANS[1:]:
        return None
    *part, which, unit = words
    if which == ("last" if ahead else "next"):
        return None
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        first = day - timedelta(days=day.weekday() - 7 * step)
        whole = PartialDate.parse(f"{first.isoformat()}/{(first + timedelta(days=6)).isoformat()}")
    elif unit == "month":
        whole = _month(add_months(day, step))
    else:
        whole = PartialDate.parse(f"{day.year + step:04}")
    if not part or part[0] in _LATER:
        return whole
    return _dated(f"{part[0]} {whole}") if part[0] in THIRDS and unit != "week" else None


def _of_year(words: tuple[str, ...], day: date, *, ahead: bool) -> PartialDate | None:
    """`january`, `this fall`, `next summer`, `late March`: the last one, or the next one for expectations."""
    *before, name = words
    third = before.pop(0) if before and before[0] in THIRDS else ""
    which = before.pop(0) if before and before[0] in ("last", "this", "next", "coming") else ""
    if before or name not in _PARTS_OF_YEAR or not (which or third or name in _BARE or name in SEASON_WORDS):
        return None
    if (which == "last" and ahead) or (which in ("next", "coming") and not ahead):
        return None
    years = (day.year - 1, day.year, day.year + 1)
    whole = [when for year in years if (when := _dated(f"{third} {name} {year}".strip())) is not None]
    if ahead:
        open_ = [w for w in whole if (w.first > day if which == "next" else w.last >= day)]
        return open_[0] if open_ else None
    begun = [w for w in whole if (w.last < day if which == "last" else w.first <= day)]
    return begun[-1] if begun else None


def _nearest_day(words: tuple[str, ...], day: date, *, ahead: bool) -> PartialDate | None:
    """`Nov 17`, `Friday, March 5`: the nearest such day; for expectations, the next one.

    What premieres on a day that was not long ago is unclear: `season 3 debuts June 5`, said on June 10.
    """
    named = [word for word in words if word in MONTHS]
    if len(named) != 1 or not any(word[:1].isdigit() for word in words):
        return None
    weekday = words[0] if words[0] in WEEKDAYS else ""
    found = []
    for year in (day.year - 1, day.year, day.year + 1):
        when = _dated(f"{' '.join(words)} {year}")
        if when is None or when.days > 1:
            continue
        if ahead and when.first < day:
            if (day - when.first).days < _LONG_AGO:
                return None
            continue
        if not weekday or DAYS_OF_WEEK[when.first.weekday()].casefold().startswith(weekday[:3]):
            found.append(when)
    return min(found, key=lambda when: (abs((when.first - day).days), when.first), default=None)


def _month(day: date) -> PartialDate:
    return PartialDate.parse(f"{day.year:04}-{day.month:02}")


def _dated(text: str) -> PartialDate | None:
    try:
        return parse_date(text)
    except (NotADate, AmbiguousDate):
        return None


_FIRST: Final = (
    frozenset(
        "today tonight yesterday tomorrow in a an last this next on coming later earlier one two".split()
    )
    | frozenset("three four five six seven eight nine ten".split())
    | _PARTS_OF_YEAR
    | {words[0] for words in _FEASTS}
    | WEEKDAYS
    | frozenset(THIRDS)
)
