"""`btu help`: a command, or a topic that concerns several: dates, entries, statuses."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from btu_cli.commands.asked import everywhere
from btu_cli.commands.completion import complete_topic
from btu_cli.commands.emit import write
from btu_cli.commands.session import Session
from btu_cli.commands.topics import TOPICS
from btu_cli.errors import TopicNotFound


@everywhere
def help(  # noqa: A001 - the verb's name
    context: typer.Context,
    session: Session,  # noqa: ARG001 - its options are only for the process
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TOPIC|COMMAND]",
            help="dates, entries, statuses, fields, rules, environment, exit-statuses; or a command.",
            autocompletion=complete_topic,
        ),
    ] = None,
) -> None:
    """Explain a topic or a command.

    Example: btu help
    Example: btu help dates
    Example: btu help shows add
    """
    root = context.find_root()
    topic = "-".join(words or ()).lower()
    if not words:
        listed = "\n".join(f"  btu help {each}" for each in TOPICS)
        write(f"{root.get_help().rstrip()}\n\nTopics:\n{listed}")
    elif topic in TOPICS:
        write(_shown(TOPICS[topic]()))
    else:
        write(_command_help(root, words).rstrip())


def _command_help(context: Any, words: list[str]) -> str:  # noqa: ANN401 - Typer's own
    """The help of a command.

    Raises:
        TopicNotFound: it is neither a command nor a topic.
    """
    from btu_cli.commands.table import below

    command, place = context.command, context
    for word in words:
        found = command.get_command(place, word) if hasattr(command, "get_command") else None
        if found is None:
            raise TopicNotFound(" ".join(words), (*TOPICS, *below()))
        command, place = found, type(place)(found, info_name=word, parent=place)
    shown: str = place.get_help()
    return shown


def _shown(text: str) -> str:
    """The text of a topic in characters that the terminal can show."""
    import os

    from btu_cli.render.ink import Ink, is_ascii_locale

    ink = Ink(0, is_ascii_locale(os.environ))
    return "\n".join(ink.plain(line) for line in text.splitlines())
