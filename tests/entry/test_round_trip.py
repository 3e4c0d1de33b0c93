"""The formatter's output reads back to the same entry, with any text in it."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.entry import Context, Entry, format_entry, parse_entry
from btu_cli.errors import EntryRefused, Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact, Value, field_name, kind_of, parse_value
from btu_cli.model.lifecycle import STATUSES, SYNONYMS
from btu_cli.model.platforms import known_platforms
from btu_cli.model.sources import STANDINGS, Source
from btu_cli.model.text import clean
from btu_cli.model.updates import Announcement, Update

DATES = st.sampled_from(
    "2020 2020-11 2020-11-17 2021-Q3 2021-summer 2019~ 2019? 2019% 2020-11~ 2018-11-23/2019-02 ../2021-03 "
    "2021-03/.. 2020-Q1/2020-Q2 0001 9999-12-31 2020~/2021?".split()
).map(PartialDate.parse)
WORDS = st.sampled_from(
    [*SYNONYMS, *known_platforms().values(), "season 5", "not", "and", "10 episodes", "2020-11-17", "May",
     "Nov 17, 2020", "# note", "@Variety", "https://a.b/c,d", '"quoted"', "“typographic”", "«guillemets»",
     "„low“", "\\", '\\"', " + ", " = ", ",", ";", "\n", "\u2028", "(", ")", ":", "—", "-", "rumoured:",
     "Mandarin", "Georgia", "5", "true"]
)  # fmt: skip


def is_clean(text: str) -> bool:
    """Whether the text is in its stored form."""
    try:
        return bool(text) and clean(text, "the text") == text
    except Refused:
        return False


ANY_TEXT = st.text(max_size=40).map(lambda text: unicodedata.normalize("NFC", text).strip()).filter(is_clean)
SPOKEN = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: clean(" ".join(words), "the text"))
TEXTS = (ANY_TEXT | SPOKEN).filter(is_clean)


def is_a_name(text: str) -> bool:
    """Whether the text is a field's name in its stored form."""
    try:
        return field_name(text) == text
    except Refused:
        return False


def named(text: str) -> str:
    """The text as a field's name, or `x` if it cannot be one."""
    try:
        return field_name(text)
    except Refused:
        return "x"


ANY_NAMES = TEXTS.map(named)
NAMES = st.sampled_from(
    "status final reason episodes seasons language platform production filming premiere finale note season "
    "date quote source met expect standing platform.netflix platform.hbo-max release.russia rights.netflix "
    "cast.arisa langauge renewed x.y release.south-korea platform.the-cw platform.disney+".split()
)
FIELDS = (NAMES | ANY_NAMES).filter(is_a_name)


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    """A fact as `--set FIELD=VALUE` stores it."""
    field = draw(FIELDS)
    kind = kind_of(field)
    values: dict[str, st.SearchStrategy[Value]] = {
        "status": st.sampled_from(STATUSES),
        "flag": st.booleans(),
        "count": st.integers(1, 200),
        "date": DATES | st.just("withdrawn"),
        "text": TEXTS | st.lists(TEXTS, min_size=2, max_size=3).map(tuple),
        "any": TEXTS | st.booleans() | st.integers() | st.lists(TEXTS, min_size=2, max_size=3).map(tuple),
    }
    value = draw(values[kind])
    return Fact(field, value)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    """An entry in its stored form, with text of every kind."""
    made = draw(st.lists(facts(), max_size=4, unique_by=lambda fact: fact.field))
    events = draw(st.lists(FIELDS, max_size=2, unique=True))
    return Entry(
        date=draw(st.none() | DATES),
        season=draw(st.none() | st.integers(0, 200)),
        facts=tuple(sorted(made, key=lambda fact: fact.field)),
        expects=tuple(Announcement(event, draw(DATES)) for event in sorted(events)),
        met=tuple(sorted(draw(st.lists(FIELDS, max_size=2, unique=True)))),
        standing=draw(st.none() | st.sampled_from(STANDINGS)),
        publisher=draw(st.none() | TEXTS),
        url=draw(st.none() | st.sampled_from(URLS)),
        quote=draw(st.none() | TEXTS),
        note=draw(st.none() | TEXTS),
    )


URLS = (
    "https://variety.com/a,b;c",
    "https://en.wikipedia.org/wiki/Better_Than_Us_(series)",
    "http://example.org/x.",
    "https://example.org/(a",
    "https://example.org/?a=1&b=2#c",
    'https://example.org/"x"',
    "https://example.org/«x»!",
    "HTTPS://EXAMPLE.ORG/\\",
)


