"""What changed at a catalogue since the last pull, as drafts of updates. Pure.

What is new is told against what the catalogue was last known to say: what the last pull saw, or what the
record has heard from it since, from another copy of the record. Where the last pull is not known (the first
one, or its traces were lost) only that counts, and decisions are left out, since nothing says when they fell.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from btu_cli.catalogues.answers import SeasonSeen, Seen
from btu_cli.catalogues.catalogue import Catalogue
from btu_cli.catalogues.claims import Claim, Key, claims, event
from btu_cli.model.lifecycle import DECISIONS


class Pulled(NamedTuple):
    """What the last pull saw, and when it was."""

    seen: Seen
    at: datetime
    day: date


class Said(NamedTuple):
    """What the record heard from a catalogue last about something, and when it took that in."""

    claim: Claim
    recorded: datetime


class Draft(NamedTuple):
    """An update to be: what it claims of one scope, what it notes, and what it takes back (`dropped`)."""

    season: int | None
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    dropped: tuple[Claim, ...] = ()


def changes(
    seen: Seen, before: Pulled | None, said: Mapping[Key, Said], catalogue: Catalogue, today: date
) -> tuple[Draft, ...]:
    """What an answer tells that the catalogue did not tell before: the show first, then season by season."""
    heard = _Heard(before, said, _claims_before(before, said, catalogue) if before else {})
    now = {**claims(seen, catalogue, today), **_followed(seen, said, catalogue, today)}
    now |= {claim.key: claim for claim in _moves(seen, before, catalogue, today)}
    told = [claim for claim in now.values() if heard.is_new(claim)]
    told += _orders(seen, heard, catalogue)
    dropped = [claim for claim in heard.claims.values() if _is_dropped(claim, now, seen)]
    notes = dict(_taken_back(seen, before, dropped, catalogue))
    scopes = {claim.season for claim in (*told, *dropped)} | set(notes)
    return tuple(
        Draft(
            season,
            tuple(claim for claim in told if claim.season == season),
            notes.get(season, ()),
            tuple(claim for claim in dropped if claim.season == season and claim.day is not None),
        )
        for season in sorted(scopes, key=lambda season: season or 0)
    )


class _Heard(NamedTuple):
    """What the catalogue was last known to say: by the last pull, or by the record where that is newer."""

    before: Pulled | None
    said: Mapping[Key, Said]
    claims: Mapping[Key, Claim]

    def last(self, key: Key) -> Claim | None:
        """What it was last known to say of something."""
        said = self.said.get(key)
        if said is not None and (self.before is None or said.recorded > self.before.at):
            return said.claim
        return self.claims.get(key)

    def is_new(self, claim: Claim) -> bool:
        """Whether the catalogue is not known to have said this last."""
        if claim.says(self.last(claim.key)):
            return False
        return self.before is not None or not (claim.name == "status" and claim.value in DECISIONS)


def _claims_before(before: Pulled, said: Mapping[Key, Said], catalogue: Catalogue) -> dict[Key, Claim]:
    """What the catalogue claimed at the last pull."""
    return {
        **claims(before.seen, catalogue, before.day),
        **_followed(before.seen, said, catalogue, before.day),
    }


def _followed(seen: Seen, said: Mapping[Key, Said], catalogue: Catalogue, day: date) -> dict[Key, Claim]:
    """What is told only because it changed once, and is kept up since: the word, and the show's first day."""
    found = []
    if (None, catalogue.field) in said:
        found.append(_word(seen, catalogue))
    if (None, "premiere") in said:
        found += _premiered(seen, catalogue, day)
    return {claim.key: claim for claim in found}


def _moves(seen: Seen, before: Pulled | None, catalogue: Catalogue, today: date) -> Iterator[Claim]:
    """What is told because it changed: the word after an unclear end, the home, the show's first day."""
    if before is None:
        return
    old = before.seen
    if old.word in catalogue.unclear:
        yield _word(seen, catalogue)
    if seen.home is not None and (old.home is None or old.home.id != seen.home.id):
        yield Claim(None, "platform", seen.home.name, f"{catalogue.names['platform']} {seen.home.name}")
    if old.premiered != seen.premiered:
        yield from _premiered(seen, catalogue, today)


def _word(seen: Seen, catalogue: Catalogue) -> Claim:
    return Claim(None, catalogue.field, seen.word, f"status {seen.word}")


def _premiered(seen: Seen, catalogue: Catalogue, day: date) -> Iterator[Claim]:
    """The show's first day, where no season's premiere says it."""
    first = seen.premiered
    if first is not None and all(season.premiere != first for season in seen.listed):
        yield event(None, "premiere", first, day, catalogue.names["premiered"])


def _orders(seen: Seen, heard: _Heard, catalogue: Catalogue) -> Iterator[Claim]:
    """A new season without dates, after all seasons that have one, while the show runs."""
    before = heard.before
    if before is None or before.seen.seasons is None or seen.word not in catalogue.runs:
        return
    known = {season.number for season in before.seen.listed}
    last = max((season.number for season in seen.listed if season.dated), default=0)
    for season in seen.listed:
        if season.number in known or season.dated or season.number < last:
            continue
        said = heard.said.get((season.number, "status"))
        if said is None or said.recorded <= before.at:
            yield Claim(season.number, "status", "renewed", _undated(season, seen))


def _undated(season: SeasonSeen, seen: Seen) -> str:
    return f"season {season.number} without dates, status {seen.word}"


def _is_dropped(claim: Claim, now: Mapping[Key, Claim], seen: Seen) -> bool:
    """Whether a recorded date of a season is no longer listed, or lies ahead again."""
    if claim.name not in ("premiere", "finale") or seen.seasons is None:
        return False
    if claim.season not in {season.number for season in seen.listed}:
        return False  # the season itself was taken back
    current = now.get(claim.key)
    return current is None or (current.ahead and not claim.ahead)


def _taken_back(
    seen: Seen, before: Pulled | None, dropped: list[Claim], catalogue: Catalogue
) -> Iterator[tuple[int | None, tuple[str, ...]]]:
    """Notes on the seasons, and the dates of seasons, that the catalogue no longer lists."""
    for claim in dropped:
        yield claim.season, (f"{catalogue.publisher} took back: {claim.told}.",)
    if before is None or seen.seasons is None:
        return
    listed = {season.number for season in seen.listed}
    for season in before.seen.listed:
        if season.number not in listed:
            yield season.number, (f"{catalogue.publisher} does not list season {season.number} any more.",)
