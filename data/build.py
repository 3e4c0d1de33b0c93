"""Builds the shipped record, data/better-than-us.json, from the reviewed file of entries.

python data/build.py            write it
python data/build.py --check    only compare; exit status 1 if it differs from the entries

The entries are read like typed updates and stored with btu's own store. Each has its `recorded`, so that the
same entries give the same bytes on any day and any machine.
"""  # noqa: INP001 - a script beside the data that it builds, not a package

from __future__ import annotations

import sys
import tomllib
from argparse import ArgumentParser
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from btu_cli.model.facts import Fact, field_name, parse_value
from btu_cli.model.numbering import parse_numbering
from btu_cli.model.sources import REPORTED, STANDINGS, Source
from btu_cli.model.text import NOTE, QUOTE, clean, clean_url
from btu_cli.model.updates import Announcement, Show, Update, require_content
from btu_cli.model.written import parse_date
from btu_cli.store.codec import encode, seal
from btu_cli.store.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Table: TypeAlias = dict[str, Any]

HERE: Final = Path(__file__).resolve().parent
ENTRIES: Final = HERE / "entries" / "better-than-us.toml"
SHIPPED: Final = HERE / "better-than-us.json"

_FILE_KEYS: Final = frozenset({"show", "articles", "update"})
_SHOW_KEYS: Final = frozenset({"slug", "title", "other_titles", "note", "numberings"})
_ARTICLE_KEYS: Final = frozenset({"publisher", "title", "url", "published"})
_UPDATE_KEYS: Final = frozenset(
    {"date", "recorded", "season", "facts", "expects", "met", "standing", "note", "source"}
)
_SOURCE_KEYS: Final = frozenset({"article", "speaker", "quote", "via"})


def read_entries(path: Path = ENTRIES) -> tuple[Show, tuple[Update, ...]]:
    """The show and its updates, sealed, in the order of the file.

    Raises:
        ValueError: an unknown key or standing, or an unknown article (KeyError).
        Refused: a date, field, value, text or address that btu refuses.
    """
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    _only(content, _FILE_KEYS, "the file")
    _only(content["show"], _SHOW_KEYS, "show")
    articles = {name: _article(name, raw) for name, raw in content["articles"].items()}
    return _show(content["show"]), tuple(_update(raw, articles) for raw in content["update"])


def build(path: Path = ENTRIES) -> bytes:
    """The bytes of the record's file, written by btu's store into a temporary folder."""
    show, updates = read_entries(path)
    with TemporaryDirectory() as folder:
        Record(Path(folder)).add_many(show.slug, map(encode, updates), show)
        return (Path(folder) / f"{show.slug}.json").read_bytes()


def main(arguments: Sequence[str] | None = None) -> int:
    """Build and write, or compare; the exit status."""
    parser = ArgumentParser(description="Build data/better-than-us.json from data/entries.")
    parser.add_argument("--check", action="store_true", help="write nothing; 1 where the file differs")
    built = build()
    if not parser.parse_args(arguments).check:
        SHIPPED.write_bytes(built)
        return 0
    if SHIPPED.is_file() and SHIPPED.read_bytes() == built:
        return 0
    sys.stderr.write(f"{SHIPPED.name} is not what the entries give. Run: python data/build.py\n")
    return 1


def _show(raw: Table) -> Show:
    others = tuple(clean(title, "other title") for title in raw["other_titles"])
    numberings = tuple(parse_numbering(name, pairs) for name, pairs in sorted(raw["numberings"].items()))
    return Show(
        raw["slug"],
        clean(raw["title"], "the title"),
        others,
        note=clean(raw["note"], "the note"),
        numberings=numberings,
    )


def _article(name: str, raw: Table) -> Source:
    """The common part of an article's quotes."""
    _only(raw, _ARTICLE_KEYS, f"articles.{name}")
    return Source(
        publisher=clean(raw["publisher"], "the publisher"),
        title=clean(raw["title"], "the title"),
        url=clean_url(raw["url"]),
        published=parse_date(raw["published"]),
    )


def _update(raw: Table, articles: dict[str, Source]) -> Update:
    where = f"the update recorded {raw['recorded']}"
    _only(raw, _UPDATE_KEYS, where)
    standing = raw.get("standing", REPORTED)
    if standing not in STANDINGS:
        raise ValueError(f"{where}: {standing!r} is none of {', '.join(STANDINGS)}")
    if lost := _UPDATE_KEYS & raw.get("facts", {}).keys():
        raise ValueError(f"{where}: {', '.join(sorted(lost))} stands below [update.facts], put it above")
    facts = ((field_name(field), text) for field, text in raw.get("facts", {}).items())
    expects = raw.get("expects", {}).items()
    recorded = datetime.fromisoformat(raw["recorded"])
    update = Update(
        date=parse_date(raw["date"]),
        recorded=recorded,
        season=raw.get("season"),
        facts=tuple(sorted(Fact(field, parse_value(field, text)) for field, text in facts)),
        expects=tuple(Announcement(field_name(event), parse_date(when)) for event, when in expects),
        met=tuple(field_name(event) for event in raw.get("met", ())),
        source=_source(raw["source"], articles, where),
        standing=standing,
        note=clean(raw["note"], "the note", NOTE) if "note" in raw else None,
    )
    require_content(update, recorded.date())
    return seal(update)


def _source(raw: Table, articles: dict[str, Source], where: str) -> Source:
    """An article with the passage for one update."""
    _only(raw, _SOURCE_KEYS, where)
    return articles[raw["article"]]._replace(
        quote=clean(raw["quote"], "the quote", QUOTE),
        speaker=clean(raw["speaker"], "the speaker") if "speaker" in raw else None,
        via=clean(raw["via"], "via") if "via" in raw else None,
    )


def _only(raw: Table, known: Iterable[str], where: str) -> None:
    """Refuse an unknown key, which would otherwise be lost silently."""
    if unknown := sorted(raw.keys() - set(known)):
        raise ValueError(f"{where} has unknown keys: {', '.join(unknown)}")


if __name__ == "__main__":
    sys.exit(main())
