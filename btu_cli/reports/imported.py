"""The answer of `btu import`: which lines were added, already known, or refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.errors import BtuError
    from btu_cli.reports import shapes


class Refusal(NamedTuple):
    """A refused line: its number, the part of it, and why. An empty `field` means the whole line."""

    line: int
    field: str
    reason: str

    def document(self) -> shapes.RefusedLine:
        """As JSON."""
        return {"line": self.line, "field": self.field or None, "reason": self.reason}


class ImportedShow(NamedTuple):
    """A show of the file: whether it is new, how many of its updates were added, how many were known.

    `before` and `after` are its outlook without and with the new updates, and `rumoured` says whether only
    rumours give the latter; only a dry run computes them.
    """

    slug: str
    title: str
    created: bool
    added: int
    known: int
    before: str | None = None
    after: str | None = None
    rumoured: bool = False

    def document(self) -> shapes.ImportedShow:
        """As JSON."""
        return {
            "slug": self.slug,
            "title": self.title,
            "created": self.created,
            "added": self.added,
            "known": self.known,
            "before": self.before,
            "after": self.after,
        }


class ImportReport(NamedTuple):
    """The answer. `stored` is false after a dry run, or if a refused line kept everything from being stored.

    `failures` are shows whose files cannot be trusted; these files were not changed.
    """

    stored: bool
    dry_run: bool
    refused: tuple[Refusal, ...]
    shows: tuple[ImportedShow, ...]
    notices: tuple[str, ...] = ()
    failures: tuple[BtuError, ...] = ()

    @property
    def added(self) -> int:
        """How many updates were added, or would be."""
        return sum(show.added for show in self.shows)

    @property
    def known(self) -> int:
        """How many updates were already there."""
        return sum(show.known for show in self.shows)

    def document(self) -> shapes.ImportDocument:
        """As JSON."""
        return {
            "stored": self.stored,
            "dry_run": self.dry_run,
            "added": self.added,
            "known": self.known,
            "refused": [refusal.document() for refusal in self.refused],
            "shows": [show.document() for show in self.shows],
        }
