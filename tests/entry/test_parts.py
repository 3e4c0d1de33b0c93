"""Quotes, addresses, publishers, notes, a record's platforms: cases that need more than a table row."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from time import process_time

import pytest

from btu_cli.entry import Context, Entry, format_entry, parse_entry
from btu_cli.errors import Refused
from btu_cli.model.text import NOTE
from tests.entry.expected import said

QUOTES = (
    ('"Netflix, it says; is not = involved # here"', "Netflix, it says; is not = involved # here"),
    ("“Netflix has no involvement in ‘Better Than Us’,”", "Netflix has no involvement in ‘Better Than Us’,"),
    ("«Она пошла, и всё»", "Она пошла, и всё"),
    ("„Sie kommt zurück“", "Sie kommt zurück"),
    ("„Wraca”", "Wraca"),
    (r'"the \"second\" season"', 'the "second" season'),
    (r'"C:\new"', r"C:\new"),
    (r'"ends with \\"', "ends with \\"),
    ('"two\nlines"', "two\nlines"),
    ('"a “nested” one"', "a “nested” one"),
)


@pytest.mark.parametrize(("typed", "quote"), QUOTES)
def test_a_quote_holds_exact_words(typed: str, quote: str) -> None:
    """A quote is never cut; a backslash makes a closing quote literal."""
    assert said(quote=quote, status="renewed") == parse_entry(f"renewed, {typed}")


PUBLISHERS = (
    ("@Variety", said(publisher="Variety")),
    ("@What's on Netflix", said(publisher="What's on Netflix")),
    ("@What’s on Netflix 2020-11-17", said(publisher="What’s on Netflix", date="2020-11-17")),
    ("@Deadline Nov 17, 2020", said(publisher="Deadline", date="2020-11-17")),
    ('@"Publisher, Inc."', said(publisher="Publisher, Inc.")),
    ('@"1843 magazine" 2020', said(publisher="1843 magazine", date="2020")),
    ("renewed @Variety, season 2", said(publisher="Variety", status="renewed", season=2)),
    ("renewed (@Variety)", said(publisher="Variety", status="renewed")),
    ("@Коммерсантъ", said(publisher="Коммерсантъ")),
    (
        '@Variety "renewed" https://variety.com',
        said(publisher="Variety", quote="renewed", url="https://variety.com"),
    ),
    ("episodes = 10 @Variety 2020-11-17", said(episodes=10, publisher="Variety", date="2020-11-17")),
)


@pytest.mark.parametrize(("typed", "expected"), PUBLISHERS)
def test_a_publisher_goes_to_the_separator_or_a_date(typed: str, expected: Entry) -> None:
    """A publisher's name can have any number of words."""
    assert expected == parse_entry(typed)


ADDRESSES = (
    ("https://variety.com/a,b;c renewed", "https://variety.com/a,b;c"),
    ("renewed https://variety.com/a, season 2", "https://variety.com/a"),
    ("renewed (https://variety.com/a)", "https://variety.com/a"),
    ("https://en.wikipedia.org/wiki/X_(series)", "https://en.wikipedia.org/wiki/X_(series)"),
    ("renewed https://variety.com/?q=1&r=2#top", "https://variety.com/?q=1&r=2#top"),
    ('url = "https://variety.com/a."', "https://variety.com/a."),
)


@pytest.mark.parametrize(("typed", "url"), ADDRESSES)
def test_an_address_is_taken_whole(typed: str, url: str) -> None:
    """Commas do not cut an address; a sentence's punctuation is not part of it."""
    assert url == parse_entry(typed).url


VALUES = (
    ('production = "Beijing, China" + Moscow', said(production=("Beijing, China", "Moscow"))),
    ('reason = "low ratings; high costs"', said(reason="low ratings; high costs")),
    ('producers = "A + B"', said(producers="A + B")),
    ("producers = A + B", said(producers=("A", "B"))),
    ("x.count = 5", said(facts={"x.count": 5})),
    ('x.count = "5"', said(facts={"x.count": "5"})),
    ("x.flag = true", said(facts={"x.flag": True})),
    ("final = yes", said(final=True)),
    ("Platform.HBO Max = in talks", said(facts={"platform.hbo-max": "in talks"})),
    ("cast.арисa = Паулина Андреева", said(facts={"cast.арисa": "Паулина Андреева"})),
    ('"note" = x', said(facts={"note": "x"})),
    ("note = x, y", None),
    ("premiere = 2021-03", said(premiere="2021-03")),
    ("expect premiere = 2021-03", said(expects={"premiere": "2021-03"})),
    ("met = premiere", said(met=("premiere",))),
    ("standing = rumored", said(standing="rumoured")),
    ("source = Variety", said(publisher="Variety")),
)


