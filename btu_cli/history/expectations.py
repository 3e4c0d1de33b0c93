"""The expectations: events announced for a date, and what became of them.

An expectation is `pending` before its window, `due` inside it, and `lapsed` if the window ends without a
report. If it is announced again for another date, it `slipped`, was `advanced` or `narrowed`, and the chain
is kept. If it is `postponed`, it stays open without a date. It is `met` when the event happens, or when its
season is on air or over. It is `withdrawn` if a report says so, or if its show was cancelled or ended before
that season was in production. A fact `rights.X` opens an expectation that promises nothing: after its date it
is `passed`.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.history.claims import Claim, replaces
from btu_cli.history.events import RELEASE, Kind, is_no_season
from btu_cli.history.stages import SILENCE, Stage
from btu_cli.model.dates import FIRST_QUARTER, FIRST_SEASON, PartialDate, add_months
from btu_cli.model.facts import POSTPONED, WITHDRAWN, scope_of
from btu_cli.model.sources import RUMOURED, same_name
from btu_cli.model.updates import Announcement, Update
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.history.course import Step
    from btu_cli.history.stages import Fall, Happening, Move

PENDING, DUE, LAPSED, PASSED, MET = "pending", "due", "lapsed", "passed", "met"
SLIPPED, ADVANCED, NARROWED = "slipped", "advanced", "narrowed"
OPEN_STATES: Final = frozenset({PENDING, DUE})
STATES: Final = (PENDING, DUE, LAPSED, PASSED, MET, SLIPPED, ADVANCED, NARROWED, POSTPONED, WITHDRAWN)

RIGHTS: Final = "rights."
STARTS: Final = ("filming", "premiere")  # met once their season, or a later one, is on air
GRACE_MONTHS: Final = 1  # months of grace after a season of the year or an interval


class Turn(NamedTuple):
    """A change of an expected date: opened (`before` None), moved, or closed (`after` None).

    `end` is the final state of a closed one: met or withdrawn.
    """

    event: str
    season: int | None
    before: PartialDate | None
    after: PartialDate | None
    end: str = ""


class Expectation(NamedTuple):
    """An event expected in a scope. `closed_by` is the update that met, withdrew or replaced it.

    `happened` is the date of the event, if known. `postponed_by` is the update that postponed it. `confirmed`
    is the last update that announced the same date again. `beside` says that its date did not replace the
    current one.
    """

    event: str
    season: int | None
    when: PartialDate
    state: str
    update: Update
    replaced: Expectation | None = None
    closed_by: Update | None = None
    confirmed: Update | None = None
    beside: bool = False
    happened: PartialDate | None = None
    postponed_by: Update | None = None

    @property
    def scope(self) -> str:
        """`show` or `season 2`."""
        return scope_of(self.season)

    @property
    def replaced_by(self) -> Update | None:
        """The update that announced it for another date."""
        return self.closed_by if self.state in (SLIPPED, ADVANCED, NARROWED) else None

    @property
    def moved_to(self) -> PartialDate | None:
        """The other date."""
        new = self.replaced_by.expects if self.replaced_by else ()
        return next((announced.when for announced in new if announced.event == self.event), None)

    @property
    def current(self) -> Claim:
        """The current claim."""
        return Claim(self.confirmed or self.update, f"expected.{self.event}", self.when)

    @property
    def rumoured(self) -> bool:
        """Whether only rumours announced it."""
        return self.update.standing == self.current.update.standing == RUMOURED

    @property
    def of_rights(self) -> bool:
        """Whether it is only the end of rights."""
        return self.event.startswith(RIGHTS)


Key: TypeAlias = tuple[int | None, str]  # season, event


class Ledger:
    """All expectations in the order of announcement.

    For each event and season, the last one is current. Those told beside it share its end.
    """

    def __init__(self) -> None:
        self.entries: list[Expectation] = []
        # The place of the current one, followed by those told beside it: of what is expected, by event and
        # season, and of what was met or withdrawn.
        self._awaited: dict[str, dict[int | None, list[int]]] = {}
        self._ended: dict[Key, list[int]] = {}
        self.put_off: dict[Key, Update] = {}  # events reported as postponed, although no date was announced
        self.turns: list[tuple[Turn, ...]] = []  # the changes of expected dates, by step
        self.opened: set[str] = set()  # the updates that announced a date that became current, without rights
        self._turned: dict[Key, Turn] = {}
        self._dated: dict[int, tuple[Expectation, Expectation]] = {}  # by place: an entry, and its last form

    def take(self, step: Step) -> None:
        """Take a step: apply its events to the expectations, and add those that its update announces."""
        self._turned = {}
        for happening in step.news.happened:
            self._happen(happening)
        for move in step.news.moves:
            self._reach(move)
        for fall in step.news.falls:
            self._fall(fall)
        if step.heard:
            self._revise(step)
            for announced in announced_by(step.update):
                self._announce(announced, step)
        turned = self._turned.values()
        self.turns.append(tuple(turn for turn in turned if turn.before != turn.after) if turned else ())

    def _turn(self, key: Key, before: PartialDate | None, after: PartialDate | None, end: str = "") -> None:
        """Note a change of an expected date; changes in one step become one. Rights are shown as facts."""
        season, event = key
        if not event.startswith(RIGHTS):
            first = self._turned[key].before if key in self._turned else before
            self._turned[key] = Turn(event, season, first, after, end)

    def expectations(self, today: date) -> tuple[Expectation, ...]:
        """All expectations with their states on `today`."""
        return tuple(self._on(today, place, entry) for place, entry in enumerate(self.entries))

    def _on(self, today: date, place: int, entry: Expectation) -> Expectation:
        """An expectation with its state on a day; if it is open, the day decides."""
        state = _state_on(today, entry)
        if state == entry.state:
            return entry
        known, told = self._dated.get(place, (None, None))
        if known is entry and told is not None and told.state == state:
            return told
        self._dated[place] = (entry, entry._replace(state=state))
        return self._dated[place][1]

    # -- closing --------------------------------------------------------------------------------------------

    def _happen(self, happening: Happening) -> None:
        """Let an event meet the expectations of it, in its season and in the whole show."""
        name, season, event, begins, _ = happening
        for scope in (event.season, season, None):
            self.put_off.pop((scope, name), None)
        released = name.removeprefix(RELEASE)
        names = [name]
        if is_no_season(released):
            names = [released, RELEASE + released]  # a film, and its release
        elif begins and name != released:
            names.append("premiere")
        for awaited in names:
            for scope in dict.fromkeys((event.season, season, None)):
                if event.kind is Kind.PAUSE and not self._has_begun(scope, event.when, awaited):
                    continue  # it was suspended before: what is expected is that it resumes
                self._meet((scope, awaited), event.update, event.when, event.when)

    def _reach(self, move: Move) -> None:
        """A season on air or over has met every promise to make or start it or an earlier season."""
        if move.stage not in (Stage.ON_AIR, Stage.OVER) or move.claim.event == SILENCE:
            return
        update, when = move.claim.update, move.claim.date
        self._start(move)
        for event in STARTS:
            for season in self._scopes(event):
                if _is_reached(season, move):
                    self._meet((season, event), update, when)
        if move.stage == Stage.OVER:
            for season in self._scopes("finale"):
                planned = move.claim.event == "end" and not self._has_begun(season, when)
                if season is not None and season <= move.season and not planned:
                    self._meet((season, "finale"), update, when)

    def _start(self, move: Move) -> None:
        """Close the postponed events of a season that is on air or over, and of earlier seasons."""
        for season, event in tuple(self.put_off):
            if _is_reached(season, move) and (season is None or event != "finale"):
                del self.put_off[season, event]

    def _scopes(self, event: str) -> tuple[int | None, ...]:
        """The scopes in which an event is expected."""
        return tuple(self._awaited.get(event, ()))

    def _places(self, key: Key) -> list[int]:
        """The places of what is expected; empty if the event is not."""
        return self._awaited.get(key[1], {}).get(key[0], [])

    def _current(self, key: Key) -> Expectation | None:
        """The current expectation, open or closed."""
        places = self._places(key) or self._ended.get(key)
        return self.entries[places[0]] if places else None

    def _meet(self, key: Key, update: Update, when: PartialDate, happened: PartialDate | None = None) -> None:
        """Close the expectations of a key as met, also if they were withdrawn.

        An event dated before the announcement is another event.
        """
        current = self._current(key)
        if current and current.state != MET and current.update.date.first <= when.last:
            self._close(key, MET, update, happened)

    def _fall(self, fall: Fall) -> None:
        """Withdraw expectations about seasons that were not made before the axe or the end."""
        if fall.claim.value == "shopped":
            return
        for key in tuple(self.put_off):
            if fall.season in (None, key[0]):
                del self.put_off[key]
        for event in self._awaited:
            if event.startswith(RIGHTS):
                continue
            for season in self._scopes(event):
                current = self._current((season, event))
                told_with = current and _is_told_with(current, fall.claim)
                if fall.season in (None, season) and not (told_with or _is_made(season, event, fall)):
                    self._close((season, event), WITHDRAWN, fall.claim.update)

    def _revise(self, step: Step) -> None:
        """Apply a report about an expected event: withdrawn, or postponed without a date."""
        update = step.update
        if update.standing == RUMOURED:
            return
        for fact in update.facts:
            if fact.value in (WITHDRAWN, POSTPONED):
                meant = step.coming if fact.field.partition(".")[0] in STARTS else step.open
                scopes = (update.season, meant if update.season is None else None)
                open_scopes = [scope for scope in scopes if self._places((scope, fact.field))]
                if open_scopes:
                    self._close((open_scopes[0], fact.field), str(fact.value), update)
                elif fact.value == POSTPONED:
                    self.put_off[next((s for s in scopes if s is not None), None), fact.field] = update
                else:
                    self.put_off.pop((update.season, fact.field), None)
        if update.season is None and update.value_of("status") == "ended":
            for season in self._scopes("finale"):
                if self._has_begun(season, update.date):
                    self._meet((season, "finale"), update, update.date, update.date)

    def _close(self, key: Key, state: str, update: Update, happened: PartialDate | None = None) -> None:
        """Close the expectations of a key, rumours too. A postponed one stays open."""
        season, event = key
        places = self._places(key) or self._ended[key]
        current = self.entries[places[0]]
        if current.state == PENDING:
            self._turn(key, current.when, None, state)
        for place in places:
            entry = self.entries[place]._replace(state=state, closed_by=update, happened=happened)
            self.entries[place] = entry._replace(postponed_by=update) if state == POSTPONED else entry
        if state != POSTPONED:
            self._awaited[event].pop(season, None)
            self._ended[key] = places

    def _has_begun(self, season: int | None, when: PartialDate, event: str = "finale") -> bool:
        """Whether the window of an expected event has begun by a date."""
        expected = (self._current((scope, event)) for scope in (season, None))
        return any(each and each.when.first <= when.last for each in expected)

    # -- opening --------------------------------------------------------------------------------------------

    def _announce(self, announced: Announcement, step: Step) -> None:
        """Open an expectation, or move the current one to its new date."""
        update = step.update
        key = (update.season, announced.event)
        if update.season is None:
            self.put_off.pop((step.coming if announced.event in STARTS else step.open, announced.event), None)
        new = Expectation(announced.event, update.season, announced.when, PENDING, update)
        claim = new.current
        self._take_over(key, step, claim)
        places = self._places(key)
        if not places:
            self._append(key, new)
            return
        place, *beside = places
        standing = self.entries[place]
        if standing.state == PENDING and (
            standing.when == announced.when or _told_vaguely(standing, announced, update)
        ):
            if replaces(claim, standing.current):
                self.entries[place] = standing._replace(confirmed=update, season=update.season)
        elif not replaces(claim, standing.current):
            places.append(len(self.entries))
            self.entries.append(new._replace(beside=True))
        elif contradicts(standing.current, claim):
            self.entries[place] = standing._replace(beside=True)
            self._append(key, new._replace(replaced=standing.replaced), standing, places)
        else:
            state = moved(standing.when, announced.when)
            self.entries[place] = standing._replace(state=state, closed_by=update)
            self._append(key, new._replace(replaced=standing), standing, beside)

    def _take_over(self, key: Key, step: Step, claim: Claim) -> None:
        """Let an announcement for a season continue a promise of the whole show, and the reverse."""
        season, event = key
        meant = step.coming if event in STARTS else step.open
        other = (meant if season is None else None, event)
        elsewhere = season is not None and meant not in (None, season)
        if self._places(key) or not self._places(other) or elsewhere:
            return
        standing = self.entries[self._places(other)[0]]
        if not replaces(claim, standing.current):
            return
        self._awaited[event][season] = self._awaited[event].pop(other[0])
        self._ended.pop(key, None)
        if standing.state == PENDING:
            self._turn(other, standing.when, None)
            self._turn(key, None, standing.when)

    def _append(
        self, key: Key, new: Expectation, before: Expectation | None = None, beside: Sequence[int] = ()
    ) -> None:
        """Add a new current date, in place of one `before`, and the places of those told beside it."""
        season, event = key
        self.put_off.pop(key, None)
        self.put_off.pop((None, event), None)
        self._turn(key, before.when if before and before.postponed_by is None else None, new.when)
        self._awaited.setdefault(event, {})[season] = [len(self.entries), *beside]
        self._ended.pop(key, None)
        self.entries.append(new)
        if not new.of_rights:
            self.opened.add(new.update.id)


def _is_reached(season: int | None, move: Move) -> bool:
    """Whether a season on air or over is this one or a later one; of the whole show, whether it is on air."""
    return move.stage == Stage.ON_AIR if season is None else season <= move.season


def _is_told_with(entry: Expectation, axe: Claim) -> bool:
    """Whether the report of an axe still announces an event, in another update of that day."""
    return entry.update.date == axe.update.date and same_name(entry.current.publisher, axe.publisher)


def _is_made(season: int | None, event: str, fall: Fall) -> bool:
    """Whether an expectation is about a season that was already made; without a season, about the open one.

    A cancelled season is called off unless it is on air. A planned end still expects its finale.
    """
    planned = event == "finale" and fall.claim.value == "ended"
    if season is not None:
        return planned or season in (fall.made if fall.season is None else fall.aired)
    if event == "finale":
        return planned or fall.on_air or fall.in_production
    return event != "filming" and fall.in_production


def contradicts(one: Claim, other: Claim) -> bool:
    """Whether two publishers name different dates on the same day. A date named later moves the event."""
    if not (one.update.date == other.update.date and one.update.date.days == 1):
        return False
    if one.publisher is None or other.publisher is None or same_name(one.publisher, other.publisher):
        return False
    dates = (one.value, other.value)
    return all(isinstance(when, PartialDate) for when in dates) and not dates[0].overlaps(dates[1])  # type: ignore[union-attr,arg-type]


def _told_vaguely(standing: Expectation, announced: Announcement, update: Update) -> bool:
    """Whether an update repeats the current date less exactly: 2025 for late 2025, at the same time."""
    vaguer = standing.when.within(announced.when)
    no_later = standing.when.last == announced.when.last
    return vaguer and (no_later or update.date.overlaps(standing.current.date))


def announced_by(update: Update) -> tuple[Announcement, ...]:
    """The announcements of an update: its expectations, and one for each end of rights."""
    rights = tuple(
        Announcement(fact.field, fact.value)
        for fact in update.facts
        if fact.field.startswith(RIGHTS) and isinstance(fact.value, PartialDate)
    )
    return update.expects + rights


def concerns(update: Update) -> bool:
    """Whether an update says anything about what is expected: announces, calls off or puts off an event."""
    said_of = any(fact.value in (WITHDRAWN, POSTPONED) for fact in update.facts)
    return said_of or bool(announced_by(update))


def moved(old: PartialDate, new: PartialDate) -> str:
    """The state of an expectation after another date for it. A date within its window narrows it."""
    if old.first <= new.first and new.last <= deadline(old):
        return NARROWED
    return SLIPPED if (new.last, new.first) > (old.last, old.first) else ADVANCED


def deadline(when: PartialDate) -> date:
    """The last day on which an expected event is on time. A vague window has a month of grace."""
    vague = "/" in when.edtf or _is_season_of_year(when)
    if not vague or when.last == date.max:
        return when.last
    return add_months(when.last + timedelta(days=1), GRACE_MONTHS) - timedelta(days=1)


def _is_season_of_year(when: PartialDate) -> bool:
    code = when.edtf[5:7]
    return len(when.edtf) in (7, 8) and code.isdigit() and FIRST_SEASON <= int(code) < FIRST_QUARTER


def _state_on(today: date, entry: Expectation) -> str:
    if entry.state != PENDING or today < entry.when.first:
        return entry.state
    if today <= (entry.when.last if entry.of_rights else deadline(entry.when)):
        return DUE
    return PASSED if entry.of_rights else LAPSED
