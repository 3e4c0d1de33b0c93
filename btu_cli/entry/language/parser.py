"""The quick-entry language: `renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved`.

An entry is cut into tokens, and at the separators into clauses. Each clause is read into statements with
claims, and the statements are combined into entries, one for each season. The show's own titles and a
publisher's trimming are skipped. A part that is not understood is refused at its place; nothing is guessed.
docs/quick-entry.md describes the language.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from btu_cli.entry.diagnoses import refusals
from btu_cli.entry.language.assignment import assignment_at, read_assignment
from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.clause import Clause
from btu_cli.entry.language.combine import combine
from btu_cli.entry.language.cover import LONGEST, ClauseReader, Covered, statements_of
from btu_cli.entry.language.entries import Understood
from btu_cli.entry.language.headline import trimmed, without_brackets, without_titles
from btu_cli.entry.language.lexer import Kind, Token, tokens_of
from btu_cli.entry.language.statement import settle
from btu_cli.entry.words.dates import date_in
from btu_cli.entry.words.lists import STANDING_WORDS
from btu_cli.entry.words.names import Names
from btu_cli.entry.words.slots import SLOTS
from btu_cli.entry.words.titles import titles_in
from btu_cli.errors import EntryRefused, Refused
from btu_cli.model.sources import OFFICIAL
from btu_cli.model.text import NOTE, clean
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from btu_cli.entry.language.claims import Statement
    from btu_cli.entry.language.context import Context
    from btu_cli.model.dates import PartialDate

_LEAD: Final = 6  # words of a date and a season in front of a field
_JOINED: Final = 30  # words of a clause with such a comma
_JOINS: Final = 2  # commas within one clause, as in `renewed, for a second season, by Netflix`
_PREPOSITIONS: Final = frozenset({"in", "on", "at", "by", "for"})
_DATE_WORDS: Final = 6  # words of a date at the beginning of an entry


class _Read(NamedTuple):
    """The statements of an entry's clauses, and the words of its relative days."""

    statements: list[Statement]
    taken: dict[str, str]

    @property
    def claims(self) -> list[Claim]:
        """All claims, so that a refusal can say what was understood."""
        return [claim for statement in self.statements for claim in statement]


def read_entry(text: str, context: Context) -> Understood:
    """The entries of a text, one for each season.

    A title that could be words of the language (`24`, `You`) is first skipped, and read as words if the rest
    is not understood.

    Raises:
        EntryRefused: a part of it is not understood, is impossible, or contradicts another.
        TooLong: it has more characters than a note may have.
        NotText: it is not text.
    """
    clean(text, "The entry", NOTE)
    titles = titles_in(text, context.titles) if context.titles else {}
    try:
        return _understood(text, tokens_of(text, titles), context)
    except EntryRefused as refused:
        hashed = any(text[at] == "#" for at in titles)  # else a note would begin there
        if (
            titles
            and not hashed
            and (understood := _tried(text, context._replace(titles=(), suggests=False)))
        ):
            return understood
        if not context.suggests:
            raise
        hint = refusals.what_can_be_typed(refused.hint, lambda typed: is_understood(typed, context))
        raise EntryRefused(text, refused.span, refused.message, hint=hint, beside=refused.beside) from None


def is_understood(text: str, context: Context) -> bool:
    """Whether a text is understood, and says something."""
    understood = _tried(text, context._replace(suggests=False))
    return understood is not None and any(
        entry.facts or entry.expects or entry.met or entry.note for entry in understood.entries
    )


def _tried(text: str, context: Context) -> Understood | None:
    """The result for a text, or None if it is refused."""
    try:
        return _understood(text, tokens_of(text, titles_in(text, context.titles)), context)
    except Refused:
        return None


