"""Two people, one record, plain git: all work is merged, to the same bytes in either order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from tests.cli.running import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sharing.conftest import Clone, Cloning


def ids(clone: Clone, slug: str = "fargo") -> list[str]:
    """The ids of a show's updates, oldest first."""
    listed = clone.run("timeline", "--show", slug, "--json", day=90).document["updates"]
    return [each["id"] for each in listed]


def work_of_one(clone: Clone) -> None:
    """One person's work: adds, corrects, withdraws, names, numbers, acknowledges, adds shows."""
    renewed, episodes, _ = ids(clone)
    clone.do("add-update", "2024-01-01 filming began", "--season", "6", "--show", "fargo", day=10)
    clone.do("correct", episodes, "--set", "episodes=8", "--show", "fargo", day=11)
    clone.do("correct", renewed, "--quote", "It is back", "--show", "fargo", day=12)
    clone.do("shows", "alias", "fargo", "hulu", "1=1", "2=1")
    clone.do("check", "--acknowledge", "stale", "--show", "fargo")
    clone.do("shows", "add", "Severance")
    clone.do("add-update", "2024-01-05 renewed", "--show", "severance", day=13)


def work_of_the_other(clone: Clone) -> None:
    """The other person's work meanwhile."""
    _, _, note = ids(clone)
    clone.do("add-update", "2024-02-01 cancelled", "--show", "fargo", day=20)
    clone.do("retract", note, "--reason", "nothing in it", "--show", "fargo", day=21)
    clone.do("shows", "rename", "fargo", "Fargo (2014)")
    clone.do("shows", "alias", "fargo", "netflix", "1=1")
    clone.do("check", "--acknowledge", "no-quote", "--until", "2030-01-01", "--show", "fargo")
    clone.do("shows", "add", "Severance")
    clone.do("add-update", "2024-01-09, 10 episodes", "--show", "severance", day=22)
    clone.do("shows", "add", "The Bear")


def both(first: Clone, clone: Cloning) -> Clone:
    """Both have worked, without seeing each other's changes."""
    second = clone()
    work_of_one(first)
    work_of_the_other(second)
    first.commit()
    second.commit()
    return second


def assert_together(clone: Clone) -> None:
    """All work of both is there and sound."""
    assert clone.run("check", "--json").document["files"]
    assert all(file["ok"] for file in clone.run("check", "--json").document["files"])
    assert len(ids(clone)) == 3 + 3 + 2
    assert len(ids(clone, "severance")) == 2
    assert clone.run("status", "--show", "the-bear", "--json").status == 0
    show = clone.run("status", "--show", "fargo", "--json").document["show"]
    assert show["title"] == "Fargo (2014)"
    assert set(show["numberings"]) == {"hulu", "netflix"}
    assert clone.bytes_of("fargo").count(b'"no-quote":"2030-01-01"') == 1
    assert clone.bytes_of("fargo").count(b'"stale":true') == 1


def test_a_pull_in_either_order(first: Clone, clone: Cloning) -> None:
    """There is no conflict, and both end with the same bytes."""
    second = both(first, clone)
    theirs = second.git("rev-parse", "HEAD").strip()
    first.git("push")
    second.git("pull", "--no-edit")
    first.git("fetch", str(second.folder), theirs)
    first.git("merge", "--no-edit", theirs)

    for each in (first, second):
        assert_together(each)
    for slug in ("fargo", "severance", "the-bear"):
        assert first.bytes_of(slug) == second.bytes_of(slug)


def test_a_rebase(first: Clone, clone: Cloning) -> None:
    """Rebasing one's commits gives the same bytes as a merge."""
    second = both(first, clone)
    merged = clone("merged")
    merged.git("pull", str(first.folder), "HEAD", "--no-edit")
    merged.git("pull", str(second.folder), "HEAD", "--no-edit")
    first.git("push")
    second.git("pull", "--rebase")

    assert_together(second)
    for slug in ("fargo", "severance"):
        assert second.bytes_of(slug) == merged.bytes_of(slug)


