"""Finds what changed at a catalogue since the last pull, scope by scope. Pure.

An answer is compared with the last known answer: what the last pull saw, or what another copy of the record
has heard since. If the last pull is unknown (it is the first one, or its traces were lost), only the record
is compared, and decisions are left out, because nothing says when they were made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.catalogues.claims import Claim, Key, claims, event
from btu_cli.model.lifecycle import DECISIONS
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date, datetime

    from btu_cli.catalogues.answers import SeasonSeen, Seen
    from btu_cli.catalogues.catalogue import Catalogue


class Pulled(NamedTuple):
    """The answer that the last pull saw, and the time of that pull."""

    seen: Seen
    at: datetime
    day: date


class Said(NamedTuple):
    """The last claim of a catalogue in the record about one field, and when it was recorded."""

    claim: Claim
    recorded: datetime


class News(NamedTuple):
    """What is new about one scope: claims, notes, and the claims that are taken back (`dropped`)."""

    season: int | None
    claims: tuple[Claim, ...] = ()
    notes: tuple[str, ...] = ()
    dropped: tuple[Claim, ...] = ()


def changes(
    seen: Seen, before: Pulled | None, said: Mapping[Key, Said], catalogue: Catalogue, today: date
) -> tuple[News, ...]:
    """The claims of an answer that the catalogue did not make before: first the show, then each season."""
    heard = _Heard(before, said, _claims_before(before, said, catalogue) if before else {})
    now = {**claims(seen, catalogue, today), **_followed(seen, said, catalogue, today)}
    now |= {claim.key: claim for claim in _moves(seen, before, catalogue, today)}
    told = [claim for claim in now.values() if heard.is_new(claim)]
    told += _orders(seen, heard, catalogue)
    dropped = [claim for claim in heard.claims.values() if _is_dropped(claim, now, seen)]
    notes = dict(_taken_back(seen, before, dropped, catalogue))
    scopes = {claim.season for claim in (*told, *dropped)} | set(notes)
    return tuple(
        News(
            season,
            tuple(claim for claim in told if claim.season == season),
            notes.get(season, ()),
            tuple(claim for claim in dropped if claim.season == season and claim.day is not None),
        )
        for season in sorted(scopes, key=lambda season: season or 0)
    )


class _Heard(NamedTuple):
    """The last known claims of the catalogue: from the last pull, or from the record if that is newer."""

    before: Pulled | None
    said: Mapping[Key, Said]
    claims: Mapping[Key, Claim]

    def last(self, key: Key) -> Claim | None:
        """The last known claim about this field."""
        said = self.said.get(key)
        if said is not None and (self.before is None or said.recorded > self.before.at):
            return said.claim
        return self.claims.get(key)

    def is_new(self, claim: Claim) -> bool:
        """Whether this differs from the last known claim."""
        if claim.says(self.last(claim.key)):
            return False
        return self.before is not None or not (claim.name == "status" and claim.value in DECISIONS)


def _claims_before(before: Pulled, said: Mapping[Key, Said], catalogue: Catalogue) -> dict[Key, Claim]:
    """The claims of the catalogue at the last pull."""
    return {
        **claims(before.seen, catalogue, before.day),
        **_followed(before.seen, said, catalogue, before.day),
    }


def _followed(seen: Seen, said: Mapping[Key, Said], catalogue: Catalogue, day: date) -> dict[Key, Claim]:
    """Claims that are made only after a first change: the catalogue's word, and the show's first day."""
    found = []
    if (None, catalogue.field) in said:
        found.append(_word(seen, catalogue))
    if (None, "premiere") in said:
        found += _premiered(seen, catalogue, day)
    return {claim.key: claim for claim in found}


def _moves(seen: Seen, before: Pulled | None, catalogue: Catalogue, today: date) -> Iterator[Claim]:
    """Claims made because a value changed: the word after an unclear end, the home, the first day."""
    if before is None:
        return
    old = before.seen
    if old.word in catalogue.unclear:
        yield _word(seen, catalogue)
    if seen.home is not None and (old.home is None or not seen.home.same_as(old.home)):
        yield Claim(None, "platform", seen.home.name, f"{catalogue.names['platform']} {seen.home.name}")
    if old.premiered != seen.premiered:
        yield from _premiered(seen, catalogue, today)


def _word(seen: Seen, catalogue: Catalogue) -> Claim:
    return Claim(None, catalogue.field, seen.word, f"status {seen.word}")


def _premiered(seen: Seen, catalogue: Catalogue, day: date) -> Iterator[Claim]:
    """The show's first day, if no season's premiere gives it."""
    first = seen.premiered
    if first is not None and all(season.premiere != first for season in seen.listed):
        yield event(None, "premiere", first, day, catalogue.names["premiered"])


def _orders(seen: Seen, heard: _Heard, catalogue: Catalogue) -> Iterator[Claim]:
    """Orders: a new season without dates, after all seasons with dates, while the show runs."""
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
    """Whether a recorded date of a season is no longer listed, or is in the future again."""
    if claim.name not in ("premiere", "finale") or seen.seasons is None:
        return False
    if claim.season not in {season.number for season in seen.listed}:
        return False  # the whole season was taken back
    current = now.get(claim.key)
    return current is None or (current.ahead and not claim.ahead)


def _taken_back(
    seen: Seen, before: Pulled | None, dropped: list[Claim], catalogue: Catalogue
) -> Iterator[tuple[int | None, tuple[str, ...]]]:
    """Notes about seasons, and dates of seasons, that the catalogue no longer lists."""
    for claim in dropped:
        yield claim.season, (f"{catalogue.publisher} took back: {claim.told}.",)
    if before is None or seen.seasons is None:
        return
    listed = {season.number for season in seen.listed}
    for season in before.seen.listed:
        if season.number not in listed:
            yield season.number, (f"{catalogue.publisher} does not list season {season.number} any more.",)
