"""The checks: things in a record that need attention, and how to settle them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.history.checks import RULES, Finding
from btu_cli.reports.hints import steps_of

if TYPE_CHECKING:
    from tests.history.telling import History


def found(history: History, day: str, *ignored: str) -> tuple[Finding, ...]:
    """The findings on a day, without those about sources."""
    left_out = {"no-quote", "no-url", *ignored}
    return tuple(finding for finding in history.at(day).findings if finding.rule not in left_out)


def test_what_is_stale_lapsed_and_contradicted(history: History) -> None:
    """Each with its rule, its update, and the step that settles it.

    2019-01-01 renewed, filming expected 2019-06 @Variety
    2019-01-02 10 episodes @Variety
    2019-01-03 8 episodes @Deadline
    """
    findings = found(history, "2021")

    assert [(finding.rule, finding.message) for finding in findings if finding.rule in RULES] == [
        ("stale", "No progress for two years."),
        ("lapsed", "show: filming, expected 2019-06, was never confirmed."),
        ("conflict", "show: episodes is 10 or 8."),
    ]
    assert all(steps_of(finding, "x") for finding in findings)
    assert {finding.update for finding in findings} <= set(history.updates)
    assert [finding.rule for finding in found(history, "2021", "stale", "lapsed")] == ["conflict"]


def test_rumours_alone(history: History) -> None:
    """Found until a firm report comes.

    rumoured: 2021-01-01 renewed @Reddit
    2021-02-01 renewed @Variety
    """
    rules = [[finding.rule for finding in found(history, month)] for month in ("2021-01", "2021-02")]

    assert rules == [["only-rumours"], []]


def test_a_record_that_is_well(history: History) -> None:
    """A record in order has no findings.

    2021-01-01 renewed, premiere expected 2022 @Variety
    """
    assert found(history, "2021") == ()
