"""Keeps what the last pull saw: a small file for each show and catalogue, beside the journal.

These files are not part of the record, and git ignores their folder. If one is missing or unreadable, the
next pull compares with the record itself.
"""

from __future__ import annotations

import json
import os
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from btu_cli.store.journal import FOLDER, make_private_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = "pulled"


def read_pulled(data: Path, slug: str, catalogue: str) -> dict[str, Any] | None:
    """The document that the last pull kept for a show; None if it is missing or unreadable."""
    path = _path(data, slug, catalogue)
    try:
        if not path.is_file():  # reading a pipe would wait
            return None
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def keep_pulled(data: Path, slug: str, catalogue: str, document: Mapping[str, Any]) -> None:
    """Keep what a pull saw about a show, whole or not at all. Errors are ignored."""
    path = _path(data, slug, catalogue)
    text = json.dumps(document, ensure_ascii=False, sort_keys=True).encode()
    with suppress(OSError):
        make_private_folder(data)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        descriptor, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
                file.write(text + b"\n")
            os.replace(beside, path)  # noqa: PTH105 - one name for both
        except OSError:
            with suppress(OSError):
                Path(beside).unlink()
            raise


def _path(data: Path, slug: str, catalogue: str) -> Path:
    return data / FOLDER / NAME / f"{slug}.{catalogue}.json"
