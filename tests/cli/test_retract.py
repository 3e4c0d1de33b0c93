"""`btu retract`: withdraws an update with a reason; both stay, and a corrected update is revived."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.cli.entering import enter, facts, headline, on, updates
from tests.cli.running import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Btu

REASON = "The page was about another show."


def retracted(btu: Btu, update: str, number: int, reason: str = REASON) -> dict[str, Any]:
    """The document of a withdrawal."""
    ran = btu("retract", update, "--reason", reason, "--json", BTU_NOW=on(number))
    assert ran.status == 0, ran.err
    document: dict[str, Any] = ran.document
    return document


def test_withdrawn(btu: Btu) -> None:
    """It no longer counts, both stay on record, and the withdrawal has the reason and today's date."""
    first, second = enter(btu, "2020-11-17 season 2 renewed", "2021-01-10 season 2 cancelled")
    document = retracted(btu, second, 5)
    made = document["update"]

    assert (made["retracts"], made["note"], made["season"]) == (second, REASON, 2)
    assert (made["date"], made["facts"], made["standing"]) == ("2026-03-06", {}, "reported")
    assert (document["added"], document["withdrew"]["id"], document["withdrew"]["retracted"]) == (
        True,
        second,
        True,
    )
    assert [(c["old"], c["new"]) for c in document["changes"]] == [
        ("cancelled", "renewed")
    ] * 2  # of the show and its season
    assert headline(btu)["status"] == "renewed"
    assert headline(btu, "--known-on", on(4))["status"] == "cancelled"
    assert updates(btu).keys() == {first, second, made["id"]}
    assert updates(btu)[second]["retracted"]


def test_inspect_tells(btu: Btu) -> None:
    """Both ways: the withdrawal with its reason, and the withdrawn update."""
    (only,) = enter(btu, "2020-11-17 season 2 renewed")
    made = retracted(btu, only, 5)["update"]["id"]

    assert f"retracted by  {made[:12]}" in btu("inspect", only, COLUMNS="140").out
    assert REASON in btu("inspect", only, COLUMNS="140").out
    assert f"retracts  {only[:12]}" in btu("inspect", made, COLUMNS="140").out
    assert [entry["id"] for entry in btu("inspect", made, "--json").document["replaces"]] == [only]


def test_twice(btu: Btu, data: Path) -> None:
    """A second withdrawal adds nothing, whatever its reason."""
    (only,) = enter(btu, "2020-11-17 renewed")
    first = retracted(btu, only, 5)
    before = contents(data)
    again = retracted(btu, only, 6, "another reason")

    assert (again["added"], again["update"]["id"]) == (False, first["update"]["id"])
    assert before == contents(data)


def test_reviving(btu: Btu) -> None:
    """Withdrawing a correction revives its target; withdrawing a withdrawal revives that one's."""
    (old,) = enter(btu, "2020-11-17, 10 episodes")
    new = btu("correct", old, "12 episodes", "--json", BTU_NOW=on(5)).document["update"]["id"]
    gone = retracted(btu, new, 6)["update"]["id"]
    assert facts(btu)["show", "episodes"] == 10
    retracted(btu, gone, 7)

    assert facts(btu)["show", "episodes"] == 12
    assert [facts(btu, "--known-on", on(n))["show", "episodes"] for n in (4, 5, 6, 7)] == [10, 12, 10, 12]


def test_of_a_superseded_one(btu: Btu) -> None:
    """A superseded update is refused; the hint names the one that counts, and what its withdrawal revives."""
    (old,) = enter(btu, "2020-11-17, 10 episodes")
    new = btu("correct", old, "12 episodes", "--json", BTU_NOW=on(5)).document["update"]["id"]
    newest = btu("correct", new, "14 episodes", "--json", BTU_NOW=on(6)).document["update"]["id"]
    error = btu("retract", old, "--reason", "x", "--json").error

    assert error["code"] == "already_superseded"
    assert error["message"] == f"{old[:6]} was superseded by {newest[:6]}."
    assert error["hint"] == (
        f"Correct {newest[:6]} instead, or withdraw it to bring {new[:6]} back: "
        f"btu retract {newest[:6]} --reason R"
    )
    retracted(btu, newest[:6], 7)
    assert facts(btu)["show", "episodes"] == 12


def test_announced(btu: Btu) -> None:
    """The first line names the withdrawn update; a second time it says that it is withdrawn already."""
    (only,) = enter(btu, "2020-11-17 renewed")
    first = btu("retract", only, "--reason", "x").out
    made = next(key for key, each in updates(btu).items() if each["retracts"])

    assert first.startswith(f"Withdrew {only[:6]} (recorded as {made[:6]}) · ")
    assert "status  renewed, withdrawn\n" in first
    assert btu("retract", only, "--reason", "x").out.startswith(
        f"Already withdrawn: {only[:6]} (recorded as {made[:6]}) · "
    )
    assert f"It withdrew {only[:6]}: x\n" in btu("retract", made, "--reason", "y").out


@pytest.mark.parametrize(
    ("words", "status"),
    [(("ID",), 2), (("ID", "--reason", " "), 5), (("ffffff", "--reason", "x"), 3), ((), 2)],
)
def test_refused(btu: Btu, data: Path, words: tuple[str, ...], status: int) -> None:
    """Without a reason, or of a missing update."""
    (only,) = enter(btu, "2020-11-17 renewed")
    before = contents(data)
    ran = btu("retract", *(only if word == "ID" else word for word in words), "--json")

    assert (ran.status, ran.out) == (status, "")
    assert before == contents(data)


def test_dry_run(btu: Btu, data: Path) -> None:
    """A dry run only says what would be withdrawn."""
    (only,) = enter(btu, "2020-11-17 renewed")
    before = contents(data)
    out = btu("retract", only[:6], "--reason", "x", "--dry-run").out

    assert out.startswith(f"Would withdraw {only[:6]} · ")
    assert "recorded as" not in out
    assert "  It said: status = renewed\n" in out
    assert before == contents(data)
