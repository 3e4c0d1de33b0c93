"""An error as a person reads it: the sentence, the place where it is in a quick entry, the next step."""

from __future__ import annotations

from btu_cli.errors import BtuError, EntryRefused
from btu_cli.render.inert import inert


def failure_text(failure: BtuError) -> str:
    """The lines for stderr, inert."""
    lines = [f"btu: {inert(failure.message)}"]
    if isinstance(failure, EntryRefused):
        from btu_cli.entry.diagnoses.underline import underline

        shown = underline(failure.entry, failure.span, failure.beside)
        lines += [f"  {line}" for line in shown.splitlines()]
    if failure.hint:
        lines.append(inert(failure.hint))
    return "".join(f"{line}\n" for line in lines)
