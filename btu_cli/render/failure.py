"""An error as a person reads it: the sentence, the place where it is in a quick entry, the next step."""

from __future__ import annotations

from btu_cli.errors import BatchRefused, BtuError, EntryRefused
from btu_cli.render.inert import inert


def failure_text(failure: BtuError) -> str:
    """The lines for stderr, inert."""
    if isinstance(failure, BatchRefused):
        return _batch_text(failure)
    return "".join(f"{line}\n" for line in _lines(failure, "btu"))


def _batch_text(failure: BatchRefused) -> str:
    """Each refusal with its line, then what came of the whole."""
    lines = [line for number, refused in failure.refused for line in _lines(refused, f"line {number}")]
    return "".join(f"{line}\n" for line in (*lines, f"btu: {failure.message}", failure.hint))


def _lines(failure: BtuError, name: str) -> list[str]:
    lines = [f"{name}: {inert(failure.message)}"]
    if isinstance(failure, EntryRefused):
        from btu_cli.entry.diagnoses.underline import underline

        shown = underline(failure.entry, failure.span, failure.beside)
        lines += [f"  {line}" for line in shown.splitlines()]
    if failure.hint:
        lines.append(inert(failure.hint))
    return lines
