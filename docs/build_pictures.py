"""Draws the pictures of README as SVG: `btu status` and the chart in a terminal.

`python docs/build_pictures.py` writes them, `--check` says whether they are current.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

HERE: Final = Path(__file__).parent / "pictures"
WIDTH: Final = 100
PICTURES: Final = {"status": ("status",), "chart": ("timeline", "--chart")}
# rich's own frame without its web font, so that a picture loads nothing.
_FONT: Final = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def drawn(name: str, words: tuple[str, ...]) -> str:
    """A picture of a command's output on the fixed day of README's examples."""
    environ = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("BTU_", "LC_"))},
        "BTU_NOW": "2026-11-20T12:00:00Z",
        "BTU_DATA": str(Path(__file__).parent / "no-such-folder"),
        "XDG_CONFIG_HOME": str(Path(__file__).parent / "no-such-folder"),
        "COLUMNS": str(WIDTH),
        "FORCE_COLOR": "1",
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "btu_cli", *words]
    ran = subprocess.run(command, env=environ, capture_output=True, check=True, encoding="utf-8")  # noqa: S603
    console = Console(record=True, width=WIDTH, file=StringIO())
    console.print(Text.from_ansi(ran.stdout), soft_wrap=True)
    svg = console.export_svg(title=f"btu {' '.join(words)}", theme=SVG_EXPORT_THEME, unique_id=f"btu-{name}")
    return _FONT.sub("", svg).replace("Fira Code", "ui-monospace, Menlo, Consolas")


def main() -> int:
    """Write the pictures, or say which are not current."""
    check = "--check" in sys.argv
    stale = []
    HERE.mkdir(exist_ok=True)
    for name, words in PICTURES.items():
        path, svg = HERE / f"{name}.svg", drawn(name, words)
        if check and (not path.exists() or path.read_text(encoding="utf-8") != svg):
            stale.append(str(path))
        elif not check:
            path.write_text(svg, encoding="utf-8")
    for name in stale:
        print(f"{name} is not what `python docs/build_pictures.py` draws.", file=sys.stderr)  # noqa: T201
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
