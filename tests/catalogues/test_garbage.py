"""Any JSON from a catalogue is read or refused in words; nothing else happens."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from btu_cli.catalogues.answers import Garbled
from btu_cli.catalogues.claims import claims
from btu_cli.catalogues.tmdb import TMDB
from btu_cli.catalogues.tvmaze import TVMAZE

if TYPE_CHECKING:
    from collections.abc import Callable

KEYS = (
    *(
        "id",
        "status",
        "url",
        "updated",
        "premiered",
        "network",
        "webChannel",
        "_embedded",
        "seasons",
        "number",
    ),
    *("premiereDate", "endDate", "episodeOrder", "name", "show", "results", "networks", "season_number"),
    *("air_date", "episode_count", "last_episode_to_air", "episode_type", "first_air_date"),
)
WORDS = ("7001", "2026-01-01", "2026-02-30", "0000-00-00", "finale", "Ended", "Running", "\ud800", "x" * 600)
scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(7001)
    | st.floats(allow_nan=False)
    | st.sampled_from(WORDS)
    | st.text(max_size=5)
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=8),
    max_leaves=25,
)


def survives(read: Callable[[Any], object], body: object) -> object:
    """The result of reading an answer; None if it is refused."""
    with suppress(Garbled):
        return read(body)
    return None


@given(st.sampled_from([TVMAZE, TMDB]), anything)
def test_shows(catalogue: Any, body: object) -> None:
    """Answers about shows, also with a single wrong part."""
    if isinstance(body, dict):
        body = {"id": 7001, "status": "Running", **body}
    seen = survives(lambda answer: catalogue.read_show(answer, "7001"), body)
    if seen is not None:
        claims(seen, catalogue, date(2026, 6, 1))  # type: ignore[arg-type]


@given(st.sampled_from([TVMAZE, TMDB]), anything)
def test_searches(catalogue: Any, body: object) -> None:
    """Answers to searches."""
    survives(catalogue.read_search, body)
    survives(catalogue.read_search, {"results": [body, body]})
    survives(catalogue.read_search, [{"show": body}, body])


@given(anything)
def test_lists_of_changes(body: object) -> None:
    """Lists of changes."""
    assert TVMAZE.read_changed is not None
    survives(TVMAZE.read_changed, body)
