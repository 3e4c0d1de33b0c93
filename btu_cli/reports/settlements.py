"""Commands that settle a contradiction by replacing the wrong claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.model.facts import same_value
from btu_cli.model.sources import REPORTED
from btu_cli.named import NamedTuple
from btu_cli.reports.suggested import command, scope_words, short, typed_value

if TYPE_CHECKING:
    from btu_cli.history.claims import Claim
    from btu_cli.history.conflicts import Conflict
    from btu_cli.model.updates import Update


class Settlement(NamedTuple):
    """A claim, and the command that settles the contradiction if this claim is the wrong one."""

    claim: Claim
    command: str


def settlements(found: Conflict, slug: str) -> tuple[Settlement, ...]:
    """A settlement for every update of the contradiction; first those of values not shown.

    The other side's claim is entered again, with its own source and date, and supersedes the wrong update. If
    the wrong update says more than the disputed fact, it is corrected instead, so that the rest of it stays.
    """
    shown = next(claim for claim in found.claims if same_value(claim.value, found.shown))
    other = next(claim for claim in found.claims if not claim.says(shown))
    claims = sorted(found.claims, key=lambda claim: claim.says(shown))
    return tuple(
        Settlement(claim, _command(claim, other if claim.says(shown) else shown, slug)) for claim in claims
    )


def _command(wrong: Claim, right: Claim, slug: str) -> str:
    if _says_more(wrong.update):
        return command(f"correct {short(wrong.update)}", slug, "--unset", wrong.field)
    standing = () if right.update.standing == REPORTED else (f"--{right.update.standing}",)
    source = ("--source-of", short(right.update)) if right.update.source else ()
    return command(
        "add-update",
        slug,
        *("--date", str(right.date), *scope_words(right.season)),
        *("--set", f"{right.field}={typed_value(right.value)}", *source, *standing),
        *("--supersedes", short(wrong.update)),
    )


def _says_more(update: Update) -> bool:
    return len(update.facts) + len(update.expects) + len(update.met) > 1
