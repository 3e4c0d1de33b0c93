"""`btu timeline --chart`: lanes with values over time, and a picture that fits every terminal."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from btu_cli.commands.table import answer_of
from btu_cli.history.filters import Filters
from btu_cli.history.moment import Moment
from btu_cli.history.reading import Reading
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import same_value
from btu_cli.model.records import ShowRecord
from btu_cli.model.updates import Show
from btu_cli.render.formats import TEXT, written
from btu_cli.render.ink import Ink
from btu_cli.reports.chart import ChartReport, chart_report
from tests.cli.entering import enter
from tests.cli.running import OWN
from tests.cli.test_pages import kept_page
from tests.history.generated import moments, records
from tests.history.telling import ordered, told

if TYPE_CHECKING:
    from btu_cli.model.updates import Update
    from tests.cli.running import Btu

SHOW: Final = Show("dark", "Dark")


def chart(updates: tuple[Update, ...], day: date, **filters: object) -> ChartReport:
    """The chart of some updates on a day."""
    return chart_report(Reading(ShowRecord(SHOW, ordered(updates)), Moment(day)), Filters(**filters))  # type: ignore[arg-type]


@given(records(), moments, st.integers(40, 220), st.booleans())
def test_every_line_fits(updates: tuple[Update, ...], day: date, width: int, ascii_only: bool) -> None:
    """No line is ever wider than the page, and under the locale C all of it is ASCII."""
    report = chart(updates, day)
    drawn = str(written(answer_of(report), report, TEXT, Ink(width, ascii_only)))

    assert max(cell_len(line) for line in drawn.splitlines()) <= width
    assert drawn.isascii() or not ascii_only


@given(records(), moments)
def test_spans_follow_one_another(updates: tuple[Update, ...], day: date) -> None:
    """In a lane, a value ends where the next begins; only the last can still hold."""
    for lane in chart(updates, day).lanes:
        starts = [span.start for span in lane.spans]
        assert starts == sorted(starts)
        for span, following in zip(lane.spans, lane.spans[1:], strict=False):
            assert span.until is not None
            assert span.start <= span.until <= following.start


@given(records(), moments)
def test_what_holds_is_the_state(updates: tuple[Update, ...], day: date) -> None:
    """The last value of a lane is the current value of its field."""
    state = {
        (held.season, held.field): held.value
        for held in Reading(ShowRecord(SHOW, ordered(updates)), Moment(day)).state
    }

    for lane in chart(updates, day).lanes:
        if lane.spans and lane.spans[-1].until is None and lane.field != "status":
            assert same_value(state[lane.season, lane.field], lane.spans[-1].value)


def test_lanes_of_the_shipped_record(btu: Btu) -> None:
    """There are lanes for changes, expectations and the headline; filters choose others."""
    lanes = btu("timeline", "--chart", "--json").document["lanes"]
    named = [(lane["scope"], lane["field"]) for lane in lanes]
    (filming,) = (lane for lane in lanes if lane["field"] == "filming")

    assert ("season 2", "status") in named
    assert [(each["when"], each["state"]) for each in filming["windows"]] == [("2021-Q3", "lapsed")]
    assert ("season 2", "episodes") not in named
    chosen = btu("timeline", "--chart", "--json", "--field", "episodes", "--season", "2").document["lanes"]
    assert [(lane["scope"], lane["field"]) for lane in chosen] == [("season 2", "episodes")]
    assert chosen[0]["spans"][0]["value"] == 10
    assert chosen[0]["spans"][0]["until"] is None


def test_the_days_that_were_asked_for(btu: Btu) -> None:
    """`--since` and `--until` are the ends of the axis; other days are not drawn."""
    page = btu("timeline", "--chart", "--since", "2020", "--until", "2021").out
    none = btu("timeline", "--chart", "--until", "2001").out

    assert "2021-Q3 lapsed" in page
    assert "today" not in page
    assert none == "Nothing about Better Than Us changed or was expected there.\n"


@pytest.mark.parametrize(
    ("first", "last"), [("../2020", "2020/.."), ("0001", "9999"), ("2026-11-26", "2026-11-26")], ids=str
)
def test_any_length_of_time(btu: Btu, first: str, last: str) -> None:
    """The axis has named ticks for a day as for the whole calendar."""
    btu("shows", "add", "Dark")
    words = ("add-update", "--show", "dark", "--status", "renewed", "--date", "2019-01-01")
    assert btu(*words, "--expect", f"premiere={first}", "--expect", f"filming={last}").status == 0
    ran = btu("timeline", "--chart", "--show", "dark", COLUMNS="80")

    assert (ran.status, ran.err) == (0, "")
    assert "renewed" in ran.out


def test_axis_without_a_day_twice() -> None:
    """An axis has several days, even if one day is requested."""
    day = PartialDate.parse("2020-01-01")
    report = chart((), day.first, since=day, until=day)

    assert report.first < report.last


@pytest.mark.parametrize("columns", [60, 100, 200])
def test_the_shipped_record_at_a_glance(btu: Btu, columns: int) -> None:
    """On air, undecided, ordered, a lapsed window, silence, rights and today, over the whole width."""
    page = btu("timeline", "--chart", COLUMNS=str(columns)).out
    lines = page.splitlines()

    for said in ("airing", "awaiting", "≈ renewed ", "✗ 2021-Q3 lapsed", "until 2026-08 passed", "today"):
        assert said in page
    assert {"━", "┈", "[", "]"} <= set(page)
    assert "RENEWED, IN LIMBO" in lines[1]
    assert columns - 2 <= max(map(cell_len, lines)) <= columns


def test_without_silence_no_line_is_dotted(btu: Btu) -> None:
    """Soon after the order, nothing is stale."""
    assert "┈" not in btu("timeline", "--chart", "--as-of", "2021-01").out


def test_a_season_that_is_over_has_an_end(btu: Btu) -> None:
    """The line of a finished season does not continue to today."""
    page = btu("timeline", "--chart", "--season", "1", "--field", "status").out

    assert "┤ over" in page
    assert "▸" not in page


def test_a_season_was_over_before_its_show_ended(btu: Btu) -> None:
    """Its line ends with the season, although its status changed once more when the show ended."""
    assert btu("shows", "add", "Andor").status == 0
    for entry in (
        "season 1 premiered 2022-09-21",
        "season 1 finale aired 2022-11-23",
        "season 2 premiered 2025-04-22, final season",
        "season 2 finale aired 2025-05-13",
    ):
        assert btu("add-update", "--show", "andor", entry).status == 0
    page = btu("timeline", "andor", "--chart", "--season", "1", "--field", "status").out

    assert "┤ over" in page
    assert "ended" not in page.partition("Season 1")[2]


@pytest.mark.parametrize("season", ["", "season 2, "])
def test_a_rumour_that_is_confirmed(btu: Btu, season: str) -> None:
    """From the day of the first firm report, the value is no rumour any more."""
    enter(
        btu, f"rumoured: {season}renewed, 8 episodes 2021-01-10", f"{season}renewed, 8 episodes 2021-02-10 @X"
    )
    lanes = btu("timeline", OWN, "--chart", "--json", "--field", "status").document["lanes"]
    lanes += btu("timeline", OWN, "--chart", "--json", "--field", "episodes").document["lanes"]

    for spans in (lane["spans"] for lane in lanes if lane["spans"][0]["standing"] == "rumoured"):
        assert [(span["from"], span["standing"]) for span in spans] == [
            ("2021-01-10", "rumoured"),
            ("2021-02-10", "reported"),
        ]
    assert {lane["spans"][-1]["standing"] for lane in lanes} == {"reported"}


def test_of_many_seasons_the_last_are_drawn(btu: Btu) -> None:
    """The others are counted, with a command that draws one; JSON has all."""
    assert btu("shows", "add", "Dark").status == 0
    for season in range(1, 13):
        words = ("--status", "renewed", "--season", str(season), "--date", f"20{season + 9:02}-05-01")
        assert btu("add-update", "--show", "dark", *words).status == 0
    page = btu("timeline", "dark", "--chart").out
    command = page[page.index("btu timeline") :].split()  # it is the last thing on the page
    lanes = btu("timeline", "dark", "--chart", "--json").document["lanes"]

    assert [f"Season {season}" in page for season in (9, 10, 11, 12)] == [False, True, True, True]
    assert "9 earlier seasons are not drawn" in page
    assert "Season 9" in btu(*command[1:]).out
    assert len([lane for lane in lanes if lane["scope"] != "show"]) == 12


@pytest.mark.parametrize("option", ["--reverse", "--limit=2", "--source=Variety", "--standing=official"])
def test_what_a_chart_cannot_do(btu: Btu, option: str) -> None:
    """An option without effect is refused, not ignored."""
    assert btu("timeline", "--chart", option).status == 2


# -- pictures, looked at before they are kept ----------------------------------------------------------------

THREE_MONTHS: Final = """
    in talks with Hulu 2026-08-20
    renewed 2026-09-02, season 1, platform = Hulu
    filming expected 2026-10, season 1, 2026-09-15
    in production 2026-10-12, season 1
    premiere expected spring 2027, season 1, 2026-11-01
    cancelled 2026-11-19, season 1
