"""A record in a git repository: tells git what to leave out, and how to merge.

Files that are not part of a record (locks, backups, the journal, unfinished files) are ignored from the first
write on, with or without a repository. The merge driver is part of a clone's own configuration, which git
never copies, so `btu init --git` sets it up in each clone.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from btu_cli.errors import GitFailed
from btu_cli.named import NamedTuple
from btu_cli.store.failures import writing
from btu_cli.store.output import write_output

if TYPE_CHECKING:
    from collections.abc import Iterable

IGNORE, ATTRIBUTES = ".gitignore", ".gitattributes"
IGNORED: Final = (".btu.lock", ".btu/", ".btu-*.tmp", "/backups/", "*.repaired")
MERGED: Final = ("/*.json merge=btu -text",)
DRIVER: Final = "merge.btu.driver"
NAME: Final = "merge.btu.name"
TITLE: Final = "btu: the union of two records"
_ABOUT: Final = "# Of btu's folder only the shows and config.toml are the record."
_HOW: Final = "# Two versions of a show are merged by btu (btu init --git sets it up in each clone)."
# Variables that would lead git to another repository.
_LEADS_AWAY: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX")
SECONDS: Final = 30  # that git can take


class Stages(NamedTuple):
    """The versions of a file that git could not merge.

    The base is None if both sides added the file, a side is None if it renamed or removed the file.
    """

    base: bytes | None
    ours: bytes | None
    theirs: bytes | None


def ignores(folder: Path, *, dry_run: bool = False) -> bool:
    """Make git ignore files that are not part of the record. Returns whether anything was written.

    Raises:
        WriteFailed: it cannot be written.
    """
    return _ensure_lines(folder / IGNORE, IGNORED, _ABOUT, dry_run=dry_run)


def merges(folder: Path, *, dry_run: bool = False) -> bool:
    """Make git use btu's driver for shows. Returns whether anything was written.

    Raises:
        WriteFailed: it cannot be written.
    """
    return _ensure_lines(folder / ATTRIBUTES, MERGED, _HOW, dry_run=dry_run)


def repository_of(folder: Path) -> Path | None:
    """The work tree around a folder, even a missing one; None if there is none, or it ignores the folder."""
    there = next(place for place in (folder.resolve(), *folder.resolve().parents) if place.is_dir())
    top = _git(there, "rev-parse", "--show-toplevel", check=False)
    if not top:
        return None
    ignored = _git(there, "check-ignore", "--", str(folder.resolve()), check=False)
    return None if ignored and Path(top).resolve() != folder.resolve() else Path(top)


def make_repository(folder: Path) -> None:
    """Make a folder a git repository.

    Raises:
        GitFailed: git failed.
    """
    _git(folder, "init", "--quiet")


def driver_of(folder: Path) -> str:
    """The merge driver that the repository of a folder uses for shows; empty if there is none."""
    return _git(folder, "config", "--get", DRIVER, check=False)


def set_driver(folder: Path, command: str, *, dry_run: bool = False) -> bool:
    """Set the merge driver for shows in the repository of a folder. Returns whether that was a change.

    Raises:
        GitFailed: git failed.
    """
    if _git(folder, "config", "--local", "--get", DRIVER, check=False) == command:
        return False
    if dry_run:
        return True
    _git(folder, "config", "--local", NAME, TITLE)
    _git(folder, "config", "--local", DRIVER, command)
    return True


def lacks_driver(folder: Path) -> bool:
    """Whether a folder is in a repository that lacks btu's merge driver."""
    if not _may_be_in_a_repository(folder):
        return False
    with suppress(GitFailed):
        return repository_of(folder) is not None and not (
            _runs(driver_of(folder)) and _has_lines(folder / ATTRIBUTES, MERGED)
        )
    return False


