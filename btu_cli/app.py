"""Builds the Typer app, and is the one place where errors become sentences and exit statuses."""

from __future__ import annotations

import errno
import inspect
import os
import shlex
import sys
from contextlib import contextmanager
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import TYPE_CHECKING, Any, Final, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from btu_cli import kept
from btu_cli.commands.emit import output_lost, say, tell
from btu_cli.commands.root import HELP_MODE, root
from btu_cli.commands.table import ELSEWHERE, below
from btu_cli.errors import BtuError, ExitStatus, Usage
from btu_cli.render.terminal import ALWAYS, NEVER, asked_colour, wants_colour

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from btu_cli.commands.table import Command


HELPS: Final = {"help_option_names": ["-h", "--help"]}
NOWHERE: Final = "The current folder no longer exists, so a relative path leads nowhere."
# Typer prints helps and completions itself. These are the errors that can stop it.
OUTPUT_FAILS: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF)


class LazyGroup(TyperGroup):
    """A group that builds a command only when it is named: building all takes as long as importing Typer."""

    words = ""
    listing = False  # while its help is written, which lists commands and builds none

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ANN401 - Typer's own signature
        """The help, with what each command says of itself."""
        self.listing = True
        try:
            super().format_help(ctx, formatter)
        finally:
            self.listing = False

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's own signature
        """The commands of the group, in the order of the help."""
        return list(below(self.words))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - as above
        """The command for this word, built on demand; None if there is no such command."""
        found = below(self.words).get(cmd_name)
        if found is None:
            return None
        return _listed(found) if self.listing else _built(found)