def _understood(text: str, found: list[Token], context: Context) -> Understood:
    standing, spoken = _standing(found, pasted=context.published is not None)
    pasted = context.published is not None or any(token.kind is Kind.TITLE for token in found)
    tokens = without_brackets(trimmed(without_titles(text, found[spoken:], context), pasted=pasted))
    if pasted:
        refusals.require_no_final_question(text, tokens)
    context = _anchored(text, tokens, context)
    names = Names(context.platforms, context.names)
    read = _Read([standing] if standing else [], {})
    known: set[str] = set()
    clauses = list(_clauses(text, tokens, names, context))
    if len(clauses) > 1:
        refusals.require_no_title_in_front(clauses[0])
    for clause in clauses:
        typed = clause.text(0, len(clause))
        if typed not in known:  # repetition adds nothing
            known.add(typed)
            _read_clause(clause, read)
    if context.published is not None or not read.statements:
        refusals.require_no_hashtag(text, tokens)
    read.statements.extend(
        (Claim(Part.NOTE, "", clean(token.value, "The note", NOTE), (token.start, token.end)),)
        for token in tokens
        if token.kind is Kind.NOTE and token.value.strip()
    )
    if not read.statements:
        raise refusals.nothing_said(text)
    season_at = next((claim.span for claim in read.claims if claim.part is Part.SEASON), None)
    return Understood(combine(text, read.statements, context), tuple(read.taken.items()), text, season_at)


def _standing(tokens: Sequence[Token], *, pasted: bool) -> tuple[Statement, int]:
    """The standing at the very start (`rumoured:`, `It's official:`), and its number of tokens.

    In a pasted headline `It's official` is the publisher's word, as `officially` is.
    """
    at = 1 if tokens and tokens[0].key == "it's" else 0
    said, mark = tokens[at : at + 1], tokens[at + 1 : at + 2]
    if said and mark and said[0].key in STANDING_WORDS and (mark[0].kind, mark[0].key) == (Kind.MARK, ":"):
        standing = STANDING_WORDS[said[0].key]
        if at and pasted and standing == OFFICIAL:
            return (), at + 2
        return (Claim(Part.STANDING, "", standing, (tokens[0].start, mark[0].end)),), at + 2
    return (), 0


def _anchored(text: str, tokens: Sequence[Token], context: Context) -> Context:
    """The context with the entry's own dates: at the beginning, and after `published`."""
    if tokens and context.reported_on is None and (when := _date_from(text, tokens, 0)):
        context = context._replace(reported_on=when)
    for at, token in enumerate(tokens[:-1]):
        if token.key == "published" and (when := _date_from(text, tokens, at + 1)):
            return context._replace(published=when)
    return context


def _date_from(text: str, tokens: Sequence[Token], at: int) -> PartialDate | None:
    """The longest date with a year at the beginning of the tokens."""
    at += 1 if tokens[at].key in ("on", "=") else 0
    for end in range(min(len(tokens), at + _DATE_WORDS), at, -1):
        if all(token.kind in (Kind.WORD, Kind.MARK) for token in tokens[at:end]) and (
            when := date_in(text[tokens[at].start : tokens[end - 1].end])
        ):
            return when
    return None


def _clauses(text: str, tokens: Sequence[Token], names: Names, context: Context) -> Iterator[Clause]:
    """The clauses between separators, without empty ones. A comma does not always end a clause."""
    cuts = [index for index, token in enumerate(tokens) if token.kind in (Kind.SEPARATOR, Kind.NOTE)]
    begun: list[Token] = []
    tried: dict[str, bool] = {}
    joins = 0
    for begin, index in pairwise([-1, *cuts, len(tokens)]):
        after = tokens[begin + 1 : index]
        next_one = Clause(text, after, names, SLOTS, context)
        if begun and after and joins < _JOINS and _goes_on(begun, tokens[begin], next_one):
            joined = Clause(text, [*begun, *after], names, SLOTS, context)
            typed = joined.text(0, len(joined))
            if typed not in tried:
                tried[typed] = _is_one(joined)
            if tried[typed]:
                begun, joins = [*begun, *after], joins + 1
                continue
        if begun:
            yield Clause(text, begun, names, SLOTS, context)
        begun, joins = list(after), 0
    if begun:
        yield Clause(text, begun, names, SLOTS, context)


