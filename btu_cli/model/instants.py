"""Instants of the record's own clock: values of `--known-on` and of `recorded`."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from btu_cli.errors import NotADate
from btu_cli.model.written import parse_date


def parse_known_on(text: str) -> datetime:
    """The last microsecond (UTC) of the second, minute, day, month or other date that `text` names.

    A time without an offset is in UTC, like `recorded`. A fraction of a second names that exact instant.

    Raises:
        NotADate: it is neither a date nor an instant.
    """
    given = text.strip()
    day, separator, clock = given.replace(" ", "T", 1).partition("T")
    if not (separator and clock[:1].isdigit() and day.count("-") == 2):  # noqa: PLR2004 - year, month, day
        return datetime.combine(parse_date(given).last, time.max, UTC)
    try:
        instant = datetime.fromisoformat(f"{day}T{clock}")
        instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError):
        raise NotADate(text, "an instant looks like 2026-11-20T10:00:00Z") from None
    if "." in clock or "," in clock:
        return instant
    named = timedelta(seconds=1) if clock.count(":") > 1 else timedelta(minutes=1)
    return instant + (named - timedelta(microseconds=1))
