"""The patterns of phrases, and their matching.

A pattern is a line of words. `a|b` is either word, `[…]` is optional, `( … | … )` is one of several
sequences, and `{slot}` is a slot (`btu_cli.entry.words.slots`); `{slot:name}` stores it under another name.
An example: `filming [is] expected|due [in] {when}`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from btu_cli.entry.language.claims import Claim
    from btu_cli.entry.language.clause import Clause, Found


class Words(NamedTuple):
    """One word of several."""

    keys: frozenset[str]


class Slot(NamedTuple):
    """A slot, whose reading is stored under a name."""

    slot: str
    name: str


class Choice(NamedTuple):
    """One of several sequences. An optional part has the empty sequence as its last."""

    sequences: tuple[tuple[Node, ...], ...]


Node: TypeAlias = Words | Slot | Choice
Sequence: TypeAlias = tuple[Node, ...]

_PIECE: Final = re.compile(r"\{[^}]+\}|[\[\]()]|[^\s\[\](){}]+")


class Match(NamedTuple):
    """A match of a pattern in a clause: tokens `start` up to `end`, and the readings of its slots."""

    clause: Clause
    start: int
    end: int
    slots: Mapping[str, Found]

    @property
    def span(self) -> tuple[int, int]:
        """The place of the whole match in the entry."""
        return self.clause.span(self.start, self.end)

    @property
    def is_whole(self) -> bool:
        """Whether it is the whole clause."""
        return self.start == 0 and self.end == len(self.clause)

    def span_of(self, name: str) -> tuple[int, int]:
        """The place of a slot's reading."""
        return self.clause.span(self.slots[name].start, self.slots[name].end)


class Phrase(NamedTuple):
    """A pattern and its claims; None if the words do not mean what they seem to mean.

    `head` says that the phrase makes a statement: a clause has one, and `and` begins the next. An `aside`
    makes no claims: it is understood but not stored.
    """

    pattern: str
    claims: Callable[[Match], tuple[Claim, ...] | None]
    head: bool = True
    aside: bool = False


@cache
def compiled(pattern: str) -> Sequence:
    """The nodes of a pattern."""
    pieces = _PIECE.findall(pattern)
    (sequence,), rest = _choices(pieces, 0, "")
    if rest != len(pieces):
        raise AssertionError(pattern)
    return sequence


def first_words(sequence: Sequence) -> frozenset[str] | None:
    """The words that can begin a match, or None if a slot can begin it."""
    words: set[str] = set()
    for node in sequence:
        if isinstance(node, Slot):
            return None
        if isinstance(node, Words):
            return frozenset(words | node.keys)
        begins = [first_words(option) for option in node.sequences if option]
        if any(begin is None for begin in begins):
            return None
        words.update(*(begin for begin in begins if begin))
        if all(node.sequences):
            return frozenset(words)
    return frozenset(words)


def matches(pattern: str, clause: Clause, at: int) -> Iterator[Match]:
    """All matches of the pattern with the clause's tokens from `at` on."""
    for end, slots in _match(compiled(pattern), 0, clause, at, {}):
        if end > at:
            yield Match(clause, at, end, slots)


def _match(
    sequence: Sequence, index: int, clause: Clause, at: int, slots: dict[str, Found]
) -> Iterator[tuple[int, dict[str, Found]]]:
    if index == len(sequence):
        yield at, slots
        return
    node = sequence[index]
    if isinstance(node, Words):
        if at < len(clause) and clause.keys[at] in node.keys:
            yield from _match(sequence, index + 1, clause, at + 1, slots)
    elif isinstance(node, Slot):
        for found in clause.read(node.slot, at):
            yield from _match(sequence, index + 1, clause, found.end, {**slots, node.name: found})
    else:
        for option in node.sequences:
            for end, inner in _match(option, 0, clause, at, slots):
                yield from _match(sequence, index + 1, clause, end, inner)


def _choices(pieces: list[str], at: int, closer: str) -> tuple[list[Sequence], int]:
    """The sequences up to `closer`, separated by a lone `|`, and the index after it."""
    sequences: list[Sequence] = []
    nodes: list[Node] = []
    while at < len(pieces) and pieces[at] != closer:
        piece = pieces[at]
        at += 1
        if piece == "|":
            sequences.append(tuple(nodes))
            nodes = []
        elif piece in "([":
            options, at = _choices(pieces, at, ")" if piece == "(" else "]")
            nodes.append(Choice((*options, ()) if piece == "[" else tuple(options)))
        elif piece.startswith("{"):
            slot, _, name = piece[1:-1].partition(":")
            nodes.append(Slot(slot, name or slot))
        else:
            keys = frozenset(piece.split("|"))
            if "" in keys:
                raise AssertionError(piece)
            nodes.append(Words(keys))
    sequences.append(tuple(nodes))
    return sequences, at + 1 if closer else at
