"""Read-only, foreign, planted or missing folders: reading leaves no trace, writing is refused."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.making import corrected, empty
from tests.cli.running import OWN, SHIPPED, Btu
from tests.faults.disks import mounted, run
from tests.faults.processes import listing, shell
from tests.faults.processes import run as run_btu

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.store.record import Record

STRANGER: Final = 65534
READING: Final = (
    *("status", "status --json", "timeline", "timeline --ndjson", "changelog", "changelog --all", "expected"),
    *("conflicts", "sources", "diff 2019 2021", "check", "check --json", "shows", "shows --json"),
    *(
        "backup list",
        "schema status",
        "add-update renewed --dry-run",
        "undo --dry-run",
        "--version",
        "--help",
    ),
    *("shows add Fargo --dry-run", f"shows remove {OWN} --dry-run", "check --repair", "check --accept"),
)
WRITING: Final = (
    *(
        "add-update renewed",
        "undo",
        "shows add Fargo",
        f"shows rename {OWN} s11",
        f"shows remove {OWN} --yes",
    ),
    *("backup restore 1 --yes", f"shows alias {OWN} netflix 1=1"),
)
as_root: Final = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")


@contextmanager
def stranger() -> Iterator[None]:
    """The rest of the block runs as a user who owns nothing here; everything needed is loaded before."""
    os.seteuid(STRANGER)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_way(btu: Btu, tmp_path: Path) -> None:
    """Everybody can reach the test's folder, and btu's modules are loaded."""
    for folder in (tmp_path, *tmp_path.parents):
        if folder == Path(tempfile.gettempdir()):
            break
        folder.chmod(0o755)
    warm = {"BTU_DATA": str(tmp_path / "warm")}
    btu("shows", "add", "Fargo", **warm)
    for words in ("add-update renewed", "status", "shows", "status --show x", "status --show x --json"):
        btu(*words.split(), **warm)
    (tmp_path / "warm" / "fargo.json").write_bytes(b"")
    for words in ("timeline --json", "shows", "shows add Fargo --json", "status"):
        btu(*words.split(), **warm)


def test_reading_leaves_no_trace(btu: Btu, record: Record, data: Path) -> None:
    """No file is made, changed or touched, in a record or where there is none."""
    for words in ("status", "timeline", "shows", "check", "undo --dry-run", "shows add Fargo --dry-run"):
        btu(*words.split(), BTU_SHOW=SHIPPED)
        assert not data.exists(), words
    corrected(record)
    before = listing(data.parent)
    for command in READING:
        assert btu(*command.split()).status in (0, 1, 5), command
        assert before == listing(data.parent), command


def test_a_read_only_disk(btu: Btu, tmp_path: Path) -> None:
    """Reading works; everything that writes reports the read-only disk, with status 6."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        assert btu("shows", "add", "Station Eleven", BTU_DATA=str(disk)).status == 0
        for note in "ab":
            assert btu("add-update", "--note", note, "--date", "2020", BTU_DATA=str(disk)).status == 0
        run("mount", "-o", "remount,ro", str(disk))
        for command in READING:
            assert btu(*command.split(), BTU_DATA=str(disk)).status in (0, 1), command
        for command in WRITING:
            ran = btu(*command.split(), BTU_DATA=str(disk))
            assert (ran.status, ran.out) == (6, ""), command
            assert "read-only" in ran.err


def test_a_current_folder_that_was_deleted(data: Path, tmp_path: Path) -> None:
    """Commands whose paths are whole still work; for the others an error says what is wrong."""
    gone = tmp_path / "gone"
    inside = f"mkdir {gone} && cd {gone} && rmdir {gone} &&"
    for command in (f"btu page {SHIPPED} -o page.html", f"btu export json --show {SHIPPED} -o all.json"):
        ran = shell(f"{inside} btu status {SHIPPED} >&2 && {command}", BTU_DATA=str(data))
        assert (ran.status, ran.out) == (2, "")
        assert "RENEWED" in ran.err
        assert "The current folder no longer exists" in ran.err


