"""The slots of patterns: counts, platforms, languages, countries, places, events.

A slot is a function of a clause and an index that gives the readings there; `SLOTS` names them. Dates are in
`btu_cli.entry.words.date_slots`, phrases of seasons and episodes in `btu_cli.entry.words.seasons`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import Found
from btu_cli.entry.words.date_slots import clock_at, date_at, old_at, when_at, years_at
from btu_cli.entry.words.lists import (
    ANOTHER_WORK,
    CONNECTIVES,
    DOUBT,
    FILLERS,
    NEGATIONS,
    NO_PERSON,
    RESERVED,
    SPECULATION,
)
from btu_cli.entry.words.names import LONGEST, Name, country_at, language_at
from btu_cli.entry.words.publishers import publisher_length
from btu_cli.entry.words.seasons import count_at, part_at, run_at, season_at
from btu_cli.errors import BadField, Refused
from btu_cli.model.facts import field_name
from btu_cli.model.lifecycle import STATUSES, SYNONYMS, VERBS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from btu_cli.entry.language.clause import Clause

_SHOWS: Final = frozenset(
    (word,) for word in "series drama comedy sitcom thriller show anime original hit sci adaptation".split()
)
WORLDWIDE: Final = "Worldwide"  # in place of a country
_OF_A_SOURCE: Final = frozenset("via published said per on for renewed cancelled canceled".split())
_NO_REASON: Final = frozenset("after by says said per via according published and but renewed until".split())
FILMED: Final = frozenset("filming filmed films shooting shoot shoots shot production photography".split())
_WORDS_OF_A_PERSON: Final = 4
_NEW_PLACES: Final = frozenset(
    (name,) for name in "york orleans mexico delhi jersey england hampshire".split()
)
_EVERYDAY: Final = frozenset(
    "star start premier pop logo topic spike wink angel audience dave nick stan".split()
)
_PEOPLE: Final = frozenset(("star", "audience"))  # `confirmed by star`
_DECIDING: Final = frozenset((verb,) for verbs in VERBS.values() for _, verb, _ in verbs)  # `Stan renews`
_LEADS_TO_A_PLACE: Final = frozenset("at on to".split())
_LEADS_TO_A_PLATFORM: Final = frozenset("by at on to from with via for and & = +".split())

# The words for events in phrases with fixed verbs, and the event that each means.
_NAMES_OF_EVENTS: Final = {
    "filming": "filming; shooting; production; principal photography; photography; the shoot; shoot; "
    "filming start; production start; start of filming; start of production",
    "premiere": "premiere; debut; launch; release; return; season premiere; series premiere; airdate; "
    "air date; airs date; start date; broadcast",
    "finale": "finale; series finale; season finale; final episode; last episode; last ever episode"
    "; final ever episode; final ep; last ep; last ever ep",
    "finale.part-1": "midseason finale; fall finale; winter finale",
}
EVENTS: Final = {name: event for event, names in _NAMES_OF_EVENTS.items() for name in names.split("; ")}
_EVENT_KEYS: Final = {tuple(name.split()): event for name, event in EVENTS.items()}
_LONGEST_EVENT: Final = max(map(len, _EVENT_KEYS))
_NO_EVENTS: Final = (
    frozenset(
        "season seasons episode episodes date or for as in on at by to until from he she they we".split()
    )
    | FILLERS
    | NEGATIONS
    | SPECULATION
    | CONNECTIVES
)


def _phrases() -> dict[tuple[str, ...], str]:
    """All statuses and synonyms by the keys of their words; `final season` is read with the seasons."""
    spoken = {status.replace("_", " "): status for status in STATUSES} | dict(SYNONYMS)
    return {
        tuple(phrase.replace("-", " ").split()): status
        for phrase, status in spoken.items()
        if status != "final_season"
    }


STATUS_PHRASES: Final = _phrases()
_LONGEST_PHRASE: Final = max(map(len, STATUS_PHRASES))


def status_at(clause: Clause, at: int) -> Iterator[Found]:
    """A status or a synonym; the value is the status and the words."""
    for end in range(min(at + _LONGEST_PHRASE, len(clause)), at, -1):
        words = clause.keys[at:end]
        if words in STATUS_PHRASES:
            yield Found(end, (STATUS_PHRASES[words], " ".join(words)))


def platform_at(clause: Clause, at: int) -> Iterator[Found]:
    """A known platform; the value is its own name. `Netflix's` is Netflix."""
    if clause.keys[at].removesuffix("'s") in _EVERYDAY and not _is_meant_as_a_platform(clause, at):
        return
    starts = (at, at + 1) if clause.keys[at] == "the" else (at,)
    for start in starts:
        keys = clause.keys[start : start + 8]
        for name in clause.names.platforms_at(keys):
            yield Found(start + name.length, name.title)
        owner = next((length for length, key in enumerate(keys, 1) if key.endswith(("'s", "'"))), 0)
        named = (*keys[: owner - 1], re.sub("'s?$", "", keys[owner - 1])) if owner else ()
        for name in clause.names.platforms_at(named):
            if name.length == owner:
                yield Found(start + owner, name.title)


def _is_meant_as_a_platform(clause: Clause, at: int) -> bool:
    """Whether an everyday word is a platform's name: `on Star`, `START orders`, not `'X' star re-ups`."""
    typed = clause.text(at, at + 1)
    leads = _LEADS_TO_A_PLACE if clause.keys[at] in _PEOPLE else _LEADS_TO_A_PLATFORM
    led = at > 0 and clause.keys[at - 1] in leads
    longer = any(name.length > 1 for name in clause.names.platforms_at(clause.keys[at : at + 8]))
    own = typed.casefold() in {name.casefold() for name in clause.context.platforms}
    decides = (
        typed[:1].isupper() and typed.casefold() not in _PEOPLE and clause.keys[at + 1 : at + 2] in _DECIDING
    )
    return led or longer or own or decides or typed.isupper() or len(clause) == 1


