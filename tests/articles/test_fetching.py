"""Fetching a page from a stand-in server on this computer, which is private and must be allowed."""

from __future__ import annotations

import socket
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from btu_cli.articles import fetching
from btu_cli.articles.fetching import fetch
from btu_cli.errors import NetworkFailed, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = b"<html><body><p>Text.</p></body></html>"


class Handler(BaseHTTPRequestHandler):
    """Answers depending on the path."""

    seen: list[str] = []  # noqa: RUF012 - the hosts that were asked for, of one test

    def do_GET(self) -> None:
        """Give one of the answers that servers give."""
        self.seen.append(self.headers["Host"])
        name = self.path.strip("/")
        if name.startswith("to-"):
            target = {
                "to-page": "/page",
                "to-file": "file:///etc/passwd",
                "to-private": "http://10.0.0.1/",
                "to-loop": "/to-loop",
            }
            self.answer(302, location=target[name])
        elif name == "huge":
            self.answer(200, body=b"a" * (6 * 2**20))
        elif name == "image":
            self.answer(200, kind="image/png")
        elif name == "packed":
            self.answer(200, encoding="gzip")
        else:
            self.answer(200 if name == "page" else 404)

    def answer(
        self,
        status: int,
        *,
        body: bytes = PAGE,
        kind: str = "text/html; charset=utf-8",
        location: str = "",
        encoding: str = "",
    ) -> None:
        """Send an answer."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in (("Location", location), ("Content-Encoding", encoding)):
            if value:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Log nothing to stderr."""


@pytest.fixture
def server() -> Iterator[str]:
    """The address of the stand-in server."""
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Handler.seen.clear()
    Thread(target=made.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}"
    made.shutdown()
    made.server_close()


def test_a_page(server: str) -> None:
    """A fetched page has its bytes, its encoding and its final address."""
    page = fetch(f"{server}/to-page", allow_private=True)
    assert (page.body, page.encoding, page.url) == (PAGE, "utf-8", f"{server}/page")


@pytest.mark.parametrize("path", ["missing", "packed", "to-loop"])
def test_no_answer(server: str, path: str) -> None:
    """An answer that is not a web page is a network failure."""
    with pytest.raises(NetworkFailed):
        fetch(f"{server}/{path}", allow_private=True)


@pytest.mark.parametrize("path", ["huge", "image", "to-file"])
def test_refused(server: str, path: str) -> None:
    """Too large, not text, or without an address: refused."""
    with pytest.raises(Refused):
        fetch(f"{server}/{path}", allow_private=True)


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://10.0.0.1/",
        "http://169.254.169.254/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://0.0.0.0/",
        "http://2130706433/",
    ],
)
def test_private_addresses(url: str) -> None:
    """Private addresses are not asked unless they are allowed."""
    with pytest.raises(Refused, match="private"):
        fetch(url)


def test_a_redirect_to_a_private_address(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The target of a redirect is checked like the first address."""
    port = int(server.rpartition(":")[2])
    real = socket.getaddrinfo

    def lookup(host: str, *rest: object, **more: object) -> object:
        return real("127.0.0.1" if host == "open.example" else host, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(fetching, "_is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(Refused, match="private"):
        fetch(f"http://open.example:{port}/to-private")
    assert Handler.seen == [f"open.example:{port}"]


def test_nobody_there() -> None:
    """A port without a server is a network failure."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        with pytest.raises(NetworkFailed):
            fetch(f"http://127.0.0.1:{held.getsockname()[1]}/", allow_private=True)


@pytest.mark.parametrize("url", ["http://", "http://a b/", "https://[::1", "http://host:99999/"])
def test_no_address(url: str) -> None:
    """A malformed address is refused, without a traceback."""
    with pytest.raises((Refused, NetworkFailed)):
        fetch(url)
