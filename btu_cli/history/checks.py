"""The checks: things in a record that need attention. Each is a pure function of a reading; none raises."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from btu_cli.history.expectations import LAPSED, Expectation
from btu_cli.history.moment import counting
from btu_cli.history.sentence import event_title, span
from btu_cli.model.catalogues import FIELD, UNCLEAR, is_catalogue
from btu_cli.model.facts import (
    ANY,
    KNOWN_FAMILIES,
    KNOWN_FIELDS,
    Fact,
    kind_of,
    same_value,
    show_value,
)
from btu_cli.model.lifecycle import DEAD
from btu_cli.model.sources import RUMOURED, Source, name_key
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable

    from btu_cli.history.conflicts import Conflict
    from btu_cli.history.reading import Reading
    from btu_cli.model.dates import PartialDate
    from btu_cli.model.updates import Update

EVER: Final = datetime.min.replace(tzinfo=UTC)


class Finding(NamedTuple):
    """Something that a check noticed: the rule's name, the update, and the details.

    `about` has the details for the hint: an expectation, a contradiction, a mistyped fact and its field.
    """

    rule: str
    update: Update
    message: str
    about: Expectation | Conflict | Misnamed | None = None


class Misnamed(NamedTuple):
    """A fact whose field looks like a known one."""

    fact: Fact
    meant: str


def only_rumours(seen: Reading) -> Iterable[Finding]:
    """The headline is based only on rumours."""
    claim = seen.head.said_by
    if claim is not None and claim.update.standing == RUMOURED:
        message = f"Only rumours say that the show is {seen.head.status.replace('_', ' ')}."
        yield Finding("only-rumours", claim.update, message)


def stale(seen: Reading) -> Iterable[Finding]:
    """The status has had no progress for a long time, and nothing is expected."""
    claim = seen.head.said_by
    if seen.head.stale and claim is not None:
        since = min((seen.head.progress or claim.date).last, seen.today)
        yield Finding("stale", claim.update, f"No progress for {span(since, seen.today)}.")


def lapsed(seen: Reading) -> Iterable[Finding]:
    """An expected date has passed without a report whether the event happened."""
    for entry in seen.expectations:
        if entry.state == LAPSED:
            message = (
                f"{entry.scope}: {event_title(entry.event)}, expected {entry.when}, was never confirmed."
            )
            yield Finding("lapsed", entry.update, message, entry)


def conflict(seen: Reading) -> Iterable[Finding]:
    """Claims that contradict each other. The finding is about the first claim not shown."""
    for found in seen.conflicts:
        values = dict.fromkeys(show_value(claim.value) for claim in found.claims)
        message = f"{found.scope}: {found.field} is {' or '.join(values)}."
        against = next(claim for claim in found.claims if not same_value(claim.value, found.shown))
        yield Finding("conflict", against.update, message, found)


def catalogue(seen: Reading) -> Iterable[Finding]:
    """A catalogue's word and the headline disagree, and only a person can decide."""
    dead, since = seen.head.status in DEAD, seen.head.since
    for held in seen.state:
        if held.season is not None or held.field.partition(".")[0] != FIELD:
            continue
        told, word = held.current.update, show_value(held.value)
        listed = f"{told.source.publisher if told.source else held.field} lists the show as {word}"
        if word in UNCLEAR and not dead:
            yield Finding("catalogue", told, f"{listed} since {held.since}: was it cancelled, or did it end?")
        elif word not in UNCLEAR and dead and since is not None and since.last < held.since.first:
            yield Finding("catalogue", told, f"{listed} since {held.since}, after it was {seen.head.status}.")


def no_quote(seen: Reading) -> Iterable[Finding]:
    """A fact or expectation without a quote."""
    for update in seen.answering:
        if is_catalogue(update.source):
            continue  # data has no words to quote
        if _asserts(update) and not (update.source and update.source.quote):
            yield Finding("no-quote", update, f"{_named(update)} has no quote.")


def no_url(seen: Reading) -> Iterable[Finding]:
    """A fact or expectation without an address."""
    for update in seen.answering:
        if _asserts(update) and not (update.source and update.source.url):
            yield Finding("no-url", update, f"{_named(update)} has no url.")


