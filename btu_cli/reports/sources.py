"""The answer of `btu sources`: the sources of a record, by origin and by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.origins import Origin, count_origins
from btu_cli.model.catalogues import credits_of
from btu_cli.model.sources import Source, name_key
from btu_cli.reports.documents import show_of, text_of, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.fold import Held
    from btu_cli.history.moment import Moment
    from btu_cli.history.reading import Reading
    from btu_cli.model.updates import Show, Update
    from btu_cli.reports import shapes


class SourceRow(NamedTuple):
    """An article: its source without speaker and quote, the updates that cite it, and their quotes."""

    source: Source
    updates: tuple[Update, ...]
    quotes: tuple[str, ...]


class OriginRow(NamedTuple):
    """An origin with its articles, its own first."""

    origin: Origin
    sources: tuple[SourceRow, ...]

    def document(self) -> shapes.Origin:
        """As JSON."""
        return {
            "origin": self.origin.name,
            "sources": [
                {
                    "publisher": row.source.publisher,
                    "title": row.source.title,
                    "url": row.source.url,
                    "published": text_of(row.source.published),
                    "via": row.source.via,
                    "updates": len(row.updates),
                    "quotes": list(row.quotes),
                }
                for row in self.sources
            ],
            "updates": len(self.origin.updates),
        }


class FactSupport(NamedTuple):
    """A fact with the number of its sources and of its independent origins."""

    held: Held
    sources: int
    origins: int


class SourcesReport(NamedTuple):
    """The answer: origins, facts, and the number of updates without a source. `quotes`: a page shows them."""

    show: Show
    moment: Moment
    origins: tuple[OriginRow, ...]
    facts: tuple[FactSupport, ...]
    unsourced: int
    quotes: bool = False

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(row.source for origin in self.origins for row in origin.sources)

    def document(self) -> shapes.SourcesDocument:
        """As JSON."""
        return {
            "show": show_of(self.show),
            "as_of": self.moment.day.isoformat(),
            "origins": [row.document() for row in self.origins],
            "facts": [
                {
                    "scope": row.held.scope,
                    "field": row.held.field,
                    "value": value_of(row.held.value),
                    "sources": row.sources,
                    "origins": row.origins,
                }
                for row in self.facts
            ],
            "unsourced": self.unsourced,
        }


def sources_report(now: Reading) -> SourcesReport:
    """The sources of a show at a moment."""
    return SourcesReport(
        now.show,
        now.moment,
        tuple(map(origin_row, now.origins)),
        tuple(FactSupport(held, _sources(held), count_origins(held.support)) for held in now.state),
        sum(update.source is None and update.retracts is None for update in now.answering),
    )


def origin_row(origin: Origin) -> OriginRow:
    """An origin with its articles."""
    return OriginRow(origin, _articles(origin))


def _articles(origin: Origin) -> tuple[SourceRow, ...]:
    """The articles of an origin. Sources with the same publisher, title, url, date and via are one."""
    grouped: dict[Source, list[Update]] = {}
    for update in origin.updates:
        if update.source:
            grouped.setdefault(update.source._replace(speaker=None, quote=None), []).append(update)
    rows = (SourceRow(source, tuple(members), _quotes(members)) for source, members in grouped.items())
    own = name_key(origin.name)
    return tuple(
        sorted(rows, key=lambda row: (name_key(row.source.publisher or "") != own, -len(row.updates)))
    )


def _quotes(updates: Iterable[Update]) -> tuple[str, ...]:
    quotes = (update.source.quote for update in updates if update.source and update.source.quote)
    return tuple(dict.fromkeys(quotes))


def _sources(held: Held) -> int:
    publishers = (claim.publisher for claim in held.support)
    return len({name_key(publisher) for publisher in publishers if publisher})
