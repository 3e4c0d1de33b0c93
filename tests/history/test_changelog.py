"""The changelog and the diff: the changes between states, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hypothesis import given

from btu_cli.history.changelog import ADDED, CHANGED, CONFIRMED, REMOVED, Change
from btu_cli.history.diff import confirmed, diff
from btu_cli.history.moment import Moment, at
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Value, same_value, show_value
from tests.history import generated
from tests.history.telling import History, Seen, fold, ordered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.fold import Held, Key
    from btu_cli.model.updates import Update

LATER = Moment(date(2030, 1, 1))
OPPOSITE = {ADDED: REMOVED, REMOVED: ADDED, CHANGED: CHANGED}


def lines(changes: Iterable[Change]) -> list[str]:
    """Changes in short: `season 2 status changed: awaiting → renewed`."""
    return [
        f"{change.scope} {change.field} {change.kind}: "
        + " → ".join("" if value is None else show_value(value) for value in (change.old, change.new))
        for change in changes
    ]


def alike(one: Value | None, other: Value | None) -> bool:
    """Whether two values are equal apart from case and order; or both are missing."""
    return one is other if one is None or other is None else same_value(one, other)


def test_added_changed_confirmed(history: History) -> None:
    """In reading order, with the inherited value before, and contradicting claims.

    2018, language = Russian, production = Russia @Kommersant
    2020-11-17 season 2, production = China @What's on Netflix
    2020-11-17 season 2, renewed, language = Mandarin, production = Beijing + Moscow @Variety
    2020-12-01 season 2 renewed @TVLine
    """
    *_, third, last = history.at("2020").changelog

    assert lines(third.changes) == [
        "show status added:  → renewed",
        "season 2 status added:  → renewed",
        "season 2 language changed: Russian → Mandarin",
        "season 2 production changed: China → Beijing, Moscow",
    ]
    assert [claim.value for claim in third.changes[-1].against] == ["China"]
    assert lines(last.changes) == ["season 2 status confirmed: renewed → renewed"]


def test_what_did_not_outlast_its_date_is_not_confirmed(history: History) -> None:
    """Of several reports on one date, the last one is shown.

    rumoured: in talks, 2019
    rumoured: in talks, @Variety, 2019
    rumoured: in development, @Deadline, 2019
    """
    told = [line for entry in history.at("2020").changelog for line in lines(entry.changes)]

    assert [line for line in told if "status" in line] == ["show status added:  → in_development"]


def test_expected_dates_open_move_and_close(history: History) -> None:
    """An expected date is part of the state; a rumour of another date is not.

    2020-01-16 season 6, premiere expected 2021
    rumoured: 2020-02-01 season 6, premiere expected 2023
    2021-07-01 season 6, premiere moved to Q1 2022
    2022-04-18 season 6 airing
    """
    assert [lines(entry.changes) for entry in history.at("2022").changelog] == [
        ["season 6 expected.premiere added:  → 2021"],
        ["season 6 expected.premiere changed: 2021 → 2022-Q1"],
        [
            "show status added:  → airing",
            "season 6 status added:  → airing",
            "season 6 expected.premiere removed: 2022-Q1 → ",
        ],
    ]


def test_what_changed_nothing_has_no_entry(history: History) -> None:
    """A note, and a rumour beside a firm fact.

    2020-01-01 renewed
    2020-02-01 # nothing new
    rumoured: 2020-03-01 cancelled
    """
    assert len(history.at("2020").changelog) == 1


@given(generated.records(12))
def test_each_old_is_the_state_before_and_all_news_make_the_fold(record: tuple[Update, ...]) -> None:
    """Applying every change to its old value ends in the fold's state."""
    seen = Seen(record, LATER)
    state: dict[tuple[int | None, str], Value | None] = {}
    for entry in seen.changelog:
        for change in entry.changes:
            key = (change.season, change.field)
            before = state.get((None, change.field) if change.inherited else key)

            assert alike(change.old, before)
            assert not (change.inherited and key in state)
            assert (change.kind == CONFIRMED) == alike(change.old, change.new)
            state[key] = change.new
    facts = {key: value for key, value in state.items() if not key[1].startswith("expected.")}
    awaited = {key: value for key, value in state.items() if key[1].startswith("expected.") and value}

    held = seen.state
    assert facts.keys() == {(one.season, one.field) for one in held}
    assert all(alike(one.value, facts[one.season, one.field]) for one in held)
    assert awaited == {
        (entry.season, f"expected.{entry.event}"): entry.when
        for entry in seen.expectations
        if entry.state == "lapsed" and not entry.beside
    }


