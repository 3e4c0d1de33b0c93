"""An import that is stopped, meets a full disk, or runs twice at once: shows stay whole; a rerun finishes."""

from __future__ import annotations

import json
import random
import time
from typing import TYPE_CHECKING, Final

import pytest

from btu_cli.store.record import Record
from tests.faults.disks import mounted
from tests.faults.processes import ended, run, shell, start

if TYPE_CHECKING:
    from pathlib import Path

SHOWS: Final = 60
UPDATES: Final = 20


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Lines of many shows, with each show's lines far apart."""
    path = tmp_path / "lines.ndjson"
    lines = (
        {"slug": f"show-{show}", "update": {"date": "2020", "note": f"n{number}"}}
        for number in range(UPDATES)
        for show in range(SHOWS)
    )
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def whole(data: Path) -> int:
    """The number of shows; each is whole and sound."""
    record = Record(data)
    for slug in record.slugs():
        assert len(record.updates(slug)) == UPDATES
    return len(record.slugs())


@pytest.mark.slow
def test_stopped_at_any_moment(tmp_path: Path, file: Path) -> None:
    """After kills it continues where it was; nothing is ever added twice."""
    data, chance = tmp_path / "data", random.Random(20201117)  # noqa: S311 - the same each time
    for _ in range(40):
        before = len(list(data.glob("show-*.json")))
        process = start("import", str(file), BTU_DATA=str(data))
        while process.poll() is None and len(list(data.glob("show-*.json"))) == before:
            time.sleep(0.001)
        time.sleep(chance.uniform(0, 0.03))
        process.kill()
        process.communicate()
        if whole(data) == SHOWS:
            break
    assert run("import", str(file), BTU_DATA=str(data)).status == 0
    assert whole(data) == SHOWS


def test_a_few_stops(tmp_path: Path, file: Path) -> None:
    """Ctrl-C ends it with 130; the same import finishes it, and a third adds nothing."""
    import signal

    data = tmp_path / "data"
    process = start("import", str(file), BTU_DATA=str(data))
    until = time.monotonic() + 60
    while not (data / "show-5.json").exists() and process.poll() is None and time.monotonic() < until:
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    assert ended(process).status in (0, 130)
    assert whole(data) >= 5
    assert run("import", str(file), BTU_DATA=str(data)).status == 0
    assert whole(data) == SHOWS
    again = run("import", str(file), "--json", BTU_DATA=str(data)).document
    assert (again["added"], again["known"]) == (0, SHOWS * UPDATES)


def test_a_full_disk(tmp_path: Path, file: Path) -> None:
    """Status 6, the number of stored shows, and a rerun; no show is stored in part."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=200k", "tmpfs"):
        ran = run("import", str(file), BTU_DATA=str(disk / "data"))
        assert ran.status == 6
        assert "shows are stored whole; import it again to finish" in ran.err
        assert 0 < whole(disk / "data") < SHOWS


def test_a_full_folder_for_temporary_files(tmp_path: Path) -> None:
    """A large stream is copied there: the folder is named, and so is the remedy."""
    disk, data = tmp_path / "disk", tmp_path / "data"
    long = tmp_path / "titles"
    long.write_text("# a comment that is longer than any title, and of which there are many\n" * 150_000)
    with mounted(disk, "-t", "tmpfs", "-o", "size=200k", "tmpfs"):
        ran = shell(f"cat {long} | btu import - --format titles", BTU_DATA=str(data), TMPDIR=str(disk))

    assert (ran.status, ran.out) == (6, "")
    assert str(disk) in ran.err
    assert "TMPDIR" in ran.err
    assert not data.exists()


def test_two_at_once(tmp_path: Path, file: Path) -> None:
    """Two imports of one file add everything once."""
    data = tmp_path / "data"
    processes = [
        start("import", str(file), "--json", BTU_DATA=str(data), BTU_LOCK_TIMEOUT="60") for _ in range(2)
    ]
    documents = [ended(process).document for process in processes]

    assert sum(document["added"] for document in documents) == SHOWS * UPDATES
    assert whole(data) == SHOWS
