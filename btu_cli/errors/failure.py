"""Status 6 and 7: the world outside did not let it be done."""

from __future__ import annotations

from btu_cli.errors.base import BtuError, ExitStatus


class WriteFailed(BtuError):
    """The disk, the folder or a lock did not let btu write; nothing is lost."""

    code = "write_failed"
    status = ExitStatus.WRITE_FAILED


class Locked(WriteFailed):
    """Somebody else has been writing for longer than one waits."""

    code = "locked"

    def __init__(self, path: str, holder: str, seconds: float) -> None:
        who = holder or "another process"
        super().__init__(
            f"The record is being written by {who}; waited {seconds:g} seconds.",
            hint="Nothing was written. Do it again when that process has ended.",
            path=path,
        )
        self.holder = holder


class DiskFull(WriteFailed):
    """There is no room left, on the disk or in the user's share of it."""

    code = "disk_full"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The disk is full: {path} could not be written.",
            hint="The record is as it was. Make room, then do it again.",
            path=path,
        )


class NotWritable(WriteFailed):
    """The place does not take a file: permissions, a read-only disk, a file where a folder is needed."""

    code = "not_writable"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} could not be written: {why}.",
            hint="The record is as it was. Name another folder with --data, or set BTU_DATA.",
            path=path,
        )


class ChangedMeanwhile(WriteFailed):
    """Something that does not take our lock (an editor, git) changed the file under a write."""

    code = "changed_meanwhile"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} was changed by another program just now, so it was not written over.",
            hint="Do it again; it starts from what stands there now.",
            path=path,
        )


class NetworkFailed(BtuError):
    """Something on the network did not answer as it should."""

    code = "network_failed"
    status = ExitStatus.NETWORK
