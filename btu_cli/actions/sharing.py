"""Shares a record through git: prepares its folder, and merges two versions of a show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.reports.shared import BothChanged, InitReport, MergeReport, Step

if TYPE_CHECKING:
    from pathlib import Path


def init_git(folder: Path, driver: str, *, dry_run: bool) -> InitReport:
    """Make a data folder a git repository, or prepare the repository around it. A second run changes nothing.

    `driver` is the command with which git merges shows.

    Raises:
        GitFailed: git is not installed, or failed.
        WriteFailed: the folder, or a file in it, cannot be made.
    """
    from btu_cli.store import git
    from btu_cli.store.disk import make_folder

    there = folder.is_dir()
    found = git.repository_of(folder)
    if not dry_run:
        make_folder(folder)
    ignored, merged = git.ignores(folder, dry_run=dry_run), git.merges(folder, dry_run=dry_run)
    made = found is None
    if made and not dry_run:
        git.make_repository(folder)
        found = git.repository_of(folder)
    driven = found is None or git.set_driver(found, driver, dry_run=dry_run)
    steps = (
        Step("the data folder", not there),
        Step(f"{git.IGNORE}, which leaves out locks, backups and the journal", ignored),
        Step(f"{git.ATTRIBUTES}, which lets btu merge the shows", merged),
        Step("the git repository", made),
        Step("the merge driver, in the configuration of this clone", driven),
    )
    return InitReport(folder.resolve(), (found or folder).resolve(), steps, dry_run)


def merge(base: Path, ours: Path, theirs: Path, name: str | None) -> MergeReport:
    """Replace `ours` by the union of two versions of a show, as git's merge driver.

    Raises:
        Damaged, NewerFormat: a version cannot be trusted, or a later btu wrote it; nothing was written.
        WriteFailed: it could not be written.
    """
    from btu_cli.store.versions import merge_versions

    merged = merge_versions(base, ours, theirs, name or ours.name)
    changed = tuple(BothChanged(*each) for each in merged.settled)
    notices = tuple(
        f"{merged.slug}: both sides changed {each.key}; kept {each.kept!r}, not {each.other!r}."
        for each in changed
    )
    return MergeReport(merged.slug, merged.updates, merged.added, changed, notices)
