"""`btu pull` from TVmaze: the updates from a catalogue's answers, pull after pull."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from btu_cli.model.catalogues import CREDITS
from tests.catalogues.conftest import said
from tests.catalogues.stand_in import season, show

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalogues.conftest import Pull
    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu

SHOW = "/shows/7001"
FIRST, LATER = "2026-06-01T12:00:00Z", "2026-09-01T12:00:00Z"
JUNE_10, AUGUST_20 = 1_781_100_000, 1_787_200_000  # 2026-06-10, 2026-08-20
ONE = season(1, "2024-01-09", "2024-03-26", 12)
TWO = season(2, "2026-04-07", "2026-07-14", 10)


def headline(btu: Btu, now: str) -> Any:
    """The headline of the show."""
    return btu("status", "--show", "night-ferry", "--json", BTU_NOW=now).document["headline"]


def test_first_pull_adds_events_and_no_decisions(catalogue: StandIn, pull: Pull) -> None:
    """The first pull adds premieres, finales and episodes, but not the order of season 3."""
    catalogue.says(SHOW, show(ONE, TWO, season(3)))

    assert said(pull(FIRST)) == [
        (1, "2026-05-28", {"premiere": "2024-01-09", "finale": "2024-03-26", "episodes": 12}),
        (2, "2026-05-28", {"premiere": "2026-04-07", "episodes": 10}),
    ]


def test_what_is_asked(catalogue: StandIn, pull: Pull) -> None:
    """One request, as the catalogue documents it, with a User-Agent."""
    catalogue.says(SHOW, show(ONE))
    pull(FIRST)
    (asked,) = catalogue.asked

    assert asked.sent == "/shows/7001?embed[]=seasons"
    assert asked.headers["user-agent"].startswith("btu-cli/")


def test_source(catalogue: StandIn, pull: Pull) -> None:
    """The publisher is the catalogue, the url its page, the standing reported; the note maps the values."""
    catalogue.says(SHOW, show(ONE))
    update = pull(FIRST).document["shows"][0]["updates"][0]

    assert update["source"]["publisher"] == "TVmaze"
    assert update["source"]["url"] == "https://www.tvmaze.com/shows/7001/night-ferry"
    assert (update["standing"], update["supersedes"], update["retracted"]) == ("reported", None, False)
    assert "premiereDate 2024-01-09; endDate 2024-03-26; episodeOrder 12" in update["note"]


def test_the_same_again_adds_nothing(catalogue: StandIn, pull: Pull) -> None:
    """The same answer again adds nothing."""
    catalogue.says(SHOW, show(ONE))
    pull(FIRST)
    again = pull("2026-06-01T15:00:00Z")

    assert said(again) == []
    assert again.document["shows"] == [
        {"slug": "night-ferry", "catalogue": "tvmaze", "changed": False, "updates": [], "problem": None}
    ]


def test_a_new_season_without_dates_was_ordered(catalogue: StandIn, pull: Pull) -> None:
    """A new season without dates is a renewal, on the day of the catalogue's change."""
    catalogue.says(SHOW, show(ONE, TWO), show(ONE, TWO, season(3), updated=JUNE_10))
    pull(FIRST)

    assert said(pull("2026-06-12T12:00:00Z")) == [(3, "2026-06-10", {"status": "renewed"})]


def test_two_new_seasons_were_both_ordered(catalogue: StandIn, pull: Pull) -> None:
    """Two new seasons are a renewal for each."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2), season(3), updated=JUNE_10))
    pull(FIRST)

    assert [(number, facts) for number, _, facts in said(pull(LATER))] == [
        (2, {"status": "renewed"}),
        (3, {"status": "renewed"}),
    ]


@pytest.mark.parametrize("status", ["Ended", "To Be Determined", "In Development"])
def test_a_new_season_of_a_show_that_does_not_run_claims_nothing(
    catalogue: StandIn, pull: Pull, status: str
) -> None:
    """A season without dates means an order only while the show runs."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2), status=status, updated=JUNE_10))
    pull(FIRST)

    assert not [facts for number, _, facts in said(pull(LATER)) if number == 2]


def test_an_older_season_without_dates_was_not_ordered_now(catalogue: StandIn, pull: Pull) -> None:
    """A filled gap in the past is not a renewal."""
    catalogue.says(SHOW, show(season(3, "2026-01-01")), show(season(2), season(3, "2026-01-01")))
    pull(FIRST)

    assert said(pull(LATER)) == []


