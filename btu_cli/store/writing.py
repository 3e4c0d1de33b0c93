"""A file replaced as a whole: whoever looks, and whenever the power goes, it is the old one or the new one.

The order is what makes it safe: the bytes are complete before a file is opened; they go to a temporary file
beside the old one and from there to the disk (fsync); the old generation gets a second name among the
backups; the temporary file takes the old one's name in one step; and the folder, which holds that name,
goes to the disk too. Only then has the write happened. All of it under the folder's lock.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from btu_cli.errors import ChangedMeanwhile, Damaged
from btu_cli.store.backups import keep_generation, thin_out
from btu_cli.store.disk import (
    clear_strays,
    refuse_links_of_others,
    rename,
    require_file,
    temporary_beside,
    uninterrupted,
    write_new,
)
from btu_cli.store.failures import write_failure
from btu_cli.store.files import signature_of
from btu_cli.store.layout import Tables, Untrusted, serialise

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from btu_cli.store.files import Signature


def serialised(path: Path, tables: Tables, texts: Mapping[str, str]) -> bytes:
    """The bytes to write to the file at `path`, complete before anything is opened.

    Raises:
        Damaged: the tables hold what could not be read again.
    """
    try:
        return serialise(tables, texts)
    except Untrusted as error:
        raise Damaged(str(path), error.problem, hint=error.explained) from None


def replace_bytes(
    path: Path, data: bytes, before: Signature | None, backups: Path, *, kind: str = ""
) -> None:
    """Put `data` in the place of the file at `path`; the generation before is kept as one of `kind`.

    A link stays a link: what it leads to is replaced.

    Raises:
        WriteFailed: it could not be done; the file is as it was.
    """
    with uninterrupted():
        _replace(path, data, before, backups, kind)
    if before:
        thin_out(backups)


def _replace(path: Path, data: bytes, before: Signature | None, backups: Path, kind: str) -> None:
    real = type(path)(os.path.realpath(path))  # Path.resolve has errors of its own for links in a circle
    temporary = temporary_beside(real)
    try:
        refuse_links_of_others(path, backups, backups.parent)
        clear_strays(real.parent)
        write_new(temporary, data, like=real if before else None)
        if _signature(real) != before:
            raise ChangedMeanwhile(str(path))
        if before:
            require_file(real)
            keep_generation(real, backups, kind)
        rename(temporary, real)
    except OSError as error:
        raise write_failure(path, error) from None
    finally:
        with suppress(OSError):
            temporary.unlink()


def _signature(path: Path) -> Signature | None:
    try:
        return signature_of(path.stat())
    except FileNotFoundError:
        return None
