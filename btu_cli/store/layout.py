"""The layout of a show's file, and a strict reader that accepts only verified content.

The file is a JSON object with two tables, `show` and `updates`. Each document is on one line, with sorted
keys. So a diff of the file reads like a changelog, and the same updates give the same bytes in whatever order
they were entered:

    {
    "show": {
    "better-than-us": {"digest":"…","format":1,"slug":"better-than-us","title":"Better Than Us"}
    },
    "updates": {
    "3f0c…": {"date":"2020-11-17","facts":{"status":"renewed"},"recorded":"2026-11-20T10:41:23.452162Z"},
    "9a41…": {…}
    }
    }

An update's id is the SHA-256 of the document after it on its line.

Tables and keys added by later versions are read, and kept when the file is rewritten. Every function here is
pure: bytes in, tables out, and back.
"""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias, cast

from btu_cli.named import NamedTuple
from btu_cli.store.codec import decode, decode_show
from btu_cli.store.identity import Document, WrongShape, canonical, digest_of, hash_of, identify
from btu_cli.store.lines import LARGE, Line, Lines, cut_out, escaped, verified_updates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from btu_cli.model.updates import Show, Update

Tables: TypeAlias = dict[str, dict[str, Document]]

FORMAT: Final = 1  # the format that this version writes; it does not read later ones
SHOW: Final = "show"
UPDATES: Final = "updates"
OF_THE_FILE: Final = ("format", "digest")  # keys of a show's document that only a file has
SIZE_LIMIT: Final = 64 * 1024 * 1024  # bytes; some 100,000 updates with quotes

_KEY: Final = json.JSONEncoder(ensure_ascii=False)
_CONFLICT: Final = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")


class Verified(NamedTuple):
    """The verified content of a file: its tables, and by-products of verifying it.

    These are the canonical texts of updates by id, unless the documents have them, and the updates
    themselves, if they were decoded.
    """

    tables: Tables
    texts: Mapping[str, str]
    updates: Mapping[str, Update] | None = None


