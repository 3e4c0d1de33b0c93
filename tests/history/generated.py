"""Small records with many conflicts, for hypothesis: few dates, fields and values, every standing."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from hypothesis import strategies as st

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact, Value
from btu_cli.model.lifecycle import STATUSES
from btu_cli.model.sources import STANDINGS, Source
from btu_cli.model.updates import Announcement, Update
from btu_cli.store.codec import seal
from tests.history.telling import ENTERED

DATES: Final = tuple(
    PartialDate.parse(text)
    for text in ("2019", "2019-05", "2019-05-10", "2019-05-20", "2019-Q3", "2020-01-01", "2020-01", "2021~")
)
_VALUES: Final[dict[str, st.SearchStrategy[Value]]] = {
    "status": st.sampled_from(STATUSES),
    "episodes": st.sampled_from((8, 10, 13)),
    "platform.netflix": st.sampled_from(("in talks", "left", "not involved", "distributor")),
    "production": st.sampled_from(("China", ("Beijing", "Moscow"), ("Moscow", "beijing"), "Moscow")),
    "premiere": st.sampled_from((*DATES, "withdrawn")),
}
moments: Final = st.sampled_from(sorted({day for when in DATES for day in (when.first, when.last)}))


@st.composite
def _facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    fields = draw(st.sets(st.sampled_from(sorted(_VALUES)), max_size=3))
    return tuple(Fact(field, draw(_VALUES[field])) for field in sorted(fields))


_update: Final = st.builds(
    Update,
    date=st.sampled_from(DATES),
    recorded=st.just(ENTERED),
    season=st.sampled_from((None, 1, 2)),
    facts=_facts(),
    expects=st.lists(
        st.builds(Announcement, st.sampled_from(("premiere", "filming")), st.sampled_from(DATES)),
        max_size=2,
        unique_by=lambda announced: announced.event,
    ).map(tuple),
    met=st.sampled_from(((), (), ("premiere",), ("filming", "premiere"))),
    source=st.none() | st.sampled_from(("Variety", "Deadline", "TVLine")).map(Source),
    standing=st.sampled_from(STANDINGS),
    note=st.just("n"),
)


@st.composite
def records(draw: st.DrawFn, max_size: int = 8) -> tuple[Update, ...]:
    """Sealed updates, each recorded a second after the one before; some withdraw an earlier one."""
    made: list[Update] = []
    for number, update in enumerate(draw(st.lists(_update, max_size=max_size))):
        target = draw(st.none() | st.sampled_from(made)) if made else None
        later = update._replace(recorded=ENTERED + timedelta(seconds=number))
        if target:
            corrects = draw(st.booleans())
            later = later._replace(supersedes=target.id) if corrects else later._replace(retracts=target.id)
        made.append(seal(later))
    return tuple(made)
