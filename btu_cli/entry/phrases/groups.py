"""The form of phrases: groups of patterns with their meaning, examples, and similar entries that are refused.

The tables of the documentation are made from the groups, and tests try every example and refusal. To add a
phrase, add a pattern to the group with the same meaning, or a new group, with an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.entry.language.patterns import Phrase


class Group(NamedTuple):
    """Phrases about one kind of thing.

    `examples` are pairs of an entry and the same entry as fields; `refused` are pairs of a similar entry and the
    reason why it is refused. Both are tried on a show called Better Than Us with two seasons.
    """

    says: str
    phrases: tuple[Phrase, ...]
    examples: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, str], ...] = ()
