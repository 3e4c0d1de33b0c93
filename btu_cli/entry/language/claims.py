"""What the clauses of an entry claim, before the claims are combined."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, TypeAlias

from btu_cli.named import NamedTuple


class Part(StrEnum):
    """The part of an entry that a claim is about."""

    DATE = "date"
    SEASON = "season"  # its value is a tuple: `seasons 4 and 5` are two
    FACT = "fact"
    EXPECTS = "expects"
    MET = "met"
    STANDING = "standing"
    PUBLISHER = "publisher"
    URL = "url"
    QUOTE = "quote"
    NOTE = "note"
    TITLE = "title"
    PUBLISHED = "published"
    SPEAKER = "speaker"
    VIA = "via"
    # Claims that need their neighbours; `btu_cli.entry.language.statement` resolves them.
    AGENT = "agent"  # "by Fox": who renewed, cancelled or saved
    AFTER = "after"  # "after two seasons": how many there were in all
    FOR = "for"  # "for a second season": what "picked up" means depends on it
    PER = "per"  # "per Deadline": the publisher, or the one that the publisher repeats
    PLACE = "place"  # "part 2": which part of the season an event is of
    ALONE = "alone"  # "Hulu": a platform as a clause of its own
    OVER = "over"  # "ended": the show, or the season of the statement
    LAST = "last"  # "series finale": the season of the statement, if it has one, is the last


# The parts that a platform can have, besides those from a status.
NOT_INVOLVED, LEFT = "not involved", "left"

CONFIRMS = "confirms"  # an agent that tells its own decision, or other news


# The strength of a claim against another one with the same part and name.
STRONG = "strong"
WEAK = "weak"  # gives way to others: the status of "in talks with", the date of "premiered"
FINAL = "final"  # the status of "final season": turns renewed and saved into final_season


class Claim(NamedTuple):
    """One claim of a clause: the part of the entry, the name within it, the value and the place.

    `name` is a fact's field or an expectation's event, and empty for other parts. `span` is half open, in
    characters of the entry.
    """

    part: Part
    name: str
    value: Any
    span: tuple[int, int]
    strength: str = STRONG


Statement: TypeAlias = tuple[Claim, ...]
