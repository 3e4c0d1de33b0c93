"""Three clocks on every command that reads, alone and combined; old answers never change."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.history.filters import Filters
from btu_cli.history.moment import Moment, dated_by, known
from btu_cli.history.reading import Reading
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show
from btu_cli.reports.changelog import changelog_report, show_changes
from btu_cli.reports.check import findings_of
from btu_cli.reports.conflicts import conflicts_report
from btu_cli.reports.diff import diff_report
from btu_cli.reports.expected import expected_report, show_expected
from btu_cli.reports.inspect import inspect_report
from btu_cli.reports.shows import show_row
from btu_cli.reports.sources import sources_report
from btu_cli.reports.status import status_report
from btu_cli.reports.timeline import timeline_report
from btu_cli.store.record import Record
from tests.cli.entering import enter, on, once
from tests.cli.making import corrected, keep, update
from tests.cli.running import SHIPPED, Btu
from tests.history import generated
from tests.history.telling import ENTERED

if TYPE_CHECKING:
    from datetime import date
    from typing import Any

    from btu_cli.model.updates import Update

# Entered on 1, 2, 3 … March 2026, in this order; the last two were published late.
LINES: Final = (
    "2020-11-17 renewed for season 2, 10 episodes @Variety --published 2020-11-17",
    "2020-11-20 season 2, 12 episodes @Deadline --published 2021-02",
    "2021-03-05 season 2, filming expected 2021-06, premiere expected 2025 @Variety --published 2021-03-05",
    "2021-05-10 season 2 cancelled by Netflix @TVLine --published 2023-01-10",
    "rumoured: 2021-05-12 season 2 in talks with Apple @Reddit --published 2021-05-12",
)
READING: Final = (
    "status",
    "timeline",
    "changelog",
    "changelog --all",
    "inspect {first}",
    "expected",
    "expected --all",
    "conflicts",
    "sources",
    "check",
    "shows",
    "diff 2020 2022",
    "diff 2020",
)
ALONE: Final = {
    "--as-of": ("2020", "2020-12-31"),
    "--known-on": ("2026-03-02", "2026-03-02T23:59:59Z"),
    "--published-by": ("2020-11", "2020-11-30"),
}
# What a clock has no say in: a contradiction that is as old, two days that are both named.
UNMOVED: Final = {
    "--as-of": ("conflicts", "diff 2020 2022", "inspect {first}"),
    "--known-on": ("conflicts", "inspect {first}"),
    "--published-by": ("inspect {first}",),
}


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with the updates above."""
    return once(tmp_path_factory, *LINES)


@pytest.fixture
def ids(entered: tuple[Path, list[str]], data: Path) -> list[str]:
    """The ids of the updates above, which are in the data folder."""
    copytree(entered[0], data)
    return entered[1]


def asked(btu: Btu, command: str, *options: str) -> tuple[int, Any]:
    """The status and document of a command that reads, without the parts that repeat the question."""
    if "{first}" in command:
        command = command.format(first=btu("timeline", "--json").document["updates"][0]["id"])
    ran = btu(*command.split(), "--json", *options)
    assert ran.status in (0, 1, 3), ran.err
    document = ran.document if ran.out else ran.error
    return ran.status, {key: part for key, part in document.items() if key != "as_of"}


@pytest.mark.parametrize("command", READING)
def test_each_clock_is_heard(btu: Btu, ids: list[str], command: str) -> None:
    """Every clock changes the answer; a partial date means its last day or second."""
    assert len(ids) == len(LINES)
    now = asked(btu, command)
    for option, (partial, exact) in ALONE.items():
        then = asked(btu, command, option, partial)
        assert then == asked(btu, command, option, exact), option
        assert command in UNMOVED.get(option, ()) or then != now, option


def counted(btu: Btu, *options: str) -> list[int]:
    """The numbers of the answering updates, by their places above."""
    seen = [entry["recorded"][:10] for entry in btu("timeline", "--json", *options).document["updates"]]
    return [int(day[-2:]) - 1 for day in seen]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), [0, 1, 2, 3, 4]),
        (("--as-of", "2020-11"), [0, 1]),
        (("--as-of", "2021-05-11"), [0, 1, 2, 3]),
        (("--known-on", "2026-03-03"), [0, 1, 2]),
        (("--published-by", "2021"), [0, 1, 2, 4]),
        (("--as-of", "2020", "--published-by", "2020"), [0]),
        (("--as-of", "2021-05-10", "--known-on", "2026-03-04", "--published-by", "2021-04"), [0, 1, 2]),
        (("--known-on", "2026-02"), []),
    ],
)
def test_which_updates_answer(
    btu: Btu, ids: list[str], options: tuple[str, ...], expected: list[int]
) -> None:
    """The world's day, the record's instant, the public's day, and all together."""
    assert ids
    assert expected == counted(btu, *options)


