"""Anything that the model can hold, for hypothesis."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Final

from hypothesis import strategies as st

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.numbering import Numbering
from btu_cli.model.sources import STANDINGS, Source
from btu_cli.model.updates import Acknowledgement, Announcement, Show, Update

texts: Final = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
maybe: Final = st.none() | texts
_days: Final = st.dates(date(1900, 1, 1), date(2099, 12, 28))


def _partial(day: date, form: str) -> PartialDate:
    return PartialDate.parse(form.format(year=day.year, month=day.month, day=day.day, later=day.year + 1))


forms: Final = st.sampled_from(
    (
        *(
            "{year}",
            "{year}-{month:02}",
            "{year}-{month:02}-{day:02}",
            "{year}-Q3",
            "{year}-winter",
            "{year}~",
        ),
        *("{year}-Q1?", "{year}-{month:02}/{later}-{month:02}", "../{year}", "{year}-summer/.."),
    )
)
dates: Final = st.builds(_partial, _days, forms)
fields: Final = st.sampled_from(
    ("status", "cast.ares", "any-name", "production", "release.russia", "premiere")
)
values: Final = st.one_of(
    texts, st.integers(-(10**20), 10**20), st.booleans(), st.lists(texts, min_size=1, max_size=3).map(tuple)
)


@st.composite
def facts(draw: st.DrawFn) -> tuple[Fact, ...]:
    """Facts sorted by field, each once; a date field has a date or a word in its place."""
    names = draw(st.sets(fields, max_size=4))
    dated = dates | st.just("withdrawn")
    return tuple(
        Fact(name, draw(dated if name in ("premiere", "release.russia") else values))
        for name in sorted(names)
    )


sources: Final = st.builds(Source, maybe, maybe, maybe, st.none() | dates, maybe, maybe, maybe)
updates: Final = st.builds(
    Update,
    date=dates,
    recorded=st.datetimes(datetime(1000, 1, 1), datetime(9999, 12, 30), timezones=st.just(UTC)),  # noqa: DTZ001
    season=st.none() | st.integers(0, 200),
    facts=facts(),
    expects=st.lists(st.builds(Announcement, texts, dates), max_size=2).map(tuple),
    met=st.lists(texts, max_size=2).map(tuple),
    source=st.none() | sources.filter(any),
    standing=st.sampled_from(STANDINGS),
    note=maybe,
    supersedes=maybe,
    retracts=maybe,
    id=st.just(""),
)

_pairs: Final = st.dictionaries(st.integers(0, 200), st.integers(0, 200), min_size=1, max_size=3)
_numberings: Final = st.dictionaries(texts, _pairs, max_size=2).map(
    lambda found: tuple(Numbering(name, tuple(sorted(found[name].items()))) for name in sorted(found))
)
shows: Final = st.builds(
    Show,
    slug=st.just("slug"),
    title=texts,
    other_titles=st.lists(texts, max_size=3).map(tuple),
    ids=st.dictionaries(texts, texts, max_size=3).map(lambda ids: tuple(sorted(ids.items()))),
    note=maybe,
    numberings=_numberings,
    acknowledged=st.dictionaries(texts, st.none() | st.dates(), max_size=3).map(
        lambda found: tuple(Acknowledgement(what, found[what]) for what in sorted(found))
    ),
)
