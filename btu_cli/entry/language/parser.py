"""The quick-entry language: `renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved`.

An entry is cut into tokens, those into clauses at the separators, each clause is read into claims, and the
claims are merged into one entry. What is not understood is refused where it stands; nothing is guessed.
docs/quick-entry.md describes the language.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from btu_cli.entry.diagnoses import refusals
from btu_cli.entry.language.assignment import assignment_at, read_assignment
from btu_cli.entry.language.claims import Claim, Entry, Part
from btu_cli.entry.language.clause import Clause
from btu_cli.entry.language.combine import merge, settle
from btu_cli.entry.language.cover import LONGEST, ClauseReader, groups_of
from btu_cli.entry.language.lexer import Kind, Token, tokens_of
from btu_cli.entry.words.names import Names
from btu_cli.entry.words.slots import SLOTS
from btu_cli.errors import EntryRefused
from btu_cli.model.sources import OFFICIAL, REPORTED, RUMOURED
from btu_cli.model.text import NOTE as LIMIT
from btu_cli.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_STANDINGS: Final = {
    "rumoured": RUMOURED, "rumored": RUMOURED, "rumour": RUMOURED, "rumor": RUMOURED,
    "official": OFFICIAL, "officially": OFFICIAL, "reported": REPORTED,
}  # fmt: skip

_LEAD: Final = 6  # words of a date and a season in front of a field
_JOINED: Final = 30  # words of a clause with such a comma
_JOINS: Final = 2  # commas within one clause, as in `renewed, for a second season, by Netflix`
_PREPOSITIONS: Final = frozenset({"in", "on", "at", "by", "for"})


def parse_entry(text: str, platforms: Iterable[str] = ()) -> Entry:
    """What an entry says. `platforms` are names, or keys of `platform.<key>`, that its record adds.

    Raises:
        EntryRefused: a place in it is not understood, is impossible, or contradicts another.
        TooLong: it has more characters than a note may have.
        NotText: it is not text.
    """
    clean(text, "the entry", LIMIT)
    tokens = tokens_of(text)
    claims, spoken = _standing(tokens)
    names = Names(platforms)
    known: dict[str, Clause] = {}
    for clause in _clauses(text, tokens[spoken:], names):
        typed = clause.text(0, len(clause))
        if typed not in known:  # the same said again adds nothing
            known[typed] = clause
            claims += _claims_of(clause, claims)
    claims += [
        Claim(Part.NOTE, "", clean(token.value, "the note", LIMIT), (token.start, token.end))
        for token in tokens
        if token.kind == Kind.NOTE and token.value.strip()
    ]
    if not claims:
        raise refusals.nothing_said(text)
    return merge(text, claims)


def _standing(tokens: Sequence[Token]) -> tuple[list[Claim], int]:
    """`rumoured:`, `official:`, `It's official:` at the very start, and how many tokens say it."""
    at = 1 if tokens and tokens[0].key == "it's" else 0
    said, mark = tokens[at : at + 1], tokens[at + 1 : at + 2]
    if said and mark and said[0].key in _STANDINGS and (mark[0].kind, mark[0].key) == (Kind.MARK, ":"):
        standing = _STANDINGS[said[0].key]
        return [Claim(Part.STANDING, "", standing, (tokens[0].start, mark[0].end))], at + 2
    return [], 0


def _clauses(text: str, tokens: Sequence[Token], names: Names) -> Iterator[Clause]:
    """What stands between the separators, without the empty ones, and what goes on behind a comma as one."""
    cuts = [index for index, token in enumerate(tokens) if token.kind in (Kind.SEPARATOR, Kind.NOTE)]
    pieces: list[Token] = []
    tried: dict[str, bool] = {}
    joins = 0
    for begin, index in pairwise([-1, *cuts, len(tokens)]):
        behind = tokens[begin + 1 : index]
        if pieces and behind and joins < _JOINS and _goes_on(pieces, tokens[begin], behind):
            joined = Clause(text, [*pieces, *behind], names, SLOTS)
            typed = joined.text(0, len(joined))
            if typed not in tried:
                tried[typed] = _is_one(joined)
            if tried[typed]:
                pieces, joins = [*pieces, *behind], joins + 1
                continue
        if pieces:
            yield Clause(text, pieces, names, SLOTS)
        pieces, joins = list(behind), 0
    if pieces:
        yield Clause(text, pieces, names, SLOTS)


def _goes_on(before: Sequence[Token], between: Token, behind: Sequence[Token]) -> bool:
    """Whether what is behind a comma may belong to what is in front: `premiered 2018-11-23, in Russia`."""
    if between.key != "," or behind[0].key not in _PREPOSITIONS:
        return False
    return not any(token.kind in (Kind.SOURCE, Kind.EQUALS) for token in before)


def _is_one(clause: Clause) -> bool:
    """Whether it can be read as one clause."""
    if len(clause) > _JOINED or assignment_at(clause) is not None:
        return False
    try:
        return ClauseReader(clause).read().reached == len(clause)
    except EntryRefused:
        return False


def _claims_of(clause: Clause, before: Sequence[Claim]) -> list[Claim]:
    """The claims of one clause; `before` are those of the clauses in front of it, for the hints."""
    equals = assignment_at(clause)
    if equals is not None and (lead := _lead(clause, equals)):
        parts = (clause.part(0, lead), clause.part(lead, len(clause)))
        return [claim for part in parts for claim in _claims_of(part, before)]
    if equals is not None:
        assigned, end = read_assignment(clause, equals)
        return [*assigned, *(_read(clause, end, before) if end < len(clause) else ())]
    if len(clause) > LONGEST:
        raise refusals.too_many_words(clause, LONGEST)
    return _read(clause, 0, before)


def _lead(clause: Clause, equals: int) -> int:
    """How many tokens in front of a field are a date or season: `2020-01-01 season 2 language = x`."""
    for length in range(min(equals - 1, _LEAD), 0, -1):
        try:
            reading = ClauseReader(clause.part(0, length)).read()
        except EntryRefused:
            continue
        parts = {claim.part for piece in reading.pieces for claim in piece.claims}
        if reading.reached == length and parts and parts <= {Part.DATE, Part.SEASON}:
            return length
    return 0


def _read(clause: Clause, start: int, before: Sequence[Claim]) -> list[Claim]:
    reader = ClauseReader(clause)
    reading = reader.read(start)
    if reading.reached < len(clause):
        raise refusals.not_understood(clause, reader, reading, before)
    refusals.require_closed_brackets(clause, reading.pieces)
    claims: list[Claim] = []
    for group in groups_of(clause, reading.pieces):
        claims += settle(clause.entry, [claim for piece in group for claim in piece.claims])
    if not claims and not any(piece.claims for piece in reading.pieces):
        raise EntryRefused(
            clause.entry, clause.span(start, len(clause)), "This says nothing.",
            hint=refusals.examples(),
        )  # fmt: skip
    return claims
