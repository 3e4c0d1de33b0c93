"""`btu correct`: a new update replaces an old one; parts not named carry over; both stay."""

from __future__ import annotations

from shutil import copytree
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.cli.entering import enter, facts, headline, on, once, updates
from tests.cli.running import OWN, SHIPPED, contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Btu

WHOLE: Final = (
    "rumoured: 2020-11-17 renewed for season 2, 10 episodes, filming expected 2021-Q3, wrapped shooting "
    '@Variety https://variety.com/a "It is back" # as told'
    " --title Back --published 2020-11-18 --speaker Kessel --via TASS"
)
PARTS: Final = ("date", "season", "facts", "expects", "met", "standing", "source", "note")


def corrected(btu: Btu, update: str, *words: str, **environ: str | None) -> dict[str, Any]:
    """The correcting update."""
    ran = btu("correct", update, "--json", *words, **environ)
    assert ran.status == 0, ran.err
    document: dict[str, Any] = ran.document
    assert (document["added"], document["replaced"]["superseded_by"]) == (True, document["update"]["id"])
    made: dict[str, Any] = document["update"]
    return made


@pytest.fixture(scope="module")
def entered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with an update that has every part."""
    return once(tmp_path_factory, WHOLE)


@pytest.fixture
def old(entered: tuple[Path, list[str]], data: Path) -> str:
    """That update, in the data folder."""
    copytree(entered[0], data)
    return entered[1][0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--note", "otherwise"], {"note": "otherwise"}),
        (["--date", "2020-11-18"], {"date": "2020-11-18"}),
        (["18 Nov 2020"], {"date": "2020-11-18"}),
        (["--season", "3"], {"season": 3}),
        (["--official"], {"standing": "official"}),
        (["reported:", "#", "x"], {"standing": "reported", "note": "x"}),
        (["12 episodes"], {"facts": {"status": "renewed", "episodes": 12}}),
        (["filming expected 2021-Q4"], {"expects": [{"event": "filming", "when": "2021-Q4"}]}),
        (["--set", "episodes=12"], {"facts": {"status": "renewed", "episodes": 12}}),
        (["cancelled", "--set", "reason=cost"], {"facts": None}),
        (["--expect", "filming=2022"], {"expects": [{"event": "filming", "when": "2022"}]}),
        (["--met", "casting"], {"met": ["casting", "filming"]}),
        (["--quote", "Not back", "--via", "RIA"], {"source": {"quote": "Not back", "via": "RIA"}}),
        (["@Deadline"], {"source": {"publisher": "Deadline"}}),
        (["--unset", "episodes"], {"facts": {"status": "renewed"}}),
        (["--unset", "season", "--unset", "note"], {"season": None, "note": None}),
        (["--unset", "speaker"], {"source": {"speaker": None}}),
        (["--unset", "source"], {"source": None}),
    ],
)
def test_what_is_not_named_carries_over(
    btu: Btu, old: str, words: list[str], expected: dict[str, Any]
) -> None:
    """Options and quick entry change the named parts, and nothing else."""
    before = updates(btu)[old]
    after = corrected(btu, old, *words, BTU_NOW=on(5))
    if expected.get("facts", 0) is None:
        expected = {"facts": {**before["facts"], "status": "cancelled", "reason": "cost"}}
    if expected.get("source"):
        expected = {"source": {**before["source"], **expected["source"]}}

    assert {part: after[part] for part in PARTS} == {**{part: before[part] for part in PARTS}, **expected}
    assert (after["supersedes"], after["retracts"]) == (old, None)


@pytest.mark.parametrize(("name", "left"), [("expected.filming", (0, 1)), ("filming", (0, 0))])
def test_take_back_what_was_expected(btu: Btu, old: str, name: str, left: tuple[int, int]) -> None:
    """`expected.` names only the expectation; the event's name means everything about it."""
    after = corrected(btu, old, "--unset", name)

    assert (len(after["expects"]), len(after["met"])) == left


def test_take_back_what_is_not_there(btu: Btu, old: str) -> None:
    """Removing a missing part is refused with the list of parts."""
    error = btu("correct", old, "--unset", "epsodes", "--note", "x", "--json").error

    assert error["code"] == "bad_value"
    assert "episodes" in error["hint"]
    assert "expected.filming" in error["hint"]


