"""One update from what was typed: quick-entry text, options, or both. Where they differ, options win."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from btu_cli.errors import BadField, BadValue, Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import Fact, field_name, parse_value
from btu_cli.model.sources import REPORTED, Source
from btu_cli.model.text import LINE, NOTE, QUOTE, clean, clean_url
from btu_cli.model.updates import Announcement, Update, require_content

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from btu_cli.entry import Entry

EVENTS_LIMIT = 100


class Given(NamedTuple):
    """What the options say; None or nothing where they say nothing.

    `sets` are FIELD=VALUE and `expects` EVENT=WHEN as typed; `like` is the source of an update entered
    before (--source-of), which the other parts of the source are laid over.
    """

    date: PartialDate | None = None
    status: str | None = None
    sets: tuple[str, ...] = ()
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


def draft(given: Given, entry: Entry | None, recorded: datetime, today: date) -> Update:
    """The update, not sealed yet; without a date it is today's.

    Raises:
        Refused: a part cannot be taken, the whole says nothing, or it is dated after today.
    """
    facts = {fact.field: fact for fact in entry.facts} if entry else {}
    facts.update((fact.field, fact) for fact in _facts(given))
    expects = {announced.event: announced for announced in entry.expects} if entry else {}
    expects.update((announced.event, announced) for announced in _expects(given.expects))
    met = (*(entry.met if entry else ()), *(field_name(event) for event in given.met))
    update = Update(
        date=given.date or (entry.date if entry and entry.date else PartialDate.of_day(today)),
        recorded=recorded,
        season=given.season if given.season is not None else (entry.season if entry else None),
        facts=tuple(sorted(facts.values(), key=lambda fact: fact.field)),
        expects=tuple(sorted(expects.values(), key=lambda announced: announced.event)),
        met=tuple(sorted(set(met))),
        source=_source(given, entry),
        standing=given.standing or (entry.standing if entry and entry.standing else REPORTED),
        note=_text(given.note, "the note", NOTE) or (entry.note if entry else None),
        supersedes=given.supersedes,
    )
    require_content(update, today)
    return update


def _facts(given: Given) -> Iterable[Fact]:
    """The facts of --status and --set; a field twice with different values contradicts itself."""
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
            raise BadField(f"{field} is no fact.", hint=f"Write --{field}.")
        fact = Fact(field, parse_value(field, value))
        if found.setdefault(field, fact) != fact:
            raise Refused(f"The options give {field} twice, and differently.", hint="Give it once.")
    if len(found) > EVENTS_LIMIT:
        raise Refused(f"An update holds at most {EVENTS_LIMIT} facts.", hint="Enter several updates.")
    return found.values()


def _expects(texts: Iterable[str]) -> Iterable[Announcement]:
    from btu_cli.model.written import parse_date

    found: dict[str, Announcement] = {}
    for text in texts:
        event, equals, when = text.partition("=")
        if not equals or not when.strip():
            raise BadValue("--expect", text, "EVENT=WHEN, as in --expect filming=2021-Q3")
        announced = Announcement(field_name(event), parse_date(when))
        if found.setdefault(announced.event, announced) != announced:
            raise Refused(
                f"The options expect {announced.event} twice, and differently.", hint="Give it once."
            )
    return found.values()


def _source(given: Given, entry: Entry | None) -> Source | None:
    """The source: that of --source-of, under what the text says, under what the options say."""
    like = given.like or Source()
    source = Source(
        publisher=_text(given.publisher, "--source")
        or (entry.publisher if entry else None)
        or like.publisher,
        title=_text(given.title, "--title") or like.title,
        url=(clean_url(given.url) if given.url else None) or (entry.url if entry else None) or like.url,
        published=given.published or like.published,
        speaker=_text(given.speaker, "--speaker") or like.speaker,
        quote=_text(given.quote, "--quote", QUOTE) or (entry.quote if entry else None) or like.quote,
        via=_text(given.via, "--via") or like.via,
    )
    return source if source != Source() else None


def _text(given: str | None, what: str, limit: int = LINE) -> str | None:
    return clean(given, what, limit) or None if given is not None else None
