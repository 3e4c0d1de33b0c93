"""Fetches one page from an address: one polite request, with limits of size and time, only from the open web.

A host name is looked up once, and its address is checked before anything is sent. The connection uses this
address, so the name cannot have another answer later. Redirects are followed only to http and https, after
the same checks.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import time
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from btu_cli import __version__
from btu_cli.articles.decoding import LIMIT
from btu_cli.errors import NetworkFailed, Refused
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    import httpx2

PATIENCE: Final = 20.0  # seconds for a page
REDIRECTS: Final = 5
_TYPES: Final = re.compile(
    r"(?:text/(?:html|plain|markdown|x-markdown)|application/xhtml\+xml|application/xml|text/xml)$"
)
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)


class Fetched(NamedTuple):
    """A page: its bytes, the encoding that the server named, and its final address."""

    body: bytes
    encoding: str
    url: str


def is_address(text: str) -> bool:
    """Whether a text is an address and no file; one that is not on the web is refused when it is fetched."""
    return bool(re.match(r"[a-z][a-z0-9+.-]*://", text, re.IGNORECASE))


def fetch(url: str, *, allow_private: bool = False) -> Fetched:
    """Fetch a page.

    Raises:
        NetworkFailed: there is no answer, or it is not a page.
        Refused: the address is malformed or private, or the page is too large.
    """
    until = time.monotonic() + PATIENCE
    for _ in range(REDIRECTS + 1):
        target = _target(url, allow_private=allow_private)
        answer = _asked(url, target, until)
        if isinstance(answer, Fetched):
            return answer
        url = answer
    raise NetworkFailed(
        f"The page redirects more than {REDIRECTS} times.", hint="Open it in a browser, and save the article."
    )


class _Target(NamedTuple):
    host: str
    port: int
    address: str


def _target(url: str, *, allow_private: bool) -> _Target:
    """The target of the connection."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise Refused(f"{url[:200]!r} is not an address.", hint="Write https://host/page.") from None
    if parts.scheme not in ("http", "https") or not host:
        raise Refused(f"{url[:200]!r} is not an address on the web.", hint="Only http and https are fetched.")
    try:
        found = socket.getaddrinfo(host.encode("idna").decode(), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NetworkFailed(
            f"{host[:100]} cannot be found: {getattr(error, 'strerror', None) or 'no such name'}.", hint=_SAVE
        ) from None
    addresses = [str(each[4][0]).partition("%")[0] for each in found]
    if not allow_private and not all(map(_is_public, addresses)):
        raise Refused(
            f"{host[:100]} is a private address.",
            hint="Nothing was asked. --allow-private fetches from it all the same.",
        )
    return _Target(host, port, addresses[0])


_SAVE: Final = "Nothing was read. Try again later, or save the article and read the file."


def _is_public(address: str) -> bool:
    number = ipaddress.ip_address(address)
    mapped = getattr(number, "ipv4_mapped", None) or getattr(number, "sixtofour", None)
    return number.is_global and not number.is_multicast and (mapped is None or mapped.is_global)


def _asked(url: str, target: _Target, until: float) -> Fetched | str:
    """The page at an address, or the address to which it redirects."""
    import httpx2

    try:
        with (
            httpx2.Client(trust_env=False, timeout=PATIENCE / 2, follow_redirects=False) as client,
            client.stream(
                "GET",
                _at(url, target),
                headers=_headers(url, target),
                extensions={"sni_hostname": target.host},
            ) as response,
        ):
            if response.has_redirect_location:
                return urljoin(url, response.headers["Location"])
            _require_a_page(response)
            named = _CHARSET.search(response.headers.get("Content-Type", ""))
            return Fetched(_body(response, until, target.host), named[1] if named else "", url)
    except httpx2.TimeoutException:
        raise _slow(target.host) from None
    except (httpx2.HTTPError, httpx2.StreamError, httpx2.InvalidURL) as error:
        raise NetworkFailed(f"{target.host} cannot be read: {_reason(error)}.", hint=_SAVE) from None


def _at(url: str, target: _Target) -> str:
    """The same page, addressed by the IP address of its host."""
    parts = urlsplit(url)
    host = f"[{target.address}]" if ":" in target.address else target.address
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{host}:{target.port}{parts.path or '/'}{query}"


def _headers(url: str, target: _Target) -> dict[str, str]:
    usual = target.port == (443 if urlsplit(url).scheme == "https" else 80)
    return {
        "Host": target.host if usual else f"{target.host}:{target.port}",
        "User-Agent": f"btu-cli/{__version__}",
        "Accept": "text/html, application/xhtml+xml, text/plain;q=0.8, text/markdown;q=0.8",
        "Accept-Encoding": "identity",  # a compressed answer could be larger than it looks
    }


def _body(response: httpx2.Response, until: float, host: str) -> bytes:
    """The answer of a server, up to the limits of size and time."""
    body = bytearray()
    for chunk in response.iter_raw():
        body += chunk
        if len(body) > LIMIT:
            raise Refused(
                f"The page has more than {LIMIT // 2**20} MB.",
                hint="Save the article's text, and read that.",
            )
        if time.monotonic() > until:
            raise _slow(host)
    return bytes(body)


def _slow(host: str) -> NetworkFailed:
    return NetworkFailed(f"{host} did not answer within {PATIENCE:g} seconds.", hint=_SAVE)


def _require_a_page(response: httpx2.Response) -> None:
    if response.status_code != 200:  # noqa: PLR2004 - the only answer that holds the page
        raise NetworkFailed(f"The server answers with {response.status_code}.", hint=_SAVE)
    kind = response.headers.get("Content-Type", "text/html").split(";")[0].strip().casefold()
    if not _TYPES.match(kind):
        raise Refused(f"This is not a page: {kind[:60]}.", hint="Text, Markdown and HTML can be read.")
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise NetworkFailed("The server sends what was not asked for (Content-Encoding).", hint=_SAVE)


def _reason(error: BaseException) -> str:
    """Why a connection failed."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    return (cause.strerror if cause is not None else None) or "the connection failed"
