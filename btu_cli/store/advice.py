"""Advice for a damaged file: which backup is good, and which commands help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors import Damaged, Forbidden, NewerFormat, Unmerged
from btu_cli.store.files import read_verified

if TYPE_CHECKING:
    from btu_cli.model.files import Generation


def newest_good(found: tuple[Generation, ...]) -> Generation | None:
    """The newest backup that can be trusted."""
    for generation in found:
        if not generation.kind:
            try:
                if read_verified(generation.path) is not None:
                    return generation
            except Damaged:
                continue
    return None


def advised(error: Damaged, slug: str, found: tuple[Generation, ...]) -> Damaged:
    """The same error, with a hint that names the newest good backup and the next step."""
    if isinstance(error, NewerFormat | Forbidden):
        return error
    if isinstance(error, Unmerged):
        step = f"`btu check --repair --show {slug}` keeps those of both sides."
        return Unmerged(error.path, error.problem, hint=f"{error.hint} {step}")
    good = newest_good(found)
    if good:
        step = (
            f"The newest good backup is {good.path}, of {good.written:%Y-%m-%d %H:%M} UTC: "
            f"`btu backup restore {good.number} --show {slug}` brings it back, "
            f"`btu check --repair --show {slug}` saves what can be saved."
        )
    else:
        step = (
            f"There is no good backup of it. `btu check --repair --show {slug}` saves what can be saved, "
            f"`btu backup list --show {slug}` lists the backups."
        )
    return Damaged(error.path, error.problem, hint=f"{error.hint} {step}".strip())
