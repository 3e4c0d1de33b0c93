"""Reads an article for a show, drafts updates from it, and stores the drafts that a person takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.actions.entering import ToEnter, enter
from btu_cli.actions.find import find_show
from btu_cli.entry import context_of, platforms_of
from btu_cli.errors import BadValue, Refused, ShowNotFound
from btu_cli.model.dates import PartialDate
from btu_cli.model.records import ShowRecord
from btu_cli.model.sources import Source
from btu_cli.model.updates import Show, Update
from btu_cli.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from btu_cli.actions.desk import Desk
    from btu_cli.articles.opening import Given, Raw
    from btu_cli.articles.values import Article, Draft
    from btu_cli.entry import Entry
    from btu_cli.reports.read import ReadReport, Suggested

ALL: str = "all"


class Opened(NamedTuple):
    """An article and the show that it is read for. `stored` is false if the record does not have the show."""

    article: Article
    record: ShowRecord
    stored: bool = True


def fetched(address: str, *, allow_private: bool) -> Raw:
    """A page from the web.

    Raises:
        NetworkFailed: no server answers with a page.
        Refused: the address is private or malformed, or the answer is not a page.
    """
    from btu_cli.articles.fetching import fetch
    from btu_cli.articles.opening import Raw

    page = fetch(address, allow_private=allow_private)
    return Raw(page.body, page.url, page.encoding, page.url)


def from_file(path: Path) -> Raw:
    """The bytes of a file, up to the limit for an article.

    Raises:
        Refused: it cannot be read.
    """
    from btu_cli.articles.decoding import LIMIT
    from btu_cli.articles.opening import Raw

    try:
        with path.open("rb") as file:
            return Raw(file.read(LIMIT + 1), path.name)
    except OSError as error:
        raise Refused(
            f"{path} cannot be read: {error.strerror or error}.",
            hint="Name a file, an address, or - for standard input.",
        ) from None


def open_article(desk: Desk, raw: Raw, given: Given, named: str | None, default: Callable[[], str]) -> Opened:
    """The article and its show: the named one, else the one in the article's head, else the usual one.

    A show that only the article's head names can be missing from the record. Then nothing can be taken.

    Raises:
        Refused: the article is not text, or has no text.
        ShowNotFound: there is no show with the given name.
    """
    from btu_cli.articles.opening import article_of

    article = article_of(raw, given)
    if article.published is not None and article.published.first > desk.today:
        article = article._replace(published=None, published_from=None)
    wanted = named if named is not None else article.show
    if wanted is None:
        return Opened(article, desk.store.read(default()))
    try:
        return Opened(article, desk.store.read(find_show(desk.store, wanted, beginnings=False)))
    except ShowNotFound:
        if named is not None:
            raise
        return Opened(article, ShowRecord(Show(slug="", title=wanted), ()), stored=False)


def suggested(desk: Desk, opened: Opened) -> ReadReport:
    """The drafts from an article, each with the update that already says the same, if there is one."""
    from btu_cli.articles import drafts_of
    from btu_cli.articles.values import Vocabulary
    from btu_cli.reports.read import ReadReport

    article, record = opened.article, opened.record
    show = record.show
    vocabulary = Vocabulary((show.title, *show.other_titles), platforms_of(record.updates))
    drafts = drafts_of(article, vocabulary)
    lines = tuple(_suggestion(number, draft, opened, desk) for number, draft in enumerate(drafts, start=1))
    return ReadReport(
        show=show.title,
        source=_source(article),
        published_from=article.published_from,
        drafts=lines,
        notices=tuple(_notices(opened)),
    )


def _notices(opened: Opened) -> Iterable[str]:
    if not opened.stored:
        import shlex

        title = opened.record.show.title
        yield f"{title} is not in the record. To take drafts: btu shows add {shlex.quote(title)}"


def _source(article: Article) -> Source:
    return Source(article.publisher, article.title, article.url, article.published)


def _suggestion(number: int, draft: Draft, opened: Opened, desk: Desk) -> Suggested:
    from btu_cli.articles.drafting import entry_of
    from btu_cli.reports.read import Suggested

    before, after = _around(opened.article.text, draft.sentence)
    update = _update(draft, opened.article, desk)
    return Suggested(
        number,
        entry_of(draft, platforms_of(opened.record.updates)),
        update,
        draft.date is not None,
        draft.sentence,
        before,
        after,
        said_already(update, opened.record),
    )


def _update(draft: Draft, article: Article, desk: Desk) -> Update:
    """The update that a draft would become. Without a date it gets today's, but is never stored like this."""
    from btu_cli.model.text import QUOTE, clean
    from btu_cli.store.codec import seal

    source = _source(article)._replace(
        speaker=draft.speaker, quote=clean(draft.sentence, "The quote", QUOTE), via=draft.via
    )
    update = Update(
        date=draft.date or PartialDate.of_day(desk.today),
        recorded=desk.now,
        season=draft.season,
        facts=draft.facts,
        expects=draft.expects,
        met=draft.met,
        source=source,
        standing=draft.standing,
    )
    return seal(update)


