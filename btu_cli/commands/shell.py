"""`btu --install-completion`: installs completion for the shell that runs btu, and changes nothing else.

Typer's own installer rewrites the whole .zshrc and sets a style for the completions of every program. Here
the zsh script is a file of its own, and .zshrc gets one line at its end, if the line is missing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from typer._completion_shared import _get_shell_name, get_completion_script, install

from btu_cli.errors import Usage
from btu_cli.store.failures import writing

NAME, VARIABLE = "btu", "_BTU_COMPLETE"
ZSH_LINE: Final = "fpath+=~/.zfunc; autoload -Uz compinit; compinit"


def install_completion(home: Path, shell: str | None = None) -> str:
    """Install completion for a shell, by default the one that runs btu. Returns what was done, in words.

    Raises:
        Usage: the shell is unknown.
        WriteFailed: a file cannot be written.
    """
    named = shell or _get_shell_name()
    if named is None:
        raise Usage(
            "btu cannot find out which shell this is.", hint="`btu --show-completion` prints the script."
        )
    if named != "zsh":
        shown, path = install(shell=named, prog_name=NAME, complete_var=VARIABLE)
        return f"Completion for {shown} is in {path}; it works in the next shell."
    script, profile = home / ".zfunc" / f"_{NAME}", home / ".zshrc"
    with writing(home):
        script.parent.mkdir(exist_ok=True)
        made = get_completion_script(prog_name=NAME, complete_var=VARIABLE, shell="zsh")  # noqa: S604 - a name
        script.write_text(made, encoding="utf-8")
        known = profile.read_text(encoding="utf-8") if profile.exists() else ""
        if ZSH_LINE in known:
            return f"Completion for zsh is in {script}; it works in the next shell."
        with profile.open("a", encoding="utf-8") as file:
            file.write(f"{'' if not known or known.endswith(chr(10)) else chr(10)}{ZSH_LINE}\n")
    return f"Completion for zsh is in {script}, and {profile} has one new line: {ZSH_LINE}"
