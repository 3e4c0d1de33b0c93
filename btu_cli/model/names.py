"""Names with several spellings: decides whether two values of a field name the same thing.

Platforms are in our own list. The other names that news uses for countries and languages are listed here,
because the libraries that know all of them take longer to load than a whole command takes.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Value, same_value, texts_of
from btu_cli.model.platforms import known_platforms

# Each line has the names of one country or language.
_LINES: Final = """
united kingdom | uk | u.k. | great britain | britain | gb
united states | us | usa | u.s. | u.s.a. | america | united states of america | the states
south korea | korea | republic of korea
russia | russian federation
china | mainland china | people's republic of china | prc
czechia | czech republic
türkiye | turkey | turkiye
united arab emirates | uae
netherlands | holland | the netherlands
ivory coast | côte d'ivoire | cote d'ivoire
myanmar | burma
north macedonia | macedonia
democratic republic of the congo | dr congo | drc
eswatini | swaziland
cabo verde | cape verde
vatican city | holy see
hong kong | hong kong sar china
macao | macau
palestine | palestinian territories
timor-leste | east timor
mandarin | mandarin chinese | standard chinese | putonghua
cantonese | cantonese chinese | yue chinese
persian | farsi
spanish | castilian | castilian spanish
punjabi | panjabi
bengali | bangla
odia | oriya
swahili | kiswahili
burmese | myanmar language
norwegian bokmål | bokmål | norwegian bokmal
scottish gaelic | scots gaelic
brazilian portuguese | portuguese (brazil)
filipino | pilipino
kurdish | kurmanji kurdish
uyghur | uighur
hebrew | modern hebrew
greek | modern greek
"""
PLACES: Final = frozenset({"production", "language", "country"})
PLATFORMS: Final = frozenset({"platform"})


def same_in(field: str, one: Value, other: Value) -> bool:
    """Whether two values of a field are the same, apart from case, order and spelling of names."""
    if same_value(one, other):
        return True
    if isinstance(one, int | bool | PartialDate) or isinstance(other, int | bool | PartialDate):
        return False
    known = _known_in(field.partition(".")[0])
    return bool(known) and _keys(one, known) == _keys(other, known)


def territory_key(name: str) -> str:
    """The key for comparing territories in field names: `uk` and `united-kingdom` have the same."""
    return _places().get(name.replace("-", " "), name.replace("-", " "))


def _keys(value: Value, known: dict[str, str]) -> frozenset[str]:
    return frozenset(known.get(name, name) for name in (text.casefold() for text in texts_of(value)))


def _known_in(field: str) -> dict[str, str]:
    if field in PLATFORMS:
        return _platforms()
    return _places() if field in PLACES else {}


@cache
def _platforms() -> dict[str, str]:
    return {name: own.casefold() for name, own in known_platforms().items()}


@cache
def _places() -> dict[str, str]:
    names = (line.split(" | ") for line in _LINES.strip().splitlines())
    return {name: own for own, *others in names for name in (own, *others)}