def test_a_season_that_had_dates_and_lost_them_is_not_renewed(catalogue: StandIn, pull: Pull) -> None:
    """It is the same season; a note says what was taken back."""
    catalogue.says(SHOW, show(ONE, season(2, "2026-10-01")), show(ONE, season(2), updated=JUNE_10))
    pull(FIRST)
    ran = pull(LATER)

    assert said(ran) == [(2, "2026-06-10", {})]
    assert ran.document["shows"][0]["updates"][0]["note"] == "TVmaze took back: premiereDate 2026-10-01."


def test_a_day_ahead_is_expected_until_it_is_past(catalogue: StandIn, pull: Pull) -> None:
    """A day that has passed is news without a change at the catalogue, dated by the pull."""
    catalogue.says(SHOW, show(ONE, season(2, "2026-07-07")))

    assert said(pull(FIRST))[1] == (2, "2026-05-28", {"expects premiere": "2026-07-07"})
    assert said(pull("2026-07-07T23:00:00Z")) == []
    assert said(pull("2026-07-08T12:00:00Z")) == [(2, "2026-07-08", {"premiere": "2026-07-07"})]
    assert said(pull(LATER)) == []


def test_a_day_that_came_is_dated_by_the_catalogue_where_its_record_changed(
    catalogue: StandIn, pull: Pull
) -> None:
    """If the catalogue's record changed then, its date is used."""
    catalogue.says(SHOW, show(season(1, "2026-07-07")), show(season(1, "2026-07-07"), updated=AUGUST_20))
    pull(FIRST)

    assert said(pull(LATER)) == [(1, "2026-08-20", {"premiere": "2026-07-07"})]


def test_an_end_ahead_claims_nothing(catalogue: StandIn, pull: Pull) -> None:
    """A future end is only the last episode listed so far."""
    catalogue.says(SHOW, show(season(1, "2026-04-07", "2026-07-14", 15)))

    assert said(pull(FIRST)) == [(1, "2026-05-28", {"premiere": "2026-04-07", "episodes": 15})]
    assert said(pull("2026-07-15T12:00:00Z")) == [(1, "2026-07-15", {"finale": "2026-07-14"})]


def test_a_season_that_is_listed_week_by_week_is_not_over(catalogue: StandIn, pull: Pull) -> None:
    """With two of ten episodes listed, the finale counts only after nothing more was listed."""
    early = season(1, "2026-05-05", "2026-05-12", 10)
    catalogue.says(SHOW, show(early), show(early, updated=JUNE_10))

    assert said(pull(FIRST)) == [(1, "2026-05-28", {"premiere": "2026-05-05", "episodes": 10})]
    assert said(pull("2026-06-12T12:00:00Z")) == [(1, "2026-06-10", {"finale": "2026-05-12"})]


def test_a_season_of_which_nothing_more_is_listed_is_over_after_90_days(
    catalogue: StandIn, pull: Pull
) -> None:
    """The catalogue's record did not change since."""
    catalogue.says(SHOW, show(season(1, "2026-05-05", "2026-05-12", 10)))
    pull(FIRST)

    assert said(pull("2026-08-10T12:00:00Z")) == []
    assert said(pull("2026-08-11T12:00:00Z")) == [(1, "2026-05-28", {"finale": "2026-05-12"})]


