"""Makes drafts from statements: one for each sentence, season and day, without repetitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from btu_cli.articles.attribution import speaker_of, via_of
from btu_cli.articles.mentions import PLATFORM
from btu_cli.articles.values import Draft
from btu_cli.entry import Context, Entry, format_entry, parse_entry
from btu_cli.errors import Refused
from btu_cli.model.facts import same_value
from btu_cli.model.sources import REPORTED, RUMOURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from btu_cli.articles.rewriting import Rewriter
    from btu_cli.articles.values import Article, Statement, Vocabulary


def drafted(
    article: Article, vocabulary: Vocabulary, statements: Sequence[Statement], rewriter: Rewriter
) -> list[Draft]:
    """The drafts that the statements make together."""
    drafts: list[Draft] = []
    at_home: set[int | None] = set()  # the seasons whose platform is told
    for statement in statements:
        clauses = statement.entry
        if statement.at and statement.season not in at_home:
            clauses = (*clauses, statement.at)
        entry = _read(clauses, vocabulary)
        if entry is None:
            continue
        if any(fact.field == "platform" for fact in entry.facts):
            at_home.add(statement.season)
        draft = _draft(article, statement, entry, rewriter)
        if not (draft.facts or draft.expects or draft.met):
            continue
        _join(drafts, draft)
    return drafts


def _read(clauses: Sequence[str], vocabulary: Vocabulary) -> Entry | None:
    try:
        return parse_entry(", ".join(clauses), Context(platforms=vocabulary.platforms))
    except Refused:
        return None


def _draft(article: Article, statement: Statement, entry: Entry, rewriter: Rewriter) -> Draft:
    text = statement.sentence.text
    rewritten = rewriter.rewrite(text)
    platforms = {str(mention.value) for _, mention in rewritten.of(PLATFORM)}
    via = via_of(text, article.publisher, platforms)
    return Draft(
        sentence=text,
        date=statement.date,
        season=statement.season,
        facts=entry.facts,
        expects=entry.expects,
        met=entry.met,
        standing=RUMOURED if statement.rumoured else REPORTED,
        speaker=speaker_of(text, rewritten, via, article.publisher),
        via=via,
    )


def _join(drafts: list[Draft], new: Draft) -> None:
    """Add a draft, unless it repeats another. Statements of one sentence, season and day are one draft."""
    for index, old in enumerate(drafts):
        if (
            old.season == new.season
            and old.date == new.date
            and old.standing == new.standing
            and old.sentence == new.sentence
            and _agree(old, new)
        ):
            drafts[index] = old._replace(
                facts=tuple(
                    sorted({f.field: f for f in (*new.facts, *old.facts)}.values(), key=lambda f: f.field)
                ),
                expects=tuple(sorted({e.event: e for e in (*new.expects, *old.expects)}.values())),
                met=tuple(sorted({*old.met, *new.met})),
            )
            return
    for index, old in enumerate(drafts):
        if old.season != new.season:
            continue
        if _within(new, old):
            return
        if _within(old, new) and (old.date == new.date or old.date is None):
            drafts[index] = new
            return
    drafts.append(new)


def _agree(one: Draft, other: Draft) -> bool:
    facts = {fact.field: fact.value for fact in one.facts}
    expects = {each.event: each.when for each in one.expects}
    return all(
        fact.field not in facts or same_value(facts[fact.field], fact.value) for fact in other.facts
    ) and all(each.event not in expects or expects[each.event] == each.when for each in other.expects)


def _within(one: Draft, other: Draft) -> bool:
    """Whether one draft is contained in the other."""
    facts = {fact.field: fact.value for fact in other.facts}
    said = all(fact.field in facts and same_value(facts[fact.field], fact.value) for fact in one.facts)
    return said and set(one.expects) <= set(other.expects) and set(one.met) <= set(other.met)


def entry_of(draft: Draft, platforms: Sequence[str]) -> str:
    """Quick entry for a draft, without its date, source and quote."""
    standing = None if draft.standing == REPORTED else draft.standing
    said = Entry(
        season=draft.season, facts=draft.facts, expects=draft.expects, met=draft.met, standing=standing
    )
    return format_entry(said, Context(platforms=tuple(platforms)))
