"""Changes at a catalogue, as properties: for any answers in any order."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.catalogues.answers import Home, SeasonSeen, Seen
from btu_cli.catalogues.changes import Pulled, changes
from btu_cli.catalogues.claims import claims
from btu_cli.catalogues.memory import document_of, pulled_of
from btu_cli.catalogues.tmdb import TMDB
from btu_cli.catalogues.tvmaze import TVMAZE
from btu_cli.catalogues.updates import said_in, updates_of
from btu_cli.model.lifecycle import DECISIONS
from btu_cli.model.updates import require_content

if TYPE_CHECKING:
    from btu_cli.catalogues.catalogue import Catalogue
    from btu_cli.model.updates import Update

START = date(2026, 1, 1)
WORDS = ("Running", "Ended", "To Be Determined", "In Development", "Returning Series", "Canceled", "Odd")
days = st.dates(date(2025, 6, 1), date(2026, 12, 31))
seasons = st.builds(
    SeasonSeen,
    number=st.integers(1, 5),
    premiere=st.none() | days,
    end=st.none() | days,
    episodes=st.none() | st.integers(1, 24),
)
answers = st.builds(
    Seen,
    word=st.sampled_from(WORDS),
    url=st.just("https://www.tvmaze.com/shows/7001/night-ferry"),
    updated=st.none()
    | st.integers(1_735_700_000, 1_798_700_000).map(lambda at: datetime.fromtimestamp(at, UTC)),
    premiered=st.none() | days,
    home=st.none() | st.sampled_from([Home("1", "One"), Home("2", "Two"), Home("2", "Second")]),
    seasons=st.none()
    | st.lists(seasons, max_size=4, unique_by=lambda each: each.number).map(
        lambda found: tuple(sorted(found))
    ),
)
catalogues = st.sampled_from([TVMAZE, TMDB])
histories = st.lists(st.tuples(answers, st.integers(0, 90)), min_size=1, max_size=6)


def pulls(
    history: list[tuple[Seen, int]], catalogue: Catalogue, *, forgetful: bool = False
) -> list[tuple[Seen, date, tuple[Update, ...]]]:
    """Pull each answer some days after the one before: the answer, the day, the updates."""
    told: list[Update] = []
    before, day, found = None, START, []
    for number, (seen, later) in enumerate(history):
        day += timedelta(days=later)
        now = datetime(day.year, day.month, day.day, 12, number, tzinfo=UTC)  # no two pulls at one time
        said = said_in(told, catalogue, "7001")
        new = updates_of(changes(seen, before, said, catalogue, day), seen, catalogue, now, day)
        told += new
        found.append((seen, day, new))
        before = None if forgetful else Pulled(seen, now + timedelta(seconds=1), day)
    return found


@given(histories, catalogues)
def test_the_same_answer_tells_nothing_again(history: list[tuple[Seen, int]], catalogue: Catalogue) -> None:
    """On the same day, the same answer gives no updates, whatever came before."""
    twice = [*history, (history[-1][0], 0)]

    assert pulls(twice, catalogue)[-1][2] == ()


@given(histories, catalogues)
def test_without_a_memory_nothing_is_told_twice(
    history: list[tuple[Seen, int]], catalogue: Catalogue
) -> None:
    """The record knows what the catalogue has said."""
    twice = [*history, (history[-1][0], 0)]

    assert pulls(twice, catalogue, forgetful=True)[-1][2] == ()


@given(histories, catalogues)
def test_every_update_can_be_entered(history: list[tuple[Seen, int]], catalogue: Catalogue) -> None:
    """It is not empty, not dated after its day, and none of its events is after its own date."""
    for _, day, new in pulls(history, catalogue):
        for update in new:
            require_content(update, day)
            for name in ("premiere", "finale"):
                value = update.value_of(name)
                assert value is None or value.first <= update.date.first  # type: ignore[attr-defined]


@given(histories, catalogues)
def test_the_first_pull_decides_nothing(history: list[tuple[Seen, int]], catalogue: Catalogue) -> None:
    """The first pull gives no decisions, because their dates are unknown."""
    assert not [u for u in pulls(history, catalogue)[0][2] if u.value_of("status") in DECISIONS]


@given(histories, catalogues)
def test_what_it_claims_last_was_told_last(history: list[tuple[Seen, int]], catalogue: Catalogue) -> None:
    """The record's last word on every claim, except decisions, is that of the last answer."""
    found = pulls(history, catalogue)
    said = said_in([update for _, _, new in found for update in new], catalogue, "7001")
    last, day, _ = found[-1]

    for key, claim in claims(last, catalogue, day).items():
        if claim.value not in DECISIONS:
            assert claim.says(said[key].claim)


@given(histories)
def test_tvmaze_never_ends_a_show(history: list[tuple[Seen, int]]) -> None:
    """No answer of TVmaze means an end."""
    told = [update for _, _, new in pulls(history, TVMAZE) for update in new]

    assert not [update for update in told if update.value_of("status") in ("ended", "cancelled")]


@given(answers, days)
def test_what_is_kept_is_read_again(seen: Seen, day: date) -> None:
    """The kept answer is read back; for another show, or damaged, there is none."""
    kept = Pulled(seen, datetime(2026, 1, 1, tzinfo=UTC), day)
    document = document_of(kept, "7001")

    assert pulled_of(document, "7001") == kept
    assert pulled_of(document, "13") is None
    for key in document:
        broken = {**document, key: {"what": ["it", "was", "not"]}}
        assert pulled_of(broken, "7001") in (None, kept) or key in ("word", "url")
