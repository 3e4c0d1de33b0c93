"""The answer of `btu diff`: what changed between two moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.diff import diff
from btu_cli.history.reading import Reading, read
from btu_cli.history.sentence import Voice, prose
from btu_cli.model.facts import scope_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from btu_cli.history.changelog import Change
    from btu_cli.history.moment import Moment
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
    old, new = read(given, before[1]), read(given, after[1])
    changes = diff(old.state, new.state, old.expectations, new.expectations)
    return DiffReport(show, clock, _side(before[0], old, scope), _side(after[0], new, scope), changes)


def _side(name: str, reading: Reading, scope: Callable[[int | None], str]) -> Side:
    head = reading.head
    told = reading.sentence(Voice(prose, scope))
    return Side(name, reading.moment, head.status, head.outlook, reading.sentence(), told)
