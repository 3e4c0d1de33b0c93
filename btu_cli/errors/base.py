"""The root of the errors, and the exit statuses that they end in."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """What a process that ran btu returns; documented in README and never renumbered."""

    DONE = 0
    DIFFERENT = 1
    USAGE = 2
    NOT_FOUND = 3
    DAMAGED = 4
    REFUSED = 5
    WRITE_FAILED = 6
    NETWORK = 7
    INTERRUPTED = 130
    TERMINATED = 143


class BtuError(Exception):
    """The root: a sentence, the next step, and the file it is about where there is one."""

    code = "error"
    status = ExitStatus.REFUSED

    def __init__(self, message: str, *, hint: str = "", path: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.path = path


def shorten(text: str, limit: int = 80) -> str:
    """`text` cut to `limit` characters for a message."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
