"""News that is denied, asked, guessed, wished, or about another work is not recorded."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from btu_cli.entry import Context, read_entry
from btu_cli.errors import Refused
from btu_cli.model.dates import PartialDate
from btu_cli.model.sources import RUMOURED
from tests.entry.corpus.score import FILES, Item, load

if TYPE_CHECKING:
    from btu_cli.entry import Entry

IN_FRONT: Final = (
    "Why; Why Crime Drama; How; When; If; Unless; Until; Should; Could; Will; Did; Does; What if; Fans want; "
    "Fans hope; Petition:; Opinion:; Prediction:; Poll:; Fact check:; Fake:; Hoax:; Not yet:; No,; Not; "
    "Never; Nearly; Maybe; Perhaps; Probably; Reportedly; Allegedly; Netflix denies; Producer denies; "
    "Rumor:; Rumour:; Unconfirmed:; Speculation:; We hope; I want; Imagine:; Here's why; "
    "‘The Other One’ star:; ‘The Other One’,; “The Other One”,; Film:; Podcast:; Musical:; Spin-off:; "
    "The remake of; The prequel to"
).split("; ")
BEHIND: Final = (
    "?|? Not so fast| – or is it?| … maybe|, fans hope|, fans say|, rumor claims|, insider claims|"
    ", star denies|, says fan|, but not officially| — not!| (not really)| by mistake| but that's false|"
    ", or so we thought| unlikely| if ratings improve| on one condition| rumor| rumors swirl| petition|"
    " speculation| was a mistake| would be great| should happen| could happen| will never happen|"
    " is fake| is not true|, probably|, maybe|, reportedly|, false|, not confirmed|, denied|, or not|"
    " (unconfirmed)| (rumor)| Movie| Spinoff| Musical| Podcast| Prequel|"
    ", but Netflix denies it"
).split("|")
WITHIN: Final = (
    "not; never; reportedly; nearly; almost; might be; could be; should be; would have been; won't be; "
    "hasn't been; isn't; is likely; likely; unlikely to be; expected to be; was expected to be; yet to be; "
    "hoping to be; deserves to be; needs to be; must be; denies; wants; close to being; rumored to be; "
    "no longer; supposedly; probably; possibly"
).split("; ")
VERB: Final = re.compile(
    r"(?i)\b(?:renewed|cancell?ed|axed|saved|returns|premieres|ends|ending|gets|delayed|postponed|wrapped|"
    r"greenlit|renews|cancels|orders|lands|moves|moved)\b"
)


def context_of(item: Item) -> Context:
    """The record for an item."""
    day = date.fromisoformat(item.day)
    return Context(
        titles=(item.show, *item.titles),
        platforms=(item.home,),
        last_season=item.seasons or None,
        today=day,
        published=PartialDate.of_day(day) if item.published else None,
        suggests=False,
    )


def stored(text: str, item: Item) -> tuple[Entry, ...]:
    """The entries that would be stored; empty if it is refused."""
    try:
        return read_entry(text, context_of(item)).entries
    except Refused:
        return ()


def as_news(text: str, item: Item) -> tuple[Entry, ...]:
    """The entries that would be stored as reports, not as rumours."""
    return tuple(entry for entry in stored(text, item) if entry.standing != RUMOURED)


# Headlines that are understood; reasons run to the end of a clause, so they are tried by themselves below.
HEADLINES: Final = [
    item
    for item in load(FILES[0])
    if item.readings
    and item.refuse is None
    and stored(item.text, item)
    and not any(fact.field == "reason" for entry in stored(item.text, item) for fact in entry.facts)
]


@given(st.sampled_from(HEADLINES), st.sampled_from(IN_FRONT))
def test_in_front(item: Item, words: str) -> None:
    """Words of doubt at the beginning."""
    assert as_news(f"{words} {item.text}", item) == ()


@given(st.sampled_from(HEADLINES), st.sampled_from(BEHIND))
def test_behind(item: Item, words: str) -> None:
    """Words of doubt at the end."""
    assert as_news(f"{item.text}{words}", item) == ()


@given(st.sampled_from(HEADLINES), st.sampled_from(WITHIN))
def test_within(item: Item, words: str) -> None:
    """Words of doubt before the verb."""
    verb = VERB.search(item.text)
    assume(verb is not None)
    assert verb is not None
    assert as_news(f"{item.text[: verb.start()]}{words} {item.text[verb.start() :]}", item) == ()


LUCIFER: Final = Item("", "Lucifer", 3, "Fox", day="2018-06-15", published=True)


@pytest.mark.parametrize(
    "asked",
    [
        "Is 'Lucifer' renewed",
        "Has Lucifer been cancelled",
        "Was season 3 cancelled",
        "Is it over",
        "2018-06-15 Is 'Lucifer' renewed",
        "Lucifer back in 2019?",
        "'Lucifer' to return to Netflix in 2019? | TVLine",
        "Is hit drama 'Lucifer' renewed for season 4",
    ],
)
def test_a_question(asked: str) -> None:
    """Questions, with or without a question mark."""
    assert stored(asked, LUCIFER) == ()


@pytest.mark.parametrize(
    "doubted",
    [
        "filming delayed due to Covid? Not so fast",
        "cancelled due to low ratings, maybe",
        "cancelled due to ratings that are fake",
        "renewed via Deadline but that's false",
        "renewed, said by nobody",
        '"The Rookie", renewed',
        "premiere was expected March 2027",
        "filming was set to begin in March 2027",
        "Source: NBC Cancels 'Lucifer'",
    ],
)
def test_what_runs_to_the_end(doubted: str) -> None:
    """Reasons, speakers and origins are names, not sentences; a title in front is not a quote."""
    assert stored(doubted, LUCIFER) == ()


@given(st.sampled_from(["is renewed", "has been cancelled", "was axed by Fox", "'Lucifer' is renewed"]))
@example("'Lucifer' has been renewed for season 4")
def test_no_question(said: str) -> None:
    """A verb after its subject, or without one, is not a question."""
    assert stored(said, LUCIFER)