def name_at(clause: Clause, at: int) -> Iterator[Found]:
    """The words from here on that look like a name, and are neither words of this language nor a date."""
    end = at
    while end < len(clause) and end - at < LONGEST and _is_of_a_name(clause, end):
        end += 1
        if clause.ends_a_sentence(end - 1):
            break
    letters = any(character.isalpha() for key in clause.keys[at:end] if key != "the" for character in key)
    if letters:
        yield Found(end, clause.text(at, end).rstrip(".!"))


def _is_of_a_name(clause: Clause, at: int) -> bool:
    if not clause.is_word(at):
        return False
    token = clause.tokens[at]
    glued = at > 0 and clause.tokens[at - 1].end == token.start - 1 and clause.entry[token.start - 1] in "-_"
    if glued:
        return True
    first = clause.entry[token.start]
    if token.key == "new" and first.isupper() and clause.keys[at + 1 : at + 2] in _NEW_PLACES:
        return True
    if token.key in ("the", "tv") or token.key.startswith("tv+"):
        return True
    return (
        first.isalnum()
        and not first.islower()
        and not token.key.endswith("?")
        and token.key not in RESERVED | ANOTHER_WORK
        and not next(date_at(clause, at), None)
    )


def own_at(clause: Clause, at: int) -> Iterator[Found]:
    """A name in the record that is not a platform; the value is its field and the name."""
    if named := clause.names.own_at(clause.keys[at : at + LONGEST]):
        length, field, name = named
        yield Found(at + length, (field, name))


def home_at(clause: Clause, at: int) -> Iterator[Found]:
    """The platform in front of the show's title or description: `Netflix's 'X'`, `HBO drama`."""
    for found in platform_at(clause, at):
        owned = clause.keys[found.end - 1].endswith("'s")
        if owned or clause.is_gap(found.end) or clause.keys[found.end : found.end + 1] in _SHOWS:
            yield found


def land_at(clause: Clause, at: int) -> Iterator[Found]:
    """The country of a platform, in front of it: `Spain's Movistar Plus+`."""
    for found in owner_at(clause, at):
        owner = found.value[:-2].split()
        country = country_at(tuple(owner))
        if country and country.length == len(owner) and clause.read("platform", found.end):
            yield found


def owner_at(clause: Clause, at: int) -> Iterator[Found]:
    """Up to three words with a possessive at the end: `lead actor's`."""
    for end in range(at + 1, min(at + _WORDS_OF_A_PERSON, len(clause) + 1)):
        if clause.keys[end - 1].endswith("'s"):
            yield Found(end, clause.text(at, end))


