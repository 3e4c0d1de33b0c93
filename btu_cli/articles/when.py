"""Finds dates in the sentences of articles, and resolves them with the day of publication.

`Mention` keeps the written parts. A date without a year needs a publication date: an event that has happened
is on the nearest such day before it, an expected one on or after it. Without a publication date it stays
unresolved; nothing is guessed.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from btu_cli.errors import Refused
from btu_cli.model.dates import FIRST_MONTH_OF_SEASON, FIRST_SEASON, SEASONS, PartialDate, add_months
from btu_cli.model.written import MONTHS, WEEKDAYS, parse_date
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH: Final = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_DAY_NAMES: Final = "|".join(sorted((day.title() for day in WEEKDAYS), key=len, reverse=True))
_SEASONS: Final = "spring|summer|autumn|fall|winter"
_YEAR: Final = r"(?:19[4-9]\d|20[0-6]\d)"
_PART: Final = "early|mid|late|the beginning of|the end of|the start of|the middle of"
_PARTS: Final = {
    "end": "late", "beginning": "early", "start": "early", "middle": "mid",
    "the beginning of": "early", "the start of": "early", "the end of": "late", "the middle of": "mid",
}  # fmt: skip
_NUMBERED: Final = "first|second|third|fourth"

_FORMS: Final = (
    rf"(?P<iso>{_YEAR}-\d\d(?:-\d\d)?)\b",
    rf"(?P<numeric>\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d\d))\b",
    (
        rf"(?:(?P<weekday>{_DAY_NAMES})\.?,?\s+)?(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?"
        rf"(?P<month>{_MONTH})\b\.?(?:,?\s+(?P<year>{_YEAR})\b|\s+(?P<rel>of\s+(?:this|next|last)\s+year|(?:this|"
        rf"next|last)\s+year))?"
    ),
    (
        rf"(?:(?P<weekday>{_DAY_NAMES})\.?,?\s+)?(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd"
        rf"|th)?(?!\d|:\d)(?:,?\s+(?P<year>{_YEAR})\b|\s+(?P<rel>of\s+(?:this|next|last)\s+year))?"
    ),
    (
        rf"(?:(?P<part>{_PART})[\s-]+)?(?P<month>{_MONTH})\b\.?(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b|"
        rf"\s+(?P<rel>of\s+(?:this|next|last)\s+year|(?:this|next|last)\s+year))"
    ),
    (
        rf"(?:(?P<part>{_PART})[\s-]+)?(?:the\s+)?(?P<season>(?i:{_SEASONS}))(?:\s+(?:of\s+)?(?P<year>{_YEAR})\b|"
        rf"\s+(?P<rel>of\s+(?:this|next|last)\s+year))"
    ),
    rf"(?:(?P<half>first|second) half of|(?P<part>{_PART})[\s-]+(?:in\s+)?)\s*(?P<year>{_YEAR})\b",
    r"(?P<half>first|second) half of (?P<rel>next|this) (?P<unit>year)\b",
    rf"(?:the\s+)?(?P<quarter>{_NUMBERED})\s+quarter\s+of\s+(?P<year>{_YEAR})\b",
    rf"Q(?P<quarter>[1-4])\s*(?:of\s+)?(?P<year>{_YEAR})\b",
    rf"(?P<part>early|mid|late)[\s-]+(?P<season>{_SEASONS})\b",
    rf"(?:the\s+)?(?P<part>end|beginning|start|middle)\s+of\s+(?P<year>{_YEAR})\b",
    r"(?:the\s+)?(?P<part>end|beginning|start|middle)\s+of\s+(?P<rel>the|this|next)\s+(?P<unit>year)\b",
    r"(?P<part>early|mid|late)[\s-]+(?P<rel>next|this|last)\s+(?P<unit>year)\b",
    (
        r"(?P<later>later|earlier)\s+(?:on\s+)?(?:in\s+)?(?P<rel>this|the|next)\s+(?P<unit>year|month|week|season|spring|"
        r"summer|fall|autumn|winter)\b"
    ),
    (
        rf"(?P<rel>(?i:this|next|last)|this\s+past|this\s+coming|the\s+coming)\s+(?P<unit>year|month|week|"
        rf"(?i:{_SEASONS})|{_MONTH}|{_DAY_NAMES})\b"
    ),
    rf"(?:(?<=\bin\sthe\s)|(?<=\bin\s))(?P<season>{_SEASONS})\b(?!\s+of)",
    r"(?P<today>today|yesterday|tonight)\b",
    (
        r"(?:(?P<part>early|mid|late|the end of|the beginning of|the start of)[\s-]+)?"
        r"(?P<month>January|February|March|April|May|June|July|August|"
        r"September|October|November|December|Sept|Oct|Nov|Dec|Aug|Jan|Feb)\b\.?"
    ),
    rf"(?P<weekday>{_DAY_NAMES})\b",
    rf"(?P<year>{_YEAR})\b(?!\s*(?:-|–)\s*\d)",
)
_TODAY_SAID: Final = re.compile(
    r"\s+(?:has\s+)?(?:announced|confirmed|revealed|ordered|renewed|cancell?ed|said|picked)\b"
)
_WEEKLY: Final = re.compile(r"\s+(?:nights|evenings|mornings|afternoons|night\s+(?:slot|lineup|block))\b")
_EVERY: Final = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
_WIDE: Final = re.compile(r"\b(?:early|mid)[\s-]+(?:to|or)[\s-]+$", re.IGNORECASE)
_GROUP: Final = re.compile(r"\(\?P<(\w+)>")
_ANY: Final = re.compile(rf"\b(?:{'|'.join('(?:' + _GROUP.sub('(?:', form) + ')' for form in _FORMS)})")
_EACH: Final = tuple(re.compile(form) for form in _FORMS)


_TO_A_YEAR: Final = re.compile(
    rf"\s*(?:to|until|till|through|and|-|–)\s*(?:{_MONTH})\b\.?(?:\s+\d{{1,2}})?,?\s+({_YEAR})\b"
)


class When(NamedTuple):
    """The parts of a date as written, in lower case; empty if a part is missing."""

    start: int
    end: int
    text: str
    parts: tuple[tuple[str, str], ...]

    @property
    def is_a_weekday(self) -> bool:
        """Whether it is only the name of a weekday."""
        return [name for name, _ in self.parts] == ["weekday"]

    def of(self, name: str) -> str:
        """A part by its name."""
        return dict(self.parts).get(name, "")


def dates_in(text: str) -> Iterator[When]:
    """All dates in a sentence, with the longest reading at each place."""
    for found in _ANY.finditer(text):
        best = max(
            (match for form in _EACH if (match := form.match(text, found.start()))),
            key=lambda match: match.end(),
            default=None,
        )
        if best is None or best.end() == best.start() or _is_a_verb(text, best) or _recurs(text, best):
            continue
        wide = _WIDE.search(text[: best.start()])  # `mid to late October`
        parts = tuple(
            (name, part.casefold())
            for name, part in best.groupdict().items()
            if part and not (wide and name == "part")
        )
        if parts[-1][0] in ("month", "day") and (span := _TO_A_YEAR.match(text, best.end())):
            parts = (*parts, ("year", span[1]))  # `from April to September 2021`
        yield When(best.start(), best.end(), best[0], parts)


def _recurs(text: str, found: re.Match[str]) -> bool:
    """`on Friday nights`, `every Friday`: a day of each week, not a date."""
    if found[0].casefold() == "today":
        return bool(_TODAY_SAID.match(text, found.end()))
    if not found.groupdict().get("weekday") or found["weekday"] != found[0].rstrip("."):
        return False
    return bool(_WEEKLY.match(text, found.end()) or _EVERY.search(text[: found.start()]))


def _is_a_verb(text: str, found: re.Match[str]) -> bool:
    """Whether `May` or `March` is not a month: in front of a verb, or at the start of a sentence."""
    alone = found[0].rstrip(".")
    if alone not in ("May", "March", "Sun", "Sat", "Wed", "Mar"):
        return False
    before = text[: found.start()].split()
    return not before or (
        before[-1].casefold()
        not in (
            "in",
            "on",
            "by",
            "until",
            "since",
            "of",
            "for",
            "from",
            "and",
            "to",
            "a",
            "this",
            "last",
            "next",
            "'s",
        )
        and not before[-1].endswith(("'s", "’s"))
    )


def resolve(when: When, published: PartialDate | None, *, ahead: bool) -> PartialDate | None:
    """The partial date; None if it needs a publication date, or if there is no such day.

    `ahead`: the date of an expectation.
    """
    meaning = _Meaning(dict(when.parts), published, ahead)
    try:
        return next((read(meaning) for part, read in _READERS if part in meaning.parts), None)
    except (Refused, ValueError, OverflowError):
        return None


class _Meaning(NamedTuple):
    """The parts of a date, the day of writing, and whether the date is after it."""

    parts: dict[str, str]
    published: PartialDate | None
    ahead: bool

    @property
    def step(self) -> int:
        """The number of years, months or weeks away: 1 for `next`, -1 for `last`."""
        return {"next": 1, "last": -1}.get(self.parts.get("rel", "this").removeprefix("of ").split()[0], 0)

    @property
    def name(self) -> str:
        """The date without its year, in a form for `parse_date`."""
        part = _PARTS.get(self.parts.get("part", ""), self.parts.get("part", ""))
        named = (part, *(self.parts.get(name, "") for name in ("month", "day", "season")))
        return " ".join(filter(None, named))

    def written(self) -> PartialDate | None:
        """A date written in numbers."""
        written = self.parts.get("iso") or self.parts["numeric"]
        rest, _, year = written.rpartition("/")
        return parse_date(f"{rest}/20{year}" if len(year) == len("24") else written)

    def near(self) -> PartialDate | None:
        """`today`, `yesterday`."""
        if self.published is None or self.published.days > 1:
            return None
        back = timedelta(days=self.parts["today"] == "yesterday")
        return PartialDate.of_day(self.published.first - back)

    def with_year(self) -> PartialDate | None:
        """A date with a year, or with `of next year`."""
        if (year := self.year()) is None:
            return None
        if quarter := self.parts.get("quarter"):
            number = quarter if quarter.isdigit() else _NUMBERED.split("|").index(quarter) + 1
            return PartialDate.parse(f"{year}-Q{number}")
        return parse_date(f"{self.name} {year}".strip())

    def in_half(self) -> PartialDate | None:
        """`first half of 2026`, `second half of next year`."""
        year = self.year()
        return None if year is None else parse_date(f"{self.parts['half']} half {year}")

    def year(self) -> str | None:
        """The year that is written, or that `next year` means; None if it is not known."""
        if (year := self.parts.get("year")) is not None:
            return year
        return None if self.published is None else str(self.published.first.year + self.step)

    def relative(self) -> PartialDate | None:
        """`next year`, `last November`, `this fall`, `later this year`, `last Friday`."""
        if self.published is None:
            return None
        unit, step = self.parts["unit"], self.step
        if unit == "year":
            part = self.parts.get("part", "")
            return parse_date(f"{_PARTS.get(part, part)} {self.published.first.year + step}".strip())
        if unit == "month" and self.published.days <= 31:  # noqa: PLR2004 - a month
            return PartialDate.parse(add_months(self.published.first, step).isoformat()[:7])
        if unit in _SEASONS.split("|"):
            return _season("autumn" if unit == "fall" else unit, self.published.first, step)
        again = self._replace(ahead=self.ahead and step >= 0)
        if unit in MONTHS:
            month = again._replace(parts={"month": unit}).nearest()
            return _before(month, self.published) if step < 0 else month
        return again._replace(parts={"weekday": unit}).day_of_week() if unit in WEEKDAYS else None

    def nearest(self) -> PartialDate | None:
        """The nearest such day or month: on or after publication if it is ahead, else on or before."""
        if self.published is None:
            return None
        for step in (0, 1) if self.ahead else (0, -1):
            when = parse_date(f"{self.name} {self.published.first.year + step}")
            if when.last >= self.published.first if self.ahead else when.first <= self.published.last:
                return when
        return None

    def day_of_week(self) -> PartialDate | None:
        """The next or the last such weekday; the day of publication counts as both."""
        if self.published is None or self.published.days > 1:
            return None
        number = "mon tue wed thu fri sat sun".split().index(self.parts["weekday"][:3])
        apart = number - self.published.first.weekday()
        return PartialDate.of_day(
            self.published.first + timedelta(apart % 7 if self.ahead else -(-apart % 7))
        )


# The first of these parts that a date has decides how it is resolved.
_READERS: Final = (
    ("iso", _Meaning.written),
    ("numeric", _Meaning.written),
    ("today", _Meaning.near),
    ("half", _Meaning.in_half),
    ("unit", _Meaning.relative),
    ("year", _Meaning.with_year),
    ("rel", _Meaning.with_year),
    ("month", _Meaning.nearest),
    ("season", _Meaning.nearest),
    ("weekday", _Meaning.day_of_week),
)


def _before(month: PartialDate | None, day: PartialDate) -> PartialDate | None:
    """`last March`, said in March, is that of the year before."""
    if month is None or month.last < day.first:
        return month
    return PartialDate.parse(f"{month.first.year - 1:04}-{month.first.month:02}")


def _season(name: str, base: date, step: int) -> PartialDate | None:
    """A season: in autumn, `last summer` is the past one; in spring, `next summer` can be either."""
    month = FIRST_MONTH_OF_SEASON[FIRST_SEASON + SEASONS.index(name)]
    if step > 0 and base.month < month:
        return None
    over = step < 0 and base.month >= month + 3
    return PartialDate.parse(f"{base.year if over else base.year + step}-{name}")
