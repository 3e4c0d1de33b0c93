"""Makes the man pages and the completions that a wheel installs, from the program itself.

`python docs/build_man.py` writes them, `--check` says whether they are current. Man pages need help2man,
which reads the helps. It gets a fixed date, so that the same helps give the same pages.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from btu_cli import __version__
from btu_cli.commands.table import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS: Final = Path(__file__).parent
BTU: Final = Path(sys.executable).with_name("btu")
SHELLS: Final = {"bash": "btu", "zsh": "_btu", "fish": "btu.fish"}
ENVIRON: Final = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("BTU_", "LC_", "LANG"))},
    "LC_ALL": "C",
    "COLUMNS": "80",
    "NO_COLOR": "1",
    "SOURCE_DATE_EPOCH": "1764547200",
    "PATH": f"{BTU.parent}{os.pathsep}{os.environ.get('PATH', '')}",
}


def ran(*command: str, **environ: str) -> str:
    """The output of a program."""
    done = subprocess.run(  # noqa: S603
        command, env={**ENVIRON, **environ}, capture_output=True, check=True, encoding="utf-8"
    )
    return done.stdout


def pages() -> Iterator[tuple[Path, str]]:
    """All man pages: for btu, and for each command."""
    for words in ("", *(command.words for command in COMMANDS)):
        name = f"btu {words}".strip()
        options = ("--no-info", f"--version-string={__version__}", f"--name={summary(words)}")
        path = DOCS / "man" / f"{name.replace(' ', '-')}.1"
        yield path, ran("help2man", *options, name).replace("\nExample:", "\n.br\nExample:")


def summary(words: str) -> str:
    """The first sentence of a help."""
    text = ran("btu", *words.split(), "--help").partition("\n\n")[2]
    first = " ".join(text.partition("\n\n")[0].split()).partition(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:]


def completions() -> Iterator[tuple[Path, str]]:
    """The script of each shell."""
    for shell, name in SHELLS.items():
        script = ran("btu", _BTU_COMPLETE=f"source_{shell}").strip()
        if shell == "zsh":  # loaded as a function at the first completion, which it must then answer
            script += '\n\n_btu_completion "$@"'
        yield DOCS / "completions" / name, f"{script}\n"


def main() -> int:
    """Write the files, or say which are not current."""
    check, stale = "--check" in sys.argv, []
    made = dict((*pages(), *completions()))
    for path, text in made.items():
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path)
            continue
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    old = [
        path for folder in ("man", "completions") for path in (DOCS / folder).iterdir() if path not in made
    ]
    for path in old:
        if check:
            stale.append(path)
        else:
            path.unlink()
    for path in stale:
        print(f"{path} is not what `python docs/build_man.py` writes.", file=sys.stderr)  # noqa: T201
    return 1 if stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