def rest_at(clause: Clause, at: int) -> Iterator[Found]:
    """A reason: the words up to the end or to another part; not a sentence, and nothing doubted."""
    end = at
    while end < len(clause) and clause.is_word(end) and clause.keys[end] not in _NO_REASON:
        end += 1
    begun = clause.keys[at] != "of" and not next(count_at(clause, at), None)
    if end > at and begun and not is_doubted(clause, at, end):
        yield Found(end, clause.text(at, end).rstrip(".!"))


def publisher_slot(clause: Clause, at: int) -> Iterator[Found]:
    """A known publication, as typed."""
    if length := publisher_length(clause.keys[at : at + LONGEST]):
        yield Found(at + length, clause.text(at, at + length).rstrip(".!"))


def who_at(clause: Clause, at: int) -> Iterator[Found]:
    """The full name of a person: two to four words with a capital, none of the language."""
    end = at
    while end < len(clause) and end - at < _WORDS_OF_A_PERSON and may_name_a_person(clause, end):
        end += 1
    for stop in range(end, at + 1, -1):
        yield Found(stop, clause.text(at, stop).rstrip(".!"))


def may_name_a_person(clause: Clause, at: int) -> bool:
    """Whether a word can be a part of a person's name: it has a capital and is none of the language."""
    typed = clause.text(at, at + 1)
    known = clause.keys[at] in NO_PERSON or next(platform_at(clause, at), None)
    return clause.is_word(at) and typed[:1].isupper() and not known and not any(map(str.isdigit, typed))


def name_to_the_end(clause: Clause, at: int) -> Iterator[Found]:
    """A publisher's or a speaker's name, up to a date or another part of the source, without doubt."""
    end = at
    while (
        end < len(clause)
        and end - at <= LONGEST
        and clause.is_word(end)
        and clause.keys[end] not in _OF_A_SOURCE
        and not next(date_at(clause, end), None)
    ):
        end += 1
    if end > at and not is_doubted(clause, at, end):
        yield Found(end, clause.text(at, end).rstrip(".!"))


def is_doubted(clause: Clause, at: int, end: int) -> bool:
    """Whether words deny, question or leave open the words in front of them."""
    return any(key in DOUBT or key.endswith("n't") or "?" in key or "…" in key for key in clause.keys[at:end])


def language_slot(clause: Clause, at: int) -> Iterator[Found]:
    """A language by its name, or several with `and` between them."""
    return _listed(clause, at, _language)


def country_slot(clause: Clause, at: int) -> Iterator[Found]:
    """A country or a region of the world by its name."""
    if name := country_at(_typed(clause, at)):
        yield Found(at + name.length, name.title)


def tongue_at(clause: Clause, at: int) -> Iterator[Found]:
    """A language with the word `language` after it: `Mandarin-language`."""
    if "language" in clause.keys[at + 1 : at + 4]:
        found = _language(clause, at)
        if found and clause.keys[found.end : found.end + 1] == ("language",):
            yield found._replace(end=found.end + 1)


def area_at(clause: Clause, at: int) -> Iterator[Found]:
    """The whole world, in place of a country."""
    if clause.keys[at] in ("worldwide", "globally"):
        yield Found(at + 1, WORLDWIDE)


def places_slot(clause: Clause, at: int) -> Iterator[Found]:
    """One place or several with `and` between them: countries, and any name with a capital letter."""
    return _listed(clause, at, _place)


def site_at(clause: Clause, at: int) -> Iterator[Found]:
    """Places in brackets after words about filming: `filming wrapped (Toronto)`."""
    if at and clause.keys[at - 1] == "(" and not FILMED.isdisjoint(clause.keys[:at]):
        for found in places_slot(clause, at):
            if clause.keys[found.end : found.end + 1] == (")",):
                yield found


def _listed(clause: Clause, at: int, read: Callable[[Clause, int], Found | None]) -> Iterator[Found]:
    """One name, and all that follow with `and`. A single name is a text, several are a tuple."""
    found = read(clause, at)
    values: list[str] = []
    while found is not None:
        values.append(found.value)
        yield Found(found.end, values[0] if len(values) == 1 else tuple(values))
        if found.end >= len(clause) or clause.keys[found.end] not in ("and", "&", "+"):
            return
        found = read(clause, found.end + 1)


def _language(clause: Clause, at: int) -> Found | None:
    name = language_at(_typed(clause, at))
    return Found(at + name.length, name.title) if name else None


