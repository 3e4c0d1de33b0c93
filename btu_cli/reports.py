"""What each command answers, as frozen values; a renderer turns one into text and decides nothing.

Every report is made from a reading: a show, the updates known at a moment, and those that answer then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.history.changelog import Entry, changelog
from btu_cli.history.checks import Evidence, Finding, check
from btu_cli.history.conflicts import Conflict, conflicts
from btu_cli.history.diff import confirmed, diff
from btu_cli.history.expectations import Expectation, ledger
from btu_cli.history.filters import Filters, in_time, names_field, passes
from btu_cli.history.fold import Held, fold
from btu_cli.history.headline import Headline, headline
from btu_cli.history.moment import Moment, at, counting, dated_by, known
from btu_cli.history.origins import count_origins, origins
from btu_cli.history.sentence import prose, sentence
from btu_cli.model.sources import name_key
from btu_cli.model.updates import Show, Update, order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.changelog import Change


class FactRow(NamedTuple):
    """A fact of the state: what holds, whether it is disputed, how many origins stand behind it."""

    held: Held
    disputed: bool
    origins: int


class StatusReport(NamedTuple):
    """The answer of `btu status`. `sentence` writes dates as JSON does, `prose` as people do.

    `every_scope` asks a page for the facts of all seasons, not of the headline's only.
    """

    show: Show
    moment: Moment
    head: Headline
    sentence: str
    prose: str
    facts: tuple[FactRow, ...]
    expectations: tuple[Expectation, ...]
    conflicts: tuple[Conflict, ...]
    findings: tuple[Finding, ...]
    updates: int
    sources: int
    origins: int
    every_scope: bool = False


class Listed(NamedTuple):
    """An update, and what became of it: withdrawn, or superseded by another (its id)."""

    update: Update
    retracted: bool = False
    superseded_by: str | None = None


class TimelineReport(NamedTuple):
    """The answer of `btu timeline`: updates, withdrawn ones included; `total` before the filters."""

    show: Show
    moment: Moment
    updates: tuple[Listed, ...]
    total: int


class ShowChanges(NamedTuple):
    """The changelog's entries of one show."""

    show: Show
    entries: tuple[Entry, ...]


class ChangelogReport(NamedTuple):
    """The answer of `btu changelog`: one show's entries, or all shows'."""

    moment: Moment
    shows: tuple[ShowChanges, ...]


class InspectReport(NamedTuple):
    """The answer of `btu inspect`: one update whole, the updates it names and those that name it."""

    show: Show
    listed: Listed
    replaced: tuple[Listed, ...]
    replaced_by: tuple[Listed, ...]
    changes: tuple[Change, ...]


class AddReport(NamedTuple):
    """The answer of `btu add-update`: the update, whether it was new, and what it did to the state."""

    show: Show
    added: bool
    dry_run: bool
    listed: Listed
    changes: tuple[Change, ...]
    prose: str


class ShowRow(NamedTuple):
    """A line of `btu shows`. `problem` says why a show could not be read."""

    slug: str
    title: str
    own: bool
    head: Headline
    age_days: int | None
    updates: int
    findings: int
    problem: str = ""


class ShowsReport(NamedTuple):
    """The answer of `btu shows`."""

    moment: Moment
    shows: tuple[ShowRow, ...]


class ShowChange(NamedTuple):
    """The answer of `btu shows add`, `rename` and `remove`: what was done, and where a removed file went."""

    action: str
    show: Show
    dry_run: bool
    backup: str | None = None


def status_report(
    show: Show, updates: Iterable[Update], moment: Moment, *, every_scope: bool = False
) -> StatusReport:
    """The status at a moment."""
    answering = at(updates, moment)
    state, expectations = fold(answering), ledger(answering, moment.day)
    head, disputes = headline(answering, expectations, moment.day), conflicts(answering)
    behind = origins(answering)
    return StatusReport(
        show=show,
        moment=moment,
        head=head,
        sentence=sentence(head, expectations, state, moment.day),
        prose=sentence(head, expectations, state, moment.day, prose),
        facts=tuple(_fact_row(held, disputes) for held in state),
        expectations=expectations,
        conflicts=disputes,
        findings=check(Evidence(head, expectations, disputes, moment.day)),
        updates=len(answering),
        sources=len({name_key(name) for origin in behind for name in origin.publishers}),
        origins=len(behind),
        every_scope=every_scope,
    )


