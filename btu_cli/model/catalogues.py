"""Public catalogues of shows: the ids of a show there, and the credits that their licences require."""

from __future__ import annotations

from re import fullmatch
from typing import TYPE_CHECKING, Final

from btu_cli.errors import BadValue
from btu_cli.model.sources import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.model.sources import Source

TVMAZE: Final = "TVmaze"
TMDB: Final = "TMDB"
# The credits that the licences require wherever the data is shown, by publisher.
CREDITS: Final = {
    TVMAZE: "Data by TVmaze, https://www.tvmaze.com, licensed CC BY-SA 4.0.",
    TMDB: "This product uses the TMDB API but is not endorsed or certified by TMDB, "
    "https://www.themoviedb.org.",
}
FIELD: Final = "catalogue"  # the family of fields that hold a catalogue's own word: catalogue.tvmaze
UNCLEAR: Final = frozenset({"Ended"})  # words for an end that can be cancelled or planned

# The catalogues whose ids have a known form. Ids in other catalogues are allowed too.
FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "tvmaze": (r"[1-9][0-9]{0,8}", "a number, as in tvmaze=13"),
    "tmdb": (r"[1-9][0-9]{0,8}", "a number, as in tmdb=60735"),
    "tvdb": (r"[1-9][0-9]{0,8}", "a number, as in tvdb=279121"),
    "imdb": (r"tt[0-9]{7,9}", "tt and a number, as in imdb=tt3107288"),
    "wikidata": (r"Q[1-9][0-9]{0,9}", "Q and a number, as in wikidata=Q14948475"),
}
NAME: Final = r"[a-z][a-z0-9-]{1,30}"
ANY: Final = r"[A-Za-z0-9._:/-]{1,100}"


def parse_link(text: str) -> tuple[str, str]:
    """The catalogue and the id in CATALOGUE=ID.

    Raises:
        BadValue: the text has another form, or the catalogue cannot have this id.
    """
    name, equals, number = text.partition("=")
    name, number = name.strip().lower(), number.strip()
    if not equals or not fullmatch(NAME, name):
        raise BadValue("An id", text, "CATALOGUE=ID, as in tvmaze=13 or imdb=tt3107288")
    form, wanted = FORMS.get(name, (ANY, "letters, digits, dots and hyphens"))
    if name not in FORMS:
        from difflib import get_close_matches

        near = get_close_matches(name, FORMS, n=1)
        if near:
            raise BadValue("A catalogue", name, f"names such as {near[0]}; did you mean that?")
    if not fullmatch(form, number):
        raise BadValue(f"an id in {name}", number, wanted)
    return name, number


def parse_links(texts: Iterable[str]) -> dict[str, str]:
    """The ids in several CATALOGUE=ID, by catalogue.

    Raises:
        BadValue: one has another form, or two name the same catalogue.
    """
    found: dict[str, str] = {}
    for text in texts:
        name, number = parse_link(text)
        if found.setdefault(name, number) != number:
            raise BadValue("A link", text, f"one id a catalogue; {name}={found[name]} is given too")
    return found


def is_catalogue(source: Source | None) -> bool:
    """Whether a source is a catalogue: its data was pulled, so there are no words to quote."""
    return source is not None and publisher_of(source) is not None


def publisher_of(source: Source) -> str | None:
    """The publisher's name if a source is a catalogue, else None."""
    return _KEYS.get(name_key(source.publisher)) if source.publisher else None


def credits_of(sources: Iterable[Source | None]) -> tuple[str, ...]:
    """The credits to print with anything from these sources."""
    found = {publisher_of(source) for source in sources if source is not None}
    return tuple(credit for publisher, credit in CREDITS.items() if publisher in found)


_KEYS: Final = {name_key(publisher): publisher for publisher in CREDITS}
