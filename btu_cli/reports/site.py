"""The answer of `btu page --all`: a site, what its index lists, and what became of each of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from btu_cli.errors import BtuError
    from btu_cli.history.moment import Moment
    from btu_cli.reports import shapes
    from btu_cli.reports.shows import ShowRow

WRITTEN, UNCHANGED, FAILED = "written", "unchanged", "failed"
STATES: Final = (WRITTEN, UNCHANGED, FAILED)


class SiteFile(NamedTuple):
    """A file of a site, by its name in the folder."""

    name: str
    state: str
    problem: str = ""

    def document(self) -> shapes.SiteFile:
        """As JSON."""
        return {"name": self.name, "state": self.state, "problem": self.problem or None}


class IndexReport(NamedTuple):
    """What the index of a site lists."""

    moment: Moment
    rows: tuple[ShowRow, ...]
    feeds: tuple[tuple[str, str, str], ...] = ()  # file name, media type, title
    credits: tuple[str, ...] = ()


class SiteReport(NamedTuple):
    """A site in its folder, file by file, and what kept pages from being written."""

    folder: str
    files: tuple[SiteFile, ...]
    failures: tuple[BtuError, ...] = ()

    def count(self, state: str) -> int:
        """How many files are in a state."""
        return sum(file.state == state for file in self.files)

    def document(self) -> shapes.SiteDocument:
        """As JSON."""
        return {"folder": self.folder, "files": [file.document() for file in self.files]}
