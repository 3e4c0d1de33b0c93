"""Asks a catalogue over the network, politely: one request at a time, with pauses, and cached.

Answers are kept in the user's cache folder as long as the catalogue allows (`Cache-Control`), and not
requested again before. Importing this module loads the network libraries, so import it only to ask.
"""

from __future__ import annotations

import json
import logging
import time
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final, Self
from urllib.request import getproxies, proxy_bypass

import httpx2
import stamina
from hishel import CacheOptions
from hishel.httpx2 import CacheTransport
from stamina.instrumentation import set_on_retry_hooks

from btu_cli import __version__
from btu_cli.catalogues.answers import Garbled
from btu_cli.catalogues.cache import AgedStorage
from btu_cli.errors import NetworkFailed
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from btu_cli.catalogues.catalogue import Catalogue, Request

PAUSE: Final = 0.5  # seconds between two requests; TVmaze allows 20 calls in 10 seconds
PATIENCE: Final = 30.0  # seconds for a request
LIMIT: Final = 5 * 1024 * 1024  # bytes of an answer
TRIES: Final = 3
LONGEST_WAIT: Final = 60.0  # seconds; btu gives up if a catalogue asks for a longer wait
REDIRECTS: Final = 3
LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
BUSY, MISSING, REFUSED = 429, 404, (401, 403)


class Unanswered(Exception):
    """A request without a usable answer. `silent`: no answer came, or the catalogue asked btu to stop."""

    def __init__(self, problem: str, *, silent: bool = False) -> None:
        super().__init__(problem)
        self.problem = problem
        self.silent = silent


class Clock(NamedTuple):
    """The instant that counts as now, and its distance from the computer's own clock."""

    now: datetime
    shift: timedelta = timedelta()


class Client:
    """Asks one catalogue at one address. `refresh` asks even if the cache has an answer."""

    def __init__(
        self,
        catalogue: Catalogue,
        address: str,
        cache: Path,
        clock: Clock,
        *,
        key: str = "",
        refresh: bool = False,
        pause: float | None = None,
        patience: float = PATIENCE,
    ) -> None:
        logging.getLogger("hishel").addHandler(logging.NullHandler())
        set_on_retry_hooks([])  # which would write to stderr
        self.catalogue = catalogue
        self.address = address.rstrip("/")
        self.clock = clock
        self.refresh = refresh
        self.patience = patience
        wire = _Wire(_transport(self.address), key, PAUSE if pause is None else pause)
        storage = AgedStorage(cache / "catalogues.db", clock.now, clock.shift, LIMIT)
        self._http = httpx2.Client(
            transport=CacheTransport(wire, storage, rfc=CacheOptions(shared=False)),
            timeout=httpx2.Timeout(patience),
            headers={
                "User-Agent": f"btu-cli/{__version__}",
                "Accept": "application/json",
                "Accept-Encoding": "identity",  # a compressed answer could be larger than it looks
            },
        )

    def __enter__(self) -> Self:
        """The client. Its connections are closed at the end of the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the connections."""
        self._http.close()

    def ask(self, request: Request) -> object:
        """The answer to a request, as JSON.

        Raises:
            Unanswered: there is none, after three tries where trying again may help.
            Garbled: it is no JSON.
        """
        body, from_cache = self._tried(request, fresh=self.refresh)
        try:
            return _json(body)
        except Garbled:
            if not from_cache:
                raise
        return _json(self._tried(request, fresh=True)[0])  # a broken answer must not stay in the cache

    def _tried(self, request: Request, *, fresh: bool) -> tuple[bytes, bool]:
        for attempt in stamina.retry_context(
            on=_wait_before_next, attempts=TRIES, timeout=None, wait_initial=1.0, wait_max=10.0
        ):
            with attempt:
                return self._fetched(request, fresh=fresh)
        raise AssertionError  # pragma: no cover - the last attempt returns or raises

    def _fetched(self, request: Request, *, fresh: bool) -> tuple[bytes, bool]:
        """The bytes of an answer, and whether they came from the cache."""
        url = httpx2.URL(f"{self.address}{request}")
        headers = {"Cache-Control": "no-cache"} if fresh else {}
        until = time.monotonic() + self.patience
        for _ in range(REDIRECTS + 1):
            try:
                with self._http.stream("GET", url, headers=headers) as response:
                    if response.has_redirect_location:
                        url = self._redirected(url, response.headers["Location"])
                        continue
                    self._require_good(response)
                    return self._read(response, until), _is_kept(response)
            except httpx2.TimeoutException:
                raise self._slow() from None
            except (httpx2.HTTPError, httpx2.StreamError) as error:
                raise _Again(f"{self.catalogue.publisher} cannot be asked: {_reason(error)}.") from None
        raise Unanswered(f"{self.catalogue.publisher} redirects too often.")

    def _redirected(self, url: httpx2.URL, location: str) -> httpx2.URL:
        """The target of a redirect, which must have the same host and scheme."""
        try:
            target = url.join(location)
        except httpx2.InvalidURL:
            raise Unanswered(f"{self.catalogue.publisher} redirects without an address.") from None
        if (target.scheme, target.host, target.port) != (url.scheme, url.host, url.port):
            raise Unanswered(f"{self.catalogue.publisher} redirects to another place: {target.host[:80]}.")
        return target.copy_remove_param("api_key")

    def _require_good(self, response: httpx2.Response) -> None:
        status, who = response.status_code, self.catalogue.publisher
        if status == BUSY or status >= 500:  # noqa: PLR2004 - the server's own faults
            wait = self._wait_asked(response)
            what = "was asked too often" if status == BUSY else "has a fault"
            later = (
                f"; it asks to wait {wait:.0f} seconds" if wait is not None and wait > LONGEST_WAIT else ""
            )
            raise _Again(f"{who} {what} ({status}){later}.", wait)
        if status == MISSING:
            raise Unanswered(f"{who} does not have it (404).")
        if status in REFUSED:
            raise Unanswered(f"{who} refuses the request ({status}){'; check the key' * self.catalogue.key}.")
        if status != 200:  # noqa: PLR2004 - the only answer that is one
            raise Unanswered(f"{who} answers with {status}.")
        if response.headers.get("Content-Encoding", "identity") != "identity":
            raise Unanswered(f"{who} sends an encoding that btu did not ask for (Content-Encoding).")

    def _read(self, response: httpx2.Response, until: float) -> bytes:
        body = bytearray()
        for chunk in response.iter_raw():
            body += chunk
            if len(body) > LIMIT:
                raise Unanswered(f"{self.catalogue.publisher} sends more than {LIMIT // 2**20} MB.")
            if time.monotonic() > until:
                raise self._slow()
        return bytes(body)

    def _slow(self) -> _Again:
        return _Again(f"{self.catalogue.publisher} did not answer within {self.patience:g} seconds.")

    def _wait_asked(self, response: httpx2.Response) -> float | None:
        """The seconds in `Retry-After`; None if there are none."""
        asked = response.headers.get("Retry-After", "").strip()
        if asked.isascii() and asked.isdigit():
            return float(asked[:9])
        try:
            then = parsedate_to_datetime(asked)
            now = parsedate_to_datetime(response.headers.get("Date", ""))
            return max(0.0, (then - now).total_seconds())
        except (ValueError, TypeError, OverflowError):
            return None


