"""Looking over all shows: their list, and the check of the record and its files.

A show that cannot be read is told, and does not stop the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors import BtuError
from btu_cli.history.headline import Headline
from btu_cli.reports.check import CheckReport, findings_of
from btu_cli.reports.shows import ShowRow, ShowsReport, by_attention, show_row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from btu_cli.history.moment import Moment
    from btu_cli.store import Store


def list_shows(store: Store, moment: Moment) -> ShowsReport:
    """All shows that are not hidden, what needs attention first.

    Raises:
        Damaged: the folder itself cannot be read.
    """
    own = set(store.own_slugs())
    rows: list[ShowRow] = []
    failures: list[BtuError] = []
    for slug in sorted(own.union(store.shipped_slugs())):
        try:
            record = store.read(slug)
            if record.show.hidden:
                continue
            rows.append(show_row(record, moment, own=slug in own))
        except BtuError as failure:
            failures.append(failure)
            rows.append(ShowRow(slug, slug, slug in own, Headline(), None, 0, 0, failure.message))
    return ShowsReport(moment, by_attention(rows), tuple(failures))


def check_record(store: Store, named: str | None, moment: Moment, ignored: Iterable[str]) -> CheckReport:
    """The findings and the health of the files, of one show or of all.

    Raises:
        ShowNotFound: there is no such show.
        Damaged: the folder itself cannot be read.
    """
    if named is not None:
        store.require(named)
    files = tuple(each for each in store.health() if named in (None, each.slug))
    damaged = {each.slug for each in files if not each.ok}
    slugs = [slug for slug in store.slugs() if named in (None, slug) and slug not in damaged]
    ignored = tuple(ignored)
    records = (store.read(slug) for slug in slugs)
    looked_at = (record for record in records if named or not record.show.hidden)
    findings = [finding for record in looked_at for finding in findings_of(record, moment, ignored)]
    return CheckReport(moment, tuple(findings), files)
