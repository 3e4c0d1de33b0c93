"""Full or closed outputs, full disks: one clear line, status 6, and nothing lost."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import OWN, Btu
from tests.faults.disks import fill, mounted
from tests.faults.processes import run, shell

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")  # noqa: PTH110

FEW: Final = ("", "--help", "status --json", "timeline --ndjson", "schema status", "shows", "export csv")
MANY: Final = (
    *(
        "--version",
        "--show-completion",
        "status",
        "timeline",
        "timeline --json",
        "changelog",
        "changelog --all",
    ),
    *(
        "expected",
        "conflicts",
        "sources",
        "sources --json",
        "diff 2019 2021",
        "check",
        "check --json",
        "schema",
    ),
    *("check --repair", "check --accept", "backup", "backup --help", "backup list", "backup list --json"),
    *(
        "shows --json",
        "shows --ndjson",
        "shows --help",
        "add-update --help",
        "backup restore 1 --yes --dry-run",
    ),
    *("add-update renewed --dry-run", "undo --dry-run", "shows add Fargo --dry-run", "shows add Fargo"),
    *(
        "shows rename fargo Far",
        "shows rename fargo far",
        "shows alias far netflix 1=1",
        "shows remove far --yes",
    ),
    *("add-update --note y --date 2020", "undo", "undo --json", "backup restore 1 --yes"),
)


@pytest.fixture
def kept(btu: Btu) -> None:
    """A show with two updates."""
    assert btu("shows", "add", "Station Eleven").status == 0
    for text in ("renewed 2020-11-17", "10 episodes 2020-11-18"):
        assert btu("add-update", text).status == 0


def nothing_is_written(words: list[str], **environ: str | None) -> None:
    """The output is full: status 6, and one line or document that says so."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ran = run(*words, stdout=full, BTU_SHOW=OWN if words[0:1] != ["shows"] else None, **environ)
    told = [line for line in ran.err.splitlines() if not line.startswith("No date given")]
    assert ran.status == 6, (words, ran)
    if "--json" in words or "--ndjson" in words:
        told = [ran.error["message"]]
    assert [line.removeprefix("btu: ") for line in told] == [
        "The output could not be written: No space left on device."
    ]


@pytest.mark.usefixtures("kept")
def test_a_full_output() -> None:
    """Pages, documents, helps and schemas, with buffered and unbuffered Python."""
    for number, words in enumerate(FEW):
        nothing_is_written(words.split(), PYTHONUNBUFFERED="1" if number % 2 else None)


@pytest.mark.slow
@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("unbuffered", [None, "1"])
def test_every_full_output(unbuffered: str | None) -> None:
    """Every command."""
    for words in (*FEW, *MANY):
        nothing_is_written(words.split(), PYTHONUNBUFFERED=unbuffered)


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("output", [(), ("--json",)])
def test_a_full_output_of_a_writing_command(btu: Btu, output: tuple[str, ...]) -> None:
    """The update is stored without a claim; the same command again is safe."""
    words = ["add-update", "--note", "x", "--date", "2020", *output]
    nothing_is_written(words)
    again = btu(*words[:5], "--json").document

    assert not again["added"]
    assert len(btu("timeline", "--json").document["updates"]) == 3


CLOSED: Final = {
    ("btu status >&-", 6),
    ("btu --help >&-", 6),
    ("btu status --json >&- 2>&-", 6),
    ("btu timeline --ndjson >&- 2>&- <&-", 6),
    ("btu status 2>&-", 0),
    ("btu status <&-", 0),
    ("btu status --show nowhere 2>&-", 3),
    ("btu status --show nowhere >&-", 3),
    ("btu status --show nowhere 2>/dev/full", 3),
    ("btu add-update - <&-", 5),
    ("btu add-update - <&1", 5),
    ("btu shows remove station-eleven <&-", 2),
    ("btu add-update '2020, # a' 2>&-", 0),
    ("btu add-update '# b' 2>/dev/full", 0),
    ("btu add-update '2020, # c' >&- 2>&- <&-", 6),
}


@pytest.mark.usefixtures("kept")
def test_closed_streams(btu: Btu) -> None:
    """With any standard stream closed, the status is right, and there is no traceback."""
    for script, status in sorted(CLOSED):
        ran = shell(script)

        assert ran.status == status, (script, ran)
        assert "Traceback" not in ran.err + ran.out, (script, ran)
    listed = btu("timeline", "--json", BTU_NOW=None).document["updates"]
    notes = {update["note"] for update in listed}
    assert {"a", "b", "c"} <= notes


def test_a_full_disk(btu: Btu, tmp_path: Path) -> None:
    """Nothing can be added, everything acknowledged can be read; a full TMPDIR does not matter."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        place = {"BTU_DATA": str(disk / "data"), "TMPDIR": str(disk)}
        assert btu("shows", "add", "Station Eleven", **place).status == 0
        assert btu("add-update", "renewed 2020-11-17", **place).status == 0
        fill(disk / "ballast")
        before = (disk / "data" / f"{OWN}.json").read_bytes()

        for words in (("add-update", "10 episodes 2020"), ("shows", "rename", OWN, "s11"), ("undo",)):
            ran = run(*words, "--json", **place)
            assert (ran.status, ran.out, ran.error["code"]) == (6, "", "disk_full"), words
        assert run("shows", "add", "Fargo", **place).err.count("\n") == 2
        assert (disk / "data" / f"{OWN}.json").read_bytes() == before
        assert len(run("timeline", "--show", OWN, "--json", **place).document["updates"]) == 1
        outside = {**place, "BTU_DATA": str(tmp_path / "data")}  # only TMPDIR is full
        assert run("shows", "add", "Fargo", **outside).status == 0
        (disk / "ballast").unlink()
        assert run("add-update", "10 episodes 2020", "--show", OWN, **place).status == 0


def test_a_disk_that_is_full_when_a_file_is_exported(tmp_path: Path) -> None:
    """The old file stays, and no half file is left."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "size=256k", "tmpfs"):
        (disk / "shows.json").write_text("old")
        fill(disk / "ballast")
        for format_, name in (("json", "shows.json"), ("sqlite", "new.db")):
            ran = run("export", format_, "-o", str(disk / name))

            assert (ran.status, ran.out) == (6, "")
            assert "full" in ran.err
        assert (disk / "shows.json").read_text() == "old"
        assert sorted(each.name for each in disk.iterdir()) == ["ballast", "shows.json"]


def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    """A disk mounted read-only takes no file, and this is reported."""
    disk = tmp_path / "disk"
    with mounted(disk, "-t", "tmpfs", "-o", "ro", "tmpfs"):
        ran = run("export", "csv", "-o", str(disk / "shows.csv"))

    assert (ran.status, ran.out) == (6, "")
    assert "read-only" in ran.err
