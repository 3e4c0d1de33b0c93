"""How a contradiction is settled: commands that put what is right in the place of what is not.

Each is written so that it can be run as it stands, wherever several shows are kept.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final, NamedTuple

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import SEPARATOR, Value, same_value, show_value
from btu_cli.model.sources import REPORTED

if TYPE_CHECKING:
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.model.updates import Update

SHORT: Final = 12  # digits of an id that tell updates apart


class Settlement(NamedTuple):
    """A claim, and the command that settles the contradiction if this claim is the wrong one."""

    claim: Claim
    command: str


def settlements(found: Conflict, slug: str) -> tuple[Settlement, ...]:
    """One for every update of the contradiction, those that say something else than what is shown first.

    What the other side says is entered once more, with its own source and date, in the place of the wrong
    update. One that says more than the disputed fact is corrected instead, so that the rest of it stays.
    """
    shown = next(claim for claim in found.claims if same_value(claim.value, found.shown))
    other = next(claim for claim in found.claims if not claim.says(shown))
    claims = sorted(found.claims, key=lambda claim: claim.says(shown))
    return tuple(
        Settlement(claim, _command(claim, other if claim.says(shown) else shown, slug)) for claim in claims
    )


def command(verb: str, slug: str, *words: str) -> str:
    """A btu command of a show, quoted for a shell; words in capitals stand for what a person fills in."""
    return shlex.join(("btu", *verb.split(), "--show", slug, *words))


def scope_words(season: int | None) -> tuple[str, ...]:
    """The option that names a scope; none for the whole show."""
    return () if season is None else ("--season", str(season))


def typed_value(value: Value) -> str:
    """A value as --set takes it."""
    if isinstance(value, tuple) and not isinstance(value, PartialDate):
        return SEPARATOR.join(value)
    return show_value(value)


def _command(wrong: Claim, right: Claim, slug: str) -> str:
    if _says_more(wrong.update):
        return command(f"correct {wrong.update.id[:SHORT]}", slug, "--unset", wrong.field)
    standing = () if right.update.standing == REPORTED else (f"--{right.update.standing}",)
    source = ("--source-of", right.update.id[:SHORT]) if right.update.source else ()
    return command(
        "add-update",
        slug,
        *("--date", str(right.date), *scope_words(right.season)),
        *("--set", f"{right.field}={typed_value(right.value)}", *source, *standing),
        *("--supersedes", wrong.update.id[:SHORT]),
    )


def _says_more(update: Update) -> bool:
    return len(update.facts) + len(update.expects) + len(update.met) > 1
