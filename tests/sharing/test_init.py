"""`btu init --git`: its steps in any folder, and the files that git ignores."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Btu
    from tests.sharing.conftest import Clone, Cloning


def git(folder: Path, *words: str) -> str:
    """The output of git in a folder."""
    done = subprocess.run(["git", *words], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S607
    return done.stdout


def tracked(folder: Path) -> set[str]:
    """The files that git would commit here."""
    lines = git(folder, "status", "--porcelain", "--untracked-files=all").splitlines()
    return {line[3:] for line in lines}


def test_it_is_done_once(btu: Btu, tmp_path: Path) -> None:
    """A folder, a repository, ignored files, the merge driver; the second run changes nothing."""
    folder = tmp_path / "record"
    first = btu("init", "--git", str(folder), "--json").document
    assert (first["changed"], first["folder"], first["repository"]) == (True, str(folder), str(folder))
    assert all(step["done"] for step in first["steps"])
    assert "merge %O %A %B" in git(folder, "config", "merge.btu.driver")

    before = contents(folder)
    again = btu("init", "--git", str(folder), "--json").document
    assert (again["changed"], contents(folder)) == (False, before)
    assert "nothing was changed" in btu("init", "--git", str(folder)).out


def test_a_dry_run_and_no_way_of_sharing(btu: Btu, tmp_path: Path) -> None:
    """A dry run makes nothing; without --git it is a usage error."""
    assert btu("init", "--git", str(tmp_path / "x"), "--dry-run", "--json").document["changed"] is True
    assert not (tmp_path / "x").exists()
    assert btu("init").status == 2


def test_a_folder_in_a_repository(btu: Btu, tmp_path: Path) -> None:
    """The repository around it is prepared, and no other is made; its files keep their lines."""
    git(tmp_path, "init", "--quiet")
    folder = tmp_path / "site" / "record"
    folder.mkdir(parents=True)
    (folder / ".gitignore").write_text("mine", encoding="utf-8")
    report = btu("init", "--git", str(folder), "--json").document

    assert report["repository"] == str(tmp_path)
    assert not (folder / ".git").exists()
    assert (folder / ".gitignore").read_text(encoding="utf-8").startswith("mine\n#")
    assert "merge" in git(folder, "config", "merge.btu.driver")


def test_a_folder_that_a_repository_ignores(btu: Btu, tmp_path: Path) -> None:
    """It is not part of that repository, and becomes its own."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitignore").write_text("record/\n", encoding="utf-8")
    folder = tmp_path / "record"
    btu("shows", "add", "Fargo", BTU_DATA=str(folder))

    assert btu("init", "--git", str(folder), "--json").document["repository"] == str(folder)
    assert (folder / ".git").is_dir()


def fill(btu: Btu, folder: Path) -> None:
    """Everything that leaves a trace in a folder: writes, backups, a journal, a repair."""
    environ = {"BTU_DATA": str(folder)}
    btu("shows", "add", "Fargo", **environ)
    btu("add-update", "2020-11-17 renewed", "--show", "fargo", **environ)
    btu("undo", "--show", "fargo", **environ)
    file = folder / "fargo.json"
    good = file.read_bytes()
    file.write_bytes(good[:-9])
    btu("check", "--repair", "--show", "fargo", **environ)
    assert (folder / "fargo.repaired").exists()
    file.write_bytes(good)
    (folder / ".btu-0123.tmp").write_bytes(b"")


@pytest.mark.parametrize("order", ["folder first", "repository first", "with a .gitignore", "above"])
def test_only_the_record_is_seen_by_git(btu: Btu, tmp_path: Path, order: str) -> None:
    """Lock, backups, journal and unfinished files are ignored from the start, without btu init."""
    folder = tmp_path / "record"
    if order != "folder first":
        folder.mkdir()
        git(tmp_path if order == "above" else folder, "init", "--quiet")
    if order == "with a .gitignore":
        (folder / ".gitignore").write_text("mine\n", encoding="utf-8")
    fill(btu, folder)
    if order == "folder first":
        git(folder, "init", "--quiet")

    assert {name.removeprefix("record/") for name in tracked(folder)} == {".gitignore", "fargo.json"}


def test_a_repository_of_another_user(btu: Btu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git does not trust one: btu makes no second one within it, and passes on what git says to do."""
    git(tmp_path, "init", "--quiet")
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    folder = tmp_path / "record"
    ran = btu("init", "--git", str(folder))

    assert (ran.status, "safe.directory" in ran.err) == (6, True)
    assert not folder.exists()
    assert btu("shows", "add", "Fargo", "--data", str(folder)).status == 0
    assert btu("check", "--show", "fargo", "--data", str(folder)).status in (0, 1)


def test_without_git(btu: Btu, tmp_path: Path) -> None:
    """Status 6, and the record is not affected; check needs no git."""
    empty = tmp_path / "empty"
    empty.mkdir()
    ran = btu("init", "--git", str(tmp_path / "record"), "--json", PATH=str(empty))

    assert (ran.status, ran.error["code"]) == (6, "git_failed")
    assert btu("shows", "--json", PATH=str(empty), BTU_DATA=str(tmp_path / "record")).status == 0


def test_check_says_that_the_driver_is_missing(clone: Cloning, first: Clone) -> None:
    """Only in an unprepared clone; not with --quiet, and not outside git."""
    other = clone(prepared=False)

    assert "btu init --git" in other.run("check", "--show", "fargo").err
    assert other.run("check", "--show", "fargo", "--quiet").status in (0, 1)
    assert "btu init" not in first.run("check", "--show", "fargo").err
    other.btu("init", "--git", str(other.folder))
    assert "btu init" not in other.run("check", "--show", "fargo").err
