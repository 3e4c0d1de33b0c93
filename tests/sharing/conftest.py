"""Clones of one record with real git, each a data folder."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pytest

from tests.cli.entering import on

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.running import Btu, Ran

    Cloning: TypeAlias = Callable[..., "Clone"]

HUB = "hub"


class Clone(NamedTuple):
    """A clone of the record: a data folder that is a repository, in which btu works."""

    folder: Path
    btu: Btu

    def git(self, *words: str, ok: bool = True) -> str:
        """Run git here and return its output, both streams."""
        done = subprocess.run(
            ["git", *words],  # noqa: S607 - the git of whoever runs the tests
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert not ok or done.returncode == 0, done.stdout + done.stderr
        assert ok or done.returncode
        return done.stdout + done.stderr

    def run(self, *words: str, day: int = 0, **environ: str | None) -> Ran:
        """Run btu here, so many days after the first."""
        return self.btu(*words, **{"BTU_DATA": str(self.folder), "BTU_NOW": on(day), **environ})

    def do(self, *words: str, day: int = 0) -> str:
        """Run btu here, which must succeed. Returns the id of the update, if one was made."""
        ran = self.run(*words, "--json", day=day)
        assert ran.status == 0, ran.err
        update = ran.document.get("update")
        return str(update["id"]) if update else ""

    def commit(self, message: str = "news") -> str:
        """Commit all changes and return the commit's name."""
        self.git("add", "--all")
        self.git("commit", "-m", message)
        return self.git("rev-parse", "HEAD").strip()

    def bytes_of(self, slug: str) -> bytes:
        """The bytes of a show's file."""
        return (self.folder / f"{slug}.json").read_bytes()


@pytest.fixture(autouse=True)
def _git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git has a name for commits, and nothing of the user's own configuration."""
    if shutil.which("git") is None:  # pragma: no cover - whoever works on btu has git
        pytest.skip("git is not installed")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_EDITOR": "true",
    }.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def first(btu: Btu, tmp_path: Path) -> Clone:
    """The first clone, with a show of three updates, pushed to a hub."""
    clone = Clone(tmp_path / "first", btu)
    assert btu("init", "--git", str(clone.folder)).status == 0
    clone.do("shows", "add", "Fargo")
    for day, entry in enumerate(
        ("2023-01-01 renewed for season 6", "2023-02-01, 10 episodes", "2023-03-01 # x")
    ):
        clone.do("add-update", entry, "--show", "fargo", day=day)
    clone.git("config", "pull.rebase", "false")
    clone.commit("the record")
    clone.git("init", "--bare", "--quiet", str(tmp_path / HUB))
    clone.git("remote", "add", "origin", str(tmp_path / HUB))
    clone.git("push", "--set-upstream", "origin", "HEAD")
    return clone


@pytest.fixture
def clone(first: Clone, tmp_path: Path) -> Cloning:
    """Makes another clone, prepared for merging by default."""

    def made(name: str = "second", *, prepared: bool = True) -> Clone:
        first.git("clone", "--quiet", str(tmp_path / HUB), str(tmp_path / name))
        other = Clone(tmp_path / name, first.btu)
        other.git("config", "pull.rebase", "false")
        if prepared:
            assert first.btu("init", "--git", str(other.folder)).status == 0
        return other

    return made
