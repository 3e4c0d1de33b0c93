"""Adding what was typed to a show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.actions.entering import ToEnter, enter
from btu_cli.actions.typed import Line, Typed, read_lines, read_typed
from btu_cli.errors import EmptyUpdate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.actions.desk import Desk
    from btu_cli.reports.added import AddReport


def add(desk: Desk, slug: str, typed: Typed, *, dry_run: bool) -> AddReport:
    """Add what was typed to a show. A report that already counts there is not added again.

    Raises:
        Refused: a part of it cannot be accepted; nothing was locked or created.
        NotFound: the show, or an id that was named, does not exist.
        Damaged, WriteFailed: as `Store.writing`.
    """
    record = desk.open(slug)
    numbering = record.show.numbering(typed.numbering)
    read = read_typed(desk, record, typed)
    wanted = [ToEnter(update) for update in read.updates]
    return enter(desk, record, wanted, numbering=numbering, notices=read.notices, dry_run=dry_run)


def add_lines(desk: Desk, slug: str, typed: Typed, lines: Sequence[Line], *, dry_run: bool) -> AddReport:
    """Add the entries of a batch in one write, all of them or none.

    Raises:
        BatchRefused: some lines are refused; nothing was locked or created.
        EmptyUpdate: there are no lines.
        NotFound, Damaged, WriteFailed: as `add`.
    """
    if not lines:
        raise EmptyUpdate
    record = desk.open(slug)
    numbering = record.show.numbering(typed.numbering)
    read = read_lines(desk, record, typed, lines)
    wanted = [ToEnter(update) for update in read.updates]
    return enter(desk, record, wanted, numbering=numbering, notices=read.notices, dry_run=dry_run)