class Untrusted(ValueError):
    """Bytes that cannot be trusted: what is wrong and where, and an explanation."""

    def __init__(self, problem: str, explained: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.explained = explained


class TwoVersions(Untrusted):
    """Git left two versions in the file, between its markers."""


class TooNew(ValueError):
    """A later version wrote the file, in a later format."""

    def __init__(self, found: object) -> None:
        super().__init__(found)
        self.found = found


# -- tables to bytes ---------------------------------------------------------------------------------------


def serialise(tables: Tables, texts: Mapping[str, str]) -> bytes:
    """The bytes of a file with these `tables` and the current digest of its updates.

    `texts` are canonical texts already known, by id. An id never has another text.

    Raises:
        Untrusted: something in the tables could not be read back.
    """
    updates = tables.get(UPDATES, {})
    sealed = {"format": FORMAT, "digest": digest_of(updates)}
    shows = {slug: {**document, **sealed} for slug, document in tables[SHOW].items()}
    whole = {**tables, SHOW: shows, UPDATES: updates}
    try:
        body = b",\n".join(_table(name, whole[name], texts) for name in sorted(whole))
        data = b"{\n%s\n}\n" % body
    except (WrongShape, ValueError) as error:
        raise Untrusted(f"it cannot be written: {error}") from None
    if len(data) > SIZE_LIMIT:
        raise Untrusted(_too_large(len(data)))
    return data


def _table(name: str, documents: Mapping[str, Mapping[str, Any]], texts: Mapping[str, str]) -> bytes:
    if isinstance(documents, Lines):
        lines = documents.written()
    else:
        known = texts if name == UPDATES else {}
        joined = ",\n".join(
            f"{_KEY.encode(key)}: {known.get(key) or _text(documents[key])}" for key in sorted(documents)
        )
        lines = escaped(joined.encode())
    return (b"%s: {\n%s\n}" if lines else b"%s: {%s}") % (_KEY.encode(name).encode(), lines)


def _text(document: Mapping[str, Any]) -> str:
    return document.text if isinstance(document, Line) else canonical(document)


# -- bytes to tables ---------------------------------------------------------------------------------------


def parse(data: bytes, *, among: int = 0) -> Verified:
    """What a file holds, verified: every id matches its content and the digest matches the ids.

    It is read line by line where that is faster: a large file, or one `among` so many bytes of several files.

    Raises:
        Untrusted: something is wrong.
        TooNew: a later version wrote it.
    """
    fast = max(len(data), among) >= LARGE and len(data) <= SIZE_LIMIT
    return (by_line(data) if fast else None) or _as_a_whole(data)


def by_line(data: bytes) -> Verified | None:
    """The content of a file in btu's own layout, read line by line; None if anything differs."""
    cut = cut_out(data)
    if cut is None:
        return None
    try:
        tables = tables_of(load(cut.frame))
        show_of_tables(tables)
    except (Untrusted, TooNew):
        return None
    updates = verified_updates(data, cut)
    if updates is None or not _is_digest(tables, updates):
        return None
    # They are read like a dict, and only replaced as a whole.
    documents = cast("dict[str, Document]", Lines(data, cut, updates))
    return Verified({**tables, UPDATES: documents}, {}, updates)


def show_in(data: bytes) -> Show | None:
    """The show that a file laid out by btu is about, whatever its updates; None where anything differs."""
    cut = cut_out(data)
    try:
        tables = tables_of(load(cut.frame)) if cut else None
        return show_of_tables(tables) if tables else None
    except (Untrusted, TooNew):
        return None


def _as_a_whole(data: bytes) -> Verified:
    """As `parse`, in any layout, with errors that say what is wrong."""
    tables = tables_of(load(data))
    show_of_tables(tables)
    texts = {}
    for update_id, document in tables[UPDATES].items():
        try:
            texts[update_id] = text = canonical(document)
            fault = "" if hash_of(text) == update_id else "does not match its content"
        except WrongShape as error:
            fault = f"is not one: {error}"
        if fault:
            raise Untrusted(f"the update {update_id[:12]}{_at_line(data, update_id)} {fault}.")
    if not _is_digest(tables, tables[UPDATES]):
        raise Untrusted(
            "its digest does not match the set of its updates.",
            "Something other than btu added or removed an update.",
        )
    return Verified(tables, texts)


def _is_digest(tables: Tables, ids: Iterable[str]) -> bool:
    """Whether the show's document has the digest of these updates."""
    return bool(next(iter(tables[SHOW].values()))["digest"] == digest_of(ids))


def load(data: bytes) -> object:
    """Parse strict JSON: UTF-8, each key once, no fractions, nothing after the end.

    Raises:
        Untrusted: it is something else.
    """
    if not data.strip():
        raise Untrusted("it is empty." if not data else "it holds only white space.")
    if len(data) > SIZE_LIMIT:
        raise Untrusted(_too_large(len(data)))
    if data.startswith(BOM_UTF8):
        raise Untrusted("it begins with a byte order mark.", "An editor put it there; save it without one.")
    try:
        text = data.decode()
        return STRICT.decode(text)
    except UnicodeDecodeError as error:
        raise Untrusted(f"it is not UTF-8 at {_place(data, error.start)}.") from None
    except json.JSONDecodeError as error:
        raise _not_json(data, error) from None
    except RecursionError:
        raise Untrusted("its objects are nested too deep.") from None
    except Untrusted:
        raise
    except ValueError:  # a number with thousands of digits
        raise Untrusted("it holds a number that is too long.") from None


def tables_of(content: object) -> Tables:
    """`content`, if it has the shape of tables of documents.

    Raises:
        Untrusted: it has another shape.
        TooNew: it has a later format, whose shape this version cannot judge.
    """
    if not isinstance(content, dict):
        raise Untrusted("it is not a JSON object with the tables show and updates.")
    shows = content.get(SHOW)
    for document in shows.values() if isinstance(shows, dict) else ():
        found = document.get("format") if isinstance(document, dict) else None
        if isinstance(found, int) and found > FORMAT:
            raise TooNew(found)
    for name in (SHOW, UPDATES):
        if name not in content:
            raise Untrusted(f"the table {name} is missing.")
    for name, documents in content.items():
        if not isinstance(documents, dict):
            raise Untrusted(f"the table {name} is not an object.")
        for key, document in documents.items():
            if not isinstance(document, dict):
                raise Untrusted(f"{key[:12]!r} in the table {name} is not an object.")
    return content


def show_of_tables(tables: Tables) -> Show:
    """The show, if the table `show` is one document about one show.

    Raises:
        Untrusted: it is something else.
    """
    if len(tables[SHOW]) != 1:
        raise Untrusted(f"the table show holds {len(tables[SHOW])} documents instead of one.")
    ((key, document),) = tables[SHOW].items()
    found, digest = document.get("format"), document.get("digest")
    if found != FORMAT or isinstance(found, bool):
        raise Untrusted(
            "the show's format is missing." if found is None else "the show's format is not the number 1."
        )
    if not isinstance(digest, str):
        raise Untrusted(
            "the show's digest is missing." if digest is None else "the show's digest is not a digest."
        )
    try:
        show = decode_show(document)
        identify(document)
    except WrongShape as error:
        raise Untrusted(f"in the show's document, {error}.") from None
    if show.slug != key:
        raise Untrusted("the show's slug differs from its key in the file.")
    return show


def fault_of(update_id: str, document: Document) -> str:
    """The fault of an update's document, shape included; empty if there is none."""
    try:
        decode(update_id, document)
        return "" if identify(document) == update_id else "does not match its content"
    except WrongShape as error:
        return f"is not one: {error}"


def versions_in(data: bytes) -> tuple[bytes | None, bytes, bytes] | None:
    """The versions that git left in a file: the base (if given), ours and theirs; None if there are none."""
    sides: dict[bytes, list[bytes]] = {b"|||||||": [], b"<<<<<<<": [], b"=======": []}
    within, found = b"", set()
    for line in data.splitlines(keepends=True):
        mark = line[:7]
        if mark in _CONFLICT:
            within = b"" if mark == b">>>>>>>" else mark
            found.add(mark)
        else:
            for side in [within] if within else sides:
                sides[side].append(line)
    if within or not found.issuperset((b"<<<<<<<", b"=======", b">>>>>>>")):
        return None
    base = b"".join(sides[b"|||||||"]) if b"|||||||" in found else None
    return base, b"".join(sides[b"<<<<<<<"]), b"".join(sides[b"======="])


def conflict_line(data: bytes) -> int:
    """The number of the first line with a conflict marker of git; 0 if there is none."""
    lines = data.split(b"\n")
    marked = (number for number, line in enumerate(lines, 1) if line[:7] in _CONFLICT)
    return next(marked, 0)


def _not_json(data: bytes, error: json.JSONDecodeError) -> Untrusted:
    if line := conflict_line(data):
        return TwoVersions(
            f"it holds two versions, between git's conflict markers; the first is in line {line}.",
            "Two people changed it, and git could not merge their versions.",
        )
    if error.msg.startswith("Unterminated") or error.pos >= len(error.doc.rstrip()):
        return Untrusted(f"it ends too early, in line {error.lineno}: the rest is missing.")
    what = (error.msg[0].lower() + error.msg[1:]).removesuffix(" at")
    return Untrusted(f"it is not JSON at line {error.lineno}, column {error.colno}: {what}.")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        left = list(found)
        twice = next(key for key, _ in pairs if not left or left.pop(0) != key)
        raise Untrusted(f"the key {twice[:40]!r} appears twice.")
    return found


def _no_fraction(text: str) -> NoReturn:
    raise Untrusted(f"it holds {text[:40]}, and only whole numbers can be stored.")


# The JSON of a store: each key once, no fractions.
STRICT: Final = json.JSONDecoder(
    object_pairs_hook=_unique, parse_float=_no_fraction, parse_constant=_no_fraction
)


def _place(data: bytes, offset: int) -> str:
    start = data.rfind(b"\n", 0, offset) + 1
    return f"line {_line_of(data, offset)}, byte {offset - start + 1}"


def _line_of(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _at_line(data: bytes, update_id: str) -> str:
    offset = data.find(json.dumps(update_id, ensure_ascii=False).encode(errors="replace"))
    return "" if offset < 0 else f" (line {_line_of(data, offset)})"


def _too_large(size: int) -> str:
    return f"it has {size:,} bytes, and a show's file has at most {SIZE_LIMIT:,}."
