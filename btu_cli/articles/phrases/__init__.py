"""The phrases of articles about what happens to a show, in the notation of quick entry.

A phrase is a line of words to be found in a rewritten sentence (`btu_cli.articles.rewriting`): `a|b` is
either word, `[…]` is optional, `( … | … )` is one of several sequences, `{slot}` is a mention or a list of
words (`btu_cli.articles.slots`). It says who did what to the show without any word in between, so that a
negation, a guess or another show breaks the match. Only `{so}`, `{span}`, `{plain}` and `{aside}` pass over a
description, and stop at such words themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.articles.phrases.decisions import DECIDED
from btu_cli.articles.phrases.events import HAPPENED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Phrase(NamedTuple):
    """The kind of statement, and the words. `earlier`: it happened some time before the news."""

    kind: str
    words: str
    earlier: bool = False


def _listed() -> Iterator[Phrase]:
    for kind, earlier, text in (*HAPPENED, *DECIDED):
        for words in text.strip().replace("\n    ", " ").split("\n"):
            yield Phrase(kind, words, earlier)


PHRASES: Final = tuple(_listed())