def test_the_old_one_stays(btu: Btu, old: str) -> None:
    """It is visible in the timeline and at earlier moments, but no longer counts."""
    new = corrected(btu, old, "12 episodes", BTU_NOW=on(5))["id"]
    every = updates(btu)

    assert (every[old]["superseded_by"], every[new]["supersedes"]) == (new, old)
    assert facts(btu)["season 2", "episodes"] == 12
    assert facts(btu, "--known-on", on(4))["season 2", "episodes"] == 10
    assert updates(btu, "--known-on", on(4))[old]["superseded_by"] is None
    assert "superseded by" in btu("timeline").out


def test_what_was_believed_then(btu: Btu) -> None:
    """Status and changelog at an earlier --known-on show the mistake; today's changelog does not."""
    (wrong,) = enter(btu, "2021-01-10 cancelled @X")
    corrected(btu, wrong, "renewed", BTU_NOW=on(5))

    def told(*words: str) -> list[str]:
        entries = btu("changelog", "--json", *words).document["entries"]
        return [change["new"] for entry in entries for change in entry["changes"]]

    assert headline(btu, "--known-on", on(4))["status"] == "cancelled"
    assert (told("--known-on", on(4)), told()) == (["cancelled"], ["renewed"])
    assert headline(btu)["status"] == "renewed"


def test_correct_a_correction(btu: Btu, old: str) -> None:
    """The chain continues from its end, and `inspect` shows it both ways."""
    second = corrected(btu, old, "12 episodes", BTU_NOW=on(5))["id"]
    third = corrected(btu, second, "13 episodes", BTU_NOW=on(6))["id"]
    chain = {}
    for each in (old, second, third):
        document = btu("inspect", each, "--json").document
        ways = [[entry["id"] for entry in document[way]] for way in ("replaces", "replaced_by")]
        chain[each] = tuple(ways)

    assert chain == {
        old: ([], [second, third]),
        second: ([old], [third]),
        third: ([second, old], []),
    }
    page = btu("inspect", old, COLUMNS="140").out
    assert f"superseded by         {second[:12]}" in page
    assert f"{second[:6]} superseded by  {third[:12]}" in page
    assert facts(btu)["season 2", "episodes"] == 13


@pytest.mark.parametrize("words", [(), ("10 episodes",), ("--season", "2"), ("--quote", "It is back")])
def test_nothing_to_correct(btu: Btu, old: str, data: Path, words: tuple[str, ...]) -> None:
    """A correction with the same content is refused."""
    before = contents(data)
    ran = btu("correct", old, *words, "--json", BTU_NOW=on(5))

    assert (ran.status, ran.error["code"]) == (5, "nothing_to_correct")
    assert before == contents(data)


def test_the_same_correction_twice(btu: Btu, old: str) -> None:
    """It is added once; the second answer names the first."""
    first = corrected(btu, old, "12 episodes", BTU_NOW=on(5))
    again = btu("correct", old, "12 episodes", "--json", BTU_NOW=on(6))

    assert (again.status, again.document["added"]) == (0, False)
    assert again.document["update"]["id"] == first["id"]
    assert btu("correct", old, "12 episodes", BTU_NOW=on(6)).out.startswith("Already there: ")


def test_what_counts_no_more(btu: Btu, old: str) -> None:
    """An update that no longer counts is not corrected; the next step is named and works."""
    new = corrected(btu, old, "12 episodes", BTU_NOW=on(5))["id"]
    error = btu("correct", old, "13 episodes", "--json", BTU_NOW=on(6)).error
    assert error["code"] == "already_superseded"
    assert f"Correct {new[:6]} instead" in error["hint"]
    corrected(btu, new, "13 episodes", BTU_NOW=on(6))


def test_what_was_withdrawn(btu: Btu, old: str) -> None:
    """A withdrawn update must first be revived, as the hint says."""
    gone = btu("retract", old, "--reason", "no", "--json", BTU_NOW=on(5)).document["update"]["id"]
    error = btu("correct", old, "13 episodes", "--json", BTU_NOW=on(6)).error
    assert f"btu retract {gone[:6]} --reason R" in error["hint"]
    assert btu("retract", gone, "--reason", "it was right", BTU_NOW=on(6)).status == 0
    corrected(btu, old, "13 episodes", BTU_NOW=on(7))

    error = btu("correct", gone, "--note", "x", "--json", BTU_NOW=on(8)).error
    assert error["code"] == "refused"


