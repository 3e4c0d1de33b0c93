"""The answers of `btu init` and `btu merge`: the steps of preparing a folder, and the result of a merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.reports import shapes


class Step(NamedTuple):
    """One step of preparing a folder, and whether it was done now; if not, it was done before."""

    what: str
    done: bool


class InitReport(NamedTuple):
    """The answer of `btu init`: the folder, its git repository, and each step."""

    folder: Path
    repository: Path
    steps: tuple[Step, ...]
    dry_run: bool

    @property
    def changed(self) -> bool:
        """Whether anything had to be done."""
        return any(step.done for step in self.steps)

    @property
    def to_commit(self) -> bool:
        """Whether there is something new to commit."""
        return any(step.done for step in self.steps[:-1])

    def document(self) -> shapes.InitDocument:
        """As JSON."""
        return {
            "folder": str(self.folder),
            "repository": str(self.repository),
            "dry_run": self.dry_run,
            "changed": self.changed,
            "steps": [{"what": step.what, "done": step.done} for step in self.steps],
        }


class BothChanged(NamedTuple):
    """A key of the show that both sides changed, and the value kept; None if the key is removed."""

    key: str
    kept: Any
    other: Any


class MergeReport(NamedTuple):
    """The answer of `btu merge`: the number of all updates, and of those from the other side."""

    show: str
    updates: int
    added: int
    both_changed: tuple[BothChanged, ...]
    notices: tuple[str, ...] = ()

    def document(self) -> shapes.MergeDocument:
        """As JSON."""
        return {
            "show": self.show,
            "updates": self.updates,
            "added": self.added,
            "both_changed": [
                {"key": each.key, "kept": each.kept, "other": each.other} for each in self.both_changed
            ],
        }
