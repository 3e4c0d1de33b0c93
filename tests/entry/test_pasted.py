"""Pasted text: skipped titles, days relative to the report, several seasons at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.entry import Context, Entry, format_entry, parse_entry, read_entry
from btu_cli.errors import EntryRefused
from btu_cli.model.dates import PartialDate
from tests.entry.expected import said

if TYPE_CHECKING:
    from collections.abc import Sequence

DAY: Final = date(2020, 11, 18)  # a Wednesday
TITLES: Final = (
    "Better Than Us",
    "Лучше, чем люди",
    "The Last Kingdom (2015)",
    "S.W.A.T.",
    "Love, Victor",
    "24",
)


def on(titles: Sequence[str] = TITLES, last: int | None = 2, *, published: bool = True) -> Context:
    """A show with these titles, on the day after a headline was published."""
    day = PartialDate.of_day(DAY) if published else None
    return Context(tuple(titles), last_season=last, today=date(2020, 11, 19), published=day)


PASSED_OVER: Final = (
    "Better Than Us renewed for season 3",
    "better than us renewed for season 3",
    "‘Better Than Us’ Renewed for Season 3",
    "'Better Than Us' renewed for season 3",
    '"Better Than Us" renewed for season 3',
    "“Better Than Us,” renewed for season 3",
    "«Лучше, чем люди» renewed for season 3",
    "Better Than Us' season 3 renewed",
    "‘Better Than Us’ Season 3: Renewed!",
    "Season 3 of Better Than Us renewed",
    "renewed for season 3: Better Than Us",
    "#BetterThanUs renewed for season 3",
    "The Last Kingdom renewed for season 3",
    "Last Kingdom renewed for season 3",
    "SWAT renewed for season 3",
    "Love, Victor renewed for season 3",
    "24 renewed for season 3",
    "Exclusive: Better Than Us Renewed for Season 3",
    "BREAKING NEWS – Better Than Us renewed for season 3",
    "TVLine Exclusive: Better Than Us renewed for season 3",
    "Better Than Us Renewed for Season 3 | Variety",
    "Better Than Us Renewed for Season 3 - The Hollywood Reporter",
    "Hit sci-fi drama ‘Better Than Us’ renewed for season 3",
    "Better Than Us TV series renewed for season 3",
    "Better Than Us Renewed for Season 3 Ahead of Season 2 Premiere (EXCLUSIVE)",
)


@pytest.mark.parametrize("typed", PASSED_OVER)
def test_titles_and_trimming_are_passed_over(typed: str) -> None:
    """The news is the same, however a headline writes the show's title."""
    assert said(season=3, status="renewed") == parse_entry(typed, on())


OTHERS: Final = (
    "‘Lucifer’ renewed",
    "'Lucifer' Renewed for Season 3",
    '"Lucifer" renewed for season 3',
    'Netflix renews "Lucifer"',
    "Netflix renews ‘Lucifer’ for season 3",
    "Lucifer renewed for season 3",
    "‘Better Than Us’ and ‘Lucifer’ renewed",
    "‘Lucifer’ Renewed, ‘Better Than Us’ Cancelled",
    "Better Than Us spinoff renewed",
    "Better Than Us star Jane Doe cast in Lucifer",
)


@pytest.mark.parametrize("typed", OTHERS)
def test_the_news_of_another_show_is_refused(typed: str) -> None:
    """Another show's title is never taken as a quote, nor its news as this show's."""
    with pytest.raises(EntryRefused):
        parse_entry(typed, on())


WORDS: Final = (
    ("24 episodes", said(episodes=24)),
    ("renewed for 24 episodes", said(status="renewed", episodes=24)),
    ("producers = Better Than Us LLC", said(producers="Better Than Us LLC")),
    ("renewed, @Better Than Us Fans", said(status="renewed", publisher="Better Than Us Fans")),
    ('renewed, "Better Than Us is back"', said(status="renewed", quote="Better Than Us is back")),
    ("renewed # Better Than Us is back", said(status="renewed", note="Better Than Us is back")),
)


@pytest.mark.parametrize(("typed", "expected"), WORDS)
def test_a_title_is_words_where_it_is_meant_so(typed: str, expected: Entry) -> None:
    """In values, publishers, quotes and notes, and if the entry has no other words."""
    assert expected == parse_entry(typed, on())


