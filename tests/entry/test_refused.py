"""Refused entries: near misses, negations, speculation, contradictions, and the underlined place."""

from __future__ import annotations

from datetime import date
from typing import Final

import pytest

from btu_cli.entry import Context, parse_entry
from btu_cli.errors import EntryRefused, NotText, TooLong
from btu_cli.model.text import NOTE

REFUSED = (
    ("cancelled last season", "last season"),
    ("last season ended 2020", "last season"),
    ("platform == Netflix", "=="),
    ("moved to Netflix from Mandarin", "Netflix from Mandarin"),
    ("saved by Netflix?", "Netflix?"),
    ("Netflix is involved", "Netflix is involved"),
    ("Cancelled by Fox. Saved by NBC.", "Saved"),
    ("renewed / moved to Mandarin", "/"),
    ("NBC drops", "NBC drops"),
    ("Netflix drops season 2", "Netflix drops"),
    ("dropped on Netflix 2021-05-05", "dropped"),
    ("Netflix isn't renewing", "isn't"),
    ("zero episodes", "zero episodes"),
    ("201 seasons", "201 seasons"),
    ("s201", "s201"),
    ("renewed for season 2 (10 episodes, Mandarin", "("),
    ("renewed for two more seasons", "two more seasons"),
    ("two-season renewal", "two-season renewal"),
    ("10 to 12 episodes", "10 to 12 episodes"),
    ("two more episodes", "two more episodes"),
    ("0 episodes", "0 episodes"),
    ("-3 episodes", "-3 episodes"),
    ("1000000 episodes", "1000000 episodes"),
    ("moved to Sunday nights", "moved to Sunday nights"),
    ("moved to season 3", "moved to season 3"),
    ("moved to March 2021", "moved to March 2021"),
    ("moved", "moved"),
    ("moved to Georgia", "Georgia"),
    ("moved to USA", "USA"),
    ("moved to ru", "moved to ru"),
    ("moved from Russian to China", "Russian to China"),
    ("not renewed", "not renewed"),
    ("no longer cancelled", "no longer cancelled"),
    ("isn't renewed", "isn't renewed"),
    ("never renewed", "never renewed"),
    ("hasn't been cancelled", "hasn't been cancelled"),
    ("without renewal", "without renewal"),
    ("won't return", "won't"),
    ("may be renewed", "may"),
    ("might return", "might"),
    ("could be cancelled", "could"),
    ("reportedly renewed", "reportedly"),
    ("premieres January 5", "January 5"),
    ("premieres Jan. 5", "Jan. 5"),
    ("renewed, official", "official"),
    ("renewed 2020-11-17 (rumoured)", "rumoured"),
    ("renewed 2020-11-17, cancelled", "cancelled"),
    ("renewed 2020-11-17, 2020-11-18", "2020-11-18"),
    ("season 2, season 3", "season 3"),
    ("10 episodes, 8 episodes", "8 episodes"),
    ("finale aired 2020-11-01, renewed for season 3", "finale aired 2020-11-01"),
    ("moved to Mandarin, moved to Russian", "moved to Russian"),
    ("03/04/2020", "03/04/2020"),
    ("2020-02-30", "2020-02-30"),
    ("Nov 31, 2020", "Nov 31, 2020"),
    ("renewed Nov 17", "Nov 17"),
    ("renewd", "renewd"),
    ("cancled", "cancled"),
    ("renewed for a third seson", "for a third seson"),
    ("moved to Mandrin", "Mandrin"),
    ("saved by Netflx", "Netflx"),
    ("saved by fans", "by fans"),
    ("ended talks with Netflix", "talks with Netflix"),
    ("cancelled premiere expected 2021", "premiere expected 2021"),
    ("will be renewed", "will be"),
    ("to be cancelled", "to be"),
    ("renewed?", "renewed?"),
    ("renewed today", "today"),
    ("premiere 2021-03", "premiere 2021-03"),
    ("ends May 2021", "ends May 2021"),
    ("renewed (season 2", "("),
    ("langauge = Mandarin", "langauge"),
    ("renewed episodes = 10", "renewed episodes"),
    ("episodes = ten", "ten"),
    ("= 5", "="),
    ("episodes =", "="),
    ('"open', '"'),
    ("@", "@"),
    ("season 999", "season 999"),
    ("Netflix", "Netflix"),
    (" , ;", " , ;"),
    ("the", "the"),
    ("Better Than Us renewed", "Better Than Us"),
    ("renewal unlikely", "unlikely"),
    ('"a", "b"', '"b"'),
    ("@A, @B", "@B"),
    ("https://a.b https://c.d", "https://c.d"),
    ("renewed rumoured:", "rumoured"),
    ("premiere not expected 2021", "not"),
    ("another season", "another season"),
    ("renewed for 2021", "for"),
    ("renewed by", "by"),
    ("www.variety.com/x", "www.variety.com/x"),
    ("https://", "https://"),
    ("renewed through season 5", "through season 5"),
    ("relocating to Toronto", "Toronto"),
    ("in negotiations with Chinese streamers", "with Chinese"),
    ("taking a break", "taking a break"),
    ("final 10 episodes", "final"),
    ("final episodes air 2022", "episodes"),
    ("airs its final episode", "episode"),
    ("Netflix not returning", "not"),
    ("Netflix out", "Netflix out"),
    ("expired on Netflix", "expired"),
    ("premiere date: March 2021", "premiere date: March 2021"),
    ("premiere date announced", "premiere date announced"),
    ("release date March 2021", "release date March 2021"),
    ("season over", "season"),
    ("no decision yet", "no"),
    ("fate undecided", "fate"),
    ("22-episode", "22-episode"),
    ("full-season order", "full-season order"),
    ("back nine order", "back nine"),
    ("spinoff ordered", "spinoff"),
    ("filming moved to Netflix", "moved to Netflix"),
    ("cancelled renewal", "renewal"),
    ("renewed despite being cancelled", "despite"),
    ("renewed before being cancelled", "before"),
    ("almost cancelled", "almost"),
    ("once cancelled", "once"),
    ("previously renewed", "previously"),
    ("cancellation rumours", "rumours"),
    ("renewal talks", "talks"),
    ("Netflix expected 2021", "Netflix"),
    ("season 10-12 episodes", "10-12 episodes"),
    ("10 episodes left", "left"),
    ("10 episodes per season", "per season"),
    ("season 2 of 3", "of 3"),
    ("season 6B", "B"),
    ("S2E5", "S2E5"),
    ("part 2", "part 2"),
    ("volume 2", "volume 2"),
    ("season 2 part 2", "part 2"),
    ("renewed for 2 seasons", "2 seasons"),
    ("renewed two seasons", "two seasons"),
    ("Netflix to renew", "to renew"),
    ("Netflix set to renew", "to renew"),
    ("Netflix will renew", "will renew"),
    ("Netflix wants to renew", "to renew"),
    ("Netflix may cancel", "may"),
    ("Netflix did not renew", "not"),
    ("Netflix passes", "Netflix passes"),
    ("Netflix declines to renew", "to renew"),
    ("NBC cancels plans for season 2", "plans"),
    ("Netflix cancels rival show", "rival"),
    ("cancelled by Fox, saved by Netflix", "saved"),
    ("cancelled by Fox and saved by Netflix", "saved"),
    ("moved from CBS", "moved from CBS"),
    ("moved from CBS to", "moved from CBS to"),
    ("moved to", "moved to"),
    ("moved to the", "moved to the"),
    ("moved to a new home", "moved to a new home"),
    ("moved to streaming", "moved to streaming"),
    ("moved to later date", "moved to later date"),
    ("moved to midseason", "moved to midseason"),
    ("moved to Tuesdays", "moved to Tuesdays"),
    ("moved to 2021", "moved to 2021"),
    ("moved to 10 episodes", "moved to 10 episodes"),
    ("premiere moved", "moved"),
    ("premiere moved to Netflix", "premiere moved to Netflix"),
    ("premiere in Atlantis expected 2021", "premiere in Atlantis expected 2021"),
    ("premiered in Moscow 2018-11-23", "in Moscow"),
    ("premiered 2018-11-23 in Russia, premiered 2019-08-16 in the USA", "2019-08-16"),
    ("release", "release"),
    ("expected", "expected"),
    ("expected soon", "expected"),
    ("due soon", "due soon"),
    ("returning soon", "returning soon"),
    ("returning", "returning"),
    ("back", "back"),
    ("coming", "coming"),
    ("Netflix rights", "Netflix rights"),
    ("Netflix rights until", "until"),
    ("Netflix rights until soon", "Netflix rights until soon"),
    ("rights until August 2026", "rights until"),
    ("2021-13", "2021-13"),
    ("2021-02-29", "2021-02-29"),
    ("13/13/2020", "13/13/2020"),
    ("32 Jan 2020", "32 Jan 2020"),
    ("2020-11-17 2020-11-18", "2020-11-18"),
    ("20", "20"),
    ("november", "november"),
    ("1/2/20", "1/2/20"),
    ("renewed|10 episodes", "episodes"),
    ("renewed / 10 episodes", "/"),
    ("renewed + 10 episodes", "+"),
    ("renewed)", ")"),
    ("status = in_limbo", "in_limbo"),
    ("status = foo", "foo"),
    ("final = maybe", "maybe"),
    ("season = x", "x"),
    ("premiere = soon", "soon"),
    ("episodes = 10, 9 episodes", "9 episodes"),
    ("expected.filming = 2021", "expected.filming"),
    ("platform. = x", "platform."),
    ("release date = 2021", "release date"),
    ("rumoured: official: renewed", "official"),
    ("rumoured renewed", "rumoured"),
    ("official renewal", "official"),
    ("renewed, being shopped", "being shopped"),
    ("renewed early", "early"),
    ("renewed ~2020", "~2020"),
    ("renewed by 2020", "by 2020"),
    ("renewed by November 2020", "by November 2020"),
    ("renewed before 2021", "before 2021"),
    ("production shutdown", "production shutdown"),
    ("talks under way", "under way"),
    ("in talks to return", "to return"),
    ("cliffhanger", "cliffhanger"),
    ("spin-off", "spin-off"),
    ("ending", "ending"),
    ("ends", "ends"),
    ("season 5 final", "final"),
    ("final 2021", "final"),
    ("renewed for final season, cancelled", "cancelled"),
    ("moved to Nauru", "Nauru"),
    ("moved to en", "moved to en"),
    ("moved to English language", "language"),
    ("moved to Netflix and Hulu", "Hulu"),
    ("moved from Netflix", "moved from Netflix"),
    ("in Georgia", "in Georgia"),
    ("in Russia", "in Russia"),
    ("in China", "in China"),
    ("filming in March 2021", "filming in March 2021"),
    ("filming set to end in March 2021", "set to end in March 2021"),
    ("filming in Beijing in March 2021", "filming in Beijing in March 2021"),
    ("production in 2021", "production in 2021"),
    ("filming in Beijing and Moscow in Q3 2021", "filming in Beijing and Moscow in Q3 2021"),
    ("filming of season 2 in Beijing", "in Beijing"),
)


