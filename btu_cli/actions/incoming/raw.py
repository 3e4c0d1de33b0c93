"""Checks raw updates. A correct id shows that an update was accepted before; any other must be typable."""

from __future__ import annotations

import unicodedata
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from btu_cli.actions.find import HEXADECIMAL
from btu_cli.actions.incoming.rows import ID, LineRefused, reason_of
from btu_cli.errors import BadValue, EmptyUpdate, Refused
from btu_cli.model.facts import SEASON_LIMIT, require_kind, require_name
from btu_cli.model.text import LINE, NOTE, QUOTE, clean_url
from btu_cli.model.updates import require_content

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from btu_cli.model.updates import Show, Update

PARTS: Final = 100  # facts, expectations or met events of one update
TEXT: Final = 2_000  # characters of any other text in an update; the longest is an address


def require_typable(update: Update, today: date, within: str) -> None:
    """Refuse an update that `btu add-update` would refuse. `within` is the path to the update.

    Raises:
        LineRefused: a part of it cannot be typed, or it is empty.
    """
    for field, check in _checks(update, today):
        try:
            check()
        except EmptyUpdate as failure:
            raise LineRefused("", reason_of(failure)) from None
        except Refused as failure:
            raise LineRefused(f"{within}{field}", reason_of(failure)) from None


def _checks(update: Update, today: date) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each part of an update, with the function that refuses it."""
    yield "date", lambda: require_content(update, today)
    yield "season", lambda: _require_season(update.season)
    for fact in update.facts:
        yield f"facts.{fact.field}", partial(require_kind, fact)
    for event, _ in update.expects:
        yield "expects", partial(require_name, event)
    for event in update.met:
        yield "met", partial(require_name, event)
    if update.source and update.source.url:
        yield "source.url", partial(clean_url, update.source.url)
    for name, reference in (("supersedes", update.supersedes), ("retracts", update.retracts)):
        yield name, partial(_require_id, name, reference)


def _require_season(season: int | None) -> None:
    if season is not None and season > SEASON_LIMIT:
        raise BadValue("season", str(season), f"a whole number from 0 to {SEASON_LIMIT}")


def _require_id(name: str, reference: str | None) -> None:
    if reference is not None and (len(reference) != ID or not HEXADECIMAL.issuperset(reference)):
        raise BadValue(name, reference, f"an update's whole id, {ID} hexadecimal digits")


def require_short(show: Show, within: str) -> None:
    """Refuse a show of which more is said than can be typed; `within` is the path to it.

    Raises:
        LineRefused: a part is too long.
    """
    parts = [("title", show.title, LINE), ("note", show.note or "", NOTE)]
    parts += [("other_titles", title, LINE) for title in show.other_titles]
    parts += [("ids", text, LINE) for pair in show.ids for text in pair]
    for name, text, limit in parts:
        if len(text) > limit:
            raise LineRefused(
                f"{within}{name}", f"It has {len(text):,} characters, and at most {limit:,} are allowed."
            )


def in_nfc(value: Any) -> Any:  # noqa: ANN401 - JSON
    """A document with all texts in NFC, as for typed text."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [in_nfc(part) for part in value]
    return {key: in_nfc(part) for key, part in value.items()} if isinstance(value, dict) else value


def require_within_limits(update: Update, size: int = TEXT + 1) -> None:
    """Refuse an update that is larger than any that can be typed. `size` is its length in characters.

    Raises:
        LineRefused: it is larger.
    """
    for name in ("facts", "expects", "met"):
        count = len(getattr(update, name))
        if count > PARTS:
            raise LineRefused(name, f"There are {count:,}, and at most {PARTS} are allowed.")
    if size <= TEXT:
        return
    texts = {fact.field: fact.value for fact in update.facts} | {"note": update.note}
    texts |= update.source._asdict() if update.source else {}
    for name, text in texts.items():
        limit = {"note": NOTE, "quote": QUOTE}.get(name, TEXT)
        if isinstance(text, str) and len(text) > limit:
            raise LineRefused(name, f"It has {len(text):,} characters, and at most {limit:,} are allowed.")
