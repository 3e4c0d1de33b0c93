"""What the start of a process rests on: classes of values made fast, and modules that are loaded later."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from collections import namedtuple
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btu_cli.later import LATER
from btu_cli.named import NamedTuple


class Point(NamedTuple):
    """A class of values as the package has many."""

    x: int
    y: int = 2
    name: str = ""

    @property
    def total(self) -> int:
        """A property beside the fields."""
        return self.x + self.y


class Deep(Point):
    """An ordinary subclass."""

    __slots__ = ()


_standard: Any = namedtuple  # noqa: PYI024 - to compare with; the type checker knows no such use
Standard: Any = _standard("Point", ("x", "y", "name"), defaults=(2, ""))


@given(st.integers(), st.integers(), st.text())
def test_a_named_tuple_is_like_pythons_own(x: int, y: int, name: str) -> None:
    """Values, copies, and what they say of themselves."""
    made, own = Point(x, name=name, y=y), Standard(x, y, name)

    assert made == own
    assert repr(made) == repr(own)
    assert made._asdict() == own._asdict()
    assert made._replace(y=x) == own._replace(y=x)
    assert (Point._fields, Point._field_defaults) == (own._fields, own._field_defaults)
    assert pickle.loads(pickle.dumps(made)) == copy.deepcopy(made) == made  # noqa: S301 - our own bytes
    assert type(pickle.loads(pickle.dumps(made))) is Point  # noqa: S301 - as above
    match made:
        case Point(one, other):
            assert (one, other, made.total) == (x, y, x + y)


@pytest.mark.parametrize(
    ("arguments", "named"), [((), {}), ((1, 2, "", 4), {}), ((1,), {"z": 3}), ((1,), {"x": 1})]
)
def test_what_pythons_own_refuses_is_refused(arguments: Any, named: Any) -> None:
    """Missing, too many, unknown and repeated fields."""
    for kind in (Point, Standard):
        with pytest.raises(TypeError):
            kind(*arguments, **named)
    with pytest.raises(ValueError, match="unexpected field names"):
        Point(1)._replace(z=3)  # type: ignore[call-arg] # on purpose


def test_a_subclass_is_an_ordinary_class() -> None:
    """It keeps its kind when it is changed, and its fields."""
    assert type(Deep(1)._replace(x=2)) is Deep
    assert Deep(1) == Point(1)


def test_a_field_without_a_default_cannot_come_last() -> None:
    """As for a function's parameters."""
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            a: int = 1
            b: int  # type: ignore[misc] # on purpose


START = """\
import sys
from types import ModuleType
from btu_cli.later import load_later
load_later()
from btu_cli.app import app
try:
    app(sys.argv[1:], prog_name="btu")
except SystemExit as end:
    assert not end.code, end.code
"""
SEEN = "print(*(name for name in sys.argv.pop().split() if type(sys.modules[name]) is ModuleType))\n"
USED = """\
import fractions, gettext, pathlib, pickle, platform, shutil, subprocess, textwrap, tokenize, uuid
import traceback
from shlex import quote
from traceback import FrameSummary, StackSummary
assert subprocess.run([sys.executable, "-c", "print(7)"], capture_output=True).stdout == b"7\\n"
assert textwrap.wrap("one two", 4) == ["one", "two"]
assert platform.system() == "Linux" and platform.python_version_tuple()[0] == "3"
assert tokenize.COMMENT and quote("a b") == "'a b'" and uuid.uuid4()
assert all(name in sys.modules for name in ("bz2", "lzma", "ntpath", "ipaddress"))
import bz2, ipaddress, lzma, ntpath
assert bz2.decompress(bz2.compress(b"x")) == lzma.decompress(lzma.compress(b"x")) == b"x"
assert ntpath.join("a", "b") == "a\\\\b" and ipaddress.ip_address("::1").is_loopback
import urllib.parse
from urllib.parse import quote
assert urllib.parse.urlsplit("https://a/b").path == "/b" and quote("a b") == "a%20b"
assert pathlib.Path("/a b").as_uri() == "file:///a%20b"
from difflib import SequenceMatcher, get_close_matches
assert get_close_matches("stats", ["status"]) == ["status"] and SequenceMatcher(None, "a", "a").ratio() == 1
assert fractions.Fraction(1, 2) * 2 == 1 and issubclass(fractions.Fraction, object)
assert FrameSummary("a", 1, "b").name == "b" and issubclass(traceback.TracebackException, object)
assert pickle.loads(pickle.dumps([1])) == [1] and gettext.gettext("x") == "x"
assert sys.modules["subprocess"] is subprocess and type(subprocess) is ModuleType
"""


def process(code: str, *arguments: str) -> str:
    """What a process prints."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_a_command_does_not_load_what_it_does_not_use() -> None:
    """If a library begins to use one of these at its import, the list has to change."""
    said = process(f"{START}{SEEN}".replace("sys.argv[1:]", "sys.argv[1:-1]"), "--version", " ".join(LATER))

    assert said.splitlines()[1:] == [""]


@pytest.mark.skipif(sys.platform != "linux", reason="asks for the system's name")
def test_what_is_loaded_later_works_when_it_is_used() -> None:
    """Each is the module itself after its first use."""
    process(START + USED, "--version")