@pytest.mark.parametrize(("typed", "place"), REFUSED)
def test_what_is_refused_is_shown_at_its_place(typed: str, place: str) -> None:
    """The refusal's span is the place beside the entry, with a sentence and a next step."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(typed)

    assert place == typed[slice(*refused.value.span)]
    assert refused.value.message
    assert refused.value.hint


def refusal_of(typed: str) -> EntryRefused:
    """The refusal of an entry."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(typed)
    return refused.value


CONTRADICTIONS = (
    ("renewed 2020-11-17, 10 episodes 2020-11-18", "2020-11-17", "2020-11-18"),
    ("renewed, moved to Mandarin, cancelled", "renewed", "cancelled"),
    ("season 2, renewed for season 3", "season 2", "for season 3"),
    ("10 episodes, eight-episode run", "10 episodes", "eight-episode run"),
    ("language = Mandarin, moved to Russian", "language = Mandarin", "moved to Russian"),
    ("filming expected 2021, filming to start in 2022", "filming expected 2021", "filming to start in 2022"),
    ("@Variety, renewed, @Deadline", "@Variety", "@Deadline"),
    ("https://a.org renewed, https://b.org", "https://a.org", "https://b.org"),
    ("“one”, “two”", "“one”", "“two”"),
    ("note = one # two", "note = one", "# two"),
    ("rumoured: renewed, standing = official", "rumoured:", "standing = official"),
    ("Netflix not involved, left Netflix", "Netflix not involved", "left Netflix"),
)


