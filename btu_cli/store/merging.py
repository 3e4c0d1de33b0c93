"""Verifies raw documents from elsewhere before they enter a record, and joins the documents of a show."""

from __future__ import annotations

from json import JSONEncoder
from typing import TYPE_CHECKING, Any, Final

from btu_cli.errors import Refused
from btu_cli.named import NamedTuple
from btu_cli.store.codec import decode, decode_show
from btu_cli.store.identity import Document, WrongShape, canonical, hash_of, identify
from btu_cli.store.layout import OF_THE_FILE, Untrusted, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.model.updates import Show, Update

_PLAIN: Final = JSONEncoder(ensure_ascii=False, sort_keys=True)


def verified(documents: Iterable[Mapping[str, Any]]) -> dict[str, Document]:
    """The documents by their ids, without the key `id`, which must be correct if it is given.

    Raises:
        Refused: one is not an update, or its id does not match its content.
    """
    found = {}
    for place, document in enumerate(documents, 1):
        content = {key: part for key, part in document.items() if key != "id"}
        try:
            load(_PLAIN.encode(content).encode())  # do not write anything that the strict reader would refuse
            update_id = identify(content)
            decode(update_id, document)
        except (WrongShape, Untrusted, TypeError, ValueError, RecursionError) as error:
            raise Refused(f"Update {place} of those to add is malformed: {error}") from None
        found[update_id] = content
    return found


class VerifiedUpdate(NamedTuple):
    """An update from a raw document that `load_json` has read: its value and its canonical text."""

    update: Update
    text: str


def verify(document: Mapping[str, Any]) -> VerifiedUpdate:
    """The update in a raw document.

    Raises:
        WrongShape: it is not an update, or its id does not match its content.
    """
    text = canonical(document)
    update_id = hash_of(text)
    if document.get("id", update_id) != update_id:
        raise WrongShape("id", "does not match the content, so the content was changed or is incomplete")
    return VerifiedUpdate(decode(update_id, document), text)


def verify_show(document: Mapping[str, Any]) -> tuple[Show, Document]:
    """The show in a raw document, and the document without the keys that only a file has.

    Raises:
        WrongShape: it is not a show.
    """
    content = {key: part for key, part in document.items() if key not in OF_THE_FILE}
    identify(content)
    return decode_show(content), content


def filled(own: Mapping[str, Any], below: Mapping[str, Any], other: Mapping[str, Any]) -> Document:
    """A show's own document with the additional content of another one. Lists and objects are joined.

    `below` is the document of the shipped show, which the own document need not repeat.
    """
    made = dict(own)
    for key, theirs in other.items():
        mine, shipped = own.get(key), below.get(key)
        if key == "title" and mine == own.get("slug"):
            mine = None  # nobody has given the show a title yet
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
