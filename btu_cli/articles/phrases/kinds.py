"""The kinds of statements that phrases make, and groups of them."""

from __future__ import annotations

from typing import Final

RENEWED, CANCELLED, SAVED = "renewed", "cancelled", "saved"
SHOPPED, FINAL, ENDED = "shopped", "final", "ended"
IN_PRODUCTION, WRAPPED, FILMING_EXPECTED, PLACE = "in production", "wrapped", "filming expected", "place"
PREMIERE_EXPECTED, PREMIERED = "premiere expected", "premiered"
FINALE, FINALE_EXPECTED = "finale", "finale expected"
EPISODES, TALKS, DEVELOPMENT, HIATUS = "episodes", "talks", "development", "hiatus"
NOT_INVOLVED, RIGHTS, LEFT_FOR, HOME = "not involved", "rights", "left for", "home"
POSTPONED, FILMING_POSTPONED, SUSPENDED = "postponed", "filming postponed", "suspended"


# Groups of them.
OF_THE_SHOW: Final = frozenset(
    {CANCELLED, SHOPPED, ENDED, HIATUS, NOT_INVOLVED, RIGHTS, PREMIERED, LEFT_FOR},
)
DECISIONS: Final = frozenset({RENEWED, CANCELLED, SAVED, SHOPPED, FINAL, ENDED})
# Statements about the future. The platform that announces them, or owns the show, is its home.
TO_COME: Final = frozenset({RENEWED, FINAL, IN_PRODUCTION, PREMIERE_EXPECTED, FILMING_EXPECTED, PLACE})
# Statements about a season that is new or on its way.
NEWS: Final = TO_COME | {DEVELOPMENT, EPISODES, WRAPPED, POSTPONED}
