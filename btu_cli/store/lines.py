"""A large file's updates, proven line by line: as strict as reading it whole, in half the time and memory.

Only what btu itself lays out is read so. Where a line is anything else (keys of a later version, spaces, a
wrong id), nothing is believed, and `layout` reads the file as a whole, which says what is wrong.
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
_KEY, _TEXT = slice(1, 65), 68  # where a line has its id, and where its document begins


class Line(Mapping[str, Any]):
    """A proven document, kept as its canonical text and read when it is asked for."""

    __slots__ = ("data",)

    def __init__(self, data: bytes) -> None:
        self.data = data

    @property
    def text(self) -> str:
        """Its canonical text."""
        return self.data.decode()

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - a part of a raw document
        """A part of the document."""
        return loads(self.data)[key]

    def __iter__(self) -> Iterator[str]:
        """Its keys."""
        return iter(loads(self.data))

    def __len__(self) -> int:
        """How many parts it has."""
        return len(loads(self.data))


class Cut(NamedTuple):
    """A file in two: as it would be without updates, and where in it their lines begin and end."""

    frame: bytes
    start: int
    end: int


class Lines(Mapping[str, Line]):
    """The proven documents of a file by their ids; they are cut out of its bytes when they are asked for."""

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
        """How many there are."""
        return len(self._lines)


def cut_out(data: bytes) -> Cut | None:
    """Where the lines of the updates are; None where the bytes are laid out in another way."""
    if not (data.startswith(_HEAD) and data.endswith(_TAIL)):
        return None
    shown = data.find(b"\n", len(_HEAD))
    if not data.startswith(_MIDDLE, shown):
        return None
    return Cut(data[:shown] + b'\n},\n"updates": {}\n}\n', shown + len(_MIDDLE), len(data) - len(_TAIL))


def proven_updates(data: bytes, cut: Cut) -> dict[str, Update] | None:
    """The updates by their ids, each proven by its line; None where a line is not what btu writes.

    A line's bytes hash to its id, and are the one text of what they say: nothing is left to doubt. A document
    without keys of a later version holds no number that is not whole, or it would not decode.
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
    """The id and the text of each line."""
    start = cut.start
    while start < cut.end:
        stop = data.find(_BETWEEN, start, cut.end)
        stop = cut.end if stop < 0 else stop
        yield data[start:stop][_KEY].decode("ascii"), data[start + _TEXT : stop]
        start = stop + len(_BETWEEN)
