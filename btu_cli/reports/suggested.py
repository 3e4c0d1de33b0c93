"""Commands that btu suggests. Each names its show and can be run as it is."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from btu_cli.model.facts import SEPARATOR, Value, is_list, show_value

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

SHORT: Final = 12  # digits of an id, enough to tell updates apart


def command(verb: str, slug: str, *words: str) -> str:
    """A btu command about a show, quoted for a shell. Words in capitals are for the person to fill in."""
    return shlex.join(("btu", *verb.split(), "--show", slug, *words))


def scope_words(season: int | None) -> tuple[str, ...]:
    """The option that names a scope; empty for the whole show."""
    return () if season is None else ("--season", str(season))


def typed_value(value: Value) -> str:
    """A value in the form that --set takes."""
    return SEPARATOR.join(value) if is_list(value) else show_value(value)


def short(update: Update) -> str:
    """A short id of an update, which commands accept."""
    return update.id[:SHORT]
