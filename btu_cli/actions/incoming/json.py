"""Reads a JSON document, `btu.export/1`, show by show: only one show is in memory at a time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from btu_cli.actions.incoming import ShowLine
from btu_cli.actions.incoming.decoding import text_of
from btu_cli.actions.incoming.ndjson import line_of, no_export, update_line
from btu_cli.reports.imported import Refusal
from btu_cli.store import STRICT, NotJson

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from btu_cli.actions.incoming import Line

NO_SHOWS: Final = "it has no list of shows, as `btu export json` writes it."
OWN_FILE: Final = "it is a file of a record, and no export: copy it into the folder of your record."
CHUNK: Final = 1 << 16  # characters
SHOW_LIMIT: Final = 64 << 20  # characters of one show, as many as the limit for the bytes of its file
_SPACE: Final = " \t\r\n"


def read(source: BinaryIO) -> Iterator[Line]:
    """The shows with their updates, in the document's order."""
    with text_of(source) as text:
        yield from _read(_Document(text))


def _read(document: _Document) -> Iterator[Line]:
    try:
        for number, element in enumerate(document.shows()):
            yield from _show(document.began, f"shows[{number}]", element)
    except NotJson as error:
        yield Refusal(document.line, "", f"{error.problem[:1].upper()}{error.problem[1:]}")
    except UnicodeError:
        yield Refusal(document.line, "", "It is not UTF-8 text. What follows was not read.")


def _show(line: int, where: str, element: object) -> Iterator[Line]:
    if not isinstance(element, dict) or not isinstance(element.get("show"), dict):
        yield line_of(line, element)  # a row, or a raw update, as in lines of JSON
        return
    show, updates = element["show"], element.get("updates", [])
    yield ShowLine(line, f"{where}.show.", show)
    if not isinstance(updates, list):
        yield Refusal(line, f"{where}.updates", "It is not a list.")
        return
    for number, update in enumerate(updates):
        yield update_line(line, f"{where}.updates[{number}].", show.get("slug"), update)


class _Document:
    """A document that is read piece by piece: the current line, and the line in which a value began."""

    def __init__(self, text: IO[str]) -> None:
        self.line = self.began = 1
        self._text = text
        self._held = ""
        self._ended = False

    def shows(self) -> Iterator[object]:
        """The members of `shows`, or of the document itself if it is a list.

        Raises:
            NotJson: it is not JSON, or has no shows.
        """
        if self._take("["):
            yield from self._members()
        else:
            self._expect("{")
            keys = set[object]()
            while not self._take("}"):
                keys.add(key := self._value())
                self._expect(":")
                if key == "shows":
                    self._expect("[")
                    yield from self._members()
                elif (value := self._value()) and key == "schema" and (problem := no_export(value)):
                    raise NotJson(problem)
                if not self._take(","):
                    self._expect("}")
                    break
            if "shows" not in keys:
                raise NotJson(OWN_FILE if {"show", "updates"} <= keys else NO_SHOWS)
        if self._peek():
            raise NotJson("there is more text after its end.")

    def _members(self) -> Iterator[object]:
        while not self._take("]"):
            yield self._value()
            if not self._take(","):
                self._expect("]")
                break

    def _value(self) -> Any:  # noqa: ANN401 - JSON
        self._peek()
        self.began = self.line
        while True:
            try:
                value, end = STRICT.raw_decode(self._held)
            except RecursionError:
                raise NotJson("its objects are nested too deep.") from None
            except json.JSONDecodeError as error:
                if self._ended or not self._more():
                    raise NotJson(f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}.") from None
            else:
                if end < len(self._held) or self._ended:  # a number may continue
                    self._drop(end)
                    return value
                self._more()

    def _expect(self, mark: str) -> None:
        if not self._take(mark):
            raise NotJson(f"{mark!r} is missing here." if self._peek() else "it ends too early.")

    def _take(self, mark: str) -> bool:
        if self._peek() != mark:
            return False
        self._drop(1)
        return True

    def _peek(self) -> str:
        """The next character that is not white space; empty at the end."""
        while True:
            stripped = self._held.lstrip(_SPACE)
            self._drop(len(self._held) - len(stripped))
            if stripped or not self._more():
                return stripped[:1]

    def _more(self) -> bool:
        """Read more: as much as is held already, so that the total time of parsing stays linear."""
        if len(self._held) > SHOW_LIMIT:
            raise NotJson(f"one of its shows has more than {SHOW_LIMIT:,} characters.")
        read = self._text.read(max(CHUNK, len(self._held)))
        self._ended = not read
        self._held += read
        return bool(read)

    def _drop(self, count: int) -> None:
        self.line += self._held.count("\n", 0, count)
        self._held = self._held[count:]
