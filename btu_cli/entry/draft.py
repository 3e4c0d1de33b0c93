"""Makes one update from quick-entry text, options, or both. If they differ, options win."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from btu_cli.entry.language.entries import Entry
from btu_cli.errors import BadField, BadValue, Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact, field_name, parse_value
from btu_cli.model.sources import REPORTED, Source
from btu_cli.model.text import LINE, NOTE, QUOTE, clean, clean_url
from btu_cli.model.updates import Announcement, Update, require_content
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

EVENTS_LIMIT = 100
EXPECTED = "expected."
Part = TypeVar("Part", Fact, Announcement)


class Given(NamedTuple):
    """The values of the options; None or empty if an option is not given.

    `sets` are FIELD=VALUE and `expects` EVENT=WHEN as typed, `unsets` the fields and events that a correction
    removes. `like` is the source of an earlier update (--source-of); other source options override its parts.
    """

    date: PartialDate | None = None
    status: str | None = None
    sets: tuple[str, ...] = ()
    unsets: tuple[str, ...] = ()
    season: int | None = None
    expects: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    like: Source | None = None
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    speaker: str | None = None
    quote: str | None = None
    via: str | None = None
    standing: str | None = None
    note: str | None = None
    supersedes: str | None = None


def draft(
    given: Given, entry: Entry | None, recorded: datetime, today: date, base: Update | None = None
) -> Update:
    """The update, not yet sealed. Options override the text, and both override the corrected update.

    Without a date it has the date of its publication, or else today's.

    Raises:
        Refused: a part cannot be accepted, the update is empty, or its date is after today.
    """
    said = entry or Entry()
    base = base and without(base, given.unsets)
    facts = _laid(base.facts if base else (), said.facts, _facts(given))
    expects = _laid(base.expects if base else (), said.expects, _expects(given.expects))
    met = {*(base.met if base else ()), *said.met, *(field_name(event) for event in given.met)}
    update = Update(
        date=given.date or said.date or (base.date if base else _day_of_the_report(given, said, today)),
        recorded=recorded,
        season=_first(given.season, said.season, base.season if base else None),
        facts=facts,
        expects=expects,
        met=tuple(sorted(met)),
        source=_source(given, said, base.source if base else None),
        standing=given.standing or said.standing or (base.standing if base else REPORTED),
        note=_text(given.note, "The note", NOTE) or said.note or (base.note if base else None),
        supersedes=given.supersedes or (base.id if base else None),
    )
    require_content(update, today)
    _require_told_by_now(update, today)
    if base is None and not (given.date or said.date or given.published or said.published):
        _require_ahead(update.expects, today)
    return update


def _require_told_by_now(update: Update, today: date) -> None:
    """Refuse a publication that is still to come; in some time zone it is tomorrow already."""
    published = update.source.published if update.source else None
    if published is not None and (published.first - today).days > 1:
        raise Refused(
            f"{published} is after today ({today}), so nothing can have been published then.",
            hint="Correct the date of publication.",
        )


def _require_ahead(expects: Iterable[Announcement], today: date) -> None:
    """Refuse what was announced for a day that has passed, if nobody says when it was announced."""
    for announced in expects:
        if announced.when.last < today:
            raise Refused(
                f"{announced.event} expected {announced.when} has passed; when was this said?",
                hint="Give the date of the report: --date DATE.",
            )


def _day_of_the_report(given: Given, said: Entry, today: date) -> PartialDate:
    """The day of publication, because a report cannot be newer than that; else today."""
    published = given.published or said.published
    return published if published and published.first <= today else PartialDate.of_day(today)


def without(base: Update, names: Iterable[str]) -> Update:
    """The corrected update without the facts, expectations, met events and other parts to remove.

    `expected.NAME` is only the expectation. Any other name is a part of the update: season, note, source, or
    one part of its source.

    Raises:
        BadValue: the update has no such part.
    """
    for typed in names:
        name = typed.strip().lower()
        event = field_name(name.removeprefix(EXPECTED))
        facts = tuple(fact for fact in base.facts if name.startswith(EXPECTED) or fact.field != event)
        expects = tuple(each for each in base.expects if each.event != event)
        met = tuple(each for each in base.met if name.startswith(EXPECTED) or each != event)
        less = base._replace(facts=facts, expects=expects, met=met)
        less = less if less != base else _without_part(base, name)
        if less == base:
            has = (*(f.field for f in base.facts), *(f"{EXPECTED}{e.event}" for e in base.expects), *base.met)
            raise BadValue("--unset", typed, f"what the update has: {', '.join((*has, *_parts(base)))}")
        base = less
    return base


def _without_part(base: Update, name: str) -> Update:
    """The update without its season, note or source, or without one part of its source."""
    if name == "season":
        return base._replace(season=None)
    if name == "note":
        return base._replace(note=None)
    if name == "source":
        return base._replace(source=None)
    if base.source is not None and name in Source._fields:
        return base._replace(source=base.source._replace(**{name: None}))
    return base


def _parts(base: Update) -> tuple[str, ...]:
    """The names of an update's other parts."""
    held = {"season": base.season, "note": base.note, "source": base.source}
    source = base.source._asdict() if base.source else {}
    return tuple(name for name, part in (held | source).items() if part is not None)


