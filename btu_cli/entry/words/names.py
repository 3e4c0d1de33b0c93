"""Names in quick entry: platforms, languages and countries, by the names that people write.

Platforms come from our own list, extended by the record's own platforms. Languages and countries come from
the langcodes library (CLDR and the IANA registry), which is loaded when a clause needs it. The library
searches loosely (`Toronto` finds the language Toro); here the whole name must match. Codes are never
accepted.

Many of its 8,000 languages have names like everyday words or platforms (Fox, Logo, Even). A language without
known speakers counts only with a capital letter, and never before a platform or a country.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.lexer import fold_name
from btu_cli.entry.words.lists import FILLERS, RESERVED
from btu_cli.model.platforms import known_platforms, platform_title
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from langcodes import Language

LANGUAGE, TERRITORY = "language", "territory"
CODE: Final = 2  # letters of the shorter codes
ABBREVIATION: Final = 3  # abbreviations of countries: USA, UK, UAE
LONGEST: Final = 6  # words of a name
MATURE: Final = 5  # letters; in shorter names a misspelling cannot be told from another name
ALIKE: Final = 2  # letters by which a misspelling can be longer or shorter

# Names of countries that the library lacks.
_ALSO_COUNTRIES: Final = frozenset(
    fold_name(name)
    for name in (
        "USA", "US", "U.S.", "U.S.A.", "the States", "America", "UK", "U.K.", "Great Britain", "Britain",
        "England", "Scotland", "Wales", "Northern Ireland", "Holland", "UAE", "Korea", "Mainland China",
        "Greater China", "Soviet Union", "USSR", "Yugoslavia", "Czechoslovakia", "Macedonia", "Scandinavia",
    )
)  # fmt: skip
# Ambiguous names of countries, with their languages: Georgia is also a state of the US that makes much
# television, and several lists call the language Georgia.
TWO_READINGS: Final = {"georgia": "Georgian"}
_NO_LANGUAGES: Final = frozenset({"the"}) | RESERVED | FILLERS  # also names of languages, which nobody means
_NO_COUNTRIES: Final = frozenset({"world"})


class Name(NamedTuple):
    """A known name: its number of words, and its spelling."""

    length: int
    title: str
    prominent: bool = True


class Names:
    """The platforms known for one entry, and the languages and countries known for all."""

    def __init__(self, platforms: Iterable[str] = (), names: Iterable[tuple[str, str]] = ()) -> None:
        self._own = {fold_name(name): (field, name) for field, name in names}
        self._platforms = dict(_built_in())
        for platform in platforms:
            name = platform.strip()
            title = platform_title(name) if name.islower() else name
            for spelling in (name, name.replace("-", " "), title):
                if keys := fold_name(spelling):
                    self._platforms[keys] = title
        self._longest = max(map(len, self._platforms))
        self._titles = tuple(dict.fromkeys(self._platforms.values()))

    def platforms_at(self, keys: tuple[str, ...]) -> list[Name]:
        """The platforms at the beginning of the words, the longest name first."""
        lengths = range(min(len(keys), self._longest), 0, -1)
        return [
            Name(length, self._platforms[keys[:length]])
            for length in lengths
            if keys[:length] in self._platforms
        ]

    def own_at(self, keys: tuple[str, ...]) -> tuple[int, str, str] | None:
        """A name of the record, not a platform, at the beginning of the words: length, field, spelling."""
        for length in range(min(len(keys), LONGEST), 0, -1) if self._own else ():
            if named := self._own.get(keys[:length]):
                return (length, *named)
        return None

    def platform(self, name: str) -> str | None:
        """The platform's own name, if it is known."""
        return self._platforms.get(fold_name(name))

    def nearest(self, name: str) -> str | None:
        """A known platform, language or country of which `name` looks like a misspelling."""
        return self.nearest_platform(name) or _nearest(name, _well_known())

    def nearest_platform(self, name: str) -> str | None:
        """A known platform of which `name` looks like a misspelling."""
        return _nearest(name, self._titles)


def is_code(name: str) -> bool:
    """Whether a name looks like the code of a language or country: ZH, RU, RUS, zh-CN."""
    from langcodes import standardize_tag, tag_is_valid

    if not (name.isascii() and name.replace("-", "").isalpha()):
        return False
    if len(name) == CODE:
        return tag_is_valid(name.lower()) or tag_is_valid(f"und-{name.upper()}")
    return len(name) == CODE + 1 and name.isupper() and len(standardize_tag(name.lower(), macro=True)) == CODE


