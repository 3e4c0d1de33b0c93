"""Converts between the raw documents of a file and the values of the model.

Empty keys are left out at every level. Unknown keys are ignored here; code that rewrites a file keeps the raw
documents.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from btu_cli.errors import NotADate
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import DATE, Fact, Value, kind_of
from btu_cli.model.numbering import Numbering
from btu_cli.model.sources import FIRMNESS, REPORTED, Source
from btu_cli.model.updates import Acknowledgement, Announcement, Show, Update, instant_text
from btu_cli.store.identity import Document, WrongShape, identify

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TEXT_OR_NONE: Final = frozenset({str, type(None)})
_NOTHING_KNOWN: Final = (None,) * len(Source._fields)
_KEYS: Final = frozenset(Update._fields) - {"id"}
_SOURCE_KEYS: Final = frozenset(Source._fields)
_ANNOUNCEMENT_KEYS: Final = frozenset(Announcement._fields)


def seal(update: Update) -> Update:
    """The update with its id, exactly as it will be read back."""
    document = encode(update)
    return decode(identify(document), document)


# -- values to documents -----------------------------------------------------------------------------------


def encode(update: Update) -> Document:
    """The raw document of an update, without its id."""
    source = update.source
    return _filled(
        {
            "date": str(update.date),
            "recorded": instant_text(update.recorded.astimezone(UTC)),
            "season": update.season,
            "facts": {fact.field: _raw(fact.value) for fact in update.facts},
            "expects": [{"event": event, "when": str(when)} for event, when in update.expects],
            "met": list(update.met),
            "source": {name: _raw(part) for name, part in source._asdict().items()} if source else None,
            "standing": update.standing,
            "note": update.note,
            "supersedes": update.supersedes,
            "retracts": update.retracts,
        }
    )


def encode_show(show: Show) -> Document:
    """The raw document of a show, without the format and digest that the file adds."""
    return _filled(
        {
            "slug": show.slug,
            "title": show.title,
            "other_titles": list(show.other_titles),
            "ids": dict(show.ids),
            "note": show.note,
            "numberings": {
                numbering.name: {str(own): season for own, season in numbering.pairs}
                for numbering in show.numberings
            },
            "hidden": show.hidden or None,
            "acknowledged": {
                each.what: True if each.until is None else each.until.isoformat()
                for each in show.acknowledged
            },
        }
    )


def _raw(value: Value | None) -> object:
    if isinstance(value, PartialDate):
        return str(value)
    return list(value) if isinstance(value, tuple) else value


def _filled(content: Mapping[str, Any]) -> Document:
    """`content` without empty keys at any level; 0 and false are not empty."""
    inner = {key: _filled(value) if isinstance(value, dict) else value for key, value in content.items()}
    return {key: value for key, value in inner.items() if value is not None and value not in ("", [], {})}


# -- documents to values -----------------------------------------------------------------------------------


def decode(update_id: str, document: Mapping[str, Any]) -> Update:
    """The update in a raw document. Unknown keys are ignored.

    Raises:
        WrongShape: a part of it is missing or malformed.
    """
    if "id" in document and document["id"] != update_id:
        raise WrongShape("id", "inside the document differs from its key")
    standing = document.get("standing", REPORTED)
    if not isinstance(standing, str) or standing not in FIRMNESS:
        raise WrongShape("standing", f"is not one of {', '.join(FIRMNESS)}")
    return Update(  # by position: with 10,000 updates, names take a tenth of the time
        _date(document.get("date"), "date"),
        _moment(document.get("recorded")),
        _season(document.get("season")),
        _facts(_object(document, "facts", "facts")),
        tuple(map(_announcement, _list(document, "expects"))) if "expects" in document else (),
        _texts(document, "met") if "met" in document else (),
        _source(document) if "source" in document else None,
        standing,
        _text(document, "note", "note") if "note" in document else None,
        _text(document, "supersedes", "supersedes") if "supersedes" in document else None,
        _text(document, "retracts", "retracts") if "retracts" in document else None,
        update_id,
    )


def knows(document: Mapping[str, Any]) -> bool:
    """Whether this version knows every key of an update's document."""
    return (
        _KEYS.issuperset(document)
        and _SOURCE_KEYS.issuperset(document.get("source", ()))
        and all(map(_ANNOUNCEMENT_KEYS.issuperset, document.get("expects", ())))
    )


def decode_show(document: Mapping[str, Any]) -> Show:
    """The show in a raw document. The title is empty if the shipped record gives it.

    Raises:
        WrongShape: a part of it is missing or malformed.
    """
    slug = _text(document, "slug", "slug")
    if not slug:
        raise WrongShape("slug", "is missing")
    ids = _object(document, "ids", "ids")
    if not all(isinstance(value, str) for value in ids.values()):
        raise WrongShape("ids", "holds something that is not text")
    return Show(
        slug=slug,
        title=_text(document, "title", "title") or "",
        other_titles=_texts(document, "other_titles"),
        ids=tuple(sorted(ids.items())),
        note=_text(document, "note", "note"),
        numberings=_numberings(document),
        hidden=_flag(document, "hidden"),
        acknowledged=tuple(_acknowledged(document)),
    )