def test_a_cherry_pick(first: Clone, clone: Cloning) -> None:
    """One commit brings its additions, and nothing else is lost or added."""
    second = clone()
    second.do("add-update", "2024-03-01, 9 episodes", "--show", "fargo", day=30)
    second.commit()
    wanted = second.do("add-update", "2024-04-01 filming began", "--show", "fargo", day=31)
    picked = second.commit()
    own = first.do("add-update", "2024-05-01 # mine", "--show", "fargo", day=32)
    first.commit()

    first.git("fetch", str(second.folder), "HEAD")
    first.git("cherry-pick", picked)
    assert {wanted, own} <= set(ids(first))
    assert first.run("check", "--show", "fargo", "--json").document["files"][0]["ok"]


def test_the_same_done_twice(first: Clone, clone: Cloning) -> None:
    """Two entries at the same instant are one update; a second merge changes nothing."""
    second = clone()
    for each in (first, second):
        each.do("add-update", "2024-03-01, 9 episodes", "--show", "fargo", day=30)
        each.commit()
    first.git("push")
    second.git("pull", "--no-edit")

    assert len(ids(second)) == 4
    assert second.bytes_of("fargo") == first.bytes_of("fargo")


def test_both_rename(first: Clone, clone: Cloning) -> None:
    """The title that sorts first is kept, whoever merges, and git shows btu's message."""
    second = clone()
    first.do("shows", "rename", "fargo", "Zebra")
    second.do("shows", "rename", "fargo", "Aardvark")
    first.commit()
    theirs = second.commit()
    first.git("push")
    told = second.git("pull", "--no-edit")
    assert "both sides changed title" in told
    first.git("fetch", str(second.folder), theirs)
    first.git("merge", "--no-edit", theirs)

    assert first.bytes_of("fargo") == second.bytes_of("fargo")
    assert first.run("status", "--show", "fargo", "--json").document["show"]["title"] == "Aardvark"


def test_another_slug_on_one_side(first: Clone, clone: Cloning) -> None:
    """The other side's additions go to the show under its new slug."""
    second = clone()
    first.do("shows", "rename", "fargo", "fargo-2014")
    second.do("add-update", "2024-03-01, 9 episodes", "--show", "fargo", day=30)
    first.commit()
    second.commit()
    first.git("push")
    second.git("pull", "--no-edit")

    assert len(ids(second, "fargo-2014")) == 4
    assert not (second.folder / "fargo.json").exists()
    assert second.run("check", "--show", "fargo-2014", "--json").document["files"][0]["ok"]


def test_a_show_that_a_pull_takes_away(first: Clone, clone: Cloning) -> None:
    """It was renamed or removed by the other side, so it is not lost, although it has backups here."""
    second = clone()
    for name in ("Dark", "Severance"):
        second.do("shows", "add", name)
    for slug in ("fargo", "dark", "severance"):
        for entry in ("2024-03-01, 9 episodes", "2024-04-01, 8 episodes"):
            second.do("add-update", entry, "--show", slug, day=30)
    second.commit()
    second.git("push")
    first.git("pull", "--no-edit")
    first.do("shows", "rename", "fargo", "fargo-2014")
    first.do("shows", "remove", "dark", "--yes")
    first.commit()
    first.git("push")
    second.git("pull", "--no-edit")

    checked = second.run("check", "--json")
    assert all(file["ok"] for file in checked.document["files"]), checked.document["files"]
    own = {"fargo-2014", "severance"}
    assert own == {show["slug"] for show in second.run("shows", "--json").document["shows"]} - {SHIPPED}
    assert second.run("status", "--show", "dark").status == 3
    (second.folder / "severance.json").unlink()
    assert second.run("status", "--show", "severance").status == 4
    second.git("checkout", "severance.json")
    second.git("checkout", "--quiet", "HEAD~1")
    assert "fargo" in second.run("shows").out


