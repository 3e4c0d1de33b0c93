"""A catalogue: how it is asked, and what its words mean."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import quote

from btu_cli.catalogues.answers import Candidate, Seen
from btu_cli.model.catalogues import FIELD


class Request(NamedTuple):
    """What is asked for: a path below the catalogue's address, and the query."""

    path: str
    query: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """As it stands in an address, with names as the catalogue documents them: `embed[]=seasons`."""
        asked = "&".join(f"{name}={quote(value, safe='')}" for name, value in self.query)
        return f"{self.path}?{asked}" if asked else self.path


class Catalogue(NamedTuple):
    """One catalogue.

    `statuses` are the words that are a status of ours. While one of the words in `runs` holds, a new season
    without dates was ordered. A word in `unclear` is an end of which the catalogue does not say which.
    `says_finales`: a season's end is said to be its finale, and is not merely the last episode listed.
    `names` are the catalogue's own names of what is read from it, for notes.
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
        """The field that holds the catalogue's own word, where it is no status of ours."""
        return f"{FIELD}.{self.name}"
