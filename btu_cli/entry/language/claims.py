"""The results of reading: an entry, and the claims of its clauses before they are combined."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement


class Entry(NamedTuple):
    """One entry about one season or the whole show. Missing parts are None or empty.

    `facts` are sorted by field, `expects` by event, `met` by name, each once.
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
    """The entries of a text, one for each season, and the dates of its relative days.

    `taken` are pairs of the words (`yesterday`) and their date. `season_at` is the place of the
    first season that the text names.
    """

    entries: tuple[Entry, ...]
    taken: tuple[tuple[str, str], ...] = ()
    text: str = ""
    season_at: tuple[int, int] | None = None


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


# The parts that a platform can have, besides those from a status.
NOT_INVOLVED, LEFT = "not involved", "left"

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