@pytest.mark.parametrize(("typed", "first", "second"), CONTRADICTIONS)
def test_a_contradiction_names_both_places(typed: str, first: str, second: str) -> None:
    """The second place is underlined, and so is the first, which the sentence names."""
    refused = refusal_of(typed)

    assert refused.beside is not None
    assert second.removeprefix("for ") in typed[slice(*refused.span)]
    assert first == typed[slice(*refused.beside)]
    assert repr(first) in refused.message


HINTS = (
    ("renewd", "`renewed`"),
    ("cancled by Fox", "`cancelled by Fox`"),
    ("moved to Mandrin", "Mandarin"),
    ("saved by Netflx", "Netflix"),
    ("langauge = Mandarin", "language"),
    ("moved to Georgia", "`language = Georgian` or `production = Georgia`"),
    ("moved to March 2021", "`premiere moved to March 2021`"),
    ("03/04/2020", "2020-03-04 or 2020-04-03"),
    ("reportedly renewed", "`rumoured: renewed`"),
    ("renewed, premiere 2021-03", "`premiere expected 2021-03`"),
    ("renewed 2020-11-17, xyzzy", "Understood: status = renewed; date 2020-11-17."),
    ("renewed, sources say", "`renewed, @Variety`"),
    ("renewed for season 4; Joe Hill to return", "`renewed for season 4 # Joe Hill to return`"),
    ("cancelled deal with HBO", "`# cancelled deal with HBO`"),
    ("status = in_limbo", "The statuses are"),
    ("Season 2 Finale Recap: Who died?", "keep it as a note: `# Season 2 Finale Recap: Who died?`"),
    ("season 3 may be cancelled", "`rumoured: cancelled`"),
    ("will save it", "`rumoured: saved`"),
    ("Jane Doe Will Be Sole Showrunner", "`showrunner = Jane Doe`"),
    ("Jane Doe steps away as showrunner", "`# Jane Doe steps away as showrunner`"),
    ("HBO adds Jane Doe as Abby", "`cast.abby = Jane Doe`"),
    ("Jane Doe to play Mrs. Robinson", "`cast.mrs-robinson = Jane Doe`"),
    ("Severance renewed for season 3", "another show, name it with --show"),
    ("renewed, HBO Boss Says", "Leave it out, or name the source."),
    ("s2 eyeing fall 2027", "`rumoured: s2 expected fall 2027`"),
    (
        "Gilroy exits as showrunner",
        "`# Gilroy exits as showrunner`. Who follows is a field: `showrunner = Jane Doe`",
    ),
    ("2027 at the earliest", "Or keep it as a note: `# 2027 at the earliest`."),
    ("nonexclusive on Netflix", "Or keep it as a note"),
    ("season 3 premieres, 2021-03-02", "`premiered 2020-11-17`"),
    ("filming in Q3 2021", "`filming began Q3 2021` or `filming expected Q3 2021`"),
)


