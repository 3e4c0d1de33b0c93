"""docs/sharing.md: the commands for a desk work as they are."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pytest

PAGE: Final = Path(__file__).parents[2] / "docs" / "sharing.md"
ENTRY: Final = "renewed 2024-02-21, 10 episodes"
BTU: Final = """#!/bin/sh
exec "$PYTHON" -m btu_cli "$@"
"""


def blocks() -> dict[str, str]:
    """The first shell block below each heading."""
    text = PAGE.read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    found = {
        section.split("\n", 1)[0]: re.search(r"```sh\n(.*?)```", section, re.DOTALL) for section in sections
    }
    return {heading: block[1] for heading, block in found.items() if block}


def test_a_desk_of_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Setup, clone, and a day's work on both sides; a clone without the driver recovers."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "btu").write_text(BTU, encoding="utf-8")
    (tools / "btu").chmod(0o755)
    monkeypatch.setenv("PYTHON", sys.executable)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setenv("BTU_NOW", "2026-03-01T12:00:00Z")
    hub = tmp_path / "hub"
    subprocess.run(["git", "init", "--quiet", "--bare", str(hub)], check=True)  # noqa: S607

    def type_(home: str, heading: str, before: str = "", entry: str = ENTRY) -> None:
        """Run the commands below a heading in a home folder."""
        script = f"set -e\n{before}\n{blocks()[heading]}".replace(ENTRY, entry)
        script = script.replace("git@example.org:desk/record.git", str(hub))
        (tmp_path / home).mkdir(exist_ok=True)
        done = subprocess.run(
            ["/bin/sh", "-c", script],
            env={"PATH": f"{tools}:/usr/bin:/bin", **_environ(), "HOME": str(tmp_path / home)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    data = "export BTU_DATA=$HOME/record"
    pull = f"{data}\ngit -C ~/record config pull.rebase false"
    own = "btu add-update '2024-03-05, 8 episodes' --show fargo && git -C ~/record commit -qam own"
    type_("one", "Once for the desk")
    type_("one", "Every day", f"{data}\nbtu shows add Fargo\ngit -C ~/record add .")
    type_("two", "Once for each editor")
    type_("one", "Every day", data, "2024-03-01 filming began")
    type_("two", "Every day", f"{pull}\n{own}", "2024-03-09 # seen")
    type_("one", "Every day", pull, "2024-03-10 # done")

    held = (tmp_path / "one" / "record" / "fargo.json").read_bytes()
    assert held.count(b'"recorded"') == 5


def _environ() -> dict[str, str]:
    import os

    return {
        name: value for name, value in os.environ.items() if name.startswith(("GIT_", "PYTHON", "BTU_NOW"))
    }
