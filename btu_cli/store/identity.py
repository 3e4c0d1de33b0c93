"""Raw documents and their identity: the one text that a document has, and the id that it proves.

A document is a plain JSON object: text, whole numbers, booleans, lists and objects, never a float. Keys that
this version does not know are part of a document's id, so that a later version's key is no damage.
"""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final, TypeAlias

# hashlib brings OpenSSL along, a quarter of what reading a record costs; the standard library's own random
# takes the lean module first too.
try:
    from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore] # Python 3.12 and later
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        from hashlib import sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Document: TypeAlias = dict[str, Any]

_CANONICAL: Final = JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


class WrongShape(ValueError):
    """A document is not what it should be: `where` in it, and what is wrong there."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where} {problem}")
        self.where = where
        self.problem = problem


def canonical(document: Mapping[str, Any]) -> str:
    """The one text of a raw document: all of it but a key `id`, keys sorted, compact.

    Raises:
        WrongShape: it is no plain JSON.
    """
    content = {key: part for key, part in document.items() if key != "id"} if "id" in document else document
    try:
        return _CANONICAL.encode(content)
    except (TypeError, ValueError, RecursionError) as error:
        raise WrongShape("the document", f"is no plain JSON: {error}") from None


def hash_of(text: str) -> str:
    """The id of the document whose canonical text this is: SHA-256 of its UTF-8, as hex.

    Raises:
        WrongShape: it holds half of a surrogate pair.
    """
    try:
        return hash_of_bytes(text.encode())
    except UnicodeEncodeError:
        raise WrongShape("the document", "holds half of a surrogate pair, which is no text") from None


def hash_of_bytes(text: bytes) -> str:
    """The id of the document whose canonical text is this in UTF-8."""
    return str(sha256(text).hexdigest())


def identify(document: Mapping[str, Any]) -> str:
    """The id of a raw stored document, whatever its keys' order.

    Raises:
        WrongShape: it is no plain JSON.
    """
    return hash_of(canonical(document))


def digest_of(ids: Iterable[str]) -> str:
    """The digest of a set of ids, which tells a file that lost a whole line from one that is whole."""
    return hash_of("\n".join(sorted(ids)))
