"""`btu shows find`: searches a catalogue for a title."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Question, reads
from btu_cli.commands.network import Network, Refresh


@reads(show=False, clocks=False, numbering=False, lists=True)
def shows_find(
    asked: Question,
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The show's title.")],
    source: Annotated[
        str, typer.Option("--from", metavar="CATALOGUE", help="The catalogue to ask: tvmaze or tmdb.")
    ] = "tvmaze",
    refresh: Refresh = False,
) -> None:
    """Search a catalogue for a title. Each result has the id that links a show to it.

    Example: btu shows find "The Flash"
    Example: btu shows find "The Flash" --from tvmaze
    """
    from btu_cli.actions.linking import catalogue_of, find_shows

    network, catalogue = Network(asked.session, refresh), catalogue_of(source)
    network.require_key(catalogue)
    network.require_online()
    asked.answer(find_shows(title, catalogue, network.connect))