@pytest.mark.parametrize(
    ("given", "day"),
    {
        "2020": "2020-12-31",
        "2020-11": "2020-11-30",
        "2020-11-17": "2020-11-17",
        "2021-Q3": "2021-09-30",
        "Q3 2021": "2021-09-30",
        "November 2020": "2020-11-30",
        "17 Nov 2020": "2020-11-17",
        "11/17/2020": "2020-11-17",
        "2018-11-23/2019-02": "2019-02-28",
    }.items(),
)
@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_as_of_takes_partial_dates(btu: Btu, command: str, given: str, day: str) -> None:
    """The answer is for the end of the named date, in any form."""
    assert btu(command, "--as-of", given, "--json").document["as_of"] == day


@pytest.mark.parametrize("command", ["status", "timeline", "changelog", "shows"])
def test_before_everything(btu: Btu, command: str) -> None:
    """Before the first update, record or article, nothing is known."""
    for clock in ("--as-of", "--known-on", "--published-by"):
        ran = btu(command, clock, "1999", "--json")
        document = ran.document

        assert ran.status == 0
        assert not [key for key in ("updates", "entries", "facts") if document.get(key)]


def test_known_on(btu: Btu, record: Record) -> None:
    """--known-on answers with the updates recorded by the last instant of its value."""
    keep(
        record,
        update(0, note="at noon"),
        update(1, note="a minute later"),
        update(60 * 24 * 40, note="forty days later"),
    )

    def known(when: str) -> list[str]:
        return [entry["note"] for entry in btu("timeline", "--known-on", when, "--json").document["updates"]]

    assert known("2025-12-31") == []
    assert known("2026-01-01T11:59:59Z") == []
    assert known("2026-01-01T12:00:00Z") == ["at noon"]
    assert known("2026-01-01 12:00") == ["at noon"]
    assert known("2026-01-01T13:01+01:00") == ["at noon", "a minute later"]
    assert known("2026-01") == ["at noon", "a minute later"]
    assert known("2026-02") == ["at noon", "a minute later", "forty days later"]


def test_known_on_before_a_correction(btu: Btu, record: Record) -> None:
    """Before the correction was recorded, its target still counts."""
    corrected(record)

    def episodes(when: str) -> list[int]:
        facts = btu("status", "--known-on", when, "--json").document["facts"]
        return [fact["value"] for fact in facts if fact["field"] == "episodes"]

    assert episodes("2026-01-01T12:02") == [8]
    assert episodes("2026-01-01T12:04") == [10]


def test_published_by(btu: Btu) -> None:
    """--published-by leaves out later publications, whatever they are about."""
    then = btu("timeline", "--published-by", "2020-12-31", "--json").document["updates"]

    assert then
    assert {entry["source"]["publisher"] for entry in then} == {"The Cinemaholic", "Variety"}


def test_clocks_combine(btu: Btu) -> None:
    """Together the clocks select the updates that pass each of them."""
    every = {}
    for clock in ("--as-of=2020-11-17", "--published-by=2020-12-31", "--known-on=2026-11-20"):
        every[clock] = {e["id"] for e in btu("timeline", clock, "--json").document["updates"]}
    together = {e["id"] for e in btu("timeline", *every, "--json").document["updates"]}

    assert together == set.intersection(*every.values())


def test_inspect_at_a_moment(btu: Btu, record: Record) -> None:
    """A later update is not found, and a later correction is not mentioned."""
    _, wrong, *_ = corrected(record)

    assert btu("inspect", wrong.id, "--known-on", "2026-01-01T12:01").status == 3
    early = btu("inspect", wrong.id, "--known-on", "2026-01-01T12:02", "--json").document
    late = btu("inspect", wrong.id, "--json").document
    assert early["update"]["superseded_by"] is None
    assert late["update"]["superseded_by"] == late["replaced_by"][0]["id"]


@pytest.mark.parametrize(
    "command", ["status --all", "changelog", "expected", "conflicts", "sources", "check", "shows"]
)
def test_what_the_public_could_know(btu: Btu, command: str) -> None:
    """At the end of 2020 Variety's report was out; the later page is in no answer."""
    out = btu(*command.split(), "--published-by", "2020-12-31", COLUMNS="200").out

    assert "What's on Netflix" not in out
    assert command in ("conflicts", "check", "shows") or "Variety" in out


def test_the_public_of_2020(btu: Btu) -> None:
    """It had one report of a renewal, so no contradiction, and could not know of the lapse."""
    then = btu("status", "--published-by", "2020-12-31", "--as-of", "2020-12-31", "--json").document

    assert (then["headline"]["status"], then["conflicts"]) == ("renewed", [])
    assert {fact["source"]["publisher"] for fact in then["facts"]} == {"The Cinemaholic", "Variety"}
    assert btu("conflicts", "--published-by", "2020", "--json").document["conflicts"] == []
    assert len(btu("conflicts", "--published-by", "2024", "--json").document["conflicts"]) == 2


