"""`btu config`: the origin of settings, their order, and unknown settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.entering import enter
from tests.cli.making import empty
from tests.cli.running import OWN, SHIPPED, Btu

if TYPE_CHECKING:
    from pathlib import Path

    from btu_cli.store.record import Record


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own file of settings, in a folder of this test."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("PAGER", "BTU_PAGER", "BTU_STALE_AFTER", "BTU_COLOR", "BTU_SHOW"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path / "config" / "btu" / "config.toml"


def origin(btu: Btu, key: str, **environ: str) -> tuple[object, str]:
    """A setting's value and its origin."""
    document = btu("config", "get", key, "--json", **environ).document
    return document["value"], document["origin"]


def test_what_goes_before_what(btu: Btu, record: Record, data: Path, home: Path) -> None:
    """Default, user's file, record's file, environment; an option overrides all of them."""
    empty(record)
    assert origin(btu, "stale_after") == (18, "default")
    btu("config", "set", "stale_after", "24")
    assert (origin(btu, "stale_after"), home.read_text()) == ((24, "user"), "stale_after = 24\n")
    btu("config", "set", "stale_after", "36", "--record")
    assert origin(btu, "stale_after") == (36, "record")
    assert (data / "config.toml").read_text() == "stale_after = 36\n"
    assert origin(btu, "stale_after", BTU_STALE_AFTER="6") == (6, "environment BTU_STALE_AFTER")


def test_stale_after_is_heeded(btu: Btu) -> None:
    """The configured number of months applies; --stale-after overrides it."""
    enter(btu, "2024-01-10 renewed")

    def stale(*words: str) -> bool:
        stale: bool = btu("status", OWN, "--json", *words).document["headline"]["stale"]
        return stale

    assert stale()
    btu("config", "set", "stale_after", "120")
    assert not stale()
    assert stale("--stale-after", "18")


def test_a_configured_show_is_meant(btu: Btu, record: Record) -> None:
    """The configured show is used, also by title; BTU_SHOW overrides it."""
    empty(record)
    assert btu("config", "set", "show", "Better than us").status == 0

    assert btu("status", "--json").document["show"]["slug"] == SHIPPED
    assert btu("status", "--json", BTU_SHOW=OWN).document["show"]["slug"] == OWN


def test_colours_as_configured(btu: Btu) -> None:
    """Always and never work; the environment overrides them, and --color overrides both."""
    assert "\x1b" not in btu("status").out
    btu("config", "set", "color", "always")

    assert "\x1b" in btu("status").out
    assert "\x1b" not in btu("status", NO_COLOR="1").out
    assert "\x1b" in btu("status", "--color", "always", NO_COLOR="1").out
    assert "\x1b" not in btu("status", "--color", "never", FORCE_COLOR="1").out
    assert "\x1b" not in btu("--color", "never", "status").out


def test_list_and_path(btu: Btu, data: Path, home: Path) -> None:
    """All settings, their origins on request, and the paths of the files."""
    plain, told = btu("config", "list"), btu("config", "list", "--origin")

    assert plain.out.splitlines()[1] == "stale_after = 18"
    assert told.out.splitlines()[1].split() == ["stale_after", "=", "18", "default"]
    assert btu("config", "path").out.split() == [str(home), str(data / "config.toml")]
    rows = btu("config", "list", "--json").document["settings"]
    assert [row["key"] for row in rows] == ["show", "stale_after", "color", "pager", "date_style"]
    assert btu("config", "get", "show") == (0, "\n", "")


def test_taken_out_again(btu: Btu, home: Path) -> None:
    """Without a value a setting is removed; other lines of the file do not change."""
    home.parent.mkdir(parents=True)
    home.write_text("# mine\nstale_after = 24\ncolor = 'never'\n", encoding="utf-8")
    assert btu("config", "set", "stale_after").status == 0

    assert home.read_text(encoding="utf-8") == "# mine\ncolor = 'never'\n"


def test_trying_changes_nothing(btu: Btu, home: Path) -> None:
    """--dry-run writes no file."""
    assert btu("config", "set", "color", "never", "--dry-run").status == 0
    assert not home.exists()


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("get", "colour"), 3, "color"),
        (("set", "shwo", "x"), 3, "show"),
        (("set", "color", "blue"), 5, "auto"),
        (("set", "stale_after", "0"), 5, "1,200"),
        (("set", "stale_after", "9" * 5000), 5, "1,200"),
        (("set", "show", ""), 5, "slug"),
    ],
)
def test_what_is_no_setting(btu: Btu, home: Path, words: tuple[str, ...], status: int, told: str) -> None:
    """An unknown key or a bad value is refused, with the right ones."""
    ran = btu("config", *words)

    assert (ran.status, ran.out) == (status, "")
    assert told in ran.err
    assert not home.exists()


@pytest.mark.parametrize("line", ["shwo = 'x'", "color = 'blue'", "stale_after = true", "show = ['x']", "x"])
@pytest.mark.parametrize("verb", ["status", "config list", "add-update renewed"])
def test_a_file_that_holds_what_is_none(btu: Btu, home: Path, line: str, verb: str) -> None:
    """Every command names the broken file and its possible contents: status 4."""
    home.parent.mkdir(parents=True)
    home.write_text(f"{line}\n", encoding="utf-8")
    ran = btu(*verb.split())

    assert (ran.status, ran.out) == (4, "")
    assert str(home) in ran.err.replace("\n", "")


def test_an_environment_that_holds_what_is_none(btu: Btu) -> None:
    """A bad variable is named."""
    ran = btu("status", BTU_STALE_AFTER="soon")

    assert (ran.status, ran.out) == (5, "")
    assert "BTU_STALE_AFTER" in ran.err


def test_dates_as_configured(btu: Btu) -> None:
    """Sentences on pages use the configured date style; JSON does not change."""
    before = btu("status", "--json").document
    assert "17 November 2020" in btu("status").out
    btu("config", "set", "date_style", "month-first")

    assert "November 17, 2020" in btu("status").out
    assert "November 20, 2026" in btu("status").out
    assert "As of December 31, 2020." in btu("timeline", "--as-of", "2020-12-31").out
    assert "November 17, 2020" in btu("diff", "2019-12-31").out
    assert "2020-11-17" in btu("status", BTU_DATE_STYLE="iso").out.splitlines()[3]
    assert before == btu("status", "--json").document
    assert "November 1, 2026" in btu("add-update", "season 2 cancelled 2026-11-01", "--dry-run").out


@pytest.mark.parametrize("how", ["user", "environment"])
def test_a_show_in_the_settings_that_is_not_there(btu: Btu, how: str) -> None:
    """The error says that the settings name the show."""
    if how == "user":
        assert btu("config", "set", "show", "fargo").status == 0
    ran = btu("status", **({"BTU_SHOW": "fargo"} if how == "environment" else {}))

    assert (ran.status, "btu config list --origin" in ran.err) == (3, True)
    assert "config" not in btu("status", "fargo").err
