"""Text from outside: converted to NFC on entry, and refused if it is not text or is too long.

Otherwise it is stored unchanged. The renderers make it safe to show.
"""

from __future__ import annotations

from btu_cli.errors import BadUrl, NotText, TooLong

LINE = 500  # characters of a title, a publisher, a value
QUOTE = 10_000  # characters of a quote
NOTE = 100_000  # characters of a note, and of a whole quick entry
URL = 2_000  # a limit that browsers agree on


def clean(text: str, what: str, limit: int = LINE) -> str:
    """`text` in NFC, without white space around it. `what` names it in an error.

    Raises:
        TooLong: it has more than `limit` characters.
        NotText: it holds a lone surrogate, the trace of bytes that were not UTF-8.
    """
    if len(text) > limit:
        raise TooLong(what, len(text), limit)
    try:
        text.encode()
    except UnicodeEncodeError:
        raise NotText(what) from None
    if text.isascii():
        return text.strip()
    from unicodedata import normalize

    return normalize("NFC", text).strip()


def clean_url(text: str) -> str:
    """`text` if it is a whole http(s) address with a host.

    Raises:
        BadUrl: it is something else.
    """
    url = clean(text, "The url", URL)
    scheme, found, rest = url.partition("://")
    host = rest.split("/")[0].split("?")[0].split("#")[0].rpartition("@")[2]
    if not found or scheme.lower() not in ("http", "https") or not _is_host(host):
        raise BadUrl(url)
    if any(character.isspace() or not character.isprintable() for character in url):
        raise BadUrl(url)
    return url


def _is_host(host: str) -> bool:
    name, colon, port = host.partition(":") if not host.startswith("[") else (host, "", "")
    if colon and not port.isdigit():
        return False
    if name.startswith("["):
        return name.endswith("]") or "]:" in name
    labels = name.rstrip(".").split(".")
    return all(label.replace("-", "").replace("_", "").isalnum() for label in labels)