@given(entries())
def test_what_is_printed_reads_as_the_same(entry: Entry) -> None:
    """Any entry that can be stored survives printing and reading."""
    if entry == Entry():
        return
    printed = format_entry(entry)

    assert entry == parse_entry(printed)


@given(entries())
def test_what_is_printed_with_the_records_platforms_reads_with_them(entry: Entry) -> None:
    """A record's platforms change nothing."""
    platforms = ("Кинопоиск", "organic-media", "May", "Mandarin")
    if entry == Entry():
        return
    printed = format_entry(entry, Context(platforms=platforms))

    assert entry == parse_entry(printed, Context(platforms=platforms))


@given(st.sampled_from(STATUSES), st.none() | DATES, st.booleans())
def test_a_decision_of_a_platform_that_only_the_record_knows(
    status: str, day: PartialDate | None, by: bool
) -> None:
    """The record's platform, its decision and the date in one clause."""
    context = Context(platforms=("Aurora Nova",))
    named = {"by": "Aurora Nova", "platform": "Aurora Nova"} if by else {"platform": "Aurora Nova"}
    facts = tuple(Fact(field, value) for field, value in sorted({**named, "status": status}.items()))
    entry = Entry(date=day, facts=facts)

    assert entry == parse_entry(format_entry(entry, context), context)


@given(st.lists(WORDS | st.text(max_size=6), max_size=12).map(" ".join) | st.text(max_size=80))
def test_only_a_refusal_comes_out(text: str) -> None:
    """Any text is understood or refused, and the refused place is within it."""
    refused = refusal_of(text)
    if refused is None:
        assert parse_entry(text) == parse_entry(format_entry(parse_entry(text)))
    elif isinstance(refused, EntryRefused):
        start, end = refused.span
        assert 0 <= start <= end <= len(text)
        assert refused.entry == text
        assert refused.message
        assert refused.hint


def refusal_of(text: str) -> Refused | None:
    """The refusal of an entry, or None where it is understood."""
    try:
        parse_entry(text)
    except Refused as error:
        return error
    return None


CLAUSES = (
    "renewed 2020-11-17",
    "season 2",
    "moved to Mandarin",
    "10 episodes",
    "Netflix not involved",
    "filming expected Q3 2021",
    "wrapped filming",
    "production = Beijing + Moscow",
    "premiered 2018-11-23 in Russia",
    "in talks with Hulu",
    "@Variety",
    "https://variety.com/a,b",
    '"exact, words"',
)


@given(st.permutations(CLAUSES), st.sampled_from([", ", "; ", " ;", "\n", " ,, "]))
def test_the_order_of_clauses_does_not_matter(clauses: list[str], separator: str) -> None:
    """Clauses in any order, with any separator, give the same entry."""
    expected = parse_entry(", ".join(CLAUSES))

    assert expected == parse_entry(separator.join(clauses))


@pytest.mark.parametrize(
    "clauses", list(permutations(("premiered 2018-11-23", "renewed 2020-11-17", "final season")))
)
def test_what_depends_on_its_neighbours_does_not_depend_on_their_order(clauses: tuple[str, ...]) -> None:
    """The whole entry settles the date of "premiered" and the status of "final season"."""
    expected = parse_entry("2020-11-17, premiere = 2018-11-23, status = final_season, final = yes")

    assert expected == parse_entry(", ".join(clauses))


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title, str.swapcase])
def test_the_case_of_the_words_does_not_matter(change: object) -> None:
    """Keywords and known names work in any case."""
    text = (
        "renewed for a third season nov 17 2020, moved to mandarin, ten episodes, netflix not involved, "
        "filming expected q3 2021, wrapped filming, hulu rights until august 2026"
    )
    changed = change(text)  # type: ignore[operator]

    assert parse_entry(text) == parse_entry(changed)


def test_an_update_is_printed_with_all_that_it_says() -> None:
    """Every part of an update is printed, except the usual standing."""
    source = Source(
        "Variety", title="A title", url="https://variety.com", quote="Renewed.", speaker="A. Kessel"
    )
    day = PartialDate.of_day(date(2020, 11, 17))
    update = Update(
        day, datetime(2020, 11, 18, tzinfo=UTC), 2, (Fact("status", "renewed"),), source=source, note="n"
    )

    assert (
        format_entry(update)
        == 'renewed 2020-11-17, season 2, @Variety, said by A. Kessel, title = "A title", '
        'https://variety.com, "Renewed." # n'
    )


@pytest.mark.parametrize("field", ["episodes", "seasons"])
def test_one_is_printed_so_that_it_is_read(field: str) -> None:
    """One episode and one season keep their number."""
    entry = Entry(facts=(Fact(field, parse_value(field, "1")),))

    assert entry == parse_entry(format_entry(entry))