@pytest.mark.parametrize(
    ("updates", "driven"),
    [
        (0, "renames"),
        (1, "pulls"),
        pytest.param(0, "pulls", marks=pytest.mark.slow),
        pytest.param(1, "renames", marks=pytest.mark.slow),
    ],
)
def test_another_slug_that_git_does_not_see(first: Clone, clone: Cloning, driven: str, updates: int) -> None:
    """If git does not recognise a short renamed file, it asks; --repair knows its updates."""
    first.do("shows", "add", "Dark")
    for number in range(updates):
        first.do("add-update", f"2020-01-0{number + 1} renewed", "--show", "dark", day=number)
    first.commit()
    first.git("push")
    second = clone()
    first.do("shows", "rename", "dark", "dark-2017")
    for day in range(3):
        first.do("add-update", f"2024-01-0{day + 1}, {day + 1} episodes", "--show", "dark-2017", day=day)
    second.do("add-update", "2024-02-01 cancelled", "--show", "dark", day=9)
    first.commit()
    second.commit()
    here, there = (first, second) if driven == "renames" else (second, first)
    there.git("push")
    here.git("pull", "--no-edit", ok=False)

    health = {
        file["show"]: file["problem"]
        for file in here.run("check", "--json").document["files"]
        if not file["ok"]
    }
    assert list(health) == ["dark"]
    assert "dark-2017" in health["dark"]
    mended = here.run("check", "--repair", "--yes")
    assert (mended.status, "nothing is lost" in mended.out) == (0, True), mended.err
    assert len(ids(here, "dark-2017")) == updates + 3 + 1
    assert not (here.folder / "dark.json").exists()
    here.git("add", "--all")
    here.git("commit", "--no-edit")
    there.git("pull", str(here.folder), "HEAD", "--no-edit")
    assert here.bytes_of("dark-2017") == there.bytes_of("dark-2017")
    assert all(file["ok"] for file in there.run("check", "--json").document["files"])


def test_a_show_that_one_removed_and_the_other_changed(first: Clone, clone: Cloning) -> None:
    """Only a person can decide; check says what to type."""
    second = clone()
    first.do("shows", "remove", "fargo", "--yes")
    second.do("add-update", "2024-02-01 cancelled", "--show", "fargo", day=9)
    first.commit()
    second.commit()
    first.git("push")
    second.git("pull", "--no-edit", ok=False)

    checked = second.run("check", "--show", "fargo")
    assert checked.status == 4
    assert "git add fargo.json" in checked.out
    assert "git rm fargo.json" in checked.out
    assert second.run("check", "--repair", "--yes").status == 4
    second.git("add", "fargo.json")
    second.git("commit", "--no-edit")
    assert second.run("check", "--show", "fargo", "--json").document["files"][0]["ok"]


def damaged_beside(first: Clone, second: Clone) -> None:
    """The first clone pushes a damaged show, which the second one has changed too."""
    second.do("add-update", "2024-03-01, 9 episodes", "--show", "fargo", day=30)
    second.commit()
    file = first.folder / "fargo.json"
    file.write_bytes(file.read_bytes().replace(b"renewed", b"rerewed"))
    first.commit()
    first.git("push")


def test_a_damaged_side(first: Clone, clone: Cloning) -> None:
    """Git stops; the message names the side and the next step; neither version changes."""
    second = clone()
    damaged_beside(first, second)

    before = second.bytes_of("fargo")
    told = second.git("pull", "--no-edit", ok=False)
    assert "fargo.json, the other side's version" in told
    assert "does not match its content" in told
    assert "btu check --repair" in told
    assert second.bytes_of("fargo") == before
    second.git("merge", "--abort")
    assert first.run("check", "--repair", "--yes", "--show", "fargo").status == 0
    first.commit()
    first.git("push")
    second.git("pull", "--no-edit")
    assert second.run("check", "--show", "fargo", "--json").document["files"][0]["ok"]


@pytest.mark.parametrize(
    ("style", "resolved"),
    [
        ("merge", "in the merge"),
        ("diff3", "after a commit"),
        pytest.param("merge", "after a commit", marks=pytest.mark.slow),
        pytest.param("diff3", "in the merge", marks=pytest.mark.slow),
    ],
)
def test_markers_of_a_clone_without_the_driver(
    first: Clone, clone: Cloning, style: str, resolved: str
) -> None:
    """--repair keeps both versions, with the driver's bytes, and nothing is called damage."""
    second = both(first, clone)
    with_driver = clone("with-driver")
    for each in (first, second):
        with_driver.git("pull", str(each.folder), "HEAD", "--no-edit")
    second.git("config", "--remove-section", "merge.btu")
    second.git("config", "merge.conflictStyle", style)
    first.git("push")
    second.git("pull", "--no-edit", ok=False)
    assert b"<<<<<<<" in second.bytes_of("fargo")
    if resolved == "after a commit":
        second.commit("markers and all")

    told = second.run("status", "--show", "fargo")
    checked = second.run("check", "--show", "fargo")
    assert (told.status, checked.status) == (4, 4)
    assert "1 unmerged" in checked.out
    assert "unsound" not in checked.out
    mended = second.run("check", "--repair", "--yes")
    assert mended.status == 0, mended.err
    assert "nothing is lost" in mended.out
    for text in (told.err, mended.out, mended.err):
        assert not {"damage", "damaged", "lost."} & set(text.lower().replace("nothing is lost.", "").split())
    assert set(ids(second)) == set(ids(with_driver))
    assert all(file["ok"] for file in second.run("check", "--json").document["files"])
    if resolved == "in the merge" or style == "diff3":
        assert second.bytes_of("fargo") == with_driver.bytes_of("fargo")
    assert "unmerged" in second.run("backup", "list", "--show", "fargo").out


