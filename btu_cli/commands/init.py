"""`btu init`: prepares a data folder for sharing."""

from __future__ import annotations

import shlex
import shutil
import sys
from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.emit import note
from btu_cli.commands.session import path_of
from btu_cli.errors import Usage


@writes(show=False, numbering=False)
def init(
    task: Task,
    folder: Annotated[
        str | None, typer.Argument(metavar="[DIR]", help="The data folder; by default the one in use.")
    ] = None,
    git: Annotated[
        bool, typer.Option("--git", help="Make it a git repository, or prepare the one around it.")
    ] = False,
) -> None:
    """Prepare a data folder for sharing through git: a .gitignore, and a driver that merges two versions.

    Example: btu init --git
    Example: btu init --git ~/record
    """
    from btu_cli.actions.sharing import init_git

    if not git:
        raise Usage("How is the folder to be shared? --git is the only way.", hint="btu init --git [DIR]")
    chosen = path_of(folder) if folder else task.session.folder
    report = init_git(chosen, driver(), dry_run=task.dry_run)
    task.answer(report)
    if report.to_commit and not task.dry_run:
        place = shlex.quote(str(chosen))
        note(f"Next: git -C {place} add . && git -C {place} commit -m 'The record'", task.session)
        if folder and chosen.resolve() != task.session.folder.resolve():
            use = f"btu uses it with --data {place}, or with BTU_DATA={place} in the environment."
            note(use, task.session)


def driver() -> str:
    """The command that git starts to merge two versions of a show: `btu`, if it is on the PATH."""
    command = "btu" if shutil.which("btu") else f"{shlex.quote(sys.executable)} -m btu_cli"
    return f"{command} merge %O %A %B --path %P"
