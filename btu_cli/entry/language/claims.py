"""What a quick entry says: the entry itself, and the claims of its clauses before they are combined."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement


class Entry(NamedTuple):
    """What one quick entry says of one season or of the show; what it does not say is None or empty.

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
    title: str | None = None
    published: PartialDate | None = None
    speaker: str | None = None
    via: str | None = None


class Understood(NamedTuple):
    """The entries that a text makes, one a season, and what was meant by days that count from another.

    `taken` are pairs of the words (`yesterday`) and the date that they were taken as.
    """

    entries: tuple[Entry, ...]
    taken: tuple[tuple[str, str], ...] = ()


class Part(StrEnum):
    """The part of an entry that a claim is of."""

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
    PER = "per"  # "per Deadline": the publisher, or whom the publisher repeats
    PLACE = "place"  # "part 2": which part of the season an event is of
    ALONE = "alone"  # "Hulu": a platform that is a clause by itself
    OVER = "over"  # "ended": the show, or the season that the statement is of


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


Statement: TypeAlias = tuple[Claim, ...]
