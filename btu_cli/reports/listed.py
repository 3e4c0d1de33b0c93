"""Updates as lists show them: each with what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.moment import dated_by, withdrawals
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container

    from btu_cli.history.reading import Reading
    from btu_cli.model.updates import Update


class Listed(NamedTuple):
    """An update, whether it was withdrawn, and the id of the update that superseded it, if any."""

    update: Update
    retracted: bool = False
    superseded_by: str | None = None


def listing(now: Reading, only: Container[str] | None = None) -> tuple[Listed, ...]:
    """The updates at a moment in order, withdrawn ones included, each with what became of it.

    With `only`, those of these ids.
    """
    retracted, superseding = withdrawals(now.known)
    wanted = [update for update in now.known if only is None or update.id in only]
    return tuple(
        Listed(update, update.id in retracted, superseding.get(update.id))
        for update in dated_by(wanted, now.moment)
    )
