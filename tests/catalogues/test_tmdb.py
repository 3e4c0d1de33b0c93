"""`btu pull` from TMDB: only with a key, which never appears; and the updates from its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.catalogues.conftest import said
from tests.catalogues.stand_in import Answer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu, Ran

SHORT, LONG = "0123456789abcdef0123456789abcdef", "eyJhbGciOi.eyJhdWQiOiJ.c2lnbmF0dXJl"
NOW, LATER = "2026-06-01T12:00:00Z", "2026-06-03T12:00:00Z"


def tv(*seasons: Any, status: str = "Returning Series", last: Any = None, **parts: Any) -> Any:
    """A show as TMDB lists it."""
    return {
        "id": 900,
        "name": "Night Ferry",
        "status": status,
        "first_air_date": "2024-01-09",
        "networks": [{"id": 9, "name": "Channel Nine"}],
        "seasons": list(seasons),
        "last_episode_to_air": last,
        **parts,
    }


def season(number: int, air_date: str | None = None, count: int = 10) -> Any:
    """A season as TMDB lists it."""
    return {"season_number": number, "air_date": air_date, "episode_count": count, "name": f"Season {number}"}


def episode(number: int, air_date: str, kind: str = "standard") -> Any:
    """The last episode on air."""
    return {"season_number": number, "air_date": air_date, "episode_type": kind}


@pytest.fixture
def ferry(btu: Btu) -> str:
    """A show linked to TMDB."""
    btu("shows", "add", "Night Ferry", "--id", "tmdb=900")
    return "night-ferry"


def pull(btu: Btu, slug: str, now: str = NOW, key: str | None = SHORT, **environ: str) -> Ran:
    """Pull the show."""
    return btu("pull", "--show", slug, "--json", BTU_NOW=now, BTU_TMDB_KEY=key, **environ)


def test_first_pull(btu: Btu, catalogue: StandIn, ferry: str) -> None:
    """Events are dated by the pull, because TMDB gives no time of change; specials are left out."""
    catalogue.says(
        "/tv/900",
        tv(
            season(0, "2023-01-01"),
            season(1, "2024-01-09", 12),
            season(2, "2026-04-07", 4),
            season(3, "2026-09-01", 1),
            last=episode(2, "2026-05-26"),
            status="Canceled",
        ),
    )

    assert said(pull(btu, ferry)) == [
        (1, "2026-06-01", {"premiere": "2024-01-09", "episodes": 12}),
        (2, "2026-06-01", {"premiere": "2026-04-07", "episodes": 4}),
        (3, "2026-06-01", {"expects premiere": "2026-09-01", "episodes": 1}),
    ]


def test_episodes_of_a_season_on_air_are_not_counted(btu: Btu, catalogue: StandIn, ferry: str) -> None:
    """The number of episodes is complete only after the finale."""
    running = tv(season(1, "2026-04-07", 4), last=episode(1, "2026-05-26"))
    over = tv(season(1, "2026-04-07", 9), last=episode(1, "2026-06-02", "finale"))
    catalogue.says("/tv/900", running, over)

    assert said(pull(btu, ferry)) == [(1, "2026-06-01", {"premiere": "2026-04-07"})]
    assert said(pull(btu, ferry, LATER)) == [(1, "2026-06-03", {"finale": "2026-06-02", "episodes": 9})]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("Canceled", "cancelled"),
        ("Ended", "ended"),
        ("In Production", "in_production"),
        ("Planned", "in_development"),
        ("Pilot", "in_development"),
    ],
)
def test_statuses(btu: Btu, catalogue: StandIn, ferry: str, word: str, status: str) -> None:
    """TMDB tells cancelled from ended; a change is reported."""
    catalogue.says("/tv/900", tv(), tv(status=word))
    pull(btu, ferry)

    assert said(pull(btu, ferry, LATER)) == [(None, "2026-06-03", {"status": status})]


def test_without_a_key_it_is_not_asked(btu: Btu, catalogue: StandIn, ferry: str) -> None:
    """Without a key, TMDB is skipped; if it is named, the missing key is reported."""
    named = btu("pull", "--show", ferry, "--from", "tmdb", "--json")
    btu("shows", "link", ferry, "tvmaze=7001")
    catalogue.says("/shows/7001", Answer({}, 404))
    both = btu("pull", "--show", ferry, "--json")

    assert (named.status, named.error["code"], "BTU_TMDB_KEY" in named.error["hint"]) == (2, "usage", True)
    assert [row["catalogue"] for row in both.document["shows"]] == ["tvmaze"]
    assert catalogue.paths == ["/shows/7001"]


def test_both_catalogues(btu: Btu, catalogue: StandIn, ferry: str) -> None:
    """TVmaze is asked first; a problem of one does not stop the other."""
    btu("shows", "link", ferry, "tvmaze=7001")
    catalogue.says("/shows/7001", Answer({}, 500))
    catalogue.says("/tv/900", tv(season(1, "2024-01-09")))
    ran = pull(btu, ferry)

    assert ran.status == 7
    assert [(row["catalogue"], row["changed"]) for row in ran.document["shows"]] == [
        ("tvmaze", False),
        ("tmdb", True),
    ]


@pytest.mark.parametrize("key", [SHORT, LONG])
def test_the_key_is_sent_and_appears_nowhere(
    btu: Btu, catalogue: StandIn, ferry: str, tmp_path: Path, key: str
) -> None:
    """The key is in no output, record or cache, and in no redirected address."""
    echo = Answer({}, 302, {"Location": f"/moved?api_key={key}&x=1"})
    catalogue.says("/tv/900", echo)
    catalogue.says("/moved", tv(season(1, "2024-01-09")))
    cache = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    ran = pull(btu, ferry, key=key, **cache)
    catalogue.says("/moved", Answer({"status_message": key}, 401))
    refused = pull(btu, ferry, LATER, key, **cache)
    catalogue.says("/moved", Answer(f"{key}".encode()))
    garbled = pull(btu, ferry, LATER, key, **cache)
    gone = pull(btu, ferry, LATER, key, BTU_TMDB_URL="http://127.0.0.1:9", **cache)
    sent = [
        each.query.get("api_key", [each.headers.get("authorization", "").removeprefix("Bearer ")])
        for each in catalogue.asked
    ]

    assert sent == [[key]] * len(sent)
    assert [each.status for each in (ran, refused, garbled, gone)] == [0, 7, 7, 7]
    for each in (ran, refused, garbled, gone):
        assert key not in each.out + each.err
    files = [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not [True for content in files if key.encode() in content]


def test_key_from_a_file(btu: Btu, catalogue: StandIn, ferry: str, tmp_path: Path) -> None:
    """The line end is not part of the key; a missing file is reported without a request."""
    (tmp_path / "key").write_text(f"{SHORT}\n")
    catalogue.says("/tv/900", tv())
    named = {"BTU_TMDB_KEY_FILE": str(tmp_path / "key")}

    assert pull(btu, ferry, key=None, **named).status == 0
    assert catalogue.asked[0].query["api_key"] == [SHORT]
    assert pull(btu, ferry, key=None, BTU_TMDB_KEY_FILE=str(tmp_path / "none")).status == 5
    assert pull(btu, ferry, key="two words\nand lines").status == 5
    assert len(catalogue.asked) == 1


def test_find(btu: Btu, catalogue: StandIn) -> None:
    """The result has TMDB's credit."""
    catalogue.says("/search/tv", {"results": [{"id": 900, "name": "Night Ferry", "first_air_date": ""}]})
    ran = btu("shows", "find", "night ferry", "--from", "tmdb", BTU_TMDB_KEY=SHORT)

    assert "tmdb=900" in ran.out
    assert "not endorsed or certified by TMDB" in " ".join(ran.out.split())
    assert btu("shows", "find", "night ferry", "--from", "tmdb").status == 2
