"""The identity of raw documents: a document's canonical text, and the id that verifies it.

A document is a plain JSON object: text, whole numbers, booleans, lists and objects, never a float. Unknown
keys are part of the id, so that a later version's key does not look like damage.
"""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final, TypeAlias

# hashlib loads OpenSSL, which takes a quarter of the time for reading a record. The standard library's own
# random prefers the small module too.
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
    """A document is malformed: `where` in it, and what is wrong."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where} {problem}")
        self.where = where
        self.problem = problem


def canonical(document: Mapping[str, Any]) -> str:
    """The canonical text of a raw document: without a key `id`, keys sorted, compact.

    Raises:
        WrongShape: it is not plain JSON.
    """
    content = {key: part for key, part in document.items() if key != "id"} if "id" in document else document
    try:
        return _CANONICAL.encode(content)
    except (TypeError, ValueError, RecursionError) as error:
        raise WrongShape("the document", f"is not plain JSON: {error}") from None


def hash_of(text: str) -> str:
    """The id of a document, from its canonical text: SHA-256 of its UTF-8, as hex.

    Raises:
        WrongShape: it holds half of a surrogate pair.
    """
    try:
        return hash_of_bytes(text.encode())
    except UnicodeEncodeError:
        raise WrongShape("the document", "holds half of a surrogate pair, which is not text") from None


def hash_of_bytes(text: bytes) -> str:
    """The id of a document, from its canonical text in UTF-8."""
    return str(sha256(text).hexdigest())


def identify(document: Mapping[str, Any]) -> str:
    """The id of a raw stored document, with its keys in any order.

    Raises:
        WrongShape: it is not plain JSON.
    """
    return hash_of(canonical(document))


def digest_of(ids: Iterable[str]) -> str:
    """The digest of a set of ids, which reveals that a file has lost a whole line."""
    return hash_of("\n".join(sorted(ids)))
