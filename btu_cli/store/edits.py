"""Edits that a person made to a file by hand: shows them, then accepts them with correct ids.

The id is made of the content, so an edited update needs a new one. Updates that refer to it (supersedes,
retracts) must name the new id, so they get new ids too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors import Damaged, NewerFormat
from btu_cli.model.files import Edits
from btu_cli.store.advice import newest_good
from btu_cli.store.codec import decode, decode_show
from btu_cli.store.files import read_file, read_verified
from btu_cli.store.identity import Document, WrongShape, identify
from btu_cli.store.layout import FORMAT, SHOW, UPDATES, Tables, TooNew, Untrusted, load, tables_of
from btu_cli.store.writing import serialised

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.model.files import Generation
    from btu_cli.store.files import Signature

_REFERENCES = ("supersedes", "retracts")


def edited(path: Path, slug: str, backups: tuple[Generation, ...]) -> tuple[Edits, bytes, Signature | None]:
    """The edits in a file, its bytes with correct ids and digest, and its signature when it was read.

    Raises:
        Damaged: the file has other faults, so accepting the edits is not enough.
    """
    content = read_file(path)
    if content is None:
        raise Damaged(str(path), "the file is gone.", hint=f"`btu check --repair --show {slug}` helps.")
    tables = _whole(path, slug, content.data)
    renamed = _renamed(tables[UPDATES])
    updates = {renamed.get(old, old): document for old, document in tables[UPDATES].items()}
    changed = tuple((old, decode(new, updates[new])) for old, new in sorted(renamed.items()))
    backup = newest_good(backups)
    verified = read_verified(backup.path) if backup else None
    before = set(verified.tables[UPDATES]) if verified else set(tables[UPDATES])
    edits = Edits(
        slug=slug,
        path=path,
        changed=changed,
        added=tuple(sorted(updates.keys() - before - set(renamed.values()))),
        taken_out=tuple(sorted(before - tables[UPDATES].keys())),
    )
    return edits, serialised(path, {**tables, UPDATES: updates}, {}), content.signature


def _whole(path: Path, slug: str, data: bytes) -> Tables:
    """The tables of a file that is strict JSON of the right shape; its ids and digest can be wrong."""
    hint = f"`btu check --repair --show {slug}` saves what can be saved."
    try:
        tables = tables_of(load(data))
        ((_, show),) = tables[SHOW].items()
        shown = {**show, "slug": slug}
        decode_show(shown)
        for update_id, document in tables[UPDATES].items():
            identify(document)
            decode(update_id, document)
    except TooNew as error:
        raise NewerFormat(str(path), error.found, FORMAT) from None
    except Untrusted as error:
        raise Damaged(str(path), error.problem, hint=hint) from None
    except WrongShape as error:
        raise Damaged(str(path), f"{error}.", hint=hint) from None
    except ValueError:
        raise Damaged(str(path), "the table show does not hold exactly one document.", hint=hint) from None
    return {**tables, SHOW: {slug: shown}}


def _renamed(documents: dict[str, Document]) -> dict[str, str]:
    """The new ids of edited updates, by their old ones. References in `documents` are changed to the new ids.

    Referenced documents get their ids first, because an id covers the references in its document.
    """
    true: dict[str, str] = {}
    for start in documents:
        path = [start]
        while path:
            document = documents[path[-1]]
            named = {key: document[key] for key in _REFERENCES if document.get(key) in documents}
            # A reference is a hash, so only a forged one could go in a circle; it is left as it is.
            if waiting := [other for other in named.values() if other not in true and other not in path]:
                path.append(waiting[0])
                continue
            document.update({key: true.get(other, other) for key, other in named.items()})
            true[path.pop()] = identify(document)
    return {old: new for old, new in true.items() if old != new}