class _Again(Unanswered):
    """No answer for now. Worth another try, after `wait` seconds if the catalogue asked for that."""

    def __init__(self, problem: str, wait: float | None = None) -> None:
        super().__init__(problem, silent=True)
        self.wait = wait


class _Wire(httpx2.BaseTransport):
    """The connection below the cache. It pauses between requests, and adds the key unseen by the cache."""

    def __init__(self, inner: httpx2.HTTPTransport, key: str, pause: float) -> None:
        self.inner = inner
        self.key = key
        self.pause = pause
        self.last = float("-inf")

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request, after a pause since the last one."""
        time.sleep(max(0.0, self.last + self.pause - time.monotonic()))
        try:
            response = self.inner.handle_request(_signed(request, self.key))
        finally:
            self.last = time.monotonic()
        return _masked(response, self.key.encode()) if self.key else response

    def close(self) -> None:
        """End the connections."""
        self.inner.close()


def _signed(request: httpx2.Request, key: str) -> httpx2.Request:
    """The request with the key: a long key in a header, a short one in the query, as TMDB requires."""
    if not key:
        return request
    url, headers = request.url, request.headers.copy()
    if "." in key:
        headers["Authorization"] = f"Bearer {key}"
    else:
        url = url.copy_set_param("api_key", key)
    return httpx2.Request(request.method, url, headers=headers, extensions=request.extensions)


class _Masked(httpx2.SyncByteStream):
    """A body in which stars replace the key, if the catalogue repeats it."""

    def __init__(self, inner: httpx2.SyncByteStream, key: bytes) -> None:
        self.inner = inner
        self.key = key

    def __iter__(self) -> Iterator[bytes]:
        """The body. The end of a piece is held back if the key could begin there."""
        held, stars = b"", b"*" * len(self.key)
        for chunk in self.inner:
            held = (held + chunk).replace(self.key, stars)
            done = max(0, len(held) - len(self.key) + 1)
            yield held[:done]
            held = held[done:]
        yield held

    def close(self) -> None:
        """End the connection."""
        self.inner.close()


def _masked(response: httpx2.Response, key: bytes) -> httpx2.Response:
    """An answer without the key, so that the cache can keep it."""
    headers = [(name, value.replace(key, b"*" * len(key))) for name, value in response.headers.raw]
    stream = response.stream
    if not isinstance(stream, httpx2.SyncByteStream):  # pragma: no cover - the connection gives no other
        raise TypeError
    return httpx2.Response(
        response.status_code, headers=headers, stream=_Masked(stream, key), extensions=response.extensions
    )


def _wait_before_next(error: Exception) -> bool | float:
    """Whether to try again, and after how many seconds."""
    if not isinstance(error, _Again):
        return False
    if error.wait is None:
        return True
    return error.wait if error.wait <= LONGEST_WAIT else False


def _is_kept(response: httpx2.Response) -> bool:
    return bool(response.extensions.get("caching", {}).get("from_cache"))


def _json(body: bytes) -> object:
    try:
        found: object = json.loads(body)
    except (ValueError, RecursionError):
        raise Garbled("the answer is not JSON") from None
    return found


def _reason(error: Exception) -> str:
    """Why a connection failed, without the request, which could hold the key."""
    if isinstance(error, httpx2.RemoteProtocolError):
        return "the answer broke off"
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    return (cause.strerror if cause is not None else None) or "the connection failed"


def _transport(address: str) -> httpx2.HTTPTransport:
    """A transport that uses the proxy in the environment.

    Raises:
        NetworkFailed: the proxy cannot be used.
    """
    try:
        return httpx2.HTTPTransport(proxy=_proxy(address))
    except (ValueError, ImportError, httpx2.InvalidURL):
        raise NetworkFailed(
            "The proxy in the environment cannot be used.",
            hint="HTTP_PROXY and HTTPS_PROXY take http://HOST:PORT.",
        ) from None


def _proxy(address: str) -> str | None:
    """The proxy in the environment for an address."""
    url = httpx2.URL(address)
    if url.host in LOOPBACK or proxy_bypass(url.host):
        return None
    return getproxies().get(url.scheme)
