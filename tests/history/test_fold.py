"""The fold: the current claim, since when, the value before, and claims kept beside."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.moment import Moment, at
from tests.history import generated, naive
from tests.history.telling import fold, ordered

if TYPE_CHECKING:
    from random import Random

    from btu_cli.model.updates import Update
    from tests.history.telling import History

LATER = Moment(date(2030, 1, 1))


def test_the_next_claim_replaces(history: History) -> None:
    """A claim of the same firmness replaces the current one, which becomes the value before.

    2020-01-01 10 episodes @Variety
    2020-06-01 8 episodes @Deadline
    """
    held = history.at("2020").held("episodes")

    assert (held.value, held.previous, str(held.since), held.beside) == (8, 10, "2020-06-01", ())


def test_a_rumour_never_displaces(history: History) -> None:
    """However late it comes, it is kept beside.

    2020-01-01 10 episodes
    rumoured: 2023-06-01 8 episodes
    """
    held = history.at("2024").held("episodes")

    assert (held.value, [claim.value for claim in held.beside]) == (10, [8])


def test_a_rumour_stands_until_something_comes(history: History) -> None:
    """Without a firmer claim, a rumour is the value, and a later rumour replaces it.

    rumoured: 2020-01-01 10 episodes
    rumoured: 2020-02-01 8 episodes
    2020-03-01 12 episodes
    """
    values = [history.at(day).held("episodes").value for day in ("2020-01", "2020-02", "2020-03")]

    assert values == [10, 8, 12]


def test_what_is_firmer_stands_where_dates_overlap(history: History) -> None:
    """A report on the same days does not replace an announcement; a later one does.

    official: 2020-05-10 10 episodes
    2020-05-10 8 episodes
    2020-05-11 9 episodes
    """
    values = [history.at(day).held("episodes").value for day in ("2020-05-10", "2020-05-11")]

    assert values == [10, 9]


def test_since_is_the_most_exact_date_of_the_first(history: History) -> None:
    """A day within the first month is more exact; a day in another month does not count.

    2020-11 10 episodes @Variety
    2020-11-17 10 episodes @Deadline
    2021-03-01 10 episodes @TVLine
    """
    assert str(history.at("2021").held("episodes").since) == "2020-11-17"


def test_since_starts_again_when_a_value_comes_back(history: History) -> None:
    """A value of 2018 that returns in 2020 holds since 2020.

    2018-01-01 airing
    2019-01-01 on hiatus
    2020-01-01 airing
    """
    held = history.at("2020").held("status")

    assert (str(held.since), held.previous) == ("2020-01-01", "hiatus")


def test_a_season_inherits_what_was_before_from_the_show(history: History) -> None:
    """Only if it has no earlier claim of its own.

    2018, language = Russian
    2020 season 2, language = Mandarin
    2021 season 2, language = English
    """
    first, second = (history.at(year).held("language", 2) for year in ("2020", "2021"))

    assert (first.previous, first.inherited) == ("Russian", True)
    assert (second.previous, second.inherited) == ("Mandarin", False)


def test_a_contradicted_rival_is_not_what_was_before(history: History) -> None:
    """Two publishers that differ on one day disagree; neither is the value before.

    2018, production = Russia @Kommersant
    2020-11-17, production = China @What's on Netflix
    2020-11-17, production = Beijing + Moscow @Variety
    """
    held = history.at("2020").held("production")

    assert (held.value, held.previous) == (("Beijing", "Moscow"), "Russia")
    assert [claim.value for claim in held.beside] == ["China"]


def test_the_same_in_other_letters_is_no_change(history: History) -> None:
    """Case and the order of a list do not matter.

    2020-01-01, production = Beijing + Moscow
    2020-02-01, production = moscow + BEIJING
    """
    assert str(history.at("2020").held("production").since) == "2020-01-01"


@given(generated.records(), st.randoms())
def test_the_order_of_input_does_not_matter(record: tuple[Update, ...], chance: Random) -> None:
    """The same set of updates gives the same state."""
    shuffled = list(record)
    chance.shuffle(shuffled)

    assert fold(at(ordered(record), LATER)) == fold(at(ordered(shuffled), LATER))


@given(generated.records(12))
def test_the_fold_is_what_the_plain_reading_says(record: tuple[Update, ...]) -> None:
    """Value, since, previous and inherited agree with the second implementation."""
    updates = at(ordered(record), LATER)
    found = {
        (held.season, held.field): naive.Shown(held.value, held.since, held.previous, held.inherited)
        for held in fold(updates)
    }

    assert naive.shown(updates) == found


@given(generated.records(12))
def test_a_rumour_is_shown_only_where_nothing_firmer_was_said(record: tuple[Update, ...]) -> None:
    """A value from a rumour has no firm claim in its field."""
    updates = at(ordered(record), LATER)
    firm = {(update.season, fact.field) for update in updates for fact in update.facts if update.firmness > 0}
    by_rumour = {
        (held.season, held.field) for held in fold(updates) if held.current.update.standing == "rumoured"
    }
    said_firmly = {
        (held.season, held.field)
        for held in fold(updates)
        if any(claim.update.firmness > 0 for claim in held.support)
    }

    assert by_rumour & firm <= said_firmly
