"""The checks: what in a record deserves a look. Each is a pure function of the evidence; none raises."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from btu_cli.errors import Refused
from btu_cli.history.conflicts import Conflict
from btu_cli.history.expectations import LAPSED, Expectation
from btu_cli.history.headline import Headline
from btu_cli.history.moment import counting
from btu_cli.history.sentence import event_title, span
from btu_cli.history.settling import command, scope_words, settlements, typed_value
from btu_cli.model.facts import (
    ANY,
    KNOWN_FAMILIES,
    KNOWN_FIELDS,
    Value,
    kind_of,
    parse_value,
    show_value,
)
from btu_cli.model.sources import RUMOURED, Source, name_key
from btu_cli.model.updates import Update

EVER: Final = datetime.min.replace(tzinfo=UTC)


class Finding(NamedTuple):
    """What a check noticed: the rule's name, the update that it is about, and what would settle it.

    The hint is a command, or names one; what a person fills in stands in capitals.
    """

    rule: str
    update: str | None
    message: str
    hint: str


class Evidence(NamedTuple):
    """What the checks look at: all that is known, what of it answers at the moment, and its reading.

    `slug` is the show that the commands of hints name.
    """

    known: tuple[Update, ...]
    answering: tuple[Update, ...]
    head: Headline
    expectations: tuple[Expectation, ...]
    conflicts: tuple[Conflict, ...]
    today: date
    slug: str = "SLUG"

    def correcting(self, update: Update, *words: str) -> str:
        """The command that corrects an update."""
        return command(f"correct {update.id[:12]}", self.slug, *words)

    def adding(self, season: int | None, *words: str) -> str:
        """The command that adds an update of a scope."""
        return command("add-update", self.slug, *scope_words(season), *words)


def only_rumours(seen: Evidence) -> Iterable[Finding]:
    """Nothing firmer than rumours stands behind the headline."""
    claim = seen.head.said_by
    if claim is not None and claim.update.standing == RUMOURED:
        message = f"Only rumours say that the show is {seen.head.status.replace('_', ' ')}."
        firm = seen.adding(claim.season, "--status", seen.head.status, "--source", "PUBLISHER")
        yield Finding("only-rumours", claim.update.id, message, f"Once somebody stands by it: {firm}")


def stale(seen: Evidence) -> Iterable[Finding]:
    """The headline has not moved for long and nothing is awaited."""
    claim = seen.head.said_by
    if seen.head.stale and claim is not None:
        since = seen.head.progress or claim.date.last
        message = f"Nothing firm for {span(since, seen.today)}."
        news = seen.adding(claim.season, "--status", "STATUS", "--source", "PUBLISHER")
        yield Finding("stale", claim.update.id, message, f"Once something is reported: {news}")


def lapsed(seen: Evidence) -> Iterable[Finding]:
    """An expected date went by and nobody said whether it happened."""
    for entry in seen.expectations:
        if entry.state == LAPSED:
            message = (
                f"{entry.scope}: {event_title(entry.event)}, expected {entry.when}, was never confirmed."
            )
            met = seen.adding(entry.season, "--met", entry.event, "--date", "WHEN")
            hint = f"If it happened: {met}; if it moved: --expect {entry.event}=WHEN instead of --met."
            yield Finding("lapsed", entry.update.id, message, hint)


def conflict(seen: Evidence) -> Iterable[Finding]:
    """Claims that cannot both be right."""
    for found in seen.conflicts:
        values = dict.fromkeys(show_value(claim.value) for claim in found.claims)
        message = f"{found.scope}: {found.field} is {' or '.join(values)}."
        wrong, settling = settlements(found, seen.slug)[0]
        hint = f"If {show_value(wrong.value)} is wrong: {settling}"
        yield Finding("conflict", wrong.update.id, message, hint)


def no_quote(seen: Evidence) -> Iterable[Finding]:
    """A fact or expectation without the words that carry it."""
    for update in seen.answering:
        if _asserts(update) and not (update.source and update.source.quote):
            hint = seen.correcting(update, "--quote", "WORDS")
            yield Finding("no-quote", update.id, f"{_named(update)} has no quote.", hint)


def no_url(seen: Evidence) -> Iterable[Finding]:
    """A fact or expectation that nobody can look up."""
    for update in seen.answering:
        if _asserts(update) and not (update.source and update.source.url):
            hint = seen.correcting(update, "--url", "URL")
            yield Finding("no-url", update.id, f"{_named(update)} has no url.", hint)


def too_exact(seen: Evidence) -> Iterable[Finding]:
    """A date more exact than its source's publication allows, or after it."""
    for update in seen.answering:
        published = update.source.published if update.source else None
        if published is None:
            continue
        narrower = update.date.within(published) and update.date.days < published.days
        if (narrower and not _quoted(update)) or update.date.first > published.last:
            message = f"{_named(update)} is dated {update.date}, and its source was published {published}."
            hint = seen.correcting(update, "--date", str(published))
            if narrower:
                hint += "; or, where its words give the day, --quote WORDS instead of --date."
            yield Finding("too-exact", update.id, message, hint)