def test_a_shipped_update(btu: Btu, data: Path) -> None:
    """It is corrected in the user's own file, which holds nothing else."""
    filming = next(
        key for key, each in updates(btu).items() if each["facts"].get("production") == ["Beijing", "Moscow"]
    )
    new = corrected(btu, filming, "--set", "production=Beijing", BTU_NOW=on(5))
    own = (data / f"{SHIPPED}.json").read_text(encoding="utf-8")

    assert list(contents(data)) == [".btu", ".btu/.gitignore", ".btu/entered", f"{SHIPPED}.json"]
    assert (own.count('"recorded"'), new["id"] in own) == (1, True)
    assert facts(btu)["season 2", "production"] == "Beijing"
    assert new["source"] == updates(btu)[filming]["source"]
    assert btu("undo").status == 0
    assert facts(btu)["season 2", "production"] == ["Beijing", "Moscow"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("ffffff", "12 episodes"), 3),
        (("OLD", "12 episods"), 5),
        (("OLD", "--date", "2030"), 5),
        (("OLD", "--season", "two"), 5),
        (("OLD", "--official", "--rumoured"), 2),
        ((), 2),
    ],
)
def test_refused(btu: Btu, old: str, data: Path, words: tuple[str, ...], status: int) -> None:
    """Nothing is stored."""
    before = contents(data)
    ran = btu("correct", *(old if word == "OLD" else word for word in words), "--json")

    assert (ran.status, ran.out) == (status, "")
    assert before == contents(data)


def test_nothing_left(btu: Btu) -> None:
    """An update without any part left is empty; it can be withdrawn instead."""
    (only,) = enter(btu, "2021-01-10, 10 episodes")

    assert btu("correct", only, "--unset", "episodes", "--json").error["code"] == "empty_update"


def test_a_new_date_moves_only_the_report(btu: Btu) -> None:
    """If the day of an event stays behind, that is said, with what moves it too."""
    (old,) = enter(btu, "season 4 part 1 premiered 2022-11-04")
    ran = btu("correct", old, "5 November 2022")

    assert "premiere.part-1 is 2022-11-04 still" in ran.err
    assert "`premiere.part-1 = 2022-11-05`" in ran.err
    assert btu("correct", old, "premiere.part-1 = 2022-11-06", "--dry-run").status == 5
    assert "still" not in btu("correct", ran.out.split()[1], "premiere.part-1 = 2022-11-05").err


def test_dry_run(btu: Btu, old: str, data: Path) -> None:
    """A dry run only says what would change."""
    before = contents(data)
    out = btu("correct", old[:6], "12 episodes", "--dry-run", COLUMNS="140").out

    assert out.startswith("Would add ")
    assert f"replaces {old[:6]} · 2020-11-17" in out
    assert "10 → 12" in out
    assert before == contents(data)


def test_of_several_shows(btu: Btu) -> None:
    """An id is enough; with a show, only that show is searched."""
    (here,) = enter(btu, "2021-01-10 renewed")
    enter(btu, "2021-01-10 cancelled", show="fargo")

    assert btu("correct", here, "cancelled", "--show", "fargo").status == 3
    assert btu("correct", here, "cancelled", "--show", OWN, "--dry-run").status == 0
    assert btu("correct", here, "cancelled").status == 0


def test_the_mended_source_is_shown(btu: Btu) -> None:
    """What a correction changes beside the facts: the source, the standing, the note."""
    (first,) = enter(btu, "2021-01-10 renewed @Blog")
    (out, *_), changed = _parts_shown(btu("correct", first, "--source", "Variety", "--official").out)

    assert out.startswith("Added ")
    assert changed == [("publisher", "Blog → Variety"), ("standing", "reported → official")]


def _parts_shown(page: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The lines of a page, and its changes: the name of a part with its old and new value."""
    lines = page.splitlines()
    changes = (line.removeprefix("  ~").split(maxsplit=1) for line in lines if line.startswith("  ~"))
    return lines, [(name, what) for name, what in changes]
