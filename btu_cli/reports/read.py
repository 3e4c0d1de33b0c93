"""The answer of `btu read`: an article, and the drafts of updates from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple
from btu_cli.reports.documents import text_of, update_of
from btu_cli.reports.listed import Listed

if TYPE_CHECKING:
    from btu_cli.model.sources import Source
    from btu_cli.model.updates import Update
    from btu_cli.reports import shapes


class Suggested(NamedTuple):
    """A draft: its number, its quick entry, the update, the sentence, and the words around the sentence.

    If `dated` is false, the update's date is only the day of reading, and the draft cannot be stored. `known`
    is the id of the counting update that says the same.
    """

    number: int
    entry: str
    update: Update
    dated: bool
    sentence: str
    before: str = ""
    after: str = ""
    known: str | None = None

    def document(self) -> shapes.Draft:
        """As JSON."""
        said = update_of(Listed(self.update))
        dated: shapes.DraftUpdate = {
            **said,
            "id": said["id"] if self.dated else None,
            "date": said["date"] if self.dated else None,
        }
        return {
            "number": self.number,
            "entry": self.entry,
            "update": dated,
            "sentence": self.sentence,
            "known": self.known,
        }


class ReadReport(NamedTuple):
    """An article's source, the drafts for a show, and which of them were taken.

    `show` is the show's title. `added` counts the new updates. `prose` is the headline's sentence after that.
    """

    show: str
    source: Source
    published_from: str | None
    drafts: tuple[Suggested, ...]
    taken: tuple[int, ...] = ()
    added: int = 0
    dry_run: bool = False
    prose: str = ""
    notices: tuple[str, ...] = ()

    def document(self) -> shapes.ReadDocument:
        """As JSON."""
        return {
            "article": {
                "publisher": self.source.publisher,
                "title": self.source.title,
                "url": self.source.url,
                "published": text_of(self.source.published),
                "published_from": self.published_from,
            },
            "drafts": [draft.document() for draft in self.drafts],
        }
