"""Status 2: the command line cannot be carried out as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.errors.base import BtuError, ExitStatus

if TYPE_CHECKING:
    from collections.abc import Iterable


class Usage(BtuError):
    """Options that exclude each other, or one that is needed and missing."""

    code = "usage"
    status = ExitStatus.USAGE


class SeveralShows(Usage):
    """No show is named and there are several of one's own."""

    code = "several_shows"

    def __init__(self, slugs: Iterable[str]) -> None:
        listed = ", ".join(slugs)
        super().__init__(
            f"Several shows are kept here: {listed}.",
            hint="Name one with --show SLUG, or set BTU_SHOW.",
        )


class ConfirmationNeeded(Usage):
    """A question would have to be asked and nobody is there to answer it."""

    code = "confirmation_needed"

    def __init__(self, question: str) -> None:
        super().__init__(f"{question} Nobody is at a terminal to answer.", hint="Say --yes.")


class NotConfirmed(Usage):
    """The person who was asked said no."""

    code = "not_confirmed"

    def __init__(self) -> None:
        super().__init__("Nothing was done.")
