"""Frozen values: articles, their sentences, and the drafts from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Announcement

# The places where the date of an article can be found.
OPTION, HEAD, JSON_LD, OPEN_GRAPH, TIME = "option", "head", "json-ld", "opengraph", "time"


class Article(NamedTuple):
    """A text and its source. `show` is the show that its own head names.

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
    """The titles of the show for which an article is read, and the platforms in its record."""

    titles: tuple[str, ...]
    platforms: tuple[str, ...] = ()


class Sentence(NamedTuple):
    """A sentence and its paragraph, both in their exact words. `number` counts from the first."""

    text: str
    number: int
    paragraph: int
    heading: bool = False


class Draft(NamedTuple):
    """A draft of an update from an article, and its sentence, word for word.

    `date` is None if neither the sentence nor the article gives one.
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


class Statement(NamedTuple):
    """One statement of a sentence: its quick entry, its season and its day.

    `at`: the clause that gives its platform, if only the rest of the article names it.
    """

    entry: tuple[str, ...]
    season: int | None
    date: PartialDate | None
    rumoured: bool
    sentence: Sentence
    at: str = ""


class Setting(NamedTuple):
    """The context of a sentence from the rest of the article.

    `ours`: the last title named was the show's. `named`: the show was named by its title. `lead`: the season
    of the article. `ordered`, `renewed`: it reports the order or the renewal of that season. `before`: the
    one season that sentences before it in its paragraph name. `axed`: the article mentions a cancellation.
    `listed`: the article is a list of shows, whose decisions have unknown days. `home`: the show's platform.
    """

    article: Article
    ours: bool = True
    named: bool = True
    follows: bool = True
    lead: int | None = None
    before: int | None = None
    ordered: bool = False
    renewed: bool = False
    axed: bool = False
    listed: bool = False
    home: str = ""
