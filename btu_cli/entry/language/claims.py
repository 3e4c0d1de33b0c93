"""What a quick entry says: the entry itself, and the claims that its clauses make before they are merged."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement


class Entry(NamedTuple):
    """What one quick entry says; what it does not say is None or empty.

    `facts` are sorted by field, `expects` by event, `met` by name, and each stands there once.
    """

    date: PartialDate | None = None
    season: int | None = None
    facts: tuple[Fact, ...] = ()
    expects: tuple[Announcement, ...] = ()
    met: tuple[str, ...] = ()
    standing: str | None = None
    publisher: str | None = None
    url: str | None = None
    quote: str | None = None
    note: str | None = None


class Part(StrEnum):
    """The part of an entry that a claim is of."""

    DATE = "date"
    SEASON = "season"
    FACT = "fact"
    EXPECTS = "expects"
    MET = "met"
    STANDING = "standing"
    PUBLISHER = "publisher"
    URL = "url"
    QUOTE = "quote"
    NOTE = "note"
    # Claims that need their neighbours; `btu_cli.entry.language.combine` resolves them.
    AGENT = "agent"  # "by Fox": who renewed, cancelled or saved
    AFTER = "after"  # "after two seasons": how many there were in all
    FOR = "for"  # "for a second season": what "picked up" means depends on it


# What a platform's part can be, besides what a status makes it.
NOT_INVOLVED, LEFT = "not involved", "left"

# How firm a claim is beside another of the same part and name.
STRONG = "strong"
WEAK = "weak"  # gives way: the status beside "in talks with", the date of "premiered"
FINAL = "final"  # the status of "final season": turns renewed and saved into final_season


class Claim(NamedTuple):
    """One thing that a clause says: the part of the entry, the name within it, the value and the place.

    `name` is a fact's field or an expectation's event, and empty for the other parts. `span` is half open
    and counts the entry's characters.
    """

    part: Part
    name: str
    value: Any
    span: tuple[int, int]
    strength: str = STRONG
