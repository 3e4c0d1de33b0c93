"""Places of files: links, pipes, devices, folders, permissions, planted traps."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from btu_cli.errors import (
    ChangedMeanwhile,
    Damaged,
    ExitStatus,
    NotWritable,
    ShowNotFound,
    WriteFailed,
)
from btu_cli.store.record import Record
from tests.store.making import SHOW, SLUG, record, update

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
NOBODY = 65534


def add(made: Record, number: int = 50) -> None:
    """Add one more update."""
    made.add(SLUG, update(number))


@contextmanager
def unprivileged() -> Iterator[Path]:
    """A folder of a user who is not root, and that user's rights until the end of the block."""
    folder = Path(tempfile.mkdtemp())
    if ROOT:
        os.chown(folder, NOBODY, NOBODY)
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if ROOT:
            os.seteuid(0)
            os.setegid(0)
        for path in (folder, *folder.rglob("*")):
            if path.is_dir():
                path.chmod(0o700)
        shutil.rmtree(folder)


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Its target is replaced; the temporary file and the lock are there too."""
    real = tmp_path / "synced"
    made = record(tmp_path / "data", 1)
    real.mkdir()
    made.path(SLUG).rename(real / "show.json")
    made.path(SLUG).symlink_to("../synced/show.json")

    add(made)
    assert made.path(SLUG).readlink() == Path("../synced/show.json")
    assert len(made.updates(SLUG)) == 2
    assert sorted(path.name for path in real.iterdir()) == [".btu.lock", "show.json"]
    assert len(made.backups(SLUG)) == 2


def test_a_data_folder_may_be_a_link(tmp_path: Path) -> None:
    """The folder's own path can have links."""
    record(tmp_path / "real", 1)
    (tmp_path / "link").symlink_to("real")

    add(Record(tmp_path / "link"))
    assert len(Record(tmp_path / "real").updates(SLUG)) == 2


@pytest.mark.parametrize(
    ("target", "problem"),
    [("nowhere/x.json", "is gone"), (f"{SLUG}.json", "circle"), ("/dev/null", "a device"), (".", "a folder")],
)
def test_links_that_lead_astray(tmp_path: Path, target: str, problem: str) -> None:
    """Dangling, looping, to a device, to a folder: refused by reading and writing."""
    made = record(tmp_path, 1)
    made.path(SLUG).unlink()
    made.path(SLUG).symlink_to(target)

    for attempt in (made.updates, lambda _: add(made)):
        with pytest.raises(Damaged, match=problem):
            attempt(SLUG)
    assert str(made.path(SLUG).readlink()) == target


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """A named pipe without a writer is refused at once."""
    os.mkfifo(tmp_path / f"{SLUG}.json")

    with pytest.raises(Damaged, match="named pipe"):
        Record(tmp_path).updates(SLUG)
    with pytest.raises(Damaged, match="named pipe"):
        add(Record(tmp_path))


def test_nothing_is_restored_over_a_pipe(tmp_path: Path) -> None:
    """Something that is not a file is not replaced; once it is removed, the backup can be restored."""
    made = record(tmp_path, 2)
    made.path(SLUG).unlink()
    os.mkfifo(made.path(SLUG))

    with pytest.raises(NotWritable, match="not a file"):
        made.restore(SLUG, 2)
    made.path(SLUG).unlink()
    made.restore(SLUG, 2)
    assert len(made.updates(SLUG)) == 1


def test_a_data_folder_that_is_a_file(tmp_path: Path) -> None:
    """Reading calls it damage, writing an unusable place."""
    (tmp_path / "data").write_text("mine")
    made = Record(tmp_path / "data")

    reads: tuple[Callable[[], object], ...] = (
        made.slugs,
        lambda: made.updates(SLUG),
        lambda: made.show(SLUG),
    )
    for read in reads:
        with pytest.raises(Damaged, match="is a file, and a folder was expected") as refused:
            read()
        assert refused.value.path == str(tmp_path / "data")
    writes: tuple[Callable[[], object], ...] = (lambda: made.add_show(SHOW), lambda: add(made))
    for write in writes:
        with pytest.raises(NotWritable, match="a file is where a folder is needed") as failed:
            write()
    assert failed.value.status == ExitStatus.WRITE_FAILED
    with pytest.raises(NotWritable):
        Record(tmp_path / "data" / "below").add_show(SHOW)
    assert (tmp_path / "data").read_text() == "mine"


def test_a_path_that_is_too_long(tmp_path: Path) -> None:
    """A clear refusal, in reading and in writing."""
    made = Record(tmp_path / ("x" * 300))

    with pytest.raises(Damaged, match="too long"):
        made.slugs()
    with pytest.raises(NotWritable, match="too long"):
        made.add_show(SHOW)