def _laid(under: Iterable[Part], middle: Iterable[Part], over: Iterable[Part]) -> tuple[Part, ...]:
    """Facts or announcements, sorted by name. Later ones replace earlier ones with the same name."""
    named: dict[str, Part] = {}
    for parts in (under, middle, over):
        named.update((part[0], part) for part in parts)
    return tuple(named[name] for name in sorted(named))


def _first(*seasons: int | None) -> int | None:
    return next((season for season in seasons if season is not None), None)


def _facts(given: Given) -> Iterable[Fact]:
    """The facts of --status and --set. A field with two different values is a contradiction."""
    found: dict[str, Fact] = {}
    typed = [] if given.status is None else [f"status={given.status}"]
    for text in (*typed, *given.sets):
        name, equals, value = text.partition("=")
        if not equals:
            raise BadField(
                f"--set {text!r} has no equals sign.",
                hint="Write --set FIELD=VALUE, as in --set episodes=10.",
            )
        field = field_name(name)
        if field in ("season", "date"):
            raise BadField(f"{field} is not a fact.", hint=f"Write --{field}.")
        fact = Fact(field, parse_value(field, value))
        if found.setdefault(field, fact) != fact:
            raise Refused(f"The options give {field} twice, with different values.", hint="Give it once.")
    if len(found) > EVENTS_LIMIT:
        raise Refused(f"An update holds at most {EVENTS_LIMIT} facts.", hint="Enter several updates.")
    return found.values()


def _expects(texts: Iterable[str]) -> Iterable[Announcement]:
    if not texts:
        return ()
    from btu_cli.model.written import parse_date

    found: dict[str, Announcement] = {}
    for text in texts:
        event, equals, when = text.partition("=")
        if not equals or not when.strip():
            raise BadValue("--expect", text, "EVENT=WHEN, as in --expect filming=2021-Q3")
        announced = Announcement(field_name(event), parse_date(when))
        if found.setdefault(announced.event, announced) != announced:
            raise Refused(
                f"The options expect {announced.event} twice, with different dates.", hint="Give it once."
            )
    return found.values()


def _source(given: Given, said: Entry, base: Source | None) -> Source | None:
    """The source. Each part comes from the options, the text, --source-of, or the corrected update."""
    like = given.like or base or Source()
    source = Source(
        publisher=_text(given.publisher, "--source") or said.publisher or like.publisher,
        title=_text(given.title, "--title") or said.title or like.title,
        url=(clean_url(given.url) if given.url else None) or said.url or like.url,
        published=given.published or said.published or like.published,
        speaker=_text(given.speaker, "--speaker") or said.speaker or like.speaker,
        quote=_text(given.quote, "--quote", QUOTE) or said.quote or like.quote,
        via=_text(given.via, "--via") or said.via or like.via,
    )
    return source if source != Source() else None


def _text(given: str | None, what: str, limit: int = LINE) -> str | None:
    return clean(given, what, limit) or None if given is not None else None