@pytest.mark.parametrize("command", [command for command in READING if "shows" not in command])
def test_what_was_answered_stays_answered(btu: Btu, command: str) -> None:
    """Later entries, corrections and withdrawals do not change answers at an earlier --known-on."""
    enter(btu, *LINES[:2])
    before = asked(btu, command, "--known-on", "2026-03-02")
    ids = enter(btu, *LINES[2:], start=2)
    btu("correct", ids[0], "--expect", "filming=2021-08", BTU_NOW=on(8))
    btu("retract", ids[1], "--reason", "wrong", BTU_NOW=on(9))

    assert before == asked(btu, command, "--known-on", "2026-03-02")
    assert before == asked(btu, command, "--known-on", "2026-03-02T12:00")


SHOW: Final = Show("x", "X")


def answers(updates: tuple[Update, ...], moment: Moment, other: date) -> list[object]:
    """All answers at a moment."""
    record = ShowRecord(SHOW, updates)
    inspected = dated_by(known(updates, moment), moment)
    return [
        status_report(Reading(record, moment)),
        timeline_report(record, moment, Filters()),
        changelog_report([show_changes(record, moment, Filters())], moment, Filters()),
        expected_report([show_expected(record, moment)], moment),
        conflicts_report(record, moment),
        sources_report(Reading(record, moment)),
        findings_of(record, moment),
        show_row(record, moment, own=True),
        diff_report(record, "as-of", ("a", moment._replace(day=other)), ("b", moment)),
        [inspect_report(record, update, moment, "") for update in inspected],
    ]


@given(generated.records(), generated.moments, generated.moments, st.integers(0, 8), st.integers(0, 8))
def test_a_later_known_on_changes_no_earlier_answer(
    record: tuple[Update, ...], day: date, other: date, entered: int, asked_of: int
) -> None:
    """The answer with the first updates stays the answer for that time."""
    with TemporaryDirectory() as folder:
        store = Record(Path(folder))
        store.add_show(SHOW)
        then = Moment(day, ENTERED + timedelta(seconds=min(asked_of, entered)))
        store.add_many(SHOW.slug, map(encoded, record[: entered + 1]))
        before = answers(store.updates(SHOW.slug), then, other)
        store.add_many(SHOW.slug, map(encoded, record))
        after = answers(Record(Path(folder)).updates(SHOW.slug), then, other)

    assert before == after


def encoded(update: Update) -> dict[str, Any]:
    """The document of an update."""
    from btu_cli.store.codec import encode

    return encode(update)


def test_the_slug_of_the_shipped_show(btu: Btu) -> None:
    """Of several shows, each is asked about the same moment."""
    enter(btu, *LINES)
    rows = btu("shows", "--as-of", "2020-12-31", "--json").document["shows"]

    assert {row["slug"]: row["status"] for row in rows} == {SHIPPED: "renewed", "station-eleven": "renewed"}


# -- the clocks on a command line --------------------------------------------------------------------------


@pytest.mark.parametrize("clock", ["--as-of", "--published-by"])
def test_a_day_to_come_is_today(btu: Btu, clock: str) -> None:
    """A future day is answered as of today, and stderr says so."""
    now, ahead = btu("status", "--json"), btu("status", clock, "2030", "--json")

    assert (ahead.status, ahead.document["as_of"]) == (0, "2026-11-20")
    assert ahead.document["headline"] == now.document["headline"]
    assert "answered as of today, 2026-11-20" in ahead.err


def test_what_was_published_is_asked_of_that_day(btu: Btu) -> None:
    """--published-by (--public-on) asks as of its day; --as-of sets another day."""
    then = btu("status", "--published-by", "2019-12-31", "--json").document

    assert then["as_of"] == "2019-12-31"
    assert then == btu("status", "--public-on", "2019-12-31", "--json").document
    both = btu("status", "--published-by", "2019-12-31", "--as-of", "2026-11-01", "--json").document
    assert both["as_of"] == "2026-11-01"


@pytest.mark.parametrize("verb", "timeline changelog expected conflicts sources check shows".split())
def test_a_page_of_another_moment_says_so_first(btu: Btu, verb: str) -> None:
    """The first line of a filtered page says so; other pages do not mention it."""
    clocks = ("--as-of", "2020-12-31", "--known-on", "2026-11-20", "--published-by", "2020-11")

    first = btu(verb, *clocks, COLUMNS="200").out.splitlines()[0]

    assert first == (
        "As of 31 December 2020, as recorded here by 2026-11-20 23:59:59 UTC, "
        "as published by 30 November 2020."
    )
    assert not btu(verb).out.startswith("As of")


def test_a_status_says_what_its_day_does_not(btu: Btu) -> None:
    """A status always shows its day; other filters are named first."""
    assert btu("status", "--as-of", "2020-12-31").out.startswith("Better Than Us")
    assert btu("status", "--published-by", "2020-12-31").out.startswith("As published by 31 December 2020.")


def test_fixed_clock(btu: Btu) -> None:
    """BTU_NOW is the clock; a malformed one is refused."""
    assert btu("status", "--json", BTU_NOW="2021-01-01T00:00:00Z").document["as_of"] == "2021-01-01"
    for wrong in ("yesterday", "2021-13-01T00:00:00Z", "99999"):
        assert btu("status", BTU_NOW=wrong).status == 5
