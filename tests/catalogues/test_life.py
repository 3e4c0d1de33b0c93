"""A show followed from pull to pull: at each moment btu's answer is true, and claims no more."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.catalogues.stand_in import season, show

if TYPE_CHECKING:
    from tests.catalogues.conftest import Pull
    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu

ONE: Final = season(1, "2024-01-09", "2024-03-12", 10)
EARLY: Final = season(2, "2026-04-07", "2026-04-14", 10)  # while its episodes are listed week by week
TWO: Final = season(2, "2026-04-07", "2026-06-09", 10)
AHEAD: Final = season(3, "2026-10-06", None, 8)
THREE: Final = season(3, "2026-10-06", "2026-11-24", 8)
BOX: Final = season(4, "2027-06-01", "2027-06-01", 8)  # all at once


class Moment(NamedTuple):
    """The catalogue's answer on a day, and the resulting status, season and on-air."""

    asked: str
    word: str
    seasons: tuple[Any, ...]
    status: str
    of: int | None
    on_air: bool = False


LIFE: Final = (
    Moment("2026-04-20", "Running", (ONE, EARLY), "airing", 2, on_air=True),
    Moment("2026-05-20", "Running", (ONE, TWO), "airing", 2, on_air=True),
    Moment("2026-05-28", "Running", (ONE, TWO, season(3)), "renewed", 3, on_air=True),
    Moment("2026-06-10", "Running", (ONE, TWO, season(3)), "renewed", 3),
    Moment("2026-08-01", "Running", (ONE, TWO, AHEAD), "renewed", 3),
    Moment("2026-10-07", "Running", (ONE, TWO, AHEAD), "airing", 3, on_air=True),
    Moment("2026-12-10", "To Be Determined", (ONE, TWO, THREE), "awaiting", None),
    Moment("2027-02-10", "Ended", (ONE, TWO, THREE), "awaiting", None),
    Moment("2027-03-10", "Running", (ONE, TWO, THREE, season(4)), "renewed", 4),
    Moment("2027-05-10", "Running", (ONE, TWO, THREE, BOX), "renewed", 4),
    Moment("2027-06-02", "Running", (ONE, TWO, THREE, BOX), "airing", 4, on_air=True),
    Moment("2027-07-10", "Running", (ONE, TWO, THREE, BOX), "awaiting", None),
)


def test_a_decision_is_dated_as_reported(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """A catalogue gives the day of its record's change; another report gives the day of the decision."""
    catalogue.says("/shows/7001", show(ONE), show(ONE, season(2), updated=1_781_100_000))
    pull("2026-06-01T12:00:00Z")
    pull("2026-06-12T12:00:00Z")

    def sentence() -> str:
        ran = btu("status", "--show", "night-ferry", "--json", BTU_NOW="2026-06-12T12:00:00Z")
        told: str = ran.document["headline"]["sentence"]
        return told

    assert sentence() == "Season 2 renewed as reported on 2026-06-10 (TVmaze)."
    entry = "season 2 renewed 2026-06-09 @Variety"
    assert btu("add-update", "--show", "night-ferry", entry, BTU_NOW="2026-06-12T12:00:00Z").status == 0
    assert sentence().startswith("Season 2 renewed on 2026-06-09 (Variety)")


def test_life(btu: Btu, catalogue: StandIn, pull: Pull) -> None:
    """A second season on air, a third ordered before its end, an end that was none, a box set."""
    for moment in LIFE:
        day = date.fromisoformat(moment.asked)
        updated = int(datetime(day.year, day.month, day.day, 8, tzinfo=UTC).timestamp())
        catalogue.says("/shows/7001", show(*moment.seasons, status=moment.word, updated=updated))
        now = f"{moment.asked}T12:00:00Z"
        assert pull(now).status == 0
        head = btu("status", "--show", "night-ferry", "--json", BTU_NOW=now).document["headline"]

        assert (moment.asked, head["status"], head["season"], head["on_air"]) == (
            moment.asked,
            moment.status,
            moment.of,
            moment.on_air,
        )