@pytest.mark.parametrize(("typed", "named"), HINTS)
def test_a_refusal_names_the_nearest_thing_known(typed: str, named: str) -> None:
    """The hint says what to write instead, and what was understood."""
    assert named in refusal_of(typed).hint


@pytest.mark.parametrize(
    "typed", ["Who died?", "Is 'Lucifer' renewed", "Jane Doe will be showrunner", "may get a film"]
)
def test_no_renewal_is_suggested_for_other_news(typed: str) -> None:
    """A hint names only what the words speak of."""
    assert "rumoured" not in refusal_of(typed).hint


PASSED: Final = (
    ("Season 3 Starts Production 2026-03-02 @Deadline", "in production 2026-03-02, season 3, @Deadline"),
    ("official: filming begins March 2026", "official: in production 2026-03"),
    ("season 3 premieres 2026-03-02 on HBO", "premiere = 2026-03-02"),
    ("season 3 finale airs 2026-03-02", "finale = 2026-03-02"),
    ("premieres in Russia in 2021", "release.russia = 2021"),
    ("season 3 to debut in 2015", None),
    ("premiere set for 2021-03", None),
    ("renewed, filming starts 2026-03-02", None),
)


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("season 1 finale February 18, 2019", "season 1 finale aired February 18, 2019"),
        ("series finale 2019", "series finale aired 2019"),
        ("season 2 premiere 2020-01-06", "season 2 premiered 2020-01-06"),
    ],
)
def test_what_has_happened_keeps_its_season(typed: str, suggested: str) -> None:
    """An event that may have happened is suggested whole, so that its season is not lost."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(typed, Context(today=date(2026, 11, 26)))

    assert f"`{suggested}`" in refused.value.hint


def test_what_is_understood_is_told_in_words_of_entries() -> None:
    """What a refusal has understood names a status, not a part of the language."""
    for typed in ("picked up for a full season: three more episodes", "ended, xyzzy"):
        with pytest.raises(EntryRefused) as refused:
            parse_entry(typed)
        assert "Understood: status = " in refused.value.hint


@pytest.mark.parametrize(
    "typed", ["filming in March 2020", "premiere 2020-03", "moved to March 2020", "ends March 2020"]
)
def test_no_day_of_a_report_is_made_up(typed: str) -> None:
    """An announced day that has passed is never suggested as the day on which it was said."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(typed, Context(today=date(2026, 11, 26)))

    assert "2020-03-01" not in refused.value.hint
    assert "date of the report" in refused.value.hint


