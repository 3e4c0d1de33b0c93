"""Settings, from the user's file, the record's file, the environment, or by default.

Each overrides the one before: the user's file, the record's `config.toml`, the environment, an option on the
command line. An unknown key is an error.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.errors import BadValue, Damaged, SettingNotFound, did_you_mean
from btu_cli.history.moment import STALE_MONTHS
from btu_cli.named import NamedTuple
from btu_cli.reports.settings import Setting, SettingChanged

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

DEFAULT, USER, RECORD, ENVIRONMENT = "default", "user", "record", "environment"
LONGEST: Final = 1200  # months


class Key(NamedTuple):
    """A setting: its default, and the values that it takes."""

    default: str | int | None
    read: Callable[[str], str | int]
    takes: str


# For each setting in the environment: the variable and its text.
Given: TypeAlias = "Mapping[str, tuple[str, str]]"


class Files(NamedTuple):
    """Where settings are kept: the user's own file, and the record's."""

    user: Path
    record: Path


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        word = text.strip().lower()
        if word not in words:
            raise ValueError
        return word

    return read


def _words(text: str) -> str:
    if not text.strip():
        raise ValueError
    return text


def _months(text: str) -> int:
    months = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(LONGEST)) else 0
    if not 1 <= months <= LONGEST:
        raise ValueError
    return months


COLORS: Final = ("auto", "always", "never")
DATE_STYLES: Final = ("day-first", "month-first", "iso")
KEYS: Final = {
    "show": Key(None, _words, "a show's slug or title"),
    "stale_after": Key(STALE_MONTHS, _months, f"months, 1 to {LONGEST:,}"),
    "color": Key("auto", _one_of(*COLORS), " | ".join(COLORS)),
    "pager": Key("less", _words, "a command, or cat for none"),
    "date_style": Key("day-first", _one_of(*DATE_STYLES), " | ".join(DATE_STYLES)),
}


def settings(files: Files, given: Given) -> tuple[Setting, ...]:
    """Every setting with its value and the origin of the value.

    Raises:
        Damaged: a file cannot be read, or has an unknown key or a bad value.
        BadValue: the environment has a bad value.
    """
    user, record = _read(files.user), _read(files.record)
    return tuple(_chosen(name, user, record, given) for name in KEYS)


def setting(name: str, files: Files, given: Given) -> Setting:
    """One setting. Raises what `settings` raises, and SettingNotFound if there is no such setting."""
    require_key(name)
    return next(each for each in settings(files, given) if each.key == name)


def change_setting(
    path: Path, files: Files, given: Given, name: str, text: str | None, *, dry_run: bool
) -> SettingChanged:
    """Write a setting into one of the files, or remove it if the value is None.

    Raises:
        SettingNotFound: there is no such setting.
        BadValue: it cannot have this value.
        Damaged, WriteFailed: the file cannot be read, or cannot be written.
    """
    require_key(name)
    value = None if text is None else _value(name, text, name)
    if not dry_run:
        _write(path, name, value)
    return SettingChanged(str(path), setting(name, files, given), dry_run)


def _write(path: Path, name: str, value: str | int | None) -> None:
    """Write a setting's line into a file. The other lines do not change."""
    from btu_cli.store.failures import writing
    from btu_cli.store.output import write_output

    _read(path)  # the present content must be valid before a line is added
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    kept = [line for line in lines if line.partition("=")[0].strip() != name]
    if value is not None:
        kept.append(f"{name} = {json.dumps(value, ensure_ascii=False)}")
    with writing(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
    write_output(path, "".join(f"{line}\n" for line in kept).encode())


def require_key(name: str) -> None:
    """Refuse an unknown setting.

    Raises:
        SettingNotFound: there is no such setting; the error names the nearest.
    """
    if name not in KEYS:
        raise SettingNotFound(name, KEYS)


def _chosen(
    name: str, user: Mapping[str, str | int], record: Mapping[str, str | int], given: Given
) -> Setting:
    if name in given:
        variable, text = given[name]
        return Setting(name, _value(name, text, variable), f"{ENVIRONMENT} {variable}")
    if name in record:
        return Setting(name, record[name], RECORD)
    if name in user:
        return Setting(name, user[name], USER)
    return Setting(name, KEYS[name].default, DEFAULT)


def _value(name: str, text: str, where: str) -> str | int:
    """A setting's value as typed.

    Raises:
        BadValue: it cannot have this value.
    """
    try:
        return KEYS[name].read(text)
    except ValueError:
        raise BadValue(where, text, KEYS[name].takes) from None


def _read(path: Path) -> dict[str, str | int]:
    """The settings in a file; empty if there is no file.

    Raises:
        Damaged: it cannot be read, or has an unknown key or a bad value.
    """
    if not path.is_file():
        return {}
    import tomllib

    try:
        with path.open("rb") as file:
            found = tomllib.load(file)
    except (OSError, ValueError, RecursionError) as error:
        raise Damaged(
            str(path),
            f"it is not valid TOML: {error}.",
            hint='Lines look like this: show = "SLUG"',
        ) from None
    return {name: _held(path, name, value) for name, value in found.items()}


def _held(path: Path, name: str, value: object) -> str | int:
    if name not in KEYS:
        meant = did_you_mean(name, KEYS)
        raise Damaged(
            str(path), f"there is no setting {name!r}.", hint=f"{meant}The settings are: {', '.join(KEYS)}."
        )
    plain = isinstance(value, str | int) and not isinstance(value, bool)
    try:
        return KEYS[name].read(str(value) if plain else "")
    except ValueError:
        raise Damaged(
            str(path), f"{name} cannot be {value!r}.", hint=f"It takes {KEYS[name].takes}."
        ) from None