def _goes_on(before: Sequence[Token], between: Token, after: Clause) -> bool:
    """Whether a clause can continue after this comma: `premiered 2018-11-23, in Russia`, `returns, 2027`."""
    if between.key != "," or not (after.keys[0] in _PREPOSITIONS or _is_still_to_come(after)):
        return False
    return not any(token.kind in (Kind.SOURCE, Kind.EQUALS, Kind.QUOTE) for token in before)


def _is_still_to_come(clause: Clause) -> bool:
    """Whether a clause is a day ahead, which cannot be the date of a report."""
    anchor = clause.context.anchor
    return anchor is not None and any(
        found.end == len(clause) and found.value.first > anchor for found in clause.read("when", 0)
    )


def _is_one(clause: Clause) -> bool:
    """Whether this can be read as one clause."""
    if len(clause) > _JOINED or assignment_at(clause) is not None:
        return False
    try:
        return ClauseReader(clause).read().reached == len(clause)
    except EntryRefused:
        return False


def _read_clause(clause: Clause, read: _Read) -> None:
    """Read one clause and add its statements."""
    equals = assignment_at(clause)
    if equals is not None and _is_a_season(clause, equals):
        clause, equals = clause.with_colon(equals), None
    if equals is not None and (lead := _lead(clause, equals)):
        for part in (clause.part(0, lead), clause.part(lead, len(clause))):
            _read_clause(part, read)
        return
    if equals is not None:
        assigned, end = read_assignment(clause, equals)
        read.statements.append(assigned)
        if end < len(clause):
            _read_phrases(clause, end, read)
        return
    if len(clause) > LONGEST:
        raise refusals.too_many_words(clause, LONGEST)
    _read_phrases(clause, 0, read)


def _is_a_season(clause: Clause, equals: int) -> bool:
    """Whether a season is in front of the sign: `S4 = 6 eps`, `final season = s3`."""
    return any(found.end == equals and found.value.episodes is None for found in clause.read("run", 0))


def _lead(clause: Clause, equals: int) -> int:
    """The number of tokens of a date or season in front of a field: `2020-01-01 season 2 language = x`."""
    for length in range(min(equals - 1, _LEAD), 0, -1):
        try:
            covered = ClauseReader(clause.part(0, length)).read()
        except EntryRefused:
            continue
        parts = {claim.part for piece in covered.pieces for claim in piece.claims}
        if covered.reached == length and parts and parts <= {Part.DATE, Part.SEASON}:
            return length
    return 0


def _read_phrases(clause: Clause, start: int, read: _Read) -> None:
    """Read a clause made of phrases, and add its statements."""
    reader = ClauseReader(clause)
    covered = reader.read(start)
    if covered.reached < len(clause):
        raise refusals.not_understood(clause, reader, covered, read.claims)
    refusals.require_no_question(clause)
    refusals.require_closed_brackets(clause, covered.pieces)
    refusals.require_no_other_title(clause, covered.pieces)
    read.taken.update(taken for piece in covered.pieces for taken in piece.taken)
    said = [
        settle(clause, [claim for piece in statement for claim in piece.claims])
        for statement in statements_of(clause, covered.pieces)
    ]
    if not any(said) and not _is_passed_over(covered):
        raise EntryRefused(
            clause.entry, clause.span(start, len(clause)), "This says nothing.", hint=refusals.examples()
        )
    read.statements.extend(statement for statement in said if statement)


def _is_passed_over(covered: Covered) -> bool:
    """Whether a clause is understood but not stored: `watch the trailer`."""
    return any(piece.claims or piece.aside for piece in covered.pieces)