"""
FORTY_YEARS: Final = "\n".join(
    f"""
    renewed {year}-05-02, season {season}
    premiere expected {year}-09, season {season}, {year}-06-10
    season {season} premiered {year}-09-20
    platform = {("CBS", "NBC", "ABC")[season // 15]}, {year}-10-01
    season {season} finale aired {year + 1}-05-10
    """
    for season, year in enumerate(range(1986, 2026), 1)
)


@pytest.mark.parametrize("columns", ["60", "100", "200"])
@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
def test_picture_of_the_shipped_record(btu: Btu, columns: str, locale: str) -> None:
    """The picture equals the golden one."""
    page = btu("timeline", "--chart", COLUMNS=columns, LC_ALL=locale).out

    assert page == kept_page(f"chart-{columns}{'-ascii' if locale == 'C' else ''}", page)


@pytest.mark.parametrize("columns", [60, 100, 200])
@pytest.mark.parametrize("history", [THREE_MONTHS, FORTY_YEARS], ids=["three-months", "forty-years"])
def test_pictures_of_any_length(request: pytest.FixtureRequest, history: str, columns: int) -> None:
    """Pictures of short and long lives equal the golden ones."""
    report = chart(told(history), date(2026, 11, 20))
    page = str(written(answer_of(report), report, TEXT, Ink(columns, room=columns)))

    name = request.node.callspec.id.removeprefix(f"{columns}-").removesuffix(f"-{columns}")
    assert page == kept_page(f"chart-{name}-{columns}", f"{page}\n").removesuffix("\n")
