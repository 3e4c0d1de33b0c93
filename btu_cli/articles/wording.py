"""Writes statements as quick entry, so that one language decides the content of updates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.articles.mentions import PLATFORM
from btu_cli.articles.phrases import kinds as told
from btu_cli.articles.slots import mentions_of
from btu_cli.articles.when import resolve
from btu_cli.entry.words.names import language_at
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from btu_cli.articles.mentions import Mention, SeasonSaid
    from btu_cli.model.dates import PartialDate

PLATFORM_IS: Final = "platform = "
_WILL_BE_THE_LAST: Final = re.compile(
    r" , (?:which|(?:but|and)(?: it)?) (?:will|is set to) be (?:its|the|their) (?:last|final)\b"
)
_RUN: Final = re.compile(r"(?:PLAT\d+ , )+PLAT\d+(?: ,)? and PLAT\d+")
_SUBJECT: Final = re.compile(r" (?:SHOW|ANA|SEASON|PLAT)\d")
_PICKED_UP: Final = re.compile(r" (?:picked|picks) up ")
_RESCUED: Final = re.compile(r"\b(?:brought back|rescued|saved|revived|resurrected)\b", re.IGNORECASE)
_PERHAPS_AHEAD: Final = re.compile(r" (?:premiering|debuting) ")  # `the third season, premiering May 6`
_SHOWN_AT: Final = re.compile(r" (?:at|on) PLAT")  # where it goes on, and not who decided
_FILMED: Final = (told.FILMING_EXPECTED, told.IN_PRODUCTION)
# `filming will take place between May 6 and June 20 in Cork`
_PLACE_BEHIND: Final = re.compile(
    r"(?: (?:and|to|until|through) DATE\d+)?(?: (?:on|for"
    r"|of) SEASON\d+)?(?: at(?: the)? NAME\d+(?: [a-z]+)?)?(?: ,)? in(?: the)? (NAME\d+)(?: and (NAME\d+))?"
)
_PLACE: Final = re.compile(r" in(?: the)? (NAME\d+)(?: and (NAME\d+))?")
# A date that was given up: `originally slated to premiere October 2`.
_GIVEN_UP: Final = re.compile(r"\b(?:originally|initially|previously)\b[^,;]*$", re.IGNORECASE)


class Told(NamedTuple):
    """The match of a phrase in a sentence, its season, and the day of publication."""

    kind: str
    found: re.Match[str]
    sentence: str
    mentions: Mapping[str, Mention]
    season: SeasonSaid | None
    published: PartialDate | None

    def values(self, name: str) -> list[str]:
        """The values of its mentions under a name, as texts; of platforms, all in `NRK, SVT and DR`."""
        words = mentions_of(self.found, name)
        if name == "plat" and (run := _RUN.search(self.found[0])):
            words = re.findall(r"PLAT\d+", run[0])
        return [str(self.mentions[word].value) for word in words]

    def when(self, *, ahead: bool) -> PartialDate | None:
        """Its date, resolved."""
        word = next(iter(mentions_of(self.found, "when")), None)
        return None if word is None else resolve(self.mentions[word].when, self.published, ahead=ahead)

    def is_a_weekday(self) -> bool:
        """Whether its date is a weekday."""
        return any(self.mentions[word].when.is_a_weekday for word in mentions_of(self.found, "when"))

    def names_a_year(self) -> bool:
        """Whether its date has a year."""
        return any(self.mentions[word].when.of("year") for word in mentions_of(self.found, "when"))

    def named_at(self) -> int:
        """The place of its date."""
        return min((self.mentions[word].start for word in mentions_of(self.found, "when")), default=0)


# `the comedy, which ran on ABC, returns on Fox`
_ASIDE: Final = re.compile(r" , (?:which|who|whose) [^,]*? ,")


def worded(said: Told, *, axed: bool) -> tuple[str, ...]:
    """Its clauses in quick entry, or None. `axed`: the show was cancelled before."""
    return _WORDINGS[said.kind](said, axed)


def _ordered(said: Told, axed: bool) -> tuple[str, ...]:
    """A renewal; or, if the show was axed and a platform picked it up, a rescue."""
    kind, season = said.kind, said.season
    if kind == told.RENEWED and axed and (_PICKED_UP.search(said.found[0]) or _RESCUED.search(said.sentence)):
        kind = told.SAVED
    if kind == told.SAVED and not axed:
        kind = told.RENEWED
        if season is None or said.found[0].startswith(" SEASON"):  # `season 4 found a home at Hulu`
            return _home(said) if " home " in said.found[0] else ()
    if kind == told.RENEWED and season is not None and season.numbers and max(season.numbers) == 1:
        return ()
    final = kind == told.FINAL or (season is not None and season.final)
    if season is not None and len(season.numbers) == 1 and _WILL_BE_THE_LAST.search(said.found.string):
        final = True
    platforms = said.values("plat")
    if kind == told.FINAL or len(platforms) != 1:  # the publisher of the last season need not be the decider
        status = "status = final_season, final = yes" if final else f"status = {kind}"
        return (status, *_home(said), *_episodes_of(season))
    where = "at" if _SHOWN_AT.search(said.found[0]) else "by"
    return (f"{kind} {where} {platforms[0]}", *(["final season"] if final else []), *_episodes_of(season))


def _home(said: Told) -> tuple[str, ...]:
    platforms = said.values("plat")
    return (f"{PLATFORM_IS}{' + '.join(platforms)}",) if platforms else ()


def _episodes_of(season: SeasonSaid | None) -> tuple[str, ...]:
    return (f"{season.episodes} episodes",) if season is not None and season.episodes else ()


def _cancelled(said: Told, _: bool) -> tuple[str, ...]:
    by = said.values("plat")
    counts = said.values("count")
    others = (f"cancelled at {name}" for name in by[1:])
    lasted = (f"seasons = {count}" for count in counts[:1])
    return (f"cancelled by {by[0]}" if by else "cancelled", *others, *lasted)


def _expected(said: Told, _: bool) -> tuple[str, ...]:
    """An expectation for a day that has not passed at publication."""
    when = said.when(ahead=True)
    if when is None or _GIVEN_UP.search(said.sentence[: said.named_at()]):
        return ()
    if said.published is not None and when.last < said.published.first:
        return ()
    spoken = not _SUBJECT.match(said.found[0])
    if spoken and when == said.published and said.is_a_weekday():  # `… said on Saturday`, which was that day
        return ()
    if said.kind == told.FILMING_EXPECTED:
        return (f"filming expected {when}", *_places(said, axed=False))
    inside = [
        f"{PLATFORM_IS}{mention.value}"
        for word, mention in said.mentions.items()
        if mention.kind == PLATFORM and word in _ASIDE.sub(" ,", said.found[0]).split()
    ]
    last = ("final season",) if said.season is not None and said.season.final else ()
    return (f"premiere expected {when}", *(_home(said) or tuple(inside[:1])), *last)


def _finale_ahead(said: Told, _: bool) -> tuple[str, ...]:
    """A finale that is still to come."""
    when = said.when(ahead=True)
    if when is None or said.published is None or when.first <= said.published.last:
        return ()
    return (f"finale expected {when}",)


def _happened(said: Told, _: bool) -> tuple[str, ...]:
    """A premiere or finale on a day that has come."""
    when = said.when(ahead=False)
    if when is None or (_PERHAPS_AHEAD.search(said.found[0]) and not said.names_a_year()):
        return ()
    if said.published is not None and when.first > said.published.last:
        return ()
    return (f"{'premiere' if said.kind == told.PREMIERED else 'finale'} = {when}",)


def _places(said: Told, axed: bool) -> tuple[str, ...]:  # noqa: ARG001
    named = said.values("place")
    if not named and said.kind in _FILMED:
        place = _PLACE.search(said.found[0]) or _PLACE_BEHIND.match(said.found.string, said.found.end())
        named = [str(said.mentions[word].value) for word in place.groups() if word] if place else []
    places = [place for place in named if not _is_a_language(place)]
    return (f"production = {' + '.join(places)}",) if places else ()


def _is_a_language(name: str) -> bool:
    """Whether a name is a language, so that `filmed in Welsh` names no place."""
    found = language_at(tuple(name.split()))
    return found is not None and found.prominent


def _produced(said: Told, axed: bool) -> tuple[str, ...]:
    return ("in production", *_places(said, axed))


def _rights(said: Told, _: bool) -> tuple[str, ...]:
    when = said.when(ahead=True)
    return tuple(f"{platform} rights until {when}" for platform in said.values("plat") if when is not None)


def _talks(said: Told, _: bool) -> tuple[str, ...]:
    platforms = said.values("plat")
    return (f"in talks with {platforms[0]}" if platforms else "status = in_talks",)


def _left_for(said: Told, _: bool) -> tuple[str, ...]:
    old, *new = said.values("plat")
    return (f"leaving {old}", *(f"{PLATFORM_IS}{name}" for name in new[-1:])) if new else ()


def _plainly(*clauses: str) -> Callable[[Told, bool], tuple[str, ...]]:
    """Clauses in which `{}` is the platform or the number of episodes."""

    def wording(said: Told, _: bool) -> tuple[str, ...]:
        values = [*said.values("plat"), *said.values("eps")]
        return tuple(clause.format(*values[:1]) for clause in clauses if values or "{}" not in clause)

    return wording


_WORDINGS: Final[Mapping[str, Callable[[Told, bool], tuple[str, ...]]]] = {
    told.RENEWED: _ordered,
    told.SAVED: _ordered,
    told.FINAL: _ordered,
    told.CANCELLED: _cancelled,
    told.SHOPPED: _plainly("shopped"),
    told.ENDED: _plainly("ended"),
    told.IN_PRODUCTION: _produced,
    told.PLACE: _places,
    told.WRAPPED: _plainly("wrapped filming"),
    told.POSTPONED: _plainly("premiere = postponed"),
    told.FILMING_POSTPONED: _plainly("filming = postponed"),
    told.SUSPENDED: _plainly("filming = suspended"),
    told.FILMING_EXPECTED: _expected,
    told.PREMIERE_EXPECTED: _expected,
    told.PREMIERED: _happened,
    told.FINALE: _happened,
    told.FINALE_EXPECTED: _finale_ahead,
    told.EPISODES: _plainly("{} episodes"),
    told.TALKS: _talks,
    told.DEVELOPMENT: _plainly("in development"),
    told.HIATUS: _plainly("on hiatus"),
    told.NOT_INVOLVED: _plainly("{} not involved"),
    told.RIGHTS: _rights,
    told.LEFT_FOR: _left_for,
    told.HOME: _plainly("platform = {}"),
}
