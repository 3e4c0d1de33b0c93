"""A clause: the tokens between two separators, and the slots that can be read at each token.

`read(slot, at)` gives the readings of a slot (a date, a season, a platform) at a token, each with the index
of the token after it. Readings are cached, because many patterns ask for the same ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.language.place import T, at_place
from btu_cli.entry.words.titles import titles_in
from btu_cli.errors import shorten
from btu_cli.model.written import MONTHS, WEEKDAYS
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from btu_cli.entry.language.context import Context
    from btu_cli.entry.language.lexer import Token
    from btu_cli.entry.words.names import Names
    from btu_cli.model.dates import PartialDate


DATED: Final = "begin with the date of the report, as in `2020-11-17, filming expected Q3 2021`"
_NOTE_SHOWN: Final = 60  # characters of a note in a hint
_ABBREVIATIONS: Final = frozenset(MONTHS) | WEEKDAYS | set("st no mr mrs ms dr jr vol ep eps vs".split())


class Found(NamedTuple):
    """A reading of a slot: the index of the token after it, the value, and the index of its first token.

    `typed` are the words of a relative day (`yesterday`).
    """

    end: int
    value: Any
    start: int = 0
    typed: str = ""


class Reason(NamedTuple):
    """Why a clause is refused: the tokens, a sentence, and the next step."""

    tokens: tuple[int, int]
    why: str
    hint: str


def as_note(text: str) -> str:
    """A text, shortened, as a note that can be typed, in backticks."""
    words = text.replace("`", "'").split()
    return f"`# {shorten(' '.join(words), _NOTE_SHOWN)}`"


class Clause:
    """The tokens of one clause within its entry, with the known names."""

    def __init__(
        self, entry: str, tokens: Sequence[Token], names: Names, slots: Mapping[str, Slot], context: Context
    ) -> None:
        self.entry = entry
        self.tokens = tokens
        self.keys = tuple(token.key for token in tokens)
        self.names = names
        self.context = context
        self._slots = slots
        self._read: dict[tuple[str, int], tuple[Found, ...]] = {}

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.tokens)

    def part(self, start: int, end: int) -> Clause:
        """A part of the clause, from one index to another, as a clause."""
        return Clause(self.entry, self.tokens[start:end], self.names, self._slots, self.context)

    def with_colon(self, at: int) -> Clause:
        """The clause with a colon in place of the sign at this index."""
        colon = self.tokens[at]._replace(kind=Kind.MARK, key=":")
        tokens = (*self.tokens[:at], colon, *self.tokens[at + 1 :])
        return Clause(self.entry, tokens, self.names, self._slots, self.context)

    def read(self, slot: str, at: int) -> tuple[Found, ...]:
        """All readings of a slot at a token, the longest first."""
        place = (slot, at)
        if place not in self._read:
            readings = self._slots[slot](self, at) if at < len(self.tokens) else ()
            self._read[place] = tuple(
                sorted((found._replace(start=at) for found in readings), key=lambda found: -found.end)
            )
        return self._read[place]

    def is_word(self, at: int) -> bool:
        """Whether there is a word at this index."""
        return at < len(self.tokens) and self.tokens[at].kind == Kind.WORD

    def ends_a_sentence(self, at: int) -> bool:
        """Whether a sentence ends with this word; an abbreviation (`Nov.`, `St.`) does not end one."""
        key, typed = self.keys[at], self.text(at, at + 1)
        short = key in _ABBREVIATIONS or "." in key or (len(key) == 1 and key.isalpha())
        return typed.endswith("!") or (typed.endswith(".") and not short)

    def is_a_motto(self, at: int) -> bool:
        """Whether quoted words follow a headline with a colon: `'X' renewed for season 3: “Praise Kier”`."""
        last = at == len(self) - 1 and self.keys[at - 1] == ":"
        return last and bool(titles_in(self.entry[: self.tokens[at].start], self.context.titles))

    def is_behind_a_date(self, at: int) -> bool:
        """Whether the clause begins with a date that ends directly in front of a token."""
        return any(found.end == at for found in self.read("date", 0))

    def is_gap(self, at: int) -> bool:
        """Whether a title was skipped in front of a token."""
        if not 0 < at < len(self.tokens):
            return False
        between = self.entry[self.tokens[at - 1].end : self.tokens[at].start]
        return any(character.isalnum() for character in between)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of tokens `start` up to `end` in characters of the entry."""
        return self.tokens[start].start, self.tokens[end - 1].end

    def with_words(self, start: int, end: int, words: str) -> str:
        """The clause with other words in place of tokens `start` up to `end`."""
        first, last = self.span(0, len(self))
        begin, stop = self.span(start, end)
        return " ".join((self.entry[first:begin] + words + self.entry[stop:last]).split())

    def as_note(self) -> str:
        """The clause as a note that can be typed."""
        return as_note(self.text(0, len(self)))

    def has_passed(self, when: PartialDate) -> bool:
        """Whether a date is over today."""
        return self.context.today is not None and when.last < self.context.today

    def announced(self, said: str, when: PartialDate) -> str:
        """An expectation as it can be typed, in backticks; if its day has passed, how to date it."""
        return DATED if self.has_passed(when) else f"`{said}`"

    def checked(self, start: int, end: int, read: Callable[[], T]) -> T:
        """The result of `read`. A refusal is raised at the place of tokens `start` up to `end`."""
        return at_place(self.entry, self.span(start, end), read)

    def text(self, start: int, end: int) -> str:
        """Tokens `start` up to `end` as they were typed."""
        first, last = self.span(start, end)
        return self.entry[first:last]


if TYPE_CHECKING:
    Slot = Callable[[Clause, int], Iterable[Found]]
