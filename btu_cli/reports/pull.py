"""The answer of `btu pull`: for each show, what changed at the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.catalogues import credits_of
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import update_of

if TYPE_CHECKING:
    from btu_cli.errors import BtuError
    from btu_cli.history.moment import Moment
    from btu_cli.reports import shapes
    from btu_cli.reports.listed import Listed


class PullRow(NamedTuple):
    """A show at one catalogue: the updates for what changed there, or the reason why there is no answer."""

    slug: str
    title: str
    catalogue: str
    publisher: str
    updates: tuple[Listed, ...] = ()
    problem: str = ""

    def document(self) -> shapes.PulledShow:
        """As JSON."""
        return {
            "slug": self.slug,
            "catalogue": self.catalogue,
            "changed": bool(self.updates),
            "updates": [update_of(entry) for entry in self.updates],
            "problem": self.problem or None,
        }


class PullReport(NamedTuple):
    """The answer of `btu pull`."""

    moment: Moment
    shows: tuple[PullRow, ...]
    dry_run: bool
    failures: tuple[BtuError, ...] = ()

    @property
    def told(self) -> tuple[PullRow, ...]:
        """The shows with a change or a problem."""
        return tuple(row for row in self.shows if row.updates or row.problem)

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits that the catalogues require."""
        return credits_of(entry.update.source for row in self.shows for entry in row.updates)

    def document(self) -> shapes.PullDocument:
        """As JSON."""
        return {"dry_run": self.dry_run, "shows": [row.document() for row in self.shows]}