def too_exact(seen: Reading) -> Iterable[Finding]:
    """A date that is more exact than the date of publication, or after it."""
    for update in seen.answering:
        published = update.source.published if update.source else None
        if published is None:
            continue
        narrower = is_narrower(update, published)
        if (narrower and not _quoted(update)) or update.date.first > published.last:
            message = f"{_named(update)} is dated {update.date}, and its source was published {published}."
            yield Finding("too-exact", update, message)


def is_narrower(update: Update, published: PartialDate) -> bool:
    """Whether an update's date is more exact than the publication date of its source."""
    return update.date.within(published) and update.date.days < published.days


def unknown_field(seen: Reading) -> Iterable[Finding]:
    """A field that looks like a typing error of a known one."""
    from difflib import get_close_matches

    known = (*KNOWN_FIELDS, *KNOWN_FAMILIES)
    for update in seen.answering:
        for fact in update.facts:
            family, dot, rest = fact.field.partition(".")
            if kind_of(fact.field) != ANY or family in known:
                continue
            near = get_close_matches(family, known, n=1, cutoff=0.8)
            if near:
                meant = f"{near[0]}{dot}{rest}"
                message = f"{_named(update)}: {fact.field} looks like {meant}."
                yield Finding("unknown-field", update, message, Misnamed(fact, meant))


def dangling(seen: Reading) -> Iterable[Finding]:
    """A counting update that supersedes or retracts a missing one."""
    ids = {update.id for update in seen.known}
    for update in counting(seen.known):
        for verb, target in (("supersedes", update.supersedes), ("retracts", update.retracts)):
            if target is not None and target not in ids:
                message = f"{_named(update)} {verb} {target[:12]}, which is not in the record."
                yield Finding("dangling", update, message)


def duplicate(seen: Reading) -> Iterable[Finding]:
    """Two counting updates with the same publisher, date and content: a report entered twice."""
    first: dict[object, Update] = {}
    for update in seen.answering:
        other = first.setdefault(_report(update), update)
        if other is not update:
            yield Finding("duplicate", update, f"{_named(update)} says the same as {other.id[:12]}.")


def _report(update: Update) -> object:
    """The key of a report. Quotes and notes are not part of it, unless the update has nothing else."""
    if not _asserts(update):
        return update._replace(recorded=EVER, id="")
    source = update.source or Source()
    publisher = name_key(source.publisher or ""), name_key(source.via or "")
    return (update.date, update.season, update.facts, update.expects, update.met, publisher)


CHECKS: Final[tuple[tuple[str, Callable[[Reading], Iterable[Finding]]], ...]] = (
    ("only-rumours", only_rumours),
    ("stale", stale),
    ("lapsed", lapsed),
    ("conflict", conflict),
    ("catalogue", catalogue),
    ("dangling", dangling),
    ("duplicate", duplicate),
    ("unknown-field", unknown_field),
    ("too-exact", too_exact),
    ("no-quote", no_quote),
    ("no-url", no_url),
)
RULES: Final = tuple(rule for rule, _ in CHECKS)
PRESSING: Final = frozenset({"only-rumours", "stale", "lapsed", "conflict", "catalogue", "dangling"})


def check(seen: Reading, rules: Container[str] = RULES) -> tuple[Finding, ...]:
    """All findings of these checks, in their order."""
    return tuple(finding for rule, found in CHECKS if rule in rules for finding in found(seen))


def _quoted(update: Update) -> bool:
    """Whether the quote gives the day: it has the number, the month and the year."""
    quote = update.source.quote.casefold() if update.source and update.source.quote else ""
    day = update.date.first
    months = (day.strftime("%b").casefold(), f"{day.month}/", f"-{day.month:02}", f".{day.month}.")
    return str(day.year) in quote and str(day.day) in quote and any(month in quote for month in months)


def _asserts(update: Update) -> bool:
    return bool(update.facts or update.expects or update.met)


def _named(update: Update) -> str:
    """The update's name in a message."""
    what = [fact.field for fact in update.facts] + [announced.event for announced in update.expects]
    return f"{update.id[:12]} ({', '.join((what or list(update.met))[:3]) or 'note'})"
