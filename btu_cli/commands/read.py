"""`btu read`: drafts updates from an article; a person takes or leaves each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from btu_cli.commands.asked import Task, writes
from btu_cli.commands.network import Network
from btu_cli.commands.update_options import Published, Title, Url
from btu_cli.named import NamedTuple
from btu_cli.render.formats import TEXT

FILE = "FILE|URL|-"
Publisher: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--publisher", "--source", metavar="NAME", rich_help_panel="Source", help="Who published it."
    ),
]


class ArticleParts(NamedTuple):
    """The options that describe the article, if it does not describe itself."""

    publisher: Publisher = None
    title: Title = None
    url: Url = None
    published: Published = None


@writes(numbering=False)
def read(
    task: Task,
    parts: ArticleParts,
    file: Annotated[
        str,
        typer.Argument(
            metavar=FILE, help="A text, Markdown or HTML file, an address, or - for standard input."
        ),
    ],
    take: Annotated[
        str | None,
        typer.Option(
            "--take",
            metavar="all|1,3",
            help="Store these drafts without asking: all, or numbers such as 1,3.",
        ),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from a private address too.")
    ] = False,
) -> None:
    """Read an article and draft updates from it. Only the drafts that you take are stored.

    Example: btu read article.html --show lucifer
    Example: btu read article.txt --publisher Variety --take all --dry-run
    """
    from btu_cli.actions import read as actions
    from btu_cli.articles.fetching import is_address
    from btu_cli.articles.opening import Given, Raw
    from btu_cli.commands.taking import ask_about

    session = task.session
    desk = session.bare_desk()
    if file == "-":
        raw = Raw(sys.stdin.buffer.read(), "-")
    elif is_address(file):
        Network(session).require_online()
        raw = actions.fetched(file, allow_private=allow_private)
    else:
        raw = actions.from_file(Path(file))
    opened = actions.open_article(
        desk, raw, Given(*parts), task.named, lambda: session.which_show(desk.store, None)
    )
    report = actions.suggested(desk, opened)
    if take is not None:
        report = actions.take(desk, opened, report, actions.numbers_of(take, report), dry_run=task.dry_run)
    elif task.output == TEXT and file != "-" and sys.stdin.isatty():
        report = ask_about(desk, opened, report, dry_run=task.dry_run)
    task.answer(report, opened.record.show)
