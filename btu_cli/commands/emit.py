"""Writes reports in the requested format. Nothing else goes to stdout."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from btu_cli import kept
from btu_cli.commands.table import answer_of
from btu_cli.errors import Usage, WriteFailed
from btu_cli.kept import answers
from btu_cli.model.numbering import OWN
from btu_cli.render.formats import FIELDS, FORMATS, JSON, NDJSON, TEXT, written
from btu_cli.render.terminal import PIPED_WIDTH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from btu_cli.commands.session import Session
    from btu_cli.history.moment import Moment
    from btu_cli.model.numbering import Numbering
    from btu_cli.render.ink import Ink


def output_of(json: bool, ndjson: bool = False) -> str:
    """The format that two flags ask for.

    Raises:
        Usage: both are given.
    """
    if json and ndjson:
        raise Usage("--json and --ndjson exclude each other.")
    return JSON if json else NDJSON if ndjson else TEXT


def emit(
    report: object,
    output: str,
    session: Session,
    numbering: Numbering = OWN,
    moment: Moment | None = None,
    *,
    to: Path | None = None,
    fields: tuple[str, ...] = (),
) -> None:
    """Write the notices of an action to stderr, and the report to stdout or to the file `to`.

    With a `moment`, the first line of a page says which moment it answers for. With `fields`, a list has
    only these keys.

    Raises:
        Usage: a binary format would go to a terminal.
        FieldNotFound: the list has no such key.
        WriteFailed: it could not be written.
    """
    for notice in getattr(report, "notices", ()):
        note(notice, session)
    answer = answer_of(report)
    if to is not None:
        put(file_of(report, output, numbering), session, to)
        return
    if FORMATS[output].binary and sys.stdout.isatty():
        raise Usage(f"{output} is not text; a terminal cannot show it.", hint="Name a file: -o FILE.")
    format_ = FIELDS if fields and output == TEXT else output
    made = written(answer, report, format_, ink_of(session, numbering, moment, fields))
    put_out: bytes | None = None
    if isinstance(made, bytes):
        _write_bytes(made)
    elif output == TEXT and sys.stdout.isatty() and session.paged:
        from btu_cli.commands.pager import page

        put_out = page(made, session)
    elif made or output != NDJSON:  # an empty list has no lines
        put_out = write(made)
    if answer.kept and put_out:
        kept.rest_on(session.rests_on)
        answers.answered(put_out)


def put(data: bytes, session: Session, to: Path | None) -> None:
    """Write bytes to a file, or to stdout if no file is named; never over a file of the record.

    A person at a terminal is told which file was written.

    Raises:
        WriteFailed: it could not be written.
    """
    if to is None:
        _write_bytes(data)
        return
    from btu_cli.store.output import refuse_record, write_output

    refuse_record(session.folder, to)
    write_output(to, data)
    if sys.stderr.isatty():
        note(f"Wrote {to}.", session)


def file_of(report: object, output: str, numbering: Numbering = OWN) -> bytes:
    """A report as the bytes of a file in a format. They do not depend on the terminal."""
    from btu_cli.render.ink import Ink

    made = written(answer_of(report), report, output, Ink(PIPED_WIDTH, numbering=numbering))
    return made if isinstance(made, bytes) else f"{made}\n".encode()


def ink_of(
    session: Session, numbering: Numbering = OWN, moment: Moment | None = None, fields: tuple[str, ...] = ()
) -> Ink:
    """The width, characters and colours that stdout can show."""
    from btu_cli.render.ink import DAY_FIRST, Ink, is_ascii_locale
    from btu_cli.render.terminal import WIDEST, wants_colour, width_of

    columns = width_of(sys.stdout, os.environ)
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return Ink(
        min(columns, WIDEST),
        is_ascii_locale(os.environ) or not unicode,
        numbering,
        unicode,
        sys.stdout.isatty(),
        wants_colour(sys.stdout, os.environ, session.color, session.setting("color")),
        moment,
        fields,
        session.setting("date_style") or DAY_FIRST,
        columns,
    )


def write(text: str) -> bytes:
    """Write a line to stdout; its bytes without the end. Characters that the encoding lacks are escaped.

    Raises:
        WriteFailed: it could not be written; the disk is full, for example.
    """
    encoding = sys.stdout.encoding or "utf-8"
    with _told_when_lost():
        data = text.encode(encoding, "backslashreplace")
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.write("\n")
        sys.stdout.flush()
    return data


def _write_bytes(data: bytes) -> None:
    """Write a file's bytes to stdout as they are, but on a terminal without control sequences.

    Raises:
        WriteFailed: as `write`.
    """
    if sys.stdout.isatty():
        from btu_cli.render.inert import inert_lines

        write(inert_lines(data.decode().replace("\r\n", "\n").removesuffix("\n")))
        return
    with _told_when_lost():
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


@contextmanager
def _told_when_lost() -> Iterator[None]:
    """Raise WriteFailed if the system refuses the output; a reader that closed the pipe is no error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise output_lost(error) from None


def output_lost(error: OSError) -> WriteFailed:
    """The error for an output that cannot be written. The rest of the output is dropped."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    why = "it is closed" if error.errno == errno.EBADF else error.strerror
    return WriteFailed(f"The output could not be written: {why}.")


def note(message: str, session: Session) -> None:
    """Tell what a person may want to know, unless --quiet."""
    if not session.quiet:
        tell(message)


def tell(message: str) -> None:
    """Write a message for the person to stderr."""
    from btu_cli.render.inert import inert_lines

    say(f"{inert_lines(message)}\n")


def say(text: str) -> None:
    """Write text without control sequences to stderr. If that fails, the command still does its work."""
    answers.spoil()
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
