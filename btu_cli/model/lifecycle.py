"""The lifecycle of a show: the statuses, and the words that people use for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.errors import UnknownStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

DECISIONS: Final = (
    "in_development",
    "in_talks",
    "renewed",
    "final_season",
    "hiatus",
    "cancelled",
    "shopped",
    "saved",
    "ended",
)
RUN: Final = ("in_production", "airing", "awaiting")
ORDERS: Final = frozenset({"renewed", "final_season", "saved"})
TALKS: Final = frozenset({"in_talks", "in_development"})
UNKNOWN: Final = "unknown"  # nothing is recorded; never typed
STATUSES: Final = (*DECISIONS, *RUN)

IN_LIMBO: Final = "in_limbo"  # derived, never typed

DEAD: Final = frozenset({"cancelled", "shopped", "ended"})
CLOSED: Final = frozenset({"cancelled", "ended"})  # statuses that withdraw an expectation
PROMISING: Final = ORDERS | {"in_production", "in_talks"}
PROMISING_WHEN_STALE: Final = frozenset({"in_development", "shopped", "hiatus"})

# Verbs for what a buyer does to a show, as in `Fox cancels`, with their past participles.
VERBS: Final[Mapping[str, tuple[tuple[str, str, str], ...]]] = {
    "renewed": (
        ("renew", "renews", "renewed"),
        ("order", "orders", "ordered"),
        ("greenlight", "greenlights", "greenlit"),
        ("greenlight", "greenlights", "greenlighted"),
        ("recommission", "recommissions", "recommissioned"),
        ("re-up", "re-ups", "re-upped"),
        ("reup", "reups", "reupped"),
    ),
    "cancelled": (
        ("cancel", "cancels", "cancelled"),
        ("cancel", "cancels", "canceled"),
        ("axe", "axes", "axed"),
        ("ax", "axes", "axed"),
        ("scrap", "scraps", "scrapped"),
        ("kill", "kills", "killed"),
        ("can", "cans", "canned"),
        ("nix", "nixes", "nixed"),
        ("ditch", "ditches", "ditched"),
    ),
    "saved": (
        ("save", "saves", "saved"),
        ("rescue", "rescues", "rescued"),
        ("revive", "revives", "revived"),
        ("resurrect", "resurrects", "resurrected"),
        ("uncancel", "uncancels", "uncancelled"),
        ("uncancel", "uncancels", "uncanceled"),
        ("un-cancel", "un-cancels", "un-cancelled"),
        ("un-cancel", "un-cancels", "un-canceled"),
    ),
}

_PHRASES: Final[Mapping[str, str]] = {
    "in_development": "in the works, being developed, developing, commissioned, announced",
    "in_talks": "talks, in negotiations, negotiating, in discussions",
    "renewed": "renewal, green lit, extended, coming back",
    "final_season": "renewed for a final season, final run, last season",
    "hiatus": "on hiatus, on hold, paused, on pause, on break, shelved, suspended, on ice",
    "cancelled": (
        "cancellation, dropped, pulled, dead, un-renewed, unrenewed, renewal reversed, renewal rescinded"
    ),
    "shopped": (
        "being shopped, shopped around, being shopped around, shopping, looking for a new home, "
        "seeking a new home"
    ),
    "saved": "picked up, brought back, cancellation reversed, cancellation overturned",
    "ended": "concluded, wrapped up, finished, over, completed, signed off, bowed out",
    "in_production": (
        "in production, filming, shooting, now filming, currently filming, post-production, "
        "in post-production, in post"
    ),
    "airing": "on air, on the air, running, streaming now, now airing, now streaming, currently airing",
    "awaiting": (
        "awaiting word, no word, undecided, pending, up in the air, awaiting decision, awaiting renewal"
    ),
}


def _synonyms() -> dict[str, str]:
    said = {phrase: status for status, phrases in _PHRASES.items() for phrase in phrases.split(", ")}
    done = {past: status for status, verbs in VERBS.items() for _, _, past in verbs}
    return {word: status for word, status in (said | done).items() if word not in STATUSES}


# Words for a status besides its own name.
SYNONYMS: Final[Mapping[str, str]] = _synonyms()


def parse_status(text: str) -> str:
    """The status that a word or phrase names.

    Raises:
        UnknownStatus: it names none, or it is `in_limbo`, which is derived from the record and never entered.
    """
    phrase = " ".join(text.lower().replace("_", " ").split())
    status = phrase.replace("-", " ").replace(" ", "_")
    if status in STATUSES:
        return status
    if phrase in SYNONYMS:
        return SYNONYMS[phrase]
    raise UnknownStatus(text, nearest_status(phrase), STATUSES)


def nearest_status(phrase: str) -> tuple[str, ...]:
    """The statuses (at most two) whose name or synonym is most similar to `phrase`, never its opposite."""
    from difflib import get_close_matches

    words = {status.replace("_", " "): status for status in STATUSES} | dict(SYNONYMS)
    alike = [word for word in words if word.startswith("un") is phrase.startswith("un")]
    near = get_close_matches(phrase, alike, n=3, cutoff=0.7)
    return tuple(dict.fromkeys(words[word] for word in near))[:2]
