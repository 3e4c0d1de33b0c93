"""What a run of btu gives, and what a data folder holds."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from pathlib import Path

NOW: Final = "2026-11-20T12:00:00Z"
SHIPPED: Final = "better-than-us"
OWN: Final = "station-eleven"
ON_THE_BOX: Final = "renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved"
LOCK: Final = ".btu.lock"
_ANSI: Final = re.compile(r"\x1b\[[0-9;]*m")


class Ran(NamedTuple):
    """The exit status and both outputs of a run."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON on stdout: one document, complete."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[Any]:
        """The JSON on stdout, a document a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> dict[str, str]:
        """What the error document on stderr says."""
        document = json.loads(self.err)
        assert document["schema"] == "btu.error/1"
        error: dict[str, str] = document["error"]
        return error


class Btu(Protocol):
    """Runs btu in this process."""

    def __call__(self, *words: str, stdin: str | bytes | None = None, **environ: str | None) -> Ran:
        """Run it with these words and this environment on top."""


class Process(Protocol):
    """Runs btu as a process."""

    def __call__(self, *words: str | bytes, stdin: bytes = b"", **environ: str | None) -> Ran:
        """Run it with these words and this environment on top."""


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with its bytes; the lock and what git is told are left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
        if path not in (folder / LOCK, folder / ".gitignore")
    }


def plain(text: str) -> str:
    """`text` without colours."""
    return _ANSI.sub("", text)


def cells(line: str) -> int:
    """How many columns of a terminal a line takes."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    return len(line) + wide - sum(bool(unicodedata.combining(character)) for character in line)
