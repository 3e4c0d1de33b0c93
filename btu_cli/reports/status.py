"""The answer of `btu status`: the state at a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.history.origins import count_origins
from btu_cli.history.sentence import Voice, Write, prose
from btu_cli.model.catalogues import credits_of
from btu_cli.model.names import same_in
from btu_cli.model.numbering import OWN, Numbering
from btu_cli.model.sources import name_key
from btu_cli.named import NamedTuple
from btu_cli.reports.documents import change_of, conflict_of, expectation_of, fact_of, show_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from btu_cli.history.changelog import Change
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.expectations import Expectation
    from btu_cli.history.fold import Held
    from btu_cli.history.headline import Headline
    from btu_cli.history.moment import Moment
    from btu_cli.history.reading import Reading
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Show, Update
    from btu_cli.reports import shapes


# Facts of a show that a later season can change without a word about the show.
PASSED_ON: Final = frozenset({"platform", "studio", "production", "language"})


class FactRow(NamedTuple):
    """A fact of the state: its value, whether it is disputed, and the number of origins that report it."""

    held: Held
    disputed: bool
    origins: int


class StatusReport(NamedTuple):
    """The answer of `btu status`. `sentence` writes dates as JSON does, `prose` as people do.

    With `every_scope`, a page shows the facts of all seasons, not only of the headline's. `since` is an
    earlier date, and `changes` are the changes since its end. `latest` are the newest reports, if they are
    newer than the status. `against` are the firm claims that contradict the status.
    """

    show: Show
    moment: Moment
    head: Headline
    sentence: str
    prose: str
    facts: tuple[FactRow, ...]
    expectations: tuple[Expectation, ...]
    conflicts: tuple[Conflict, ...]
    against: tuple[Claim, ...]
    latest: tuple[Update, ...]
    updates: int
    sources: int
    origins: int
    every_scope: bool = False
    since: PartialDate | None = None
    changes: tuple[Change, ...] = ()

    @property
    def news(self) -> tuple[Change, ...]:
        """The changes as people read them."""
        from btu_cli.history.changelog import without_echo

        return without_echo(self.changes)

    @property
    def credits(self) -> tuple[str, ...]:
        """The credits for the catalogues whose data is shown."""
        return credits_of(update.source for update in self._told_by())

    def document(self) -> shapes.StatusDocument:
        """As JSON."""
        head, day = self.head, self.moment.day
        return {
            "show": show_of(self.show),
            "as_of": day.isoformat(),
            "headline": {
                "status": head.status,
                "outlook": head.outlook,
                "season": head.season,
                "standing": head.said_by.update.standing if head.said_by else None,
                "since": text_of(head.since),
                "age_days": head.age_days(day),
                "stale": head.stale,
                "on_air": head.on_air,
                "final": head.final,
                "by": head.by,
                "progress": text_of(head.progress),
                "checked": text_of(head.checked),
                "sentence": self.sentence,
            },
            "facts": [fact_of(row.held, disputed=row.disputed, origins=row.origins) for row in self.facts],
            "expectations": [expectation_of(entry) for entry in self.expectations],
            "conflicts": [conflict_of(found) for found in self.conflicts],
            "since": text_of(self.since),
            "changes": [change_of(made) for made in self.changes],
        }

    @property
    def disputed(self) -> tuple[Conflict, ...]:
        """The contradictions about the headline's season, or about the whole show."""
        return tuple(found for found in self.conflicts if found.season in (None, self.head.season))

    def moved_on(self, row: FactRow) -> Held | None:
        """The last season's own value of a fact of the whole show, if it was reported later and differs.

        None if all seasons are shown anyway.
        """
        if self.every_scope or row.held.season is not None or row.held.field not in PASSED_ON:
            return None
        seasons = [
            other.held for other in self.facts if other.held.season and other.held.field == row.held.field
        ]
        last = max(seasons, key=lambda held: held.season or 0, default=None)
        if last is None or last.since.first <= row.held.since.last:
            return None
        return None if same_in(last.field, last.value, row.held.value) else last

    @property
    def headline_credits(self) -> tuple[str, ...]:
        """The credits if only the headline is shown."""
        claim = self.head.said_by
        return credits_of([claim.update.source] if claim else [])

    def _told_by(self) -> Iterator[Update]:
        """The updates behind everything that is shown."""
        yield from (row.held.said_by.update for row in self.facts)
        yield from (entry.update for entry in self.expectations)
        yield from (claim.update for found in self.conflicts for claim in found.claims)


def status_report(
    now: Reading,
    *,
    every_scope: bool = False,
    since: PartialDate | None = None,
    numbering: Numbering = OWN,
    write: Write = prose,
) -> StatusReport:
    """The status at a moment. `numbering` and `write` give the seasons and dates of its prose."""
    return StatusReport(
        show=now.show,
        moment=now.moment,
        head=now.head,
        sentence=now.sentence(),
        prose=now.sentence(Voice(write, numbering.scope)),
        facts=fact_rows(now.state, now.conflicts),
        expectations=now.expectations,
        conflicts=now.conflicts,
        against=now.against,
        latest=_latest(now),
        updates=len(now.answering),
        sources=len({name_key(name) for origin in now.origins for name in origin.publishers}),
        origins=len(now.origins),
        every_scope=every_scope,
        since=since,
        changes=_changed_since(since, now) if since else (),
    )


def _latest(now: Reading) -> tuple[Update, ...]:
    """The newest reports, of one date and publisher, if they are newer than the headline."""
    newest, since = now.heard.reported, now.head.since
    if newest is None or newest.source is None or since is None or newest.date.first <= since.last:
        return ()
    return tuple(
        update
        for update in now.answering
        if update.date == newest.date
        and update.source is not None
        and update.source.publisher == newest.source.publisher
    )


def _changed_since(since: PartialDate, now: Reading) -> tuple[Change, ...]:
    """The changes from the end of an earlier date to the moment of the reading."""
    from btu_cli.history.diff import diff

    earlier = now.at(now.moment._replace(day=since.last))
    return diff(earlier.state, now.state, earlier.expectations, now.expectations)


def origins_of(held: Held) -> int:
    """How many independent origins report a fact."""
    return count_origins(held.support)


def fact_rows(
    state: Iterable[Held],
    conflicts: Iterable[Conflict],
    count: Callable[[Held], int] = origins_of,
) -> tuple[FactRow, ...]:
    """The facts of a state."""
    disputes: dict[tuple[int | None, str], list[Conflict]] = {}
    for found in conflicts:
        disputes.setdefault((found.season, found.field), []).append(found)
    rows = []
    for held in state:
        about = disputes.get((held.season, held.field), ())
        disputed = any(found.concerns(held.value) for found in about)
        rows.append(FactRow(held, disputed, count(held)))
    return tuple(rows)
