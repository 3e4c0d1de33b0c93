"""Folders of shows: lists the shows in one, and finds the shipped one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from btu_cli.store.files import listed
from btu_cli.store.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterator


def slugs_in(folder: Path) -> Iterator[str]:
    """The slugs that have a file in a folder. Other files are ignored.

    Raises:
        Damaged: the folder exists but cannot be read.
    """
    names = (name.removesuffix(".json") for name in listed(folder) if name.endswith(".json"))
    return (name for name in names if is_slug(name))


def shipped_folder() -> Path | None:
    """The folder of the shipped shows: in the installed package, or beside it in a working copy."""
    package = Path(__file__).parent.parent
    for folder in (package / "data", package.parent / "data"):
        if folder.is_dir():
            return folder
    return None
