"""Claims: one fact of one update, and the two rules between them: which displaces which, which contradict."""

from typing import Final, NamedTuple, Self

from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Value, same_value
from btu_cli.model.lifecycle import DEAD
from btu_cli.model.sources import FIRMNESS, RUMOURED, same_name
from btu_cli.model.updates import Update

NEAR_DAYS: Final = 14  # claims further apart than this are a sequence, not a contradiction
MOVES: Final = frozenset(
    {"saved", "cancelled", "shopped", "in_talks", "ended"}
)  # what explains a new platform


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

    They differ, come from different publishers, neither supersedes the other, and lie within 14 days. A
    status contradicts only as live against dead on the same date; what else follows is a sequence in time.
    So is a platform beside a status that explains the move.
    """
    if one.says(other) or one.date.days_apart(other.date) > NEAR_DAYS:
        return False
    if one.publisher == other.publisher or same_name(one.publisher, other.publisher):
        return False
    if other.update.id == one.update.supersedes or one.update.id == other.update.supersedes:
        return False
    if one.field == "status":
        return one.date == other.date and _live_against_dead(one, other)
    if one.field.partition(".")[0] == "platform":
        return not any(claim.update.value_of("status") in MOVES for claim in (one, other))
    return True


def _live_against_dead(one: Claim, other: Claim) -> bool:
    """`saved` tells of an axe itself, so it never stands against one."""
    values = (one.value, other.value)
    return (one.value in DEAD) != (other.value in DEAD) and "saved" not in values
