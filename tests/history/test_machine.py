"""A record against a naive model: whatever is entered, corrected, withdrawn and undone, in whatever order.

What is done goes through the functions behind the commands. The model is a list, and reads it as the design
says, with no more than dates and dictionaries; after every step both must agree on what counts, on the facts
now and at any earlier moment of either clock.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, NamedTuple, TypeAlias

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from btu_cli.actions.add import add
from btu_cli.actions.correct import correct
from btu_cli.actions.desk import Desk
from btu_cli.actions.typed import Typed
from btu_cli.actions.withdraw import retract, undo
from btu_cli.entry.draft import Given
from btu_cli.errors import AlreadySuperseded, NothingToCorrect, NothingToUndo, Refused
from btu_cli.history.moment import Moment, at
from btu_cli.model.dates import PartialDate
from btu_cli.model.updates import Show
from btu_cli.store.codec import encode, seal
from btu_cli.store.memory import MemoryStore
from tests.cli.making import update as made
from tests.history.telling import fold
from tests.machines import run_machine

START: Final = datetime(2026, 11, 20, 12, tzinfo=UTC)
SLUG: Final = "x"
DAYS: Final = {  # as typed: the first and the last possible day
    "2019": (date(2019, 1, 1), date(2019, 12, 31)),
    "2019-05": (date(2019, 5, 1), date(2019, 5, 31)),
    "2019-05-10": (date(2019, 5, 10), date(2019, 5, 10)),
    "2019-05-20": (date(2019, 5, 20), date(2019, 5, 20)),
    "2019-Q3": (date(2019, 7, 1), date(2019, 9, 30)),
    "2020-01": (date(2020, 1, 1), date(2020, 1, 31)),
}
FIRM: Final = {"rumoured": 0, "reported": 1, "official": 2}
STATUS: Final = ("renewed", "cancelled", "saved", "airing", "awaiting", "ended", "shopped", "in_production")
Facts: TypeAlias = dict[str, str]


class Line(NamedTuple):
    """One entry of the model's list."""

    id: str
    recorded: datetime
    when: str
    season: int | None
    facts: Facts
    standing: str
    note: str | None
    supersedes: str | None = None
    retracts: str | None = None
    here: bool = True

    @property
    def said(self) -> tuple[object, ...]:
        """Everything except where and when it was recorded."""
        return (*self[2:7], self.supersedes, self.retracts)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last possible day; a withdrawal is of the day on which it was entered."""
        return DAYS[self.when] if self.when in DAYS else (date.fromisoformat(self.when),) * 2


class Model:
    """The list, and its reading."""

    def __init__(self) -> None:
        self.lines: list[Line] = []

    def counting(self, known_on: datetime) -> list[Line]:
        """Entries not withdrawn by a counting entry recorded by then; corrections of corrections too."""
        known = [line for line in self.lines if line.recorded <= known_on]

        def replaced(line: Line) -> bool:
            return any(other.supersedes == line.id and (counts(other) or replaced(other)) for other in known)

        def counts(line: Line) -> bool:
            return not replaced(line) and not any(o.retracts == line.id and counts(o) for o in known)

        return [line for line in known if counts(line)]

    def answering(self, known_on: datetime, day: date) -> list[Line]:
        """Counting entries that have begun, in the order of the design."""
        begun = [line for line in self.counting(known_on) if line.days[0] <= day]
        begun.sort(key=lambda line: (line.days[0], -line.days[1].toordinal(), line.recorded, line.id))

        def key(place: int) -> tuple[int, ...]:
            """An answer to an axe comes after the last axe whose date overlaps; a rumour moves no report."""
            line = begun[place]
            answered = {"shopped": ("cancelled",), "saved": ("cancelled", "shopped")}
            axes = answered.get(line.facts.get("status", ""), ())
            homes = {other.facts.get("platform") for other in begun[:place] if other.standing != "rumoured"}
            if line.facts.get("status") == "renewed" and line.facts.get("platform") not in (None, *homes):
                axes = answered["saved"]
            behind = [
                other
                for other in range(place + 1, len(begun))
                if begun[other].facts.get("status") in axes
                and begun[other].days[0] <= line.days[1]
                and (line.standing == "rumoured" or begun[other].standing != "rumoured")
            ]
            if not behind:
                return (place,)
            return (*key(behind[-1]), int(line.facts["status"] != "shopped"), place)

        return [begun[place] for place in sorted(range(len(begun)), key=key)]


def yields(standing: Line, new: Line) -> bool:
    """Whether the current claim gives way to the next one."""
    if FIRM[new.standing] >= FIRM[standing.standing]:
        return True
    overlap = new.days[0] <= standing.days[1] and standing.days[0] <= new.days[1]
    return new.standing != "rumoured" and not overlap


def facts_of(lines: list[Line]) -> dict[tuple[int | None, str], str]:
    """The value of each scope and field."""
    stands: dict[tuple[int | None, str], Line] = {}
    for line in lines:
        for field in line.facts:
            key = (line.season, field)
            if key not in stands or yields(stands[key], line):
                stands[key] = line
    return {key: line.facts[key[1]] for key, line in stands.items()}


class Against(RuleBasedStateMachine):
    """The record and the model."""

    def __init__(self) -> None:
        super().__init__()
        self.store = MemoryStore()
        self.now = START
        self.model = Model()

    @property
    def desk(self) -> Desk:
        """The desk of an action now."""
        return Desk(self.store, self.now, Moment(self.now.astimezone().date()))

    @initialize()
    def begin(self) -> None:
        """An empty show."""
        self.store.add_show(Show(SLUG, "X"))

    def tick(self, seconds: int) -> None:
        """Let time pass, or stay within one tick of the clock."""
        self.now += timedelta(seconds=seconds)

    def twin(self, said: tuple[object, ...]) -> Line | None:
        """The counting entry with the same content."""
        return next(
            (line for line in self.model.counting(self.now + timedelta(days=1)) if line.said == said), None
        )

    def note(self, report: Any, line: Line) -> None:
        """Take the record's update, or check that it added nothing."""
        update = report.listed.update
        there = self.twin(line.said)
        assert report.added is (there is None)
        if there is None:
            self.model.lines.append(line._replace(id=update.id, recorded=update.recorded))
        else:
            assert update.id == there.id
        self.agree(date(2030, 1, 1), self.now + timedelta(days=1))

    def typed(self, when: str, season: int | None, facts: Facts, standing: str, note: str | None) -> Typed:
        """Make the options."""
        return Typed(
            None,
            Given(
                date=PartialDate.parse(when),
                season=season,
                sets=tuple(f"{field}={value}" for field, value in facts.items()),
                standing=standing,
                note=note,
            ),
        )

    @rule(
        when=st.sampled_from(sorted(DAYS)),
        season=st.sampled_from((None, 1, 2)),
        status=st.sampled_from((None, *STATUS)),
        platform=st.sampled_from((None, "netflix", "start")),
        standing=st.sampled_from(sorted(FIRM)),
        seconds=st.integers(0, 2),
    )
    def enter(
        self,
        when: str,
        season: int | None,
        status: str | None,
        platform: str | None,
        standing: str,
        seconds: int,
    ) -> None:
        """Enter an update; the same one is added once."""
        self.tick(seconds)
        facts = {name: value for name, value in (("status", status), ("platform", platform)) if value}
        note = None if facts else "n"
        report = add(self.desk, SLUG, self.typed(when, season, facts, standing, note), dry_run=False)
        self.note(report, Line("", self.now, when, season, facts, standing, note))

    @rule(
        place=st.integers(0, 30), status=st.sampled_from(STATUS), when=st.sampled_from((None, *sorted(DAYS)))
    )
    def correct(self, place: int, status: str, when: str | None) -> None:
        """Correct an update: the rest carries over; one that no longer counts is refused."""
        if not self.model.lines:
            return
        self.tick(1)
        old = self.model.lines[place % len(self.model.lines)]
        given = Given(sets=(f"status={status}",), date=PartialDate.parse(when) if when else None)
        new = old._replace(
            when=when or old.when,
            facts={**old.facts, "status": status},
            supersedes=old.id,
            retracts=None,
            here=True,
        )
        refusal: type[Refused] | None = None
        if old.retracts:
            refusal = Refused
        elif self.twin(new.said) is None:
            if old not in self.model.counting(self.now):
                refusal = AlreadySuperseded
            elif new.said[:5] == old.said[:5]:
                refusal = NothingToCorrect
        if refusal:
            with pytest.raises(refusal):
                correct(self.desk, SLUG, old.id, Typed(None, given), dry_run=False)
            return
        self.note(correct(self.desk, SLUG, old.id, Typed(None, given), dry_run=False), new)

    @rule(place=st.integers(0, 30), reason=st.sampled_from(("r", "undone")))
    def retract(self, place: int, reason: str) -> None:
        """Withdraw an update; a second time adds nothing, and a superseded one is refused."""
        if not self.model.lines:
            return
        self.tick(1)
        old = self.model.lines[place % len(self.model.lines)]
        counting = self.model.counting(self.now)
        before = next((line for line in counting if line.retracts == old.id), None)
        if before is None and old not in counting:
            with pytest.raises(AlreadySuperseded):
                retract(self.desk, SLUG, old.id, reason, dry_run=False)
            return
        report = retract(self.desk, SLUG, old.id, reason, dry_run=False)
        self.note(report, before or self.withdrawal(old, reason))

    @rule()
    def undo(self) -> None:
        """Withdraw the last update that was entered here and still counts."""
        self.tick(1)
        counting = self.model.counting(self.now)
        entered = [line for line in self.model.lines if line in counting and line.here]
        last = entered[-1] if entered else None
        if last is None:
            with pytest.raises(NothingToUndo):
                undo(self.desk, SLUG, dry_run=False)
            return
        report = undo(self.desk, SLUG, dry_run=False)
        assert report.target is not None
        assert report.target.update.id == last.id
        self.note(report, self.withdrawal(last, "undone")._replace(here=False))

    def withdrawal(self, old: Line, why: str) -> Line:
        """The line that withdraws another."""
        today = self.desk.today.isoformat()
        return Line("", self.now, today, old.season, {}, "reported", why, retracts=old.id)

    @rule(when=st.sampled_from(sorted(DAYS)), status=st.sampled_from(STATUS))
    def merge(self, when: str, status: str) -> None:
        """Add another person's entries, which undo never withdraws."""
        self.tick(1)
        from btu_cli.model.facts import Fact

        theirs = seal(made(0, when, recorded=self.now, facts=(Fact("status", status),), note="theirs"))
        self.store.add_many(SLUG, [encode(theirs)])
        self.model.lines.append(
            Line(theirs.id, self.now, when, None, {"status": status}, "reported", "theirs", here=False)
        )

    @rule(day=st.sampled_from([day for days in DAYS.values() for day in days]), place=st.integers(0, 30))
    def look_back(self, day: date, place: int) -> None:
        """Compare at an earlier moment of both clocks."""
        instants = [line.recorded for line in self.model.lines] or [self.now]
        self.agree(day, instants[place % len(instants)])
        self.agree(day, START - timedelta(seconds=1))

    def agree(self, day: date, known_on: datetime) -> None:
        """Compare the answering updates and the facts."""
        moment = Moment(day, known_on)
        updates = at(self.store.updates(SLUG), moment)
        lines = self.model.answering(known_on, day)

        assert [update.id for update in updates] == [line.id for line in lines]
        assert {(held.season, held.field): held.value for held in fold(updates)} == facts_of(lines)


def test_a_record_reads_as_the_design_says() -> None:
    """A few short histories."""
    run_machine(Against, examples=40, steps=20)


@pytest.mark.slow
def test_a_record_reads_as_the_design_says_for_long() -> None:
    """Many long histories."""
    run_machine(Against, examples=120, steps=40)
