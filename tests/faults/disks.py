"""Small disks for tests: one in memory that fills up, one whose power can be cut. Root only."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def run(*command: str) -> None:
    """Run one of root's commands, or skip the test if it cannot be run."""
    tool = shutil.which(command[0], path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if os.geteuid() != 0 or tool is None:
        pytest.skip(f"only root, and where it is installed, can use {command[0]}")
    done = subprocess.run([tool, *command[1:]], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"{command[0]} does not work here: {done.stderr.strip()}")


@contextmanager
def mounted(folder: Path, *what: str) -> Iterator[None]:
    """A file system that is mounted on `folder` until the end of the block."""
    folder.mkdir(exist_ok=True)
    run("mount", *what, str(folder))
    try:
        yield
    finally:
        run("umount", str(folder))


def fill(ballast: Path) -> None:
    """Write until nothing fits any more."""
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(b"x" * 512):
            pass