_CONTEXT = 160  # characters before and after a sentence


def _around(text: str, sentence: str) -> tuple[str, str]:
    """The words before and after a sentence in its article."""
    at = text.find(sentence)
    if at < 0:
        return "", ""
    before, after = text[max(0, at - _CONTEXT) : at], text[at + len(sentence) :][:_CONTEXT]
    return " ".join(before.split()), " ".join(after.split())


def said_already(update: Update, record: ShowRecord) -> str | None:
    """The id of the counting update with the same season, facts, expectations and met events, on any date."""
    from btu_cli.history.moment import counting

    said = (update.season, update.facts, update.expects, update.met)
    for other in counting(record.updates):
        if said == (other.season, other.facts, other.expects, other.met):
            return other.id
    return None


def numbers_of(text: str, report: ReadReport) -> tuple[int, ...]:
    """The numbers of the drafts that `--take` names.

    Raises:
        BadValue: it names a draft that does not exist.
    """
    there = [draft.number for draft in report.drafts]
    if text.strip().casefold() == ALL:
        return tuple(there)
    numbers = []
    for part in text.split(","):
        word = part.strip()
        if not (word.isascii() and word.isdigit()) or int(word) not in there:
            raise BadValue(
                "--take",
                text,
                f"all, or numbers from 1 to {len(there)}, as in 1,3"
                if there
                else "a draft; there are no drafts",
            )
        numbers.append(int(word))
    return tuple(dict.fromkeys(numbers))


def take(
    desk: Desk, opened: Opened, report: ReadReport, numbers: Sequence[int], *, dry_run: bool
) -> ReadReport:
    """Store the drafts with these numbers in one write. Drafts without a date are left out and named.

    Raises:
        Refused: none of them has a date.
        ShowNotFound: the record does not have the show.
        Damaged, WriteFailed: as `Record.writing`.
    """
    chosen = [draft for draft in report.drafts if draft.number in numbers]
    dated = [draft for draft in chosen if draft.dated and draft.update.date.first <= desk.today]
    left = [str(draft.number) for draft in chosen if draft not in dated]
    if not chosen:
        return report
    if not dated:
        raise Refused(
            f"No date is known for draft {', '.join(left)}. Nothing was stored.",
            hint="Give the day of publication: --published 2020-11-17.",
        )
    if not opened.stored:
        raise ShowNotFound(opened.record.show.title, ())
    record = desk.open(opened.record.show.slug)
    entered = enter(desk, record, [ToEnter(draft.update._replace(id="")) for draft in dated], dry_run=dry_run)
    ids = {draft.number: each.update.id for draft, each in zip(dated, entered.entries, strict=True)}
    there = {update.id for update in record.updates}
    return report._replace(
        drafts=tuple(_taken(draft, ids.get(draft.number), dry_run=dry_run) for draft in report.drafts),
        taken=tuple(ids),
        added=len(set(ids.values()) - there),
        dry_run=dry_run,
        prose=entered.prose,
        notices=(
            *report.notices,
            *([f"Not stored, because no date is known: draft {', '.join(left)}."] if left else []),
        ),
    )


def _taken(draft: Suggested, stored: str | None, *, dry_run: bool) -> Suggested:
    """A draft after some were taken: if it was stored, it is known now."""
    if stored is None:
        return draft
    known_now = draft.known if dry_run else stored
    return draft._replace(known=known_now, update=draft.update._replace(id=stored))


def edited(draft: Suggested, text: str, opened: Opened) -> Suggested:
    """A draft with the typed entry. Source, quote and date stay, unless the entry has its own.

    Raises:
        Refused: the typed entry is not understood.
    """
    from btu_cli.entry import parse_entry
    from btu_cli.store.codec import seal

    old, record = draft.update, opened.record
    entry: Entry = parse_entry(text, context_of(record.show, record.updates, old.recorded.date()))
    update = old._replace(
        date=entry.date or old.date,
        season=entry.season if entry.season is not None else old.season,
        facts=entry.facts,
        expects=entry.expects,
        met=entry.met,
        standing=entry.standing or old.standing,
        note=entry.note or old.note,
        id="",
    )
    return draft._replace(
        entry=text,
        update=seal(update),
        dated=draft.dated or entry.date is not None,
        known=said_already(update, opened.record),
    )


def published_on(opened: Opened, day: PartialDate) -> Opened:
    """The article, published on the day that a person gave."""
    from btu_cli.articles.values import OPTION

    return opened._replace(article=opened.article._replace(published=day, published_from=OPTION))
