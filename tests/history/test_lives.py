"""Lives of seasons: properties of any record, for events in any order."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.moment import Moment
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.lifecycle import ORDERS, STATUSES
from btu_cli.model.sources import RUMOURED, STANDINGS, Source
from btu_cli.model.updates import Announcement, Update
from btu_cli.store.codec import seal
from tests.history.telling import ENTERED, Seen, steps_of

if TYPE_CHECKING:
    from collections.abc import Iterable

START: Final = date(2015, 1, 1)
_days: Final = st.integers(0, 2500).map(lambda days: START + timedelta(days=days))
_dates: Final = _days.map(PartialDate.of_day) | st.sampled_from(
    [PartialDate.parse(text) for text in ("2016", "2016-05", "2017-Q3", "2018-summer", "2019~", "2016/2018")]
)
_events: Final = st.sampled_from(("premiere", "finale", "filming", "release.uk", "premiere.part-2"))
_facts: Final = st.dictionaries(
    _events | st.sampled_from(("final", "format", "episodes", "platform", "platform.netflix")),
    st.none(),
    max_size=2,
)


@st.composite
def told(draw: st.DrawFn, max_size: int = 14) -> tuple[Update, ...]:
    """News of a few seasons, some of no season: statuses, events now and ahead, promises."""
    made = []
    for number in range(draw(st.integers(0, max_size))):
        when = draw(_dates)
        values: dict[str, object] = {}
        for field in draw(_facts):
            if field in ("final", "format", "episodes", "platform", "platform.netflix"):
                values[field] = {
                    "final": True,
                    "format": "limited series",
                    "episodes": 10,
                    "platform": "Hulu",
                    "platform.netflix": "cancelled",
                }[field]
            else:
                values[field] = draw(
                    st.just(when)
                    | _days.map(PartialDate.of_day)
                    | st.sampled_from(("postponed", "withdrawn"))
                )
        if draw(st.booleans()):
            values["status"] = draw(st.sampled_from(STATUSES))
        expects = draw(
            st.lists(
                st.builds(Announcement, st.sampled_from(("premiere", "filming", "finale")), _dates),
                max_size=1,
            )
        )
        made.append(
            seal(
                Update(
                    date=when,
                    recorded=ENTERED + timedelta(seconds=number),
                    season=draw(st.sampled_from((None, None, 1, 2, 3))),
                    facts=tuple(Fact(field, values[field]) for field in sorted(values)),  # type: ignore[arg-type]
                    expects=tuple(expects),
                    met=draw(st.sampled_from(((), (), (), ("filming",), ("finale",)))),
                    source=Source(draw(st.sampled_from(("A", "B", "C")))),
                    standing=draw(st.sampled_from((*STANDINGS, "reported", "reported"))),
                    note="n",
                )
            )
        )
    return tuple(made)


def last_word(seen: Seen) -> str:
    """The show's status after the last entry of the changelog."""
    turned = [
        change.new
        for entry in seen.changelog
        for change in entry.changes
        if (change.season, change.field) == (None, "status")
    ]
    return str(turned[-1]) if turned else "unknown"


@given(told(), _days)
def test_every_reading_says_the_same(record: tuple[Update, ...], day: date) -> None:
    """Headline, facts and the last changelog entry agree, for the show and each season."""
    seen = Seen(record, Moment(day))
    facts = {held.season: held for held in seen.state if held.field == "status"}
    of_show = str(facts[None].value) if None in facts else "unknown"
    turned: dict[int | None, object] = {}
    for entry in seen.changelog:
        for change in entry.changes:
            if change.field == "status":
                assert change.old == turned.get(change.season)
                turned[change.season] = change.new

    assert seen.head.status == of_show == last_word(seen)
    assert {season: held.value for season, held in facts.items()} == {
        season: word for season, word in turned.items() if word is not None
    }
    assert None not in facts or (facts[None].since, facts[None].previous) == (
        seen.head.since,
        seen.course.previous.get(None) or None,
    )


@given(told(), _days, st.randoms())
def test_the_order_of_entry_does_not_matter(record: tuple[Update, ...], day: date, chance: object) -> None:
    """The same updates give the same answer however they lie."""
    shuffled = list(record)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = Seen(record, Moment(day)), Seen(shuffled, Moment(day))

    assert (one.head, one.state, one.expectations) == (other.head, other.state, other.expectations)
    assert (one.changelog, one.conflicts, one.told) == (other.changelog, other.conflicts, other.told)


@given(told(), st.sampled_from(("premiere", "finale", "release.uk", "filming")), st.integers(1, 3000))
def test_news_of_the_past_hides_no_order(record: tuple[Update, ...], event: str, before: int) -> None:
    """An old event of a lower season, entered last, changes no headline."""
    day = START + timedelta(days=2600)
    seen = Seen(record, Moment(day))
    claim = seen.head.said_by
    if seen.head.status not in ORDERS or seen.head.season is None or claim is None:
        return
    if claim.update.standing == RUMOURED:
        return
    past = PartialDate.of_day(START - timedelta(days=before))
    late = Update(
        date=PartialDate.of_day(day),
        recorded=ENTERED + timedelta(days=1),
        season=(seen.head.season or 1) - 1,
        facts=(Fact(event, past),),
    )
    after = Seen((*record, seal(late)), Moment(day)).head

    assert (after.status, after.season, after.since) == (seen.head.status, seen.head.season, seen.head.since)


@given(told(), _days)
def test_rumours_move_no_season(record: tuple[Update, ...], day: date) -> None:
    """Without its rumours, a record has the same seasons and the same status."""
    firm = tuple(update for update in record if update.standing != RUMOURED)
    one, other = Seen(record, Moment(day)), Seen(firm, Moment(day))

    assert one.course.lives.seasons == other.course.lives.seasons
    assert not other.course.lives.seasons or one.head.on_air == other.head.on_air


@given(told(), _days)
def test_a_sentence_is_one_line(record: tuple[Update, ...], day: date) -> None:
    """For any record, nothing is doubled or left open, and every clause appears once."""
    line = Seen(record, Moment(day)).told
    clauses = line.rstrip(".").split("; ")

    assert line.endswith(".")
    assert len(clauses) == len(set(clauses))
    assert not any(wrong in line for wrong in ("\n", "  ", " ,", ",,", ";;", " ;", "None", "()", "_"))


def soap(count: int) -> tuple[Update, ...]:
    """A show with many seasons: each ordered, filmed, shown and ended."""
    words = ("renewed", "in_production", "airing", "awaiting", "cancelled", "saved")
    return tuple(
        Update(
            date=PartialDate.of_day(START + timedelta(days=number)),
            recorded=ENTERED + timedelta(seconds=number),
            season=number // len(words) % 100 + 1,
            facts=(Fact("status", words[number % len(words)]),),
            expects=(Announcement("premiere", PartialDate.of_day(START + timedelta(days=number + 90))),),
            id=f"{number:064x}",
        )
        for number in range(count)
    )


@pytest.mark.parametrize("numbered", [True, False])
def test_the_work_grows_with_the_updates(numbered: bool) -> None:
    """Twice as many updates take about twice the steps, counted and not timed."""

    def steps(count: int) -> int:
        record: Iterable[Update] = soap(count)
        if not numbered:
            record = (update._replace(season=None) for update in record)
        seen = Seen(record, Moment(date(2040, 1, 1)))
        return steps_of(lambda: seen.expectations)

    assert steps(1200) < 2.5 * steps(600)
