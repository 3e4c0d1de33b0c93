"""Catalogues of shows: asks them, reads their answers, and finds what changed.

`catalogue` defines a catalogue; `tvmaze` and `tmdb` are two. `answers` has the values that both are read
into, `claims` the claims of an answer on a day, `changes` the new ones among them, `updates` the updates made
from these. `client` asks over the network; everything else is pure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from btu_cli.catalogues.catalogue import Catalogue


def by_name() -> dict[str, Catalogue]:
    """The catalogues that btu can ask, in the order of asking."""
    from btu_cli.catalogues.tmdb import TMDB
    from btu_cli.catalogues.tvmaze import TVMAZE

    return {TVMAZE.name: TVMAZE, TMDB.name: TMDB}
