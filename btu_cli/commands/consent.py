"""Asks the person at the terminal before btu does something that is hard to take back."""

from __future__ import annotations

import sys

import typer

from btu_cli.commands.emit import say
from btu_cli.errors import AnswerNeeded, ConfirmationNeeded, NotConfirmed
from btu_cli.render.formats import JSON


def agreed(question: str, *, yes: bool) -> bool:
    """Whether --yes is given or the person says yes. If nobody is there to ask, no."""
    if yes:
        return True
    return sys.stdin.isatty() and _ask(question)


def require_agreement(question: str, output: str, *, yes: bool) -> None:
    """Continue only if --yes is given or the person says yes.

    With --json, a pipe that answers is not asked: what goes to stderr is one document.

    Raises:
        ConfirmationNeeded: the input has ended, so nobody answers.
        NotConfirmed: the answer is no.
    """
    if yes:
        return
    try:
        answer = _ask(question, silent=output == JSON and not sys.stdin.isatty())
    except typer.Abort:
        raise ConfirmationNeeded(question) from None
    if not answer:
        raise NotConfirmed


def asked_for(question: str, example: str) -> str:
    """The answer that the person at the terminal gives to a question.

    Raises:
        AnswerNeeded: nobody is there to answer; the example shows the option that answers.
    """
    if not sys.stdin.isatty():
        raise AnswerNeeded(question, example)
    from btu_cli.render.inert import inert

    return _answer(f"{inert(question)} ").strip()


def _answer(prompt: str) -> str:
    """The line that the person types.

    Raises:
        Abort: the input has ended.
    """
    say(prompt)
    answer = sys.stdin.readline()
    if not answer:
        say("\n" if prompt else "")  # what follows begins on a line of its own
        raise typer.Abort
    return answer


def _ask(question: str, *, silent: bool = False) -> bool:
    """Ask on stderr, because Typer's own prompt writes a space to stdout.

    Raises:
        Abort: the input has ended.
    """
    from btu_cli.render.inert import inert

    while True:
        prompt = "" if silent else f"{inert(question)} [y/N]: "
        if (word := _answer(prompt).strip().lower()) in ("", "n", "no", "y", "yes"):
            return word in ("y", "yes")