@pytest.mark.parametrize(("typed", "expected"), VALUES)
def test_any_field_can_be_given(typed: str, expected: Entry | None) -> None:
    """`field = value` sets any field, list or part; quotes protect separators."""
    if expected is None:
        with pytest.raises(Refused):
            parse_entry(typed)
        return

    assert expected == parse_entry(typed)


def test_a_note_goes_to_the_end() -> None:
    """Everything after # is the note, with its lines."""
    assert said(status="renewed", note='"a", b\n# c') == parse_entry('renewed # "a", b\n# c')


RECORDS = (
    (
        "кинопоиск not involved",
        ("Кинопоиск HD", "Кинопоиск"),
        said(facts={"platform.кинопоиск": "not involved"}),
    ),
    (
        "Organic Media not involved",
        ("Organic Media",),
        said(facts={"platform.organic-media": "not involved"}),
    ),
    (
        "organic media renews",
        ("organic-media",),
        said(status="renewed", by="Organic Media", platform="Organic Media"),
    ),
    ("moved to organic media", ("organic-media",), said(platform="Organic Media")),
    ("без not involved", ("Без",), said(facts={"platform.без": "not involved"})),
)


@pytest.mark.parametrize(("typed", "platforms", "expected"), RECORDS)
def test_a_records_platforms_are_known(typed: str, platforms: tuple[str, ...], expected: Entry) -> None:
    """A record's platforms extend the list, by name or key."""
    assert expected == parse_entry(typed, Context(platforms=platforms))


def test_names_are_loaded_only_when_needed() -> None:
    """Names of languages and countries take time to load, and most entries have none."""
    code = (
        "import sys; from btu_cli.entry import parse_entry, format_entry; "
        "format_entry(parse_entry('renewed 2020-11-17, 10 episodes, Netflix not involved')); "
        "parse_entry('filming expected in Q3 2021, in production for the second season'); "
        "sys.exit('langcodes' in sys.modules)"
    )

    finished = subprocess.run([sys.executable, "-c", code], check=False)

    assert finished.returncode == 0


LARGE = (
    "renewed " * 12_000,
    "2020-11-17," * 9_000,
    "2020 " * 19_000,
    "the " * 24_000,
    "," * NOTE,
    "(" * NOTE,
    "a-" * 50_000,
    '"' + "a" * 9_000 + '"',
    '"' + "\\" * 99_990,
    "@a " * 33_000,
    "a = " + "x + " * 20_000,
    "https://a.org " * 7_000,
    ",".join(f"field.{number} = x" for number in range(5_000)),
    ",".join("the " * 70 + "x" for _ in range(300)),
    "Aa " * 33_000,
    "renewed # " + "x" * 99_000,
)


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param(typed, id=str(number), marks=pytest.mark.slow if number % 3 else ())
        for number, typed in enumerate(LARGE)
    ],
)
def test_a_long_entry_takes_no_time(typed: str) -> None:
    """The longest entries are read or refused quickly."""
    started = process_time()
    with suppress(Refused):
        parse_entry(typed)
    took = process_time() - started

    assert took < 10  # many times what it takes; reading in the square of the length takes minutes


PRINTED = (
    ("renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved",
     "renewed 2020-11-17, 10 episodes, in Mandarin, Netflix not involved"),
    ("cancelled by Fox after two seasons", "cancelled by Fox, 2 seasons"),
    ("picked up by Netflix for a sixth and final season", "final season 6, by = Netflix, platform = Netflix"),
    ("in talks with HBO Max", "in talks with HBO Max"),
    ("rumoured: filming called off", "rumoured: filming called off"),
    ("production = Beijing + Moscow", "production = Beijing + Moscow"),
    ("on hold", "on hiatus"),
    ("Netflix rights until August 2026", "Netflix rights until 2026-08"),
)  # fmt: skip


@pytest.mark.parametrize(("typed", "printed"), PRINTED)
def test_what_is_printed_is_how_people_say_it(typed: str, printed: str) -> None:
    """Natural clauses come first; `field = value` is used if they would mean something else."""
    assert printed == format_entry(parse_entry(typed))
