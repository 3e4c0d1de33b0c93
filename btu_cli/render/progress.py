"""A progress bar on stderr for a person at a terminal. It disappears at the end. Scripts get none."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from btu_cli.render.inert import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Advance = Callable[[int, int, str], None]


@contextmanager
def progress(stream: TextIO) -> Iterator[Advance]:
    """A function to call as `advance(done, total, what)`. Without a terminal it does nothing."""
    if not stream.isatty():
        yield lambda _done, _total, _what: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.text import Text

    what = TextColumn("{task.fields[what]}", markup=False)
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    with Progress(BarColumn(), MofNCompleteColumn(), what, console=console, transient=True) as drawn:
        task = drawn.add_task("", total=None, what=Text())

        def advance(done: int, total: int, doing: str) -> None:
            drawn.update(task, completed=done, total=total, what=inert(doing))

        yield advance
