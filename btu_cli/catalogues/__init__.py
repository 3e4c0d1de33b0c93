"""Catalogues of shows: how they are asked, what their answers mean, and what changed there.

`catalogue` says what a catalogue is, `tvmaze` and `tmdb` are two. `answers` is what both are read to,
`claims` what that claims on a day, `changes` what of it is new, `updates` the updates that tell it.
`client` asks over the network; the rest is pure.
"""

from btu_cli.catalogues.catalogue import Catalogue


def known() -> dict[str, Catalogue]:
    """The catalogues that btu can ask, by name, in the order in which it asks them."""
    from btu_cli.catalogues.tmdb import TMDB
    from btu_cli.catalogues.tvmaze import TVMAZE

    return {TVMAZE.name: TVMAZE, TMDB.name: TMDB}
