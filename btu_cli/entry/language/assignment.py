"""Reads `field = value`, for any field, and for the parts of the entry by name.

A value ends at the next separator, or at ` @` or ` #`. A value in quotes can hold anything:
`production = "Beijing, China" + Moscow`. A name in quotes is always a field, even if it is also the name of a
part of the entry (`"note" = x`).
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Final, NoReturn

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.language.place import at_place
from btu_cli.entry.words.dates import may_begin
from btu_cli.entry.words.publishers import is_publisher
from btu_cli.entry.words.slots import STATUS_PHRASES
from btu_cli.errors import EntryRefused
from btu_cli.model.facts import (
    ANY,
    KNOWN_FAMILIES,
    KNOWN_FIELDS,
    LIST_LIMIT,
    TEXT,
    field_name,
    kind_of,
    parse_season,
    parse_value,
)
from btu_cli.model.lifecycle import VERBS
from btu_cli.model.sources import STANDINGS
from btu_cli.model.text import NOTE as NOTE_LIMIT
from btu_cli.model.text import QUOTE as QUOTE_LIMIT
from btu_cli.model.text import clean, clean_url
from btu_cli.model.written import parse_date
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from btu_cli.entry.language.clause import Clause
    from btu_cli.model.facts import Value as FactValue

# The parts of an entry that can be given by name. `source` is the publisher's name.
_PARTS: Final[dict[str, tuple[Part, Callable[[str], Any]]]] = {
    "date": (Part.DATE, parse_date),
    "season": (Part.SEASON, lambda text: (parse_season(text),)),
    "publisher": (Part.PUBLISHER, lambda text: clean(text, "The publisher")),
    "source": (Part.PUBLISHER, lambda text: clean(text, "The publisher")),
    "url": (Part.URL, clean_url),
    "quote": (Part.QUOTE, lambda text: clean(text, "The quote", QUOTE_LIMIT)),
    "title": (Part.TITLE, lambda text: clean(text, "The title")),
    "published": (Part.PUBLISHED, parse_date),
    "speaker": (Part.SPEAKER, lambda text: clean(text, "The speaker")),
    "via": (Part.VIA, lambda text: clean(text, "The origin")),
    "note": (Part.NOTE, lambda text: clean(text, "The note", NOTE_LIMIT)),
}
_BY_COLON: Final = frozenset(
    "date season status episodes seasons language platform producers creators reason source url "
    "final format note publisher studio via speaker published".split()
)
_NAMING: Final = frozenset("source publisher speaker via creators producers".split())  # people and publishers
_LISTED: Final = frozenset(("and", "&", "+"))
_EXPECT: Final = ("expect", "expects")
_EXPECTED: Final = [Kind.WORD, Kind.QUOTE]  # expect "event" = …
_SEASON_NAME: Final = re.compile(r"(?:s|season-)\d{1,3}")
_NAME: Final = 3  # words of a publisher or a person after a colon
_HAPPENS: Final = frozenset(word for verbs in VERBS.values() for forms in verbs for word in forms)
_FAMILIAR: Final = 0.8  # similarity from which a name counts as a misspelled field


class Value(NamedTuple):
    """A value as typed: its pieces between ` + `, whether each was in quotes, and its place."""

    pieces: tuple[tuple[str, bool], ...]
    span: tuple[int, int]

    @property
    def text(self) -> str:
        """The whole value, for a field that is not a list."""
        return " + ".join(text for text, _ in self.pieces)


def assignment_at(clause: Clause) -> int | None:
    """The index of the `=` (or of the colon in `episodes: 10`) that makes the clause an assignment."""
    for at in (0, *(found.end for found in clause.read("run", 0))):  # `s3 studio: Bones`
        if clause.keys[at + 1 : at + 2] == (":",) and clause.keys[at] in _BY_COLON:
            return at + 1 if _is_said_by_colon(clause.part(at, len(clause))) else None
    for index, token in enumerate(clause.tokens):
        if token.kind == Kind.EQUALS:
            return index
        if token.kind == Kind.SOURCE:
            return None
    return None


def _is_said_by_colon(clause: Clause) -> bool:
    """Whether what follows the colon can be a value: `source: Variety`, not `Source: 'X' renewed at ABC`."""
    if Kind.EQUALS in (token.kind for token in clause.tokens):
        return False
    if clause.keys[0] not in _NAMING:
        return True
    value = clause.keys[2:]
    if clause.keys[0] in ("creators", "producers"):
        words = zip(clause.tokens[2:], value, strict=True)
        return all(clause.entry[word.start].isupper() or key in _LISTED for word, key in words)
    short = len(value) <= _NAME and not _HAPPENS.intersection(value)
    return is_publisher(value) or (short and not any(clause.is_gap(at) for at in range(2, len(clause))))


def read_assignment(clause: Clause, equals: int) -> tuple[tuple[Claim, ...], int]:
    """The claims of an assignment, and the index of the token after its value."""
    end = next(
        (index for index in range(equals + 1, len(clause)) if clause.tokens[index].kind == Kind.SOURCE),
        len(clause),
    )
    if end > equals + 1 and clause.tokens[equals + 1].kind == Kind.EQUALS:
        raise EntryRefused(
            clause.entry, clause.span(equals, equals + 2), "There are two equals signs here.",
            hint='Write one; a value that begins with the sign goes in quotes: x = "= y".',
        )  # fmt: skip
    value = _value(clause, equals, end)
    span = clause.span(0, end)
    quoted = equals == 1 and clause.tokens[0].kind == Kind.QUOTE
    name = _name(clause, equals, quoted=quoted)
    if not quoted:
        if claim := _part(clause, name, value, span):
            return (claim,), end
        _refuse_an_unlikely_name(clause, equals, name)
    return (Claim(Part.FACT, name, _fact(clause, name, value), span),), end


def _name(clause: Clause, equals: int, *, quoted: bool) -> str:
    """The name of the field or part."""
    if equals == 0:
        _refuse(clause, clause.span(0, 1), "There is no field in front of the =.", "Write episodes = 10.")
    place = clause.span(0, equals)
    if equals == len(_EXPECTED) and [token.kind for token in clause.tokens[:equals]] == _EXPECTED:
        return f"{clause.keys[0]} {clause.tokens[1].value}"
    typed = clause.tokens[0].value if quoted else clause.text(0, equals)
    if not quoted and any(token.kind not in (Kind.WORD, Kind.MARK) for token in clause.tokens[:equals]):
        _refuse(clause, place, "This is not a field's name.", "Put a comma in front of the field.")
    words = typed.lower().split()
    if not quoted and (words[0] in (*_EXPECT, Part.MET) or words == [Part.STANDING]):
        return " ".join(words)
    return at_place(clause.entry, place, lambda: field_name(typed))


def _part(clause: Clause, name: str, value: Value, span: tuple[int, int]) -> Claim | None:
    """The claim, if the name is a part of the entry and not a field."""
    if name in _PARTS:
        part, read = _PARTS[name]
        return Claim(part, "", at_place(clause.entry, value.span, lambda: read(value.text)), span)
    first, _, event = name.partition(" ")
    if first in _EXPECT and event:
        named = at_place(clause.entry, span, lambda: field_name(event))
        return Claim(
            Part.EXPECTS, named, at_place(clause.entry, value.span, lambda: parse_date(value.text)), span
        )
    if name == Part.MET:
        return Claim(Part.MET, at_place(clause.entry, value.span, lambda: field_name(value.text)), None, span)
    if name == Part.STANDING:
        standing = value.text.casefold().replace("rumored", "rumoured")
        if standing not in STANDINGS:
            _refuse(
                clause, value.span, f"{value.text!r} is not a standing.", f"It is {' or '.join(STANDINGS)}."
            )
        return Claim(Part.STANDING, "", standing, span)
    return None


def _refuse_an_unlikely_name(clause: Clause, equals: int, name: str) -> None:
    """Refuse a name that includes another clause, and a misspelled known name."""
    place = clause.span(0, equals)
    family, dot, _ = name.partition(".")
    keys = [token.key for token in clause.tokens[:equals] if token.kind == Kind.WORD]
    if not dot and len(keys) > 1 and any(map(_is_of_another_clause, keys)):
        _refuse(
            clause, place, "There is something in front of the field's name.", "Put a comma between them."
        )
    if _SEASON_NAME.fullmatch(name):
        number = "".join(character for character in name if character.isdigit())
        _refuse(clause, place, "This names a season.", f"Write `season {number}` as a clause of its own.")
    known = KNOWN_FAMILIES if dot else {**KNOWN_FIELDS, **_PARTS}
    near = get_close_matches(family, known, n=1, cutoff=_FAMILIAR)
    if near and family not in known:
        meant = f"{near[0]}{name[len(family) :]}"
        _refuse(
            clause, place, f"{family!r} is not a field that btu knows.",
            f'Did you mean {meant}? If not, put the name in quotes: "{name}" = ….',
        )  # fmt: skip


def _is_of_another_clause(key: str) -> bool:
    return key in KNOWN_FIELDS or key in _PARTS or (key,) in STATUS_PHRASES or may_begin(key, ahead=False)


def _value(clause: Clause, equals: int, end: int) -> Value:
    """The pieces of the value. A quote is a piece."""
    if end == equals + 1:
        _refuse(clause, clause.span(equals, end), "It has no value.", "Write episodes = 10.")
    span = clause.span(equals + 1, end)
    pieces = tuple(_pieces(clause, equals + 1, end))
    if not all(text.strip() for text, _ in pieces):
        _refuse(
            clause, span, "A part of this list is missing.", 'Write Beijing + Moscow, or quote it: "a + b".'
        )
    return Value(pieces, span)


def _pieces(clause: Clause, start: int, end: int) -> Iterator[tuple[str, bool]]:
    begin = start
    for index in range(start, end + 1):
        if index < end and clause.keys[index] != "+":
            continue
        tokens = clause.tokens[begin:index]
        quotes = [token for token in tokens if token.kind == Kind.QUOTE]
        if quotes and len(tokens) > 1:
            _refuse(
                clause, clause.span(begin, index), "Only a part of this value is in quotes.",
                r'Put all of it in quotes; \" is a quotation mark within them.',
            )  # fmt: skip
        yield (quotes[0].value, True) if quotes else (clause.text(begin, index) if tokens else "", False)
        begin = index + 1


def _fact(clause: Clause, field: str, value: Value) -> FactValue:
    """The field's value. A quoted value is text, if the field can hold text."""
    quoted = any(in_quotes for _, in_quotes in value.pieces)
    if not quoted or kind_of(field) not in (TEXT, ANY):
        return at_place(clause.entry, value.span, lambda: parse_value(field, value.text))
    if len(value.pieces) > LIST_LIMIT:
        _refuse(clause, value.span, f"{field} holds at most {LIST_LIMIT} texts.", "Keep the main ones.")
    texts = at_place(clause.entry, value.span, lambda: [clean(text, field) for text, _ in value.pieces])
    return texts[0] if len(texts) == 1 else tuple(texts)


def _refuse(clause: Clause, span: tuple[int, int], why: str, hint: str) -> NoReturn:
    raise EntryRefused(clause.entry, span, why, hint=hint)
