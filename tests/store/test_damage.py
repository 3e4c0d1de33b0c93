"""Damage: every kind is reported with its place and the next step, and the bytes do not change."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Final

import pytest

from btu_cli.errors import Damaged, ExitStatus, NewerFormat
from btu_cli.store import layout
from btu_cli.store.record import Record
from tests.store.making import SLUG, record, update

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def swap(old: bytes, new: bytes, count: int = 1) -> Callable[[bytes], bytes]:
    """A change of one text in the file."""

    def change(data: bytes) -> bytes:
        assert old in data
        return data.replace(old, new, count)

    return change


def conflict(data: bytes) -> bytes:
    """Two sides of a merge, as git leaves them."""
    lines = data.splitlines(keepends=True)
    return b"".join(
        (*lines[:5], b"<<<<<<< HEAD\n", lines[5], b"=======\n", lines[6], b">>>>>>> b\n", *lines[7:])
    )


def without_an_update(data: bytes) -> bytes:
    """A line removed by hand."""
    lines = data.splitlines(keepends=True)
    return b"".join((*lines[:5], *lines[6:]))


DAMAGE: Final[dict[str, tuple[Callable[[bytes], bytes], str]]] = {
    "empty": (lambda _: b"", "it is empty"),
    "white space": (lambda _: b" \n", "white space"),
    "cut off": (lambda data: data[:-300], "it ends too early, in line 7: the rest is missing"),
    "cut between lines": (lambda data: data[: data.rindex(b",\n") + 2], "it ends too early, in line 8"),
    "zeros": (lambda data: b"\0" * len(data), "not JSON at line 1, column 1"),
    "garbage after the end": (lambda data: data + b"x", "not JSON at line 11, column 1: extra data"),
    "byte order mark": (lambda data: b"\xef\xbb\xbf" + data, "byte order mark"),
    "not utf-8": (swap("Лучше".encode(), "Лучше".encode("cp1251")), r"not UTF-8 at line 3, byte \d+"),
    "utf-16": (lambda data: data.decode().encode("utf-16"), "not UTF-8 at line 1, byte 1"),
    "duplicate key": (swap(b'"season":2', b'"season":2,"season":3'), "the key 'season' appears twice"),
    "nan": (swap(b'"season":2', b'"season":NaN'), "it holds NaN"),
    "infinity": (swap(b'"season":2', b'"season":-Infinity'), "it holds -Infinity"),
    "fraction": (swap(b'"season":2', b'"season":2.0'), r"it holds 2\.0"),
    "long number": (swap(b'"season":2', b'"season":' + b"9" * 5000), "number that is too long"),
    "changed text": (swap(b"renewed", b"RENEWED"), r"the update [0-9a-f]{12} \(line \d+\) does not match"),
    "half a pair": (swap(b"renewed", b"\\ud800"), "half of a surrogate pair"),
    "an update gone": (without_an_update, "digest does not match"),
    "digest": (lambda data: re.sub(rb'"digest":"....', b'"digest":"0000', data), "digest does not match"),
    "no digest": (swap(b'"digest"', b'"digesu"'), "digest is missing"),
    "no format": (swap(b'"format"', b'"formau"'), "format is missing"),
    "bad format": (swap(b'"format":1', b'"format":"1"'), "format is not the number 1"),
    "conflict": (conflict, "git's conflict markers; the first is in line 6"),
    "a list": (lambda _: b"[1, 2]", "not a JSON object with the tables"),
    "no tables": (lambda _: b"{}", "table show is missing"),
    "no updates": (lambda data: data[: data.index(b"},\n")] + b"}}", "table updates is missing"),
    "table a list": (lambda _: b'{"show": {}, "updates": []}', "table updates is not an object"),
    "update a text": (
        lambda _: b'{"show": {}, "updates": {"a": "b"}}',
        "'a' in the table updates is not an object",
    ),
    "no show": (lambda _: b'{"show": {}, "updates": {}}', "holds 0 documents"),
    "deep": (lambda _: b"[" * 200_000, "nested too deep"),
    "deep objects": (lambda _: b'{"a":' * 200_000, "nested too deep"),
    "other slug": (swap(b'"slug":"better-than-us"', b'"slug":"humans"'), "slug differs from its key"),
    "other show": (lambda data: data.replace(b'"better-than-us"', b'"humans"'), "it holds the show 'humans'"),
    "title": (swap(b'"title":"Better Than Us"', b'"title":7'), "title is not a text"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_told_and_left_alone(tmp_path: Path, kind: str) -> None:
    """Reading and writing are refused with file, problem and newest good backup; nothing changes."""
    spoil, expected = DAMAGE[kind]
    made = record(tmp_path, 3)
    made.path(SLUG).write_bytes(spoil(made.path(SLUG).read_bytes()))
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.json")}

    for attempt in (made.updates, made.show, lambda slug: made.add(slug, update(9))):
        with pytest.raises(Damaged, match=expected) as refused:
            attempt(SLUG)
        assert refused.value.status == ExitStatus.DAMAGED
        assert refused.value.path == str(made.path(SLUG))
        if kind == "conflict":  # where nothing is lost, no backup is needed
            assert f"btu check --repair --show {SLUG}" in refused.value.hint
            continue
        assert "000003-" in refused.value.hint
        assert f"btu backup restore 3 --show {SLUG}" in refused.value.hint
    health = made.inspect_file(SLUG)
    assert not health.ok
    assert re.search(expected, health.problem)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.json")} == before


def test_a_newer_format_is_no_damage(tmp_path: Path) -> None:
    """A file of a later btu asks for an upgrade, whatever else is new in it."""
    made = record(tmp_path, 1)
    content = json.loads(made.path(SLUG).read_bytes())
    content["show"][SLUG] = {"format": 2}
    content["updates"] = ["any"]
    made.path(SLUG).write_text(json.dumps(content))

    with pytest.raises(NewerFormat, match="its format is 2") as refused:
        made.add(SLUG, update(2))
    assert "Upgrade" in refused.value.hint


def test_an_absurd_size_is_refused_unread(tmp_path: Path) -> None:
    """A file over the limit is refused at once, with its size."""
    made = record(tmp_path, 1)
    os.truncate(made.path(SLUG), layout.SIZE_LIMIT + 1)

    with pytest.raises(Damaged, match="at most 67,108,864"):
        made.updates(SLUG)


def test_a_damaged_backup_is_not_recommended(tmp_path: Path) -> None:
    """The hint names the newest trusted backup."""
    made = record(tmp_path, 3)
    made.path(SLUG).write_bytes(b"")
    made.backups(SLUG)[0].path.write_bytes(b"{")

    with pytest.raises(Damaged) as refused:
        made.updates(SLUG)
    assert "btu backup restore 2" in refused.value.hint


def test_without_a_good_backup_the_hint_says_so(tmp_path: Path) -> None:
    """A first file has no backup."""
    made = record(tmp_path, 0)
    made.path(SLUG).write_bytes(b"")

    with pytest.raises(Damaged) as refused:
        made.updates(SLUG)
    assert refused.value.hint.startswith("There is no good backup")


def test_other_shows_are_read(tmp_path: Path) -> None:
    """One damaged file does not stop another."""
    made = record(tmp_path, 1)
    made.path("humans").write_bytes(b"{")

    assert made.slugs() == (SLUG, "humans")
    assert len(made.updates(SLUG)) == 1
    assert not made.inspect_file("humans").ok


def test_a_damaged_shipped_file_is_damage_too(tmp_path: Path) -> None:
    """The shipped layer goes through the same reader."""
    record(tmp_path / "shipped", 1).path(SLUG).write_bytes(b"{")

    with pytest.raises(Damaged, match="shipped"):
        Record(tmp_path / "own", tmp_path / "shipped").updates(SLUG)


def test_the_health_of_every_file(tmp_path: Path) -> None:
    """A damaged file is reported, and the others are still checked."""
    record(tmp_path / "shipped", 1)
    made = Record(tmp_path / "own", tmp_path / "shipped")
    made.add(SLUG, update(5))
    made.add(SLUG, update(6))
    made.path(SLUG).write_bytes(b"{")
    made.path("humans").write_bytes(b"")

    found = [
        (one.slug, one.path.parent.name, one.ok) for slug in made.slugs() for one in made.health_of(slug)
    ]
    assert found == [(SLUG, "shipped", True), (SLUG, "own", False), ("humans", "own", False)]


def test_every_truncation_is_noticed(tmp_path: Path) -> None:
    """A file cut at any byte is refused, except at its last line end."""
    data = record(tmp_path, 2).path(SLUG).read_bytes()

    for length in range(len(data) - 1):
        with pytest.raises(layout.Untrusted):
            layout.parse(data[:length])
    assert layout.parse(data[:-1]) == layout.parse(data)


def test_every_flipped_bit_of_an_update_is_noticed(tmp_path: Path) -> None:
    """With any flipped bit, the file is refused, or its updates and ids are unchanged."""
    data = record(tmp_path, 2).path(SLUG).read_bytes()
    updates = layout.parse(data).tables["updates"]
    first, last = data.index(b'"updates"'), data.rindex(b"}\n}")
    refused = 0

    for place in range(len(data)):
        for bit in range(8):
            flipped = bytearray(data)
            flipped[place] ^= 1 << bit
            try:
                assert layout.parse(bytes(flipped)).tables["updates"] == updates
                # In and between the updates only white space may turn into other white space.
                assert not first < place < last or data[place : place + 1].isspace()
            except (layout.Untrusted, layout.TooNew):
                refused += 1
    assert refused > 6 * len(data)