DAYS: Final = (
    ("renewed", None),
    ("renewed today", "2020-11-18"),
    ("renewed yesterday", "2020-11-17"),
    ("renewed on Wednesday", "2020-11-18"),
    ("renewed Thursday", "2020-11-12"),
    ("renewed last Wednesday", "2020-11-11"),
    ("renewed 3 days ago", "2020-11-15"),
    ("renewed two weeks ago", "2020-11-04"),
    ("renewed a month ago", "2020-10"),
    ("renewed last week", "2020-11-09/2020-11-15"),
    ("renewed this month", "2020-11"),
    ("renewed last year", "2019"),
    ("renewed in january", "2020-01"),
    ("renewed in december", "2019-12"),
    ("renewed last summer", "2020-summer"),
    ("renewed Nov 17", "2020-11-17"),
    ("renewed Tuesday, November 17", "2020-11-17"),
)


@pytest.mark.parametrize(("typed", "expected"), DAYS)
def test_a_day_counts_from_the_report(typed: str, expected: str | None) -> None:
    """The last such day or month up to the report, and the nearest day without a year."""
    understood = read_entry(typed, on())
    when = understood.entries[0].date

    assert expected == (None if when is None else str(when))
    assert [day for _, day in understood.taken] == ([] if expected is None else [expected])


AHEAD: Final = (
    ("returns tomorrow", "2020-11-19"),
    ("returns Wednesday", "2020-11-25"),
    ("returns in november", "2020-11"),
    ("returns in january", "2021-01"),
    ("returns this winter", "2020-winter"),
    ("returns next spring", "2021-spring"),
    ("returns early next year", "2021-01/2021-04"),
    ("returns in two weeks", "2020-12-02"),
    ("returns May 5", "2021-05-05"),
    ("returns Nov 20", "2020-11-20"),
    ("returns later this year", "2020"),
)


@pytest.mark.parametrize(("typed", "expected"), AHEAD)
def test_a_day_that_is_expected_is_the_next_one(typed: str, expected: str) -> None:
    """An expected day is never before its announcement."""
    assert said(expects={"premiere": expected}) == parse_entry(typed, on())


def test_a_day_counts_from_the_date_in_front() -> None:
    """A date at the beginning of a pasted line decides."""
    entry = parse_entry("2020-02-21: Better Than Us returns March 5", on(published=False))

    assert said(date="2020-02-21", expects={"premiere": "2020-03-05"}) == entry


@pytest.mark.parametrize(
    "typed", ["renewed Nov 17", "returns May 5", "renewed tomorrow", "renewed next week"]
)
def test_a_day_that_nobody_can_tell_is_refused(typed: str) -> None:
    """Without the day of the report no year is guessed, and nothing is reported too early."""
    with pytest.raises(EntryRefused):
        parse_entry(typed, on(published=False))


SEASONS: Final = (
    ("renewed for seasons 4 and 5", (4, 5)),
    ("renewed for seasons 4, 5 and 6", (4, 5, 6)),
    ("renewed for seasons 4, 5, and 6 by Netflix", (4, 5, 6)),
    ("renewed for seasons 4, 4 and 5", (4, 5)),
    ("renewed for seasons 4-6", (4, 5, 6)),
    ("renewed for season 4 through 6", (4, 5, 6)),
    ("renewed for fourth and fifth seasons", (4, 5)),
    ("renewed for s4 & s5", (4, 5)),
    ("two-season renewal", (3, 4)),
    ("renewed for two more seasons", (3, 4)),
    ("renewed through season 5", (3, 4, 5)),
    ("Netflix gives a three-season renewal", (3, 4, 5)),
)


@pytest.mark.parametrize(("typed", "seasons"), SEASONS)
def test_several_seasons_are_several_entries(typed: str, seasons: tuple[int, ...]) -> None:
    """One entry for each season, each with the common parts."""
    entries = read_entry(typed, on()).entries

    assert seasons == tuple(entry.season for entry in entries)
    assert {entry.facts for entry in entries} == {entries[0].facts}
    assert said(status="renewed").facts[0] in entries[0].facts


