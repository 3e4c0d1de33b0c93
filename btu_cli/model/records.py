"""A show with its updates: what a store keeps of one show, and what every report is made from."""

from typing import NamedTuple

from btu_cli.model.updates import Show, Update


class ShowRecord(NamedTuple):
    """A show and all its updates, withdrawn ones included, in the model's order."""

    show: Show
    updates: tuple[Update, ...]
