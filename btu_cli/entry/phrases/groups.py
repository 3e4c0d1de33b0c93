"""How a phrase is written down: its patterns, what they mean, examples, and what is close to it and refused.

The documentation's tables are made from the groups, and tests try every example and every refusal of theirs.
To add a phrase, add a pattern to the group that says the same, or a group, with an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from btu_cli.entry.language.patterns import Phrase


class Group(NamedTuple):
    """Phrases that say one kind of thing.

    `examples` are pairs of an entry and the same entry written by fields; `refused` are pairs of an entry that
    is close and why it is refused. Both are tried on a show called Better Than Us that has two seasons.
    """

    says: str
    phrases: tuple[Phrase, ...]
    examples: tuple[tuple[str, str], ...]
    refused: tuple[tuple[str, str], ...] = ()
