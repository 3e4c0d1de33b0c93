"""Saves as much as possible of a damaged file: its updates that are verified, and those in backups.

Nothing is repaired in place. A repair is first written beside the file, as `<slug>.repaired`, with a list of
the losses. When it is applied, it replaces the damaged file, which goes to the backups.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from btu_cli.errors import Damaged, NewerFormat
from btu_cli.model.files import Repair
from btu_cli.named import NamedTuple
from btu_cli.store.advice import newest_good
from btu_cli.store.files import read_file, read_verified
from btu_cli.store.identity import Document, digest_of
from btu_cli.store.layout import (
    FORMAT,
    SHOW,
    UPDATES,
    Tables,
    TooNew,
    Untrusted,
    fault_of,
    load,
    tables_of,
)
from btu_cli.store.unmerged import both_versions, is_show, with_changes
from btu_cli.store.writing import serialised

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from btu_cli.model.files import Generation
    from btu_cli.store.files import Content, Signature


class _Saved(NamedTuple):
    """The verified content of a damaged file."""

    show: Document | None
    updates: dict[str, Document]
    spoiled: tuple[str, ...]
    other_tables: Tables
    digest: str | None


def repaired(
    path: Path, slug: str, backups: tuple[Generation, ...]
) -> tuple[Repair, bytes, Signature | None]:
    """The result of a repair, the repaired bytes, and the file's signature when it was read.

    Raises:
        NewerFormat: a later version wrote the file; it is not damaged.
        Damaged: it is a link to nowhere.
    """
    content = read_file(path)
    if content is None and path.is_symlink():
        raise Damaged(str(path), "it is a link whose target is gone.")
    if content and (merged := _both_versions(path, slug, content)):
        return merged
    saved = _save(path, slug, content.data if content else b"")
    backup = newest_good(backups)
    verified = read_verified(backup.path) if backup else None
    older = verified.tables if verified else {SHOW: {}, UPDATES: {}}
    updates = {**older[UPDATES], **saved.updates}
    known_show = next(iter(older[SHOW].values()), None)
    show = saved.show or known_show or {}
    tables = {**older, **saved.other_tables, SHOW: {slug: {**show, "slug": slug}}, UPDATES: updates}
    repair = Repair(
        slug=slug,
        path=path,
        beside=path.with_name(f"{slug}.repaired"),
        kept=tuple(sorted(saved.updates)),
        recovered=tuple(sorted(older[UPDATES].keys() - saved.updates.keys())),
        lost=tuple(sorted(set(saved.spoiled) - updates.keys())),
        show_from="file" if saved.show else "backup" if known_show else "nowhere",
        backup=backup,
        complete=None if saved.digest is None else saved.digest == digest_of(updates),
    )
    return repair, serialised(path, tables, {}), content.signature if content else None


def _both_versions(path: Path, slug: str, content: Content) -> tuple[Repair, bytes, Signature] | None:
    """The union of the two versions that git left; None if it left none, or if one between marks is unsound.

    Raises:
        Damaged: git could not merge the file because a version is damaged; the file itself is sound.
    """
    tables = both_versions(path, slug, content.data)
    if tables is None:
        return None
    return _union(path, slug, tables), serialised(path, tables, {}), content.signature


def followed(renamed: Path, changed: Path) -> tuple[Repair, bytes, Signature | None]:
    """As `repaired`, for a show that one side renamed and the other changed: the renamed file is replaced.

    Raises:
        Damaged, NewerFormat: one of the files is gone or cannot be trusted, or a later btu wrote it.
    """
    tables, content = with_changes(renamed, changed), read_file(renamed)
    repair = _union(renamed, changed.stem, tables)
    return repair, serialised(renamed, tables, {}), content.signature if content else None


def _union(path: Path, slug: str, tables: Tables) -> Repair:
    kept, beside = tuple(sorted(tables[UPDATES])), path.with_suffix(".repaired")
    return Repair(slug, path, beside, kept, (), (), "file", None, complete=True, merged=True)


def _save(path: Path, slug: str, data: bytes) -> _Saved:
    """The documents in a damaged file whose ids match."""
    try:
        tables = tables_of(load(data))
    except Untrusted:
        return _search(slug, data.decode(errors="replace"))
    except TooNew as error:
        raise NewerFormat(str(path), error.found, FORMAT) from None
    whole = {key: document for key, document in tables[UPDATES].items() if not fault_of(key, document)}
    spoiled = tuple(key for key in tables[UPDATES] if key not in whole)
    others = {name: documents for name, documents in tables.items() if name not in (SHOW, UPDATES)}
    show = next((one for one in tables[SHOW].values() if is_show(one)), None)
    return _Saved(show, whole, spoiled, others, _digest_in([show] if show else []))


def _search(slug: str, text: str) -> _Saved:
    """Find documents in bytes that are not JSON as a whole: cut off, overwritten, or with git's markers."""
    whole, spoiled = {}, []
    for key, document in _documents(text, '"([0-9a-f]{64})"'):
        if document is not None and not fault_of(key, document):
            whole[key] = document
        else:
            spoiled.append(key)
    shows = [one for _, one in _documents(text, f'"({slug})"') if one and is_show(one)]
    return _Saved(shows[0] if shows else None, whole, tuple(spoiled), {}, _digest_in(shows))


def _digest_in(shows: list[Document]) -> str | None:
    """The digest that the file had. None if there are two, from two versions: neither fits the union."""
    digests = {digest for show in shows if isinstance(digest := show.get("digest"), str)}
    return digests.pop() if len(digests) == 1 else None


def _documents(text: str, key: str) -> Iterator[tuple[str, Document | None]]:
    """The objects after matching keys; None for one that cannot be parsed."""
    import re

    decoder = json.JSONDecoder()
    for found in re.finditer(key + r"\s*:\s*(?=\{)", text):
        try:
            document, _ = decoder.raw_decode(text, found.end())
            load(json.dumps(document).encode())  # fractions are refused here too
        except (ValueError, RecursionError):
            document = None
        yield found[1], document
