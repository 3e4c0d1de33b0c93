"""Runs of btu in this process, their results, and the contents of a data folder."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol

from typer.testing import CliRunner

from btu_cli.app import app

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
        """The JSON document on stdout."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[Any]:
        """The JSON documents on stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def error(self) -> dict[str, str]:
        """The error document on stderr."""
        document = json.loads(self.err)
        assert document["schema"] == "btu.error/1"
        error: dict[str, str] = document["error"]
        return error


class Btu(Protocol):
    """Runs btu in this process."""

    def __call__(self, *words: str, stdin: str | bytes | None = None, **environ: str | None) -> Ran:
        """Run it with these words and this environment on top."""


def in_process(*words: str, stdin: str | bytes | None = None, **environ: str | None) -> Ran:
    """Run btu in this process."""
    done = CliRunner().invoke(app, words, input=stdin, env=environ, catch_exceptions=False)
    return Ran(done.exit_code, done.stdout, done.stderr)


class Process(Protocol):
    """Runs btu as a process."""

    def __call__(self, *words: str | bytes, stdin: bytes = b"", **environ: str | None) -> Ran:
        """Run it with these words and this environment on top."""


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every path below a folder with its bytes, without the lock and git's files."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in sorted(folder.rglob("*"))
        if path not in (folder / LOCK, folder / ".gitignore")
    }


def plain(text: str) -> str:
    """`text` without colours."""
    return _ANSI.sub("", text)


def cells(line: str) -> int:
    """The number of terminal columns of a line."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in line)
    return len(line) + wide - sum(bool(unicodedata.combining(character)) for character in line)
