"""Status 4: a file that cannot be trusted."""

from __future__ import annotations

from btu_cli.errors.base import BtuError, ExitStatus


class Damaged(BtuError):
    """A file of the record cannot be read, or does not prove its content. It is never overwritten."""

    code = "damaged"
    status = ExitStatus.DAMAGED

    def __init__(self, path: str, problem: str, *, hint: str = "") -> None:
        super().__init__(f"{path}: {problem}", hint=hint, path=path)
        self.problem = problem


class NewerFormat(Damaged):
    """The file is whole, but a later btu wrote it."""

    code = "newer_format"

    def __init__(self, path: str, found: object, known: int) -> None:
        super().__init__(
            path,
            f"its format is {found}, and this btu reads formats up to {known}.",
            hint="Upgrade btu; the file is not damaged.",
        )
