"""Reads one clause: covers all its tokens with phrases, the longest first.

A clause makes one statement (a *head*: renewed, filming expected Q3 2021) with what belongs to it (its
date, its season, by whom); `and`, a dash, a colon or a bracket begins another. So "cancelled talks with
Netflix" is not read as a cancellation and as talks.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.language.patterns import Phrase, compiled, first_words, matches
from btu_cli.entry.phrases.table import PHRASES
from btu_cli.entry.words.dates import may_begin, read_date, run_length
from btu_cli.entry.words.lists import ANOTHER_WORK, CONNECTIVES, FILLERS
from btu_cli.entry.words.publishers import is_publisher
from btu_cli.entry.words.slots import is_doubted
from btu_cli.errors import EntryRefused
from btu_cli.model.text import QUOTE as QUOTE_LIMIT
from btu_cli.model.text import clean, clean_url
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from btu_cli.entry.language.clause import Clause

_EXCLUSIVELY: Final = frozenset(("excl", "exclusive", "exclusively"))  # after a publisher's name
LONGEST: Final = 80  # tokens of a clause; nobody writes longer ones, and the time grows with the square


class Piece(NamedTuple):
    """A part of a clause that one phrase covers, and its claims; a filler or an aside has none.

    `taken` are the words of relative days, and their dates.
    """

    start: int
    end: int
    claims: tuple[Claim, ...] = ()
    head: bool = False
    aside: bool = False
    taken: tuple[tuple[str, str], ...] = ()


class Covered(NamedTuple):
    """How far a clause was understood. `reached` is its length if all of it was understood."""

    pieces: tuple[Piece, ...]
    reached: int


class ClauseReader:
    """Reads a clause from any token on. The phrases at a token are matched once."""

    def __init__(self, clause: Clause) -> None:
        self._clause = clause
        self._phrases: dict[int, list[Piece]] = {}
        self._dead: set[tuple[int, bool]] = set()
        self._best: Covered = Covered((), 0)

    def read(self, start: int = 0) -> Covered:
        """Cover the clause from `start` on, or as much of it as possible."""
        self._best = Covered((), start)
        whole = self._cover(start, (), stated=False)
        return self._best if whole is None else Covered(whole, len(self._clause))

    def _leads_to_a_publisher(self, at: int) -> bool:
        """Whether `via` or `per` is in front of an @."""
        after = self._clause.tokens[at + 1 : at + 2]
        return self._clause.keys[at] in ("via", "per", "by") and bool(after) and after[0].kind is Kind.SOURCE

    def is_another_statement(self, at: int) -> bool:
        """Whether a new statement begins at a token, so that only a separator is missing."""
        return any(piece.head for piece in self._phrases.get(at, ()))

    def _cover(self, at: int, before: tuple[Piece, ...], *, stated: bool) -> tuple[Piece, ...] | None:
        if at > self._best.reached:
            self._best = Covered(before, at)
        if at == len(self._clause):
            return before
        if (at, stated) in self._dead:
            return None
        for piece, goes_on in self._pieces_at(at, stated=stated):
            whole = self._cover(piece.end, (*before, piece), stated=goes_on)
            if whole is not None:
                return whole
        self._dead.add((at, stated))
        return None

    def _pieces_at(self, at: int, *, stated: bool) -> Iterator[tuple[Piece, bool]]:
        """All possible pieces at a token, and whether each makes a statement."""
        token = self._clause.tokens[at]
        if reader := _OTHER_TOKENS.get(token.kind):
            yield reader(self._clause, at), stated
            return
        if at not in self._phrases:
            self._phrases[at] = _phrases_at(self._clause, at)
        stated = stated and not self._clause.ends_a_sentence(at - 1)
        for piece in self._phrases[at]:
            if not (piece.head and stated):
                yield piece, stated or piece.head
        if joins(self._clause, at):
            yield Piece(at, at + 1), False
        elif token.kind is Kind.WORD and (token.key in FILLERS or self._leads_to_a_publisher(at)):
            yield Piece(at, at + 1), stated


def joins(clause: Clause, at: int) -> bool:
    """Whether another statement can follow: after `and`, a dash, or `as season 2 …`, `as filming …`."""
    key = clause.keys[at]
    told = key in ("as", "while") and (clause.read("run", at + 1) or clause.read("event", at + 1))
    return key in CONNECTIVES or bool(told)


def statements_of(clause: Clause, pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """The pieces, grouped by statement."""
    group: list[Piece] = []
    for piece in pieces:
        if not (piece.claims or piece.aside) and joins(clause, piece.start):
            yield tuple(group)
            group = []
        elif piece.head and piece.start and clause.ends_a_sentence(piece.start - 1):
            yield tuple(group)
            group = [piece]
        else:
            group.append(piece)
    yield tuple(group)


def _phrases_at(clause: Clause, at: int) -> list[Piece]:
    """The matching phrases at a token, the longest first, then in the order of the table."""
    by_word, by_slot = _index()
    found = []
    for phrase in (*by_word.get(clause.keys[at], ()), *by_slot):
        for match in matches(phrase.pattern, clause, at):
            claims = phrase.claims(match)
            if claims or (phrase.aside and claims is not None):
                taken = tuple((slot.typed, str(slot.value)) for slot in match.slots.values() if slot.typed)
                found.append(Piece(at, match.end, claims, phrase.head, phrase.aside, taken))
    found.sort(key=lambda piece: -piece.end)
    return found


@cache
def _index() -> tuple[Mapping[str, tuple[Phrase, ...]], tuple[Phrase, ...]]:
    """The phrases by first word, and those that begin with a slot."""
    by_word: dict[str, tuple[Phrase, ...]] = {}
    by_slot: list[Phrase] = []
    for phrase in PHRASES:
        words = first_words(compiled(phrase.pattern))
        if words is None:
            by_slot.append(phrase)
        for word in words or ():
            by_word[word] = (*by_word.get(word, ()), phrase)
    return by_word, tuple(by_slot)


def _quote(clause: Clause, at: int) -> Piece:
    token = clause.tokens[at]
    if clause.is_a_motto(at):
        return Piece(at, at + 1, aside=True)
    text = clause.checked(at, at + 1, lambda: clean(token.value, "The quote", QUOTE_LIMIT))
    return Piece(at, at + 1, (Claim(Part.QUOTE, "", text, (token.start, token.end)),))


def _url(clause: Clause, at: int) -> Piece:
    token = clause.tokens[at]
    url = clause.checked(at, at + 1, lambda: clean_url(token.value))
    return Piece(at, at + 1, (Claim(Part.URL, "", url, (token.start, token.end)),))


def _publisher(clause: Clause, at: int) -> Piece:
    """`@Name` up to a date, a bracket, a quote or an address; `@"Name, Inc."` as a whole."""
    end = at + 1
    if end < len(clause) and clause.tokens[end].kind == Kind.QUOTE:
        end += 1
        name = clause.tokens[at + 1].value
    else:
        while end < len(clause) and _is_of_a_publisher(clause, end):
            end += 1
        if at + 2 < end < len(clause) and clause.keys[end - 1] == "on" and clause.read("date", end):
            end -= 1
        known = is_publisher(clause.keys[at + 1 : end - 1])
        last = end - 1 if known and clause.keys[end - 1] in _EXCLUSIVELY else end
        name = clause.text(at + 1, last) if last > at + 1 else ""
        _require_a_separator(clause, at + 2, end)
        if not known and (doubt := next((i for i in range(at + 1, end) if _is_doubt(clause, i)), None)):
            raise EntryRefused(
                clause.entry,
                clause.span(doubt, end),
                "This could be part of the publisher's name, or doubt about the news.",
                hint=f'Leave it out, or put the whole name in quotes: `renewed, @"{name.replace("`", "")}"`.',
            )
    span = clause.tokens[at].start, clause.tokens[end - 1].end
    if not name.strip():
        raise EntryRefused(
            clause.entry,
            span,
            "No publisher follows the @.",
            hint='Write @Variety, or @"1843 magazine".',
        )
    text = clause.checked(at, end, lambda: clean(name, "The publisher"))
    return Piece(at, end, (Claim(Part.PUBLISHER, "", text, span),))


def _is_doubt(clause: Clause, at: int) -> bool:
    """Whether a word after the @ says something of the news: `@peacock if ratings improve`, `@peacock?`."""
    other = clause.context.published is not None and clause.keys[at] in ANOTHER_WORK
    return other or is_doubted(clause, at, at + 1)


def _require_a_separator(clause: Clause, start: int, end: int) -> None:
    """Refuse `@Deadline renewed`, where a separator is missing. Such a publisher's name goes in quotes."""
    for at in range(start, end):
        if clause.text(at, at + 1).islower() and (found := clause.read("status", at)):
            raise EntryRefused(
                clause.entry,
                clause.span(at, min(found[0].end, end)),
                "This could be part of the publisher's name, or what happened.",
                hint="Put a comma after the publisher, or the whole name in quotes: @Variety, renewed.",
            )


def _is_of_a_publisher(clause: Clause, at: int) -> bool:
    token = clause.tokens[at]
    if clause.keys[at] in ("via", "per") or clause.keys[at : at + 2] == ("said", "by"):
        return False
    if clause.keys[at] == "published" and clause.read("date", at + 1):
        return False
    if token.kind in (Kind.QUOTE, Kind.URL, Kind.SOURCE) or (token.kind == Kind.MARK and token.key in "():"):
        return False
    if token.kind != Kind.WORD or not may_begin(token.key, ahead=False):
        return True
    keys = [other.key for other in clause.tokens[at:] if other.kind == Kind.WORD]
    ends = range(at + run_length(keys, ahead=False), at, -1)
    return not any(end <= len(clause) and read_date(clause.text(at, end)).when for end in ends)


_OTHER_TOKENS: Final[Mapping[Kind, Callable[[Clause, int], Piece]]] = {
    Kind.QUOTE: _quote,
    Kind.URL: _url,
    Kind.SOURCE: _publisher,
}
