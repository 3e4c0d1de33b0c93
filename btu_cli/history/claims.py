"""Claims: single facts of updates, and two rules for them: which replaces another, which contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Self

from btu_cli.history.homes import at_home, homes_of, is_one_home
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import WITHDRAWN, Value, texts_of
from btu_cli.model.lifecycle import CLOSED
from btu_cli.model.names import same_in
from btu_cli.model.sources import RUMOURED, same_name
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from btu_cli.model.updates import Update

NEAR_DAYS: Final = 14  # days; claims further apart are a sequence, not a contradiction
# Statuses that explain a new platform.
MOVES: Final = frozenset({"saved", "cancelled", "shopped", "in_talks", "ended"})
LIVE: Final = frozenset({"in_development", "in_talks", "renewed", "final_season", "in_production"})
PLANNED_END: Final = frozenset({"final_season", "ended"})  # two words for the same
STAGES: Final = frozenset({"in talks", "left", "cancelled"})  # parts of a platform that follow each other
SHOWINGS: Final = frozenset({"premiere", "finale"})
PROSE: Final = frozenset({"reason"})  # fields with several true values: two reasons can both be right


class Claim(NamedTuple):
    """One fact of one update.

    A status derived from an event is a claim too: `when` is the event's date, `event` its name.
    """

    update: Update
    field: str
    value: Value
    when: PartialDate | None = None
    event: str = ""

    @property
    def date(self) -> PartialDate:
        """The date of its update, or of the event it was derived from."""
        return self.when or self.update.date

    @property
    def season(self) -> int | None:
        """The season of the claim; None for the whole show."""
        return self.update.season

    @property
    def publisher(self) -> str | None:
        """The publisher, if it is known."""
        return self.update.source.publisher if self.update.source else None

    def says(self, other: Self) -> bool:
        """Whether both have the same value."""
        return same_in(self.field, self.value, other.value)


def claims_of(update: Update) -> tuple[Claim, ...]:
    """The claims of one update, one for each fact."""
    return tuple(Claim(update, fact.field, fact.value) for fact in update.facts)


def replaces(new: Claim, standing: Claim) -> bool:
    """Whether a later claim replaces the current one (docs/design.md, "The fold").

    It does not if it is rumoured and the other is firmer; or if their dates overlap and the other is firmer
    or is the origin that it retells.
    """
    if new.update.standing == RUMOURED and standing.update.standing != RUMOURED:
        return False
    if not new.date.overlaps(standing.date):
        return True
    return new.update.firmness >= standing.update.firmness and not retells(new, standing)


def retells(one: Claim, other: Claim) -> bool:
    """Whether a claim repeats the report of the other one."""
    via = one.update.source.via if one.update.source else None
    source = other.update.source
    return via is not None and source is not None and source.via is None and same_name(via, source.publisher)


def contradict(one: Claim, other: Claim, *, distant: bool = False) -> bool:
    """Whether two claims of one scope and field cannot both be right (docs/design.md, "Contradictions").

    They contradict if they differ, come from different publishers, neither supersedes the other, and their
    dates are within 14 days (with `distant`, at any distance). A change over time is not a contradiction, and
    neither is a less exact value.
    """
    if one.says(other) or (not distant and one.date.days_apart(other.date) > NEAR_DAYS):
        return False
    if _of_one_voice(one, other) or _at_two_homes(one, other):
        return False
    if one.field == "status":
        return _live_against_dead(one, other)
    if one.field == "platform" and _explained(one, other):
        return False
    return not (one.field in PROSE or _in_sequence(one, other) or _agree(one.field, one.value, other.value))


def _of_one_voice(one: Claim, other: Claim) -> bool:
    """Whether both have the same publisher, or one supersedes the other."""
    if one.publisher == other.publisher or same_name(one.publisher, other.publisher):
        return True
    return other.update.id == one.update.supersedes or one.update.id == other.update.supersedes


def _at_two_homes(one: Claim, other: Claim) -> bool:
    """Whether both date a showing, each at another home."""
    known = homes_of(other.update)
    shown = one.field in SHOWINGS and bool(known and homes_of(one.update))
    return shown and not at_home(one.update, known)


def _live_against_dead(one: Claim, other: Claim) -> bool:
    """Whether one claim says that the show lives and the other that it is dead, on the same day.

    Within a month both can be true. `saved` and `shopped` imply an axe. A show on air can be axed, or have
    its finale, on that day. Talks with a buyer answer an axe.
    """
    if one.date.days > 1 or one.date.first != other.date.first or one.date.days != other.date.days:
        return False
    live, dead = sorted((one, other), key=lambda claim: claim.value in CLOSED)
    if live.value not in LIVE or dead.value not in CLOSED or {live.value, dead.value} == PLANNED_END:
        return False
    return not any(fact.value == "in talks" for fact in live.update.facts)


def _explained(one: Claim, other: Claim) -> bool:
    """Whether a status explains the move between two homes. Saved by two buyers at once is not a move."""
    statuses = [claim.update.value_of("status") for claim in (one, other)]
    return statuses != ["saved", "saved"] and any(status in MOVES for status in statuses)


def _in_sequence(one: Claim, other: Claim) -> bool:
    """Whether one value comes before or after the other: talks, a platform that left, a licence."""
    if one.field.startswith("rights.") and not one.date.overlaps(other.date):
        return True
    values = {value for value in (one.value, other.value) if isinstance(value, str)}
    return bool(values & (STAGES if one.field.startswith("platform.") else {WITHDRAWN}))


def _agree(field: str, one: Value, other: Value) -> bool:
    """Whether different values can both be right: overlapping dates, a list that names more, one home."""
    if isinstance(one, PartialDate) or isinstance(other, PartialDate):
        return isinstance(one, PartialDate) and isinstance(other, PartialDate) and one.overlaps(other)
    if isinstance(one, tuple) or isinstance(other, tuple):
        few, many = sorted((texts_of(one), texts_of(other)), key=len)
        return all(any(same_in(field, part, whole) for whole in many) for part in few)
    return field == "platform" and is_one_home(str(one), str(other))
