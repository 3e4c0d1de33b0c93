"""Links: a show's ids in public catalogues, `tvmaze=13`."""

from collections.abc import Mapping
from re import fullmatch
from typing import Final

from btu_cli.errors import BadValue

# The catalogues whose ids have a known form; any other name may be given too.
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
    """The catalogue and the id that CATALOGUE=ID names.

    Raises:
        BadValue: it names none, or an id that the catalogue cannot have.
    """
    name, equals, number = text.partition("=")
    name, number = name.strip().lower(), number.strip()
    if not equals or not fullmatch(NAME, name):
        raise BadValue("an id", text, "CATALOGUE=ID, as in tvmaze=13 or imdb=tt3107288")
    form, wanted = FORMS.get(name, (ANY, "letters, digits, dots and hyphens"))
    if name not in FORMS:
        from difflib import get_close_matches

        near = get_close_matches(name, FORMS, n=1)
        if near:
            raise BadValue("a catalogue", name, f"names such as {near[0]}; did you mean that?")
    if not fullmatch(form, number):
        raise BadValue(f"an id in {name}", number, wanted)
    return name, number
