"""Raw documents from elsewhere, proven before they enter a record; a merge is the union of two sets."""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final

from btu_cli.errors import Refused
from btu_cli.store.codec import decode
from btu_cli.store.identity import Document, WrongShape, identify
from btu_cli.store.layout import Untrusted, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_PLAIN: Final = JSONEncoder(ensure_ascii=False, sort_keys=True)


def proven(documents: Iterable[Mapping[str, Any]]) -> dict[str, Document]:
    """The documents by their ids, without a key `id`, which if there must be the right one.

    Raises:
        Refused: one is no update, or its id does not match its content.
    """
    found = {}
    for place, document in enumerate(documents, 1):
        content = {key: part for key, part in document.items() if key != "id"}
        try:
            load(_PLAIN.encode(content).encode())  # what the strict reader would not take is not written
            update_id = identify(content)
            decode(update_id, document)
        except (WrongShape, Untrusted, TypeError, ValueError, RecursionError) as error:
            raise Refused(f"Update {place} of those to be added is not one: {error}") from None
        found[update_id] = content
    return found