class BtuGroup(LazyGroup):
    """The root group. Every error below it ends here, in a process and in a test runner alike."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: ARG002 - errors are ours to report
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401 - passed on
    ) -> NoReturn:
        """Run the command line and exit with its status."""
        arguments = [_positional(each) for each in (sys.argv[1:] if args is None else args)]
        try:
            if arguments == ["--install-completion"]:
                from btu_cli.commands.shell import install_completion

                tell(install_completion(Path.home()))
                sys.exit(ExitStatus.DONE)
            with _helps_coloured(arguments):
                status = super().main(
                    arguments,
                    prog_name or "btu",
                    complete_var,
                    standalone_mode=False,
                    windows_expand_args=windows_expand_args,
                    **extra,
                )
        except BtuError as failure:
            status = _report(failure, arguments)
        except typer.TyperException as failure:
            status = _report(_usage(failure), arguments)
        except OSError as failure:
            if failure.errno in OUTPUT_FAILS:
                status = _report(output_lost(failure), arguments)
            elif isinstance(failure, FileNotFoundError) and not _is_somewhere():
                status = _report(Usage(NOWHERE, hint="Change to another folder."), arguments)
            else:
                raise
        except (typer.Abort, KeyboardInterrupt):
            status = ExitStatus.INTERRUPTED
        sys.exit(int(status) if isinstance(status, int) else ExitStatus.DONE)


app = typer.Typer(
    cls=BtuGroup,
    invoke_without_command=True,
    rich_markup_mode=HELP_MODE,
    name="btu",
    context_settings=HELPS,
)


@cache  # built once in a process that runs several command lines, as tests do
def _built(command: Command) -> Any:  # noqa: ANN401 - a command of Typer's own, which no name is published for
    """A command or a group, imported and built once per process."""
    function = getattr(import_module(f"btu_cli.commands.{command.place}"), command.place)
    word = command.words.rpartition(" ")[2]
    app = typer.Typer(name=word, add_completion=False, rich_markup_mode=HELP_MODE)
    if below(command.words):
        group = type("Group", (LazyGroup,), {"words": command.words})
        app.callback(cls=group, invoke_without_command=True, context_settings=HELPS)(function)
    else:
        app.command(word, context_settings=HELPS)(function)
    built: Any = get_command(app)
    built.rich_help_panel = command.panel
    built.help = _with_examples_apart(built.help or "")
    return built


def _listed(command: Command) -> TyperCommand:
    """A command as a help lists it: its name, its panel, and the docstring of its function.

    That is taken from the compiled module. Importing and building all commands takes a quarter of a help.
    """
    from importlib.abc import InspectLoader
    from importlib.util import find_spec

    spec = find_spec(f"btu_cli.commands.{command.place}")
    code = spec.loader.get_code(spec.name) if spec and isinstance(spec.loader, InspectLoader) else None
    functions = {each.co_name: each for each in code.co_consts if isinstance(each, CodeType)} if code else {}
    if spec is None or spec.origin is None or command.place not in functions:
        return _built(command)  # type: ignore[no-any-return]
    kept.rest_on((spec.origin,))
    said = inspect.cleandoc(str(functions[command.place].co_consts[0] or ""))
    word = command.words.rpartition(" ")[2]
    return TyperCommand(word, help=_with_examples_apart(said), rich_help_panel=command.panel)


def _with_examples_apart(text: str) -> str:
    """The help with one example a line: the plain style of helps would join the lines."""
    return text.replace("\n\nExample:", "\n\n\b\nExample:", 1) if HELP_MODE is None else text


@contextmanager
def _helps_coloured(arguments: Sequence[str]) -> Iterator[None]:
    """Let --color decide about helps too, which Typer draws."""
    asked = asked_colour(arguments)
    if asked not in (ALWAYS, NEVER):
        yield
        return
    from typer import rich_utils

    before = rich_utils.COLOR_SYSTEM, rich_utils.FORCE_TERMINAL
    rich_utils.COLOR_SYSTEM, rich_utils.FORCE_TERMINAL = ("256", True) if asked == ALWAYS else (None, None)
    try:
        yield
    finally:
        rich_utils.COLOR_SYSTEM, rich_utils.FORCE_TERMINAL = before


def _positional(argument: str) -> str:
    """Put a space before an argument like `-5 episodes`, which is text and not an option."""
    return f" {argument}" if argument[:1] == "-" and argument[1:2].isdigit() else argument


def _is_somewhere() -> bool:
    """Whether the current folder still exists."""
    try:
        Path.cwd()
    except OSError:
        return False
    return True


def _report(failure: BtuError, arguments: list[str]) -> ExitStatus:
    """Say on stderr what went wrong, as a sentence or as JSON."""
    if "--json" in arguments or "--ndjson" in arguments:  # the command line may not even parse
        from btu_cli.render import json

        say(f"{json.error(failure)}\n")
    else:
        from btu_cli.render.failure import failure_text

        colour = wants_colour(sys.stderr, os.environ, asked_colour(arguments))
        say(failure_text(failure, colour=colour))
    return failure.status


_TOO_MANY: Final = "Got unexpected extra argument"


def _usage(failure: typer.TyperException) -> Usage:
    """Turn Typer's own refusal of a command line into our error."""
    context = getattr(failure, "ctx", None)
    path = context.command_path if context is not None else "btu"
    message = failure.format_message().replace("is not a valid int range", "is not a whole number")
    word, group = message.partition("'")[2].rpartition("'")[0], path.partition(" ")[2]
    near = _meant(word, group)
    meant = f"Did you mean {near}? " if near else ""
    if not near and not group and message.startswith("No such command"):
        meant = f"For a show: `btu status {shlex.quote(word)}`. "
    if context is not None and message.startswith(_TOO_MANY):
        extra = message.partition("(s) (")[2].removesuffix(")")
        message = f"Too many arguments: {extra}."
        if any("--show" in parameter.opts for parameter in context.command.params):
            meant = f"To name a show: --show {shlex.quote(extra)}. "
    return Usage(message, hint=f"{meant}`{path} --help` shows what it takes.")


def _meant(word: str, group: str) -> str:
    """The command that a mistyped word means: another tool's name for it, or the nearest; '' if none."""
    if meant := ELSEWHERE.get(f"{group} {word}".strip()):
        return meant
    near = get_close_matches(word, below(group), n=1)
    return near[0] if near else ""


app.callback(help=_with_examples_apart(inspect.cleandoc(root.__doc__ or "")))(root)
