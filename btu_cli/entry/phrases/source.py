"""The source: via Variety, per Deadline, published 2020-11-18, said by Alex Kessel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from btu_cli.entry.language.claims import Claim, Part
from btu_cli.entry.language.patterns import Phrase
from btu_cli.entry.phrases.groups import Group

if TYPE_CHECKING:
    from collections.abc import Callable

    from btu_cli.entry.language.patterns import Match


def _of(part: Part, slot: str) -> Callable[[Match], tuple[Claim, ...]]:
    """A phrase for a part of the source."""

    def claims(match: Match) -> tuple[Claim, ...]:
        return (Claim(part, "", match.slots[slot].value, match.span_of(slot)),)

    return claims


GROUPS: Final = (
    Group(
        "Who says so",
        (
            Phrase("via {publication}", _of(Part.VIA, "publication"), head=False),
            Phrase(
                "(per | according to | as reported by | reported by | reports) {publisher}",
                _of(Part.PER, "publisher"),
                head=False,
            ),
            Phrase(
                "{publisher} reports|reported|reveals|confirms|says [that]",
                _of(Part.PER, "publisher"),
                head=False,
            ),
            Phrase("published [on] {date}", _of(Part.PUBLISHED, "date"), head=False),
            Phrase("said by {person}", _of(Part.SPEAKER, "person"), head=False),
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
        ),
        (
            ("renewed, sources say", "who are they? A rumour begins with `rumoured:`"),
            ("@Deadline renewed", "is it all the publisher's name? Put a comma after it"),
        ),
    ),
)
