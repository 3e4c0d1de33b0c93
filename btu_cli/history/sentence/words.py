"""The words of a sentence: dates in prose, lengths of time, names of events and platforms."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.history.events import is_no_season
from btu_cli.model.dates import OPEN, QUALIFIERS, PartialDate
from btu_cli.model.facts import scope_of
from btu_cli.model.platforms import platform_title
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

Write: TypeAlias = "Callable[[PartialDate], str]"  # writes a date
_NUMBERS: Final = "no one two three four five six seven eight nine ten eleven twelve".split()
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_ABOUT: Final = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
_FEASTS: Final = {name.casefold(): name for name in ("Christmas", "Easter", "Halloween", "Thanksgiving")}
_WITH_ARTICLE: Final = frozenset(  # territories that are written with `the`
    "us|usa|uk|uae|eu|united states|united kingdom|united arab emirates|netherlands|philippines|"
    "czech republic|dominican republic|middle east".split("|")
)
_WIDE_DAYS: Final = 31  # days; a wider date is given by its year if only the rough time matters


class Voice(NamedTuple):
    """How a sentence writes dates and names seasons, and its day."""

    write: Write = str
    scope: Callable[[int | None], str] = scope_of
    today: date = date.max

    def on(self, when: PartialDate) -> str:
        """A date with its preposition: on a day, in a month or year, about a day, between two days."""
        start, slash, end = when.edtf.partition("/")
        if slash and start != OPEN != end and when.last <= self.today:
            return f"between {self.point(start)} and {self.point(end)}"
        if slash:
            return f"by {self.point(end)}" if start == OPEN else f"on or after {self.point(start)}"
        if when.edtf[-1] in QUALIFIERS:
            return self.point(when.edtf)
        return f"{'on' if when.days == 1 else 'in'} {self.point(when.edtf)}"

    def since(self, when: PartialDate) -> str:
        """`since 17 November 2020`, `since some day between … and …`."""
        start, slash, end = when.edtf.partition("/")
        if slash and start != OPEN != end and when.last <= self.today:
            return f"since some day between {self.point(start)} and {self.point(end)}"
        return f"since {self.point(end if start == OPEN else start)}"

    def point(self, edtf: str) -> str:
        """One day, month or year, with `about` if it is approximate."""
        body = edtf.rstrip(QUALIFIERS)
        return _ABOUT.get(edtf[len(body) :], "") + self.write(PartialDate.parse(body))

    def window(self, when: PartialDate) -> str:
        """When something is expected: `Q3 2021`, `between July and December 2023`."""
        return self._replace(today=date.max).on(when) if "/" in when.edtf else self.point(when.edtf)

    def roughly(self, when: PartialDate) -> str:
        """A date if only the rough time matters: a wide date becomes its year."""
        if when.days <= _WIDE_DAYS or when.first.year != when.last.year:
            return self.window(when)
        return str(when.first.year)


PLAIN: Final = Voice()


def prose(when: PartialDate) -> str:
    """A date as people write it: 17 November 2020, November 2020, Q3 2021, summer 2021."""
    return "–".join(_spoken(point) for point in str(when).split("/"))


def month_first(when: PartialDate) -> str:
    """A date in the form of the United States: November 17, 2020; other dates as in `prose`."""
    points = []
    for point in str(when).split("/"):
        body = point.rstrip(QUALIFIERS)
        year, *rest = body.split("-")
        if len(rest) == 2:  # noqa: PLR2004 - a day too
            about = _ABOUT.get(point[len(body) :], "")
            points.append(f"{about}{_MONTHS[int(rest[0]) - 1]} {int(rest[1])}, {year}")
        else:
            points.append(_spoken(point))
    return "–".join(points)


WRITERS: Final[dict[str, Write]] = {
    "day-first": prose,
    "month-first": month_first,
    "iso": str,
}


def span(start: date, end: date) -> str:
    """A length of time in whole units, rounded down: `six years`, `13 months`, `12 days`; '' for none."""
    months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    if months >= 24:  # noqa: PLR2004 - two years
        return f"{_number(months // 12)} years"
    if months >= 2:  # noqa: PLR2004
        return f"{_number(months)} months"
    days = (end - start).days
    return "" if days <= 0 else f"{_number(days)} day{'s' if days != 1 else ''}"


def event_title(event: str) -> str:
    """An event as people name it: `release.china` is a release in China, `premiere.part-2` that of part 2."""
    family, dot, name = event.partition(".")
    spoken = name.replace("-", " ")
    if dot and family == "release":
        film = name in ("film", "movie")
        if is_no_season(name):
            return "film" if film else " ".join(_FEASTS.get(word, word) for word in spoken.split())
        return f"release in {_territory(spoken)}"
    if dot and family == "rights":
        return f"{platform_title(name)} rights"
    if dot and family in ("premiere", "finale"):
        return f"{family} of {spoken}"
    return event.replace("-", " ").replace(".", " ")


def _territory(name: str) -> str:
    """A territory's name. Short ones are abbreviations; words such as `outside` stay in small letters."""
    if len(name) <= 3:  # noqa: PLR2004 - uk, us, uae
        return f"the {name.upper()}" if name in _WITH_ARTICLE else name.upper()
    written = " ".join(
        word if word in ("outside", "except", "and", "of", "the") else word.title() for word in name.split()
    )
    return f"the {written}" if name in _WITH_ARTICLE else written


def _spoken(point: str) -> str:
    if point == OPEN:
        return "…"
    body = point.rstrip(QUALIFIERS)
    year, *rest = body.split("-")
    words = [year]
    if rest:
        words.insert(0, _MONTHS[int(rest[0]) - 1] if rest[0].isdigit() else rest[0])
    if len(rest) == 2:  # noqa: PLR2004 - a day too
        words.insert(0, str(int(rest[1])))
    return _ABOUT.get(point[len(body) :], "") + " ".join(words)


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)
