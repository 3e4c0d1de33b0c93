"""The answer of `btu diff`: what changed between two moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.diff import diff
from btu_cli.history.expectations import ledger
from btu_cli.history.fold import fold
from btu_cli.history.headline import headline
from btu_cli.history.moment import Moment, at
from btu_cli.history.sentence import Voice, prose, sentence
from btu_cli.model.facts import scope_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.history.changelog import Change
    from btu_cli.model.updates import Show, Update


class Side(NamedTuple):
    """One of the two moments: as it was named, and the headline then."""

    name: str
    moment: Moment
    status: str
    outlook: str
    sentence: str
    prose: str


class DiffReport(NamedTuple):
    """The two sides on a clock, and what leads from one to the other."""

    show: Show
    clock: str
    before: Side
    after: Side
    changes: tuple[Change, ...]

    @property
    def differs(self) -> bool:
        """Whether anything changed: a fact, what is awaited, or what the headline comes to."""
        headlines = {(side.status, side.outlook) for side in (self.before, self.after)}
        return bool(self.changes) or len(headlines) > 1


def diff_report(
    show: Show,
    updates: Iterable[Update],
    clock: str,
    before: tuple[str, Moment],
    after: tuple[str, Moment],
    *,
    scope: Callable[[int | None], str] = scope_of,
) -> DiffReport:
    """What changed between two moments, each with its name; `scope` names the seasons of their prose."""
    given = tuple(updates)
    old, new = at(given, before[1]), at(given, after[1])
    changes = diff(fold(old), fold(new), ledger(old, before[1].day), ledger(new, after[1].day))
    return DiffReport(show, clock, _side(given, *before, scope), _side(given, *after, scope), changes)


def _side(updates: tuple[Update, ...], name: str, moment: Moment, scope: Callable[[int | None], str]) -> Side:
    answering = at(updates, moment)
    state, expectations = fold(answering), ledger(answering, moment.day)
    head = headline(answering, expectations, moment.day)
    return Side(
        name,
        moment,
        head.status,
        head.outlook,
        sentence(head, expectations, state, moment.day),
        sentence(head, expectations, state, moment.day, Voice(prose, scope)),
    )
