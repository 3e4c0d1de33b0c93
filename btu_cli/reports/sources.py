"""The answer of `btu sources`: the sources of a record, by origin and by fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.origins import Origin, count_origins
from btu_cli.model.catalogues import credits_of
from btu_cli.model.sources import Source, name_key
from btu_cli.named import NamedTuple
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
        tuple(map(Articles().row, now.origins)),
        tuple(FactSupport(held, _sources(held), count_origins(held.support)) for held in now.state),
        sum(update.source is None and update.retracts is None for update in now.answering),
    )


class Articles:
    """The rows of origins. Of an origin that grew since it was last asked for, only what is new is read."""

    def __init__(self) -> None:
        self._rows: dict[str, OriginRow] = {}
        self._members: dict[str, dict[Source, list[Update]]] = {}
        self._known: dict[str, dict[Source, SourceRow]] = {}

    def row(self, origin: Origin) -> OriginRow:
        """An origin with its articles. Sources with the same publisher, title, url, date and via are one."""
        before, name = self._rows.get(origin.name), origin.name
        if before is not None and before.origin is origin:
            return before
        old = before.origin.updates if before else ()
        if not old or origin.updates[: len(old)] != old:
            old, self._members[name], self._known[name] = (), {}, {}
        for update in origin.updates[len(old) :]:
            if update.source:
                article = update.source._replace(speaker=None, quote=None)
                self._members[name].setdefault(article, []).append(update)
                self._known[name].pop(article, None)
        rows = [self._article(name, *each) for each in self._members[name].items()]
        own = name_key(name)
        rows.sort(key=lambda row: (name_key(row.source.publisher or "") != own, -len(row.updates)))
        made = self._rows[name] = OriginRow(origin, tuple(rows))
        return made

    def _article(self, name: str, article: Source, members: list[Update]) -> SourceRow:
        known = self._known[name].get(article)
        if known is None:
            known = self._known[name][article] = SourceRow(article, tuple(members), _quotes(members))
        return known


def _quotes(updates: Iterable[Update]) -> tuple[str, ...]:
    quotes = (update.source.quote for update in updates if update.source and update.source.quote)
    return tuple(dict.fromkeys(quotes))


def _sources(held: Held) -> int:
    publishers = (claim.publisher for claim in held.support)
    return len({name_key(publisher) for publisher in publishers if publisher})
