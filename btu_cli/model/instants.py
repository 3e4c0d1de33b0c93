"""Instants of the record's own clock: what `--known-on` takes, and how `recorded` is written."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from btu_cli.errors import NotADate
from btu_cli.model.written import parse_date


def parse_known_on(text: str) -> datetime:
    """The last microsecond (UTC) of the second, minute, day, month or other date that `text` names.

    A time without an offset is in UTC, as `recorded` is; a fraction of a second names that very instant.

    Raises:
        NotADate: it names neither a date nor an instant.
    """
    given = text.strip()
    day, separator, clock = given.replace(" ", "T", 1).partition("T")
    if not (separator and clock[:1].isdigit() and day.count("-") == 2):  # noqa: PLR2004 - year, month, day
        return datetime.combine(parse_date(given).last, time.max, UTC)
    try:
        instant = datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        raise NotADate(text, "it is no instant such as 2026-11-20T10:00:00Z") from None
    instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    if "." in clock or "," in clock:
        return instant
    named = timedelta(seconds=1) if clock.count(":") > 1 else timedelta(minutes=1)
    return instant + named - timedelta(microseconds=1)
