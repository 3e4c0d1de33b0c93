"""The `btu` process: starts the app the way a short-lived process should be started.

Apart from that it is `btu_cli.app`; a test or another program calls that one.
"""

from __future__ import annotations

import gc


def main() -> None:
    """Run btu on the command line of this process."""
    gc.disable()  # a command lives for milliseconds; searching its imports for cycles is 6 % of its start
    from btu_cli.app import main

    main()
