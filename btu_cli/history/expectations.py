"""The ledger of expectations: what was announced for when, and what became of it.

An expectation is `pending` before its window, `due` inside it, `lapsed` when it is over and nothing was
said. One that is announced again for another date `slipped`, was `advanced` or `narrowed`, and the chain
is kept. It is `met` when the record says so, and `withdrawn` when that was said or its show or season was
cancelled or ended. What a fact `rights.X` opens promised nothing: when its date is over it is `passed`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from btu_cli.history.claims import replaces
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import WITHDRAWN, Fact, scope_of
from btu_cli.model.lifecycle import CLOSED
from btu_cli.model.sources import RUMOURED
from btu_cli.model.updates import Announcement, Update

PENDING, DUE, LAPSED, PASSED, MET = "pending", "due", "lapsed", "passed", "met"
SLIPPED, ADVANCED, NARROWED = "slipped", "advanced", "narrowed"
OPEN_STATES: Final = frozenset({PENDING, DUE})
STATES: Final = (PENDING, DUE, LAPSED, PASSED, MET, SLIPPED, ADVANCED, NARROWED, WITHDRAWN)

RIGHTS: Final = "rights."
RELEASE: Final = "release."
FULFILLED_BY_STATUS: Final = {"airing": "premiere", "in_production": "filming", "ended": "finale"}
FULFILLED_BY_FACT: Final = frozenset({"premiere", "filming", "finale"})


class Turn(NamedTuple):
    """A change of what is expected: a date opened (`before` None), moved, or closed (`after` None).

    `end` is the state in which a closed one ended: met or withdrawn.
    """

    event: str
    season: int | None
    before: PartialDate | None
    after: PartialDate | None
    end: str = ""


class Expectation(NamedTuple):
    """An event awaited in a scope. `closed_by` is the update that met, withdrew or replaced it.

    `confirmed` is the last update that announced the same date again; `beside` tells a rumour of another
    date than the one that stands.
    """

    event: str
    season: int | None
    when: PartialDate
    state: str
    update: Update
    replaced: "Expectation | None" = None
    closed_by: Update | None = None
    confirmed: Update | None = None
    beside: bool = False

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    @property
    def replaced_by(self) -> Update | None:
        """The update that announced it for another date."""
        return self.closed_by if self.state in (SLIPPED, ADVANCED, NARROWED) else None

    @property
    def stands(self) -> Update:
        """The announcement that another date has to displace."""
        return self.confirmed or self.update

    @property
    def rumoured(self) -> bool:
        """Whether only rumours announced it."""
        return self.update.standing == self.stands.standing == RUMOURED

    @property
    def of_rights(self) -> bool:
        """Whether it only tells until when rights are held."""
        return self.event.startswith(RIGHTS)


Key: TypeAlias = tuple[int | None, str]  # season, event


class _Ledger:
    """The expectations so far, in the order in which they were announced, and which of them are open."""

    def __init__(self) -> None:
        self.entries: list[Expectation] = []
        self.latest: dict[Key, int] = {}
        self.beside: dict[Key, list[int]] = {}

    def close(self, key: Key, state: str, update: Update) -> bool:
        """Close what is expected of a key, rumours too; only what was withdrawn may still be met later."""
        closable = (PENDING, WITHDRAWN) if state == MET else (PENDING,)
        place = self.latest.get(key)
        if place is None or self.entries[place].state not in closable:
            return False
        for other in (place, *self.beside.pop(key, ())):
            self.entries[other] = self.entries[other]._replace(state=state, closed_by=update)
        return True

    def was_announced(self, key: Key, when: PartialDate) -> bool:
        """Whether a key's latest expectation had been announced by the end of `when`."""
        place = self.latest.get(key)
        return place is not None and self.entries[place].update.date.first <= when.last

    def has_begun(self, key: Key, when: PartialDate) -> bool:
        """Whether the window of a key's latest expectation has begun by the end of `when`."""
        place = self.latest.get(key)
        return place is not None and self.entries[place].when.first <= when.last

    def announce(self, season: int | None, announced: Announcement, update: Update) -> None:
        """Open an expectation, or move the one that stands to its new date."""
        key = (season, announced.event)
        place = self.latest.get(key)
        standing = self.entries[place] if place is not None else None
        new = Expectation(announced.event, season, announced.when, PENDING, update)
        if standing is None or place is None or standing.state != PENDING:
            self._append(key, new)
        elif standing.when == announced.when or _told_vaguely(standing, announced, update):
            if replaces(update, standing.stands):
                self.entries[place] = standing._replace(confirmed=update)
        elif replaces(update, standing.stands):
            self.entries[place] = standing._replace(
                state=moved(standing.when, announced.when), closed_by=update
            )
            self._append(key, new._replace(replaced=standing))
        else:
            self.beside.setdefault(key, []).append(len(self.entries))
            self.entries.append(new._replace(beside=True))

    def _append(self, key: Key, new: Expectation) -> None:
        self.latest[key] = len(self.entries)
        self.entries.append(new)


