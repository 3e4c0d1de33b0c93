"""Claims: one fact of one update, and the two rules between them: which displaces which, which contradict."""

from typing import Final, NamedTuple, Self

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import WITHDRAWN, Value, same_value
from btu_cli.model.lifecycle import DEAD
from btu_cli.model.sources import FIRMNESS, RUMOURED, same_name
from btu_cli.model.updates import Update

NEAR_DAYS: Final = 14  # claims further apart than this are a sequence, not a contradiction
MOVES: Final = frozenset(
    {"saved", "cancelled", "shopped", "in_talks", "ended"}
)  # what explains a new platform
LIVE: Final = frozenset({"in_development", "renewed", "final_season", "hiatus"})  # decided, and alive
PLANNED_END: Final = frozenset({"final_season", "ended"})  # two ways to tell of it
STAGES: Final = frozenset({"in talks", "left", "cancelled"})  # a platform's part before or after another
PROSE: Final = frozenset({"reason"})  # two reasons can both be right


class Claim(NamedTuple):
    """One fact of one update."""

    update: Update
    field: str
    value: Value

    @property
    def date(self) -> PartialDate:
        """The date of the update that makes it."""
        return self.update.date

    @property
    def season(self) -> int | None:
        """The season it is about; None for the whole show."""
        return self.update.season

    @property
    def publisher(self) -> str | None:
        """Who published it, where that is known."""
        return self.update.source.publisher if self.update.source else None

    def says(self, other: Self) -> bool:
        """Whether both give the same value."""
        return same_value(self.value, other.value)


def claims_of(update: Update) -> tuple[Claim, ...]:
    """The claims of one update, a fact each."""
    return tuple(Claim(update, fact.field, fact.value) for fact in update.facts)


def replaces(new: Update, standing: Update) -> bool:
    """Whether what a later update says displaces what an earlier one said, by standing and dates."""
    if new.firmness >= standing.firmness:
        return True
    return new.firmness > FIRMNESS[RUMOURED] and not new.date.overlaps(standing.date)


def contradict(one: Claim, other: Claim) -> bool:
    """Whether two claims of one scope and field cannot both be right (design section 4, conflicts).

    They differ, come from different publishers, neither supersedes the other, and lie within 14 days. What
    can be a sequence in time, or says the same more and less exactly, contradicts nothing.
    """
    if one.says(other) or one.date.days_apart(other.date) > NEAR_DAYS:
        return False
    if one.publisher == other.publisher or same_name(one.publisher, other.publisher):
        return False
    if other.update.id == one.update.supersedes or one.update.id == other.update.supersedes:
        return False
    if one.field == "status":
        return _live_against_dead(one, other)
    if one.field == "platform" and _explained(one, other):
        return False
    return not (one.field in PROSE or _in_sequence(one, other) or _agree(one.value, other.value))


def _live_against_dead(one: Claim, other: Claim) -> bool:
    """Whether it was decided that a show lives and that it is dead, on one day; a month has room for both.

    `saved` and `in_talks` tell of an axe themselves, and what is filming or on air may be axed meanwhile.
    """
    if one.date.days > 1 or one.date.first != other.date.first or one.date.days != other.date.days:
        return False
    values = {one.value, other.value}
    return bool(values & LIVE) and bool(values & DEAD) and not values <= PLANNED_END


def _explained(one: Claim, other: Claim) -> bool:
    """Whether a status tells of the move between two homes; saved by two buyers at once is no move."""
    statuses = [claim.update.value_of("status") for claim in (one, other)]
    return statuses != ["saved", "saved"] and any(status in MOVES for status in statuses)


def _in_sequence(one: Claim, other: Claim) -> bool:
    """Whether one value is a stage before or after the other: talks, a platform that left, a licence."""
    if one.field.startswith("rights.") and not one.date.overlaps(other.date):
        return True
    values = {value for value in (one.value, other.value) if isinstance(value, str)}
    return bool(values & (STAGES if one.field.startswith("platform.") else {WITHDRAWN}))


def _agree(one: Value, other: Value) -> bool:
    """Whether different values can both be right: dates that overlap, a list that names more."""
    if isinstance(one, PartialDate) or isinstance(other, PartialDate):
        return isinstance(one, PartialDate) and isinstance(other, PartialDate) and one.overlaps(other)
    if isinstance(one, tuple) or isinstance(other, tuple):
        few, many = sorted((_names(one), _names(other)), key=len)
        return few <= many
    return False


def _names(value: Value) -> frozenset[str]:
    parts = value if isinstance(value, tuple) else (value,)
    return frozenset(str(part).casefold() for part in parts)
