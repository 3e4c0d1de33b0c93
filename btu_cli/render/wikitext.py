"""Wikitext for Wikipedia: `{{Infobox television}}` with what the record knows, and the status below.

The infobox has no field for a status, so the status is a paragraph below it. Markup characters in texts are
written as character references, which readers see as the characters themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from btu_cli.history.sentence import prose
from btu_cli.model.dates import PartialDate
from btu_cli.model.facts import is_list, show_value
from btu_cli.model.lifecycle import DEAD
from btu_cli.render.box import UPDATED, said
from btu_cli.render.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from btu_cli.history.fold import Held
    from btu_cli.render.formats import Answer
    from btu_cli.render.ink import Ink
    from btu_cli.reports.status import StatusReport

_ACTING: Final = re.compile(r"[{}\[\]|<>&'=~]|__|:(?=//)|-(?=\{)|^[*#:; ]")
# Fields of the whole show, as the infobox names them; of networks it names all that a season ever had.
PARAMETERS: Final = {
    "genre": "genre",
    "creators": "creator",
    "production": "location",
    "language": "language",
    "seasons": "num_seasons",
    "episodes": "num_episodes",
    "producers": "producer",
    "studio": "company",
    "platform": "network",
}


def box(_answer: Answer, report: StatusReport, ink: Ink) -> str:
    """The infobox, and a line with the status."""
    made = said(report, ink)
    rows = [f"| {name} = {value}" for name, value in _parameters(report)]
    line = f"'''{escaped(made.status)}'''"
    line += f" ({UPDATED.lower()} {escaped(made.when)})" if made.when else ""
    credits_ = [f"<!-- {credit} -->" for credit in report.credits]
    return "\n".join(
        ("{{Infobox television", *rows, "}}", f"{line}. {escaped(made.line)}".rstrip(), *credits_)
    )


def escaped(text: str) -> str:
    """A text on one line, with markup escaped."""
    return _ACTING.sub(
        lambda found: "".join(f"&#{ord(each)};" for each in found[0]), inert(" ".join(text.split()))
    )


def _parameters(report: StatusReport) -> Iterator[tuple[str, str]]:
    """What the infobox states as fact: nothing that is only rumoured."""
    yield "name", escaped(report.show.title)
    if report.show.other_titles:
        yield "alt_name", "<br />".join(map(escaped, report.show.other_titles))
    held = [row.held for row in report.facts if not row.held.rumoured]
    shown = {each.field: each for each in held if each.season is None}
    begun = _days(held, "premiere", report.moment.day)
    for field, parameter in PARAMETERS.items():
        if field == "platform":
            values = [_value(each) for each in sorted(held, key=_age) if each.field == field]
        elif field == "seasons" and field in shown:
            values = [_number_of_seasons(shown[field], begun)]
        else:
            values = [_value(shown[field])] if field in shown else []
        if values:
            yield parameter, "<br />".join(dict.fromkeys(values))
    cast = [_value(each) for each in held if each.field.startswith("cast.")]
    if cast:
        yield "starring", "<br />".join(dict.fromkeys(cast))
    dates = [when for _, when in begun]
    if dates:
        yield "first_aired", _dated("Start date", min(dates, key=_first))
    last = max((when for _, when in _days(held, "finale", report.moment.day)), key=_first, default=None)
    if report.head.on_air:
        yield "last_aired", "present"
    elif last and report.head.status in DEAD and all(when.first <= last.last for when in dates):
        yield "last_aired", _dated("End date", last)


def _number_of_seasons(said: Held, begun: Iterable[tuple[Held, PartialDate]]) -> str:
    """The number of seasons that is said, or the number of a later season that has begun since."""
    aired = max((each.season or 0 for each, _ in begun), default=0)
    return str(aired) if isinstance(said.value, int) and aired > said.value else _value(said)


def _days(held: Iterable[Held], event: str, today: date) -> list[tuple[Held, PartialDate]]:
    """The days on which an event of the show, of a season or of a part has happened."""
    return [
        (each, each.value)
        for each in held
        if each.field.partition(".")[0] == event
        and isinstance(each.value, PartialDate)
        and each.value.first <= today
    ]


def _value(held: Held) -> str:
    if is_list(held.value):
        return "<br />".join(map(escaped, held.value))
    return escaped(show_value(held.value))


def _first(when: PartialDate) -> date:
    return when.first


def _age(held: Held) -> date:
    return held.since.first


def _dated(template: str, when: PartialDate) -> str:
    """A day, month or year in its template; any other date in words."""
    parts = when.edtf.split("-")
    if all(part.isdigit() for part in parts) and (len(parts) == 1 or int(parts[1]) <= 12):  # noqa: PLR2004
        return f"{{{{{template}|{'|'.join(str(int(part)) for part in parts)}}}}}"
    return escaped(prose(when))
