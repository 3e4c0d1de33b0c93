"""Proves a large file's updates line by line: as strict as reading it whole, in half the time and memory.

This only reads btu's own layout. If any line differs (keys of a later version, spaces, a wrong id), nothing
is accepted here, and `layout` reads the file as a whole and says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from json import loads
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from btu_cli.store.codec import decode, knows
from btu_cli.store.identity import WrongShape, hash_of_bytes

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

LARGE: Final = 1 << 20  # bytes; below, importing the fast parser takes longer than it saves

_HEAD: Final = b'{\n"show": {\n'
_MIDDLE: Final = b'\n},\n"updates": {\n'
_TAIL: Final = b"\n}\n}\n"
_BETWEEN: Final = b",\n"
_KEY, _TEXT = slice(1, 65), 68  # the place of the id in a line, and the beginning of the document


class Line(Mapping[str, Any]):
    """A proven document, kept as its canonical text and parsed when it is used."""

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


class Cut(NamedTuple):
    """A file in two parts: the file without updates, and the positions of their lines."""

    frame: bytes
    start: int
    end: int


class Lines(Mapping[str, Line]):
    """The proven documents of a file by id, cut out of its bytes when they are used."""

    def __init__(self, data: bytes, cut: Cut) -> None:
        self._data = data
        self._cut = cut
        self._found: dict[str, Line] | None = None

    @property
    def _lines(self) -> dict[str, Line]:
        if self._found is None:
            self._found = {key: Line(text) for key, text in _each(self._data, self._cut)}
        return self._found

    def __getitem__(self, key: str) -> Line:
        """The document of an id."""
        return self._lines[key]

    def __iter__(self) -> Iterator[str]:
        """The ids, sorted."""
        return iter(self._lines)

    def __len__(self) -> int:
        """The number of documents."""
        return len(self._lines)


def cut_out(data: bytes) -> Cut | None:
    """The positions of the updates' lines; None if the bytes have another layout."""
    if not (data.startswith(_HEAD) and data.endswith(_TAIL)):
        return None
    shown = data.find(b"\n", len(_HEAD))
    if not data.startswith(_MIDDLE, shown):
        return None
    return Cut(data[:shown] + b'\n},\n"updates": {}\n}\n', shown + len(_MIDDLE), len(data) - len(_TAIL))


def proven_updates(data: bytes, cut: Cut) -> dict[str, Update] | None:
    """The updates by id, each proven by its line; None if a line differs from btu's own.

    The bytes of a line hash to its id and are the canonical text of its document, so the line is proven. A
    document without unknown keys has only whole numbers, or it would not decode.
    """
    import orjson

    found: dict[str, Update] = {}
    last, in_order = "", orjson.OPT_SORT_KEYS
    try:
        for key, text in _each(data, cut):
            document = orjson.loads(text)
            canonical = orjson.dumps(document, option=in_order) == text
            if not (canonical and last < key == hash_of_bytes(text) and knows(document)):
                return None
            last = key
            found[key] = decode(key, document)
    except (WrongShape, ValueError, TypeError, AttributeError):
        return None
    return found


def _each(data: bytes, cut: Cut) -> Iterator[tuple[str, bytes]]:
    """The id and the text of each line; no id where it does not stand as btu writes it."""
    start = cut.start
    while start < cut.end:
        stop = data.find(_BETWEEN, start, cut.end)
        stop = cut.end if stop < 0 else stop
        line = data[start:stop]
        framed = line[:1] == b'"' and line[65:_TEXT] == b'": '
        yield line[_KEY].decode("ascii") if framed else "", line[_TEXT:]
        start = stop + len(_BETWEEN)
