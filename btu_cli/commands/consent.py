"""Asking the person at the terminal before something is done that cannot be seen beforehand."""

from __future__ import annotations

import sys

import typer

from btu_cli.commands.emit import say
from btu_cli.errors import AnswerNeeded, ConfirmationNeeded, NotConfirmed


def agreed(question: str, *, yes: bool) -> bool:
    """Whether to go on: --yes, or a person who says so; where nobody is there to ask, no."""
    if yes:
        return True
    return sys.stdin.isatty() and _ask(question)


def require_agreement(question: str, *, yes: bool) -> None:
    """Go on only where --yes or a person says so.

    Raises:
        ConfirmationNeeded: nobody answers: the input has ended.
        NotConfirmed: the answer is no.
    """
    if yes:
        return
    try:
        answer = _ask(question)
    except typer.Abort:
        raise ConfirmationNeeded(question) from None
    if not answer:
        raise NotConfirmed


def asked_for(question: str, example: str) -> str:
    """What a person at the terminal answers to a question.

    Raises:
        AnswerNeeded: nobody is there to answer; the example says how to do without.
    """
    if not sys.stdin.isatty():
        raise AnswerNeeded(question, example)
    from btu_cli.render.inert import inert

    say(f"{inert(question)} ")
    answer = sys.stdin.readline()
    if not answer:
        raise typer.Abort
    return answer.strip()


def _ask(question: str) -> bool:
    """Ask on stderr: Typer's own prompt puts a space on stdout.

    Raises:
        Abort: the input has ended.
    """
    from btu_cli.render.inert import inert

    while True:
        say(f"{inert(question)} [y/N]: ")
        answer = sys.stdin.readline()
        if not answer:
            raise typer.Abort
        if (word := answer.strip().lower()) in ("", "n", "no", "y", "yes"):
            return word in ("y", "yes")