def _told_vaguely(standing: Expectation, announced: Announcement, update: Update) -> bool:
    """Whether an update says less exactly what stands: 2025 for late 2025, at the same time for any of it."""
    vaguer = standing.when.within(announced.when)
    no_later = standing.when.last == announced.when.last
    return vaguer and (no_later or update.date.overlaps(standing.stands.date))


def ledger(updates: Iterable[Update], today: date) -> tuple[Expectation, ...]:
    """Every expectation with what became of it by `today`; the updates are in order."""
    return tuple(_dated(entry, today) for entry in _read(updates))


def _read(updates: Iterable[Update]) -> list[Expectation]:
    book = _Ledger()
    for update in updates:
        for event in fulfilled(update):
            _meet(book, update, event, update.season)
        for season in _ended_with(book, update):
            _meet(book, update, "finale", season)
        for key in _withdrawn(book, update):
            book.close(key, WITHDRAWN, update)
        for announced in announced_by(update):
            book.announce(update.season, announced, update)
    return book.entries


def announced_by(update: Update) -> tuple[Announcement, ...]:
    """What an update announces: its own expectations, and one for each date until which rights are held."""
    rights = tuple(
        Announcement(fact.field, fact.value)
        for fact in update.facts
        if fact.field.startswith(RIGHTS) and isinstance(fact.value, PartialDate)
    )
    return update.expects + rights


def fulfilled(update: Update) -> tuple[str, ...]:
    """The events that an update says have happened; a rumour settles nothing."""
    if update.standing == RUMOURED:
        return ()
    events = list(update.met)
    for fact in update.facts:
        if fact.field == "status" and fact.value in FULFILLED_BY_STATUS:
            events.append(FULFILLED_BY_STATUS[str(fact.value)])
        elif has_happened(fact, update):
            events.append(fact.field)
    return tuple(dict.fromkeys(events))


def moved(old: PartialDate, new: PartialDate) -> str:
    """What an expectation became that was announced again for another date."""
    if new.within(old):
        return NARROWED
    return SLIPPED if (new.last, new.first) > (old.last, old.first) else ADVANCED


def turns(updates: Iterable[Update]) -> dict[str, tuple[Turn, ...]]:
    """By update id: which expected dates an update opened, moved or closed. Rights show as facts."""
    turned: dict[str, list[Turn]] = {}
    for entry in _read(updates):
        if entry.of_rights or entry.beside:
            continue
        before = entry.replaced.when if entry.replaced else None
        turned.setdefault(entry.update.id, []).append(Turn(entry.event, entry.season, before, entry.when))
        if entry.closed_by and not entry.replaced_by:
            turned.setdefault(entry.closed_by.id, []).append(
                Turn(entry.event, entry.season, entry.when, None, entry.state)
            )
    return {key: tuple(value) for key, value in turned.items()}


def has_happened(fact: Fact, update: Update) -> PartialDate | None:
    """The date that a fact gives an event which had come when it was reported."""
    is_event = fact.field in FULFILLED_BY_FACT or fact.field.startswith(RELEASE)
    if is_event and isinstance(fact.value, PartialDate) and fact.value.first <= update.date.last:
        return fact.value
    return None


def _ended_with(book: _Ledger, update: Update) -> tuple[int, ...]:
    """The seasons whose finale is expected where the whole show ends: it ends with the last of them."""
    ends = update.season is None and update.value_of("status") == "ended" and update.standing != RUMOURED
    return tuple(season for season, event in book.latest if ends and event == "finale" and season is not None)


def _meet(book: _Ledger, update: Update, event: str, season: int | None) -> None:
    """Close the expectation of this very event; a release anywhere is the premiere where none is named."""
    if event == "finale" and not book.has_begun((season, event), update.date):
        return  # a planned end is announced before its finale
    told = update.value_of(event)
    when = told if isinstance(told, PartialDate) else update.date
    for awaited in (event, "premiere") if event.startswith(RELEASE) else (event,):
        key = (season, awaited)  # what is dated before it was announced is an earlier event
        if book.was_announced(key, when) and book.close(key, MET, update):
            return


def _withdrawn(book: _Ledger, update: Update) -> tuple[Key, ...]:
    """What an update withdraws: an event that it calls off, or all of its show or season when that closes."""
    if update.standing == RUMOURED:
        return ()
    off = tuple((update.season, fact.field) for fact in update.facts if fact.value == WITHDRAWN)
    if update.value_of("status") not in CLOSED:
        return off
    spared = ("finale",) if update.value_of("status") == "ended" else ()
    return off + tuple(
        (season, event)
        for season, event in book.latest
        if update.season in (None, season) and event not in spared and not event.startswith(RIGHTS)
    )


def _dated(entry: Expectation, today: date) -> Expectation:
    """An expectation that nothing closed gets the state that the day gives it."""
    if entry.state != PENDING:
        return entry
    if today < entry.when.first:
        return entry
    if today <= entry.when.last:
        return entry._replace(state=DUE)
    return entry._replace(state=PASSED if entry.of_rights else LAPSED)
