"""The clauses of the sentence, in order. Each yields its text, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.events import SHOWN, events_of
from btu_cli.history.expectations import DUE, LAPSED, PENDING, STARTS
from btu_cli.history.fold import firmest, most_exact
from btu_cli.history.headline import decided_by
from btu_cli.history.homes import AXED, is_one_home, listed, names_in
from btu_cli.history.sentence.status import (
    FILMING,
    FILMING_SUSPENDED,
    TALKING,
    decided,
    partner,
    state_of,
    teller,
)
from btu_cli.history.sentence.words import PLAIN, Voice, event_title
from btu_cli.history.stages import Stage
from btu_cli.model.dates import add_months
from btu_cli.model.facts import POSTPONED, SUSPENDED
from btu_cli.model.lifecycle import DEAD, IN_LIMBO, TALKS
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import name_key
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from btu_cli.history.claims import Claim
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline
    from btu_cli.history.lives import Lives
    from btu_cli.model.updates import Update

NO_STATUS: Final = "no status is recorded yet"
_OUT: Final = {
    "not involved": "not involved",
    "left": "no longer involved",
    "passed": "not interested",
}
_TOLD: Final = frozenset({PENDING, DUE, POSTPONED, LAPSED})  # what a sentence says of expectations
NEWS_MONTHS: Final = 18  # older facts about the whole show are not news
_TOGETHER_DAYS: Final = 31  # days; facts reported this close to the status belong to it


class Told(NamedTuple):
    """The input of a sentence: headline, expectations, facts and life of a show, on a day.

    `against` are the claims that contradict the status.
    """

    head: Headline
    expectations: tuple[Expectation, ...]
    state: tuple[Held, ...]
    lives: Lives
    put_off: dict[tuple[int | None, str], Update]
    today: date
    voice: Voice = PLAIN
    against: tuple[Claim, ...] = ()

    @property
    def out(self) -> frozenset[str]:
        """The platforms that are not, or no longer, involved or in talks, by the last report on each."""
        last: dict[str, Held] = {}
        for held in self.state:
            family, dot, name = held.field.partition(".")
            if family == "platform" and dot and not held.rumoured:
                last[name] = max(last.get(name, held), held, key=lambda each: each.current.date.first)
        return frozenset(
            name
            for name, held in last.items()
            if held.value != TALKING and not _is_home(name, held, self.state)
        )

    @property
    def names_others(self) -> bool:
        """Whether another season is named before the expectations."""
        return any(True for make in (before_it, running) for _ in make(self))

    def scope(self, season: int | None) -> str:
        """A season, unless the headline has named it: `season 2 `."""
        return "" if season in (None, self.head.season) else f"{self.voice.scope(season)} "


def status(told: Told) -> Iterator[str]:
    """The status: `season 2 renewed by Netflix on 17 November 2020 (Variety)`."""
    if told.head.support:
        yield decided(told.head, told.lives, told.voice, told.out)
    elif told.state or told.expectations:
        yield NO_STATUS


def disputed(told: Told) -> Iterator[str]:
    """What another publisher says of the same day: `disputed by Deadline: cancelled by NBC`."""
    whose: dict[str, list[str]] = {}
    for claim in told.against:
        by = decided_by(claim.update, str(claim.value))
        said = f"{told.scope(claim.season)}{_opposite(claim)}{f' by {by}' if by else ''}"
        whose.setdefault(said, []).extend([claim.publisher] if claim.publisher else [])
    for said, publishers in whose.items():
        yield f"disputed{f' by {listed(tuple(dict.fromkeys(publishers)))}' if publishers else ''}: {said}"


def _opposite(claim: Claim) -> str:
    """What a claim says against the status."""
    whole = claim.value == "final_season" and claim.season is None
    return "set for a final season" if whole else state_of(str(claim.value))


def undecided(told: Told) -> Iterator[str]:
    """That nothing is decided after the last season, unless the start of another is expected."""
    head = told.head
    season = told.lives.seasons.get(head.of) if head.of is not None else None
    if head.status != "awaiting" or season is None or season.stage != Stage.OVER:
        return
    if not any(_is_of_another(entry, season.number) for entry in told.expectations):
        yield f"no decision on {'another season' if season.named else 'more episodes'} recorded"


def _is_of_another(entry: Expectation, last: int) -> bool:
    """Whether a start is expected, by no rumour, of a season after the last one."""
    awaited = entry.state in (PENDING, DUE) and not entry.rumoured and entry.event in STARTS
    return awaited and (entry.season is None or entry.season > last)


def before_it(told: Told) -> Iterator[str]:
    """The next season to come, if the status is about a later one; a run without a number that is on hold.

    Not where the record knows nothing of a season between the two: then the lower one may be long over.
    """
    head, lives = told.head, told.lives
    if head.of is None or head.status in DEAD:
        return
    stages = (Stage.ORDERED, Stage.PAUSED, Stage.IN_PRODUCTION)
    lower = [lives.seasons[n] for stage in stages for n in lives.at[stage] if n < head.of]
    coming = sorted(
        season.number
        for season in lower
        if season.shown and not (season.stage == Stage.ORDERED and season.aired)  # a reboot's first, again
    )
    known = coming and all(number in lives.seasons for number in range(coming[0], head.of))
    if known and head.of not in lives.at[Stage.ON_AIR]:
        season = lives.seasons[coming[0]]
        halted = season.support[0] if season.stage == Stage.PAUSED else None
        state = "" if season.stage == Stage.ORDERED else f", {state_of(season.word, halted)},"
        name = told.voice.scope(season.number)
        yield f"{name}{state} {'come' if name.startswith('seasons ') else 'comes'} first"
    for run in lower:
        if run.stage == Stage.PAUSED and not run.named:
            ground = most_exact(run.support)
            yield f"{state_of(run.word, ground)} {told.voice.since(ground.date)}"


def running(told: Told) -> Iterator[str]:
    """The season on air, if that is not the status."""
    season = told.head.running
    if season is None or told.head.status == "airing":
        return
    claim = most_exact(season.support)
    named = told.scope(season.shown)
    if claim.event or claim.update.value_of("premiere"):
        yield f"{named}on air {told.voice.since(claim.date)}"
    else:
        yield f"{named}on air as reported {told.voice.on(claim.date)}"


def suspended(told: Told) -> Iterator[str]:
    """That the filming of the season on air was suspended, and not resumed."""
    season = told.head.running
    if season is None:
        return
    for held in told.state:
        halted = (held.season, held.field, held.value) == (season.shown, FILMING, SUSPENDED)
        if halted and held.since.first > season.support[0].date.last and not held.rumoured:
            yield f"{FILMING_SUSPENDED} {told.voice.since(held.since)}"


def beside_the_axe(told: Told) -> Iterator[str]:
    """Talks, plans, pauses and filming after an axe. They do not revive the show."""
    if told.head.status not in DEAD or not told.head.since:
        return
    stages = (Stage.TALKED_OF, Stage.PAUSED, Stage.IN_PRODUCTION)
    for number in sorted((n for stage in stages for n in told.lives.at[stage]), reverse=True)[:1]:
        season = told.lives.seasons[number]
        named = tuple(claim for claim in season.support if partner(claim.update, told.out))
        claim = firmest(named or season.support)
        off = not named and partner(claim.update, ())  # those who talked are out
        if claim.date.last >= told.head.since.first and not off and claim not in told.against:
            who = claim.update.source.origin if claim.update.source else None
            source = f" ({who})" if who else ""
            scope = f"{told.voice.scope(number)} " if claim.season is not None else ""
            what = f"{scope}{state_of(season.word, claim)}{partner(claim.update, told.out)}"
            yield f"{what} as reported {told.voice.on(claim.date)}{source}"


def silence(told: Told) -> Iterator[str]:
    """The progress since the status. It never says that nothing happened."""
    head = told.head
    if not (head.stale or head.outlook == IN_LIMBO) or not head.support:
        return
    since = head.progress
    told_on = teller(head)
    days = (head.since, told_on.date, told_on.update.date)
    same = since is None or any(day is not None and since.overlaps(day) for day in days)
    line = "no progress reported since"
    if since is not None and not same:
        line += f" {told.voice.roughly(since)}"
    last = head.heard.reported
    if last is not None and (since is None or min(last.date.last, told.today) > min(since.last, told.today)):
        line += f", last report {told.voice.roughly(last.date)}"
    yield line


def awaited(told: Told) -> Iterator[str]:
    """The events that are expected, due, postponed, or lapsed, each with its last state."""
    last: dict[tuple[int | None, str], Expectation] = {}
    beside: dict[tuple[int | None, str], list[Expectation]] = {}
    for entry in told.expectations:
        key = (entry.season, entry.event)
        if entry.of_rights or not _concerns(told, entry):
            continue
        if not entry.beside:
            last[key] = entry
            beside[key] = [other for other in beside.get(key, ()) if other.replaced == entry.replaced]
        if _says(told, entry) and not (entry.beside and entry.rumoured):  # two publishers, two dates
            beside.setdefault(key, []).append(entry)
    scopes = {entry.season for entry in last.values() if _says(told, entry)} - {None}
    for key, entry in sorted(last.items(), key=lambda item: item[1].when.first):
        if what := _says(told, entry):
            several = entry.season is not None and (len(scopes) > 1 or told.names_others)
            named = f"{told.voice.scope(entry.season)} " if several else told.scope(entry.season)
            yield f"{named}{what.format(' or '.join(told.voice.window(e.when) for e in beside[key]))}"
    for (season, event), update in told.put_off.items():
        yield f"{told.scope(season)}{event_title(event)} {_postponed(told, update)}"


def _postponed(told: Told, update: Update | None) -> str:
    """That an event was put off, and when: it may be long ago."""
    return f"postponed {told.voice.on(update.date)}" if update else POSTPONED


def _concerns(told: Told, entry: Expectation) -> bool:
    """Whether an expectation is news: one that lapsed only if its season is the headline's, or is not over.

    For a dead show, whether it is still to come, or was announced after the end.
    """
    head = told.head
    if head.status in DEAD and entry.state == LAPSED:
        return head.since is not None and entry.update.date.first > head.since.last
    if head.of is None or entry.season is None or entry.state != LAPSED:
        return True
    if entry.season < head.of:
        season = told.lives.seasons.get(entry.season)
        return season is not None and season.stage not in (Stage.OVER, Stage.FALLEN)
    return entry.season == head.of or head.status == "awaiting"


def _says(told: Told, entry: Expectation) -> str:
    """The words for an expectation, with a place for its date; empty if the sentence leaves it out."""
    if entry.state not in _TOLD:
        return ""
    family, dot, part = entry.event.partition(".")
    what = part.replace("-", " ") if family == "premiere" and dot else event_title(entry.event)
    if entry.event == "premiere" and _has_begun(told, entry):
        what = "return"
    what = what.replace("{", "{{").replace("}", "}}")
    if entry.rumoured:
        return f"{what} rumoured for {{}}" if entry.state in (PENDING, DUE) else ""
    states = {
        PENDING: "expected {}",
        DUE: "due {}" if entry.when.last >= told.today else "was due {}",  # in its month of grace
        POSTPONED: f"once expected {{}}, {_postponed(told, entry.postponed_by)}",
        LAPSED: "expected {} never confirmed",
    }
    return f"{what} {states[entry.state]}"


def _has_begun(told: Told, entry: Expectation) -> bool:
    """Whether the season of an expectation is on air, or was until it was put on hold."""
    of_show = told.lives.coming if told.head.status in DEAD else told.head.of
    number = of_show if entry.season is None else entry.season
    season = told.lives.seasons.get(number) if number is not None else None
    running = entry.season is not None and season is not None and season.stage == Stage.ON_AIR
    return season is not None and (season.rests or running)


def home(told: Told) -> Iterator[str]:
    """A home that is newer than the decision, the premiere or the last finale, if that is news."""
    head = told.head
    if head.since is None:
        return
    homes = [held for held in told.state if held.field == "platform" and not held.rumoured]
    over = told.lives.at[Stage.OVER]  # where these are shown now is no move
    of_it = [h for h in homes if h.season is None or (h.season >= (head.of or 0) and h.season not in over)]
    newest = max(of_it, key=lambda held: held.since.first, default=None)
    if newest is None or _is_plan(newest.said_by.update):
        return
    with_it = any(claim.update is newest.said_by.update for claim in head.support)
    if newest.since.first <= head.since.last and not with_it:
        return
    shown = head.status in ("airing", "awaiting", *DEAD)
    kinds = {event.kind for event in events_of(newest.said_by.update)}
    if kinds & SHOWN or (shown and kinds):  # the season's own, a repeat, or a release abroad
        return
    earlier = [held for held in homes if held.since.first < newest.since.first]
    before = max((held.since.first for held in earlier), default=None)
    decided = [claim.update.value_of("by") for claim in head.support]
    values = (*(held.value for held in earlier if held.since.first == before), *decided, newest.previous)
    known = {name for value in values for name in names_in(value)}
    moved = known and not any(is_one_home(name, home) for name in known for home in _names(newest))
    if moved and add_months(newest.since.last, NEWS_MONTHS) >= told.today:
        names, when = listed(_names(newest)), told.voice.on(newest.since)
        to_come = told.scope(newest.season)
        move = f"{to_come}moving to" if with_it or to_come else "moved to"
        yield f"{move} {names}" if with_it else f"{move} {names} as reported {when}"


def _is_plan(update: Update) -> bool:
    """Whether an update is about talks or development, which are not a move yet."""
    return update.value_of("status") in TALKS


def platforms(told: Told) -> Iterator[str]:
    """The platforms that are in talks, or not involved, in the headline's season, if that is news."""
    found: dict[str, Held] = {}
    for held in told.state:  # the whole show first; facts of the season override it, unless they are older
        family, dot, name = held.field.partition(".")
        if family == "platform" and dot and held.season in (None, told.head.of) and not held.rumoured:
            found[name] = max(held, found.get(name, held), key=lambda each: each.current.date.first)
    for name, held in found.items():
        if not _is_news(told, held) or _is_home(name, held, told.state):
            continue
        if held.value == TALKING and name not in told.out and _is_talk_beside(told, held):
            yield f"in talks with {written(name, told.state)} as reported {told.voice.on(held.since)}"
        elif held.value == AXED:
            if held.said_by.update.value_of("status") is None or _dropped_since(told, held):
                yield f"dropped by {written(name, told.state)}"
        elif was := _OUT.get(str(held.value)):
            left = _decided(name, told) or _was_home(name, told.state)
            yield f"{written(name, told.state)} {_OUT['left'] if left else was}"