def timeline_report(
    show: Show, updates: Iterable[Update], moment: Moment, filters: Filters
) -> TimelineReport:
    """The updates at a moment, oldest first."""
    listed = listing(updates, moment)
    kept = [entry for entry in listed if passes(entry.update, filters)]
    if filters.reverse:
        kept.reverse()
    return TimelineReport(show, moment, tuple(kept[: filters.limit]), len(listed))


def listing(updates: Iterable[Update], moment: Moment) -> tuple[Listed, ...]:
    """The updates at a moment in order, withdrawn ones included, each with what became of it."""
    held = known(updates, moment)
    counted = counting(held)
    retracted = {update.retracts for update in counted}
    superseding = {update.supersedes: update.id for update in counted if update.supersedes}
    return tuple(
        Listed(update, update.id in retracted, superseding.get(update.id))
        for update in sorted(dated_by(held, moment), key=order)
    )


def changelog_report(
    shows: Iterable[tuple[Show, tuple[Update, ...]]], moment: Moment, filters: Filters
) -> ChangelogReport:
    """How the future of shows changed up to a moment."""
    return ChangelogReport(
        moment, tuple(ShowChanges(show, _entries(updates, moment, filters)) for show, updates in shows)
    )


def inspect_report(show: Show, updates: tuple[Update, ...], update: Update, moment: Moment) -> InspectReport:
    """One update, with the chain of what it withdrew and what withdrew it."""
    listed = listing(updates, moment)
    found = next((entry for entry in listed if entry.update.id == update.id), Listed(update))
    named = (update.supersedes, update.retracts)
    changes = next((e.changes for e in changelog(at(updates, moment)) if e.update.id == update.id), ())
    return InspectReport(
        show,
        found,
        tuple(entry for entry in listed if entry.update.id in named),
        tuple(e for e in listed if update.id in (e.update.supersedes, e.update.retracts)),
        changes,
    )


def add_report(
    show: Show, before: tuple[Update, ...], update: Update, moment: Moment, *, added: bool, dry_run: bool
) -> AddReport:
    """What adding an update did, or would do, to the state."""
    after = (*before, update) if added else before
    state, expectations = fold(at(after, moment)), ledger(at(after, moment), moment.day)
    changes: tuple[Change, ...] = ()
    if added:
        changes = diff(
            fold(at(before, moment)), state, ledger(at(before, moment), moment.day), expectations
        ) + confirmed(state, update.id)
    head = headline(at(after, moment), expectations, moment.day)
    listed = next((e for e in listing(after, moment) if e.update.id == update.id), Listed(update))
    return AddReport(
        show, added, dry_run, listed, changes, sentence(head, expectations, state, moment.day, prose)
    )


def show_row(show: Show, updates: Iterable[Update], moment: Moment, *, own: bool) -> ShowRow:
    """A show's line among all shows."""
    report = status_report(show, updates, moment)
    return ShowRow(
        show.slug,
        show.title,
        own,
        report.head,
        report.head.age_days(moment.day),
        report.updates,
        len(report.findings),
    )


def _fact_row(held: Held, disputes: Iterable[Conflict]) -> FactRow:
    disputed = any(
        (found.season, found.field) == (held.season, held.field) and found.concerns(held.value)
        for found in disputes
    )
    return FactRow(held, disputed, count_origins(held.support))


def _entries(updates: Iterable[Update], moment: Moment, filters: Filters) -> tuple[Entry, ...]:
    kept = []
    for entry in changelog(at(updates, moment)):
        changes = tuple(change for change in entry.changes if names_field(filters.field, change.field))
        if changes and in_time(entry.update, filters):
            kept.append(entry._replace(changes=changes))
    if filters.reverse:
        kept.reverse()
    return tuple(kept[: filters.limit])
