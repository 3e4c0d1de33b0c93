"""`btu sources` for people: origins with their articles, and the number of origins for each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from btu_cli.model.sources import name_key
from btu_cli.render.pages import words
from btu_cli.render.pages.grid import table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from btu_cli.render.ink import Ink
    from btu_cli.reports.sources import OriginRow, SourcesReport


def render(report: SourcesReport, ink: Ink) -> RenderableType:
    """The page."""
    parts: list[RenderableType] = [ink.text(_counted(report), "title"), Text()]
    for row in report.origins:
        parts += [_origin(row, ink, quotes=report.quotes), Text()]
    if report.unsourced:
        parts += [
            ink.text(f"{words.plural(report.unsourced, 'update')} without a source.", "disputed"),
            Text(),
        ]
    if report.facts:
        parts.append(_facts(report, ink))
    return Group(*(parts if report.facts else parts[:-1]))


def _counted(report: SourcesReport) -> str:
    """`3 sources, 2 origins: Variety, What's on Netflix`."""
    names = [row.origin.name for row in report.origins]
    publishers = {
        name_key(article.source.publisher)
        for row in report.origins
        for article in row.sources
        if article.source.publisher
    }
    counted = f"{words.plural(len(publishers), 'source')}, {words.plural(len(names), 'origin')}"
    return f"{counted}: {', '.join(names)}" if names else "No sources."


def _origin(row: OriginRow, ink: Ink, *, quotes: bool) -> RenderableType:
    """An origin with its articles, and their quotes if requested."""
    lines: list[RenderableType] = [
        ink.line((row.origin.name, "title"), f" · {words.plural(len(row.origin.updates), 'update')}")
    ]
    for article in row.sources:
        named = words.publisher(article.source)
        published = f", published {words.when(article.source.published)}" if article.source.published else ""
        counted = (
            f"{words.plural(len(article.updates), 'update')}, {words.plural(len(article.quotes), 'quote')}"
        )
        lines.append(Padding(ink.text(f"{named}{published}: {counted}"), (0, 0, 0, 2)))
        if article.source.title:
            lines.append(Padding(ink.text(article.source.title), (0, 0, 0, 4)))
        if article.source.url:
            lines.append(ink.link(article.source.url, indent=4))
        quoted = article.quotes if quotes else ()
        lines += [Padding(ink.text(f"“{quote}”"), (0, 0, 0, 4)) for quote in quoted]
    return Group(*lines)


def _facts(report: SourcesReport, ink: Ink) -> RenderableType:
    names = [_name(row.held.season, row.held.field, ink) for row in report.facts]
    page = table("fact", "now", "sources", "origins", names=names)
    for row, name in zip(report.facts, names, strict=True):
        page.add_row(
            ink.text(name),
            ink.text(words.value_words(row.held.field, row.held.value) + words.rumour(row.held)),
            ink.text(str(row.sources)),
            ink.text(str(row.origins)),
        )
    return page


def _name(season: int | None, field: str, ink: Ink) -> str:
    return field if season is None else f"{field} ({ink.scope(season)})"
