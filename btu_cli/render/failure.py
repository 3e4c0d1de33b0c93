"""An error for people: the sentence, the place in a quick entry, the next step."""

from __future__ import annotations

from btu_cli.errors import BatchRefused, BtuError, EntryRefused
from btu_cli.render.inert import inert


def failure_text(failure: BtuError, *, colour: bool = False) -> str:
    """The lines for stderr, inert, with colours if they are shown."""
    if isinstance(failure, BatchRefused):
        lines = _batch(failure, colour=colour)
    else:
        lines = _lines(failure, "btu", colour=colour)
    return "".join(f"{line}\n" for line in lines)


def _batch(failure: BatchRefused, *, colour: bool) -> list[str]:
    """Each refusal with its line, then the result for the whole batch."""
    refused = [
        line for number, one in failure.refused for line in _lines(one, f"line {number}", colour=colour)
    ]
    return [*refused, f"{_bad('btu:', colour=colour)} {failure.message}", failure.hint]


def _lines(failure: BtuError, name: str, *, colour: bool) -> list[str]:
    lines = [f"{_bad(f'{name}:', colour=colour)} {inert(failure.message)}"]
    if isinstance(failure, EntryRefused) and failure.entry.strip():
        from btu_cli.entry.diagnoses.underline import underline

        shown = underline(failure.entry, failure.span, failure.beside).splitlines()
        lines += [f"  {_bad(line, colour=colour) if set(line) <= set(' ^') else line}" for line in shown]
    if failure.hint:
        lines.append(inert(failure.hint))
    return lines


def _bad(text: str, *, colour: bool) -> str:
    if not colour:
        return text
    from btu_cli.render.theme import painted

    return painted(text, "bad")
