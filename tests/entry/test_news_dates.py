"""Phrases by strangers about dates: premieres, filming, releases, and the day of the report."""

from __future__ import annotations

import pytest

from btu_cli.entry import Entry, parse_entry
from tests.entry.expected import said

PHRASES = (
    (
        "premiered in Russia on 23 November 2018",
        said(date="2018-11-23", facts={"release.russia": "2018-11-23"}),
    ),
    ("premiered on Nov. 23, 2018", said(date="2018-11-23", premiere="2018-11-23")),
    (
        "premiered November 23, 2018, in Russia",
        said(date="2018-11-23", facts={"release.russia": "2018-11-23"}),
    ),
    (
        "premiered on Channel One on November 23, 2018",
        said(date="2018-11-23", platform="Channel One", premiere="2018-11-23"),
    ),
    ("released worldwide 2019-08-16", said(date="2019-08-16", facts={"release.worldwide": "2019-08-16"})),
    ("released in the US on August 16, 2019", said(date="2019-08-16", facts={"release.us": "2019-08-16"})),
    (
        "released on Netflix August 16, 2019",
        said(date="2019-08-16", platform="Netflix", premiere="2019-08-16"),
    ),
    ("season 2 premiered 2021-03-01", said(date="2021-03-01", season=2, premiere="2021-03-01")),
    ("second season premiered on 1 March 2021", said(date="2021-03-01", season=2, premiere="2021-03-01")),
    ("debuted 2018-11-23", said(date="2018-11-23", premiere="2018-11-23")),
    ("season 2 premieres March 1, 2021", said(season=2, expects={"premiere": "2021-03-01"})),
    (
        "season 2 premieres on HBO Max on March 1, 2021",
        said(season=2, platform="HBO Max", expects={"premiere": "2021-03-01"}),
    ),
    ("season 2 to premiere in spring 2022", said(season=2, expects={"premiere": "2022-spring"})),
    ("season 2 will premiere in early 2022", said(season=2, expects={"premiere": "2022-01/2022-04"})),
    ("season 2 set to premiere on 1 March 2021", said(season=2, expects={"premiere": "2021-03-01"})),
    ("season 2 arrives March 2021", said(season=2, expects={"premiere": "2021-03"})),
    ("season 2 coming in 2022", said(season=2, expects={"premiere": "2022"})),
    ("season 2 slated for fall 2021", said(season=2, expects={"premiere": "2021-autumn"})),
    ("season 2 due in 2022", said(season=2, expects={"premiere": "2022"})),
    ("season 2 expected in 2022", said(season=2, expects={"premiere": "2022"})),
    ("premiere expected 2022", said(expects={"premiere": "2022"})),
    ("premiere pushed to March 2021", said(expects={"premiere": "2021-03"})),
    ("premiere delayed to 2022", said(expects={"premiere": "2022"})),
    ("premiere pushed back to late 2022", said(expects={"premiere": "2022-09/2022-12"})),
    ("premiere date set for March 1, 2021", said(expects={"premiere": "2021-03-01"})),
    ("sets March 1, 2021 premiere", said(expects={"premiere": "2021-03-01"})),
    ("sets premiere date for March 1, 2021", said(expects={"premiere": "2021-03-01"})),
    ("release date announced: March 1, 2021", said(expects={"premiere": "2021-03-01"})),
    ("returns September 2021", said(expects={"premiere": "2021-09"})),
    ("returns for season 3 on September 9, 2021", said(season=3, expects={"premiere": "2021-09-09"})),
    ("returns Sunday, September 12, 2021", said(expects={"premiere": "2021-09-12"})),
    ("returning in September 2021 on ABC", said(platform="ABC", expects={"premiere": "2021-09"})),
    ("back for a third season in 2022", said(season=3, expects={"premiere": "2022"})),
    ("will return in 2022", said(expects={"premiere": "2022"})),
    ("filming to start in Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("filming starts in March 2021", said(expects={"filming": "2021-03"})),
    ("filming scheduled for March 2021", said(expects={"filming": "2021-03"})),
    ("production to begin in summer 2021", said(expects={"filming": "2021-summer"})),
    ("production set to start in summer 2021", said(expects={"filming": "2021-summer"})),
    ("production will begin early 2021", said(expects={"filming": "2021-01/2021-04"})),
    ("begins filming in the third quarter of 2021", said(expects={"filming": "2021-Q3"})),
    ("to film in Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("shooting to begin in March 2021 in Moscow", said(production="Moscow", expects={"filming": "2021-03"})),
    ("filming postponed to 2022", said(expects={"filming": "2022"})),
    ("filming pushed back to March 2022", said(expects={"filming": "2022-03"})),
    ("filming wrapped on 2021-10-01", said(date="2021-10-01", met=("filming",))),
    ("series finale set for May 19, 2019", said(expects={"finale": "2019-05-19"})),
    (
        "10 eps, in Mandarin, renewed for season 2, filming in Beijing and Moscow, filming expected Q3 2021",
        said(
            season=2,
            episodes=10,
            language="Mandarin",
            production=("Beijing", "Moscow"),
            status="renewed",
            expects={"filming": "2021-Q3"},
        ),
    ),
    (
        "renewed for a second season, which will premiere in 2022",
        said(season=2, status="renewed", expects={"premiere": "2022"}),
    ),
    ("Q3 2021", said(date="2021-Q3")),
    ("returns Friday, Sept. 3, 2021", said(expects={"premiere": "2021-09-03"})),
    ("filming set for Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("shoot planned for autumn 2021", said(expects={"filming": "2021-autumn"})),
    ("shoot starts Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("cameras roll in Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("cameras to roll in Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("trailer expected May 2021", said(expects={"trailer": "2021-05"})),
    ("@TVLine.com 2021-05-14", said(date="2021-05-14", publisher="TVLine.com")),
    ("removed from Netflix in August 2026", said(date="2026-08", facts={"platform.netflix": "left"})),
    ("left Netflix 2026-08-16", said(date="2026-08-16", facts={"platform.netflix": "left"})),
    (
        "renewed for fourth and final season, premiering 2022",
        said(season=4, final=True, status="final_season", expects={"premiere": "2022"}),
    ),
    ("premiered 23/11/2018", said(date="2018-11-23", premiere="2018-11-23")),
    ("expected to premiere in 2022", said(expects={"premiere": "2022"})),
    ("premiering 2022", said(expects={"premiere": "2022"})),
    ("out in 2022", said(expects={"premiere": "2022"})),
    ("coming to Netflix in March 2021", said(platform="Netflix", expects={"premiere": "2021-03"})),
    (
        "will return for a third and final season in 2022",
        said(season=3, final=True, status="final_season", expects={"premiere": "2022"}),
    ),
    (
        "returning for its third and final season March 2021",
        said(season=3, final=True, status="final_season", expects={"premiere": "2021-03"}),
    ),
    (
        "third and final season to premiere on 2021-03-01",
        said(season=3, final=True, status="final_season", expects={"premiere": "2021-03-01"}),
    ),
    ("series finale to air on May 19, 2021", said(expects={"finale": "2021-05-19"})),
    ("season 2 finale airs May 19, 2021", said(season=2, expects={"finale": "2021-05-19"})),
    ("returns to NBC in 2022", said(platform="NBC", expects={"premiere": "2022"})),
    ("expect filming = Q3 2021", said(expects={"filming": "2021-Q3"})),
    ("expect premiere = early 2022", said(expects={"premiere": "2022-01/2022-04"})),
    ("filming wraps in March 2021", said(date="2021-03", met=("filming",))),
    ("filming wrapped in March 2021", said(date="2021-03", met=("filming",))),
    ("production wraps Sept. 2021", said(date="2021-09", met=("filming",))),
    ("filming expected Q3 2021 in Beijing", said(production="Beijing", expects={"filming": "2021-Q3"})),
    (
        "filming expected in Q3 2021, in Beijing and Moscow",
        said(production=("Beijing", "Moscow"), expects={"filming": "2021-Q3"}),
    ),
    ("filming expected by Q3 2021", said(expects={"filming": "../2021-Q3"})),
    ("removed from HBO Max 2022-08-17", said(date="2022-08-17", facts={"platform.hbo-max": "left"})),
)


@pytest.mark.parametrize(("typed", "expected"), PHRASES)
def test_news_is_understood(typed: str, expected: Entry) -> None:
    """A stranger's phrase gives the entry beside it."""
    assert expected == parse_entry(typed)
