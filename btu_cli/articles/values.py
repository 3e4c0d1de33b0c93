"""What an article is, what is found in it, and the drafts that come out: frozen values."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement

# Where the date of an article was found.
OPTION, HEAD, JSON_LD, OPEN_GRAPH, TIME = "option", "head", "json-ld", "opengraph", "time"


class Article(NamedTuple):
    """A text with what is known of its source; `show` is the show that its own head names.

    `published_from` says where the date was found: an option, the head of a text file, the page's metadata,
    or None.
    """

    text: str
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    published_from: str | None = None
    show: str | None = None


class Vocabulary(NamedTuple):
    """The titles of the show that an article is read for, and platforms that its record adds."""

    titles: tuple[str, ...]
    platforms: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """A sentence and its paragraph, each as it stands in the text. `number` counts from the first."""

    text: str
    number: int
    paragraph: int
    heading: bool = False


class Draft(NamedTuple):
    """An update that an article suggests, and the sentence that carries it, word for word.

    `date` is None where neither the sentence nor the article says when.
    """

    sentence: str
    date: PartialDate | None
    season: int | None = None
    facts: tuple[Fact, ...] = ()
    expects: tuple[Announcement, ...] = ()
    met: tuple[str, ...] = ()
    standing: str = "reported"
    speaker: str | None = None
    via: str | None = None
