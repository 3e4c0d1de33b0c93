"""Terse notes: abbreviations, short years, emoji, a name set apart by a comma, a colon or brackets."""

from __future__ import annotations

import pytest

from btu_cli.entry import Entry, parse_entry
from tests.entry.expected import said

SHORT = (
    ("ren. s3, 8ep", said(season=3, status="renewed", episodes=8)),
    ("season3 canc.", said(season=3, status="cancelled")),
    ("s3 premiere pushed to spring '27", said(season=3, expects={"premiere": "2027-spring"})),
    ("renewed Nov '20", said(date="2020-11", status="renewed")),
    ("ended '98", said(date="1998", status="ended")),
    ("renewed!!! 🎉🎉", said(status="renewed")),
    ("🚨renewed🚨 :)", said(status="renewed")),
    ("cancelled :(", said(status="cancelled")),
    ("nope, cancelled", said(status="cancelled")),
    ("they cancelled it", said(status="cancelled")),
    ("renewed (s3), date tba", said(season=3, status="renewed")),
    ("s3 eps: 10", said(season=3, episodes=10)),
    ("filming s3 now in Vancouver", said(season=3, status="in_production", production="Vancouver")),
    ("s3 filming wrapped (Toronto)", said(season=3, met=("filming",), production="Toronto")),
    ("renewed netflix", said(status="renewed", platform="Netflix")),
    ("saved: Netflix", said(status="saved", platform="Netflix")),
    ("Netflix: renewed", said(status="renewed", platform="Netflix")),
    ("2020-01-20 Netflix: renewed", said(date="2020-01-20", status="renewed", platform="Netflix")),
    ("s3 started 2020-06-26", said(season=3, date="2020-06-26", premiere="2020-06-26")),
    ("renewed for a fourth", said(season=4, status="renewed")),
    ("s4 bumped to 2028", said(season=4, expects={"premiere": "2028"})),
    ("s3 cut to 8 eps from 10", said(season=3, episodes=8)),
    ("filming in LA + Chicago", said(production=("LA", "Chicago"))),
    ("delayed: now 2028", said(expects={"premiere": "2028"})),
    (
        "s3 premiered 2020-06-26 (all 8 eps)",
        said(season=3, date="2020-06-26", premiere="2020-06-26", episodes=8, met=("finale",)),
    ),
    (
        "s3 premiered 2020-06-26 with all eight episodes",
        said(season=3, date="2020-06-26", premiere="2020-06-26", episodes=8, met=("finale",)),
    ),
    ("s3 out 2027-06-26, all 8 eps", said(season=3, episodes=8, expects={"premiere": "2027-06-26"})),
    ("confirmed by Sky: s5", said(season=5, status="renewed", platform="Sky", by="Sky")),
    ("note = 🎉", said(note="🎉")),
)
SOURCES = (
    ("Variety: renewed", said(status="renewed", publisher="Variety")),
    ("Variety 20 Nov 2020: renewed", said(date="2020-11-20", status="renewed", publisher="Variety")),
    ("renewed (Deadline)", said(status="renewed", publisher="Deadline")),
    ("s3 filming wrapped (Deadline)", said(season=3, met=("filming",), publisher="Deadline")),
    ("in production (New Zealand)", said(status="in_production", production="New Zealand")),
    ("10 episodes, Variety", said(episodes=10, publisher="Variety")),
    ("renewed, source TVLine", said(status="renewed", publisher="TVLine")),
    ("renewed, Jane Doe says", said(status="renewed", speaker="Jane Doe")),
    ("renewed, says Jane Doe 2020-08-01", said(date="2020-08-01", status="renewed", speaker="Jane Doe")),
    (
        "s4 starts Jan 2027 (announced 2020-11-16, Variety)",
        said(season=4, date="2020-11-16", publisher="Variety", expects={"premiere": "2027-01"}),
    ),
    ("renewed, says HBO", said(status="renewed", publisher="HBO")),
    ("renewed, confirms creator", said(status="renewed")),
)


@pytest.mark.parametrize(("typed", "expected"), [*SHORT, *SOURCES])
def test_a_terse_note_is_understood(typed: str, expected: Entry) -> None:
    """A note is read as its writer means it."""
    assert parse_entry(typed) == expected
