"""Lists all shows, and checks the record and its files.

A show that cannot be read is reported and does not stop the others.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from btu_cli.actions.each import of_each
from btu_cli.actions.mend import verify_backups
from btu_cli.errors import BadValue, BtuError
from btu_cli.model.updates import Acknowledgement
from btu_cli.reports.check import AcknowledgeReport, CheckReport, findings_of
from btu_cli.reports.shows import ShowsReport, Wanted, chosen, damaged_row, show_row

NO_DRIVER: Final = "git cannot merge two versions of a show here yet. Run btu init --git in each clone."

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from btu_cli.history.moment import Moment
    from btu_cli.model.files import Health
    from btu_cli.model.updates import Show
    from btu_cli.reports.check import ShowFinding
    from btu_cli.reports.shows import ShowRow
    from btu_cli.store import Store


def list_shows(store: Store, moment: Moment, wanted: Wanted | None = None) -> ShowsReport:
    """The shows that are not hidden, filtered and sorted as `wanted` says.

    Raises:
        Damaged: the folder itself cannot be read.
    """
    own = set(store.own_slugs())
    rows: list[ShowRow] = []
    failures: list[BtuError] = []
    hidden = 0
    slugs = sorted(own.union(store.shipped_slugs()))
    for slug, row in of_each(store, slugs, partial(show_row, moment=moment)):
        if row is None:
            hidden += 1
        elif isinstance(row, BtuError):
            failures.append(row)
            rows.append(damaged_row(slug, own=slug in own, problem=row.message))
        else:
            rows.append(row._replace(own=slug in own))
    shown = chosen(rows, wanted or Wanted())
    return ShowsReport(moment, shown, tuple(failures), len(rows), hidden)


def check_record(
    store: Store,
    named: str | None,
    moment: Moment,
    ignored: Iterable[str],
    since: date | None = None,
    *,
    backups: bool = False,
) -> CheckReport:
    """The findings and the health of the files, for one show or all. With `since`, only what arose since.

    With `backups`, every backup is verified too.

    Raises:
        ShowNotFound: there is no such show.
        Damaged: the folder itself cannot be read.
    """
    if named is not None:
        store.require(named)
    slugs = store.slugs() if named is None else (named,)
    files: list[Health] = []
    findings: list[ShowFinding] = []
    left_out = tuple(ignored)
    for slug in slugs:
        health = store.health_of(slug)
        files += health
        if all(each.ok for each in health):
            record = store.read(slug)
            if named or not record.show.hidden:
                findings += findings_of(record, moment, left_out, since)
    kept = [each for slug in slugs if backups for each in verify_backups(store, slug)]
    notices = (NO_DRIVER,) if store.lacks_driver() else ()
    return CheckReport(moment, tuple(findings), tuple(files), tuple(kept), notices)


def acknowledge(
    store: Store,
    slug: str,
    names: Sequence[str],
    until: date | None,
    *,
    withdrawn: Sequence[str] = (),
    dry_run: bool,
) -> AcknowledgeReport:
    """Acknowledge findings of a show by rule or by update id, and take back the acknowledgements `withdrawn`.

    Raises:
        BadValue: a name is neither a rule nor an update's id.
        AmbiguousId, ShowNotFound, Damaged, WriteFailed: as `Store.writing`.
    """
    whats = [_what(store, slug, name) for name in names]
    gone = {*whats, *(_what(store, slug, name) for name in withdrawn)}

    def change(old: Show) -> Show:
        kept = [each for each in old.acknowledged if each.what not in gone]
        new = [Acknowledgement(what, until) for what in whats]
        return old._replace(acknowledged=tuple(sorted((*kept, *new))))

    show = change(store.show(slug)) if dry_run else store.describe(slug, change)
    return AcknowledgeReport(show, show.acknowledged, dry_run)


def _what(store: Store, slug: str, name: str) -> str:
    """A rule, or the whole id of the update with this prefix."""
    from btu_cli.errors import UpdateNotFound
    from btu_cli.history.checks import RULES
    from btu_cli.history.ids import find_update

    if name in RULES:
        return name
    try:
        return find_update(store.updates(slug), name, slug).id
    except UpdateNotFound:
        raise BadValue("--acknowledge", name, f"an update's id, or a rule: {', '.join(RULES)}") from None
