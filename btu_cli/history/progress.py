"""What the record has heard: the last progress of a show, and the newest update of any kind.

Progress is a firm order, talk, end, production, airing, expectation, met, or a new value about a season still
to come; an event counts on its own day. `awaiting`, rumours, repetitions, notes, catalogue fields, `rights.*`
and facts of what is over are none (design section 4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.history.events import kind_of_event
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import same_value
from btu_cli.model.sources import RUMOURED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from btu_cli.history import fold
    from btu_cli.history.course import Step
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.stages import Happening
    from btu_cli.model.updates import Update

TOLD_BY_STATUS: Final = ("status", "final", "by")
NO_PROGRESS: Final = ("catalogue", "rights")  # families of fields that tell of none


class Heard(NamedTuple):
    """What was heard last: progress, a firm word on what is to come, any update, one with a source."""

    progress: PartialDate | None = None
    firm: PartialDate | None = None
    newest: Update | None = None
    reported: Update | None = None


def heard(
    steps: Sequence[Step],
    folded: dict[str, tuple[fold.Step, ...]],
    entries: Iterable[Expectation],
    today: date,
) -> Heard:
    """What was heard up to `today`: of a show's course, of the fold of its updates, and of its ledger."""
    opened = {entry.update.id for entry in entries if not (entry.of_rights or entry.beside)}
    progress: list[PartialDate] = []
    repeated: list[PartialDate] = []
    known: set[tuple[int | None, str]] = set()
    for step in steps:
        progress += _events(step.news.happened, known)
        update = step.update
        if not step.heard or update.standing == RUMOURED:
            continue
        valued = step.to_come and any(map(_is_new, folded.get(update.id, ())))
        if step.news.decided or update.id in opened or valued:
            progress.append(update.date)
        elif update.expects or update.value_of("status") not in (None, "awaiting"):
            repeated.append(update.date)

    updates = [step.update for step in steps if step.heard]
    return Heard(
        _last(progress, today),
        _last(progress + repeated, today),
        max(updates, key=lambda each: _day(each.date, today), default=None),
        max((each for each in updates if each.source), key=lambda each: _day(each.date, today), default=None),
    )


def _day(when: PartialDate, today: date) -> tuple[date, date]:
    """The last possible day that has come, for comparing."""
    return min(when.last, today), when.first


def _last(dates: Sequence[PartialDate], today: date) -> PartialDate | None:
    """The last of some dates; of those that may be of its time, the most exact."""
    last = max(dates, key=lambda when: _day(when, today), default=None)
    if last is None:
        return None
    return min(
        (when for when in dates if when.overlaps(last)), key=lambda when: (when.days, -when.last.toordinal())
    )


def _events(happened: Iterable[Happening], known: set[tuple[int | None, str]]) -> Iterator[PartialDate]:
    """The dates of events, but of what is over; one that is only said to be met counts the first time."""
    for name, season, event, begins, after in happened:
        if event.name == "status" or (after and not begins):
            continue
        met = name in event.update.met
        if not met or (season, name) not in known:
            yield event.when
        if met:
            known.add((season, name))


def _is_new(step: fold.Step) -> bool:
    """Whether a claim gave its field a new value, that no event has told already."""
    claim, before, after = step
    if claim.field in TOLD_BY_STATUS or claim.field.partition(".")[0] in NO_PROGRESS:
        return False
    value = claim.value
    if kind_of_event(claim.field) and isinstance(value, PartialDate) and value.first <= claim.date.last:
        return False
    old = before.value if before else after.previous
    return after.stands is claim and (old is None or not same_value(old, value))