def _is_talk_beside(told: Told, held: Held) -> bool:
    """Whether talks are told beside another status, on its day or later: `cancelled, in talks with Hulu`."""
    since = told.head.since
    beside = held.said_by.update.value_of("status") not in TALKS
    return beside and since is not None and held.since.first >= since.first


def _dropped_since(told: Told, held: Held) -> bool:
    """Whether one home axed a show that goes on without it, after what the status tells."""
    since = told.head.since
    return told.head.status not in DEAD and since is not None and held.since.first > since.last


def _is_news(told: Told, held: Held) -> bool:
    """Whether a fact is about the headline's season, or about the show at the time of the status or later."""
    if held.season is not None:
        return True
    since = told.head.since
    if since is None or add_months(held.since.last, NEWS_MONTHS) < told.today:
        return False
    return held.since.last >= since.first or held.since.days_apart(since) <= _TOGETHER_DAYS


def _decided(name: str, told: Told) -> bool:
    """Whether a platform that is out took the decision that the status tells."""
    return _is_among(name, (claim.update.value_of("by") for claim in told.head.support))


def _was_home(name: str, state: Iterable[Held]) -> bool:
    """Whether a platform was the home of the show or of a season."""
    homes = [held for held in state if held.field == "platform"]
    return _is_among(name, (value for held in homes for value in (held.value, held.previous)))


def _is_home(name: str, out: Held, state: Iterable[Held]) -> bool:
    """Whether a later report names a platform as the home of the show or of a season."""
    homes = (held for held in state if held.field == "platform")
    return _is_among(name, (held.value for held in homes if held.current.date.first > out.current.date.last))


def _is_among(name: str, values: Iterable[object]) -> bool:
    """Whether a platform is named in any of the values."""
    return name_key(platform_title(name)) in {name_key(who) for value in values for who in names_in(value)}


def written(name: str, state: Iterable[Held]) -> str:
    """The spelling of a platform's name: as elsewhere in the record, else as in btu's list."""
    known = {
        name_key(home): home for held in state if held.field in ("platform", "by") for home in _names(held)
    }
    return known.get(name_key(name.replace("-", " ")), platform_title(name))


def _names(held: Held) -> tuple[str, ...]:
    """The names in a field's value."""
    return names_in(held.value)


CLAUSES: Final[tuple[Callable[[Told], Iterable[str]], ...]] = (
    status,
    disputed,
    undecided,
    before_it,
    running,
    suspended,
    beside_the_axe,
    silence,
    awaited,
    home,
    platforms,
)