def _acknowledged(document: Mapping[str, Any]) -> Iterator[Acknowledgement]:
    """The acknowledgements: for good (true), or until a day."""
    for what, until in sorted(_object(document, "acknowledged", "acknowledged").items()):
        try:
            yield Acknowledgement(what, None if until is True else date.fromisoformat(until))
        except (TypeError, ValueError):
            raise WrongShape(f"acknowledged.{what}", "is neither true nor a date") from None


def _flag(raw: Mapping[str, Any], key: str) -> bool:
    value = raw.get(key, False)
    if isinstance(value, bool):
        return value
    raise WrongShape(key, "is neither true nor false")


def _numberings(document: Mapping[str, Any]) -> tuple[Numbering, ...]:
    found = []
    for name, pairs in sorted(_object(document, "numberings", "numberings").items()):
        where = f"numberings.{name}"
        if not isinstance(pairs, dict):
            raise WrongShape(where, "is not an object")
        if not all(_is_number(own) and _is_whole(season) for own, season in pairs.items()):
            raise WrongShape(where, "pairs something that is not a season")
        found.append(Numbering(name, tuple(sorted((int(own), season) for own, season in pairs.items()))))
    return tuple(found)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 4  # noqa: PLR2004 - far beyond any season


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _date(raw: object, where: str) -> PartialDate:
    if not isinstance(raw, str):
        raise WrongShape(where, "is missing" if raw is None else "is not a text")
    try:
        return _parsed(raw)
    except NotADate:
        raise WrongShape(where, f"is not a date: {raw[:40]!r}") from None


def _moment(raw: object) -> datetime:
    if not isinstance(raw, str):
        raise WrongShape("recorded", "is missing" if raw is None else "is not a text")
    try:
        moment = datetime.fromisoformat(raw)
        if moment.tzinfo is not None:
            return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise WrongShape("recorded", f"is not an instant in UTC: {raw[:40]!r}")


def _season(raw: object) -> int | None:
    if raw is None or (isinstance(raw, int) and not isinstance(raw, bool) and raw >= 0):
        return raw
    raise WrongShape("season", "is not a whole number")


def _facts(raw: dict[str, Any]) -> tuple[Fact, ...]:
    try:
        return tuple([_fact(field, value) for field, value in sorted(raw.items())])
    except TypeError:  # lists cannot be looked up
        return tuple([Fact(field, _value(field, raw[field])) for field in sorted(raw)])


@lru_cache(maxsize=1024, typed=True)
def _fact(field: str, raw: object) -> Fact:
    """A fact, cached: most are stated again and again, and facts are frozen."""
    return Fact(field, _value(field, raw))


def _value(field: str, raw: object) -> Value:
    if isinstance(raw, str):
        return _dated(raw) if kind_of(field) == DATE else raw
    if isinstance(raw, list) and all(isinstance(part, str) for part in raw):
        return tuple(raw)
    if isinstance(raw, int):
        return raw
    raise WrongShape(f"facts.{field}", "is neither a text, a whole number, a boolean nor a list of texts")


def _dated(raw: str) -> Value:
    """A date, or a word in its place: `withdrawn`, or a word of a later version."""
    try:
        return _parsed(raw)
    except NotADate:
        return raw


@cache
def _parsed(raw: str) -> PartialDate:
    """A parsed date, cached: a record has the same days many times, and dates are frozen."""
    return PartialDate.parse(raw)


def _announcement(raw: object) -> Announcement:
    if not isinstance(raw, dict) or not isinstance(raw.get("event"), str):
        raise WrongShape("expects", "holds something that is not an object with an event and a date")
    return Announcement(raw["event"], _date(raw.get("when"), "expects.when"))


def _source(document: Mapping[str, Any]) -> Source | None:
    raw = _object(document, "source", "source")
    if not _TEXT_OR_NONE.issuperset(map(type, raw.values())):
        wrong = [key for key in Source._fields if not isinstance(raw.get(key), str | None)]
        if wrong:  # else it is a key of a later version
            raise WrongShape(f"source.{wrong[0]}", "is not a text")
    get = raw.get
    published = None if (day := get("published")) is None else _date(day, "source.published")
    known = (get("publisher"), get("title"), get("url"), published, get("speaker"), get("quote"), get("via"))
    return Source(*known) if known != _NOTHING_KNOWN else None


def _text(raw: Mapping[str, Any], key: str, where: str) -> str | None:
    value = raw.get(key)
    if value is None or isinstance(value, str):
        return value
    raise WrongShape(where, "is not a text")


def _texts(raw: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = _list(raw, key)
    if not all(isinstance(value, str) for value in values):
        raise WrongShape(key, "holds something that is not text")
    return tuple(values)


def _list(raw: Mapping[str, Any], key: str) -> list[Any]:
    values = raw.get(key, [])
    if isinstance(values, list):
        return values
    raise WrongShape(key, "is not a list")


def _object(raw: Mapping[str, Any], key: str, where: str) -> dict[str, Any]:
    value = raw.get(key, {})
    if isinstance(value, dict):
        return value
    raise WrongShape(where, "is not an object")
