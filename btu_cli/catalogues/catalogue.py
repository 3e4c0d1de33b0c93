"""Defines a catalogue: its requests, and the meaning of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from btu_cli.model.catalogues import FIELD
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from btu_cli.catalogues.answers import Candidate, Seen


class Request(NamedTuple):
    """A request: a path below the catalogue's address, and a query."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """The request as part of an address, with the catalogue's documented names: `embed[]=seasons`."""
        asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in self.query)
        return f"{self.path}?{asked}" if asked else self.path


class Catalogue(NamedTuple):
    """One catalogue.

    `statuses` maps the catalogue's words to statuses of ours. While a show's word is in `runs`, a new season
    without dates has been ordered. A word in `unclear` means an end, cancelled or planned. If `says_finales`,
    the end of a season is its finale, and not only the last episode listed so far. `names` are the
    catalogue's own names of the values read from it, for notes.
    """

    name: str
    publisher: str
    address: str
    key: bool
    statuses: Mapping[str, str]
    runs: frozenset[str]
    unclear: frozenset[str]
    says_finales: bool
    names: Mapping[str, str]
    show: Callable[[str], Request]
    read_show: Callable[[object, str], Seen]
    search: Callable[[str], Request]
    read_search: Callable[[object], tuple[Candidate, ...]]
    changed: Callable[[str], Request] | None = None
    read_changed: Callable[[object], Mapping[str, int]] | None = None

    @property
    def field(self) -> str:
        """The field for the catalogue's own word, if that word is not a status of ours."""
        return f"{FIELD}.{self.name}"