def unmerged_in(folder: Path) -> frozenset[str]:
    """The names of the files directly in a folder that git could not merge and nobody has resolved yet."""
    if not _may_be_in_a_repository(folder):
        return frozenset()
    with suppress(GitFailed):
        listed = _git(folder, "ls-files", "--unmerged", "-z", check=False)
        return frozenset(entry.partition("\t")[2] for entry in listed.split("\0") if entry)
    return frozenset()


def stages_of(path: Path) -> Stages | None:
    """The versions of a file that git left unmerged; None if it is merged, or there is no git."""
    if not _may_be_in_a_repository(path.parent):
        return None
    stages = Stages(*(_blob(path, stage) for stage in (1, 2, 3)))
    return None if stages.ours is stages.theirs is None else stages


def has_let_go(path: Path) -> bool:
    """Whether git knows a missing file and no longer has it here: a pull or a checkout took it away."""
    if not _may_be_in_a_repository(path.parent):
        return False
    with suppress(GitFailed):
        there = _git(path.parent, "ls-files", "--", path.name, check=False)
        known = there or _git(path.parent, "log", "--all", "-1", "--format=%h", "--", path.name, check=False)
        return not there and bool(known)
    return False


def _may_be_in_a_repository(folder: Path) -> bool:
    """Whether it is worth asking git, which starts a process."""
    return any((place / ".git").exists() for place in (folder, *folder.resolve().parents))


def _runs(command: str) -> bool:
    """Whether the program of a driver is there; a Python that was upgraded or moved is not."""
    try:
        return bool(command) and shutil.which(shlex.split(command)[0]) is not None
    except (ValueError, IndexError):
        return False


def _blob(path: Path, stage: int) -> bytes | None:
    done = _run(path.parent, ("show", f":{stage}:./{path.name}"))
    return done.stdout if done is not None and done.returncode == 0 else None


def _git(folder: Path, *words: str, check: bool = True) -> str:
    """The output of git; empty if it fails.

    Raises:
        GitFailed: git is not installed, or does not trust the repository of another user; or, with `check`,
            it failed.
    """
    done = _run(folder, words)
    if done is None:
        raise GitFailed(
            "Git is not installed, or does not answer.", hint="Install git, then run the command again."
        )
    if done.returncode and (check or b"safe.directory" in done.stderr):
        said = " ".join(done.stderr.decode(errors="replace").split())
        raise GitFailed(f"git {words[0]} failed in {folder}: {said}", path=str(folder))
    return "" if done.returncode else done.stdout.decode(errors="surrogateescape").strip()


def _run(folder: Path, words: Iterable[str]) -> subprocess.CompletedProcess[bytes] | None:
    given = {key: value for key, value in os.environ.items() if key not in _LEADS_AWAY}
    command = ("git", "-C", str(folder), *words)
    try:
        return subprocess.run(command, env=given, capture_output=True, check=False, timeout=SECONDS)  # noqa: S603 - words of ours
    except (OSError, subprocess.TimeoutExpired):
        return None


def _ensure_lines(path: Path, lines: Iterable[str], about: str, *, dry_run: bool) -> bool:
    """Add missing lines to a file and keep the rest. Returns whether any line was missing."""
    with writing(path):
        if path.is_symlink():  # git does not follow a link either
            return False
        text = path.read_text(encoding="utf-8", errors="surrogateescape") if path.exists() else ""
        there = {line.strip() for line in text.splitlines()}
        missing = [line for line in lines if line not in there]
        if not missing:
            return False
        if dry_run:
            return True
        start = f"{text}\n" if text and not text.endswith("\n") else text
        added = "\n".join([*([about] if about not in there else []), *missing])
        return write_output(path, f"{start}{added}\n".encode(errors="surrogateescape"), mode=0o600)


def _has_lines(path: Path, lines: Iterable[str]) -> bool:
    try:
        there = {line.strip() for line in path.read_text(encoding="utf-8", errors="replace").splitlines()}
    except OSError:
        return False
    return there.issuperset(lines)
