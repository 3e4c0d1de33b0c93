"""Reads entries from an editor, or from a file with one entry a line."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from btu_cli.actions.typed import Line
from btu_cli.commands.emit import say
from btu_cli.commands.session import path_of
from btu_cli.errors import EmptyUpdate, NotText, Refused, TooLong

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")

LIMIT: Final = 10_000_000  # bytes of a batch
_BYTE_ORDER_MARK: Final = "\ufeff"
_BELOW: Final = "# ------ everything below this line is ignored ------"
_HELP: Final = """# Write one update, such as
#   renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved
# docs/quick-entry.md has all clauses. An empty entry adds nothing.
"""


def lines_of(file: str) -> list[Line]:
    """The entries of a file, or of standard input for `-`, without empty lines.

    Raises:
        Refused: it cannot be read, is not text, or is too long.
    """
    try:
        data = sys.stdin.buffer.read(LIMIT + 1) if file == "-" else _read(path_of(file))
    except OSError as error:
        name = "Standard input" if file == "-" else file
        raise Refused(
            f"{name} cannot be read: {error.strerror or error}.",
            hint="Name a file with one entry a line, or - for standard input.",
        ) from None
    if len(data) > LIMIT:
        raise TooLong("The batch", len(data), LIMIT)
    try:
        text = data.decode().removeprefix(_BYTE_ORDER_MARK)
    except UnicodeDecodeError:
        raise NotText("The batch") from None
    numbered = enumerate(text.splitlines(), start=1)
    return [Line(number, line.strip()) for number, line in numbered if line.strip()]


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LIMIT + 1)


def edited(entry: str, environ: Mapping[str, str], enter: Callable[[str], T]) -> T:
    """Let the person write an entry in an editor, and `enter` it. A refused entry is shown there again.

    Raises:
        Refused: no editor starts, the entry is empty, or a refused entry was not changed.
    """
    from btu_cli.render.failure import failure_text

    command = shlex.split(environ.get("VISUAL") or environ.get("EDITOR") or "vi")
    said = ""
    while True:
        written = _written(f"{entry}\n\n{_BELOW}\n{said}{_HELP}", command)
        if not written:
            raise EmptyUpdate
        try:
            return enter(written)
        except Refused as refused:
            if written == entry or not sys.stdin.isatty():
                raise
            say(failure_text(refused))
            said = "".join(f"# {line}\n" for line in failure_text(refused).splitlines())
            entry = written


def _written(text: str, command: list[str]) -> str:
    """The text after the editor closed, up to the line."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="btu-") as folder:
        file = Path(folder) / "entry.txt"
        file.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*command, str(file)], check=True)  # noqa: S603 - the user's own editor
        except (OSError, subprocess.CalledProcessError) as error:
            why = error.strerror if isinstance(error, OSError) else f"it ended with {error.returncode}"
            raise Refused(
                f"The editor {command[0]!r} failed: {why}.",
                hint="Set EDITOR to another one.",
            ) from None
        written = file.read_text(encoding="utf-8", errors="replace")
    return written.partition(_BELOW)[0].strip()
