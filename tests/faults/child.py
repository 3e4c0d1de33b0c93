"""A process for the fault tests to start, race and kill: it adds updates and reports each.

    python child.py FOLDER FIRST COUNT

It prints the number of each update when it has been added, which is the promise that the tests hold btu to.
An error of btu's ends it as btu itself would: one line on stderr, and the error's exit status.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from btu_cli.errors import BtuError, ExitStatus
from btu_cli.store.record import Record
from tests.store.making import SHOW, SLUG, update


def main() -> int:
    """Add this many updates, beginning with a number."""
    folder, first, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    record = Record(folder, patience=600)
    # From here on all calls are about the record: what writing needs is loaded.
    for name in ("fcntl", "btu_cli.store.lock", "btu_cli.store.writing", "btu_cli.store.advice", "difflib"):
        import_module(name)
    with suppress(OSError):
        (folder / "marker").exists()  # where strace's log is cut
    try:
        for number in range(first, first + count):
            if number < 0:
                record.add_show(SHOW)
            else:
                record.add(SLUG, update(number))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()
    except BtuError as error:
        sys.stderr.write(f"{error.code}: {error.message}\n")
        return int(error.status)
    except KeyboardInterrupt:
        return ExitStatus.INTERRUPTED
    return 0


if __name__ == "__main__":
    sys.exit(main())
