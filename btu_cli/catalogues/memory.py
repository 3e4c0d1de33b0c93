"""Stores the answer of the last pull as a document. An unreadable document counts as lost."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from btu_cli.catalogues.answers import Home, SeasonSeen, Seen
from btu_cli.catalogues.changes import Pulled

if TYPE_CHECKING:
    from collections.abc import Mapping


def document_of(pulled: Pulled, number: str) -> dict[str, Any]:
    """The document of the answer that a pull saw about the show with this number."""
    seen = pulled.seen
    return {
        "id": number,
        "at": pulled.at.isoformat(),
        "day": pulled.day.isoformat(),
        "word": seen.word,
        "url": seen.url,
        "updated": seen.updated.isoformat() if seen.updated else None,
        "premiered": _text(seen.premiered),
        "home": list(seen.home) if seen.home else None,
        "seasons": None
        if seen.seasons is None
        else [[each.number, _text(each.premiere), _text(each.end), each.episodes] for each in seen.seasons],
    }


def pulled_of(document: Mapping[str, Any] | None, number: str) -> Pulled | None:
    """The answer that a pull saw about this show; None if the document is about another, or unreadable."""
    if document is None or document.get("id") != number:
        return None
    try:
        seasons, home, updated = document["seasons"], document["home"], document["updated"]
        seen = Seen(
            word=str(document["word"]),
            url=str(document["url"]),
            updated=_instant(updated) if updated else None,
            premiered=_day(document["premiered"]),
            home=Home(str(home[0]), str(home[1])) if home else None,
            seasons=None if seasons is None else tuple(_season(*each) for each in seasons),
        )
        return Pulled(seen, _instant(document["at"]), date.fromisoformat(document["day"]))
    except (KeyError, IndexError, TypeError, ValueError):
        return None


def _season(number: int, premiere: str | None, end: str | None, episodes: int | None) -> SeasonSeen:
    return SeasonSeen(int(number), _day(premiere), _day(end), int(episodes) if episodes else None)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
