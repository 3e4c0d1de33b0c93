"""A long page on a terminal goes through the pager that a person likes."""

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
# As git does: end at once where a page fits, show colours, and leave the page on the screen.
LESS: Final = "FRX"


def page(text: str, session: Session) -> None:
    """Write a page; one that is longer than the terminal through the pager, if there is one.

    Raises:
        WriteFailed: nobody can read it.
    """
    command = _command(text, session)
    if not command:
        write(text)
        return
    # Ctrl-C is the pager's while it runs: it would be left alone with the terminal.
    listened = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        environ = {"LESS": LESS, **session.environ}
        subprocess.run(command, input=f"{text}\n".encode(), env=environ, check=False)  # noqa: S603 - a person's own
    except OSError:
        write(text)
    finally:
        signal.signal(signal.SIGINT, listened)


def _command(text: str, session: Session) -> list[str]:
    """The pager and its options; none where the page fits, or there is no pager."""
    if session.environ.get("TERM") in (None, "dumb") or text.count("\n") + 2 < _lines():
        return []
    try:
        command = shlex.split(session.setting("pager") or USUAL)
    except ValueError:
        return []
    usable = command and command[0] != "cat" and shutil.which(command[0])
    return command if usable else []


def _lines() -> int:
    """The lines of the terminal."""
    try:
        return os.get_terminal_size(1).lines
    except OSError:
        return shutil.get_terminal_size().lines