def test_only_the_last_of_several_seasons_is_final() -> None:
    """The others are renewed."""
    fourth, fifth = read_entry("renewed for fourth and fifth and final seasons", on()).entries

    assert said(season=4, status="renewed") == fourth
    assert said(season=5, status="final_season", final=True) == fifth


def test_statements_that_name_their_seasons_are_of_these() -> None:
    """The source and the date belong to all of them."""
    text = "renewed for season 3, season 2 premiere set for March 5, 2021, @Variety, 2020-11-18"
    second, third = read_entry(text, on()).entries

    assert (
        said(season=2, expects={"premiere": "2021-03-05"}, publisher="Variety", date="2020-11-18") == second
    )
    assert said(season=3, status="renewed", publisher="Variety", date="2020-11-18") == third


@pytest.mark.parametrize(
    "typed",
    [
        "renewed for seasons 4 and 5, premiere expected March 2021",
        "renewed for seasons 4 and 5, 10 episodes",
        "season 2, renewed for season 3",
        "renewed for season 3, season 2, 10 episodes",
    ],
)
def test_what_could_be_of_any_of_several_seasons_is_refused(typed: str) -> None:
    """Nothing is assigned to a season by guess."""
    with pytest.raises(EntryRefused):
        read_entry(typed, on())


def test_without_a_known_season_the_next_ones_are_not_known() -> None:
    """The refusal names numbers that can be typed."""
    with pytest.raises(EntryRefused) as refused:
        read_entry("two-season renewal", on(last=None))

    assert "`renewed for seasons 2 and 3`" in refused.value.hint


OWN: Final = Context(names=(("studio", "MAPPA"), ("production", "Toronto"), ("producers", "Carnival Films")))
NAMES: Final = (
    ("moved to MAPPA", said(studio="MAPPA")),
    ("moved to toronto", said(production="Toronto")),
    ("renewed by Carnival Films", said(status="renewed", by="Carnival Films")),
)


@pytest.mark.parametrize(("typed", "expected"), NAMES)
def test_a_records_own_names_are_known(typed: str, expected: Entry) -> None:
    """A studio, place or maker in the record has the record's meaning."""
    assert expected == parse_entry(typed, OWN)


@given(st.sampled_from(PASSED_OVER), st.sampled_from(["", " # a note", ", @Variety", ", 10 episodes"]))
def test_what_is_printed_of_a_headline_reads_as_the_same(typed: str, more: str) -> None:
    """A printed headline reads back to the same entry, with and without the record."""
    entry = parse_entry(typed.partition(" (")[0].partition(" |")[0].partition(" - ")[0] + more, on())

    assert entry == parse_entry(format_entry(entry, on()), on())
    assert entry == parse_entry(format_entry(entry))


ROMANTIC: Final = Context(
    titles=("Dr. Romantic",), platforms=("SBS",), homes=("SBS",), last_season=2, today=date(2023, 3, 6)
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ('"Dr. Romantic 3" confirms April premiere', said(season=3, expects={"premiere": "2023-04"})),
        ("“Dr. Romantic 2” ended", said(season=2, met=("finale",))),
        ("premieres on Halloween", said(expects={"premiere": "2023-10-31"})),
        ("premiered on Christmas Day", said(date="2022-12-25", premiere="2022-12-25")),
        (
            "SBS picks up Dr. Romantic for season 3",
            said(season=3, status="renewed", by="SBS", platform="SBS"),
        ),
        ("tvN picks up Dr. Romantic for season 3", said(season=3, status="saved", by="tvN", platform="tvN")),
        ("renewed (season 3, 16 episodes)", said(season=3, status="renewed", episodes=16)),
        (
            "2023-03-05 Dr. Romantic debuts on SBS",
            said(date="2023-03-05", premiere="2023-03-05", platform="SBS"),
        ),
    ],
)
def test_what_depends_on_the_record(typed: str, expected: Entry) -> None:
    """Its numbers, its home, and the day on which the line is read."""
    assert read_entry(typed, ROMANTIC).entries == (expected,)


def test_a_title_that_ends_with_a_number_names_no_season() -> None:
    """`“Station 19” renewed` is of the show."""
    context = Context(titles=("Station 19",), last_season=18)

    assert read_entry("“Station 19” renewed", context).entries == (said(status="renewed"),)
