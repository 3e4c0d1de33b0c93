"""`btu undo`: withdraws the last update that was added here; a second run goes further back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from btu_cli.store.codec import encode
from tests.cli.entering import enter, facts, headline, on, updates
from tests.cli.making import update
from tests.cli.running import OWN, SHIPPED, contents

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record
    from tests.cli.running import Btu

LINES = ("2020-11-17 renewed", "2021-01-10, 10 episodes", "2021-02-10 cancelled")


def undone(btu: Btu, *words: str, number: int = 20) -> dict[str, Any]:
    """The update that an undo withdrew."""
    ran = btu("undo", "--json", *words, BTU_NOW=on(number))
    assert ran.status == 0, ran.err
    assert ran.document["update"]["retracts"] == ran.document["withdrew"]["id"]
    withdrew: dict[str, Any] = ran.document["withdrew"]
    return withdrew


def test_walks_back(btu: Btu) -> None:
    """Each undo withdraws the update before; at the end it says so, with status 5."""
    ids = enter(btu, *LINES)

    assert [undone(btu, number=20 + n)["id"] for n in range(3)] == ids[::-1]
    assert facts(btu) == {}
    assert headline(btu, "--known-on", on(20))["status"] == "renewed"
    ran = btu("undo", "--json")
    assert (ran.status, ran.error["code"]) == (5, "nothing_to_undo")
    assert len(updates(btu)) == 6


def test_says_what_it_withdrew(btu: Btu) -> None:
    """The id, the date, what it said, and the present status."""
    ids = enter(btu, *LINES)
    out = btu("undo", BTU_NOW=on(20), COLUMNS="140").out

    assert out.startswith(f"Withdrew {ids[-1][:6]} (recorded as ")
    assert " · 2021-02-10\n  It said: status = cancelled\n" in out
    assert "cancelled → renewed" in out


def test_by_the_order_of_entering(btu: Btu) -> None:
    """It is the last one entered, not the one with the latest date."""
    _, second = enter(btu, "2024-11-17 renewed", "2018-01-10, 10 episodes")

    assert undone(btu)["id"] == second


def test_a_correction_and_a_withdrawal(btu: Btu) -> None:
    """They are undone like any entry: their targets count again."""
    old, _, last = enter(btu, *LINES)
    btu("correct", old, "renewed, 8 episodes", BTU_NOW=on(5))
    btu("retract", last, "--reason", "wrong", BTU_NOW=on(6))
    assert headline(btu)["status"] == "renewed"

    assert undone(btu, number=20)["retracts"] == last
    assert headline(btu)["status"] == "cancelled"
    assert undone(btu, number=21)["supersedes"] == old
    assert undone(btu, number=22)["id"] == last
    assert headline(btu)["status"] == "renewed"


def test_the_journal_tells_an_undo_from_a_withdrawal(btu: Btu) -> None:
    """A withdrawal with the reason "undone" can be undone; an undo itself cannot."""
    first, last = enter(btu, *LINES[:2])
    btu("retract", last, "--reason", "undone", BTU_NOW=on(5))

    assert undone(btu, number=20)["retracts"] == last
    assert undone(btu, number=21)["id"] == last
    assert undone(btu, number=22)["id"] == first
    assert btu("undo").status == 5


def test_entered_again(btu: Btu) -> None:
    """An undone update can be entered again, even within one clock tick, and undone again."""
    (first,) = enter(btu, "2020-11-17 renewed")
    undone(btu)
    (again,) = enter(btu, "2020-11-17 renewed")

    assert again != first
    assert headline(btu)["status"] == "renewed"
    assert undone(btu, number=21)["id"] == again
    assert headline(btu)["status"] == "unknown"


def test_what_was_there_already(btu: Btu) -> None:
    """An entry that added nothing cannot be undone."""
    first, second = enter(btu, "2020-11-17 renewed", "2021-01-10, 10 episodes")
    (twin,) = enter(btu, "2020-11-17 renewed", start=7)
    assert twin == first

    assert undone(btu)["id"] == second


def test_never_what_came_by_a_merge(btu: Btu, record: Record) -> None:
    """Another person's update is skipped, even a newer one; alone, it is nothing to undo."""
    ids = enter(btu, *LINES[:2])
    theirs = update(60 * 24 * 200, "2024-01-10", note="theirs")
    (merged,) = record.add_many(OWN, [encode(theirs)])

    assert [undone(btu, number=20 + n)["id"] for n in range(2)] == ids[::-1]
    assert btu("undo").status == 5
    assert updates(btu)[merged]["retracted"] is False


def test_never_what_is_shipped(btu: Btu) -> None:
    """The shipped record was not entered here."""
    assert btu("undo", "--show", SHIPPED).status == 5


def test_across_shows(btu: Btu) -> None:
    """Only updates of the chosen show, although another show's is newer."""
    here = enter(btu, *LINES[:2])
    there = enter(btu, *LINES, show="fargo", start=10)

    assert btu("undo").status == 2
    assert undone(btu, "--show", OWN)["id"] == here[-1]
    assert undone(btu, "--show", "fargo", number=21)["id"] == there[-1]
    assert undone(btu, "--show", OWN, number=22)["id"] == here[0]


def test_after_a_rename(btu: Btu) -> None:
    """The show is the same under its new slug."""
    ids = enter(btu, *LINES)
    btu("shows", "rename", OWN, "eleven")

    assert undone(btu, "--show", "eleven")["id"] == ids[-1]


def test_where_it_was_entered(btu: Btu, data: Path) -> None:
    """Without the journal, only undo loses something."""
    enter(btu, *LINES)
    (data / ".btu" / "entered").unlink()

    assert btu("undo").status == 5
    assert len(updates(btu)) == 3


def test_dry_run(btu: Btu, data: Path) -> None:
    """A dry run only says what would be withdrawn; the journal does not change."""
    ids = enter(btu, *LINES)
    before = contents(data)

    assert undone(btu, "--dry-run")["id"] == ids[-1]
    assert btu("undo", "--dry-run").out.startswith(f"Would withdraw {ids[-1][:6]} · ")
    assert before == contents(data)
