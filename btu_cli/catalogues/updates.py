"""Turns the news from a catalogue into updates of the record, and finds such updates again."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from btu_cli.catalogues.changes import News, Said
from btu_cli.catalogues.claims import Claim, Key
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact
from btu_cli.model.sources import REPORTED, Source, same_name
from btu_cli.model.updates import Announcement, Update

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from btu_cli.catalogues.answers import Seen
    from btu_cli.catalogues.catalogue import Catalogue


def said_in(updates: Iterable[Update], catalogue: Catalogue, number: str) -> dict[Key, Said]:
    """The last claims of a catalogue about this show in the record, those of withdrawn updates included.

    A correction comes from a person, whatever source it names, so it is not a claim of the catalogue.
    """
    said: dict[Key, Said] = {}
    for update in sorted(updates, key=lambda update: update.recorded):
        if update.supersedes is None and is_from(update, catalogue, number):
            for claim in _claims_of(update):
                said[claim.key] = Said(claim, update.recorded)
    return said


def is_from(update: Update, catalogue: Catalogue, number: str) -> bool:
    """Whether an update was pulled from the catalogue's page about this show."""
    source = update.source
    if source is None or not same_name(source.publisher, catalogue.publisher):
        return False
    return number in (source.url or "").split("/")


def updates_of(
    news: Iterable[News], seen: Seen, catalogue: Catalogue, now: datetime, today: date
) -> tuple[Update, ...]:
    """The updates made from what is new, recorded one after the other.

    Each has the date on which the catalogue's record changed. It has the date of the pull instead if that
    date is unknown, or if the update tells of a day that came after it.
    """
    made = [update for each in news for update in _updates_of(each, seen, catalogue, now, today)]
    return tuple(
        update._replace(recorded=now + timedelta(microseconds=place)) for place, update in enumerate(made)
    )


def corrected(update: Update, news: News, catalogue: Catalogue, now: datetime) -> Update:
    """An earlier update without the claims that the catalogue has taken back."""
    taken = {claim.name for claim in news.dropped}
    return update._replace(
        recorded=now,
        facts=tuple(fact for fact in update.facts if fact.field not in taken),
        note=" ".join((*([update.note] if update.note else ()), *news.notes))
        or f"{catalogue.publisher} took this back.",
        supersedes=update.id,
        id="",
    )


def _updates_of(news: News, seen: Seen, catalogue: Catalogue, now: datetime, today: date) -> Iterator[Update]:
    changed = min(seen.updated.astimezone(UTC).date(), today) if seen.updated else today
    by_day: dict[date, list[Claim]] = {changed: []} if news.notes else {}
    for claim in news.claims:
        by_day.setdefault(today if claim.day and claim.day > changed else changed, []).append(claim)
    for day in sorted(by_day):
        told = by_day[day]
        notes = news.notes if day == changed else ()
        lines = [f"From {catalogue.publisher}: {'; '.join(claim.told for claim in told)}."] if told else []
        yield Update(
            date=PartialDate.of_day(day),
            recorded=now,
            season=news.season,
            facts=tuple(sorted(Fact(claim.name, claim.value) for claim in told if not claim.ahead)),
            expects=tuple(
                Announcement(claim.name, claim.value)
                for claim in told
                if claim.ahead and isinstance(claim.value, PartialDate)
            ),
            source=Source(publisher=catalogue.publisher, url=seen.url),
            standing=REPORTED,
            note=" ".join((*lines, *notes)),
        )


def _claims_of(update: Update) -> Iterator[Claim]:
    for fact in update.facts:
        yield Claim(update.season, fact.field, fact.value)
    for announced in update.expects:
        yield Claim(update.season, announced.event, announced.when, ahead=True)
