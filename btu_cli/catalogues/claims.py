"""The claims of a catalogue's answer on a day: future dates are expected, past dates have happened.

Orders are left to `btu_cli.catalogues.changes`: a season without dates was ordered at some time before, which
is news only if the season is new.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypeAlias

from btu_cli.model.dates import PartialDate
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from btu_cli.catalogues.answers import SeasonSeen, Seen
    from btu_cli.catalogues.catalogue import Catalogue
    from btu_cli.model.facts import Value

# A catalogue can list a season week by week, so that the last listed day is not the finale. If there are
# fewer listed weeks than episodes, the day counts as the finale only when the catalogue's record changed long
# after it without listing more days, or, without a change, after a time longer than any pause within a
# season.
SETTLED: Final = timedelta(days=21)
FORGOTTEN: Final = timedelta(days=90)

Key: TypeAlias = tuple[int | None, str]


class Claim(NamedTuple):
    """A field's value, or, if `ahead`, an event's date. `told` is the catalogue's own wording."""

    season: int | None
    name: str
    value: Value
    told: str = ""
    ahead: bool = False

    @property
    def key(self) -> Key:
        """The scope, and the field or event."""
        return (self.season, self.name)

    def says(self, other: Claim | None) -> bool:
        """Whether another claim says the same."""
        return other is not None and (self.value, self.ahead) == (other.value, other.ahead)

    @property
    def day(self) -> date | None:
        """The day of an event that happened; None for all other claims."""
        return self.value.first if isinstance(self.value, PartialDate) and not self.ahead else None


def claims(seen: Seen, catalogue: Catalogue, today: date) -> dict[Key, Claim]:
    """The claims of an answer on a day, by their keys."""
    found = list(_of_show(seen, catalogue, today))
    for season in seen.listed:
        found += _of_season(season, seen, catalogue, today)
    return {claim.key: claim for claim in found}


def event(season: int | None, name: str, day: date, today: date, told: str) -> Claim:
    """An event's date: ahead until its day is over, because on that day it may not have happened yet."""
    return Claim(season, name, PartialDate.of_day(day), f"{told} {day}", ahead=day >= today)


def _of_show(seen: Seen, catalogue: Catalogue, today: date) -> Iterator[Claim]:
    told = f"status {seen.word}"
    status = catalogue.statuses.get(seen.word)
    if status is not None and not (status == "awaiting" and _goes_on(seen, today)):
        yield Claim(None, "status", status, told)
    if seen.word in catalogue.unclear:
        yield Claim(None, catalogue.field, seen.word, told)


def _goes_on(seen: Seen, today: date) -> bool:
    """Whether the answer lists future days, so that there is word of the show."""
    return any(day is not None and day >= today for each in seen.listed for day in (each.premiere, each.end))


def _of_season(season: SeasonSeen, seen: Seen, catalogue: Catalogue, today: date) -> Iterator[Claim]:
    number, names = season.number, catalogue.names
    if season.premiere is not None:
        yield event(number, "premiere", season.premiere, today, names["premiere"])
    if season.end is not None and _is_over(season, seen, catalogue, today):
        yield event(number, "finale", season.end, today, names["finale"])
    if season.episodes is not None:
        yield Claim(number, "episodes", season.episodes, f"{names['episodes']} {season.episodes}")


def _is_over(season: SeasonSeen, seen: Seen, catalogue: Catalogue, today: date) -> bool:
    """Whether the last listed day of a season is past, and is its finale."""
    if season.end is None or season.end >= today or (season.premiere or season.end) > season.end:
        return False
    return (
        catalogue.says_finales
        or seen.word not in catalogue.runs
        or _settled(season.end, seen, today)
        or any(each.number > season.number and _begun(each, today) for each in seen.listed)
        or _has_room(season)
    )


def _settled(end: date, seen: Seen, today: date) -> bool:
    touched = seen.updated.date() if seen.updated is not None else end
    return touched - end > SETTLED or today - end > FORGOTTEN


def _begun(season: SeasonSeen, today: date) -> bool:
    return season.premiere is not None and season.premiere < today


def _has_room(season: SeasonSeen) -> bool:
    """Whether there are enough listed weeks for the ordered episodes, one a week."""
    if season.premiere is None or season.end is None or season.episodes is None:
        return False
    return (season.end - season.premiere).days // 7 + 1 >= season.episodes