def test_the_mode_is_kept(tmp_path: Path) -> None:
    """A file with permissions for a group keeps them."""
    made = record(tmp_path, 1)
    made.path(SLUG).chmod(0o664)

    add(made)
    assert stat.S_IMODE(made.path(SLUG).stat().st_mode) == 0o664


def test_the_lock_is_as_open_as_its_folder(tmp_path: Path) -> None:
    """Users who may write in the folder can take the lock."""
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared").chmod(0o770)
    record(tmp_path / "shared", 0)

    assert stat.S_IMODE((tmp_path / "shared" / ".btu.lock").stat().st_mode) == 0o660


def test_a_planted_lock_is_refused(tmp_path: Path) -> None:
    """A lock that is a link, or not a file, is not used, and its target is not touched."""
    made = record(tmp_path / "data", 1)
    lock, victim = tmp_path / "data" / ".btu.lock", tmp_path / "victim"
    victim.write_text("mine")

    plants: tuple[Callable[[], object], ...] = (
        lambda: lock.symlink_to(victim),
        lambda: os.mkfifo(lock),
        lock.mkdir,
    )
    for plant in plants:
        shutil.rmtree(lock) if lock.is_dir() else lock.unlink()
        plant()
        with pytest.raises(WriteFailed):
            add(made)
    assert victim.read_text() == "mine"
    assert len(made.updates(SLUG)) == 1


@pytest.mark.skipif(not ROOT, reason="only root makes a link that is somebody else's")
@pytest.mark.parametrize("name", [f"{SLUG}.json", "backups", f"backups/{SLUG}"])
def test_a_planted_link_is_not_written_through(tmp_path: Path, name: str) -> None:
    """Another user's link in an open folder is refused by writing."""
    made = record(tmp_path / "data", 1)
    (tmp_path / "data" / name).rename(tmp_path / "elsewhere")
    (tmp_path / "data" / name).symlink_to(tmp_path / "elsewhere")
    add(made, 60)
    os.chown(tmp_path / "data" / name, NOBODY, NOBODY, follow_symlinks=False)

    with pytest.raises(NotWritable, match="another user"):
        add(made, 70)


def test_strays_are_cleared_and_nothing_else(tmp_path: Path) -> None:
    """The next write removes a killed write's temporary file; links and other files stay."""
    made = record(tmp_path, 1)
    (tmp_path / ".btu-0123456789ab.tmp").write_text("{")
    (tmp_path / ".btu-linked.tmp").symlink_to("elsewhere")
    (tmp_path / "mine.tmp").write_text("mine")

    add(made)
    assert not (tmp_path / ".btu-0123456789ab.tmp").exists()
    assert (tmp_path / ".btu-linked.tmp").is_symlink()
    assert (tmp_path / "mine.tmp").exists()


def test_a_file_that_an_editor_saves_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    """A change under the lock by another program is kept."""
    made = record(tmp_path, 1)

    with pytest.raises(ChangedMeanwhile), made.writing(SLUG) as opened:  # noqa: PT012 - the end raises
        made.path(SLUG).write_bytes(made.path(SLUG).read_bytes() + b"\n")
        opened.add(update(9))
    assert made.path(SLUG).read_bytes().endswith(b"\n\n")
    assert len(made.updates(SLUG)) == 1


def test_reading_works_where_one_may_not_write() -> None:
    """Without the right to write, reading works, and writing names the problem."""
    with unprivileged() as folder:
        made = record(folder, 2)
        for path in folder.rglob("*"):
            path.chmod(0o555 if path.is_dir() else 0o444)
        folder.chmod(0o555)

        assert len(Record(folder).updates(SLUG)) == 2
        with pytest.raises(NotWritable, match="you may not write there"):
            add(made)
        assert len(made.updates(SLUG)) == 2


def test_a_file_that_one_may_not_read() -> None:
    """It counts as damage for this user, and is named."""
    with unprivileged() as folder:
        made = record(folder, 1)
        made.path(SLUG).chmod(0)

        with pytest.raises(Damaged, match="you may not read it"):
            made.updates(SLUG)
        folder.chmod(0)
        with pytest.raises(Damaged, match="you may not read it"):
            made.slugs()
        with pytest.raises(Damaged, match="you may not read it"):
            made.updates(SLUG)


def test_a_missing_show_makes_no_folder(tmp_path: Path) -> None:
    """A write that is refused early does not touch the disk."""
    with pytest.raises(ShowNotFound):
        add(Record(tmp_path / "data"))
    assert not (tmp_path / "data").exists()
