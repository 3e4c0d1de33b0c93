"""The lifecycle of a show: what its status can be, and the words in which people say so."""

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
UNKNOWN: Final = "unknown"  # nothing is recorded; never typed
STATUSES: Final = (*DECISIONS, *RUN)

IN_LIMBO: Final = "in_limbo"  # derived, never typed

DEAD: Final = frozenset({"cancelled", "shopped", "ended"})
CLOSED: Final = frozenset({"cancelled", "ended"})  # what withdraws an expectation
PROMISING: Final = frozenset({"renewed", "final_season", "saved", "in_production", "in_talks"})
PROMISING_WHEN_STALE: Final = frozenset({"in_development", "shopped", "hiatus"})

SYNONYMS: Final[Mapping[str, str]] = {
    # in_development
    "in the works": "in_development",
    "being developed": "in_development",
    "developing": "in_development",
    "commissioned": "in_development",
    "announced": "in_development",
    "greenlit": "renewed",
    "green lit": "renewed",
    "greenlighted": "renewed",
    # in_talks
    "talks": "in_talks",
    "in negotiations": "in_talks",
    "negotiating": "in_talks",
    "in discussions": "in_talks",
    # renewed
    "renewal": "renewed",
    "recommissioned": "renewed",
    "reupped": "renewed",
    "re-upped": "renewed",
    "extended": "renewed",
    "ordered": "renewed",
    "coming back": "renewed",
    # final_season
    "renewed for a final season": "final_season",
    "final run": "final_season",
    "last season": "final_season",
    # hiatus
    "on hiatus": "hiatus",
    "on hold": "hiatus",
    "paused": "hiatus",
    "on pause": "hiatus",
    "on break": "hiatus",
    "shelved": "hiatus",
    "suspended": "hiatus",
    "on ice": "hiatus",
    # cancelled
    "canceled": "cancelled",
    "cancellation": "cancelled",
    "axed": "cancelled",
    "scrapped": "cancelled",
    "dropped": "cancelled",
    "killed": "cancelled",
    "pulled": "cancelled",
    "canned": "cancelled",
    "nixed": "cancelled",
    "dead": "cancelled",
    "un-renewed": "cancelled",
    "unrenewed": "cancelled",
    "renewal reversed": "cancelled",
    "renewal rescinded": "cancelled",
    # shopped
    "being shopped": "shopped",
    "shopped around": "shopped",
    "being shopped around": "shopped",
    "shopping": "shopped",
    "looking for a new home": "shopped",
    "seeking a new home": "shopped",
    # saved
    "picked up": "saved",
    "rescued": "saved",
    "revived": "saved",
    "resurrected": "saved",
    "uncancelled": "saved",
    "uncanceled": "saved",
    "un-cancelled": "saved",
    "un-canceled": "saved",
    "brought back": "saved",
    # ended
    "concluded": "ended",
    "wrapped up": "ended",
    "finished": "ended",
    "over": "ended",
    "completed": "ended",
    "signed off": "ended",
    "bowed out": "ended",
    # in_production
    "in production": "in_production",
    "filming": "in_production",
    "shooting": "in_production",
    "now filming": "in_production",
    "currently filming": "in_production",
    "in pre-production": "in_production",
    "in post-production": "in_production",
    # airing
    "on air": "airing",
    "on the air": "airing",
    "running": "airing",
    "streaming now": "airing",
    "now airing": "airing",
    "now streaming": "airing",
    "currently airing": "airing",
    # awaiting
    "awaiting word": "awaiting",
    "no word": "awaiting",
    "undecided": "awaiting",
    "pending": "awaiting",
    "up in the air": "awaiting",
    "awaiting decision": "awaiting",
    "awaiting renewal": "awaiting",
}


def parse_status(text: str) -> str:
    """The status that a word or phrase names.

    Raises:
        UnknownStatus: none does, or it is `in_limbo`, which is derived from the record and never entered.
    """
    phrase = " ".join(text.lower().replace("_", " ").split())
    status = phrase.replace("-", " ").replace(" ", "_")
    if status in STATUSES:
        return status
    if phrase in SYNONYMS:
        return SYNONYMS[phrase]
    raise UnknownStatus(text, nearest_status(phrase), STATUSES)


def nearest_status(phrase: str) -> tuple[str, ...]:
    """The statuses whose name or synonym resembles `phrase` most, at most two; never its opposite."""
    from difflib import get_close_matches

    words = {status.replace("_", " "): status for status in STATUSES} | dict(SYNONYMS)
    alike = [word for word in words if word.startswith("un") is phrase.startswith("un")]
    near = get_close_matches(phrase, alike, n=3, cutoff=0.7)
    return tuple(dict.fromkeys(words[word] for word in near))[:2]
