"""A stand-in catalogue: it gives prepared answers on 127.0.0.1, and counts requests.

Its answers have the shape of TVmaze's and TMDB's public APIs; the shows are made up.
"""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

KEEP = {"Cache-Control": "public, max-age=3600"}


class Answer(NamedTuple):
    """An answer: status, body (JSON unless bytes), headers; `instead` takes over the connection."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = {}  # noqa: RUF012 - a named tuple's default, never changed
    instead: Callable[[BaseHTTPRequestHandler], None] | None = None


class Asked(NamedTuple):
    """A request: its address as sent, path, query, and headers in lower case."""

    sent: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]


class StandIn:
    """A catalogue on this machine. `answers` are by path: one for always, or several in turn."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer | list[Answer]] = {}
        self.asked: list[Asked] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # a body does not wait until the head has arrived

            def log_message(self, *_: object) -> None:
                pass

            def do_GET(self) -> None:
                outer.handle(self)

        class Server(ThreadingHTTPServer):
            def handle_error(self, *_: object) -> None:
                """Ignore clients that hang up."""

        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def paths(self) -> list[str]:
        """The requested paths, in order."""
        return [each.path for each in self.asked]

    def says(self, path: str, *bodies: Any) -> None:
        """Answer a path with these bodies in turn; the last one stays."""
        answers = [each if isinstance(each, Answer) else Answer(each, headers=KEEP) for each in bodies]
        self.answers[path] = answers if len(answers) > 1 else answers[0]

    def handle(self, request: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        parts = urlsplit(request.path)
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.asked.append(Asked(request.path, parts.path, parse_qs(parts.query), headers))
        found = self.answers.get(parts.path, Answer({"name": "Not Found"}, 404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        if found.instead is not None:
            found.instead(request)
            return
        body = found.body if isinstance(found.body, bytes) else json.dumps(found.body).encode()
        request.send_response(found.status)
        for name, value in {"Content-Type": "application/json", **found.headers}.items():
            request.send_header(name, value)
        if found.status != 304:
            request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if found.status != 304:
            request.wfile.write(body)


def season(number: int, premiere: str | None = None, end: str | None = None, order: int | None = None) -> Any:
    """A season as TVmaze lists it."""
    return {
        "id": 1000 + number,
        "number": number,
        "name": "",
        "episodeOrder": order,
        "premiereDate": premiere,
        "endDate": end,
    }


def show(
    *seasons: Any,
    number: int = 7001,
    status: str = "Running",
    updated: int = 1_780_000_000,
    home: tuple[int, str] | None = (9, "Channel Nine"),
    **parts: Any,
) -> Any:
    """A show as TVmaze lists it, updated on 2026-05-28 unless another day is given."""
    return {
        "id": number,
        "url": f"https://www.tvmaze.com/shows/{number}/night-ferry",
        "name": "Night Ferry",
        "status": status,
        "premiered": None,
        "ended": None,
        "network": {"id": home[0], "name": home[1], "country": None} if home else None,
        "webChannel": None,
        "updated": updated,
        "_embedded": {"seasons": list(seasons)},
        **parts,
    }