@as_root
@pytest.mark.usefixtures("open_way")
def test_another_users_record(btu: Btu, record: Record, data: Path) -> None:
    """It can be read if its modes allow that, and never written; private files are unreadable."""
    corrected(record)
    with stranger():
        private, listed = btu("status", "--show", OWN, "--json"), btu("shows")
    assert (private.status, private.out, listed.status) == (4, "", 4)
    assert "you may not read it" in private.error["message"]
    assert "right to read it" in private.error["hint"]
    assert "backup" not in private.error["hint"]

    for path in (data, *data.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    before = listing(data)
    with stranger():
        assert btu("status", "--show", OWN).status == 0
        assert len(btu("timeline", "--show", OWN, "--json").document["updates"]) == 9
        for words in (("add-update", "renewed", "--show", OWN), ("shows", "add", "Other")):
            ran = btu(*words)
            assert (ran.status, ran.out) == (6, "")
            assert "you may not write there" in ran.err
    assert before == listing(data)
    (data / f"{OWN}.json").chmod(0)
    with stranger():
        assert btu("status", "--show", OWN).status == 4


@as_root
def test_a_folder_open_to_all(tmp_path: Path) -> None:
    """A stranger's links are not written through, and cannot redirect a lock or a file."""
    victim = tmp_path / "victim"
    victim.write_text("mine")
    for name in ("fargo.json", ".btu.lock", "backups", ".btu"):
        place = tmp_path / f"open{name}"
        place.mkdir()
        place.chmod(0o1777)
        (place / name).symlink_to(victim)
        os.lchown(place / name, STRANGER, STRANGER)
        ran = run_btu("shows", "add", "Fargo", BTU_DATA=str(place))
        again = run_btu("add-update", "renewed", "--show", "fargo", BTU_DATA=str(place))
        assert {ran.status, again.status} <= ({0} if name == ".btu" else {0, 3, 4, 6}), (name, ran, again)
        assert again.status == 0 or name != ".btu"
        assert (victim.read_text(), victim.stat().st_size) == ("mine", 4), name
        assert "Traceback" not in ran.err + again.err


@pytest.mark.parametrize("kind", ["file", "device", "pipe", "circle", "nowhere", "long", "nul"])
def test_folders_that_are_none(btu: Btu, tmp_path: Path, kind: str) -> None:
    """With anything in place of the folder, reading and writing end at once, with a sentence."""
    place = tmp_path / "place"
    if kind == "file":
        place.write_bytes(b"")
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind != "long":
        target = {"device": "/dev/null", "circle": str(place), "nowhere": "none"}.get(kind, "none")
        place.symlink_to(target)
    named = str(place) if kind != "long" else str(tmp_path / ("x" * 5000))
    if kind == "nul":
        named += "\udcff\n"
    read = btu("shows", "--data", named, "--json")
    written = btu("shows", "add", "Fargo", "--data", named, "--json")

    assert read.status in (0, 4)
    assert written.status in (0, 6)
    assert read.status == 0 or read.error["path"]
    assert written.status == 0 or written.error["message"]


FEW_NAMES: Final = ("", "../x", "con", "x" * 5000)
MORE_NAMES: Final = (".", "..", "/etc/passwd", "a/b", "nul", "backups", "A", "a.json", "a\nb")


@pytest.mark.parametrize(
    "slug",
    [*FEW_NAMES, *(pytest.param(name, marks=[pytest.mark.slow]) for name in MORE_NAMES)],
    ids=lambda slug: repr(slug[:12]),
)
def test_names_stay_in_the_folder(btu: Btu, record: Record, data: Path, slug: str) -> None:
    """A malformed slug names no show anywhere: status 3 or 5, and nothing is made."""
    empty(record)
    empty(record, "fargo", "Fargo")
    before = listing(data.parent)
    for words in (
        *(("status", "--show"), ("add-update", "renewed", "--show"), ("undo", "--show"), ("check", "--show")),
        *(("backup", "list", "--show"), ("backup", "restore", "1", "--yes", "--show"), ("shows", "alias")),
        *(("shows", "remove", "--yes"), ("check", "--repair", "--show"), ("inspect", "0", "--show")),
        *(("shows", "add", "T", "--slug"), ("shows", "rename", OWN, "T", "--slug")),
    ):
        ran = btu(*words, slug)
        assert ran.status in (3, 5), words
        assert (ran.out, len(ran.err) < 1000) == ("", True), words
    if slug:
        assert btu("status", BTU_SHOW=slug).status == 3
    for command in ("inspect", "correct --note x", "retract --reason x"):
        assert btu(*command.split(), "--show", OWN, "--", slug or "../x").status in (2, 3, 5), command
    after = listing(data.parent)
    assert before.keys() == after.keys()
