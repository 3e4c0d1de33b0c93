"""Lies in the cache: kept results changed by somebody who knows how they are checked."""

from __future__ import annotations

from binascii import crc32
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def plant(file: Path, body: bytes) -> None:
    """Put another result in place of the kept one, with its checksum."""
    head, _ = _parts(file)
    data = head + body
    file.write_bytes(b"%d %d\n" % (crc32(data), len(head)) + data)


def lie(file: Path, true: bytes, false: bytes) -> None:
    """Change a text in a kept result."""
    _, body = _parts(file)
    told = body.replace(true, false)
    assert told != body
    plant(file, told)


def _parts(file: Path) -> tuple[bytes, bytes]:
    line, _, data = file.read_bytes().partition(b"\n")
    size = int(line.split()[1])
    return data[:size], data[size:]
