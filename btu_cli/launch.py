"""The `btu` process: its start, its end, and its signals. `btu_cli.app` does the rest.

A command runs for milliseconds. So the garbage collector stays off, and the process exits as soon as its
output is written, without Python's own shutdown. Together this saves a reading command a fifth of its time.

Ctrl-C and SIGTERM end the process at once instead of raising an exception, which an import, a destructor or
a library could swallow or show as a traceback. A record is whole at every moment, so nothing has to be
undone. During the few milliseconds in which a file is replaced, signals wait (`btu_cli.store.writing`).
"""

from __future__ import annotations

# Nothing else is imported before the signal handlers are set.
import gc
import os
import sys

from btu_cli import kept
from btu_cli.kept import answers
from btu_cli.signals import signal

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import NoReturn, TextIO

NARROWEST, WIDEST = 20, 1_000  # columns and lines: no person has a terminal smaller or larger than this
SIZES = ("COLUMNS", "LINES", "TERMINAL_WIDTH")
NOT_WRITTEN = 6
BY_SIGNAL = 128  # added to a signal's number, as shells do: 130 for Ctrl-C, 143 for SIGTERM


def main() -> NoReturn:
    """Run btu on the command line of this process and end the process with its status."""
    _listen()
    gc.disable()
    _bound_sizes()
    _open_streams()
    kept.begin(os.environ)
    asked = answers.ask(sys.argv[1:], os.environ, _terminal())
    if asked and (answer := answers.recall(asked)) is not None:
        _end(0, answer)
    held = _hold_stdout() if asked and asked.of_help else None
    status = 0
    try:
        from btu_cli.later import load_later

        load_later()
        from btu_cli.app import app

        app(prog_name="btu")
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    page = b""
    if held and (page := held()):
        answers.answered(page.removesuffix(b"\n"))
    if status == 0:
        answers.keep()
    _end(status, page)


def _listen() -> None:
    """Set the handlers: each signal ends btu with its own status, and a closed pipe ends it quietly.

    A signal that was ignored when the process started stays ignored, as `nohup` and a shell's `&` need it.
    """
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _stop)


def _bound_sizes() -> None:
    """Remove a terminal size from the environment if it is zero or not a number, and bound any other.

    The libraries that draw trust these numbers: they would fill the memory, or fail.
    """
    for name in SIZES:
        given = os.environ.pop(name, "").lstrip("0")
        if given.isascii() and given.isdigit():
            size = int(given[:5])  # int() refuses thousands of digits
            os.environ[name] = str(min(max(size, NARROWEST), WIDEST))


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    """End at once. After Ctrl-C, begin a new line, because the terminal has printed `^C`."""
    if number == signal.SIGINT and os.isatty(2):
        os.write(2, b"\n")
    os._exit(BY_SIGNAL + number)


def _open_streams() -> None:
    """Replace closed streams: stdin reads as empty, stderr drops everything, stdout fails when it is used.

    Otherwise a file of the record could get the number of a standard stream. Characters that stdout cannot
    encode are escaped, in helps too.
    """
    if sys.stdin is None:
        sys.stdin = _null(os.O_RDONLY, "r")
    if sys.stdout is None:
        sys.stdout = _null(os.O_RDONLY, "w")
    if sys.stderr is None:
        sys.stderr = _null(os.O_WRONLY, "w")
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")


def _null(flags: int, mode: str) -> TextIO:
    return os.fdopen(os.open(os.devnull, flags), mode, encoding="utf-8")  # type: ignore[return-value]


def _terminal() -> tuple[object, ...]:
    """What a page depends on besides the environment: the encoding, and the terminals that are looked at."""
    sizes = []
    for stream in range(3):
        try:
            sizes.append(tuple(os.get_terminal_size(stream)))
        except OSError:
            sizes.append(())
    return sys.stdout.encoding, sys.stdout.isatty(), *sizes


def _hold_stdout() -> Callable[[], bytes]:
    """Hold back what is written to stdout, as Typer writes helps itself. The result gives it, at the end."""
    from io import BytesIO, TextIOWrapper

    real, written = sys.stdout, BytesIO()
    held = TextIOWrapper(written, real.encoding, real.errors, write_through=True)
    held.isatty = real.isatty  # type: ignore[method-assign]
    sys.stdout = held

    def release() -> bytes:
        made, sys.stdout = written.getvalue(), real
        return made

    return release


def _end(status: int, answer: bytes = b"") -> NoReturn:
    """End with this status, after the output is written, or say that it could not be written."""
    try:
        if answer:
            sys.stdout.buffer.write(answer)
        sys.stdout.flush()
    except OSError as error:
        status = NOT_WRITTEN
        try:
            sys.stderr.write(f"btu: The output could not be written: {error.strerror}.\n")
            sys.stderr.flush()
        except OSError:
            pass  # no stream is left for a message
    os._exit(status)
