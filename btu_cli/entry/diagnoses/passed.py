"""Says how to enter an announcement whose day has passed: as what happened then, or with its own date.

Headlines tell in the present tense what is and what is to come: `Starts Production 2026-03-02` can be either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.clause import DATED
from btu_cli.model.facts import Fact

if TYPE_CHECKING:
    from btu_cli.entry.language.context import Context
    from btu_cli.entry.language.entries import Entry
    from btu_cli.model.updates import Announcement

_PRESENT: Final = frozenset(
    "starts begins commences enters goes heads shoots films premieres debuts launches airs returns arrives "
    "drops streams lands bows releases hits comes".split()
)


def when_it_was_said(said: str, entry: Entry, announced: Announcement, context: Context) -> str:
    """The next step for an announcement in these words, as a part of this entry."""
    happened = _happened(entry, announced) if _PRESENT & set(said.lower().split()) else None
    if happened is None:
        return f"B{DATED[1:]}."
    from btu_cli.entry.language.formatter import format_entry

    return f"If it happened then: `{format_entry(happened, context)}`. If it was announced, {DATED}."


def _happened(entry: Entry, announced: Announcement) -> Entry | None:
    """The entry of a report that the event has happened; None if the entry announces or decides more."""
    event, when = announced
    filming = event == "filming"
    if entry.expects != (announced,) or (filming and any(fact.field == "status" for fact in entry.facts)):
        return None
    fact = Fact("status", "in_production") if filming else Fact(event, when)
    facts = tuple(sorted((*entry.facts, fact), key=lambda each: each.field))
    return entry._replace(facts=facts, expects=(), date=when)