@pytest.mark.parametrize(("typed", "happened"), PASSED)
def test_a_headline_of_a_day_that_has_passed(typed: str, happened: str | None) -> None:
    """In the present tense it may tell what happened: the hint then keeps every other part of the entry."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(typed, Context(today=date(2026, 11, 26)))
    hint = refused.value.hint

    assert "begin with the date of the report" in hint.lower()
    assert ("If it happened then" in hint) is (happened is not None)
    assert (happened or "") in hint


def test_too_much_text_is_refused_whole() -> None:
    """An entry can be as long as a note, and no longer."""
    with pytest.raises(TooLong):
        parse_entry("x" * (NOTE + 1))


def test_what_is_no_text_is_refused_whole() -> None:
    """Half of a surrogate pair is refused."""
    with pytest.raises(NotText):
        parse_entry("renewed \ud800")


@pytest.mark.parametrize("typed", ["", "   ", ",;\n", " # ", "the, the"])
def test_nothing_is_no_entry(typed: str) -> None:
    """An empty entry is refused with an example."""
    assert "renewed for season 5" in refusal_of(typed).hint


@pytest.mark.parametrize(
    ("entry", "place", "hint"),
    [
        ("premiered 2020-01-02 Deadline", "Deadline", "`premiered 2020-01-02, @Deadline`"),
        ("renewed Variety", "Variety", "`renewed, @Variety`"),
    ],
)
def test_a_publisher_without_an_at(entry: str, place: str, hint: str) -> None:
    """A publisher without @ is recognised, and the hint shows how to write it."""
    with pytest.raises(EntryRefused) as refused:
        parse_entry(entry)

    start, end = refused.value.span
    assert place == entry[start:end]
    assert hint in (refused.value.hint or "")
