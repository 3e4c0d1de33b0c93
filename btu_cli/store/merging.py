"""Raw documents from elsewhere, proven before they enter a record; a merge is the union of two sets."""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from btu_cli.errors import Refused
from btu_cli.store.codec import decode, decode_show
from btu_cli.store.identity import Document, WrongShape, canonical, hash_of, identify
from btu_cli.store.layout import Untrusted, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.model.updates import Show, Update

_OF_THE_FILE: Final = ("format", "digest")
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


class Proof(NamedTuple):
    """An update of a raw document that was read as `load_json` reads: its value and its canonical text."""

    update: Update
    text: str


def prove(document: Mapping[str, Any]) -> Proof:
    """The update that a raw document is.

    Raises:
        WrongShape: it is none, or its id is not that of its content.
    """
    text = canonical(document)
    update_id = hash_of(text)
    if document.get("id", update_id) != update_id:
        raise WrongShape("id", "does not match the content, so the content was changed or is not whole")
    return Proof(decode(update_id, document), text)


def prove_show(document: Mapping[str, Any]) -> tuple[Show, Document]:
    """The show that a raw document is, and the document without what only a file has.

    Raises:
        WrongShape: it is none.
    """
    content = {key: part for key, part in document.items() if key not in _OF_THE_FILE}
    identify(content)
    return decode_show(content), content


def filled(own: Mapping[str, Any], below: Mapping[str, Any], other: Mapping[str, Any]) -> Document:
    """A show's own document with what only another one says; lists and objects are extended.

    `below` is the document of the shipped show, which one's own need not repeat.
    """
    made = dict(own)
    for key, theirs in other.items():
        mine, shipped = own.get(key), below.get(key)
        if isinstance(theirs, dict) and isinstance(mine or shipped or {}, dict):
            new = {
                name: part for name, part in theirs.items() if name not in {**(shipped or {}), **(mine or {})}
            }
            if new:
                made[key] = {**(mine or {}), **new}
        elif isinstance(theirs, list) and isinstance(mine or shipped or [], list):
            new_parts = [part for part in theirs if part not in (*(shipped or []), *(mine or []))]
            if new_parts:
                made[key] = [*(mine or []), *new_parts]
        elif mine is None and shipped is None:
            made[key] = theirs
    return made
