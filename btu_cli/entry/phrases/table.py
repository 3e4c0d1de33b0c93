"""All phrases of the language, in the order in which readings of equal length are tried; and their words."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.patterns import Choice, Node, Words, compiled
from btu_cli.entry.phrases import (
    asides,
    endings,
    events,
    filming,
    moves,
    platforms,
    seasons,
    source,
    states,
    status,
)
from btu_cli.entry.words.lists import CARDINALS, FILLERS, ORDINALS
from btu_cli.entry.words.slots import EVENTS, STATUS_PHRASES
from btu_cli.model.written import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GROUPS: Final = (
    *status.GROUPS,
    *seasons.GROUPS,
    *endings.GROUPS,
    *platforms.GROUPS,
    *events.GROUPS,
    *filming.GROUPS,
    *states.GROUPS,
    *moves.GROUPS,
    *asides.GROUPS,
    *source.GROUPS,
)
_ALL: Final = tuple(phrase for group in GROUPS for phrase in group.phrases)
PHRASES: Final = (*(each for each in _ALL if each.head), *(each for each in _ALL if not each.head))


@cache
def vocabulary() -> dict[str, None]:
    """All words of the language, in a fixed order."""
    words: set[str] = set(FILLERS) | set(CARDINALS) | set(ORDINALS) | set(MONTHS) | {"season", "episodes"}
    words.update(word for phrase in STATUS_PHRASES for word in phrase)
    words.update(word for event in EVENTS for word in event.split())
    for phrase in PHRASES:
        words.update(_words_in(compiled(phrase.pattern)))
    return dict.fromkeys(sorted(words))


def _words_in(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Words):
            yield from node.keys
        elif isinstance(node, Choice):
            for option in node.sequences:
                yield from _words_in(option)
