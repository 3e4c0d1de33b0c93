"""Replaces a file as a whole: at every moment, even if the power fails, it is the old file or the new one.

The order of steps makes this safe. The bytes are complete before a file is opened. They go to a temporary
file beside the old one, which is synced to the disk (fsync). The old file gets a second name among the
backups. The temporary file takes the old one's name in one step. The folder, which holds that name, is synced
too. Only then is the write done. All of this happens under the folder's lock.
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
        Damaged: something in the tables could not be read back.
    """
    try:
        return serialise(tables, texts)
    except Untrusted as error:
        raise Damaged(str(path), error.problem, hint=error.explained) from None


def replace_bytes(
    path: Path, data: bytes, before: Signature | None, backups: Path, *, kind: str = ""
) -> None:
    """Replace the file at `path` by `data`. The old file becomes a backup of this `kind`.

    A link stays a link, and its target is replaced.

    Raises:
        WriteFailed: it failed; the file has not changed.
    """
    with uninterrupted():
        _replace(path, data, before, backups, kind)
    if before:
        thin_out(backups)


def _replace(path: Path, data: bytes, before: Signature | None, backups: Path, kind: str) -> None:
    real = type(path)(os.path.realpath(path))  # Path.resolve raises its own errors for links in a circle
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
