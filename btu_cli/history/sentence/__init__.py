"""The headline's sentence: one honest line in plain English, which claims no more than its source.

It is made of clauses, each a function of what is told: the status with its season, who decided it, when and
who says so; what comes before it or runs beside it; what the record has heard since; what is expected,
lapsed or postponed; who is not involved. Trivia of the past is left out.
"""

from __future__ import annotations

from btu_cli.history.sentence.clauses import CLAUSES, Told
from btu_cli.history.sentence.words import PLAIN, WRITERS, Voice, Write, event_title, prose, span

__all__ = ["PLAIN", "WRITERS", "Told", "Voice", "Write", "event_title", "prose", "sentence", "span"]

NOTHING = "Nothing is recorded yet."
END = "."


def sentence(told: Told) -> str:
    """The line for a headline."""
    clauses = [clause for make in CLAUSES for clause in make(told)]
    if not clauses:
        return NOTHING
    line = "; ".join(clauses)
    return f"{line[0].upper()}{line[1:]}{END}"
