"""The source: via Variety, per Deadline, published 2020-11-18, said by Alex Kessel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group
from btu_cli.entry.phrases.makers import part_of

if TYPE_CHECKING:
    from btu_cli.entry.language.patterns import Match


def _dated(match: Match) -> tuple[Claim, ...]:
    """The date of the report, if the match has one."""
    return part_of(Part.DATE, "date")(match) if "date" in match.slots else ()


def _alone(match: Match) -> tuple[Claim, ...] | None:
    """`Variety: renewed`, `renewed (Variety, 2020-11-17)`: a publication that is set apart by marks."""
    clause, start, end = match.clause, match.start, match.end
    if clause.is_gap(start) or clause.is_gap(end):
        return None
    before = clause.keys[start - 1] if start else ""
    after = clause.keys[end] if end < len(clause) else ""
    if before and before not in _MARKS and not clause.is_behind_a_date(start):
        return None
    if after and after not in _MARKS and (start or "date" not in match.slots):
        return None
    said = Claim(Part.PER, "", match.slots["publisher"].value, match.span_of("publisher"))
    return (said, *_dated(match))


def _speaker(match: Match) -> tuple[Claim, ...] | None:
    """`…, Casey Bloys says`: the whole clause is who says so, and when."""
    return (*part_of(Part.SPEAKER, "who")(match), *_dated(match)) if match.is_whole else None


def _told_then(match: Match) -> tuple[Claim, ...] | None:
    """`premieres 2027-01-04 (announced 2026-12-01)`: the date of the report, behind the news."""
    in_brackets = match.start and match.clause.keys[match.start - 1] == "("
    behind = match.is_whole and any(map(str.isalnum, match.clause.entry[: match.span[0]]))
    return _dated(match) if in_brackets or behind else None


def _platform(match: Match) -> tuple[Claim, ...]:
    """`per ITV`: its own report; a pasted headline repeats nobody's."""
    return () if match.clause.context.published else part_of(Part.PER, "platform")(match)


def _platform_behind(match: Match) -> tuple[Claim, ...] | None:
    """`…, confirms HBO`: the whole clause."""
    return _platform(match) if match.is_whole else None


def _in_front(match: Match) -> tuple[Claim, ...] | None:
    """`Ann Lee says season 4 starts filming in March`; in a pasted headline it is the claim of somebody."""
    told = match.start == 0 and match.end < len(match.clause) and not match.clause.context.published
    return part_of(Part.SPEAKER, "who")(match) if told else None


def _confirmed_by(match: Match) -> tuple[Claim, ...] | None:
    """`…, confirms Casey Bloys`; in a pasted headline anything may be confirmed: `Confirms Jane Doe Exit`."""
    return None if match.clause.context.published else _speaker(match)


def _said_by_a_role(match: Match) -> tuple[Claim, ...] | None:
    """`…, confirms creator`: a person without a name is passed over."""
    return () if match.is_whole and match.end > 1 else None


_MARKS: Final = frozenset(":()[]|-–—")
_ROLES: Final = (
    "creator|creators|showrunner|showrunners|producer|producers|ep|eps|director|writer|writers|boss|network|"
    "studio|streamer|broadcaster|star|stars|actor|actress"
)
_SAYS: Final = "says|said|confirms|confirmed|announces|announced|reveals|revealed"

GROUPS: Final = (
    Group(
        "Who says so",
        (
            Phrase("via {publication}", part_of(Part.VIA, "publication"), head=False),
            Phrase(
                "(per | according to | as reported by | reported by | reports | says | source|src|from [:]) {publisher}",
                part_of(Part.PER, "publisher"),
                head=False,
            ),
            Phrase(
                "{publisher} reports|reported|reveals|confirms|says [that]",
                part_of(Part.PER, "publisher"),
                head=False,
            ),
            Phrase("(per | according to) {platform}", _platform, head=False, aside=True),
            Phrase("{platform} says|said [that]", _platform, head=False, aside=True),
            Phrase("says|said|confirms|confirmed {platform}", _platform_behind, head=False, aside=True),
            Phrase(f"[{_ROLES}] {{who}} says|said [that]", _in_front, head=False),
            Phrase("{publisher} [{date}]", _alone, head=False),
            Phrase(f"[{_ROLES}] {{who}} {_SAYS}", _speaker, head=False),
            Phrase(f"says|said [{_ROLES}] {{who}} [{{date}}]", _speaker, head=False),
            Phrase(f"confirms|confirmed [{_ROLES}] {{who}}", _confirmed_by, head=False),
            Phrase(
                f"([[its|the|series] {_ROLES}] says|say|confirms|confirm|confirmed [its|the|series] [{_ROLES}] | "
                f"(per | according to) [its|the|series] {_ROLES})",
                _said_by_a_role,
                head=False,
                aside=True,
            ),
            Phrase("published [on] {date}", part_of(Part.PUBLISHED, "date"), head=False),
            Phrase("announced|reported|confirmed [on] {date}", _told_then, head=False),
            Phrase("said by {person}", part_of(Part.SPEAKER, "person"), head=False),
        ),
        (
            ("renewed, @Blog via Variety", "status = renewed, publisher = Blog, via = Variety"),
            ("renewed, per Deadline", "status = renewed, publisher = Deadline"),
            ("renewed, @Blog, per Deadline", "status = renewed, publisher = Blog, via = Deadline"),
            ("renewed, published 2020-11-18", "status = renewed, published = 2020-11-18"),
            (
                "renewed Nov 17, published 2020-11-18",
                "status = renewed, date = 2020-11-17, published = 2020-11-18",
            ),
            ("renewed, said by Alex Kessel", "status = renewed, speaker = Alex Kessel"),
            ("renewed, Alex Kessel says", "status = renewed, speaker = Alex Kessel"),
            ("Variety: renewed", "status = renewed, publisher = Variety"),
            ("renewed (Variety)", "status = renewed, publisher = Variety"),
            ("renewed, source Variety", "status = renewed, publisher = Variety"),
        ),
        (
            ("renewed, sources say", "who are they? A rumour begins with `rumoured:`"),
            ("@Deadline renewed", "is it all the publisher's name? Put a comma after it"),
        ),
    ),
)
