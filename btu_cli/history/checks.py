"""The checks: what in a record deserves a look. Each is a function of a reading; bad data never raises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.history.expectations import LAPSED, Expectation
from btu_cli.history.sentence import event_title, span
from btu_cli.model.facts import show_value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.headline import Headline


class Finding(NamedTuple):
    """What a check noticed: the rule's name, the update that it is about, and what would settle it."""

    rule: str
    update: str | None
    message: str
    hint: str


class Evidence(NamedTuple):
    """What the checks look at."""

    head: Headline
    expectations: tuple[Expectation, ...]
    conflicts: tuple[Conflict, ...]
    today: date


def stale(seen: Evidence) -> tuple[Finding, ...]:
    """The headline has not moved for long and nothing is awaited."""
    if not seen.head.stale or seen.head.said_by is None:
        return ()
    since = seen.head.progress or seen.head.said_by.date.last
    return (
        Finding(
            "stale",
            seen.head.said_by.update.id,
            f"Nothing firm for {span(since, seen.today)}.",
            "Look for news, and record what you find, even that there is none (--note).",
        ),
    )


def lapsed(seen: Evidence) -> tuple[Finding, ...]:
    """An expected date went by and nobody said whether it happened."""
    return tuple(
        Finding(
            "lapsed",
            entry.update.id,
            f"{entry.scope}: {event_title(entry.event)}, expected {entry.when}, was never confirmed.",
            f"If it happened: --met {entry.event}; if it moved: --expect {entry.event}=WHEN.",
        )
        for entry in seen.expectations
        if entry.state == LAPSED
    )


def conflict(seen: Evidence) -> tuple[Finding, ...]:
    """Claims that cannot both be right."""
    return tuple(
        Finding(
            "conflict",
            found.claims[-1].update.id,
            f"{found.scope}: {found.field} is "
            f"{' or '.join(dict.fromkeys(show_value(claim.value) for claim in found.claims))}.",
            "Settle it with a new update that names the wrong one: --supersedes ID.",
        )
        for found in seen.conflicts
    )


CHECKS: Final[tuple[Callable[[Evidence], tuple[Finding, ...]], ...]] = (stale, lapsed, conflict)


def check(seen: Evidence) -> tuple[Finding, ...]:
    """Every finding of every check."""
    return tuple(finding for rule in CHECKS for finding in rule(seen))
