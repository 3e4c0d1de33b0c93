"""A clause: the tokens between two separators, and what can be read at each of them.

`read(slot, at)` answers what a kind of phrase (a date, a season, a platform) can be at a token, each
answer with the token after it. Answers are kept, so that many patterns may ask for the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from btu_cli.entry.language.lexer import Kind
from btu_cli.entry.language.place import T, at_place
from btu_cli.model.written import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from btu_cli.entry.language.context import Context
    from btu_cli.entry.language.lexer import Token
    from btu_cli.entry.words.names import Names
    from btu_cli.model.dates import PartialDate


_ABBREVIATIONS: Final = frozenset(MONTHS) | WEEKDAYS | set("st no mr mrs ms dr jr vol ep eps vs".split())


class Found(NamedTuple):
    """What a slot holds: the index of the token after it, the value, and the index it begins at.

    `typed` are the words of a day that counts from another (`yesterday`).
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


class Clause:
    """The tokens of one clause within their entry, with the names that are known for it."""

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
        """How many tokens there are."""
        return len(self.tokens)

    def part(self, start: int, end: int) -> Clause:
        """The tokens from one index to another as a clause of their own."""
        return Clause(self.entry, self.tokens[start:end], self.names, self._slots, self.context)

    def read(self, slot: str, at: int) -> tuple[Found, ...]:
        """Every reading of a slot at a token, the longest first."""
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
        """Whether a sentence ends with the word there: not with an abbreviation (`Nov.`, `St.`)."""
        key, typed = self.keys[at], self.text(at, at + 1)
        short = key in _ABBREVIATIONS or "." in key or (len(key) == 1 and key.isalpha())
        return typed.endswith("!") or (typed.endswith(".") and not short)

    def is_gap(self, at: int) -> bool:
        """Whether a title was passed over in front of a token."""
        if not 0 < at < len(self.tokens):
            return False
        between = self.entry[self.tokens[at - 1].end : self.tokens[at].start]
        return any(character.isalnum() for character in between)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The entry's characters that tokens `start` up to `end` stand on."""
        return self.tokens[start].start, self.tokens[end - 1].end

    def with_words(self, start: int, end: int, words: str) -> str:
        """The clause with other words in the place of tokens `start` up to `end`."""
        first, last = self.span(0, len(self))
        begin, stop = self.span(start, end)
        return " ".join((self.entry[first:begin] + words + self.entry[stop:last]).split())

    def expecting(self, said: str, when: PartialDate) -> str:
        """An expectation as it can be typed today: with a date of the report where its own day has passed."""
        today = self.context.today
        return f"{said}, {when.first}" if today is not None and when.last < today else said

    def checked(self, start: int, end: int, read: Callable[[], T]) -> T:
        """What `read` returns, or its refusal at tokens `start` up to `end`."""
        return at_place(self.entry, self.span(start, end), read)

    def text(self, start: int, end: int) -> str:
        """Tokens `start` up to `end` as they were typed."""
        first, last = self.span(start, end)
        return self.entry[first:last]


if TYPE_CHECKING:
    Slot = Callable[[Clause, int], Iterable[Found]]
