"""Phrases by strangers about a show's fate: renewals, cancellations, saves, final seasons."""

from __future__ import annotations

import pytest

from btu_cli.entry import Context, Entry, parse_entry
from btu_cli.errors import EntryRefused
from tests.entry.expected import said

PHRASES = (
    (
        "NETFLIX NOT INVOLVED; 10 EPISODES; MOVED TO MANDARIN; RENEWED 2020-11-17",
        said(
            date="2020-11-17",
            episodes=10,
            language="Mandarin",
            status="renewed",
            facts={"platform.netflix": "not involved"},
        ),
    ),
    ("Fox cancelled", said(by="Fox", status="cancelled", facts={"platform.fox": "cancelled"})),
    ("Fox has cancelled the series", said(by="Fox", status="cancelled", facts={"platform.fox": "cancelled"})),
    (
        "Fox cancels show after three seasons",
        said(by="Fox", seasons=3, status="cancelled", facts={"platform.fox": "cancelled"}),
    ),
    ("canceled at Fox", said(status="cancelled", facts={"platform.fox": "cancelled"})),
    (
        "Cancelled after one season at ABC",
        said(seasons=1, status="cancelled", facts={"platform.abc": "cancelled"}),
    ),
    ("cancelled by The CW", said(by="The CW", status="cancelled", facts={"platform.the-cw": "cancelled"})),
    ("The CW cancels", said(by="The CW", status="cancelled", facts={"platform.the-cw": "cancelled"})),
    ("axed by BBC One", said(by="BBC One", status="cancelled", facts={"platform.bbc-one": "cancelled"})),
    ("scrapped by Netflix", said(by="Netflix", status="cancelled", facts={"platform.netflix": "cancelled"})),
    ("dropped by HBO Max", said(by="HBO Max", status="cancelled", facts={"platform.hbo-max": "cancelled"})),
    (
        "Netflix axes after one season",
        said(by="Netflix", seasons=1, status="cancelled", facts={"platform.netflix": "cancelled"}),
    ),
    (
        "Netflix pulled the plug 2020-10-05",
        said(by="Netflix", date="2020-10-05", status="cancelled", facts={"platform.netflix": "cancelled"}),
    ),
    ("cancelled after 3 seasons on Dec. 1, 2018", said(date="2018-12-01", seasons=3, status="cancelled")),
    ("saved by Paramount Plus", said(by="Paramount+", platform="Paramount+", status="saved")),
    ("saved by Prime Video", said(by="Prime Video", platform="Prime Video", status="saved")),
    ("saved by The CW", said(by="The CW", platform="The CW", status="saved")),
    ("rescued by Amazon", said(by="Amazon", platform="Amazon", status="saved")),
    (
        "picked up by Netflix, 10 episodes",
        said(by="Netflix", episodes=10, platform="Netflix", status="saved"),
    ),
    ("revived by Hulu", said(by="Hulu", platform="Hulu", status="saved")),
    (
        "saved by NBC after Fox cancellation",
        said(by="NBC", platform="NBC", status="saved", facts={"platform.fox": "cancelled"}),
    ),
    ("picked up by iQIYI", said(by="iQIYI", platform="iQIYI", status="saved")),
    ("renewed by iqiyi", said(by="iQIYI", platform="iQIYI", status="renewed")),
    ("renewed at Prime Video", said(platform="Prime Video", status="renewed")),
    ("renewed on Netflix", said(platform="Netflix", status="renewed")),
    ("renewed with a 10-episode order", said(episodes=10, status="renewed")),
    ("Peacock gives early renewal", said(by="Peacock", platform="Peacock", status="renewed")),
    ("early renewal", said(status="renewed")),
    ("secures renewal", said(status="renewed")),
    ("officially cancelled", said(standing="official", status="cancelled")),
    (
        "On 4 May 2021 NBC renewed the show",
        said(by="NBC", date="2021-05-04", platform="NBC", status="renewed"),
    ),
    ("renewed on Nov. 17, 2020", said(date="2020-11-17", status="renewed")),
    ("Tuesday 17 November 2020: renewed", said(date="2020-11-17", status="renewed")),
    ("Tue, 17 Nov 2020, renewed", said(date="2020-11-17", status="renewed")),
    ("17th November 2020 renewed", said(date="2020-11-17", status="renewed")),
    ("the 17th of November 2020, renewed", said(date="2020-11-17", status="renewed")),
    ("17.11.2020, renewed", said(date="2020-11-17", status="renewed")),
    ("17/11/2020 renewed", said(date="2020-11-17", status="renewed")),
    ("11/17/2020: renewed", said(date="2020-11-17", status="renewed")),
    ("renewed, November 17th, 2020", said(date="2020-11-17", status="renewed")),
    ("renewed (2020-11-17)", said(date="2020-11-17", status="renewed")),
    ("renewed - 17 Nov 2020", said(date="2020-11-17", status="renewed")),
    ("renewed — 17 Nov 2020", said(date="2020-11-17", status="renewed")),
    ("as of 2020-11-17, renewed", said(date="2020-11-17", status="renewed")),
    ("renewed in November 2020", said(date="2020-11", status="renewed")),
    ("renewed in 2020", said(date="2020", status="renewed")),
    ("renewed in spring 2022", said(date="2022-spring", status="renewed")),
    ("renewed fall 2022", said(date="2022-autumn", status="renewed")),
    ("renewed in mid-November 2020", said(date="2020-11-11/2020-11-20", status="renewed")),
    ("renewed Sept 9 2020", said(date="2020-09-09", status="renewed")),
    ("renewed 2020/11/17", said(date="2020-11-17", status="renewed")),
    ("filming has begun", said(status="in_production")),
    ("filming started", said(status="in_production")),
    ("filming began 2021-07-12", said(date="2021-07-12", status="in_production")),
    ("began filming on July 12, 2021", said(date="2021-07-12", status="in_production")),
    ("production is underway", said(status="in_production")),
    ("now filming", said(status="in_production")),
    ("currently filming in Moscow", said(production="Moscow", status="in_production")),
    ("filming underway in Toronto", said(production="Toronto", status="in_production")),
    ("placed on hiatus 2020-03-14", said(date="2020-03-14", status="hiatus")),
    ("hiatus", said(status="hiatus")),
    ("in development", said(status="in_development")),
    ("shopping for a new home", said(status="shopped")),
    ("in talks with Netflix, renewed", said(status="renewed", facts={"platform.netflix": "in talks"})),
    ("in discussions with Netflix", said(status="in_talks", facts={"platform.netflix": "in talks"})),
    ("Netflix in talks", said(status="in_talks", facts={"platform.netflix": "in talks"})),
    ("ended after seven seasons", said(seasons=7, status="ended")),
    ("series finale aired May 19, 2019", said(date="2019-05-19", finale="2019-05-19", status="ended")),
    ("concluded 2019-05-19", said(date="2019-05-19", status="ended")),
    ("airing", said(status="airing")),
    ("currently airing on Fox", said(platform="Fox", status="airing")),
    ("awaiting news", said(status="awaiting")),
    ("Rumour: cancelled", said(standing="rumoured", status="cancelled")),
    ("rumoured: cancelled", said(standing="rumoured", status="cancelled")),
    ("reported: renewed", said(standing="reported", status="renewed")),
    (
        "Official: cancelled by Fox 2018-05-10",
        said(
            by="Fox",
            date="2018-05-10",
            standing="official",
            status="cancelled",
            facts={"platform.fox": "cancelled"},
        ),
    ),
    (
        "renewed @What's on Netflix 2020-11-17",
        said(date="2020-11-17", publisher="What's on Netflix", status="renewed"),
    ),
    (
        "renewed, https://variety.com/a,b?x=1,2#top, 10 episodes",
        said(url="https://variety.com/a,b?x=1,2#top", episodes=10, status="renewed"),
    ),
    (
        'renewed, "It will be in Mandarin, with ten episodes", @Deadline',
        said(publisher="Deadline", quote="It will be in Mandarin, with ten episodes", status="renewed"),
    ),
    (
        "renewed “We’re thrilled, truly” @TVLine",
        said(publisher="TVLine", quote="We’re thrilled, truly", status="renewed"),
    ),
    (
        "renewed # said at a panel, maybe 8 episodes",
        said(note="said at a panel, maybe 8 episodes", status="renewed"),
    ),
    (
        "@The Hollywood Reporter, cancelled by NBC, 14 May 2021",
        said(
            by="NBC",
            date="2021-05-14",
            publisher="The Hollywood Reporter",
            status="cancelled",
            facts={"platform.nbc": "cancelled"},
        ),
    ),
    (
        "@Rolling Stone (2021-05-14): cancelled",
        said(date="2021-05-14", publisher="Rolling Stone", status="cancelled"),
    ),
    ("status=renewed,episodes=10", said(episodes=10, status="renewed")),
    (
        "renewed; moving to Mandarin; ten episodes; no Netflix",
        said(episodes=10, language="Mandarin", status="renewed", facts={"platform.netflix": "not involved"}),
    ),
    ("quietly cancelled", said(status="cancelled")),
    ("The show is cancelled.", said(status="cancelled")),
    ("Renewed!", said(status="renewed")),
    ("renewed.", said(status="renewed")),
    ("It's official: renewed", said(standing="official", status="renewed")),
    ("recommissioned by Channel 4", said(by="Channel 4", platform="Channel 4", status="renewed")),
    ("un-cancelled", said(status="saved")),
    ("uncancelled", said(status="saved")),
    ("given the green light", said(status="renewed")),
    ("given the chop", said(status="cancelled")),
    ("CANCELLED BY FOX", said(by="Fox", status="cancelled", facts={"platform.fox": "cancelled"})),
    (
        "cancelled by FOX after 2 seasons (May 10, 2018)",
        said(by="Fox", date="2018-05-10", seasons=2, status="cancelled", facts={"platform.fox": "cancelled"}),
    ),
    ("saved by netflix", said(by="Netflix", platform="Netflix", status="saved")),
    ("saved by hbo max", said(by="HBO Max", platform="HBO Max", status="saved")),
    ("cancelled by the cw", said(by="The CW", status="cancelled", facts={"platform.the-cw": "cancelled"})),
    ("note = something, renewed", said(note="something", status="renewed")),
    ("@Deadline Hollywood, renewed", said(publisher="Deadline Hollywood", status="renewed")),
    ("renewed @Variety on 2020-11-17", said(date="2020-11-17", publisher="Variety", status="renewed")),
    ("renewed @Variety Nov 17, 2020", said(date="2020-11-17", publisher="Variety", status="renewed")),
    ("renewed (via @Variety)", said(publisher="Variety", status="renewed")),
    ("reported: cancelled", said(standing="reported", status="cancelled")),
    ("official: cancelled", said(standing="official", status="cancelled")),
    ("OFFICIAL: renewed", said(standing="official", status="renewed")),
    ("renewed officially", said(standing="official", status="renewed")),
    ("officially: renewed", said(standing="official", status="renewed")),
    ("renewed at the end of 2020", said(date="2020-09/2020-12", status="renewed")),
    ("renewed end of 2020", said(date="2020-09/2020-12", status="renewed")),
    ("renewed Q4 2020", said(date="2020-Q4", status="renewed")),
    ("renewed 2020 Q4", said(date="2020-Q4", status="renewed")),
    ("renewed November, 2020", said(date="2020-11", status="renewed")),
    ("renewed 17. November 2020", said(date="2020-11-17", status="renewed")),
    ("renewed 17-11-2020", said(date="2020-11-17", status="renewed")),
    ("renewed 2020.11.17", said(date="2020-11-17", status="renewed")),
    ("renewed circa 2020", said(date="2020~", status="renewed")),
    ("ended its run on May 19, 2019", said(date="2019-05-19", status="ended")),
    ("finds a home at Netflix", said(platform="Netflix", status="saved")),
    ("finds new home on Peacock", said(platform="Peacock", status="saved")),
    ("8 episodes ordered", said(episodes=8, status="renewed")),
    ("Netflix orders 8 episodes", said(by="Netflix", episodes=8, platform="Netflix", status="renewed")),
    ("officially dead", said(standing="official", status="cancelled")),
    ("saved from cancellation by NBC", said(by="NBC", platform="NBC", status="saved")),
    ("saved at NBC", said(platform="NBC", status="saved")),
    ("brought back by Netflix", said(by="Netflix", platform="Netflix", status="saved")),
    (
        "episodes=10;language=Mandarin;status=renewed",
        said(episodes=10, language="Mandarin", status="renewed"),
    ),
    ("STATUS: RENEWED", said(status="renewed")),
    ("on hiatus since 2020-03-14", said(date="2020-03-14", status="hiatus")),
    ("airing since 2020-03-14", said(date="2020-03-14", status="airing")),
    ("extended hiatus", said(status="hiatus")),
    ("still awaiting word", said(status="awaiting")),
)


