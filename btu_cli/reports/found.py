"""The answer of `btu shows find`: the shows that a catalogue lists for a title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.catalogues import credits_of
from btu_cli.model.sources import Source
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from btu_cli.reports import shapes


class Found(NamedTuple):
    """A show as a catalogue lists it; `status` is the catalogue's own word."""

    catalogue: str
    id: str
    title: str
    premiered: date | None
    status: str
    platform: str
    url: str

    def document(self) -> shapes.Candidate:
        """As JSON."""
        return {
            "catalogue": self.catalogue,
            "id": self.id,
            "title": self.title,
            "premiered": self.premiered.isoformat() if self.premiered else None,
            "status": self.status or None,
            "platform": self.platform or None,
            "url": self.url,
        }


class FindReport(NamedTuple):
    """The answer of `btu shows find`, the best match first."""

    title: str
    candidates: tuple[Found, ...]
    publisher: str

    @property
    def credits(self) -> tuple[str, ...]:
        """The credit that the catalogue requires."""
        return credits_of([Source(self.publisher)]) if self.candidates else ()

    @property
    def next_step(self) -> str:
        """The command that adds the first one."""
        import shlex

        first = self.candidates[0]
        return f"btu shows add {shlex.quote(first.title)} --id {first.catalogue}={first.id}"

    def document(self) -> shapes.FindDocument:
        """As JSON."""
        return {"title": self.title, "candidates": [each.document() for each in self.candidates]}
