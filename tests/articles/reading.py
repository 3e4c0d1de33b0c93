"""Helpers: read a text for a show, and show its drafts in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.articles import drafts_of
from btu_cli.articles.drafting import entry_of
from btu_cli.articles.values import Article, Vocabulary
from btu_cli.model.dates import PartialDate

if TYPE_CHECKING:
    from btu_cli.articles.values import Draft

SHOW: Final = "Harbour Lights"
PUBLISHED: Final = "2024-03-05"  # a Tuesday
SOON: Final = 20  # seconds of the processor; the longest text takes one here


def drafts(
    text: str, *titles: str, published: str | None = PUBLISHED, title: str | None = None
) -> list[Draft]:
    """The drafts of a text."""
    day = PartialDate.parse(published) if published else None
    article = Article(text, publisher="The Daily Screen", title=title, published=day)
    return drafts_of(article, Vocabulary(titles or (SHOW,)))


def said(text: str, *titles: str, published: str | None = PUBLISHED) -> list[str]:
    """The quick entry of each draft."""
    return [entry_of(draft, ()) for draft in drafts(text, *titles, published=published)]
