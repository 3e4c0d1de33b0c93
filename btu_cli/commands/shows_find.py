"""`btu shows find`: the shows that a catalogue lists for a title."""

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
    """Search a catalogue by title for the id that links a show.

    Example: btu shows find "The Flash"
    """
    from btu_cli.actions.linking import catalogue_of, find_shows

    network, catalogue = Network(asked.session, refresh), catalogue_of(source)
    network.require_key(catalogue)
    network.require_online()
    asked.answer(find_shows(title, catalogue, network.connect))
