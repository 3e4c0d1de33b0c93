"""Stores cached answers, whose age follows btu's own clock: BTU_NOW, if it is set.

hishel applies the rules of HTTP caching (RFC 9111) with the computer's clock and the answer's `Date`. So an
answer is stored with the instant of its arrival, and on reading this instant is moved to the computer's
clock. An error in the cache's file never stops a request.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from hishel import BaseStorage, Entry, Headers, Request, Response, SqliteStorage

if TYPE_CHECKING:
    from pathlib import Path

SKEW: Final = timedelta(minutes=5)
KEPT: Final = 30 * 24 * 3600.0  # seconds until an answer is deleted; TMDB allows six months


class AgedStorage(BaseStorage):
    """Answers in a file, dated by `now`. `shift` is how far `now` is ahead of the computer's clock."""

    def __init__(self, path: Path, now: datetime, shift: timedelta, limit: int) -> None:
        super().__init__()
        self.inner = SqliteStorage(database_path=path, default_ttl=KEPT, max_stream_size=limit)
        self.now = now
        self.shift = shift

    def create_entry(
        self,
        request: Request,
        response: Response,
        key: str,
        *,
        ttl: float | None = None,
        tti: float | None = None,
    ) -> Entry:
        """Store an answer that arrives now."""
        response = replace(response, headers=self._arrived(response.headers))
        try:
            return self.inner.create_entry(request, response, key, ttl=ttl, tti=tti)
        except RuntimeError:  # the file belongs to another program
            return Entry(uuid.uuid4(), request, response)

    def get_entries(self, key: str) -> list[Entry]:
        """The stored answers, with the same age by the computer's clock as by ours.

        An answer from the future, after a clock was set back, is left out.
        """
        try:
            entries = self.inner.get_entries(key)
        except RuntimeError:  # as above
            return []
        return [
            replace(
                entry,
                response=replace(entry.response, headers=_moved(entry.response.headers, -self.shift)),
            )
            for entry in entries
            if (_instant(entry.response.headers.get("date")) or self.now) <= self.now + SKEW
        ]

    def update_headers(self, id: uuid.UUID, headers: Headers) -> None:  # noqa: A002 - hishel's own name
        """Note that the catalogue confirmed an answer now."""
        self.inner.update_headers(id, self._arrived(headers))

    def remove_entry(self, id: uuid.UUID) -> None:  # noqa: A002 - as above
        """Delete an answer."""
        self.inner.remove_entry(id)

    def close(self) -> None:
        """Close the file."""
        self.inner.close()

    def _arrived(self, headers: Headers) -> Headers:
        """The headers of an answer that arrives now, and is already as old as its `Age` says."""
        sent = _instant(headers.get("date"))
        age = headers.get("age", "")
        came = self.now.astimezone(UTC) - timedelta(seconds=int(age[:9]) if age.isdigit() else 0)
        return _moved(headers, came - sent) if sent else _with(headers, "date", came)


def _moved(headers: Headers, by: timedelta) -> Headers:
    """The headers, with the instants that the age depends on moved."""
    for name in ("date", "expires"):
        instant = _instant(headers.get(name))
        if instant is not None:
            headers = _with(headers, name, instant + by)
    return headers


def _with(headers: Headers, name: str, instant: datetime) -> Headers:
    kept = {each: headers.get_list(each) or [] for each in headers if each != name}
    return Headers({**kept, name: format_datetime(instant, usegmt=True)})


def _instant(text: str | None) -> datetime | None:
    try:
        found = parsedate_to_datetime(text or "")
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, TypeError, OverflowError):
        return None
