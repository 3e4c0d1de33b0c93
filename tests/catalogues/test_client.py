"""Asking a catalogue: possible answers, and attacks on the client. Faults are real ones."""

from __future__ import annotations

import gzip
import json
import threading
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from btu_cli.catalogues.catalogue import Request
from btu_cli.catalogues.client import LIMIT, Client, Clock, Unanswered
from btu_cli.catalogues.tvmaze import TVMAZE
from tests.catalogues.conftest import said
from tests.catalogues.stand_in import KEEP, Answer, season, show

if TYPE_CHECKING:
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from tests.catalogues.conftest import Pull
    from tests.catalogues.stand_in import StandIn
    from tests.cli.running import Btu, Ran

SHOW = "/shows/7001"
NOW = "2026-06-01T12:00:00Z"
ONE = show(season(1, "2024-01-09", "2024-03-26", 12))


def problem(ran: Ran) -> str:
    """The problem of the show; nothing was added, and the exit status says so."""
    assert ran.status == 7
    (row,) = ran.document["shows"]
    assert (row["changed"], row["updates"]) == (False, [])
    text: str = row["problem"]
    return text


def client(catalogue: StandIn, folder: Path, **options: Any) -> Client:
    """A client of the stand-in catalogue."""
    return Client(TVMAZE, catalogue.url, folder, Clock(datetime.now(UTC)), **options)


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_passing_fault_is_tried_again(catalogue: StandIn, pull: Pull, status: int) -> None:
    """The second try gets an answer."""
    catalogue.says(SHOW, Answer({}, status, {"Retry-After": "1"}), ONE)

    assert len(said(pull(NOW))) == 1
    assert len(catalogue.asked) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_three_tries(catalogue: StandIn, pull: Pull, status: int) -> None:
    """After three tries it is a problem of the show."""
    catalogue.says(SHOW, Answer({}, status))

    assert str(status) in problem(pull(NOW))
    assert len(catalogue.asked) == 3


@pytest.mark.parametrize("wait", ["61", "86400", "Mon, 01 Jun 2099 12:00:00 GMT"])
def test_who_asks_for_a_long_wait_is_left_alone(catalogue: StandIn, pull: Pull, wait: str) -> None:
    """A catalogue that asks for a long wait is not asked again in this run."""
    catalogue.says(SHOW, Answer({}, 429, {"Retry-After": wait}))

    assert "wait" in problem(pull(NOW))
    assert len(catalogue.asked) == 1


@pytest.mark.parametrize("wait", ["soon", "-5", "", "9" * 400, "Mon, 99 Jun 2026"])
def test_a_wait_that_is_none(catalogue: StandIn, pull: Pull, wait: str) -> None:
    """A malformed wait has no effect."""
    catalogue.says(SHOW, Answer({}, 503, {"Retry-After": wait}))

    assert problem(pull(NOW))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 418, 204])
def test_what_trying_again_does_not_help(catalogue: StandIn, pull: Pull, status: int) -> None:
    """If another try is useless, there is only one."""
    catalogue.says(SHOW, Answer({}, status))

    assert str(status) in problem(pull(NOW))
    assert len(catalogue.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>",
        b"\xff\xfe{}",
        b'{"id": 7001',
        b"[" * 100_000,
        b'{"id": ' + b"7" * 5000 + b"}",
        b"null",
        b"[]",
        b'"text"',
        b"{}",
        json.dumps(show(number=13)).encode(),
        json.dumps({**ONE, "id": "7001x"}).encode(),
        json.dumps({**ONE, "id": True}).encode(),
        json.dumps({**ONE, "status": None}).encode(),
    ],
)
def test_garbage(catalogue: StandIn, pull: Pull, body: bytes) -> None:
    """Garbage is a problem of its show, and is not cached, however long it could be."""
    catalogue.says(SHOW, Answer(body, headers=KEEP), ONE)

    assert problem(pull(NOW))
    assert len(said(pull("2026-06-01T12:01:00Z", "--refresh"))) == 1


def test_broken_json_is_not_kept(catalogue: StandIn, pull: Pull) -> None:
    """The next pull asks again, although the answer could be kept for an hour."""
    catalogue.says(SHOW, Answer(b"<html>", headers=KEEP), ONE)

    assert "not JSON" in problem(pull(NOW))
    assert len(said(pull("2026-06-01T12:01:00Z"))) == 1