GONE: Final = "/gone/python -m btu_cli merge %O %A %B --path %P"  # as after an upgrade of Python


@pytest.mark.parametrize("meanwhile", [pytest.param("nothing", marks=pytest.mark.slow), "an update"])
def test_a_driver_that_is_gone(first: Clone, clone: Cloning, meanwhile: str) -> None:
    """Git leaves this side's version without marks; check reports it, and --repair keeps both."""
    second = both(first, clone)
    second.git("config", "merge.btu.driver", GONE)
    assert "init --git" in second.run("check").err
    first.git("push")
    second.git("pull", "--no-edit", ok=False)
    if meanwhile == "an update":
        second.do("add-update", "2024-05-01, 12 episodes", "--show", "fargo", day=50)

    checked = second.run("check", "--show", "fargo", "--json")
    assert checked.status == 4
    assert "other side" in checked.document["files"][0]["problem"]
    assert "1 unmerged" in second.run("check", "--show", "fargo").out
    mended = second.run("check", "--repair", "--yes")
    assert (mended.status, "nothing is lost" in mended.out) == (0, True), mended.err
    assert set(ids(second)) >= set(ids(first))
    assert second.run("check", "--show", "fargo", "--json").document["files"][0]["ok"]
    second.git("add", "--all")
    second.git("commit", "--no-edit")
    first.git("pull", str(second.folder), "HEAD", "--no-edit")
    assert first.bytes_of("fargo") == second.bytes_of("fargo")


def test_a_damaged_side_that_is_taken_over(first: Clone, clone: Cloning) -> None:
    """While git waits, check names the damage, and --repair does not use the sound side alone."""
    second = clone()
    damaged_beside(first, second)
    second.git("pull", "--no-edit", ok=False)

    before = second.bytes_of("fargo")
    health = second.run("check", "--show", "fargo", "--json").document["files"][0]
    assert (health["ok"], "damaged" in health["problem"]) == (False, True)
    mended = second.run("check", "--repair", "--yes", "--show", "fargo")
    assert mended.status == 4
    assert "git merge --abort" in mended.err
    assert second.bytes_of("fargo") == before


def test_many_shows(first: Clone, clone: Cloning) -> None:
    """Every show that both changed is merged, without a question by git."""
    for number in range(4):
        first.do("shows", "add", f"Show {number}")
    first.commit()
    first.git("push")
    second = clone()
    for number in range(4):
        first.do("add-update", "2024-01-01 renewed", "--show", f"show-{number}", day=40)
        second.do("add-update", "2024-02-01 cancelled", "--show", f"show-{number}", day=41)
    first.commit()
    second.commit()
    first.git("push")
    second.git("pull", "--no-edit")

    assert all(len(ids(second, f"show-{number}")) == 2 for number in range(4))


def test_a_record_within_another_repository(first: Clone, tmp_path: Path) -> None:
    """Shows are merged in any folder; other files of the repository are left to git."""
    top = first._replace(folder=tmp_path / "site")
    top.folder.mkdir()
    top.git("init", "--quiet")
    inner = first._replace(folder=top.folder / "a b" / "record")
    assert first.btu("init", "--git", str(inner.folder)).status == 0
    inner.do("shows", "add", "Fargo")
    (top.folder / "other.json").write_text("{}\n", encoding="utf-8")
    top.commit()
    top.git("branch", "side")
    inner.do("add-update", "2024-01-01 renewed", "--show", "fargo", day=1)
    top.commit()
    top.git("checkout", "--quiet", "side")
    inner.do("add-update", "2024-02-01 cancelled", "--show", "fargo", day=2)
    top.commit()
    top.git("merge", "--no-edit", "-")

    assert len(ids(inner)) == 2
    assert (top.folder / "other.json").read_text(encoding="utf-8") == "{}\n"
