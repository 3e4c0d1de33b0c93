"""What the tests of catalogues share: one that stands in for the real ones, and no waiting between tries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest
import stamina

from tests.catalogues.stand_in import StandIn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.cli.running import Btu, Ran

SLUG = "night-ferry"


class Pull(Protocol):
    """Pulls the show of these tests."""

    def __call__(self, now: str, *words: str, **environ: str | None) -> Ran:
        """Pull it at this instant, with these words on top."""


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """A catalogue on this machine, in the place of TVmaze and of TMDB; tries follow without waiting."""
    monkeypatch.setattr("btu_cli.catalogues.client.PAUSE", 0.0)
    stamina.set_testing(True, attempts=3)
    with StandIn() as made:
        monkeypatch.setenv("BTU_TVMAZE_URL", made.url)
        monkeypatch.setenv("BTU_TMDB_URL", made.url)
        yield made
    stamina.set_testing(False)


@pytest.fixture
def followed(btu: Btu) -> str:
    """A show that is linked to TVmaze."""
    assert btu("shows", "add", "Night Ferry", "--id", "tvmaze=7001").status == 0
    return SLUG


@pytest.fixture
def pull(btu: Btu, followed: str) -> Pull:
    """Pull the show, as JSON."""

    def run(now: str, *words: str, **environ: str | None) -> Ran:
        return btu("pull", "--show", followed, "--json", *words, BTU_NOW=now, **environ)

    return run


def said(ran: Ran) -> list[tuple[Any, ...]]:
    """What a pull added: the season, the date, the facts and expectations of each update."""
    assert ran.status == 0, ran.err
    return [
        (
            update["season"],
            update["date"],
            {**update["facts"], **{f"expects {each['event']}": each["when"] for each in update["expects"]}},
        )
        for row in ran.document["shows"]
        for update in row["updates"]
    ]
