"""`btu add-update`: adds one update, from quick-entry text, options, or both; or many, one a line."""

from __future__ import annotations

from typing import Annotated

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.update_options import Supersedes, Text, UpdateParts
from btu_cli.errors import Usage

Batch = Annotated[
    str | None,
    typer.Option(
        "--batch",
        metavar="FILE|-",
        help="Add an entry a line, from a file or standard input: all or none.",
    ),
]
Edit = Annotated[bool, typer.Option("--edit", help="Write the entry in $VISUAL or $EDITOR.")]


@writes()
def add_update(
    task: Task,
    parts: UpdateParts,
    text: Text = None,
    supersedes: Supersedes = None,
    batch: Batch = None,
    edit: Edit = False,
) -> None:
    """Add one update, from quick-entry text, from options, or from both (options win). Without a date: today.

    Example: btu add-update "renewed 2020-11-17, moved to Mandarin, 10 episodes, Netflix not involved"
    Example: btu add-update "'Better Than Us' gets a second season" --published 2020-11-17
    Example: btu add-update --batch headlines.txt --source Variety
    """
    from btu_cli.actions.add import add, add_lines

    if batch is not None and (text or edit):
        raise Usage("--batch brings its own entries.", hint="Leave out the text and --edit.")
    desk, slug = task.desk()
    if batch is not None:
        from btu_cli.commands.writing import lines_of

        typed = parts.typed(None, task.counted, supersedes=supersedes)
        report = add_lines(desk, slug, typed, lines_of(batch), dry_run=task.dry_run)
    elif edit:
        from btu_cli.commands.writing import edited

        report = edited(
            " ".join(text or ()),
            task.session.environ,
            lambda entry: add(
                desk, slug, parts.typed([entry], task.counted, supersedes=supersedes), dry_run=task.dry_run
            ),
        )
    else:
        typed = parts.typed(text, task.counted, supersedes=supersedes)
        report = add(desk, slug, typed, dry_run=task.dry_run)
    task.answer(report, report.show)