@given(generated.records(), generated.moments, generated.moments)
def test_a_diff_leads_there_and_the_inverse_back(record: tuple[Update, ...], one: date, other: date) -> None:
    """Equal states have no differences; the reverse of an addition is a removal."""
    first, second = fold(at(ordered(record), Moment(one))), fold(at(ordered(record), Moment(other)))
    there, back = diff(first, second), diff(second, first)

    assert diff(first, first) == ()
    assert applied(there, first) == values(second)
    assert applied(back, second) == values(first)
    # Whether it is rumoured is told only of what a change leads to.
    plain = (change._replace(rumoured=False) for change in there)
    assert [change for change in plain if not change.inherited and change.kind != REMOVED] == [
        Change(change.season, change.field, OPPOSITE[change.kind], change.new, change.old)
        for change in back
        if change.kind != ADDED and (change.season, change.field) not in inherited((*there, *back))
    ]


def values(state: Iterable[Held]) -> dict[Key, object]:
    """A state as plain values, equal for any case and order."""
    return {(held.season, held.field): _plain(held.value) for held in state}


def applied(changes: Iterable[Change], state: Iterable[Held]) -> dict[Key, object]:
    """The values of a state after changes."""
    found = values(state) | {(change.season, change.field): _plain(change.new) for change in changes}
    return {key: value for key, value in found.items() if value is not None}


def inherited(changes: Iterable[Change]) -> set[Key]:
    """The fields whose old value was the whole show's."""
    return {(change.season, change.field) for change in changes if change.inherited}


def _plain(value: Value | None) -> object:
    if isinstance(value, tuple) and not isinstance(value, PartialDate):
        return frozenset(part.casefold() for part in value)
    return value.casefold() if isinstance(value, str) else value


def test_diff_tells_expected_dates(history: History) -> None:
    """Dates that opened, moved or closed between two moments.

    2020-01-01 season 2, premiere expected 2021, filming expected 2020-06
    2020-06-15 season 2 in production
    2020-07-01 season 2, premiere moved to 2022
    """
    before, after = history.at("2020-01"), history.at("2020-07")

    assert lines(diff(before.state, after.state, before.expectations, after.expectations)) == [
        "show status added:  → in_production",
        "season 2 status added:  → in_production",
        "season 2 expected.filming removed: 2020-06 → ",
        "season 2 expected.premiere changed: 2021 → 2022",
    ]


def test_confirmed_is_what_an_update_says_again(history: History) -> None:
    """A repetition confirms, a first report does not.

    2020-01-01 renewed, 10 episodes
    2020-01-10 renewed, language = Mandarin
    """
    seen = history.at("2020")

    assert lines(confirmed(seen.state, seen.answering[1].id)) == ["show status confirmed: renewed → renewed"]


def test_a_year_of_silence_is_nobodys_word(history: History) -> None:
    """Nobody says that a season is over after a year without news: btu concludes it.

    2020-01-01 season 1 premiered 2020-01-01 @HBO
    """
    seen = history.at("2021-02")

    assert [(str(entry.date), entry.silent) for entry in seen.changelog] == [
        ("2020-01-01", False),
        ("2021-01-01", True),
    ]
    assert seen.held("status").silent
    assert not history.at("2020-02").held("status").silent
