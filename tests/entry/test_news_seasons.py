"""Phrases by strangers about one season: renewed, final, ordered, and its length."""

from __future__ import annotations

import pytest

from btu_cli.entry import Entry, parse_entry
from tests.entry.expected import said

PHRASES = (
    (
        "Renewed for season 2. Moved to Mandarin. Netflix not involved.",
        said(season=2, language="Mandarin", status="renewed", facts={"platform.netflix": "not involved"}),
    ),
    (
        "renewed by Fox. 10 episodes. Production in China.",
        said(by="Fox", episodes=10, platform="Fox", production="China", status="renewed"),
    ),
    ("renewed for the last season", said(final=True, status="final_season")),
    (
        "Netflix has renewed the show for a second season",
        said(by="Netflix", season=2, platform="Netflix", status="renewed"),
    ),
    ("Renewed for a third and final season", said(season=3, final=True, status="final_season")),
    (
        "renewed for a second and final season by Netflix",
        said(by="Netflix", season=2, final=True, platform="Netflix", status="final_season"),
    ),
    (
        "Netflix renews for third and final season",
        said(by="Netflix", season=3, final=True, platform="Netflix", status="final_season"),
    ),
    ("sixth and final season", said(season=6, final=True, status="final_season")),
    ("renewed for final season", said(final=True, status="final_season")),
    ("season five will be the last", said(season=5, final=True, status="final_season")),
    ("season 5 will be the show's last", said(season=5, final=True, status="final_season")),
    ("season 4 to end in May 2027", said(season=4, expects={"finale": "2027-05"})),
    ("to end with season 5", said(season=5, final=True, status="final_season")),
    ("will end after season 5", said(season=5, final=True, status="final_season")),
    ("ending after six seasons", said(final=True, seasons=6, status="final_season")),
    ("fifth season to be its last", said(season=5, final=True, status="final_season")),
    ("farewell season", said(final=True, status="final_season")),
    (
        "picked up by Disney+ for a second season",
        said(by="Disney+", season=2, platform="Disney+", status="saved"),
    ),
    (
        "Pop TV picks up show for fourth season",
        said(by="Pop TV", season=4, platform="Pop TV", status="saved"),
    ),
    ("renewed for season three", said(season=3, status="renewed")),
    ("renewed for S3", said(season=3, status="renewed")),
    ("renewed for a 3rd season", said(season=3, status="renewed")),
    ("renewed season 2", said(season=2, status="renewed")),
    ("season 2 renewed", said(season=2, status="renewed")),
    ("season two: renewed", said(season=2, status="renewed")),
    ("S02 renewed, 8 eps", said(season=2, episodes=8, status="renewed")),
    ("Season 2 greenlit", said(season=2, status="renewed")),
    ("season 2 is happening", said(season=2, status="renewed")),
    ("season 2 confirmed", said(season=2, status="renewed")),
    ("season 2 announced", said(season=2, status="renewed")),
    ("season 2 ordered", said(season=2, status="renewed")),
    ("second season order", said(season=2, status="renewed")),
    ("Netflix orders second season", said(by="Netflix", season=2, platform="Netflix", status="renewed")),
    (
        "Netflix orders season 2 of 10 episodes",
        said(by="Netflix", season=2, episodes=10, platform="Netflix", status="renewed"),
    ),
    (
        "Apple TV+ orders 10-episode second season",
        said(by="Apple TV+", season=2, episodes=10, platform="Apple TV+", status="renewed"),
    ),
    (
        "10-episode second season ordered by Apple TV+",
        said(by="Apple TV+", season=2, episodes=10, platform="Apple TV+", status="renewed"),
    ),
    ("given a 10-episode second season order", said(season=2, episodes=10, status="renewed")),
    ("renewed for a 10-episode second season", said(season=2, episodes=10, status="renewed")),
    (
        "renewed for a ten episode second season at Hulu",
        said(season=2, episodes=10, platform="Hulu", status="renewed"),
    ),
    ("gets early season 4 renewal", said(season=4, status="renewed")),
    ("gets season 4 renewal at CBS", said(season=4, platform="CBS", status="renewed")),
    ("scores second season renewal", said(season=2, status="renewed")),
    ("lands second-season renewal", said(season=2, status="renewed")),
    ("nabs third season at FX", said(season=3, platform="FX", status="renewed")),
    ("earns a third season", said(season=3, status="renewed")),
    ("re-upped for season 2", said(season=2, status="renewed")),
    ("has been renewed for its 4th season", said(season=4, status="renewed")),
    ("officially renewed for season 4", said(season=4, standing="official", status="renewed")),
    (
        "renewed for a fourth season by NBC on May 4, 2021",
        said(by="NBC", date="2021-05-04", season=4, platform="NBC", status="renewed"),
    ),
    (
        "on May 4, 2021, NBC renewed the series for a fourth season",
        said(by="NBC", date="2021-05-04", season=4, platform="NBC", status="renewed"),
    ),
    (
        "renewed on 2020-11-17 by Netflix for season 2",
        said(by="Netflix", date="2020-11-17", season=2, platform="Netflix", status="renewed"),
    ),
    ("will return for a second season", said(season=2, status="renewed")),
    ("set to return for season 2", said(season=2, status="renewed")),
    ("season 2 in production", said(season=2, status="in_production")),
    ("season 2 now filming", said(season=2, status="in_production")),
    (
        "in talks with HBO Max for a third season",
        said(season=3, status="in_talks", facts={"platform.hbo-max": "in talks"}),
    ),
    ("season 3 airing", said(season=3, status="airing")),
    ("rumored: renewed for season 2", said(season=2, standing="rumoured", status="renewed")),
    (
        "official: renewed for season 2, 10 episodes",
        said(season=2, standing="official", episodes=10, status="renewed"),
    ),
    ("status = renewed, season = 2", said(season=2, status="renewed")),
    (
        "renewed for season 2 and moved to Mandarin with 10 episodes",
        said(season=2, episodes=10, language="Mandarin", status="renewed"),
    ),
    ("renewed for season 2, consisting of 8 episodes", said(season=2, episodes=8, status="renewed")),
    ("confirmed: season 2", said(season=2, status="renewed")),
    ("BREAKING: renewed for season 2", said(season=2, status="renewed")),
    (
        "Amazon Prime Video renews for S2",
        said(season=2, by="Prime Video", platform="Prime Video", status="renewed"),
    ),
    (
        "Sky Atlantic orders second series",
        said(by="Sky Atlantic", season=2, platform="Sky Atlantic", status="renewed"),
    ),
    ("ITV commissions third series", said(by="ITV", season=3, platform="ITV", status="renewed")),
    (
        "BBC Two has commissioned a second series",
        said(by="BBC Two", season=2, platform="BBC Two", status="renewed"),
    ),
    (
        "Season 3 cancelled by Netflix",
        said(by="Netflix", season=3, status="cancelled", facts={"platform.netflix": "cancelled"}),
    ),
    (
        "renewed for season 2 with 10 episodes, all in Mandarin",
        said(season=2, episodes=10, language="Mandarin", status="renewed"),
    ),
    (
        "BBC One orders second series of six episodes",
        said(by="BBC One", season=2, episodes=6, platform="BBC One", status="renewed"),
    ),
    (
        "six-part second series ordered by BBC One",
        said(by="BBC One", season=2, episodes=6, platform="BBC One", status="renewed"),
    ),
    ("renewed for Season Two!!", said(season=2, status="renewed")),
    ("RENEWED FOR SEASON 2", said(season=2, status="renewed")),
    (
        "Renewed, for a second season, by Netflix",
        said(by="Netflix", season=2, platform="Netflix", status="renewed"),
    ),
    (
        "The show has been officially renewed for a second season on Nov. 17, 2020",
        said(date="2020-11-17", season=2, standing="official", status="renewed"),
    ),
    (
        "officially renewed for S2 on 11/17/2020",
        said(date="2020-11-17", season=2, standing="official", status="renewed"),
    ),
    (
        "picked up by paramount plus for s4",
        said(by="Paramount+", season=4, platform="Paramount+", status="saved"),
    ),
    ("season 2 order: 8 episodes", said(season=2, episodes=8, status="renewed")),
    ("rumour: season 2 in development", said(season=2, standing="rumoured", status="in_development")),
    ("will end with a fourth season", said(season=4, final=True, status="final_season")),
    ("fourth season will be final", said(season=4, final=True, status="final_season")),
    ("season 4 will be the final season", said(season=4, final=True, status="final_season")),
    ("season 4 is final", said(season=4, final=True, status="final_season")),
    ("final season (season 6)", said(season=6, final=True, status="final_season")),
    ("final season, season 6", said(season=6, final=True, status="final_season")),
    ("renewed for a sixth & final season", said(season=6, final=True, status="final_season")),
    ("cancelled, final season", said(final=True, status="cancelled")),
    (
        "NBC has picked up the show for a third season",
        said(by="NBC", season=3, platform="NBC", status="saved"),
    ),
    ("Renewed for 2nd and final season", said(season=2, final=True, status="final_season")),
    (
        "rescued from cancellation by Netflix for season 4",
        said(by="Netflix", season=4, platform="Netflix", status="saved"),
    ),
    ("revived for a fourth season at Netflix", said(season=4, platform="Netflix", status="saved")),
    (
        "Netflix in talks for season 2",
        said(season=2, status="in_talks", facts={"platform.netflix": "in talks"}),
    ),
    (
        "in talks for a second season with Netflix",
        said(season=2, status="in_talks", facts={"platform.netflix": "in talks"}),
    ),
)


@pytest.mark.parametrize(("typed", "expected"), PHRASES)
def test_news_is_understood(typed: str, expected: Entry) -> None:
    """A stranger's phrase gives the entry beside it."""
    assert expected == parse_entry(typed)
