"""Every phrase of the language, in the order in which readings of one length are tried."""

from __future__ import annotations

from typing import Final

from btu_cli.entry.phrases import asides, events, moves, platforms, seasons, source, status

GROUPS: Final = (
    *status.GROUPS,
    *seasons.GROUPS,
    *platforms.GROUPS,
    *events.GROUPS,
    *moves.GROUPS,
    *asides.GROUPS,
    *source.GROUPS,
)
_ALL: Final = tuple(phrase for group in GROUPS for phrase in group.phrases)
PHRASES: Final = (*(each for each in _ALL if each.head), *(each for each in _ALL if not each.head))
