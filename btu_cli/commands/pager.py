"""Sends a long page on a terminal through the user's pager."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING, Final

from btu_cli.commands.emit import write

if TYPE_CHECKING:
    from btu_cli.commands.session import Session

USUAL: Final = "less"
# As git does: quit if the page fits, show colours, and leave the page on the screen.
LESS: Final = "FRX"


def page(text: str, session: Session) -> bytes | None:
    """Write a page; if it is longer than the terminal, through the pager, if there is one.

    The bytes of the page, unless it went through the pager.

    Raises:
        WriteFailed: it could not be written.
    """
    command = _command(text, session)
    if not command:
        return write(text)
    # Ctrl-C is for the pager while it runs: if btu ended, the pager would lose the terminal.
    listened = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        environ = {"LESS": LESS, **session.environ}
        subprocess.run(command, input=f"{text}\n".encode(), env=environ, check=False)  # noqa: S603 - a person's own
    except OSError:
        return write(text)
    finally:
        signal.signal(signal.SIGINT, listened)
    return None


def _command(text: str, session: Session) -> list[str]:
    """The pager and its options; empty if the page fits or there is no pager."""
    if session.environ.get("TERM") in (None, "dumb") or text.count("\n") + 2 < _lines():
        return []
    try:
        command = shlex.split(session.setting("pager") or USUAL)
    except ValueError:
        return []
    usable = command and command[0] != "cat" and shutil.which(command[0])
    return command if usable else []


def _lines() -> int:
    """The number of lines of the terminal."""
    try:
        return os.get_terminal_size(1).lines
    except OSError:
        return shutil.get_terminal_size().lines
