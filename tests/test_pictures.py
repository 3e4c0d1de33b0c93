"""The pictures of README show the present output of btu."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "docs" / "build_pictures.py"


def test_pictures_are_current() -> None:
    """`python docs/build_pictures.py` draws the same pictures."""
    ran = subprocess.run(
        [sys.executable, str(SCRIPT), "--check"], capture_output=True, check=False, text=True
    )

    assert (ran.returncode, ran.stderr) == (0, "")
