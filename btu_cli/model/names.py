"""Names that are spelled in several ways: when two values of a field name the same thing.

Platforms are known by our own list. Of countries and languages the other names that news use are kept here:
the libraries that know all of them take longer to load than a whole command.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Value, same_value
from btu_cli.model.platforms import known_platforms

# A line is one country or language by its names.
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
    """Whether two values of a field say the same: in any case and order, or by another name of it."""
    if same_value(one, other):
        return True
    if isinstance(one, int | bool | PartialDate) or isinstance(other, int | bool | PartialDate):
        return False
    known = _known_in(field.partition(".")[0])
    return bool(known) and _keys(one, known) == _keys(other, known)


def territory_key(name: str) -> str:
    """What is compared of a territory in a field's name: `uk` and `united-kingdom` are one."""
    return _places().get(name.replace("-", " "), name.replace("-", " "))


def _keys(value: Value, known: dict[str, str]) -> frozenset[str]:
    parts = value if isinstance(value, tuple) and not isinstance(value, PartialDate) else (value,)
    return frozenset(known.get(name, name) for name in (str(part).casefold() for part in parts))


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