def unknown_field(seen: Evidence) -> Iterable[Finding]:
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
                hint = seen.correcting(
                    update, "--unset", fact.field, "--set", f"{meant}={_taken_by(meant, fact.value)}"
                )
                yield Finding("unknown-field", update.id, message, hint)


def dangling(seen: Evidence) -> Iterable[Finding]:
    """An update that counts, and supersedes or retracts one that is not there."""
    ids = {update.id for update in seen.known}
    for update in counting(seen.known):
        for verb, target in (("supersedes", update.supersedes), ("retracts", update.retracts)):
            if target is not None and target not in ids:
                message = f"{_named(update)} {verb} {target[:12]}, which is not in the record."
                yield Finding("dangling", update.id, message, _reattached(seen, update))


def duplicate(seen: Evidence) -> Iterable[Finding]:
    """Two counting updates in which one publisher says the same of one date: a report entered twice."""
    first: dict[object, Update] = {}
    for update in seen.answering:
        other = first.setdefault(_report(update), update)
        if other is not update:
            message = f"{_named(update)} says the same as {other.id[:12]}."
            hint = command(f"retract {update.id[:12]}", seen.slug, "--reason", "duplicate")
            yield Finding("duplicate", update.id, message, hint)


def _report(update: Update) -> object:
    """What makes an update the same report: the words around it may differ, unless it has nothing else."""
    if not _asserts(update):
        return update._replace(recorded=EVER, id="")
    source = update.source or Source()
    publisher = name_key(source.publisher or ""), name_key(source.via or "")
    return (update.date, update.season, update.facts, update.expects, update.met, publisher)


CHECKS: Final[tuple[tuple[str, Callable[[Evidence], Iterable[Finding]]], ...]] = (
    ("only-rumours", only_rumours),
    ("stale", stale),
    ("lapsed", lapsed),
    ("conflict", conflict),
    ("dangling", dangling),
    ("duplicate", duplicate),
    ("unknown-field", unknown_field),
    ("too-exact", too_exact),
    ("no-quote", no_quote),
    ("no-url", no_url),
)
RULES: Final = tuple(rule for rule, _ in CHECKS)
PRESSING: Final = frozenset({"only-rumours", "stale", "lapsed", "conflict", "dangling"})


def check(seen: Evidence, ignored: Iterable[str] = ()) -> tuple[Finding, ...]:
    """Every finding of every check but the ignored ones, in the order of the checks."""
    left_out = frozenset(ignored)
    return tuple(finding for rule, found in CHECKS if rule not in left_out for finding in found(seen))


def _quoted(update: Update) -> bool:
    """Whether the quote itself gives the day: its number, month and year stand in it."""
    quote = update.source.quote.casefold() if update.source and update.source.quote else ""
    day = update.date.first
    months = (day.strftime("%b").casefold(), f"{day.month}/", f"-{day.month:02}", f".{day.month}.")
    return str(day.year) in quote and str(day.day) in quote and any(month in quote for month in months)


def _reattached(seen: Evidence, update: Update) -> str:
    """What makes an update stand on its own: a correction of it, or, where it only withdraws, its end."""
    if update.retracts is not None:
        alone = command(f"retract {update.id[:12]}", seen.slug, "--reason", "WHY")
    else:
        alone = seen.correcting(update, "--note", "WORDS")
    return f"Merge the record that holds it; if there is none: {alone}"


def _taken_by(field: str, value: Value) -> str:
    """A value as a field takes it; VALUE where the field cannot have it."""
    try:
        parse_value(field, typed_value(value))
    except Refused:
        return "VALUE"
    return typed_value(value)


def _asserts(update: Update) -> bool:
    return bool(update.facts or update.expects or update.met)


def _named(update: Update) -> str:
    """The update as a message names it."""
    what = [fact.field for fact in update.facts] + [announced.event for announced in update.expects]
    return f"{update.id[:12]} ({', '.join((what or list(update.met))[:3]) or 'note'})"
