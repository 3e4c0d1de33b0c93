"""Verifies a large file's updates line by line: as strict as reading it whole, in half the time and memory.

This reads only btu's own layout, and puts new lines into it. If any line differs (keys of a later version,
spaces, a wrong id), nothing is accepted here, and `layout` reads the file as a whole and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from json import loads
from typing import TYPE_CHECKING, Any, Final

from btu_cli.named import NamedTuple
from btu_cli.store.codec import decode, knows
from btu_cli.store.identity import WrongShape, canonical, hash_of_bytes

if TYPE_CHECKING:
    from collections.abc import Collection

    from btu_cli.model.updates import Update

LARGE: Final = 1 << 20  # bytes; below, importing the fast parser takes longer than it saves

_HEAD: Final = b'{\n"show": {\n'
_MIDDLE: Final = b'\n},\n"updates": {\n'
_TAIL: Final = b"\n}\n}\n"
_BETWEEN: Final = b",\n"
# Some tools end a line at these too; a document would then be several lines of a diff.
_SEPARATORS: Final = tuple((mark.encode(), f"\\u{ord(mark):04x}".encode()) for mark in "\u0085\u2028\u2029")
_KEY, _TEXT = slice(1, 65), 68  # the place of the id in a line, and the beginning of the document
_COMMA: Final = ord(",")


class Line(Mapping[str, Any]):
    """A verified document, kept as its canonical text and parsed when it is used."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def text(self) -> str:
        """The canonical text."""
        return self.data.decode()

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a part of a raw document
        """A part of the document."""
        return loads(self.data)[key]

    def __iter__(self) -> Iterator[str]:
        """Its keys."""
        return iter(loads(self.data))

    def __len__(self) -> int:
        """The number of keys."""
        return len(loads(self.data))


_NONE: Final[Mapping[str, Line]] = {}


class Cut(NamedTuple):
    """A file in two parts: the file without updates, and the positions of their lines."""

    frame: bytes
    start: int
    end: int


class Lines(Mapping[str, Line]):
    """The verified documents of a file by id, cut out of its bytes when they are used, and new ones.

    `ids` are all ids, those of the new documents included.
    """

    def __init__(self, data: bytes, cut: Cut, ids: Collection[str], new: Mapping[str, Line] = _NONE) -> None:
        self._data = data
        self._cut = cut
        self._ids = ids
        self._new = new

    @cached_property
    def _lines(self) -> dict[str, Line]:
        lines = {head[_KEY].decode(): Line(text) for head, text in _each(self._data, self._cut)}
        return {**lines, **self._new}

    def __getitem__(self, key: str) -> Line:
        """The document of an id."""
        return self._lines[key]

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """The number of documents."""
        return len(self._ids)

    def grown(self, documents: Mapping[str, Mapping[str, Any]]) -> Lines:
        """These documents and those of some others that are new."""
        new = {key: _as_line(document) for key, document in documents.items() if key not in self._ids}
        ids = dict.fromkeys(sorted([*self._ids, *new]))  # almost sorted already, as their digest needs them
        return Lines(self._data, self._cut, ids, {**self._new, **new})

    def written(self) -> bytes:
        """The lines as a file has them. The new ones are put in place, and the others are not touched."""
        old = memoryview(self._data)  # its parts are not copied twice
        pieces: list[bytes | memoryview] = []
        start = self._cut.start
        for key in sorted(self._new):
            place = self._place_for(key.encode())
            if start < place:
                pieces.append(old[start : place - len(_BETWEEN)])
            pieces.append(b'"%s": %s' % (key.encode(), escaped(self._new[key].data)))
            start = place
        if start < self._cut.end:
            pieces.append(old[start : self._cut.end])
        return _BETWEEN.join(pieces)

    def _place_for(self, key: bytes) -> int:
        """Where the first line with a higher id begins; behind the last line, where another would begin."""
        low, high = self._cut.start, self._cut.end + len(_BETWEEN)
        while low < high:
            middle = (low + high) // 2
            before = self._data.rfind(_BETWEEN, low, middle)
            line = low if before < 0 else before + len(_BETWEEN)
            if self._data[line + _KEY.start : line + _KEY.stop] > key:
                high = line
            else:
                end = self._data.find(_BETWEEN, line, self._cut.end)
                low = (self._cut.end if end < 0 else end) + len(_BETWEEN)
        return low


def _as_line(document: Mapping[str, Any]) -> Line:
    return document if isinstance(document, Line) else Line(canonical(document).encode())


def escaped(lines: bytes) -> bytes:
    """Lines as a file has them: without separators, which occur only inside texts."""
    for mark, escape in _SEPARATORS:
        lines = lines.replace(mark, escape)
    return lines


def cut_out(data: bytes) -> Cut | None:
    """The positions of the updates' lines; None if the bytes have another layout."""
    if not (data.startswith(_HEAD) and data.endswith(_TAIL)):
        return None
    shown = data.find(b"\n", len(_HEAD))
    if not data.startswith(_MIDDLE, shown):
        return None
    return Cut(data[:shown] + b'\n},\n"updates": {}\n}\n', shown + len(_MIDDLE), len(data) - len(_TAIL))


def verified_updates(data: bytes, cut: Cut) -> dict[str, Update] | None:
    """The updates by id, each verified by its line; None if a line differs from btu's own.

    The bytes of a line hash to its id and are the canonical text of its document, so the line is verified. A
    document without unknown keys has only whole numbers, or it would not decode.
    """
    import orjson

    found: dict[str, Update] = {}
    last, in_order = "", orjson.OPT_SORT_KEYS
    try:
        for head, text in _each(data, cut):
            document = orjson.loads(text)
            is_canonical = orjson.dumps(document, option=in_order) == text
            key = hash_of_bytes(text)
            if not (is_canonical and head == b'"%s": ' % key.encode() and last < key and knows(document)):
                return None
            if not text.isascii() and escaped(text) != text:
                return None
            last = key
            found[key] = decode(key, document)
    except (WrongShape, ValueError, TypeError, AttributeError):
        return None
    return found


def _each(data: bytes, cut: Cut) -> Iterator[tuple[bytes, bytes]]:
    """The id of each line with what is around it, and the text; no id where the line ends in another way."""
    start = cut.start
    while start < cut.end:
        line_end = data.find(b"\n", start, cut.end)  # a third of the time that looking for both bytes takes
        stop, after = (cut.end, cut.end) if line_end < 0 else (line_end - 1, line_end + 1)
        ends_well = line_end < 0 or data[stop] == _COMMA
        yield data[start : start + _TEXT] if ends_well else b"", data[start + _TEXT : stop]
        start = after
