"""The headline's sentence: one honest line in plain English, which claims no more than its source.

It consists of clauses, each made by a function: the status with its season, who decided it, when and who says
so; the season that comes first or is on air; progress since then; expectations, lapsed and postponed ones;
platforms that are not involved. Details of the past are left out.
"""

from __future__ import annotations

from btu_cli.history.sentence.clauses import CLAUSES, Told
from btu_cli.history.sentence.words import PLAIN, WRITERS, Voice, Write, event_title, prose, span

__all__ = ["PLAIN", "WRITERS", "Told", "Voice", "Write", "event_title", "prose", "sentence", "span"]

NOTHING = "Nothing is recorded yet."
END = "."


def sentence(told: Told) -> str:
    """The line for a headline."""
    clauses = dict.fromkeys(clause for make in CLAUSES for clause in make(told))  # each is told once
    if not clauses:
        return NOTHING
    line = "; ".join(clauses)
    return f"{line[0].upper()}{line[1:]}{END}"
