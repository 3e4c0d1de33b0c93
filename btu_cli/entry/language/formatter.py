"""Writes an entry as quick entry that reads back to the same entry.

Each part is written as people say it, if that reads back to the same part. Else it is written as
`field = value`, in quotes if the text holds characters with a meaning in the language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry import ANYWHERE, parse_entry
from btu_cli.entry.language.entries import Entry
from btu_cli.errors import Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import EVENT_STATES, SEPARATOR, WITHDRAWN, Fact, texts_of
from btu_cli.model.platforms import platform_title
from btu_cli.model.sources import REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from btu_cli.entry.language.context import Context
    from btu_cli.model.facts import Value
    from btu_cli.model.updates import Announcement, Update

_ALONE: Final = ANYWHERE._replace(suggests=False)
_SPOKEN: Final = {"hiatus": "on hiatus", "awaiting": "awaiting word"}
_BY: Final = ("renewed", "saved")
_SOURCE: Final = {
    "publisher": "@{}", "via": "via {}", "speaker": "said by {}", "published": "published {}", "title": "",
    "url": "{}",
}  # fmt: skip
_PARTS: Final = {"not involved": "{} not involved", "left": "left {}", "available": "available on {}"}


def format_entry(entry: Entry | Update, context: Context = ANYWHERE) -> str:
    """The entry as one line of clauses that `parse_entry` reads back; empty for an empty entry.

    `context` is the context in which it will be read. The note is last and can have several lines. An
    update's id, time of recording, and references to other updates are left out.
    """
    said = entry if isinstance(entry, Entry) else _entry_of(entry)
    said = said._replace(expects=tuple(sorted(said.expects)), met=tuple(sorted(said.met)))
    context = context._replace(today=None, suggests=False)  # a clause does not depend on today
    clauses = list(_clauses(said, context))
    line = _joined(said, clauses)
    if _reads_as(line, said, context):
        return line
    return _joined(said, list(_plainly(said)))


def quoted(text: str) -> str:
    r"""`text` in quotes, with `\` in front of characters that would end them."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _entry_of(update: Update) -> Entry:
    source = update.source
    return Entry(
        date=update.date,
        season=update.season,
        facts=update.facts,
        expects=update.expects,
        met=update.met,
        standing=None if update.standing == REPORTED else update.standing,
        publisher=source.publisher if source else None,
        url=source.url if source else None,
        quote=source.quote if source else None,
        note=update.note,
        title=source.title if source else None,
        published=source.published if source else None,
        speaker=source.speaker if source else None,
        via=source.via if source else None,
    )


def _joined(said: Entry, clauses: Sequence[str]) -> str:
    """The standing first, the note last."""
    line = ", ".join(clauses)
    if said.standing:
        line = f"{said.standing}: {line}".rstrip()
    return f"{line} # {said.note}".lstrip() if said.note else line


def _clauses(said: Entry, context: Context) -> Iterator[str]:
    """The clauses in the form that people write."""
    rest = list(said.facts)
    decision = _decision(said, rest, context)
    decided = parse_entry(decision, context)._replace(date=said.date) if decision else None
    if decided and said.date and _reads_as(f"{decision} {said.date}", decided, context):
        decision = f"{decision} {said.date}"
    elif said.date:
        yield _first([str(said.date)], Entry(date=said.date), context) or f"date = {said.date}"
    if decision:
        yield decision
    if said.season is not None and not (decision and decision.startswith(f"final season {said.season}")):
        yield f"season {said.season}"
    for fact in rest:
        yield _first(_spoken(fact), Entry(facts=(fact,)), context) or _assigned(fact)
    yield from _others(said, context)


def _others(said: Entry, context: Context) -> Iterator[str]:
    """The clauses of expectations, met events and the source."""
    for expected in said.expects:
        spoken = f"{expected.event} expected {expected.when}"
        yield _first([spoken], Entry(expects=(expected,)), context) or _expecting(expected)
    for event in said.met:
        spoken = "wrapped filming" if event == "filming" else f"met {event}"
        yield _first([spoken], Entry(met=(event,)), context) or f"met = {quoted(event)}"
    yield from _source(said, context)


def _plainly(said: Entry) -> Iterator[str]:
    """The clauses in the safe form: every part named, every text in quotes."""
    if said.date:
        yield f"date = {said.date}"
    if said.season is not None:
        yield f"season = {said.season}"
    for fact in said.facts:
        yield f"{quoted(fact.field)} = {_value(fact.value, plain=False)}"
    for expected in said.expects:
        yield _expecting(expected)
    for event in said.met:
        yield f"met = {quoted(event)}"
    yield from _source(said, None)


def _source(said: Entry, context: Context | None) -> Iterator[str]:
    """The parts of the source in the form that people write, if it reads back, else by name."""
    for part, spoken in _SOURCE.items():
        value = getattr(said, part)
        if not value:
            continue
        named = f"{part} = {value if part == 'published' else quoted(value)}"
        said_so = [spoken.format(value)] if spoken and context else []
        alone = Entry()._replace(**{part: value})
        yield (_first(said_so, alone, context) if context else "") or named
    if said.quote:
        yield quoted(said.quote)


def _decision(said: Entry, rest: list[Fact], context: Context) -> str:
    """The clause of the status. The facts in it are removed from `rest`."""
    facts = {fact.field: fact for fact in rest}
    status = facts.get("status")
    if status is None or not isinstance(status.value, str):
        return ""
    for spoken, fields in _decisions(said, status.value, facts):
        carried = tuple(facts[field] for field in sorted(fields))
        season = said.season if spoken.startswith("final season ") else None
        if _reads_as(spoken, Entry(season=season, facts=carried), context):
            rest[:] = [fact for fact in rest if fact.field not in fields]
            return spoken
    return ""


def _decisions(said: Entry, status: str, facts: dict[str, Fact]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Possible clauses for the status, each with the fields that it includes, the fullest first."""
    if status == "final_season" and "final" in facts:
        if said.season is not None:
            yield f"final season {said.season}", ("status", "final")
        yield "final season", ("status", "final")
    by = ("by",) if "by" in facts else ()
    platform = facts.get("platform")
    if status in _BY and platform and isinstance(platform.value, str):
        yield f"{status} {'by' if by else 'at'} {platform.value}", ("status", "platform", *by)
    for field, fact in facts.items():
        family, _, key = field.partition(".")
        if family == "platform" and (status, fact.value) == ("cancelled", "cancelled"):
            yield f"cancelled {'by' if by else 'at'} {platform_title(key)}", ("status", field, *by)
        if family == "platform" and (status, fact.value) == ("in_talks", "in talks"):
            yield f"in talks with {platform_title(key)}", ("status", field)
    spoken = _SPOKEN.get(status, status.replace("_", " "))
    if by:
        yield f"{spoken} by {facts['by'].value}", ("status", "by")
    yield spoken, ("status",)


def _spoken(fact: Fact) -> Iterator[str]:
    """Possible clauses for a fact."""
    family, dot, key = fact.field.partition(".")
    name = platform_title(key)
    if fact.field == "episodes":
        yield f"{fact.value} episodes" if fact.value != 1 else "1 episode"
    if fact.field == "seasons":
        yield f"{fact.value} seasons"
    if fact.field == "language":
        yield f"in {' and '.join(texts_of(fact.value))}"
    if family == "platform" and dot and isinstance(fact.value, str) and fact.value in _PARTS:
        yield _PARTS[fact.value].format(name)
    if family == "rights" and dot:
        yield f"{name} rights until {fact.value}"
    if isinstance(fact.value, str) and fact.value in EVENT_STATES and not dot:
        yield f"{fact.field} {'called off' if fact.value == WITHDRAWN else fact.value}"
    if fact.field == "stage" and fact.value in ("pre-production", "casting"):
        yield str(fact.value)
    if fact.field == "reason":
        yield f"due to {fact.value}"


def _assigned(fact: Fact) -> str:
    """`field = value`, with quotes only if it does not read back without them."""
    for name in (fact.field, quoted(fact.field)):
        for plain in (True, False):
            clause = f"{name} = {_value(fact.value, plain=plain)}"
            if _reads_as(clause, Entry(facts=(fact,)), _ALONE):
                return clause
    return f"{quoted(fact.field)} = {_value(fact.value, plain=False)}"


def _value(value: Value, *, plain: bool) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | PartialDate):
        return str(value)
    return SEPARATOR.join(text if plain else quoted(text) for text in texts_of(value))


def _expecting(expected: Announcement) -> str:
    return f"expect {quoted(expected.event)} = {expected.when}"


def _first(candidates: Iterable[str], said: Entry, context: Context) -> str:
    """The first candidate that reads back to the wanted entry, or nothing."""
    return next((clause for clause in candidates if _reads_as(clause, said, context)), "")


def _reads_as(line: str, said: Entry, context: Context) -> bool:
    try:
        return parse_entry(line, context) == said
    except Refused:
        return False
