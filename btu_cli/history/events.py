"""Finds the events that an update reports about a show's life, each with its kind and its own date.

This is the first step of a reading, the parse. A rumour gives no event. People report events, not states: a
season is ordered, is filmed, premieres, has its finale. `lives` derives the season's stage from them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.claims import Claim
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import RESUMED, SUSPENDED
from btu_cli.model.sources import RUMOURED
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from btu_cli.model.facts import Fact
    from btu_cli.model.updates import Update


class Kind:
    """The kind of an event, in the words of the design. Plain words, as `Stage` has plain numbers."""

    TALK: Final = "talk"  # in development, in talks
    ORDER: Final = "order"  # renewed, final season, saved
    PAUSE: Final = "pause"  # an official pause, or filming suspended
    PRODUCE: Final = "produce"  # in production; filming begun, resumed or wrapped
    AIR: Final = "air"  # reported as on air
    PREMIERE: Final = "premiere"  # a premiere, or a release somewhere
    PART: Final = "part"  # the premiere of a part
    FINALE: Final = "finale"  # a finale; a season reported as ended
    AWAIT: Final = "await"  # no word
    AXE: Final = "axe"  # cancelled, shopped; the whole show ended
    OTHER: Final = "other"  # events that can be promised but change no stage: a part's finale, a film


STATUS_KINDS: Final = {
    "in_development": Kind.TALK,
    "in_talks": Kind.TALK,
    "renewed": Kind.ORDER,
    "final_season": Kind.ORDER,
    "saved": Kind.ORDER,
    "hiatus": Kind.PAUSE,
    "in_production": Kind.PRODUCE,
    "airing": Kind.AIR,
    "awaiting": Kind.AWAIT,
    "cancelled": Kind.AXE,
    "shopped": Kind.AXE,
    "ended": Kind.AXE,
}
SHOWN: Final = frozenset({Kind.PREMIERE, Kind.PART, Kind.FINALE, Kind.AIR})  # something was to be seen
RELEASE: Final = "release."
# Releases that do not begin a season.
NO_SEASONS: Final = frozenset(
    "film movie trailer teaser special specials ova ovas short shorts recap documentary soundtrack dvd ray "
    "repeat repeats rerun reruns".split()
)
DERIVED: Final = {
    Kind.PAUSE: "hiatus",
    Kind.PRODUCE: "in_production",
    Kind.PREMIERE: "airing",
    Kind.PART: "airing",
    Kind.FINALE: "awaiting",
}


class Event(NamedTuple):
    """Something that an update reports as happened, or dates in the future.

    `name` is the event's name (`premiere`, `release.russia`) or `status`. `claim` is the resulting status,
    dated by the event. `day` is when it takes effect: a later day, if the update only announces it.
    """

    kind: str
    name: str
    claim: Claim
    day: date

    @property
    def update(self) -> Update:
        """The update that reports it."""
        return self.claim.update

    @property
    def season(self) -> int | None:
        """The season that the update names; None if it names none."""
        return self.claim.update.season

    @property
    def when(self) -> PartialDate:
        """When it happened, as far as it is reported."""
        return self.claim.date


def events_of(update: Update) -> tuple[Event, ...]:
    """The events of an update, in the order of a season's life: beginnings first, the finale last."""
    if update.standing == RUMOURED:
        return ()
    found = [*_dated(update), *_met(update), *_said(update)]
    if len(found) > 1:
        found.sort(key=lambda event: _PLACE[event.kind])
    return tuple(found)


_PLACE: Final = {
    kind: place
    for place, kinds in enumerate(
        (
            (Kind.PRODUCE, Kind.PAUSE, Kind.OTHER),
            (Kind.PREMIERE, Kind.PART),
            (Kind.TALK, Kind.ORDER, Kind.AIR, Kind.AWAIT, Kind.AXE),
            (Kind.FINALE,),
        )
    )
    for kind in kinds
}


def kind_of_event(name: str) -> str | None:
    """The kind of a dated field or a met event; None if it is not an event."""
    family, dot, part = name.partition(".")
    if family == "filming" and not dot:
        return Kind.PRODUCE
    if family == "premiere":
        return Kind.PART if dot else Kind.PREMIERE
    if family == "finale":
        return Kind.OTHER if dot else Kind.FINALE
    if is_no_season(name) and not dot:
        return Kind.OTHER
    if family == "release" and dot:
        return Kind.OTHER if is_no_season(part) or "." in part else Kind.PREMIERE
    return None


def is_no_season(released: str) -> bool:
    """Whether what is released begins no season: a film, a christmas-special, a blu-ray."""
    return released.rpartition("-")[2] in NO_SEASONS


def _dated(update: Update) -> Iterator[Event]:
    """The events from dated facts, and from facts about filming."""
    for fact in update.facts:
        if fact.field == "filming" and fact.value in (SUSPENDED, RESUMED):
            kind = Kind.PAUSE if fact.value == SUSPENDED else Kind.PRODUCE
            yield _event(kind, fact.field, update, update.date)
        elif isinstance(fact.value, PartialDate) and (kind_ := kind_of_event(fact.field)):
            yield _on_its_day(kind_, fact, fact.value, update)


def _on_its_day(kind: str, fact: Fact, when: PartialDate, update: Update) -> Event:
    """An event dated by a fact. If the update only announces it, it happens on its last possible day."""
    if when.first > update.date.last:
        return _event(kind, fact.field, update, when, when.last)
    return _event(kind, fact.field, update, when, max(when.first, update.date.first))


def _met(update: Update) -> Iterator[Event]:
    """The met events of an update, on its own date, unless one of its facts gives another."""
    dated = {fact.field for fact in update.facts if isinstance(fact.value, PartialDate)}
    for name in update.met:
        if name not in dated:
            yield _event(kind_of_event(name) or Kind.OTHER, name, update, update.date)


def _said(update: Update) -> Iterator[Event]:
    """The event from its status. An unknown status, from a later version, gives no event."""
    status = update.value_of("status")
    if not isinstance(status, str) or status not in STATUS_KINDS:
        return
    if status == "ended" and update.season is not None:  # a season's end is its finale
        yield _event(Kind.FINALE, "status", update, update.date)
        return
    claim = Claim(update, "status", status)
    yield Event(STATUS_KINDS[status], "status", claim, update.date.first)


def _event(kind: str, name: str, update: Update, when: PartialDate, day: date | None = None) -> Event:
    claim = Claim(update, "status", DERIVED.get(kind, ""), when, name)
    return Event(kind, name, claim, day or update.date.first)
