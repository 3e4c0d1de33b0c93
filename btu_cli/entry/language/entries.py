"""The results of reading: the entries of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement


class Entry(NamedTuple):
    """One entry about one season or the whole show. Missing parts are None or empty.

    `facts` are sorted by field, `expects` by event, `met` by name, each once.
    """

    date: PartialDate | None = None
    season: int | None = None
    facts: tuple[Fact, ...] = ()
    expects: tuple[Announcement, ...] = ()
    met: tuple[str, ...] = ()
    standing: str | None = None
    publisher: str | None = None
    url: str | None = None
    quote: str | None = None
    note: str | None = None
    title: str | None = None
    published: PartialDate | None = None
    speaker: str | None = None
    via: str | None = None


class Understood(NamedTuple):
    """The entries of a text, one for each season, and the dates of its relative days.

    `taken` are pairs of the words (`yesterday`) and their date. `season_at` is the place of the
    first season that the text names.
    """

    entries: tuple[Entry, ...]
    taken: tuple[tuple[str, str], ...] = ()
    text: str = ""
    season_at: tuple[int, int] | None = None