@pytest.mark.parametrize(("typed", "expected"), PHRASES)
def test_news_is_understood(typed: str, expected: Entry) -> None:
    """A stranger's phrase gives the entry beside it."""
    assert expected == parse_entry(typed)


def test_a_pilot_is_of_a_new_show() -> None:
    """A show without seasons is in development; one with seasons has had its pilot."""
    assert said(status="in_development", platform="NBC") == parse_entry("pilot ordered at NBC")

    with pytest.raises(EntryRefused):
        parse_entry("pilot ordered at NBC", Context(last_season=2))


def test_an_order_is_of_the_first_season_of_a_new_show() -> None:
    """What was never made cannot be renewed; what is renewed was made, by whatever record."""
    new = Context(begun=False)

    assert said(season=1, status="renewed", by="NBC", platform="NBC") == parse_entry("ordered by NBC", new)
    assert said(season=1, status="renewed", by="NBC", platform="NBC") == parse_entry("NBC greenlights", new)
    assert said(season=3, status="renewed", by="NBC", platform="NBC") == parse_entry(
        "NBC orders season 3", new
    )
    assert said(status="renewed", by="NBC", platform="NBC") == parse_entry("renewed by NBC", new)
    assert said(status="renewed", by="NBC", platform="NBC") == parse_entry("ordered by NBC", Context())


def test_a_company_moves_no_show() -> None:
    """The BBC renews a show of BBC One, which stays there; it can give a show of ITV a home."""
    at_bbc_one = Context(homes=("BBC One",))

    assert said(season=2, status="renewed", by="BBC") == parse_entry("BBC renews for season 2", at_bbc_one)
    assert said(season=2, status="renewed", by="BBC") == parse_entry("BBC picks up season 2", at_bbc_one)
    assert said(status="saved", by="BBC", platform="BBC") == parse_entry(
        "saved by BBC", Context(homes=("ITV",))
    )


def test_who_ordered_it_need_not_show_it() -> None:
    """An order names the home, unless the same report says where the show moves."""
    expected = said(season=4, status="renewed", by="NBC", platform="Peacock")

    assert expected == parse_entry("renewed for season 4 by NBC, moves to Peacock")
    assert expected == parse_entry("NBC renews for season 4, moving to Peacock")
