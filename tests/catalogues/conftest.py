"""Shared by the tests of catalogues: a stand-in catalogue, and no waiting."""

from __future__ import annotations

import functools
import sqlite3
import ssl
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import stamina

from tests.catalogues.stand_in import StandIn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.cli.running import Btu, Ran

SLUG = "night-ferry"


class Pull(Protocol):
    """Pulls the show of these tests."""

    def __call__(self, now: str, *words: str, **environ: str | None) -> Ran:
        """Pull at this instant, with these additional words."""


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Retries do not wait, the cache does not wait for the disk, certificates are read once."""
    monkeypatch.setattr("btu_cli.catalogues.client.PAUSE", 0.0)
    monkeypatch.setattr("sqlite3.connect", _connected)
    monkeypatch.setattr("ssl.create_default_context", _context)
    with stamina.set_testing(True, attempts=3):
        yield


_context = functools.cache(ssl.create_default_context)


def _connected(
    *given: Any, connect: Callable[..., sqlite3.Connection] = sqlite3.connect, **named: Any
) -> sqlite3.Connection:
    made = connect(*given, **named)
    try:
        made.execute("PRAGMA synchronous = OFF")
    except sqlite3.Error:  # a spoiled cache
        made.close()
        raise
    return made


@pytest.fixture
def catalogue(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    """A catalogue on this machine, in place of TVmaze and TMDB."""
    with StandIn() as made:
        monkeypatch.setenv("BTU_TVMAZE_URL", made.url)
        monkeypatch.setenv("BTU_TMDB_URL", made.url)
        yield made


@pytest.fixture
def followed(btu: Btu) -> str:
    """A show linked to TVmaze."""
    assert btu("shows", "add", "Night Ferry", "--id", "tvmaze=7001").status == 0
    return SLUG


@pytest.fixture
def pull(btu: Btu, followed: str) -> Pull:
    """Pull the show, as JSON."""

    def run(now: str, *words: str, **environ: str | None) -> Ran:
        return btu("pull", "--show", followed, "--json", *words, BTU_NOW=now, **environ)

    return run


def said(ran: Ran) -> list[tuple[Any, ...]]:
    """The updates of a pull: the season, date, facts and expectations of each."""
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
