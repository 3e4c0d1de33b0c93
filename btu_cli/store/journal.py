"""The journal: the ids of the updates that commands entered in this data folder.

`btu undo` goes back along it, so it never withdraws an update that came by a merge, or one that undo made
(its line begins with `undo `). The journal is not part of the record: it is in a folder of its own, which git
ignores. Losing it only means that undo cannot go back. An id is noted before its update is written. If the
write fails, the id is in no record and is skipped.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

FOLDER: Final = ".btu"
NAME: Final = "entered"
# Do not follow a link, and do not wait for a pipe.
_GUARDED: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
LIMIT: Final = 1 << 20  # bytes to read from the end; a line has about 70
UNDO: Final = "undo "


def note_entered(data: Path, update_id: str, *, undoing: bool = False) -> None:
    """Add an id to the journal. If that fails, the update is stored nevertheless."""
    with suppress(OSError):
        folder = make_private_folder(data)
        opened = os.open(folder / NAME, os.O_WRONLY | os.O_APPEND | os.O_CREAT | _GUARDED, 0o600)
        with open(opened, "ab") as file:  # noqa: PTH123 - a descriptor, not a path
            if stat.S_ISREG(os.fstat(opened).st_mode):
                file.write(f"{UNDO if undoing else ''}{update_id}\n".encode("ascii"))


def make_private_folder(data: Path) -> Path:
    """The folder for files that are not part of the record and not shared; git is told to ignore it.

    Raises:
        OSError: it cannot be made.
    """
    folder = data / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    ignored = folder / ".gitignore"
    if not ignored.exists():
        ignored.write_text("*\n", encoding="ascii")
    return folder


def entered(data: Path) -> tuple[str, ...]:
    """The noted ids, the last one first, without those made by undo; empty if there is no journal."""
    try:
        opened = os.open(data / FOLDER / NAME, os.O_RDONLY | _GUARDED)
        with open(opened, "rb") as file:  # noqa: PTH123 - as above
            if not stat.S_ISREG(os.fstat(opened).st_mode):
                return ()
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - LIMIT))
            lines = file.read(LIMIT).split(b"\n")
    except OSError:
        return ()
    ids = (line.decode("ascii", "replace").strip() for line in reversed(lines))
    return tuple(dict.fromkeys(each for each in ids if each and not each.startswith(UNDO)))