@cache
def _built_in() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for name, own in known_platforms().items():
        names.setdefault(fold_name(name), own)
    return names


def language_at(words: tuple[str, ...]) -> Name | None:
    """The longest name of a language at the beginning of the typed words."""
    if not _may_begin_a_name(words):
        return None
    for length in range(min(len(words), LONGEST), 0, -1):
        if name := _language(" ".join(words[:length])):
            return name._replace(length=length)
    return None


def country_at(words: tuple[str, ...]) -> Name | None:
    """The longest name of a country at the beginning of the typed words, without `the`."""
    skip = 1 if words and words[0].lower() == "the" else 0
    if not _may_begin_a_name(words[skip:]):
        return None
    for length in range(min(len(words), LONGEST), skip, -1):
        if title := _country(" ".join(words[skip:length])):
            return Name(length, title)
    return None


def _may_begin_a_name(words: tuple[str, ...]) -> bool:
    """Whether the library must be asked; it is not for `in 2021`, `in production`, `in the works`."""
    first = words[0].lower() if words else ""
    return first[:1].isalpha() and (first == "new" or first not in RESERVED)


@lru_cache(maxsize=1024)
def _language(name: str) -> Name | None:
    found = _exactly(LANGUAGE, name)
    if found is None:
        return None
    macro = found.prefer_macrolanguage()
    spoken = found.speaking_population() or macro.speaking_population()
    prominent = bool(spoken) or len(macro.language or "") == CODE  # larger languages have the short codes
    if not prominent and (not name[:1].isupper() or name.lower() in _NO_LANGUAGES):
        return None
    return Name(0, _written(name, found.display_name("en")), prominent)


@lru_cache(maxsize=1024)
def _country(name: str) -> str | None:
    if fold_name(name) in _ALSO_COUNTRIES:
        return name.upper() if len(name.replace(".", "")) <= ABBREVIATION else _written(name, "")
    found = _exactly(TERRITORY, name)
    if found is None or name.lower() in _NO_COUNTRIES:
        return None
    return _written(name, found.territory_name("en"))


def _exactly(kind: str, name: str) -> Language | None:
    """The library's result for a name, if the whole name matches and not only its beginning.

    The result of a loose match stays the same without the name's last letter. An exact match does not, unless
    a shorter name means the same; then the library's own name equals the typed one.
    """
    letters = "".join(character for character in name if character not in " -'’.")
    if not letters.isalpha() or (len(name) <= CODE and name.lower() != "uk"):
        return None
    found = _find(kind, name)
    if found is None or _find(kind, name[:-1]) != found:
        return found
    title = found.display_name("en") if kind == LANGUAGE else found.territory_name("en")
    return found if title.casefold() == name.casefold() else None


def _find(kind: str, name: str) -> Language | None:
    from langcodes import Language

    try:
        return Language.find_name(kind, name, "en")
    except LookupError:
        return None


def _written(typed: str, library: str) -> str:
    """The name with the library's capitals if it has the typed name, else as typed."""
    if library.casefold() == typed.casefold():
        return library
    if library.casefold().startswith(f"{typed.casefold()} "):
        return library[: len(typed)]
    if typed.islower() or typed.isupper():
        return " ".join(word.capitalize() for word in typed.split())
    return typed


@cache
def _well_known() -> tuple[str, ...]:
    """The larger languages and all countries; only for hints."""
    from string import ascii_lowercase

    from langcodes import Language, tag_is_valid

    pairs = [first + second for first in ascii_lowercase for second in ascii_lowercase]
    tags = [*(pair for pair in pairs if tag_is_valid(pair)), "cmn", "yue", "nan", "fil"]
    names = [Language.get(tag).display_name("en").removesuffix(" Chinese") for tag in tags]
    names += [Language.make(territory=pair.upper()).territory_name("en") for pair in pairs]
    return tuple(name for name in names if "[" not in name)


@lru_cache(maxsize=1024)
def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    if len(name) < MATURE:
        return None
    folded = {title.casefold(): title for title in known if abs(len(title) - len(name)) <= ALIKE}
    near = get_close_matches(name.casefold(), folded, n=1, cutoff=0.9 if len(name) == MATURE else 0.85)
    return folded[near[0]] if near else None
