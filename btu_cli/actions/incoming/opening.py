"""Opens the input of an import: a file, or a stream, which is first copied in full."""

from __future__ import annotations

from contextlib import contextmanager
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from btu_cli.errors import NotFound, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

IN_MEMORY: Final = 8 << 20  # up to so many bytes of a stream stay in memory


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
    """A copy of a stream that can be read only once."""
    with SpooledTemporaryFile(max_size=IN_MEMORY) as whole:
        copyfileobj(stream, whole)
        whole.seek(0)
        yield cast("BinaryIO", whole)