def test_a_finale_that_moves_ahead_again_is_taken_back(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """The update is corrected, so that the season is not over; its other facts stay."""
    short, long = season(1, "2026-03-03", "2026-05-19", 10), season(1, "2026-03-03", "2026-10-06", 20)
    catalogue.says(SHOW, show(short), show(long, updated=JUNE_10))
    told = pull(FIRST).document["shows"][0]["updates"][0]
    ran = pull("2026-06-12T12:00:00Z")
    correction, news = ran.document["shows"][0]["updates"]

    assert told["facts"]["finale"] == "2026-05-19"
    assert correction["supersedes"] == told["id"]
    assert correction["facts"] == {"premiere": "2026-03-03", "episodes": 10}
    assert "TVmaze took back: endDate 2026-05-19." in correction["note"]
    assert news["facts"] == {"episodes": 20}
    assert said(pull("2026-06-13T12:00:00Z")) == []
    facts = btu("status", "--show", "night-ferry", "--all", "--json", BTU_NOW=LATER).document["facts"]
    assert not [fact for fact in facts if fact["field"] == "finale"]


def test_to_be_determined_is_awaiting(catalogue: StandIn, pull: Pull) -> None:
    """`To Be Determined` is awaiting; after the show ran again, it is reported again."""
    words = ["Running", "To Be Determined", "Running", "To Be Determined", "To Be Determined"]
    catalogue.says(
        SHOW, *(show(ONE, status=word, updated=JUNE_10 + day * 86400) for day, word in enumerate(words))
    )
    told = [said(pull(f"2026-06-{20 + day}T12:00:00Z")) for day in range(len(words))]

    assert [news[-1][1:] if news else None for news in told[1:]] == [
        ("2026-06-11", {"status": "awaiting"}),
        None,
        ("2026-06-13", {"status": "awaiting"}),
        None,
    ]


def test_to_be_determined_beside_a_day_ahead_is_not_awaiting(catalogue: StandIn, pull: Pull) -> None:
    """A future day in the same answer is word of the show."""
    catalogue.says(SHOW, show(ONE, season(2, "2026-10-06"), status="To Be Determined"))

    assert not [facts for number, _, facts in said(pull(FIRST)) if number is None]


def test_ended_is_neither_cancelled_nor_ended(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """`Ended` is kept as the catalogue's word, follows it later, and makes no headline."""
    words = ["Running", "Ended", "Running", "Running", "Ended"]
    catalogue.says(
        SHOW, *(show(ONE, status=word, updated=JUNE_10 + day * 86400) for day, word in enumerate(words))
    )
    told = [said(pull(f"2026-06-{20 + day}T12:00:00Z")) for day in range(len(words))]

    assert [[facts for _, _, facts in news] for news in told[1:]] == [
        [{"catalogue.tvmaze": "Ended"}],
        [{"catalogue.tvmaze": "Running"}],
        [],
        [{"catalogue.tvmaze": "Ended"}],
    ]
    assert headline(btu, LATER)["status"] not in ("cancelled", "ended")


def test_running_claims_nothing(catalogue: StandIn, pull: Pull) -> None:
    """`Running` claims nothing, and neither does TVmaze's `ended`."""
    catalogue.says(SHOW, show(ended="2024-03-26"), show(ended="2024-03-27", updated=JUNE_10))

    assert said(pull(FIRST)) == []
    assert said(pull(LATER)) == []


def test_in_development_is_told_when_it_changes(catalogue: StandIn, pull: Pull) -> None:
    """It is a decision, so the first pull leaves it out."""
    catalogue.says(SHOW, show(), show(status="In Development", updated=JUNE_10))
    pull(FIRST)

    assert said(pull(LATER)) == [(None, "2026-06-10", {"status": "in_development"})]


def test_home_moves_by_id(catalogue: StandIn, pull: Pull) -> None:
    """A renamed network or a gap is no move; another id is, for networks and web channels."""
    web = {"id": 40, "name": "Streamy", "country": None}
    catalogue.says(
        SHOW,
        show(home=(9, "Channel Nine")),
        show(home=(9, "Nine"), updated=JUNE_10),
        show(home=None, updated=JUNE_10),
        show(home=None, webChannel=web, updated=AUGUST_20),
        show(home=(9, "Nine"), updated=AUGUST_20),
    )
    told = [said(pull(f"2026-09-0{day}T12:00:00Z")) for day in range(1, 6)]

    assert told[:3] == [[], [], []]
    assert told[3] == [(None, "2026-08-20", {"platform": "Streamy"})]
    assert told[4] == [(None, "2026-08-20", {"platform": "Nine"})]


def test_a_network_and_a_web_channel_of_one_number(catalogue: StandIn, pull: Pull) -> None:
    """TVmaze counts its networks and its web channels each from one."""
    web = {"id": 9, "name": "Streamy", "country": None}
    catalogue.says(
        SHOW,
        show(home=(9, "Channel Nine")),
        show(home=None, webChannel=web, updated=JUNE_10),
        show(home=None, webChannel={**web, "name": "Streamy+"}, updated=AUGUST_20),
    )
    told = [said(pull(f"2026-09-0{day}T12:00:00Z")) for day in range(1, 4)]

    assert told == [[], [(None, "2026-06-10", {"platform": "Streamy"})], []]


def test_first_day_of_the_show_when_it_changes(catalogue: StandIn, pull: Pull) -> None:
    """It is expected or the premiere; if a season's premiere gives it, it is left out."""
    catalogue.says(
        SHOW,
        show(premiered="2026-08-01"),
        show(premiered="2026-10-01", updated=JUNE_10),
        show(season(1, "2026-10-01"), premiered="2026-10-01", updated=JUNE_10),
    )

    assert said(pull(FIRST)) == []
    assert said(pull("2026-06-12T12:00:00Z")) == [(None, "2026-06-10", {"expects premiere": "2026-10-01"})]
    assert said(pull("2026-06-13T12:00:00Z")) == [(1, "2026-06-10", {"expects premiere": "2026-10-01"})]


def test_a_day_that_moves_to_and_fro(catalogue: StandIn, pull: Pull) -> None:
    """Each move of a day is an update."""
    days = ["2026-10-06", "2026-11-03", "2026-10-06", "2026-10-06"]
    catalogue.says(SHOW, *(show(season(1, day), updated=JUNE_10 + n * 86400) for n, day in enumerate(days)))
    told = [said(pull(f"2026-06-2{n}T12:00:00Z")) for n in range(len(days))]

    assert [[facts["expects premiere"] for _, _, facts in news] for news in told] == [
        ["2026-10-06"],
        ["2026-11-03"],
        ["2026-10-06"],
        [],
    ]


def test_a_season_taken_back_is_a_note_on_it(catalogue: StandIn, pull: Pull) -> None:
    """A removed season becomes a note; if it returns, it was ordered again."""
    three = season(3)
    catalogue.says(
        SHOW,
        show(ONE, TWO),
        show(ONE, TWO, three, updated=JUNE_10),
        show(ONE, TWO, updated=JUNE_10 + 86400),
        show(ONE, TWO, three, updated=JUNE_10 + 2 * 86400),
    )
    pull(FIRST)
    pull("2026-06-10T22:00:00Z")
    back = pull("2026-06-11T22:00:00Z").document["shows"][0]["updates"]

    assert [(update["season"], update["facts"], update["note"]) for update in back] == [
        (3, {}, "TVmaze does not list season 3 any more.")
    ]
    assert said(pull("2026-06-12T22:00:00Z")) == [(3, "2026-06-12", {"status": "renewed"})]


def test_an_answer_without_seasons_takes_none_back(catalogue: StandIn, pull: Pull) -> None:
    """A missing part of an answer changes nothing."""
    catalogue.says(SHOW, show(ONE, TWO), show(_embedded={}, updated=JUNE_10), show(ONE, TWO, updated=JUNE_10))
    pull(FIRST)

    assert said(pull("2026-06-12T12:00:00Z")) == []
    assert said(pull("2026-06-13T12:00:00Z")) == []


def test_what_the_last_pull_saw_is_rebuilt(data: Path, catalogue: StandIn, pull: Pull) -> None:
    """Without the last answer, nothing is added twice, and no order is invented."""
    catalogue.says(
        SHOW,
        show(ONE, season(2), status="To Be Determined"),
        show(ONE, season(2, "2026-10-01"), season(3), updated=JUNE_10),
    )
    pull(FIRST)
    (kept,) = (data / ".btu" / "pulled").iterdir()
    kept.write_bytes(b"not what it was")

    assert said(pull("2026-06-12T12:00:00Z")) == [(2, "2026-06-10", {"expects premiere": "2026-10-01"})]
    kept.unlink()
    assert said(pull("2026-06-13T12:00:00Z")) == []


def test_another_copy_of_the_record_has_pulled_it(data: Path, catalogue: StandIn, pull: Pull) -> None:
    """Updates from a merge are known, although the last pull here saw other values."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2), updated=JUNE_10))
    pull(FIRST)
    (kept,) = (data / ".btu" / "pulled").iterdir()
    before = kept.read_bytes()

    assert said(pull("2026-06-12T12:00:00Z")) == [(2, "2026-06-10", {"status": "renewed"})]
    kept.write_bytes(before)
    assert said(pull("2026-06-13T12:00:00Z")) == []


def test_what_a_person_withdrew_stays_withdrawn(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """The next pull does not add a withdrawn update again."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2), updated=JUNE_10))
    pull(FIRST)
    update = pull("2026-06-12T12:00:00Z").document["shows"][0]["updates"][0]["id"]
    btu("retract", update, "--show", "night-ferry", "--reason", "not so", BTU_NOW="2026-06-12T13:00:00Z")

    assert said(pull("2026-06-13T12:00:00Z")) == []


def test_an_official_report_is_not_displaced(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """The catalogue's different value becomes a note."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2, "2026-11-10"), updated=AUGUST_20))
    pull(FIRST)
    words = ("--season", "2", "--expect", "premiere=2026-11-03", "--official", "--source", "Channel Nine")
    assert btu("add-update", "--show", "night-ferry", *words, BTU_NOW="2026-08-01T12:00:00Z").status == 0
    ran = pull(LATER)
    expected = btu("expected", "--show", "night-ferry", "--json", BTU_NOW=LATER).document["expectations"]

    assert said(ran) == [(2, "2026-08-20", {})]
    assert "TVmaze has premiereDate 2026-11-10" in ran.document["shows"][0]["updates"][0]["note"]
    assert [(each["when"], each["state"]) for each in expected] == [("2026-11-03", "pending")]


def test_an_official_axe_is_not_displaced(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """A season listed after an official axe does not revive the show."""
    catalogue.says(SHOW, show(ONE), show(ONE, season(2), updated=AUGUST_20))
    pull(FIRST)
    btu(
        *("add-update", "cancelled 2026-08-01", "--show", "night-ferry", "--official"),
        *("--source", "Channel Nine"),
        BTU_NOW="2026-08-01T12:00:00Z",
    )
    pull(LATER)

    assert headline(btu, LATER)["status"] == "cancelled"


def test_dry_run_stores_nothing(data: Path, catalogue: StandIn, pull: Pull) -> None:
    """A dry run says what would be added, and the next pull adds it."""
    catalogue.says(SHOW, show(ONE))
    before = sorted(path for path in data.rglob("*"))
    tried = said(pull(FIRST, "--dry-run"))

    assert tried
    assert before == sorted(path for path in data.rglob("*"))
    assert said(pull(FIRST)) == tried


@pytest.mark.parametrize(
    "wrong",
    [
        {"number": "3"},
        {"number": True},
        {"number": 2024},
        {"number": 0},
        {"premiereDate": "0000-00-00"},
        {"premiereDate": "2026-02-30"},
        {"premiereDate": "soon"},
        {"premiereDate": 20260101},
        {"episodeOrder": -3},
        {"episodeOrder": 10**12},
        {"episodeOrder": 9.5},
        {"endDate": "2026-01-01", "premiereDate": "2026-05-01"},
    ],
)
def test_what_is_not_as_documented_is_not_claimed(
    catalogue: StandIn, pull: Pull, wrong: dict[str, object]
) -> None:
    """An undocumented answer gives no false fact."""
    catalogue.says(SHOW, show(ONE), show(ONE, {**season(2), "episodeOrder": None, **wrong}, status="Ended"))
    pull(FIRST)
    told = {name for _, _, facts in said(pull(LATER)) for name in facts}

    assert told <= {"catalogue.tvmaze", *({"premiere"} if "endDate" in wrong else ())}


def test_an_update_in_the_future_is_dated_today(catalogue: StandIn, pull: Pull) -> None:
    """If the catalogue's clock is ahead, the update is dated today."""
    catalogue.says(SHOW, show(ONE, updated=1_900_000_000))

    assert [day for _, day, _ in said(pull(FIRST))] == ["2026-06-01"]


def test_hostile_address(catalogue: StandIn, pull: Pull) -> None:
    """The link is always the catalogue's own page."""
    catalogue.says(SHOW, show(ONE, url="https://evil.example/tvmaze.com/shows/7001"))
    update = pull(FIRST).document["shows"][0]["updates"][0]

    assert update["source"]["url"] == "https://www.tvmaze.com/shows/7001"


@pytest.mark.parametrize(
    "command",
    [
        *("status --all", "timeline", "changelog", "expected", "conflicts", "sources"),
        *("inspect {id}", "timeline --chart", "diff 2026-05-01 2026-08-01", "changelog --markdown"),
    ],
)
def test_credit_where_its_data_is_shown(btu: Btu, catalogue: StandIn, pull: Pull, command: str) -> None:
    """The credit has name, link and licence, and appears only with the catalogue's data."""
    catalogue.says(SHOW, show(ONE, season(2, "2026-10-06")))
    other = btu(
        "add-update", "--show", "night-ferry", "2026-01-01 season 2 expected 2026 @Variety"
    ).out.split()
    first = pull(FIRST).document["shows"][0]["updates"][0]["id"]
    btu("add-update", "--show", "night-ferry", "2026-05-28 season 1, 13 episodes @Variety")
    words = command.format(id=first).split()
    page = " ".join(btu(*words, "--show", "night-ferry", BTU_NOW=LATER).out.split())
    own = btu("inspect", other[1], "--show", "night-ferry").out

    assert page.endswith(CREDITS["TVmaze"])
    assert "TVmaze" not in own
    assert "TVmaze" not in btu("timeline", "--show", "better-than-us").out


@pytest.mark.parametrize("command", ["page", "export atom", "export ics"])
def test_credit_in_files(btu: Btu, catalogue: StandIn, pull: Pull, tmp_path: Path, command: str) -> None:
    """Pages, feeds and calendars have the credit; those of other shows do not."""
    catalogue.says(SHOW, show(ONE, season(2, "2026-10-06")))
    pull(FIRST)

    def written(slug: str) -> str:
        file = tmp_path / f"{slug}.out"
        assert btu(*command.split(), "--show", slug, "-o", str(file), BTU_NOW=LATER).status == 0
        return file.read_text(encoding="utf-8").replace("\n ", "").replace("\\,", ",")

    assert CREDITS["TVmaze"] in written("night-ferry")
    assert "TVmaze" not in written("better-than-us")


def test_credit_in_a_site(btu: Btu, catalogue: StandIn, pull: Pull, tmp_path: Path) -> None:
    """A site's index shows headlines, so it has the credit."""
    catalogue.says(SHOW, show(ONE, status="To Be Determined"))
    pull(FIRST)
    assert btu("page", "--all", "-o", str(tmp_path / "site"), BTU_NOW=LATER).status == 0

    assert CREDITS["TVmaze"] in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", ["shows", "box", *(f"box --format {each}" for each in ("markdown", "html", "wikitext"))]
)
def test_credit_where_the_headline_is_its(btu: Btu, catalogue: StandIn, pull: Pull, command: str) -> None:
    """The headline has the credit until another source has newer news."""
    catalogue.says(SHOW, show(ONE, status="To Be Determined"))
    pull(FIRST)
    words = command.split() if command == "shows" else [*command.split(), "--show", "night-ferry"]

    assert CREDITS["TVmaze"] in " ".join(btu(*words, BTU_NOW=LATER).out.split())
    btu("add-update", "--show", "night-ferry", "2026-08-21 cancelled @Variety", BTU_NOW=LATER)
    if "wikitext" not in command:  # which carries dates of the seasons too
        assert "TVmaze" not in btu(*words, BTU_NOW=LATER).out


def test_data_needs_no_quote(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """The check for quotes ignores catalogues."""
    catalogue.says(SHOW, show(ONE))
    pull(FIRST)
    found = btu("check", "--show", "night-ferry", "--json", BTU_NOW=FIRST).document["findings"]

    assert not [finding for finding in found if finding["rule"] in ("no-quote", "no-url", "duplicate")]


def test_an_unclear_end_is_asked_about(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """The check asks until somebody decides; and again if the catalogue lists it as running."""
    words = ["Ended", "Running"]
    catalogue.says(
        SHOW, *(show(ONE, status=word, updated=AUGUST_20 + i * 864000) for i, word in enumerate(words))
    )

    def asked(now: str) -> list[str]:
        ran = btu("check", "--show", "night-ferry", "--json", BTU_NOW=now)
        return [found["message"] for found in ran.document["findings"] if found["rule"] == "catalogue"]

    pull(LATER)
    assert asked(LATER) == [
        "TVmaze lists the show as Ended since 2026-08-20: was it cancelled, or did it end?"
    ]
    btu("add-update", "--show", "night-ferry", "2026-08-21 cancelled @Variety", BTU_NOW=LATER)
    assert asked(LATER) == []
    pull("2026-09-05T12:00:00Z")
    assert asked("2026-09-05T12:00:00Z") == [
        "TVmaze lists the show as Running since 2026-08-30, after it was cancelled."
    ]


@pytest.mark.parametrize(("zone", "date"), [("UTC", "2026-07-08"), ("America/New_York", "2026-07-07")])
def test_days_are_utc(
    catalogue: StandIn, pull: Pull, zone: str, date: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A day is past in UTC; no update is dated after the user's own today."""
    import time

    catalogue.says(SHOW, show(season(1, "2026-07-07")))
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        pull(FIRST)
        assert said(pull("2026-07-07T23:59:00Z")) == []
        assert said(pull("2026-07-08T00:30:00Z")) == [(1, date, {"premiere": "2026-07-07"})]
    finally:
        monkeypatch.undo()
        time.tzset()
