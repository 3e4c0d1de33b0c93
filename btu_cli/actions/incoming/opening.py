"""Opens the input of an import: a file, or a stream, which is first copied in full; and its notes."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile, gettempdir
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from btu_cli.errors import DiskFull, NotFound, Refused
from btu_cli.store.failures import write_failure

if TYPE_CHECKING:
    from collections.abc import Iterator

IN_MEMORY: Final = 8 << 20  # up to so many bytes of a temporary file stay in memory


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file that can be read several times.

    Raises:
        NotFound: there is no such file.
        Refused: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            if file.seekable():
                yield file
            else:
                with kept(file) as whole:
                    yield whole
    except FileNotFoundError:
        raise NotFound(f"There is no file {path}.", hint="Name a file, or - for standard input.") from None
    except OSError as error:
        raise Refused(
            f"{path} cannot be read: {error.strerror or error}.",
            hint="Name a file, or - for standard input.",
        ) from None


@contextmanager
def kept(stream: BinaryIO) -> Iterator[BinaryIO]:
    """A copy of a stream that can be read only once.

    Raises:
        DiskFull: the folder for temporary files is full.
    """
    with scratch() as whole:
        copyfileobj(stream, whole)
        whole.seek(0)
        yield whole


@contextmanager
def scratch() -> Iterator[BinaryIO]:
    """A temporary file, in memory while it is small.

    Raises:
        DiskFull: the folder for temporary files is full.
    """
    try:
        with SpooledTemporaryFile(max_size=IN_MEMORY) as file:
            yield cast("BinaryIO", file)
    except OSError as error:
        failure = write_failure(Path(gettempdir()), error)
        if not isinstance(failure, DiskFull):
            raise
        failure.hint = "Nothing was stored. Make room there, or set TMPDIR to another folder."
        raise failure from None
