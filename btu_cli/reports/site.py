"""The answer of `btu page --all`: a site, the contents of its index, and what was done with each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.errors import BtuError
    from btu_cli.history.moment import Moment
    from btu_cli.reports import shapes
    from btu_cli.reports.shows import ShowRow

WRITTEN, UNCHANGED, FAILED = "written", "unchanged", "failed"


class SiteFile(NamedTuple):
    """A file of a site, by its name in the folder."""

    name: str
    state: str
    problem: str = ""

    def document(self) -> shapes.SiteFile:
        """As JSON."""
        return {"name": self.name, "state": self.state, "problem": self.problem or None}


class IndexReport(NamedTuple):
    """The contents of a site's index."""

    moment: Moment
    rows: tuple[ShowRow, ...]
    feeds: tuple[tuple[str, str, str], ...] = ()  # file name, media type, title
    credits: tuple[str, ...] = ()


class SiteReport(NamedTuple):
    """A site, file by file, and the errors of pages that could not be written."""

    folder: str
    files: tuple[SiteFile, ...]
    failures: tuple[BtuError, ...] = ()

    def count(self, state: str) -> int:
        """How many files have a state."""
        return sum(file.state == state for file in self.files)

    def document(self) -> shapes.SiteDocument:
        """As JSON."""
        return {"folder": self.folder, "files": [file.document() for file in self.files]}