def test_half_a_body(catalogue: StandIn, pull: Pull) -> None:
    """Half a body is tried again, and never read as a whole one."""

    def half(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("Content-Length", "10000")
        request.send_header("Cache-Control", "max-age=3600")
        request.end_headers()
        request.wfile.write(json.dumps(ONE).encode()[:50])
        request.close_connection = True

    catalogue.says(SHOW, Answer(instead=half), ONE)

    assert len(said(pull(NOW))) == 1
    assert len(catalogue.asked) == 2


def test_nobody_there(btu: Btu, followed: str) -> None:
    """A refused connection is reported in words."""
    ran = btu("pull", "--show", followed, "--json", BTU_TVMAZE_URL="http://127.0.0.1:9")

    assert "Connection refused" in problem(ran)
    assert ran.error["code"] == "network_failed"


@pytest.mark.parametrize("proxy", ["here", "socks5://127.0.0.1:9", "http://127.0.0.1:9"])
def test_a_proxy_that_cannot_be_used(btu: Btu, followed: str, proxy: str) -> None:
    """A bad proxy is reported, without a password in it."""
    ran = btu(
        *("pull", "--show", followed, "--json"), BTU_TVMAZE_URL="http://catalogue.invalid", http_proxy=proxy
    )

    assert (ran.status, ran.error["code"]) == (7, "network_failed")
    assert proxy not in ran.err


@pytest.mark.parametrize("address", ["here", "ftp://127.0.0.1/", "http://[", "http://a b/"])
def test_an_address_that_is_none(btu: Btu, followed: str, address: str) -> None:
    """A malformed address is refused before any request."""
    ran = btu("pull", "--show", followed, "--json", BTU_TVMAZE_URL=address)

    assert (ran.status, ran.out, ran.error["code"]) == (5, "", "bad_url")


@pytest.mark.parametrize("chunk", [b"", b" "], ids=["silent", "drop by drop"])
def test_a_slow_answer_ends_with_our_patience(catalogue: StandIn, tmp_path: Path, chunk: bytes) -> None:
    """A slow answer is given up, however it is slow."""
    over = threading.Event()

    def hang(request: BaseHTTPRequestHandler) -> None:
        if chunk:
            request.send_response(200)
            request.send_header("Content-Length", "1000000")
            request.end_headers()
        with suppress(OSError):
            while not over.wait(0.02):
                request.wfile.write(chunk)
        request.close_connection = True

    catalogue.says(SHOW, Answer(instead=hang))
    with (
        client(catalogue, tmp_path, patience=0.2) as asking,
        pytest.raises(Unanswered, match=r"0\.2 seconds"),
    ):
        asking.ask(Request(SHOW))
    over.set()


def test_a_body_without_end(catalogue: StandIn, pull: Pull) -> None:
    """At most 5 MB are read."""
    sent = 0

    def flood(request: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        request.send_response(200)
        request.send_header("Connection", "close")
        request.end_headers()
        try:
            while sent < 40 * LIMIT:
                sent += request.wfile.write(b" " * 65536)
        except OSError:
            pass
        request.close_connection = True

    catalogue.says(SHOW, Answer(instead=flood))

    assert "5 MB" in problem(pull(NOW))
    assert len(catalogue.asked) == 1
    assert sent < 10 * LIMIT


def test_a_packed_body_was_not_asked_for(catalogue: StandIn, pull: Pull) -> None:
    """Compressed answers are refused, so no answer is larger than it looks."""
    packed = gzip.compress(b" " * 50_000_000)
    catalogue.says(SHOW, Answer(packed, headers={"Content-Encoding": "gzip"}))

    assert "Content-Encoding" in problem(pull(NOW))
    assert catalogue.asked[0].headers["accept-encoding"] == "identity"


def test_a_redirect_on_the_same_host_is_followed(catalogue: StandIn, pull: Pull) -> None:
    """The catalogue can move a show on its own host."""
    catalogue.says(SHOW, Answer({}, 301, {"Location": "/v2/shows/7001"}))
    catalogue.says("/v2/shows/7001", ONE)

    assert len(said(pull(NOW))) == 1


@pytest.mark.parametrize(
    "target",
    [
        "http://localhost:{port}/shows/7001",
        "https://127.0.0.1:{port}/shows/7001",
        "http://127.0.0.1:1/shows/7001",
        "file:///etc/passwd",
        "//169.254.169.254/latest",
        "http://[",
    ],
)
def test_a_redirect_elsewhere_is_not_followed(catalogue: StandIn, pull: Pull, target: str) -> None:
    """A redirect to another host, scheme or port is a problem of that show."""
    port = catalogue.url.rpartition(":")[2]
    catalogue.says(SHOW, Answer({}, 302, {"Location": target.format(port=port)}))

    assert "redirects" in problem(pull(NOW))
    assert catalogue.paths == [SHOW]


def test_a_circle_of_redirects(catalogue: StandIn, pull: Pull) -> None:
    """A circle of redirects ends."""
    catalogue.says(SHOW, Answer({}, 302, {"Location": SHOW}))

    assert "redirects too often" in problem(pull(NOW))
    assert len(catalogue.asked) <= 4


def test_another_show_answers(catalogue: StandIn, pull: Pull) -> None:
    """A show that was merged into another one there is reported, not accepted."""
    catalogue.says(SHOW, Answer({}, 301, {"Location": "/shows/13"}))
    catalogue.says("/shows/13", show(number=13))

    assert "the show 13 instead" in problem(pull(NOW))


# -- the cache ---------------------------------------------------------------------------------------------


def test_what_may_be_kept_is_not_asked_for_again(catalogue: StandIn, pull: Pull) -> None:
    """An answer is reused as long as the catalogue allows, by btu's clock."""
    catalogue.says(SHOW, ONE)
    for minute in ("00", "30", "59"):
        pull(f"2026-06-01T12:{minute}:00Z")

    assert len(catalogue.asked) == 1
    pull("2026-06-01T13:01:00Z")
    assert len(catalogue.asked) == 2
    pull("2026-06-01T13:30:00Z")
    assert len(catalogue.asked) == 2


def test_an_answer_from_the_future_is_not_used(catalogue: StandIn, pull: Pull) -> None:
    """A cached answer from the future, after a wrong clock, is not used."""
    catalogue.says(SHOW, ONE)
    pull(NOW)
    pull("2026-05-30T12:00:00Z")

    assert len(catalogue.asked) == 2


@pytest.mark.parametrize("headers", [{}, {"Cache-Control": "no-store"}, {"Cache-Control": "no-cache"}])
def test_what_may_not_be_kept_is_asked_for(catalogue: StandIn, pull: Pull, headers: dict[str, str]) -> None:
    """Answers that must not be kept are requested each time."""
    catalogue.says(SHOW, Answer(ONE, headers=headers))
    pull(NOW)
    pull(NOW)

    assert len(catalogue.asked) == 2


def test_expires(catalogue: StandIn, pull: Pull) -> None:
    """`Expires` counts from the answer's own date, whatever our clock says."""
    dated = {"Date": "Sun, 01 Mar 2020 10:00:00 GMT", "Expires": "Sun, 01 Mar 2020 11:00:00 GMT"}

    def answer(request: BaseHTTPRequestHandler) -> None:
        body = json.dumps(ONE).encode()
        request.send_response_only(200)
        for name, value in {**dated, "Content-Length": str(len(body))}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(body)

    catalogue.says(SHOW, Answer(instead=answer))
    pull(NOW)
    pull("2026-06-01T12:50:00Z")

    assert len(catalogue.asked) == 1
    pull("2026-06-01T13:10:00Z")
    assert len(catalogue.asked) == 2


def test_not_modified(catalogue: StandIn, pull: Pull) -> None:
    """A confirmed old answer is used for as long again."""
    catalogue.says(
        SHOW, Answer(ONE, headers={**KEEP, "ETag": '"one"'}), Answer(b"", 304, {**KEEP, "ETag": '"one"'})
    )

    assert len(said(pull(NOW))) == 1
    assert said(pull("2026-06-01T14:00:00Z")) == []
    assert catalogue.asked[1].headers["if-none-match"] == '"one"'
    pull("2026-06-01T14:30:00Z")
    assert len(catalogue.asked) == 2


def test_refresh_asks_regardless(catalogue: StandIn, pull: Pull) -> None:
    """--refresh asks again and sees changes."""
    catalogue.says(SHOW, ONE, show(season(1, "2024-01-09", "2024-03-26", 13), updated=1_780_000_001))
    pull(NOW)

    assert said(pull(NOW, "--refresh")) == [(1, "2026-05-28", {"episodes": 13})]
    assert len(catalogue.asked) == 2


def test_the_cache_lies_in_the_cache_folder(
    catalogue: StandIn, pull: Pull, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The cache is in the cache folder, not in the current folder."""
    catalogue.says(SHOW, ONE)
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    pull(NOW, XDG_CACHE_HOME=str(tmp_path / "cache"))

    assert list((tmp_path / "work").iterdir()) == []
    assert (tmp_path / "cache" / "btu" / "catalogues.db").exists()


def test_a_broken_cache_stops_nothing(catalogue: StandIn, pull: Pull, tmp_path: Path) -> None:
    """With a broken cache, btu asks, and does not mention the cache."""
    catalogue.says(SHOW, ONE)
    folder = tmp_path / "cache" / "btu"
    folder.mkdir(parents=True)
    (folder / "catalogues.db").write_bytes(b"no database" * 1000)
    ran = pull(NOW, XDG_CACHE_HOME=str(tmp_path / "cache"))

    assert len(said(ran)) == 1
    assert ran.err == ""


def test_no_place_for_a_cache(catalogue: StandIn, pull: Pull, tmp_path: Path) -> None:
    """A file in place of the cache folder has no effect."""
    catalogue.says(SHOW, ONE)
    (tmp_path / "cache").write_text("")
    ran = pull(NOW, XDG_CACHE_HOME=str(tmp_path / "cache"))

    assert len(said(ran)) == 1
    assert ran.err == ""


class Clockwork:
    """A clock that moves only by sleeping."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def monotonic(self) -> float:
        """The seconds slept so far."""
        return sum(self.slept)

    def sleep(self, seconds: float) -> None:
        """Let the seconds pass at once."""
        self.slept.append(seconds)


def test_requests_are_apart(catalogue: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests go one at a time with a pause between; the first does not wait."""
    clock = Clockwork()
    monkeypatch.setattr("btu_cli.catalogues.client.time", clock)
    catalogue.says(SHOW, Answer(ONE))
    with client(catalogue, tmp_path, pause=0.5) as asking:
        for _ in range(3):
            asking.ask(Request(SHOW))

    assert clock.slept == [0, 0.5, 0.5]
