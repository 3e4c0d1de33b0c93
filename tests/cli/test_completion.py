"""Shell completion: slugs, fields, statuses and ids from the record; nothing if it is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from btu_cli.commands.shell import ZSH_LINE, install_completion
from tests.cli.making import empty, keep, update
from tests.cli.running import OWN, SHIPPED, Btu, Process

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record


def offered(btu: Btu, line: str, **environ: str | None) -> list[str]:
    """The words that bash offers for the last word of a line."""
    ran = btu(
        _BTU_COMPLETE="complete_bash",
        COMP_WORDS=line,
        COMP_CWORD=str(len(line.split(" ")) - 1),
        **environ,
    )
    assert (ran.status, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    {
        "btu st": ["status"],
        "btu shows re": ["rename", "remove"],
        "btu status --show b": [SHIPPED],
        "btu status --show st": [OWN],
        "btu shows rename st": [OWN],
        "btu shows remove ": [SHIPPED, OWN],
        "btu add-update --show st": [OWN],
        "btu add-update --status can": ["cancelled"],
        "btu timeline --standing r": ["rumoured", "reported"],
        "btu timeline --field rel": ["release.mars"],
        "btu add-update --set rel": ["release.mars="],
        "btu correct 1 --unset rel": ["release.mars"],
        "btu add-update --expect fi": ["filming=", "finale="],
        "btu add-update --met pre": ["premiere"],
        "btu timeline --source Va": ["Variety"],
        "btu schema shows-ad": ["shows-add"],
        "btu status --as": ["--as-of"],
        "btu timeline --show nowhere --field rel": [],
        "btu status --show zz": [],
    }.items(),
)
def test_offers(btu: Btu, record: Record, line: str, expected: list[str]) -> None:
    """A word is completed with known names."""
    from btu_cli.model.facts import Fact
    from btu_cli.model.sources import Source

    empty(record)
    keep(record, update(1, facts=(Fact("release.mars", "2021"),), source=Source("Variety")))

    assert expected == offered(btu, line)


@pytest.mark.parametrize("verb", ["inspect", "add-update --supersedes", "add-update --source-of"])
def test_ids(btu: Btu, verb: str) -> None:
    """Ids are offered as in tables, all or by prefix."""
    ids = [entry["id"][:6] for entry in btu("timeline", "--json").document["updates"]]

    assert sorted(ids) == sorted(offered(btu, f"btu {verb} "))
    assert [each for each in ids if each.startswith("8")] == offered(btu, f"btu {verb} 8")


def test_in_the_named_folder(btu: Btu, record: Record, data: Path) -> None:
    """--data and BTU_DATA set the folder, for sub-commands too."""
    empty(record)

    for line in (f"btu --data {data} shows remove st", f"btu shows remove --data {data} st"):
        assert offered(btu, line, BTU_DATA=None) == [OWN]
    assert offered(btu, "btu shows remove st") == [OWN]
    assert offered(btu, "btu shows remove st", BTU_DATA=None) == []


@pytest.mark.parametrize("line", ["btu inspect ", "btu timeline --source ", "btu timeline --field rele"])
def test_damage_offers_nothing(btu: Btu, record: Record, data: Path, line: str) -> None:
    """An unreadable record offers nothing, silently."""
    empty(record)
    (data / f"{OWN}.json").write_bytes(b"{")

    assert offered(btu, line) == []


def test_a_damaged_show_is_still_a_show(btu: Btu, record: Record, data: Path) -> None:
    """One damaged file does not stop the completion of slugs."""
    empty(empty(record, "fargo", "Fargo"))
    (data / "fargo.json").write_bytes(b"{")

    assert {SHIPPED, OWN} <= set(offered(btu, "btu status --show "))


def test_damage_of_the_folder_offers_nothing(btu: Btu, tmp_path: Path) -> None:
    """The same for a folder that is a file, and for a broken configuration."""
    (tmp_path / "data").write_bytes(b"")

    assert offered(btu, "btu inspect ") == []
    assert offered(btu, "btu status --show ") == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells(btu: Btu, shell: str) -> None:
    """Shells with descriptions get the title as text, without markup."""
    btu("shows", "add", "[/x] [red]$(id)", "--slug", "odd")
    ran = btu(
        _BTU_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_ARGS="btu status --show o",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
    )

    assert (ran.status, ran.err) == (0, "")
    assert "odd" in ran.out
    assert "[/x] [red]" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_scripts(btu: Btu, shell: str) -> None:
    """The script that a shell loads names btu."""
    ran = btu(_BTU_COMPLETE=f"source_{shell}")

    assert ran.status == 0
    assert "_BTU_COMPLETE=complete_" in ran.out


def test_a_process_completes(process: Process) -> None:
    """The same in a separate process that knows its shell."""
    ran = process(_BTU_COMPLETE="complete_bash", COMP_WORDS="btu status --show b", COMP_CWORD="3")

    assert (ran.status, ran.out.split()) == (0, [SHIPPED])


def test_zsh_is_changed_by_a_line(tmp_path: Path) -> None:
    """.zshrc keeps its bytes and gets one line at the end, once, and no style."""
    profile, before = tmp_path / ".zshrc", "# mine\nsetopt autocd  \n\n\nalias x=y"
    profile.write_text(before, encoding="utf-8")

    told = install_completion(tmp_path, "zsh")
    once = profile.read_text(encoding="utf-8")
    install_completion(tmp_path, "zsh")

    assert once == f"{before}\n{ZSH_LINE}\n"
    assert str(profile) in told
    assert profile.read_text(encoding="utf-8") == once
    assert "_BTU_COMPLETE" in (tmp_path / ".zfunc" / "_btu").read_text(encoding="utf-8")
