"""Decodes UTF-8 with or without byte order mark, and UTF-16, which spreadsheets call "Unicode text"."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, BinaryIO, cast

from btu_cli.errors import NotText

if TYPE_CHECKING:
    from codecs import IncrementalDecoder
    from collections.abc import Iterator


def decoded(data: bytes, *, cut: bool = False) -> str:
    """The text in the bytes. If they were `cut` somewhere, half a character at the end is left out.

    Raises:
        NotText: they are not text.
    """
    decoder: IncrementalDecoder = getincrementaldecoder(_encoding(data))()
    try:
        return decoder.decode(data, final=not cut)
    except UnicodeDecodeError as error:
        raise _no_text(data, error) from None


@contextmanager
def text_of(source: BinaryIO) -> Iterator[IO[str]]:
    """A file as text, with unchanged line ends. Bytes that are not text raise when they are read."""
    encoding = _encoding(source.read(4))
    source.seek(0)
    text = TextIOWrapper(cast("IO[bytes]", source), encoding=encoding, newline="")
    try:
        yield text
    finally:
        with suppress(ValueError):  # already closed, if an error ended the reading
            text.detach()  # the file itself stays open


def _encoding(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig" if data.startswith(BOM_UTF8) else "utf-8"


def _no_text(data: bytes, error: UnicodeDecodeError) -> NotText:
    line = data.count(b"\n", 0, error.start) + 1
    return NotText(f"Line {line} of the file")