def _place(clause: Clause, at: int) -> Found | None:
    """A country, or a name that is neither a platform nor a language."""
    words = _typed(clause, at)
    if country := country_at(words):
        return Found(at + country.length, country.title)
    named = next(name_at(clause, at), None) if at < len(clause) else None
    language = language_at(words)
    if named is None or any(found.end == named.end for found in platform_at(clause, at)):
        return None
    return None if language and at + language.length == named.end and language.prominent else named


def _typed(clause: Clause, at: int) -> tuple[str, ...]:
    """The words from here on as typed, without a final full stop."""
    words = []
    for index in range(at, min(at + LONGEST, len(clause))):
        if not clause.is_word(index):
            break
        words.append(clause.text(index, index + 1).rstrip(".!"))
    return tuple(words)


def target_at(clause: Clause, at: int) -> Iterator[Found]:
    """A target of a move, as a pair of its kind and its name; see `kinds_of`."""
    words = _typed(clause, at)
    platforms = list(platform_at(clause, at))
    language, country = language_at(words), country_at(words)
    if clause.keys[at] == "the" and country:  # the USA is not a network
        platforms = [found for found in platforms if found.value.startswith("The ")]
    named = next(name_at(clause, at), None)
    own = next(own_at(clause, at), None)
    if own and own.value[0] in ("studio", "production") and not any(f.end >= own.end for f in platforms):
        yield Found(own.end, (own.value,))
        return
    ends = {found.end for found in platforms} | {at + name.length for name in (language, country) if name}
    if ends and (kinds := _kinds(at, max(ends), platforms, language, country)):
        yield Found(max(ends), kinds)
    if named and named.end > max(ends, default=0):
        yield Found(named.end, (("name", named.value),))


def _kinds(
    at: int, end: int, platforms: list[Found], language: Name | None, country: Name | None
) -> tuple[tuple[str, str], ...]:
    """The readings of a name. A language with few speakers gives way to a platform or country."""
    kinds = [("platform", found.value) for found in platforms if found.end == end][:1]
    if country and at + country.length == end:
        kinds.append(("production", country.title))
    if language and at + language.length == end and (language.prominent or not kinds):
        kinds.append(("language", language.title))
    return tuple(kinds)


def event_at(clause: Clause, at: int) -> Iterator[Found]:
    """An event of a phrase with a fixed verb, or its date."""
    for end in range(min(at + _LONGEST_EVENT, len(clause)), at, -1):
        if event := _EVENT_KEYS.get(clause.keys[at:end]):
            if clause.keys[end : end + 1] == ("date",):
                yield Found(end + 1, event)
            yield Found(end, event)


def word_at(clause: Clause, at: int) -> Iterator[Found]:
    """Any word or dotted name that can name an event, with hyphens and underscores."""
    if not clause.is_word(at) or clause.keys[at] in _NO_EVENTS or next(platform_at(clause, at), None):
        return
    if next(run_at(clause, at), None):
        return  # `s4 expected late 2027`
    end = at + 1
    while (
        end < len(clause)
        and clause.tokens[end - 1].end + 1 == clause.tokens[end].start
        and (clause.entry[clause.tokens[end - 1].end] in "-_")
    ):
        end += 1
    if clause.keys[at:end] in STATUS_PHRASES and clause.keys[at] not in ("renewal", "cancellation", "talks"):
        return
    try:
        yield Found(end, field_name(clause.text(at, end)))
    except (BadField, Refused):
        return


def kinds_of(found: Found) -> tuple[tuple[str, str], ...]:
    """The readings of a result of `target_at`: pairs of the field and the name."""
    kinds: tuple[tuple[str, str], ...] = found.value
    return kinds


SLOTS: Final[Mapping[str, Callable[[Clause, int], Iterator[Found]]]] = {
    "date": date_at,
    "when": when_at,
    "old": old_at,
    "status": status_at,
    "platform": platform_at,
    "language": language_slot,
    "country": country_slot,
    "area": area_at,
    "tongue": tongue_at,
    "places": places_slot,
    "site": site_at,
    "name": name_at,
    "target": target_at,
    "event": event_at,
    "word": word_at,
    "count": count_at,
    "season": season_at,
    "own": own_at,
    "home": home_at,
    "land": land_at,
    "part": part_at,
    "years": years_at,
    "clock": clock_at,
    "owner": owner_at,
    "rest": rest_at,
    "publisher": publisher_slot,
    "publication": name_to_the_end,
    "person": name_to_the_end,
    "who": who_at,
    "run": run_at,
}
